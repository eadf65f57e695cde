/**
 * The entries of a log against the proven hashes of its leaves, and what every leaf must be, whatever it says:
 * canonical, in its place, of this log, admitted no earlier than the one before, and said once.
 * Rules V8 and V9 of docs/spec/record.md.
 */

import { sameBytes } from '../canonical/hash.js'
import { canonicalize, type Json } from '../canonical/json.js'
import { type AuthorPart, hashLeaf, type Leaf, parseLeaf } from './leaf.js'
import { isLeaf } from './leaf-form.js'
import { type OnProgress, type Reading, readAhead, type TileFile } from './log-files.js'
import { decodeBundle, TILE_WIDTH, tilePath } from './tile.js'
import { expectedHash, hashOf, type TileReader } from './tile-hashes.js'

/** Reads every bundle. The leaves of the log, or null unless each is there, proven and a leaf. */
export async function readEntries(
  reading: Reading,
  size: number,
  at: TileReader,
  onProgress: OnProgress,
): Promise<readonly Leaf[] | null> {
  const leaves: Leaf[] = []
  for await (const [bundle, file] of readAhead(bundles(size), tile => reading.demandTile(tile))) {
    if (reading.stopped()) return null
    if (file !== null) leaves.push(...provenLeaves(reading, bundle, file, at))
    onProgress({ step: 'entries', done: bundle.n * TILE_WIDTH + bundle.width, total: size })
  }
  return leaves.length === size ? leaves : null
}

interface Bundle {
  readonly level: 'entries'
  readonly n: number
  readonly width: number
}

function* bundles(size: number): Generator<Bundle> {
  for (let n = 0; n * TILE_WIDTH < size; n++) {
    yield { level: 'entries', n, width: Math.min(TILE_WIDTH, size - n * TILE_WIDTH) }
  }
}

/** The leaves of one bundle that are what the tree says and what a leaf must be; the others are reported. */
function provenLeaves(reading: Reading, { n, width }: Bundle, file: TileFile, at: TileReader): Leaf[] {
  const entries = decodeBundle(file.bytes, file.width)
  if (!entries.ok) {
    reading.report({ where: file.path, code: entries.why, ...(entries.args && { args: entries.args }) })
    return []
  }
  const hashes = at(0, n)
  if (hashes !== null) {
    return entries.value
      .slice(0, width)
      .flatMap((entry, i) => provenLeaf(reading, file.path, n * TILE_WIDTH + i, entry, hashOf(hashes, i)))
  }
  // The tile is lost, and what these entries hash to did not stand in for it.
  if (expectedHash(at, 0, n) !== null) reading.report({ where: file.path, code: 'bundle-differs' })
  return []
}

function provenLeaf(
  reading: Reading,
  path: string,
  index: number,
  entry: Uint8Array,
  hash: Uint8Array,
): Leaf[] {
  const where = `${path} entry ${index}`
  if (!sameBytes(hashLeaf(entry), hash)) {
    reading.report({ where, code: 'entry-differs' })
    return []
  }
  const leaf = parseLeaf(entry)
  if (leaf.ok && isLeaf(leaf.value)) return [leaf.value]
  reading.report({ where, code: leaf.ok ? 'leaf-malformed' : leaf.why })
  return []
}

/** Whether leaves that are leaves each make a log together. */
export function checkSequence(reading: Reading, leaves: readonly Leaf[], origin: string): void {
  const byNonce = new Map<string, AuthorPart[]>()
  for (const [i, leaf] of leaves.entries()) {
    const report = (code: string, args: Readonly<Record<string, string | number>>) =>
      reading.report({ where: entryPlace(i, leaves.length), code, args })
    const { log, nonce } = leaf.author
    if (leaf.index !== i) report('leaf-out-of-place', { index: leaf.index })
    if (log !== origin) report('leaf-other-log', { log, origin })
    if (i > 0 && leaf.at < leaves[i - 1]!.at) report('leaf-before-last', { index: i - 1 })
    const same = byNonce.get(nonce) ?? []
    if (same.some(author => sameAuthor(author, leaf.author))) report('leaf-repeated', { nonce })
    byNonce.set(nonce, [...same, leaf.author])
  }
}

/** Author parts that are one act: told apart by their nonces first, which is quick. */
function sameAuthor(a: AuthorPart, b: AuthorPart): boolean {
  return canonicalize(a as unknown as Json) === canonicalize(b as unknown as Json)
}

/** Which entry, in words that every problem uses: the bundle that a log of this size has it in, and its index. */
export function entryPlace(index: number, size: number): string {
  const n = Math.floor(index / TILE_WIDTH)
  const width = Math.min(TILE_WIDTH, size - n * TILE_WIDTH)
  return `${tilePath('entries', n, width)} entry ${index}`
}
