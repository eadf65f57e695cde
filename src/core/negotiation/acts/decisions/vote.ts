/** A vote with its tally; with the ballots where there was a roll call. Whether it carries is computed, not entered. */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { carries } from '../../../procedure/procedure.js'
import { defineAct } from '../../act.js'
import { checkParties, checkTarget, firstRefusal, holdsRight } from '../../lookup.js'
import type { State } from '../../state.js'
import { code, localText, partyId, target } from '../fields.js'
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
    ),
  order: (state, { act }) => checkElectorate(state, act),
  evolve(state, { act, seq }) {
    const passed = carries(state.record.procedure?.vote, act.tally)
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
    })
  },
})

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
  const stranger = (act.ballots ?? []).find(b => !holdsRight(state, b.party, 'vote'))
  return stranger === undefined ? null : refuse('no-right-to-vote', { where: stranger.party })
}
