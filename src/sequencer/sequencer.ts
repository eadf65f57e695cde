/**
 * One sequencer a log. It decides commands one at a time on a tentative state, so that the second act of a
 * batch sees the first, appends the batch, and only then lets readers see it. If the append fails, the
 * tentative state is thrown away and nobody was told anything.
 */

import { fromHex, type Hash, utf8 } from '../core/canonical/hash.js'
import type { Json } from '../core/canonical/json.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { batchActsMax, queueActsMax } from '../core/limits.js'
import { type Command, decide, isCanonicalizable } from '../core/negotiation/decide.js'
import { evolve, type Lens, replay, through } from '../core/negotiation/replay.js'
import { emptyState, type State } from '../core/negotiation/state.js'
import type { View } from '../core/negotiation/view.js'
import { commitBody, type StoredBody, wordingHash } from '../core/record/body.js'
import { authorHash, type Leaf, leafBytes, leafHash, parseLeaf } from '../core/record/leaf.js'
import type { LogStore } from '../store/store.js'

/** A command with what its leaf will point at. */
export interface Submission extends Command {
  readonly texts?: readonly string[]
  readonly body?: StoredBody
}

/** What the sender of an admitted act gets. The same submission sent again gets the same receipt. */
export interface Receipt {
  readonly origin: string
  readonly index: number
  readonly at: number
  readonly leafHash: Hash
}

export interface Sequencer {
  submit(submission: Submission): Promise<Result<Receipt>>
  /** The state that the next act will be decided on. Admission only: readers take `view`. */
  tentative(): State
  /** What readers see: committed acts, through a lens. */
  view(lens?: Lens, time?: string | null): View
  leaves(): readonly Leaf[]
  bytes(seq: number): Uint8Array | null
  stored(seq: number): StoredBody | null
  /** Every text beside the log, by hash. */
  texts(): ReadonlyMap<Hash, string>
  close(): Promise<void>
}

interface Pending {
  readonly submission: Submission
  readonly settle: (result: Result<Receipt>) => void
}

/** Opens a sequencer on a log: reads it, checks every leaf's form, folds it. `now` gives milliseconds. */
export async function openSequencer(store: LogStore, now: () => number): Promise<Result<Sequencer>> {
  const contents = await store.read()
  const leaves: Leaf[] = []
  for (const bytes of contents.entries) {
    const leaf = parseLeaf(bytes)
    if (!leaf.ok) return refuse('log-damaged', { where: String(leaves.length), args: { why: leaf.why } })
    leaves.push(leaf.value)
  }
  return ok(makeSequencer(store, now, leaves, contents.texts, contents.bodies))
}

function makeSequencer(
  store: LogStore,
  now: () => number,
  leaves: Leaf[],
  texts: Map<Hash, string>,
  bodies: Map<number, StoredBody>,
): Sequencer {
  const byAuthor = new Map(leaves.map(leaf => [authorHash(leaf.author), leaf.index]))
  const queue: Pending[] = []
  let tentative = foldByIndex(leaves)
  let committed: State | null = null
  let running: Promise<void> | null = null

  function receipt(leaf: Leaf): Receipt {
    return { origin: leaf.author.log, index: leaf.index, at: leaf.at, leafHash: leafHash(leafBytes(leaf)) }
  }

  function admit(submission: Submission, pending: readonly Leaf[]): Result<Leaf> {
    const bad = checkAttachments(submission, texts)
    if (bad !== null) return bad
    const last = pending.at(-1) ?? leaves.at(-1)
    const at = Math.max(now(), last?.at ?? 0)
    return decide(
      tentative,
      { author: submission.author, auth: submission.auth },
      at,
      leaves.length + pending.length,
    )
  }

  async function commitBatch(batch: readonly Pending[]): Promise<void> {
    const made: { leaf: Leaf; pending: Pending }[] = []
    const settled: (() => void)[] = []
    for (const pending of batch) {
      const { submission } = pending
      const known = isCanonicalizable(submission.author as unknown as Json)
        ? byAuthor.get(authorHash(submission.author))
        : undefined
      if (known !== undefined) {
        settled.push(() =>
          pending.settle(leaves[known] ? ok(receipt(leaves[known])) : refuse('store-failed')),
        )
        continue
      }
      const decided = admit(
        submission,
        made.map(m => m.leaf),
      )
      if (!decided.ok) {
        settled.push(() => pending.settle(decided))
        continue
      }
      evolve(tentative, decided.value)
      made.push({ leaf: decided.value, pending })
      byAuthor.set(authorHash(submission.author), decided.value.index)
    }
    await append(made)
    for (const settle of settled) settle()
  }

  async function append(made: readonly { leaf: Leaf; pending: Pending }[]): Promise<void> {
    if (made.length === 0) return
    const newTexts = new Map(made.flatMap(m => textsOf(m.pending.submission)))
    const newBodies = new Map(
      made.flatMap(m =>
        m.pending.submission.body ? [[m.leaf.index, m.pending.submission.body] as const] : [],
      ),
    )
    const entries = made.map(m => leafBytes(m.leaf))
    const appended = await store
      .append(leaves.length, { entries, texts: newTexts, bodies: newBodies })
      .catch((error: Error) => refuse('store-failed', { args: { problem: error.message } }))
    if (!appended.ok) return undo(made, appended)
    for (const [hash, text] of newTexts) texts.set(hash, text)
    for (const [seq, body] of newBodies) bodies.set(seq, body)
    for (const { leaf } of made) commit(leaf)
    for (const { leaf, pending } of made) pending.settle(ok(receipt(leaf)))
  }

  function undo(made: readonly { leaf: Leaf; pending: Pending }[], failed: Refusal): void {
    for (const { pending } of made) byAuthor.delete(authorHash(pending.submission.author))
    tentative = foldByIndex(leaves)
    for (const { pending } of made) pending.settle(failed)
  }

  /** Lets readers see a leaf. An observed act may have happened before others: its log is folded anew when next read. */
  function commit(leaf: Leaf): void {
    leaves.push(leaf)
    if (committed?.record.mode === 'hosted') evolve(committed, leaf)
    else committed = null
  }

  async function run(): Promise<void> {
    while (queue.length > 0) await commitBatch(queue.splice(0, batchActsMax))
    running = null
  }

  function view(lens?: Lens, time: string | null = null): View {
    const whole = lens === undefined || Object.values(lens).every(part => part === undefined)
    const state = whole ? (committed ??= replay(leaves)) : replay(through(leaves, lens))
    return {
      state,
      at: { index: Math.min(lens?.size ?? leaves.length, leaves.length), time },
      leaf: seq => leaves[seq] ?? null,
      text: hash => texts.get(hash) ?? null,
      body: seq => bodies.get(seq)?.body ?? null,
    }
  }

  return {
    submit: submission =>
      new Promise(settle => {
        if (queue.length >= queueActsMax) return settle(refuse('queue-full', { args: { max: queueActsMax } }))
        queue.push({ submission, settle })
        running ??= Promise.resolve().then(run)
      }),
    tentative: () => tentative,
    view,
    leaves: () => leaves,
    bytes: seq => (leaves[seq] === undefined ? null : leafBytes(leaves[seq])),
    stored: seq => bodies.get(seq) ?? null,
    texts: () => texts,
    async close() {
      await running
      await store.close()
    },
  }
}

/** Admission looks at acts in the order they were recorded; only readers of an observed log sort them. */
function foldByIndex(leaves: readonly Leaf[]): State {
  const state = emptyState()
  for (const leaf of leaves) evolve(state, leaf)
  return state
}

/** Every text and body that a leaf points at comes with it, or is already here, and fits its hash. */
function checkAttachments(
  { author, texts = [], body }: Submission,
  known: ReadonlyMap<Hash, string>,
): Refusal | null {
  const supplied = new Map(texts.map(text => [wordingHash(text), text]))
  for (const { hash, length } of textsNamed(author.act)) {
    const text = supplied.get(hash) ?? known.get(hash)
    if (text === undefined) return refuse('text-not-supplied', { where: hash })
    if (utf8(text).length !== length) return refuse('text-length-differs', { where: hash, args: { length } })
  }
  return checkBody(author.body, body)
}

function checkBody(committed: Submission['author']['body'], stored: StoredBody | undefined): Refusal | null {
  if (committed === undefined) return stored === undefined ? null : refuse('body-not-committed')
  if (stored === undefined) return refuse('body-not-supplied')
  const salt = fromHex(stored.salt)
  if (salt === null || salt.length !== 32) return refuse('malformed-salt')
  const { commit, length } = commitBody(stored.body, salt)
  return commit === committed.commit && length === committed.length ? null : refuse('body-does-not-match')
}

/** The texts that came with an act and that it names; others are not kept. */
function textsOf({ author, texts = [] }: Submission): (readonly [Hash, string])[] {
  const wanted = new Set(textsNamed(author.act).map(text => text.hash))
  return texts.map(text => [wordingHash(text), text] as const).filter(([hash]) => wanted.has(hash))
}

/** The texts an act demands: every member of it that has a hash and a length. */
export function textsNamed(value: unknown): { readonly hash: Hash; readonly length: number }[] {
  if (Array.isArray(value)) return value.flatMap(textsNamed)
  if (value === null || typeof value !== 'object') return []
  const { hash, length } = value as { hash?: unknown; length?: unknown }
  const own = typeof hash === 'string' && typeof length === 'number' ? [{ hash, length }] : []
  return own.concat(Object.values(value).flatMap(textsNamed))
}
