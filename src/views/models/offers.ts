/** Offers as pages show them: where each stands, what it bears on, and the words that the reader may read. */
import type { Target } from '../../core/negotiation/acts/fields.js'
import { provisionOfTarget } from '../../core/negotiation/lookup.js'
import { isOfferOpen, type OfferState } from '../../core/negotiation/offers.js'
import type { View } from '../../core/negotiation/view.js'
import type { Body, StoredBody } from '../../core/record/body.js'

/** Words of sealed offers that the reader may read, by their commitment. */
export type SealedWords = ReadonlyMap<string, StoredBody>

type OfferStanding = 'open' | 'over' | 'withdrawn'

export function standingOfOffer(offer: OfferState, at: number): OfferStanding {
  if (offer.withdrawn !== null) return 'withdrawn'
  return isOfferOpen(offer, at) ? 'open' : 'over'
}

/** Every offer, those that hold first, the latest first. */
export function offersShown({ state }: View, at: number): OfferState[] {
  const all = [...(state.offers?.values() ?? [])].reverse()
  return [...all.filter(offer => isOfferOpen(offer, at)), ...all.filter(offer => !isOfferOpen(offer, at))]
}

/** Offers that a provision's page shows: what they would accept, or hang on, bears on it. Sealed words bear on nothing. */
export function offersOn({ state }: View, provision: string): OfferState[] {
  const bears = (target: Target) => provisionOfTarget(state, target) === provision
  return [...(state.offers?.values() ?? [])]
    .filter(({ would, if: conditions }) => [...(would === null ? [] : [would]), ...conditions].some(bears))
    .reverse()
}

/** Offers that a party made, or that were made to it by name. */
export function offersOfParty({ state }: View, party: string): OfferState[] {
  return [...(state.offers?.values() ?? [])]
    .filter(offer => offer.party === party || offer.to?.includes(party))
    .reverse()
}

/** The act whose body has the words of an offer; null while they are sealed. */
export function wordsAt({ seq, hash, released }: OfferState): number | null {
  return hash === null ? seq : released
}

/** What a sealed offer says, to whoever may read it: from the record once it is published, else as it is kept. */
export function sealedBody(view: View, { hash, released }: OfferState, sealed: SealedWords): Body | null {
  if (released !== null) return view.body(released)
  return sealed.get(hash ?? '')?.body ?? null
}
