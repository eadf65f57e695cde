/**
 * Checkpoints (C2SP tlog-checkpoint): how large a log is and what its root is, in three lines, signed as a
 * note. `parseCheckpoint(formatCheckpoint(c))` is `c`, and the other way round: one checkpoint, one text.
 */

import { fromBase64, toBase64 } from '../canonical/base64.js'
import { utf8 } from '../canonical/hash.js'
import { assert, ok, type Result, refuse } from '../canonical/result.js'
import { openSignatures } from './cosignature.js'
import { publicKeyOf, type SignatureCheck, signEd25519 } from './ed25519.js'
import { ed25519Type, formatNote, type Note, parseNote, type VerifierKey, verifierKey } from './note.js'
import { hashBytes } from './tree.js'

export interface Checkpoint {
  /** Which log: a URL without its scheme, chosen once. */
  readonly origin: string
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
  /** Further lines, which nobody can audit: we write none. */
  readonly extensions: readonly string[]
}

/** The text of the note, with its last newline. */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  const lines = [origin, String(size), toBase64(root), ...extensions]
  assert(
    lines.every(line => line !== '' && !line.includes('\n')),
    'a line of a checkpoint is empty or two',
  )
  assert(parseDecimal(lines[1]!) === size && root.length === hashBytes, 'a size or root out of range')
  return lines.map(line => `${line}\n`).join('')
}

/** Reads the text of a note. Refused: `checkpoint-malformed`. */
export function parseCheckpoint(text: string): Result<Checkpoint> {
  const lines = text.split('\n')
  const terminated = lines.pop() === ''
  const [origin, sizeText, rootText, ...extensions] = lines
  if (!terminated || rootText === undefined || lines.includes('')) return refuse('checkpoint-malformed')
  const size = parseDecimal(sizeText!)
  const root = fromBase64(rootText)
  if (size === null || root?.length !== hashBytes) return refuse('checkpoint-malformed')
  return ok({ origin: origin!, size, root, extensions })
}

/** A safe integer in decimal without leading zeros, or null. */
export function parseDecimal(text: string): number | null {
  if (!/^(0|[1-9]\d{0,15})$/.test(text)) return null
  return Number.isSafeInteger(Number(text)) ? Number(text) : null
}

/** A checkpoint as a note signed by the log. Never sign two that contradict each other. */
export function signCheckpoint(checkpoint: Checkpoint, name: string, seed: Uint8Array): Uint8Array {
  const text = formatCheckpoint(checkpoint)
  const { id } = verifierKey(name, ed25519Type, publicKeyOf(seed))
  const signature = signEd25519(seed, utf8(text))
  return formatNote({ text, signatures: [{ name, id, signature }] })
}

/** A checkpoint that was checked, and the known keys that signed it. */
export interface OpenedCheckpoint {
  readonly checkpoint: Checkpoint
  readonly note: Note
  readonly signedBy: readonly VerifierKey[]
}

/**
 * Checks a signed checkpoint. Unknown keys are passed over; a known key whose signature fails rejects the
 * whole note; at least one known key must have signed. Which keys must have signed, and whether the origin is
 * the one meant, is for the caller to ask. Refused: what `parseNote` and `parseCheckpoint` refuse,
 * `note-signature-wrong`, `note-unsigned`.
 */
export async function openCheckpoint(
  bytes: Uint8Array,
  keys: readonly VerifierKey[],
  check: SignatureCheck,
): Promise<Result<OpenedCheckpoint>> {
  const note = parseNote(bytes)
  if (!note.ok) return note
  const checkpoint = parseCheckpoint(note.value.text)
  if (!checkpoint.ok) return checkpoint
  const signers = await openSignatures(note.value, keys, check)
  if (!signers.ok) return signers
  if (signers.value.length === 0) return refuse('note-unsigned')
  return ok({ checkpoint: checkpoint.value, note: note.value, signedBy: signers.value.map(s => s.key) })
}
