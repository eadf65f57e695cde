/** What the machine checks find, beside an alternative: apart, with how right each check is, in both languages. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkAmendment } from '../core/assessment/checks/amendments.js'
import { baseOf } from '../core/assessment/checks/negotiation-base.js'
import { checksOf } from '../core/drafting/checks.js'
import { procedureSchema } from '../core/procedure/procedure.js'
import { languages, loadLocale } from '../locales/locale.js'
import { shippedChecks } from '../sequencer/check-rules.js'
import { provisionPage } from './pages/provision.js'
import { checksFragment } from './parts/draft-checks.js'
import { ctxFor, flaws, openAct, playLog, seatOf, wordingOf, words } from './testing.js'

const root = join(import.meta.dirname, '..', '..')
const translations = languages.map(lang => {
  const folder = join(root, 'src', 'locales', lang)
  const files = readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')])
  return loadLocale(lang, Object.fromEntries(files))
})
const [english] = translations.filter(({ lang }) => lang === 'en')
const { entries } = JSON.parse(readFileSync(join(root, 'vectors', 'golden', 'open-waters.json'), 'utf8'))
const procedure = procedureSchema.parse(JSON.parse(entries[0]).author.act.procedure)
const set = await shippedChecks()

const present = 'Members shall publish routes.'
const proposed =
  'Members shall publish <b>routes</b> and may block traffic as they consider necessary. Security shall be ensured.'
const summarised = 'It speaks of spam and of routes.'

const body = { lang: 'en', reasons: 'So.' }

function logged(text: string, kind: 'verbatim' | 'summary') {
  const amendment = { n: 1, mark: 'MOD', target: { provision: '1', version: 0 }, text: wordingOf(text, kind) }
  const provision = { id: '1', parent: null, kind: 'paragraph', label: '1', text: wordingOf(present) }
  const submit = { proposal: 'ONE/1', symbol: 'ONE/1', title: { en: 'One' }, authors: ['ONE'] }
  const { view } = playLog(
    [
      openAct('hosted', { en: 'Test' }, procedure),
      { act: { kind: 'seat', seats: 'ONE', name: { en: 'One' }, group: 'governments', unit: 'state' } },
      { act: { kind: 'credential', holder: 'of-one', for: 'ONE', role: 'head' } },
      { act: { kind: 'enter-provisions', provisions: [provision] } },
      { act: { kind: 'adopt-base', provisions: 1 } },
      { act: { kind: 'submit', ...submit, amendments: [amendment] }, party: 'ONE', body },
    ],
    [present, text],
  )
  return view
}

function shown(view: ReturnType<typeof logged>, t = english!): string {
  const [amendment] = [...view.state.text.amendments.values()]
  const checked = checkAmendment(set, view, baseOf(set, view, 'en'), amendment!)
  const machine = { set, amendments: new Map([[amendment!.id, checked]]), glanced: null }
  const page = provisionPage(ctxFor(t, view, '/provisions/1'), { id: '1', machine })!
  expect(flaws(page)).toEqual([])
  return page.match(/<aside class="machine".*?<\/aside>/s)?.[0] ?? ''
}

test('CK29: what each clause does and whom it binds, the new words, what is graver, and how right it all is', () => {
  const said = words(shown(logged(proposed, 'verbatim')))
  const parts = [
    'Found by a machine',
    /duty · States .*permission · States .*duty · nobody named right in \d+ of \d+ clauses kept apart/,
    /New words right in/,
    'block',
    'security',
    /Self-judging right in \d+ of \d+ .*“they consider”/,
    /No safeguard right in \d+ of \d+ findings in documents kept apart .*Called for by: block/,
    'not judgements and count nowhere',
  ]
  for (const part of parts) expect(said).toMatch(part)
})

test('CK29: in every language of the interface, and never as markup', () => {
  for (const t of translations) {
    const html = shown(logged(proposed, 'verbatim'), t)
    expect(html).toContain('machine')
    expect(html).not.toContain('<b>routes')
  }
})

test('of what the checks do not know as an actor each is named for itself', () => {
  const said = words(
    shown(logged('The rate shall be high. The wire shall be thin. The rate shall be high.', 'verbatim')),
  )
  expect(said).toMatch(/ ×2 · “The rate” .* · “The wire”/)
})

test('D11: of a draft the same is said, apart, with what answers it in the draft; there is nothing to dismiss', () => {
  const view = logged(proposed, 'verbatim')
  const item = { mark: 'MOD' as const, on: 'p:1@0', text: 'Members shall block <b>spam</b>.' }
  const items = [
    { ...item, k: 1 },
    { ...item, k: 2, mark: 'ADD' as const, text: '“Spam” means bulk mail. Users may appeal to a court.' },
  ]
  const draft = { title: 'x', reasons: '', lang: 'en', textLang: 'en', items }
  const seen = (items: typeof draft.items) => ({
    set,
    found: checksOf(set, baseOf(set, view, 'en'), view, 'ONE', { ...draft, items }),
  })
  for (const t of translations) {
    const ctx = ctxFor(t, view, '/drafts/1', { seat: seatOf('ONE', 'One') })
    const html = checksFragment({ ctx, checked: seen(items) })
    expect(html.match(/<aside class="machine"/g)!.length).toBe(2)
    expect(html).not.toMatch(/<b>spam|dismiss/)
  }
  const ctx = ctxFor(english!, view, '/drafts/1')
  const said = words(checksFragment({ ctx, checked: seen(items) }))
  expect(said).toMatch(
    /your amendment 1 duty · States right in \d+ of \d+ clauses kept apart New words right in/,
  )
  expect(said).toMatch(/No safeguard: answered in your amendment 2: “appeal”/)
  expect(words(checksFragment({ ctx, checked: seen([items[0]!]) }))).toMatch(
    /No safeguard .* Called for by: block/,
  )
  expect(checksFragment({ ctx, checked: seen([{ ...item, k: 1, text: present }]) })).toBe('')
})

test('CK30: of a summary only which listed terms it speaks of', () => {
  const said = words(shown(logged(summarised, 'summary')))
  expect(said).toMatch(/only a summary.*spam not in the present text/)
  expect(said).not.toMatch(/duty|New words/)
})

test('CK25: a finding that a party dismissed is answered under its name', () => {
  const view = logged(proposed, 'verbatim')
  const [amendment] = [...view.state.text.amendments.values()]
  const found = checkAmendment(set, view, baseOf(set, view, 'en'), amendment!).findings.find(
    ({ check }) => check === 'self-judging',
  )!
  const { check, version, wording, span } = found
  const dismissal = { check, version, wording: { lang: 'en', hash: wording }, ...span, seq: 5, party: 'ONE' }
  view.state.positions.dismissals = new Map([
    [5, { ...dismissal, target: { amendment: amendment!.id, rev: 0 } }],
  ])
  expect(words(shown(view))).toMatch(/answered.*Self-judging: “they consider” Dismissed by One/)
})
