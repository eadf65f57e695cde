import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consensusLists, groupConsensus, rankedByAgreement, rootOf } from './consensus.js'
import { drawStatement, priorityOf } from './priority.js'
import { type Represents, representsOf, typicalOf } from './represent.js'
import { emptyTallies, type Tallies } from './tallies.js'

/** `[agree, disagree, pass]` by statement, then by group. */
function tallies(...statements: (readonly (readonly [number, number, number])[])[]): Tallies {
  const groups = statements[0]!.length
  const made = emptyTallies(groups, statements.length)
  for (const [j, byGroup] of statements.entries())
    for (const [g, [agree, disagree, pass]] of byGroup.entries()) {
      made.agree[j * groups + g] = agree
      made.disagree[j * groups + g] = disagree
      made.pass[j * groups + g] = pass
    }
  return made
}

describe('OM13 to OM16: what is typical of a group', () => {
  test('each figure by hand', () => {
    const [row] = representsOf(
      tallies([
        [8, 1, 1],
        [2, 6, 0],
        [1, 3, 0],
      ]),
    )[0]!
    const z = (9 / 11 - 4 / 13) / Math.sqrt((13 / 24) * (11 / 24) * (1 / 11 + 1 / 13))
    expect(row).toMatchObject({ na: 8, nd: 1, ns: 10 })
    expect(row!.pa).toBeCloseTo(9 / 12, 12)
    expect(row!.pat).toBeCloseTo(2 * Math.sqrt(11) * (9 / 11 - 0.5), 12)
    expect(row!.ra).toBeCloseTo(9 / 12 / (4 / 14), 12)
    expect(row!.rat).toBeCloseTo(z, 12)
    expect(row!.rdt).toBeLessThan(0)
  })

  test('agreements before disagreements, the best agreement first, never what is left out', () => {
    const made = tallies(
      ...[
        [
          [0, 20, 0],
          [20, 0, 0],
        ],
        [
          [18, 2, 0],
          [2, 18, 0],
        ],
        [
          [20, 0, 0],
          [20, 0, 0],
        ],
        [
          [19, 1, 0],
          [1, 19, 0],
        ],
      ].map(one => one as [number, number, number][]),
    )
    const rows = representsOf(made)[0]!
    const named = typicalOf(rows, new Uint8Array(4)).map(({ statement, way }) => `${statement} ${way}`)
    expect(named).toEqual(['3 agree', '1 agree', '0 disagree'])
    const without = typicalOf(rows, Uint8Array.of(0, 0, 0, 1)).map(({ statement }) => statement)
    expect(without).not.toContain(3)
  })

  test('where nothing passes, the nearest; where nobody voted, nothing', () => {
    const near = representsOf(
      tallies([
        [1, 2, 0],
        [2, 1, 0],
      ]),
    )[0]!
    expect(typicalOf(near, new Uint8Array(1))).toEqual([{ statement: 0, way: 'disagree', bestAgree: false }])
    const silent: Represents[] = representsOf(
      tallies([
        [0, 0, 0],
        [2, 1, 0],
      ]),
    )[0]!
    expect(typicalOf(silent, new Uint8Array(1))).toEqual([])
  })
})

describe('OM17 to OM20: what groups agree on', () => {
  test('a group of 3 counts like one of 3,000; one that is not heard is named', () => {
    const [one] = groupConsensus(
      tallies([
        [2, 1, 0],
        [2_999, 1, 0],
        [0, 0, 0],
      ]),
    )
    expect(one!.agree.product).toBeCloseTo((3 / 5) * (3_000 / 3_002) * (1 / 2), 12)
    expect(one!.agree.geometricMean).toBeCloseTo(one!.agree.product ** (1 / 3), 12)
    expect(one!.agree.overHeard).toBeCloseTo(((3 / 5) * (3_000 / 3_002)) ** (1 / 2), 12)
    expect(one!.agree.lowest).toEqual({ group: 0, share: 3 / 5 })
    expect(one!.notHeard).toEqual([2])
  })

  test('nobody heard: no figure, and not ranked', () => {
    const consensus = groupConsensus(tallies([[0, 0, 0]], [[1, 0, 0]]))
    expect(consensus[0]!.agree).toMatchObject({ overHeard: null, lowest: null, product: 0.5 })
    expect(rankedByAgreement(consensus, new Uint8Array(2))).toEqual([1])
  })

  test('what more groups were heard on comes first', () => {
    const consensus = groupConsensus(
      tallies(
        [
          [9, 0, 0],
          [0, 0, 0],
        ],
        [
          [3, 3, 0],
          [3, 3, 0],
        ],
        [
          [9, 0, 0],
          [9, 0, 0],
        ],
      ),
    )
    expect(rankedByAgreement(consensus, new Uint8Array(3))).toEqual([2, 1, 0])
  })

  test('roots without the library', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1, noNaN: true }), fc.integer({ min: 1, max: 12 }), (x, n) => {
        expect(Math.abs(rootOf(x, n) - x ** (1 / n))).toBeLessThan(1e-12)
      }),
    )
  })

  test('lists of what most agree and disagree with: surely more than half, the clearest first', () => {
    const lists = consensusLists(
      tallies([[50, 1, 0]], [[30, 0, 0]], [[1, 40, 0]], [[10, 10, 0]], [[90, 0, 0]]),
      Uint8Array.of(0, 0, 0, 0, 1),
    )
    expect(lists.agree.map(({ statement }) => statement)).toEqual([0, 1])
    expect(lists.disagree.map(({ statement }) => statement)).toEqual([2])
  })
})

describe('OM21 to OM23: the next statement', () => {
  test('the priority by hand', () => {
    const importance = (1 - 3 / 22) * (1.5 + 1) * (13 / 22)
    expect(priorityOf({ agree: 12, pass: 2, votes: 20 }, 1.5)).toBeCloseTo((importance * 1.5) ** 2, 12)
    for (const votes of [0, 1, 2, 3, 4, 7, 23, 999])
      expect(priorityOf({ agree: 0, pass: 0, votes }, 0)).toBeCloseTo(
        ((1 - 1 / (votes + 2)) * (1 / (votes + 2)) * (1 + 8 * 2 ** (-votes / 5))) ** 2,
        12,
      )
  })

  test('each is drawn as often as its priority says, and nothing from nothing', () => {
    const open = [
      { statement: 4, priority: 1 },
      { statement: 7, priority: 3 },
    ]
    const drawn = Array.from({ length: 1_000 }, (_, n) => drawStatement(open, n / 1_000))
    expect(drawn.filter(one => one === 4)).toHaveLength(250)
    expect(drawStatement(open, 0.999999)).toBe(7)
    expect(drawStatement([{ statement: 1, priority: 0 }], 0.5)).toBe(1)
    expect(drawStatement([], 0.5)).toBeNull()
  })
})
