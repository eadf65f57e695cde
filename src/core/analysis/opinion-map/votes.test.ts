import fc from 'fast-check'
import { expect, test } from 'vitest'
import { castOf } from './testing-votes.js'
import { type Cast, latestVotes, meansOf, type Votes, votesOf, withoutStatements } from './votes.js'

const row = fc.record({ i: fc.nat(6), j: fc.nat(5), v: fc.constantFrom(-1, 0, 1), t: fc.nat(9) })
const rows = fc.array(row, { maxLength: 60 })
type Row = { readonly i: number; readonly j: number; readonly v: number; readonly t: number }

const cast = (all: readonly Row[]): Cast => ({
  participant: Uint32Array.from(all, ({ i }) => i),
  statement: Uint16Array.from(all, ({ j }) => j),
  vote: Int8Array.from(all, ({ v }) => v),
  time: Float64Array.from(all, ({ t }) => t),
})

/** By hand: a map from cell to the vote that stands. */
function plain(all: readonly Row[]): Map<string, number> {
  const best = new Map<string, Row>()
  for (const one of all) {
    const before = best.get(`${one.i} ${one.j}`)
    if (before === undefined || one.t > before.t || (one.t === before.t && one.v < before.v))
      best.set(`${one.i} ${one.j}`, one)
  }
  return new Map([...best].map(([cell, { v }]) => [cell, v]))
}

function cells({ participants, start, statement, vote }: Votes): Map<string, number> {
  const found = new Map<string, number>()
  for (let i = 0; i < participants; i++)
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      if (at > start[i]!) expect(statement[at]!).toBeGreaterThan(statement[at - 1]!)
      found.set(`${i} ${statement[at]}`, vote[at]!)
    }
  return found
}

test('OM2: the latest vote of each stands, as a count by hand has it', () => {
  fc.assert(
    fc.property(rows, all => {
      expect(cells(latestVotes(cast(all), 7, 6))).toEqual(plain(all))
    }),
    { numRuns: 200 },
  )
})

test('OM3: the order in which votes are given changes not a byte', () => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (all, keys) => {
      const shuffled = [...all].map(one => [keys.next().value as number, one] as const)
      shuffled.sort(([a], [b]) => a - b)
      expect(latestVotes(cast(shuffled.map(([, one]) => one)), 7, 6)).toEqual(latestVotes(cast(all), 7, 6))
    }),
    { numRuns: 100 },
  )
})

test('OM4: what was not voted on has no cell, and no part in the mean', () => {
  const votes = latestVotes(
    castOf([
      [0, 0, 1],
      [1, 0, 0],
      [1, 2, -1],
    ]),
    3,
    3,
  )
  expect([...votes.start]).toEqual([0, 1, 3, 3])
  expect([...meansOf(votes)]).toEqual([0.5, 0, -1])
})

test('statements that are left out have no votes; participants are taken as often as they are named', () => {
  const votes = latestVotes(
    castOf([
      [0, 0, 1],
      [0, 1, -1],
      [1, 1, 1],
    ]),
    2,
    2,
  )
  expect(cells(withoutStatements(votes, Uint8Array.of(1, 0)))).toEqual(
    new Map([
      ['0 1', -1],
      ['1 1', 1],
    ]),
  )
  expect([...cells(votesOf(votes, Uint32Array.of(1, 0, 1)))]).toEqual([
    ['0 1', 1],
    ['1 0', 1],
    ['1 1', -1],
    ['2 1', 1],
  ])
})
