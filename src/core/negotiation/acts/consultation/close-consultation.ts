/** Ends the taking of votes, once the deadline has passed and everything that was taken before it is in the log. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { otherwise } from '../../permission.js'
import { checkKeeper, checkTaking } from './keeping.js'

const schema = z.strictObject({ kind: z.literal('close-consultation') })
export type CloseConsultation = z.output<typeof schema>

export const closeConsultation = defineAct<CloseConsultation>({
  kind: 'close-consultation',
  since: 2,
  schema,
  check: checkTaking,
  order: (state, entry) =>
    checkKeeper(state, entry) ??
    (entry.at >= state.consultation!.closes ? null : refuse('consultation-still-open', otherwise(state))),
  evolve(state, { seq }) {
    state.consultation!.closed = seq
  },
})
