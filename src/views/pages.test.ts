/** Every page, on an empty negotiation, on small ones in which all text is hostile markup, in both languages. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { baseOf } from '../core/assessment/checks/negotiation-base.js'
import { checksOf } from '../core/drafting/checks.js'
import type { Draft } from '../core/drafting/draft.js'
import type { View } from '../core/negotiation/view.js'
import { type Procedure, procedureSchema } from '../core/procedure/procedure.js'
import { decided } from '../core/reports/decided.js'
import { concernsSignature } from '../core/reports/signature.js'
import { type Lang, languages, loadLocale } from '../locales/locale.js'
import { shippedChecks } from '../sequencer/check-rules.js'
import type { Ctx, FormState } from './context.js'
import type { ShownDraft } from './models/drafts.js'
import { actPage } from './pages/act.js'
import { actsPage } from './pages/acts.js'
import { briefPage } from './pages/brief.js'
import { comparePage } from './pages/compare.js'
import { decisionPage } from './pages/decision.js'
import { decisionsPage } from './pages/decisions.js'
import { draftPage } from './pages/draft.js'
import { chooseDraftPage, draftsPage } from './pages/drafts.js'
import { embedDecision, embedProvision, embedSignatures } from './pages/embed.js'
import { homePage } from './pages/home.js'
import { negotiatingTextPage } from './pages/negotiating-text.js'
import { negotiationPage } from './pages/negotiation.js'
import { nextPage } from './pages/next.js'
import { notFoundPage } from './pages/not-found.js'
import { objectionsPage } from './pages/objections.js'
import { partiesPage } from './pages/parties.js'
import { partyPage } from './pages/party.js'
import { previewPage } from './pages/preview.js'
import { problemPage } from './pages/problem.js'
import { procedurePage } from './pages/procedure.js'
import { proposalPage } from './pages/proposal.js'
import { proposalsPage } from './pages/proposals.js'
import { provisionPage } from './pages/provision.js'
import { reportPage } from './pages/report.js'
import { seatPage } from './pages/seat.js'
import { signaturesPage } from './pages/signatures.js'
import { sourcesPage } from './pages/sources.js'
import { verifyPage } from './pages/verify.js'
import { whatIfPage } from './pages/what-if.js'
import {
  ctxFor,
  openAct,
  playLog,
  seatOf,
  siteFor,
  type TestAct,
  type TestLog,
  wordingOf,
} from './testing.js'

const root = join(import.meta.dirname, '..', '..')
const messages = (lang: Lang) => {
  const folder = join(root, 'src', 'locales', lang)
  return loadLocale(
    lang,
    Object.fromEntries(readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')])),
  )
}
const translations = Object.fromEntries(languages.map(lang => [lang, messages(lang)])) as Record<
  Lang,
  ReturnType<typeof loadLocale>
>
/** The procedure that a golden log of semantics 1 carries. */
function procedure(log: string): Procedure {
  const { entries } = JSON.parse(readFileSync(join(root, 'vectors', 'golden', `${log}.json`), 'utf8'))
  return procedureSchema.parse(JSON.parse(entries[0]).author.act.procedure)
}

/** What every text field of the fixtures holds, besides telling where it came from. */
const evil = (where: string) =>
  `${where} <script>alert(1)</script><img src=x onerror=alert(2)>"'><a href="javascript:alert(3)">&amp;`
const local = (where: string) => ({ en: evil(where) })
const body = (...parts: string[]) => ({
  lang: 'en',
  ...Object.fromEntries(parts.map(part => [part, `${evil(part)}\n${evil('again')}`])),
})
const base = evil('The base text of a provision.')
const changed = evil('The changed text of a provision.')
const added = evil('An added provision.')
const texts = [base, changed, added]

const framework: TestAct['act'] = {
  kind: 'declare-framework',
  framework: {
    id: 'frame',
    title: local('framework'),
    effects: [{ id: 'routing', label: local('effect') }],
    criteria: [{ id: 'breadth', label: local('criterion') }],
    themes: [
      {
        id: 'security',
        label: local('theme'),
        effects: ['routing'],
        terms: ['<b>security</b>'],
        topics: ['net'],
      },
    ],
    forums: [
      {
        id: 'ietf',
        name: local('forum'),
        kind: '<i>standards</i>',
        covers: ['net'],
        note: local('note'),
        cites: '<u>S1</u>',
        checked: false,
      },
    ],
  },
}
const enter: TestAct['act'] = {
  kind: 'enter-provisions',
  provisions: [
    { id: 'a1', parent: null, kind: 'article', label: '<b>Article</b> 1', text: wordingOf(base) },
    {
      id: '1',
      parent: 'a1',
      kind: 'paragraph',
      label: '1.1 <i>a</i>',
      margin: '1',
      text: wordingOf(base),
      defines: '<b>term</b>',
    },
    { id: '2', parent: 'a1', kind: 'paragraph', margin: '2', text: wordingOf(base, 'summary') },
    { id: '3', parent: 'a1', kind: 'paragraph', text: [{ lang: 'en', kind: 'unknown' }] },
    {
      id: 'r1',
      parent: null,
      kind: 'resolution',
      label: '<b>Resolution</b>',
      text: wordingOf(base, 'summary'),
    },
  ],
}
const seat = (id: string, group: string | null, office?: string): TestAct => ({
  act: {
    kind: 'seat',
    seats: id,
    name: local(id),
    group,
    unit: 'state',
    ...(office === undefined ? {} : { office }),
  },
})
const credential = (id: string): TestAct => ({
  act: { kind: 'credential', holder: `of-${id.toLowerCase()}`, for: id, role: 'head' },
})
const amendments = [
  {
    n: 1,
    mark: 'MOD',
    target: { provision: '1', version: 0 },
    text: wordingOf(changed),
    themes: ['security'],
  },
  {
    n: 2,
    mark: 'ADD',
    target: { parent: 'a1', after: '1' },
    text: wordingOf(added),
    label: '<b>1.1 bis</b>',
    margin: '1A',
  },
  { n: 3, mark: 'SUP', target: { provision: '2', version: 0 } },
  { n: 4, mark: 'NOC', target: { provision: '3', version: 0 }, asserted: true },
  { n: 5, mark: 'OTHER', target: { general: true } },
  { n: 6, mark: 'MOD', target: { amendment: 'ONE/1/1' }, text: wordingOf(added) },
  { n: 7, mark: 'MOD', target: { provision: '2', version: 0 }, text: wordingOf(changed, 'summary') },
]
const submit = {
  kind: 'submit',
  proposal: 'ONE/1',
  symbol: 'ONE/1',
  title: local('proposal'),
  authors: ['ONE'],
  amendments,
}

/** A hosted negotiation in which everything that can be said is hostile. */
const hosted = (): TestLog => {
  const acts: TestAct[] = [
    openAct('hosted', local('title'), procedure('open-waters')),
    seat('ONE', 'governments'),
    seat('TWO', 'users'),
    seat('CHR', null, 'chair'),
    ...['ONE', 'TWO', 'CHR'].map(credential),
    { act: framework },
    { act: enter },
    { act: { kind: 'adopt-base', provisions: 5 } },
    { act: { kind: 'event', type: 'meeting', title: local('event') }, body: body('account') },
    { act: submit, party: 'ONE', body: body('reasons') },
    {
      act: {
        ...submit,
        proposal: 'TWO/1',
        symbol: 'TWO/1',
        authors: ['TWO'],
        amendments: [amendments[0]!, { ...amendments[1]!, n: 2 }],
      },
      party: 'TWO',
      body: body('reasons'),
    },
    { act: { kind: 'support', target: { proposal: 'ONE/1' }, joined: true }, party: 'TWO' },
    {
      act: { kind: 'position', target: { amendment: 'ONE/1/1', rev: 0 }, stance: 'refer', forum: 'ietf' },
      party: 'TWO',
      body: body('reasons'),
    },
    {
      act: { kind: 'position', target: { provision: '1', version: 0 }, stance: 'support' },
      party: 'ONE',
      body: body('reasons'),
      withheld: true,
    },
    {
      act: {
        kind: 'object',
        target: { amendment: 'ONE/1/1', rev: 0 },
        degree: 'objection',
        ground: 'scope',
        redLine: true,
      },
      party: 'TWO',
      body: body('ground', 'cure'),
    },
    { act: { kind: 'answer', objection: 16 }, party: 'ONE', body: body('answer') },
    {
      act: {
        kind: 'object',
        target: { provision: '2', version: 0 },
        degree: 'concern',
        ground: 'odd-ground',
      },
      party: 'ONE',
      body: body('ground', 'cure'),
    },
    {
      act: { kind: 'settle', objection: 18, fate: 'withdrawn', by: ['1'] },
      party: 'ONE',
      body: body('reasons'),
    },
    {
      act: {
        kind: 'assess',
        target: { amendment: 'ONE/1/1', rev: 0 },
        effects: ['routing'],
        criterion: 'breadth',
        answer: 'substance',
        recommends: 'refer',
        forum: 'ietf',
      },
      party: 'TWO',
      body: body('reasons'),
    },
    {
      act: { kind: 'statement', target: { amendment: 'ONE/1/1', rev: 0 }, reply: 20 },
      party: 'ONE',
      body: body('statement'),
    },
    {
      act: {
        kind: 'sense',
        subject: { provision: '1', version: 0 },
        question: local('question'),
        method: 'hum',
        told: 'indicative',
        result: 'unclear',
      },
      party: 'CHR',
      body: body('account'),
    },
    {
      act: {
        kind: 'vote',
        subject: { provision: '1', version: 0 },
        question: local('question'),
        method: 'odd-method',
        tally: { for: 2, against: 0, abstain: 0 },
        rollCall: false,
      },
      party: 'CHR',
      body: body('account'),
    },
    {
      act: {
        kind: 'consolidate',
        proposal: 'CHR/1',
        symbol: 'CHR/1',
        title: local('consolidated'),
        items: [{ provision: '2', version: 0, text: wordingOf(changed), subsumes: ['ONE/1/3'] }],
      },
      party: 'CHR',
      body: body('reasons'),
    },
    {
      act: {
        kind: 'renumber',
        edition: local('edition'),
        labels: [{ provision: '1', label: '<b>9.9</b>', margin: '9' }],
      },
    },
    {
      act: {
        kind: 'intend',
        intention: 'consult',
        stated: 'declared',
        because: [{ provision: '1', version: 0 }],
      },
      party: 'ONE',
      body: body('reasons'),
    },
  ]
  return playLog(acts, texts)
}

/** An observed one: sources, figures, holders nobody names, breaches, counter-reports. */
const observed = (): TestLog => {
  const from = { on: '2012-12-13', sources: ['S1'] }
  const acts: TestAct[] = [
    openAct('observed', local('title'), procedure('wcit-12')),
    { act: { kind: 'declare-source', source: 'S1', title: evil('source'), where: 'javascript:alert(1)' } },
    {
      act: {
        kind: 'declare-source',
        source: 'S2',
        title: evil('source'),
        where: 'https://example.org/"><script>',
      },
    },
    seat('ONE', 'governments'),
    { act: framework },
    { act: enter },
    { act: { kind: 'adopt-base', provisions: 5 } },
    { act: { kind: 'grant-rights', to: ['ONE'], rights: ['sign'], held: true } },
    {
      act: { ...submit, symbol: '<b>symbol</b>', authors: [] },
      unnamed: { group: 'governments', howMany: 'several' },
      ...from,
      body: body('reasons'),
    },
    {
      act: { kind: 'report-figure', figure: 'entitled-to-sign', value: 3, of: local('figure') },
      ...from,
      body: body('note'),
    },
    { act: { kind: 'report-figure', figure: 'entitled-to-sign', value: 4, of: local('figure') }, ...from },
    {
      act: { kind: 'object', target: { provision: '1', version: 0 }, degree: 'objection', ground: 'scope' },
      unnamed: { howMany: 'many' },
      ...from,
      body: body('ground'),
    },
    {
      act: {
        kind: 'sense',
        subject: { provision: 'r1', version: 0 },
        question: local('question'),
        method: 'placards',
        result: 'for',
        calledBy: 'ONE',
      },
      ...from,
      on: '2012-12-12/2012-12-13',
      body: body('account'),
    },
    {
      act: { kind: 'decision', subject: { instrument: 1 }, outcome: 'adopted', how: 'sense', count: 12 },
      ...from,
      on: '2012-12-14',
      body: body('reasons'),
    },
    {
      act: { kind: 'intend', intention: 'refuse', stated: 'reported' },
      party: 'ONE',
      ...from,
      on: '../2012-12-14',
    },
    { act: { kind: 'sign', instrument: 1, reservation: true }, party: 'ONE', ...from, on: '2013' },
    { act: { kind: 'counter-report', disputes: 12 }, body: body('reasons') },
  ]
  return playLog(acts, texts)
}

/** A log of nothing but its opening. */
const empty = (): TestLog => playLog([openAct('hosted', { en: 'Nothing yet' }, procedure('open-waters'))])

const problem = { why: 'reasons-missing', where: evil('where'), clause: 'reasons' }
const form: FormState = {
  values: { kind: 'object', target: 'p:1@0', ground: evil('ground'), cure: evil('cure') },
  problem,
}
const values = {
  kind: 'submit',
  mark: 'MOD',
  target: 'p:1@0',
  textLang: 'en',
  text: evil('text'),
  title: evil('title'),
  reasons: evil('reasons'),
  lang: 'en',
}

const draft: Draft = {
  title: evil('title'),
  reasons: evil('reasons'),
  lang: 'en',
  textLang: 'en',
  items: [
    { k: 1, on: 'p:1@0', mark: 'MOD', text: evil('text'), n: 1 },
    { k: 2, on: 'p:2@0', mark: 'ADD', text: evil('added'), label: evil('label') },
    { k: 3, on: 'a:ONE/1/1@0', mark: 'SUP', text: '' },
    { k: 4, on: 'p:nowhere@7', mark: 'MOD', text: evil('nowhere') },
  ],
  from: [evil('ref')],
}
const shownDraft: ShownDraft = {
  id: '1',
  party: 'TWO',
  draft,
  version: 3,
  updated: 1e12,
  savedByName: evil('person'),
  sending: false,
  tabled: null,
}
const cosponsors = [
  { party: 'ONE', answer: null },
  { party: evil('party'), answer: { accepted: true, version: 3 } },
  { party: 'CHR', answer: { accepted: true, version: 1 } },
  { party: 'SEC', answer: { accepted: false, version: 1 } },
]
const theirs = { ...draft, title: evil('their title'), reasons: evil('their reasons') }
const bothDrafts = {
  own: draft,
  draft: theirs,
  saved: new Map([[1, { ...draft.items[0]!, text: evil('their text'), mark: 'NOC' as const }]]),
  added: new Set([3]),
}

const set = await shippedChecks()
function seen(view: View, of: Draft = draft) {
  return { set, found: checksOf(set, baseOf(set, view, 'en'), view, 'TWO', of) }
}

const host = 'https://host.example'

/** Every page of a negotiation, by name; those that are not there are null. */
function pagesOf({ view, leaves }: TestLog, lang: Lang): Record<string, string | null> {
  const t = translations[lang]
  const ctx = (path: string, more: Partial<Ctx> = {}) => ctxFor(t, view, path, more)
  const one = { seat: seatOf('TWO', evil('seat')) }
  const embedded = (framed: Ctx) => ({ ctx: framed, last: leaves.at(-1)! })
  const pages: Record<string, string | null> = {
    home: homePage(siteFor(t, '/'), {
      negotiations: [{ base: '/n/test', view, demo: true, scenario: false }],
    }),
    overview: negotiationPage(ctx(''), { leaves }),
    'overview at a moment': negotiationPage(
      ctx('', { at: '2012-12-13', query: { at: '2012-12-13', 'exclude-source': evil('S1') } }),
      { leaves },
    ),
    text: negotiatingTextPage(ctx('/text'), {}),
    'text in French': negotiatingTextPage(ctx('/text'), { textLang: 'fr' }),
    proposals: proposalsPage(ctx('/proposals', { query: { theme: '', mark: 'MOD' } })),
    objections: objectionsPage(ctx('/objections', one), { form }),
    parties: partiesPage(ctx('/parties')),
    signatures: signaturesPage(ctx('/signatures'), { server: host }),
    ...(concernsSignature(view.state) ? { 'signatures in a frame': embedSignatures(embedded(ctx(''))) } : {}),
    brief: briefPage(ctx('/brief'), { whole: view }),
    report: reportPage(ctx('/report')),
    acts: actsPage(ctx('/acts', { query: { page: '-3', kind: '' } }), { leaves }),
    sources: sourcesPage(ctx('/sources'), { leaves }),
    procedure: procedurePage(ctx('/procedure')),
    next: nextPage(ctx('/next', one)),
    decisions: decisionsPage(ctx('/decisions')),
    'what if': whatIfPage(ctx('/what-if'), { procedures: [procedure('wcit-12')] }),
    'a step': objectionsPage(
      ctx('/objections', {
        at: '3',
        query: { at: '3' },
        steps: { at: 3, total: leaves.length, stages: [1, 9] },
      }),
      { leaves },
    ),
    verify: verifyPage(ctx('/verify'), { signed: null, address: 'https://example.org/log/n' }),
    seat: seatPage(ctx('/seat'), { form, back: evil('back') }),
    preview: previewPage(ctx('/drafts/1/preview', one), { shown: shownDraft, cosponsors, problem }),
    'preview to table': previewPage(ctx('/drafts/1/preview', one), {
      shown: shownDraft,
      cosponsors,
      checked: seen(view, { ...draft, items: draft.items.slice(0, 2) }),
    }),
    draft: draftPage(ctx('/drafts/1', one), { shown: shownDraft, cosponsors, problem, checked: seen(view) }),
    'draft two wrote': draftPage(ctx('/drafts/1', one), {
      shown: shownDraft,
      cosponsors,
      meanwhile: bothDrafts,
    }),
    'draft of others': draftPage(ctx('/drafts/1', one), {
      shown: { ...shownDraft, party: 'ONE' },
      cosponsors,
    }),
    'draft tabled': draftPage(ctx('/drafts/1', one), { shown: { ...shownDraft, tabled: 2 }, cosponsors }),
    drafts: draftsPage(ctx('/drafts', one), {
      own: [shownDraft, { ...shownDraft, id: '2', tabled: 2 }],
      invited: [{ ...shownDraft, party: 'ONE' }],
    }),
    'choose a draft': chooseDraftPage(ctx('/drafts', one), { values, own: [shownDraft] }),
    'not found': notFoundPage(ctx('/x'), { what: evil('what'), ctx: ctx('/x') }),
    problem: problemPage(ctx('/x'), { problem, ctx: ctx('/x'), back: 'javascript:alert(1)' }),
    compare: comparePage(siteFor(t, '/compare'), { current: evil('current'), clause: evil('clause') }),
  }
  for (const id of view.state.text.provisions.keys())
    pages[`provision ${id}`] = provisionPage(ctx(`/provisions/${id}`, one), { id, form, server: host })
  for (const id of view.state.text.provisions.keys())
    pages[`provision ${id} in a frame`] = embedProvision(embedded(ctx('')), id)
  for (const id of view.state.text.proposals.keys())
    pages[`proposal ${id}`] = proposalPage(ctx(`/proposals/${id}`, one), { id, form })
  for (const id of view.state.seats.parties.keys())
    pages[`party ${id}`] = partyPage(ctx(`/parties/${id}`), { id })
  for (const { seq } of decided(view))
    pages[`decision ${seq}`] = decisionPage(ctx(`/decisions/${seq}`), { seq, server: host })
  for (const { seq } of decided(view))
    pages[`decision ${seq} in a frame`] = embedDecision(embedded(ctx('')), seq)
  for (const { index } of leaves) pages[`act ${index}`] = actPage(ctx(`/acts/${index}`), { seq: index })
  return pages
}

/** All that must hold of any page, whatever it shows. */
function flawsOf(html: string, lang: Lang): string[] {
  const flaws: string[] = []
  const check = (fine: boolean, flaw: string) => {
    if (!fine) flaws.push(flaw)
  }
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)((?:"[^"]*"|[^>"])*)>/g)].map(([, name, attributes]) => ({
    name: name!,
    attributes: attributes!,
  }))
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(m => m[1]!)
  const levels = tags.filter(tag => /^h[1-6]$/.test(tag.name)).map(tag => Number(tag.name[1]))
  check(
    html.startsWith(`<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`),
    'no document in its language',
  )
  check(
    !tags.some(
      tag =>
        tag.name === 'img' ||
        (tag.name === 'script' && !/ src="\/(enhance|live|verify)\.js"/.test(tag.attributes)),
    ),
    'markup of others',
  )
  check(
    !tags.some(tag => /\s(on\w+|style)=/.test(tag.attributes.replace(/"[^"]*"/g, '""'))),
    'a handler or a style in an attribute',
  )
  check(!/(href|action)="(?!https?:\/\/|\/(?!\/)|#)/.test(html), 'a link that leads nowhere good')
  check(!/>\s*(undefined|NaN|\[object Object\])|"(undefined|NaN)"/.test(html), 'a value that is none')
  check(
    new Set(ids).size === ids.length,
    `an id twice: ${ids.filter((id, i) => ids.indexOf(id) !== i).join(', ')}`,
  )
  check(levels.filter(level => level === 1).length === 1, 'not one main heading')
  check(
    levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1),
    `headings out of order: ${levels.join(' ')}`,
  )
  check(
    [...html.matchAll(/<label for="([^"]*)"/g)].every(m => ids.includes(m[1]!)),
    'a label without its field',
  )
  check([...html.matchAll(/<th(?=[\s>])(?![^>]*scope=)/g)].length === 0, 'a header cell without scope')
  check(!/<table[^>]*>(?!<caption)/.test(html), 'a table without caption')
  return flaws
}

describe.each(languages)('pages in %s', lang => {
  test.each([
    ['an empty negotiation', empty],
    ['a hosted negotiation full of hostile markup', hosted],
    ['an observed negotiation full of hostile markup', observed],
  ])('V1: every page of %s is whole, and what others wrote is text', (_name, log) => {
    const flawed = Object.entries(pagesOf(log(), lang)).map(([name, html]) => [
      name,
      html === null ? ['missing'] : flawsOf(html, lang),
    ])
    expect(flawed.filter(([, flaws]) => flaws!.length > 0)).toEqual([])
  })
})

test('V2: hostile markup is shown, not dropped', () => {
  const pages = pagesOf(hosted(), 'en')
  const escaped = '&lt;script>alert(1)&lt;/script>'
  for (const name of [
    'text',
    'provision 1',
    'provision 1 in a frame',
    'proposal ONE/1',
    'party ONE',
    'objections',
    'preview',
    'compare',
    'report',
  ])
    expect([name, pages[name]!.includes(escaped)]).toEqual([name, true])
})

test('H48: whatever a record says, the code of a frame is one element that loads from the server', () => {
  const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' }
  const plain = (html: string) => html.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => characters[name]!)
  const giving = Object.entries(pagesOf(hosted(), 'en')).filter(([name]) =>
    /^(provision 1|decision \d+|signatures)$/.test(name),
  )
  expect(giving.length).toBeGreaterThan(3)
  for (const [name, html] of giving) {
    const codes = [...html!.matchAll(/<textarea id="embed-[^>]*>(.*?)<\/textarea>/gs)]
    expect([name, codes.length]).toEqual([name, 2])
    for (const [, code] of codes)
      expect(plain(code!)).toMatch(
        /^<iframe src="https:\/\/host\.example\/n\/test\/embed\/[^"<>]*"( [a-z]+="[^"<>]*")+><\/iframe>$/,
      )
  }
})

test('V3: what is not in the record has no page', () => {
  const { view } = empty()
  const ctx = ctxFor(translations.en, view)
  expect([
    provisionPage(ctx, { id: '1' }),
    proposalPage(ctx, { id: 'ONE/1' }),
    partyPage(ctx, { id: 'ONE' }),
    actPage(ctx, { seq: 99 }),
  ]).toEqual([null, null, null, null])
})

test('V4: what was withheld is said to be withheld', () => {
  expect(pagesOf(hosted(), 'en')['act 15']).toContain('has been withheld')
})

test('V5: a seated party finds the forms, a reader and a look at the past do not', () => {
  const { view } = hosted()
  const shown = (more: Partial<Ctx>) =>
    provisionPage(ctxFor(translations.en, view, '/provisions/1', more), { id: '1' })!
  const seat = seatOf('TWO', 'Two')
  const kinds = (html: string) => [...html.matchAll(/name="kind" value="(\w+)"/g)].map(m => m[1])
  expect(kinds(shown({ seat }))).toEqual([
    ...['submit', 'reserve', 'position', 'answer', 'settle', 'object', 'statement'],
  ])
  expect([kinds(shown({})), kinds(shown({ seat, at: '2001-09-09' }))]).toEqual([[], []])
})

test('V6: what was entered comes back with the reason it was refused', () => {
  const { view } = hosted()
  const html = provisionPage(ctxFor(translations.en, view, '/provisions/1', { seat: seatOf('TWO', 'Two') }), {
    id: '1',
    form: {
      values: { kind: 'position', target: 'a:ONE/1/1@0', stance: 'concern', reasons: 'kept as it was' },
      problem,
    },
  })!
  expect(html).toContain('kept as it was')
  expect(html).toMatch(/role="alert"><p>Reasons are required here/)
  expect(html).toMatch(/value="concern" checked/)
  expect(html).toMatch(/<option value="a:ONE\/1\/1@0" selected/)
})

test('V7: links keep the moment and the source left out', () => {
  const { view, leaves } = observed()
  const query = { at: '2012-12-13', 'exclude-source': 'S2' }
  const html = negotiationPage(ctxFor(translations.en, view, '', { at: '2012-12-13', query }), { leaves })
  expect(html).toContain('href="/n/test/text?at=2012-12-13&amp;exclude-source=S2"')
  expect(html).toContain('href="/n/test?exclude-source=S2"')
})

test('V8: every code of refusal has its sentence', () => {
  const folders = ['core', 'server', 'sequencer', 'store', 'accounts'].map(name => join(root, 'src', name))
  const files = folders
    .flatMap(folder => readdirSync(folder, { recursive: true }).map(file => join(folder, String(file))))
    .filter(f => /(?<!\.test)\.ts$/.test(f))
  const codes = new Set(
    files.flatMap(file =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /(?:refuse\(\s*|(?:judged|plainly)\(\s*[\w.? ]+,\s*)'([a-z-]+)'/g,
        ),
      ].map(m => m[1]!),
    ),
  )
  expect(codes.size).toBeGreaterThan(80)
  expect([...codes].filter(code => !translations.en.has(`refusal-${code}`)).sort()).toEqual([])
})
