/** Whole maps of hard votes: every figure is a number, and says what there is. */
import { describe, expect, test } from 'vitest'
import { opinionMapJson } from '../../../formats/opinion-map-json.js'
import { rankedByAgreement } from './consensus.js'
import { type MapInput, opinionMap } from './map.js'
import { metaPriority } from './priority.js'
import { castOf } from './testing-votes.js'
import { latestVotes } from './votes.js'

type Row = readonly [participant: number, statement: number, vote: number]

interface Hard extends Partial<Pick<MapInput, 'groups'>> {
  readonly rows: readonly Row[]
  readonly participants: number
  readonly statements: number
  readonly groupOf?: readonly number[]
  readonly leftOut?: readonly number[]
  readonly meta?: readonly number[]
}

function inputOf({ rows, participants, statements, groupOf, groups = 2, leftOut = [], meta = [] }: Hard) {
  const marked = (those: readonly number[]) =>
    Uint8Array.from({ length: statements }, (_, j) => (those.includes(j) ? 1 : 0))
  return {
    votes: latestVotes(castOf(rows), participants, statements),
    leftOut: marked([...leftOut, ...meta]),
    meta: marked(meta),
    groupOf: Int16Array.from({ length: participants }, (_, i) => groupOf?.[i] ?? i % 2),
    groups,
  }
}

/** The whole map, once every number in it is one, in its JSON too. */
function mapOf(hard: Hard) {
  const input = inputOf(hard)
  const map = opinionMap(input)
  const json = opinionMapJson(
    {},
    {
      ...{ input, cast: hard.rows.length, invited: null, acts: [] },
      participantIds: Array.from({ length: hard.participants }, (_, i) => i),
      statementIds: Array.from({ length: hard.statements }, (_, j) => j),
      groups: Array.from({ length: input.groups }, (_, g) => ({ id: `g${g}`, label: {} })),
    },
    map,
  )
  for (const number of numbersIn(map)) expect(Number.isFinite(number)).toBe(true)
  for (const number of numbersIn(json)) expect(Number.isFinite(number)).toBe(true)
  return map
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

/** All participants on all statements. */
const everybody = (participants: number, statements: number, vote: (i: number, j: number) => number): Row[] =>
  Array.from({ length: participants * statements }, (_, n) => {
    const [i, j] = [Math.floor(n / statements), n % statements]
    return [i, j, vote(i, j)] as const
  })

const places = ({ participants }: ReturnType<typeof mapOf>) => [...participants]

describe('hard votes', () => {
  test('nobody: no figure is made up', () => {
    const map = mapOf({ rows: [], participants: 0, statements: 3 })
    expect(map.declared.sizes).toEqual([0, 0])
    expect(map.declared.typical).toEqual([[], []])
    expect(map.declared.consensus.map(({ agree, notHeard }) => [agree.overHeard, notHeard])).toEqual(
      Array.from({ length: 3 }, () => [null, [0, 1]]),
    )
    expect(map.lists).toEqual({ agree: [], disagree: [] })
    expect(map.inferred).toEqual({ placed: 0, found: null, stability: null, groups: null })
  })

  test('no statement, and no group', () => {
    expect(mapOf({ rows: [], participants: 0, statements: 0 }).priority).toEqual([])
    const map = mapOf({ rows: [[0, 0, 1]], participants: 1, statements: 1, groups: 0, groupOf: [-1] })
    expect(map.declared.sizes).toEqual([])
    // With no groups the routing counts everybody.
    const alone = mapOf({ rows: [[0, 0, 1]], participants: 1, statements: 1 })
    expect(map.priority).toEqual(alone.priority)
  })

  test('one voter: in the middle, and the only group heard', () => {
    const map = mapOf({
      rows: [
        [0, 0, 1],
        [0, 1, -1],
      ],
      participants: 1,
      statements: 2,
    })
    expect(places(map)).toEqual([0, 0])
    expect(map.axes).toMatchObject({ converged: true, singularValues: [0, 0, 0, 0], shares: [0, 0, 0, 0] })
    expect(map.declared.consensus[0]).toMatchObject({ notHeard: [1], agree: { overHeard: 2 / 3 } })
  })

  test.each([
    ['passes', 0],
    ['agrees', 1],
    ['disagrees', -1],
  ])('everybody %s: no direction, one place, no groups', (_what, vote) => {
    const map = mapOf({ rows: everybody(20, 8, () => vote), participants: 20, statements: 8 })
    expect(places(map).every(x => x === 0)).toBe(true)
    expect(map.axes.singularValues).toEqual([0, 0, 0, 0])
    expect(map.inferred).toEqual({ placed: 20, found: null, stability: null, groups: null })
    expect(map.lists.agree).toHaveLength(vote === 1 ? 5 : 0)
    expect(map.lists.disagree).toHaveLength(vote === -1 ? 5 : 0)
  })

  test('OM6, OM25: exact ties come out the same: four corners of four voters each', () => {
    const hard = {
      rows: everybody(16, 2, (i, j) => (((i >> 2) >> j) % 2 === 0 ? 1 : -1)),
      ...{ participants: 16, statements: 2 },
    }
    const map = mapOf(hard)
    expect(map.axes.singularValues.map(value => value.toFixed(9))).toEqual(
      [4, 4, 0, 0].map(value => value.toFixed(9)),
    )
    expect(map.inferred.found).toMatchObject({ k: 4, silhouette: 1 })
    expect(map.inferred.groups!.figures.sizes).toEqual([4, 4, 4, 4])
    expect(mapOf(hard)).toEqual(map)
    // The order in which votes are given decides nothing.
    expect(mapOf({ ...hard, rows: [...hard.rows].reverse() })).toEqual(map)
  })
})

describe('what is left out', () => {
  const rows = everybody(20, 10, (i, j) => (j === 9 ? 1 : i % 2 === 0 ? 1 : -1))

  test('OM11, OM16, OM22: its votes stay counted; it is in no axis, no list and typical of nobody', () => {
    const hard = { rows, participants: 20, statements: 10, leftOut: [0], meta: [9] }
    const map = mapOf(hard)
    expect([map.all.agree[0], map.all.disagree[0], map.all.agree[9]]).toEqual([10, 10, 20])
    for (const far of [map.axes.axes[0]![0]!, map.axes.axes[0]![9]!, map.extremity[0]!, map.extremity[9]!])
      expect(far).toBeCloseTo(0, 12)
    expect([map.priority[9], map.priority[0] === metaPriority]).toEqual([metaPriority, false])
    expect(map.lists.agree).toEqual([])
    for (const typical of map.declared.typical)
      for (const { statement } of typical) expect([0, 9]).not.toContain(statement)
    expect(rankedByAgreement(map.declared.consensus, inputOf(hard).leftOut)).not.toContain(9)
  })

  test('where all statements are, nobody is anywhere and nothing is found', () => {
    const all = Array.from({ length: 10 }, (_, j) => j)
    const map = mapOf({ rows, participants: 20, statements: 10, leftOut: all })
    expect(places(map).every(x => x === 0)).toBe(true)
    expect(map.declared.typical).toEqual([[], []])
    expect(map.inferred).toMatchObject({ placed: 0, found: null })
  })
})

describe('OM24: who is placed', () => {
  test('who voted on six of eight lies on the map, but in no inferred group; who voted on seven does', () => {
    const rows = everybody(20, 8, (i, j) => (i % 2 === 0 ? 1 : -1) * (j === 7 && i % 3 === 0 ? -1 : 1))
    const few = rows.filter(([i, j]) => !(i === 0 && j > 5) && !(i === 1 && j > 6))
    const map = mapOf({ rows: few, participants: 20, statements: 8 })
    expect(places(map)[0]).not.toBe(0)
    expect(map.inferred.placed).toBe(19)
    expect([...map.inferred.groups!.labels.slice(0, 2)].map(label => label >= 0)).toEqual([false, true])
  })

  test('who is in no declared group counts for everybody, and in no group', () => {
    const rows = everybody(4, 2, () => 1)
    const map = mapOf({ rows, participants: 4, statements: 2, groupOf: [0, -1, 1, -1] })
    expect(map.declared.sizes).toEqual([1, 1])
    expect([...map.all.agree]).toEqual([4, 4])
    expect(map.declared.represents[0]![0]).toMatchObject({ na: 1, ns: 1 })
  })
})
