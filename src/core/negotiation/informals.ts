/**
 * Informal meetings: that one took place, and who attended. Somebody enters it; each party that is named confirms it, or
 * disputes it with a counter-report. The slice of the state that these acts write; a log without them has none. Rules
 * IM1 to IM5, docs/spec/workspace.md.
 */
import type { LocalText } from '../procedure/procedure.js'
import type { Target } from './acts/fields.js'
import type { ActSeq, State } from './state.js'

export interface InformalState {
  readonly seq: ActSeq
  /** Who entered it. */
  readonly party: string
  readonly title: LocalText
  /** When it took place and when it was entered, milliseconds. */
  readonly held: number
  readonly at: number
  readonly attended: readonly string[]
  readonly subject: Target | null
  /** The parties that have confirmed that they attended. */
  readonly confirmed: Map<string, ActSeq>
}

const dayMs = 24 * 3600 * 1000

/** Whether informal meetings were entered here, or can be. */
export function concernsInformals({ informals, record }: State): boolean {
  const listed = record.procedure?.permissions.some(({ acts }) => acts.includes('informal')) ?? false
  return informals !== undefined || (listed && record.mode === 'hosted')
}

/** Whether one was entered later than the procedure asks for; false where it asks for nothing. */
export function isEnteredLate({ record }: State, { held, at }: InformalState): boolean {
  const days = record.procedure?.informal?.days
  return days !== undefined && at > held + days * dayMs
}
