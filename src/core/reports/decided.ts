/**
 * What was decided, and how: every sense of the room, vote, question, finding and decision, each by itself,
 * because a count of raised placards is not a vote, and neither a vote nor a finding is yet a decision.
 * Rules O6..O8, docs/spec/reports.md.
 */
import { questionKind } from '../negotiation/acts/decisions/put.js'
import { type Target, targetKey } from '../negotiation/acts/fields.js'
import type { FindingState, QuestionState } from '../negotiation/proceedings.js'
import type { CountState, DecisionState, Judged } from '../negotiation/state.js'
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
  readonly kind: 'sense' | 'vote' | 'question' | 'finding' | 'decision'
  readonly subject: Subject
  readonly question: LocalText | null
  /** Counts: the method (placards, hands, roll call). Questions: which kind it is. Decisions: the way they were taken. */
  readonly how: string
  readonly tally: CountState['tally']
  /** Ballots that are known by name; `complete` when they are all of them. */
  readonly ballots: { readonly known: CountState['ballots']; readonly complete: boolean } | null
  /** Counts: for, against, divided, unclear. Questions: open, carried, ... Findings: the designation. Decisions: the outcome. */
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
  /** Questions: the ballots that count, by position, in the order in which the procedure has them. */
  readonly positions?: Readonly<Record<string, number>>
  /** Semantics 2: what each clause that bore on it came to. */
  readonly judged?: readonly Judged[]
}

/** Counts, questions, findings and decisions in the order in which they happened. */
export function decided(view: View): Decided[] {
  const { counts, decisions } = view.state.decisions
  const { questions = new Map(), findings = new Map() } = view.state.proceedings ?? {}
  const seqs = [counts, questions, findings, decisions].flatMap(kept => [...kept.keys()])
  return inOrder(view, seqs).map(seq => decidedAt(view, seq)!)
}

/** The one that an act is; null for any other act. */
export function decidedAt(view: View, seq: number): Decided | null {
  const { counts, decisions } = view.state.decisions
  const { questions, findings } = view.state.proceedings ?? {}
  const [count, question, finding, decision] = [
    counts.get(seq),
    questions?.get(seq),
    findings?.get(seq),
    decisions.get(seq),
  ]
  if (count !== undefined) return countEntry(view, count)
  if (question !== undefined) return questionEntry(view, question)
  if (finding !== undefined) return findingEntry(view, finding)
  return decision === undefined ? null : decisionEntry(view, decision)
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
    ...(count.judged === undefined ? {} : { judged: count.judged }),
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
    ...(decision.judged === undefined ? {} : { judged: decision.judged }),
  }
}

const uncounted = { tally: null, ballots: null, level: null, told: null, calledBy: null, restsOn: null }

function questionEntry(view: View, entry: QuestionState): Decided {
  const { seq, question: how, title, tally, result, judged } = entry
  const asked = questionKind(view.state, how)?.positions ?? []
  const cast = asked.flatMap(id => (tally.has(id) ? [[id, tally.get(id)!] as const] : []))
  return {
    ...{ seq, kind: 'question' as const, how, question: title, result, judged, ...uncounted },
    positions: Object.fromEntries(cast),
    subject: subjectOf(view.state, entry.subject),
    ...about(view, seq),
  }
}

function findingEntry(view: View, entry: FindingState): Decided {
  const { seq, designation: result, judged } = entry
  return {
    ...{ seq, kind: 'finding' as const, how: 'finding', question: null, result, judged, ...uncounted },
    subject: subjectOf(view.state, entry.subject),
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
