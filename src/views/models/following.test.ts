import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { feedSummaryUnitsMax } from '../../core/limits.js'
import { hostedProcedure } from '../../core/negotiation/testing-hosted.js'
import { calendarDates } from '../../core/reports/dates.js'
import { atomFeed } from '../../formats/atom.js'
import { iCalendar } from '../../formats/icalendar.js'
import { eventsOf } from '../../formats/testing-icalendar.js'
import { childText, parseXml } from '../../formats/testing-xml.js'
import { languages, loadLocale } from '../../locales/locale.js'
import { negotiationPage } from '../pages/negotiation.js'
import { partyPage } from '../pages/party.js'
import { provisionPage } from '../pages/provision.js'
import { ctxFor, openAct, playLog, type TestAct, wordingOf } from '../testing.js'
import { calendarOf, feedOf } from './following.js'

const folder = (lang: string) => join(import.meta.dirname, '..', '..', 'locales', lang)
const [en, ar] = languages.map(lang => {
  const files = readdirSync(folder(lang)).map(file => [file, readFileSync(join(folder(lang), file), 'utf8')])
  return loadLocale(lang, Object.fromEntries(files))
})

const evil = `<script>alert("1")</script>\r\nEND:VEVENT &amp; ]]> \u202E`
const local = { en: evil }
const says = (statement: string, more: Partial<TestAct> = {}): TestAct => ({
  party: 'ONE',
  act: { kind: 'statement' },
  body: { lang: 'fr', statement },
  ...more,
})
const log = playLog(
  [
    openAct('hosted', local, hostedProcedure),
    { act: { kind: 'seat', seats: 'ONE', name: local, group: 'governments', unit: 'state' } },
    { act: { kind: 'credential', holder: 'of-one', for: 'ONE', role: 'head' } },
    {
      act: {
        kind: 'enter-provisions',
        provisions: [
          { id: '1', parent: null, kind: 'article', label: 'Article 1', text: wordingOf('Text.') },
        ],
      },
    },
    { act: { kind: 'event', type: 'meeting', title: local } },
    says(`${'mot '.repeat(feedSummaryUnitsMax)}`),
    says('gone', { withheld: true }),
    says(evil),
  ],
  ['Text.'],
)
const ctx = ctxFor(en!, log.view)
const found = { acts: [...log.leaves].reverse(), next: null }
const asked = { server: 'https://t.example', followed: { kind: 'negotiation' }, found } as const

describe('what a hostile record says', () => {
  test.each([en!, ar!])('H30: stays text in a feed', t => {
    const root = parseXml(atomFeed(feedOf(ctxFor(t, log.view), asked)))
    const entries = root.children.filter(({ name }) => name === 'entry')
    expect(entries.length).toBe(log.leaves.length)
    expect(childText(entries[0]!, 'summary')).toBe(evil)
    for (const entry of entries) expect(childText(entry, 'title')).not.toMatch(/[\r\n\u202E]|undefined/)
    expect(childText(root, 'title')).toContain('<script>alert("1")</script>')
  })
  test.each([en!, ar!])('H39: ends no entry of a calendar', t => {
    const ics = iCalendar(calendarOf(ctxFor(t, log.view), 'https://t.example', calendarDates(log.view)))
    expect(eventsOf(ics).length).toBe(2)
    expect(ics).not.toMatch(/^END:VEVENT &/m)
  })
})

test('H30: what was written is quoted from its beginning, what is withheld is said to be', () => {
  const [, withheld, long] = feedOf(ctx, asked).entries
  expect(withheld!.summary).toEqual({ lang: 'en', text: expect.stringContaining('withheld') })
  expect(long!.summary!.lang).toBe('fr')
  expect(long!.summary!.text).toMatch(/mot …$/)
  expect(long!.summary!.text.length).toBeLessThanOrEqual(feedSummaryUnitsMax + 2)
})

test('H29, H40: ids are of the log, whoever serves it', () => {
  const [entry] = feedOf(ctx, asked).entries
  expect(entry!.id).toBe('tag:test.example,2001-09-09:log/acts/7')
  const [opened] = calendarOf(ctx, 'https://t.example', calendarDates(log.view)).events
  expect(opened!.uid).toBe('log/acts/0@test.example')
})

test('H28: a page names its feed in its head and in words', () => {
  const { leaves, view } = log
  const pages: [string, string | null][] = [
    ['/n/test/feed.atom?lang=en', negotiationPage(ctx, { leaves })],
    ['/n/test/calendar.ics?lang=en', negotiationPage(ctx, { leaves })],
    ['/n/test/provisions/1/feed.atom?lang=en', provisionPage(ctx, { id: '1' })],
    // Of the present, also from a page that looks at an earlier moment.
    ['/n/test/parties/ONE/feed.atom?lang=en', partyPage(ctxFor(en!, view, '', { at: '7' }), { id: 'ONE' })],
  ]
  for (const [href, html] of pages) {
    expect(html).toMatch(new RegExp(`<link rel="alternate"[^>]* href="${escaped(href)}"`))
    expect(html).toContain(`<a href="${href}"`)
  }
})

function escaped(text: string): string {
  return text.replace(/[.?/]/g, '\\$&')
}
