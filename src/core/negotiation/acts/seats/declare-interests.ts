/** Declares the interests and the funding behind a party: in codes, with the details in the body. The latest stands. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { code } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('declare-interests'),
  interests: z.array(code).check(z.maxLength(40)),
})
export type DeclareInterests = z.output<typeof schema>

export const declareInterests = defineAct<DeclareInterests>({
  kind: 'declare-interests',
  since: 2,
  schema,
  check: (_state, { author }) => (author.party === null ? refuse('party-missing') : null),
  evolve(state, { act, author, seq }) {
    state.proceedings!.interests.set(author.party!, { codes: act.interests, seq })
  },
})
