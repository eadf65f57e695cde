/**
 * A body as a file beside the log, `body/SEQ`: the canonical JSON of its salt and itself. Rule E7,
 * docs/spec/envelope.md. Bytes that are not the canonical form of what they say are not a body.
 */
import { fromHex, fromUtf8, utf8 } from '../canonical/hash.js'
import { canonicalize, type Json } from '../canonical/json.js'
import { commitBytes, type StoredBody } from './body.js'
import type { BodyCommitment } from './leaf.js'

/** The bytes of the file. */
export function storedBodyBytes(stored: StoredBody): Uint8Array {
  return utf8(canonicalize(stored as unknown as Json))
}

/** Reads the file back: null where it is not one, in one form. */
export function parseStoredBody(bytes: Uint8Array): StoredBody | null {
  try {
    const text = fromUtf8(bytes)
    const stored = JSON.parse(text) as StoredBody
    return isStoredBody(stored) && canonicalize(stored as unknown as Json) === text ? stored : null
  } catch {
    return null
  }
}

function isStoredBody({ salt, body, ...rest }: StoredBody): boolean {
  return (
    /^[0-9a-f]{64}$/.test(salt) &&
    typeof body.lang === 'string' &&
    Object.values(body).every(part => typeof part === 'string') &&
    Object.keys(rest).length === 0
  )
}

/** What stands before and after the body in the file, bytes. */
const [before, after] = ['{"body":'.length, `,"salt":"${'0'.repeat(64)}"}`.length]

/** Whether a file that `parseStoredBody` reads holds the body that a leaf commits to: its bytes are hashed as they are. */
export function fitsCommitment(file: Uint8Array, { salt }: StoredBody, committed: BodyCommitment): boolean {
  const { commit, length } = commitBytes(file.subarray(before, file.length - after), fromHex(salt)!)
  return commit === committed.commit && length === committed.length
}
