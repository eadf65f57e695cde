/**
 * Spans of tokens, and how they pass through edits: which spans overlap or touch, where a span of the base
 * lies in an amended text, and where a span of the amended text lies in the base. Touching counts as
 * overlapping: without it two neighbouring changes could not be told apart when a text is read back.
 */
import type { Edit } from './diff.js'

/** Tokens [from, to); an empty span is the place in front of token `from`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The clusters of some spans: overlapping or touching spans joined, in order, apart from each other. */
export function clusters(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.from - b.from || a.to - b.to)
  const joined: { from: number; to: number }[] = []
  for (const { from, to } of sorted) {
    const last = joined.at(-1)
    if (!last || from > last.to) joined.push({ from, to })
    else if (to > last.to) last.to = to
  }
  return joined
}

/** Where a span of the base lies in the amended text. No edit may straddle its ends or touch them from outside. */
export function imageOf(edits: readonly Edit[], { from, to }: Span): Span {
  return {
    from: from + shiftBefore(edits, firstFrom(edits, from)),
    to: to + shiftBefore(edits, firstFrom(edits, to + 1)),
  }
}

/** The least span of the base whose image holds a span of the amended text and every edit that it touches. */
export function originOf(edits: readonly Edit[], { from, to }: Span): Span {
  return { from: originPoint(edits, from, 'from'), to: originPoint(edits, to, 'to') }
}

/** Whether one of the sorted spans lies inside; those that straddle or touch from outside are not expected. */
export function anyWithin(spans: readonly Span[], { from, to }: Span): boolean {
  const next = spans[firstFrom(spans, from)]
  return next !== undefined && next.from <= to
}

/** The sorted spans that lie inside, moved by `by`. */
export function within(spans: readonly Span[], { from, to }: Span, by: number): Span[] {
  const found: Span[] = []
  for (let i = firstFrom(spans, from); i < spans.length && spans[i]!.from <= to; i++)
    found.push({ from: spans[i]!.from + by, to: spans[i]!.to + by })
  return found
}

/** The first of the sorted spans that begins at `point` or later. */
function firstFrom(spans: readonly Span[], point: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.from < point) low = middle + 1
    else high = middle
  }
  return low
}

function shiftBefore(edits: readonly Edit[], index: number): number {
  const edit = edits[index - 1]
  return edit ? edit.end - edit.to : 0
}

function originPoint(edits: readonly Edit[], point: number, side: 'from' | 'to'): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (edits[middle]!.end < point) low = middle + 1
    else high = middle
  }
  const edit = edits[low]
  return edit && edit.start <= point ? edit[side] : point - shiftBefore(edits, low)
}
