import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { principalAxes } from './axes.js'
import { eigenOf } from './symmetric.js'
import { castOf, syntheticVotes } from './testing-votes.js'
import { latestVotes, meansOf, type Votes } from './votes.js'

const row = fc.tuple(fc.nat(11), fc.nat(7), fc.constantFrom(-1, 0, 1))
const anyVotes = fc.array(row, { minLength: 1, maxLength: 90 }).map(rows => latestVotes(castOf(rows), 12, 8))

/** The filled and centred matrix written out, its product with itself, and the eigenvalues of that. */
function written(votes: Votes): { readonly product: number[][]; readonly values: readonly number[] } {
  const mean = meansOf(votes)
  const z = Array.from({ length: votes.participants }, (_, i) => {
    const cells = new Array<number>(votes.statements).fill(0)
    for (let at = votes.start[i]!; at < votes.start[i + 1]!; at++)
      cells[votes.statement[at]!] = votes.vote[at]! - mean[votes.statement[at]!]!
    return cells
  })
  const columns = Array.from({ length: votes.statements }, (_, j) => z.map(cells => cells[j]!))
  const product = columns.map(a => columns.map(b => a.reduce((sum, x, i) => sum + x * b[i]!, 0)))
  return { product, values: eigenOf(product).values }
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, x, i) => sum + x * b[i]!, 0)

describe('OM5: the axes are those of the matrix written out', () => {
  test('eigenvectors of it, of unit length, at right angles, by falling eigenvalue', () => {
    fc.assert(
      fc.property(anyVotes, votes => {
        const { axes, singularValues, converged } = principalAxes(votes)
        const { product, values } = written(votes)
        expect(converged).toBe(true)
        for (const [k, axis] of axes.entries()) {
          expect(singularValues[k]! ** 2).toBeCloseTo(Math.max(0, values[k]!), 8)
          if (singularValues[k]! < 1e-6) continue
          expect(dot(axis, axis)).toBeCloseTo(1, 10)
          for (const [j, cells] of product.entries())
            expect(dot(cells, axis)).toBeCloseTo(values[k]! * axis[j]!, 7)
        }
        expect(dot(axes[0]!, axes[1]!)).toBeCloseTo(0, 9)
      }),
      { numRuns: 150 },
    )
  })

  test('two directions of equal weight are both found', () => {
    const rows = [0, 1, 2, 3].flatMap(i =>
      [0, 1, 2, 3].map(j => [i, j, (i >> (j >> 1)) % 2 === 0 ? 1 : -1] as const),
    )
    const { singularValues, axes } = principalAxes(latestVotes(castOf(rows), 4, 4))
    expect(singularValues[0]).toBeCloseTo(singularValues[1]!, 10)
    expect(dot(axes[0]!, axes[1]!)).toBeCloseTo(0, 10)
  })

  test.each([
    ['nobody', 0, 0, []],
    ['one participant', 1, 3, [[0, 0, 1]]],
    [
      'all alike',
      3,
      1,
      [
        [0, 0, 1],
        [1, 0, 1],
        [2, 0, 1],
      ],
    ],
  ] as const)('%s: no direction, and no error', (_what, participants, statements, rows) => {
    const found = principalAxes(latestVotes(castOf(rows), participants, statements))
    expect(found.singularValues).toEqual([0, 0])
    expect(found.shares).toEqual([0, 0])
    expect(found.axes.map(axis => [...axis].every(x => x === 0))).toEqual([true, true])
  })
})

test('OM6: the loading of largest magnitude is positive; the same votes give the same bits', () => {
  const votes = latestVotes(syntheticVotes({ participants: 300, statements: 40, votes: 6_000 }), 300, 40)
  const first = principalAxes(votes)
  for (const axis of first.axes) expect(Math.max(...axis)).toBe(Math.max(...axis.map(Math.abs)))
  expect(principalAxes(votes)).toEqual(first)
  expect(first.shares[0]! + first.shares[1]!).toBeLessThan(1)
})
