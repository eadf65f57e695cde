/**
 * Receipts (C2SP tlog-proof, version 1): a file of text that shows, without any network, that an entry is in
 * a log: its index, an inclusion proof, and the signed checkpoint that the proof leads to.
 */

import { fromBase64, toBase64 } from '../canonical/base64.js'
import { concat, fromUtf8, utf8 } from '../canonical/hash.js'
import { assert, ok, type Result, refuse } from '../canonical/result.js'
import { noteBytesMax, receiptExtraBytesMax } from '../limits.js'
import { type OpenedCheckpoint, openCheckpoint, parseDecimal } from './checkpoint.js'
import type { SignatureCheck } from './ed25519.js'
import type { VerifierKey } from './note.js'
import { verifyInclusion } from './proof.js'
import { hashBytes } from './tree.js'

const magic = 'c2sp.org/tlog-proof@v1'
/** A tree of safe-integer size has no deeper leaf. */
const proofHashesMax = 53
const headBytesMax = 64 + 2 * receiptExtraBytesMax + 45 * (proofHashesMax + 1)

interface TlogProof {
  readonly index: number
  /** From the leaf's sibling up, 32 bytes each. */
  readonly proof: readonly Uint8Array[]
  /** The signed note, as it was served. */
  readonly checkpoint: Uint8Array
  /** What the application adds; nothing vouches for it. Never empty. */
  readonly extra?: Uint8Array
}

export function formatTlogProof({ index, proof, checkpoint, extra }: TlogProof): Uint8Array {
  assert(Number.isSafeInteger(index) && index >= 0 && proof.length <= proofHashesMax, 'no proof of a leaf')
  assert(extra === undefined || isExtra(extra), 'extra data is empty or too long')
  const lines = [
    magic,
    ...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]),
    `index ${index}`,
    ...proof.map(toBase64),
  ]
  return concat(utf8(`${lines.join('\n')}\n\n`), checkpoint)
}

/** Reads a receipt without checking anything in it. Refused: `receipt-malformed`. */
export function parseTlogProof(bytes: Uint8Array): Result<TlogProof> {
  const end = headEnd(bytes)
  const head = end === null ? null : textOf(bytes.subarray(0, end - 2))
  if (head === null || bytes.length - end! > noteBytesMax) return refuse('receipt-malformed')
  const [first, ...lines] = head.split('\n')
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()!.slice(6)) : undefined
  const index = parseIndex(lines.shift() ?? '')
  const proof = lines.map(fromBase64)
  const extraFits = extra === undefined || isExtra(extra)
  if (first !== magic || index === null || !extraFits || !areHashes(proof)) return refuse('receipt-malformed')
  const checkpoint = bytes.slice(end!)
  return ok(extra === undefined ? { index, proof, checkpoint } : { index, proof, checkpoint, extra })
}

/** What a receipt shows once it is checked. */
interface OpenedReceipt extends OpenedCheckpoint {
  readonly index: number
}

/**
 * Checks that a receipt shows an entry to be in a log: the signatures of its checkpoint (as `openCheckpoint`
 * does), and the proof. Whether the origin is the one meant is for the caller to ask. Refused: what
 * `parseTlogProof` and `openCheckpoint` refuse, `receipt-not-included`.
 */
export async function verifyTlogProof(
  bytes: Uint8Array,
  leafHash: Uint8Array,
  keys: readonly VerifierKey[],
  check: SignatureCheck,
): Promise<Result<OpenedReceipt>> {
  const receipt = parseTlogProof(bytes)
  if (!receipt.ok) return receipt
  const { index, proof } = receipt.value
  const opened = await openCheckpoint(receipt.value.checkpoint, keys, check)
  if (!opened.ok) return opened
  const { size, root } = opened.value.checkpoint
  if (!verifyInclusion(leafHash, index, size, root, proof)) {
    return refuse('receipt-not-included', { args: { index, size } })
  }
  return ok({ index, ...opened.value })
}

/** Where the checkpoint begins: after the first blank line, which must come soon. */
function headEnd(bytes: Uint8Array): number | null {
  const longest = Math.min(bytes.length, headBytesMax)
  for (let i = 1; i < longest; i++) if (bytes[i] === 0x0a && bytes[i - 1] === 0x0a) return i + 1
  return null
}

function parseIndex(line: string): number | null {
  return line.startsWith('index ') ? parseDecimal(line.slice(6)) : null
}

function isExtra(extra: Uint8Array | null): extra is Uint8Array {
  return extra !== null && extra.length > 0 && extra.length <= receiptExtraBytesMax
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return fromUtf8(bytes)
  } catch {
    return null
  }
}

function areHashes(hashes: readonly (Uint8Array | null)[]): hashes is readonly Uint8Array[] {
  return hashes.length <= proofHashesMax && hashes.every(hash => hash?.length === hashBytes)
}
