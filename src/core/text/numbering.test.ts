import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareLabel,
  compareMargin,
  compareRef,
  marginBetween,
  nextLabel,
  parseMargin,
} from './numbering.js'

const seed = 1988

/** Checks that a list is in strictly rising order by every pair, both ways round. */
function rising(order: (a: string, b: string) => number, ...list: string[]): void {
  for (const [i, a] of list.entries())
    for (const [j, b] of list.entries())
      expect(Math.sign(order(a, b)), `${a} against ${b}`).toBe(Math.sign(i - j))
}

test('T1: a margin number is a number and letters', () => {
  expect(parseMargin('160CA')).toEqual({ number: 160, letters: 'CA' })
  expect(parseMargin('41')).toEqual({ number: 41, letters: '' })
  expect(parseMargin('41-A')).toEqual({ number: 41, letters: '-A' })
  for (const wrong of [
    '',
    'A',
    '41a',
    '41-',
    '5.1',
    ' 41',
    '41 A',
    '１',
    '9'.repeat(10),
    `1${'-'.repeat(1e6)}`,
  ])
    expect(parseMargin(wrong), wrong.slice(0, 20)).toBeNull()
})

test('T2: margin numbers sort by number, then letters, a prefix first', () => {
  rising(
    compareMargin,
    '9',
    '41',
    '41-A',
    '41A',
    '41B',
    '41Z',
    '41ZA',
    '42',
    '160C',
    '160CA',
    '160D',
    '5.1',
    'x',
  )
})

test('T3: a provisional number follows its anchor and takes no number that exists', () => {
  expect(marginBetween('41', '42', [])).toBe('41A')
  expect(marginBetween('41', '42', ['41A', '41B'])).toBe('41C')
  expect(marginBetween('41A', '42', ['41A'])).toBe('41B')
  expect(marginBetween('41Z', '42', [])).toBe('41ZA')
  expect(marginBetween('160C', '160D', ['160C', '160D'])).toBe('160CA')
  expect(marginBetween('160C', '161', [])).toBe('160D')
  expect(marginBetween('64', null, [])).toBe('64A')
  expect(marginBetween(null, '1', [])).toBe('0A')
  expect(marginBetween('41', '41A', ['41A'])).toBe('41-A')
  expect(marginBetween('41', '41-A', ['41A', '41-A'])).toBe('41--A')
  expect(marginBetween('42', '41', []), 'out of order: after its anchor at least').toBe('42A')
  const all = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(letter => `41${letter}`)
  expect(marginBetween('41', '42', all)).toBe('41ZA')
})

const margin = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.stringMatching(/^(-{0,2}[A-CZ]){0,3}$/))
  .map(([number, letters]) => `${number}${letters}`)

test('T3: whatever the neighbours, a new number lies between them', () => {
  fc.assert(
    fc.property(margin, margin, fc.array(margin, { maxLength: 40 }), (a, b, taken) => {
      const [after, before] = compareMargin(a, b) < 0 ? [a, b] : [b, a]
      const found = marginBetween(after, before === after ? null : before, taken)
      expect(compareMargin(after, found)).toBeLessThan(0)
      if (before !== after) expect(compareMargin(found, before)).toBeLessThan(0)
      expect(taken).not.toContain(found)
    }),
    { seed, numRuns: 20_000 },
  )
})

test('T4: labels continue in Latin, with the closing sign kept at the end', () => {
  const cases: [string, number, string][] = [
    ['9', 1, '9 bis'],
    ['9', 2, '9 ter'],
    ['9', 4, '9 penter'],
    ['9', 5, '9 sexies'],
    ['9 bis', 1, '9 ter'],
    ['9 quinquies', 1, '9 sexies'],
    ['1.1 a)', 1, '1.1 a bis)'],
    ['1.1 a bis)', 2, '1.1 a quater)'],
    ['abis)', 1, 'ater)'],
    ['OP3bis', 1, 'OP3ter'],
    ['Article 5', 1, 'Article 5 bis'],
    ['9', 20, '9 vicies bis'],
    ['9 vicies bis', 1, '9 vicies ter'],
    ['', 1, ' bis'],
  ]
  for (const [label, n, next] of cases) expect(nextLabel(label, n), label).toBe(next)
})

test('T5: labels sort as they are read', () => {
  rising(compareLabel, '9', '9 bis', '9 ter', '9 quater', '9 penter', '9 vicies', '9 vicies bis', '10')
  rising(
    compareLabel,
    '1.1 a)',
    '1.1 a bis)',
    '1.1 b)',
    '1.2',
    '1.10',
    'Article 5',
    'Article 5A',
    'Article 6',
  )
  rising(compareLabel, '5', '5.1', '5A', '5B', '5 bis', '6')
  rising(compareLabel, '2A abis)', '2A b)')
})

test('T5: every label sorts between the one it continues and the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 60 }), (number, n) => {
      const step = (i: number) => (i === 0 ? `${number}` : nextLabel(`${number}`, i))
      rising(compareLabel, step(n - 1), step(n), step(n + 1), `${number + 1}`)
      expect(nextLabel(step(n), 1)).toBe(step(n + 1))
    }),
    { seed, numRuns: 2000 },
  )
})

test('T6: references sort by the value of their numbers', () => {
  rising(
    compareRef,
    'ARB/7',
    'ARB/7/2',
    'ARB/7/10',
    'ARB/07/11',
    'USA/9(Add.1)/3',
    'USA/9(Add.10)/3',
    'USA/9/1',
    'ab',
  )
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[A1/09(]{0,5}$/), { minLength: 3, maxLength: 3 }),
      ([a, b, c]) => {
        expect(Math.sign(compareRef(a!, b!))).toBe(-Math.sign(compareRef(b!, a!)) + 0)
        if (compareRef(a!, b!) <= 0 && compareRef(b!, c!) <= 0)
          expect(compareRef(a!, c!)).toBeLessThanOrEqual(0)
      },
    ),
    { seed, numRuns: 20_000 },
  )
})
