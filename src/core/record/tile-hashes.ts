/** What tiles of hashes say about the tree: the root at a size, and what a tile must hash to by the one above it. */

import { TILE_WIDTH, type Tile } from './tile.js'
import { hashBytes, hashNode, rangeHash } from './tree.js'

/** The hashes of the tile (level, n), one after the other, or null where they are not to be had. */
export type TileReader = (level: number, n: number) => Uint8Array | null

/** Levels of tiles that a tree of this size has, from the leaves up. */
export function levelsOf(size: number): readonly number[] {
  const levels: number[] = []
  for (let level = 0; hashesAt(size, level) > 0; level++) levels.push(level)
  return levels
}

/** Full tiles at a level. */
export function fullTilesAt(size: number, level: number): number {
  return hashesAt(size, level + 1)
}

/** The partial tiles, at most one a level, from the leaves up: together they hash to the root. */
export function edgesOf(size: number): readonly (Tile & { readonly level: number })[] {
  return levelsOf(size)
    .map(level => ({ level, n: fullTilesAt(size, level), width: hashesAt(size, level) % TILE_WIDTH }))
    .filter(tile => tile.width > 0)
}

/** Complete subtrees of 256^level leaves. */
function hashesAt(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level)
}

/** The root of the tree as it was at a size, or null where a tile that it takes is not to be had. */
export function rootAt(size: number, at: TileReader): Uint8Array | null {
  if (edgesOf(size).some(({ level, n }) => at(level, n) === null)) return null
  return rangeHash((level, n) => nodeIn(at, level, n), 0, size)
}

/** A node by the tile that has it, or that has the nodes below it. */
function nodeIn(at: TileReader, level: number, n: number): Uint8Array {
  const height = level % 8
  const first = n * 2 ** height
  const hashes = at((level - height) / 8, Math.floor(first / TILE_WIDTH))!
  return subtree(hashes, first % TILE_WIDTH, 2 ** height)
}

/** What the full tile (level, n) must hash to, by the tile above it. */
export function expectedHash(at: TileReader, level: number, n: number): Uint8Array | null {
  const above = at(level + 1, Math.floor(n / TILE_WIDTH))
  return above === null ? null : hashOf(above, n % TILE_WIDTH)
}

/** What a full tile hashes to. */
export function tileHash(hashes: Uint8Array): Uint8Array {
  return subtree(hashes, 0, TILE_WIDTH)
}

/** The hash over `count` hashes from `first` on: a power of two, at a multiple of it. */
function subtree(hashes: Uint8Array, first: number, count: number): Uint8Array {
  if (count === 1) return hashOf(hashes, first)
  const half = count / 2
  return hashNode(subtree(hashes, first, half), subtree(hashes, first + half, half))
}

/** A view of the i-th hash. */
export function hashOf(hashes: Uint8Array, i: number): Uint8Array {
  return hashes.subarray(i * hashBytes, (i + 1) * hashBytes)
}
