/** What the party that asked says to those who answered, and what it decided. It may say more later; the last stands. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { answers } from '../../consultations.js'
import { checkOver } from './keeping.js'

const schema = z.strictObject({
  kind: z.literal('reply'),
  /** Its own answer to the question that it put. */
  answer: z.enum(answers),
})
export type Reply = z.output<typeof schema>

export const reply = defineAct<Reply>({
  kind: 'reply',
  since: 2,
  schema,
  check: (state, { author }) =>
    checkOver(state) ?? (author.body === undefined ? refuse('reasons-missing', { where: 'reply' }) : null),
  evolve(state, { act, seq }) {
    state.consultation!.replies.push({ seq, answer: act.answer })
  },
})
