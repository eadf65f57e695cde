import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { through } from '../negotiation/replay.js'
import { opening, type Play, play, seats } from '../negotiation/testing.js'
import { instrument, openTreaty, playTreaty } from '../negotiation/testing-treaty.js'
import { changesBetween, changesFrom } from './changes.js'
import { positionsFlow } from './flow.js'
import { standingOf } from './standing.js'

const base: Play[] = [
  ...opening(),
  ...seats('governments', 'AAA', 'BBB'),
  ...seats('advocates', 'ADV'),
  {
    act: names => ({
      kind: 'enter-provisions',
      provisions: ['1', '2', '3'].map(id => ({
        ...{ id, parent: null, kind: 'paragraph', label: id },
        text: [names.verbatim(`Words of ${id}.`)],
      })),
    }),
  },
  { act: { kind: 'adopt-base', provisions: 3 } },
]
const on = (day: number, entry: Play): Play => ({ ...entry, on: `2012-12-${String(day).padStart(2, '0')}` })
const text = (words: string, rev = 0): Play => ({
  party: 'AAA',
  act: names => ({
    ...(rev > 0 ? { kind: 'revise', rev } : { kind: 'submit', title: { en: 'P' }, authors: ['AAA'] }),
    ...{ proposal: 'AAA/1', symbol: `AAA/1 ${rev}` },
    amendments: [
      { n: 1, mark: 'MOD', target: { provision: '1', version: 0 }, text: [names.verbatim(words)] },
      { n: 2, mark: 'SUP', target: { provision: '2', version: 0 } },
    ],
  }),
})
const position = (party: string, stance: string, n = 1, rev = 0): Play => ({
  ...{ party, as: `${party} ${stance}` },
  act: { kind: 'position', target: { amendment: `AAA/1/${n}`, rev }, stance },
})
const object: Play = {
  ...{ party: 'BBB', as: 'objection', body: { ground: 'No.' } },
  act: {
    kind: 'object',
    target: { provision: '3', version: 0 },
    degree: 'objection',
    ground: 'scope',
    redLine: true,
  },
}
const decide = (n: number, outcome: string): Play => ({
  party: 'AAA',
  act: { kind: 'decision', subject: { amendment: `AAA/1/${n}`, rev: 0 }, outcome, how: 'consensus' },
})
const whole = play([
  ...base,
  on(3, text('Other words.')),
  on(3, position('BBB', 'object')),
  on(4, object),
  on(5, position('BBB', 'support')),
  on(6, {
    party: 'AAA',
    body: { answer: 'Yes.' },
    act: names => ({ kind: 'answer', objection: names.ref('objection') }),
  }),
  on(7, decide(2, 'adopted')),
  on(8, { party: 'BBB', act: { kind: 'intend', intention: 'refuse', stated: 'declared' } }),
  on(8, { party: 'ADV', act: { kind: 'intend', intention: 'refuse', stated: 'reported' } }),
  on(9, { party: 'AAA', act: { kind: 'sign', instrument: 1 } }),
])
const at = (day: number) => whole.view({ until: { at: 0, when: `2012-12-${String(day).padStart(2, '0')}` } })
const between = (from: number, to: number) => changesBetween(at(from), at(to))

describe('before and after', () => {
  test('BA1: between a moment and itself nothing is different', () => {
    const { provisions, amendments, positions, objections, decisions, signing } = between(9, 9)
    expect([provisions, amendments, positions, objections, decisions, signing].map(x => x.length)).toEqual([
      0, 0, 0, 0, 0, 0,
    ])
  })
  test('BA2: without stages it is told from the day before the last act by the moment that is looked at', () => {
    const from = (day: number) => {
      const until = { at: 0, when: `2012-12-0${day}` }
      return changesFrom(at(day), through(whole.leaves, { until }))
    }
    expect([from(9), from(5)]).toEqual(['2012-12-08', '2012-12-04'])
    expect(changesFrom(whole.view({ size: 0 }), [])).toBe('1970-01-01')
  })
  test('BA3: what was added and suppressed between is in the record, not here', () => {
    const add: Play = {
      party: 'AAA',
      act: names => ({
        ...{ kind: 'submit', proposal: 'AAA/2', symbol: 'AAA/2', title: { en: 'P' }, authors: ['AAA'] },
        amendments: [
          { n: 1, mark: 'ADD', target: { parent: null, after: '3' }, text: [names.verbatim('New.')] },
        ],
      }),
    }
    const drop: Play = {
      party: 'AAA',
      act: {
        ...{ kind: 'consolidate', proposal: 'DT/1', symbol: 'DT/1', title: { en: 'Package' } },
        items: [{ provision: 'AAA/2/1', version: 0, suppressed: true, subsumes: [] }],
      },
    }
    const subject = { amendment: 'AAA/2/1', rev: 0 }
    const adopt: Play = {
      party: 'AAA',
      act: { kind: 'decision', subject, outcome: 'adopted', how: 'consensus' },
    }
    const played = play([...base, on(3, add), on(4, adopt), on(5, drop)])
    const seen = (day: number) => played.view({ until: { at: 0, when: `2012-12-0${day}` } })
    const told = (from: number, to: number) =>
      changesBetween(seen(from), seen(to)).provisions.map(({ id, what }) => `${id} ${what}`)
    expect([told(3, 4), told(4, 5), told(3, 5)]).toEqual([['AAA/2/1 added'], ['AAA/2/1 suppressed'], []])
  })
  test('BA3, BA4, BA7: text, amendments and decisions, with the acts', () => {
    const found = between(3, 9)
    expect(found.provisions.map(({ id, what }) => [id, what])).toEqual([['2', 'suppressed']])
    expect(found.amendments.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['AAA/1/2', 'in-force', 'adopted'],
    ])
    expect(found.decisions).toEqual(found.provisions[0]!.acts)
    expect(between(2, 3).amendments.map(({ before, after }) => [before, after])).toEqual([
      [null, 'in-force'],
      [null, 'in-force'],
    ])
  })
  test('BA5: a position moved where the stance differs; tabling is no move', () => {
    expect(between(3, 9).positions).toMatchObject([
      { party: 'BBB', target: { provision: '3' }, before: null, after: 'object' },
      { party: 'BBB', target: { amendment: 'AAA/1/1' }, before: 'object', after: 'support', lapsed: false },
    ])
    expect(between(2, 3).positions.map(({ party }) => party)).toEqual(['BBB'])
    const spoken: Play = {
      party: 'ADV',
      act: { kind: 'position', target: { proposal: 'AAA/1', rev: 0 }, stance: 'object' },
    }
    const played = play([...base, on(3, text('Other.')), on(4, spoken)])
    const moves = changesBetween(played.view({ until: { at: 0, when: '2012-12-02' } }), played.view())
    expect(moves.positions.map(({ party }) => party)).toEqual(['ADV'])
  })
  test('BA5: a revision takes the stances with it, and says so', () => {
    const played = play([
      ...base,
      on(3, text('Other.')),
      on(4, position('BBB', 'support')),
      on(5, text('Others still.', 1)),
    ])
    const seen = (day: number) => played.view({ until: { at: 0, when: `2012-12-0${day}` } })
    const { positions, amendments } = changesBetween(seen(4), seen(5))
    expect(positions).toMatchObject([{ party: 'BBB', before: 'support', after: null, lapsed: true }])
    expect(amendments.every(({ revised }) => revised)).toBe(true)
  })
  test('BA6, BA8: objections answered or settled; words of one’s own on signing, not reports', () => {
    expect(between(5, 9).objections).toMatchObject([{ before: 'raised', redLine: true, settled: null }])
    expect(between(5, 9).objections[0]!.answers).toHaveLength(1)
    expect(between(5, 9).signing).toMatchObject([
      { party: 'AAA', before: null, after: 'signed' },
      { party: 'BBB', before: null, after: 'refuse' },
    ])
  })
  test('BA8: a consent is further than a signature, and to take it back is to leave', () => {
    const signing = (acts: number) => {
      const days = [
        ['2030-01-01', 'AAA', 'sign'],
        ['2030-02-01', 'AAA', 'consent'],
        ['2030-03-01', 'AAA', 'denounce'],
      ] as const
      const view = (count: number) => {
        const { state, leaves } = playTreaty(openTreaty, { AAA: {} }, [instrument()], days.slice(0, count))
        const leaf = (seq: number) => leaves[seq] ?? null
        return {
          ...{ state, leaf, at: { index: leaves.length, time: null } },
          ...{ text: () => null, body: () => null },
        }
      }
      return changesBetween(view(acts - 1), view(acts)).signing.map(({ before, after }) => [before, after])
    }
    expect([1, 2, 3].map(signing)).toEqual([
      [[null, 'signed']],
      [['signed', 'consented']],
      [['consented', 'left']],
    ])
  })
  test('BA3: what is told of two stretches is told of both together, but for what came and went', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }), (a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)]
        const ids = (from: number, to: number) => between(from, to).provisions.map(({ id }) => id)
        expect(ids(2, 9)).toEqual([...new Set([...ids(2, first), ...ids(first, last), ...ids(last, 9)])])
      }),
      { numRuns: 15 },
    ))
})

describe('positions over time', () => {
  test('BA11, BA13: a step for each day that bore on positions; not heard before the first', () => {
    const flow = positionsFlow(whole.leaves, null)
    expect(flow.steps.map(({ day }) => day.slice(8))).toEqual(['03', '04', '05', '07'])
    expect(flow.days).toBe(4)
    expect(flow.steps[0]!.groups.map(({ group, heard }) => [group, heard])).toEqual([
      ['governments', 2],
      ['operators', 0],
      ['advocates', 0],
    ])
  })
  test('BA12, BA14: the last step counts what the standing of that moment counts', () => {
    const flow = positionsFlow(whole.leaves, '1')
    const view = whole.view()
    const targets = [
      { provision: '1', version: 0 },
      { amendment: 'AAA/1/1', rev: 0 },
    ]
    const sum = (key: 'support' | 'object') =>
      targets.reduce((total, target) => total + standingOf(view, target).groups[0]![key], 0)
    const last = flow.steps.at(-1)!.groups[0]!.counts
    expect([last.support, last.object]).toEqual([sum('support'), sum('object')])
    expect(last.support).toBe(2)
  })
})
