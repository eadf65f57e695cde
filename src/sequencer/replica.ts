/**
 * This node's copy of a log: entries, what lies beside them, the tree over them, and the state that readers
 * see. It only ever grows by what the store holds; the leader tells it what it has committed, a follower what it
 * has read. A text or body that an act withholds is forgotten here at once.
 */
import { fromUtf8, type Hash, hex } from '../core/canonical/hash.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { Withhold } from '../core/negotiation/acts/record/withhold.js'
import { evolve, type Lens, replay, through } from '../core/negotiation/replay.js'
import { emptyState, type State } from '../core/negotiation/state.js'
import { lookedAt, type View } from '../core/negotiation/view.js'
import type { StoredBody } from '../core/record/body.js'
import { authorHash, hashLeaf, type Leaf, parseLeaf } from '../core/record/leaf.js'
import { type HashTree, makeHashTree } from '../core/record/tree.js'
import type { LogContents, NewEntry } from '../store/store.js'
import type { Attachments } from './admission.js'

/** Called with the new size, after acts were committed. */
type Watcher = (size: number) => void

/** An act decided here, with what lies beside it. */
export interface Decided extends NewEntry, Attachments {
  readonly leaf: Leaf
}

type ReadAct = Pick<Decided, 'leaf' | 'bytes' | 'authorHash'>

/** A stretch of the log that a snapshot has folded already: read as bytes, parsed only when somebody looks. */
interface Stretch {
  readonly contents: LogContents
  /** Of each entry: the tree and the known author parts are made from these. */
  readonly hashes: readonly Omit<NewEntry, 'bytes'>[]
}

export interface Replica {
  /** Acts folded into the state that readers see. */
  size(): number
  leaves(): readonly Leaf[]
  leaf(seq: number): Leaf | null
  bytes(seq: number): Uint8Array | null
  text(hash: Hash): string | null
  texts(): ReadonlyMap<Hash, string>
  stored(seq: number): StoredBody | null
  /** The index of the act with this author part, if it was admitted. */
  known(author: Hash): number | undefined
  /** Complete nodes of the tree over the committed entries; the leader appends before it commits. */
  readonly tree: HashTree
  view(lens?: Lens, time?: string | null): View
  /** Adds acts decided here, once they are committed after the last entry. */
  addDecided(acts: readonly Decided[]): void
  /** Adds entries that were read after the last one. */
  add(contents: LogContents): Result<null>
  /** Adds entries from before the snapshot, in order. */
  addFolded(stretch: Stretch): Result<null>
  watch(watcher: Watcher): () => void
}

/** An empty replica, or one that starts from a folded state and is then given the entries before it. */
export function makeReplica(snapshot?: { readonly state: State; readonly size: number }): Replica {
  const entries: Uint8Array[] = []
  const parsed: (Leaf | undefined)[] = []
  const texts = new Map<Hash, string>()
  const bodies: (StoredBody | undefined)[] = []
  const byAuthor = new Map<Hash, number>()
  const tree = makeHashTree()
  const watchers = new Set<Watcher>()
  let unparsed = 0
  let committed: State | null = snapshot?.state ?? emptyState()
  const size = () => Math.max(entries.length, snapshot?.size ?? 0)

  function addDecided(acts: readonly Decided[]): void {
    for (const act of acts) {
      for (const { hash, text } of act.texts) texts.set(hash, text)
      if (act.body !== undefined) bodies[act.body.seq] = act.body.stored
      addAct(act)
    }
    tellWatchers()
  }

  function add(contents: LogContents): Result<null> {
    const acts = readActs(contents.entries, entries.length)
    if (!acts.ok) return acts
    // What a leader put into the tree before it was durable gives way to what is.
    if (tree.size() > entries.length) tree.truncate(entries.length)
    addBeside(contents)
    for (const act of acts.value) {
      tree.append(hashLeaf(act.bytes))
      addAct(act)
    }
    if (acts.value.length > 0) tellWatchers()
    return ok(null)
  }

  function tellWatchers(): void {
    for (const watcher of watchers) watcher(entries.length)
  }

  function addFolded({ contents, hashes }: Stretch): Result<null> {
    for (const [i, bytes] of contents.entries.entries()) {
      const { leafHash, authorHash } = hashes[i]!
      const hash = hashLeaf(bytes)
      if (hex(hash) !== leafHash)
        return refuse('log-damaged', { where: String(entries.length), args: { why: 'leaf-hash-differs' } })
      tree.append(hash)
      byAuthor.set(authorHash, entries.length)
      entries.push(bytes)
    }
    parsed.length = entries.length
    unparsed = entries.length
    addBeside(contents)
    return ok(null)
  }

  /** Without what the snapshot knows to be withheld: whoever led may have stopped before it was so in the store. */
  function addBeside(contents: LogContents): void {
    const withheld = committed?.record.withheld
    for (const [hash, text] of contents.texts) if (!withheld?.has(`text/${hash}`)) texts.set(hash, text)
    for (const [seq, body] of contents.bodies) if (!withheld?.has(`body/${seq}`)) bodies[seq] = body
  }

  function addAct({ leaf, authorHash, bytes }: ReadAct): void {
    entries.push(bytes)
    parsed.push(leaf)
    byAuthor.set(authorHash, leaf.index)
    if (leaf.author.act.kind === 'withhold') forget(leaf.author.act as Withhold)
    // An observed act may have happened before others: its log is folded anew when next read.
    if (committed !== null && (leaf.index === 0 || committed.record.mode === 'hosted'))
      evolve(committed, leaf)
    else committed = null
  }

  function forget({ target }: Withhold): void {
    if ('body' in target) bodies[target.body] = undefined
    else texts.delete(target.text)
  }

  function leafAt(seq: number): Leaf | null {
    if (seq >= entries.length || entries[seq] === undefined) return null
    return (parsed[seq] ??= JSON.parse(fromUtf8(entries[seq])) as Leaf)
  }

  function leaves(): readonly Leaf[] {
    for (let seq = 0; seq < unparsed; seq++) leafAt(seq)
    unparsed = 0
    return parsed as readonly Leaf[]
  }

  function view(lens?: Lens, time: string | null = null): View {
    const whole = lens === undefined || Object.values(lens).every(part => part === undefined)
    const state = whole ? (committed ??= replay(leaves())) : replay(through(leaves(), lens))
    return {
      state,
      at: lookedAt(Math.min(lens?.size ?? size(), size()), time, lens),
      leaf: leafAt,
      text: hash => texts.get(hash) ?? null,
      body: seq => bodies[seq]?.body ?? null,
    }
  }

  return {
    size,
    leaves,
    leaf: leafAt,
    bytes: seq => entries[seq] ?? null,
    text: hash => texts.get(hash) ?? null,
    texts: () => texts,
    stored: seq => bodies[seq] ?? null,
    known: author => byAuthor.get(author),
    tree,
    view,
    addDecided,
    add,
    addFolded,
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}

/** Reads entries back and insists on their form: what a damaged disk or a stranger changed is not folded. */
function readActs(entries: readonly Uint8Array[], from: number): Result<readonly ReadAct[]> {
  const acts: ReadAct[] = []
  for (const [i, bytes] of entries.entries()) {
    const leaf = parseLeaf(bytes)
    if (!leaf.ok) return refuse('log-damaged', { where: String(from + i), args: { why: leaf.why } })
    if (leaf.value.index !== from + i)
      return refuse('log-damaged', { where: String(from + i), args: { why: 'leaf-misplaced' } })
    acts.push({ leaf: leaf.value, bytes, authorHash: authorHash(leaf.value.author) })
  }
  return ok(acts)
}
