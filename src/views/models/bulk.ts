/** A list of people to invite, row by row, and what becomes of each. */
import type { Refusal } from '../../core/canonical/result.js'

/** What will be done with a row, or was. */
export type BulkFate =
  /** Its party is seated first; its party is there already. */
  | 'new-party'
  | 'known-party'
  /** Nothing to do: an invitation is open, the person holds the seat, a row above says the same. */
  | 'invited'
  | 'seated'
  | 'repeated'
  /** It cannot be done, for `problem`. */
  | 'refused'
  /** Done. */
  | 'sent'

export interface BulkLine {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number
  readonly party: string
  readonly role: string
  readonly address: string
  readonly fate: BulkFate
  readonly problem: Refusal | null
}
