import { describe, expect, test } from 'vitest'
import { fromHex, utf8 } from '../core/canonical/hash.js'
import { publicKeyOf, signEd25519 } from '../core/record/ed25519.js'
import { webCheck } from './web-check.js'

const seed = new Uint8Array(32).fill(9)
const key = publicKeyOf(seed)
const message = utf8('an act')
const signature = signEd25519(seed, message)
const failing = { importKey: () => Promise.reject(new Error('NotSupportedError')) } as unknown as SubtleCrypto
const denying = {
  importKey: async () => ({}),
  verify: async () => false,
} as unknown as SubtleCrypto

describe.each([
  ['with Ed25519 in WebCrypto', globalThis.crypto.subtle],
  ['without WebCrypto', undefined],
  ['with a WebCrypto that does not know Ed25519', failing],
  ['with a WebCrypto that is stricter', denying],
])('%s', (_, subtle) => {
  const check = webCheck(subtle)
  test.each([
    ['a good signature', key, message, signature, true],
    ['another message', key, utf8('another act'), signature, false],
    ['another key', publicKeyOf(new Uint8Array(32).fill(8)), message, signature, false],
    ['a changed signature', key, message, signature.map((byte, i) => (i === 5 ? byte ^ 1 : byte)), false],
    ['half a signature', key, message, signature.slice(0, 32), false],
    ['no key', new Uint8Array(), message, signature, false],
    ['a key that is no point', new Uint8Array(32).fill(255), message, signature, false],
  ])('V10: %s', async (_, key, message, signature, good) => {
    expect(await check(key, message, signature)).toBe(good)
  })
})

test('RFC 8032 section 7.1, test 1, natively and purely', async () => {
  const key = fromHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')!
  const signature = fromHex(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  )!
  for (const subtle of [globalThis.crypto.subtle, undefined])
    expect(await webCheck(subtle)(key, new Uint8Array(), signature)).toBe(true)
})

test('WebCrypto is asked before the pure code, and its yes is enough', async () => {
  const granting = { ...denying, verify: async () => true } as unknown as SubtleCrypto
  expect(await webCheck(granting)(key, message, new Uint8Array(64))).toBe(true)
})
