/**
 * A text cut into shingles: every run of `shingleWords` words, in lower case, punctuation apart (A. Z. Broder,
 * 1997). Hashes only find where to look: whether two shingles are the same is told by their words, so that a clash
 * of hashes never changes an answer. Rules RC1 to RC4 in docs/spec/recurrence.md.
 */
import { isWord, tokenise } from '../../text/tokens.js'

/** Words of a shingle. */
export const shingleWords = 5
/** Of so many hashes in a row one is kept at least (S. Schleimer, D. S. Wilkerson, A. Aiken, 2003). */
export const windowShingles = 8
/** A run of so many words that two texts share is always found: a window of shingles, and the words of its last. */
export const passageWordsSure = windowShingles + shingleWords - 1
/** A text of so many shingles, a long clause, is kept by all of them: its windows would be too few to go by. */
const wholeShinglesMax = 64

/** A text ready to be compared. Word `i` is `plain.slice(starts[i], starts[i + 1] - 1)`; shingle `i` begins with it. */
export interface Shingled {
  /** Its words in lower case, one space after each. */
  readonly plain: string
  readonly starts: Int32Array
  /** Where each word stands in the text, UTF-16 offsets. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** One for each shingle, 32 bits; empty where the text is too short to have any. */
  readonly hashes: Int32Array
}

export function shingled(text: string): Shingled {
  const tokens = tokenise(text)
  const at = Int32Array.from(tokens.words.keys()).filter(i => isWord(tokens.words[i]!))
  const words = Array.from(at, token => plainWord(tokens.words[token]!))
  const starts = new Int32Array(words.length + 1)
  for (const [i, word] of words.entries()) starts[i + 1] = starts[i]! + word.length + 1
  // Joined at once: a string that grows word by word would keep every one of its words in memory.
  const plain = [...words, ''].join(' ')
  const from = at.map(token => tokens.from[token]!)
  const to = at.map(token => tokens.to[token]!)
  return { plain, starts, from, to, hashes: shingleHashes(Int32Array.from(words, hashOf)) }
}

/** One form of apostrophe and of hyphen, composed, in lower case whatever the locale. */
function plainWord(token: string): string {
  return token.normalize('NFC').toLowerCase().replace(/’/g, "'").replace(/[‐‑]/g, '-')
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

function shingleHashes(words: Int32Array): Int32Array {
  const hashes = new Int32Array(Math.max(0, words.length - shingleWords + 1))
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0
    for (let n = 0; n < shingleWords; n++) hash = Math.imul((hash << 13) | (hash >>> 19), 5) ^ words[i + n]!
    hashes[i] = mixed(hash)
  }
  return hashes
}

/** The finaliser of MurmurHash3 (A. Appleby): every bit of the input moves every bit of the result. */
function mixed(hash: number): number {
  const a = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return b ^ (b >>> 16)
}

/** Whether shingle `i` of one text has the words of shingle `j` of another. */
export function sameShingle(a: Shingled, i: number, b: Shingled, j: number): boolean {
  return (
    a.hashes[i] === b.hashes[j] &&
    a.plain.slice(a.starts[i]!, a.starts[i + shingleWords]!) ===
      b.plain.slice(b.starts[j]!, b.starts[j + shingleWords]!)
  )
}

/** Where the shingles stand by whose hashes a text is found: the smallest of every window, of several the last; of a short text all. */
export function fingerprints({ hashes }: Shingled): Int32Array {
  if (isWhole(hashes.length)) return Int32Array.from(hashes.keys())
  const kept: number[] = []
  let least = -1
  for (let end = windowShingles - 1; end < hashes.length; end++) {
    const start = end - windowShingles + 1
    const before = least
    if (least < start) least = leastIn(hashes, start, end)
    else if (hashes[end]! <= hashes[least]!) least = end
    if (least !== before) kept.push(least)
  }
  return Int32Array.from(kept)
}

/** Whether a text of so many shingles is found by every one of them. */
export function isWhole(shingles: number): boolean {
  return shingles <= wholeShinglesMax
}

/** Where the smallest hash from `start` to `end` stands; of several the last. */
function leastIn(hashes: Int32Array, start: number, end: number): number {
  let least = start
  for (let i = start + 1; i <= end; i++) if (hashes[i]! <= hashes[least]!) least = i
  return least
}

/** The distinct shingles of a text, with every place where each stands. */
export interface ShingleSet {
  readonly of: Shingled
  /** How many there are. */
  readonly count: number
  /** By hash, where a shingle with it first stands. */
  readonly heads: ReadonlyMap<number, number>
  /** From there to where another with the same hash first stands; -1 ends it. */
  readonly clash: Int32Array
  /** From a place of a shingle to the next place of the same; -1 ends it. */
  readonly again: Int32Array
}

export function shingleSet(of: Shingled): ShingleSet {
  const size = of.hashes.length
  const heads = new Map<number, number>()
  const clash = new Int32Array(size).fill(-1)
  const again = new Int32Array(size).fill(-1)
  const last = new Int32Array(size)
  let count = 0
  for (let i = 0; i < size; i++) {
    const head = heads.get(of.hashes[i]!)
    let first = head ?? -1
    while (first >= 0 && !sameShingle(of, first, of, i)) first = clash[first]!
    if (first >= 0) again[last[first]!] = i
    else {
      count++
      first = i
      if (head !== undefined) clash[i] = head
      heads.set(of.hashes[i]!, i)
    }
    last[first] = i
  }
  return { of, count, heads, clash, again }
}

/** Where the shingle `j` of a text first stands in a set; -1 where it does not. */
export function placeIn(set: ShingleSet, text: Shingled, j: number): number {
  let at = set.heads.get(text.hashes[j]!) ?? -1
  while (at >= 0 && !sameShingle(set.of, at, text, j)) at = set.clash[at]!
  return at
}
