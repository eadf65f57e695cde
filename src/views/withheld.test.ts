/** Who vouches for an act, and what stands in the place of what is withheld: in both languages, and never a blank. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { everything, start, withholding } from '../core/negotiation/testing-acts.js'
import { type HostedPlay, keyOf, playHosted, worded } from '../core/negotiation/testing-hosted.js'
import type { View } from '../core/negotiation/view.js'
import { proposalsCsv } from '../formats/proposals-csv.js'
import { type Lang, loadLocale } from '../locales/locale.js'
import type { Ctx } from './context.js'
import { actPage } from './pages/act.js'
import { actsPage } from './pages/acts.js'
import { negotiatingTextPage } from './pages/negotiating-text.js'
import { previewPage } from './pages/preview.js'
import { proposalPage } from './pages/proposal.js'
import { provisionPage } from './pages/provision.js'
import { ctxFor, seatOf } from './testing.js'

const messages = (lang: Lang) => {
  const folder = join(import.meta.dirname, '..', 'locales', lang)
  return loadLocale(
    lang,
    Object.fromEntries(readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')])),
  )
}

const baseText = 'Members shall cooperate.'
const otherText = 'Routes are agreed between members.'
const first = start.length
const hashOf = (text: string) => (worded(text) as { hash: string }).hash
const print = (hex: string) => hex.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')
/** As played: USA enrols key a, proposes and objects with it, and rotates it; a body and a text are withheld. */
const log = (...plays: HostedPlay[]) => {
  const { state, leaves, bodies, refusals } = playHosted([...everything, ...plays])
  expect(refusals).toEqual([])
  const texts = new Map([baseText, otherText, 'Text 5.'].map(text => [hashOf(text), text]))
  const view: View = {
    state,
    at: { index: leaves.length, time: null },
    leaf: seq => leaves[seq] ?? null,
    text: hash => (state.record.withheld?.has(`text/${hash}`) ? null : (texts.get(hash) ?? null)),
    body: seq => (state.record.withheld?.has(`body/${seq}`) ? null : (bodies.get(seq)?.body ?? null)),
  }
  return { view, leaves }
}
/** What a reader reads: without markup, and without the marks that isolate a direction. */
const read = (html: string | null) =>
  html!
    .replace(/<[^>]*>/g, '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
const en = (more: Partial<Ctx> = {}, ...plays: HostedPlay[]) =>
  ctxFor(messages('en'), log(...plays).view, '', more)
const seat = seatOf('USA', 'United States')
const [a, b] = [print(keyOf('a').key), print(keyOf('b').key)]

describe('V9: who vouches for an act', () => {
  test.each<[string, number, string]>([
    ['the server', first + 3, 'Vouched for bythe server, for a session under this credential'],
    [
      'a key since ended',
      first + 1,
      `its author, who signed it with the key ${a} · enrolled by #${first} · ended by #${first + 4}`,
    ],
    [
      'the act that ends it',
      first + 4,
      `signed it with the key ${a} · enrolled by #${first} · ended by #${first + 4}`,
    ],
    ['a key in force', first + 5, `its author, who signed it with the key ${b} · enrolled by #${first + 4}`],
  ])('%s', (_, seq, words) => expect(read(actPage(en(), { seq }))).toContain(words))
  test('the whole key is in the title', () =>
    expect(actPage(en(), { seq: first + 1 })).toContain(
      `<code dir="ltr" title="${keyOf('a').key}">${a}</code>`,
    ))
  test('a recorder, who signs or not; and a key that the moment looked at does not know yet', () => {
    const { view, leaves } = log()
    const how = 'recorded' as const
    const of = (auth: object): View => ({
      ...view,
      leaf: () => ({ ...leaves[first]!, auth: { how, ...auth } }),
    })
    const page = (auth: object) => read(actPage(ctxFor(messages('en'), of(auth)), { seq: first }))
    expect(page({})).toContain('a recorder, without a signature')
    const { key } = keyOf('z')
    expect(page({ key, sig: '' })).toContain(`a recorder, who signed it with the key ${print(key)}Happened`)
  })
  test('in Arabic', () =>
    expect(read(actPage(ctxFor(messages('ar'), log().view), { seq: first + 5 }))).toContain(
      `صاحبه الذي وقّعه بالمفتاح ${b} · سجّله الفعل #${first + 4}`,
    ))
})

describe('V10: what is withheld', () => {
  const reason = 'Reason: entered by mistake; authority: Article 1'
  const gone = `What was written here has been withheld and erased. That it was written, and when, stays in the record. ${reason} (#${first + 6})`
  const sealed = `The wording has been withheld and is kept under seal. ${reason} (#${first + 7})`
  const hideBase = withholding({ text: hashOf(baseText) }, 'hidden')
  const baseGone = `The wording has been withheld and is kept under seal. ${reason} (#${first + 8})`
  const draft = {
    ...{ title: 't', reasons: 'y', lang: 'en', textLang: 'en' },
    items: [{ k: 1, on: 'p:1@0', mark: 'MOD' as const, text: 'x' }],
  }
  const kept = { id: '1', party: 'USA', draft, version: 1, updated: 0 }
  const shown = { ...kept, savedByName: null, sending: false, tabled: null }

  test.each<[string, string, () => string | null]>([
    ['a body, on the page of its act', gone, () => actPage(en(), { seq: first + 3 })],
    ['a body, in the ledger of objections', gone, () => provisionPage(en(), { id: '1' })],
    [
      'a text, on the page of an act that names it',
      `Wording ${print(hashOf('Text 5.'))}${sealed}`,
      () => actPage(en(), { seq: first + 1 }),
    ],
    ['a text, in its proposal', sealed, () => proposalPage(en(), { id: 'USA/6' })],
    ['a text, beside its provision', sealed, () => provisionPage(en(), { id: '1' })],
    ['a base text, on its page', baseGone, () => provisionPage(en({}, hideBase), { id: '1' })],
    ['a base text, in the negotiating text', baseGone, () => negotiatingTextPage(en({}, hideBase), {})],
    [
      'a base text, where one would write against it',
      `${baseGone}Text`,
      () => provisionPage(en({ seat }, hideBase), { id: '1' }),
    ],
    [
      'a base text, before it is sent',
      baseGone,
      () => previewPage(en({ seat }, hideBase), { shown, cosponsors: [] }),
    ],
    [
      'the act that withheld a body',
      `Erased: what was written with #${first + 3}. ${reason}`,
      () => actPage(en(), { seq: first + 6 }),
    ],
    [
      'the act that withheld a text',
      `Put under seal: the wording ${print(hashOf('Text 5.'))}. ${reason}`,
      () => actPage(en(), { seq: first + 7 }),
    ],
  ])('%s', (_, words, page) => expect(read(page())).toContain(words))

  test('a base text reads as withheld inside the brackets too, never as if nothing stood there', () => {
    const amendments = [
      { n: 1, mark: 'MOD', target: { provision: '1', version: 0 }, text: [worded(otherText)] },
    ]
    const named = { proposal: 'TUN/1', symbol: 'TUN/1', title: { en: 't' }, authors: ['TUN'] }
    const mod = {
      party: 'TUN',
      act: { kind: 'submit', ...named, amendments } as unknown as HostedPlay['act'],
    }
    const page = (...plays: HostedPlay[]) => read(negotiatingTextPage(en({}, ...plays), {}))
    expect(page(mod, hideBase)).toMatch(/\[withheldpresent text\]Alternative 2 of 2/)
    expect(page(mod)).not.toContain('[withheld')
  })
  test('a base text is not said to be missing in this language', () => {
    const html = read(provisionPage(en({}, hideBase), { id: '1' }))
    expect(html).not.toContain('This language has no wording yet')
  })
  test('in the list of acts, with those that are signed', () => {
    const { view, leaves } = log()
    const items = actsPage(ctxFor(messages('en'), view), { leaves })
      .split('<li>')
      .map(read)
    const about = (seq: number) => items.find(item => item.startsWith(`#${seq} `))!.trim()
    expect(about(first + 1)).toMatch(/ signed$/)
    expect(about(first + 3)).toMatch(/ withheld$/)
    expect(about(first)).toMatch(/enrols the key .* to sign with\. \S+ \S+ \S+( \S+)*$/)
    expect(about(first)).not.toMatch(/(signed|withheld)$/)
  })
  test('in the table of proposals', () => {
    const { view } = log()
    const rows = proposalsCsv(view, [...view.state.text.amendments.values()])
      .trim()
      .split(/\r?\n/)
    expect(rows.map(row => row.split(',').at(-1))).toEqual(['withheld', 'text'])
  })
  test('where no act looked at says why, it is withheld all the same', () => {
    const { view } = log()
    const before: View = { ...view, state: playHosted(everything.slice(0, -2)).state }
    const ctx = ctxFor(messages('en'), before)
    expect(read(actPage(ctx, { seq: first + 3 }))).toContain('What was written here has been withheld. That')
    expect(read(proposalPage(ctx, { id: 'USA/6' }))).toContain('The wording has been withheld.')
  })
  test('in Arabic', () => {
    const html = read(actPage(ctxFor(messages('ar'), log().view), { seq: first + 3 }))
    expect(html).toContain(`السبب: أُدخل خطأً؛ والسند: Article 1 (#${first + 6})`)
  })
})
