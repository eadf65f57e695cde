/** SHA-256 of the platform: about three times as fast as the pure one, with the same result. */
import { hash } from 'node:crypto'
import { useSha256 } from '../core/canonical/hash.js'

export function useNativeSha256(): void {
  useSha256({
    ofBytes: bytes => new Uint8Array(hash('sha256', bytes, 'buffer')),
    ofText: text => hash('sha256', text, 'hex'),
  })
}
