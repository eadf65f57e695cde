/**
 * Where a text stands among the clauses of the published set, by its words of a vague standard. No fault: most treaties
 * need some. Two clauses are drawn, one of the text and one of the set, both operative; the percentile is the share of
 * such pairs in which that of the text has more such words, with half of the ties (Vargha and Delaney, 2000). Integers
 * until the last division. Rule CK26, docs/spec/checks.md.
 */
import type { ClauseClass } from './rule.js'

export interface Percentile {
  /** Per cent, rounded to whole numbers, halves up. */
  readonly percent: number
  /** Operative clauses of the text, and of the set. */
  readonly clauses: number
  readonly of: number
}

/** Whether a clause does something: all but recitals, definitions and what only says how to read. */
function isOperative(modality: ClauseClass): boolean {
  return modality !== 'none' && modality !== 'constitutive' && modality !== 'interpretive'
}

/** How many operative clauses have 0, 1, 2 … vague words. */
export function histogram(
  clauses: readonly { readonly modality: ClauseClass; readonly vague: number }[],
): number[] {
  const counts: number[] = []
  for (const { modality, vague } of clauses)
    if (isOperative(modality)) {
      while (counts.length <= vague) counts.push(0)
      counts[vague]!++
    }
  return counts
}

/** Null where the text has no operative clause, or nothing is known of the set. */
export function percentileOf(text: readonly number[], set: readonly number[]): Percentile | null {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  const [clauses, of] = [sum(text), sum(set)]
  if (clauses === 0 || of === 0) return null
  let doubled = 0
  for (const [vague, count] of text.entries())
    doubled += count * (2 * sum(set.slice(0, vague)) + (set[vague] ?? 0))
  return { percent: Math.floor((100 * doubled + clauses * of) / (2 * clauses * of)), clauses, of }
}
