/**
 * Whom a verification believes: the key of the log, the checkpoint it signed, a checkpoint remembered from
 * before, and the witnesses. Rules V2 to V5 of docs/spec/record.md.
 */

import { fromUtf8 } from '../canonical/hash.js'
import { verifiedEntriesMax } from '../limits.js'
import { type Checkpoint, type OpenedCheckpoint, openCheckpoint, parseCheckpoint } from './checkpoint.js'
import { openSignatures, type Signer } from './cosignature.js'
import type { SignatureCheck } from './ed25519.js'
import type { Reading } from './log-files.js'
import { ed25519Type, formatVkey, parseNote, parseVkey, type VerifierKey } from './note.js'

/** What a verification believes beforehand. */
export interface Trust {
  /** Keys of the log. None: the file `key` is believed, as much as the place that it was read from. */
  readonly keys?: readonly VerifierKey[]
  /** A signed checkpoint of this log, remembered from before. */
  readonly since?: Uint8Array | undefined
  /** Keys of witnesses, and how many of them must have cosigned (by default none). */
  readonly witnesses?: readonly VerifierKey[]
  readonly quorum?: number
  readonly check: SignatureCheck
}

/** What is believed once signatures are checked. */
interface Head {
  readonly checkpoint: Checkpoint
  /** The remembered checkpoint, where it is one of this log and not of a larger one. */
  readonly since: Checkpoint | null
  /** The witnesses asked for that cosigned, and when, in seconds since 1970. */
  readonly cosigned: readonly Signer[]
}

/** Reads and checks `key` and `checkpoint`. Null where there is nothing to go by. */
export async function readHead(reading: Reading, trust: Trust): Promise<Head | null> {
  const keys = await believedKeys(reading, trust.keys ?? [])
  const bytes = await reading.demand('checkpoint')
  if (keys.length === 0 || bytes === null) return null
  const opened = await openCheckpoint(bytes, keys, trust.check)
  if (!opened.ok) {
    reading.report({ where: 'checkpoint', code: opened.why, ...(opened.args && { args: opened.args }) })
    return null
  }
  const { checkpoint, signedBy } = opened.value
  if (!signedBy.some(key => key.name === checkpoint.origin)) {
    reading.report({ where: 'checkpoint', code: 'origin-not-of-key', args: { origin: checkpoint.origin } })
    return null
  }
  if (checkpoint.size > verifiedEntriesMax) {
    reading.report({ where: 'checkpoint', code: 'log-too-large', args: { max: verifiedEntriesMax } })
    return null
  }
  const cosigned = await readCosignatures(reading, opened.value, trust)
  return { checkpoint, since: await readSince(reading, checkpoint, keys, trust), cosigned }
}

/** What size the bytes of a checkpoint claim, whoever signed them; null where they are none. */
export function claimedSize(bytes: Uint8Array | null): number | null {
  const note = bytes === null ? null : parseNote(bytes)
  const checkpoint = note?.ok ? parseCheckpoint(note.value.text) : null
  return checkpoint?.ok ? checkpoint.value.size : null
}

async function believedKeys(
  reading: Reading,
  pinned: readonly VerifierKey[],
): Promise<readonly VerifierKey[]> {
  const bytes = await reading.demand('key')
  const own = bytes === null ? null : readKeyFile(bytes)
  if (bytes !== null && own === null) reading.report({ where: 'key', code: 'key-malformed' })
  if (pinned.length === 0) return own === null ? [] : [own]
  if (own !== null && !pinned.some(key => formatVkey(key) === formatVkey(own))) {
    reading.report({ where: 'key', code: 'key-not-believed', args: { name: own.name } })
  }
  return pinned
}

/** The vkey of a log and a newline, nothing else; null for anything else. */
export function readKeyFile(bytes: Uint8Array): VerifierKey | null {
  let text: string
  try {
    text = fromUtf8(bytes)
  } catch {
    return null
  }
  const key = parseVkey(text.slice(0, -1))
  return text.endsWith('\n') && key.ok && key.value.type === ed25519Type ? key.value : null
}

/** A log must not be smaller than it was, nor another: whether its tree has grown is for the tiles to show. */
async function readSince(
  reading: Reading,
  { origin, size }: Checkpoint,
  keys: readonly VerifierKey[],
  { since, check }: Trust,
): Promise<Checkpoint | null> {
  if (since === undefined) return null
  const opened = await openCheckpoint(since, keys, check)
  if (!opened.ok) {
    reading.report({ where: 'since', code: 'since-not-believed', args: { why: opened.why } })
    return null
  }
  const before = opened.value.checkpoint
  if (before.origin !== origin) {
    reading.report({ where: 'since', code: 'since-other-log', args: { origin: before.origin } })
    return null
  }
  if (before.size <= size) return before
  reading.report({ where: 'checkpoint', code: 'rollback', args: { size, before: before.size } })
  return null
}

async function readCosignatures(
  reading: Reading,
  { note }: OpenedCheckpoint,
  { witnesses = [], quorum = 0, check }: Trust,
): Promise<readonly Signer[]> {
  const each = new Map(witnesses.map(key => [formatVkey(key), key]))
  const opened = await openSignatures(note, [...each.values()], check)
  if (!opened.ok) {
    reading.report({ where: 'checkpoint', code: opened.why, ...(opened.args && { args: opened.args }) })
    return []
  }
  const have = opened.value.length
  if (have < quorum) {
    reading.report({ where: 'checkpoint', code: 'witness-missing', args: { have, quorum } })
  }
  return opened.value
}
