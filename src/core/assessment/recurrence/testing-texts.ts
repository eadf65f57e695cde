/**
 * For tests and measurements: texts like the articles of many treaties, the same for the same seed. Words come in
 * the frequencies of G. K. Zipf's law; a fifth of the sentences are standing ones that many texts have; two texts in
 * five are another one with words changed, so that pairs of every likeness occur.
 */

const vocabularySize = 4_000
const standingSentences = 600
const syllables =
  'ta re mi con ven tion al par ty or ga ni se cur net work ser vi ce o per a ble pro sion stan'.split(' ')

type Draw = () => number

export function madeTexts(count: number, seed: number): string[] {
  const draw = generator(seed)
  const words = Array.from({ length: vocabularySize }, () => madeWord(draw))
  const pick = zipf(words.length, draw)
  const sentence = () => Array.from({ length: 8 + Math.floor(draw() * 28) }, () => words[pick()]!)
  const standing = Array.from({ length: standingSentences }, sentence)
  const pickStanding = zipf(standing.length, draw)
  const texts: string[][][] = []
  while (texts.length < count) {
    const sentences = 1 + Math.floor(draw() * 14)
    const fresh = () =>
      Array.from({ length: sentences }, () => (draw() < 0.2 ? standing[pickStanding()]! : sentence()))
    const source = texts.length > 0 && draw() < 0.4 ? texts[Math.floor(draw() * texts.length)]! : null
    const rate = draw() * 0.16
    texts.push(source === null ? fresh() : source.map(run => changed(run, rate, () => words[pick()]!, draw)))
  }
  return texts.map(text => text.map(run => `${run.join(' ')}.`).join(' '))
}

/** Numbers from 0 to 1 by the xorshift generator of G. Marsaglia (2003) with shifts 13, 17, 5. */
function generator(seed: number): Draw {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

function madeWord(draw: Draw): string {
  const length = 1 + Math.floor(draw() * 4)
  return Array.from({ length }, () => syllables[Math.floor(draw() * syllables.length)]).join('')
}

/** Picks ranks, rank r in proportion to 1 / (r + 3). */
function zipf(size: number, draw: Draw): () => number {
  const sums = new Float64Array(size)
  for (let rank = 0; rank < size; rank++) sums[rank] = (sums[rank - 1] ?? 0) + 1 / (rank + 3)
  return () => firstAbove(sums, draw() * sums[size - 1]!)
}

function firstAbove(sums: Float64Array, value: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function changed(words: readonly string[], rate: number, pick: () => string, draw: Draw): string[] {
  return words.flatMap(word => {
    if (draw() >= rate) return [word]
    const kind = draw()
    return kind < 0.6 ? [pick()] : kind < 0.8 ? [] : [word, pick()]
  })
}
