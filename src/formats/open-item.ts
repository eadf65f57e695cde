/** What numbers open: a provision of the margin run, or an item in its list. */
import { provisionDepthMax } from '../core/limits.js'
import { withoutPrefix } from './containers.js'
import { type Enumerator, readEnumerator } from './enumerators.js'
import { raise } from './flags.js'
import { type Before, expectedLabels, type Level, type Place, pauseAfter, placeItem } from './items.js'
import type { Line } from './lines.js'
import { type MarginStart, marginRange, readMargin } from './margin.js'
import { containerFor, type Reader } from './reader.js'
import { addDraft, paragraphId } from './tree.js'

/** The margin number a line begins with, if it is the next of the run. */
export function marginAt(reader: Reader, line: Line): MarginStart | null {
  if (reader.run === null || (reader.run === 'after-gap' && !line.gap)) return null
  const article = reader.open.find(({ role }) => role === 'article')?.number ?? null
  return readMargin(line.text, reader.lastMargin, article)
}

export function openMargin(reader: Reader, line: Line, start: MarginStart): void {
  for (const margin of marginRange(start))
    reader.current = addDraft(reader.tree, {
      id: margin,
      parent: reader.open.at(-1)?.id ?? null,
      kind: /^\(?[a-z]{1,4}\s*[a-z]*\)$/.test(start.label ?? '') ? 'item' : 'paragraph',
      label: start.label,
      margin,
      suppressed: start.suppressed,
      line: line.number,
      text: start.rest,
    })
  reader.levels = []
  reader.mode = 'margin'
  reader.lastMargin = start.through
}

export interface FoundItem {
  readonly item: Enumerator
  readonly place: Place
}

/** The number or letter a line begins with, if it has a place in an open list or begins one. */
export function itemAt(reader: Reader, line: Line): FoundItem | null {
  if (reader.mode === 'margin' || reader.mode === 'final') return null
  const item = readEnumerator(line.text, expectedLabels(reader.levels, reader.open.at(-1)?.number ?? ''))
  if (item === null) return null
  const place = placeItem(reader.levels, item, line.indent, before(reader, line))
  return place === null ? null : { item, place }
}

function before(reader: Reader, line: Line): Before {
  const last = reader.current?.pieces.at(-1)
  const pause = last === undefined ? 'gap' : pauseAfter(last)
  return pause === 'colon' || !line.gap ? pause : 'gap'
}

export function openItem(reader: Reader, line: Line, { item, place }: FoundItem): void {
  reader.levels.length = Math.min(place.keep, reader.levels.length)
  const holder = reader.levels.at(-1)
  const parent = holder?.id ?? containerFor(reader, line)
  const own =
    item.dotted === null
      ? place.reading.part
      : withoutPrefix(item.dotted.join('.'), holderNumbers(reader, holder))
  const draft = addDraft(reader.tree, {
    id: parent === null ? own : parent === 'preamble' ? paragraphId(reader.tree, parent) : `${parent}.${own}`,
    parent,
    kind:
      holder === undefined && /^(?:digit|dotted|chinese|option)/.test(place.reading.style)
        ? 'paragraph'
        : 'item',
    label: item.label,
    line: line.number,
    text: item.rest,
  })
  if (place.skipped) raise(reader.flags, { code: 'number-gap', line: line.number, provision: draft.id })
  reader.levels.push({ ...levelOf(item, place), indent: line.indent, id: draft.id })
  reader.current = draft
  reader.mode = 'item'
  openNested(reader, line)
}

/** `1. (a) Each Party` opens two items, the outer one without words. */
function openNested(reader: Reader, line: Line): void {
  const outer = reader.current!
  const item = readEnumerator(outer.pieces[0] ?? '', [])
  const reading = item?.readings.find(({ style, ordinal }) => ordinal === 1 && /\)$|^option$/.test(style))
  if (item === null || reading === undefined || reader.levels.length > provisionDepthMax) return
  outer.pieces.length = 0
  openItem(reader, line, { item, place: { keep: reader.levels.length, reading, skipped: false } })
}

function holderNumbers(reader: Reader, holder: Level | undefined): string {
  return holder?.numbers ?? reader.open.at(-1)?.number ?? ''
}

function levelOf(item: Enumerator, { reading }: Place): Pick<Level, 'style' | 'ordinal' | 'numbers'> {
  const digits = /^digit/.test(reading.style) ? reading.part : ''
  return { style: reading.style, ordinal: reading.ordinal, numbers: item.dotted?.join('.') ?? digits }
}
