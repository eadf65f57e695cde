/**
 * Splits a wording into the tokens that are compared: words, and single punctuation marks or symbols. White
 * space (what `\s` matches) separates tokens and is none itself, so typography that only moves spaces and
 * line ends is no change of the text.
 *
 * Words are runs of letters, marks and digits (Unicode general categories L, M, N), with the apostrophes and
 * hyphens inside them and the points inside numbers: "State's", "non-member", "1.2". Scripts written without
 * spaces are split by `Intl.Segmenter`; where exactly depends on the dictionary of the runtime's ICU, so inside
 * a Chinese or Thai phrase runtimes may differ. Nothing is normalised: quotes, case, composition are content.
 */
import { segmentedRunUnitsMax } from '../limits.js'

/** A tokenised text. Offsets are UTF-16 units; token `i` is `text.slice(from[i], to[i])`, which is `words[i]`. */
export interface Tokens {
  readonly text: string
  readonly words: readonly string[]
  readonly from: Int32Array
  readonly to: Int32Array
}

/** The tokens of a text in order. Never splits a surrogate pair, nor a combining mark from what it marks. */
export function tokenise(text: string): Tokens {
  const cut: Cut = {
    text,
    words: [],
    ...(text.length <= workbench.from.length ? workbench : offsets(text.length)),
  }
  let at = 0
  while (at < text.length) {
    const kind = kinds[text.charCodeAt(at)]! || learn(text, at)
    if (kind === SPACE) at++
    else if (kind === UNSPACED) at = addSegments(cut, at)
    else at = add(cut, at, isOfWord(kind) ? wordEnd(text, at) : markedEnd(text, at))
  }
  const count = cut.words.length
  return { text, words: cut.words, from: cut.from.slice(0, count), to: cut.to.slice(0, count) }
}

/** Whether a token is a word, not punctuation or a symbol. */
export function isWord(token: string): boolean {
  const kind = kindAt(token, 0)
  return kind >= UNSPACED && kind <= LETTER
}

/** The source text of tokens `i` to `j` (exclusive): white space inside as in the source, none outside. */
export function spanText(tokens: Tokens, i: number, j: number): string {
  return i < j ? tokens.text.slice(tokens.from[i], tokens.to[j - 1]) : ''
}

/** Tokens while they are being cut; the offsets have room for as many tokens as the text has units. */
interface Cut extends Tokens {
  readonly words: string[]
}

function offsets(count: number): Pick<Tokens, 'from' | 'to'> {
  return { from: new Int32Array(count), to: new Int32Array(count) }
}

/** Used again for every text of common length: allocating typed arrays costs more than tokenising a sentence. */
const workbench = offsets(8192)

function add({ text, words, from, to }: Cut, start: number, end: number): number {
  from[words.length] = start
  to[words.length] = end
  words.push(text.slice(start, end))
  return end
}

/** The kinds of character, each with what tells it; what none tells is a symbol. The first that fits counts. */
const tests: readonly RegExp[] = [
  /\s/,
  /(?!\p{M})[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ーｰ]/u,
  /[\p{M}\u200c\u200d]/u,
  /\p{Nd}/u,
  /[\p{L}\p{N}]/u,
  /['’\-‐‑·־׳״]/,
  /[.,٫٬]/,
]
const SPACE = 2
const UNSPACED = 3
const MARK = 4
const DIGIT = 5
const LETTER = 6
const JOINER = 7
const POINT = 8

function kindOf(character: string): number {
  return tests.findIndex(test => test.test(character)) + SPACE
}

/** By UTF-16 unit, filled as units are met: a table look-up is what makes tokenising fast. 0 is not yet known. */
const kinds = new Uint8Array(0x10000)

/** The kind of the character that starts at `at`. */
function kindAt(text: string, at: number): number {
  return kinds[text.charCodeAt(at)]! || learn(text, at)
}

/** The upper six bits of every high surrogate. */
const highSurrogate = 0xd800 >> 10

/** What begins with a high surrogate is looked up every time: the unit alone does not tell the kind. */
function learn(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const kind = kindOf(text.slice(at, at + widthAt(text, at)))
  if (unit >> 10 !== highSurrogate) kinds[unit] = kind
  return kind
}

function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1
}

function isOfWord(kind: number): boolean {
  return kind >= MARK && kind <= LETTER
}

/** End of the word that starts at `start`. */
function wordEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const known = kinds[text.charCodeAt(at)]!
    if (isOfWord(known)) at++
    else if (known === SPACE || !continues(text, at)) return at
    else at += widthAt(text, at)
  }
  return at
}

/** Whether a character not plainly of a word is of it: an astral letter, or a joiner or point between its like. */
function continues(text: string, at: number): boolean {
  const kind = kindAt(text, at)
  if (kind === POINT) return kindAt(text, at - 1) === DIGIT && kindAt(text, at + 1) === DIGIT
  return isOfWord(kind === JOINER ? kindAt(text, at + 1) : kind)
}

/** End of one character and the marks upon it. */
function markedEnd(text: string, start: number): number {
  let at = start
  do at += widthAt(text, at)
  while (at < text.length && kindAt(text, at) === MARK)
  return at
}

let segmenter: Intl.Segmenter | undefined

/** Cuts a run of a script without spaces; the locale is fixed since the reader's must not change the tokens. */
function addSegments(cut: Cut, start: number): number {
  const { text } = cut
  let end = start
  do end = markedEnd(text, end)
  while (end < text.length && end - start < segmentedRunUnitsMax && kindAt(text, end) === UNSPACED)
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  for (const { index, segment } of segmenter.segment(text.slice(start, end)))
    add(cut, start + index, start + index + segment.length)
  return end
}
