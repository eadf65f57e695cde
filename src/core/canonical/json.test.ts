import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalize, isWellFormed, type Json } from './json.js'

/** One case, four checks: the bytes, that they parse back, that they are a fixed point, that key order is no matter. */
function check(value: Json, bytes: string): void {
  expect(canonicalize(value)).toBe(bytes)
  expect(JSON.parse(bytes)).toEqual(JSON.parse(JSON.stringify(value)))
  expect(canonicalize(JSON.parse(bytes) as Json)).toBe(bytes)
  expect(canonicalize(reversed(value))).toBe(bytes)
}

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member as Json)]),
  )
}

describe('canonical JSON (RFC 8785)', () => {
  test('E1: keys sort by UTF-16 code units', () =>
    check(
      { '\u20ac': 1, '\r': 2, '1': 3, '\u{1f600}': 4, '\ufb33': 5 },
      '{"\\r":2,"1":3,"€":1,"😀":4,"\ufb33":5}',
    ))
  test('E1: members that are undefined are left out', () =>
    expect(canonicalize({ a: undefined, b: 1 })).toBe('{"b":1}'))
  test('E1: nested values and escapes', () =>
    check(
      { b: ['\u0007"\\', null, true], a: { d: 0, c: -1 } },
      '{"a":{"c":-1,"d":0},"b":["\\u0007\\"\\\\",null,true]}',
    ))
  test('E1: minus zero is zero', () => expect(canonicalize(-0)).toBe('0'))
  test.each([0.5, Number.NaN, 2 ** 53])('E1: %s is not a safe integer and throws', n =>
    expect(() => canonicalize(n)).toThrow('safe integer'),
  )
  test('E1: a lone surrogate has no bytes', () => expect(() => canonicalize(['\ud800'])).toThrow('surrogate'))
  test('lone surrogates are found wherever they stand', () => {
    for (const text of ['\ud83d', 'a\udc00', '\udc00\ud800', '\ud83d\ude00\ud83d'])
      expect(isWellFormed(text)).toBe(false)
    for (const text of ['', 'é', '😀', '😀😀']) expect(isWellFormed(text)).toBe(true)
  })
  test('law: any JSON of integers and strings round-trips to the same bytes', () => {
    const json = fc.letrec(tie => ({
      value: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
    })).value
    fc.assert(
      fc.property(json, value => {
        const bytes = canonicalize(value as Json)
        return (
          canonicalize(JSON.parse(bytes) as Json) === bytes && canonicalize(reversed(value as Json)) === bytes
        )
      }),
      { seed: 20121213, numRuns: 3000 },
    )
  })
})
