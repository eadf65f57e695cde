/** Bytes and hashes, synchronous and pure: the same code on the server and in a browser tab. */
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'

/** SHA-256 as lower-case hexadecimal, 64 characters. */
export type Hash = string

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** Throws on bytes that are not UTF-8: check first where a stranger sent them. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}

let implementation: (bytes: Uint8Array) => Uint8Array = nobleSha256

export function sha256(bytes: Uint8Array): Uint8Array {
  return implementation(bytes)
}

/** Lets the shell put its platform's faster SHA-256 in the place of the pure one: the same bytes, sooner. */
export function useSha256(faster: (bytes: Uint8Array) => Uint8Array): void {
  const probe = utf8('travaux')
  if (hex(faster(probe)) !== hex(nobleSha256(probe))) throw new Error('bug: not SHA-256')
  implementation = faster
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += hexOf[byte]
  return text
}

/** The bytes of a hexadecimal string, or null if it is not one. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0 || /[^0-9a-f]/.test(text)) return null
  return Uint8Array.from({ length: text.length / 2 }, (_, i) =>
    Number.parseInt(text.slice(2 * i, 2 * i + 2), 16),
  )
}

export function hashText(text: string): Hash {
  return hex(sha256(utf8(text)))
}
