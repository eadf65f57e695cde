/**
 * The second implementation of rules, for tests: over voters written out in rows, in two values, by finding the
 * least number that carries. What is not known it tries out. It shares nothing with the first but the types.
 */
import type { Count, Facts, Rule, Verdict } from '../src/core/procedure/rule.js'

/** So many voters that are alike; `n` is null where the record cannot tell. */
export interface Row {
  readonly n: number | null
  readonly group?: string
  /** Electorates they are in, beside that of the question. */
  readonly electorates?: readonly string[]
  readonly ballot?: string
  /** False for a ballot without the reasons it needs. */
  readonly counts?: false
  readonly consents?: true
  /** Of the whole row. */
  readonly weight?: number
}

/** Everybody who is entitled to answer a question, and what they answered. */
export interface Room {
  readonly voters: readonly Row[]
  readonly groups: readonly string[]
  readonly blocking: readonly string[]
  readonly present: number | null
  /** What conditions come to, all of them. */
  readonly conditions: Verdict
}

/** The facts of a room, as rules are judged against. */
export function factsOf({ voters, groups, blocking, present, conditions }: Room): Facts {
  return {
    groups,
    condition: () => ({ verdict: conditions }),
    blocking: group => total(voters.filter(row => isOf(row, group) && saying(row, blocking))),
    count: (count, group) => {
      if (count.present) return group === null ? present : null
      if (count.weight !== undefined) return weightOf(voters, count, group)
      return total(voters.filter(row => isCounted(row, count, group)))
    },
  }
}

function total(rows: readonly Row[]): number | null {
  return rows.reduce<number | null>((sum, { n }) => (sum === null || n === null ? null : sum + n), 0)
}

function weightOf(voters: readonly Row[], { weight, ...count }: Count, group: string | null): number {
  const whose: Count = weight === 'all' ? { ...count, entitled: true } : { ...count, consents: true }
  return voters.filter(row => isCounted(row, whose, group)).reduce((sum, row) => sum + (row.weight ?? 0), 0)
}

function isOf(row: Row, group: string | null): boolean {
  return group === null || row.group === group
}

function saying({ ballot, counts }: Row, positions: readonly string[]): boolean {
  return ballot !== undefined && counts !== false && positions.includes(ballot)
}

function isCounted(row: Row, count: Count, group: string | null): boolean {
  if (!isOf(row, group)) return false
  if (count.among !== undefined && !row.electorates?.includes(count.among)) return false
  if (count.without !== undefined && saying(row, count.without)) return false
  if (count.positions !== undefined) return saying(row, count.positions)
  if (count.cast) return row.ballot !== undefined && row.counts !== false
  return count.consents ? row.consents === true : count.entitled === true
}

/** Whether a rule holds in a room in which everything is known. */
export function holds(rule: Rule, room: Room, group: string | null = null): boolean {
  const number = (count: Count) => BigInt(factsOf(room).count(count, group) ?? 0)
  if (rule.all) return rule.all.every(part => holds(part, room, group))
  if (rule.any) return rule.any.some(part => holds(part, room, group))
  if (rule.noneBlocking)
    return !room.voters.some(row => row.n !== 0 && isOf(row, group) && saying(row, room.blocking))
  if (rule.atLeast) return number(rule.atLeast.of) >= BigInt(rule.atLeast.count)
  if (rule.atMost) return number(rule.atMost.of) <= BigInt(rule.atMost.count)
  if (rule.share) return reaches(rule.share, number(rule.share.of), number(rule.share.base))
  if (rule.perGroup) return holdsInGroups(rule.perGroup, room)
  return room.conditions === 'holds'
}

/** By the least number that carries, or the greatest that is still let pass. */
function reaches({ num, den, strict, most }: NonNullable<Rule['share']>, of: bigint, base: bigint): boolean {
  if (base === 0n) return false
  const whole = (base * BigInt(num)) / BigInt(den)
  const exact = whole * BigInt(den) === base * BigInt(num)
  if (most) return of <= (exact && strict ? whole - 1n : whole)
  return of >= (exact && !strict ? whole : whole + 1n)
}

function holdsInGroups({ rule, groups, in: some }: NonNullable<Rule['perGroup']>, room: Room): boolean {
  const spoke = (group: string) =>
    room.voters.some(row => row.n !== 0 && isCounted(row, { cast: true }, group))
  const asked = room.groups.filter(
    group => (some === undefined || some.includes(group)) && (groups !== 'heard' || spoke(group)),
  )
  const yes = asked.filter(group => holds(rule, room, group)).length
  return typeof groups === 'number' ? yes >= groups : yes > 0 && yes === asked.length
}

/** What an unknown number is tried out as. */
const tried = [0, 1, 2, 3, 10, 77, 1_000, 1_000_000]

/** The rooms that a room may be, as far as they are tried out. */
export function* completions(room: Room, values: readonly number[] = tried): Generator<Room> {
  const at = room.voters.findIndex(({ n }) => n === null)
  if (at >= 0) {
    for (const n of values)
      yield* completions({ ...room, voters: room.voters.with(at, { ...room.voters[at]!, n }) }, values)
  } else if (room.present === null)
    for (const present of values) yield* completions({ ...room, present }, values)
  else if (room.conditions === 'unknown')
    for (const conditions of ['holds', 'fails'] as const) yield { ...room, conditions }
  else yield room
}

/** Holds or fails where it does so in every room it may be; unknown where that differs. */
export function referenceVerdict(rule: Rule, room: Room): Verdict {
  const found = new Set([...completions(room)].map(complete => holds(rule, complete)))
  if (found.size > 1) return 'unknown'
  return found.has(true) ? 'holds' : 'fails'
}
