/**
 * Reports whose credentials are in order. Those that are not cannot use the rights that the procedure ties to them,
 * until a later report finds them in order.
 */
import * as z from 'zod/mini'
import { defineAct } from '../../act.js'
import { membershipChanged } from '../../in-force.js'
import { checkParties } from '../../lookup.js'
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
  evolve(state, entry) {
    const { act, seq } = entry
    const { notInOrder } = state.proceedings!
    for (const party of act.notInOrder) notInOrder.set(party, seq)
    for (const party of act.inOrder) notInOrder.delete(party)
    for (const party of [...act.notInOrder, ...act.inOrder]) membershipChanged(state, party, entry)
  },
})
