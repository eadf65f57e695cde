/**
 * The greedy search of E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), forward, over
 * numbered words. It is bounded by counted steps: after `diffStepsMax` diagonals, which is 179 edits, it gives
 * up, or keeps half of what it has so that the caller may go on from there. What is then found is right but may
 * not be the shortest.
 */
import { diffStepsMax } from '../limits.js'

/** Two sequences of numbered words, and for each word of `x` the equal word of `y` it stands for, or -1. */
export interface Matching {
  readonly x: Int32Array
  readonly y: Int32Array
  readonly pairs: Int32Array
}

/**
 * Pairs the words of x[i, to) with those of y[j, end) along a path of the fewest edits, and returns the corner
 * [to, end]. If the steps are used up on the way it pairs the words as far as half the edits reach and returns
 * the corner to go on from, or, unless `partly`, pairs none and returns where it began.
 */
export function matchMyers(
  m: Matching,
  i: number,
  to: number,
  j: number,
  end: number,
  partly: boolean,
): readonly [number, number] {
  const width = to - i
  const height = end - j
  const reaches: Reaches = [NONE]
  let d = 0
  while (!extend(m, i, j, width, height, reaches, d) && reaches.length <= diffStepsMax) d++
  let k = farthest(reaches, d)
  let u = reaches[cellAt(d, k)]!
  const kept = u === width && u - k === height ? d : partly ? d >> 1 : -1
  let corner: readonly [number, number] = [i, j]
  for (; d >= 0; d--) {
    if (d === kept) corner = [i + u, j + u - k]
    const arrived = arrival(reaches, d, k, width, height)
    if (d <= kept) while (u > arrived) m.pairs[i + --u] = j + u - k
    const deleted = arrived === reaches[cellAt(d - 1, k - 1)]! + 1
    u = deleted ? arrived - 1 : arrived
    k += deleted ? -1 : 1
  }
  return corner
}

/**
 * Reach is how far into x a diagonal k = u - v gets with d edits, where u and v count words from a corner x[i],
 * y[j]. Row d of the reaches has the diagonals -d, -d + 2, ... d, and stands between two cells of NONE.
 */
type Reaches = number[]

/** Less than any reach, whatever is added. */
const NONE = -1e9

/** Where row d has diagonal k. */
function cellAt(d: number, k: number): number {
  return 1 + ((d * (d + 4) + k) >> 1)
}

/** Adds row d, following equal words on each diagonal; says whether one gets to the end. */
function extend(
  { x, y }: Matching,
  i: number,
  j: number,
  width: number,
  height: number,
  reaches: Reaches,
  d: number,
): boolean {
  let done = false
  for (let k = -d; k <= d; k += 2) {
    let u = arrival(reaches, d, k, width, height)
    const last = width < height + k ? width : height + k
    if (u >= 0) while (u < last && x[i + u] === y[j + u - k]) u++
    if (u === width && u - k === height) done = true
    reaches.push(u)
  }
  reaches.push(NONE)
  return done
}

/** How far diagonal k gets by its d-th edit, before following equal words; a deletion where both serve. */
function arrival(reaches: Reaches, d: number, k: number, width: number, height: number): number {
  if (d === 0) return 0
  const deleted = reaches[cellAt(d - 1, k - 1)]! + 1
  const inserted = reaches[cellAt(d - 1, k + 1)]!
  const u = deleted > 0 && deleted <= width ? deleted : NONE
  return inserted > u && inserted - k <= height ? inserted : u
}

/** The diagonal of row d on which most words of both sides are behind us. */
function farthest(reaches: Reaches, d: number): number {
  const words = (k: number) => 2 * reaches[cellAt(d, k)]! - k
  let found = -d
  for (let k = -d; k <= d; k += 2) if (words(k) > words(found)) found = k
  return found
}
