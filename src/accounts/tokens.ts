/** Secrets that whoever holds them may use. We keep their hash alone and find them by it; nothing compares them. */
import { hex, sha256 } from '../core/canonical/hash.js'

/** Random bytes of a length. */
export type Random = (bytes: number) => Uint8Array

const tokenBytes = 32
const idBytes = 16
const credentialBytes = 10

interface NewToken {
  /** For its holder only: 32 bytes as 43 characters of base64url. */
  readonly token: string
  readonly hash: Uint8Array
}

export function makeToken(random: Random): NewToken {
  const bytes = random(tokenBytes)
  return { token: Buffer.from(bytes).toString('base64url'), hash: sha256(bytes) }
}

/** The hash by which a token is found, or null for what is none. */
export function hashOfToken(token: string): Uint8Array | null {
  return /^[\w-]{43}$/.test(token) ? sha256(Buffer.from(token, 'base64url')) : null
}

/** An id that tells nothing, not even the order in which things were made. */
export function makeId(random: Random): string {
  return hex(random(idBytes))
}

/** A pseudonym of one person in one log: random, so that nobody links it to another log's. */
export function makeCredential(random: Random): string {
  return hex(random(credentialBytes))
}
