/**
 * Enters votes as they were taken, at most `votesPerActMax` in one act, with the groups of those who vote for the first
 * time. The latest vote of a voter on a statement stands, and each is counted once. Rules HC10 to HC14.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { votersMax, votesPerActMax } from '../../../limits.js'
import { defineAct, type Entry } from '../../act.js'
import { enterVote, questionNumber } from '../../consultations.js'
import type { State } from '../../state.js'
import { checkKeeper, checkTaking } from './keeping.js'
import { unpackJoined, unpackVotes } from './packed.js'

/** Base64 of seven bytes for each vote. */
const packedUnitsMax = Math.ceil((votesPerActMax * 7) / 3) * 4

const schema = z.strictObject({
  kind: z.literal('votes'),
  /** New voters: they take the next numbers, in this order. */
  joined: z.optional(z.string().check(z.minLength(1), z.maxLength(packedUnitsMax))),
  votes: z.string().check(z.minLength(1), z.maxLength(packedUnitsMax)),
})
export type Votes = z.output<typeof schema>

export const votes = defineAct<Votes>({
  kind: 'votes',
  since: 2,
  schema,
  check: (state, { act }) => checkTaking(state) ?? checkPack(state, act),
  order: (state, entry) => checkKeeper(state, entry),
  evolve(state, { act }) {
    const consultation = state.consultation!
    consultation.voters.push(...joinedIn(act)!)
    for (const vote of unpackVotes(act.votes)!) enterVote(consultation, vote)
  },
})

function joinedIn({ joined }: Votes): number[] | null {
  return joined === undefined ? [] : unpackJoined(joined)
}

function checkPack(state: State, act: Entry<Votes>['act']): Refusal | null {
  const { groups, voters, statements } = state.consultation!
  const joined = joinedIn(act)
  const packed = unpackVotes(act.votes)
  if (joined === null || packed === null) return refuse('malformed-votes')
  if (Math.max(packed.length, joined.length) > votesPerActMax)
    return refuse('too-many-votes', { args: { max: votesPerActMax } })
  const stray = joined.find(group => group >= groups.length)
  if (stray !== undefined) return refuse('unknown-group', { where: String(stray) })
  const known = voters.length + joined.length
  if (known > votersMax) return refuse('too-many-voters', { args: { max: votersMax } })
  const nobody = packed.find(({ voter }) => voter >= known)
  if (nobody !== undefined) return refuse('unknown-voter', { where: String(nobody.voter) })
  const nothing = packed.find(one => one.statement !== questionNumber && !statements.has(one.statement))
  return nothing === undefined ? null : refuse('unknown-statement', { where: String(nothing.statement) })
}
