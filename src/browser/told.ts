/** What the verify page and its worker say to each other: addresses, codes and numbers. The page has the words. */
import type { Problem } from '../core/record/log-files.js'
import type { Printed, Step } from '../views/models/verify.js'
import type { Copied } from './fetched-files.js'

/** What this browser verified last. */
export interface Remembered {
  /** The log's key as a vkey. */
  readonly key: string
  /** The signed checkpoint, as it was served. */
  readonly checkpoint: string
  readonly size: number
}

export interface Asked {
  /** Addresses without a slash at the end: of the log's files, of the server's answers about it, and of the page. */
  readonly log: string
  readonly api: string
  readonly page: string
  readonly printed: Printed
  readonly remembered: Remembered | null
}

export type Args = Readonly<Record<string, string | number>>

/** `done` and `total` are 0 where nothing is counted. `say` names the message for what was found, `hash` goes under it. */
export type Told =
  | { readonly kind: 'copied'; readonly copied: Copied }
  | { readonly kind: 'running'; readonly step: Step; readonly done: number; readonly total: number }
  | {
      readonly kind: 'passed'
      readonly step: Step
      readonly say: string
      readonly args: Args
      readonly hash?: string
    }
  | { readonly kind: 'failed'; readonly step: Step; readonly problems: readonly Problem[] }
  | { readonly kind: 'skipped'; readonly step: Step }
  /** The check itself failed, which is our bug. */
  | { readonly kind: 'broken'; readonly problem: string }
  | End

/** The last that is told. */
interface End {
  readonly kind: 'end'
  /** Whether everything agrees: then there is something to remember. */
  readonly remember: Remembered | null
  /** The checkpoint as it was read, whether or not it was believed. */
  readonly checkpoint: string
}

export type Tell = (told: Told) => void
