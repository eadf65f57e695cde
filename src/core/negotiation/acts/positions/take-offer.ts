/**
 * Answers an offer: taken or declined, by a party that it is made to. The latest answer stands. It changes no position
 * and no count; what was taken becomes text by the acts that text is made by.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { momentOf } from '../../judging.js'
import { isOfferedTo, isOfferOpen, offerOutcomes } from '../../offers.js'
import { seq as seqField } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('take-offer'),
  offer: seqField,
  outcome: z.enum(offerOutcomes),
})
export type TakeOffer = z.output<typeof schema>

export const takeOffer = defineAct<TakeOffer>({
  kind: 'take-offer',
  since: 2,
  schema,
  check(state, entry) {
    const { act, author } = entry
    const where = String(act.offer)
    const offer = state.offers?.get(act.offer)
    if (author.party === null) return refuse('party-missing')
    if (offer === undefined) return refuse('unknown-offer', { where })
    if (!isOfferedTo(offer, author.party)) return refuse('offer-not-to-you', { where })
    return isOfferOpen(offer, momentOf(state, entry)) ? null : refuse('offer-over', { where })
  },
  evolve(state, { act, author, seq }) {
    state.offers!.get(act.offer)!.answers.set(author.party!, { outcome: act.outcome, seq })
  },
  results: (_state, { act }) => [act.outcome],
})
