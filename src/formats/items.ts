/**
 * Where a numbered paragraph belongs: beside an open item whose list it continues, or under one as the first
 * of a new list. Indentation counts where the source has it; where it has none (treaty databases) the
 * sequence alone decides.
 */
import { provisionDepthMax } from '../core/limits.js'
import type { Enumerator, Reading } from './enumerators.js'

/** An open item: its list, its place there, and the provision it became. */
export interface Level {
  readonly style: string
  readonly ordinal: number
  readonly indent: number
  /** `3.1` for an item so numbered, `3` for `3.`; empty for letters. What dotted labels below it begin with. */
  readonly numbers: string
  readonly id: string
}

/** `keep` open items stay open, the new one goes under the last of them. `skipped`: out of sequence. */
export interface Place {
  readonly keep: number
  readonly reading: Reading
  readonly skipped: boolean
}

/** What stands before the paragraph: a blank line or heading, a pause, a colon, or running words. */
export type Before = 'gap' | 'colon' | 'pause' | 'words'

/** The place of a numbered paragraph, or null if its first characters are just words. */
export function placeItem(
  levels: readonly Level[],
  item: Enumerator,
  indent: number,
  before: Before,
): Place | null {
  if (item.dotted !== null) return placeDotted(levels, item, before)
  const near = levels.flatMap((level, i) => (Math.abs(level.indent - indent) <= 1 ? [i] : []))
  const place =
    continuing(levels, near, item.readings) ??
    starting(levels, near, item.readings, indent, before) ??
    continuing(levels, [...levels.keys()], item.readings) ??
    jumping(levels, near, item.readings, indent, before)
  return place === null ? null : { ...place, keep: Math.min(place.keep, provisionDepthMax) }
}

/** What a pause looks like: the sign, bracket or conjunction that ends one item before the next. */
export function pauseAfter(text: string): Before {
  const end = text.slice(-12).trimEnd()
  if (/[:：][\]*]*$/.test(end)) return 'colon'
  return /(?:[.;,!?)\]”"»*。；]|(?:^|\s)(?:and|or|et|ou|y|o|и|или))$/u.test(end) ? 'pause' : 'words'
}

function continuing(
  levels: readonly Level[],
  open: readonly number[],
  readings: readonly Reading[],
): Place | null {
  for (const i of [...open].reverse())
    for (const reading of readings)
      if (continues(levels[i]!, reading)) return { keep: i, reading, skipped: false }
  return null
}

/** `b` after `a`; `2 bis` after `2`. */
function continues(level: Level, reading: Reading): boolean {
  if (level.style !== reading.style) return false
  return reading.ordinal === level.ordinal + 1 || (reading.ordinal === level.ordinal && reading.inserted)
}

function starting(
  levels: readonly Level[],
  near: readonly number[],
  readings: readonly Reading[],
  indent: number,
  before: Before,
): Place | null {
  const reading = readings.find(({ ordinal }) => ordinal === 1)
  if (reading === undefined || before === 'words') return null
  const again = near.findLast(i => levels[i]!.style === reading.style)
  const nested = levels.findLastIndex(level => level.indent <= indent + 1) + 1
  return { keep: again === undefined || before === 'colon' ? nested : again, reading, skipped: false }
}

/** A digit or an option out of turn at the beginning of a paragraph is still an item; a letter is a word. */
function jumping(
  levels: readonly Level[],
  near: readonly number[],
  readings: readonly Reading[],
  indent: number,
  before: Before,
): Place | null {
  if (before !== 'gap') return null
  const later = near.findLast(i =>
    readings.some(({ style, ordinal }) => style === levels[i]!.style && ordinal > levels[i]!.ordinal),
  )
  if (later !== undefined)
    return {
      keep: later,
      reading: readings.find(({ style }) => style === levels[later]!.style)!,
      skipped: true,
    }
  const reading = readings.find(({ style }) => /^(?:digit|option)/.test(style))
  if (reading === undefined) return null
  const again = near.findLast(i => levels[i]!.style === reading.style)
  return {
    keep: again ?? levels.findLastIndex(level => level.indent <= indent + 1) + 1,
    reading,
    skipped: true,
  }
}

/** `3.1.2` goes under `3.1`, else under `3`, wherever that is open; its numbers say the rest. */
function placeDotted(levels: readonly Level[], item: Enumerator, before: Before): Place | null {
  const prefixes = item.dotted!.map((_, i) => item.dotted!.slice(0, i).join('.'))
  const keep = levels.findLastIndex(level => level.numbers !== '' && prefixes.includes(level.numbers)) + 1
  const reading = item.readings[0]!
  const next = levels[keep]
  const follows = next === undefined ? reading.ordinal === 1 : continues(next, reading)
  if (!follows && before !== 'gap') return null
  return { keep, reading, skipped: !follows }
}

/** The dotted labels that may come next, longest first, for prints that glue them to the words. */
export function expectedLabels(levels: readonly Level[], container: string): string[] {
  const open = [...levels.map(({ numbers }) => numbers), container].filter(numbers => numbers !== '')
  const next = open.filter(numbers => numbers.includes('.')).map(successor)
  const first = open.map(numbers => `${numbers}.1`)
  return [...first, ...next].sort((a, b) => b.length - a.length)
}

function successor(numbers: string): string {
  const parts = numbers.split('.')
  return [...parts.slice(0, -1), Number.parseInt(parts.at(-1)!, 10) + 1].join('.')
}
