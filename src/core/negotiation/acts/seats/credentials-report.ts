/**
 * Reports whose credentials are in order. Those that are not lose the rights that the procedure ties to them, until
 * a later report finds them in order.
 */
import * as z from 'zod/mini'
import type { Right } from '../../../procedure/procedure.js'
import { defineAct } from '../../act.js'
import { touchMembership } from '../../electorates.js'
import { checkParties } from '../../lookup.js'
import type { State } from '../../state.js'
import { partyId } from '../fields.js'

const parties = z.array(partyId).check(z.maxLength(400))

const schema = z.strictObject({
  kind: z.literal('credentials-report'),
  inOrder: parties,
  notInOrder: parties,
})
export type CredentialsReport = z.output<typeof schema>

export const credentialsReport = defineAct<CredentialsReport>({
  kind: 'credentials-report',
  since: 2,
  schema,
  check: (state, { act }) => checkParties(state, [...act.inOrder, ...act.notInOrder]),
  evolve(state, { act, seq }) {
    const tied = state.record.procedure?.credentials?.rights ?? []
    for (const party of act.notInOrder) holdRights(state, party, tied, false, seq)
    for (const party of act.inOrder) restoreRights(state, party, tied, seq)
  },
})

function holdRights(state: State, party: string, rights: readonly Right[], held: boolean, seq: number): void {
  const own = state.seats.rights.get(party) ?? new Map()
  for (const right of rights) own.set(right, { held, seq })
  state.seats.rights.set(party, own)
  touchMembership(state, party, seq)
}

/** What an earlier report took comes back. What a group does not hold, or another act took, does not come with it. */
function restoreRights(state: State, party: string, tied: readonly Right[], seq: number): void {
  const own = state.seats.rights.get(party)
  const taken = tied.filter(right => own?.get(right)?.held === false)
  if (taken.length > 0) holdRights(state, party, taken, true, seq)
}
