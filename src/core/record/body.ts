/**
 * Free text beside the log. A body is one JSON object of named strings in one language; the leaf holds only
 * a salted commitment to it, so that it can be withheld later without touching a proof, and what stays
 * behind cannot be guessed, not even "yes" or "no". The salt is made by the author and goes with the body.
 */

import { concat, type Hash, hashHex, hashText, utf8 } from '../canonical/hash.js'
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
  return commitBytes(utf8(canonicalize(body)), salt)
}

const domain = utf8('travaux/body/v1\0')

/** The same for a body whose canonical bytes are at hand. */
export function commitBytes(bytes: Uint8Array, salt: Uint8Array): BodyCommitment {
  const { length } = bytes
  const bigEndian = Uint8Array.of(length >>> 24, length >>> 16, length >>> 8, length)
  return { commit: hashHex(concat(domain, salt, bigEndian, bytes)), length }
}

/** The hash by which a wording is stored: SHA-256 of the UTF-8 bytes of its NFC form. */
export function wordingHash(text: string): Hash {
  return hashText(text.normalize('NFC'))
}
