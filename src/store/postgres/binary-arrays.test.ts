import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bigintArray, byteaArray, hashArray } from './binary-arrays.js'

const header = 20
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('hashes in hexadecimal are the same parameter as their bytes', () => {
  fc.assert(
    fc.property(fc.array(hash), hashes => {
      expect(hashArray(hashes.map(bytes => Buffer.from(bytes).toString('hex')))).toEqual(byteaArray(hashes))
    }),
  )
  expect(() => hashArray(['00', '0'.repeat(64)])).toThrow('32 bytes')
  expect(() => hashArray(['z'.repeat(64)])).toThrow('32 bytes')
})

test('any safe integer is written as 64 bits, two’s complement, highest byte first', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeInteger()), numbers => {
      const bytes = bigintArray(numbers)
      const read = numbers.map((_, i) => Number(bytes.readBigInt64BE(header + 12 * i + 4)))
      expect(read).toEqual(numbers.map(n => n + 0))
    }),
  )
})
