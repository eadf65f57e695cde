/** What a book keeps of offers and of informal meetings. */
import type { Written } from './book.js'

export interface OfferBook {
  readonly party: string
  /** Null for all. */
  readonly to: readonly string[] | null
  readonly until: number | null
  /** What a sealed one will say, as it was committed to. */
  readonly sealed: string | null
  released: boolean
  withdrawn: boolean
  readonly answers: Map<string, string>
}

function enterOffer({ book, act, party, seq }: Written): void {
  const { to = null, until = null, hash = null } = act
  const offer = { party, to, until, sealed: hash, released: false, withdrawn: false, answers: new Map() }
  book.offers.set(seq, offer)
}

export const offerWriters = {
  offer: enterOffer,
  'seal-offer': enterOffer,
  'release-offer'({ book, act }: Written) {
    book.offers.get(act.offer)!.released = true
  },
  'take-offer'({ book, act, party }: Written) {
    book.offers.get(act.offer)!.answers.set(party, act.outcome)
  },
  'withdraw-offer'({ book, act }: Written) {
    book.offers.get(act.offer)!.withdrawn = true
  },
  informal({ book, act, seq }: Written) {
    book.informals.set(seq, { attended: act.attended, confirmed: new Set() })
  },
  'confirm-informal'({ book, act, party }: Written) {
    book.informals.get(act.informal)!.confirmed.add(party)
  },
}
