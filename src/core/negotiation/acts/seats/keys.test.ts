import { describe, expect, test } from 'vitest'
import { keysPerCredentialMax } from '../../../limits.js'
import type { ActData, Attestation, Leaf } from '../../../record/leaf.js'
import { decide } from '../../decide.js'
import { replay, stateRoot } from '../../replay.js'
import { opening, play } from '../../testing.js'
import {
  attestationOf,
  type HostedPlay,
  keyOf,
  openHosted,
  playHosted,
  proofOf,
  seated,
} from '../../testing-hosted.js'
import { isValidAt } from './keys.js'

const start = [openHosted(), ...seated({ USA: 'governments', TUN: 'governments', CHAIR: 'chair' })]
const credential = (party: string) => (party === 'SEC' ? 'sec-1' : `${party.toLowerCase()}-1`)
const enrol = (party: string, name: string, more: Partial<HostedPlay> = {}): HostedPlay => ({
  party,
  act: { kind: 'enrol-key', key: keyOf(name).key, proof: proofOf(name, credential(party)) },
  ...more,
})
const rotate = (party: string, from: string, to: string): HostedPlay => ({
  party,
  act: {
    kind: 'rotate-key',
    from: keyOf(from).key,
    key: keyOf(to).key,
    proof: proofOf(to, credential(party)),
  },
})
const revoke = (party: string, name: string, signer?: string): HostedPlay => ({
  party,
  act: { kind: 'revoke-key', key: keyOf(name).key },
  ...(signer === undefined ? {} : { signer }),
})
const say = (party: string, signer?: string): HostedPlay => ({
  party,
  act: { kind: 'statement' },
  ...(signer === undefined ? {} : { signer }),
})
const states = (...plays: HostedPlay[]) => playHosted([...start, ...plays])

describe('keys', () => {
  test.each<[string, string | undefined, HostedPlay[]]>([
    ['N22: a key of one’s own credential is enrolled', undefined, [enrol('USA', 'a')]],
    ['N22: by anybody with a credential, whatever the procedure permits', undefined, [enrol('CHAIR', 'a')]],
    ['N22: with another of one’s keys', undefined, [enrol('USA', 'a'), enrol('USA', 'b', { signer: 'a' })]],
    ['N22: a key is in a log once', 'key-known', [enrol('USA', 'a'), enrol('USA', 'a')]],
    ['N22: and nobody takes that of another', 'key-known', [enrol('USA', 'a'), enrol('TUN', 'a')]],
    [
      'N22: not even one that was revoked',
      'key-known',
      [enrol('USA', 'a'), revoke('USA', 'a'), enrol('USA', 'a')],
    ],
    ['N22: nor does a key enrol itself', 'unknown-key', [enrol('USA', 'a', { signer: 'a' })]],
    ['N22: what is no point of the curve is no key', 'malformed-key', [{ party: 'USA', act: notAPoint() }]],
    ['N22: nor is one in upper case', 'malformed-act', [{ party: 'USA', act: upperCase() }]],
    ['N23: it signs acts of its credential', undefined, [enrol('USA', 'a'), say('USA', 'a')]],
    ['N23: once it is enrolled', 'unknown-key', [say('USA', 'a')]],
    ['N23: and of no other', 'key-not-yours', [enrol('USA', 'a'), say('TUN', 'a')]],
    ['N23: until it ends', 'key-revoked', [enrol('USA', 'a'), revoke('USA', 'a'), say('USA', 'a')]],
    [
      'N24: a new key takes the place of the old',
      undefined,
      [enrol('USA', 'a'), rotate('USA', 'a', 'b'), say('USA', 'b')],
    ],
    [
      'N24: which then signs no more',
      'key-revoked',
      [enrol('USA', 'a'), rotate('USA', 'a', 'b'), say('USA', 'a')],
    ],
    [
      'N24: and is not replaced twice',
      'key-revoked',
      [enrol('USA', 'a'), rotate('USA', 'a', 'b'), rotate('USA', 'a', 'c')],
    ],
    ['N24: nor by another', 'key-not-yours', [enrol('USA', 'a'), rotate('TUN', 'a', 'b')]],
    ['N24: nor by itself', 'key-known', [enrol('USA', 'a'), rotate('USA', 'a', 'a')]],
    ['N24: there has to be one', 'unknown-key', [rotate('USA', 'a', 'b')]],
    [
      'N24: one revokes one’s own, and may sign it with it',
      undefined,
      [enrol('USA', 'a'), revoke('USA', 'a', 'a')],
    ],
    ['N24: once', 'key-revoked', [enrol('USA', 'a'), revoke('USA', 'a'), revoke('USA', 'a')]],
    ['N24: not that of another', 'key-not-yours', [enrol('USA', 'a'), revoke('TUN', 'a')]],
    ['N24: the secretariat any', undefined, [enrol('USA', 'a'), revoke('SEC', 'a')]],
    ['N24: that there is', 'unknown-key', [revoke('SEC', 'a')]],
    ['N3: under a credential of the party', 'not-your-party', [{ ...enrol('USA', 'a'), party: 'ZZZ' }]],
  ])('%s', (_, why, plays) => {
    const before = states(...plays.slice(0, -1))
    const { refusals, state, leaves } = states(...plays)
    expect(before.refusals).toEqual([])
    expect(refusals.map(refusal => refusal.why)).toEqual(why === undefined ? [] : [why])
    expect(stateRoot(replay(leaves))).toBe(stateRoot(state))
    if (why !== undefined) expect(stateRoot(state)).toBe(stateRoot(before.state))
  })

  test('N22: a credential has so many keys in force, and ended ones do not count', () => {
    const many = Array.from({ length: keysPerCredentialMax }, (_, i) => enrol('USA', `k${i}`))
    expect(states(...many, enrol('USA', 'more')).refusals).toMatchObject([
      { why: 'too-many-keys', where: 'usa-1', args: { max: keysPerCredentialMax } },
    ])
    expect(states(...many, rotate('USA', 'k0', 'more'), enrol('TUN', 'own')).refusals).toEqual([])
    expect(states(...many, revoke('USA', 'k0'), enrol('USA', 'more')).refusals).toEqual([])
  })

  test('N23: a key is valid after the act that enrolled it, up to and including the one that ends it', () => {
    const { state } = states(enrol('USA', 'a'), say('USA', 'a'), revoke('USA', 'a'))
    const key = state.seats.keys?.get(keyOf('a').key)
    expect(key).toEqual({ credential: 'usa-1', from: start.length, until: start.length + 2 })
    const valid = [-1, 0, 1, 2, 3].map(offset => isValidAt(key, 'usa-1', start.length + offset))
    expect(valid).toEqual([false, false, true, true, false])
    expect(isValidAt(key, 'tun-1', start.length + 1)).toBe(false)
    expect(isValidAt(undefined, 'usa-1', 1)).toBe(false)
    expect(isValidAt({ ...key!, until: null }, 'usa-1', 1e9)).toBe(true)
  })

  test('N22: a state that never had a key says nothing of keys', () =>
    expect('keys' in states().state.seats).toBe(false))
})

function notAPoint(): ActData {
  return { kind: 'enrol-key', key: 'ff'.repeat(32), proof: '00'.repeat(64) }
}

function upperCase(): ActData {
  return { kind: 'enrol-key', key: keyOf('a').key.toUpperCase(), proof: proofOf('a', 'usa-1') }
}

describe('who vouches', () => {
  const key = keyOf('a').key
  const sig = '00'.repeat(64)
  const hosted = states(enrol('USA', 'a'))
  const said = states(enrol('USA', 'a'), say('USA')).leaves.at(-1)!.author
  const observed = play([
    ...opening(),
    { act: { kind: 'enrol-key', key: keyOf('r').key, proof: proofOf('r', 'recorder') } },
    { act: { kind: 'event', type: 'meeting', title: { en: 'x' } } },
  ])
  const event = observed.leaves.at(-1)!
  const again = (leaf: Leaf) => ({ ...leaf.author, nonce: 'ab'.repeat(16) })

  test.each<[string, string | undefined, unknown]>([
    ['attested', undefined, { how: 'attested' }],
    ['signed', undefined, attestationOf(said, 'a')],
    ['attested with a key', 'attestation-not-admitted', { how: 'attested', key, sig }],
    ['signed with nothing', 'attestation-not-admitted', { how: 'signed' }],
    ['recorded', 'attestation-not-admitted', { how: 'recorded' }],
    ['vouched for by anything else', 'attestation-not-admitted', { how: 'sworn', key, sig }],
    ['vouched for with more than that', 'attestation-not-admitted', { how: 'attested', by: 'me' }],
    ['signed with a key alone', 'malformed-signature', { how: 'signed', key }],
    ['signed without a key', 'malformed-key', { how: 'signed', sig }],
    ['signed in upper case', 'malformed-key', { how: 'signed', key: key.toUpperCase(), sig }],
    ['signed too briefly', 'malformed-signature', { how: 'signed', key, sig: sig.slice(2) }],
  ])('N25: a hosted act %s', (_, why, auth) => {
    const decided = decide(
      hosted.state,
      { author: said, auth: auth as Attestation },
      1e6,
      hosted.leaves.length,
    )
    expect(decided.ok ? undefined : decided.why).toBe(why)
  })
  test.each<[string, string | undefined, Attestation]>([
    ['recorded', undefined, { how: 'recorded' }],
    ['recorded and signed by the recorder', undefined, { how: 'recorded', key: keyOf('r').key, sig }],
    ['signed by a key that is not the recorder’s', 'unknown-key', { how: 'recorded', key, sig }],
    [
      'signed as if the parties acted',
      'attestation-not-admitted',
      { how: 'signed', key: keyOf('r').key, sig },
    ],
    ['attested', 'attestation-not-admitted', { how: 'attested' }],
  ])('N25: an observed act %s', (_, why, auth) => {
    const decided = decide(observed.view().state, { author: again(event), auth }, 1e6, observed.leaves.length)
    expect(decided.ok ? undefined : decided.why).toBe(why)
  })
  test('N30: an act on keys holds by its place in the log, and is never dated', () => {
    const { author } = observed.leaves.at(-2)!
    const act = { kind: 'revoke-key', key: keyOf('r').key }
    const dated = { ...author, act, on: '2012', provenance: event.author.provenance! }
    const decided = decide(observed.view().state, { author: dated, auth: { how: 'recorded' } }, 1e6, 9)
    expect(decided).toMatchObject({ why: 'when-not-wanted', where: 'revoke-key' })
  })
})
