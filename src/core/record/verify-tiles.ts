/**
 * From the signed root down to the hash of every leaf. Partial tiles, one a level, hash to the root together;
 * each hash in them stands for a full tile below, and so on down. So every tile is checked against hashes that
 * are proven already, and where one is wrong it is that tile. Its place is then taken by what the tiles or
 * entries below it hash to, if that is what was proven: what lies below is checked all the same.
 * Rules V6 and V7 of docs/spec/record.md.
 */

import { concat, sameBytes } from '../canonical/hash.js'
import type { Checkpoint } from './checkpoint.js'
import { hashLeaf } from './leaf.js'
import { type OnProgress, type Reading, readAhead, type TileFile } from './log-files.js'
import { decodeBundle, TILE_WIDTH, tilePath } from './tile.js'
import {
  edgesOf,
  expectedHash,
  fullTilesAt,
  hashOf,
  levelsOf,
  rootAt,
  type TileReader,
  tileHash,
} from './tile-hashes.js'
import { hashBytes } from './tree.js'

type Hashes = Uint8Array | null

/** A tile of hashes: `width` of them, from the 256 × n-th of its level on. */
interface HashTile {
  readonly level: number
  readonly n: number
  readonly width: number
}

/**
 * Proves every tile of hashes under a signed root. The answer finds what is proven, a partial tile under the
 * number of its tile. Null where the files do not hash to the root, in whichever way they are read.
 */
export async function proveTiles(
  reading: Reading,
  { size, root }: Checkpoint,
  onProgress: OnProgress,
): Promise<TileReader | null> {
  const edges = await proveEdges(reading, size, root)
  if (edges === null) return null
  const proven = new Map(edges.map(([{ level, n }, hashes]) => [tilePath(level, n), hashes]))
  const at: TileReader = (level, n) => proven.get(tilePath(level, n)) ?? null
  for (const level of [...levelsOf(size)].reverse()) {
    const total = fullTilesAt(size, level)
    for await (const [tile, file] of readAhead(fullTiles(level, total), tile => reading.demandTile(tile))) {
      const hashes = await proveTile(reading, tile, file, expectedHash(at, level, tile.n))
      if (hashes !== null) proven.set(tilePath(level, tile.n), hashes)
      if (reading.stopped()) return null
      if (level === 0) onProgress({ step: 'tiles', done: tile.n + 1, total })
    }
  }
  return at
}

function* fullTiles(level: number, count: number): Generator<HashTile> {
  for (let n = 0; n < count; n++) yield { level, n, width: TILE_WIDTH }
}

/** One full tile against what it must hash to (null: not known, since the tile above is lost). */
async function proveTile(
  reading: Reading,
  tile: HashTile,
  file: TileFile | null,
  expected: Uint8Array | null,
): Promise<Uint8Array | null> {
  const hashes = readHashes(reading, tile, file)
  if (expected === null) return null
  const proves = (made: Uint8Array | null) => made !== null && sameBytes(tileHash(made), expected)
  if (proves(hashes)) return hashes
  if (hashes !== null) reading.report({ where: file!.path, code: 'tile-differs' })
  return (await recompute(reading, tile, hashes)).find(proves) ?? null
}

/** The partial tiles, proven together: as they are, or with those recomputed that it takes to make the root. */
async function proveEdges(
  reading: Reading,
  size: number,
  root: Uint8Array,
): Promise<readonly (readonly [HashTile, Uint8Array])[] | null> {
  const edges = edgesOf(size)
  const files = await Promise.all(edges.map(tile => reading.demandTile(tile)))
  const read = edges.map((tile, i) => readHashes(reading, tile, files[i]!))
  const makesRoot = (hashes: readonly (Uint8Array | null)[]): hashes is readonly Uint8Array[] => {
    const made = rootAt(size, level => hashes[edges.findIndex(edge => edge.level === level)]!)
    return made !== null && sameBytes(made, root)
  }
  const made = makesRoot(read) ? read : (await mixesWithBelow(reading, edges, read)).find(makesRoot)
  for (const [i, file] of files.entries()) {
    if (made && read[i] && !sameBytes(read[i], made[i]!))
      reading.report({ where: file!.path, code: 'tile-differs' })
  }
  if (made !== undefined) return edges.map((tile, i) => [tile, made[i]!])
  if (!read.includes(null)) {
    const paths = files.map(file => file!.path).join(', ')
    reading.report({ where: 'checkpoint', code: 'root-differs', args: { files: paths } })
  }
  return null
}

/** Every way to take some of the tiles as they are and the others as what is below them says. */
async function mixesWithBelow(
  reading: Reading,
  edges: readonly HashTile[],
  read: readonly (Uint8Array | null)[],
): Promise<readonly (readonly (Uint8Array | null)[])[]> {
  const ways = await Promise.all(
    edges.map(async (tile, i) => [read[i]!, ...(await recompute(reading, tile, read[i]!))]),
  )
  return ways.reduce<readonly (readonly (Uint8Array | null)[])[]>(
    (mixes, hashes) => mixes.flatMap(mix => hashes.map(some => [...mix, some])),
    [[]],
  )
}

/** A tile of hashes as a file holds it, cut to its width where the file is the full one; null if it is not one. */
function readHashes(reading: Reading, { width }: HashTile, file: TileFile | null): Uint8Array | null {
  if (file === null) return null
  const { path, bytes } = file
  if (bytes.length === file.width * hashBytes) return bytes.subarray(0, width * hashBytes)
  const args = { bytes: bytes.length, expected: file.width * hashBytes }
  reading.report({ where: path, code: 'tile-malformed', args })
  return null
}

/**
 * What a tile may have held: each hash is what two of three say, the file, the tile below and the entries below,
 * or else what one of the last two says, and then the other.
 */
async function recompute(reading: Reading, tile: HashTile, file: Hashes): Promise<readonly Uint8Array[]> {
  const byEntries = await fromBelow(reading, tile, false)
  const byTiles = tile.level === 0 ? byEntries : await fromBelow(reading, tile, true)
  const said = (hashes: readonly Hashes[], i: number) => hashes[i] ?? null
  const mixed = (first: readonly Hashes[], second: readonly Hashes[]) =>
    Array.from({ length: tile.width }, (_, i) =>
      agreed(said(first, i), said(second, i), file && hashOf(file, i)),
    )
  return [mixed(byTiles, byEntries), mixed(byEntries, byTiles)].flatMap(hashes =>
    hashes.includes(null) ? [] : [concat(...(hashes as Uint8Array[]))],
  )
}

/** What two of three say; the first that says anything where no two agree. */
function agreed(first: Hashes, second: Hashes, third: Hashes): Hashes {
  const same = (a: Hashes, b: Hashes) => a !== null && b !== null && sameBytes(a, b)
  return same(second, third) ? second : (first ?? second)
}

/** Each hash of a tile by what is below it: by the tiles where they are there, or by nothing but the entries. */
async function fromBelow(
  reading: Reading,
  { level, n, width }: HashTile,
  byTiles: boolean,
): Promise<readonly Hashes[]> {
  if (level === 0) return entryHashes(await reading.findTile({ level: 'entries', n, width }), width)
  const hashes: Hashes[] = []
  for (let i = 0; i < width; i++) {
    const child = { level: level - 1, n: n * TILE_WIDTH + i, width: TILE_WIDTH }
    const file = byTiles ? await reading.findTile(child) : null
    const whole = file?.bytes.length === TILE_WIDTH * hashBytes
    const below = whole ? [file.bytes] : await fromBelow(reading, child, byTiles)
    const known = below.length > 0 && !below.includes(null)
    hashes.push(known ? tileHash(concat(...(below as Uint8Array[]))) : null)
  }
  return hashes
}

function entryHashes(bundle: TileFile | null, width: number): readonly Uint8Array[] {
  const entries = bundle === null ? null : decodeBundle(bundle.bytes, bundle.width)
  return entries?.ok ? entries.value.slice(0, width).map(hashLeaf) : []
}
