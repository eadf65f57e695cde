import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Authenticator, authenticator, type Said } from '../../test/authenticator.js'
import { random, start, why } from '../../test/people.js'
import { passkeyAnswerUnitsMax, passkeyIdUnitsMax } from '../core/limits.js'
import { must } from '../store/testing-laws.js'
import { makeToken } from './tokens.js'
import {
  type Answer,
  ask,
  askNew,
  check,
  checkNew,
  partyAt,
  readAnswer,
  type Verification,
} from './webauthn.js'

const party = { id: 'talks.example', origin: 'https://talks.example' }
const challengeOf = () => makeToken(random).token
const read = (answer: object): Answer => must(readAnswer(JSON.stringify(answer)))

/** A passkey that was made as it should be, as it is kept. */
async function kept(device: Authenticator = authenticator()) {
  const challenge = challengeOf()
  const answer = read(device.made({ challenge, origin: party.origin, rpId: party.id }))
  const made = must(await checkNew(party, challenge, answer))
  return { device, passkey: { ...made, account: 'a', name: 'Key', created: start, used: null } }
}

describe('A30: the site of a passkey is that of the server’s own address', () => {
  test.each([
    ['https://talks.example', party],
    ['https://talks.example:8443', { id: 'talks.example', origin: 'https://talks.example:8443' }],
    ['http://localhost:8080', { id: 'localhost', origin: 'http://localhost:8080' }],
    ['http://127.0.0.1:8080', null],
    ['https://203.0.113.7', null],
    ['https://[2001:db8::1]', null],
    ['http://talks.example', null],
    ['http://localhost.example', null],
  ])('%s: %j', (url, expected) => expect(partyAt(url)).toEqual(expected))
})

test('A31: what a browser is asked', async () => {
  const challenge = challengeOf()
  const known = [{ id: 'AAAA', transports: ['usb'] }]
  const person = { account: '00'.repeat(16), name: 'Ada <b>' }
  const { extensions: _, ...asked } = (await askNew(party, challenge, person, known)) as Record<
    string,
    unknown
  >
  expect(asked).toMatchObject({
    challenge,
    rp: { id: 'talks.example', name: 'Travaux' },
    user: { id: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'Ada <b>' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    excludeCredentials: [{ id: 'AAAA', transports: ['usb'] }],
  })
  expect(await ask(party, challenge, 'required', [])).toMatchObject({
    challenge,
    rpId: 'talks.example',
    userVerification: 'required',
    allowCredentials: [],
  })
})

describe('A32: a new passkey', () => {
  test('is kept with what a later answer is checked by', async () => {
    const { device, passkey } = await kept()
    expect(passkey).toMatchObject({ id: device.id, counter: 0, transports: ['internal'] })
    expect(passkey.publicKey.length).toBeGreaterThan(64)
  })

  test.each<[string, Partial<Said>]>([
    ['made for another challenge', { challenge: challengeOf() }],
    ['made on another site', { origin: 'https://talks.example.evil' }],
    ['made on a host below', { origin: 'https://a.talks.example' }],
    ['made without TLS', { origin: 'http://talks.example' }],
    ['made for another host', { rpId: 'evil.example' }],
    ['no new one, but one that is shown', { type: 'webauthn.get' }],
    ['made with nobody there', { present: false }],
  ])('%s is refused', async (_, changed) => {
    const challenge = challengeOf()
    const answer = authenticator().made({ challenge, origin: party.origin, rpId: party.id, ...changed })
    expect(why(await checkNew(party, challenge, read(answer)))).toBe('passkey-mismatch')
  })

  test('with a maker’s certificates it is refused', async () => {
    const challenge = challengeOf()
    const answer = authenticator().made({ challenge, origin: party.origin, rpId: party.id }) as {
      response: { attestationObject: string }
    }
    const none = Buffer.from(answer.response.attestationObject, 'base64url').toString('latin1')
    const packed = none
      .replace('cfmtdnone', 'cfmtfpacked')
      .replace('gattStmt\xa0', 'gattStmt\xa1cx5c\x81A\x00')
    const attestationObject = Buffer.from(packed, 'latin1').toString('base64url')
    const forged = { ...answer, response: { ...answer.response, attestationObject } }
    expect(why(await checkNew(party, challenge, read(forged)))).toBe('passkey-mismatch')
  })
})

describe('A33: the answer of a passkey', () => {
  const cases: readonly (readonly [string, Verification, Partial<Said>, string])[] = [
    ['as asked', 'preferred', {}, 'ok'],
    ['as asked, with a count', 'required', { counter: 7 }, 'ok'],
    ['of somebody who was not verified', 'preferred', { verified: false }, 'ok'],
    ['of somebody who had to be verified', 'required', { verified: false }, 'passkey-unverified'],
    ['to another challenge', 'preferred', { challenge: challengeOf() }, 'passkey-mismatch'],
    ['given on another site', 'preferred', { origin: 'https://evil.example' }, 'passkey-mismatch'],
    ['given at another port', 'preferred', { origin: 'https://talks.example:444' }, 'passkey-mismatch'],
    ['for another host', 'preferred', { rpId: 'example' }, 'passkey-mismatch'],
    ['of another kind', 'preferred', { type: 'webauthn.create' }, 'passkey-mismatch'],
    ['with nobody there', 'preferred', { present: false }, 'passkey-mismatch'],
  ]
  test.each(cases)('%s (%s)', async (_, verification, changed, code) => {
    const { device, passkey } = await kept()
    const challenge = challengeOf()
    const answer = device.shown({ challenge, origin: party.origin, rpId: party.id, ...changed })
    const checked = await check(party, challenge, read(answer), passkey, verification)
    expect(why(checked)).toBe(code)
    if (checked.ok) expect(checked.value.counter).toBe(changed.counter ?? 0)
  })

  test('signed by another key is refused', async () => {
    const [{ device }, { passkey }] = [await kept(), await kept()]
    const challenge = challengeOf()
    const answer = device.shown({ challenge, origin: party.origin, rpId: party.id })
    expect(why(await check(party, challenge, read(answer), passkey, 'preferred'))).toBe('passkey-mismatch')
  })

  test('with any byte changed of what it signs is refused', async () => {
    const { device, passkey } = await kept()
    const challenge = challengeOf()
    const answer = device.shown({ challenge, origin: party.origin, rpId: party.id }) as {
      response: Record<string, string>
    }
    const law = fc.asyncProperty(
      fc.constantFrom('clientDataJSON', 'authenticatorData'),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (part, at, flip) => {
        const bytes = Buffer.from(answer.response[part]!, 'base64url')
        bytes[at % bytes.length]! ^= flip
        const response = { ...answer.response, [part]: bytes.toString('base64url') }
        const checked = await check(party, challenge, read({ ...answer, response }), passkey, 'preferred')
        expect(why(checked)).toBe('passkey-mismatch')
      },
    )
    await fc.assert(law, { numRuns: 200 })
  })
})

describe('A33: whatever else is sent has an answer', () => {
  test.each([
    ['nothing', '', 'passkey-missing'],
    ['no JSON', '{', 'passkey-mismatch'],
    ['null', 'null', 'passkey-mismatch'],
    ['a list', '[]', 'passkey-mismatch'],
    ['a number for an ID', '{"id": 1}', 'passkey-mismatch'],
    ['an ID that is no base64url', '{"id": "a b"}', 'passkey-mismatch'],
    ['an ID that is too long', JSON.stringify({ id: 'A'.repeat(passkeyIdUnitsMax + 1) }), 'passkey-mismatch'],
    ['too much', JSON.stringify({ id: 'AAAA', x: 'x'.repeat(passkeyAnswerUnitsMax) }), 'passkey-mismatch'],
    ['an ID', '{"id": "AAAA"}', 'ok'],
  ])('%s', (_, written, code) => expect(why(readAnswer(written))).toBe(code))

  test('any JSON with an ID is checked and refused, never a crash', async () => {
    const { passkey } = await kept()
    const law = fc.asyncProperty(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.jsonValue(),
      async (rest, response) => {
        const answer = { ...rest, id: 'AAAA', rawId: 'AAAA', type: 'public-key', response } as Answer
        expect(why(await check(party, 'AAAA', answer, passkey, 'preferred'))).toBe('passkey-mismatch')
        expect(why(await checkNew(party, 'AAAA', answer))).toBe('passkey-mismatch')
      },
    )
    await fc.assert(law, { numRuns: 200 })
  })
})
