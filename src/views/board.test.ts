/** The signature board to the end: its map, entry into force, who is bound, reservations, in both languages. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import world from '../../data/world.json' with { type: 'json' }
import {
  consents,
  type DayAct,
  force,
  instrument,
  openTreaty,
  playTreaty,
  type TestParties,
} from '../core/negotiation/testing-treaty.js'
import type { View } from '../core/negotiation/view.js'
import type { Treaty } from '../core/procedure/procedure.js'
import type { Rule, Working } from '../core/procedure/rule.js'
import type { ActData } from '../core/record/leaf.js'
import { type Lang, languages, loadLocale } from '../locales/locale.js'
import type { Query } from './context.js'
import { signaturesPage } from './pages/signatures.js'
import { missing } from './parts/force.js'
import { ctxFor, flaws, words } from './testing.js'

const root = join(import.meta.dirname, '..', '..')
const translations = Object.fromEntries(
  languages.map(lang => {
    const folder = join(root, 'src', 'locales', lang)
    const files = readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')])
    return [lang, loadLocale(lang, Object.fromEntries(files))]
  }),
) as Record<Lang, ReturnType<typeof loadLocale>>

const page = (view: View, day: string, query: Query = {}, lang: Lang = 'en') =>
  signaturesPage(ctxFor(translations[lang], view, '/signatures', { now: Date.parse(day), query }))

describe('the map', () => {
  const paths = [...Object.values(world.countries), world.rest]
  test('is small, and every outline closes within it', () => {
    const text = JSON.stringify(world)
    expect(text.length).toBeLessThan(45_000)
    expect(gzipSync(text).length).toBeLessThan(18_000)
    for (const path of paths) {
      expect(path).toMatch(/^(m-?\d+(?: ?-?\d+)*z)+$/)
      for (const [x, y] of corners(path)) {
        expect(x >= -1 && x <= world.width + 1, `${x}`).toBe(true)
        expect(y >= -1 && y <= world.height + 1, `${y}`).toBe(true)
      }
    }
  })
  test('small island states have their dots', () => {
    const islands = [
      'AG',
      'BB',
      'FJ',
      'KI',
      'MH',
      'MT',
      'MU',
      'MV',
      'NR',
      'PW',
      'SC',
      'SG',
      'TO',
      'TV',
      'VC',
      'WS',
    ]
    expect(islands.filter(iso2 => !(iso2 in world.dots))).toEqual([])
    expect(['AU', 'BR', 'FR', 'IN', 'US'].filter(iso2 => iso2 in world.dots)).toEqual([])
  })
})

function corners(path: string): [number, number][] {
  let [x, y] = [0, 0]
  return path.split('z').flatMap(ring => {
    const steps = [...ring.matchAll(/-?\d+/g)].map(Number)
    const points: [number, number][] = []
    for (let i = 0; i < steps.length; i += 2) points.push([(x += steps[i]!), (y += steps[i + 1]!)])
    if (points.length > 0) [x, y] = points[0]!
    return points
  })
}

const member = { among: ['members'] }
const parties: TestParties = {
  AAA: member,
  BBB: member,
  CCC: member,
  DDD: {},
  EEE: {},
  ORG: { unit: 'organisation' },
}
const treaty: Treaty = {
  ...openTreaty,
  force: force({ all: [consents(4), consents(3, 'members')] }, { months: 3, firstOfMonth: true }),
  later: { delay: { days: 10 }, clause: 'later' },
  denunciation: { delay: { months: 3 }, clause: 'denunciation' },
}
const act = (kind: string, more: object = {}): ActData => ({ kind, instrument: 'main', ...more })
const declare = (type: string, more: object = {}) => act('declare', { type, round: 1, ...more })
const entered = [instrument('old', { since: '2000-01-01' }), instrument('main', { replaces: 'old' })]
const four: DayAct[] = [
  ['2004-01-05', 'AAA', 'sign'],
  ['2004-01-10', 'AAA', 'consent'],
  ['2004-02-10', 'BBB', 'consent'],
  ['2004-03-01', 'DDD', 'consent'],
]

function viewOf(acts: readonly DayAct[], rules: Treaty = treaty): View {
  const { state, leaves, refusals, bodies } = playTreaty(rules, parties, entered, acts)
  expect(refusals).toEqual([])
  return {
    state,
    at: { index: leaves.length, time: null },
    leaf: seq => leaves[seq] ?? null,
    text: () => null,
    body: seq => bodies.get(seq)?.body ?? null,
  }
}

describe('entry into force', () => {
  const held: DayAct[] = [...four, ['2004-03-18', 'CCC', 'consent']]
  test('T4: what is missing, while it is', () => {
    const text = words(page(viewOf(four), '2004-03-02'))
    expect(text).toContain('Not in force. Replaces old between those bound by both.')
    expect(text).toContain('One more consent is missing from “members”.')
    expect(text).toContain('3 consents count: AAA')
    expect(text).not.toContain('First held')
  })
  test('T3, T4: once it held, the reckoning of the day step by step, each with its act', () => {
    const html = page(viewOf(held), '2004-04-01')
    const text = words(html)
    expect(text).toContain('Enters into force on 1 July 2004.')
    expect(text).toMatch(/First held on 18 March 2004, with #\d+\. 3 months later: 18 June 2004/)
    expect(text).toContain('The first day of the month that follows: 1 July 2004')
    expect(text).toMatch(
      /CCC ratified, 18 March 2004 #\d+ counts among “members” With it the rule first held\. from 1 July 2004/,
    )
    expect(text).not.toContain('missing')
    expect(words(page(viewOf(held), '2004-07-01'))).toContain('In force since 1 July 2004.')
  })
  test('T6: an endorsement stands beside, under its own heading, and is not counted', () => {
    const endorsed = viewOf([...four, ['2004-03-02', 'ORG', act('consent', { way: 'endorsement' })]])
    const text = words(page(endorsed, '2004-03-03'))
    expect(text).toMatch(
      /Endorsements \(1\) An endorsement binds nobody.*ORG organisation, main, 2 March 2004 #\d+/,
    )
    expect(text).toContain('One stands beside them and counts for nothing')
    expect(text).toContain('3 consents count')
  })
  test('T9, T10: who came later and who left, with the days', () => {
    const acts: DayAct[] = [...held, ['2005-01-01', 'EEE', 'consent'], ['2006-01-15', 'BBB', 'denounce']]
    const text = words(page(viewOf(acts), '2006-02-01'))
    expect(text).toMatch(/EEE ratified, 1 January 2005 #\d+ from 11 January 2005/)
    expect(text).toMatch(
      /Denunciations and withdrawals \(1\).*BBB gave notice on 15 January 2006\. #\d+ It is bound until 15 April 2006/,
    )
    expect(text).toContain('1 consented, then withdrew')
    const signed: DayAct = ['2004-01-05', 'EEE', 'sign']
    expect(words(page(viewOf([signed]), '2006-02-01'))).toContain('1 signed 5 have not signed')
    expect(words(page(viewOf([signed, ...four]), '2006-02-01'))).toContain('1 signed, no consent so far')
  })
  test.each<[string, Rule, Working, string]>([
    ['enough', consents(1), { verdict: 'holds', of: 1 }, ''],
    ['two more', consents(5), { verdict: 'fails', of: 3 }, '2'],
    ['two thirds of ten', share(2, 3), { verdict: 'fails', of: 4, base: 10 }, '3'],
    ['more than half of ten', share(1, 2, true), { verdict: 'fails', of: 5, base: 10 }, '1'],
    ['cannot be told', consents(5), { verdict: 'unknown' }, ''],
    [
      'of either of two',
      { any: [consents(5)] },
      { verdict: 'fails', parts: [{ verdict: 'fails', of: 1 }] },
      '',
    ],
    [
      'what fails of all',
      { all: [consents(5), consents(2, 'members')] },
      {
        verdict: 'fails',
        parts: [
          { verdict: 'holds', of: 5 },
          { verdict: 'fails', of: 1 },
        ],
      },
      '1 members',
    ],
  ])('T4: missing: %s', (_name, rule, working, expected) => {
    const said = missing(rule, working).map(
      ({ count, among }) => `${count}${among === undefined ? '' : ` ${among}`}`,
    )
    expect(said.join()).toBe(expected)
  })
})

function share(num: number, den: number, strict?: true): Rule {
  const sides = { of: { consents: true }, base: { entitled: true, among: 'members' } } as const
  return { share: { num, den, ...(strict === undefined ? {} : { strict }), ...sides } }
}

describe('who is bound towards whom', () => {
  const old = (party: string): DayAct => [
    '2001-01-01',
    party,
    { kind: 'consent', instrument: 'old', way: 'notice' },
  ]
  const acts: DayAct[] = [
    ...['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map(old),
    ...four,
    ['2004-03-18', 'CCC', declare('reservation', { provisions: ['1'] })],
    ['2004-03-18', 'CCC', 'consent'],
  ]
  const reservation = viewOf(acts).leaf(0) === null ? 0 : viewOf(acts).at.index - 2
  const whole: DayAct[] = [
    ...acts,
    ['2004-04-01', 'AAA', declare('objection', { to: reservation, round: 2 })],
  ]

  test('T13, T15: groups, and one cell for each two of them', () => {
    const html = page(viewOf(whole), '2005-01-01')
    const text = words(html)
    expect(text).toMatch(/4 parties, bound by old and main\./)
    expect(text).toMatch(/One party, bound by old\./)
    const table = html.slice(html.indexOf('class="between"'))
    const cells = [
      ...table.slice(table.indexOf('<tbody>'), table.indexOf('</table>')).matchAll(/<td>(.*?)<\/td>/g),
    ].map(([, cell]) => words(cell!).trim())
    expect(cells).toEqual(['main', 'old', 'old', '–'])
  })
  test('T14: the answer, its reasons, and reservations between the two with the objections to them', () => {
    const text = words(page(viewOf(whole), '2005-01-01', { a: 'AAA', b: 'CCC' }))
    expect(text).toContain('Between AAA and CCC, main applies on 1 January 2005.')
    expect(text).toMatch(/AAA: bound from 1 July 2004 #\d+ CCC: bound from 1 July 2004 #\d+/)
    expect(text).toContain('Reservations between them (1)')
    expect(text).toMatch(/CCC reserves on provision 1, 18 March 2004 #\d+.*AAA objects to #\d+, 1 April 2004/)
    const other = words(page(viewOf(whole), '2005-01-01', { a: 'AAA', b: 'EEE' }))
    expect(other).toContain('Between AAA and EEE, old applies on 1 January 2005.')
    expect(other).not.toContain('Reservations between them')
  })
  test('T20: reservations by round, objections below what they are to, and what was taken back', () => {
    const back: DayAct = ['2005-02-01', 'CCC', declare('reservation', { withdraws: reservation })]
    const text = words(page(viewOf([...whole, back]), '2005-03-01'))
    expect(text).toMatch(
      /main, first round CCC reserves on provision 1.*taken back 1 February 2005 #\d+ second round AAA objects/,
    )
    expect(text.match(/AAA objects/g)).toHaveLength(1)
  })
  test.each(languages)('%s: nothing is left unsaid, on any day', lang => {
    for (const day of ['1999-01-01', '2002-01-01', '2004-05-01', '2010-01-01'])
      expect(flaws(page(viewOf(whole), day, { a: 'AAA', b: 'ORG' }, lang))).toEqual([])
  })
  test('T11: provisional application is said beside what binds', () => {
    const rules: Treaty = { ...treaty, provisional: { clause: 'provisional' } }
    const view = viewOf(
      [old('AAA'), old('BBB'), ['2004-01-05', 'AAA', 'sign'], ['2004-01-06', 'BBB', 'sign']],
      rules,
    )
    const text = words(page(view, '2004-02-01', { a: 'AAA', b: 'BBB' }))
    expect(text).toContain('Applied provisionally: main.')
    expect(text).toContain('Between AAA and BBB, old applies on 1 February 2004.')
    expect(text).toMatch(/AAA: applies it provisionally from 5 January 2004, having signed #\d+/)
  })
})
