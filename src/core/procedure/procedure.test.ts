import { expect, test } from 'vitest'
import { carries } from './procedure.js'

const half = { num: 1, den: 2, strict: false }
const twoThirds = { num: 2, den: 3, strict: false }
const large = Number.MAX_SAFE_INTEGER

test.each([
  ['half', half, 5, 5, true],
  ['more than half', { ...half, strict: true }, 5, 5, false],
  ['two thirds', twoThirds, 2, 1, true],
  ['two thirds, one short', twoThirds, 66, 34, false],
  ['nobody voted', half, 0, 0, false],
  ['half of more than a safe integer, one short', half, large - 1, large, false],
  ['half of more than a safe integer', half, large, large, true],
])('P5: %s', (_, share, votesFor, against, carried) => {
  expect(carries({ share, clause: 'vote' }, { for: votesFor, against })).toBe(carried)
})

test('P5: no rule, no vote', () => {
  expect(carries(undefined, { for: 3, against: 0 })).toBe(false)
})
