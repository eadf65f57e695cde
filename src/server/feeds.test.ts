/** Feeds and the calendar of every demonstration, over HTTP. Rules H28..H41, docs/spec/http.md. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { feedActsMax } from '../core/limits.js'
import { eventsOf } from '../formats/testing-icalendar.js'
import { childText, parseXml, type XmlElement } from '../formats/testing-xml.js'
import { type Lang, languages, loadLocale, type Translate } from '../locales/locale.js'
import { serveFeeds } from './feeds.js'
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

function appAt(url: string): Hono {
  const app = new Hono()
  serveFeeds(app, { negotiations, translations, url }, (c, refusal, status) => c.json(refusal, status))
  return app
}
const app = appAt('https://t.example')
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

async function feed(path: string): Promise<XmlElement> {
  const response = await get(path)
  expect([path, response.status]).toEqual([path, 200])
  return parseXml(await response.text())
}
const entriesOf = (root: XmlElement) => root.children.filter(({ name }) => name === 'entry')
const titles = (root: XmlElement) => entriesOf(root).map(entry => childText(entry, 'title')!)
const linkOf = (root: XmlElement, rel: string) =>
  root.children.find(({ name, attributes }) => name === 'link' && attributes.rel === rel)?.attributes.href
const stampOf = (entry: XmlElement, name: string) => childText(entry, name)!.slice(0, 16)

/** A feed of each kind that there is something to follow for. */
function pathsOf(id: string): string[] {
  const { text, seats, record } = negotiations.get(id)!.sequencer.view().state
  const themes = [...record.frameworks.values()].flatMap(f => f.themes)
  const feeds = [
    ...[...text.provisions.keys()].slice(0, 12).map(one => `provisions/${one}`),
    ...[...seats.parties.keys()].slice(0, 12).map(one => `parties/${one}`),
    ...themes.map(one => `themes/${one.id}`),
  ]
  return ['', ...feeds.map(one => `${one}/`)].map(one => `/n/${id}/${one}feed.atom`)
}

describe.each(demonstrations)('%s', id => {
  test.each(languages)('H28, H30: every feed is well-formed and filled, in %s', async lang => {
    for (const path of pathsOf(id)) {
      const root = await feed(`${path}?lang=${lang}`)
      expect(root.attributes['xml:lang']).toBe(lang)
      const ids = entriesOf(root).map(entry => childText(entry, 'id')!)
      expect(new Set(ids).size).toBe(ids.length)
      for (const name of ['id', 'title', 'subtitle', 'updated'])
        expect([path, childText(root, name)]).not.toContain('')
      for (const title of [...titles(root), childText(root, 'title')!])
        expect(title).not.toMatch(/^$|undefined|NaN|\[object|[\uE000\uE001\n]|<\/?\w+>/)
      for (const entry of entriesOf(root)) {
        const author = entry.children.find(({ name }) => name === 'author')!
        expect(childText(author, 'name')).not.toBe('')
        expect(linkOf(entry, 'alternate')).toMatch(/^https:\/\/t\.example\/n\//)
      }
    }
  })
  test('H32: the pages of a feed have every act once, the last first', async () => {
    const seen: number[] = []
    for (let path: string | undefined = `/n/${id}/feed.atom?lang=en`; path !== undefined; ) {
      const root = await feed(path)
      expect(linkOf(root, 'self')).toBe(`https://t.example${path}`)
      expect(entriesOf(root).length).toBeLessThanOrEqual(feedActsMax)
      seen.push(...entriesOf(root).map(entry => Number(childText(entry, 'id')!.split('/').at(-1))))
      path = linkOf(root, 'next')?.slice('https://t.example'.length)
    }
    const { size } = { size: negotiations.get(id)!.sequencer.size() }
    expect(seen).toEqual(Array.from({ length: size }, (_, i) => size - 1 - i))
  })
  test.each(languages)('H38, H39, H40: the calendar is one, in %s', async lang => {
    const response = await get(`/n/${id}/calendar.ics?lang=${lang}`)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const events = eventsOf(await response.text())
    expect(events.length).toBeGreaterThan(0)
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length)
    for (const { UID, DTSTAMP, DTSTART, SEQUENCE, SUMMARY } of events) {
      expect(UID).toMatch(/@demo\.travaux\.example$/)
      expect(DTSTAMP).toMatch(/^\d{8}T\d{6}Z$/)
      expect(DTSTART).toMatch(/^\d{8}(T\d{6}Z)?$/)
      expect(SEQUENCE).toMatch(/^\d+$/)
      expect(SUMMARY).not.toMatch(/^$|undefined|NaN|[\uE000\uE001]/)
    }
  })
})

test('H33: a provision of open waters is told of with its amendments, and not with those of others', async () => {
  const own = titles(await feed('/n/open-waters/provisions/art-4.1/feed.atom?lang=en'))
  expect(own.some(title => title.includes('KAST/1/3'))).toBe(true)
  expect(own.some(title => title.includes('SARN/1/4'))).toBe(false)
})

test('H29, H30: an entry is called the same in both languages and on any server, its sentence is the page’s', async () => {
  const [en, ar] = [
    await feed('/n/open-waters/feed.atom?lang=en'),
    await feed('/n/open-waters/feed.atom?lang=ar'),
  ]
  const elsewhere = await appAt('http://localhost:9').request('/n/open-waters/feed.atom?lang=en', {
    headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
  })
  const text = await elsewhere.text()
  expect(text).not.toContain('evil.example')
  const ids = [en, ar, parseXml(text)].map(root => entriesOf(root).map(entry => childText(entry, 'id')))
  expect(ids[0]![0]).toBe('tag:demo.travaux.example,2026-02-02:open-waters/acts/506')
  expect(ids[1]).toEqual(ids[0])
  expect(ids[2]).toEqual(ids[0])
  expect(titles(en)).toContain(
    'Guild of Volunteer Lifeboat Crews asks to speak in “Closing plenary of the May session”.',
  )
  expect(titles(ar).join()).toMatch(/\u2068Guild of Volunteer Lifeboat Crews\u2069/)
})

test('H31: hosted acts are dated by when they were admitted, observed ones by when they had happened', async () => {
  const [hosted] = entriesOf(await feed('/n/open-waters/feed.atom'))
  expect(stampOf(hosted!, 'updated')).toBe(stampOf(hosted!, 'published'))
  const [observed] = entriesOf(await feed('/n/wcit-12/feed.atom'))
  expect(stampOf(observed!, 'updated')).toBe('2015-01-01T23:59')
  expect(stampOf(observed!, 'published') > '2026').toBe(true)
})

test('H41: what was observed is in the calendar by whole days', async () => {
  const events = eventsOf(await (await get('/n/wcit-12/calendar.ics')).text())
  expect(events.length).toBeGreaterThan(20)
  for (const { DTSTART } of events) expect(DTSTART).toMatch(/^\d{8}$/)
})

test('H28: HEAD answers without a body, any site may read', async () => {
  const response = await app.request('/n/open-waters/feed.atom', { method: 'HEAD' })
  expect([response.status, await response.text()]).toEqual([200, ''])
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
})

test('H30: the language is asked for or preferred; no cookie is read or set', async () => {
  const lang = async (path: string, headers: Record<string, string>) => {
    const response = await get(path, headers)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('vary')).toBe('Accept-Language')
    return parseXml(await response.text()).attributes['xml:lang']
  }
  const path = '/n/open-waters/feed.atom'
  expect(await lang(path, { cookie: 'travaux-lang=ar' })).toBe('en')
  expect(await lang(path, { 'accept-language': 'ar-EG, en' })).toBe('ar')
  expect(await lang(`${path}?lang=ar`, { 'accept-language': 'en' })).toBe('ar')
  expect(await lang(`${path}?lang=xx`, {})).toBe('en')
})

test('H37: what is known is not sent again, in its language, weakly compared', async () => {
  for (const path of ['/n/open-waters/feed.atom', '/n/open-waters/calendar.ics']) {
    const first = await get(path)
    const tag = first.headers.get('etag')!
    expect(tag).toBe('"507-en"')
    expect(first.headers.get('cache-control')).toBe('public, max-age=60')
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`]) {
      const again = await get(path, { 'if-none-match': known })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    }
    expect((await get(`${path}?lang=ar`, { 'if-none-match': tag })).status).toBe(200)
  }
})

test('H28, H32: what is not there is refused with its code', async () => {
  const whys: Record<string, [number, string]> = {
    '/n/nowhere/feed.atom': [404, 'not-found'],
    '/n/nowhere/calendar.ics': [404, 'not-found'],
    '/n/open-waters/provisions/nope/feed.atom': [404, 'unknown-provision'],
    '/n/open-waters/parties/nope/feed.atom': [404, 'unknown-party'],
    '/n/wcit-12/themes/nope/feed.atom': [404, 'unknown-theme'],
    '/n/open-waters/constructor/x/feed.atom': [404, 'not-found'],
    '/n/open-waters/provisions/%E0%A4%A/feed.atom': [404, 'not-found'],
    '/n/open-waters/feed.atom?before=x': [400, 'malformed-before'],
    '/n/open-waters/feed.atom?before=-1': [400, 'malformed-before'],
  }
  for (const [path, [status, why]] of Object.entries(whys)) {
    const response = await get(path)
    expect([path, response.status, ((await response.json()) as { why: string }).why]).toEqual([
      path,
      status,
      why,
    ])
  }
  expect(entriesOf(await feed('/n/open-waters/feed.atom?before=0'))).toEqual([])
})
