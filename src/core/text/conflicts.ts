/**
 * Conflicts on one provision, by rule: amendments in force that cannot all be taken. They say "look here" and
 * judge nothing. Those between provisions are in `cross-conflicts.ts`.
 *
 * Parties differ where two amendments are not by one and the same single party. Wording is compared only where
 * the compilation has it; an amendment known by its summary counts where its mark alone makes the conflict.
 */
import { compareStrings } from '../canonical/result.js'
import { type Ground, hasWords, type Placing } from './placing.js'
import { alternativesIn } from './reading.js'
import type { Alternatives, Amendment, AmendmentRef, Conflict, PartyId, ProvisionId, Seq } from './types.js'
import { pool, type Voices } from './wording.js'

/** The conflicts that a provision's own amendments and text show. */
export function ownConflicts(ground: Ground, { below }: Placing, text: Seq): Conflict[] {
  if (ground.amendments.length === 0) return []
  const all = withNested(ground.amendments, below)
  const open = alternativesIn(text).filter(({ options }) => options.length > 2)
  const sups = ground.amendments.filter(({ mark }) => mark === 'SUP')
  const mods = all.filter(isMod)
  const kept = ground.amendments.filter(({ mark, asserted }) => mark === 'NOC' && asserted === true)
  return [
    ...overlaps(open),
    ...clash('delete-modify', sups, mods),
    ...clash('delete-keep', sups, kept),
    ...contradictions(open, ground.amendments, all),
  ]
}

/** A conflict of some voices, with the other provisions concerned. */
export function conflict(
  code: Conflict['code'],
  voices: readonly Voices[],
  provisions: readonly ProvisionId[] = [],
): Conflict {
  return { code, ...pool(voices), provisions: [...new Set(provisions)] }
}

/** Who speaks in one amendment. */
export function voice({ ref, parties }: Amendment): Voices {
  return { refs: [ref], parties }
}

/** Whether it rewords; an ADD on a provision or an amendment does too. */
export function isMod(amendment: Amendment): boolean {
  return amendment.mark === 'MOD' || (amendment.mark === 'ADD' && hasWords(amendment))
}

function withNested(list: readonly Amendment[], below: Placing['below']): Amendment[] {
  return list.flatMap(amendment => [amendment, ...withNested(below.get(amendment.ref) ?? [], below)])
}

/** Whether two groups of parties are not one and the same single party. */
export function differ(a: readonly PartyId[], b: readonly PartyId[]): boolean {
  return a.length !== 1 || b.length !== 1 || a[0] !== b[0]
}

function clash(code: Conflict['code'], some: readonly Amendment[], others: readonly Amendment[]): Conflict[] {
  const against = (list: readonly Amendment[]) => (one: Amendment) =>
    list.some(other => differ(one.parties, other.parties))
  const clashing = [...some.filter(against(others)), ...others.filter(against(some))]
  return clashing.length > 0 ? [conflict(code, clashing.map(voice))] : []
}

function overlaps(open: readonly Alternatives[]): Conflict[] {
  const found = new Map<string, Conflict>()
  for (const { options } of open) {
    const readings = options.filter(({ base }) => !base)
    if (!readings.slice(1).some(({ parties }) => differ(parties, readings[0]!.parties))) continue
    const each = conflict('text-overlap', readings)
    found.set(each.refs.join(' '), each)
  }
  return [...found.values()]
}

/** A party that reads one bracket in two ways, or deletes what it also changes or wants kept. */
function contradictions(
  open: readonly Alternatives[],
  direct: readonly Amendment[],
  all: readonly Amendment[],
): Conflict[] {
  return byParty(all).flatMap(([party, own]) => {
    if (own.length < 2) return []
    const first = direct.filter(each => own.includes(each))
    const refs = [...(opposed(first) ? first.map(({ ref }) => ref) : []), ...readTwice(open, party, own)]
    return refs.length > 0 ? [conflict('self-contradiction', [{ refs, parties: [party] }])] : []
  })
}

/** The amendments of a party that stand under two readings of one bracket. */
function readTwice(open: readonly Alternatives[], party: PartyId, own: readonly Amendment[]): AmendmentRef[] {
  return open.flatMap(({ options }) => {
    const readings = options.filter(({ base, parties }) => !base && parties.includes(party))
    const refs = readings.flatMap(option => option.refs)
    return readings.length < 2 ? [] : own.map(({ ref }) => ref).filter(ref => refs.includes(ref))
  })
}

function byParty(list: readonly Amendment[]): [PartyId, Amendment[]][] {
  const found = new Map<PartyId, Amendment[]>()
  for (const amendment of list)
    for (const party of new Set(amendment.parties)) {
      const own = found.get(party)
      if (own) own.push(amendment)
      else found.set(party, [amendment])
    }
  return [...found].sort(([a], [b]) => compareStrings(a, b))
}

/** Of SUP, MOD and asserted NOC on one provision only one can be meant. */
function opposed(list: readonly Amendment[]): boolean {
  const kinds = list.map(a => (isMod(a) ? 'MOD' : a.mark === 'NOC' && !a.asserted ? 'OTHER' : a.mark))
  return new Set(kinds.filter(kind => kind !== 'OTHER')).size > 1
}
