/** Offers in public: what the party could accept, and if what. Its body says so in words. It is no position. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { offerConditionsMax, offerPartiesMax } from '../../../limits.js'
import { defineAct } from '../../act.js'
import { checkParties, checkTarget, firstRefusal } from '../../lookup.js'
import { addOffer, checkOffered } from '../../offers.js'
import { moment, partyId, target } from '../fields.js'

/** Whom an offer is made to. */
export const offeredTo = z.array(partyId).check(z.minLength(1), z.maxLength(offerPartiesMax))

const schema = z.strictObject({
  kind: z.literal('offer'),
  would: target,
  /** What has to come with it, where that is in the record; the words say what else. */
  if: z.array(target).check(z.maxLength(offerConditionsMax)),
  /** Left out, it is made to all. */
  to: z.optional(offeredTo),
  until: z.optional(moment),
})
export type Offer = z.output<typeof schema>

export const offer = defineAct<Offer>({
  kind: 'offer',
  since: 2,
  schema,
  check(state, entry) {
    const { act, author } = entry
    return firstRefusal(
      author.party === null ? refuse('party-missing') : null,
      author.body === undefined ? refuse('offer-empty') : null,
      ...[act.would, ...act.if].map(one => checkTarget(state, one)),
      checkParties(state, act.to ?? []),
      checkOffered(state, entry, act),
    )
  },
  evolve(state, { act, author, seq }) {
    const { would, if: conditions, to = null, until = null } = act
    addOffer(state, { seq, party: author.party!, to, would, if: conditions, until, hash: null })
  },
})
