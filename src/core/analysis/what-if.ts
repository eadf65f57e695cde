/**
 * The same provision under another procedure: what that procedure would ask before it is adopted, judged on what
 * this record holds. A what-if and no more: nobody acted under those rules, and where the record does not hold what
 * a rule asks for, the answer is that it cannot tell. Rule P48, docs/spec/procedure.md.
 */

import { judgeCount } from '../negotiation/acts/decisions/close.js'
import { judgeRequires, judgeWay } from '../negotiation/acts/decisions/decision-rules.js'
import { judgeFinding } from '../negotiation/acts/decisions/finding.js'
import type { Target } from '../negotiation/acts/fields.js'
import { type Asked, plainly } from '../negotiation/judging.js'
import { provisionOfTarget } from '../negotiation/lookup.js'
import { indexObjection, matterOf } from '../negotiation/matters.js'
import { emptyProceedings, type QuestionState } from '../negotiation/proceedings.js'
import type { CountState, Judged, State } from '../negotiation/state.js'
import { tallyStance } from '../negotiation/tallies.js'
import type { BallotPosition, DecisionRule, Procedure, Way } from '../procedure/procedure.js'
import type { Facts } from '../procedure/rule.js'

/** One way in which a procedure lets a provision be adopted or agreed, and what its clauses come to here. */
export interface WayTried {
  readonly rule: DecisionRule
  readonly way: Way
  readonly judged: readonly Judged[]
}

export interface WhatIf {
  readonly procedure: Procedure
  readonly ways: readonly WayTried[]
  /** The vote or question on this provision that was counted, by seq; null where there was none. */
  readonly vote: number | null
}

/** What a procedure would ask of a provision before it is adopted, judged on this record. */
export function whatIf(state: State, provision: string, procedure: Procedure, at: number): WhatIf {
  const own = state.record.procedure
  const supposed =
    own?.id === procedure.id && own.version === procedure.version ? state : under(state, procedure)
  const target = { provision, version: state.text.provisions.get(provision)?.version ?? 0 }
  const vote = lastVote(state, provision)
  const asked = { at, targets: [target] }
  const rules = (procedure.decisions ?? []).filter(
    ({ on, outcomes }) =>
      (on.includes('provision') || on.includes('instrument')) &&
      (outcomes.includes('adopted') || outcomes.includes('agreed')),
  )
  const ways = rules.flatMap(rule =>
    rule.ways.map(way => ({
      rule,
      way,
      judged: [
        ...judgeWay(supposed, rule, way, asked),
        ...onRecord(supposed, way, vote, asked),
        ...judgeRequires(supposed, rule, asked),
      ],
    })),
  )
  return { procedure, ways, vote: vote?.seq ?? null }
}

/** The state as if it were of this procedure: what was said of the text stays, no stage was ever entered. */
function under(state: State, procedure: Procedure): State {
  const supposed: State = {
    ...state,
    record: { ...state.record, procedure, mode: 'observed' },
    proceedings: emptyProceedings(),
  }
  for (const [key, said] of state.positions.positions)
    for (const [party, { stance }] of said) tallyStance(supposed, key, party, stance, undefined)
  for (const objection of state.positions.objections.values())
    indexObjection(supposed, { ...objection, matter: matterOf(state, objection.target) })
  return supposed
}

/** What was counted on a provision: a vote with its tally, or the ballots on a question that was closed. */
type Counted = Pick<CountState, 'seq' | 'tally' | 'ballots'>

function lastVote(state: State, provision: string): Counted | null {
  const isOnIt = ({ subject }: { readonly subject: Target }) =>
    provisionOfTarget(state, subject) === provision
  const votes = [...state.decisions.counts.values()].filter(count => count.kind === 'vote' && isOnIt(count))
  const closed = [...(state.proceedings?.questions.values() ?? [])].filter(
    question => (question.result === 'carried' || question.result === 'not-carried') && isOnIt(question),
  )
  const all: Counted[] = [...votes, ...closed.map(question => countedOf(state, question))]
  return all.sort((a, b) => a.seq - b.seq).at(-1) ?? null
}

/** The ballots of a question by what they meant; one that did not count for want of reasons is left out. */
function countedOf({ record }: State, { seq, ballots }: QuestionState): Counted {
  const { positions = [] } = record.procedure!
  const cast = [...ballots].flatMap(([party, { position, counts }]) => {
    const stance = positions.find(({ id }) => id === position)?.stance
    return counts && stance !== undefined ? [{ party, ballot: meaning[stance] }] : []
  })
  const count = (wanted: string) => cast.filter(({ ballot }) => ballot === wanted).length
  return {
    seq,
    tally: { for: count('for'), against: count('against'), abstain: count('abstain') },
    ballots: cast,
  }
}

const meaning = { support: 'for', accept: 'for', neutral: 'abstain', oppose: 'against' } as const

/** What a way rests on, as far as this record has the like. */
function onRecord(state: State, way: Way, vote: Counted | null, asked: Asked): Judged[] {
  const { questions = [] } = state.record.procedure!
  if (way.how === 'finding')
    return [...wouldFind(state, way, asked), plainly(way.clause, 'no-finding-on-record', 'unknown')]
  if (way.how !== 'vote' && way.how !== 'question') return []
  const kind = questions.find(({ id }) => id === way.question)
  if (kind === undefined) return []
  if (vote?.tally == null) return [plainly(kind.clause, 'no-vote-on-record', 'unknown')]
  const counting = { nobody: false, skip: ['postponed'], why: 'vote-not-carried' }
  return judgeCount(state, kind, asked, suppose(state, vote), counting)
}

/** What the least of the findings that a way rests on would ask for. */
function wouldFind(state: State, { findings, clause }: Way, asked: Asked): Judged[] {
  const { scale = [] } = state.record.procedure!.finding ?? {}
  const least = scale.findLast(({ id }) => findings?.includes(id) ?? true)
  if (least === undefined) return []
  return judgeFinding(state, asked.targets[0]!, least.id, asked.at).map(judged => ({ ...judged, clause }))
}

/**
 * The ballots of a vote as another procedure would name them: for is support, against is opposition. Who is
 * entitled there, who blocks and with which reasons, nobody was asked.
 */
function suppose(state: State, { tally, ballots }: Counted): Pick<Facts, 'count' | 'blocking'> {
  const { positions: known = [] } = state.record.procedure!
  const complete = ballots.length === tally!.for + tally!.against + tally!.abstain
  const cast = (ballot: 'for' | 'against' | 'abstain', group: string | null) => {
    if (group === null) return tally![ballot]
    if (!complete) return null
    return ballots.filter(b => b.ballot === ballot && state.seats.parties.get(b.party)?.group === group)
      .length
  }
  const sum = (wanted: readonly BallotPosition[], group: string | null) => {
    const asked = new Set(wanted.map(ballotOf))
    if (asked.has(null)) return null
    const counts = [...asked].map(ballot => cast(ballot!, group))
    return counts.includes(null) ? null : counts.reduce<number>((total, n) => total + n!, 0)
  }
  return {
    blocking: group => (cast('against', group) === 0 ? 0 : null),
    count({ positions, cast: all, among, without }, group) {
      if (among !== undefined || without !== undefined) return null
      if (positions !== undefined)
        return sum(
          known.filter(({ id }) => positions.includes(id)),
          group,
        )
      const each = (['for', 'against', 'abstain'] as const).map(ballot => cast(ballot, group))
      return all && !each.includes(null) ? each.reduce<number>((total, n) => total + n!, 0) : null
    },
  }
}

/** What a ballot here would have been there; one that counts only with reasons nobody can tell. */
function ballotOf({ stance, reason }: BallotPosition): 'for' | 'against' | 'abstain' | null {
  if (reason === 'to-count') return null
  return meaning[stance]
}
