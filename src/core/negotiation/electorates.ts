/**
 * Who is entitled: electorates as the procedure declares them, and who was in which when. Membership is kept up
 * with every act that can change it, so that a question needs no count of the room when it is put. Rules P25, P26.
 */
import type { Electorate } from '../procedure/procedure.js'
import { holdsRight } from './lookup.js'
import type { ElectorateState, Entitled } from './proceedings.js'
import type { ActSeq, State } from './state.js'

/** Whether a party is in an electorate as things stand. */
export function isMember(state: State, id: string, party: string): boolean {
  return wasMember(state, id, party, Number.MAX_SAFE_INTEGER)
}

/**
 * Whether a party was in an electorate right after the act with this seq. An observed negotiation is not folded by
 * seq: there it is asked as the fold goes, of what has happened so far.
 */
export function wasMember(state: State, id: string, party: string, seq: ActSeq): boolean {
  const changes = state.proceedings?.electorates.get(id)?.changes.get(party) ?? []
  const so = state.record.mode === 'observed' ? changes.length : upTo(changes, seq)
  return so % 2 === 1
}

/** How many of a sorted list are at most `seq`: by halving, for a party may come and go often. */
function upTo(changes: readonly ActSeq[], seq: ActSeq): number {
  let low = 0
  let high = changes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (changes[middle]! <= seq) low = middle + 1
    else high = middle
  }
  return low
}

/** Looks again at what a party is a member of, after an act that changed its seat, rights, roles or consents. */
export function touchMembership(state: State, party: string, seq: ActSeq): void {
  const { proceedings } = state
  if (proceedings === undefined) return
  for (const electorate of state.record.procedure?.electorates ?? []) {
    const kept = proceedings.electorates.get(electorate.id) ?? emptyElectorate()
    proceedings.electorates.set(electorate.id, kept)
    const changes = kept.changes.get(party) ?? []
    if (qualifies(state, electorate, party) === (changes.length % 2 === 1)) continue
    changes.push(seq)
    kept.changes.set(party, changes)
    count(kept, state.seats.parties.get(party)?.group ?? null, changes.length % 2 === 1 ? 1 : -1)
  }
}

function emptyElectorate(): ElectorateState {
  return { total: 0, groups: new Map(), changes: new Map() }
}

function count(kept: ElectorateState, group: string | null, by: 1 | -1): void {
  kept.total += by
  if (group !== null) kept.groups.set(group, (kept.groups.get(group) ?? 0) + by)
}

function qualifies(state: State, { right, groups, roles, bound }: Electorate, id: string): boolean {
  const party = state.seats.parties.get(id)
  if (party === undefined || state.proceedings!.unseated.has(id)) return false
  if (right !== undefined && !holdsRight(state, id, right)) return false
  if (groups !== undefined && (party.group === null || !groups.includes(party.group))) return false
  if (roles !== undefined && !roles.some(role => holdsRole(state, id, role))) return false
  return bound === undefined || isBound(state, id)
}

/** Whether a party was appointed to a role and still has it. */
export function holdsRole({ proceedings }: State, party: string, role: string): boolean {
  return proceedings?.roles.get(role)?.get(party)?.held ?? false
}

/** Whether a party has consented to be bound by this text, and has not withdrawn. */
function isBound({ treaty }: State, party: string): boolean {
  return [...(treaty?.instruments.values() ?? [])].some(
    ({ version, consents }) =>
      version !== null &&
      (consents.get(party) ?? []).some(({ way, until }) => way !== 'endorsement' && until === null),
  )
}

/** How many are in each electorate as things stand, in all and by group. */
export function entitledNow({ proceedings }: State): Record<string, Entitled> {
  return Object.fromEntries(
    [...(proceedings?.electorates ?? [])].map(([id, { total, groups }]) => [
      id,
      { total, groups: Object.fromEntries(groups) },
    ]),
  )
}
