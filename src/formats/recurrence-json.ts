/** Recurring language as JSON: what was looked for and how, in what, and each finding with the words that are shared. */
import type { KnownInput } from '../core/assessment/recurrence/known.js'
import type { RecurringOnTable, RecurringRow } from '../core/assessment/recurrence/on-table.js'
import { passageWordsSure, shingleWords, windowShingles } from '../core/assessment/recurrence/shingles.js'
import { jaccardMinByDefault } from '../core/assessment/recurrence/texts.js'
import type { View } from '../core/negotiation/view.js'

/** How texts are compared: in every answer, so that it can be made again. */
export const recurrenceMethod = {
  shingleWords,
  windowShingles,
  jaccardMin: jaccardMinByDefault,
  passageWords: passageWordsSure,
} as const

/** All but the rows, which may be many. */
export function recurrenceHead(
  view: View,
  { rows: _, ...table }: RecurringOnTable,
  inputs: readonly KnownInput[],
): object {
  return {
    negotiation: view.state.record.name,
    at: view.at,
    method: recurrenceMethod,
    inputs,
    ...table,
  }
}

/** One after another, as they are asked for. */
export function* recurrenceRows(view: View, { rows }: RecurringOnTable): Iterable<unknown> {
  for (const row of rows) yield rowJson(view, row)
}

function rowJson(view: View, { of, hash, found, left }: RecurringRow): unknown {
  const text = view.text(hash) ?? ''
  return {
    of,
    hash,
    left,
    found: found.map(({ passages, shared, union, ...rest }) => ({
      ...rest,
      shared,
      union,
      jaccard: thousandths(shared, union),
      passages: passages.map(passage => ({ ...passage, text: text.slice(passage.from, passage.to) })),
    })),
  }
}

/** Jaccard's index in thousandths, rounded down. */
export function thousandths(shared: number, union: number): number {
  return union === 0 ? 0 : Math.floor((1000 * shared) / union)
}
