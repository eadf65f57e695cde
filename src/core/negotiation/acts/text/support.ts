/** Joins a proposal as co-sponsor, or supports what another party assessed or stated. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { proposalId, seq as seqField } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('support'),
  target: z.union([z.strictObject({ proposal: proposalId }), z.strictObject({ act: seqField })]),
  /** False to leave again. */
  joined: z.boolean(),
})
export type Support = z.output<typeof schema>

export const support = defineAct<Support>({
  kind: 'support',
  schema,
  check(state, { act, author }) {
    if (author.party === null) return refuse('party-missing')
    if ('act' in act.target) {
      const known =
        state.positions.assessments.has(act.target.act) || state.positions.statements.has(act.target.act)
      return known ? null : refuse('unknown-act', { where: String(act.target.act) })
    }
    const proposal = state.text.proposals.get(act.target.proposal)
    if (proposal === undefined) return refuse('unknown-proposal', { where: act.target.proposal })
    return proposal.authors.includes(author.party)
      ? refuse('already-an-author', { where: act.target.proposal })
      : null
  },
  evolve(state, { act, author, seq }) {
    const joined = supporters(state, act.target)
    if (act.joined) joined.set(author.party!, seq)
    else joined.delete(author.party!)
  },
})

function supporters(
  state: Parameters<typeof support.evolve>[0],
  target: Support['target'],
): Map<string, number> {
  if ('proposal' in target) return state.text.proposals.get(target.proposal)!.cosponsors
  const { supports } = state.positions
  const found = supports.get(target.act) ?? new Map<string, number>()
  supports.set(target.act, found)
  return found
}
