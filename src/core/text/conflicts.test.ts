import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from './compile.js'
import { definitionsIn, usesTerm } from './definitions.js'
import { numbered, referencesIn } from './references.js'
import { add, amendment, mod, noc, provision, sup } from './testing-text.js'
import type { Amendment, Provision } from './types.js'

/** `p1: code refs; parties; provisions` for every conflict. */
function conflicts(provisions: readonly Provision[], amendments: readonly Amendment[]): string[] {
  return compile(provisions, amendments).provisions.flatMap(({ id, conflicts }) =>
    conflicts.map(each =>
      [`${id}: ${each.code} ${each.refs.join(' ')}`, each.parties.join(' '), each.provisions.join(' ')].join(
        '; ',
      ),
    ),
  )
}

const one = [provision('1', 'a b c d')]

test('T29a: two parties that read the same words differently', () => {
  const [usa, can] = [mod('USA/1/1', 'p1', 'x b c d'), mod('CAN/2/1', 'p1', 'y b c d')]
  expect(conflicts(one, [usa, can])).toEqual(['p1: text-overlap CAN/2/1 USA/1/1; CAN USA; '])
  expect(conflicts(one, [usa, mod('CAN/2/1', 'p1', 'a b c y')])).toEqual([])
  expect(conflicts(one, [usa, mod('CAN/2/1', 'p1', 'x b c d')])).toEqual([])
  const inside = [mod('EUR/3/1', 'USA/1/1', 'z b c d'), mod('JPN/4/1', 'USA/1/1', 'w b c d')]
  expect(conflicts(one, [usa, ...inside])).toEqual(['p1: text-overlap EUR/3/1 JPN/4/1; EUR JPN; '])
})

test('T29b, T29c: to delete is against to modify, and against to keep', () => {
  expect(conflicts(one, [sup('USA/1/1', 'p1'), mod('CAN/2/1', 'p1', 'x')])).toEqual([
    'p1: delete-modify CAN/2/1 USA/1/1; CAN USA; ',
  ])
  expect(conflicts(one, [sup('USA/1/1', 'p1'), mod('CAN/2/1', 'p1', null)])).toEqual([
    'p1: delete-modify CAN/2/1 USA/1/1; CAN USA; ',
  ])
  expect(conflicts(one, [sup('USA/1/1', 'p1'), noc('CAN/2/1', 'p1')])).toEqual([
    'p1: delete-keep CAN/2/1 USA/1/1; CAN USA; ',
  ])
  expect(conflicts(one, [sup('USA/1/1', 'p1'), noc('CAN/2/1', 'p1', {})]), 'nothing proposed').toEqual([])
  expect(conflicts(one, [sup('USA/1/1', 'p1'), sup('CAN/2/1', 'p1')])).toEqual([])
})

const article = [
  provision('1 6', 'Charging', { kind: 'article' }),
  provision('2 6.1 < p1', 'Each administration shall:'),
  provision('3 a) < p2', 'set rates; and', { kind: 'item' }),
  provision('4', 'Other'),
]

test('T29d: a container deleted, or a chapeau reworded, against amendments inside', () => {
  const item = mod('CAN/2/1', 'p3', 'fix rates; and')
  expect(conflicts(article, [sup('USA/1/1', 'p1'), item])).toEqual([
    'p1: ancestor-descendant CAN/2/1 USA/1/1; CAN USA; p3',
  ])
  expect(conflicts(article, [mod('USA/1/1', 'p2', 'Administrations shall:'), item])).toEqual([
    'p2: ancestor-descendant CAN/2/1 USA/1/1; CAN USA; p3',
  ])
  expect(conflicts(article, [mod('USA/1/1', 'p1', 'Accounts'), item]), 'a heading governs nothing').toEqual(
    [],
  )
  expect(conflicts(article, [mod('USA/1/1', 'p1', null), item]), 'a summary may govern all').toHaveLength(1)
  expect(
    conflicts(article, [mod('USA/1/1', 'p2', 'Administration shall:', { editorial: true }), item]),
  ).toEqual([])
  expect(conflicts(article, [sup('USA/1/1', 'p1'), sup('CAN/2/1', 'p3')])).toEqual([])
  expect(conflicts(article, [sup('USA/1/1', 'p1'), noc('CAN/2/1', 'p3')])).toHaveLength(1)
  expect(conflicts(article, [sup('USA/1/1', 'p1'), noc('CAN/2/1', 'p3', {})])).toEqual([])
  expect(conflicts(article, [sup('USA/1/1', 'p1'), add('CAN/2/1', 'p1>p2', 'new')])).toEqual([
    'p1: ancestor-descendant CAN/2/1 USA/1/1; CAN USA; CAN/2/1',
  ])
  expect(conflicts(article, [sup('USA/1/1', 'p1'), mod('CAN/2/1', 'p4', 'x')])).toEqual([])
})

test('T29e: two provisions under one label, unless one makes room for the other', () => {
  const five = (ref: string, more = {}) =>
    add(ref, '>p1', 'Security', { kind: 'article', label: 'Article 5A', ...more })
  expect(conflicts(article, [five('USA/1/1'), five('CAN/2/1', { label: ' ARTICLE  5A' })])).toEqual([
    'CAN/2/1: same-label CAN/2/1 USA/1/1; CAN USA; USA/1/1',
    'USA/1/1: same-label CAN/2/1 USA/1/1; CAN USA; CAN/2/1',
  ])
  expect(conflicts(article, [five('USA/1/1'), five('CAN/2/1', { label: 'Article 5B' })])).toEqual([])
  const six = add('USA/1/1', '>p4', 'Charging', { label: '6', twin: 'USA/1/2' })
  expect(conflicts(article, [six])).toEqual(['USA/1/1: same-label USA/1/1; USA; p1'])
  expect(conflicts(article, [six, sup('USA/1/2', 'p1', { twin: 'USA/1/1' })])).toEqual([])
})

const defined = [
  provision('13', 'Definitions', { kind: 'article' }),
  provision('14 < p13', '*Telecommunication:* Any transmission of signs.'),
  provision('15 < p13', 'Relation: exchange of traffic.'),
  provision('16', 'Rules for telecommunications apply. "Member" means a State. Others follow.'),
  provision('17', 'Every member has relations.'),
  provision('18', 'Nothing of that kind, not telecommunicationally.'),
  provision('19', '*Note:* members pay.'),
]

test('T29f: a changed definition, with the provisions that use its term', () => {
  expect(conflicts(defined, [mod('USA/1/1', 'p14', '*Telecommunication:* Any emission of signs.')])).toEqual([
    'p14: changed-definition USA/1/1; USA; p16',
  ])
  expect(conflicts(defined, [sup('USA/1/1', 'p15')])).toEqual(['p15: changed-definition USA/1/1; USA; p17'])
  const member = defined[3]!.text!
  expect(conflicts(defined, [mod('USA/1/1', 'p16', member.replace('a State', 'a party'))])).toEqual([
    'p16: changed-definition USA/1/1; USA; p17 p19',
  ])
  expect(
    conflicts(defined, [mod('USA/1/1', 'p16', member.replace('follow', 'obey'))]),
    'elsewhere in it',
  ).toEqual([])
  const typo = mod('USA/1/1', 'p14', '*Telecommunication:* Every transmission of signs.', { editorial: true })
  expect(conflicts(defined, [typo])).toEqual([])
  expect(conflicts(defined, [mod('USA/1/1', 'p14', null)]), 'a summary of a definition').toHaveLength(1)
})

test('T29g: a reference to what a SUP would delete, if it would itself remain', () => {
  const base = [
    ...article,
    provision('5', 'As in No. 4 and Article 6, see 6.1.'),
    provision('6', 'See Nos. 2 to 3; Article 6 of the Convention; Resolution No. 4.'),
    provision('7', 'As in No. 5.'),
  ]
  expect(conflicts(base, [sup('USA/1/1', 'p4')])).toEqual(['p5: reference-to-suppressed USA/1/1; USA; p4'])
  expect(conflicts(base, [sup('USA/1/1', 'p1')])).toEqual([
    'p5: reference-to-suppressed USA/1/1; USA; p1 p2',
    'p6: reference-to-suppressed USA/1/1; USA; p2 p3',
  ])
  expect(conflicts(base, [sup('USA/1/1', 'p5'), add('CAN/2/1', '>p7', 'Under No. 5, too.')])).toEqual([
    'p7: reference-to-suppressed USA/1/1; USA; p5',
    'CAN/2/1: reference-to-suppressed USA/1/1; USA; p5',
  ])
})

test('T29h: one party that contradicts itself', () => {
  const twice = [mod('USA/1/1', 'p1', 'x b c d'), mod('USA/1/2', 'p1', 'y b c d')]
  expect(conflicts(one, twice)).toEqual(['p1: self-contradiction USA/1/1 USA/1/2; USA; '])
  expect(conflicts(one, [twice[0]!, mod('USA/1/2', 'p1', 'a b c y')])).toEqual([])
  expect(conflicts(one, [sup('USA/1/1', 'p1'), mod('USA/1/2', 'p1', 'x')])).toEqual([
    'p1: self-contradiction USA/1/1 USA/1/2; USA; ',
  ])
  expect(conflicts(one, [noc('USA/1/1', 'p1'), mod('USA/1/2', 'p1', 'x')])).toHaveLength(1)
  expect(conflicts(one, [amendment('OTHER', 'USA/1/1', 'p1'), mod('USA/1/2', 'p1', 'x')])).toEqual([])
  expect(conflicts(article, [sup('USA/1/1', 'p1'), mod('USA/1/2', 'p3', 'fix rates')])).toEqual([
    'p1: self-contradiction USA/1/1 USA/1/2; USA; p3',
  ])
  const joint = [mod('USA/1/1', 'p1', 'x b c d', { parties: ['CAN', 'USA'] }), twice[1]!]
  expect(conflicts(one, joint)).toEqual([
    'p1: text-overlap USA/1/1 USA/1/2; CAN USA; ',
    'p1: self-contradiction USA/1/1 USA/1/2; USA; ',
  ])
})

test('T29: ADDs at one anchor are no conflict', () => {
  expect(conflicts(one, [add('USA/1/1', '>p1', 'x'), add('CAN/2/1', '>p1', 'y')])).toEqual([])
})

test('T29f: the patterns of definitions in six languages', () => {
  const cases: [string, boolean, string[]][] = [
    ['In these Rules, "the public" is used in the sense of the population.', false, ['the public']],
    ['“Treaty” means an agreement; "party" means a State.', false, ['Treaty', 'party']],
    ['the Union (hereinafter referred to as the "Union") and', false, ['Union']],
    ['*Accounting rate:* The rate agreed.', false, ['Accounting rate']],
    ['Accounting rate: The rate agreed.', true, ['Accounting rate']],
    ['Accounting rate: The rate agreed.', false, []],
    ['*Collection charges*', true, []],
    ['L’expression « traité » désigne un accord.', false, ['traité']],
    ['Se entiende por "tratado" un acuerdo.', false, []],
    ['"Tratado" significa un acuerdo.', false, ['Tratado']],
    ['«договор» означает соглашение', false, ['договор']],
    ['“条约”是指国家间所缔结的国际书面协定', false, ['条约']],
    ['"المعاهدة" يعني اتفاقا', false, ['المعاهدة']],
    ['He said "no" and left.', false, []],
  ]
  for (const [text, listed, terms] of cases)
    expect(
      definitionsIn(text, listed).map(({ term }) => term),
      text,
    ).toEqual(terms)
  expect(definitionsIn('First. "A" means b; rest.', false)).toEqual([{ term: 'A', passage: '"A" means b;' }])
})

test('T29f: a term is used as whole words, in any case, in the plural, or anywhere where nothing is spaced', () => {
  const cases: [string, string, boolean][] = [
    ['International Routes are', 'international route', true],
    ['en route', 'route', true],
    ['routers', 'route', false],
    ['enroute', 'route', false],
    ['en-route', 'route', true],
    ['本条约有效', '条约', true],
    ['', 'route', false],
  ]
  for (const [text, term, uses] of cases) expect(usesTerm(text, term), text).toBe(uses)
})

test('T29g: references are found by margin, by article, by label, and not in other instruments', () => {
  const at = (id: string, more: Partial<Provision>) => ({
    id,
    parent: null,
    kind: 'paragraph' as const,
    text: '',
    ...more,
  })
  const index = numbered([
    at('a5', { kind: 'article', label: 'Article 5' }),
    at('a6', { kind: 'article', label: '6', margin: '38' }),
    at('a7', { kind: 'article', label: 'Статья 7' }),
    at('n39', { margin: '39', label: '6.1' }),
    at('n39A', { margin: '39A', label: '6.2' }),
    at('n40', { margin: '40', label: 'a)' }),
    at('n41', { margin: '41', label: 'a)' }),
    at('x1', { kind: 'annex', label: 'Appendix 1' }),
  ])
  const cases: [string, string[]][] = [
    ['referred to in No. 39, in accordance', ['n39']],
    ['Nos. 39 and 40', ['n39', 'n40']],
    ['Nos. 39 to 41', ['n39', 'n39A', 'n40', 'n41']],
    ['№ 39A', ['n39A']],
    ['Articles 5 and 6', ['a5', 'a6']],
    ['Article 5 of these Regulations', ['a5']],
    ['Article 5 of the International Telecommunication Convention', []],
    ['Articles 5–7', ['a5', 'a6', 'a7']],
    ['в соответствии со статьей 7', ['a7']],
    ['وفقا للمادة المادة 5', ['a5']],
    ['根据第6条', ['a6']],
    ['under 6.1, 6.2 and 6.3', ['n39', 'n39A']],
    ['paragraph 6.1.', ['n39']],
    ['1/3.061 SDR, 6.1 %, 16.1', []],
    ['Appendix 1', ['x1']],
    ['Resolution No. 39', []],
    ['item a)', []],
    ['Number 39, Knos. 39, no 3940', []],
  ]
  for (const [text, ids] of cases) expect(referencesIn(text, index), text).toEqual(ids)
})

test('T29g: hostile texts are read in time', () => {
  const hostile = ['Nos. ', '1, ', 'Article 1 and ', '1.1 ', '"', '"a" ', 'No. 1 to '].map(part =>
    part.repeat(20_000),
  )
  const index = numbered([])
  for (const text of hostile) expect([referencesIn(text, index), definitionsIn(text, true)]).toEqual([[], []])
})

const itr = new URL('../../../../shared/data/texts/01-itr-1988.provisions.json', import.meta.url)

describe.skipIf(!existsSync(itr))('the International Telecommunication Regulations of 1988', () => {
  const rows = () =>
    (JSON.parse(readFileSync(itr, 'utf8')).provisions as { no: string; label: string; text: string }[]).slice(
      0,
      64,
    )
  const base = () => rows().map(({ no, label, text }) => provision(label ? `${no} ${label}` : no, text))

  test('T29g: 5.2 refers to No. 39, 9.2 to No. 58, 10.2 to No. 61', () => {
    const targets = base().flatMap(({ id, text }) =>
      referencesIn(text!, numbered(base())).map(to => `${id} > ${to}`),
    )
    expect(targets).toEqual(['p40 > p39', 'p60 > p58', 'p62 > p61'])
    expect(conflicts(base(), [sup('USA/1/1', 'p39')])).toEqual([
      'p40: reference-to-suppressed USA/1/1; USA; p39',
    ])
  })

  test('T29f: who uses "the public"', () => {
    const found = conflicts(base(), [sup('USA/1/1', 'p4')])
    expect(found).toEqual(['p4: changed-definition USA/1/1; USA; p2 p5 p9 p32 p37'])
  })
})
