import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { RestrictionAnswer } from '../core/assessment/checks/restrictions.js'
import { opening, type Play, play, seats } from '../core/negotiation/testing.js'
import type { View } from '../core/negotiation/view.js'
import { brief } from '../core/reports/brief.js'
import type { IssuedReport } from '../core/reports/issued.js'
import { outcomeReport } from '../core/reports/outcome.js'
import { type Lang, languages, loadLocale, type Translate } from '../locales/locale.js'
import type { ReportDocument, ReportPage, Statement } from './report-document.js'
import { briefMarkdown, outcomeMarkdown } from './report-markdown.js'
import { briefDocument, outcomeDocument } from './report-sentences.js'
import { briefTable, outcomeTable } from './report-table.js'

/** All messages of a language, as the pages load them: an id used twice would throw here. */
function translation(lang: Lang): Translate {
  const folder = new URL(`../locales/${lang}/`, import.meta.url)
  const files = readdirSync(folder).filter(file => file.endsWith('.ftl'))
  return loadLocale(
    lang,
    Object.fromEntries(files.map(file => [file, readFileSync(new URL(file, folder), 'utf8')])),
  )
}
const translations = Object.fromEntries(languages.map(lang => [lang, translation(lang)])) as Record<
  Lang,
  Translate
>
const en = translations.en

const framework = {
  ...{ id: 'review', title: { en: 'Review' }, criteria: [{ id: 'scope', label: { en: 'Is it narrow?' } }] },
  effects: [
    { id: 'routing', label: { en: 'restrict routing' } },
    { id: 'pay', label: { en: 'let the sender pay' } },
  ],
  themes: [
    {
      id: 'security',
      label: { en: 'Security' },
      effects: ['routing', 'pay'],
      terms: ['security', 'cooperate'],
      topics: ['crime'],
    },
  ],
  forums: [
    {
      id: 'ietf',
      name: { en: 'IETF' },
      kind: 'body',
      covers: ['crime'],
      since: 1986,
      note: { en: 'Open' },
      cites: 'S01',
      checked: false,
    },
  ],
}
const hostile = '](javascript:alert(1)) <b>*bold*</b>\n# Heading\n\u001b[31m'
const target = { amendment: 'USA/1/1', rev: 0 }
const story: Play[] = [
  ...opening(),
  { act: { kind: 'declare-framework', framework } },
  ...seats('governments', 'DNK', 'POL', 'USA', 'EGY'),
  ...seats('advocates', 'CDT'),
  {
    act: names => ({
      kind: 'enter-provisions',
      provisions: [
        {
          id: '1',
          parent: null,
          kind: 'paragraph',
          label: '1.1',
          text: [names.verbatim('Members cooperate.')],
        },
      ],
    }),
  },
  { act: { kind: 'adopt-base', provisions: 1 } },
  {
    as: 'doc',
    party: 'USA',
    act: names => ({
      ...{ kind: 'submit', proposal: 'USA/1', symbol: 'USA/1', title: { en: hostile }, authors: ['USA'] },
      amendments: [
        {
          n: 1,
          mark: 'MOD',
          target: { provision: '1', version: 0 },
          themes: ['security'],
          text: [names.summary('On security.')],
        },
      ],
    }),
  },
  { act: { kind: 'assess', target, effects: ['routing'] }, party: 'CDT', sources: ['S01'] },
  {
    as: 'judged',
    act: {
      kind: 'assess',
      target,
      criterion: 'scope',
      answer: 'substance',
      recommends: 'refer',
      forum: 'ietf',
    },
    party: 'CDT',
    body: { evidence: 'Table 7.', reasons: hostile },
  },
  {
    act: names => ({ kind: 'statement', reply: names.ref('judged'), about: ['security'] }),
    party: 'USA',
    body: { statement: 'It is narrow.' },
  },
  {
    act: { kind: 'object', target, degree: 'objection', ground: 'scope', redLine: true },
    unnamed: { group: 'governments', howMany: 'several' },
    body: { cure: 'Leave it out.', ground: 'Too wide.' },
  },
  {
    as: 'concern',
    act: { kind: 'object', target: { instrument: 1 }, degree: 'concern', ground: 'access' },
    unnamed: { howMany: 'one' },
  },
  { act: names => ({ kind: 'answer', objection: names.ref('concern') }), party: 'USA' },
  {
    as: 'sense',
    act: {
      kind: 'sense',
      subject: { provision: '1', version: 0 },
      question: { en: '?' },
      method: 'placards',
      result: 'for',
    },
  },
  {
    act: names => ({
      kind: 'object',
      target: { act: names.ref('sense') },
      degree: 'objection',
      ground: 'procedure',
    }),
    party: 'POL',
  },
  {
    as: 'vote',
    act: {
      kind: 'vote',
      subject: target,
      question: { en: '?' },
      method: 'recorded',
      rollCall: false,
      tally: { for: 77, against: 33, abstain: 8 },
      ballots: [{ party: 'DNK', ballot: 'against' }],
    },
  },
  {
    act: names => ({
      kind: 'decision',
      subject: target,
      outcome: 'deferred',
      how: 'vote',
      count: names.ref('vote'),
    }),
  },
  {
    as: 'refusal',
    act: {
      kind: 'intend',
      intention: 'refuse',
      stated: 'declared',
      because: [{ provision: '1', version: 0 }],
    },
    party: 'DNK',
    body: { reasons: 'Because.' },
  },
  {
    act: names => ({ kind: 'counter-report', disputes: names.ref('refusal') }),
    body: { reasons: 'It did not.' },
  },
  { act: { kind: 'intend', intention: 'consult', stated: 'declared' }, party: 'POL', confidence: 'C' },
  { act: { kind: 'intend', intention: 'refuse', stated: 'reported' }, party: 'EGY' },
  { act: { kind: 'sign', instrument: 1, reservation: true }, party: 'EGY', how: 'reconstructed' },
  { act: { kind: 'statement' }, party: 'CDT', body: { statement: 'Open the process.', lang: 'fr' } },
  { act: { kind: 'report-figure', figure: 'present', value: 151, of: { en: 'Present' } } },
  { act: { kind: 'report-figure', figure: 'present', value: 152, of: { en: 'Present' } } },
  { act: { kind: 'report-figure', figure: 'signed', value: 89, of: { en: 'Signed' } } },
]
const played = (...plays: Play[]) => play(plays)
const log = play(story)
const pageOf = (t: Translate, view: View = log.view()): ReportPage => ({
  t,
  view,
  link: act => `/n/test/acts/${act}`,
})
const outcome = (t = en, view = log.view()): ReportDocument =>
  outcomeDocument(pageOf(t, view), outcomeReport(view))
const briefOf = (view = log.view()) => {
  const found = brief(view, 'security', { without: log.view() })
  if (!found.ok) throw new Error(found.why)
  return found.value
}
const briefed = (t = en, view = log.view()): ReportDocument => briefDocument(pageOf(t, view), briefOf(view))

const flat = (statements: readonly Statement[]): Statement[] =>
  statements.flatMap(s => [s, ...flat(s.details)])
const all = ({ sections }: ReportDocument): Statement[] => sections.flatMap(s => flat(s.statements))
const said = (document: ReportDocument): string =>
  all(document)
    .map(s => s.text)
    .join('\n')

describe('the outcome in words', () => {
  test('each party stands in one sentence, with its cause', () => {
    const text = said(outcome())
    expect(text).toContain('Name of DNK will not sign. It gives as the cause: provision 1.1.')
    expect(text).toContain(
      'Name of POL must consult at home before it decides whether to sign. It has given no reasons on record.',
    )
    expect(text).toContain(
      'It is reported that Name of EGY will not sign; the record has no declaration of it to that effect. But it signed.',
    )
    expect(text).toContain(
      'Several parties of the group “governments” that the source does not name objected to USA/1/1',
    )
    expect(text).toContain('Present: sources differ, 151 and 152.')
    expect(text).toContain('Signed: reported as 89, while this record counts 1.')
  })
  test('by mutation: without its act the sentence is gone, and every other stays', () => {
    const before = all(outcome()).filter(s => s.acts.length === 1 && s.acts[0] !== log.ref('refusal'))
    const after = said(outcome(en, log.without('refusal')))
    expect(after).not.toContain('Name of DNK will not sign')
    for (const { text } of before.filter(s => s.text.includes('sign') || s.text.includes('objected')))
      expect(after).toContain(text)
  })
  test('a sense of the room is never called a vote', () => {
    const sense = all(outcome()).find(s => s.acts.length === 1 && s.acts[0] === log.ref('sense'))!
    expect(sense.text).toMatch(
      /^The sense of the room was taken on provision 1\.1 \(.*\): for\. A sense of the room decides nothing\. No count was published\./,
    )
    expect(sense.text).not.toContain('vote')
    expect(sense.details.map(d => d.text)).toEqual([
      'The declared procedure would have refused this: those present were not told that the count was indicative.',
      'Name of POL objected to how this was done.',
    ])
  })
  test('F1: every statement that names a fact rests on acts or says what is not on record', () => {
    const method = en('report-section-method')
    const facts = { ...outcome(), sections: outcome().sections.filter(s => s.heading !== method) }
    const bare = all(facts)
      .filter(s => s.acts.length === 0)
      .map(s => s.text)
    expect(bare).toEqual([
      'By the rights on record 4 parties are entitled to sign. 3 parties entitled to sign have not signed: Name of DNK, Name of POL and Name of USA.',
      'Operators: the record has no word of anybody in this group.',
    ])
  })
  test('F2: words of others are quoted in their language, the cure after the ground', () => {
    const objection = all(outcome()).find(s => s.text.startsWith('Several parties'))!
    expect(objection.quotes.map(q => [q.lead, q.text])).toEqual([
      [null, 'Too wide.'],
      ['What would cure it:', 'Leave it out.'],
    ])
    expect(all(outcome()).flatMap(s => s.quotes)).toContainEqual({
      lead: null,
      lang: 'fr',
      text: 'Open the process.',
    })
  })
  test('F2: what was withheld is said to be', () => {
    const view = { ...log.view(), body: () => null }
    expect(all(outcome(en, view)).flatMap(s => s.quotes.map(q => q.text))).toContain(
      'What was written here has been withheld.',
    )
  })
})

describe('the brief in words', () => {
  test('effects with who says so, judgements under names, the contrary beside them', () => {
    const text = said(briefed())
    expect(text).toContain('Restrict routing: 1 proposal. Said by Name of CDT. Only S01 says so.')
    expect(text).toContain('Let the sender pay: no proposal is named. Nobody on record says so.')
    expect(text).toContain(
      '“security” does not appear in the text in force. Used in the summary of USA/1/1. No provision in force defines it.',
    )
    expect(text).toContain(
      '“cooperate”, in one form or another, appears there once. No proposal of the theme uses it.',
    )
    expect(text).toContain(
      'IETF, since 1986. It covers crime. After S01. Nobody has checked this row. Named in 1 act on this theme.',
    )
    expect(text).toContain('Name of CDT would refer it to IETF.')
    const judgement = all(briefed()).find(s => s.text.startsWith('Name of CDT, of USA/1/1'))!
    expect(judgement.text).toContain('Is it narrow? A concern of substance.')
    expect(judgement.quotes.map(q => q.lead)).toEqual([null, 'Evidence:', 'Against this, Name of USA:'])
    expect(judgement.quotes[2]).toEqual({
      lead: 'Against this, Name of USA:',
      lang: 'en',
      text: 'It is narrow.',
    })
  })
  test('it says which sources it leaves out', () => {
    expect(briefed(en, log.view({ excludeSources: ['S01'] })).moment).toMatch(
      /^As the record stands after \d+ acts, without what rests on the source S01 alone$/,
    )
    expect(outcome().moment).toMatch(/^As the record stands after \d+ acts$/)
  })
  test('by mutation: without the only source the effect is lost, and said to be', () => {
    const text = said(briefed(en, log.view({ excludeSources: ['S01'] })))
    expect(text).toContain(
      '“restrict routing”: with what was left out, nothing on record says that a proposal seeks this. It rested on S01.',
    )
    expect(text).toContain('Restrict routing: no proposal is named. Nobody on record says so.')
  })
})

describe('on one page', () => {
  const issued = (n: number, words: string): IssuedReport => ({
    ...{ seq: n, cosigners: [], size: 9, why: n, acts: [n], sources: [], confidence: null },
    publisher: { party: 'CDT', name: { en: 'CDT' }, group: 'advocates', unnamed: null },
    words: { lang: 'en', recommendation: words, contact: 'desk@cdt.example' },
  })
  const short = (more: Partial<ReturnType<typeof briefOf>>, view = log.view()) =>
    briefDocument(pageOf(en, view), { ...briefOf(view), ...more }, 'one-page')
  const refer = (forum: string | null, party: string) => ({
    ...{ recommends: 'refer' as const, forum, why: [], acts: [1], sources: [], confidence: null },
    author: { party, name: null, group: null, unnamed: null },
  })

  test('F6: nothing stands on it that the whole report does not count', () => {
    const whole = said(briefed())
    for (const { text, quotes, details } of all(short({}))) {
      expect([quotes, details]).toEqual([[], []])
      if (!/words looked up|deals? with the matter|^No provision/.test(text)) expect(whole).toContain(text)
    }
  })
  test('F6: who signs and who may is told whole', () => {
    const [signature] = outcomeDocument(pageOf(en), outcomeReport(log.view()), 'one-page').sections
    expect(signature!.statements.map(s => s.text)).toEqual([
      'One will not sign: Name of DNK.',
      'One must consult at home first: Name of POL.',
      'One has signed: Name of EGY.',
      'By the rights on record 4 parties are entitled to sign.',
    ])
  })
  test('F6: a forum that nobody described is called by its code, and one that nobody named another forum', () => {
    const stranger = { ...briefOf().forums[0]!, id: 'open-process', name: {}, covers: [] }
    const recommends = [refer(null, 'USA'), refer('open-process', 'CDT')]
    const text = said(short({ forums: [stranger], recommends }))
    expect(text).toContain('deals with the matter already: open process.')
    expect(text).toContain('Name of USA would refer it to another forum.')
    expect(text).toContain('Name of CDT would refer it to open process.')
  })
  test('F6: what rests on memory alone is marked there too', () => {
    const recalled = played(...story, {
      party: 'EGY',
      act: { kind: 'assess', target, effects: ['routing'], recommends: 'reject' },
      confidence: 'C',
    })
    const found = all(short({}, recalled.view())).find(s => s.text.includes('recommends rejection'))!
    expect([found.unverified, found.acts]).toEqual([true, [recalled.view().at.index - 1]])
  })
  test('F6: of what publishers say the beginning, and of many publishers the first', () => {
    const many = [1, 2, 3, 4, 5].map(n => issued(n, `${'word '.repeat(400)}end`))
    const [section] = short({ issued: many }).sections.slice(-1)
    expect(section!.statements.map(s => s.text).at(-1)).toBe('2 more in the whole report.')
    expect(section!.statements).toHaveLength(4)
    const [words, contact] = section!.statements[0]!.quotes
    expect([words!.text.length < 410, words!.text.endsWith('word …'), contact!.text]).toEqual([
      ...[true, true],
      'desk@cdt.example',
    ])
  })
})

describe('what others wrote to no end', () => {
  const chain = Array.from(
    { length: 300 },
    (_, i): Play => ({
      ...{ as: `c${i}`, party: i % 2 === 0 ? 'USA' : 'DNK' },
      act: names => ({
        kind: 'object',
        target: i === 0 ? { instrument: 1 } : { act: names.ref(`c${i - 1}`) },
        degree: 'objection',
        ground: 'scope',
      }),
    }),
  )
  test('F7: an objection to an objection to an objection is named no deeper than two acts', () => {
    const text = said(outcome(en, played(...story, ...chain).view()))
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThan(2000)
    expect(text).toMatch(
      /objected to the objection of Name of USA to the objection of Name of DNK to act \d+ \(act \d+\) \(act \d+\)/,
    )
  })
})

describe('whether the text directly supports restrictions', () => {
  const answer = (restrictions: RestrictionAnswer) => {
    const { sections } = outcomeDocument(pageOf(en), { ...outcomeReport(log.view()), restrictions })
    const { text, quotes } = sections.find(s => s.heading === en('report-section-restrictions'))!
      .statements[0]!
    return [text, quotes.map(q => q.text)]
  }
  const words = (text: string) => ({ at: '1', span: { from: 0, to: 1 }, words: text })
  const none = { direct: [], mentions: [], read: 3, unread: [] }
  test('O28: what it counts is what it quotes', () => {
    const found = { answer: 'supported' as const, direct: [words('suspend')], mentions: [words('block')] }
    expect(answer({ ...none, ...found })).toEqual([
      expect.stringContaining('one clause that allows'),
      ['suspend'],
    ])
    expect(answer({ ...none, answer: 'not-supported', mentions: [words('block')] })).toEqual([
      expect.stringContaining('What only mentions one is quoted.'),
      ['block'],
    ])
  })
  test('O28: that it cannot tell, and whether for want of words or of a language it reads', () => {
    expect(answer({ ...none, answer: 'cannot-tell', unread: ['1', '2'] })[0]).toContain(
      'of 2 provisions it has',
    )
    expect(answer({ ...none, answer: 'cannot-tell', read: 0 })[0]).toBe(
      'The record cannot tell: it has no words of this text in a language in which a machine could read its clauses.',
    )
  })
})

describe('in every language', () => {
  const shape = (document: ReportDocument) =>
    document.sections.map(s =>
      flat(s.statements).map(({ acts, sources, unverified, quotes }) => [
        acts,
        sources,
        unverified,
        quotes.length,
      ]),
    )
  test.each(languages)('F4: %s has the same statements on the same acts', lang => {
    for (const make of [outcome, briefed]) {
      expect(shape(make(translations[lang]))).toEqual(shape(make(en)))
      expect(said(make(translations[lang]))).not.toMatch(/report-|brief-/)
    }
  })
  test('Arabic has every message of the reports that English has, and no other', () => {
    const ids = (lang: Lang) =>
      readFileSync(new URL(`../locales/${lang}/reports.ftl`, import.meta.url), 'utf8').match(
        /^[a-z][a-z0-9-]*(?= =)/gm,
      )!
    expect(ids('ar')).toEqual(ids('en'))
  })
  test('every code that a report can hold has its sentence', () => {
    const codes = [
      'entitled-unknown',
      'nobody-signed-yet',
      'reasons-not-given',
      'signatures-reconstructed',
      'tally-unknown',
      'ballots-unknown',
      'fate-unknown',
    ]
      .concat([
        'holders-unnamed',
        'acts-set-aside',
        'effect-unclaimed',
        'proposals-unclassified',
        'proposals-summarised',
        'proposals-without-words',
      ])
      .concat([
        'base-unreadable',
        'forums-unchecked',
        'judgements-without-reasons',
        'judgements-uncontradicted',
      ])
    const args = { count: 2, known: 1, cast: 3, effect: 'x', terms: 'x' }
    for (const t of Object.values(translations))
      for (const code of codes) expect(t(`report-missing-${code}`, args)).not.toBe('')
  })
})

describe('Markdown', () => {
  const markdown =
    outcomeMarkdown(pageOf(en), outcomeReport(log.view())) + briefMarkdown(pageOf(en), briefOf())
  test('F1: every statement links to its acts', () => {
    expect(markdown).toContain(`[#${log.ref('refusal')}](/n/test/acts/${log.ref('refusal')})`)
    expect(markdown).toMatch(
      /^- Name of POL must consult .* \(\[#\d+\]\(\/n\/test\/acts\/\d+\), S02\) \*\*unverified\*\*$/m,
    )
  })
  test('F1: without addresses acts are numbers', () =>
    expect(outcomeMarkdown({ t: en, view: log.view() }, outcomeReport(log.view()))).toContain(
      `(#${log.ref('refusal')}`,
    ))
  test('F3: nobody’s text is read as markup', () => {
    expect(markdown).not.toMatch(/^# Heading/m)
    expect(markdown).not.toContain('<b>')
    expect(markdown).not.toMatch(/(?<!\\)\]\(javascript/)
    expect(markdown.match(/^# /gm)).toHaveLength(2)
  })
})

describe('the plain table', () => {
  const table = outcomeTable(pageOf(en), outcomeReport(log.view())) + briefTable(pageOf(en), briefOf())
  test('F1: the acts stand in a column of their own', () =>
    expect(table).toMatch(/^Name of POL must consult at home.{30,} {2,}#\d+ S02 unverified$/m))
  test('F3: nothing that could steer a terminal is left', () =>
    expect(table).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/))
  test('no line is wider than the two columns', () => {
    for (const line of table.split('\n')) expect([...line].length).toBeLessThanOrEqual(110)
  })
})

describe('departures from the procedure', () => {
  /** What an act is refused for by a clause, and in an observed record listed for; `check` comes before these. */
  const beforehand = ['no-further-appeal', 'not-challengeable', 'unknown-clause']
  const folder = new URL('../core/negotiation/', import.meta.url)
  const sources = readdirSync(folder, { recursive: true })
    .filter(file => /(?<!\.test)\.ts$/.test(String(file)))
    .map(file => readFileSync(new URL(String(file), folder), 'utf8'))
  const byClause = /refuse\(\s*'([a-z-]+)',\s*(?:\{[^}]*?(?:clause|otherwise)|otherwise)/gi
  const judged = /(?:judged|plainly)\(\s*[\w.? ]+,\s*'([a-z-]+)'/g
  const codes = new Set(
    sources.flatMap(source => [byClause, judged].flatMap(p => [...source.matchAll(p)].map(m => m[1]!))),
  )
  test.each(languages)('%s: each has its words', lang => {
    expect(codes.size).toBeGreaterThan(60)
    const t = translations[lang]
    expect([...codes].filter(code => !t.has(`report-why-${code}`)).sort()).toEqual(beforehand)
  })
})
