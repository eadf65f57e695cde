/**
 * What every act of semantics 2 does beside what its kind does: rights end at their moment, what was done is
 * counted for rules that ask for it, and what can be challenged is remembered. Rules P37, P38.
 */
import type { ActDefinition, Entry } from './act.js'
import { touchMembership } from './electorates.js'
import { momentOf } from './judging.js'
import type { Expiry } from './proceedings.js'
import type { State } from './state.js'

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
    touchMembership(state, party, entry.seq)
  }
}

/** Counts an act that was done, by its kind and by what came of it. */
export function afterAct(state: State, definition: ActDefinition, entry: Entry): void {
  if (state.proceedings === undefined) return
  const { kind } = definition
  countDone(state, kind)
  for (const result of definition.results?.(state, entry) ?? []) countDone(state, `${kind}:${result}`)
  rememberChallengeable(state, definition, entry)
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

function rememberChallengeable(state: State, { kind, about }: ActDefinition, entry: Entry): void {
  const rules = state.record.procedure?.challenges
  if (!rules?.some(({ of }) => of.includes(kind))) return
  state.proceedings!.challengeable.set(entry.seq, {
    kind,
    at: momentOf(state, entry),
    party: entry.author.party,
    about: about?.(entry.act) ?? '',
  })
}

/** Notes that a right of a party ends at a moment, keeping the soonest first. */
export function expireAt(state: State, expiry: Expiry): void {
  const expiries = state.proceedings!.expiries
  const later = expiries.findIndex(({ at }) => at > expiry.at)
  expiries.splice(later < 0 ? expiries.length : later, 0, expiry)
}
