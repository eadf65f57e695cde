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
  const words: string[] = []
  const { from, to } = text.length <= workbench.from.length ? workbench : offsets(text.length)
  cut(text, (start, end) => {
    from[words.length] = start
    to[words.length] = end
    words.push(text.slice(start, end))
  })
  return { text, words, from: from.slice(0, words.length), to: to.slice(0, words.length) }
}

/** A number for each word in order, equal for equal words; punctuation and symbols are left out. FNV-1a, 32 bits. */
export function wordHashes(text: string): Int32Array {
  const hashes = text.length <= workbench.from.length ? workbench.from : new Int32Array(text.length)
  let count = 0
  cut(text, (start, end, kind) => {
    if (kind !== UNSPACED && !isOfWord(kind)) return
    let hash = 0x811c9dc5
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hashes[count++] = hash
  })
  return hashes.slice(0, count)
}

/** The source text of tokens `i` to `j` (exclusive): white space inside as in the source, none outside. */
export function spanText(tokens: Tokens, i: number, j: number): string {
  return i < j ? tokens.text.slice(tokens.from[i], tokens.to[j - 1]) : ''
}

function offsets(count: number): Pick<Tokens, 'from' | 'to'> {
  return { from: new Int32Array(count), to: new Int32Array(count) }
}

/** Used again for every text of common length: allocating typed arrays costs more than tokenising a sentence. */
const workbench = offsets(8192)

/** Takes each token in order: where it starts and ends, and the kind of its first character. */
type Take = (start: number, end: number, kind: number) => void

function cut(text: string, take: Take): void {
  let at = 0
  while (at < text.length) {
    const start = at
    const kind = kindAt(text, at)
    if (kind === SPACE) at++
    else if (kind === UNSPACED) at = cutSegments(text, at, take)
    else take(start, (at = isOfWord(kind) ? wordEnd(text, at) : markedEnd(text, at)), kind)
  }
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

/** A pair of surrogates is looked up every time: neither half tells the kind. */
function learn(text: string, at: number): number {
  const width = widthAt(text, at)
  const kind = kindOf(text.slice(at, at + width))
  if (width === 1) kinds[text.charCodeAt(at)] = kind
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
  return kind === JOINER ? kindAt(text, at + 1) >= DIGIT && isOfWord(kindAt(text, at + 1)) : isOfWord(kind)
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
function cutSegments(text: string, start: number, take: Take): number {
  let end = start
  do end = markedEnd(text, end)
  while (end < text.length && end - start < segmentedRunUnitsMax && kindAt(text, end) === UNSPACED)
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  for (const { index, segment } of segmenter.segment(text.slice(start, end)))
    take(start + index, start + index + segment.length, UNSPACED)
  return end
}
