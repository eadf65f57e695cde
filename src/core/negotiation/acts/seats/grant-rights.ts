/** Gives rights to parties, or takes them away: the rights to vote and to sign are separate, and each has a date. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { rights } from '../../../procedure/procedure.js'
import { defineAct } from '../../act.js'
import { expireAt } from '../../course.js'
import { membershipChanged } from '../../in-force.js'
import { checkParties } from '../../lookup.js'
import type { State } from '../../state.js'
import { moment, partyId } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('grant-rights'),
  to: z.array(partyId).check(z.minLength(1), z.maxLength(300)),
  rights: z.array(z.enum(rights)).check(z.minLength(1)),
  held: z.boolean(),
  /** Semantics 2: the last moment at which they are held. */
  until: z.optional(moment),
})
export type GrantRights = z.output<typeof schema>

export const grantRights = defineAct<GrantRights>({
  kind: 'grant-rights',
  schema,
  check: (state, { act }) =>
    act.until !== undefined && state.proceedings === undefined
      ? refuse('malformed-act', { where: 'grant-rights.until', args: { problem: 'semantics' } })
      : checkParties(state, act.to),
  evolve(state, entry) {
    for (const party of entry.act.to) {
      giveRights(state, party, entry.act, entry.seq)
      membershipChanged(state, party, entry)
    }
  },
  results: (_state, { act }) => (act.held ? act.rights : []),
})

/** Gives a party rights or takes them away; those that end by themselves are noted. */
function giveRights(state: State, party: string, { rights, held, until }: GrantRights, seq: number): void {
  const own = state.seats.rights.get(party) ?? new Map()
  for (const right of rights) {
    own.set(right, { held, seq })
    if (until !== undefined) expireAt(state, { at: until, party, right, seq })
  }
  state.seats.rights.set(party, own)
}
