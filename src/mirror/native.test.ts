import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, fromHex, utf8 } from '../core/canonical/hash.js'
import { publicKeyOf, signEd25519, verifyEd25519 } from '../core/record/ed25519.js'
import { nativeCheck, nativeVerdict } from './native.js'

const seed = new Uint8Array(32).fill(3)
const key = publicKeyOf(seed)
const message = utf8('travaux')

/** A signature whose R has a part of small order: it fits with the cofactor, and does not without. */
function withTorsion(): Uint8Array {
  const { Point } = ed25519
  const torsion = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')
  const { scalar } = ed25519.utils.getExtendedPublicKey(seed)
  const nonce = 12345n
  const R = Point.BASE.multiply(nonce).add(torsion).toBytes()
  const k = Point.Fn.create(littleEndian(sha512(concat(R, key, message))))
  const s = Point.Fn.create(nonce + k * scalar)
  return concat(
    R,
    Uint8Array.from({ length: 32 }, (_, i) => Number((s >> BigInt(8 * i)) & 255n)),
  )
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((sum, byte) => (sum << 8n) + BigInt(byte), 0n)
}

describe('Ed25519 by node:crypto', () => {
  test('law: it says what the pure code says', async () => {
    const check = nativeCheck()
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
    const flip = fc.option(fc.nat(64 * 8 - 1))
    await fc.assert(
      fc.asyncProperty(bytes(32), fc.uint8Array({ maxLength: 99 }), flip, async (secret, text, bit) => {
        const signature = signEd25519(secret, text)
        if (bit !== null) signature[bit >> 3]! ^= 1 << (bit & 7)
        const fits = await check(publicKeyOf(secret), text, signature)
        expect(fits).toBe(bit === null)
        expect(fits).toBe(verifyEd25519(publicKeyOf(secret), text, signature))
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['no key', new Uint8Array(), signEd25519(seed, message)],
    ['a key too long', concat(key, key), signEd25519(seed, message)],
    ['no point', fromHex('ff'.repeat(32))!, signEd25519(seed, message)],
    ['no signature', key, new Uint8Array()],
    ['a signature too long', key, concat(signEd25519(seed, message), Uint8Array.of(0))],
  ])('%s: no, and no error', async (_, wrong, signature) => {
    expect(await nativeCheck()(wrong, message, signature)).toBe(false)
    expect(await nativeVerdict()(wrong, message, signature)).toBe(false)
  })

  test('V11: where native code is stricter, the pure code has the last word', async () => {
    const signature = withTorsion()
    expect(verifyEd25519(key, message, signature)).toBe(true)
    expect(await nativeCheck()(key, message, signature)).toBe(false)
    expect(await nativeVerdict()(key, message, signature)).toBe(true)
  })
})
