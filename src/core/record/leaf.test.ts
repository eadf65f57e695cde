import { describe, expect, test } from 'vitest'
import { hex, utf8 } from '../canonical/hash.js'
import { commitBody, wordingHash } from './body.js'
import { authorHash, type Leaf, leafBytes, leafHash, parseLeaf } from './leaf.js'

const leaf: Leaf = {
  author: {
    v: 1,
    log: 'example.org/n',
    act: { kind: 'event', type: 'opening', title: { en: 'Opening' } },
    party: null,
    credential: 'recorder',
    claimed: 1,
    head: 0,
    nonce: '00'.repeat(16),
  },
  auth: { how: 'recorded' },
  index: 0,
  at: 1,
}

describe('the leaf', () => {
  test('E2: its bytes are canonical and parse back to it', () => {
    const bytes = leafBytes(leaf)
    expect(parseLeaf(bytes)).toEqual({ ok: true, value: leaf })
    expect(new TextDecoder().decode(bytes)).toMatch(
      /^\{"at":1,"auth":\{"how":"recorded"\},"author":\{"act":\{"kind":"event"/,
    )
  })
  test('its bytes have memory of their own, whoever asks for them', () => {
    const bytes = leafBytes(leaf)
    expect(bytes.buffer.byteLength).toBe(bytes.length)
  })
  test('E2: other bytes of the same JSON are refused', () => {
    const spaced = utf8(JSON.stringify(leaf, null, 1))
    expect(parseLeaf(spaced)).toMatchObject({ ok: false, why: 'leaf-not-canonical' })
  })
  test.each([
    ['{', 'leaf-not-json'],
    ['\u0000', 'leaf-not-json'],
    ['{"a":1.5}', 'leaf-not-canonical'],
    ['"\\ud800"', 'leaf-not-canonical'],
  ])('E2: %j is refused, never thrown', (text, why) =>
    expect(parseLeaf(utf8(text))).toMatchObject({ ok: false, why }),
  )
  test('E2: a leaf over 65,535 bytes is refused', () =>
    expect(parseLeaf(new Uint8Array(65_536))).toMatchObject({ ok: false, why: 'leaf-too-large' }))
  test('E3: the leaf hash is RFC 6962: the hash of 0x00 and the entry', () => {
    expect(leafHash(new Uint8Array())).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    )
  })
  test('E4: the idempotency key covers the author part and nothing of the sequencer', () => {
    expect(authorHash({ ...leaf.author })).toBe(authorHash(leaf.author))
    expect(authorHash({ ...leaf.author, nonce: '01'.repeat(16) })).not.toBe(authorHash(leaf.author))
  })
})

describe('texts and bodies beside the log', () => {
  test('E5: a wording is stored by the hash of its NFC bytes', () => {
    expect(wordingHash('e\u0301')).toBe(wordingHash('é'))
    expect(wordingHash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
  test('E7: a body is bound by its salt, its length and every byte', () => {
    const salt = new Uint8Array(32)
    const yes = commitBody({ lang: 'en', reasons: 'yes' }, salt)
    expect(yes.length).toBe(utf8('{"lang":"en","reasons":"yes"}').length)
    expect(commitBody({ reasons: 'yes', lang: 'en' }, salt)).toEqual(yes)
    for (const other of [
      commitBody({ lang: 'en', reasons: 'no' }, salt),
      commitBody(
        { lang: 'en', reasons: 'yes' },
        salt.map(() => 1),
      ),
    ]) {
      expect(other.commit).not.toBe(yes.commit)
      expect(other.commit).toHaveLength(64)
    }
    expect(hex(Uint8Array.of(0, 255))).toBe('00ff')
  })
})
