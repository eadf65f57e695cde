/**
 * What an importer has to say about a file that it could read: nothing is dropped, joined or guessed without
 * a flag. Codes and arguments only; the pages write the sentences.
 */
import { compareStrings } from '../core/canonical/result.js'
import { importFlagsMax } from '../core/limits.js'

type FlagCode =
  | 'invisible-characters'
  | 'other-title'
  | 'footnote'
  | 'link-target'
  | 'markup'
  | 'number-out-of-run'
  | 'number-gap'
  | 'duplicate-label'
  | 'unbalanced-brackets'
  | 'wording-too-long'
  | 'unknown-field'
  | 'unknown-column'
  | 'extra-cells'
  | 'text-missing'
  | 'value-ignored'
  | 'parties-from-ref'
  | 'twin-missing'
  | 'left-out'
  | 'more-flags'

/** One remark. Alike remarks are merged: `count` of them, placed where the first one stands. */
export interface Flag {
  readonly code: FlagCode
  /** Line of the file, from 1. */
  readonly line?: number
  /** Row of a table as a spreadsheet counts (the header is row 1), or item of a JSON list, from 1. */
  readonly row?: number
  readonly field?: string
  readonly provision?: string
  /** The words concerned: a footnote set aside, a number met out of turn. */
  readonly text?: string
  readonly count: number
}

/** Collects flags while a file is read; owned by one reader, filled in reading order. */
export interface FlagBag {
  readonly found: Map<string, Flag>
}

export function newFlagBag(): FlagBag {
  return { found: new Map() }
}

/** Said of a table once, with how many rows it holds for; the others name their row. */
const ofEveryRow: ReadonlySet<FlagCode> = new Set(['parties-from-ref', 'unknown-field'])

/** Adds a flag, or counts one more if the same was said of the same row, words, field or provision before. */
export function raise(bag: FlagBag, flag: Omit<Flag, 'count'> & { readonly count?: number }): void {
  const row = ofEveryRow.has(flag.code) ? '' : (flag.row ?? '')
  const key = [flag.code, row, flag.field ?? '', flag.provision ?? '', flag.text ?? ''].join('\u0000')
  const before = bag.found.get(key)
  if (before !== undefined) bag.found.set(key, { ...before, count: before.count + (flag.count ?? 1) })
  else if (bag.found.size < importFlagsMax) bag.found.set(key, { ...flag, count: flag.count ?? 1 })
  else if (flag.code !== 'more-flags') raiseMore(bag)
}

/** The flags in order of place, then code. */
export function flagsOf(bag: FlagBag): Flag[] {
  return [...bag.found.values()].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) || compareStrings(a.code, b.code) || compareStrings(a.text ?? '', b.text ?? ''),
  )
}

function raiseMore(bag: FlagBag): void {
  const before = bag.found.get('more-flags')
  bag.found.set('more-flags', { code: 'more-flags', count: (before?.count ?? 0) + 1 })
}

function placeOf(flag: Flag): number {
  return flag.line ?? flag.row ?? Number.MAX_SAFE_INTEGER
}
