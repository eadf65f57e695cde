/** What backup, restore and fsck are given, and what they answer of a log. */
import type { Hash } from '../core/canonical/hash.js'
import type { SignatureCheck } from '../core/record/ed25519.js'
import type { OnProgress } from '../core/record/log-files.js'

export interface CustodyOptions {
  readonly check: SignatureCheck
  /** How far the work on a log has come. */
  readonly progress: (name: string) => OnProgress
}

/** A log that was kept: in a backup, or in a store by a restore. */
export interface KeptLog {
  readonly name: string
  readonly size: number
  /** Base64, as in a checkpoint. */
  readonly root: string
  readonly stateRoot: Hash
}
