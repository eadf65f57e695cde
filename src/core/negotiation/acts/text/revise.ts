/** Revises a proposal. The new revision replaces the old whole and starts unanswered. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { firstRefusal } from '../../lookup.js'
import { proposalId, symbol, version } from '../fields.js'
import { amendments, checkAmendments, enterAmendments } from './amendments.js'
import { checkOwner } from './owner.js'
import { checkSymbol } from './submit.js'

const schema = z.strictObject({
  kind: z.literal('revise'),
  proposal: proposalId,
  rev: version,
  symbol,
  amendments,
})
export type Revise = z.output<typeof schema>

export const revise = defineAct<Revise>({
  kind: 'revise',
  schema,
  check(state, { act, author }) {
    const proposal = state.text.proposals.get(act.proposal)
    if (proposal === undefined) return refuse('unknown-proposal', { where: act.proposal })
    if (act.rev !== proposal.rev + 1)
      return refuse('revision-out-of-turn', { where: act.proposal, args: { latest: proposal.rev } })
    return firstRefusal(
      checkOwner(state, proposal, author.party),
      checkSymbol(state, act.proposal, act.symbol),
      checkAmendments(state, act.proposal, act.amendments),
    )
  },
  evolve(state, { act, seq }) {
    const proposal = state.text.proposals.get(act.proposal)!
    proposal.amendments = enterAmendments(state, act.proposal, act.rev, act.amendments, seq)
    proposal.rev = act.rev
    proposal.symbol = act.symbol
    proposal.status = 'in-force'
    proposal.revisions.push({ rev: act.rev, symbol: act.symbol, seq })
  },
})
