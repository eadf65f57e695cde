import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalize, type Json } from '../core/canonical/json.js'
import { firstDifference } from './differences.js'

test.each<[Json, Json, string | null, string, string]>([
  [1, 1, null, '', ''],
  [null, null, null, '', ''],
  [1, 2, '', '1', '2'],
  [null, {}, '', 'null', '{}'],
  [[], {}, '', '[]', '{}'],
  [{ a: [1, { b: 'x' }] }, { a: [1, { b: 'y' }] }, '/a/1/b', '"x"', '"y"'],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, null, '', ''],
  [{ a: 1 }, {}, '/a', '1', ''],
  [{}, { a: null }, '/a', '', 'null'],
  [[1, 2], [1], '/1', '2', ''],
  [[1], [1, 2], '/1', '', '2'],
  [{ 'a/b~c': 1 }, { 'a/b~c': 2 }, '/a~1b~0c', '1', '2'],
  [{ toString: 1 }, {}, '/toString', '1', ''],
  ['x'.repeat(500), '', '', `"${'x'.repeat(119)}…`, '""'],
])('%j and %j', (a, b, at, here, there) => {
  expect(firstDifference(a, b)).toEqual(at === null ? null : { at, here, there })
})

test('law: there is a difference exactly where the canonical forms differ', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
      const same = canonicalizable(a) === canonicalizable(b)
      expect(firstDifference(a as Json, b as Json) === null).toBe(same)
      expect(firstDifference(a as Json, JSON.parse(JSON.stringify(a)))).toBeNull()
    }),
  )
})

/** Canonical JSON knows integers only; the sort of its keys is what is wanted here. */
function canonicalizable(value: unknown): string {
  return canonicalize(
    JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? `${one}#` : one))),
  )
}
