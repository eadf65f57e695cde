/**
 * Tiles and entry bundles (C2SP tlog-tiles): a log as files that never change. A tile holds up to 256
 * consecutive nodes of every eighth level of the tree; a bundle holds the entries under one tile of level 0.
 * A partial tile carries its width in its name, so that it never changes either.
 */

import { concat } from '../canonical/hash.js'
import { assert, ok, type Result, refuse } from '../canonical/result.js'
import { leafBytesMax } from '../limits.js'
import { hashBytes, type NodeReader } from './tree.js'

/** Hashes in a full tile, entries in a full bundle. */
export const TILE_WIDTH = 256
/** Levels of the tree between two levels of tiles. */
const tileHeight = 8

/** Which file: a tile of hashes of a level, or a bundle of entries. `width` is 256 where it is full. */
export interface Tile {
  readonly level: number | 'entries'
  readonly n: number
  readonly width: number
}

/** `tile/0/x001/x234/067`, `tile/1/001.p/17`, `tile/entries/000`. */
export function tilePath(level: number | 'entries', n: number, width: number = TILE_WIDTH): string {
  const groups = [String(n % 1000).padStart(3, '0')]
  for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`)
  }
  const partial = width === TILE_WIDTH ? '' : `.p/${width}`
  return `tile/${level}/${groups.join('/')}${partial}`
}

const path = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

/** What a path names, or null for any other text. Each tile has exactly one path. */
export function parseTilePath(text: string): Tile | null {
  const found = path.exec(text)
  if (found === null) return null
  const level = found[1] === 'entries' ? 'entries' : Number(found[1])
  const n = Number(found[2]!.replace(/[x/]/g, ''))
  const width = found[3] === undefined ? TILE_WIDTH : Number(found[3])
  if (!Number.isSafeInteger(n) || width > TILE_WIDTH || (level !== 'entries' && level > 63)) return null
  return tilePath(level, n, width) === text ? { level, n, width } : null
}

/**
 * Every tile and bundle that a log of this size has: full ones first, level by level, then the partial ones.
 * The list grows with the size: a stranger's checkpoint can claim more than memory holds.
 */
export function tilesOf(size: number): readonly Tile[] {
  const full: Tile[] = []
  const partial: Tile[] = []
  for (const { level, hashes } of tileLevels(size)) {
    const count = Math.floor(hashes / TILE_WIDTH)
    for (let n = 0; n < count; n++) full.push({ level, n, width: TILE_WIDTH })
    if (hashes > count * TILE_WIDTH) partial.push({ level, n: count, width: hashes - count * TILE_WIDTH })
  }
  return [...full, ...partial]
}

/** How many entries, and how many hashes at each level: each full tile of a level is a hash of the next. */
function tileLevels(size: number): readonly { readonly level: Tile['level']; readonly hashes: number }[] {
  const levels: { level: Tile['level']; hashes: number }[] = [{ level: 'entries', hashes: size }]
  for (let level = 0, hashes = size; hashes > 0; hashes = Math.floor(hashes / TILE_WIDTH)) {
    levels.push({ level: level++, hashes })
  }
  return levels
}

/** The bytes of a tile of hashes: `width` nodes of level 8 × `level`, from the 256 × n-th on. */
export function tileBytes(node: NodeReader, level: number, n: number, width: number): Uint8Array {
  const bytes = new Uint8Array(width * hashBytes)
  for (let i = 0; i < width; i++) bytes.set(node(level * tileHeight, n * TILE_WIDTH + i), i * hashBytes)
  return bytes
}

/** A bundle: each entry after its length in 16 bits, big-endian. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = []
  for (const entry of entries) {
    assert(entry.length <= leafBytesMax, 'an entry of more than 65,535 bytes')
    parts.push(Uint8Array.of(entry.length >> 8, entry.length & 255), entry)
  }
  return concat(...parts)
}

/**
 * The entries of a bundle, as views of its bytes. With `width`, exactly so many: a bundle cut between two
 * entries is well-formed. Refused: `bundle-malformed`.
 */
export function decodeBundle(bytes: Uint8Array, width?: number): Result<Uint8Array[]> {
  const entries: Uint8Array[] = []
  for (let offset = 0; offset < bytes.length; ) {
    const start = offset + 2
    const end = start + bytes[offset]! * 256 + (bytes[offset + 1] ?? 0)
    if (end > bytes.length || entries.length === TILE_WIDTH) {
      return refuse('bundle-malformed', { args: { entry: entries.length } })
    }
    entries.push(bytes.subarray(start, end))
    offset = end
  }
  if (entries.length === 0 || (width !== undefined && entries.length !== width)) {
    return refuse('bundle-malformed', { args: { entry: entries.length } })
  }
  return ok(entries)
}
