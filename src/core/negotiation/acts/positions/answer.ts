/** Answers an objection or a concern. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { seq as seqField } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('answer'), objection: seqField })
export type Answer = z.output<typeof schema>

export const answer = defineAct<Answer>({
  kind: 'answer',
  schema,
  check: (state, { act }) =>
    state.positions.objections.has(act.objection)
      ? null
      : refuse('unknown-objection', { where: String(act.objection) }),
  evolve(state, { act, author, seq }) {
    state.positions.objections.get(act.objection)!.answers.push({ party: author.party, seq })
  },
})
