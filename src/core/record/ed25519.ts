/**
 * Ed25519 (RFC 8032), pure: the same in a browser tab and on the server, where native code may take its place.
 *
 * This is the forgiving end of the checks in use. It compares with the cofactor, and native code (OpenSSL,
 * WebCrypto) without; both want canonical encodings of R and S. So for a key that `isPublicKey` takes, what
 * native code admits verifies here too. Native code takes keys of small order, under which one signature fits
 * many messages: ask `isPublicKey` wherever a key comes in.
 */

import { ed25519 } from '@noble/curves/ed25519.js'

/** Bytes of a public key, and of the seed that is a private one. */
export const keyBytes = 32
/** Bytes of a signature. */
export const signatureBytes = 64

/** How a signature is checked: native where there is native code, else `verifyEd25519`. Answers, never throws. */
export type SignatureCheck = (
  key: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>

/** The public key of a 32-byte seed. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed)
}

/** The 64-byte signature of a message under a 32-byte seed: always the same one. */
export function signEd25519(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return ed25519.sign(message, seed)
}

/** Whether a signature of a message is by a key. False, never an error, for anything malformed. */
export function verifyEd25519(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, key, { zip215: false })
  } catch {
    return false
  }
}

/** Whether bytes are a key to trust: 32 of them, a canonical point of the curve, not of small order. */
export function isPublicKey(key: Uint8Array): boolean {
  try {
    return !ed25519.Point.fromBytes(key, false).isSmallOrder()
  } catch {
    return false
  }
}
