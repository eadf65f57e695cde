/**
 * Derives everything that a store holds of a log again from its entries, and lists what differs: both hashes of every
 * entry, its form and place, the root of the head, the signed checkpoint, every signature of a participant, what
 * lies beside the log and what was to be withheld, and the snapshot. Changes nothing.
 */
import { toBase64 } from '../core/canonical/base64.js'
import { fromUtf8, type Hash, sameBytes, utf8 } from '../core/canonical/hash.js'
import { ok, type Result } from '../core/canonical/result.js'
import { audit } from '../core/negotiation/audit.js'
import { replay, stateRoot } from '../core/negotiation/replay.js'
import { unpackState } from '../core/negotiation/snapshot.js'
import type { State } from '../core/negotiation/state.js'
import { openCheckpoint } from '../core/record/checkpoint.js'
import type { SignatureCheck } from '../core/record/ed25519.js'
import type { Leaf } from '../core/record/leaf.js'
import { type OnProgress, type Problem, type Reading, startReading } from '../core/record/log-files.js'
import { checkSequence } from '../core/record/verify-entries.js'
import { snapshotKey } from '../sequencer/sequencer.js'
import type { LogStore, Store, StoredCheckpoint, StoredSnapshot } from '../store/store.js'
import { bodyFile, checkOrphans, checkSealed } from './fsck-beside.js'
import { damageOf, type ReadLog, readEntries } from './fsck-entries.js'
import { keyOf, presentSeed } from './log-key.js'
import type { CustodyOptions } from './options.js'

export interface CheckedLog {
  readonly name: string
  readonly size: number
  /** The root as the head has it, base64. */
  readonly root: string
  /** Of the state that the entries fold to; null where they do not. */
  readonly stateRoot: Hash | null
  /** At most `verifyProblemsMax`, and how many more there are. */
  readonly problems: readonly Problem[]
  readonly more: number
}

/** Checks every log of a store, sorted by name. Throws where the database does not answer. */
export async function fsck(
  store: Store,
  { check, progress }: CustodyOptions,
): Promise<Result<readonly CheckedLog[]>> {
  const checked: CheckedLog[] = []
  for (const name of await store.logs()) {
    const log = await store.open(name)
    if (!log.ok) return log
    checked.push(await fsckLog(log.value, await presentSeed(store, name), check, progress(name)))
  }
  return ok(checked)
}

/** Checkpoint and snapshot are read first: the log may be growing, and they are of what was there then. */
async function fsckLog(
  log: LogStore,
  seed: Uint8Array | null,
  check: SignatureCheck,
  progress: OnProgress,
): Promise<CheckedLog> {
  const reading = startReading({ read: async () => null })
  const [checkpoint, snapshot] = [await log.checkpoint(), await log.snapshot(snapshotKey)]
  const { size, root } = await log.head()
  const read = await readEntries(log, size, reading, progress)
  await checkBeyond(reading, log, size)
  if (read.tree.size() === size && !sameBytes(read.tree.root(), root))
    reading.report({ where: 'head', code: 'head-root-differs' })
  if (checkpoint !== null) await checkCheckpoint(reading, checkpoint, read, seed, check)
  const state =
    read.leaves === null ? null : await checkLeaves(reading, read, read.leaves, log, check, progress)
  if (state !== null && snapshot !== null) checkSnapshot(reading, snapshot, read.leaves!)
  const folded = state === null ? null : stateRoot(state)
  return { name: log.name, size, root: toBase64(root), stateRoot: folded, ...reading.found() }
}

/** Rows that the head does not count: the head moves with every append, so it is looked at afterwards. */
async function checkBeyond(reading: Reading, log: LogStore, size: number): Promise<void> {
  const beyond = await log.hashes(size, Number.MAX_SAFE_INTEGER)
  const head = await log.head()
  const rows = size + beyond.length - head.size
  if (rows > 0)
    reading.report({ where: 'head', code: 'entries-beyond-head', args: { rows, size: head.size } })
}

async function checkCheckpoint(
  reading: Reading,
  { size, note }: StoredCheckpoint,
  { tree, leaves }: ReadLog,
  seed: Uint8Array | null,
  check: SignatureCheck,
): Promise<void> {
  const report = (code: string, args: Problem['args'] = {}) =>
    reading.report({ where: 'checkpoint', code, args })
  if (seed === null) return reading.report({ where: 'key', code: 'file-missing' })
  const origin = leaves?.[0]?.author.log
  if (origin === undefined) return
  const opened = await openCheckpoint(note, [keyOf(origin, seed)], check)
  if (!opened.ok) return report(opened.why, opened.args)
  const { checkpoint } = opened.value
  if (checkpoint.origin !== origin) report('checkpoint-log-differs')
  if (checkpoint.size !== size) report('checkpoint-size-differs')
  if (size > tree.size()) return report('checkpoint-beyond-log')
  if (!sameBytes(checkpoint.root, tree.root(size))) report('checkpoint-root-differs')
}

/** The leaves as a sequence, what they say and what lies beside them. Null where they do not fold. */
async function checkLeaves(
  reading: Reading,
  read: ReadLog,
  leaves: readonly Leaf[],
  log: LogStore,
  check: SignatureCheck,
  progress: OnProgress,
): Promise<State | null> {
  if (leaves.length === 0) return null
  checkSequence(reading, leaves, leaves[0]!.author.log)
  const text = (hash: Hash) => bytesOf(read.texts.get(hash), utf8)
  const body = (seq: number) => bytesOf(read.bodies.get(seq), bodyFile)
  const { state, problems } = await audit({ leaves, text, body, check, progress })
  reading.report(...problems)
  checkOrphans(reading, leaves, read)
  const sealed = await log.sealed().catch(damageOf)
  if ('damage' in sealed)
    reading.report({ where: 'sealed', code: 'entry-unreadable', args: { problem: sealed.damage } })
  else checkSealed(reading, leaves, state, sealed)
  return state.record.acts === leaves.length ? state : null
}

async function bytesOf<T>(
  stored: T | undefined,
  encode: (stored: T) => Uint8Array,
): Promise<Uint8Array | null> {
  return stored === undefined ? null : encode(stored)
}

function checkSnapshot(reading: Reading, { size, bytes }: StoredSnapshot, leaves: readonly Leaf[]): void {
  const state = unpackState(fromUtf8(bytes))
  const folded = replay(leaves.slice(0, size))
  if (state === null || size > leaves.length || stateRoot(state) !== stateRoot(folded))
    reading.report({ where: 'snapshot', code: 'snapshot-differs', args: { size } })
}
