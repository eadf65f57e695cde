import { expect, test } from 'vitest'
import { compile, compileProvision, unplaced } from './compile.js'
import { lineage, lineageOf } from './placing.js'
import { alternativesIn, isOpen, partyReading, plainText, readingOf } from './reading.js'
import { add, amendment, brackets, compiledById, mod, noc, provision, show, sup } from './testing-text.js'

const scope = 'Members shall provide telecommunication services to the public, and accounts.'

test('T12, T13: what overlaps or touches is one bracket, the base first, equal readings together', () => {
  const cases: [string, ReturnType<typeof mod>[], string][] = [
    [scope, [], scope],
    ['', [], ''],
    ['a b c', [mod('USA/1/1', 'p1', 'a x c')], 'a [=b{}|x{USA/1/1}] c'],
    [
      'a b c',
      [mod('USA/1/1', 'p1', 'a x c'), mod('CAN/2/1', 'p1', 'a x c')],
      'a [=b{}|x{CAN/2/1 USA/1/1}] c',
    ],
    [
      'a b c',
      [mod('USA/1/1', 'p1', 'a x c'), mod('CAN/2/1', 'p1', 'a b y')],
      'a [=b c{}|b y{CAN/2/1}|x c{USA/1/1}]',
    ],
    [
      'a b c',
      [mod('USA/1/1', 'p1', 'x b c'), mod('CAN/2/1', 'p1', 'a b y')],
      '[=a{}|x{USA/1/1}] b [=c{}|y{CAN/2/1}]',
    ],
    ['a b', [mod('USA/1/1', 'p1', 'x b'), mod('USA/1/2', 'p1', 'x b')], '[=a{}|x{USA/1/1 USA/1/2}] b'],
    ['a b', [mod('USA/1/1', 'p1', 'a b')], 'a b'],
    ['a b', [mod('USA/1/1', 'p1', '')], '[=a b{}|{USA/1/1}]'],
    ['', [mod('USA/1/1', 'p1', 'a b')], '[={}|a b{USA/1/1}]'],
    [
      'a a a',
      [mod('USA/1/1', 'p1', 'a a'), mod('CAN/2/1', 'p1', 'a a a a')],
      'a a[= a{}| a a{CAN/2/1}|{USA/1/1}]',
    ],
    ['a b', [mod('USA/9/10', 'p1', 'x b'), mod('USA/9/2', 'p1', 'y b')], '[=a{}|y{USA/9/2}|x{USA/9/10}] b'],
  ]
  for (const [text, amendments, expected] of cases) expect(brackets(text, amendments)).toBe(expected)
})

test('T14: white space is no content, and every choice is spaced as its author spaced it', () => {
  const cases: [string, string, string][] = [
    ['a  b\n c', 'a b c', 'a b c'],
    ['services and accounts', 'services, and accounts', 'services[={}|,{USA/1/1}] and accounts'],
    [
      'services, and accounts',
      'services offered, and accounts',
      'services[={}| offered{USA/1/1}], and accounts',
    ],
    ['All Members shall', 'Members shall', '[=All {}|{USA/1/1}]Members shall'],
    ['Members shall', 'All Members shall', '[={}|All {USA/1/1}]Members shall'],
    ['the (first) part', 'the first part', 'the [=({}|{USA/1/1}]first[=){}|{USA/1/1}] part'],
    ['in good faith', 'in "good" faith', 'in [={}|"{USA/1/1}]good[={}|"{USA/1/1}] faith'],
    ['缔约国应合作', '缔约国应当合作', '缔约国[=应{}|应当{USA/1/1}]合作'],
  ]
  for (const [base, text, expected] of cases) {
    const compiled = compile([provision('1', base)], [mod('USA/1/1', 'p1', text)]).provisions[0]!
    expect(show(compiled.text)).toBe(expected)
    expect(readingOf(compiled, 'USA/1/1'), base).toBe(text)
    expect(plainText(compiled.text), base).toBe(base.replace(/\s+/g, ' '))
  }
  expect(brackets('a , b', [mod('USA/1/1', 'p1', 'a, b')]), 'spacing alone opens nothing').toBe('a , b')
  const mixed = [mod('USA/1/1', 'p1', 'in, good'), mod('CAN/2/1', 'p1', 'in "good')]
  expect(brackets('in good', mixed)).toBe('in[= {}| "{CAN/2/1}|, {USA/1/1}]good')
})

test('T14: in scripts without spaces a line end inside a phrase opens nothing', () => {
  expect(brackets('缔约国应合作', [mod('USA/1/1', 'p1', '缔约国应合\n作')])).toBe('缔约国应合作')
  expect(brackets('can not', [mod('USA/1/1', 'p1', 'cannot')])).toBe('[=can not{}|cannot{USA/1/1}]')
})

test('T13: parties are listed once each, sorted, whatever order they came in', () => {
  const joint = { parties: ['USA', 'CAN', 'USA'] }
  const list = [mod('B/1/1', 'p1', 'x', joint), mod('A/2/1', 'p1', 'x', { parties: ['CAN', 'BRA'] })]
  const { options } = alternativesIn(compile([provision('1', 'a')], list).provisions[0]!.text)[0]!
  expect(options[1]).toEqual({
    text: ['x'],
    base: false,
    refs: ['A/2/1', 'B/1/1'],
    parties: ['BRA', 'CAN', 'USA'],
  })
  const alone = compile([provision('1', 'a')], list.slice(0, 1)).provisions[0]!
  expect(alternativesIn(alone.text)[0]!.options[1]!.parties).toEqual(['CAN', 'USA'])
})

test('T17: NOC stands under every base, whether asserted or not', () => {
  const noted = [noc('EUR/16/1', 'p1'), noc('JPN/2/1', 'p1', {})]
  expect(brackets('a b', noted)).toBe('a b')
  expect(brackets('a b', [...noted, mod('USA/1/1', 'p1', 'a x')])).toBe('a [=b{EUR/16/1 JPN/2/1}|x{USA/1/1}]')
})

test('T18: SUP takes the whole provision, with its brackets, or nothing', () => {
  const amendments = [
    sup('PRG/29/1', 'p1'),
    sup('CUB/26/1', 'p1'),
    mod('USA/1/1', 'p1', 'a x'),
    noc('EUR/16/1', 'p1'),
  ]
  expect(brackets('a b', amendments)).toBe('[=a [=b{EUR/16/1}|x{USA/1/1}]{EUR/16/1}|{CUB/26/1 PRG/29/1}]')
  const [compiled] = compile([provision('1', 'a b')], amendments).provisions
  expect(compiled!.text).toEqual([
    {
      options: [
        {
          text: [
            'a ',
            {
              options: [
                { text: ['b'], base: true, refs: ['EUR/16/1'], parties: ['EUR'] },
                { text: ['x'], base: false, refs: ['USA/1/1'], parties: ['USA'] },
              ],
            },
          ],
          base: true,
          refs: ['EUR/16/1'],
          parties: ['EUR'],
        },
        { text: [], base: false, refs: ['CUB/26/1', 'PRG/29/1'], parties: ['CUB', 'PRG'] },
      ],
    },
  ])
  for (const [ref, text] of [
    ['PRG/29/1', ''],
    ['USA/1/1', 'a x'],
    ['EUR/16/1', 'a b'],
  ] as const)
    expect(readingOf(compiled!, ref)).toBe(text)
})

test('T19: an amendment to an amendment opens the option of the one it amends', () => {
  const first = mod('USA/1/1', 'p1', 'a new rule b')
  const cases: [ReturnType<typeof mod>[], string][] = [
    [[mod('CAN/2/1', 'USA/1/1', 'a good new rule b')], 'a[={}|[={}| good{CAN/2/1}] new rule{USA/1/1}] b'],
    [[mod('CAN/2/1', 'USA/1/1', 'a new law b')], 'a[={}| new [=rule{}|law{CAN/2/1}]{USA/1/1}] b'],
    [[mod('CAN/2/1', 'USA/1/1', 'a new rule b')], 'a[={}| new rule{USA/1/1}] b'],
    [[sup('CAN/2/1', 'USA/1/1')], 'a[={CAN/2/1}| new rule{USA/1/1}] b'],
    [
      [mod('CAN/2/1', 'USA/1/1', 'a new law b'), noc('EUR/3/1', 'USA/1/1')],
      'a[={}| new [=rule{EUR/3/1}|law{CAN/2/1}]{USA/1/1}] b',
    ],
  ]
  for (const [amendments, expected] of cases) expect(brackets('a b', [first, ...amendments])).toBe(expected)
})

test('T19: where the amended amendment keeps the base, what amends it stands beside the base', () => {
  const list = [
    mod('USA/1/1', 'p1', 'x b c d'),
    mod('CAN/2/1', 'USA/1/1', 'x b c y'),
    mod('EUR/3/1', 'p1', 'a b c y'),
  ]
  expect(brackets('a b c d', list)).toBe('[=a{}|x{USA/1/1}] b c [=d{}|y{CAN/2/1 EUR/3/1}]')
  expect(brackets('a b c d', [...list, noc('JPN/4/1', 'USA/1/1')])).toBe(
    '[=a{}|x{USA/1/1}] b c [=d{JPN/4/1}|y{CAN/2/1 EUR/3/1}]',
  )
  const [compiled] = compile([provision('1', 'a b c d')], list).provisions
  expect(lineage(list, 'CAN/2/1')).toEqual(['CAN/2/1', 'USA/1/1'])
  expect(readingOf(compiled!, lineage(list, 'CAN/2/1'))).toBe('x b c y')
  expect(readingOf(compiled!, 'EUR/3/1')).toBe('a b c y')
  expect(partyReading(compiled!, 'CAN', lineageOf(list, 'CAN'))).toBe('x b c y')
})

test('T19: equal readings stay one option when one of them is amended', () => {
  const list = [mod('USA/1/1', 'p1', 'a x y b'), mod('CAN/2/1', 'p1', 'a x y b c')]
  const more = [mod('EUR/3/1', 'USA/1/1', 'a x z b'), mod('JPN/4/1', 'CAN/2/1', 'a w y b c')]
  expect(brackets('a b', [...list, ...more])).toBe(
    'a[={}| [=x y{}|x z{EUR/3/1}|w y{JPN/4/1}]{CAN/2/1 USA/1/1}] b[={}| c{CAN/2/1}]',
  )
})

/** Each amendment puts the word of its number behind that of the one before. */
function chain(depth: number) {
  const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(' ')
  return Array.from({ length: depth }, (_, i) =>
    mod(`USA/${i + 1}/1`, i === 0 ? 'p1' : `USA/${i}/1`, `${words(i + 1)} end`),
  )
}

test('T19, T31: amendments to amendments go as deep as real drafts, ten, and to the limit of 128', () => {
  for (const depth of [10, 128]) {
    const list = chain(depth)
    const [compiled] = compile([provision('1', 'end')], list).provisions
    expect(alternativesIn(compiled!.text)).toHaveLength(depth)
    for (const { ref, text } of list) expect(readingOf(compiled!, lineage(list, ref))).toBe(text)
  }
  expect([...unplaced([provision('1', 'end')], chain(130))]).toEqual([
    ['USA/129/1', 'too-deep'],
    ['USA/130/1', 'too-deep'],
  ])
})

test('T20: what amends an amendment without words is read against the next text that has some', () => {
  const list = [
    mod('USA/1/1', 'p1', null),
    mod('CAN/2/1', 'USA/1/1', 'a x'),
    sup('EUR/3/1', 'p1'),
    mod('JPN/4/1', 'EUR/3/1', 'y b'),
  ]
  const [compiled] = compile([provision('1', 'a b')], list).provisions
  expect(show(compiled!.text)).toBe('[=[=a b{}|a x{CAN/2/1}|y b{JPN/4/1}]{}|{EUR/3/1}]')
  expect(compiled!.beside).toEqual(['USA/1/1'])
  expect(readingOf(compiled!, lineage(list, 'JPN/4/1'))).toBe('y b')
})

test('T22: an ADD is a provision behind its anchor, in reference order, with a number on trial', () => {
  const base = [
    provision('1', 'one', { kind: 'article' }),
    provision('2 < p1', 'two'),
    provision('3', 'three'),
  ]
  const list = [
    add('USA/9/10', 'p1>p2', 'ten'),
    add('USA/9/2', 'p1>p2', 'two bis', { kind: 'item', label: 'a)' }),
    add('CAN/1/1', 'p1>USA/9/2', 'behind'),
    add('CAN/1/2', 'USA/9/2>', 'inside'),
    add('CAN/1/3', 'p1>', 'first'),
    add('CAN/1/4', '>', 'very first'),
    add('CAN/1/5', '>p1', null),
  ]
  const { provisions } = compile(base, list)
  expect(
    provisions.map(
      ({ margin, id, parent, kind, proposed }) =>
        `${margin} ${id} < ${parent} ${kind}${proposed ? ' +' : ''}`,
    ),
  ).toEqual([
    '0A CAN/1/4 < null paragraph +',
    '1 p1 < null article',
    '1A CAN/1/3 < p1 paragraph +',
    '2 p2 < p1 paragraph',
    '2A USA/9/2 < p1 item +',
    '2B CAN/1/2 < USA/9/2 paragraph +',
    '2C CAN/1/1 < p1 item +',
    '2D USA/9/10 < p1 paragraph +',
    '2E CAN/1/5 < null article +',
    '3 p3 < null paragraph',
  ])
  expect(show(provisions[4]!.text)).toBe('[={}|two bis{USA/9/2}]')
  expect([provisions[4]!.base, provisions[4]!.label]).toEqual([null, 'a)'])
  expect([provisions[8]!.text, provisions[8]!.beside]).toEqual([[], ['CAN/1/5']])
})

test('T22: an ADD is amended, dropped and kept like an amendment, by its reference or as a provision', () => {
  const list = [
    add('USA/9/2', '>p1', 'a new rule'),
    sup('EUR/1/1', 'USA/9/2'),
    mod('CAN/1/1', 'USA/9/2', 'a good rule'),
    noc('JPN/4/1', 'USA/9/2'),
  ]
  const asProvision = list.map(each =>
    'amendment' in each.target ? { ...each, target: { provision: 'USA/9/2' } } : each,
  )
  for (const each of [list, asProvision]) {
    const compiled = compiledById([provision('1', 'one')], each).get('USA/9/2')!
    expect(show(compiled.text)).toBe('[={EUR/1/1}|a [=new{JPN/4/1}|good{CAN/1/1}] rule{USA/9/2}]')
    for (const [ref, text] of [
      ['EUR/1/1', ''],
      ['CAN/1/1', 'a good rule'],
      ['JPN/4/1', 'a new rule'],
    ] as const)
      expect(readingOf(compiled, lineage(each, ref))).toBe(text)
    expect(plainText(compiled.text)).toBe('')
  }
})

test('T22: an ADD on a provision or an amendment, not at a place, reads as a MOD', () => {
  expect(brackets('a b', [add('USA/1/1', 'p1', 'a x b'), add('CAN/2/1', 'USA/1/1', 'a x y b')])).toBe(
    'a[={}| x[={}| y{CAN/2/1}]{USA/1/1}] b',
  )
})

test('T23: without margin numbers a proposed provision takes the label of its anchor with bis, ter', () => {
  const bare = (id: string, label: string) => ({
    id,
    parent: null,
    kind: 'article' as const,
    label,
    text: 'x',
  })
  const list = [
    add('USA/1/1', '>a', 'x'),
    add('USA/1/2', '>a', 'x'),
    add('USA/1/3', '>a', 'x', { label: '5A' }),
    add('USA/1/4', '>', 'x'),
  ]
  const { provisions } = compile([bare('a', '5'), bare('b', '5 bis')], list)
  expect(provisions.map(({ margin, label }) => [margin, label])).toEqual([
    [null, null],
    [null, '5'],
    [null, '5 ter'],
    [null, '5 quater'],
    [null, '5A'],
    [null, '5 bis'],
  ])
})

test('T23: a suppressed number is never used again', () => {
  const base = [provision('41', 'one'), provision('41A', '', { suppressed: true }), provision('42', 'two')]
  const numbers = compile(base, [add('USA/1/1', '>p41A', 'x'), add('USA/1/2', '>p41', 'y')]).provisions.map(
    p => p.margin,
  )
  expect(numbers).toEqual(['41', '41-A', '41A', '41B', '42'])
})

test('T24: words that are not known are not made up', () => {
  expect(brackets(null, [])).toBe('')
  expect(brackets(null, [mod('USA/1/1', 'p1', 'a'), mod('CAN/2/1', 'p1', 'b')])).toBe(
    '[={}|b{CAN/2/1}|a{USA/1/1}]',
  )
  expect(brackets(null, [sup('USA/1/1', 'p1')])).toBe('[={}|{USA/1/1}]')
  const list = [mod('USA/1/1', 'p1', null), amendment('OTHER', 'CAN/2/1', 'p1'), mod('EUR/3/1', 'p1', 'b')]
  const [compiled] = compile([provision('1', 'a')], list).provisions
  expect([compiled!.beside, show(compiled!.text)]).toEqual([['CAN/2/1', 'USA/1/1'], '[=a{}|b{EUR/3/1}]'])
  expect(compile([provision('1', null)], []).provisions[0]!.base).toBeNull()
})

test('T25: what has no place is named with the reason', () => {
  const base = [provision('1', 'one'), provision('2 < p1', 'two')]
  const cases: [ReturnType<typeof mod>, string][] = [
    [mod('USA/1/1', 'p9', 'x'), 'unknown-provision'],
    [mod('USA/1/1', 'CAN/1/1', 'x'), 'unknown-amendment'],
    [mod('USA/1/1', '>p1', 'x'), 'not-a-place'],
    [add('USA/1/1', 'p9>', 'x'), 'unknown-parent'],
    [add('USA/1/1', 'p1>p9', 'x'), 'unknown-anchor'],
    [add('USA/1/1', '>p2', 'x'), 'anchor-elsewhere'],
    [add('USA/1/1', '>USA/1/1', 'x'), 'circular'],
    [mod('USA/1/1', 'USA/1/1', 'x'), 'circular'],
    [add('p1', '>p1', 'x'), 'duplicate-id'],
  ]
  for (const [each, why] of cases) {
    expect([...unplaced(base, [each])], why).toEqual([[each.ref, why]])
    expect(compile(base, [each]), why).toEqual(compile(base, []))
  }
  const twice = [mod('USA/1/1', 'p1', 'x'), mod('USA/1/1', 'p1', 'y'), mod('CAN/2/1', 'USA/1/1', 'z')]
  expect([...unplaced(base, twice)]).toEqual([
    ['USA/1/1', 'duplicate-ref'],
    ['CAN/2/1', 'unknown-amendment'],
  ])
  expect(compile(base, twice)).toEqual(compile(base, []))
  const lost = [add('USA/1/1', 'p9>', 'x'), add('CAN/1/1', 'USA/1/1>', 'y'), mod('EUR/1/1', 'CAN/1/1', 'z')]
  expect([...unplaced(base, lost)].sort()).toEqual([
    ['CAN/1/1', 'unknown-parent'],
    ['EUR/1/1', 'unknown-amendment'],
    ['USA/1/1', 'unknown-parent'],
  ])
})

test('T26: one provision alone compiles as it does among the others', () => {
  const base = [provision('1', 'Article'), provision('2 < p1', scope), provision('3', 'See No. 2.')]
  const list = [
    mod('USA/1/1', 'p2', 'x'),
    mod('CAN/2/1', 'USA/1/1', 'y'),
    mod('EUR/3/1', 'p3', 'z'),
    sup('JPN/4/1', 'p2'),
    add('IND/5/1', 'p1>p2', 'w'),
  ]
  expect(compileProvision(base[1]!, list)).toEqual(compile(base, list).provisions[1])
})

test('T15: a party that reads one bracket in two ways has no one reading', () => {
  const [compiled] = compile(
    [provision('1', 'a b')],
    [mod('USA/1/1', 'p1', 'a x'), mod('USA/1/2', 'p1', 'a y')],
  ).provisions
  expect(partyReading(compiled!, 'USA')).toBeNull()
  expect(partyReading(compiled!, 'CAN')).toBe('a b')
})

test('T27: open is what has a bracket or an amendment beside it', () => {
  const open = (...list: ReturnType<typeof mod>[]) =>
    isOpen(compile([provision('1', 'a')], list).provisions[0]!)
  expect(open()).toBe(false)
  expect(open(mod('USA/1/1', 'p1', 'a'))).toBe(false)
  expect(open(mod('USA/1/1', 'p1', 'b'))).toBe(true)
  expect(open(mod('USA/1/1', 'p1', null))).toBe(true)
})
