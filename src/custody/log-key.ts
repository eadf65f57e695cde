/** The key of a log: its private half is a secret of the store, its public half goes by the log's origin. */
import { publicKeyOf } from '../core/record/ed25519.js'
import { ed25519Type, formatVkey, type VerifierKey, verifierKey } from '../core/record/note.js'
import type { Store } from '../store/store.js'

/** The name of the secret. */
export function secretOf(name: string): string {
  return `log/${name}`
}

/** The private key of a log, 32 bytes; null where none was made yet, and none is made by asking. */
export async function presentSeed(store: Store, name: string): Promise<Uint8Array | null> {
  const absent = new Error('absent')
  try {
    return await store.secret(secretOf(name), () => {
      throw absent
    })
  } catch (error) {
    if (error === absent) return null
    throw error
  }
}

export function keyOf(origin: string, seed: Uint8Array): VerifierKey {
  return verifierKey(origin, ed25519Type, publicKeyOf(seed))
}

/** The file `key` of a log. */
export function keyLine(key: VerifierKey): string {
  return `${formatVkey(key)}\n`
}
