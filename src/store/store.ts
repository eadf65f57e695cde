/**
 * Where the record is kept, behind one interface: entries in order, texts by hash, bodies by seq. What is
 * appended has reached the disk when `append` answers. One writer a log.
 */
import type { Hash } from '../core/canonical/hash.js'
import type { Result } from '../core/canonical/result.js'
import type { StoredBody } from '../core/record/body.js'

/** Entries with everything they point at, appended together or not at all. */
export interface Batch {
  readonly entries: readonly Uint8Array[]
  readonly texts: ReadonlyMap<Hash, string>
  readonly bodies: ReadonlyMap<number, StoredBody>
}

/** All that a log holds, as read at start. */
export interface LogContents {
  readonly entries: readonly Uint8Array[]
  readonly texts: Map<Hash, string>
  readonly bodies: Map<number, StoredBody>
}

export interface LogStore {
  read(): Promise<LogContents>
  /** Appends after `size` entries; answers `stale` and writes nothing when the log has another size. */
  append(size: number, batch: Batch): Promise<Result<number>>
  close(): Promise<void>
}

export interface Store {
  /** Names of the logs, sorted. */
  logs(): Promise<readonly string[]>
  /** Opens a log for writing, making it if it is not there. */
  open(name: string): Promise<Result<LogStore>>
  /** Reads a log as it is now, while another process may be writing it. Makes, locks and changes nothing. */
  read(name: string): Promise<Result<LogContents>>
}
