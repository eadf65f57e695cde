/**
 * Which words of one text became which words of another: token sequences in, edits out. Deterministic and
 * bounded by counted steps, never by a clock: a time-out would make the record depend on the load of a machine.
 *
 * Method: equal ends are cut off, tokens are numbered, tokens that only one side has are set aside, long
 * stretches are pinned at runs of five tokens that occur once on each side (the idea of patience diff), and
 * what lies between is compared by E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986),
 * greedy and forward. Where a stretch needs more than `diffEditsMax` edits, the farthest point reached so far
 * is kept and the search starts anew from there: the answer is then right but not the shortest.
 */
import { diffEditsMax } from '../limits.js'

/** Tokens `from` to `to` (exclusive) of the base were replaced by tokens `start` to `end` of the new text. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** The edits that turn `a` into `b`: sorted, disjoint, and with at least one equal token between any two. */
export function diffWords(a: readonly string[], b: readonly string[]): Edit[] {
  let head = 0
  const shorter = Math.min(a.length, b.length)
  while (head < shorter && a[head] === b[head]) head++
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const from = a.length - tail
  const end = b.length - tail
  if (head === from && head === end) return []
  if (head === from || head === end) return [{ from: head, to: from, start: head, end }]
  const pairs = matchWords(a, b, head, from, end)
  return editsBetween(pairs, head, from, end)
}

/** Joins edits that only islands separate: punctuation, or one word of at most three letters. */
export function tidy(edits: readonly Edit[], a: readonly string[], _b: readonly string[]): Edit[] {
  const joined: Edit[] = []
  for (const edit of edits) {
    const last = joined.at(-1)
    if (last && isIsland(a, last.to, edit.from))
      joined[joined.length - 1] = { from: last.from, to: edit.to, start: last.start, end: edit.end }
    else joined.push(edit)
  }
  return joined
}

function isIsland(a: readonly string[], from: number, to: number): boolean {
  let words = 0
  for (let i = from; i < to; i++) {
    const word = a[i]!
    if (!/^[\p{L}\p{N}]/u.test(word)) continue
    if (++words > 1 || word.length > 3) return false
  }
  return true
}

/** For each token of the base, the equal token of the new text it stands for, or -1. */
type Pairs = Int32Array

function matchWords(a: readonly string[], b: readonly string[], head: number, to: number, end: number): Pairs {
  const numbers = new Map<string, number>()
  const seen: number[] = []
  const idsA = new Int32Array(to - head)
  for (let i = head; i < to; i++) {
    let id = numbers.get(a[i]!)
    if (id === undefined) numbers.set(a[i]!, (id = numbers.size))
    idsA[i - head] = id
  }
  const idsB = new Int32Array(end - head)
  for (let j = head; j < end; j++) {
    const id = numbers.get(b[j]!)
    idsB[j - head] = id ?? -1
    if (id !== undefined) seen[id] = 1
  }
  const keepA = indices(idsA, id => seen[id] === 1)
  const keepB = indices(idsB, id => id >= 0)
  const pairs = new Int32Array(a.length).fill(-1)
  const x = keepA.map(i => idsA[i]!)
  const y = keepB.map(j => idsB[j]!)
  const trace = new Int32Array((diffEditsMax + 2) * (diffEditsMax + 2))
  match(x, y, 0, x.length, 0, y.length, trace, (i, j) => {
    pairs[keepA[i]! + head] = keepB[j]! + head
  })
  return pairs
}

function indices(ids: Int32Array, keep: (id: number) => boolean): Int32Array {
  const kept = new Int32Array(ids.length)
  let n = 0
  for (let i = 0; i < ids.length; i++) if (keep(ids[i]!)) kept[n++] = i
  return kept.slice(0, n)
}

type Found = (i: number, j: number) => void

function match(
  x: Int32Array, y: Int32Array, from: number, to: number, start: number, end: number,
  trace: Int32Array, found: Found,
): void {
  let i = from
  let j = start
  while (i < to && j < end) {
    const [ni, nj] = greedy(x, y, i, to, j, end, trace, found)
    i = ni
    j = nj
  }
}

/** Myers' greedy search from one corner; returns how far it got, having reported the pairs on the way. */
function greedy(
  x: Int32Array, y: Int32Array, from: number, to: number, start: number, end: number,
  trace: Int32Array, found: Found,
): [number, number] {
  const n = to - from
  const m = end - start
  const row = (d: number) => (d * (d + 1)) / 2
  for (let d = 0; ; d++) {
    const base = row(d)
    const prev = row(d - 1)
    let best = -1
    let bestK = 0
    for (let h = 0; h <= d; h++) {
      const k = 2 * h - d
      let u: number
      if (d === 0) u = 0
      else {
        const down = h < d ? trace[prev + h]! : -1
        const right = h > 0 ? trace[prev + h - 1]! + 1 : -1
        u = down > right ? down : right
      }
      let v = u - k
      while (u < n && v < m && v >= 0 && x[from + u] === y[start + v]) { u++; v++ }
      trace[base + h] = u
      if (u <= n && v <= m && u + v > best) { best = u + v; bestK = k }
    }
    if (best >= n + m || d === diffEditsMax) {
      const u = (best + bestK) / 2
      back(from, start, d, bestK, u, trace, found)
      return [from + u, start + u - bestK]
    }
  }
}

function back(from: number, start: number, d: number, k: number, u: number, trace: Int32Array, found: Found): void {
  let at = u
  let kk = k
  for (let e = d; e >= 0; e--) {
    const h = (kk + e) / 2
    let u0 = 0
    let nextK = kk
    if (e > 0) {
      const prev = (e * (e - 1)) / 2
      const down = h < e ? trace[prev + h]! : -1
      const right = h > 0 ? trace[prev + h - 1]! + 1 : -1
      if (down > right) { u0 = down; nextK = kk + 1 } else { u0 = right; nextK = kk - 1 }
    }
    for (let s = at - 1; s >= u0; s--) found(from + s, start + s - kk)
    at = nextK === kk + 1 ? u0 : u0 - 1
    kk = nextK
  }
}

function editsBetween(pairs: Pairs, head: number, to: number, end: number): Edit[] {
  const edits: Edit[] = []
  let from = head
  let start = head
  for (let i = head; i <= to; i++) {
    const j = i === to ? end : pairs[i]!
    if (j < 0) continue
    if (i > from || j > start) edits.push({ from, to: i, start, end: j })
    from = i + 1
    start = j + 1
  }
  return edits
}
