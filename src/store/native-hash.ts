/** SHA-256 of the platform: about three times as fast as the pure one, with the same result. */
import { hash } from 'node:crypto'
import { useSha256 } from '../core/canonical/hash.js'
import { hashBytes } from '../core/record/tree.js'

export function useNativeSha256(): void {
  useSha256({ bytes, hex: data => hash('sha256', data, 'hex') })
}

/** By way of a string, in less than the time of a Buffer with memory of its own. */
function bytes(data: Uint8Array): Uint8Array {
  const digest = hash('sha256', data, 'binary')
  const made = new Uint8Array(hashBytes)
  for (let i = 0; i < hashBytes; i++) made[i] = digest.charCodeAt(i)
  return made
}
