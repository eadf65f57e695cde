/**
 * Pairs equal words of two numbered sequences in order. Long stretches are first pinned at runs of words that
 * occur exactly once on each side, which both keeps the work near linear and finds what a reader would call
 * the same passage (the idea of patience diff, on runs of words instead of lines); what lies between the pins
 * is compared by `matchMyers`. Stretches of at most `exactWordsMax` words are matched exactly.
 */
import { heaviestChain } from './chain.js'
import { type Matching, matchMyers } from './myers.js'

/** For each number in `x` the index of its partner in `y`, increasing, or -1. */
export function matchNumbers(x: Int32Array, y: Int32Array): Int32Array {
  const pairs = new Int32Array(x.length).fill(-1)
  matchStretch({ x, y, pairs }, 0, x.length, 0, y.length, 0)
  return pairs
}

/** Words of both sides together below which no pins are looked for. */
const exactWordsMax = 256
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
  const { x, y, pairs } = m
  let i = from
  let j = start
  while (i < to && j < end && x[i] === y[j]) pairs[i++] = j++
  let p = to
  let q = end
  while (p > i && q > j && x[p - 1] === y[q - 1]) pairs[--p] = --q
  const words = runLengths[level]
  if (words === undefined || p - i + q - j <= exactWordsMax) matchMyers(m, i, p, j, q)
  else matchBetweenPins(m, i, p, j, q, words, level)
}

function matchBetweenPins(
  m: Matching,
  from: number,
  to: number,
  start: number,
  end: number,
  words: number,
  level: number,
): void {
  let i = from
  let j = start
  for (const pin of pins(m, from, to, start, end, words)) {
    matchStretch(m, i, pin.i, j, pin.j, level + 1)
    for (let s = 0; s < pin.length; s++) m.pairs[pin.i + s] = pin.j + s
    i = pin.i + pin.length
    j = pin.j + pin.length
  }
  matchStretch(m, i, to, j, end, level + 1)
}

interface Pin {
  readonly i: number
  readonly j: number
  readonly length: number
}

/** Runs of words found once on each side, those that keep the order on both, cut where they overlap. */
function pins(m: Matching, from: number, to: number, start: number, end: number, words: number): Pin[] {
  const runs = joinRuns(partners(m, from, to, start, end, words))
  const chain = heaviestChain(
    Int32Array.from(runs, r => r.j),
    Int32Array.from(runs, r => r.length),
    end - start,
  )
  const kept: Pin[] = []
  let i = 0
  let j = 0
  for (const at of chain) {
    const run = runs[at]!
    const cut = Math.max(0, i - run.i, j - run.j)
    const length = run.length + words - 1 - cut
    if (length <= 0) continue
    kept.push({ i: from + run.i + cut, j: start + run.j + cut, length })
    i = run.i + cut + length
    j = run.j + cut + length
  }
  return kept
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
    if (slots[slot]) partner[slots[slot]! - 1] = partner[i - from] = -1
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
  const mask = slots.length - 1
  let slot = (hash ^ (hash >>> 16)) & mask
  while (slots[slot] && !equalRun(x, from + slots[slot]! - 1, v, at, words)) slot = (slot + 1) & mask
  return slot
}

function equalRun(x: Int32Array, i: number, v: Int32Array, j: number, words: number): boolean {
  for (let s = 0; s < words; s++) if (x[i + s] !== v[j + s]) return false
  return true
}

function joinRuns(partner: Int32Array): Pin[] {
  const runs: { i: number; j: number; length: number }[] = []
  for (let i = 0; i < partner.length; i++) {
    const j = partner[i]! - 1
    if (j < 0) continue
    const last = runs.at(-1)
    if (last && last.i + last.length === i && last.j + last.length === j) last.length++
    else runs.push({ i, j, length: 1 })
  }
  return runs
}
