/**
 * Puts a statement to be voted on, under the next number. The party that asks may; voters may where it let them, and
 * then the keeper of the log enters it for them, under their number.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { posedMax } from '../../../limits.js'
import { defineAct, type Entry } from '../../act.js'
import { otherwise } from '../../permission.js'
import type { State } from '../../state.js'
import { wordings } from '../fields.js'
import { checkKeeper, checkTaking } from './keeping.js'

const schema = z.strictObject({
  kind: z.literal('pose'),
  statement: z.int().check(z.gte(1), z.lte(posedMax)),
  text: wordings,
  /** The number of the voter who wrote it. */
  by: z.optional(z.int().check(z.gte(0))),
})
export type Pose = z.output<typeof schema>

export const pose = defineAct<Pose>({
  kind: 'pose',
  since: 2,
  schema,
  check: (state, entry) => checkTaking(state) ?? checkNumber(state, entry),
  order: (state, entry) => (entry.act.by === undefined ? null : checkVoters(state, entry)),
  evolve(state, { act, seq }) {
    const { statement, text, by = null } = act
    state.consultation!.statements.set(statement, { seq, text, by })
  },
})

function checkNumber(state: State, { act }: Entry<Pose>): Refusal | null {
  const { statements, voters } = state.consultation!
  if (act.statement !== statements.size + 1)
    return refuse('statement-number', { where: String(act.statement), args: { next: statements.size + 1 } })
  if (act.by !== undefined && act.by >= voters.length)
    return refuse('unknown-voter', { where: String(act.by) })
  const hashes = new Set([...statements.values()].flatMap(one => one.text.map(w => 'hash' in w && w.hash)))
  const said = act.text.find(w => 'hash' in w && hashes.has(w.hash))
  return said === undefined ? null : refuse('statement-twice', { where: String(act.statement) })
}

function checkVoters(state: State, entry: Entry<Pose>): Refusal | null {
  return state.consultation!.open
    ? checkKeeper(state, entry)
    : refuse('statements-not-open', otherwise(state))
}
