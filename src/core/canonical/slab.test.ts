import { expect, test } from 'vitest'
import { fromUtf8, utf8 } from './hash.js'
import { makeSlab } from './slab.js'

test('what lies in slabs are the bytes of the texts, and stay so', () => {
  const inSlab = makeSlab()
  const texts = Array.from({ length: 3000 }, (_, i) => `${i} é 😀 `.repeat(i % 90))
  const pieces = texts.map(inSlab)
  expect(pieces.map(fromUtf8)).toEqual(texts)
  expect(new Set(pieces.map(piece => piece.buffer)).size).toBeGreaterThan(1)
})

test('slabs hold little that nobody uses: what is long has memory of its own', () => {
  const inSlab = makeSlab()
  const texts = Array.from({ length: 300 }, (_, i) => 'a'.repeat((i * 7919) % 40_000))
  const pieces = texts.map(inSlab)
  const kept = [...new Set(pieces.map(piece => piece.buffer))].map(({ byteLength }) => byteLength)
  const used = pieces.reduce((sum, { length }) => sum + length, 0)
  expect(kept.reduce((sum, length) => sum + length, 0)).toBeLessThan(1.2 * used + 65_536)
  expect(inSlab(texts[299]!)).toEqual(utf8(texts[299]!))
})
