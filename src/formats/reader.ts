/**
 * The state of one reading of lines, and the moves on it that more than one kind of line makes: open a
 * container, open an unnumbered paragraph, go on with the current provision.
 */
import type { Container } from './containers.js'
import type { FlagBag } from './flags.js'
import type { Heading } from './headings.js'
import type { Level } from './items.js'
import type { Line } from './lines.js'
import type { MarginRun } from './margin.js'
import { addDraft, type Draft, paragraphId, type Tree } from './tree.js'

/** A line with the structural heading it is, if any. */
export interface HeadedLine extends Line {
  readonly heading: Heading | null
}

/** Owned by one reading; every field moves on as lines are taken. */
export interface Reader {
  readonly lines: readonly HeadedLine[]
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
  /** What `current` is: text joins a margin provision or a final formula, but not a heading. */
  mode: 'heading' | 'margin' | 'final' | 'item' | 'words'
  lastMargin: string | null
}

export function enter(reader: Reader, draft: Draft, container: Container): void {
  reader.open.push(container)
  reader.levels = []
  reader.current = draft
  reader.mode = 'heading'
}

/** What holds a paragraph here: the open heading, or before the first article the preamble. */
export function containerFor(reader: Reader, line: Line): string | null {
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

export function openParagraph(reader: Reader, line: Line, text: string): void {
  const inside = reader.levels.findLast(level => level.indent + 1 < line.indent)
  const parent = inside?.id ?? containerFor(reader, line)
  const front = parent === null && reader.hasPreamble
  const id = paragraphId(reader.tree, front ? 'front' : parent)
  reader.current = addDraft(reader.tree, { id, parent, kind: 'paragraph', line: line.number, text })
  reader.mode = 'words'
}

/** Goes on with the current provision; opens one if there is none, or only a heading. */
export function goOn(reader: Reader, line: Line, words: string): void {
  if (reader.current === null || reader.mode === 'heading') openParagraph(reader, line, words)
  else reader.current.pieces.push(words)
}
