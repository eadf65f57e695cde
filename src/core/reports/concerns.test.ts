import { beforeAll, expect, test } from 'vitest'
import { type Replayed, replayed } from '../../../test/replayed.js'
import { opening, type Play, play, seats } from '../negotiation/testing.js'
import { type ConcernRow, developmentConcerns } from './concerns.js'

let wcit: Replayed
let rows: ConcernRow[]
beforeAll(async () => {
  wcit = await replayed('wcit-12')
  rows = developmentConcerns(wcit.view())
})
const row = (ground: string) => rows.find(r => r.ground === ground)!
const codes = (ground: string) => row(ground).missing.map(({ code }) => code)

test('DC1: the three concerns that the second paper names each have a row, and so has the one that the secretariat raised', () =>
  expect(rows.map(({ ground, raised }) => [ground, raised.length])).toEqual([
    ['ict-access', 1],
    ['infrastructure', 1],
    ['information-security', 1],
    ['security-need', 1],
  ]))

test('DC2, DC3: each is addressed or not, with the texts that are said to meet it and the act that says so', () => {
  expect(rows.map(({ met }) => met)).toEqual(['acknowledged', 'addressed', 'addressed', 'unanswered'])
  expect(row('infrastructure').by.map(({ ref }) => ref)).toEqual(['PLEN/1', '31C', '42B'])
  expect(row('information-security').by.map(({ ref }) => ref)).toEqual(['41B'])
  for (const { by, acts } of rows) for (const { act } of by) expect(acts).toContain(act)
  expect(row('ict-access').by).toEqual([])
})

test('DC4: the record cannot tell which countries, whether they find it met, or what the words are', () => {
  expect(codes('infrastructure')).toEqual(['holders-unnamed', 'holders-silent', 'words-unknown'])
  expect(codes('ict-access')).toEqual(['holders-unnamed', 'holders-silent'])
  expect(codes('security-need')).toEqual(['nobody-answered'])
})

test('DC2: before the outcome nothing was addressed', () => {
  const before = developmentConcerns(wcit.at('2012-12-13T23:59'))
  expect(before.map(({ met }) => met)).toEqual(Array(4).fill('unanswered'))
})

test.each<[string, string[], string]>([
  ['one that was met meets the ground', ['raised', 'addressed'], 'addressed'],
  ['accommodated', ['accommodated'], 'addressed'],
  ['understood, and nothing more', ['understood', 'withdrawn'], 'acknowledged'],
  ['one that stands is not closed by the withdrawal of another', ['withdrawn', 'raised'], 'unanswered'],
  ['nor by a finding on another', ['out-of-scope', 'raised'], 'unanswered'],
  ['answered', ['withdrawn', 'answered'], 'answered'],
  ['withdrawn by all', ['withdrawn', 'withdrawn'], 'withdrawn'],
  ['out of scope, or withdrawn', ['withdrawn', 'out-of-scope'], 'out-of-scope'],
])('DC1, DC2: %s', (_, fates, met) => {
  const plays: Play[] = fates.flatMap((fate, i) => [
    {
      as: `o${i}`,
      party: 'KEN',
      act: {
        ...{ kind: 'object', target: { instrument: 0 }, ground: 'capacity' },
        degree: i === 0 ? 'concern' : 'objection',
      },
    },
    ...(fate === 'raised'
      ? []
      : [
          {
            party: 'KEN',
            act: (names: { ref: (name: string) => number }) =>
              fate === 'answered'
                ? { kind: 'answer', objection: names.ref(`o${i}`) }
                : { kind: 'settle', objection: names.ref(`o${i}`), fate },
          } as Play,
        ]),
  ])
  const [found, ...others] = developmentConcerns(
    play([...opening(), ...seats('governments', 'KEN'), ...plays]).view(),
  )
  expect([found!.ground, found!.raised.length, found!.met, others]).toEqual([
    'capacity',
    fates.length,
    met,
    [],
  ])
})

test('DC1: where nobody raised such a concern there is no row', async () =>
  expect(developmentConcerns((await replayed('open-waters')).view())).toEqual([]))
