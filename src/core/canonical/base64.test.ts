import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64, toBase64 } from './base64.js'

describe('base64', () => {
  test('law: it agrees with Node, and reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
      }),
    )
  })
  test('law: any text that it reads is the one it would have written', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9+/=_ \n-]{0,12}$/))
    fc.assert(
      fc.property(text, t => {
        const bytes = fromBase64(t)
        return bytes === null || toBase64(bytes) === t
      }),
      { numRuns: 2000 },
    )
  })
  test.each([
    'A',
    'AA',
    'AAA',
    'AA=',
    'AAAA=',
    'AB==',
    'AAB=',
    'AAAA\n',
    ' AAAA',
    'AA AA',
    'AAA_',
    '====',
    'é',
  ])('%j is refused', text => expect(fromBase64(text)).toBeNull())
})
