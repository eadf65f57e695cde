/**
 * The reader of lines: one pass, top down, deciding for each line what it opens or what it continues. The
 * order of the questions is the specification (docs/spec/import.md, I8): heading, margin number, final
 * formula, list item, numbered item, continuation.
 */
import { instrumentProvisionsMax } from '../core/limits.js'
import type { Provision } from '../core/text/types.js'
import {
  type Container,
  headingId,
  keepFor,
  keepForWords,
  keyOf,
  kindOf,
  withoutPrefix,
  wordsId,
} from './containers.js'
import { type Enumerator, readEnumerator } from './enumerators.js'
import { type FlagBag, raise } from './flags.js'
import { type Heading, readHeading, readSection } from './headings.js'
import { type Before, expectedLabels, type Level, type Place, pauseAfter, placeItem } from './items.js'
import type { Line, Source } from './lines.js'
import { type MarginRun, type MarginStart, marginRange, marginRun, outOfRun, readMargin } from './margin.js'
import { addDraft, type Draft, newTree, paragraphId, provisionsOf, type Tree } from './tree.js'

/** Owned by one reading; every field moves on as lines are taken. */
interface Reader {
  readonly lines: readonly Line[]
  readonly tree: Tree
  readonly flags: FlagBag
  readonly run: MarginRun
  /** Whether the document has an explicit preamble, and any structural heading at all. */
  readonly hasPreamble: boolean
  readonly hasStructure: boolean
  title: string | null
  open: Container[]
  levels: Level[]
  /** The provision that unmarked text continues. */
  current: Draft | null
  /** What kind of thing `current` is: text joins a margin provision or a final formula, but not a heading. */
  mode: 'heading' | 'margin' | 'final' | 'item' | 'words'
  lastMargin: string | null
}

type Outcome =
  | { readonly ok: true; readonly title: string | null; readonly provisions: readonly Provision[] }
  | { readonly ok: false; readonly why: 'too-many-provisions' }

export function readLines(source: Source, flags: FlagBag): Outcome {
  const reader = newReader(source, flags)
  for (let i = titleBlock(reader); i < reader.lines.length; i++) {
    takeLine(reader, reader.lines[i]!, i)
    if (reader.tree.drafts.length > instrumentProvisionsMax) return { ok: false, why: 'too-many-provisions' }
  }
  return { ok: true, title: reader.title, provisions: provisionsOf(reader.tree) }
}

function newReader(source: Source, flags: FlagBag): Reader {
  const headings = source.lines.map(structural).filter(heading => heading !== null)
  return {
    lines: source.lines,
    tree: newTree(flags),
    flags,
    run: marginRun(source.lines),
    hasPreamble: headings.some(({ role }) => role === 'preamble'),
    hasStructure: headings.some(({ role }) => role === 'article' || role === 'division'),
    title: source.title,
    open: [],
    levels: [],
    current: null,
    mode: 'words',
    lastMargin: null,
  }
}

/**
 * Headings of words at the top are the title: the first if it is of level 1, else the last of the run (tree
 * databases print a translation first). Returns where the text begins.
 */
function titleBlock(reader: Reader): number {
  const end = reader.lines.findIndex(line => line.level === 0 || structural(line) !== null)
  const block = reader.lines.slice(0, end < 0 ? reader.lines.length : end)
  if (block.length === 0) return 0
  const first = block[0]!.level === 1
  reader.title ??= (first ? block[0]! : block.at(-1)!).text
  return first ? 1 : block.length
}

function takeLine(reader: Reader, line: Line, index: number): void {
  const heading = structural(line)
  if (heading !== null) return openHeading(reader, line, heading)
  if (line.level > 0) return openWords(reader, line, index)
  const start = reader.run === 'any-line' || line.gap ? marginAt(reader, line) : null
  if (start !== null) return openMargin(reader, line, start)
  if (isFinal(line)) return openFinal(reader, line)
  if (/^(?:[-–—•·▪]\s*(?=[\p{L}"“(])|\*\s)/u.test(line.text)) return joinListItem(reader, line)
  const item = reader.mode === 'margin' || reader.mode === 'final' ? null : itemAt(reader, line)
  if (item !== null) return openItem(reader, line, item.item, item.place)
  joinOrOpen(reader, line)
}

// Headings

/** The structural heading a line is: any Markdown heading of that form, or a short line standing alone. */
function structural(line: Line): Heading | null {
  if (line.level > 0) return readHeading(line.text) ?? readSection(line.text)
  if (!line.gap || line.text.length > 4000) return null
  const heading = readHeading(line.text)
  if (heading === null) return null
  if (heading.role === 'preamble')
    return heading.rest === '' || /^\p{Lu}/u.test(heading.rest) ? heading : null
  const short = line.alone && line.text.length <= 120 && !/[.;:,]$/.test(line.text)
  const runIn = heading.role === 'article' && heading.separated && /^\p{Lu}/u.test(heading.rest)
  return heading.rest === '' || short || runIn ? heading : null
}

function openHeading(reader: Reader, line: Line, heading: Heading): void {
  reader.open.length = keepFor(reader.open, heading)
  const runIn = line.level === 0 && isText(heading.rest)
  const draft = addDraft(reader.tree, {
    ...headingId(reader.open, heading),
    parent: reader.open.at(-1)?.id ?? null,
    kind: kindOf(heading.role, heading.key),
    label: heading.label,
    line: line.number,
    text: runIn ? '' : heading.rest,
  })
  const { role, number } = heading
  enter(reader, draft, { id: draft.id, key: keyOf(heading), role, number, level: line.level })
  if (runIn) openParagraph(reader, line, heading.rest)
}

/** Words after `Article 1.` that are the text itself and not its title. */
function isText(rest: string): boolean {
  return rest.length > 120 || /[.;:,]$/.test(rest)
}

function enter(reader: Reader, draft: Draft, container: Container): void {
  reader.open.push(container)
  reader.levels = []
  reader.current = draft
  reader.mode = 'heading'
}

/** A heading of words: the title of the heading just opened, or a part of its own. */
function openWords(reader: Reader, line: Line, index: number): void {
  const { current } = reader
  if (reader.mode === 'heading' && current !== null && current.text === '' && takesTitle(reader)) {
    current.text = line.text
    return
  }
  const follower = reader.lines[index + 1]
  const holds = follower !== undefined && ['article', 'division'].includes(structural(follower)?.role ?? '')
  const afterFinal = reader.mode === 'final' || reader.open[0]?.key === 'after-final'
  reader.open.length = reader.mode === 'final' ? 0 : keepForWords(reader.open, line.level, holds)
  const apart = afterFinal && reader.open.length === 0
  const role = apart ? 'attachment' : 'words'
  const draft = addDraft(reader.tree, {
    id: wordsId(reader.open, line.text),
    parent: reader.open.at(-1)?.id ?? null,
    kind: kindOf(role, ''),
    line: line.number,
    text: line.text,
  })
  enter(reader, draft, {
    id: draft.id,
    key: apart ? 'after-final' : 'words',
    role,
    number: '',
    level: line.level,
  })
}

function takesTitle(reader: Reader): boolean {
  const role = reader.open.at(-1)?.role
  return role !== 'words' && role !== 'preamble'
}

// Margin numbers

function marginAt(reader: Reader, line: Line): MarginStart | null {
  if (reader.run === null) return null
  const article = reader.open.find(({ role }) => role === 'article')?.number ?? null
  return readMargin(line.text, reader.lastMargin, article)
}

function openMargin(reader: Reader, line: Line, start: MarginStart): void {
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

// The final formula

const finalFormula =
  /^(?:IN WITNESS WHEREOF|In witness whereof|DONE (?:at|in)|EN FOI DE QUOI|En foi de quoi|FAIT (?:à|en)|EN FE DE LO CUAL|En fe de lo cual|HECHO (?:en|a)|В УДОСТОВЕРЕНИЕ|В удостоверение|СОВЕРШЕНО|以资证明|وإثباتا لما تقدم|TEN BLIJKE WAARVAN)/u

function isFinal(line: Line): boolean {
  return line.gap && finalFormula.test(line.text)
}

function openFinal(reader: Reader, line: Line): void {
  if (reader.mode === 'final') return join(reader.current!, '\n', line.text)
  const apart = reader.open.find(({ role }) => role === 'attachment')
  reader.open = apart === undefined ? [] : [apart]
  const id = apart === undefined ? 'final' : `${apart.id}.final`
  reader.current = addDraft(reader.tree, {
    id,
    parent: apart?.id ?? null,
    kind: 'final',
    line: line.number,
    text: line.text,
  })
  reader.levels = []
  reader.mode = 'final'
}

// Numbered items

function itemAt(reader: Reader, line: Line): { item: Enumerator; place: Place } | null {
  const container = reader.open.at(-1)?.number ?? ''
  const item = readEnumerator(line.text, expectedLabels(reader.levels, container))
  if (item === null) return null
  const place = placeItem(reader.levels, item, line.indent, before(reader, line))
  return place === null ? null : { item, place }
}

function before(reader: Reader, line: Line): Before {
  const text = reader.current?.text ?? ''
  const pause = text === '' ? 'gap' : pauseAfter(text)
  return pause === 'colon' || !line.gap ? pause : 'gap'
}

function openItem(reader: Reader, line: Line, item: Enumerator, place: Place): void {
  reader.levels.length = Math.min(place.keep, reader.levels.length)
  const holder = reader.levels.at(-1) ?? {
    id: containerFor(reader, line),
    numbers: reader.open.at(-1)?.number ?? '',
  }
  const numbers = item.dotted?.join('.') ?? (/^digit/.test(place.reading.style) ? place.reading.part : '')
  const own = item.dotted === null ? place.reading.part : withoutPrefix(numbers, holder.numbers)
  const id = holder.id === null ? own : `${holder.id}.${own}`
  const draft = addDraft(reader.tree, {
    id: holder.id === 'preamble' ? paragraphId(reader.tree, 'preamble') : id,
    parent: holder.id,
    kind: reader.levels.length === 0 ? 'paragraph' : 'item',
    label: item.label,
    line: line.number,
    text: item.rest,
  })
  if (place.skipped) raise(reader.flags, { code: 'number-gap', line: line.number, provision: draft.id })
  const { style, ordinal } = place.reading
  reader.levels.push({ style, ordinal, indent: line.indent, numbers, id: draft.id })
  reader.current = draft
  reader.mode = 'item'
}

/** What holds a paragraph here: the open heading, or before the first article the preamble. */
function containerFor(reader: Reader, line: Line): string | null {
  const container = reader.open.at(-1)
  if (container !== undefined) return container.id
  if (reader.hasPreamble || !reader.hasStructure || reader.tree.drafts.length > 0) return null
  const draft = addDraft(reader.tree, {
    id: 'preamble',
    parent: null,
    kind: 'preamble',
    line: line.number,
    text: '',
  })
  reader.open.push({ id: draft.id, key: 'preamble', role: 'preamble', number: '', level: 0 })
  return draft.id
}

// Everything else

function joinListItem(reader: Reader, line: Line): void {
  const words = `- ${line.text.replace(/^[-–—•·▪*]\s*/u, '')}`
  if (reader.current === null || reader.mode === 'heading') openParagraph(reader, line, words)
  else join(reader.current, '\n', words)
}

function joinOrOpen(reader: Reader, line: Line): void {
  const { current, mode } = reader
  if (current === null || mode === 'heading') return openParagraph(reader, line, line.text)
  if (!line.gap) return join(current, ' ', line.text)
  if (mode === 'margin') noteOutOfRun(reader, line)
  if (mode === 'margin' || mode === 'final' || belongsTo(reader, current, line))
    return join(current, '\n', line.text)
  reader.levels.length = Math.min(reader.levels.length, holding(reader, line))
  openParagraph(reader, line, line.text)
}

/** An indented paragraph goes on with the item above it, as Markdown has it. */
function belongsTo(reader: Reader, current: Draft, line: Line): boolean {
  const item = reader.levels.at(-1)
  return item !== undefined && item.id === current.id && line.indent > item.indent + 1
}

/** Open items that still hold an unnumbered paragraph; without indentation the outermost may go on after it. */
function holding(reader: Reader, line: Line): number {
  const inside = reader.levels.findLastIndex(level => level.indent + 1 < line.indent) + 1
  return inside > 0 ? inside : 1
}

function openParagraph(reader: Reader, line: Line, text: string): void {
  const inside = reader.levels.findLast(level => level.indent + 1 < line.indent)
  const parent = inside?.id ?? containerFor(reader, line)
  const id =
    parent === null && reader.hasPreamble
      ? paragraphId(reader.tree, 'front')
      : paragraphId(reader.tree, parent)
  reader.current = addDraft(reader.tree, { id, parent, kind: 'paragraph', line: line.number, text })
  reader.mode = 'words'
}

function join(draft: Draft, separator: string, words: string): void {
  draft.text += separator + words
}

function noteOutOfRun(reader: Reader, line: Line): void {
  const found = outOfRun(line.text, reader.lastMargin)
  if (found !== null) raise(reader.flags, { code: 'number-out-of-run', line: line.number, text: found })
}
