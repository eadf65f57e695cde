import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreement, permille } from './agreement.js'

const value = (counts: readonly number[]) => {
  const a = agreement(counts)
  return a === null ? null : Number(a.num) / Number(a.den)
}

describe('AS17: van der Eijk’s agreement A', () => {
  test.each<[string, number[], number | null]>([
    ['everybody at one step', [0, 0, 9, 0, 0], 1],
    ['half at either end', [7, 0, 0, 0, 7], -1],
    ['all steps alike', [3, 3, 3, 3, 3], 0],
    ['two steps beside each other', [1, 1, 0, 0, 0], 0.75],
    ['two steps with one between', [0, 1, 0, 1, 0], 1 / 6],
    ['nobody', [0, 0, 0, 0, 0], null],
  ])('%s', (_, counts, expected) => expect(value(counts)).toBe(expected))
  test('of seven steps, layer by layer', () => {
    // Layers of heights 10, 20, 10, 10, 80, 80, 320 over 7, 6, 5, 4, 3, 2 and 1 steps, together 1,000 answers: the example
    // of the R package agrmt (D. Ruedin), whose documentation gives 0.6113333.
    const { num, den } = agreement([30, 40, 210, 130, 530, 50, 10])!
    expect([num, den]).toEqual([917n, 1500n])
    expect(permille({ num, den })).toBe(611)
  })
  test('thousandths are rounded half away from zero', () =>
    expect([1n, -1n].map(num => permille({ num, den: 2000n }))).toEqual([1, -1]))

  const scale = fc.array(fc.nat(40), { minLength: 5, maxLength: 5 }).filter(c => c.some(n => n > 0))
  test('it lies between -1 and 1, is the same read backwards, and does not know how many there are', () =>
    fc.assert(
      fc.property(scale, fc.integer({ min: 2, max: 1000 }), (counts, times) => {
        const a = agreement(counts)!
        expect(a.num >= -a.den && a.num <= a.den).toBe(true)
        expect(agreement([...counts].reverse())).toEqual(a)
        expect(agreement(counts.map(n => n * times))).toEqual(a)
      }),
      { seed: 17, numRuns: 300 },
    ))
})
