/**
 * A log as this node has it. It follows the log by reading what others append; while it holds the lease it
 * leads: decides, appends, and signs a checkpoint once a second. What is submitted to a follower is forwarded to
 * the leader, and when there is none any more, the follower takes its place.
 */

import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises'
import { fromUtf8, hex } from '../core/canonical/hash.js'
import { canonicalOrNull, type Json } from '../core/canonical/json.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { entriesReadMax, leaseMs, pollMs, snapshotActsMin } from '../core/limits.js'
import { withheldTarget } from '../core/negotiation/acts/record/withhold.js'
import { packState, semanticsVersion, unpackState } from '../core/negotiation/snapshot.js'
import type { State } from '../core/negotiation/state.js'
import { parseCheckpoint, signCheckpoint } from '../core/record/checkpoint.js'
import { type SignatureCheck, verifyEd25519 } from '../core/record/ed25519.js'
import { parseNote } from '../core/record/note.js'
import { type CarriedSignature, signaturesOf } from '../core/record/signature.js'
import type { NodeReader } from '../core/record/tree.js'
import type { Head, LogStore, StoredCheckpoint, StoredSnapshot } from '../store/store.js'
import { checkSignatures, type Receipt, type Submission } from './admission.js'
import { type Leader, makeLeader } from './leader.js'
import { makeReplica, type Replica } from './replica.js'

export type { Receipt, Submission } from './admission.js'

export interface SequencerOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Who takes the lease, and where others forward posts to. */
  readonly holder: { readonly id: string; readonly url: string | null }
  /** Checks participants' signatures (default: the pure code, which is slow). */
  readonly check?: SignatureCheck
  /** The log's private key, 32 bytes: checkpoints are signed with it. */
  readonly seed?: Uint8Array
  /** Sends a submission to the leader's address. Refuses with `leader-unreachable` if it is not there. */
  readonly forward?: (url: string, name: string, submission: Submission) => Promise<Result<Receipt>>
  /** Asks witnesses for their cosignatures; answers the note with those it got. */
  readonly cosign?: (checkpoint: StoredCheckpoint, node: NodeReader) => Promise<Uint8Array>
}

export interface Sequencer extends Omit<Replica, 'addDecided' | 'add' | 'addFolded' | 'known' | 'tree'> {
  submit(submission: Submission): Promise<Result<Receipt>>
  /** The state that the next act will be decided on, as far as this node knows. Readers take `view`. */
  tentative(): State
  readonly role: () => 'leader' | 'follower'
  readonly node: NodeReader
  /** The root of the tree over the first `size` entries, by default all that are committed; 32 bytes. */
  root(size?: number): Uint8Array
  readonly store: LogStore
  /** The newest published checkpoint. */
  checkpoint(): StoredCheckpoint | null
  /** Resolves once everything is here, or with what is wrong with it. */
  loaded(): Promise<Result<null>>
  /** Waits until the log as this node has it is `size` long; false when that takes longer than `ms`. */
  waitFor(size: number, ms: number): Promise<boolean>
  /** Looks at the head that the store shows: reads what is new, renews or takes the lease. */
  follow(head: Head): Promise<void>
  /** Signs and publishes a checkpoint if the log has grown and this node leads it. */
  publish(): Promise<Result<null>>
  close(): Promise<void>
}

/**
 * Opens a log: folds it, checks it against its head and its last checkpoint, and leads it if nobody does. With a
 * snapshot it answers as soon as the state is there; the entries that the snapshot has folded come in behind
 * (`loaded`), and until then it neither leads nor admits.
 */
export async function openSequencer(store: LogStore, options: SequencerOptions): Promise<Result<Sequencer>> {
  const checkpoint = await store.checkpoint()
  const kept = await store.snapshot(snapshotKey)
  const head = await store.head() // after the checkpoint, which another node may be signing just now
  const snapshot = stateIn(kept, head)
  const replica = makeReplica(snapshot ?? undefined)
  const folded = snapshot?.size ?? 0
  const rest = restOf(store, replica, folded, head)
  const load = async (): Promise<Result<null>> => {
    if (snapshot !== null) await immediate()
    const loaded = await rest()
    return loaded.ok && checkpoint !== null ? checkAgainst(checkpoint, replica) : loaded
  }
  const loading = startLoading(load, store.name)
  const loaded = snapshot === null ? await loading.done() : ok(null)
  if (!loaded.ok) return loaded
  const sequencer = makeSequencer(store, replica, checkpoint, folded, loading, options)
  if (snapshot === null) await sequencer.follow(head)
  return ok(sequencer)
}

/** What is still being read of a log. */
interface Loading {
  /** Resolves when everything is here, or with why it is not. */
  done(): Promise<Result<null>>
  /** Whether everything is here. A store that failed meanwhile is asked for the rest; what is damaged stays so. */
  isDone(): boolean
}

function startLoading(load: () => Promise<Result<null>>, where: string): Loading {
  let result: Result<null> | null = null
  const start = () => {
    result = null
    const loaded = load().catch((error: Error) =>
      refuse('store-failed', { where, args: { problem: error.message } }),
    )
    void loaded.then(done => {
      result = done
    })
    return loaded
  }
  let loading = start()
  return {
    done: () => loading,
    isDone() {
      if (result !== null && !result.ok && result.why === 'store-failed') loading = start()
      return result?.ok === true
    },
  }
}

/** Under which a folded state is kept: another build or other semantics would fold anew. */
export const snapshotKey = `hosted/${semanticsVersion}`

function stateIn(kept: StoredSnapshot | null, head: Head): { state: State; size: number } | null {
  const state = kept === null || kept.size > head.size ? null : unpackState(fromUtf8(kept.bytes))
  return state === null ? null : { state, size: kept!.size }
}

/**
 * Reads what the snapshot has folded, folds what came after, and insists on the root of the head. Called again after
 * the store has failed, it goes on where it was.
 */
function restOf(store: LogStore, replica: Replica, folded: number, head: Head): () => Promise<Result<null>> {
  let from = 0
  return async () => {
    while (from < folded) {
      const to = Math.min(from + entriesReadMax, folded)
      const [contents, hashes] = await Promise.all([store.read(from, to), store.hashes(from, to)])
      const added = replica.addFolded({ contents, hashes })
      if (!added.ok) return added
      from = to
    }
    const caught = await catchUp(store, replica, head.size)
    if (!caught.ok) return caught
    return hex(replica.tree.root()) === hex(head.root)
      ? ok(null)
      : refuse('log-damaged', { where: store.name, args: { why: 'root-differs' } })
  }
}

async function catchUp(store: LogStore, replica: Replica, size: number): Promise<Result<null>> {
  while (replica.size() < size) {
    const from = replica.size()
    const contents = await store.read(from, Math.min(from + entriesReadMax, size))
    if (contents.entries.length === 0)
      return refuse('log-damaged', { where: String(from), args: { why: 'entry-missing' } })
    const added = replica.add(contents)
    if (!added.ok) return added
  }
  return ok(null)
}

/** A checkpoint that was signed binds us for ever: a store that has less, or something else, was turned back. */
function checkAgainst({ size, note }: StoredCheckpoint, replica: Replica): Result<null> {
  const parsed = parseNote(note)
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : parsed
  if (!checkpoint.ok) return checkpoint
  if (size > replica.size())
    return refuse('record-rolled-back', { args: { signed: size, size: replica.size() } })
  const same = hex(replica.tree.root(size)) === hex(checkpoint.value.root) && checkpoint.value.size === size
  return same ? ok(null) : refuse('record-rolled-back', { args: { signed: size, size: replica.size() } })
}

function makeSequencer(
  store: LogStore,
  replica: Replica,
  published: StoredCheckpoint | null,
  kept: number,
  loading: Loading,
  options: SequencerOptions,
): Sequencer {
  let leader: Leader | null = null
  let checkpoint = published
  let folded = kept
  let looking: Promise<Head> | null = null
  let looks = 0
  let purged = -1
  let turn: Promise<unknown> = Promise.resolve()
  const follow = (head: Head) => inTurn(() => followNow(head))
  let closed = false

  async function tryLead(): Promise<void> {
    const epoch = await store.takeLease(options.holder, leaseMs)
    if (!epoch.ok) return
    const caught = await catchUp(store, replica, (await store.head()).size)
    if (!caught.ok) throw new Error(`${store.name}: ${caught.why} at ${caught.where}`)
    leader = makeLeader({
      store,
      replica,
      epoch: epoch.value,
      now: options.now,
      resync: () => inTurn(resync),
      lost(pending) {
        leader = null
        for (const { submission, canonical, settle } of pending)
          void submitAgain(submission, canonical).then(settle)
      },
    })
  }

  /**
   * Takes the lease anew before it looks: a statement whose answer was lost may still be under way, and the new
   * epoch waits behind it or shuts it out. Null when another has the lease.
   */
  async function resync(): Promise<Result<number | null>> {
    const epoch = await within(leaseMs, () => store.takeLease(options.holder, leaseMs))
    if (epoch === null) return refuse('store-failed', { where: store.name, args: { problem: 'no answer' } })
    if (!epoch.ok) return epoch.why === 'lease-held' ? ok(null) : epoch
    const caught = await catchUp(store, replica, (await store.head()).size)
    return caught.ok ? ok(epoch.value) : caught
  }

  function submit(submission: Submission): Promise<Result<Receipt>> {
    const { author, auth } = submission
    const canonical = canonicalOrNull(author as unknown as Json)
    if (canonical === null) return Promise.resolve(refuse('malformed-text'))
    const signatures = signaturesOf(author, auth, canonical)
    return signatures.length === 0 && leader !== null
      ? submitTo(leader, submission, canonical)
      : submitChecked(submission, canonical, signatures)
  }

  async function submitChecked(
    submission: Submission,
    canonical: string,
    signatures: readonly CarriedSignature[],
  ): Promise<Result<Receipt>> {
    const checked = await checkSignatures(signatures, options.check ?? verifyEd25519)
    if (!checked.ok) return checked
    const loaded = loading.isDone() ? ok(null) : await loading.done()
    if (!loaded.ok) return loaded
    return leader === null ? submitAgain(submission, canonical) : submitTo(leader, submission, canonical)
  }

  /**
   * Forwards to whoever leads, or leads: the author part makes it one act, however often it is sent. A store that
   * fails meanwhile is asked again.
   */
  async function submitAgain(submission: Submission, canonical: string): Promise<Result<Receipt>> {
    for (let waited = 0; waited < 2 * leaseMs && !closed; waited += pollMs) {
      const head = leader === null ? await look().catch(() => null) : null
      if (leader !== null) return submitTo(leader, submission, canonical)
      const sent = await forward(head, submission).catch(() => null)
      if (sent !== null) return sent
      await sleep(pollMs)
    }
    return refuse('sequencer-unavailable')
  }

  /** One look for all who wait for a leader: thousands may, and the store has trouble enough. */
  function look(): Promise<Head> {
    looking ??= lookOnce().finally(() => {
      looking = null
    })
    return looking
  }

  async function lookOnce(): Promise<Head> {
    const head = await store.head()
    await follow(head)
    return head
  }

  /** The answer of whoever leads; null where nobody can be reached who does. */
  async function forward(head: Head | null, submission: Submission): Promise<Result<Receipt> | null> {
    const url = head?.holder?.url
    const sent = url ? await options.forward?.(url, store.name, submission) : undefined
    return sent !== undefined && (sent.ok || sent.why !== 'leader-unreachable') ? sent : null
  }

  /** One look at a time: two that catch up at once would both add the same entries. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = turn.then(task)
    turn = done.catch(() => {})
    return done
  }

  async function followNow(head: Head): Promise<void> {
    if (closed || !loading.isDone()) return
    // One at work finds out by itself: another beside it would put its acts into the same tree.
    if (leader?.isIdle() && (head.epoch > leader.epoch() || head.size > replica.size())) leader = null
    if (leader === null) {
      const caught = await catchUp(store, replica, head.size)
      if (!caught.ok) throw new Error(`${store.name}: ${caught.why} at ${caught.where}`)
      const isOlder = head.signed > (checkpoint?.size ?? 0)
      // Cosignatures come to a checkpoint afterwards, which its size does not show.
      if (isOlder || (options.cosign !== undefined && looks++ % 4 === 0))
        checkpoint = await store.checkpoint()
      if (head.holder === null || head.holder.id === options.holder.id) await tryLead()
      return
    }
    const { epoch } = leader
    await purge()
    if (looks++ % 4 === 0) {
      await store.renewLease(epoch(), leaseMs) // that another has taken it shows in the next head
      await keepSnapshot()
    }
  }

  /** What the log withholds is hidden or erased in the store too: again after a crash in between, until it is done. */
  async function purge(): Promise<void> {
    const withheld = [...(replica.view().state.record.withheld ?? [])]
    const newest = withheld.reduce((seq, [, by]) => Math.max(seq, by.seq), -1)
    if (newest === purged) return
    await store.withhold(withheld.map(([key, { level }]) => ({ ...withheldTarget(key), level })))
    purged = newest
  }

  async function publish(): Promise<Result<null>> {
    const size = replica.size()
    const signed = checkpoint?.size ?? 0
    if (leader === null || options.seed === undefined || size === signed) return ok(null)
    const { origin } = replica.view().state.record
    const root = replica.tree.root(size)
    const note = signCheckpoint({ origin, size, root, extensions: [] }, origin, options.seed)
    const stored = await store.publish(signed, { size, note })
    if (!stored.ok) {
      // The last one may be there although its answer was lost: the next is signed after what is.
      checkpoint = await store.checkpoint()
      return stored.why === 'stale' ? ok(null) : stored
    }
    checkpoint = { size, note }
    return options.cosign === undefined ? ok(null) : addCosignatures(checkpoint)
  }

  async function addCosignatures(signed: StoredCheckpoint): Promise<Result<null>> {
    const note = await options.cosign!(signed, replica.tree.node)
    if (note.length === signed.note.length) return ok(null)
    const stored = await store.publish(signed.size, { size: signed.size, note })
    if (stored.ok && checkpoint?.size === signed.size) checkpoint = { size: signed.size, note }
    return stored
  }

  async function keepSnapshot(): Promise<void> {
    const size = replica.size()
    const { state } = replica.view()
    if (state.record.mode !== 'hosted' || size - folded < Math.max(snapshotActsMin, size / 10)) return
    folded = size
    await store.keepSnapshot(snapshotKey, { size, bytes: Buffer.from(packState(state)) })
  }

  function waitFor(size: number, ms: number): Promise<boolean> {
    if (replica.size() >= size) return Promise.resolve(true)
    return new Promise(resolve => {
      const timer = setTimeout(() => done(false), ms)
      const unwatch = replica.watch(reached => reached >= size && done(true))
      function done(there: boolean): void {
        clearTimeout(timer)
        unwatch()
        resolve(there)
      }
    })
  }

  return {
    size: replica.size,
    leaves: replica.leaves,
    leaf: replica.leaf,
    bytes: replica.bytes,
    text: replica.text,
    texts: replica.texts,
    stored: replica.stored,
    view: replica.view,
    watch: replica.watch,
    node: replica.tree.node,
    root: (size = replica.size()) => replica.tree.root(size),
    store,
    submit,
    tentative: () => leader?.tentative() ?? replica.view().state,
    role: () => (leader === null ? 'follower' : 'leader'),
    checkpoint: () => checkpoint,
    loaded: loading.done,
    waitFor,
    follow,
    publish,
    async close() {
      closed = true
      await turn // a look that was begun may be taking the lease
      const was = leader
      await was?.settled()
      // A database that is gone keeps nobody from closing: the lease runs out, the checkpoint is signed at the next start.
      await publish().catch(() => {})
      leader = null
      if (was !== null) await store.releaseLease(was.epoch()).catch(() => {})
    },
  }
}

function submitTo(leader: Leader, submission: Submission, canonical: string): Promise<Result<Receipt>> {
  return new Promise(settle => leader.submit({ submission, canonical, settle }))
}

/** What the store answers, as soon as it answers again; null when it does not within `ms`. */
async function within<T>(ms: number, ask: () => Promise<Result<T>>): Promise<Result<T> | null> {
  for (let waited = 0; waited <= ms; waited += pollMs) {
    const answer = await ask().catch(() => null)
    if (answer !== null && (answer.ok || answer.why === 'lease-held')) return answer
    await sleep(pollMs)
  }
  return null
}
