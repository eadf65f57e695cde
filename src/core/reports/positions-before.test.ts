import { expect, test } from 'vitest'
import type { Leaf } from '../record/leaf.js'
import { positionsTaken, takenBefore, unansweredSince } from './positions-before.js'

const leaf = (index: number, party: string | null, rev: number, stance: string, kind = 'position') =>
  ({
    index,
    author: { party, act: { kind, target: { amendment: 'FRA/1/1', rev }, stance } },
  }) as unknown as Leaf

test('AW9: what a party said before, and who spoke on an earlier revision alone', () => {
  const taken = positionsTaken([
    leaf(1, 'KEN', 0, 'object'),
    leaf(2, 'BRA', 0, 'accept'),
    leaf(3, 'BRA', 0, 'object'),
    leaf(4, null, 0, 'support'),
    leaf(5, 'KEN', 0, 'support', 'statement'),
    leaf(6, 'KEN', 1, 'accept'),
  ])
  const on = (rev: number) => ({ amendment: 'FRA/1/1', rev })
  const brief = (all: readonly { party: string; stance: string; seq: number }[]) =>
    all.map(({ party, stance, seq }) => `${party} ${stance} ${seq}`)
  expect(brief(takenBefore(taken, on(1), 'KEN', 6))).toEqual(['KEN object 1'])
  expect(brief(takenBefore(taken, on(0), 'BRA', 3))).toEqual(['BRA accept 2'])
  expect(brief(unansweredSince(taken, on(1)))).toEqual(['BRA object 3'])
  expect(brief(unansweredSince(taken, on(0)))).toEqual([])
  expect(brief(unansweredSince(taken, { proposal: 'FRA/1', rev: 0 }))).toEqual([])
})
