import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { opinionMap } from '../core/analysis/opinion-map/map.js'
import { mapSubject } from '../core/analysis/opinion-map/of.js'
import { seeded } from '../core/analysis/opinion-map/random.js'
import { ok, refuse } from '../core/canonical/result.js'
import { mapDotsMax, mapDrawnMin } from '../core/limits.js'
import { type PackedVote, packJoined, packVotes } from '../core/negotiation/acts/consultation/packed.js'
import type { Vote } from '../core/negotiation/consultations.js'
import {
  base,
  type HostedPlay,
  hostedProcedure,
  openHosted,
  playHosted,
  seated,
  worded,
} from '../core/negotiation/testing-hosted.js'
import type { View } from '../core/negotiation/view.js'
import { wordingHash } from '../core/record/body.js'
import type { ActData } from '../core/record/leaf.js'
import { type Lang, loadLocale } from '../locales/locale.js'
import { readProcedureText } from '../sequencer/procedure-text.js'
import { type DrawnMap, dotsOf, mapHeight, mapWidth, middlesOf, namesOf } from './models/opinion-map.js'
import { opinionMapPage } from './pages/opinion-map.js'
import { ctxFor, flaws, words } from './testing.js'

const { procedure } = readProcedureText(readFileSync('data/consultation.yaml', 'utf8'))
const translator = (lang: Lang) => {
  const folder = new URL(`../locales/${lang}/`, import.meta.url)
  return loadLocale(
    lang,
    Object.fromEntries(readdirSync(folder).map(file => [file, readFileSync(new URL(file, folder), 'utf8')])),
  )
}
const groups = ['Ports', 'Crews', 'Towns'].map(name => ({ id: name.toLowerCase(), label: { en: name } }))

function viewOf(plays: readonly HostedPlay[], texts: readonly string[]): View {
  const { state, leaves, refusals } = playHosted(plays)
  expect(refusals).toEqual([])
  const hashes = new Map(texts.map(text => [wordingHash(text), text]))
  return {
    state,
    at: { index: leaves.length, time: null },
    leaf: seq => leaves[seq] ?? null,
    text: hash => hashes.get(hash) ?? null,
    body: () => null,
  }
}

const statements = ['Fees are too high.', 'Stay open at night.', 'Dogs are welcome.', 'Close on Sundays.']

/** Voters of two camps, the last group silent, and of the first many more than of the second. */
function consultation(voters: number): View {
  const random = seeded(4)
  const joined = Array.from({ length: voters }, (_, i) => (i % 5 === 0 ? 1 : 0))
  const votes = joined.flatMap((_, voter) =>
    [0, 1, 2, 3, 4].flatMap((statement): PackedVote[] => {
      const side = voter % 2 === 0 ? 1 : -1
      const vote = random() < 0.15 ? 0 : statement % 2 === 0 ? side : random() < 0.8 ? 1 : -1
      return random() < 0.1 ? [] : [{ voter, statement, vote: vote as Vote }]
    }),
  )
  const opening = {
    kind: 'open-consultation',
    question: { en: 'Shall we sign?' },
    text: [worded('All ports.')],
  }
  const act = (fields: object): HostedPlay => ({ act: fields as ActData })
  return viewOf(
    [
      openHosted(procedure!, 2),
      act({ ...opening, groups, who: 'public', open: true, closes: 1_000_000 }),
      ...statements.map((text, i) => act({ kind: 'pose', statement: i + 1, text: [worded(text)] })),
      ...(voters === 0 ? [] : [act({ kind: 'votes', joined: packJoined(joined), votes: packVotes(votes) })]),
    ],
    [...statements, 'All ports.'],
  )
}

const drawnOf = (view: View, size = view.at.index): DrawnMap => {
  const subject = mapSubject(view)
  return { subject, map: opinionMap(subject.input), size }
}

const pageOf = (view: View, lang: Lang = 'en', drawn = drawnOf(view)) =>
  opinionMapPage(ctxFor(translator(lang), view, '/map'), ok(drawn))

describe('OM36: the map of a consultation', () => {
  const view = consultation(200)

  test.each(['en', 'ar'] as const)('whole, in %s', lang => {
    const html = pageOf(view, lang)
    expect(flaws(html)).toEqual([])
    expect(html).toContain('role="img"')
    expect(html).not.toMatch(/ style=|<script>/)
  })

  test('says what it counts, names who was not heard, and what it cannot tell', () => {
    const text = words(pageOf(view))
    for (const said of [
      '200 voters with',
      'Shall we sign?',
      'Fees are too high.',
      'nothing but the two directions in which answers differ most',
      'Nothing reads this map to decide anything',
      'Nobody of this group was heard.',
      'It is no poll.',
    ])
      expect(text).toContain(said)
    expect(text).toMatch(/Statement 1 Fees are too high\. #2 0\.\d\d 0\.\d\d (Ports|Crews) 0\.\d\d Towns/)
  })

  test('a map of a little before says so', () => {
    expect(words(pageOf(view, 'en', drawnOf(view, 3)))).toContain('Computed from the first 3 acts')
    expect(words(pageOf(view))).not.toContain('Computed from the first')
  })

  test('every dot is on it; of large groups as many as there is room for, and it says so', () => {
    const many = drawnOf(consultation(500))
    const dots = dotsOf(many, false)
    expect(dots.map(own => own.length)).toEqual([mapDotsMax / 3, 100, 0])
    for (const { x, y } of dots.flat()) {
      expect(x >= 0 && x <= mapWidth).toBe(true)
      expect(y >= 0 && y <= mapHeight).toBe(true)
    }
    expect(namesOf(dots.flat())).toEqual([])
    expect(dotsOf(many, true)[1]!.map(({ x }) => mapWidth - x)).toEqual(dots[1]!.map(({ x }) => x))
    const html = pageOf(consultation(500))
    expect(words(html)).toContain('(400; 200 drawn, at even distances)')
    expect(html.length).toBeLessThan(50_000)
  })

  test('OM38: the table beside it says where each group lies, of all its voters, and which has none', () => {
    const drawn = drawnOf(view)
    const [ports, crews, towns] = middlesOf(drawn)
    expect([ports!.count, crews!.count, towns]).toEqual([160, 40, null])
    // Voters of each camp are half of a group, so that the middle is between them and the distance is large.
    expect(Math.abs(ports!.x)).toBeLessThan(ports!.spread)
    const figures = [ports!.x, ports!.y, ports!.spread].map(x => x.toFixed(2).replace(/^-0\.00$/, '0.00'))
    expect(words(pageOf(view))).toContain(`Ports 160 ${figures.join(' ')}`)
    expect(words(pageOf(view))).toContain('Towns Nobody of this group was heard.')
  })

  test('names of parties do not lie on each other', () => {
    const dot = (x: number, y: number, party: string) => ({ x, y, party })
    const names = namesOf([
      dot(50, 50, 'AAA'),
      dot(52, 50, 'BBB'),
      dot(54, 50, 'CCC'),
      dot(200, 50, 'DDD'),
      dot(201, 60, 'E'),
    ])
    expect(names.map(({ y, party }) => `${party} ${y}`)).toEqual(['AAA 41', 'BBB 69', 'DDD 41', 'E 79'])
  })

  test('few voters: no map, but the tables', () => {
    const html = pageOf(consultation(mapDrawnMin - 1))
    expect(html).not.toContain('role="img"')
    expect(words(html)).toContain('a map would mean little')
    expect(words(html)).toContain('Fees are too high.')
  })

  test('nobody yet', () => {
    const html = pageOf(consultation(0))
    expect(flaws(html)).toEqual([])
    expect(words(html)).toContain('Nobody has voted yet.')
  })

  test('a map that is not drawn says why, and the limits stay', () => {
    const refused = refuse('map-by-command', { args: { votes: 5_000_000, max: 4_000_000 } })
    const html = opinionMapPage(ctxFor(translator('en'), view, '/map'), refused)
    expect(words(html)).toContain('The command “travaux map” draws it.')
    expect(words(html)).toContain('Nothing reads this map')
  })
})

describe('OM37: positions as votes', () => {
  const position = (party: string, stance: string, more = {}): HostedPlay => ({
    act: { kind: 'position', target: { provision: 'art-1', version: 0 }, stance, ...more },
    party,
  })
  const object: HostedPlay = {
    act: { kind: 'object', target: { provision: 'art-1', version: 0 }, degree: 'objection', ground: 'scope' },
    party: 'AAA',
  }
  const start = [
    openHosted(hostedProcedure),
    ...seated({ AAA: 'governments', BBB: 'operators', CCC: 'users', DDD: 'users' }),
    ...base({ 'art-1': 'All ports.', 'art-2': 'All crews.' }),
  ]
  const view = viewOf(
    [
      ...start,
      position('BBB', 'accept'),
      position('CCC', 'concern'),
      position('DDD', 'refer', { forum: 'ietf' }),
      object,
    ],
    ['All ports.', 'All crews.'],
  )

  test('who accepts agrees, who objects disagrees, a concern or referral passes; wordings nobody contests are not there', () => {
    const { statementIds, participantIds, input, invited, acts } = mapSubject(view)
    expect(statementIds).toEqual(['p:art-1@0'])
    expect(participantIds).toEqual(['AAA', 'BBB', 'CCC', 'DDD'])
    expect([...input.votes.vote]).toEqual([-1, 1, 0, 0])
    expect(acts[0]).toHaveLength(4)
    expect(invited).toBe(4)
  })

  test('few parties: the tables alone', () => {
    const text = words(pageOf(view))
    expect(text).toContain('4 of 4 parties have taken a stance on one contested wording: 4 stances.')
    expect(text).toContain('a map would mean little')
    expect(flaws(pageOf(view, 'ar'))).toEqual([])
  })
})
