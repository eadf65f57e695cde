/**
 * Offers: what a party could accept, and on which conditions. Made to all or to named parties, with words that are
 * public or sealed. The slice of the state that their acts write; a log without offers has none. An offer is no
 * position and is counted nowhere. Rules OF1 to OF6, docs/spec/workspace.md.
 */
import type { Hash } from '../canonical/hash.js'
import { type Refusal, refuse } from '../canonical/result.js'
import type { Entry } from './act.js'
import type { Target } from './acts/fields.js'
import { momentOf } from './judging.js'
import type { ActSeq, State } from './state.js'

export const offerOutcomes = ['taken', 'declined'] as const
type OfferOutcome = (typeof offerOutcomes)[number]

export interface OfferState {
  readonly seq: ActSeq
  readonly party: string
  /** Whom it is made to; null for all. */
  readonly to: readonly string[] | null
  /** What it could accept, and if what; of a sealed one that is among its words. */
  readonly would: Target | null
  readonly if: readonly Target[]
  /** The last moment it holds, milliseconds. */
  readonly until: number | null
  /** Of a sealed one: the salted commitment to its words, and the act that published them. */
  readonly hash: Hash | null
  released: ActSeq | null
  withdrawn: ActSeq | null
  /** What each party last answered. */
  readonly answers: Map<string, { readonly outcome: OfferOutcome; readonly seq: ActSeq }>
}

/** Whether offers were made here, or can be. */
export function concernsOffers({ offers, record }: State): boolean {
  const listed = record.procedure?.permissions.some(({ acts }) => acts.includes('offer')) ?? false
  return offers !== undefined || (listed && record.mode === 'hosted')
}

/** Whether an offer holds at a moment, milliseconds. */
export function isOfferOpen({ withdrawn, until }: OfferState, at: number): boolean {
  return withdrawn === null && (until === null || at <= until)
}

/** Whether a party may answer an offer: it is made to it, or to all, and by another. */
export function isOfferedTo({ party, to }: OfferState, other: string): boolean {
  return party !== other && (to === null || to.includes(other))
}

/** Refuses what the party of an offer alone may do with it. */
export function checkOwnOffer({ offers }: State, seq: ActSeq, party: string | null): Refusal | null {
  const offer = offers?.get(seq)
  if (offer === undefined) return refuse('unknown-offer', { where: String(seq) })
  return offer.party === party ? null : refuse('offer-not-yours', { where: String(seq) })
}

/** Refuses an offer to oneself, and one whose time is over before it begins. */
export function checkOffered(
  state: State,
  entry: Entry,
  { to = [], until }: { readonly to?: readonly string[] | undefined; readonly until?: number | undefined },
): Refusal | null {
  const { party } = entry.author
  if (party !== null && to.includes(party)) return refuse('offer-to-oneself', { where: party })
  const over = until !== undefined && until <= momentOf(state, entry)
  return over ? refuse('offer-until-past') : null
}

/** Adds an offer that nobody has answered yet. */
export function addOffer(state: State, offer: Omit<OfferState, 'released' | 'withdrawn' | 'answers'>): void {
  state.offers ??= new Map()
  state.offers.set(offer.seq, { ...offer, released: null, withdrawn: null, answers: new Map() })
}
