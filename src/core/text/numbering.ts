/**
 * The two numbers of an ITU provision, read and continued. The margin number (`160CA`) runs once through the
 * whole instrument; the label (`1.1 a bis)`) is what the text itself is cited by. They move independently.
 *
 * Source: the margin numbers of the ITU Constitution and Convention, 858 lines, which insert 41A after 41 and
 * 160CA between 160C and 160D, and never use a suppressed number again; for labels their Latin suffixes, with
 * ITU's own `penter`. Before a first insertion it writes `41-A`, as EU drafting does with `(-a)`. Not done:
 * Roman numerals are compared as letters; reading order comes from the tree, never from labels.
 */
import { compareStrings } from '../canonical/result.js'
import { labelUnitsMax } from '../limits.js'

/** A margin number: `160CA` is number 160, letters `CA`. A hyphen among the letters sorts before `A`. */
interface Margin {
  readonly number: number
  readonly letters: string
}

/** Reads a margin number, or null where the string is none. */
export function parseMargin(text: string): Margin | null {
  if (text.length > labelUnitsMax) return null
  const found = /^([0-9]{1,9})((?:-*[A-Z])*)$/.exec(text)
  return found && { number: Number(found[1]), letters: found[2]! }
}

/** Number first, then letters from the left, a prefix before its extensions. What is no margin number sorts last. */
export function compareMargin(a: string, b: string): number {
  const x = parseMargin(a)
  const y = parseMargin(b)
  if (!x || !y) return x ? -1 : y ? 1 : compareStrings(a, b)
  return x.number - y.number || compareStrings(x.letters, y.letters) || compareStrings(a, b)
}

/**
 * A provisional number after `after` and before `before` that is not `taken`: 41A, 41B … 41Z, 41ZA after 41;
 * 160CA between 160C and 160D; 41-A between 41 and 41A. Null stands for an edge of the instrument. Where the
 * two are out of order, or leave no room, only `after` is kept to. Suppressed numbers belong in `taken`.
 */
export function marginBetween(
  after: string | null,
  before: string | null,
  taken: Iterable<string> = [],
): string {
  const used = taken instanceof Set ? (taken as ReadonlySet<string>) : new Set(taken)
  const last = (after === null ? null : parseMargin(after)) ?? { number: 0, letters: '' }
  const bound = boundAfter(last, before)
  const fits = (margin: string) => bound === null || compareMargin(margin, bound) < 0
  for (const start of startsAfter(last.letters)) {
    let letters = start
    while (fits(last.number + letters) && used.has(last.number + letters)) letters = nextLetters(letters)
    if (fits(last.number + letters)) return last.number + letters
  }
  return marginBetween(after, null, used)
}

/** Series tried before the first insertion after a number, one hyphen more each. */
const hyphensMax = 8

function startsAfter(letters: string): string[] {
  const starts = letters === '' ? [] : [nextLetters(letters)]
  for (let n = 0; n <= hyphensMax; n++) starts.push(`${letters}${'-'.repeat(n)}A`)
  return starts
}

function boundAfter(last: Margin, before: string | null): string | null {
  if (before === null || !parseMargin(before)) return null
  return compareMargin(last.number + last.letters, before) < 0 ? before : null
}

function nextLetters(letters: string): string {
  const last = letters.charCodeAt(letters.length - 1)
  return letters.endsWith('Z') ? `${letters}A` : letters.slice(0, -1) + String.fromCharCode(last + 1)
}

/** The words after a number, from the second place on. The Constitution writes `penter`, others `quinquies`. */
const ordinals =
  'bis ter quater penter sexies septies octies nonies decies undecies duodecies terdecies quaterdecies quindecies sexdecies septdecies octodecies novodecies vicies'.split(
    ' ',
  )
const stepsOf = new Map([...ordinals.map((word, i) => [word, i + 1] as const), ['quinquies', 4]])

/** The label `n` places after one, `n` at least 1: `9` gives `9 bis`, `9 ter`; `1.1 a)` gives `1.1 a bis)`. */
export function nextLabel(label: string, n: number): string {
  const close = /[^\p{L}\p{N}]{0,8}$/u.exec(label)![0]
  let stem = label.slice(0, label.length - close.length)
  let steps = n
  let space = ' '
  for (let end = suffixAt(stem); end; end = suffixAt(stem)) {
    steps += end.steps
    space = end.space
    stem = stem.slice(0, end.from)
  }
  return `${stem}${space}${suffixFor(steps)}${close}`
}

function suffixFor(steps: number): string {
  const most = ordinals.length
  const full = Math.floor((steps - 1) / most)
  return `${`${ordinals[most - 1]} `.repeat(full)}${ordinals[steps - full * most - 1]}`
}

/** A suffix at the end: after a number, a space, or a single letter as in `abis`, not as in `Chapter`. */
const suffixEnd = new RegExp(
  `(?<=[^\\p{L}]|(?<!\\p{L})\\p{L})([ \\u00a0]?)(${[...stepsOf.keys()].join('|')})$`,
  'u',
)

function suffixAt(stem: string): { from: number; steps: number; space: string } | null {
  const found = suffixEnd.exec(stem.slice(-labelUnitsMax))
  if (!found) return null
  return { from: stem.length - found[0].length, steps: stepsOf.get(found[2]!)!, space: found[1]! }
}

/**
 * Orders labels of one level: 9 < 9 bis < 9 ter < 10, 5 < 5.1 < 5A < 5 bis < 6, 1.1 a) < 1.1 a bis) < 1.1 b).
 * Punctuation and case count only between labels that are otherwise equal.
 */
export function compareLabel(a: string, b: string): number {
  const x = unitsOf(a)
  const y = unitsOf(b)
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const order = compareUnit(x[i]!, y[i]!)
    if (order !== 0) return order
  }
  return x.length - y.length || compareStrings(a, b)
}

/** One number or run of letters of a label, and how many places its suffixes put it behind. */
interface Unit {
  readonly text: string
  readonly number: boolean
  steps: number
}

function unitsOf(label: string): Unit[] {
  const units: Unit[] = []
  for (const [run] of label.slice(0, labelUnitsMax).matchAll(/[0-9]+|\p{L}+/gu)) {
    const text = run.toLowerCase()
    const last = units.at(-1)
    const glued = stepsOf.get(text.slice(1))
    if (last && stepsOf.has(text)) last.steps += stepsOf.get(text)!
    else if (glued) units.push({ text: text.slice(0, 1), number: false, steps: glued })
    else units.push({ text, number: text <= ':', steps: 0 })
  }
  return units
}

function compareUnit(a: Unit, b: Unit): number {
  if (a.number !== b.number) return a.number ? -1 : 1
  const order = a.number ? Number(a.text) - Number(b.text) : compareStrings(a.text, b.text)
  return order || a.steps - b.steps
}

/**
 * Reference order: runs of digits by their value, the rest by code units, so that RUS/27/2 precedes RUS/27/10.
 * A total order that no locale changes.
 */
export function compareRef(a: string, b: string): number {
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  while (at > 0 && isDigit(a, at - 1)) at--
  if (!isDigit(a, at) || !isDigit(b, at)) return compareStrings(a.slice(at, at + 1), b.slice(at, at + 1))
  const [x, y] = [digitsAt(a, at), digitsAt(b, at)]
  const rest = () => compareRef(a.slice(at + x.length), b.slice(at + y.length))
  return compareDigits(x, y) || rest() || compareStrings(x, y)
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0x30 && unit <= 0x39
}

function digitsAt(text: string, from: number): string {
  let to = from
  while (isDigit(text, to)) to++
  return text.slice(from, to)
}

function compareDigits(a: string, b: string): number {
  const [x, y] = [withoutZeros(a), withoutZeros(b)]
  return x.length - y.length || compareStrings(x, y)
}

function withoutZeros(digits: string): string {
  return digits.charCodeAt(0) === 0x30 ? digits.replace(/^0+/, '') : digits
}
