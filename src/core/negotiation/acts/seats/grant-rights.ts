/** Gives rights to parties, or takes them away: the rights to vote and to sign are separate, and each has a date. */
import * as z from 'zod/mini'
import { rights } from '../../../procedure/procedure.js'
import { defineAct } from '../../act.js'
import { checkParties } from '../../lookup.js'
import { partyId } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('grant-rights'),
  to: z.array(partyId).check(z.minLength(1), z.maxLength(300)),
  rights: z.array(z.enum(rights)).check(z.minLength(1)),
  held: z.boolean(),
})
export type GrantRights = z.output<typeof schema>

export const grantRights = defineAct<GrantRights>({
  kind: 'grant-rights',
  schema,
  check: (state, { act }) => checkParties(state, act.to),
  evolve(state, { act, seq }) {
    for (const party of act.to) {
      const own = state.seats.rights.get(party) ?? new Map()
      for (const right of act.rights) own.set(right, { held: act.held, seq })
      state.seats.rights.set(party, own)
    }
  },
})
