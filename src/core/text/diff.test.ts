import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heaviestChain } from './chain.js'
import { diffWords, type Edit, tidy } from './diff.js'

// a CommonJS package with a default export, which loaders hand over in different ways
const { default: diffSequences } = createRequire(import.meta.url)(
  'diff-sequences',
) as typeof import('diff-sequences')

type Words = readonly string[]

/** Everything that holds of edits from a to b: sorted, disjoint, apart, and both sides are rebuilt. */
function lawful(a: Words, b: Words, edits: readonly Edit[]): void {
  const rebuilt: string[] = []
  let from = 0
  let start = 0
  for (const [at, edit] of edits.entries()) {
    assert(edit.from <= edit.to && edit.start <= edit.end, 'an edit runs backwards')
    assert(edit.to > edit.from || edit.end > edit.start, 'an edit is empty')
    assert.equal(edit.from - from, edit.start - start)
    assert(at === 0 || edit.from > from, 'two edits touch')
    rebuilt.push(...a.slice(from, edit.from), ...b.slice(edit.start, edit.end))
    from = edit.to
    start = edit.end
  }
  assert.equal(a.length - from, b.length - start)
  assert.deepEqual([...rebuilt, ...a.slice(from)], b)
}

const marks = (edits: readonly Edit[]) => edits.reduce((sum, e) => sum + e.to - e.from + e.end - e.start, 0)

function fewestMarks(a: Words, b: Words): number {
  let common = 0
  diffSequences(
    a.length,
    b.length,
    (i, j) => a[i] === b[j],
    length => {
      common += length
    },
  )
  return a.length + b.length - 2 * common
}

/** Runs all laws on a pair both ways round and returns its tidied edits for the case's own claim. */
function checked(a: Words, b: Words): Edit[] {
  for (const [x, y] of [
    [a, b],
    [b, a],
    [a, a],
  ] as const) {
    const edits = diffWords(x, y)
    lawful(x, y, edits)
    const clean = tidy(edits, x, y)
    lawful(x, y, clean)
    assert(clean.length <= edits.length, 'tidying made edits')
    assert.deepEqual(diffWords([...x], [...y]), edits)
    assert.equal(edits.length === 0, x.length === y.length && x.every((word, i) => word === y[i]))
  }
  return tidy(diffWords(a, b), a, b)
}

/** The tidied edits as text: `a [-b-]{+c+} d`. */
function shown(from: string, to: string): string {
  const a = from.split(' ').filter(word => word)
  const b = to.split(' ').filter(word => word)
  const parts: string[] = []
  let at = 0
  for (const edit of checked(a, b)) {
    parts.push(...b.slice(at, edit.start))
    const [gone, come] = [a.slice(edit.from, edit.to).join(' '), b.slice(edit.start, edit.end).join(' ')]
    parts.push(`${gone && `[-${gone}-]`}${come && `{+${come}+}`}`)
    at = edit.end
  }
  return [...parts, ...b.slice(at)].join(' ')
}

/** Draws of small whole numbers, for inputs too large to be shrunk one word at a time. */
const draws = fc.infiniteStream(fc.nat()).map(stream => (below: number) => stream.next().value! % below)

describe('R3: edits of words', () => {
  test('insertions, deletions, replacements', () => {
    expect(shown('a b c', 'a b c')).toBe('a b c')
    expect(shown('', 'a b')).toBe('{+a b+}')
    expect(shown('a b', '')).toBe('[-a b-]')
    expect(shown('Members shall act', 'Members should act')).toBe('Members [-shall-]{+should+} act')
    expect(shown('Members shall act', 'Members and others shall act')).toBe(
      'Members {+and others+} shall act',
    )
    expect(shown('one two three four', 'one four')).toBe('one [-two three-] four')
    expect(shown('left right', 'up down')).toBe('[-left right-]{+up down+}')
  })
  test('the fewest marks, where few suffice', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ','), { maxLength: 89 })
    const fewest = fc.property(words, words, (a, b) => {
      checked(a, b)
      assert.equal(marks(diffWords(a, b)), fewestMarks(a, b))
    })
    fc.assert(fewest, { seed: 41, numRuns: 2000 })
  })
  test('a little changed in much: hardly more marks than the fewest', () => {
    const little = fc.property(draws, draw => {
      const a = Array.from({ length: 300 + draw(1200) }, () => `w${draw(12) * draw(12)}`)
      const b = a.flatMap(word => (draw(8) ? [word] : draw(2) ? [] : [`w${draw(99)}`, word]))
      checked(a, b)
      const fewest = fewestMarks(a, b)
      assert(marks(diffWords(a, b)) <= (fewest <= 179 ? fewest : 1.1 * fewest))
    })
    fc.assert(little, { seed: 42, numRuns: 100 })
  })
  test('too much changed to search it all: right, and still less than everything is marked', () => {
    const much = fc.property(draws, fc.constantFrom(2, 3, 5, 9, 400), (draw, words) => {
      const a = Array.from({ length: 1000 + draw(1000) }, () => `w${draw(words)}`)
      const b = Array.from({ length: 50 + draw(2000) }, () => `w${draw(words)}`)
      const edits = diffWords(a, b)
      lawful(a, b, edits)
      lawful(a, b, tidy(edits, a, b))
      assert(marks(edits) < a.length + b.length)
    })
    fc.assert(much, { seed: 47, numRuns: 150 })
  })
  test('a passage found once on each side is kept together amid all that changed', () => {
    const passage = 'the sovereign right of each country to regulate'.split(' ')
    const noise = (tag: string) => Array.from({ length: 600 }, (_, i) => `${tag}${i % 7}`)
    const a = [...noise('x'), ...passage, ...noise('y')]
    const b = [...noise('y'), ...passage, ...noise('x')]
    const kept = diffWords(a, b)
    lawful(a, b, kept)
    expect(kept.some(edit => edit.from <= 600 && edit.to > 600)).toBe(false)
  })
})

describe('R4: edits are tidied', () => {
  test('islands of punctuation or one short word are joined', () => {
    expect(shown('members of unions act', 'parties to unions act')).toBe(
      '[-members of-]{+parties to+} unions act',
    )
    expect(shown('red , green x', 'black , white x')).toBe('[-red , green-]{+black , white+} x')
    expect(shown('red and green x', 'black and white x')).toBe('[-red and green-]{+black and white+} x')
    expect(shown('red with green', 'black with white')).toBe('[-red-]{+black+} with [-green-]{+white+}')
    expect(shown('red a b green', 'black a b white')).toBe('[-red-]{+black+} a b [-green-]{+white+}')
  })
  test('an insertion or deletion follows the strongest break', () => {
    expect(shown('( a ) x ; ( c ) z', '( a ) x ; ( b ) y ; ( c ) z')).toBe('( a ) x ; {+( b ) y ;+} ( c ) z')
    expect(shown('( a ) x ; ( b ) y ; ( c ) z', '( a ) x ; ( c ) z')).toBe('( a ) x ; [-( b ) y ;-] ( c ) z')
    expect(shown('We go . They stay .', 'We go . They run . They stay .')).toBe(
      'We go . {+They run .+} They stay .',
    )
    expect(shown('red , blue and green', 'red , brown , blue and green')).toBe(
      'red , {+brown ,+} blue and green',
    )
    expect(shown('the cat the cow', 'the cat the dog the cow')).toBe('the cat the {+dog the+} cow')
    expect(shown('One . . . 2 Two . . . 3', 'One . . . 2 New . . . 2 Two . . . 3')).toBe(
      'One . . . 2 {+New . . . 2+} Two . . . 3',
    )
  })
  test('or meets its neighbour', () => {
    expect(shown('far big big cat', 'near big cat')).toBe('[-far big-]{+near+} big cat')
    expect(shown('big cat cat far', 'big cat near')).toBe('big cat [-cat far-]{+near+}')
    expect(shown('green brown green', 'brown white green green brown')).toBe(
      '{+brown white green+} green brown [-green-]',
    )
    expect(shown('white olive green', 'olive white amber white olive white')).toBe(
      '{+olive white amber+} white olive [-green-]{+white+}',
    )
  })
  test('tidying twice changes nothing more', () => {
    const words = fc.array(fc.constantFrom('a', 'of', 'the', ',', '.', '(', 'word', 'other'), {
      maxLength: 40,
    })
    const settled = fc.property(words, words, (a, b) => {
      const once = tidy(diffWords(a, b), a, b)
      assert(tidy(once, a, b).length === once.length)
    })
    fc.assert(settled, { seed: 44, numRuns: 2000 })
  })
})

describe('the heaviest chain', () => {
  test('is as heavy as the best of all subsets', () => {
    const points = fc.array(fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 9 })), { maxLength: 9 })
    const best = fc.property(points, list => {
      const keys = list.map(([key]) => key)
      const weights = list.map(([, weight]) => weight)
      const chain = heaviestChain(keys, weights, 9)
      assert(rises(chain) && rises(chain.map(at => keys[at]!)))
      assert.equal(weigh(weights, chain), heaviest(keys, weights))
    })
    fc.assert(best, { seed: 45, numRuns: 1000 })
  })
})

const rises = (list: readonly number[]) => list.every((each, i) => i === 0 || list[i - 1]! < each)
const weigh = (weights: readonly number[], chain: readonly number[]) =>
  chain.reduce((sum, at) => sum + weights[at]!, 0)

function heaviest(keys: readonly number[], weights: readonly number[]): number {
  let most = 0
  for (let set = 0; set < 1 << keys.length; set++) {
    const chain = [...keys.keys()].filter(at => (set >> at) & 1)
    if (rises(chain.map(at => keys[at]!))) most = Math.max(most, weigh(weights, chain))
  }
  return most
}
