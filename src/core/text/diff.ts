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
  const whole = { from: head, to: a.length - tail, start: head, end: b.length - tail }
  if (whole.from === whole.to && whole.start === whole.end) return []
  if (whole.from === whole.to || whole.start === whole.end) return [whole]
  return editsWithin(a, b, whole)
}

/** Number the words, set aside those that only one side has, match the rest, and read off the edits. */
function editsWithin(a: readonly string[], b: readonly string[], whole: Edit): Edit[] {
  const { x, y, shared } = numberWords(a, b, whole)
  const inX = pick(x, shared)
  const inY = pick(y, shared)
  const pairs = matchNumbers(
    inX.map(i => x[i]!),
    inY.map(j => y[j]!),
  )
  const edits: Edit[] = []
  let { from, start } = whole
  for (let i = 0; i <= pairs.length; i++) {
    const last = i === pairs.length
    if (!last && pairs[i]! < 0) continue
    const to = last ? whole.to : whole.from + inX[i]!
    const end = last ? whole.end : whole.start + inY[pairs[i]!]!
    if (to > from || end > start) edits.push({ from, to, start, end })
    from = to + 1
    start = end + 1
  }
  return edits
}

interface Numbered {
  readonly x: Int32Array
  readonly y: Int32Array
  /** By number: 1 where both sides have the word. */
  readonly shared: Uint8Array
}

function numberWords(a: readonly string[], b: readonly string[], whole: Edit): Numbered {
  const numbers = new Map<string, number>()
  const x = new Int32Array(whole.to - whole.from)
  for (let i = 0; i < x.length; i++) {
    const word = a[whole.from + i]!
    const known = numbers.get(word)
    x[i] = known ?? numbers.size
    if (known === undefined) numbers.set(word, numbers.size)
  }
  // one number more than there are: what only `b` has shares it and is not shared
  const shared = new Uint8Array(numbers.size + 1)
  const y = new Int32Array(whole.end - whole.start)
  for (let j = 0; j < y.length; j++) {
    const known = numbers.get(b[whole.start + j]!)
    y[j] = known ?? numbers.size
    if (known !== undefined) shared[known] = 1
  }
  return { x, y, shared }
}

function pick(numbers: Int32Array, shared: Uint8Array): Int32Array {
  const kept = new Int32Array(numbers.length)
  let count = 0
  for (let i = 0; i < numbers.length; i++) if (shared[numbers[i]!]) kept[count++] = i
  return kept.subarray(0, count)
}
