/** Positions that no longer stand: replaced by a later one, or taken on an earlier revision. Rule AW9, docs/spec/reports.md. */
import { subjectKey, type Target, targetKey } from '../negotiation/acts/fields.js'
import type { Stance } from '../negotiation/state.js'
import type { Leaf } from '../record/leaf.js'

export interface Taken {
  readonly party: string
  readonly target: Target
  readonly stance: Stance
  readonly seq: number
}

/** Every position that was taken, by what it was taken on whatever its revision, in the order of the record. */
export type PositionsTaken = ReadonlyMap<string, readonly Taken[]>

export function positionsTaken(leaves: readonly Leaf[]): PositionsTaken {
  const found = new Map<string, Taken[]>()
  for (const { author, index } of leaves) {
    const { act, party } = author
    if (act.kind !== 'position' || party === null) continue
    const target = act.target as unknown as Target
    const key = subjectKey(target)
    found.set(key, [...(found.get(key) ?? []), { party, target, stance: act.stance as Stance, seq: index }])
  }
  return found
}

/** What a party said on what a target names before the position that stands, the latest first. */
export function takenBefore(taken: PositionsTaken, target: Target, party: string, standing: number): Taken[] {
  return (taken.get(subjectKey(target)) ?? [])
    .filter(one => one.party === party && one.seq < standing)
    .reverse()
}

/** The latest position of every party on earlier revisions that has said nothing on this one. */
export function unansweredSince(taken: PositionsTaken, target: Target): Taken[] {
  const all = taken.get(subjectKey(target)) ?? []
  const own = targetKey(target)
  const spoken = new Set(all.filter(one => targetKey(one.target) === own).map(one => one.party))
  const last = new Map(all.filter(one => !spoken.has(one.party)).map(one => [one.party, one]))
  return [...last.values()].sort((a, b) => a.seq - b.seq)
}
