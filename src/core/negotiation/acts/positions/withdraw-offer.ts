/** Withdraws an offer: nobody can take it from then on. What was said and answered stays. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkOwnOffer } from '../../offers.js'
import { seq as seqField } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('withdraw-offer'), offer: seqField })
export type WithdrawOffer = z.output<typeof schema>

export const withdrawOffer = defineAct<WithdrawOffer>({
  kind: 'withdraw-offer',
  since: 2,
  schema,
  check(state, { act, author }) {
    const foreign = checkOwnOffer(state, act.offer, author.party)
    if (foreign !== null) return foreign
    const { withdrawn } = state.offers!.get(act.offer)!
    return withdrawn === null ? null : refuse('offer-withdrawn', { where: String(act.offer) })
  },
  evolve(state, { act, seq }) {
    state.offers!.get(act.offer)!.withdrawn = seq
  },
})
