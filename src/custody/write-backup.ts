/**
 * Backs up every log of a store while it is being written: at its newest signed checkpoint, with what is hidden and
 * with the key it signs with. What was written is read back and verified before it gets its name, so that a
 * backup that is there is one that verifies.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { toBase64 } from '../core/canonical/base64.js'
import { hex, utf8 } from '../core/canonical/hash.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { backupEntriesAtOnce, checkpointWaitMs, pollMs } from '../core/limits.js'
import { type Checkpoint, parseCheckpoint } from '../core/record/checkpoint.js'
import { hashLeaf } from '../core/record/leaf.js'
import type { OnProgress } from '../core/record/log-files.js'
import { parseNote } from '../core/record/note.js'
import { storedBodyBytes } from '../core/record/stored-body.js'
import { encodeBundle, TILE_WIDTH, tileBytes, tilePath, tilesOf } from '../core/record/tile.js'
import { type HashTree, makeHashTree } from '../core/record/tree.js'
import type { LogContents, LogStore, Store, StoredCheckpoint } from '../store/store.js'
import {
  keyFile,
  manifestBytes,
  manifestFile,
  mirrorFolder,
  type NewFile,
  sealedFolder,
  writeAll,
  writePrivately,
} from './layout.js'
import { keyLine, keyOf, secretOf } from './log-key.js'
import type { CustodyOptions, KeptLog } from './options.js'
import { readBackedUp } from './read-backup.js'
import { newSecret, visitLog } from './visit.js'

/**
 * Writes a backup into a folder that is not there yet. Refused: `backup-exists`, `checkpoint-behind`,
 * `backup-not-verified`, and what reading a damaged log gives. Throws what the disk or the database says.
 */
export async function writeBackup(
  store: Store,
  folder: string,
  options: CustodyOptions,
): Promise<Result<readonly KeptLog[]>> {
  const target = resolve(folder)
  if (existsSync(target)) return refuse('backup-exists', { where: folder })
  const draft = await mkdtemp(`${target}.making-`)
  try {
    const logs: KeptLog[] = []
    for (const [name, { size }] of await store.heads()) {
      if (size === 0) continue
      const kept = await backUp(store, name, draft, options)
      if (!kept.ok) return kept
      logs.push(kept.value)
    }
    const named = logs.map(({ name, size, root }) => ({ name, size, root }))
    await writePrivately(join(draft, manifestFile), manifestBytes({ version: 1, logs: named }))
    await rename(draft, target)
    return ok(logs)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Writes one log, and reads it back as a restore would. */
async function backUp(
  store: Store,
  name: string,
  folder: string,
  options: CustodyOptions,
): Promise<Result<KeptLog>> {
  const log = await store.open(name)
  if (!log.ok) return log
  const seed = await store.secret(secretOf(name), newSecret)
  const stored = await newestCheckpoint(store, log.value)
  if (!stored.ok) return stored
  const checkpoint = openedUnchecked(stored.value)
  if (!checkpoint.ok) return checkpoint
  const { origin, size, root } = checkpoint.value
  const mirror = mirrorFolder(folder, name)
  await writePrivately(join(mirror, 'checkpoint'), stored.value.note)
  await writePrivately(join(mirror, 'key'), utf8(keyLine(keyOf(origin, seed))))
  await writePrivately(keyFile(folder, name), utf8(`${hex(seed)}\n`))
  const written = await writeLog(log.value, size, mirror, options.progress(name))
  if (!written.ok) return written
  await writeBeside(sealedFolder(folder, name), await log.value.sealed())
  const named = { name, size, root: toBase64(root) }
  const read = await readBackedUp(folder, named, options)
  if (!read.ok) return { ...read, why: 'backup-not-verified' }
  return ok({ ...named, stateRoot: read.value.stateRoot })
}

/**
 * The newest checkpoint, one that covers everything acknowledged before: signed by the server that leads, or here
 * where none does.
 */
async function newestCheckpoint(store: Store, log: LogStore): Promise<Result<StoredCheckpoint>> {
  const { size } = await log.head()
  for (let waited = 0; waited <= checkpointWaitMs; waited += pollMs) {
    const checkpoint = await log.checkpoint()
    if (checkpoint !== null && checkpoint.size >= size) return ok(checkpoint)
    const { holder } = await log.head()
    const signed = holder === null ? await signHere(store, log) : ok(await sleep(pollMs))
    if (!signed.ok) return signed
  }
  return refuse('checkpoint-behind', { where: log.name, args: { size } })
}

async function signHere(store: Store, log: LogStore): Promise<Result<unknown>> {
  const visited = await visitLog(store, log)
  return visited.ok ? ok(await visited.value.close()) : visited
}

/** Its lines: whether its signature holds is seen when all is written. */
function openedUnchecked({ note }: StoredCheckpoint): Result<Checkpoint> {
  const parsed = parseNote(note)
  return parsed.ok ? parseCheckpoint(parsed.value.text) : parsed
}

/** Bundles, texts and bodies as they are read, a stretch at a time, then the tiles of the tree that they make. */
async function writeLog(
  log: LogStore,
  size: number,
  mirror: string,
  progress: OnProgress,
): Promise<Result<null>> {
  const tree = makeHashTree()
  for (let from = 0; from < size; from += backupEntriesAtOnce) {
    const to = Math.min(from + backupEntriesAtOnce, size)
    const contents = await log.read(from, to)
    if (contents.entries.length !== to - from)
      return refuse('log-damaged', { where: log.name, args: { why: 'entry-missing' } })
    for (const bytes of contents.entries) tree.append(hashLeaf(bytes))
    await writeBundles(mirror, from, contents.entries)
    await writeBeside(mirror, contents)
    progress({ step: 'backup', done: to, total: size })
  }
  await writeTiles(mirror, tree)
  return ok(null)
}

async function writeBundles(mirror: string, from: number, entries: readonly Uint8Array[]): Promise<void> {
  const bundles: NewFile[] = []
  for (let at = 0; at < entries.length; at += TILE_WIDTH) {
    const bundle = entries.slice(at, at + TILE_WIDTH)
    const path = tilePath('entries', (from + at) / TILE_WIDTH, bundle.length)
    bundles.push([join(mirror, path), encodeBundle(bundle)])
  }
  await writeAll(bundles)
}

async function writeBeside(folder: string, { texts, bodies }: Omit<LogContents, 'entries'>): Promise<void> {
  const named = [...texts].map(([hash, text]): NewFile => [join(folder, 'text', hash), utf8(text)])
  const numbered = [...bodies].map(
    ([seq, body]): NewFile => [join(folder, 'body', String(seq)), storedBodyBytes(body)],
  )
  await writeAll([...named, ...numbered])
}

async function writeTiles(mirror: string, tree: HashTree): Promise<void> {
  const tiles = tilesOf(tree.size()).flatMap(({ level, n, width }): NewFile[] => {
    if (level === 'entries') return []
    return [[join(mirror, tilePath(level, n, width)), tileBytes(tree.node, level, n, width)]]
  })
  await writeAll(tiles)
}
