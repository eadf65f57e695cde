/** Withdraws a proposal, or one amendment of it. What was said of it stays in the record. */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import type { ProposalState, State } from '../../state.js'
import { amendmentId, proposalId } from '../fields.js'
import { endAmendment } from './amendments.js'
import { checkOwner } from './owner.js'

const schema = z.strictObject({
  kind: z.literal('withdraw'),
  target: z.union([z.strictObject({ proposal: proposalId }), z.strictObject({ amendment: amendmentId })]),
})
export type Withdraw = z.output<typeof schema>

export const withdraw = defineAct<Withdraw>({
  kind: 'withdraw',
  schema,
  check(state, { act, author }): Refusal | null {
    const proposal = proposalOf(state, act)
    if (proposal === undefined)
      return refuse('unknown-proposal', { where: Object.values(act.target)[0] as string })
    return isStanding(state, act)
      ? checkOwner(state, proposal, author.party)
      : refuse('not-in-force', { where: proposal.id })
  },
  evolve(state, { act, seq }) {
    if ('amendment' in act.target)
      return endAmendment(state.text.amendments.get(act.target.amendment), 'withdrawn', seq)
    const proposal = proposalOf(state, act)!
    proposal.status = 'withdrawn'
    for (const id of proposal.amendments) endAmendment(state.text.amendments.get(id), 'withdrawn', seq)
  },
})

function proposalOf(state: State, { target }: Withdraw): ProposalState | undefined {
  const id = 'proposal' in target ? target.proposal : state.text.amendments.get(target.amendment)?.proposal
  return id === undefined ? undefined : state.text.proposals.get(id)
}

function isStanding(state: State, { target }: Withdraw): boolean {
  if ('proposal' in target) return state.text.proposals.get(target.proposal)?.status === 'in-force'
  return state.text.amendments.get(target.amendment)?.status === 'in-force'
}
