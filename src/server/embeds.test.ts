/** Views for other sites, of every demonstration. Rules H42..H47, docs/spec/http.md. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { decided } from '../core/reports/decided.js'
import { concernsSignature } from '../core/reports/signature.js'
import { type Lang, languages, loadLocale, type Translate } from '../locales/locale.js'
import { embedSheet } from '../views/assets.js'
import { flaws, words } from '../views/testing.js'
import { serveEmbeds } from './embeds.js'
import { demonstrations, playDemonstration } from './negotiations.js'

const translations = Object.fromEntries(
  languages.map(lang => {
    const folder = join(import.meta.dirname, '..', 'locales', lang)
    const files = readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')])
    return [lang, loadLocale(lang, Object.fromEntries(files))]
  }),
) as Record<Lang, Translate>

const negotiations = new Map(
  await Promise.all(
    demonstrations.map(async id => {
      const played = await playDemonstration(id)
      if (!played.ok) throw new Error(played.why)
      return [id, { id, sequencer: played.value }] as const
    }),
  ),
)

const app = new Hono()
serveEmbeds(app, { negotiations, translations })
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
async function html(path: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await get(path, headers)
  expect([path, response.status]).toEqual([path, 200])
  return response.text()
}

/** The views of what a negotiation has: some provisions, the first three of each kind of decision, the board. */
function pathsOf(id: string): string[] {
  const view = negotiations.get(id)!.sequencer.view()
  const all = decided(view)
  const some = all.filter(one => all.filter(({ kind }) => kind === one.kind).indexOf(one) < 3)
  return [
    ...[...view.state.text.provisions.keys()].slice(0, 40).map(one => `provisions/${one}`),
    ...some.map(({ seq }) => `decisions/${seq}`),
    ...(concernsSignature(view.state) ? ['signatures'] : []),
  ].map(one => `/n/${id}/embed/${one}`)
}

const foot = (page: string) => words(/<footer>.*<\/footer>/s.exec(page)![0])

describe.each(demonstrations)('%s', id => {
  test.each(languages)('H42, H43, H47: every view is whole, small, and does nothing, in %s', async lang => {
    const sheet = gzipSync(embedSheet).length
    for (const path of pathsOf(id)) {
      const page = await html(`${path}?lang=${lang}`)
      expect([path, flaws(page)]).toEqual([path, []])
      expect(page).toMatch(
        new RegExp(`^<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`),
      )
      expect([path, /<(script|form|input|button|textarea|iframe)|\s(style|on\w+)="/.exec(page)]).toEqual([
        path,
        null,
      ])
      expect([path, page.split('<h1>').length]).toEqual([path, 2])
      expect(page).toContain('<base target="_blank"')
      expect([...page.matchAll(/<footer>.*target="_blank" rel="noopener".*<\/footer>/gs)].length).toBe(1)
      const bytes = gzipSync(page).length + sheet
      if (bytes > 20 * 1024) expect([path, bytes]).toEqual([path, 'at most 20 KB'])
    }
  })
})

test('H42: a provision with its brackets, who holds them, and the line under it', async () => {
  const page = await html('/n/open-waters/embed/provisions/art-4.1?lang=en')
  expect(words(page)).toMatch(/Article|4\.1/)
  expect(page).toContain('class="alts')
  expect(words(page)).toContain('KAST/1/3')
  expect(foot(page)).toMatch(/, as of act #506, \d+ \w+ 20\d\d.* See the whole page · The record/)
  expect(page).toContain('href="/n/open-waters/provisions/art-4.1?lang=en"')
  expect(page).toContain('href="/n/open-waters/acts?lang=en"')
})

test('H42: a vote has its tally and arithmetic, a decision those of what it rests on', async () => {
  const all = demonstrations.flatMap(id => {
    const { sequencer } = negotiations.get(id)!
    return decided(sequencer.view()).map(entry => ({ id, entry }))
  })
  const votes = all.filter(({ entry }) => entry.kind === 'vote' && entry.tally !== null)
  const resting = all.filter(({ entry }) => entry.kind === 'decision' && entry.restsOn !== null)
  expect([votes.length > 0, resting.length > 0]).toEqual([true, true])
  for (const { id, entry } of [votes[0]!, resting[0]!]) {
    const page = await html(`/n/${id}/embed/decisions/${entry.seq}?lang=en`)
    expect([id, entry.seq, page.includes('class="tally')]).toEqual([id, entry.seq, true])
  }
  const { id, entry } = votes[0]!
  const vote = words(await html(`/n/${id}/embed/decisions/${entry.seq}?lang=en`))
  expect(vote).toMatch(/\d+ × \d+ = \d+ [≥>≤<] \d+ × \d+ = \d+/)
})

test('H42: the board has the map and the counts', async () => {
  const page = await html('/n/wcit-12/embed/signatures?lang=en')
  expect(page).toContain('<svg class="world"')
  expect(page).toContain('class="plain places"')
})

test('H42: what is not there, and a moment that is none, are said in a frame', async () => {
  const expected: Record<string, number> = {
    '/n/nowhere/embed/signatures': 404,
    '/n/open-waters/embed/provisions/nope': 404,
    '/n/open-waters/embed/provisions/%3Cscript%3E': 404,
    '/n/open-waters/embed/decisions/0': 404,
    '/n/open-waters/embed/decisions/x': 404,
    '/n/open-waters/embed/signatures?at=0': 404,
    '/n/open-waters/embed/signatures?at=soon': 400,
    '/n/open-waters/embed/signatures?at=2026-13-45': 400,
  }
  for (const [path, status] of Object.entries(expected)) {
    const response = await get(path)
    const page = await response.text()
    expect([path, response.status, flaws(page), page.includes('<script')]).toEqual([path, status, [], false])
    expect(page).toContain('/embed.css')
  }
})

test('H44: nobody is known: no cookie is read or set, the language is asked for or preferred', async () => {
  const path = '/n/open-waters/embed/provisions/art-4.1'
  const plain = await html(path)
  const response = await get(path, {
    cookie: 'travaux-lang=ar; travaux-seat-open-waters=x.y; travaux-size-open-waters=9',
  })
  expect(await response.text()).toBe(plain)
  expect(response.headers.get('set-cookie')).toBeNull()
  expect((await get(`${path}?lang=ar`)).headers.get('set-cookie')).toBeNull()
  expect(await html(path, { 'accept-language': 'ar-EG, en' })).toContain('<html lang="ar" dir="rtl">')
  expect(await html(`${path}?lang=en`, { 'accept-language': 'ar' })).toContain('<html lang="en" dir="ltr">')
})

test('H45: a moment stays: what was done later does not reach it', async () => {
  const path = '/n/open-waters/embed/provisions/art-4.1'
  const { text } = negotiations.get('open-waters')!.sequencer.view().state
  const at = text.amendments.get('KAST/1/3')!.seq
  const [before, after] = [await html(`${path}?at=${at}&lang=en`), await html(`${path}?at=${at + 1}&lang=en`)]
  expect(foot(before)).toContain(`as of act #${at - 1},`)
  expect([before.includes('KAST/1/3'), after.includes('KAST/1/3')]).toEqual([false, true])
  expect(before).toContain(`href="/n/open-waters/provisions/art-4.1?at=${at}&amp;lang=en"`)
  const day = await html('/n/wcit-12/embed/provisions/30?at=2012-12-10&lang=en')
  expect(foot(day)).toMatch(/, as of act #\d+, .*\b10 December 2012/)
})

test('H46: caches keep it for a minute, each language apart; HEAD works', async () => {
  const response = await app.request('/n/wcit-12/embed/signatures', { method: 'HEAD' })
  expect([response.status, await response.text()]).toEqual([200, ''])
  expect(response.headers.get('cache-control')).toBe('public, max-age=60')
  expect(response.headers.get('vary')).toBe('Accept-Language')
})
