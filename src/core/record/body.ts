/**
 * Free text beside the log. A body is one JSON object of named strings in one language; the leaf holds only
 * a salted commitment to it, so that it can be withheld later without touching a proof, and what stays
 * behind cannot be guessed, not even "yes" or "no". The salt is made by the author and goes with the body.
 */

import { type Hash, hashHex, hashText, utf8, utf8UnitBytesMax, writeUtf8 } from '../canonical/hash.js'
import { canonicalize } from '../canonical/json.js'
import type { BodyCommitment } from './leaf.js'

/** `lang` is a BCP 47 tag; every other member is text the party wrote: `reasons`, `ground`, `cure`, `answer`. */
export interface Body {
  readonly lang: string
  readonly [part: string]: string
}

/** A body as it is stored and served beside the log. */
export interface StoredBody {
  /** 32 bytes, hexadecimal. */
  readonly salt: string
  readonly body: Body
}

/** SHA-256("travaux/body/v1" ‖ 0x00 ‖ salt[32] ‖ u32 length ‖ body). */
export function commitBody(body: Body, salt: Uint8Array): BodyCommitment {
  return commitCanonical(canonicalize(body), salt)
}

const domain = utf8('travaux/body/v1\0')

// One buffer for all: hashing is synchronous and keeps nothing of its input.
let input = withDomain(4096)

/** The same for a body whose canonical text is at hand. */
export function commitCanonical(canonical: string, salt: Uint8Array): BodyCommitment {
  const start = makeRoom(salt, utf8UnitBytesMax * canonical.length)
  return hashInput(start, writeUtf8(canonical, input.subarray(start)))
}

/** The same for a body whose canonical bytes are at hand. */
export function commitBytes(bytes: Uint8Array, salt: Uint8Array): BodyCommitment {
  const start = makeRoom(salt, bytes.length)
  input.set(bytes, start)
  return hashInput(start, bytes.length)
}

/** Answers where a body of at most so many bytes goes. */
function makeRoom(salt: Uint8Array, most: number): number {
  const start = domain.length + salt.length + 4
  if (input.length < start + most) input = withDomain(start + most)
  input.set(salt, domain.length)
  return start
}

function hashInput(start: number, length: number): BodyCommitment {
  new DataView(input.buffer).setUint32(start - 4, length)
  return { commit: hashHex(input.subarray(0, start + length)), length }
}

function withDomain(size: number): Uint8Array {
  const made = new Uint8Array(size)
  made.set(domain)
  return made
}

/** The hash by which a wording is stored: SHA-256 of the UTF-8 bytes of its NFC form. */
export function wordingHash(text: string): Hash {
  return hashText(text.normalize('NFC'))
}
