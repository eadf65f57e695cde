import assert from 'node:assert/strict'
import diffSequences from 'diff-sequences'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heaviestChain } from './chain.js'
import { diffWords, type Edit, tidy } from './diff.js'

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
  for (const [x, y] of [[a, b], [b, a], [a, a]] as const) {
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

describe('R2: words', () => {
  test('insertions, deletions, replacements', () => {
    expect(shown('a b c', 'a b c')).toBe('a b c')
    expect(shown('', 'a b')).toBe('{+a b+}')
    expect(shown('a b', '')).toBe('[-a b-]')
    expect(shown('Members shall act', 'Members should act')).toBe('Members [-shall-]{+should+} act')
    expect(shown('Members shall act', 'Members and others shall act')).toBe('Members {+and others+} shall act')
    expect(shown('one two three four', 'one four')).toBe('one [-two three-] four')
    expect(shown('left right', 'up down')).toBe('[-left right-]{+up down+}')
  })
  test('short inputs are compared exactly', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', ',')
    const words = fc.array(word, { maxLength: 60 })
    const exact = fc.property(words, words, (a, b) => {
      checked(a, b)
      assert.equal(marks(diffWords(a, b)), fewestMarks(a, b))
    })
    fc.assert(exact, { seed: 41, numRuns: 4000 })
  })
  test('a little changed in much: never half as many marks again as needed', () => {
    fc.assert(fc.property(fc.infiniteStream(fc.nat()), draws => {
      const next = () => draws.next().value as number
      const a = Array.from({ length: 300 + (next() % 500) }, () => `w${(next() % 60) * (next() % 5)}`)
      const b = a.flatMap(word => (next() % 12 ? [word] : next() % 2 ? [] : [`w${next() % 60}`, word]))
      checked(a, b)
      assert(marks(diffWords(a, b)) <= 1.5 * fewestMarks(a, b))
    }), { seed: 42, numRuns: 150 })
  })
})
