import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedChecks } from '../../../sequencer/check-rules.js'
import type { Provision } from '../../text/types.js'
import { checkBase, runChecks } from './engine.js'
import { type Passage, readBeside, speechOf } from './read.js'
import { supportsRestrictions } from './restrictions.js'
import { percentileOf } from './vagueness.js'

const set = await shippedChecks()
const provision = (id: string, text: string | null, more: Partial<Provision> = {}): Provision => ({
  id,
  parent: null,
  kind: 'paragraph',
  text,
  ...more,
})
const article = (id: string, text: string, label: string) => provision(id, text, { kind: 'article', label })
const base: readonly Provision[] = [
  article('art-1', 'Purpose and scope', 'Article 1'),
  provision('1.1', 'These Regulations apply to services.', { parent: 'art-1', margin: '1' }),
  article('art-2', 'Definitions', 'Article 2'),
  provision('2.1', '“Personal data” means data of a person.', { parent: 'art-2', margin: '2' }),
  article('art-3', 'Routes', 'Article 3'),
  provision('3.1', 'Members shall publish routes and traffic of data.', { parent: 'art-3', margin: '3' }),
  provision('3.2', 'Old words.', { parent: 'art-3', margin: '4', suppressed: true }),
]
const passage = (text: string, more: Partial<Passage> = {}): Passage => ({
  at: 'A/1',
  kind: 'paragraph',
  text,
  parent: 'art-3',
  ...more,
})
const ready = checkBase(set, base, 'en')
const checked = (...passages: readonly Passage[]) => runChecks(set, ready, passages)
const of = (check: string, ...passages: readonly Passage[]) =>
  checked(...passages)
    .findings.filter(one => one.check === check)
    .map(one => passages.find(({ at }) => at === one.at)!.text.slice(one.span.from, one.span.to))

describe('CK17 to CK27: what each check finds', () => {
  test.each<[string, string, readonly string[]]>([
    ['novel-term', 'Members shall publish security routes.', ['security']],
    ['novel-term', 'Members publish routes.', []],
    ['novel-term', 'Published routes of members.', []],
    ['undefined-term', 'Members combat spam and spam.', ['spam']],
    ['self-judging', 'A Member may stop services as it considers necessary.', ['it considers']],
    ['self-judging', 'The Council shall consider reports.', []],
    ['open-list', 'Members may act against spam, fraud and other threats.', ['and other']],
    ['qualifier', 'Members shall endeavour to publish.', ['shall endeavour to']],
    ['vague-standard', 'Members shall take reasonable steps.', ['reasonable']],
    ['vague-standard', 'Considering that reasonable steps are needed;', []],
    ['bearer', 'Routes shall be published.', ['shall']],
    ['bearer', 'Routes shall be published by Members.', []],
    ['blanket-measure', 'Members may inspect all traffic.', ['inspect all traffic']],
    ['blanket-measure', 'All users shall enjoy the service.', []],
    ['rights-trigger', 'Members may block services.', ['block']],
    ['net-trigger', 'Members shall control the routing of traffic.', ['routing of traffic']],
    ['net-trigger', 'Members shall ease the transit of goods.', []],
    ['rights-trigger', 'Members may inspect boats.', []],
    ['review-clause', 'Members publish routes.', ['Members publish routes.']],
    ['undefined-term', 'Members elect a chair. A chair may be elected again.', []],
    ['safeguard-absent', 'Members may block services.', ['block']],
    ['safeguard-absent', 'Members may publish services.', []],
    ['suppressed-reference', 'As in No. 4, and in No. 3.', ['No. 4']],
    ['suppressed-reference', 'As in No. 99.', ['No. 99']],
    ['suppressed-reference', 'As in No. 99 of the Constitution.', []],
    ['restriction', 'Members may suspend services.', ['suspend services']],
    ['restriction', 'Members shall not suspend services.', []],
    ['long-sentence', `Members shall ${'act '.repeat(70)}.`, [`Members shall ${'act '.repeat(70)}.`]],
  ])('%s in %j', (check, text, words) => {
    expect(of(check, passage(text))).toEqual(words)
  })

  test('CK18: two and three words that the base has only apart, used twice', () => {
    const terms = (text: string) =>
      checked(passage(text)).findings.flatMap(({ check, args }) =>
        check === 'novel-term' && Number(args.words) > 1 ? [args.term] : [],
      )
    expect(terms('The traffic routes. Of traffic routes.')).toEqual(['traffic routes'])
    expect(terms('The traffic routes.')).toEqual([])
    expect(terms('Personal data. Of personal data.')).toEqual([])
  })

  test('CK20: a definition clears a term, in the base or in the proposal', () => {
    const clears = (text: string) =>
      checked(passage(text))
        .findings.filter(one => one.check === 'undefined-term')
        .map(one => one.clearedBy?.at)
    expect(clears('Members collect personal data.')).toEqual(['2.1'])
    expect(clears('“Spam” means bulk messages. Members combat spam.')).toEqual(['A/1'])
  })

  test.each<[string, Partial<Passage>, readonly unknown[]]>([
    ['scope', { parent: 'art-1' }, ['scope']],
    ['definitions', { parent: 'art-2', replaces: '2.1' }, ['definitions']],
    ['the preamble', { parent: null, kind: 'preamble' }, ['preamble']],
    ['a new article', { parent: null, kind: 'article', label: 'Article 3A' }, ['new-article']],
    ['none of these', { parent: 'art-3' }, []],
  ])('CK21: it touches %s', (_, more, what) => {
    const { findings } = checked(passage('Something else.', more))
    expect(
      findings.flatMap(({ check, args }) => (check === 'scope-article-touch' ? [args.what] : [])),
    ).toEqual(what)
  })

  test('CK23: an open list is graver where it extends a power', () => {
    const severity = (text: string) =>
      checked(passage(text)).findings.find(({ check }) => check === 'open-list')?.severity
    expect(severity('Members may act on spam and other messages.')).toBe('warn')
    expect(severity('Members shall publish routes and other data.')).toBe('info')
  })

  test('CK24: a safeguard clears, in the document or in the base; an unread base is said to be', () => {
    const safeguard = (against: readonly Provision[], beside: readonly Passage[]) =>
      runChecks(
        set,
        checkBase(set, against, 'en'),
        [passage('Members may block services.')],
        beside.map(one => readBeside(speechOf(set, 'en'), one)),
      ).findings.find(({ check }) => check === 'safeguard-absent')
    expect(safeguard(base, [])).toMatchObject({ args: { triggers: 'block' }, severity: 'warn' })
    expect(safeguard(base, [])!.clearedBy).toBeUndefined()
    expect(safeguard(base, [passage('Users may appeal to a court.', { at: 'A/2' })])!.clearedBy!.at).toBe(
      'A/2',
    )
    expect(safeguard([...base, provision('5', 'Human rights are upheld.')], [])!.clearedBy!.at).toBe('5')
    expect(safeguard([...base, provision('5', null)], [])!.args.base).toBe('unread')
    const nameless = provision('art-5', null, { kind: 'article', label: 'Article 5' })
    const within = provision('5.1', 'Ships sail.', { parent: 'art-5' })
    expect(safeguard([...base, nameless, within], [])!.args.base).toBeUndefined()
  })

  test('CK22, CK29: what the same document adds is there to refer to', () => {
    const added = passage('Ports', { at: 'A/2', kind: 'article', parent: null, label: 'Article 3A' })
    const lost = (...beside: readonly Passage[]) =>
      runChecks(
        set,
        ready,
        [passage('As in Article 3A.')],
        beside.map(one => readBeside(speechOf(set, 'en'), one)),
      ).findings.flatMap(({ check, args }) => (check === 'suppressed-reference' ? [args.to] : []))
    expect([lost(), lost(added)]).toEqual([['Article 3A'], []])
  })

  test('CK26: the percentile', () => {
    expect(percentileOf([1], [1])).toEqual({ percent: 50, clauses: 1, of: 1 })
    expect(percentileOf([0, 1], [3, 1])).toEqual({ percent: 88, clauses: 1, of: 4 })
    expect(percentileOf([4], [3, 1])).toEqual({ percent: 38, clauses: 4, of: 4 })
    expect(percentileOf([], [1])).toBeNull()
    expect(percentileOf([1], [])).toBeNull()
    expect(checked(passage('Considering this;')).percentile).toBeNull()
    expect(checked(passage('Members shall act.')).percentile!.of).toBeGreaterThan(300)
  })

  test('CK27: a restriction is supported only where a clause allows or requires it', () => {
    const answer = (...texts: readonly (string | null)[]) =>
      supportsRestrictions(
        set,
        texts.map((text, i) => provision(`p${i}`, text)),
        'en',
      )
    expect(answer('Members may suspend services.').answer).toBe('supported')
    expect(answer('If a Member suspends services, it shall notify all.')).toMatchObject({
      answer: 'not-supported',
      direct: [],
      mentions: [{ words: 'suspends services' }],
    })
    expect(answer('Members shall publish routes.', null)).toMatchObject({
      answer: 'cannot-tell',
      unread: ['p1'],
    })
    expect(answer(null).answer).toBe('cannot-tell')
    expect(supportsRestrictions(set, base, 'fr').answer).toBe('cannot-tell')
  })
})

describe('CK1, CK2: the engine', () => {
  test('in other languages the checks without words are named, and the others run', () => {
    const french = runChecks(set, checkBase(set, [provision('1', 'Les Membres publient.')], 'fr'), [
      passage('Les Membres assurent la sécurité.'),
    ])
    expect(french.unspoken).toEqual(expect.arrayContaining(['deontic', 'self-judging']))
    expect(french.unspoken).not.toContain('novel-term')
    expect(french.clauses).toEqual([])
    expect(french.findings.map(({ check }) => check)).toContain('novel-term')
  })

  test('what stands in the base word for word is not the proposal’s', () => {
    const same = base.map(({ id, kind, parent, text }) => ({ at: id, kind, parent, text: text! }))
    const suppressed = same.pop()!
    expect(runChecks(set, ready, same).findings).toEqual([])
    expect(runChecks(set, ready, [suppressed]).findings).not.toEqual([])
  })

  test('CK28: what is suppressed says nothing any more: it defines, clears and knows no words', () => {
    const gone = { suppressed: true } as const
    const against = [
      ...base,
      provision('6', 'Users may appeal to a court.', gone),
      provision('7', '“Spam” means bulk messages.', gone),
      provision('8', null, gone),
    ]
    const { findings } = runChecks(set, checkBase(set, against, 'en'), [passage('Members may block spam.')])
    const found = (check: string) => findings.filter(one => one.check === check)
    expect(found('novel-term').map(({ args }) => args.term)).toContain('spam')
    const [[spam], [safeguard]] = [found('undefined-term'), found('safeguard-absent')]
    expect([spam!.args.term, spam!.clearedBy]).toEqual(['spam', undefined])
    expect([safeguard!.args, safeguard!.clearedBy]).toEqual([{ triggers: 'block' }, undefined])
  })

  test('the same texts give the same; every finding lies in its wording; clauses stand in order', () => {
    const words = fc.constantFrom(
      'Members',
      'shall',
      'may',
      'not',
      'block',
      'all traffic',
      'spam',
      '(a)',
      ';',
      '.',
      ', ',
      'it considers',
      'and other',
      'No. 4',
      'security',
      'which',
      'if',
      'be',
      'published',
      ':',
    )
    const text = fc.array(words, { minLength: 1, maxLength: 24 }).map(all => all.join(' '))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), texts => {
        const passages = texts.map((one, i) => passage(one, { at: `A/${i}` }))
        const found = checked(...passages)
        expect(checked(...passages)).toEqual(found)
        for (const { at, span } of found.findings) {
          const whole = passages.find(one => one.at === at)!.text
          expect(span.from).toBeGreaterThanOrEqual(0)
          expect(span.to).toBeGreaterThan(span.from)
          expect(span.to).toBeLessThanOrEqual(whole.length)
        }
        for (const [i, clause] of found.clauses.entries()) {
          const before = found.clauses[i - 1]
          if (before?.at === clause.at) expect(clause.span.from).toBeGreaterThanOrEqual(before.span.to)
        }
      }),
      { seed: 1988, numRuns: 150 },
    )
  })
})
