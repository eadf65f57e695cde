/**
 * Pairs equal words of two numbered sequences in order. Where few edits suffice they are the fewest. A stretch
 * with more is first pinned at runs of words that occur exactly once on each side, which both keeps the work
 * near linear and finds what a reader would call the same passage (the idea of patience diff, on runs of words
 * instead of lines); then what lies between the pins is compared in turn.
 */
import { heaviestChain } from './chain.js'
import { type Matching, matchMyers } from './myers.js'

/** For each number in `x` the index of its partner in `y`, increasing, or -1. */
export function matchNumbers(x: Int32Array, y: Int32Array): Int32Array {
  const pairs = new Int32Array(x.length).fill(-1)
  matchStretch({ x, y, pairs }, 0, x.length, 0, y.length, 0)
  return pairs
}

/** Lengths of the runs that pin, one a level: what five words leave open, three may settle. */
const runLengths = [5, 3, 2]

function matchStretch(
  m: Matching,
  from: number,
  to: number,
  start: number,
  end: number,
  level: number,
): void {
  const words = runLengths[level]
  let [i, j] = matchMyers(m, from, to, start, end, !words)
  if (!words) while (i < to && j < end) [i, j] = matchMyers(m, i, to, j, end, true)
  else if (i < to) {
    pin(m, from, to, start, end, words)
    matchBetween(m, from, to, start, end, level + 1)
  }
}

/** Matches the stretches between the words that are paired already. */
function matchBetween(
  m: Matching,
  from: number,
  to: number,
  start: number,
  end: number,
  level: number,
): void {
  let i = from
  let j = start
  for (let p = from; p <= to; p++) {
    const q = p < to ? m.pairs[p]! : end
    if (q < 0) continue
    if (p > i && q > j) matchStretch(m, i, p, j, q, level)
    i = p + 1
    j = q + 1
  }
}

/** Pairs the runs of words found once on each side that keep their order; where two overlap, the first. */
function pin(m: Matching, from: number, to: number, start: number, end: number, words: number): void {
  const partner = partners(m, from, to, start, end, words)
  const first: number[] = []
  const keys: number[] = []
  const lengths: number[] = []
  for (let i = 0; i < partner.length; i++) {
    const j = partner[i]! - 1
    if (j < 0) continue
    if (j > 0 && partner[i - 1] === j) lengths[lengths.length - 1]!++
    else {
      first.push(from + i)
      keys.push(j)
      lengths.push(words)
    }
  }
  let i = from
  let j = start
  for (const at of heaviestChain(keys, lengths, end - start))
    for (let s = 0; s < lengths[at]!; s++) {
      const p = first[at]! + s
      const q = start + keys[at]! + s
      if (p < i || q < j) continue
      m.pairs[p] = q
      i = p + 1
      j = q + 1
    }
}

/** Where each run of words of x[from, to) stands in y[start, end), counted from 1; 0 or -1 if not exactly once. */
function partners(
  m: Matching,
  from: number,
  to: number,
  start: number,
  end: number,
  words: number,
): Int32Array {
  const { x, y } = m
  const slots = new Int32Array(2 << (32 - Math.clz32(to - from)))
  const partner = new Int32Array(to - from)
  for (let i = from; i + words <= to; i++) {
    const slot = slotOf(slots, x, from, x, i, words)
    if (slots[slot]) partner[slots[slot]! - 1] = -1
    else slots[slot] = i - from + 1
  }
  for (let j = start; j + words <= end; j++) {
    const found = slots[slotOf(slots, x, from, y, j, words)]!
    if (found) partner[found - 1] = partner[found - 1] === 0 ? j - start + 1 : -1
  }
  return partner
}

/** The place in the open hash table of the run at v[at], which holds the first equal run of x or 0. */
function slotOf(
  slots: Int32Array,
  x: Int32Array,
  from: number,
  v: Int32Array,
  at: number,
  words: number,
): number {
  let hash = 0
  for (let s = 0; s < words; s++) hash = Math.imul(hash ^ v[at + s]!, 0x9e3779b1) ^ (hash >>> 15)
  let slot = hash ^ (hash >>> 16)
  while (slots[(slot &= slots.length - 1)] && !equalRun(x, from + slots[slot]! - 1, v, at, words)) slot++
  return slot
}

function equalRun(x: Int32Array, i: number, v: Int32Array, j: number, words: number): boolean {
  let s = 0
  while (s < words && x[i + s] === v[j + s]) s++
  return s === words
}
