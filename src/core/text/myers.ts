/**
 * The greedy search of E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), forward, over
 * numbered words. It is bounded by counted steps: where `diffStepsMax` diagonals were extended without
 * reaching the end, the first half of the farthest path is kept and the search starts anew from there. The
 * answer then is right but may not be the shortest. It does not cut off equal ends; callers do.
 */
import { diffStepsMax } from '../limits.js'

/** Two sequences of numbered words, and for each word of `x` the equal word of `y` it stands for, or -1. */
export interface Matching {
  readonly x: Int32Array
  readonly y: Int32Array
  readonly pairs: Int32Array
}

/** Pairs the words of x[from, to) with those of y[start, end) along a path of few edits. */
export function matchMyers(matching: Matching, from: number, to: number, start: number, end: number): void {
  let i = from
  let j = start
  while (i < to && j < end) {
    const search = newSearch(matching, i, to, j, end)
    const edits = run(search)
    const kept = keep(search, edits)
    i += kept.u
    j += kept.v
  }
}

/**
 * How far into x each diagonal k = u - v gets with d edits, row by row: row d has the diagonals from
 * `lowest(d, height)` to `-lowest(d, width)`, every second one, starting at reach[rows[d]], and stands between
 * two cells of NONE. `u` and `v` count from the corner at x[from], y[start].
 */
interface Search {
  readonly matching: Matching
  readonly from: number
  readonly start: number
  readonly width: number
  readonly height: number
  readonly rows: number[]
  reach: Int32Array
}

/** Stays negative when a deletion adds one to it. */
const NONE = -2

function newSearch(matching: Matching, from: number, to: number, start: number, end: number): Search {
  const reach = new Int32Array(64)
  return { matching, from, start, width: to - from, height: end - start, rows: [], reach }
}

/** The lowest diagonal that d edits can reach; the highest is its mirror image, with width for height. */
function lowest(d: number, height: number): number {
  return d <= height ? -d : -height + ((d - height) & 1)
}

/** Adds rows until one reaches the end or the steps are used up; says how many edits the last one has. */
function run(search: Search): number {
  let row = 1
  for (let d = 0; ; d++) {
    const low = lowest(d, search.height)
    const count = (-lowest(d, search.width) - low) / 2 + 1
    reserve(search, row + count + 1)
    search.rows.push(row)
    search.reach[row - 1] = NONE
    const done = fillRow(search, d, low, row, count)
    row += count + 1
    search.reach[row - 1] = NONE
    if (done || row > diffStepsMax) return d
  }
}

function reserve(search: Search, size: number): void {
  if (size <= search.reach.length) return
  const larger = new Int32Array(size * 2)
  larger.set(search.reach)
  search.reach = larger
}

/** The innermost loop of all comparing: hence the local names and the arithmetic on indices. */
function fillRow(search: Search, d: number, low: number, row: number, count: number): boolean {
  const { from, start, width, height, reach } = search
  const { x, y } = search.matching
  let before = d === 0 ? 0 : beforeRow(search, d, low)
  let done = false
  for (let i = 0, k = low; i < count; i++, k += 2, before++) {
    let u = d === 0 ? 0 : arrival(reach, before, k, width, height)
    if (u >= 0) {
      const last = width < height + k ? width : height + k
      while (u < last && x[from + u] === y[start + u - k]) u++
      if (u === width && u - k === height) done = true
    }
    reach[row + i] = u
  }
  return done
}

/** Index of the cell of diagonal low - 1 in the row before: from there a deletion leads to diagonal low. */
function beforeRow(search: Search, d: number, low: number): number {
  return search.rows[d - 1]! + (low - 1 - lowest(d - 1, search.height)) / 2
}

/** How far diagonal k gets by one more edit, before following equal words; a deletion where both serve. */
function arrival(reach: Int32Array, before: number, k: number, width: number, height: number): number {
  const deleted = reach[before]! + 1
  const inserted = reach[before + 1]!
  const u = deleted > 0 && deleted <= width ? deleted : NONE
  return inserted > u && inserted - k <= height ? inserted : u
}

/** Walks the farthest path back, pairs the words on it, and says how far into both sides it is kept. */
function keep(search: Search, edits: number): { readonly u: number; readonly v: number } {
  const { rows, reach, width, height } = search
  let k = farthest(search, edits)
  let u = reach[rows[edits]! + (k - lowest(edits, height)) / 2]!
  const keptEdits = u === width && u - k === height ? edits : edits >> 1
  let kept = { u, v: u - k }
  for (let d = edits; d >= 0; d--) {
    if (d === keptEdits) kept = { u, v: u - k }
    const low = lowest(d, height)
    const before = d === 0 ? 0 : beforeRow(search, d, low) + (k - low) / 2
    const arrived = d === 0 ? 0 : arrival(reach, before, k, width, height)
    if (d <= keptEdits) pairUp(search, arrived, u, k)
    const deleted = arrived === reach[before]! + 1
    u = deleted ? arrived - 1 : arrived
    k += deleted ? -1 : 1
  }
  return kept
}

/** The diagonal of row d on which most words of both sides are behind us. */
function farthest({ rows, reach, width, height }: Search, d: number): number {
  const low = lowest(d, height)
  let found = low
  let best = -1
  for (let k = low, at = rows[d]!; k <= -lowest(d, width); k += 2, at++) {
    const words = 2 * reach[at]! - k
    if (reach[at]! < 0 || words <= best) continue
    best = words
    found = k
  }
  return found
}

function pairUp({ matching, from, start }: Search, first: number, last: number, k: number): void {
  for (let u = first; u < last; u++) matching.pairs[from + u] = start + u - k
}
