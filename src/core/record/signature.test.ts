import { describe, expect, test } from 'vitest'
import { fromUtf8, hex, sha256 } from '../canonical/hash.js'
import { publicKeyOf, signEd25519, verifyEd25519 } from './ed25519.js'
import { type ActData, type Attestation, type AuthorPart, authorHash } from './leaf.js'
import { authorMessage, enrolMessage, signaturesOf } from './signature.js'

const seed = new Uint8Array(32).fill(7)
const key = hex(publicKeyOf(seed))
const author = (act: ActData): AuthorPart => ({
  v: 1,
  log: 'example.org/test',
  act,
  party: 'USA',
  credential: 'usa-1',
  claimed: 1,
  head: 2,
  nonce: '00'.repeat(16),
})
const statement = author({ kind: 'statement' })
const sign = (message: Uint8Array) => hex(signEd25519(seed, message))
const proof = sign(enrolMessage('example.org/test', 'usa-1', key))
const enrol = author({ kind: 'enrol-key', key, proof })
const verified = (by: AuthorPart, auth: Attestation) =>
  signaturesOf(by, auth).map(carried => verifyEd25519(carried.key, carried.message, carried.signature))

describe('what participants sign', () => {
  test('E10: the author part, under its domain: the bytes that the idempotency key hashes', () => {
    expect(fromUtf8(authorMessage(statement))).toMatch(
      /^travaux\/author\/v1\0\{"act":\{"kind":"statement"\},"claimed":1,/,
    )
    expect(hex(sha256(authorMessage(statement)))).toBe(authorHash(statement))
  })
  test('E11: a key to enrol, with its log and credential', () =>
    expect(fromUtf8(enrolMessage('example.org/test', 'usa-1', key))).toBe(
      `travaux/enrol/v1\0["example.org/test","usa-1","${key}"]`,
    ))

  const signed = (by: AuthorPart): Attestation => ({ how: 'signed', key, sig: sign(authorMessage(by)) })
  const rotate = author({ kind: 'rotate-key', from: 'ab'.repeat(32), key, proof })
  test.each<[string, AuthorPart, Attestation, boolean[]]>([
    ['an attested act carries none', statement, { how: 'attested' }, []],
    ['a signed one its own', statement, signed(statement), [true]],
    ['of another author part: false', statement, signed(enrol), [false]],
    ['an attested enrolment the proof', enrol, { how: 'attested' }, [true]],
    ['a signed one both', enrol, signed(enrol), [true, true]],
    ['a rotation likewise', rotate, signed(rotate), [true, true]],
    ['a proof for another credential', { ...enrol, credential: 'tun-1' }, { how: 'attested' }, [false]],
    ['a proof for another log', { ...enrol, log: 'example.org/other' }, { how: 'attested' }, [false]],
    ['revoking proves nothing', author({ kind: 'revoke-key', key }), { how: 'attested' }, []],
    ['a key without a signature', statement, { how: 'signed', key }, [false]],
    ['a signature without a key', statement, { how: 'signed', sig: '00'.repeat(64) }, [false]],
    ['upper case', statement, { ...signed(statement), key: key.toUpperCase() }, [false]],
    ['too short', statement, { ...signed(statement), sig: '00' }, [false]],
    [
      'not even text',
      author({ kind: 'enrol-key', key: { toString: 1 }, proof: 5 }),
      { how: 'attested' },
      [false],
    ],
    ['no act at all', { ...statement, act: null as unknown as ActData }, { how: 'attested' }, []],
  ])('E10, E11: %s', (_, by, auth, expected) => expect(verified(by, auth)).toEqual(expected))
})
