/** The page of a procedure: every procedure that ships and a made-up one that has everything, in every language. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { emptyProceedings } from '../core/negotiation/proceedings.js'
import { emptyState } from '../core/negotiation/state.js'
import type { View } from '../core/negotiation/view.js'
import { procedureFaults } from '../core/procedure/check.js'
import { actKinds } from '../core/procedure/kinds.js'
import { type Procedure, procedureSchema } from '../core/procedure/procedure.js'
import { type Facts, judge, matters, type Rule } from '../core/procedure/rule.js'
import { type Lang, languages, loadLocale } from '../locales/locale.js'
import { layoutStages, stageOrder } from './charts/stage-map.js'
import { procedurePage } from './pages/procedure.js'
import { type Counting, RuleWords } from './parts/rule-words.js'
import { WorkingOf } from './parts/working.js'
import { ctxFor } from './testing.js'

const root = join(import.meta.dirname, '..', '..')
const translation = (lang: Lang) => {
  const folder = join(root, 'src', 'locales', lang)
  return loadLocale(
    lang,
    Object.fromEntries(readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')])),
  )
}
const translations = { en: translation('en'), ar: translation('ar') }

const label = (en: string, ar: string) => ({ en, ar })
const clause = 'c1'
const inFavour = { positions: ['yes'] }
const eitherWay = { positions: ['yes', 'no'] }

/** Rules that count ballots, each kind there is. */
const onBallots: readonly Rule[] = [
  { all: [{ any: [{ noneBlocking: true }, { atMost: { count: 0, of: { positions: ['no'] } } }] }] },
  { atLeast: { count: 3, of: { positions: ['yes', 'maybe'], among: 'members' } } },
  { atMost: { count: 2, of: { cast: true } } },
  { share: { num: 2, den: 3, of: inFavour, base: { entitled: true, without: ['recuse'] } } },
  { share: { num: 1, den: 2, strict: true, of: { cast: true }, base: { present: true } } },
  { share: { num: 5, den: 7, most: true, of: { positions: ['no'] }, base: eitherWay } },
  { share: { num: 1, den: 4, strict: true, most: true, of: { positions: ['no'] }, base: eitherWay } },
  { share: { num: 1, den: 1, of: inFavour, base: { entitled: true } } },
  { perGroup: { rule: { share: { num: 1, den: 2, of: inFavour, base: eitherWay } }, groups: 'every' } },
  {
    perGroup: { rule: { all: [{ noneBlocking: true }, { atLeast: { count: 1, of: inFavour } }] }, groups: 2 },
  },
  { perGroup: { rule: { noneBlocking: true }, groups: 'heard' } },
  { perGroup: { rule: { noneBlocking: true }, groups: 1, in: ['one', 'two'] } },
  { perGroup: { rule: { noneBlocking: true }, groups: 'every', in: ['one', 'two'] } },
  { perGroup: { rule: { noneBlocking: true }, groups: 'heard', in: ['one', 'two'] } },
]
const onStances: readonly Rule[] = [
  { noneBlocking: true },
  { atLeast: { count: 2, of: { cast: true } } },
  { share: { num: 3, den: 4, of: { positions: ['support', 'accept'] }, base: { cast: true } } },
]
const onConsents: readonly Rule[] = [
  { atLeast: { count: 1, of: { consents: true } } },
  { atLeast: { count: 5, of: { consents: true, among: 'members' } } },
  { share: { num: 55, den: 100, of: { weight: 'consents' }, base: { weight: 'all' } } },
]

/** Rules that turn on what was done, on time and on what is open: each kind, and each result that has words. */
const conditions: readonly Rule[] = [
  { elapsed: { days: 14 } },
  { elapsed: { days: 1, since: 'draft' } },
  { elapsed: { days: 14, most: true } },
  { elapsed: { days: 2, since: 'draft', most: true } },
  { done: { act: 'submit', times: 3, inStage: true } },
  { done: { act: 'renumber' } },
  { done: { act: 'finding', as: 'divided', onSubject: true } },
  ...[
    ...[
      'close last-call-not-carried',
      'vote last-call-for',
      'decision instrument-adopted',
      'decision nothing',
    ],
    ...['finding consensus', 'advance draft', 'ballot yes', 'establish committee', 'end-action dropped'],
    ...[
      'ruling overturned',
      'consent ratification',
      'event meeting-ended',
      'appoint rapporteur',
      'put last-call',
    ],
    ...['classify minor', 'deposit red', 'grant-rights vote', 'object concern', 'settle addressed'],
    ...['transmit committee'],
  ].map(words => ({ done: { act: words.split(' ')[0]!, as: words.split(' ')[1]! } })),
  ...matters.map(nothingOpen => ({ nothingOpen })),
  ...(['ad-referendum', 'group', 'committee', 'plenary'] as const).map(agreed => ({ agreed })),
  { everyLanguage: true },
  { class: ['minor', 'major'] },
  { inForce: 'main' },
]
const rules = [...onBallots, ...onConsents, ...conditions]

/** A procedure with every member there is, and words in both languages for all that it names. */
const whole: Procedure = procedureSchema.parse({
  id: 'whole',
  version: 2,
  title: label('A procedure with everything', 'إجراء فيه كل شيء'),
  groups: ['one', 'two', 'three'].map((id, i) => ({
    id,
    label: label(`Group ${id}`, `الفئة ${i + 1}`),
    rights: ['speak', 'vote'],
  })),
  permissions: [
    { acts: ['put', 'close', 'decision'], by: ['chair'], stages: ['draft', 'plenary'], clause },
    { acts: ['submit'], by: ['propose', 'vote', 'rapporteur'], clause },
  ],
  reasoned: [{ acts: ['object', 'decision'], clause }],
  answers: { clause },
  told: { clause },
  sources: ['https://example.org/rules'],
  otherwise: { clause },
  roles: [{ id: 'rapporteur', label: label('Rapporteur', 'المقرر') }],
  classes: [
    { id: 'minor', label: label('minor', 'صغير') },
    { id: 'major', label: label('major', 'كبير') },
  ],
  electorates: [
    { id: 'members', label: label('Members', 'الأعضاء'), right: 'vote', groups: ['one', 'two'] },
    { id: 'bound', label: label('Bound', 'الملتزمون'), roles: ['rapporteur'], bound: true },
  ],
  bodies: [
    {
      id: 'plenary',
      label: label('The plenary', 'الجلسة العامة'),
      kind: 'plenary',
      establishes: ['committee', 'group'],
    },
    { id: 'five', label: label('Committee 5', 'اللجنة 5'), kind: 'committee', under: 'plenary' },
  ],
  stages: [
    {
      id: 'draft',
      label: label('Drafting by experts', 'الصياغة'),
      moves: [
        {
          to: 'plenary',
          by: ['chair'],
          when: { all: [{ all: conditions.slice(0, 20) }, { any: conditions.slice(20) }] },
          clause,
        },
        { to: 'over', by: ['chair', 'secretariat'], clause },
      ],
    },
    {
      id: 'plenary',
      label: label('Plenary', 'الجلسة العامة'),
      moves: [
        { to: 'signed', by: ['chair'], clause },
        { to: 'draft', by: ['anyone'], clause },
        { to: 'over', by: ['chair'], clause },
      ],
    },
    { id: 'signed', label: label('Open for signature', 'مفتوح للتوقيع'), moves: [] },
    { id: 'over', label: label('Ended without a text', 'انتهت دون نص'), moves: [] },
  ],
  positions: [
    { id: 'yes', label: label('Yes', 'نعم'), stance: 'support' },
    { id: 'maybe', label: label('No objection', 'لا اعتراض'), stance: 'accept' },
    { id: 'recuse', label: label('Recuse', 'تنحٍّ'), stance: 'neutral' },
    { id: 'no', label: label('No', 'لا'), stance: 'oppose', blocking: true, reason: 'to-count' },
  ],
  questions: [
    {
      id: 'last-call',
      label: label('Last call', 'النداء الأخير'),
      means: label('If carried, the text is adopted.', 'إن أُقرّ اعتُمد النص.'),
      electorate: 'members',
      positions: ['yes', 'maybe', 'recuse', 'no'],
      fixed: 'opening',
      days: 14,
      final: true,
      silence: true,
      quorum: { when: onBallots[1], clause },
      postponed: { when: onBallots[2], clause },
      carries: { all: onBallots },
      clause,
    },
  ],
  decisions: [
    {
      on: ['instrument', 'provision'],
      outcomes: ['adopted', 'rejected', 'nothing'],
      in: ['plenary'],
      stages: ['plenary'],
      ways: [
        { how: 'finding', findings: ['consensus'], clause },
        { how: 'question', question: 'last-call', when: conditions[0], clause },
      ],
      requires: { everyLanguage: true },
      clause,
    },
  ],
  finding: {
    scale: [
      { id: 'consensus', label: label('Consensus', 'توافق'), consensus: true, requires: { all: onStances } },
      { id: 'divided', label: label('Divided', 'انقسام'), consensus: false },
    ],
    requires: { nothingOpen: 'objections' },
    clause,
  },
  ledger: { holder: { clause }, settles: { by: ['chair'], clause }, answered: { clause } },
  challenges: [
    {
      of: ['finding', 'decision'],
      instances: [
        { by: ['anyone'], days: 30, heardBy: ['chair'], own: true, clause },
        { by: ['vote'], days: 1, heardBy: ['rapporteur'], question: 'last-call', clause },
      ],
    },
  ],
  exceptions: { by: ['chair'], clauses: [clause], clause },
  vouching: { vouches: 2, clause },
  interests: { before: ['position', 'object'], clause },
  credentials: { rights: ['vote', 'sign'], clause },
  proxies: { most: 2, clause },
  provenance: { clause },
  circulation: [
    { marking: 'red', label: label('Red', 'أحمر'), deposited: true, days: 365, clause },
    { marking: 'amber', label: label('Amber', 'أصفر'), deposited: true, clause },
    { marking: 'clear', label: label('Clear', 'أبيض'), deposited: false, clause },
  ],
  treaty: {
    consent: [
      { way: 'ratification', electorate: 'members', after: 'signature', clause },
      { way: 'accession', electorate: 'bound', after: 'invitation', clause },
    ],
    force: {
      when: { any: onConsents },
      delay: { months: 3, firstOfMonth: true },
      clause,
    },
    amended: {
      when: { share: { num: 1, den: 1, of: { consents: true }, base: { entitled: true } } },
      delay: {},
      clause,
    },
    later: { delay: { days: 30, months: 1 }, clause },
    provisional: { clause },
    silence: { months: 36, clause },
    denunciation: { delay: {}, clause },
    reservations: {
      allowed: 'listed',
      provisions: ['art-4', 'art-9'],
      rounds: 2,
      stages: ['plenary', 'signed'],
      clause,
    },
    invitation: { question: 'last-call', clause },
  },
  clauses: [
    { id: clause, text: label('All is done in order.', 'كل شيء بنظام.'), cites: 'Rule 1', verified: false },
  ],
})

const shipped = readdirSync(join(root, 'data', 'procedures'))
  .filter(file => file.endsWith('.yaml'))
  .map(file => parse(readFileSync(join(root, 'data', 'procedures', file), 'utf8')))
  .map(data => procedureSchema.parse(data))

/** A negotiation under a procedure that has been through some of its stages. */
function ctxOf(lang: Lang, procedure: Procedure, been: readonly string[] = []) {
  const state = emptyState()
  state.record.procedure = procedure
  state.proceedings = emptyProceedings()
  state.proceedings.stages.push(...been.map((stage, seq) => ({ stage, seq, at: 0 })))
  const view: View = {
    state,
    at: { index: 1, time: null },
    leaf: () => null,
    text: () => null,
    body: () => null,
  }
  return ctxFor(translations[lang], view, '/procedure')
}

/** Where no block may stand, or list without its items. */
const misplaced = [
  /<p(?: [^>]*)?>(?:(?!<\/p>).)*<(?:ul|ol|div|p|dl|table)[ >]/s,
  /<(?:ul|ol)(?: [^>]*)?>(?!<li|<\/)/,
  /<(?:span|b|small|a)(?: [^>]*)?>(?:(?!<\/(?:span|b|small|a)>).)*<(?:ul|ol|div|p)[ >]/s,
]
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replaceAll('&lt;', '<')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.”»:؟،])/g, '$1')
    .replace(/([“«]) /g, '$1')
    .trim()

const render = (lang: Lang, node: (ctx: ReturnType<typeof ctxOf>) => Parameters<typeof renderToString>[0]) =>
  renderToString(node(ctxOf(lang, whole)))
const said = (lang: Lang, rule: Rule, counting?: Counting) =>
  plain(render(lang, site => RuleWords({ site, procedure: whole, rule, counting })))

test('the made-up procedure is whole', () => {
  expect(procedureFaults(whole)).toEqual([])
})

describe.each(languages)('in %s', lang => {
  test.each([...shipped, whole].map(procedure => [procedure.id, procedure] as const))(
    '%s: the page is whole, small, and says every part',
    (_id, procedure) => {
      const html = procedurePage(
        ctxOf(
          lang,
          procedure,
          procedure.stages?.slice(0, 2).map(({ id }) => id),
        ),
      )
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(m => m[1])
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
      expect([...html.matchAll(/href="#([^"]*)"/g)].map(m => m[1]).filter(id => !ids.includes(id))).toEqual(
        [],
      )
      expect(misplaced.filter(shape => shape.test(html))).toEqual([])
      expect(html).not.toMatch(/undefined|NaN|\[object|[\uE000\uE001]|\sstyle=/)
      expect(Buffer.byteLength(html)).toBeLessThan(60 * 1024)
      for (const { id } of procedure.clauses) expect(ids).toContain(id)
      for (const { id } of procedure.stages ?? []) expect(ids).toContain(`stage.${id}`)
    },
  )

  test('every rule has its own words, and every kind of act', () => {
    const words = rules.map(rule => said(lang, rule))
    expect(new Set(words).size).toBe(words.length)
    expect([...actKinds].filter(kind => !translations[lang].has(`deed-${kind}`))).toEqual([])
  })
})

test('rules in words', () => {
  expect(onBallots.map(rule => said('en', rule))).toEqual([
    'At least one of these: Nobody answered “No” no ballot “No” is cast',
    'At least 3 ballots “Yes” or “No objection” among “Members”',
    'At most 2 ballots',
    'ballots “Yes” make up at least two thirds of all who are entitled, without those who answered “Recuse”',
    'all ballots cast make up more than half of all who are present',
    'ballots “No” make up at most 5/7 of ballots “Yes” or “No”',
    'ballots “No” make up less than a quarter of ballots “Yes” or “No”',
    'ballots “Yes” are no fewer than all who are entitled',
    'In every group: ballots “Yes” make up at least half of ballots “Yes” or “No”',
    'In at least 2 of the 3 groups: All of these: Nobody answered “No” At least one ballot “Yes”',
    'In every group that was heard, and in at least one: Nobody answered “No”',
    'In at least one of “Group one” and “Group two”: Nobody answered “No”',
    'In each of “Group one” and “Group two”: Nobody answered “No”',
    'In each of “Group one” and “Group two” that was heard, and in at least one: Nobody answered “No”',
  ])
  expect(onStances.map(rule => said('en', rule, 'stances'))).toEqual([
    'Nobody is against',
    'At least 2 who have taken a position',
    'those who support or can accept make up at least three quarters of all who have taken a position',
  ])
  expect(onConsents.map(rule => said('en', rule))).toEqual([
    'At least one consent to be bound',
    'At least 5 consents to be bound among “Members”',
    'the weight of those that have consented makes up at least 55% of the weight of all',
  ])
  expect(said('en', { done: { act: 'close', as: 'last-call-not-carried', inStage: true } })).toBe(
    'The question “Last call” was not carried, in this stage',
  )
  expect(said('en', { done: { act: 'finding', as: 'consensus', times: 2 } })).toBe(
    'It was found: “Consensus”, at least 2 times',
  )
  expect(said('ar', onBallots[3]!)).toBe(
    'يبلغ عدد أصوات «نعم» ما لا يقل عن ثلثي جميع من لهم الحق، دون من أجابوا بـ«تنحٍّ»',
  )
})

describe('what a rule came to', () => {
  const facts = (count: number | null, base: number | null): Facts => ({
    count: ({ positions }) => (positions?.length === 1 ? count : base),
    blocking: () => 0,
    groups: whole.groups.map(({ id }) => id),
    condition: () => ({ verdict: 'fails', where: ['12', 'art-4'] }),
  })
  const worked = (rule: Rule, of: number | null, base: number | null, lang: Lang = 'en') =>
    plain(
      render(lang, ctx => WorkingOf({ ctx, procedure: whole, rule, working: judge(rule, facts(of, base)) })),
    )
  const share = (num: number, den: number, more: object = {}): Rule => ({
    share: { num, den, of: inFavour, base: eitherWay, ...more },
  })

  test.each([
    ['carried', share(2, 3), 154, 157, '✓ met', '154 of 157: 154 × 3 = 462 ≥ 157 × 2 = 314'],
    ['exactly enough', share(2, 3), 2, 3, '✓ met', '2 × 3 = 6 ≥ 3 × 2 = 6'],
    ['exactly, but more is asked', share(2, 3, { strict: true }), 2, 3, '✕ not met', '2 × 3 = 6 ≤ 3 × 2 = 6'],
    ['too few', share(2, 3), 1, 3, '✕ not met', '1 × 3 = 3 < 3 × 2 = 6'],
    ['too many', share(1, 4, { most: true }), 18, 62, '✕ not met', '18 × 4 = 72 > 62 × 1 = 62'],
    ['nobody', share(2, 3), 0, 0, '✕ not met', 'nothing is carried by nobody'],
    ['a count that is not known', share(2, 3), null, 3, '? the record cannot tell', '? of 3'],
    ['a base that is not known', share(2, 3), 2, null, '? the record cannot tell', '2 of ?'],
    ['a bound', { atLeast: { count: 5, of: inFavour } }, 4, 9, '✕ not met', '4 < 5'],
    ['what stands in the way', { nothingOpen: 'objections' }, 0, 0, '✕ not met', 'In the way: #12, art-4'],
    [
      'products beyond safe integers',
      share(2, 3),
      9007199254740991,
      9007199254740991,
      '✓ met',
      '9007199254740991 × 3 = 27021597764222973 ≥ 9007199254740991 × 2 = 18014398509481982',
    ],
  ] as const)('%s', (_name, rule, of, base, verdict, sum) => {
    const words = worked(rule, of, base)
    expect(words).toContain(verdict)
    expect(words.endsWith(sum)).toBe(true)
  })

  test('by group: one row each, the rule said once', () => {
    const words = worked({ perGroup: { rule: share(1, 2), groups: 2 } }, 1, 2)
    expect(words.match(/1 of 2: 1 × 2 = 2 ≥ 2 × 1 = 2/g)?.length).toBe(3)
    expect(words.match(/make up at least half/g)?.length).toBe(1)
    expect(words).toContain('3 groups, 2 needed')
  })

  test('every rule can be shown with its working, in every language', () => {
    for (const lang of languages)
      for (const rule of rules)
        expect(worked(rule, 1, null, lang)).not.toMatch(/undefined|NaN|\[object|[\uE000\uE001]/)
  })
})

describe('the map of stages', () => {
  const stage = (id: string, ...to: string[]) => ({ id, moves: to.map(target => ({ to: target })) })
  const layout = (stages: ReturnType<typeof stage>[], mirrored = false) =>
    layoutStages(stages, id => id, mirrored)

  test('stages come after those that lead to them, arrows back left aside', () => {
    expect(stageOrder([stage('a', 'c'), stage('d'), stage('b', 'd', 'a'), stage('c', 'b')])).toEqual([
      'a',
      'c',
      'b',
      'd',
    ])
    expect(stageOrder([stage('a', 'a', 'b'), stage('b')])).toEqual(['a', 'b'])
    expect(stageOrder([])).toEqual([])
  })

  test('every move is an arrow, and no two boxes touch', () => {
    for (const { stages = [] } of [...shipped, whole]) {
      const { boxes, arrows, width } = layout(stages)
      const moves = new Set(stages.flatMap(({ id, moves }) => moves.map(({ to }) => `${id} ${to}`)))
      expect(new Set(arrows.map(({ from, to }) => `${from} ${to}`))).toEqual(moves)
      for (const [i, box] of boxes.slice(1).entries())
        expect(box.y).toBeGreaterThan(boxes[i]!.y + boxes[i]!.height)
      expect(width).toBeLessThanOrEqual(328)
    }
  })

  test('whatever the moves, every stage has its box, every move its arrow, and nothing lies outside', () => {
    const graphs = fc.array(fc.array(fc.nat(9), { maxLength: 4 }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(graphs, fc.boolean(), (graph, mirrored) => {
        const stages = graph.map((to, i) => stage(`s${i}`, ...to.map(n => `s${n % graph.length}`)))
        const { boxes, arrows, width, height } = layout(stages, mirrored)
        const moves = new Set(stages.flatMap(({ id, moves }) => moves.map(({ to }) => `${id} ${to}`)))
        expect(boxes.map(({ id }) => id).sort()).toEqual(stages.map(({ id }) => id).sort())
        expect(new Set(arrows.map(({ from, to }) => `${from} ${to}`))).toEqual(moves)
        expect(arrows.length).toBe(moves.size)
        for (const { line } of arrows)
          for (const [, command, numbers] of line.matchAll(/([MHVQ])([^MHVQ]+)/g))
            for (const [i, n] of numbers!.trim().split(' ').map(Number).entries()) {
              const across = command === 'H' || (command !== 'V' && i % 2 === 0)
              expect(n >= 0 && n <= (across ? width : height)).toBe(true)
            }
      }),
      { numRuns: 200 },
    )
  })

  test('arrows back and arrows that skip are on either side; mirrored, they change sides', () => {
    const stages = [stage('a', 'b', 'c'), stage('b', 'c', 'a'), stage('c')]
    const [plainly, mirrored] = [layout(stages), layout(stages, true)]
    const edge = (l: typeof plainly, kind: string) =>
      Number(/^M(\d+)/.exec(l.arrows.find(arrow => arrow.kind === kind)!.line)![1])
    const { x, width } = plainly.boxes[0]!
    expect([edge(plainly, 'back'), edge(plainly, 'skip')]).toEqual([x, x + width])
    expect(mirrored.boxes[0]!.x).toBe(plainly.width - x - width)
    expect(edge(mirrored, 'back')).toBe(plainly.width - x)
  })
})
