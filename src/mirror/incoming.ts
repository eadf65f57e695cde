/**
 * The files of a mirror while it is brought up to date: those it has, those that arrived in an earlier attempt,
 * and the rest from the log, kept in a folder of their own until all are verified. Every file is written under
 * another name first, so that none is ever half there.
 */
import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileBytesMax, type LogFiles } from '../core/record/log-files.js'
import { tilePath } from '../core/record/tile.js'
import { edgesOf } from '../core/record/tile-hashes.js'
import { claimedSize } from '../core/record/verify-head.js'
import { folderFiles } from './files.js'

/** Inside the mirror, so that moving a file in is a rename. */
export const incomingFolder = '.incoming'

interface Incoming extends LogFiles {
  /** From now on these are neither read nor fetched; moving in deletes them. */
  withhold(paths: ReadonlySet<string>): void
  /** Moves in what is new, deletes what is withheld, and puts the checkpoint in its place. */
  moveIn(): Promise<{ readonly added: number; readonly removed: number }>
  /** Forgets what arrived. */
  discard(): Promise<void>
  /** Why a file that arrived could not be written, if one could not. */
  writeError(): Error | null
}

/** Opens a mirror in a folder to be brought up to date. */
export function incomingFiles(from: LogFiles, folder: string): Incoming {
  const own = folderFiles(folder)
  const waiting = join(folder, incomingFolder)
  const arrived = folderFiles(waiting)
  const added = new Set<string>()
  let withheld: ReadonlySet<string> = new Set()
  let writeError: Error | null = null

  async function fetchNew(path: string): Promise<Uint8Array | null> {
    const before = isHead(path) ? null : await arrived.read(path)
    const bytes = before ?? (await from.read(path))
    if (bytes === null) return null
    if (before === null) await put(join(waiting, path), bytes).catch(failed)
    added.add(path)
    return bytes
  }

  function failed(error: Error): never {
    writeError = error
    throw error
  }

  async function read(path: string): Promise<Uint8Array | null> {
    if (withheld.has(path) || fileBytesMax(path) === null) return null
    return (isHead(path) ? null : await own.read(path)) ?? fetchNew(path)
  }

  async function moveIn() {
    const before = await own.read('checkpoint')
    for (const path of added) if (path !== 'checkpoint') await move(join(waiting, path), join(folder, path))
    const removed = await removeAll([...withheld].map(path => join(folder, path)))
    await move(join(waiting, 'checkpoint'), join(folder, 'checkpoint'))
    await removeOld(folder, before, await own.read('checkpoint'))
    await rm(waiting, { recursive: true, force: true })
    return { added: added.size, removed }
  }

  return {
    read,
    withhold: paths => {
      withheld = paths
    },
    moveIn,
    discard: () => rm(waiting, { recursive: true, force: true }),
    writeError: () => writeError,
  }
}

/** What a log says of itself, always asked for anew. */
function isHead(path: string): boolean {
  return path === 'checkpoint' || path === 'key'
}

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.part`, bytes)
  await rename(`${path}.part`, path)
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
}

/** Deletes files, and says how many were there. */
async function removeAll(paths: readonly string[]): Promise<number> {
  let removed = 0
  for (const path of paths) {
    const gone = await rm(path).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return false
        throw error
      },
    )
    if (gone) removed++
  }
  return removed
}

/** Deletes the partial tiles of the size before, which the new ones replace. */
async function removeOld(folder: string, before: Uint8Array | null, now: Uint8Array | null): Promise<void> {
  const kept = new Set(partialTiles(now))
  for (const path of partialTiles(before)) {
    if (kept.has(path)) continue
    await rm(join(folder, path), { force: true })
    await rmdir(dirname(join(folder, path))).catch(() => {})
  }
}

/** The partial tiles and bundle of a checkpoint that was verified. */
function partialTiles(checkpoint: Uint8Array | null): string[] {
  return edgesOf(claimedSize(checkpoint) ?? 0).flatMap(({ level, n, width }) => {
    const path = tilePath(level, n, width)
    return level === 0 ? [path, tilePath('entries', n, width)] : [path]
  })
}
