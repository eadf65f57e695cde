/**
 * Which statements are typical of a group: those on which it votes one way more surely than the other groups do.
 * Formulas of Polis (Small et al. 2021; polismath `repness.clj`, `stats.clj`), with na, nd, ns the agreements, the
 * disagreements and all votes of the group, passes among them, and o… the same of all other groups together.
 * Rules OM13 to OM16, docs/spec/opinion-map.md.
 */
import type { Tallies } from './tallies.js'

/** 90 % sure, one-sided. */
export const surely = 1.2816
/** Statements that are named as typical of one group, and in one list of what all agree on. */
export const typicalMax = 5

/** One group on one statement. */
export interface Represents {
  readonly na: number
  readonly nd: number
  readonly ns: number
  /** Smoothed shares: (na + 1) / (ns + 2), (nd + 1) / (ns + 2). */
  readonly pa: number
  readonly pd: number
  /** How surely they are more than half: 2·sqrt(ns + 1)·((na + 1)/(ns + 1) − ½). */
  readonly pat: number
  readonly pdt: number
  /** How much larger they are than those of the others. */
  readonly ra: number
  readonly rd: number
  /** How surely they are: z of two proportions, 1 added to every count. */
  readonly rat: number
  readonly rdt: number
}

/** By group, then by statement. */
export function representsOf(tallies: Tallies): Represents[][] {
  const { groups, statements } = tallies
  return Array.from({ length: groups }, (_, g) =>
    Array.from({ length: statements }, (_, j) => represents(tallies, g, j)),
  )
}

function represents(
  { groups, agree, disagree, pass }: Tallies,
  group: number,
  statement: number,
): Represents {
  const sums = [0, 0, 0]
  for (let g = 0; g < groups; g++) {
    const at = statement * groups + g
    if (g === group) continue
    sums[0]! += agree[at]!
    sums[1]! += disagree[at]!
    sums[2]! += agree[at]! + disagree[at]! + pass[at]!
  }
  const [oa, od, on] = [sums[0]!, sums[1]!, sums[2]!]
  const at = statement * groups + group
  const [na, nd] = [agree[at]!, disagree[at]!]
  const ns = na + nd + pass[at]!
  const [pa, pd] = [smoothed(na, ns), smoothed(nd, ns)]
  return {
    ...{ na, nd, ns, pa, pd, pat: oneProportion(na, ns), pdt: oneProportion(nd, ns) },
    ...{ ra: pa / smoothed(oa, on), rd: pd / smoothed(od, on) },
    ...{ rat: twoProportions(na, ns, oa, on), rdt: twoProportions(nd, ns, od, on) },
  }
}

/** (k + 1) / (n + 2): half where nobody voted. */
export const smoothed = (k: number, n: number): number => (k + 1) / (n + 2)

/** How surely k of n is more than half. */
export const oneProportion = (k: number, n: number): number =>
  2 * Math.sqrt(n + 1) * ((k + 1) / (n + 1) - 0.5)

function twoProportions(k: number, n: number, ok: number, on: number): number {
  const all = (k + 1 + ok + 1) / (n + 1 + on + 1)
  if (all === 1) return 0
  const spread = all * (1 - all) * (1 / (n + 1) + 1 / (on + 1))
  return ((k + 1) / (n + 1) - (ok + 1) / (on + 1)) / Math.sqrt(spread)
}

export interface Typical {
  readonly statement: number
  readonly way: 'agree' | 'disagree'
  /** Named though nothing passes the test, or first because the group agrees with it best. */
  readonly bestAgree: boolean
}

/**
 * The statements that are typical of a group, at most `typicalMax`: those that pass both tests one way, by falling
 * ratio · its test · share · its test, the one that the group agrees with best before them, agreements before
 * disagreements. Where none passes, the one that comes nearest. Statements that are left out are never named.
 */
export function typicalOf(rows: readonly Represents[], leftOut: Uint8Array): Typical[] {
  const places = rows.map((_, j) => j).filter(j => leftOut[j] === 0 && rows[j]!.ns > 0)
  const best = bestAgreeOf(rows, places)
  const passing = places.filter(j => j !== best && passes(rows[j]!))
  if (best === null && passing.length === 0) return nearestOf(rows, places)
  const ranked = passing.sort((a, b) => metric(rows[b]!) - metric(rows[a]!) || a - b)
  const first: Typical[] = best === null ? [] : [{ statement: best, way: 'agree', bestAgree: true }]
  const named = [...first, ...ranked.map(j => typical(rows, j))].slice(0, typicalMax)
  return [...named.filter(({ way }) => way === 'agree'), ...named.filter(({ way }) => way !== 'agree')]
}

function typical(rows: readonly Represents[], statement: number): Typical {
  return { statement, way: wayOf(rows[statement]!), bestAgree: false }
}

const wayOf = ({ rat, rdt }: Represents) => (rat > rdt ? 'agree' : 'disagree')

function passes({ rat, pat, rdt, pdt }: Represents): boolean {
  return (rat > surely && pat > surely) || (rdt > surely && pdt > surely)
}

function metric(row: Represents): number {
  return wayOf(row) === 'agree' ? row.ra * row.rat * row.pa * row.pat : row.rd * row.rdt * row.pd * row.pdt
}

/** What a group agrees with best, and more than others where it can be: statements are looked at in their order. */
function bestAgreeOf(rows: readonly Represents[], places: readonly number[]): number | null {
  let best: number | null = null
  for (const j of places) if (beats(rows[j]!, best === null ? null : rows[best]!)) best = j
  return best
}

function beats(row: Represents, best: Represents | null): boolean {
  if (row.na === 0 && row.nd === 0) return false
  if (best === null) return row.pat > surely || (row.ra > 1 && row.pa > 0.5)
  if (best.ra > 1) return row.ra * row.rat * row.pa * row.pat > best.ra * best.rat * best.pa * best.pat
  return row.pa * row.pat > best.pa * best.pat
}

function nearestOf(rows: readonly Represents[], places: readonly number[]): Typical[] {
  const distance = (j: number) => Math.max(rows[j]!.rat, rows[j]!.rdt)
  const nearest = places.reduce<number | null>(
    (best, j) => (best === null || distance(j) > distance(best) ? j : best),
    null,
  )
  return nearest === null ? [] : [typical(rows, nearest)]
}
