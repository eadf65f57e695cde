/** What a heading opens: an article, a division, an annex, or the title of the one just opened. */
import { type Container, headingId, keepFor, keepForWords, keyOf, kindOf, wordsId } from './containers.js'
import { type Heading, readHeading, readSection } from './headings.js'
import type { Line } from './lines.js'
import { enter, type HeadedLine, openParagraph, type Reader } from './reader.js'
import { addDraft } from './tree.js'

/** A heading in plain text is shorter than this, UTF-16 units; what is longer is the text itself. */
const plainHeadingUnitsMax = 120

/** The structural heading a line is: any Markdown heading of that form, or a short line standing alone. */
export function headingOf(line: Line): Heading | null {
  if (line.level > 0) return readHeading(line.text) ?? readSection(line.text)
  const heading = line.gap ? readHeading(line.text) : null
  if (heading === null || heading.rest === '') return heading
  if (heading.role === 'preamble')
    return /^\p{Lu}/u.test(heading.rest) && !/^\*?\[/.test(line.text) ? heading : null
  const short = line.alone && !isText(line.text)
  const runIn = heading.role === 'article' && heading.separated && /^\p{Lu}/u.test(heading.rest)
  return short || runIn ? heading : null
}

/** A short line without a stop that stands alone before something else. */
export function isTitle(line: Line, next: HeadedLine | undefined): boolean {
  return (
    line.level === 0 &&
    line.alone &&
    next !== undefined &&
    !isText(line.text) &&
    /^(?!\(\p{L}{1,5}\))[*(]?\p{L}/u.test(line.text)
  )
}

/** Such a line under a heading names it; under an article only if the article has a text after it. */
export function isTitleHere(reader: Reader, line: Line, next: HeadedLine | undefined): boolean {
  if (!takesTitle(reader) || !isTitle(line, next)) return false
  return reader.open.at(-1)!.role !== 'article' || next!.heading === null
}

/** Words after `Article 1.` or `Preamble` that are the text itself and not a title. */
function isText(rest: string): boolean {
  return rest.length > plainHeadingUnitsMax || /[.;:,]$/.test(rest)
}

export function openHeading(reader: Reader, line: Line, heading: Heading): void {
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

/** A heading of words: the title of the heading just opened, or a part of its own. */
export function openWords(reader: Reader, line: Line, next: HeadedLine | undefined): void {
  if (takesTitle(reader)) reader.current!.pieces.push(line.text)
  else openPart(reader, line, next)
}

/** Whether a heading was just opened that has no words of its own yet. */
function takesTitle(reader: Reader): boolean {
  const role = reader.open.at(-1)?.role
  return (
    reader.mode === 'heading' &&
    reader.current?.pieces.length === 0 &&
    role !== 'words' &&
    role !== 'preamble'
  )
}

function openPart(reader: Reader, line: Line, next: HeadedLine | undefined): void {
  const holds = next?.heading?.role
  const apart = afterFinal(reader)
  const anew = reader.mode === 'final' || (apart && (holds === 'preamble' || holds === 'article'))
  const inside = holds === 'article' || holds === 'division'
  reader.open.length = anew ? 0 : keepForWords(reader.open, line.level, inside)
  const role = apart && reader.open.length === 0 ? 'attachment' : 'words'
  const draft = addDraft(reader.tree, {
    id: wordsId(reader.open, line.text),
    parent: reader.open.at(-1)?.id ?? null,
    kind: kindOf(role, ''),
    line: line.number,
    text: line.text,
  })
  const container: Container = {
    id: draft.id,
    key: apart ? 'after-final' : 'words',
    role,
    number: '',
    level: line.level,
  }
  enter(reader, draft, container)
}

/** What follows the signatures stands apart: a list, or the same treaty in another language. */
function afterFinal(reader: Reader): boolean {
  return reader.mode === 'final' || reader.open[0]?.key === 'after-final'
}
