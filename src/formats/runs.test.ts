import { expect, test } from 'vitest'
import { runs } from './runs.js'

test.each([
  [[], []],
  [[5], [[5]]],
  [
    [1, 2],
    [[1], [2]],
  ],
  [
    [7, 3, 1, 2],
    [[1, 3], [7]],
  ],
  [
    [1, 1, 2, 3, 5, 6, 7, 8],
    [
      [1, 3],
      [5, 8],
    ],
  ],
])('%j reads %j', (numbers, expected) => expect(runs(numbers)).toEqual(expected))
