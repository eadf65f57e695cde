import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { opening, play } from '../core/negotiation/testing.js'
import { loadLocale } from '../locales/locale.js'
import { briefPage } from './pages/brief.js'
import { ctxFor, flaws } from './testing.js'

const folder = join(import.meta.dirname, '..', 'locales', 'en')
const t = loadLocale(
  'en',
  Object.fromEntries(readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')])),
)
const framework = (id: string, label: string) => ({
  ...{ id, title: { en: `Framework ${id}` }, effects: [], criteria: [], forums: [] },
  themes: [{ id: 'security', label: { en: label }, effects: [], terms: [], topics: [] }],
})

test('B1: of a theme that two frameworks declare each has its brief, named by its framework', () => {
  const declared = [framework('one', 'Security'), framework('two', 'Safety')]
  const view = play([
    ...opening(),
    ...declared.map(one => ({ act: { kind: 'declare-framework', framework: one } })),
  ]).view()
  const shown = (query: Record<string, string>) => briefPage(ctxFor(t, view, '/brief', { query }), {})
  const current = (html: string) => /<a href="([^"]*)" aria-current="true"/.exec(html)?.[1]
  const [first, second] = [shown({}), shown({ theme: 'security', framework: 'two' })]
  expect([flaws(first), flaws(second)]).toEqual([[], []])
  expect(current(first)).toMatch(/\/brief\?theme=security$/)
  expect(current(second)).toMatch(/theme=security&(amp;)?framework=two$/)
  expect(second).toContain('<input type="hidden" name="framework" value="two"')
  expect(first).toContain('Framework two')
})
