/**
 * A store that keeps nothing after the process: for tests, and for commands that play a demonstration and print.
 * It obeys the same laws as the one that lasts (testing-laws.ts).
 */
import type { Hash } from '../core/canonical/hash.js'
import { assert, compareStrings, ok, refuse } from '../core/canonical/result.js'
import type { StoredBody } from '../core/record/body.js'
import { emptyRoot } from '../core/record/tree.js'
import type {
  Batch,
  Head,
  LogStore,
  NewEntry,
  Store,
  StoredCheckpoint,
  StoredSnapshot,
  Withholding,
  Witnessed,
} from './store.js'

export function memoryStore(): Store {
  const logs = new Map<string, LogStore>()
  const secrets = new Map<string, Uint8Array>()
  const seen = new Map<string, Witnessed>()
  const names = () => [...logs.keys()].sort(compareStrings)
  return {
    databaseUrl: null,
    logs: async () => names(),
    heads: async () =>
      new Map(await Promise.all(names().map(async name => [name, await logs.get(name)!.head()] as const))),
    async open(name) {
      const log = logs.get(name) ?? memoryLog(name)
      logs.set(name, log)
      return ok(log)
    },
    async secret(name, make) {
      const bytes = secrets.get(name) ?? make()
      secrets.set(name, bytes)
      return bytes
    },
    witnessed: async origin => seen.get(origin) ?? null,
    async witness(origin, previous, next) {
      assert(next.size >= previous, 'what is witnessed never shrinks')
      if ((seen.get(origin)?.size ?? 0) !== previous) return refuse('stale', { where: origin })
      seen.set(origin, next)
      return ok(null)
    },
    close: async () => {},
  }
}

/** Where something came with an entry, and whether it is shown; without a value it was erased. */
interface Kept<T> {
  readonly seq: number
  readonly value: T | null
  readonly hidden: boolean
}

interface Log {
  readonly entries: NewEntry[]
  readonly authors: Set<Hash>
  readonly texts: Map<Hash, Kept<string>>
  readonly bodies: Map<number, Kept<StoredBody>>
  root: Uint8Array
  epoch: number
  lease: { readonly id: string; readonly url: string | null; readonly until: number } | null
  checkpoint: StoredCheckpoint | null
  snapshot: { readonly key: string; readonly kept: StoredSnapshot } | null
}

function memoryLog(name: string): LogStore {
  const log: Log = {
    entries: [],
    authors: new Set(),
    texts: new Map(),
    bodies: new Map(),
    root: emptyRoot,
    epoch: 0,
    lease: null,
    checkpoint: null,
    snapshot: null,
  }
  const stale = refuse('stale', { where: name })
  return {
    name,
    head: async () => headOf(log),
    async read(from, to) {
      const isAsked = ({ seq, hidden }: Kept<unknown>) => !hidden && seq >= from && seq < to
      const entries = log.entries.slice(from, to).map(entry => entry.bytes)
      return { entries, texts: valuesOf(log.texts, isAsked), bodies: valuesOf(log.bodies, isAsked) }
    },
    hashes: async (from, to) =>
      log.entries.slice(from, to).map(({ leafHash, authorHash }) => ({ leafHash, authorHash })),
    async append(epoch, size, batch) {
      if (epoch !== log.epoch || size !== log.entries.length) return stale
      if (repeatsAnAuthorPart(log, batch)) return refuse('duplicate-act')
      add(log, batch)
      return ok(log.entries.length)
    },
    async takeLease(holder, ms) {
      const held = holderOf(log)
      if (held !== null && held.id !== holder.id) return refuse('lease-held', { where: name })
      log.lease = { ...holder, until: Date.now() + ms }
      return ok(++log.epoch)
    },
    async renewLease(epoch, ms) {
      if (log.lease === null || epoch !== log.epoch) return stale
      log.lease = { ...log.lease, until: Date.now() + ms }
      return ok(null)
    },
    async releaseLease(epoch) {
      if (epoch === log.epoch) log.lease = null
    },
    checkpoint: async () => log.checkpoint,
    async publish(previous, checkpoint) {
      assert(checkpoint.size >= previous, 'a checkpoint never shrinks')
      const isFree = (log.checkpoint?.size ?? 0) === previous
      if (!isFree || checkpoint.size > log.entries.length) return stale
      log.checkpoint = checkpoint
      return ok(null)
    },
    snapshot: async key => (log.snapshot?.key === key ? log.snapshot.kept : null),
    async keepSnapshot(key, kept) {
      log.snapshot = { key, kept }
    },
    async withhold(what) {
      for (const one of what) withhold(log, one)
    },
    async sealed() {
      const isSealed = ({ hidden }: Kept<unknown>) => hidden
      return { texts: valuesOf(log.texts, isSealed), bodies: valuesOf(log.bodies, isSealed) }
    },
  }
}

function headOf(log: Log): Head {
  return {
    size: log.entries.length,
    root: log.root,
    epoch: log.epoch,
    holder: holderOf(log),
    signed: log.checkpoint?.size ?? 0,
  }
}

function holderOf({ lease }: Log): Head['holder'] {
  return lease === null || lease.until <= Date.now() ? null : { id: lease.id, url: lease.url }
}

/** The values that are not erased, in the order of their entries. */
function valuesOf<K, V>(all: ReadonlyMap<K, Kept<V>>, isAsked: (kept: Kept<V>) => boolean): Map<K, V> {
  const asked = [...all].filter(([, kept]) => kept.value !== null && isAsked(kept))
  return new Map(asked.map(([key, { value }]) => [key, value as V]))
}

function repeatsAnAuthorPart({ authors }: Log, { entries }: Batch): boolean {
  const added = entries.map(({ authorHash }) => authorHash)
  return new Set(added).size < added.length || added.some(hash => authors.has(hash))
}

function add(log: Log, { entries, texts, bodies, root }: Batch): void {
  for (const { hash, seq, text } of texts)
    if (!log.texts.has(hash)) log.texts.set(hash, { seq, value: text, hidden: false })
  for (const { seq, stored } of bodies) log.bodies.set(seq, { seq, value: stored, hidden: false })
  for (const { bytes, leafHash, authorHash } of entries) {
    log.entries.push({ bytes, leafHash, authorHash })
    log.authors.add(authorHash)
  }
  log.root = root
}

/** A text that is not there is marked all the same, so that it does not come later. */
function withhold({ texts, bodies }: Log, what: Withholding): void {
  if ('text' in what) {
    const kept = texts.get(what.text) ?? { seq: 0, value: null, hidden: true }
    texts.set(what.text, { ...kept, value: what.level === 'erased' ? null : kept.value, hidden: true })
  } else if (what.level === 'erased') bodies.delete(what.body)
  else {
    const kept = bodies.get(what.body)
    if (kept !== undefined) bodies.set(what.body, { ...kept, hidden: true })
  }
}
