/**
 * Ed25519 in a browser: WebCrypto where it has it, off the thread and many times as fast, else the pure code. What
 * native code refuses is asked of the pure code, whose word is the last (rule V10): no two verifiers differ.
 */
import { keyBytes, type SignatureCheck, signatureBytes, verifyEd25519 } from '../core/record/ed25519.js'

const algorithm = 'Ed25519'

/** Where WebCrypto is missing (a page without TLS) or does not know Ed25519, every check is pure. */
export function webCheck(subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle): SignatureCheck {
  return async (key, message, signature) => {
    if (key.length !== keyBytes || signature.length !== signatureBytes) return false
    return (await isNativelyGood(subtle, key, message, signature)) || verifyEd25519(key, message, signature)
  }
}

async function isNativelyGood(
  subtle: SubtleCrypto | undefined,
  ...parts: readonly [key: Uint8Array, message: Uint8Array, signature: Uint8Array]
): Promise<boolean> {
  const [key, message, signature] = parts as readonly Uint8Array<ArrayBuffer>[]
  try {
    const known = await subtle?.importKey('raw', key!, algorithm, false, ['verify'])
    return known !== undefined && (await subtle!.verify(algorithm, known, signature!, message!))
  } catch {
    return false
  }
}
