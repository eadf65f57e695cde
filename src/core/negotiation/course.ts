/**
 * What every act of semantics 2 does beside what its kind does: rights end at their moment, what was done is
 * counted for rules that ask for it, and what can be challenged is remembered. Rules P37, P38.
 */
import type { ActDefinition, Entry } from './act.js'
import { membershipChanged } from './in-force.js'
import { momentOf } from './judging.js'
import type { Challengeable, Expiry } from './proceedings.js'
import type { State } from './state.js'

/**
 * The state as an act finds it, where rights have ended since the last one: a copy as far as they reach, for who
 * decides changes nothing. The same state where nothing has ended.
 */
export function stateAt(state: State, entry: Entry): State {
  const { proceedings, seats, treaty } = state
  const now = momentOf(state, entry)
  const { expiries = [] } = proceedings ?? {}
  if (expiries[0] === undefined || expiries[0].at >= now) return state
  const over = expiries.filter(({ at }) => at < now)
  const rights = new Map(seats.rights)
  const electorates = new Map(proceedings!.electorates)
  for (const [id, { total, groups, changes }] of electorates)
    electorates.set(id, { total, groups: new Map(groups), changes: new Map(changes) })
  for (const { party } of over) {
    rights.set(party, new Map(rights.get(party)))
    for (const { changes } of electorates.values())
      if (changes.has(party)) changes.set(party, [...changes.get(party)!])
  }
  const seen: State = {
    ...state,
    seats: { ...seats, rights },
    proceedings: { ...proceedings!, expiries: [...proceedings!.expiries], electorates },
    treaty: { ...treaty!, instruments: structuredClone(treaty!.instruments) },
  }
  beforeAct(seen, entry)
  return seen
}

/** Ends the rights that were given until a moment before this act. */
export function beforeAct(state: State, entry: Entry): void {
  const expiries = state.proceedings?.expiries
  if (expiries === undefined || expiries.length === 0) return
  const now = momentOf(state, entry)
  while (expiries[0] !== undefined && expiries[0].at < now) {
    const { party, right, seq } = expiries.shift()!
    const own = state.seats.rights.get(party)?.get(right)
    if (own?.seq !== seq) continue
    state.seats.rights.get(party)!.set(right, { held: false, seq })
    membershipChanged(state, party, entry)
  }
}

/** Counts an act that was done, by its kind and by what came of it. */
export function afterAct(state: State, definition: ActDefinition, entry: Entry): void {
  if (state.proceedings === undefined) return
  const { kind } = definition
  const results = definition.results?.(state, entry) ?? []
  for (const key of keysOf(kind, results)) countDone(state, key)
  rememberChallengeable(state, definition, entry, results)
}

function keysOf(kind: string, results: readonly string[]): string[] {
  return [kind, ...results.map(result => `${kind}:${result}`)]
}

function countDone({ proceedings }: State, key: string): void {
  const { done, stages } = proceedings!
  const stage = stages.at(-1)?.seq ?? 0
  const kept = done.get(key) ?? { times: 0, inStage: 0, stage }
  if (kept.stage !== stage) Object.assign(kept, { inStage: 0, stage })
  kept.times++
  kept.inStage++
  done.set(key, kept)
}

/** What was overturned was not done. */
export function uncountDone({ proceedings }: State, { kind, results, stage }: Challengeable): void {
  for (const key of keysOf(kind, results)) {
    const kept = proceedings!.done.get(key)!
    kept.times--
    if (kept.stage === stage) kept.inStage--
  }
}

function rememberChallengeable(
  state: State,
  { kind, about }: ActDefinition,
  entry: Entry,
  results: readonly string[],
): void {
  const rules = state.record.procedure?.challenges
  if (!rules?.some(({ of }) => of.includes(kind))) return
  state.proceedings!.challengeable.set(entry.seq, {
    kind,
    at: momentOf(state, entry),
    party: entry.author.party,
    about: about?.(entry.act) ?? '',
    results,
    stage: state.proceedings!.stages.at(-1)?.seq ?? 0,
  })
}

/** Notes that a right of a party ends at a moment, keeping the soonest first. */
export function expireAt(state: State, expiry: Expiry): void {
  const expiries = state.proceedings!.expiries
  const later = expiries.findIndex(({ at }) => at > expiry.at)
  expiries.splice(later < 0 ? expiries.length : later, 0, expiry)
}
