/** Says who may act for a party: a pseudonym of this log, named only in the directory, which can be deleted. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkParty } from '../../lookup.js'
import { partyId } from '../fields.js'

export const credentialId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))

const schema = z.strictObject({
  kind: z.literal('credential'),
  holder: credentialId,
  for: partyId,
  role: z.enum(['head', 'delegate', 'adviser', 'observer']),
})
export type Credential = z.output<typeof schema>

export const credential = defineAct<Credential>({
  kind: 'credential',
  schema,
  check: (state, { act }) =>
    state.seats.credentials.has(act.holder)
      ? refuse('duplicate-credential', { where: act.holder })
      : checkParty(state, act.for),
  evolve(state, { act, seq }) {
    state.seats.credentials.set(act.holder, { party: act.for, role: act.role, seq })
  },
})
