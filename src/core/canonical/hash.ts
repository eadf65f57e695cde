/** Bytes and hashes, synchronous and pure: the same code on the server and in a browser tab. */
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'

/** SHA-256 as lower-case hexadecimal, 64 characters. */
export type Hash = string

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** UTF-8 takes at most this for a UTF-16 unit, bytes. */
export const utf8UnitBytesMax = 3

/** Writes a text at the start of `bytes`, which must have room for it; answers how many bytes it took. */
export function writeUtf8(text: string, bytes: Uint8Array): number {
  return encoder.encodeInto(text, bytes).written
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

/** SHA-256 of bytes, or of the UTF-8 of a text: as bytes and as lower-case hexadecimal. */
interface Sha256 {
  readonly bytes: (data: Uint8Array) => Uint8Array
  readonly hex: (data: Uint8Array | string) => Hash
}

const pure: Sha256 = {
  bytes: nobleSha256,
  hex: data => hex(nobleSha256(typeof data === 'string' ? utf8(data) : data)),
}
let implementation = pure

export function sha256(bytes: Uint8Array): Uint8Array {
  return implementation.bytes(bytes)
}

export function hashText(text: string): Hash {
  return implementation.hex(text)
}

/** The same as `hex(sha256(bytes))`, in one step. */
export function hashHex(bytes: Uint8Array): Hash {
  return implementation.hex(bytes)
}

/** Lets the shell put its platform's faster SHA-256 in the place of the pure one: the same results, sooner. */
export function useSha256(faster: Sha256): void {
  const probe = 'travaux é'
  const same = [hex(faster.bytes(utf8(probe))), faster.hex(utf8(probe)), faster.hex(probe)]
  if (same.some(hash => hash !== pure.hex(probe))) throw new Error('bug: not SHA-256')
  implementation = faster
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += hexOf[byte]
  return text
}

const hexDigits = Int8Array.from({ length: 128 }, (_, code) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(code)),
)

/** The bytes of a lower-case hexadecimal string, or null if it is not one. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0) return null
  const bytes = new Uint8Array(text.length / 2)
  for (let i = 0; i < bytes.length; i++) {
    const high = hexDigits[text.charCodeAt(2 * i)] ?? -1
    const low = hexDigits[text.charCodeAt(2 * i + 1)] ?? -1
    if (high < 0 || low < 0) return null
    bytes[i] = 16 * high + low
  }
  return bytes
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
