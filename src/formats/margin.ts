/**
 * Margin numbers of ITU instruments: one run through the whole text, without gap. A line opens a provision
 * only if it begins with the next number of the run, or with a suffix of the last (`41A`, `41B`, and `160CA`
 * between `160C` and `160D`). Older prints glue number, label and words together (`395.1 Safety of life`), so
 * the expected number is what is looked for, never "some digits".
 */

import { compareMargin } from '../core/text/numbering.js'
import type { Line } from './lines.js'
import { latinAdverb } from './numerals.js'

/** What a line with a margin number opens. */
export interface MarginStart {
  readonly margin: string
  /** For `219 to 221 (SUP)`, the last of the numbers kept; else the margin number itself. */
  readonly through: string
  /** `1.1 a)`, or null. */
  readonly label: string | null
  readonly rest: string
  /** `29 (SUP)`: the number is kept, the provision is no longer in force. */
  readonly suppressed: boolean
}

/** What the line opens after margin number `last` (null at the beginning), in the article numbered so; or null. */
export function readMargin(text: string, last: string | null, article: string | null): MarginStart | null {
  const next = String(last === null ? 1 : Number.parseInt(last, 10) + 1)
  return (
    suffixed(text, last, article) ??
    (text.startsWith(next) ? opened(next, text.slice(next.length), article) : null)
  )
}

function suffixed(text: string, last: string | null, article: string | null): MarginStart | null {
  const match = /^(\d{1,5})((?:-?[A-Z]){1,4})(?=\s|$|\d|\(|[a-z]{1,2}\))/.exec(text)
  if (match === null || last === null || Number(match[1]) !== Number.parseInt(last, 10)) return null
  const margin = match[0]
  if (compareMargin(margin, last) <= 0) return null
  return opened(margin, text.slice(margin.length), article)
}

function opened(margin: string, after: string, article: string | null): MarginStart | null {
  const suppressed = readSuppressed(margin, after)
  if (suppressed !== null) return suppressed
  const label = labelAt(after.trimStart(), article)
  const glued = after !== '' && !/^\s/.test(after)
  if (glued && label === null && !isWord(after)) return null
  const rest = after
    .trimStart()
    .slice(label?.length ?? 0)
    .trim()
  return {
    margin,
    through: margin,
    label: label?.replace(/\s+/g, ' ').trim() ?? null,
    rest,
    suppressed: false,
  }
}

function readSuppressed(margin: string, after: string): MarginStart | null {
  const match = /^\s*(?:(?:to|-|–)\s*(\d{1,5})\s*)?\(SUP\)\s*$/.exec(after)
  if (match === null) return null
  const through = match[1] ?? margin
  const count = Number.parseInt(through, 10) - Number.parseInt(margin, 10)
  return count < 0 || count > 1000 ? null : { margin, through, label: null, rest: '', suppressed: true }
}

/** Words glued to a number: `57Using`, `18*Privilege*`; not `2nd`, `5G networks`, `1.` or `1)`. */
function isWord(after: string): boolean {
  return /^[\p{L}*"“«[(]/u.test(after) && !/^(?:st|nd|rd|th|er|[B-HJ-Z])(?![\p{L}])/u.test(after)
}

const adverb = `(?:\\s?${latinAdverb})?`
const dotted = `\\d{1,3}[A-Z]?(?:\\.\\d{1,3}){1,8}${adverb}\\)?`
const numbered = `\\(?\\d{1,3}${adverb}\\)`
const lettered = `\\(?[a-z]{1,4}${adverb}\\)`
const labels = new RegExp(`^(?:(?:${dotted}|${numbered})(?:\\s*${lettered})?|${lettered})(?![\\d%])`)

/** The printed label after a margin number: `1.1 a)`, `b)`, `2.5.1`, `9 bis)`. Its first number is the article's. */
function labelAt(after: string, article: string | null): string | null {
  const label = labels.exec(after)?.[0]
  if (label === undefined) return null
  const first = /^(\d{1,3}[A-Z]?)\./.exec(label)?.[1]
  return first === undefined || article === null || first.toLowerCase() === article ? label : null
}

/** How the margin run of a document is found: only after gaps, on any line; or null, there is none. */
export type MarginRun = 'after-gap' | 'any-line' | null

/** Where lines are wrapped, a `1` and a `2` begin some line by chance; a run this long does not. */
const wrappedRunMin = 4

/**
 * Whether the lines carry margin numbers: two or more of the run, unless paragraphs start again at 1 (then
 * they are numbered by article).
 */
export function marginRun(lines: readonly Line[]): MarginRun {
  const words = lines.filter(line => line.level === 0)
  const gapped = words.filter(line => line.gap)
  if (gapped.filter(line => /^1\s+\S/.test(line.text)).length > 1) return null
  const [strict, loose] = [runLength(gapped), runLength(words)]
  if (strict >= 2 && strict * 2 > loose) return 'after-gap'
  return strict >= 1 && loose >= wrappedRunMin ? 'any-line' : null
}

function runLength(lines: readonly Line[]): number {
  let last: string | null = null
  let length = 0
  for (const line of lines) {
    const start: MarginStart | null = readMargin(line.text, last, null)
    if (start === null) continue
    last = start.through
    length++
  }
  return length
}

/** The margin numbers from `margin` to `through`, both included. */
export function marginRange(start: MarginStart): string[] {
  if (start.margin === start.through) return [start.margin]
  const [from, to] = [Number.parseInt(start.margin, 10), Number.parseInt(start.through, 10)]
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
}

/** A number further along the run at the beginning of a paragraph: the run seems to have a gap. */
export function outOfRun(text: string, last: string | null): string | null {
  const match = /^(\d{1,5}[A-Z]{0,2})\s+(?:\p{Lu}|\d+\.\d|[a-z]\))/u.exec(text)
  const ahead = match === null ? 0 : Number.parseInt(match[1]!, 10) - Number.parseInt(last ?? '0', 10)
  return ahead > 1 && ahead <= 20 ? match![1]! : null
}
