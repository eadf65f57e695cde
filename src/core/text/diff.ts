/**
 * Which words of one text became which words of another: words in, edits out. Deterministic, and bounded by
 * counted steps, never by a clock: a time-out would make the record depend on the load of a machine.
 */
import { matchNumbers } from './match.js'

export { tidy } from './tidy.js'

/** Words [from, to) of the base were replaced by words [start, end) of the new text; either may be empty. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** The edits that turn `a` into `b`: sorted, disjoint, with at least one unchanged word between any two. */
export function diffWords(a: readonly string[], b: readonly string[]): Edit[] {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head++
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return editsWithin(a, b, head, a.length - tail, b.length - tail)
}

/** Numbers the words, sets aside those that only one side has, matches the rest and reads off the edits. */
function editsWithin(
  a: readonly string[],
  b: readonly string[],
  head: number,
  aEnd: number,
  bEnd: number,
): Edit[] {
  const numbers = new Map<string, number>()
  const x = numberWords(a, head, aEnd, numbers)
  const known = numbers.size
  const y = numberWords(b, head, bEnd, numbers)
  const inBoth = new Uint8Array(known)
  for (const number of y) inBoth[number] = 1
  const inX = pick(x, inBoth)
  const inY = pick(y, inBoth)
  const pairs = matchNumbers(
    inX.map(i => x[i]!),
    inY.map(j => y[j]!),
  )
  const edits: Edit[] = []
  let from = head
  let start = head
  for (let i = 0; i <= pairs.length; i++) {
    if (pairs[i]! < 0) continue
    const last = i === pairs.length
    const to = last ? aEnd : head + inX[i]!
    const end = last ? bEnd : head + inY[pairs[i]!]!
    if (to > from || end > start) edits.push({ from, to, start, end })
    from = to + 1
    start = end + 1
  }
  return edits
}

function numberWords(
  words: readonly string[],
  from: number,
  to: number,
  numbers: Map<string, number>,
): Int32Array {
  const list = new Int32Array(to - from)
  for (let i = from; i < to; i++) {
    const known = numbers.get(words[i]!)
    list[i - from] = known ?? numbers.size
    if (known === undefined) numbers.set(words[i]!, numbers.size)
  }
  return list
}

/** Positions of the numbers that both sides have. */
function pick(numbers: Int32Array, inBoth: Uint8Array): Int32Array {
  const kept = new Int32Array(numbers.length)
  let count = 0
  for (let i = 0; i < numbers.length; i++) if (inBoth[numbers[i]!]) kept[count++] = i
  return kept.subarray(0, count)
}
