/**
 * The same language elsewhere, for a theme: which of its proposals, and of the provisions they would change, have words
 * that also stand in another place. Found word for word; who took them from whom is told nowhere. Rule B18,
 * docs/spec/reports.md; how it is found, docs/spec/recurrence.md.
 */
import type { RecurringOnTable } from '../assessment/recurrence/on-table.js'
import type { View } from '../negotiation/view.js'
import { type Fact, factOf } from './facts.js'
import { type Subject, subjectOf } from './subjects.js'
import type { ThemeScope } from './theme.js'

interface RecurrenceRow extends Fact {
  readonly subject: Subject
  /** Where the most alike of the other texts stands: every place of it. */
  readonly places: readonly { readonly negotiation: string; readonly id: string }[]
  /** Runs of words in both, and in either. */
  readonly shared: number
  readonly union: number
  /** Words of the longest passage in both. */
  readonly words: number
}

export interface Recurrences {
  readonly rows: readonly RecurrenceRow[]
  /** Wordings of the negotiation that were looked for; and those whose words the record does not have. */
  readonly looked: number
  readonly untold: number
}

/** Null where nobody looked. */
export function recurrencesOf(
  view: View,
  { amendments, provisions }: ThemeScope,
  table: RecurringOnTable | undefined,
): Recurrences | null {
  if (table === undefined) return null
  const own = table.rows.filter(({ of: { kind, id } }) =>
    kind === 'amendment' ? amendments.has(id) : provisions.has(id),
  )
  return {
    rows: own.map(row => rowOf(view, row)),
    looked: table.looked,
    untold: table.summaries + table.unknown + table.withheld,
  }
}

function rowOf(view: View, { of: { kind, id }, found }: RecurringOnTable['rows'][number]): RecurrenceRow {
  const { text } = view.state
  const [first] = found
  const target =
    kind === 'amendment'
      ? { amendment: id, rev: text.amendments.get(id)!.rev }
      : { provision: id, version: text.provisions.get(id)!.version }
  const act =
    kind === 'amendment' ? text.amendments.get(id)!.seq : text.provisions.get(id)!.history.at(-1)!.seq
  return {
    subject: subjectOf(view.state, target),
    places: first!.places.map(({ negotiation, id: at }) => ({ negotiation, id: at })),
    shared: first!.shared,
    union: first!.union,
    words: first!.passages[0]?.words ?? 0,
    ...factOf(view, [act]),
  }
}
