/** The entries of a log as a store has them: every row there, whole, in its place, under the hashes that it makes. */
import { hex } from '../core/canonical/hash.js'
import { fsckEntriesAtOnce } from '../core/limits.js'
import type { StoredBody } from '../core/record/body.js'
import { authorHash, hashLeaf, type Leaf, parseLeaf } from '../core/record/leaf.js'
import { isLeaf } from '../core/record/leaf-form.js'
import type { OnProgress, Reading } from '../core/record/log-files.js'
import { type HashTree, makeHashTree } from '../core/record/tree.js'
import { entryPlace } from '../core/record/verify-entries.js'
import type { LogContents, LogStore } from '../store/store.js'

/** What was read of a log. */
export interface ReadLog {
  /** Null unless every entry is there and has the form of a leaf. */
  readonly leaves: readonly Leaf[] | null
  /** Over the entries that are there. */
  readonly tree: HashTree
  readonly texts: ReadonlyMap<string, string>
  readonly bodies: ReadonlyMap<number, StoredBody>
}

interface Found extends ReadLog {
  readonly leaves: Leaf[]
  readonly texts: Map<string, string>
  readonly bodies: Map<number, StoredBody>
}

/** Reads `size` entries with what came with them, and reports those that are not as they must be. */
export async function readEntries(
  log: LogStore,
  size: number,
  reading: Reading,
  progress: OnProgress,
): Promise<ReadLog> {
  const found: Found = { leaves: [], tree: makeHashTree(), texts: new Map(), bodies: new Map() }
  for (let from = 0; from < size; from += fsckEntriesAtOnce) {
    const to = Math.min(from + fsckEntriesAtOnce, size)
    await readStretch(log, from, to, size, reading, found)
    progress({ step: 'entries', done: to, total: size })
  }
  return found.leaves.length === size ? found : { ...found, leaves: null }
}

/** Halves a stretch that cannot be read, or has a gap, until it is one entry: that one is named. */
async function readStretch(
  log: LogStore,
  from: number,
  to: number,
  size: number,
  reading: Reading,
  found: Found,
): Promise<void> {
  const contents = await log.read(from, to).catch(damageOf)
  if (!('damage' in contents) && contents.entries.length === to - from)
    return takeStretch(log, from, size, contents, reading, found)
  if (to - from === 1) {
    const where = entryPlace(from, size)
    if (!('damage' in contents)) return reading.report({ where, code: 'entry-missing' })
    return reading.report({ where, code: 'entry-unreadable', args: { problem: contents.damage } })
  }
  const middle = Math.floor((from + to) / 2)
  await readStretch(log, from, middle, size, reading, found)
  await readStretch(log, middle, to, size, reading, found)
}

/** What is stored cannot be read, which is a finding; that the database does not answer is none, and passes. */
export function damageOf(error: Error & { readonly code?: string }): { readonly damage: string } {
  const isDamage = error instanceof TypeError || error instanceof SyntaxError || error.code?.startsWith('XX')
  if (isDamage) return { damage: error.message }
  throw error
}

async function takeStretch(
  log: LogStore,
  from: number,
  size: number,
  { entries, texts, bodies }: LogContents,
  reading: Reading,
  found: Found,
): Promise<void> {
  const hashes = await log.hashes(from, from + entries.length)
  for (const [hash, text] of texts) found.texts.set(hash, text)
  for (const [seq, body] of bodies) found.bodies.set(seq, body)
  for (const [i, bytes] of entries.entries()) {
    const where = entryPlace(from + i, size)
    const leafHash = hashLeaf(bytes)
    found.tree.append(leafHash)
    if (hex(leafHash) !== hashes[i]!.leafHash) reading.report({ where, code: 'leaf-hash-differs' })
    const leaf = parseLeaf(bytes)
    if (!leaf.ok || !isLeaf(leaf.value)) {
      reading.report({ where, code: leaf.ok ? 'leaf-malformed' : leaf.why })
      continue
    }
    found.leaves.push(leaf.value)
    if (authorHash(leaf.value.author) !== hashes[i]!.authorHash)
      reading.report({ where, code: 'author-hash-differs' })
  }
}
