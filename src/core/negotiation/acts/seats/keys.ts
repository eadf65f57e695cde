/**
 * Keys of participants: one credential's, unique in a log for ever, valid from the act after the one that
 * enrolled it up to the one that ended it, by index. Signatures and proofs are verified before an act is decided,
 * and again by an audit: never in the fold.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { keysPerCredentialMax } from '../../../limits.js'
import type { KeyState, State } from '../../state.js'

export const publicKeyForm = /^[0-9a-f]{64}$/
export const signatureForm = /^[0-9a-f]{128}$/
/** An Ed25519 public key, lower-case hex. */
export const publicKey = z.string().check(z.regex(publicKeyForm))
/** An Ed25519 signature, lower-case hex. */
export const signature = z.string().check(z.regex(signatureForm))

/** Kinds of act about one's own keys: they need a credential, and no permission of the procedure. */
export const keyKinds: ReadonlySet<string> = new Set(['enrol-key', 'rotate-key', 'revoke-key'])

/** Whether a key signs for a credential at an index of the log. */
export function isValidAt(key: KeyState | undefined, credential: string, index: number): boolean {
  if (key === undefined || key.credential !== credential) return false
  return key.from < index && (key.until === null || index <= key.until)
}

/** Refuses a key that was never enrolled, or that has been ended. */
export function checkInForce(state: State, key: string): Refusal | null {
  const known = state.seats.keys?.get(key)
  if (known === undefined) return refuse('unknown-key', { where: key })
  return known.until === null ? null : refuse('key-revoked', { where: key, args: { act: known.until } })
}

/** Refuses a key that a credential may not sign with now: unknown, another's, or ended. */
export function checkOwnKey(state: State, credential: string, key: string): Refusal | null {
  const owner = state.seats.keys?.get(key)?.credential ?? credential
  return owner === credential ? checkInForce(state, key) : refuse('key-not-yours', { where: key })
}

/** Refuses a key that this log has seen before: nobody takes over a key, not even one that was ended. */
export function checkNewKey(state: State, key: string): Refusal | null {
  return state.seats.keys?.has(key) ? refuse('key-known', { where: key }) : null
}

/** Refuses one more key than a credential may have in force. */
export function checkKeyCount(state: State, credential: string): Refusal | null {
  let inForce = 0
  for (const key of state.seats.keys?.values() ?? [])
    if (key.credential === credential && key.until === null) inForce++
  return inForce < keysPerCredentialMax
    ? null
    : refuse('too-many-keys', { where: credential, args: { max: keysPerCredentialMax } })
}

export function addKey({ seats }: State, key: string, credential: string, seq: number): void {
  seats.keys ??= new Map()
  seats.keys.set(key, { credential, from: seq, until: null })
}

export function endKey({ seats }: State, key: string, seq: number): void {
  const known = seats.keys?.get(key)
  if (known !== undefined) seats.keys?.set(key, { ...known, until: seq })
}
