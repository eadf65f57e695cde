/**
 * Signed notes (C2SP signed-note): a text, a blank line, one line for each signature. A key is known by its
 * name and a 4-byte id together; a *vkey* is the line of text by which one hands a key on. This file reads
 * and writes; signatures are checked in checkpoint.ts. Only Ed25519 keys (type 1) and Ed25519 cosigners
 * (type 4) are known; signatures of other types are carried along unread.
 */

import { fromBase64, toBase64 } from '../canonical/base64.js'
import { concat, fromHex, fromUtf8, hex, sameBytes, sha256, utf8 } from '../canonical/hash.js'
import { isWellFormed } from '../canonical/json.js'
import { assert, ok, type Result, refuse } from '../canonical/result.js'
import { noteBytesMax, noteSignaturesMax } from '../limits.js'
import { isPublicKey } from './ed25519.js'

/** An Ed25519 key that signs the text of a note as it is. */
export const ed25519Type = 0x01
/** An Ed25519 key of a witness, which signs the text with a time before it (cosignature.ts). */
export const cosignatureType = 0x04

/** A key by which signatures of notes are checked. */
export interface VerifierKey {
  readonly name: string
  /** The signature type: `ed25519Type` or `cosignatureType`. */
  readonly type: number
  /** 32 bytes. */
  readonly key: Uint8Array
  /** 4 bytes: the start of SHA-256(name ‖ 0x0A ‖ type ‖ key). */
  readonly id: Uint8Array
}

/** One line under a note. What `signature` holds depends on the type of the key. */
export interface NoteSignature {
  readonly name: string
  /** 4 bytes. */
  readonly id: Uint8Array
  readonly signature: Uint8Array
}

/** `text` ends with a newline. */
export interface Note {
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export function verifierKey(name: string, type: number, key: Uint8Array): VerifierKey {
  assert(isKeyName(name), `no name for a key: ${name}`)
  return { name, type, key, id: sha256(concat(utf8(`${name}\n`), Uint8Array.of(type), key)).slice(0, 4) }
}

/** `name+id+base64(type ‖ key)`, the id in 8 hexadecimal digits. */
export function formatVkey({ name, type, key, id }: VerifierKey): string {
  return `${name}+${hex(id)}+${toBase64(concat(Uint8Array.of(type), key))}`
}

/** Reads a vkey, without a newline after it. Refused: `vkey-malformed`, `vkey-type-unknown`. */
export function parseVkey(text: string): Result<VerifierKey> {
  const [, name, id, base64] = /^([^+]+)\+([0-9a-f]{8})\+(.{1,4096})$/su.exec(text) ?? []
  const typed = base64 === undefined ? null : fromBase64(base64)
  if (typed === null || !isKeyName(name!)) return refuse('vkey-malformed')
  const key = verifierKey(name!, typed[0]!, typed.slice(1))
  if (!sameBytes(key.id, fromHex(id!)!)) return refuse('vkey-malformed')
  if (key.type !== ed25519Type && key.type !== cosignatureType) {
    return refuse('vkey-type-unknown', { args: { type: key.type } })
  }
  return isPublicKey(key.key) ? ok(key) : refuse('vkey-malformed')
}

/** Whether a signature claims to be by a key: by name and id, never by one of them. */
export function isBy(signature: NoteSignature, key: VerifierKey): boolean {
  return signature.name === key.name && sameBytes(signature.id, key.id)
}

export function formatNote(note: Note): Uint8Array {
  assert(note.text.endsWith('\n'), 'the text of a note ends with a newline')
  return utf8(`${note.text}\n${note.signatures.map(formatSignature).join('')}`)
}

/** One signature line with its newline: what a witness answers with. */
export function formatSignature({ name, id, signature }: NoteSignature): string {
  return `— ${name} ${toBase64(concat(id, signature))}\n`
}

/**
 * Reads a note without checking a signature: nothing in it is to be believed yet.
 * Refused: `note-too-large`, `note-malformed`.
 */
export function parseNote(bytes: Uint8Array): Result<Note> {
  if (bytes.length > noteBytesMax) return refuse('note-too-large', { args: { max: noteBytesMax } })
  const whole = textOf(bytes)
  const blank = whole?.lastIndexOf('\n\n') ?? -1
  if (whole === null || blank < 0) return refuse('note-malformed')
  const signatures = parseSignatures(whole.slice(blank + 2))
  return signatures.ok ? ok({ text: whole.slice(0, blank + 1), signatures: signatures.value }) : signatures
}

/** Reads signature lines, at least one. Refused: `note-too-large`, `note-malformed`. */
export function parseSignatures(lines: string): Result<readonly NoteSignature[]> {
  const all = lines.split('\n', noteSignaturesMax + 2)
  if (all.length > noteSignaturesMax + 1)
    return refuse('note-too-large', { args: { max: noteSignaturesMax } })
  if (all.length < 2 || all.pop() !== '') return refuse('note-malformed')
  const signatures = all.map(parseSignature)
  const wrong = signatures.indexOf(null)
  if (wrong >= 0) return refuse('note-malformed', { args: { signature: wrong + 1 } })
  return ok(signatures as NoteSignature[])
}

function parseSignature(line: string): NoteSignature | null {
  const [, name, base64] = /^— ([^ ]+) ([^ ]+)$/u.exec(line) ?? []
  const bytes = base64 === undefined ? null : fromBase64(base64)
  if (bytes === null || bytes.length < 5 || !isKeyName(name!)) return null
  return { name: name!, id: bytes.slice(0, 4), signature: bytes.slice(4) }
}

/** UTF-8 without control characters other than the newline, or null. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.some(byte => byte < 0x20 && byte !== 0x0a)) return null
  try {
    return fromUtf8(bytes)
  } catch {
    return null
  }
}

/** Key names have no spaces of any script, no plus and no control characters. */
function isKeyName(name: string): boolean {
  return isWellFormed(name) && /^[^\p{White_Space}+\u0000-\u001f]+$/u.test(name)
}
