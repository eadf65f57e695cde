/**
 * Cosignatures (C2SP tlog-cosignature, cosignature/v1): how a witness says that, at some time, the largest
 * tree it had seen of a log was the one in a checkpoint. It covers the text of the note and the time, and
 * nothing of the other signatures. Times beyond 2^53 are not read.
 */

import { concat, utf8 } from '../canonical/hash.js'
import { assert, ok, type Result, refuse } from '../canonical/result.js'
import { publicKeyOf, type SignatureCheck, signatureBytes, signEd25519 } from './ed25519.js'
import {
  cosignatureType,
  ed25519Type,
  isBy,
  type Note,
  type NoteSignature,
  type VerifierKey,
  verifierKey,
} from './note.js'

const timeBytes = 8

/** A key whose signature was checked. A witness says when it signed, in seconds since 1970; a log does not. */
export interface Signer {
  readonly key: VerifierKey
  readonly time: number | null
}

/** What a witness signs: `time` in seconds since 1970, then the text of the note. */
export function cosignatureMessage(time: number, noteText: string): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${noteText}`)
}

/** The signature line of a witness. It must have checked before that the log only grew. */
export function cosign(noteText: string, name: string, seed: Uint8Array, timeSeconds: number): NoteSignature {
  assert(Number.isSafeInteger(timeSeconds) && timeSeconds >= 0, `no time in seconds: ${timeSeconds}`)
  const { id } = verifierKey(name, cosignatureType, publicKeyOf(seed))
  const time = new Uint8Array(timeBytes)
  new DataView(time.buffer).setBigUint64(0, BigInt(timeSeconds))
  return { name, id, signature: concat(time, signEd25519(seed, cosignatureMessage(timeSeconds, noteText))) }
}

/**
 * The known keys that signed a note, logs and witnesses; unknown ones are passed over. A witness that signed
 * twice counts once, with the time of its last line. Refused: `note-signature-wrong` where one known fails.
 */
export async function openSignatures(
  note: Note,
  keys: readonly VerifierKey[],
  check: SignatureCheck,
): Promise<Result<readonly Signer[]>> {
  const signers: Signer[] = []
  for (const key of keys) {
    let signer: Signer | null = null
    for (const { signature } of note.signatures.filter(line => isBy(line, key))) {
      const signed = whatWasSigned(note.text, signature, key)
      if (signed === null || !(await check(key.key, signed.message, signed.signature))) {
        return refuse('note-signature-wrong', { args: { name: key.name } })
      }
      signer = { key, time: signed.time }
    }
    if (signer !== null) signers.push(signer)
  }
  return ok(signers)
}

/** The message and the bare signature in a signature line, or null where it cannot be by such a key. */
function whatWasSigned(text: string, signature: Uint8Array, { type }: VerifierKey) {
  if (type === ed25519Type) return { message: utf8(text), signature, time: null }
  if (signature.length !== timeBytes + signatureBytes) return null
  const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0))
  if (!Number.isSafeInteger(time)) return null
  return { message: cosignatureMessage(time, text), signature: signature.subarray(timeBytes), time }
}
