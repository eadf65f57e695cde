/**
 * What each party did about the instrument, from its first word to its leaving, and where that leaves it. Rests on
 * acts alone: that somebody is bound for having been silent is worked out elsewhere (relations.ts), since no act says
 * so. Endorsements bind nobody, and stand apart. Rules O21..O24, docs/spec/reports.md.
 */
import { compareStrings } from '../canonical/result.js'
import { holdsRight } from '../negotiation/lookup.js'
import type { Intention, State } from '../negotiation/state.js'
import { type ConsentState, type InstrumentState, standingConsent } from '../negotiation/treaty.js'
import { happened, type View } from '../negotiation/view.js'
import { type Fact, factOf, type Holder, inOrder, partyHolder } from './facts.js'

/** Where a party stands, the furthest first; `other` is neither entitled to sign nor has it done anything that binds. */
export const places = ['consented', 'signed', 'sign', 'consult', 'refuse', 'left', 'silent', 'other'] as const
export type PlaceOnBoard = (typeof places)[number]

type Deed =
  | `intends-${Intention}`
  | `reported-${Intention}`
  | 'signed'
  | 'signed-reserved'
  | 'invited'
  | ConsentState['way']
  | 'denounced'
  | 'reservation'
  | 'declaration'
  | 'objection'
  | 'no-provisional-application'
  | 'taken-back'
  /** Asked those at home, and cited what they answered. */
  | 'consults'
  | 'consult-cited'

/** One thing that a party did, or that was done to it. */
export interface DeedRow {
  readonly deed: Deed
  /** When, as the record has it: to the day in a hosted negotiation. */
  readonly on: string
  readonly act: number
  /** The instrument that it names; null where it is about this text, whatever becomes of it. */
  readonly instrument: string | null
  /** Of a decision that names its home consultation: the act by which it names it. */
  readonly consulted?: number
}

export interface PartyRow extends Holder, Fact {
  readonly party: string
  readonly place: PlaceOnBoard
  readonly deeds: readonly DeedRow[]
}

/** Who endorsed which instrument; binds nobody, whoever it is. */
export interface Endorsed extends Holder, Fact {
  readonly party: string
  readonly instrument: string
  readonly on: string
  /** The day it was taken back; null while it stands. */
  readonly until: string | null
}

type Deeds = Map<string, Omit<DeedRow, 'on'>[]>

/** A row for everybody entitled to sign and everybody who did anything about it, by id. */
export function partyRows(view: View): PartyRow[] {
  const { state } = view
  const deeds = deedsOf(state)
  const entitled = new Set([...state.seats.parties.keys()].filter(id => holdsRight(state, id, 'sign')))
  return [...new Set([...entitled, ...deeds.keys()])].sort(compareStrings).map(party => {
    const own = deeds.get(party) ?? []
    const acts = own.length > 0 ? own.map(({ act }) => act) : [state.seats.parties.get(party)!.seq]
    return {
      ...partyHolder(view, party),
      party,
      place: placeOf(state, party, entitled.has(party)),
      deeds: dated(view, own),
      ...factOf(view, acts),
    }
  })
}

export function endorsements(view: View): Endorsed[] {
  const found = instrumentsOf(view.state).flatMap(({ id, consents }) =>
    [...consents].flatMap(([party, all]) =>
      all
        .filter(({ way }) => way === 'endorsement')
        .map(({ on, until, seq }) => ({
          ...partyHolder(view, party),
          party,
          instrument: id,
          on,
          until: until?.on ?? null,
          ...factOf(view, until === null ? [seq] : [seq, until.seq]),
        })),
    ),
  )
  return found.sort((a, b) => compareStrings(a.party, b.party) || a.acts[0]! - b.acts[0]!)
}

function instrumentsOf({ treaty }: State): InstrumentState[] {
  return [...(treaty?.instruments.values() ?? [])]
}

function placeOf(state: State, party: string, entitled: boolean): PlaceOnBoard {
  const own = ofThisText(state)
  if (own.some(instrument => standingConsent(instrument, party) !== undefined)) return 'consented'
  if (hasConsented(state, party)) return 'left'
  if (state.signature.signatures.has(party)) return 'signed'
  const said = state.signature.intentions.get(party)?.findLast(({ stated }) => stated === 'declared')
  return said?.intention ?? (entitled ? 'silent' : 'other')
}

/** Whether a party has ever consented to this text, at any version, or left it: what it intended before is over. */
export function hasConsented(state: State, party: string): boolean {
  return ofThisText(state).some(
    ({ consents, left }) =>
      left.has(party) || (consents.get(party) ?? []).some(({ way }) => way !== 'endorsement'),
  )
}

function ofThisText(state: State): InstrumentState[] {
  return instrumentsOf(state).filter(({ version }) => version !== null)
}

function deedsOf(state: State): Deeds {
  const deeds: Deeds = new Map()
  const add = (party: string, deed: Deed, act: number, instrument: string | null = null) => {
    deeds.set(party, [...(deeds.get(party) ?? []), { deed, act, instrument }])
  }
  for (const [party, said] of state.signature.intentions)
    for (const { intention, stated, seq } of said)
      add(party, `${stated === 'declared' ? 'intends' : 'reported'}-${intention}`, seq)
  for (const [party, { seq, reservation }] of state.signature.signatures)
    add(party, reservation ? 'signed-reserved' : 'signed', seq)
  for (const [party, seq] of state.treaty?.invitations ?? []) add(party, 'invited', seq)
  for (const { party, seq, results } of state.consultations?.values() ?? []) {
    add(party, 'consults', seq)
    for (const cited of results) add(party, 'consult-cited', cited.seq)
  }
  for (const instrument of instrumentsOf(state)) addConsents(instrument, add)
  for (const [seq, { party, type, instrument, withdrawn }] of state.treaty?.declarations ?? []) {
    add(party, type, seq, instrument)
    if (withdrawn !== null) add(party, 'taken-back', withdrawn.seq, instrument)
  }
  return deeds
}

function addConsents(
  { id, consents, left }: InstrumentState,
  add: (party: string, deed: Deed, act: number, instrument: string) => void,
): void {
  for (const [party, all] of consents)
    for (const { way, seq, until } of all.filter(({ way }) => way !== 'endorsement')) {
      add(party, way, seq, id)
      if (until !== null) add(party, 'denounced', until.seq, id)
    }
  for (const [party, { seq }] of left) add(party, 'denounced', seq, id)
}

/** In the order in which they happened. */
function dated(view: View, deeds: readonly Omit<DeedRow, 'on'>[]): DeedRow[] {
  const order = inOrder(
    view,
    deeds.map(({ act }) => act),
  )
  return [...deeds]
    .sort((a, b) => order.indexOf(a.act) - order.indexOf(b.act))
    .map(({ deed, act, instrument }) => {
      const consulted = view.leaf(act)?.author.act.consulted
      return {
        ...{ deed, on: dayOfAct(view, act), act, instrument },
        ...(typeof consulted === 'number' ? { consulted } : {}),
      }
    })
}

function dayOfAct(view: View, act: number): string {
  const leaf = view.leaf(act)
  if (leaf === null) return ''
  return leaf.author.on ?? happened(leaf).slice(0, 10)
}
