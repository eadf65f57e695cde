/**
 * A made treaty of any length and a second version of it, the same for the same seed: words of a made vocabulary
 * in the frequencies of G. K. Zipf's law, provisions of 20 to 200 words, about 5 % of the words edited in runs of
 * one to three. Its repetitions are those of language, not its sense.
 */
import type { Provision } from '../src/core/text/types.js'

export interface Versions {
  readonly from: readonly Provision[]
  readonly to: readonly Provision[]
}

const vocabularySize = 4000
const shortWords = 'the of and to in shall be a or by for any with on as that this its may not'.split(' ')
const syllables =
  'ta re mi con ven tion al par ty or ga ni se cur net work ser vi ce o per a ble pro sion stan'.split(' ')
/** Runs of edits start this often; with 1 to 3 words each that makes 5 % of the words. */
const editsPerWord = 0.025

/** Two versions of `words` words. Ids are those of `permanent` identity: the same in both. */
export function syntheticVersions(words: number, seed: number): Versions {
  const draw = generator(seed)
  const pick = zipf(vocabulary(draw), draw)
  const from: Provision[] = []
  const to: Provision[] = []
  for (let count = 0; count < words; ) {
    const text = Array.from({ length: 20 + Math.floor(draw() * 181) }, () => punctuated(pick(), draw))
    count += text.length
    from.push(provision(from.length, text))
    to.push(provision(to.length, edited(text, pick, draw)))
  }
  return { from, to }
}

function provision(n: number, words: readonly string[]): Provision {
  return { id: `p${n}`, parent: null, kind: 'paragraph', text: words.join(' ') }
}

/** Numbers from 0 to 1 by the xorshift generator of G. Marsaglia (2003) with shifts 13, 17, 5. */
function generator(seed: number): () => number {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

function vocabulary(draw: () => number): string[] {
  const words = new Set(shortWords)
  while (words.size < vocabularySize) words.add(madeWord(draw))
  return [...words]
}

function madeWord(draw: () => number): string {
  return Array.from(
    { length: 2 + Math.floor(draw() * 3) },
    () => syllables[Math.floor(draw() * syllables.length)],
  ).join('')
}

/** Picks words, the one of rank r in proportion to 1 / (r + 2.7). */
function zipf(words: readonly string[], draw: () => number): () => string {
  const sums: number[] = []
  let total = 0
  for (let rank = 0; rank < words.length; rank++) sums.push((total += 1 / (rank + 2.7)))
  return () => words[firstAbove(sums, draw() * total)]!
}

function firstAbove(sums: readonly number[], value: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function punctuated(word: string, draw: () => number): string {
  const chance = draw()
  return chance < 0.06 ? `${word},` : chance < 0.1 ? `${word}.` : word
}

function edited(words: readonly string[], pick: () => string, draw: () => number): string[] {
  const result: string[] = []
  for (let i = 0; i < words.length; ) {
    if (draw() >= editsPerWord) {
      result.push(words[i++]!)
      continue
    }
    const length = 1 + Math.floor(draw() * 3)
    const kind = draw()
    if (kind < 0.8) i += length
    if (kind < 0.6 || kind >= 0.8) for (let n = 0; n < length; n++) result.push(pick())
  }
  return result
}
