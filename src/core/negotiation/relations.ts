/**
 * Who is bound by which instrument, since when and until when, and which one applies between two parties where
 * several stand side by side. Worked out from consents, signatures and declarations; changes nothing. A day in the
 * future is answered as the record stands. Rules T7..T16, docs/spec/treaty.md.
 */
import { compareStrings } from '../canonical/result.js'
import { addMonths, afterDelay } from '../procedure/calendar.js'
import type { Treaty } from '../procedure/procedure.js'
import type { ActSeq, State } from './state.js'
import type { ConsentState, DeclarationState, InstrumentState } from './treaty.js'

/** The section of the procedure about what follows signature. */
export function treatyRules({ record }: State): Treaty | undefined {
  return record.procedure?.treaty
}

/** The rule by which an instrument enters into force; one that replaces another may have its own. */
export function forceTerms(state: State, { replaces }: InstrumentState): Treaty['force'] {
  const rules = treatyRules(state)
  return (replaces === null ? undefined : rules?.amended) ?? rules?.force
}

/** The day an instrument enters into force, as entered or as its rule gives it; null where that is not known yet. */
export function forceFrom(state: State, instrument: InstrumentState): string | null {
  const { since, met } = instrument
  if (since !== null) return since
  return met === null ? null : afterDelay(met.on, forceTerms(state, instrument)!.delay)
}

/** The day that settles its entry into force: what is given after it is later, what is taken back after it is a denunciation. */
export function settledOn({ since, met }: InstrumentState): string | null {
  return since ?? met?.on ?? null
}

/** Whether an instrument is in force on a day. It stays so, whoever leaves. */
export function isInForce(state: State, id: string, day: string): boolean {
  const instrument = state.treaty?.instruments.get(id)
  const from = instrument === undefined ? null : forceFrom(state, instrument)
  return from !== null && from <= day
}

/** From a day on and before another; without the other, without end. */
interface Span {
  readonly from: string
  readonly until: string | null
}

/** That a party is bound, by its consent or by having been silent, and the act it rests on. */
interface Bond extends Span {
  readonly by: 'consent' | 'silence'
  readonly seq: ActSeq
}

/** When a party is bound by an instrument, in the order of the acts. */
export function bondsOf(state: State, instrument: InstrumentState, party: string): Bond[] {
  const entry = forceFrom(state, instrument)
  if (entry === null) return []
  const consents = consentBonds(state, instrument, party, entry)
  const silence = silenceBond(state, instrument, party, entry)
  return silence === null ? consents : [...consents, silence].sort((a, b) => compareStrings(a.from, b.from))
}

function consentBonds(state: State, instrument: InstrumentState, party: string, entry: string): Bond[] {
  return (instrument.consents.get(party) ?? []).flatMap(consent =>
    consentBond(state, instrument, consent, entry),
  )
}

/** Who withdraws before it is settled that the instrument enters into force was never bound. */
function consentBond(
  state: State,
  instrument: InstrumentState,
  { way, on, until: left, seq }: ConsentState,
  entry: string,
): Bond[] {
  const settled = settledOn(instrument)!
  if (way === 'endorsement' || (left !== null && left.on <= settled)) return []
  const from = on <= settled ? entry : latest(entry, afterDelay(on, treatyRules(state)?.later?.delay ?? {}))
  const until = left === null ? null : afterNotice(state, left.on)
  return until !== null && until <= from ? [] : [{ from, until, by: 'consent', seq }]
}

function afterNotice(state: State, on: string): string {
  return afterDelay(on, treatyRules(state)?.denunciation?.delay ?? {})
}

/** Bound for having applied it provisionally so long without a word: no consent, no notice, no declaration. */
function silenceBond(state: State, instrument: InstrumentState, party: string, entry: string): Bond | null {
  const months = treatyRules(state)?.silence?.months
  const started = provisionalStart(state, instrument, party)
  if (months === undefined || started === null) return null
  const due = latest(entry, addMonths(started.from, months))
  const left = instrument.left.get(party)
  const words = [...wordsOf(state, instrument, party), ...(left === undefined ? [] : [left.on])]
  if (words.some(on => on < due)) return null
  const until = left === undefined ? null : afterNotice(state, left.on)
  return { from: due, until, by: 'silence', seq: started.seq }
}

/** The days on which a party consented, or said that it does not apply the instrument provisionally. */
function wordsOf(state: State, instrument: InstrumentState, party: string): string[] {
  const consents = (instrument.consents.get(party) ?? []).filter(({ way }) => way !== 'endorsement')
  return [...consents, ...refusalsToApply(state, instrument, party)].map(({ on }) => on)
}

function refusalsToApply({ treaty }: State, { id }: InstrumentState, party: string): DeclarationState[] {
  return (treaty!.declared.get(party) ?? [])
    .map(seq => treaty!.declarations.get(seq)!)
    .filter(({ instrument, type }) => instrument === id && type === 'no-provisional-application')
}

/** When a party applies an instrument without being bound yet; null where it does not. */
export function provisionalOf(state: State, instrument: InstrumentState, party: string): Span | null {
  const started = provisionalStart(state, instrument, party)
  if (started === null) return null
  const refused = refusalsToApply(state, instrument, party).filter(({ withdrawn }) => withdrawn === null)
  const left = instrument.left.get(party)
  const ends = [...bondsOf(state, instrument, party), ...refused.map(({ on }) => ({ from: on }))].map(
    ({ from }) => from,
  )
  const until = earliest(left === undefined ? ends : [...ends, left.on])
  return until !== null && until <= started.from ? null : { from: started.from, until }
}

/** From signature, or from the entry into force; later where it first said that it does not, and took that back. */
function provisionalStart(
  state: State,
  instrument: InstrumentState,
  party: string,
): { readonly from: string; readonly seq: ActSeq } | null {
  const rule = treatyRules(state)?.provisional
  const signed = state.treaty!.signed.get(party)
  if (rule === undefined || signed === undefined || signed.version !== instrument.version) return null
  const entry = rule.from === 'force' ? forceFrom(state, instrument) : signed.on
  if (entry === null) return null
  const resumed = refusalsToApply(state, instrument, party).flatMap(({ withdrawn }) => withdrawn?.on ?? [])
  return { from: [entry, signed.on, ...resumed].reduce(latest), seq: signed.seq }
}

function latest(a: string, b: string): string {
  return a > b ? a : b
}

function earliest(days: readonly string[]): string | null {
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b))
}

function covers({ from, until }: Span, day: string): boolean {
  return from <= day && (until === null || day < until)
}

/** What an instrument is to a party on a day; null where it neither binds it nor is applied by it. */
export function holdOf(
  state: State,
  instrument: InstrumentState,
  party: string,
  day: string,
): 'bound' | 'provisional' | null {
  if (bondsOf(state, instrument, party).some(bond => covers(bond, day))) return 'bound'
  const provisional = provisionalOf(state, instrument, party)
  return provisional !== null && covers(provisional, day) ? 'provisional' : null
}

/** The instrument of a chain that applies between two parties; and a newer one, where both apply one provisionally. */
export interface Applying {
  /** The oldest instrument of the chain. */
  readonly chain: string
  readonly instrument: string | null
  readonly provisional: string | null
}

export interface Between extends Applying {
  /** Reservations of either to what applies, and the objections of the other to them. */
  readonly reservations: readonly ActSeq[]
  readonly objections: readonly ActSeq[]
}

/** What applies between two parties on a day, for each chain of instruments that replace one another. */
export function between(state: State, a: string, b: string, day: string): Between[] {
  return chains(state).map(chain => {
    const holds = (party: string) => new Map(chain.map(i => [i.id, holdOf(state, i, party, day)] as const))
    const applying = applies(chain, holds(a), holds(b))
    return { ...applying, ...reservedBetween(state, applying, a, b, day) }
  })
}

type Holds = ReadonlyMap<string, 'bound' | 'provisional' | null>

function applies(chain: readonly InstrumentState[], a: Holds, b: Holds): Applying {
  const ids = chain.map(({ id }) => id)
  const bound = ids.findLastIndex(id => a.get(id) === 'bound' && b.get(id) === 'bound')
  const applied = ids.findLastIndex(id => (a.get(id) ?? null) !== null && (b.get(id) ?? null) !== null)
  return {
    chain: ids[0]!,
    instrument: ids[bound] ?? null,
    provisional: applied > bound ? ids[applied]! : null,
  }
}

function reservedBetween(
  { treaty }: State,
  { instrument, provisional }: Applying,
  a: string,
  b: string,
  day: string,
): Pick<Between, 'reservations' | 'objections'> {
  const made = (party: string, type: DeclarationState['type']) =>
    (treaty!.declared.get(party) ?? []).filter(seq => {
      const d = treaty!.declarations.get(seq)!
      const applying = d.instrument === instrument || d.instrument === provisional
      return applying && d.type === type && stands(d, day)
    })
  const answered = (by: string, reservations: readonly ActSeq[]) =>
    made(by, 'objection').filter(seq => reservations.includes(treaty!.declarations.get(seq)!.to!))
  const [ofA, ofB] = [made(a, 'reservation'), made(b, 'reservation')]
  const objections = [...answered(b, ofA), ...answered(a, ofB)]
  return { reservations: sorted([...ofA, ...ofB]), objections: sorted(objections) }
}

function stands({ on, withdrawn }: DeclarationState, day: string): boolean {
  return on <= day && (withdrawn === null || withdrawn.on > day)
}

function sorted(seqs: readonly ActSeq[]): ActSeq[] {
  return [...seqs].sort((a, b) => a - b)
}

/** Instruments that replace one another, in the order they were entered: what is replaced was there before. */
export function chains({ treaty }: State): InstrumentState[][] {
  const found = new Map<string, InstrumentState[]>()
  for (const instrument of treaty?.instruments.values() ?? []) {
    let root = instrument
    while (root.replaces !== null) root = treaty!.instruments.get(root.replaces)!
    found.set(root.id, [...(found.get(root.id) ?? []), instrument])
  }
  return [...found.values()]
}

/** Parties to which the same instruments are the same on a day. */
export interface RegimeGroup {
  readonly bound: readonly string[]
  readonly provisional: readonly string[]
  readonly parties: readonly string[]
}

/** Groups of parties, and what applies between any of one and any of another: `a` and `b` are places in `groups`. */
export interface Regimes {
  readonly groups: readonly RegimeGroup[]
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly applies: readonly Applying[] }[]
}

/** Which instruments stand side by side on a day. Parties that no instrument binds, and that apply none, are left out. */
export function regimes(state: State, day: string): Regimes {
  const all = chains(state)
  const byKey = new Map<string, { holds: Holds; parties: string[] }>()
  for (const [party, holds] of holdsByParty(state, all.flat(), day)) {
    const key = JSON.stringify([...holds])
    const group = byKey.get(key) ?? { holds, parties: [] }
    group.parties.push(party)
    byKey.set(key, group)
  }
  const groups = [...byKey].sort(([a], [b]) => compareStrings(a, b)).map(([, group]) => group)
  return { groups: groups.map(shownGroup), pairs: pairsOf(all, groups) }
}

type HeldGroup = { readonly holds: Holds; readonly parties: string[] }

/** What each instrument is to each party to which one is something, parties in the order of their ids. */
function holdsByParty(
  state: State,
  instruments: readonly InstrumentState[],
  day: string,
): Map<string, Map<string, 'bound' | 'provisional'>> {
  const found = new Map<string, Map<string, 'bound' | 'provisional'>>()
  for (const instrument of instruments)
    for (const party of concerned(state, instrument)) {
      const hold = holdOf(state, instrument, party, day)
      if (hold !== null) found.set(party, (found.get(party) ?? new Map()).set(instrument.id, hold))
    }
  return new Map([...found].sort(([a], [b]) => compareStrings(a, b)))
}

/** Who has consented to an instrument or signed it. */
export function concerned({ treaty }: State, { consents, version }: InstrumentState): Set<string> {
  const signed = [...treaty!.signed].filter(([, by]) => by.version === version).map(([party]) => party)
  return new Set([...consents.keys(), ...signed])
}

function shownGroup({ holds, parties }: HeldGroup): RegimeGroup {
  const having = (hold: string) => [...holds].filter(([, held]) => held === hold).map(([id]) => id)
  return { bound: having('bound'), provisional: having('provisional'), parties }
}

function pairsOf(all: readonly InstrumentState[][], groups: readonly HeldGroup[]): Regimes['pairs'] {
  return groups.flatMap(({ holds, parties }, a) =>
    groups.slice(a).flatMap((other, i) => {
      const b = a + i
      if (a === b && parties.length === 1) return []
      return [{ a, b, applies: all.map(chain => applies(chain, holds, other.holds)) }]
    }),
  )
}
