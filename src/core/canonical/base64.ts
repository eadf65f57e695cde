/** Base64 with one form for each sequence of bytes: RFC 4648 section 4, padded, no white space, no stray bits. */

export function toBase64(bytes: Uint8Array): string {
  let raw = ''
  for (const byte of bytes) raw += String.fromCharCode(byte)
  return btoa(raw)
}

/** The bytes of a base64 text, or null where it is not exactly what `toBase64` would have written. */
export function fromBase64(text: string): Uint8Array | null {
  const raw = decode(text)
  // atob forgives white space, missing padding and stray bits; what it forgave does not encode back.
  if (raw === null || btoa(raw) !== text) return null
  return Uint8Array.from(raw, char => char.charCodeAt(0))
}

function decode(text: string): string | null {
  try {
    return atob(text)
  } catch {
    return null
  }
}
