import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat } from '../canonical/hash.js'
import { isPublicKey, publicKeyOf, signEd25519, verifyEd25519 } from './ed25519.js'

const spki = Buffer.from('302a300506032b6570032100', 'hex')
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

function nativeVerify(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const publicKey = createPublicKey({ key: Buffer.concat([spki, key]), format: 'der', type: 'spki' })
  return verify(null, message, publicKey, signature)
}

function nativeSign(seed: Uint8Array, message: Uint8Array): Uint8Array {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
  return new Uint8Array(sign(null, message, key))
}

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 })
const messages = fc.uint8Array({ maxLength: 300 })

describe('Ed25519', () => {
  test('R11: it signs as native code does, and each admits what the other signs', () => {
    fc.assert(
      fc.property(seeds, messages, (seed, message) => {
        const key = publicKeyOf(seed)
        const signature = signEd25519(seed, message)
        expect(signature).toEqual(nativeSign(seed, message))
        expect([verifyEd25519(key, message, signature), nativeVerify(key, message, signature)]).toEqual([
          true,
          true,
        ])
        expect(isPublicKey(key)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
  test('R11: what is changed in key, message or signature is refused here and by native code', () => {
    fc.assert(
      fc.property(seeds, messages, fc.nat(), (seed, message, at) => {
        const whole = concat(publicKeyOf(seed), signEd25519(seed, message), message)
        const bit = at % (whole.length * 8)
        whole[bit >> 3]! ^= 1 << (bit & 7)
        const parts = [whole.subarray(0, 32), whole.subarray(96), whole.subarray(32, 96)] as const
        expect([verifyEd25519(...parts), nativeVerify(...parts)]).toEqual([false, false])
      }),
      { numRuns: 100 },
    )
  })
  test('R11: nonsense of any length is false, never an error', () => {
    const bytes = fc.uint8Array({ maxLength: 100 })
    fc.assert(fc.property(bytes, bytes, bytes, (k, m, s) => verifyEd25519(k, m, s) === false))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 31 }), k => !isPublicKey(k)))
  })
  test('R11: the eight points of small order are no keys, though native code takes a signature under them', () => {
    const order8 = ed25519.Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a')
    const points = Array.from({ length: 8 }, (_, i) =>
      i === 0 ? ed25519.Point.ZERO : order8.multiplyUnsafe(BigInt(i)),
    )
    const keys = points.map(point => point.toBytes())
    expect(new Set(keys.map(String)).size).toBe(8)
    for (const key of keys) expect(isPublicKey(key)).toBe(false)
    const signature = concat(keys[0]!, new Uint8Array(32))
    expect(nativeVerify(keys[0]!, new Uint8Array(), signature)).toBe(true)
    expect(verifyEd25519(keys[0]!, new Uint8Array(), signature)).toBe(false)
  })
})
