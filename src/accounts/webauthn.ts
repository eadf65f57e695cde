/**
 * What passkeys are asked and what they answer (Web Authentication, Level 3), by @simplewebauthn/server. It is loaded
 * when somebody first uses a passkey: it takes a third of a second, which no start of a command should wait for.
 *
 * Attestation, by which a maker vouches for a device, is neither asked for nor looked at.
 */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { passkeyAnswerUnitsMax, passkeyIdUnitsMax, passkeyMs } from '../core/limits.js'
import type { NewPasskey, Passkey } from './passkeys.js'

/** The site that passkeys are made for and answer to (a relying party). */
export interface Party {
  /** A host name: passkeys are found by it. */
  readonly id: string
  /** Where a browser must stand when it asks. */
  readonly origin: string
}

/** The site at an address; null where browsers have no passkeys: an IP address, or no HTTPS beyond this machine. */
export function partyAt(url: string): Party | null {
  const { protocol, hostname, origin } = new URL(url)
  const isName = /[a-z]/i.test(hostname) && !hostname.startsWith('[')
  const isSafe = protocol === 'https:' || /(^|\.)localhost$/.test(hostname)
  return isName && isSafe ? { id: hostname, origin } : null
}

/** What a passkey says of whoever uses it: that somebody is there, or that it is its owner (PIN, finger, face). */
export type Verification = 'preferred' | 'required'

type Known = Pick<Passkey, 'id' | 'transports'>

/** What a browser is asked to make a passkey with, as JSON; it refuses devices that have one of the `known`. */
export async function askNew(
  { id }: Party,
  challenge: string,
  { account, name }: { readonly account: string; readonly name: string },
  known: readonly Known[],
): Promise<object> {
  const { generateRegistrationOptions } = await load()
  return generateRegistrationOptions({
    rpName: 'Travaux',
    rpID: id,
    // What the authenticator shows and keeps: the name, and an id that tells nothing.
    userName: name,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(account, 'hex')),
    challenge: bytesOf(challenge),
    timeout: passkeyMs,
    attestationType: 'none',
    excludeCredentials: known.map(described),
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  })
}

/** What a browser is asked to show a passkey with, as JSON: one of the `known`, or any where there are none. */
export async function ask(
  { id }: Party,
  challenge: string,
  userVerification: Verification,
  known: readonly Known[],
): Promise<object> {
  const { generateAuthenticationOptions } = await load()
  return generateAuthenticationOptions({
    rpID: id,
    challenge: bytesOf(challenge),
    timeout: passkeyMs,
    userVerification,
    allowCredentials: known.map(described),
  })
}

/** An answer with the ID of the passkey that gave it; the rest of it is not looked at yet. */
export interface Answer {
  readonly id: string
}

/** Reads what a browser sent; `passkey-missing` where nothing came, `passkey-mismatch`. */
export function readAnswer(written: string): Result<Answer> {
  if (written === '') return refuse('passkey-missing')
  if (written.length > passkeyAnswerUnitsMax) return refuse('passkey-mismatch')
  const answer = parsed(written) as { readonly id?: unknown } | null
  const id = answer?.id
  const fits = typeof id === 'string' && id.length <= passkeyIdUnitsMax && /^[\w-]+$/.test(id)
  return fits ? ok(answer as Answer) : refuse('passkey-mismatch')
}

/** Checks the answer of a passkey that was just made; `passkey-mismatch`. */
export async function checkNew(
  { id, origin }: Party,
  challenge: string,
  answer: Answer,
): Promise<Result<Pick<NewPasskey, 'id' | 'publicKey' | 'counter' | 'transports'>>> {
  return checked(async () => {
    const response = answer as RegistrationResponseJSON
    if (!(await isPlain(response))) return refuse('passkey-mismatch')
    const { verifyRegistrationResponse } = await load()
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: false,
    })
    if (registrationInfo === undefined) return refuse('passkey-mismatch')
    const { publicKey, counter, id: made } = registrationInfo.credential
    return made.length > passkeyIdUnitsMax
      ? refuse('passkey-mismatch')
      : ok({ id: made, publicKey, counter, transports: transportsOf(response) })
  })
}

/**
 * Checks the answer of a passkey that is known; answers what it counts, which `usePasskey` compares.
 * `passkey-mismatch`; `passkey-unverified` where its owner had to be verified and was not.
 */
export async function check(
  { id, origin }: Party,
  challenge: string,
  answer: Answer,
  passkey: Passkey,
  verification: Verification,
): Promise<Result<{ readonly counter: number }>> {
  return checked(async () => {
    const { verifyAuthenticationResponse } = await load()
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      // The counter is compared where it is written, so that of two answers at once one is refused.
      credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
      requireUserVerification: false,
    })
    if (!verified) return refuse('passkey-mismatch')
    return verification === 'required' && !authenticationInfo.userVerified
      ? refuse('passkey-unverified')
      : ok({ counter: authenticationInfo.newCounter })
  })
}

function load() {
  return import('@simplewebauthn/server')
}

/** The library throws at an answer that does not fit: anybody may send anything. */
async function checked<T>(check: () => Promise<Result<T>>): Promise<Result<T>> {
  return check().catch(() => refuse('passkey-mismatch'))
}

/** Whether an answer comes without a maker's certificates: to check those, others' addresses would be asked. */
async function isPlain({ response }: RegistrationResponseJSON): Promise<boolean> {
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers')
  const attestation = decodeAttestationObject(bytesOf(response.attestationObject))
  return (
    ['none', 'packed'].includes(attestation.get('fmt')) && attestation.get('attStmt').get('x5c') === undefined
  )
}

/** Those of Web Authentication, section 5.8.4; others are left out. */
const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']

function transportsOf({ response }: RegistrationResponseJSON): string[] {
  const said: readonly unknown[] = Array.isArray(response.transports) ? response.transports : []
  return transports.filter(each => said.includes(each))
}

function described({ id, transports }: Known) {
  return { id, transports: [...transports] }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64url, 'base64url'))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
