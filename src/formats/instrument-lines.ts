/**
 * The reader of lines: one pass, top down, deciding for each line what it opens or continues. The order of
 * the questions is rule I8 of docs/spec/import.md.
 */
import { instrumentProvisionsMax } from '../core/limits.js'
import type { Provision } from '../core/text/types.js'
import { type FlagBag, raise } from './flags.js'
import type { Heading } from './headings.js'
import type { Source } from './lines.js'
import { type MarginStart, marginRun, outOfRun } from './margin.js'
import { headingOf, isTitle, isTitleHere, openHeading, openWords } from './open-heading.js'
import { type FoundItem, itemAt, marginAt, openItem, openMargin } from './open-item.js'
import { goOn, type HeadedLine, openParagraph, type Reader } from './reader.js'
import { addDraft, newTree, provisionsOf } from './tree.js'

type Outcome =
  | { readonly ok: true; readonly title: string | null; readonly provisions: readonly Provision[] }
  | { readonly ok: false; readonly why: 'too-many-provisions' }

export function readLines(source: Source, flags: FlagBag): Outcome {
  const reader = newReader(source, flags)
  for (let i = titleBlock(reader); i < reader.lines.length; i++) {
    const line = reader.lines[i]!
    const next = reader.lines[i + 1]
    take(reader, line, openingOf(reader, line, next), next)
    if (reader.tree.drafts.length > instrumentProvisionsMax) return { ok: false, why: 'too-many-provisions' }
  }
  return { ok: true, title: reader.title, provisions: provisionsOf(reader.tree) }
}

function newReader(source: Source, flags: FlagBag): Reader {
  const lines = source.lines.map(line => ({ ...line, heading: headingOf(line) }))
  const roles = new Set(lines.map(({ heading }) => heading?.role))
  return {
    lines,
    tree: newTree(flags),
    flags,
    run: marginRun(source.lines),
    hasPreamble: roles.has('preamble'),
    hasStructure: roles.has('article') || roles.has('division'),
    title: source.title,
    open: [],
    levels: [],
    current: null,
    mode: 'words',
    lastMargin: null,
  }
}

/**
 * Headings of words at the top are the title: the first if it is of level 1, else the last of them (treaty
 * databases print a translation first); without headings, a first line that looks like one. Returns where
 * the text begins.
 */
function titleBlock(reader: Reader): number {
  const end = reader.lines.findIndex(line => line.level === 0 || line.heading !== null)
  const block = reader.lines.slice(0, end < 0 ? reader.lines.length : end)
  if (block.length === 0) return plainTitle(reader)
  const titles = block[0]!.level === 1 ? block.slice(0, 1) : block
  const given = reader.title
  const chosen = titles.at(-1)!
  reader.title = given ?? chosen.text
  for (const line of titles)
    if (given === null ? line !== chosen : line.text !== given)
      raise(reader.flags, { code: 'other-title', line: line.number, text: line.text })
  return titles.length
}

function plainTitle(reader: Reader): number {
  const [first, second] = reader.lines
  const treaty = reader.hasStructure || reader.hasPreamble || reader.run !== null
  if (first === undefined || !treaty || reader.title !== null || first.heading !== null) return 0
  const begins = marginAt(reader, first) !== null || itemAt(reader, first) !== null
  if (begins || !isTitle(first, second)) return 0
  reader.title = first.text
  return 1
}

type Opening =
  | { readonly opens: 'heading'; readonly heading: Heading }
  | { readonly opens: 'margin'; readonly start: MarginStart }
  | { readonly opens: 'item'; readonly found: FoundItem }
  | { readonly opens: 'words' | 'final' | 'list-item' | 'nothing' }

function openingOf(reader: Reader, line: HeadedLine, next: HeadedLine | undefined): Opening {
  if (line.heading !== null) return { opens: 'heading', heading: line.heading }
  if (line.level > 0) return { opens: 'words' }
  const start = marginAt(reader, line)
  if (start !== null) return { opens: 'margin', start }
  if (line.gap && finalFormula.test(line.text)) return { opens: 'final' }
  if (listItem.test(line.text)) return { opens: 'list-item' }
  const found = itemAt(reader, line)
  if (found !== null) return { opens: 'item', found }
  return { opens: isTitleHere(reader, line, next) ? 'words' : 'nothing' }
}

function take(reader: Reader, line: HeadedLine, opening: Opening, next: HeadedLine | undefined): void {
  switch (opening.opens) {
    case 'heading':
      openHeading(reader, line, opening.heading)
      break
    case 'words':
      openWords(reader, line, next)
      break
    case 'margin':
      openMargin(reader, line, opening.start)
      break
    case 'final':
      openFinal(reader, line)
      break
    case 'list-item':
      goOn(reader, line, `- ${line.text.replace(/^[-–—•·▪*]\s*/u, '')}`)
      break
    case 'item':
      openItem(reader, line, opening.found)
      break
    case 'nothing':
      continueOrOpen(reader, line)
  }
}

const finalFormula =
  /^(?:IN WITNESS WHEREOF|In witness whereof|DONE (?:at|in)|EN FOI DE QUOI|En foi de quoi|FAIT (?:à|en)|EN FE DE LO CUAL|En fe de lo cual|HECHO (?:en|a)|В УДОСТОВЕРЕНИЕ|В удостоверение|СОВЕРШЕНО|以资证明|وإثباتا لما تقدم|TEN BLIJKE WAARVAN)/u

/** A dash glued to its word is still a list item; a glued asterisk is emphasis. */
const listItem = /^(?:[-–—•·▪]\s*(?=[\p{L}"“(*])|\*\s)/u

function openFinal(reader: Reader, line: HeadedLine): void {
  if (reader.mode === 'final') {
    goOn(reader, line, line.text)
    return
  }
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

function continueOrOpen(reader: Reader, line: HeadedLine): void {
  const joined = reader.mode === 'margin' || reader.mode === 'final' || belongsToItem(reader, line)
  if (line.gap && reader.mode === 'margin') noteOutOfRun(reader, line)
  if (reader.mode === 'item' && reader.current?.pieces.length === 0) reader.current.pieces.push(line.text)
  else if (line.gap && !joined) openBeside(reader, line)
  else goOn(reader, line, line.text)
}

/** An indented paragraph goes on with the item above it, as Markdown has it. */
function belongsToItem(reader: Reader, line: HeadedLine): boolean {
  const item = reader.levels.at(-1)
  return item !== undefined && item.id === reader.current?.id && line.indent > item.indent + 1
}

/** An unnumbered paragraph after items; without indentation only the outermost list may go on after it. */
function openBeside(reader: Reader, line: HeadedLine): void {
  const inside = reader.levels.findLastIndex(level => level.indent + 1 < line.indent) + 1
  reader.levels.length = Math.min(reader.levels.length, Math.max(inside, 1))
  openParagraph(reader, line, line.text)
}

function noteOutOfRun(reader: Reader, line: HeadedLine): void {
  const found = outOfRun(line.text, reader.lastMargin)
  if (found !== null) raise(reader.flags, { code: 'number-out-of-run', line: line.number, text: found })
}
