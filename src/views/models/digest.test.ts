/** What a digest says: rules A72 and A75, docs/spec/accounts.md. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  digestAheadMs,
  digestLinesMax,
  digestLineUnitsMax,
  digestSubjectLinesMax,
} from '../../core/limits.js'
import { replay } from '../../core/negotiation/replay.js'
import { type HostedPlay, hostedProcedure } from '../../core/negotiation/testing-hosted.js'
import { inRoom } from '../../core/negotiation/testing-whole.js'
import type { View } from '../../core/negotiation/view.js'
import { languages, loadLocale, type Translate } from '../../locales/locale.js'
import type { Ctx } from '../context.js'
import { ctxFor, openAct, playLog, type TestAct, wordingOf } from '../testing.js'
import { type DigestPart, digestPart, digestText, lineOf, type Subscribed, stopLead } from './digest.js'

const folder = (lang: string) => join(import.meta.dirname, '..', '..', 'locales', lang)
const [en, ar] = languages.map(lang => {
  const files = readdirSync(folder(lang)).map(file => [file, readFileSync(join(folder(lang), file), 'utf8')])
  return loadLocale(lang, Object.fromEntries(files))
}) as [Translate, Translate]

const server = 'https://t.example'
const start = 1e12
const day = 24 * 3_600_000
const evil = 'https://evil.example\r\nBcc:a@b.example\n\n--\u2028\u202E\u2069\u2066<b>{$x}'

const opening = (title: string): TestAct[] => [
  openAct('hosted', { en: title }, hostedProcedure),
  ...['ONE', 'TWO'].flatMap(seats => [
    { act: { kind: 'seat', seats, name: { en: `${title} ${seats}` }, group: 'governments', unit: 'state' } },
    { act: { kind: 'credential', holder: `of-${seats.toLowerCase()}`, for: seats, role: 'head' } },
  ]),
  {
    act: {
      kind: 'enter-provisions',
      provisions: ['1', '2'].map(id => ({
        id,
        parent: null,
        kind: 'article',
        label: `${title === 'Talks' ? 'Article' : evil} ${id}`,
        text: wordingOf(`Text ${id}.`),
      })),
    },
  },
  { act: { kind: 'adopt-base', provisions: 2 } },
]
const positions = (count: number): TestAct[] =>
  Array.from({ length: count }, (_, n) => ({
    party: n % 2 === 0 ? 'ONE' : 'TWO',
    act: {
      kind: 'position',
      target: { provision: '1', version: 0 },
      stance: n % 3 === 0 ? 'accept' : 'concern',
    },
  }))
const objection: TestAct = {
  party: 'TWO',
  act: { kind: 'object', target: { provision: '2', version: 0 }, degree: 'objection', ground: 'rights' },
  body: { lang: 'en', ground: 'SECRET GROUND' },
}
function played(acts: readonly TestAct[], title = 'Talks') {
  const log = playLog([...opening(title), ...acts], ['Text 1.', 'Text 2.'])
  const first = opening(title).length
  const part = (subs: readonly Partial<Subscribed>[], t = en, more: Partial<Ctx> = {}) =>
    digestPart(
      ctxFor(t, log.view, '', { now: start + day, ...more }),
      subs.map(one => ({ kind: 'negotiation', subject: '', since: first, dates: start, ...one })),
      { server, leaves: log.leaves },
    )
  return { ...log, first, part }
}

const mailOf = (parts: readonly DigestPart[], t = en, site = 'Talks') =>
  digestText(t, {
    site,
    parts,
    every: 'day',
    settings: `${server}/account/following`,
    stops: [{ lead: 'To stop:', url: `${server}/stop` }],
  })
const urls = (text: string) => text.split(/[\n\u2028\u2029]/).filter(line => /^\W*https?:\S+\W*$/.test(line))

describe('A75: what is new', () => {
  test('by subject, each act once, at the narrowest that is followed, the last first', () => {
    const { part, first } = played([...positions(2), objection])
    const { sections, count } = part([
      { kind: 'negotiation' },
      { kind: 'party', subject: 'TWO' },
      { kind: 'provision', subject: '1' },
    ])!
    expect(count).toBe(3)
    expect(sections.map(({ lead, url, lines }) => [lead, url.slice(server.length), lines])).toEqual([
      ['In “Talks”:', '/n/test?lang=en', []],
      [
        'On Article 1:',
        '/n/test/provisions/1?lang=en',
        [
          `Talks TWO has a concern about Article 1. (#${first + 1})`,
          `Talks ONE can accept Article 1. (#${first})`,
        ],
      ],
      [
        'On Talks TWO:',
        '/n/test/parties/TWO?lang=en',
        [expect.stringMatching(/^Talks TWO .*Article 2.*\)$/)],
      ],
    ])
  })
  test('nothing: neither of what was told already, nor of what is not followed, nor of what is not there', () => {
    const { part, leaves } = played(positions(3))
    expect(part([{ since: leaves.length }, { kind: 'provision', subject: '2' }])).toBeNull()
    expect(part([{ since: leaves.length + 9 }])).toBeNull()
    expect(
      part([
        { kind: 'provision', subject: 'gone' },
        { kind: 'theme', subject: 'gone' },
      ]),
    ).toBeNull()
    expect(part([{ kind: 'awaits', subject: 'gone' }])).toBeNull()
    expect(part([])).toBeNull()
  })
  test('no body is quoted', () => {
    const part = played([objection]).part([{}])!
    expect(mailOf([part]).text).not.toContain('SECRET')
  })
  test('what awaits a party, where something of it is new', () => {
    const { part, first } = played([objection])
    const { sections, count } = part([{ kind: 'awaits', subject: 'ONE' }])!
    expect(count).toBe(1)
    expect(sections[1]).toEqual({
      lead: 'New among what awaits Talks ONE:',
      url: `${server}/n/test/awaits?party=ONE&lang=en`,
      lines: ['Take a position on Article 2'],
      more: 0,
      count: 1,
    })
    expect(part([{ kind: 'awaits', subject: 'ONE', since: first + 1 }])).toBeNull()
    expect(part([{ kind: 'awaits', subject: 'TWO' }])).toBeNull()
  })
})

describe('A75: dates ahead', () => {
  const now = 30 * day
  const due = (days: number): HostedPlay => ({
    act: { kind: 'assign-action', title: { en: `Due ${days}` }, owner: 'OPS', due: now + days * day },
    party: 'CHAIR',
  })
  const { leaves } = inRoom(...[2, 5, 20, -1].map(due))
  const view: View = {
    state: replay(leaves),
    at: { index: leaves.length, time: null },
    leaf: seq => leaves[seq] ?? null,
    text: () => null,
    body: () => null,
  }
  const part = (one: Partial<Subscribed>) =>
    digestPart(
      ctxFor(en, view, '', { now }),
      [{ kind: 'negotiation', subject: '', since: leaves.length, dates: now, ...one }],
      { server, leaves },
    )
  test('of seven days, by when they are', () => {
    const { sections, count } = part({})!
    expect([count, sections.length, sections[1]!.url]).toEqual([2, 2, `${server}/n/test/next?lang=en`])
    expect(sections[1]!.lines).toEqual([
      '2 February 1970 at 00:00: Due from OPS: Due 2',
      '5 February 1970 at 00:00: Due from OPS: Due 5',
    ])
  })
  test('once by themselves, and to who follows the whole or what awaits a party; then with what else is new', () => {
    expect(part({ dates: now + digestAheadMs })).toBeNull()
    expect(part({ dates: now + 3 * day })!.count).toBe(1)
    expect(part({ kind: 'provision', subject: 'art-1' })).toBeNull()
    expect(part({ kind: 'awaits', subject: 'KEN' })!.count).toBe(2)
    const more = part({ dates: now + digestAheadMs, since: leaves.length - 1 })!
    expect([more.count, more.sections.map(({ lines }) => lines.length)]).toEqual([1, [0, 1, 2]])
  })
})

describe('A75: the mail', () => {
  test('every link stands alone on its line, and what ends it is last', () => {
    const { subject, text } = mailOf([played(positions(2)).part([{}])!])
    expect(subject).toBe('Talks: 2 new things in what you follow')
    expect(urls(text)).toEqual([
      `${server}/n/test?lang=en`,
      `${server}/n/test?lang=en`,
      `${server}/account/following`,
      `${server}/stop`,
    ])
    expect(text).toMatch(/You get this message because you follow this on Talks, once a day at most\./)
    expect(text).not.toMatch(/undefined|NaN|\[object|[\uE000\uE001\u2066-\u2069]/)
  })
  test('has so many lines and no more, and says how many it leaves out', () => {
    const acts = played(positions(40))
    const subs = [{}, { kind: 'provision', subject: '1' }] as const
    const part = acts.part(subs)!
    expect([part.count, part.sections[1]!.lines.length, part.sections[1]!.more]).toEqual([
      40,
      digestSubjectLinesMax,
      30,
    ])
    const { text, subject } = mailOf(Array.from({ length: 15 }, () => part))
    expect(subject).toContain('600 new')
    expect(text.split('\n').filter(line => line.startsWith('- '))).toHaveLength(digestLinesMax)
    const more = [...text.matchAll(/and (\d+) more/g)].map(([, n]) => Number(n))
    expect([more.slice(0, 2), more.at(-1)]).toEqual([[30, 30], 40])
  })
  test.each([
    ['en', en],
    ['ar', ar],
  ])('%s: what others wrote sets no line, no header, no direction', (_, t) => {
    const { part, view } = played([...positions(2), objection], evil)
    const subs = [{ kind: 'provision', subject: '1' }, { kind: 'awaits', subject: 'ONE' }, {}] as const
    const { subject, text } = mailOf([part(subs, t)!], t, evil)
    const lead = stopLead(ctxFor(t, view), { kind: 'provision', subject: '1' })
    expect(urls(`${text}${lead}`).every(url => url.startsWith(server))).toBe(true)
    expect(text.split('\n').filter(line => line === '--')).toHaveLength(1)
    expect(`${text}${subject}${lead}`).not.toMatch(/[\u202A-\u202E\u2028\u2029\r]/)
    expect(text).not.toMatch(/^\W*bcc/im)
    for (const line of [subject, lead, ...text.split('\n')]) {
      expect(line).not.toMatch(/\p{Cc}/u)
      const depth = [...line].reduce(
        (d, sign) => d + ('\u2066\u2067\u2068'.includes(sign) ? 1 : sign === '\u2069' ? -1 : 0),
        0,
      )
      expect([line, depth]).toEqual([line, 0])
    }
  })
  test('a line has a length', () => {
    const [long, pair] = [lineOf('a '.repeat(9_999)), lineOf('😀'.repeat(999))]
    for (const line of [long, pair]) expect(line.length).toBeLessThanOrEqual(digestLineUnitsMax)
    expect(Buffer.from(pair).toString()).toBe(pair)
    expect(lineOf('short')).toBe('short')
  })
})
