import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allowedBy } from './allowed.js'
import { costsOf } from './cost.js'
import { floorOf, problemFromJson } from './file.js'
import { begunFront } from './front.js'
import { outcomeOf } from './outcome.js'

const written = JSON.parse(readFileSync('vectors/package/three-ways.json', 'utf8'))
const read = (changes: object = {}) => problemFromJson({ ...written, ...changes })
const problem = () => {
  const found = read()
  if (!found.ok) throw new Error(JSON.stringify(found))
  return found.value
}

describe('a problem in a file', () => {
  test('PK15: the example is read, and nothing and refer are always among the choices', () => {
    const { provisions, parties, floor } = problem()
    expect(provisions.map(({ choices }) => choices.map(({ id }) => id))).toEqual([
      ['x', 'y', 'nothing', 'refer'],
      ['u', 'v', 'nothing', 'refer'],
    ])
    expect([floor, parties.filter(({ heard }) => heard).length]).toEqual([{ num: 1, den: 2 }, 4])
  })
  test.each([
    ['another format', { format: 'x' }, 'format', /shape/],
    ['a member nobody knows', { surprise: 1 }, 'surprise', /unknown-member/],
    ['a party twice', { parties: [...written.parties, written.parties[0]] }, 'A', /twice/],
    ['a group nobody knows', { groups: ['governments'] }, 'operators', /group/],
    [
      'a red line on what is not there',
      { redLines: [{ party: 'A', provision: 'P1', choices: ['z'] }] },
      'P1=z',
      /choice/,
    ],
    ['a red line of nobody', { redLines: [{ party: 'Z', provision: 'P1', choices: ['x'] }] }, 'Z', /party/],
    [
      'a choice called nothing',
      { provisions: [{ id: 'P1', alternatives: [{ id: 'nothing' }] }], redLines: [] },
      'P1=nothing',
      /twice/,
    ],
    [
      'a holder that was not heard',
      { parties: written.parties.map((p: object) => ({ ...p, heard: false })) },
      'A',
      /unheard/,
    ],
  ])('PK15: refused in one place: %s', (_, changes, where, said) => {
    const found = read(changes)
    expect(found).toMatchObject({ ok: false, why: 'malformed-package', where })
    expect(JSON.stringify(found)).toMatch(said)
  })
  test('PK6: a floor is a share from nought to all', () => {
    expect(['0', '1/2', '1', '3/4'].map(text => floorOf(text)?.num)).toEqual([0, 1, 1, 3])
    expect(['', '2', '1/0', '-1', '0.5', 'half'].map(floorOf)).toEqual(Array(6).fill(null))
    expect(read({ floor: '3/2' })).toMatchObject({ ok: false, why: 'malformed-floor' })
  })
})

describe('what a package comes to', () => {
  const outcome = (P1: string, P2: string) => outcomeOf(problem(), { P1, P2 })
  test('PK3, PK5: kept, lost and unknown are three things', () =>
    expect(outcome('y', 'u')).toMatchObject({
      ...{ kept: ['A', 'B'], lost: ['C', 'D'], unknown: ['E'], settled: 2, departures: 1 },
      ...{ lowest: 'operators', meetsFloor: false },
    }))
  test('PK4: an offer lifts a red line in packages that have what it asks for, and in no other', () => {
    expect(outcome('y', 'v').kept).toEqual(['A', 'B', 'C'])
    expect(outcome('y', 'nothing').kept).toEqual(['A', 'B', 'D'])
  })
  test('PK6: every group keeps the share, by exact fractions', () => {
    expect([outcome('y', 'v').meetsFloor, outcome('x', 'v').meetsFloor]).toEqual([true, false])
    expect(outcome('refer', 'nothing').groups).toEqual([
      { group: 'governments', kept: 2, heard: 2 },
      { group: 'operators', kept: 2, heard: 2 },
    ])
  })
  test('PK13: what it costs whom, on which evidence, and whether this alone', () => {
    expect(costsOf(problem(), outcome('x', 'u'))).toEqual([
      {
        ...{ provision: 'P1', choice: 'x' },
        parties: [
          { party: 'A', evidence: [{ kind: 'declared', by: 'A', acts: [11] }], alone: true },
          { party: 'B', evidence: [{ kind: 'stated', by: 'A', acts: [12] }], alone: true },
        ],
      },
      {
        ...{ provision: 'P2', choice: 'u' },
        parties: [{ party: 'D', evidence: [{ kind: 'inferred', by: 'C', acts: [14] }], alone: true }],
      },
    ])
  })
  test('PK13: alone means that another choice of this provision alone would keep the party', () => {
    const lines = (...redLines: readonly object[]) => {
      const found = read({ redLines })
      if (!found.ok) throw new Error(JSON.stringify(found))
      return costsOf(found.value, outcomeOf(found.value, { P1: 'x', P2: 'u' })).map(
        ({ provision, parties }) => `${provision} ${parties.map(({ alone }) => alone)}`,
      )
    }
    const on = (provision: string, ...choices: string[]) => ({ party: 'A', provision, choices })
    expect(lines(on('P1', 'x'))).toEqual(['P1 true'])
    expect(lines(on('P1', 'x', 'y', 'nothing', 'refer'))).toEqual(['P1 false'])
    expect(lines(on('P1', 'x'), on('P2', 'u'))).toEqual(['P1 false', 'P2 false'])
    const unless = [[{ provision: 'P2', choice: 'v' }]]
    expect(lines({ ...on('P1', 'x'), unless }, on('P2', 'u'))).toEqual(['P1 false', 'P2 true'])
    const held = [[{ provision: 'P1', choice: 'x' }]]
    expect(lines(on('P1', 'x'), { ...on('P2', 'u'), unless: held })).toEqual(['P1 false'])
  })
  test('PK7: the first answer is the front here', () =>
    expect(
      begunFront(problem(), new Map()).first.points.map(({ outcome: { settled, kept } }) => [
        settled,
        kept.length,
      ]),
    ).toEqual([
      [2, 3],
      [0, 4],
    ]))
  test.each([
    [['P1'], [], { P1: ['x', 'y'] }],
    [['P1=y'], [], { P1: ['y'] }],
    [['y'], ['P2'], { P1: ['y'], P2: ['nothing', 'refer'] }],
    [[], ['P1', 'P2=refer'], { P1: ['nothing', 'refer'], P2: ['u', 'v', 'nothing'] }],
  ] as const)('PK12: keep %j, drop %j', (keep, drop, left) => {
    const allowed = allowedBy(problem(), { keep, drop })
    expect(allowed.ok && Object.fromEntries(allowed.value)).toEqual(left)
  })
  test('PK12: a wish that names nothing, and wishes that leave nothing', () => {
    expect(allowedBy(problem(), { keep: ['P9'], drop: [] })).toMatchObject({
      why: 'unknown-choice',
      where: 'P9',
    })
    expect(allowedBy(problem(), { keep: ['nothing'], drop: [] })).toMatchObject({ why: 'choice-of-several' })
    const [one] = written.provisions
    const single = read({ provisions: [one], redLines: [] })
    expect(single.ok && allowedBy(single.value, { keep: ['nothing'], drop: ['P1=x'] })).toMatchObject({
      ok: true,
    })
    expect(allowedBy(problem(), { keep: ['P1'], drop: ['P1'] })).toMatchObject({ why: 'no-choice-left' })
  })
})
