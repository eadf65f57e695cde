/** The page on which a record is checked: whole without script, in words for everything that can be found wrong. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromUtf8 } from '../core/canonical/hash.js'
import { hostedProcedure } from '../core/negotiation/testing-hosted.js'
import { signCheckpoint } from '../core/record/checkpoint.js'
import { formatVkey } from '../core/record/note.js'
import { logKey, seed } from '../core/record/testing-files.js'
import { emptyRoot } from '../core/record/tree.js'
import { type Lang, languages, loadLocale } from '../locales/locale.js'
import { faults, findings, printedOf, type Signed, steps } from './models/verify.js'
import { verifyPage } from './pages/verify.js'
import { ctxFor, openAct, playLog } from './testing.js'

const src = join(import.meta.dirname, '..')
const translations = Object.fromEntries(
  languages.map(lang => {
    const folder = join(src, 'locales', lang)
    const read = (file: string) => [file, readFileSync(join(folder, file), 'utf8')]
    return [lang, loadLocale(lang, Object.fromEntries(readdirSync(folder).map(read)))]
  }),
) as Record<Lang, ReturnType<typeof loadLocale>>

const title = { en: '<b>Title</b>', ar: '<b>عنوان</b>' }
const { view } = playLog([openAct('hosted', title, hostedProcedure)])
const { origin } = view.state.record
const at = { origin, size: 1, root: emptyRoot }
const checkpoint = fromUtf8(signCheckpoint({ ...at, extensions: [] }, origin, seed))
const signed: Signed = { view, ...at, checkpoint, key: formatVkey(logKey(origin)) }
const address = 'https://example.org/log/test'
const pageIn = (lang: Lang, one: Signed | null = signed) =>
  verifyPage(ctxFor(translations[lang], view, '/verify'), { signed: one, address })

test.each(languages)('%s: every figure is printed, and once more for the script', lang => {
  const html = pageIn(lang)
  const printed = printedOf(signed)
  for (const figure of [printed.origin, printed.root, printed.stateRoot, printed.key])
    expect(html).toContain(`>${figure.replaceAll('&', '&amp;')}<`)
  const data = /data-printed="([^"]*)"/.exec(html)![1]!.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  expect(JSON.parse(data)).toEqual(printed)
  expect(html).toContain('data-log="/log/test"')
  expect(html).toContain('data-api="/api/n/test"')
  expect(html).toContain(checkpoint)
})

test.each(languages)('%s: without script it says how to check, and offers no button', lang => {
  const html = pageIn(lang)
  expect(html).toContain(`npx travaux mirror ${address} test\nnpx travaux verify test`)
  expect(html).toMatch(/<noscript>.+<\/noscript>/s)
  expect(html).toMatch(/<button type="button" id="check-go"[^>]* hidden/)
  expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
    '<script src="/live.js" defer>',
    '<script src="/verify.js" defer>',
  ])
  for (const step of steps) expect(html).toContain(`data-step="${step}"`)
})

test.each(languages)('%s: a log that has signed nothing yet says so', lang => {
  const html = pageIn(lang, null)
  expect(html).not.toContain('id="check"')
  expect(html).toContain('npx travaux mirror')
})

test.each(languages)('%s: every sentence that the script can need is there', lang => {
  const html = pageIn(lang)
  for (const id of [...faults, 'other', 'more']
    .map(code => `fault-${code}`)
    .concat(findings.map(one => `verify-found-${one}`)))
    expect(html).toContain(`data-say="${id}"`)
})

test('every code that verification reports of its own has a sentence', () => {
  const record = readdirSync(join(src, 'core', 'record')).filter(file =>
    /^(verify|log-files|checkpoint|cosignature)/.test(file),
  )
  const audits = readdirSync(join(src, 'core', 'negotiation')).filter(file => /^audit/.test(file))
  const files = [...record.map(file => `record/${file}`), ...audits.map(file => `negotiation/${file}`)]
  const codes = files
    .filter(file => !file.endsWith('.test.ts'))
    .flatMap(file => [
      ...readFileSync(join(src, 'core', file), 'utf8').matchAll(
        /(?:code: |report\(|refuse\(|\[|\? )'([a-z]+(?:-[a-z]+)+)'/g,
      ),
    ])
    .map(([, code]) => code!)
  expect(codes.length).toBeGreaterThan(25)
  // Nobody asks for witnesses on the page, and the rest is what a caller of the core sees first.
  const elsewhere = new Set(['witness-missing', 'malformed-act'])
  expect(
    [...new Set(codes)].filter(code => !elsewhere.has(code) && !faults.some(one => one === code)),
  ).toEqual([])
})

test('every step that passes says something that the page has a sentence for', () => {
  const said = [...readFileSync(join(src, 'browser', 'verdicts.ts'), 'utf8').matchAll(/\['([a-z]+)', /g)]
  expect(said.length).toBeGreaterThan(5)
  for (const [, say] of said) expect(findings).toContain(say)
})
