/**
 * The one that writes a log while it holds its lease. It decides commands one at a time on a tentative state, so
 * that the second act of a batch sees the first, and appends what it decided in batches: while one is on its way
 * to the disk the next is being decided. Nobody is told anything before what it rests on is durable; if an
 * append fails, the tentative state is thrown away, and whoever waited is decided again or told why not.
 */
import { setImmediate as immediate } from 'node:timers/promises'
import { fromHex, type Hash } from '../core/canonical/hash.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { makeSlab } from '../core/canonical/slab.js'
import { appendTriesMax, batchActsMax, queueActsMax } from '../core/limits.js'
import { decideCanonical } from '../core/negotiation/decide.js'
import { evolve } from '../core/negotiation/replay.js'
import { packState, unpackState } from '../core/negotiation/snapshot.js'
import { emptyState, type State } from '../core/negotiation/state.js'
import { canonicalAuthorHash, type Leaf, leafHash, sealLeaf } from '../core/record/leaf.js'
import type { Batch, LogStore, NewBody, NewText } from '../store/store.js'
import { attachmentsOf, type Beside, type Receipt, type Submission } from './admission.js'
import type { Decided, Replica } from './replica.js'

/** A submission and whoever waits for its answer. */
interface Pending {
  readonly submission: Submission
  /** The canonical text of its author part. */
  readonly canonical: string
  readonly settle: (result: Result<Receipt>) => void
}

/** One that was decided: what it will be answered once that is durable. */
interface Waiting {
  readonly pending: Pending
  readonly answer: Result<Receipt>
}

/** Acts that are appended together, and what is said once they are durable. */
interface Group {
  readonly made: Decided[]
  readonly waiting: Waiting[]
}

interface LeaderOptions {
  readonly store: LogStore
  readonly replica: Replica
  readonly epoch: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Takes the lease anew and reads what the store holds beyond the replica: the new epoch, null if another has it. */
  readonly resync: () => Promise<Result<number | null>>
  /** Called when another took the lease, with everybody who still waits. */
  readonly lost: (pending: readonly Pending[]) => void
}

export interface Leader {
  epoch(): number
  /** Whether everything submitted so far is answered, so that another may take its place. */
  isIdle(): boolean
  submit(pending: Pending): void
  /** The state that the next act will be decided on. */
  tentative(): State
  /** Resolves when everything submitted so far is answered. */
  settled(): Promise<void>
}

export function makeLeader({ store, replica, now, resync, lost, ...options }: LeaderOptions): Leader {
  let { epoch } = options
  let tentative = tentativeOf(replica)
  let groups: Group[] = []
  let undecided = new Map<Hash, Decided>()
  let texts = new Map<Hash, string>()
  let inFlight: Group | null = null
  let queued = 0
  let last = lastAt(replica)
  let running: Promise<void> | null = null
  let failures = 0
  /** Who waits while the store is asked what it holds: until then nothing can be decided, for nobody knows on what. */
  let held: Pending[] | null = null
  // Of its own: what goes into it is kept as long as the log, and keeps nothing else alive.
  const inSlab = makeSlab()
  const beside: Beside = {
    text: hash => texts.get(hash) ?? replica.text(hash),
    leaf: seq => replica.leaf(seq),
    withheld: key => tentative.record.withheld?.has(key) === true,
  }

  function submit(pending: Pending): void {
    if (queued >= queueActsMax) {
      pending.settle(refuse('queue-full', { args: { max: queueActsMax } }))
      return
    }
    queued++
    if (held === null) take(pending)
    else held.push(pending)
    running ??= run()
  }

  /** Decides now, answers once everything decided so far is durable. */
  function take(pending: Pending): void {
    const group = openGroup()
    group.waiting.push({ pending, answer: answerTo(pending, group) })
  }

  function settle(pending: Pending, result: Result<Receipt>): void {
    queued--
    pending.settle(result)
  }

  function openGroup(): Group {
    const newest = groups.at(-1)
    if (newest !== undefined && newest.made.length < batchActsMax) return newest
    const group: Group = { made: [], waiting: [] }
    groups.push(group)
    return group
  }

  function answerTo({ submission, canonical }: Pending, group: Group): Result<Receipt> {
    const author = canonicalAuthorHash(canonical)
    const known = recorded(author)
    if (known !== null) return known
    const twin = undecided.get(author)
    if (twin !== undefined) return ok(receipt(twin.leaf, twin.leafHash))
    const decided = decideNext(submission, canonical, author)
    if (!decided.ok) return decided
    const made = decided.value
    evolve(tentative, made.leaf)
    last = made.leaf.at
    for (const { hash, text } of made.texts) texts.set(hash, text)
    undecided.set(author, made)
    group.made.push(made)
    return ok(receipt(made.leaf, made.leafHash))
  }

  function recorded(author: Hash): Result<Receipt> | null {
    const known = replica.known(author)
    return known === undefined ? null : ok(receipt(replica.leaf(known)!, leafHash(replica.bytes(known)!)))
  }

  function decideNext(submission: Submission, canonical: string, author: Hash): Result<Decided> {
    const seq = replica.size() + undecided.size
    const decided = decideCanonical(tentative, submission, canonical, Math.max(now(), last), seq)
    if (!decided.ok) return decided
    const attached = attachmentsOf(submission, seq, beside)
    if (!attached.ok) return attached
    const { bytes, hash } = sealLeaf(canonical, decided.value, inSlab)
    return ok({ leaf: decided.value, bytes, authorHash: author, leafHash: hash, ...attached.value })
  }

  /**
   * Whoever was told sends the next act, and those are decided while others are on their way to the disk: so a group
   * leaves before those of the last are told, and when none waits, half of them are told first.
   */
  async function run(): Promise<void> {
    await immediate() // whoever submits in the same turn joins the first group: checks that end together, too
    let durable: Waiting[] = []
    while (groups.length > 0 || durable.length > 0) {
      if (groups.length === 0) tell(durable.splice(0, Math.ceil(durable.length / 2)))
      if (durable.length > 0) await immediate()
      inFlight = groups.shift() ?? null
      const committing = inFlight === null ? null : commit(inFlight.made)
      if (durable.length > 0 && inFlight !== null) await immediate() // the statement is written to its socket first
      tell(durable.splice(0))
      const failed = await committing
      if (failed !== null) await recover(failed)
      else if (inFlight !== null) durable = inFlight.waiting
    }
    running = null
  }

  function tell(waiting: readonly Waiting[]): void {
    for (const { pending, answer } of waiting) settle(pending, answer)
  }

  async function commit(made: readonly Decided[]): Promise<Refusal | null> {
    if (made.length === 0) return null
    const size = replica.size()
    // Another leads by now, and this replica has followed it.
    if (made[0]!.leaf.index !== size) return refuse('stale', { where: store.name })
    for (const { leafHash } of made) replica.tree.append(fromHex(leafHash)!)
    const appended = await store.append(epoch, size, batchOf(made, replica.tree.root())).catch(unknownOutcome)
    if (!appended.ok) {
      replica.tree.truncate(replica.size())
      return appended
    }
    failures = 0
    for (const act of made) {
      undecided.delete(act.authorHash)
      for (const { hash } of act.texts) texts.delete(hash)
    }
    // A follower's look may have read them back before the answer came.
    if (replica.size() === size) replica.addDecided(made)
    return null
  }

  /**
   * Starts anew from what is durable. What the disk refused is refused; what another wrote first is decided again,
   * a few times. Whenever something may have been written the store is asked, also where nothing is tried any more:
   * acts decided on less than it holds would be refused for ever.
   */
  async function recover(failed: Refusal): Promise<void> {
    const waiting = [inFlight!, ...groups].flatMap(group => group.waiting.map(one => one.pending))
    held = waiting
    groups = []
    undecided = new Map()
    texts = new Map()
    const synced = failed.why === 'store-failed' ? failed : await resync().catch(untold)
    held = null
    tentative = tentativeOf(replica)
    last = lastAt(replica)
    if (!synced.ok) return answerAll(waiting, synced)
    if (synced.value === null) return lost(waiting)
    epoch = synced.value
    if (++failures <= appendTriesMax) for (const pending of waiting) take(pending)
    else {
      failures = 0
      answerAll(waiting, refuse('store-failed', { where: store.name, args: failed.args ?? {} }))
    }
  }

  /** With its receipt what is in the record all the same. */
  function answerAll(waiting: readonly Pending[], failed: Refusal): void {
    for (const pending of waiting) settle(pending, recorded(canonicalAuthorHash(pending.canonical)) ?? failed)
  }

  return {
    epoch: () => epoch,
    isIdle: () => running === null,
    submit,
    tentative: () => tentative,
    async settled() {
      while (running !== null) await running
    },
  }
}

function batchOf(made: readonly Decided[], root: Uint8Array): Batch {
  const texts: NewText[] = []
  const bodies: NewBody[] = []
  for (const act of made) {
    texts.push(...act.texts)
    if (act.body !== undefined) bodies.push(act.body)
  }
  return { entries: made, texts, bodies, root }
}

function receipt(leaf: Leaf, leafHash: Hash): Receipt {
  return { origin: leaf.author.log, index: leaf.index, at: leaf.at, leafHash }
}

/** A store that throws may or may not have written: only its head can tell. */
function unknownOutcome(error: Error): Refusal {
  return refuse('store-unknown', { args: { problem: error.message } })
}

/** What was written shows when the store is asked again: whoever sends the same once more gets its receipt. */
function untold(error: Error): Refusal {
  return refuse('store-failed', { args: { problem: error.message } })
}

function lastAt(replica: Replica): number {
  return replica.size() === 0 ? 0 : replica.leaf(replica.size() - 1)!.at
}

/** Admission looks at acts in the order they were recorded; only readers of an observed log sort them. */
function tentativeOf(replica: Replica): State {
  const { state } = replica.view()
  if (state.record.mode === 'hosted' && state.record.acts > 0) return unpackState(packState(state))!
  const folded = emptyState()
  for (const leaf of replica.leaves()) evolve(folded, leaf)
  return folded
}
