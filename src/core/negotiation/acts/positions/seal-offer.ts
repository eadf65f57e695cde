/**
 * Offers under seal: that there is an offer, to whom, and the salted commitment to its words, which only the parties
 * named read until its own party publishes them. The words are in nobody's log yet.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkParties, firstRefusal } from '../../lookup.js'
import { addOffer, checkOffered } from '../../offers.js'
import { hash, moment } from '../fields.js'
import { offeredTo } from './offer.js'

const schema = z.strictObject({
  kind: z.literal('seal-offer'),
  to: offeredTo,
  /** The salted commitment of the body that would publish it (docs/spec/envelope.md, E5). */
  hash,
  until: z.optional(moment),
})
export type SealOffer = z.output<typeof schema>

export const sealOffer = defineAct<SealOffer>({
  kind: 'seal-offer',
  since: 2,
  schema,
  check(state, entry) {
    const { act, author } = entry
    const known = [...(state.offers?.values() ?? [])].some(offer => offer.hash === act.hash)
    return firstRefusal(
      author.party === null ? refuse('party-missing') : null,
      known ? refuse('offer-known', { where: act.hash }) : null,
      checkParties(state, act.to),
      checkOffered(state, entry, act),
    )
  },
  evolve(state, { act, author, seq }) {
    const { to, hash, until = null } = act
    addOffer(state, { seq, party: author.party!, to, would: null, if: [], until, hash })
  },
})
