/**
 * What was decided, and how: every sense of the room, vote and decision, each by itself, because a count of
 * raised placards is not a vote and a vote is not yet a decision. Rules O6..O8, docs/spec/reports.md.
 */
import { type Target, targetKey } from '../negotiation/acts/fields.js'
import type { CountState, DecisionState } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import { type Fact, factOf, type Holder, holderOf, inOrder, partyHolder, saying } from './facts.js'
import { type Subject, subjectOf } from './subjects.js'

export interface Breach {
  readonly act: number
  readonly why: string
  /** The clause of the procedure that it breaks. */
  readonly clause: string
}

export interface Contest {
  readonly holder: Holder
  /** How: an objection to it, a position against it, a counter-report. */
  readonly how: 'objection' | 'concern' | 'position' | 'counter-report'
  readonly act: number
  readonly why: number | null
}

export interface Decided extends Fact {
  readonly seq: number
  readonly kind: 'sense' | 'vote' | 'decision'
  readonly subject: Subject
  readonly question: LocalText | null
  /** Counts: the method (placards, hands, roll call). Decisions: by consensus, a vote, a sense of the room, the chair. */
  readonly how: string
  readonly tally: CountState['tally']
  /** Ballots that are known by name; `complete` when they are all of them. */
  readonly ballots: { readonly known: CountState['ballots']; readonly complete: boolean } | null
  /** Counts: for, against, divided, unclear. Decisions: adopted, agreed, rejected, deferred. */
  readonly result: string
  /** How far up a decision agrees the text. */
  readonly level: string | null
  /** What participants were told a count was; null where they were told nothing, or this is no count. */
  readonly told: string | null
  readonly calledBy: Holder | null
  /** The count a decision rests on. */
  readonly restsOn: number | null
  readonly contestedBy: readonly Contest[]
  /** Statements made about it, for or against. */
  readonly statements: readonly number[]
  readonly breaches: readonly Breach[]
  readonly why: number | null
}

/** Counts and decisions in the order in which they happened. */
export function decided(view: View): Decided[] {
  const { counts, decisions } = view.state.decisions
  return inOrder(view, [...counts.keys(), ...decisions.keys()]).map(seq => {
    const count = counts.get(seq)
    return count === undefined ? decisionEntry(view, decisions.get(seq)!) : countEntry(view, count)
  })
}

/** Acts that the declared procedure would have refused. */
export function breaches(view: View): Breach[] {
  return view.state.record.breaches.map(({ seq, why, clause }) => ({ act: seq, why, clause }))
}

function countEntry(view: View, count: CountState): Decided {
  const { seq, kind, question, method, tally, ballots, result, told } = count
  const calledBy = count.calledBy === null ? null : partyHolder(view, count.calledBy)
  const cast = tally === null ? null : tally.for + tally.against + tally.abstain
  const known = kind === 'vote' ? { known: ballots, complete: ballots.length === cast } : null
  return {
    ...{
      seq,
      kind,
      question,
      how: method,
      tally,
      ballots: known,
      result,
      level: null,
      told,
      calledBy,
      restsOn: null,
    },
    subject: subjectOf(view.state, count.subject),
    ...about(view, seq),
  }
}

function decisionEntry(view: View, decision: DecisionState): Decided {
  const { seq, how, outcome, level, count } = decision
  const tally = count === null ? null : (view.state.decisions.counts.get(count)?.tally ?? null)
  const none = { question: null, ballots: null, told: null, calledBy: null }
  return {
    ...{ seq, kind: 'decision' as const, how, tally, result: outcome, level, restsOn: count, ...none },
    subject: subjectOf(view.state, decision.subject),
    ...about(view, seq),
  }
}

function about(
  view: View,
  seq: number,
): Pick<Decided, 'contestedBy' | 'statements' | 'breaches' | 'why' | keyof Fact> {
  const contestedBy = contests(view, seq)
  const statements = statementsOn(view, seq)
  const own = breaches(view).filter(b => b.act === seq)
  const acts = [seq, ...contestedBy.map(c => c.act), ...statements]
  return { contestedBy, statements, breaches: own, why: saying(view, seq), ...factOf(view, acts) }
}

function contests(view: View, seq: number): Contest[] {
  const { positions, record } = view.state
  const objections = [...positions.objections.values()]
    .filter(o => isAbout(o.target, seq))
    .map(o => ({ how: o.degree, act: o.seq }))
  const against = [...(positions.positions.get(targetKey({ act: seq }))?.values() ?? [])]
    .filter(p => p.stance === 'object' || p.stance === 'concern')
    .map(p => ({ how: 'position' as const, act: p.seq }))
  const reports = (record.counterReports.get(seq) ?? []).map(act => ({ how: 'counter-report' as const, act }))
  const found = new Map([...objections, ...against, ...reports].map(c => [c.act, c.how]))
  return inOrder(view, found.keys()).map(act => ({
    ...{ holder: holderOf(view, act), how: found.get(act)!, act, why: saying(view, act) },
  }))
}

function statementsOn(view: View, seq: number): number[] {
  const statements = [...view.state.positions.statements.values()]
  const found = statements.filter(s => s.reply === seq || (s.target !== null && isAbout(s.target, seq)))
  return inOrder(
    view,
    found.map(s => s.seq),
  )
}

function isAbout(target: Target, seq: number): boolean {
  return 'act' in target && target.act === seq
}
