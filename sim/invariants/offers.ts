/** What holds of offers and of informal meetings, under every procedure. */
import type { Book } from './book.js'
import type { OfferBook } from './book-offers.js'
import { type Invariant, on } from './invariant.js'

const offerOf = (book: Book, seq: number): OfferBook | undefined => book.offers.get(seq)

export const offerInvariants: readonly Invariant[] = [
  ...['offer', 'seal-offer'].map(kind =>
    on(
      kind,
      `nobody makes itself an offer, or one that is over before it is made (${kind})`,
      ({ act, party, at }) => act.to?.includes(party) || (act.until !== undefined && act.until <= at),
    ),
  ),
  on('offer', 'an offer says something', ({ reasoned }) => !reasoned),
  on('take-offer', 'an offer is answered by whom it is made to', ({ book, act, party }) => {
    const offer = offerOf(book, act.offer)
    return offer === undefined || offer.party === party || (offer.to !== null && !offer.to.includes(party))
  }),
  on('take-offer', 'nobody takes what is no longer offered', ({ book, act, at }) => {
    const { withdrawn, until } = offerOf(book, act.offer)!
    return withdrawn || (until !== null && at > until)
  }),
  on('release-offer', 'what comes out is what was sealed, once, and by its party', seen => {
    const offer = offerOf(seen.book, seen.act.offer)
    return offer?.party !== seen.party || offer.released || offer.sealed !== seen.commit
  }),
  on('withdraw-offer', 'one withdraws one’s own offer, once', ({ book, act, party }) => {
    const offer = offerOf(book, act.offer)
    return offer?.party !== party || offer.withdrawn
  }),
  on('informal', 'what took place is entered after it', ({ act, at }) => act.held > at),
  on('confirm-informal', 'who attended confirms it, once', ({ book, act, party }) => {
    const { attended, confirmed } = book.informals.get(act.informal)!
    return !attended.includes(party) || confirmed.has(party)
  }),
]
