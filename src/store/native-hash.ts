/** SHA-256 of the platform: about three times as fast as the pure one, with the same result. */
import { hash } from 'node:crypto'
import { fromHex, useSha256 } from '../core/canonical/hash.js'

export function useNativeSha256(): void {
  useSha256({
    // By way of hexadecimal, in less than the time of a Buffer with memory of its own.
    bytes: data => fromHex(hash('sha256', data, 'hex'))!,
    hex: data => hash('sha256', data, 'hex'),
  })
}
