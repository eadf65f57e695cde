/**
 * Splits a wording into the tokens that are compared: words, and single punctuation marks or symbols. White
 * space (what `\s` matches) separates tokens and is none itself, so typography that only moves spaces and
 * line ends is no change of the text.
 *
 * Words are runs of letters, marks and digits (Unicode general categories L, M, N). Scripts written without
 * spaces are split by `Intl.Segmenter`; where exactly depends on the dictionary of the runtime's ICU, so a
 * token boundary inside a Chinese or Thai phrase may differ between runtimes. Nothing is normalised here:
 * quotes, case and composition are content.
 */
import { segmentedRunUnitsMax } from '../limits.js'

/** A tokenised text. Offsets are UTF-16 units; token `i` is `text.slice(from[i], to[i])`, which is `words[i]`. */
export interface Tokens {
  readonly text: string
  readonly words: readonly string[]
  readonly from: Int32Array
  readonly to: Int32Array
}

/** The tokens of a text in order. Never splits a surrogate pair, nor a combining mark from its letter. */
export function tokenise(text: string): Tokens {
  const words: string[] = []
  const bounds = { from: new Int32Array(text.length), to: new Int32Array(text.length) }
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    if (kind === SPACE) {
      at++
      continue
    }
    const end = kind === UNSPACED ? unspacedEnd(text, at) : tokenEnd(text, at, kind)
    if (kind === UNSPACED) segment(text, at, end, words, bounds)
    else add(text, at, end, words, bounds)
    at = end
  }
  return { text, words, from: bounds.from.slice(0, words.length), to: bounds.to.slice(0, words.length) }
}

/** The source text of tokens `i` to `j` (exclusive): white space inside as in the source, none outside. */
export function spanText(tokens: Tokens, i: number, j: number): string {
  return i < j ? tokens.text.slice(tokens.from[i], tokens.to[j - 1]) : ''
}

const SPACE = 1
const LETTER = 2
const DIGIT = 3
const MARK = 4
const JOINER = 5
const POINT = 6
const UNSPACED = 7
const SYMBOL = 8
const SURROGATE = 9

interface Bounds {
  readonly from: Int32Array
  readonly to: Int32Array
}

function add(text: string, start: number, end: number, words: string[], bounds: Bounds): void {
  bounds.from[words.length] = start
  bounds.to[words.length] = end
  words.push(text.slice(start, end))
}

function tokenEnd(text: string, start: number, first: number): number {
  let at = start + widthAt(text, start)
  if (first !== LETTER && first !== DIGIT && first !== MARK) return marksEnd(text, at)
  let last = first
  while (at < text.length) {
    const kind = kindAt(text, at)
    if (kind === JOINER || kind === POINT) {
      const next = at + 1 < text.length ? kindAt(text, at + 1) : SPACE
      if (kind === POINT ? last !== DIGIT || next !== DIGIT : next !== LETTER && next !== DIGIT) return at
    } else if (kind !== LETTER && kind !== DIGIT && kind !== MARK) return at
    last = kind
    at += widthAt(text, at)
  }
  return at
}

function marksEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && kindAt(text, at) === MARK) at += widthAt(text, at)
  return at
}

function unspacedEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const kind = kindAt(text, at)
    if (kind !== UNSPACED && kind !== MARK) return at
    at += widthAt(text, at)
    if (at - start >= segmentedRunUnitsMax) return marksEnd(text, at)
  }
  return at
}

let segmenter: Intl.Segmenter | undefined

function segment(text: string, start: number, end: number, words: string[], bounds: Bounds): void {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  for (const { index, segment } of segmenter.segment(text.slice(start, end)))
    add(text, start + index, start + index + segment.length, words, bounds)
}

const kinds = new Uint8Array(0x10000)

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const kind = kinds[code]! || (kinds[code] = kindOf(String.fromCharCode(code)))
  return kind === SURROGATE ? kindOf(String.fromCodePoint(text.codePointAt(at)!)) : kind
}

function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1
}

function kindOf(character: string): number {
  if (/^\s/.test(character)) return SPACE
  if (/^['’\-‐‑·־׳״]/.test(character)) return JOINER
  if (/^[.,٫٬]/.test(character)) return POINT
  if (
    /^(?=[\p{L}\p{M}\p{N}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u.test(
      character,
    )
  )
    return UNSPACED
  if (/^[\p{M}\u200c\u200d]/u.test(character)) return MARK
  if (/^\p{Nd}/u.test(character)) return DIGIT
  if (/^[\p{L}\p{N}]/u.test(character)) return LETTER
  return character.length === 1 && /^[\ud800-\udbff]/.test(character) ? SURROGATE : SYMBOL
}
