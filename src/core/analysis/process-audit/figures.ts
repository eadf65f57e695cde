/** What the figures of a process audit are made of: what each counts, its acts, and when an act can have happened. */
import type { ObjectionState } from '../../negotiation/state.js'
import type { View } from '../../negotiation/view.js'
import type { Leaf } from '../../record/leaf.js'
import { firstMinute, lastMinute } from '../../record/when.js'

export const auditSections = ['openness', 'voice', 'outside', 'order'] as const
export type AuditSection = (typeof auditSections)[number]

/** One figure. `of` is its base, where it is a part of something; null values are what the record cannot tell. */
export interface AuditFigure {
  readonly section: AuditSection
  readonly code: string
  /** Of one group; absent where it is of the whole. Empty for those outside the groups. */
  readonly group?: string
  readonly value: number | null
  readonly of: number | null
  readonly unit: 'count' | 'days' | 'seconds'
  /** The acts that are counted, ascending. */
  readonly acts: readonly number[]
}

/** How a document became known: entered in the record for all to read, deposited first, or as a source tells. */
export const waysKnown = [
  'record',
  'deposited',
  'official',
  'published',
  'leaked',
  'witnessed',
  'reconstructed',
  'untold',
] as const
export type WayKnown = (typeof waysKnown)[number]

export interface AuditDocument {
  /** The proposal's reference; null for what was deposited. */
  readonly ref: string | null
  readonly act: number
  readonly known: WayKnown
  /** The act that made it public; null where none says so. */
  readonly publicBy: number | null
  /** Whole days from the last moment at which it can have been made to the first at which it was public. */
  readonly days: number | null
}

/** Words that came into the text, and where they come from. */
export interface AuditChange {
  readonly provision: string
  readonly act: number
  /** An amendment as it was written; in place of amendments; with none behind; a correction or the like. */
  readonly from: 'amendment' | 'merged' | 'outside' | 'correction'
  readonly amendments: readonly string[]
  /** The weakest way in which a document behind it is known. */
  readonly known: WayKnown
}

/** Deadlines that the record names, each with the documents certainly made after it. */
export interface AuditDeadline {
  readonly act: number
  readonly after: readonly number[]
}

/** Counts its acts, unless another value is given. */
export function figure(
  section: AuditSection,
  code: string,
  acts: readonly number[],
  more: Partial<AuditFigure> = {},
): AuditFigure {
  return { section, code, value: acts.length, of: null, unit: 'count', acts, ...more }
}

export function howKnown(view: View, seq: number): WayKnown {
  if (view.state.record.mode === 'hosted') return 'record'
  return view.leaf(seq)?.author.provenance?.how ?? 'untold'
}

/** Whether somebody other than its holder answered it; whoever a source does not name is taken to be another. */
export function isAnswered({ answers, party }: ObjectionState): boolean {
  return answers.some(answer => answer.party === null || answer.party !== party)
}

/** The first and the last minute at which an act can have happened. */
export function spanOf({ author, at }: Leaf): { readonly first: string; readonly last: string } {
  const { on } = author
  if (on !== undefined) return { first: firstMinute(on), last: lastMinute(on) }
  const minute = new Date(at).toISOString().slice(0, 16)
  return { first: minute, last: minute }
}
