import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../core/text/compile.js'
import { redline } from '../core/text/redline.js'
import type { Amendment, Provision } from '../core/text/types.js'
import { languages, loadLocale, type Translate } from '../locales/locale.js'
import { ofFiles } from './document.js'
import { compilationMarkdown } from './document-markdown.js'
import { compilationHtml, escapeHtml, redlineHtml } from './html.js'

const translations = Object.fromEntries(
  languages.map(lang => {
    const source = readFileSync(new URL(`../locales/${lang}/documents.ftl`, import.meta.url), 'utf8')
    return [lang, loadLocale(lang, { 'documents.ftl': source })]
  }),
) as Record<(typeof languages)[number], Translate>
const en = translations.en

const provision = (id: string, text: string | null, more: Partial<Provision> = {}): Provision => ({
  id,
  parent: null,
  kind: 'paragraph',
  text,
  ...more,
})
const mod = (ref: string, id: string, text: string): Amendment => ({
  ref,
  parties: [ref.split('/')[0]!],
  mark: 'MOD',
  target: { provision: id },
  text,
})

/** The words a reader of the page sees: tags taken off, entities read, direction isolates aside. */
function read(html: string): string {
  const [, main = ''] = html.split(/<\/?main>/)
  return unescaped(main.replace(/<[^>]*>/g, '')).replace(/[\u2068\u2069]/g, '')
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)
}
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const base = [
  provision('art-1', 'Purpose', { kind: 'article', label: 'Article 1' }),
  provision('2', 'Ships shall slow down.', { margin: '2', label: '1.1' }),
]
const document = {
  title: 'Quiet <Waters>',
  lang: 'en',
  moment: 'As of 2012-12-13',
  provisions: ofFiles(
    compile(base, [
      mod('CAN/1/1', '2', 'Ships shall stop.'),
      { ref: 'FRA/2/1', parties: ['FRA'], mark: 'SUP', target: { provision: '2' } },
    ]),
  ),
}

describe('documents', () => {
  test('a compilation is one HTML file that fetches nothing, with its brackets and their parties', () => {
    const html = compilationHtml(en, document)
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(html).not.toMatch(/<script|src=|href=|url\(/)
    const words = read(html)
    for (const part of [
      'Quiet <Waters>',
      'As of 2012-12-13',
      'Article 1 Purpose',
      '2 1.1',
      'CAN',
      'FRA',
      'no text',
    ])
      expect(words).toContain(part)
    expect(words).toContain('One deletes what another changes: CAN/1/1, FRA/2/1')
  })

  test('the same as Markdown', () => {
    const markdown = compilationMarkdown(en, document)
    expect(markdown).toMatch(
      /^# Quiet \\<Waters\\>\n\n\*As of 2012-12-13\*\n\n## Article 1 Purpose\n\n\*\*2 1\.1\*\* /,
    )
    expect(markdown.replace(/[\u2068\u2069]/g, '')).toContain(
      '> One deletes what another changes: CAN/1/1, FRA/2/1',
    )
  })

  test('labels are in the language of the document, and it runs its way', () => {
    const html = compilationHtml(translations.ar, { ...document, lang: 'ar' })
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(read(html)).toContain('النص الحالي')
  })

  test('every language has every message', () => {
    const ids = readFileSync(new URL('../locales/en/documents.ftl', import.meta.url), 'utf8').match(
      /^[a-z-]+(?= =)/gm,
    )!
    expect(ids.length).toBeGreaterThan(20)
    for (const id of ids)
      for (const lang of languages) expect([id, lang, translations[lang].has(id)]).toEqual([id, lang, true])
  })

  test('a redline shows what was struck and added, and from where a provision came', () => {
    const to = [base[0]!, provision('3', 'Ships shall stop here.', { margin: '3', label: '1.1' })]
    const html = redlineHtml(en, { title: 'x', ...redline(base, to, 'local') })
    expect(html).toMatch(/<del>[^<]+<\/del>/)
    expect(html).toMatch(/<ins>[^<]+<\/ins>/)
    expect(read(html)).toContain('3 1.1 (was 2 1.1)')
  })

  test('whatever parties write is text: no tag, attribute or comment begins in it', () =>
    fc.assert(
      fc.property(hostile, hostile, hostile, (a, b, label) => {
        const from = [provision('1', a, { label })]
        const compiled = ofFiles(compile(from, [mod('CAN/1/1', '1', b)]))
        const pages = [
          compilationHtml(en, { title: a, lang: label, moment: b, provisions: compiled }),
          redlineHtml(en, { title: b, ...redline(from, [provision('1', b, { label })]) }),
        ]
        for (const page of pages) {
          const tags = page.match(/<\/?([a-z0-9]+)/g)!.map(tag => tag.replace(/<\/?/, ''))
          expect(tags.filter(tag => !ours.has(tag))).toEqual([])
          expect(page).not.toMatch(/<[^>]*\son\w+=|<!--|<[^a-z/!]/)
        }
      }),
      { seed: 3, numRuns: 500 },
    ))

  test('escaping keeps the words', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/)
        expect(unescaped(escapeHtml(text))).toBe(text)
      }),
      { seed: 4, numRuns: 300 },
    ))
})

const ours = new Set(
  'html head meta title style body main h1 h2 section p span bdi i b small aside ins del'.split(' '),
)
const hostile = fc.string({
  unit: fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '/',
    '=',
    ' ',
    'script',
    'img',
    'onerror',
    '-',
    '!',
    'a',
    '\u202e',
    '&lt;',
    '{',
    '}',
  ),
  minLength: 1,
  maxLength: 12,
})
