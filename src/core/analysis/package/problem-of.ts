/**
 * The problem of a negotiation: what is contested, who drew which red lines, which offers lift them, and of whom the
 * record cannot tell. Text-blind, like everything it reads. Rules PK2 to PK5, docs/spec/package.md.
 */

import type { Target } from '../../negotiation/acts/fields.js'
import { isBesideMembers } from '../../negotiation/in-force.js'
import { isOfferOpen, type OfferState } from '../../negotiation/offers.js'
import type { View } from '../../negotiation/view.js'
import { isBlocking, stancesOn } from '../stances.js'
import { hasWords, type OpenProvision, openProvisions, placed, required, targetsOf } from './choices.js'
import { type Drawn, drawnIn } from './drawn.js'
import type { Chosen, Evidence, Floor, PackageProblem, RedLine } from './problem.js'

/** What a reader asks of a negotiation. */
export interface Asking {
  readonly floor: Floor
  /** Red lines that are set aside, by the acts they rest on. */
  readonly without: readonly number[]
  /** Open objections are taken as red lines. */
  readonly infer: boolean
  /** The moment at which offers have to hold, milliseconds. */
  readonly now: number
}

/** A red line that enters no package, and why: nobody is named, its holder is not counted, or its words are not these. */
export interface Unplaced extends Drawn {
  readonly why: 'unnamed' | 'not-counted' | 'revised' | 'gone' | 'whole'
}

/** An offer in public, and whether it lifts a red line in some packages. */
export interface OfferRead {
  readonly act: number
  readonly party: string
  readonly lifts: readonly Chosen[]
  readonly if: readonly Chosen[]
  /** `words`: its conditions are in its words alone, as those of one that was sealed are. */
  readonly why: 'lifts' | 'no-red-line' | 'words' | 'gone'
}

export interface NegotiationProblem {
  readonly problem: PackageProblem
  readonly open: readonly OpenProvision[]
  readonly unplaced: readonly Unplaced[]
  /** Set aside by the reader. */
  readonly aside: readonly Drawn[]
  readonly offers: readonly OfferRead[]
  /** Offers whose words are sealed: they lift nothing here. */
  readonly sealed: readonly number[]
}

export function problemOf(view: View, asking: Asking): NegotiationProblem {
  const { state } = view
  const all = drawnIn(view, asking.infer)
  const aside = all.filter(({ evidence }) => evidence.acts.some(act => asking.without.includes(act)))
  const drawn = all.filter(one => !aside.includes(one))
  const open = openProvisions(view, contestedBy(view, drawn))
  const counted = [...state.seats.parties.values()].filter(
    ({ id, group }) => group !== null && !isBesideMembers(state, id),
  )
  const ids = new Set(counted.map(({ id }) => id))
  const offers = offersRead(view, open, asking.now)
  const { redLines, unplaced } = place(view, open, drawn, ids, offers)
  const heard = heardOn(view, open)
  for (const { party } of redLines) heard.add(party)
  return {
    problem: {
      groups: (state.record.procedure?.groups ?? []).map(({ id }) => id),
      parties: counted.map(({ id, group }) => ({ id, group: group!, heard: heard.has(id) })),
      provisions: open.map(({ id, choices }) => ({
        id,
        choices: choices.map(({ id, kind, support }) => ({ id, kind, support })),
      })),
      redLines,
      floor: asking.floor,
    },
    open,
    unplaced,
    aside,
    offers: offers.map(offer =>
      offer.why === 'lifts' && !lifts(redLines, offer) ? { ...offer, why: 'no-red-line' } : offer,
    ),
    sealed: [...(state.offers?.values() ?? [])]
      .filter(offer => isSealed(offer) && isOfferOpen(offer, asking.now))
      .map(({ seq }) => seq),
  }
}

/** Provisions that a red line or an open objection is on, though nobody proposes other words. */
function contestedBy({ state }: View, drawn: readonly Drawn[]): Set<string> {
  const objections = [...state.positions.objections.values()].filter(isBlocking)
  const targets = [...drawn.map(({ target }) => target), ...objections.map(({ target }) => target)]
  const ids = targets.flatMap(target => presentWords(state, target))
  return new Set(ids.filter(id => state.text.provisions.get(id)?.suppressed === null))
}

/** The provisions whose present words a target names. */
function presentWords({ text }: View['state'], target: Target): string[] {
  if ('provision' in target) return [target.provision]
  if (!('wording' in target)) return []
  return [...text.provisions.values()]
    .filter(({ wordings }) => hasWords(wordings, target.wording))
    .map(({ id }) => id)
}

function place(
  view: View,
  open: readonly OpenProvision[],
  drawn: readonly Drawn[],
  counted: ReadonlySet<string>,
  offers: readonly OfferRead[],
): { redLines: RedLine[]; unplaced: Unplaced[] } {
  const redLines: RedLine[] = []
  const unplaced: Unplaced[] = []
  for (const one of drawn) {
    const where = placed(view, open, one.target)
    if (typeof where === 'string') unplaced.push({ ...one, why: where })
    else if (one.party === null) unplaced.push({ ...one, why: 'unnamed' })
    else if (!counted.has(one.party)) unplaced.push({ ...one, why: 'not-counted' })
    else redLines.push(...redLinesOn(where, one.party, one.evidence, offers))
  }
  return { redLines, unplaced }
}

/** One for every provision, and for what an offer lifts apart from what none does. */
function redLinesOn(
  where: readonly Chosen[],
  party: string,
  evidence: Evidence,
  offers: readonly OfferRead[],
): RedLine[] {
  const lines = new Map<string, RedLine>()
  for (const { provision, choice } of where) {
    const unless = offers
      .filter(offer => offer.why === 'lifts' && offer.party === party)
      .filter(offer => offer.lifts.some(one => one.provision === provision && one.choice === choice))
      .map(offer => offer.if)
    const key = JSON.stringify([provision, unless])
    const choices = [...(lines.get(key)?.choices ?? []), choice]
    lines.set(key, { party, provision, choices, unless, evidence })
  }
  return [...lines.values()]
}

/** Whoever took a side on any wording of what is contested. */
function heardOn(view: View, open: readonly OpenProvision[]): Set<string> {
  const targets = open.flatMap(provision => targetsOf(view.state, provision))
  return new Set(targets.flatMap(target => [...stancesOn(view, target).keys()]))
}

/** Offers in public that hold. One whose conditions are in its words alone lifts nothing: nobody can check them here. */
function offersRead(view: View, open: readonly OpenProvision[], now: number): OfferRead[] {
  return [...(view.state.offers?.values() ?? [])].flatMap((offer): OfferRead[] => {
    if (isSealed(offer) || !isOfferOpen(offer, now)) return []
    return [offerRead(view, open, offer)]
  })
}

function isSealed({ would, released }: OfferState): boolean {
  return would === null && released === null
}

function offerRead(view: View, open: readonly OpenProvision[], offer: OfferState): OfferRead {
  const { seq: act, party } = offer
  const none = { act, party, lifts: [], if: [] }
  if (offer.would === null) return { ...none, why: 'words' }
  const would = placed(view, open, offer.would)
  const conditions = offer.if.map(target => required(view, open, target))
  if (typeof would === 'string' || conditions.includes(null)) return { ...none, why: 'gone' }
  if (conditions.length === 0) return { ...none, why: 'words' }
  return { act, party, lifts: would, if: conditions.flatMap(all => all!), why: 'lifts' }
}

function lifts(redLines: readonly RedLine[], { party, lifts: lifted }: OfferRead): boolean {
  return redLines.some(
    line =>
      line.party === party &&
      lifted.some(one => one.provision === line.provision && line.choices.includes(one.choice)),
  )
}
