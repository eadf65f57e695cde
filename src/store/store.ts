/**
 * Where the record is kept, behind one interface. What is appended has reached the disk when `append` answers.
 * A log has one writer at a time: the holder of its lease. The lease only saves work; what keeps two writers
 * apart is the head row, which `append` compares and swaps together with the lease's epoch.
 *
 * What writes and answers a result says `store-failed` when nothing was written, and `store-unknown` when the
 * connection was lost on the way: it may have been written, or still be. Whoever is told so takes the lease
 * again, which shuts out what is still on its way, and then reads the head: what that says is final. Everything
 * else rejects with an error when the database fails; all of it may be done again. The laws, S1 to S18, are in
 * docs/design/store.md.
 */
import type { Hash } from '../core/canonical/hash.js'
import type { Result } from '../core/canonical/result.js'
import type { StoredBody } from '../core/record/body.js'

/** One entry with the two hashes it is found by (docs/spec/envelope.md E3, E4). */
export interface NewEntry {
  readonly bytes: Uint8Array
  readonly leafHash: Hash
  readonly authorHash: Hash
}

/** A text with the entry that it first came with. */
export interface NewText {
  readonly seq: number
  readonly hash: Hash
  readonly text: string
}

/** The body of an entry, with its canonical text where that is at hand. */
export interface NewBody {
  readonly seq: number
  readonly stored: StoredBody
  readonly canonical?: string
}

/** Entries with everything they point at, appended together or not at all. */
export interface Batch {
  readonly entries: readonly NewEntry[]
  readonly texts: readonly NewText[]
  readonly bodies: readonly NewBody[]
  /** The root of the tree once they are in it, 32 bytes. */
  readonly root: Uint8Array
}

/** A stretch of a log with what came with it, without what is withheld. */
export interface LogContents {
  readonly entries: readonly Uint8Array[]
  readonly texts: Map<Hash, string>
  readonly bodies: Map<number, StoredBody>
}

/** How far a log has come and who writes it. */
export interface Head {
  readonly size: number
  /** The root of the tree at this size, 32 bytes. */
  readonly root: Uint8Array
  /** Counts the writers it has had. */
  readonly epoch: number
  /** Who holds the lease, and where posts can be forwarded to; null where nobody does, or it has run out. */
  readonly holder: { readonly id: string; readonly url: string | null } | null
  /** The size of the last signed checkpoint; 0 before the first. */
  readonly signed: number
}

/** One thing to withhold: the body of an act, or a text wherever it is used. */
export type Withholding =
  | { readonly body: number; readonly level: 'hidden' | 'erased' }
  | { readonly text: Hash; readonly level: 'hidden' | 'erased' }

/** A signed checkpoint as it is served: a signed note, with the size it is for. */
export interface StoredCheckpoint {
  readonly size: number
  readonly note: Uint8Array
}

/** A folded state kept to save folding again. A cache: it may go at any time, and is never proof of anything. */
export interface StoredSnapshot {
  readonly size: number
  readonly bytes: Uint8Array
}

export interface LogStore {
  readonly name: string
  head(): Promise<Head>
  /** The entries from `from` (inclusive) to `to` (exclusive, at most the size), and what first came with them. */
  read(from: number, to: number): Promise<LogContents>
  /** Both hashes of the entries in a stretch, as they were stored. */
  hashes(from: number, to: number): Promise<readonly Omit<NewEntry, 'bytes'>[]>
  /**
   * Appends after `size` entries and answers the new size. Writes nothing, and answers `stale` when the size or the
   * epoch is another, `duplicate-act` when an author part is there already. A text that is there, or is withheld,
   * stays as it is.
   */
  append(epoch: number, size: number, batch: Batch): Promise<Result<number>>
  /**
   * Takes the lease for `ms` of the database's clock and answers the new epoch; `lease-held` while another holder has
   * it. The id names one process and no other: who has the lease may take it again, and shuts out its own earlier
   * epoch by that.
   */
  takeLease(holder: { readonly id: string; readonly url: string | null }, ms: number): Promise<Result<number>>
  /** Holds on to it, also late; `stale` when it was taken since, or given back. */
  renewLease(epoch: number, ms: number): Promise<Result<null>>
  /** Gives it back, if it is still one's own. */
  releaseLease(epoch: number): Promise<void>
  checkpoint(): Promise<StoredCheckpoint | null>
  /**
   * Replaces the checkpoint of size `previous` (0: none yet) by one of the same size or a larger one; `stale` when
   * another is there, or the new one is of more entries than there are.
   */
  publish(previous: number, checkpoint: StoredCheckpoint): Promise<Result<null>>
  /** The snapshot kept under a key, which names the fold that made it. */
  snapshot(key: string): Promise<StoredSnapshot | null>
  /** Keeps one snapshot, in the place of all others of this log. */
  keepSnapshot(key: string, snapshot: StoredSnapshot): Promise<void>
  /**
   * Hides or erases texts and bodies, all or none. What is hidden stays under seal, what is erased is gone with its
   * salt. A text that is withheld does not come back with a later entry, not even one withheld before it came.
   * Again does nothing, so it is done again for all that the log withholds whenever a writer starts.
   */
  withhold(what: readonly Withholding[]): Promise<void>
  /** What is hidden, for a backup: the only way to it. */
  sealed(): Promise<Omit<LogContents, 'entries'>>
}

/** What a witness remembers of a log: the last checkpoint it has signed. */
export interface Witnessed {
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
  /** The cosigned note. */
  readonly note: Uint8Array
}

export interface Store {
  /** Where the tables beside the record are; null where the record is kept in memory. */
  readonly databaseUrl: string | null
  /** Names of the logs, sorted. */
  logs(): Promise<readonly string[]>
  /** The heads of all logs, by name. */
  heads(): Promise<ReadonlyMap<string, Head>>
  /** Opens a log, making it if it is not there: empty, at epoch 0. */
  open(name: string): Promise<Result<LogStore>>
  /** A secret that every node of this store shares: made once by `make`, then the same for ever. */
  secret(name: string, make: () => Uint8Array): Promise<Uint8Array>
  /** Witness side: the last state signed for an origin. */
  witnessed(origin: string): Promise<Witnessed | null>
  /** Remembers a new one if the last is still of size `previous` (0: none); `stale` otherwise. */
  witness(origin: string, previous: number, next: Witnessed): Promise<Result<null>>
  close(): Promise<void>
}
