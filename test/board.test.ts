/** The signature board of WCIT-12: its map, dots and table; who is party to what; disputes beside what is disputed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { View } from '../src/core/negotiation/view.js'
import { type Lang, languages, loadLocale } from '../src/locales/locale.js'
import { root } from '../src/store/root.js'
import type { Query } from '../src/views/context.js'
import { signaturesPage } from '../src/views/pages/signatures.js'
import { stylesheet } from '../src/views/styles.js'
import { ctxFor, flaws, words } from '../src/views/testing.js'
import { type Replayed, replayed } from './replayed.js'

const translations = Object.fromEntries(
  languages.map(lang => {
    const folder = join(root, 'src', 'locales', lang)
    const files = readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')])
    return [lang, loadLocale(lang, Object.fromEntries(files))]
  }),
) as Record<Lang, ReturnType<typeof loadLocale>>

const page = (view: View, day: string, query: Query = {}, lang: Lang = 'en') =>
  signaturesPage(ctxFor(translations[lang], view, '/signatures', { now: Date.parse(day), query }))

describe('WCIT-12', () => {
  let wcit: Replayed
  beforeAll(async () => {
    wcit = await replayed('wcit-12')
  })
  const today = '2026-01-01'

  test.each(languages)('O21: %s: map, dots and table say the same; all in, the page is light', lang => {
    const html = page(wcit.view(), today, {}, lang)
    expect(flaws(html)).toEqual([])
    expect(gzipSync(html).length + gzipSync(stylesheet).length).toBeLessThan(45 * 1024)
    const map = html.slice(html.indexOf('class="world"'), html.indexOf('<figcaption class="note"'))
    for (const [place, count] of [
      ['signed', 89],
      ['refuse', 6],
      ['consult', 8],
      ['silent', 41],
    ] as const) {
      const group = map.slice(map.indexOf(`<g class="${place}"`)).split('</g><g class=')[0]!
      expect(new Set([...group.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title)).size).toBe(
        count,
      )
      expect(html).toContain(`<b>${count}</b> ${translations[lang](`place-${place}`)}`)
    }
    expect(map).toMatch(/role="img" aria-label="[^"]*89[^"]*"/)
  })

  test('O23: who was party to the text of 1988 is not on record, and the page says so', () => {
    const text = words(page(wcit.view(), today))
    expect(text).toContain('In force since 1 July 1990.')
    expect(text).toContain('Regulations of 1988 is in force, and nobody is on record as bound by it.')
    expect(text).toContain('No consent to International Telecommunication Regulations of 2012 is on record.')
  })

  test.each<[string, Query, string, string]>([
    [
      'signed both',
      { a: 'EGY', b: 'BRA' },
      today,
      'International Telecommunication Regulations of 2012 applies on',
    ],
    [
      'before it bound them',
      { a: 'EGY', b: 'BRA', day: '2016-01-01' },
      today,
      'at least one of them provisionally',
    ],
    [
      'one did not sign',
      { a: 'EGY', b: 'USA' },
      today,
      'Whether an earlier version does, the record cannot tell.',
    ],
    [
      'before 2015',
      { a: 'EGY', b: 'BRA', day: '2014-01-01' },
      today,
      'it enters into force on 1 January 2015 only',
    ],
    [
      'before 1990',
      { a: 'EGY', b: 'BRA', day: '1980-01-01' },
      today,
      'does not apply on 1 January 1980, nor does any',
    ],
    ['with itself', { a: 'EGY', b: 'EGY' }, today, 'Choose two different parties.'],
    ['on no day', { a: 'EGY', b: 'BRA', day: '2014-02-31' }, '2014-06-01', 'on 1 June 2014'],
  ])('T13: between two parties: %s', (_name, query, day, expected) => {
    const html = page(wcit.view(), day, query)
    expect(flaws(html)).toEqual([])
    expect(words(html)).toContain(expected)
  })

  test('O1: on the evening of 13 December nobody has signed, and disputes stand beside what is disputed', () => {
    const html = page(wcit.at('2012-12-13'), '2012-12-13')
    expect(words(html)).toContain('Nobody has signed')
    expect(words(html)).toMatch(
      /Poland said that it must consult at home, 13 December 2012 #\d+ disputed by #\d+/,
    )
    expect(words(html)).not.toContain('Regulations of 2012')
  })
})
