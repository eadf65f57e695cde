/** For tests: a log laid out as files in memory, of any size, with the key that signs it. */

import { type Hash, utf8 } from '../canonical/hash.js'
import { canonicalize, type Json } from '../canonical/json.js'
import type { StoredBody } from './body.js'
import { signCheckpoint } from './checkpoint.js'
import { publicKeyOf } from './ed25519.js'
import { hashLeaf } from './leaf.js'
import type { LogFiles } from './log-files.js'
import { ed25519Type, formatVkey, type VerifierKey, verifierKey } from './note.js'
import { encodeBundle, TILE_WIDTH, tileBytes, tilePath, tilesOf } from './tile.js'
import { makeHashTree } from './tree.js'

export type Files = Map<string, Uint8Array>

export interface TestLog {
  readonly origin: string
  readonly entries: readonly Uint8Array[]
  readonly texts?: ReadonlyMap<Hash, string>
  readonly bodies?: ReadonlyMap<number, StoredBody>
}

/** The log's own key in tests; `seed` is its private half. */
export const seed = new Uint8Array(32).fill(7)
export const logKey = (origin: string): VerifierKey => verifierKey(origin, ed25519Type, publicKeyOf(seed))

/** Every file of a log of these entries, as a server would give them, with a checkpoint signed by `signer`. */
export function logFiles({ origin, entries, texts, bodies }: TestLog, signer = seed): Files {
  const tree = makeHashTree()
  for (const entry of entries) tree.append(hashLeaf(entry))
  const size = entries.length
  const checkpoint = { origin, size, root: tree.root(), extensions: [] }
  const files: Files = new Map([
    ['checkpoint', signCheckpoint(checkpoint, origin, signer)],
    ['key', utf8(`${formatVkey(verifierKey(origin, ed25519Type, publicKeyOf(signer)))}\n`)],
  ])
  for (const { level, n, width } of tilesOf(size)) {
    const part = entries.slice(n * TILE_WIDTH, n * TILE_WIDTH + width)
    const bytes = level === 'entries' ? encodeBundle(part) : tileBytes(tree.node, level, n, width)
    files.set(tilePath(level, n, width), bytes)
  }
  for (const [hash, text] of texts ?? []) files.set(`text/${hash}`, utf8(text.normalize('NFC')))
  for (const [seq, body] of bodies ?? [])
    files.set(`body/${seq}`, utf8(canonicalize(body as unknown as Json)))
  return files
}

/** Files in memory, as verification reads them. */
export function inMemory(files: ReadonlyMap<string, Uint8Array>): LogFiles {
  return { read: async path => files.get(path) ?? null }
}

/** Leaves of no meaning: as many acts of a kind that nothing folds. */
export function plainEntries(count: number, origin: string): Uint8Array[] {
  return Array.from({ length: count }, (_, index) => {
    const nonce = index.toString(16).padStart(32, '0')
    const act = { kind: 'remark', n: index * index }
    const times = { claimed: index, head: index }
    const author = { v: 1, log: origin, act, party: null, credential: 'c', ...times, nonce }
    return utf8(canonicalize({ author, auth: { how: 'attested' }, index, at: index } as unknown as Json))
  })
}
