import { describe, expect, test } from 'vitest'
import { opening, type Play, type Played, play, seats } from '../negotiation/testing.js'
import { wholeProcedure } from '../negotiation/testing-whole.js'
import type { View } from '../negotiation/view.js'
import type { ActData } from '../record/leaf.js'
import { type Brief, type BriefOptions, brief } from './brief.js'
import { themeAsked } from './theme.js'

const framework = {
  id: 'review',
  title: { en: 'Review' },
  effects: [
    { id: 'reference', label: { en: 'insert references' } },
    { id: 'routing', label: { en: 'restrict routing' } },
    { id: 'pay', label: { en: 'let the sender pay' } },
  ],
  criteria: [{ id: 'scope', label: { en: 'Is it narrow?' } }],
  themes: [
    {
      id: 'security',
      label: { en: 'Security' },
      effects: ['reference', 'routing'],
      terms: ['security', 'route', 'personal data'],
      topics: ['crime'],
    },
    { id: 'charging', label: { en: 'Charging' }, effects: ['pay'], terms: [], topics: [] },
  ],
  forums: [
    {
      id: 'budapest',
      name: { en: 'Budapest Convention' },
      kind: 'treaty',
      covers: ['crime', 'evidence'],
      cites: 'S01',
      checked: true,
    },
    { id: 'gge', name: { en: 'Experts' }, kind: 'body', covers: ['crime'], checked: false },
    { id: 'wto', name: { en: 'Trade' }, kind: 'treaty', covers: ['tariffs'], checked: false },
  ],
}
const declared: Play = { as: 'framework', act: { kind: 'declare-framework', framework } }
const provisions = (
  texts: Readonly<Record<string, string>>,
  defines: Readonly<Record<string, string>> = {},
): Play[] => [
  {
    act: names => ({
      kind: 'enter-provisions',
      provisions: Object.entries(texts).map(([id, text]) => ({
        ...{ id, parent: null, kind: 'paragraph', margin: id, text: [names.verbatim(text)] },
        ...(defines[id] === undefined ? {} : { defines: defines[id] }),
      })),
    }),
  },
  { as: 'base', act: { kind: 'adopt-base', provisions: Object.keys(texts).length } },
]
const seated = [
  ...seats('governments', 'AAA', 'BBB'),
  ...seats('operators', 'OPS'),
  ...seats('advocates', 'ADV', 'CDT'),
]
const base: Play[] = [
  ...opening(),
  declared,
  ...seated,
  ...provisions({ '1': 'Members cooperate.', '2': 'International routes are agreed.' }),
]

interface Item {
  readonly by?: string
  readonly themes?: readonly string[]
  readonly text?: string
  readonly kind?: 'verbatim' | 'summary'
  readonly provision?: string
}
const submit = (
  doc: string,
  { by, themes = ['security'], text = 'Security is kept.', kind = 'verbatim', provision = '1' }: Item = {},
  more: Partial<Play> = {},
): Play => ({
  as: doc,
  party: by ?? null,
  act: names => ({
    ...{
      kind: 'submit',
      proposal: doc,
      symbol: doc,
      title: { en: `Title of ${doc}` },
      authors: by === undefined ? [] : [by],
    },
    amendments: [{ n: 1, mark: 'MOD', target: { provision, version: 0 }, themes, text: [names[kind](text)] }],
  }),
  ...more,
})
const amendment = (doc: string, rev = 0) => ({ amendment: `${doc}/1`, rev })
const assess = (
  as: string,
  party: string,
  target: object,
  fields: object,
  more: Partial<Play> = {},
): Play => ({
  ...{ as, party, act: { kind: 'assess', target, ...fields } },
  ...more,
})
const reply = (as: string, party: string, to: string, kind = 'statement'): Play => ({
  ...{ as, party },
  act: names => ({
    ...{ kind, reply: names.ref(to) },
    ...(kind === 'assess' ? { target: { instrument: 1 }, criterion: 'scope', answer: 'unclear' } : {}),
  }),
  body: { statement: `Against ${to}.` },
})
const support = (party: string, act: string): Play => ({
  party,
  act: names => ({ kind: 'support', target: { act: names.ref(act) }, joined: true }),
})

const written = (view: View, options?: BriefOptions): Brief => {
  const found = brief(view, 'security', options)
  if (!found.ok) throw new Error(found.why)
  return found.value
}
const played = (...plays: Play[]): Played => play([...base, ...plays])
const of = (...plays: Play[]): Brief => written(played(...plays).view())
const seeks = (found: Brief): string[] =>
  found.seeks.map(s => `${s.effect}: ${s.proposals.map(p => p.ref)} by ${s.classifiedBy.map(c => c.party)}`)

describe('the theme', () => {
  test('B1: an unknown theme or framework is refused, naming those there are', () => {
    const view = played().view()
    expect(brief(view, 'whales')).toMatchObject({
      ok: false,
      why: 'unknown-theme',
      args: { known: 'security, charging' },
    })
    expect(brief(view, 'security', { framework: 'other' })).toMatchObject({
      ok: false,
      why: 'unknown-framework',
    })
    expect(brief(play([...opening()]).view(), 'security')).toMatchObject({ ok: false, why: 'no-framework' })
  })
  test('B2: to it belong amendments filed under it and those said to have one of its effects', () => {
    const classified = assess('c', 'CDT', amendment('DOC/2'), { effects: ['routing'] })
    const found = of(
      submit('DOC/1'),
      submit('DOC/2', { themes: [] }),
      submit('DOC/3', { themes: ['charging'] }),
      classified,
    )
    expect(found.proposals.map(p => [p.ref, p.classified])).toEqual([
      ['DOC/1/1', false],
      ['DOC/2/1', true],
    ])
  })
})

describe('what the proposals seek', () => {
  const claim = assess('claim', 'CDT', amendment('DOC/1'), { effects: ['reference'] }, { sources: ['S01'] })
  const another = assess(
    'another',
    'RECORDER',
    amendment('DOC/1'),
    { effects: ['reference'] },
    { sources: ['S02'] },
  )

  test('B4: a row for every effect, with who says so, and an empty one where nobody does', () => {
    const log = played(submit('DOC/1', { by: 'AAA' }), claim, another)
    const found = written(log.view())
    expect(seeks(found)).toEqual(['reference: DOC/1/1 by CDT,recorder', 'routing:  by '])
    expect(found.seeks[0]!.proposals[0]).toMatchObject({
      ...{ symbol: 'DOC/1/1', authors: ['AAA'], unnamed: null, status: 'in-force', stale: false },
      acts: [log.ref('DOC/1'), log.ref('claim'), log.ref('another')],
    })
    expect(found.missing).toContainEqual({ code: 'effect-unclaimed', args: { effect: 'routing' }, acts: [] })
  })
  test('B5: a single source is named', () => {
    expect(of(submit('DOC/1'), claim).seeks[0]!.onlySources).toEqual(['S01'])
    expect(of(submit('DOC/1'), claim, another).seeks[0]!.onlySources).toEqual([])
  })
  test('B4: proponents the source does not name stay unnamed', () => {
    const unnamed = submit('DOC/1', {}, { unnamed: { group: 'governments', howMany: 'several' } })
    const row = of(unnamed, claim).seeks[0]!.proposals[0]!
    expect([row.authors, row.unnamed]).toEqual([[], { group: 'governments', howMany: 'several' }])
  })
  test('B6: what was classified and then revised is stale', () => {
    const revise: Play = {
      party: 'AAA',
      act: names => ({
        ...{ kind: 'revise', proposal: 'DOC/1', rev: 1, symbol: 'DOC/1(Rev.1)' },
        amendments: [
          { n: 1, mark: 'MOD', target: { provision: '1', version: 0 }, text: [names.verbatim('Less.')] },
        ],
      }),
    }
    const row = of(submit('DOC/1'), claim, revise).seeks[0]!.proposals[0]!
    expect([row.symbol, row.stale]).toEqual(['DOC/1/1', true])
  })
  test('B4: what withdrawn proposals sought is still said, with what became of them', () => {
    const withdraw: Play = { party: 'AAA', act: { kind: 'withdraw', target: { proposal: 'DOC/1' } } }
    expect(of(submit('DOC/1'), claim, withdraw).seeks[0]!.proposals[0]!.status).toBe('withdrawn')
  })
  test('B13: without a source, the effects that lose all evidence are named with what they rested on', () => {
    const routing = assess(
      'r',
      'CDT',
      amendment('DOC/1'),
      { effects: ['routing'] },
      { sources: ['S01', 'S02'] },
    )
    const log = played(submit('DOC/1'), claim, routing)
    const found = written(log.view({ excludeSources: ['S01'] }), { without: log.view() })
    expect(found.lost).toEqual([
      { effect: 'reference', label: { en: 'insert references' }, sources: ['S01'] },
    ])
    expect(seeks(found)).toEqual(['reference:  by ', 'routing: DOC/1/1 by CDT'])
    expect(written(log.view()).lost).toEqual([])
  })
  test('at a moment, no later act is named', () => {
    const log = played(
      { ...submit('DOC/1'), on: '2012-11-20' },
      { ...claim, on: '2012-11-30' },
      { ...another, on: '2012-12-01' },
    )
    const found = written(log.view({ until: { at: 0, when: '2012-11-30' } }))
    expect(JSON.stringify(found)).not.toMatch(new RegExp(`[[,]${log.ref('another')}[\\],]`))
    expect(seeks(found)[0]).toBe('reference: DOC/1/1 by CDT')
  })
})

describe('words', () => {
  const words = (found: Brief) =>
    found.newWords.map(
      w => `${w.term} ${w.inBase} ${w.count} ${w.defined} ${w.usedBy.map(u => `${u.ref} ${u.kind}`)}`,
    )
  test('B7: looked up in a base whose words are on record', () => {
    const found = of(
      submit('DOC/1', { text: 'The security of personal data.' }),
      submit('DOC/2', { text: 'On routing.', kind: 'summary' }),
    )
    expect(words(found)).toEqual([
      'security false 0 false DOC/1/1 verbatim',
      'route true 1 false DOC/2/1 summary',
      'personal data false 0 false DOC/1/1 verbatim',
    ])
    expect(found.undefined).toEqual(['security', 'route', 'personal data'])
  })
  test('B7: a word a provision in force defines is not undefined', () => {
    const log = play([
      ...opening(),
      declared,
      ...seated,
      ...provisions({ '1': 'Security: safety.' }, { '1': 'Security' }),
      submit('DOC/1'),
    ])
    const found = written(log.view())
    expect(words(found)[0]).toBe('security true 1 true DOC/1/1 verbatim')
    expect(found.undefined).toEqual([])
  })
  const summarised: Play[] = [
    {
      act: names => ({
        kind: 'enter-provisions',
        provisions: [{ id: '1', parent: null, kind: 'paragraph', text: [names.summary('On security.')] }],
      }),
    },
    { as: 'base', act: { kind: 'adopt-base', provisions: 1 } },
  ]
  const index: Play = {
    as: 'index',
    act: names => {
      const { hash, length } = names.verbatim('data 2\npersonal 1\nroute 3\n') as {
        hash: string
        length: number
      }
      return { kind: 'index-words', lang: 'en', hash, length, provisions: 1 }
    },
  }
  test('B7: or in its word index, where words together cannot be seen', () => {
    const log = play([...opening(), declared, ...seated, ...summarised, index, submit('DOC/1')])
    const found = written(log.view())
    expect(words(found)).toEqual([
      'security false 0 false DOC/1/1 verbatim',
      'route true 3 false ',
      'personal data null null false ',
    ])
    expect(found.newWords[1]!.acts).toEqual([log.ref('index')])
    expect(found.missing).toContainEqual({
      code: 'base-unreadable',
      args: { count: 1, terms: 'personal data' },
      acts: [],
    })
  })
  const partly: Play[] = [
    {
      act: names => ({
        kind: 'enter-provisions',
        provisions: [
          { id: '1', parent: null, kind: 'paragraph', text: [names.verbatim('On the security of routes.')] },
          { id: '2', parent: null, kind: 'paragraph', text: [names.summary('On security.')] },
        ],
      }),
    },
    { as: 'base', act: { kind: 'adopt-base', provisions: 2 } },
  ]
  test('B7: in a base that can be read in part a word is there, and how often nobody can tell', () =>
    expect(words(written(play([...opening(), declared, ...seated, ...partly]).view()))).toEqual([
      'security true null false ',
      'route true null false ',
      'personal data null null false ',
    ]))
  test('B7: the same text in two languages is counted once', () => {
    const both: Play[] = [
      {
        act: names => ({
          kind: 'enter-provisions',
          provisions: [
            {
              ...{ id: '1', parent: null, kind: 'paragraph' },
              text: [
                names.verbatim('Security.'),
                { ...(names.verbatim('La security.') as object), lang: 'fr' },
              ],
            },
          ],
        }),
      },
      { as: 'base', act: { kind: 'adopt-base', provisions: 1 } },
    ]
    expect(words(written(play([...opening(), declared, ...seated, ...both]).view()))[0]).toBe(
      'security true 1 false ',
    )
  })
  test('B7: with neither, the record cannot tell: a summary is not the text', () => {
    const found = written(play([...opening(), declared, ...seated, ...summarised, submit('DOC/1')]).view())
    expect(words(found)[0]).toBe('security null null false DOC/1/1 verbatim')
  })
})

describe('forums and recommendations', () => {
  const refer: Play = {
    as: 'refer',
    party: 'AAA',
    act: { kind: 'position', target: amendment('DOC/1'), stance: 'refer', forum: 'first' },
  }
  const advise = assess(
    'advise',
    'CDT',
    amendment('DOC/1'),
    { recommends: 'refer', forum: 'budapest' },
    { body: { reasons: 'It knows the matter.' } },
  )
  test('B8: those that cover a topic, then those that parties name', () => {
    const log = played(submit('DOC/1'), refer, advise)
    expect(
      written(log.view()).forums.map(f => [f.id, f.covers.map(c => c.topic), f.checked, f.namedBy, f.acts]),
    ).toEqual([
      ['budapest', ['crime'], true, [log.ref('advise')], [log.ref('framework'), log.ref('advise')]],
      ['gge', ['crime'], false, [], [log.ref('framework')]],
      ['first', [], false, [log.ref('refer')], [log.ref('refer')]],
    ])
  })
  const topic = { id: 'crime', label: { en: 'defining crimes' }, words: {} }
  const other = { ...framework, id: 'other', themes: [] }
  const declareOther = (covers: readonly string[]): Play => ({
    as: 'other',
    act: {
      kind: 'declare-framework',
      framework: {
        ...other,
        forums: [
          { id: 'budapest', name: { en: 'Another name' }, kind: 'treaty', covers, checked: true },
          { id: 'first', name: { en: 'FIRST' }, kind: 'coalition', covers, checked: true },
        ],
      },
    },
  })
  const listed = { seats: {}, force: {}, state: {}, covers: ['crime'], checked: true }
  const list = {
    version: 1,
    topics: [topic],
    forums: (['first', 'budapest', 'interpol'] as const).map(id => ({
      ...{ ...listed, id, name: { en: `List ${id}` }, kind: 'body' as const, since: 1956 },
    })),
  }
  test('B8: topics in the words of the list where it has them', () =>
    expect(written(played().view(), { list }).forums[0]!.covers).toEqual([
      { topic: 'crime', label: { en: 'defining crimes' } },
    ]))
  test('B8, FO13: a forum that another framework declares is told once: as declared for a topic, else as suggested', () => {
    const told = (covers: readonly string[]) => {
      const { forums, suggested } = written(played(declareOther(covers)).view(), { list })
      return [forums.map(f => f.name.en), suggested.map(f => f.id)]
    }
    expect(told(['crime'])).toEqual([['Budapest Convention', 'Experts', 'FIRST'], ['interpol']])
    expect(told(['tariffs'])).toEqual([
      ['Budapest Convention', 'Experts'],
      ['first', 'interpol'],
    ])
  })
  test('B11: by author, positions that refer among them', () => {
    const log = played(
      submit('DOC/1'),
      refer,
      advise,
      assess('again', 'CDT', { instrument: 1 }, { recommends: 'refer', forum: 'budapest' }),
    )
    expect(
      written(log.view()).recommends.map(r => [r.recommends, r.forum, r.author.party, r.acts, r.why]),
    ).toEqual([
      ['refer', 'first', 'AAA', [log.ref('refer')], []],
      ['refer', 'budapest', 'CDT', [log.ref('advise'), log.ref('again')], [log.ref('advise')]],
    ])
  })
  test('B3: nor is a judgement of its proposals that names effects of another theme alone', () => {
    const charging = assess('e', 'CDT', amendment('DOC/1'), {
      effects: ['pay'],
      criterion: 'scope',
      answer: 'none',
      recommends: 'reject',
    })
    const found = of(submit('DOC/1'), charging)
    expect([found.recommends, found.judgements]).toEqual([[], []])
  })
  test('B3: advice on another theme is not this one’s', () => {
    const elsewhere = assess('e', 'CDT', amendment('DOC/2'), { effects: ['pay'], recommends: 'reject' })
    expect(of(submit('DOC/1'), submit('DOC/2', { themes: ['charging'] }), elsewhere).recommends).toEqual([])
  })
})

describe('judgements', () => {
  const judge = (as: string, party: string, answer: string, target: object = amendment('DOC/1')): Play =>
    assess(as, party, target, { criterion: 'scope', answer }, { body: { reasons: `So says ${party}.` } })
  const contrary = (log: Played, as: string) => {
    const found = written(log.view()).judgements.find(j => j.seq === log.ref(as))!.contrary
    return found === null ? null : [found.act, found.supportedByGroups]
  }
  test('B9: under their author’s name, with their reasons', () => {
    const log = played(submit('DOC/1'), judge('j', 'CDT', 'substance'))
    expect(written(log.view()).judgements).toMatchObject([
      {
        ...{
          criterion: 'scope',
          label: { en: 'Is it narrow?' },
          answer: 'substance',
          why: log.ref('j'),
          acts: [log.ref('j')],
        },
        ...{ author: { party: 'CDT', group: 'advocates' }, subject: { label: 'DOC/1/1' }, contrary: null },
      },
    ])
  })
  const review = {
    ...framework,
    id: 'second',
    criteria: [
      { id: 'scope', label: { en: 'Where does it end?' } },
      { id: 'cost', label: { en: 'Who pays?' } },
    ],
    themes: [],
    forums: [],
  }
  const second: Play = { act: { kind: 'declare-framework', framework: review } }
  test('B9: each question in the words of the framework that asks it', () => {
    const log = played(
      submit('DOC/1'),
      second,
      assess('a', 'CDT', amendment('DOC/1'), { criterion: 'cost', answer: 'none' }),
      judge('b', 'CDT', 'wording'),
    )
    const { judgements, contentions } = written(log.view())
    expect(judgements.map(j => [j.framework, j.label.en])).toEqual([
      ['second', 'Who pays?'],
      ['review', 'Is it narrow?'],
    ])
    expect(contentions).toEqual([])
  })
  test('B9, B10, B16: of an author the last answer to a question on a subject stands, and is held against those that stand', () => {
    const log = played(
      submit('DOC/1'),
      judge('first', 'OPS', 'none'),
      judge('other', 'CDT', 'substance'),
      judge('last', 'OPS', 'wording', { ...amendment('DOC/1') }),
    )
    const { judgements, contentions } = written(log.view())
    expect(judgements.map(j => [j.seq, j.contrary])).toEqual([
      [log.ref('other'), null],
      [log.ref('last'), null],
    ])
    expect(contentions).toEqual([])
  })
  test('B10: a reply is a contrary reason', () => {
    const log = played(submit('DOC/1'), judge('j', 'CDT', 'substance'), reply('against', 'OPS', 'j'))
    expect(contrary(log, 'j')).toEqual([log.ref('against'), []])
  })
  test('B10: one’s own reply is not', () =>
    expect(
      contrary(played(submit('DOC/1'), judge('j', 'CDT', 'substance'), reply('own', 'CDT', 'j')), 'j'),
    ).toBeNull())
  test.each<[string, string, string, object, boolean]>([
    ['an answer of the other side on the same amendment', 'substance', 'none', amendment('DOC/1'), true],
    ['on its document', 'wording', 'improves', { proposal: 'DOC/1', rev: 0 }, true],
    ['on its provision', 'incompatible', 'does-not-arise', { provision: '1', version: 0 }, true],
    ['on the whole', 'substance', 'none', { instrument: 1 }, true],
    ['on another amendment to the same provision', 'substance', 'none', amendment('DOC/2'), true],
    ['but not on another provision', 'substance', 'none', amendment('DOC/3'), false],
    ['nor an answer of the same side', 'substance', 'wording', amendment('DOC/1'), false],
    ['nor one that is on neither', 'substance', 'unclear', amendment('DOC/1'), false],
  ])('B10: %s', (_, answer, other, target, found) => {
    const docs = [submit('DOC/1'), submit('DOC/2'), submit('DOC/3', { provision: '2' })]
    const log = played(...docs, judge('j', 'CDT', answer), judge('k', 'AAA', other, target))
    expect(contrary(log, 'j')).toEqual(found ? [log.ref('k'), []] : null)
  })
  test('B10: the strongest has support in most groups other than its author’s; then the earliest', () => {
    const start = [
      submit('DOC/1'),
      judge('j', 'CDT', 'substance'),
      reply('first', 'OPS', 'j'),
      reply('second', 'AAA', 'j', 'assess'),
    ]
    expect(contrary(played(...start), 'j')![0]).toBe(played(...start).ref('first'))
    const own = played(...start, support('BBB', 'second'))
    expect(contrary(own, 'j')).toEqual([own.ref('first'), []])
    const wide = played(...start, support('ADV', 'second'), support('OPS', 'second'), support('ADV', 'first'))
    expect(contrary(wide, 'j')).toEqual([wide.ref('second'), ['operators', 'advocates']])
  })
})

describe('objections, and what the record cannot tell', () => {
  const object = (as: string, target: object): Play => ({
    as,
    party: 'ADV',
    act: { kind: 'object', target, degree: 'objection', ground: 'scope' },
  })
  test('B12: to the theme’s proposals and the provisions they would change, not to the whole', () => {
    const targets = [
      amendment('DOC/1'),
      { provision: '1', version: 0 },
      { provision: '2', version: 0 },
      { instrument: 1 },
    ]
    const log = played(submit('DOC/1'), ...targets.map((target, i) => object(`o${i}`, target)))
    expect(written(log.view()).objections.map(o => o.seq)).toEqual([log.ref('o0'), log.ref('o1')])
  })
  test('B14: as codes, with the acts that show it', () => {
    const log = played(
      submit('DOC/1', { kind: 'summary' }),
      assess('j', 'CDT', amendment('DOC/1'), { criterion: 'scope', answer: 'unclear' }),
    )
    expect(written(log.view()).missing.map(m => [m.code, m.args, m.acts])).toEqual([
      ['effect-unclaimed', { effect: 'reference' }, []],
      ['effect-unclaimed', { effect: 'routing' }, []],
      ['proposals-unclassified', { count: 1 }, [log.ref('DOC/1')]],
      ['proposals-summarised', { count: 1 }, [log.ref('DOC/1')]],
      ['forums-unchecked', { count: 1 }, []],
      ['judgements-without-reasons', { count: 1 }, [log.ref('j')]],
      ['judgements-uncontradicted', { count: 1 }, [log.ref('j')]],
    ])
  })
})

describe('a theme that several frameworks declare', () => {
  const second = {
    ...{ id: 'other', title: { en: 'Other' }, effects: framework.effects, criteria: [], forums: [] },
    themes: [{ id: 'security', label: { en: 'Safety' }, effects: ['pay'], terms: [], topics: [] }],
  }
  const issue = (framework: string): Play => ({
    party: 'ADV',
    act: { kind: 'statement', issues: { report: 'brief', theme: 'security', framework } },
    body: { statement: 'Refer it.' },
  })
  const [open, ...sources] = opening(wholeProcedure)
  const both: Play[] = [
    { act: { ...(open!.act as ActData), semantics: 2 } },
    ...sources,
    ...[framework, second].map(one => ({ act: { kind: 'declare-framework', framework: one } }) as Play),
    ...seats('advocates', 'ADV'),
  ]
  test('B1, B15: what somebody issues is found again by the framework it names, and only there', () => {
    const view = play([...both, issue('other')]).view()
    const shown = (query: Readonly<Record<string, string>>) => {
      const { theme, ...rest } = themeAsked(view, query)
      const found = brief(view, theme, rest)
      return found.ok ? [found.value.framework, found.value.label.en, found.value.issued.length] : found
    }
    expect(shown({})).toEqual(['review', 'Security', 0])
    expect(shown({ theme: 'security' })).toEqual(['review', 'Security', 0])
    expect(shown({ theme: 'security', framework: 'other' })).toEqual(['other', 'Safety', 1])
    expect(shown({ framework: 'other' })).toEqual(['other', 'Safety', 1])
    expect(shown({ framework: 'none' })).toMatchObject({ ok: false, why: 'unknown-framework' })
  })
})
