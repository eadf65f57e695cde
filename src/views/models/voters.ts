/** A list of people to be sent links to vote by, row by row, and what becomes of each. */
import type { Refusal } from '../../core/canonical/result.js'

export interface VoterLine {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number
  readonly address: string
  /** As it was written. */
  readonly group: string
  /** `before`: was sent a link already; `repeated`: a row above has the same address; `refused`: for `problem`. */
  readonly fate: 'ready' | 'before' | 'repeated' | 'refused' | 'sent'
  readonly problem: Refusal | null
}
