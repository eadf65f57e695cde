/**
 * Keeps up what the rules of entry into force count, and shows their working. Called by the acts of the room of
 * signature, and by every act that can change what a party is in (P25). Rules T4..T8, docs/spec/treaty.md.
 */
import { afterDelay } from '../procedure/calendar.js'
import { addTo, countOf, electoratesIn, type Place, settle } from '../procedure/force.js'
import type { Working } from '../procedure/rule.js'
import type { Entry } from './act.js'
import { isMember, touchMembership } from './electorates.js'
import { dayOf, judgeRule, momentOf } from './judging.js'
import { forceTerms } from './relations.js'
import type { State } from './state.js'
import type { ConsentState, InstrumentState, OnDay } from './treaty.js'

/** Whether a party is an organisation with members among the parties: it is never counted beside them. */
export function isBesideMembers({ seats }: State, id: string): boolean {
  const party = seats.parties.get(id)
  if (party === undefined || (party.unit !== 'organisation' && party.unit !== 'group')) return false
  return party.members.some(member => seats.parties.has(member))
}

/** Sums the weights that an instrument was entered with. */
export function countWeights(state: State, instrument: InstrumentState): void {
  for (const [party, weight] of Object.entries(instrument.weights ?? {}))
    addTo(instrument.sums, 'all', placeOf(state, instrument, party), weight)
}

/** Counts a consent that was just given, and judges what may now be in force. */
export function countConsent(
  state: State,
  instrument: InstrumentState,
  party: string,
  consent: ConsentState,
  entry: Entry,
): void {
  touchMembership(state, party, entry.seq)
  if (consent.way !== 'endorsement' && !isBesideMembers(state, party)) {
    consent.among = placeOf(state, instrument, party).among
    count(state, instrument, party, consent.among, 1)
  }
  lookAgain(state, party, entry)
}

/** Takes out a consent that was just withdrawn. */
export function uncountConsent(
  state: State,
  instrument: InstrumentState,
  party: string,
  { among }: ConsentState,
  entry: Entry,
): void {
  if (among !== null) count(state, instrument, party, among, -1)
  membershipChanged(state, party, entry)
}

/** Looks again at what a party is a member of, and where its consents count, after an act that can have changed it. */
export function membershipChanged(state: State, party: string, entry: Entry): void {
  touchMembership(state, party, entry.seq)
  lookAgain(state, party, entry)
}

/** Places the standing consents of a party anew, after its membership may have changed, and judges every rule. */
function lookAgain(state: State, party: string, entry: Entry): void {
  for (const instrument of state.treaty?.instruments.values() ?? []) {
    for (const consent of instrument.consents.get(party) ?? []) {
      if (consent.until !== null || consent.among === null) continue
      count(state, instrument, party, consent.among, -1)
      consent.among = placeOf(state, instrument, party).among
      count(state, instrument, party, consent.among, 1)
    }
    settleForce(state, instrument, entry)
  }
}

function settleForce(state: State, instrument: InstrumentState, entry: Entry): void {
  const at = momentOf(state, entry)
  if (instrument.since !== null || forceTerms(state, instrument) === undefined) return
  instrument.met = settle(
    instrument.met,
    dayOf(state, entry),
    entry.seq,
    () => judgeForce(state, instrument, at)!,
  )
}

/** What the rule of an instrument comes to as things stand; null where the procedure has none for it. */
function judgeForce(state: State, instrument: InstrumentState, at: number): Working | null {
  const terms = forceTerms(state, instrument)
  if (terms === undefined) return null
  const count = countOf(instrument.sums, instrument.weights !== null, (electorate, group) =>
    entitled(state, electorate, group),
  )
  return judgeRule(state, terms.when, { at, targets: [] }, { count, blocking: () => null })
}

function entitled({ proceedings }: State, electorate: string, group: string | null): number {
  const kept = proceedings?.electorates.get(electorate)
  return (group === null ? kept?.total : kept?.groups.get(group)) ?? 0
}

/** Where a party is counted: among the electorates of the rule that it is in as things stand. */
function placeOf(state: State, instrument: InstrumentState, party: string): Place {
  const terms = forceTerms(state, instrument)
  const among = terms === undefined ? [] : electoratesIn(terms.when).filter(id => isMember(state, id, party))
  return { group: groupOf(state, party), among }
}

function groupOf({ seats }: State, party: string): string | null {
  return seats.parties.get(party)?.group ?? null
}

function count(
  state: State,
  { sums, weights }: InstrumentState,
  party: string,
  among: readonly string[],
  by: 1 | -1,
): void {
  const place = { group: groupOf(state, party), among }
  addTo(sums, 'consents', place, by)
  if (weights !== null) addTo(sums, 'weight', place, by * (weights[party] ?? 0))
}

/** A consent as a page links to it. */
export interface ConsentOf extends OnDay {
  readonly party: string
  readonly way: ConsentState['way']
}

/** How it came that an instrument is in force, or what is still missing. */
interface ForceShown {
  /** The first day in force, or null. */
  readonly from: string | null
  /** When its rule first held, and the last act it turned on. */
  readonly met: OnDay | null
  readonly clause: string | null
  /** What the rule came to on that day, or comes to now; null where the day was entered, or there is no rule. */
  readonly working: Working | null
  /** The consents that were counted, in the order they were given. */
  readonly counted: readonly ConsentOf[]
  /** Those that stood beside them and count for nothing: endorsements, deposits beside those of members. */
  readonly apart: readonly ConsentOf[]
}

/** Shows the entry into force of an instrument as it stands at a moment, milliseconds. */
export function showForce(state: State, instrument: InstrumentState, at: number): ForceShown {
  const { since, met } = instrument
  const terms = forceTerms(state, instrument)
  const standing = standingOn(instrument, met?.on ?? null)
  const consents = {
    counted: standing.filter(({ consent }) => consent.among !== null).map(shown),
    apart: standing.filter(({ consent }) => consent.among === null).map(shown),
  }
  if (since !== null || terms === undefined)
    return { from: since, met: null, clause: null, working: null, ...consents }
  const working = met === null ? judgeForce(state, instrument, at) : met.working
  const from = met === null ? null : afterDelay(met.on, terms.delay)
  const reached = met === null ? null : { on: met.on, seq: met.seq }
  return { from, met: reached, clause: terms.clause, working, ...consents }
}

/** The consents that stood at the end of a day, or stand now, in the order they were given. */
function standingOn({ consents }: InstrumentState, day: string | null): PartyConsent[] {
  const stands = ({ on, until }: ConsentState) =>
    day === null ? until === null : on <= day && (until === null || until.on > day)
  return [...consents]
    .flatMap(([party, all]) => all.filter(stands).map(consent => ({ party, consent })))
    .sort((a, b) => compareDays(a.consent, b.consent))
}

interface PartyConsent {
  readonly party: string
  readonly consent: ConsentState
}

function compareDays(a: OnDay, b: OnDay): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : a.seq - b.seq
}

function shown({ party, consent: { way, on, seq } }: PartyConsent): ConsentOf {
  return { party, way, on, seq }
}
