/**
 * Ed25519 by node:crypto, in its thread pool: several signatures at once, none of them on the thread that serves.
 * Stricter than core/record/ed25519.ts in one respect (it compares without the cofactor), and looser in another
 * (it takes keys of small order: keys are checked with `isPublicKey` where they come in).
 */
import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { keyObjectsMax } from '../core/limits.js'
import { keyBytes, type SignatureCheck, signatureBytes, verifyEd25519 } from '../core/record/ed25519.js'

/** Checks signatures, keeping the last keys seen in the form that OpenSSL takes. */
export function nativeCheck(): SignatureCheck {
  const keyOf = cachedKeys()
  return (key, message, signature) => {
    const known = signature.length === signatureBytes ? keyOf(key) : null
    if (known === null) return false
    return new Promise(resolve =>
      verify(null, message, known, signature, (error, fits) => resolve(!error && fits)),
    )
  }
}

/**
 * The same for whoever verifies a record: what native code refuses is asked of the pure code, whose word is the
 * last, so that a server and a browser tab never differ over a signature (docs/spec/record.md, V11).
 */
export function nativeVerdict(): SignatureCheck {
  const check = nativeCheck()
  return async (key, message, signature) =>
    (await check(key, message, signature)) || verifyEd25519(key, message, signature)
}

/** Makes keys, and keeps the most recent `keyObjectsMax` of them. */
function cachedKeys(): (key: Uint8Array) => KeyObject | null {
  const kept = new Map<string, KeyObject | null>()
  return key => {
    const x = Buffer.from(key).toString('base64url')
    const known = kept.get(x) ?? makeKey(key, x)
    kept.delete(x)
    kept.set(x, known)
    if (kept.size > keyObjectsMax) kept.delete(kept.keys().next().value!)
    return known
  }
}

function makeKey(key: Uint8Array, x: string): KeyObject | null {
  if (key.length !== keyBytes) return null
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  } catch {
    return null
  }
}
