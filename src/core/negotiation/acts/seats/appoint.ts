/** Appoints a party to a role that the procedure has, or ends that. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { membershipChanged } from '../../in-force.js'
import { checkParty } from '../../lookup.js'
import { code, partyId } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('appoint'), to: partyId, role: code, held: z.boolean() })
export type Appoint = z.output<typeof schema>

export const appoint = defineAct<Appoint>({
  kind: 'appoint',
  since: 2,
  schema,
  check: (state, { act }) =>
    state.record.procedure?.roles?.some(({ id }) => id === act.role)
      ? checkParty(state, act.to)
      : refuse('unknown-role', { where: act.role }),
  evolve(state, entry) {
    const { act, seq } = entry
    const { roles } = state.proceedings!
    const holders = roles.get(act.role) ?? new Map()
    holders.set(act.to, { held: act.held, seq })
    roles.set(act.role, holders)
    membershipChanged(state, act.to, entry)
  },
  results: (_state, { act }) => (act.held ? [act.role] : []),
  about: ({ to }) => to,
})
