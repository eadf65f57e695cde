import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Numbered, renumbered } from './renumbering.js'

type Short = readonly [id: string, label: string | null, more?: Partial<Numbered>]

function provisions(...all: Short[]): Numbered[] {
  return all.map(([id, label, more]) => ({
    ...{ id, parent: null, kind: 'article', label, margin: null, suppressed: false },
    ...more,
  }))
}

/** The labels that there are afterwards, in order. */
function labelsAfter(list: readonly Numbered[]): (string | null)[] {
  const changed = new Map(renumbered(list).map(({ id, label }) => [id, label]))
  return list.map(({ id, label }) => (changed.has(id) ? changed.get(id)! : label))
}

const under = (parent: string, kind: Numbered['kind'] = 'paragraph') => ({ parent, kind })

test.each<[string, Short[], (string | null)[]]>([
  [
    '5A as signed becomes 6',
    [
      ['a', 'Article 1'],
      ['b', 'Article 1A'],
      ['c', 'Article 2'],
    ],
    ['Article 1', 'Article 2', 'Article 3'],
  ],
  [
    'a bis counts',
    [
      ['a', '1'],
      ['b', '1 bis'],
      ['c', '2.'],
    ],
    ['1', '2', '1.'],
  ],
  [
    'articles run through, paragraphs within their parent',
    [
      ['a', 'Article 1'],
      ['b', '1.', under('a')],
      ['c', '1A.', under('a')],
      ['d', 'Article 1A'],
      ['e', '4.', under('d')],
    ],
    ['Article 1', '1.', '2.', 'Article 2', '1.'],
  ],
  [
    'letters',
    [
      ['a', 'a)', under('x', 'item')],
      ['b', 'a bis)', under('x', 'item')],
      ['c', 'b)', under('x', 'item')],
    ],
    ['a)', 'b)', 'c)'],
  ],
  [
    'a suppressed number is not used again',
    [
      ['a', 'Article 1'],
      ['b', 'Article 2', { suppressed: true }],
      ['c', 'Article 2A'],
    ],
    ['Article 1', 'Article 2', 'Article 3'],
  ],
  [
    'what has two numbers, or none, is left alone',
    [
      ['a', '1.1 a)'],
      ['b', 'Preamble'],
      ['c', null],
    ],
    ['1.1 a)', 'Preamble', null],
  ],
  [
    'what is in order stays',
    [
      ['a', 'Article 1'],
      ['b', 'Article 2'],
    ],
    ['Article 1', 'Article 2'],
  ],
])('%s', (_, list, labels) => {
  expect(labelsAfter(provisions(...list))).toEqual(labels)
})

test('margin numbers run through, past those of the suppressed', () => {
  const list = provisions(
    ['a', null, { margin: '1' }],
    ['b', null, { margin: '1A' }],
    ['c', null, { margin: '3', suppressed: true }],
    ['d', null, { margin: '4' }],
  )
  expect(renumbered(list)).toEqual([{ id: 'b', label: null, margin: '2' }])
})

test('law: twice is once, and no two in force of one run have the same label', () => {
  const label = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('', 'A', ' bis'))
    .map(([n, s]) => `Article ${n}${s}`)
  fc.assert(
    fc.property(fc.array(fc.tuple(label, fc.boolean()), { maxLength: 12 }), made => {
      const list = provisions(...made.map(([l, suppressed], i) => [String(i), l, { suppressed }] as Short))
      const labels = labelsAfter(list)
      const again = list.map((p, i) => ({ ...p, label: labels[i]! }))
      expect(renumbered(again)).toEqual([])
      const inForce = labels.filter((_, i) => !list[i]!.suppressed)
      expect(new Set(inForce).size).toBe(inForce.length)
    }),
    { numRuns: 200 },
  )
})
