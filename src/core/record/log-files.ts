/**
 * A log as files under one base, and how verification reads them: a few ahead of need, collecting what is
 * wrong instead of stopping at it. Which files there are: docs/spec/record.md, rule V1.
 */

import {
  bodyBytesMax,
  leafBytesMax,
  noteBytesMax,
  readsAheadMax,
  verifyProblemsMax,
  wordingBytesMax,
} from '../limits.js'
import { parseTilePath, TILE_WIDTH, type Tile, tilePath } from './tile.js'
import { hashBytes } from './tree.js'

/** The files of one log, wherever they are. Rejects only where a file can be neither had nor said to be missing. */
export interface LogFiles {
  /** The bytes of a file, or null where it is not there. A reader may cut a file off beyond `fileBytesMax`. */
  read(path: string): Promise<Uint8Array | null>
}

/** What is wrong with a log, and where: the path of a file, with the entry where one can tell. */
export interface Problem {
  readonly where: string
  readonly code: string
  readonly args?: Readonly<Record<string, string | number>>
}

/** How far a long work has come: `done` of `total` files, acts or signatures of a step. */
export interface Progress {
  readonly step: string
  readonly done: number
  readonly total: number
}

export type OnProgress = (progress: Progress) => void

/** NFC may lengthen UTF-8 threefold. */
const textFileBytesMax = 3 * wordingBytesMax
/** A canonical body with its salt and the names of the two. */
const bodyFileBytesMax = bodyBytesMax + 128

/** How long a file of this path can be, bytes; null where no log has such a file. */
export function fileBytesMax(path: string): number | null {
  if (path === 'checkpoint' || path === 'key') return noteBytesMax
  if (/^text\/[0-9a-f]{64}$/.test(path)) return textFileBytesMax
  if (/^body\/(0|[1-9]\d{0,15})$/.test(path)) return bodyFileBytesMax
  const tile = parseTilePath(path)
  if (tile === null) return null
  return tile.width * (tile.level === 'entries' ? 2 + leafBytesMax : hashBytes)
}

/** A tile or bundle as it was read; `width` is what its path says, which may be more than was asked for. */
export interface TileFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly width: number
}

/** One verification as it reads: the files, and what was found wrong with them so far. */
export interface Reading {
  /** A file that must be there: null where it is not, which is then a problem. */
  demand(path: string): Promise<Uint8Array | null>
  /** A tile or bundle that must be there; for a partial one, the full one may have taken its place. */
  demandTile(tile: Tile): Promise<TileFile | null>
  /** The same two where a file may be missing. */
  find(path: string): Promise<Uint8Array | null>
  findTile(tile: Tile): Promise<TileFile | null>
  report(...problems: readonly Problem[]): void
  /** Whether a file could not be read: from then on none is, and none is missed. */
  unreadable(): boolean
  /** Whether there is no use in going on: a file could not be read, or more is wrong than is listed. */
  stopped(): boolean
  /** What is wrong, at most `verifyProblemsMax` of it, and how much more there is. */
  found(): { readonly problems: readonly Problem[]; readonly more: number }
}

export function startReading(files: LogFiles): Reading {
  const problems: Problem[] = []
  let count = 0
  let unreadable = false

  function report(...found: readonly Problem[]): void {
    for (const problem of found) if (++count <= verifyProblemsMax) problems.push(problem)
  }

  async function find(path: string): Promise<Uint8Array | null> {
    if (unreadable) return null
    try {
      return await files.read(path)
    } catch (error) {
      if (!unreadable) report({ where: path, code: 'file-not-read', args: { problem: messageOf(error) } })
      unreadable = true
      return null
    }
  }

  async function findTile({ level, n, width }: Tile): Promise<TileFile | null> {
    const path = tilePath(level, n, width)
    const bytes = await find(path)
    if (bytes !== null) return { path, bytes, width }
    return width === TILE_WIDTH ? null : findTile({ level, n, width: TILE_WIDTH })
  }

  function must<T>(path: string, file: T | null): T | null {
    if (file === null && !unreadable) report({ where: path, code: 'file-missing' })
    return file
  }

  return {
    find,
    findTile,
    demand: async path => must(path, await find(path)),
    demandTile: async tile => must(tilePath(tile.level, tile.n, tile.width), await findTile(tile)),
    report,
    unreadable: () => unreadable,
    stopped: () => unreadable || count > verifyProblemsMax,
    found: () => ({ problems, more: count - problems.length }),
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Reads in order, with at most `readsAheadMax` reads under way; `read` must not reject. */
export async function* readAhead<T, R>(
  items: Iterable<T>,
  read: (item: T) => Promise<R>,
): AsyncGenerator<readonly [T, R]> {
  const underWay: (readonly [T, Promise<R>])[] = []
  for (const item of items) {
    underWay.push([item, read(item)])
    if (underWay.length < readsAheadMax) continue
    const [first, result] = underWay.shift()!
    yield [first, await result]
  }
  for (const [item, result] of underWay) yield [item, await result]
}
