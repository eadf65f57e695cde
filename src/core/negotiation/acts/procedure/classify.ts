/** Says what class of document is negotiated, where rules differ by it. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { code } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('classify'), as: code })
export type Classify = z.output<typeof schema>

export const classify = defineAct<Classify>({
  kind: 'classify',
  since: 2,
  schema,
  check: (state, { act }) =>
    state.record.procedure?.classes?.some(({ id }) => id === act.as)
      ? null
      : refuse('unknown-class', { where: act.as }),
  evolve(state, { act }) {
    state.proceedings!.class = act.as
  },
  results: (_state, { act }) => [act.as],
})
