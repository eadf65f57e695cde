import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readInstrument } from '../../formats/instrument.js'
import type { Provision } from '../text/types.js'
import { definedTerms, undefinedTerms } from './defined-terms.js'
import { lookupTerms, newTerms } from './terms.js'
import { wordIndex } from './words.js'

const brief = (base: readonly string[], text: string) =>
  newTerms(base, text).map(({ term, count, relative }) => [term, count, relative ?? ''].join(' ').trim())

describe('W9 to W12: new terms', () => {
  test.each<[string, readonly string[], string, readonly string[]]>([
    ['W4: an inflected word is not new', ['Members route traffic.'], 'Routing, routed, routes', []],
    [
      'W9: a derived word is, with its relative',
      ['Members secure lines.'],
      'Security',
      ['security 1 secure'],
    ],
    [
      'W9: words without relative first, then by count',
      ['A private line.'],
      'spam, privacy, privacy; bulk spam',
      ['spam 2', 'bulk 1', 'privacy 2 private'],
    ],
    ['W7: function words and numbers are none', ['x'], 'The 5 shall be hereinafter of a 2nd', []],
    [
      'W11: one compound in three spellings',
      ['x'],
      'Cyber security, cybersecurity and cyber-security',
      ['cybersecurity 3'],
    ],
    ['W11: a hyphenated word otherwise is two', ['An operator.'], 'network-operator', ['network 1']],
    ['W11: the solid spelling joins the others', ['a database'], 'data base, data-base', []],
    ['W12: parts the base has, printed apart', ['Cyber things. Security.'], 'cyber security', []],
    [
      'W12: but not the solid word',
      ['Cyber things. Security.'],
      'cybersecurity',
      ['cybersecurity 1 security'],
    ],
    [
      'W3: a base that prints it apart has it',
      ['Of cyber security.'],
      'cybersecurity and cyber-security',
      [],
    ],
    ['W6: a compound is kin to its second part', ['Cybercrime.'], 'crime', ['crime 1 cybercrime']],
    [
      'W10: the nearest relative is named',
      ['regulator regulatory regulate'],
      'regulation',
      ['regulation 1 regulate'],
    ],
    ['forms are one term, the shortest', ['x'], 'malwares, malware', ['malware 2']],
  ])('%s', (_, base, text, found) => {
    expect(brief(base, text)).toEqual(found)
  })

  test('where they stand', () => {
    const text = 'Combat spam, cyber security and Spam.'
    const [spam] = newTerms(['Combat.'], text)
    expect(spam!.at.map(({ from, to }) => text.slice(from, to))).toEqual(['spam', 'Spam'])
    const cyber = newTerms(['Combat.'], text).find(({ term }) => term === 'cybersecurity')!
    expect(cyber.at.map(({ from, to }) => text.slice(from, to))).toEqual(['cyber security'])
  })

  test('W8: other languages match exact words', () => {
    expect(newTerms(['réseau'], 'Réseaux réseau', 'fr').map(({ term }) => term)).toEqual(['réseaux'])
    expect(newTerms(['网络'], '网络安全', 'zh').map(({ term }) => term)).toEqual(['安全'])
  })

  test('nothing in a text is new to itself, and what is new is not found by looking it up', () => {
    const word = fc.constantFrom(
      'cyber',
      'crime',
      'cyber-crime',
      'routing',
      'routes',
      'secure',
      'security',
      'the',
      'Member’s',
      'data',
      'base',
      'database',
      'non',
      'state',
      'telecommunications',
      '5G',
      '网络',
    )
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map(words => words.join(' '))
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(newTerms([base], base)).toEqual([])
        expect(newTerms(wordIndex([base]), base)).toEqual([])
        const found = newTerms([base], other)
        expect(newTerms(wordIndex([base]), other)).toEqual(found)
        for (const { inBase } of lookupTerms(
          found.map(({ term }) => term),
          [base],
        ))
          expect(inBase).toBe(false)
        for (const { at, count } of found) expect(at.length).toBe(count)
      }),
      { seed: 2012, numRuns: 1000 },
    )
  })
})

describe('W13, W14: looking terms up', () => {
  const base = [
    'Cyber-security and cybercrime. Human rights law; the right of a human being.',
    'Routes of data.',
  ]
  test.each([
    ['security', 1, ['cyber-security']],
    ['cyber', 3, []],
    ['Crime', 0, ['cybercrime']],
    ['routing', 1, []],
    ['human rights', 1, []],
    ['human right', 1, []],
    ['rights human', 0, []],
    ['cyber security', 1, []],
    ['cybersecurity', 1, []],
    ['internet', 0, []],
    ['', 0, []],
  ])('%j occurs %i times', (term, count) => {
    expect(lookupTerms([term], base)[0]).toMatchObject({ term, inBase: count > 0, count })
  })

  test('W13: the family is named and not counted', () => {
    expect(lookupTerms(['crime', 'secured'], base).map(({ inBase, family }) => [inBase, family])).toEqual([
      [false, ['cybercrime']],
      [false, ['security', 'cybersecurity']],
    ])
  })

  test('W14: in an index, several words are counted by the rarest', () => {
    const index = wordIndex(base)
    expect(
      lookupTerms(['human rights', 'data security', 'human spam'], index).map(({ count }) => count),
    ).toEqual([2, 1, 0])
    for (const term of ['security', 'cyber', 'crime', 'route', 'internet'])
      expect(lookupTerms([term], index)).toEqual(lookupTerms([term], base))
  })
})

describe('W15, W16: definitions', () => {
  const provision = (
    id: string,
    text: string,
    parent: string | null = null,
    kind: Provision['kind'] = 'paragraph',
  ): Provision => ({ id, parent, kind, text })
  const tree = [
    provision('art-1', 'Use of terms', null, 'article'),
    provision('art-1.a', '``traffic data" means any data about traffic;', 'art-1'),
    provision('art-1.b', '*Relation:* Exchange of traffic.', 'art-1'),
    provision('art-1.c', '*Privilege telecommunication*', 'art-1'),
    provision('art-1.d', 'A message that may be sent during: sessions', 'art-1'),
    provision('art-2', 'Scope', null, 'article'),
    provision(
      'art-2.1',
      '*Collection charges:* The rate, hereinafter referred to as "the Rate", is fixed.',
      'art-2',
    ),
  ]

  test('W15: the three forms, in reading order; a run-in heading or a chapeau is none', () => {
    expect(definedTerms(tree).map(({ term, provision }) => `${provision} ${term}`)).toEqual([
      'art-1.a traffic data',
      'art-1.b Relation',
      'art-1.c Privilege telecommunication',
      'art-2.1 Rate',
    ])
  })

  test('W16: new words nobody defines', () => {
    const text = '"Spam" means unsolicited messages. Relations with spammers, spam and traffic-data.'
    expect(undefinedTerms(tree, text).map(({ term }) => term)).toEqual(['spammers', 'unsolicited'])
  })
})

const file = '../shared/data/texts/01-itr-1988.nl-treaty-db.1991.md'

describe.skipIf(!existsSync(file))('the treaty of 1988', () => {
  const read = readInstrument(existsSync(file) ? readFileSync(file) : 'Article 1\n\n1. Absent.')
  const provisions = read.ok ? read.provisions : []
  const base = provisions.map(({ text }) => text ?? '')

  test('W13: security does not appear, nor what would come with it; route does', () => {
    const absent = [
      'security',
      'cyber',
      'cybersecurity',
      'internet',
      'crime',
      'privacy',
      'spam',
      'fraud',
      'identity',
      'human rights',
    ]
    for (const source of [base, wordIndex(base)]) {
      expect(lookupTerms(absent, source).filter(({ inBase }) => inBase)).toEqual([])
      expect(
        lookupTerms(['route', 'routing', 'traffic', 'international route'], source).every(
          ({ inBase }) => inBase,
        ),
      ).toBe(true)
    }
    expect(lookupTerms(['privacy'], base)[0]!.family).toEqual(['private'])
  })

  test('W9: what a clause of 2012 would bring', () => {
    const clause =
      'Member States should ensure security, combat spam and cyber crime, protect privacy, and know how traffic is routed.'
    expect(brief(base, clause)).toEqual([
      'combat 1',
      'cybercrime 1',
      'know 1',
      'protect 1',
      'security 1',
      'spam 1',
      'privacy 1 private',
    ])
  })

  test('W15: its definitions', () => {
    const defined = definedTerms(provisions).map(({ provision }) => provision)
    expect(defined).toEqual(
      expect.arrayContaining(['4', '14', '15', '16', '17', '18', '21', '22', '25', '26', '27']),
    )
    expect(defined.filter(id => !/^\d+$/.test(id))).toEqual([])
  })
})
