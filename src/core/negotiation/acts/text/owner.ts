/** Who may change a proposal: its authors. In an observed negotiation the recorder writes what they did. */
import { type Refusal, refuse } from '../../../canonical/result.js'
import type { ProposalState, State } from '../../state.js'

export function checkOwner(state: State, proposal: ProposalState, party: string | null): Refusal | null {
  if (state.record.mode === 'observed' || (party !== null && proposal.authors.includes(party))) return null
  return refuse('not-an-author', { where: proposal.id })
}
