/** Recurring language and forums on pages, of the two demonstrations, in both languages. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Replayed, replayed } from '../../test/replayed.js'
import { subjectOverlap, tableOverlap } from '../core/assessment/forums/subject.js'
import { type KnownInput, makeKnownTexts } from '../core/assessment/recurrence/known.js'
import { type RecurringAsked, recurringOnTable } from '../core/assessment/recurrence/on-table.js'
import { outcomeReport } from '../core/reports/outcome.js'
import { outcomeDocument } from '../formats/report-sentences.js'
import { type Lang, languages, loadLocale } from '../locales/locale.js'
import { shippedForums } from '../sequencer/forum-list.js'
import type { Ctx } from './context.js'
import type { ForumsShown, RecurringShown } from './models/recurring.js'
import { briefPage } from './pages/brief.js'
import { forumsPage } from './pages/forums.js'
import { proposalPage } from './pages/proposal.js'
import { provisionPage } from './pages/provision.js'
import { recurrencePage } from './pages/recurrence.js'
import { ctxFor, flaws, words } from './testing.js'

const messages = (lang: Lang) => {
  const folder = join(import.meta.dirname, '..', 'locales', lang)
  const sources = readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')])
  return loadLocale(lang, Object.fromEntries(sources))
}
const translations = { en: messages('en'), ar: messages('ar') }
const list = await shippedForums()
const known = makeKnownTexts()
let logs: Record<'wcit-12' | 'open-waters', Replayed>
let inputs: KnownInput[]

beforeAll(async () => {
  logs = { 'wcit-12': await replayed('wcit-12'), 'open-waters': await replayed('open-waters') }
  // A third negotiation has a clause of the second, in its own words around it.
  const waters = logs['open-waters'].view().state.record
  for (const [negotiation, { log }] of Object.entries(logs))
    known.read({ negotiation, origin: negotiation, leaves: log.leaves(), text: log.text })
  known.read({
    negotiation: 'river',
    origin: 'river',
    leaves: logs['open-waters'].log.leaves().slice(0, 60),
    text: logs['open-waters'].log.text,
  })
  const named = ['open-waters', 'river', 'wcit-12']
  inputs = named.map(negotiation => ({
    ...{ negotiation, origin: negotiation, size: 60, root: 'ab'.repeat(32) },
    title: { en: `<b>${negotiation}</b>`, ...(negotiation === 'river' ? { fr: waters.title.fr! } : {}) },
  }))
})

const ctxOf = (name: keyof typeof logs, lang: Lang, more: Partial<Ctx> = {}): Ctx =>
  ctxFor(translations[lang], logs[name].view(), '', { base: `/n/${name}`, ...more })
const recurring = (name: keyof typeof logs, on?: RecurringAsked['on'], lang = 'en'): RecurringShown => ({
  table: recurringOnTable(logs[name].view(), known, { negotiation: name, lang, on }),
  inputs,
})
const forums = (
  name: keyof typeof logs,
  subject: { provision: string } | { proposal: string },
): ForumsShown => ({
  overlap: subjectOverlap(logs[name].view(), subject, list, 'en')!,
  list,
  elsewhere: [],
})

describe.each(languages)('in %s', lang => {
  test('RC14: the page of recurring language has the words that are shared, and what it was made from', () => {
    const html = recurrencePage(ctxOf('open-waters', lang), recurring('open-waters'))
    expect(flaws(html)).toEqual([])
    expect(html).toContain('Nobody who calls for help, or who reports that another person is in danger,')
    expect(html).toContain('href="/n/river/provisions/art-3.3"')
    expect(html).toContain('&lt;b>river&lt;/b>')
    expect(html).not.toContain('<b>river')
  })
  test('RC19: what is not there yet is said, with a way to look again, and asked for by the script', () => {
    const html = recurrencePage(ctxOf('open-waters', lang), null)
    expect(flaws(html)).toEqual([])
    expect(html).toContain(translations[lang]('recurring-waits'))
    expect(html).toMatch(/id="found" data-again="[^"]+"/)
    expect(html).toContain('/again.js')
    const there = recurrencePage(ctxOf('open-waters', lang), recurring('open-waters'))
    expect([there.includes('data-again'), there.includes('/again.js')]).toEqual([false, false])
  })
  test('RC16: where the record has only summaries, that is what is said', () => {
    const shown = recurring('wcit-12')
    expect(shown.table).toMatchObject({ looked: 0, rows: [] })
    expect(shown.table.summaries).toBeGreaterThan(100)
    expect(flaws(recurrencePage(ctxOf('wcit-12', lang), shown))).toEqual([])
  })
  test('RC17: one provision is asked for, on its own page and here', () => {
    const on = { provision: 'art-3.3' }
    const shown = recurring('open-waters', on)
    expect(new Set(shown.table.rows.map(({ of }) => of.kind))).toContain('provision')
    const ctx = ctxOf('open-waters', lang, { query: on })
    expect(flaws(recurrencePage(ctx, shown))).toEqual([])
    const html = provisionPage(ctxOf('open-waters', lang), {
      id: 'art-3.3',
      recurring: shown,
      forums: forums('open-waters', on),
    })!
    expect(flaws(html)).toEqual([])
    expect(html).toContain('id="recurring"')
    expect(html).toContain('id="forums"')
  })
  test('RC7, RC17: however much was found and read, the page has a part of it, and says how much more there is', () => {
    const { table } = recurring('open-waters', { provision: 'art-3.3' })
    const [row] = table.rows
    const [first] = row!.found
    const found = Array.from({ length: 60 }, () => first!)
    const many = Array.from({ length: 60 }, (_, i) => ({ ...inputs[0]!, negotiation: `n${i}` }))
    const shown = { table: { ...table, rows: [{ ...row!, found, left: 7 }] }, inputs: many }
    const html = recurrencePage(ctxOf('open-waters', lang, { query: { provision: 'art-3.3' } }), shown)
    const t = translations[lang]
    expect(flaws(html)).toEqual([])
    expect([html.match(/<blockquote/g)!.length, html.match(/href="\/n\/n\d+"/g)!.length]).toEqual([40, 50])
    for (const sentence of [
      t('recurring-more', { count: 20 }),
      t('recurring-left', { count: 7 }),
      t('recurring-inputs-more', { count: 10 }),
    ])
      expect(words(html)).toContain(words(sentence))
  })
  test('FO6: that no forum covers a topic is on the page of the proposal, and in the brief', () => {
    const on = { proposal: 'PENDING-2012' }
    const ctx = ctxOf('wcit-12', lang)
    const proposal = proposalPage(ctx, {
      id: on.proposal,
      recurring: recurring('wcit-12', on),
      forums: forums('wcit-12', on),
    })!
    expect(flaws(proposal)).toEqual([])
    const t = translations[lang]
    expect(words(proposal)).toContain(words(t('forums-coverage-none')))
    expect(words(proposal)).toContain(words(t('forums-coverage-soft-law')))
    const brief = briefPage(ctxOf('wcit-12', lang, { query: { theme: 'security' } }), { list })
    expect(flaws(brief)).toEqual([])
    expect(words(brief)).toContain(words(t('brief-section-uncovered')))
  })
  test('FO16: the page of forums, of the whole and of one part', () => {
    const view = logs['wcit-12'].view()
    const ctx = ctxOf('wcit-12', lang)
    expect(flaws(forumsPage(ctx, { whole: tableOverlap(view, list, 'en'), list }))).toEqual([])
    expect(flaws(forumsPage(ctx, { whole: tableOverlap(view, list, 'ru'), list }))).toEqual([])
    const of = { provision: '30' }
    expect(flaws(forumsPage(ctx, { part: forums('wcit-12', of), of }))).toEqual([])
  })
  test('DC1: the report lists the concerns of development, addressed or not', () => {
    const view = logs['wcit-12'].view()
    const paper = outcomeDocument({ t: translations[lang], view }, outcomeReport(view))
    const section = paper.sections.find(({ heading }) => heading === translations[lang]('concerns-section'))!
    expect(section.statements).toHaveLength(4)
    for (const { acts, details } of section.statements) {
      expect(acts.length).toBeGreaterThan(0)
      expect(details).toHaveLength(1)
    }
  })
})

test('RC15: acts that are not looked at are no place of the negotiation itself', () => {
  const early = logs['open-waters'].log.view({ size: 60 })
  const acts = new Set(Array.from({ length: 60 }, (_, act) => act))
  const { rows } = recurringOnTable(early, known, { negotiation: 'open-waters', lang: 'en', acts })
  expect(rows.length).toBeGreaterThan(0)
  for (const { found } of rows)
    for (const { places } of found)
      for (const { negotiation, act } of places)
        if (negotiation === 'open-waters') expect(act).toBeLessThan(60)
})

test('RC14: no wording recurs in the provision it is for, or in another alternative of it', () => {
  const { rows } = recurring('open-waters').table
  const { amendments } = logs['open-waters'].view().state.text
  const matter = (kind: string, id: string) => {
    const target = kind === 'amendment' ? amendments.get(id)?.target : undefined
    return target !== undefined && 'provision' in target ? target.provision : id
  }
  expect(rows.length).toBeGreaterThan(5)
  for (const { of, found } of rows)
    for (const { places } of found)
      for (const { negotiation, kind, id } of places)
        if (negotiation === 'open-waters') expect(matter(kind, id)).not.toBe(matter(of.kind, of.id))
})
