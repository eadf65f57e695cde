/** Private keys of participants as files: Ed25519 in PEM (PKCS8), as `openssl genpkey -algorithm ed25519` makes them. */
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { hex } from '../core/canonical/hash.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { publicKeyOf } from '../core/record/ed25519.js'
import { readInput } from './files.js'

export interface PrivateKey {
  /** 32 bytes. */
  readonly seed: Uint8Array
  /** The public key, lower-case hex, as acts name it. */
  readonly publicHex: string
}

/** Reads a key. Refused: what `readInput` refuses, and `not-a-private-key`, which repeats nothing of the file. */
export async function readPrivateKey(path: string): Promise<Result<PrivateKey>> {
  const bytes = await readInput(path)
  if (!bytes.ok) return bytes
  const key = parsePrivateKey(bytes.value)
  if (key?.asymmetricKeyType !== 'ed25519') return refuse('not-a-private-key', { where: path })
  const seed = new Uint8Array(Buffer.from(key.export({ format: 'jwk' }).d!, 'base64url'))
  return ok({ seed, publicHex: hex(publicKeyOf(seed)) })
}

function parsePrivateKey(pem: Uint8Array): KeyObject | null {
  try {
    return createPrivateKey(Buffer.from(pem))
  } catch {
    return null
  }
}
