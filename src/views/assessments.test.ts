/** The pages of assessments, in both languages, with a seat and without. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Replayed, replayed } from '../../test/replayed.js'
import { assessmentOverview } from '../core/assessment/overview.js'
import { type Lang, languages, loadLocale } from '../locales/locale.js'
import { shippedTitles } from '../sequencer/frameworks.js'
import type { Ctx } from './context.js'
import { assessmentPage } from './pages/assessment.js'
import { assessmentsPage } from './pages/assessments.js'
import { provisionPage } from './pages/provision.js'
import { ctxFor, flaws, seatOf, words } from './testing.js'

const root = join(import.meta.dirname, '..', '..')
const translations = Object.fromEntries(
  languages.map(lang => {
    const folder = join(root, 'src', 'locales', lang)
    const files = readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')])
    return [lang, loadLocale(lang, Object.fromEntries(files))]
  }),
) as Record<Lang, ReturnType<typeof loadLocale>>

let waters: Replayed
beforeAll(async () => {
  waters = await replayed('open-waters')
})
const hall = seatOf('HALL', 'Port Hallow', { credential: 'hall-1' })
const at = (path: string, lang: Lang = 'en', more: Partial<Ctx> = {}) =>
  ctxFor(translations[lang], waters.view(), path, { now: Date.parse('2026-05-30T09:00Z'), ...more })
const one = (id: string, lang: Lang = 'en', more: Partial<Ctx> = {}) =>
  assessmentPage(at(`/assessments/${id}`, lang, more), { id })!
const overview = (lang: Lang, more: Partial<Ctx> = {}) =>
  assessmentsPage(at('/assessments', lang, more), {
    overview: framework => assessmentOverview(waters.view(), framework),
    shipped: shippedTitles(),
  })

describe.each(languages)('AS22: in %s', lang => {
  test('every page is whole, for a reader and for a seat, with its form open', () => {
    const asked = { query: { criterion: 'r4-proportion' }, seat: hall }
    const pages = [
      overview(lang),
      overview(lang, { query: { framework: 'open-waters' } }),
      overview(lang, {
        seat: seatOf('SEC', 'Secretariat', { credential: 'secretariat', office: 'secretariat' }),
      }),
      one('a:VELM/2/2@0', lang),
      one('a:VELM/2/2@0', lang, { query: { framework: 'open-waters' } }),
      one('a:WAKE/1/3@1', lang, asked),
      one('p:art-4.3@0', lang, asked),
      one('a:CHART/1/4@0', lang, { seat: hall }),
      one('a:CHART/1/3@0', lang, { seat: hall }),
      one('i:1', lang, { seat: hall }),
      provisionPage(at('/provisions/art-4.2', lang, { seat: hall }), { id: 'art-4.2' })!,
    ]
    expect(pages.flatMap(flaws)).toEqual([])
  })
})

test('AS20: who proposes it comes first, and what cannot be told before the groups', () => {
  const page = words(one('a:VELM/2/2@0'))
  const proposers = page.indexOf('Republic of Velmara has answered 3 of 20 questions')
  const unclear = page.indexOf('2 of 3 say that it cannot be told from the text')
  expect([proposers > 0, unclear > proposers]).toEqual([true, true])
  expect(words(one('a:VELM/2/4@0'))).toContain('has answered none of the 20 questions')
})
test('AS15: a strip has a dot for each answer, and no median of few', () => {
  const strips = one('a:VELM/2/2@0').split('id="q-r4-proportion"')[1]!.split('</table>')[0]!
  expect(strips.match(/<circle/g)).toHaveLength(13)
  expect(strips).not.toContain('class="median"')
})
test('AS14: a stale answer is said to be, with the words then and now', () => {
  const page = one('a:WAKE/1/3@1')
  expect(words(page)).toContain('stale: the words have changed since')
  expect(page).toMatch(/<del>[^<]*seventy-two hours/)
})
test('AS13: the form begins with what the party said, and with those of its passages that still stand', () => {
  const own = {
    query: { criterion: 't3-duty' },
    seat: seatOf('WAKE', 'Quiet Wake', { credential: 'wake-1' }),
  }
  const form = one('a:WAKE/1/3@1', 'en', own).split('name="quotes"')[1]!
  expect(form.split('</textarea>')[0]).toContain('An operator shall keep the position data of a small boat')
  expect(form).toContain('One bearer, one duty, and no adverb.')
})
test('AS4: a family that no word calls for is folded, and can be said not to arise in one press', () => {
  const page = one('a:CHART/1/4@0', 'en', { seat: hall })
  expect(words(page)).toContain('No word of the text calls for these 6 questions.')
  expect(page).toContain('name="family" value="rights"')
  expect(one('a:CHART/1/4@0')).not.toContain('name="family"')
})
test('AS21: an effect is its author’s, and whoever sits elsewhere can contest it', () => {
  const contests = (more: Partial<Ctx>) => one('a:VELM/2/2@0', 'en', more).split('Contest this').length - 1
  expect([contests({}), contests({ seat: hall })]).toEqual([0, 3])
})
test('an address with an earlier revision leads to the present one, one with none to nothing', () => {
  expect(words(one('a:WAKE/1/3@0'))).toContain('You followed a link to an earlier wording')
  expect([one('a:NONE/1/1@0'), one('p:art-4.3@9'), one('nonsense')]).toEqual([null, null, null])
})
