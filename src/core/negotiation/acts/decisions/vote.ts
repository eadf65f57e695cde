/** A vote with its tally; with the ballots where there was a roll call. Whether it carries is computed, not entered. */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { carries } from '../../../procedure/procedure.js'
import { defineAct, type Entry } from '../../act.js'
import { isMember } from '../../electorates.js'
import { momentOf, refusalOf } from '../../judging.js'
import { checkParties, checkTarget, firstRefusal, holdsRight } from '../../lookup.js'
import { otherwise } from '../../permission.js'
import type { Judged, State } from '../../state.js'
import { talliedFacts } from '../../tallies.js'
import { code, localText, partyId, target } from '../fields.js'
import { judgeCount } from './close.js'
import { questionKind } from './put.js'
import { tally } from './sense.js'

const schema = z.strictObject({
  kind: z.literal('vote'),
  subject: target,
  question: localText,
  method: code,
  tally,
  /** Every ballot of a roll call, or those that are known of a count without one. */
  ballots: z.optional(
    z
      .array(z.strictObject({ party: partyId, ballot: z.enum(['for', 'against', 'abstain']) }))
      .check(z.maxLength(400)),
  ),
  rollCall: z.boolean(),
  calledBy: z.optional(partyId),
  /** Semantics 2: the kind of question it was on, whose rules say what carries it; and how many were present. */
  rule: z.optional(code),
  present: z.optional(z.int().check(z.gte(0))),
})
export type Vote = z.output<typeof schema>

export const vote = defineAct<Vote>({
  kind: 'vote',
  schema,
  check: (state, { act }) =>
    firstRefusal(
      checkTarget(state, act.subject),
      checkParties(
        state,
        (act.ballots ?? []).map(b => b.party),
      ),
      checkBallots(act),
      checkRule(state, act),
    ),
  order: (state, { act }) => checkElectorate(state, act),
  evolve(state, entry) {
    const { act, seq } = entry
    const found = judgeVote(state, entry)
    const passed = found === null ? carries(state.record.procedure?.vote, act.tally) : isCarried(state, found)
    state.decisions.counts.set(seq, {
      seq,
      kind: 'vote',
      subject: act.subject,
      question: act.question,
      method: act.method,
      tally: act.tally,
      ballots: act.ballots ?? [],
      result: passed ? 'for' : 'against',
      calledBy: act.calledBy ?? null,
      told: null,
      ...(found === null ? {} : { rule: act.rule!, judged: found }),
    })
  },
  results: (state, { act, seq }) =>
    act.rule === undefined ? [] : [`${act.rule}-${state.decisions.counts.get(seq)!.result}`],
})

/** What the rules of its kind of question come to on a tally, which puts nothing off; null where it is of none. */
export function judgeVote(state: State, entry: Entry<Vote>): Judged[] | null {
  const { act, seq } = entry
  const kind = act.rule === undefined ? undefined : questionKind(state, act.rule)
  if (kind === undefined) return null
  const asked = { at: momentOf(state, entry), targets: [act.subject] }
  const nobody = act.tally.for + act.tally.against + act.tally.abstain === 0
  return judgeCount(state, kind, asked, talliedFacts(state, act, kind, seq), {
    nobody,
    skip: nobody ? ['quorum', 'postponed'] : ['postponed'],
    why: 'vote-not-carried',
  })
}

/** In an observed negotiation a vote that was taken as carried is not undone by what nobody recorded. */
function isCarried(state: State, all: readonly Judged[]): boolean {
  return all.at(-1)!.verdict === 'holds' && refusalOf(state, all) === null
}

function checkRule(state: State, { rule }: Vote): Refusal | null {
  if (rule === undefined || questionKind(state, rule) !== undefined) return null
  return refuse('unknown-question', { where: rule })
}

/** A roll call adds up to its tally; ballots known of another count are never more than it has. */
function checkBallots(act: Vote): Refusal | null {
  const ballots = act.ballots ?? []
  const voters = new Set(ballots.map(b => b.party))
  if (voters.size < ballots.length) return refuse('duplicate-ballot')
  for (const choice of ['for', 'against', 'abstain'] as const) {
    const known = ballots.filter(b => b.ballot === choice).length
    if (act.rollCall ? known !== act.tally[choice] : known > act.tally[choice])
      return refuse('tally-does-not-add-up', {
        where: choice,
        args: { ballots: known, tally: act.tally[choice] },
      })
  }
  return null
}

function checkElectorate(state: State, act: Vote): Refusal | null {
  const kind = act.rule === undefined ? undefined : questionKind(state, act.rule)
  const entitled = (party: string) =>
    kind === undefined ? holdsRight(state, party, 'vote') : isMember(state, kind.electorate, party)
  const stranger = (act.ballots ?? []).find(b => !entitled(b.party))
  const clause = kind?.clause
  const { for: yes, against: no, abstain } = act.tally
  const total = kind === undefined ? undefined : state.proceedings!.electorates.get(kind.electorate)?.total
  if (state.record.mode === 'hosted' && kind !== undefined && yes + no + abstain > (total ?? 0))
    return refuse('more-votes-than-voters', {
      where: kind.electorate,
      clause: kind.clause,
      args: { voters: total ?? 0 },
    })
  if (stranger === undefined) return null
  return refuse('no-right-to-vote', {
    where: stranger.party,
    ...(clause === undefined ? otherwise(state) : { clause }),
  })
}
