/** Every language says everything, with the same arguments, and nothing in a file is silently skipped. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { direction, type Lang, languages, loadLocale } from './locale.js'

const folder = import.meta.dirname
const files = readdirSync(join(folder, 'en')).sort()
const read = (lang: Lang, file: string) => readFileSync(join(folder, lang, file), 'utf8')
const sources = (lang: Lang) => Object.fromEntries(files.map(file => [file, read(lang, file)]))

/** Message ids of a file with the names of their arguments, as its lines say. */
function messages(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  let current = new Set<string>()
  for (const line of text.split('\n')) {
    const id = /^([a-zA-Z][\w-]*) =/.exec(line)?.[1]
    if (id !== undefined) found.set(id, (current = new Set()))
    if (!line.startsWith('#')) for (const [, name] of line.matchAll(/\$([a-zA-Z]\w*)/g)) current.add(name!)
  }
  return found
}

describe.each(files)('%s', file => {
  test.each(languages.filter(lang => lang !== 'en'))(
    'L1: %s has the same messages with the same arguments',
    lang => {
      const [en, other] = [messages(read('en', file)), messages(read(lang, file))]
      expect([...other.keys()].sort()).toEqual([...en.keys()].sort())
      for (const [id, names] of en)
        expect([id, ...[...other.get(id)!].sort()]).toEqual([id, ...[...names].sort()])
    },
  )

  test.each(languages)('L2: %s: every message is understood, for every number', lang => {
    const t = loadLocale(lang, { [file]: read(lang, file) })
    for (const [id, names] of messages(read(lang, file))) {
      expect(t.has(id), id).toBe(true)
      for (const n of [0, 1, 2, 3, 11, 100])
        expect(t(id, Object.fromEntries([...names].map(name => [name, n]))).length, id).toBeGreaterThan(0)
    }
  })
})

test.each(languages)('L3: %s: the files together have no message twice', lang => {
  expect(() => loadLocale(lang, sources(lang))).not.toThrow()
})

test('L4: a missing message or argument throws', () => {
  const t = loadLocale('en', sources('en'))
  expect(() => t('no-such-message')).toThrow('no message no-such-message')
  expect(() => t('page-of', { at: 1 })).toThrow('page-of')
})

test.each<[Lang, string, string]>([
  ['ar', 'أ { $n -> *[other] { $names }. }', 'أ [>[?أ و ب].]'],
  ['ar', 'أ { $n -> *[other] من { $names }. }', 'أ [?من [?أ و ب].]'],
  ['ar', 'أ { $n }', 'أ [?1]'],
  ['ar', 'أ { $n -> *[other] : { $inner }. }', 'أ [>: [>[>ب]].]'],
  ['en', 'a { $n -> *[other] { $names }. }', 'a [?[?أ و ب].]'],
])('L6: in %s what stands around a name alone runs as the language does: %s', (lang, pattern, expected) => {
  const t = loadLocale(lang, { test: `said = ${pattern.replace('*[', '\n   *[').replace('. }', '.\n  }')}` })
  const shown = { '\u2067': '[>', '\u2068': '[?', '\u2069': ']' } as const
  const said = t('said', { n: 1, names: 'أ و ب', inner: '\u2067ب\u2069' })
  expect(said.replace(/[\u2067-\u2069]/g, mark => shown[mark as keyof typeof shown])).toBe(expected)
})

test('L5: Arabic runs right to left, counts in six forms and in Latin digits', () => {
  const t = loadLocale('ar', sources('ar'))
  const plain = (count: number) => t('proposal-amendments', { count }).replace(/[\u2066-\u2069]/g, '')
  expect(direction.ar).toBe('rtl')
  expect([0, 1, 2, 3, 11, 100].map(plain)).toEqual([
    'لا تعديلات',
    'تعديل واحد',
    'تعديلان',
    '3 تعديلات',
    '11 تعديلاً',
    '100 تعديل',
  ])
})
