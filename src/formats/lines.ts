/**
 * Cuts a document into the lines that the instrument reader works on: indentation, words, whether a gap
 * stands before, and for Markdown headings their level. Front matter, link and footnote definitions, rules
 * and attribute lists are not part of the text.
 */
import { type FlagBag, raise } from './flags.js'
import { inlineText } from './inline.js'

export interface Line {
  /** In the file, from 1. */
  readonly number: number
  /** Columns of white space before the words; a tab counts four. */
  readonly indent: number
  readonly text: string
  /** Markdown heading level, or 0. */
  readonly level: number
  /** Whether a blank line, a heading or the beginning of the file stands before it. */
  readonly gap: boolean
  /** Whether a blank line, a heading or the end of the file follows. */
  readonly alone: boolean
}

export interface Source {
  /** From the front matter, if it has one. */
  readonly title: string | null
  readonly lines: readonly Line[]
}

/** Plain text: every character counts, nothing is markup. */
export function textSource(text: string): Source {
  return { title: null, lines: linked(text.split('\n').map((raw, i) => lineOf(raw, raw.trim(), i + 1, 0))) }
}

/** Markdown as people and converters write it (`####Heading` without a space is a heading). */
export function markdownSource(text: string, flags: FlagBag): Source {
  const raws = text.split('\n')
  const body = frontMatterEnd(raws)
  const labels = linkLabels(raws)
  const lines = raws.map((raw, i) => (i < body ? blank(i + 1) : markdownLine(raw, i + 1, labels, flags)))
  return { title: titleOf(raws.slice(0, body)), lines: linked(lines) }
}

type Unlinked = Omit<Line, 'gap' | 'alone'>

function lineOf(raw: string, text: string, number: number, level: number): Unlinked {
  const margin = /^[\s>]*/.exec(raw)![0].replace(/\t/g, '    ')
  return { number, indent: margin.length, text, level }
}

function blank(number: number): Unlinked {
  return { number, indent: 0, text: '', level: 0 }
}

/** Drops blank lines, once what stands before and after each line is known. */
function linked(lines: readonly Unlinked[]): Line[] {
  const open = (line: Unlinked | undefined): boolean =>
    line === undefined || line.text === '' || line.level > 0
  return lines
    .map((line, i) => ({ ...line, gap: open(lines[i - 1]), alone: open(lines[i + 1]) }))
    .filter(line => line.text !== '')
}

const notText = [
  /^\s*\{:[^{}]*\}\s*$/, // attribute list
  /^\s*\*\s+TOC\s*$/, // its table of contents
  /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/, // rule
  /^\s{0,3}\[[^\]^][^\]]*\]:\s*\S+/, // link definition
]

function markdownLine(raw: string, number: number, labels: ReadonlySet<string>, flags: FlagBag): Unlinked {
  if (raw.trim() === '') return blank(number)
  const note = /^\s{0,3}\[\^[^\]]{1,32}\]:\s*(.*)$/.exec(raw)
  if (note !== null) raise(flags, { code: 'footnote', line: number, text: raw.trim() })
  if (note !== null || notText.some(pattern => pattern.test(raw))) return blank(number)
  const heading = /^ {0,3}(#{1,6})\s*([^#\s].*)$/.exec(raw)
  const words = heading === null ? raw.replace(/^(\s*)(?:>\s?)+/, '$1') : heading[2]!.replace(/[\s#]+$/, '')
  return lineOf(raw, inlineText(words, number, labels, flags).trim(), number, heading?.[1]?.length ?? 0)
}

function linkLabels(raws: readonly string[]): Set<string> {
  const labels = raws.map(raw => /^\s{0,3}\[([^\]^][^\]]*)\]:\s*\S+/.exec(raw)?.[1]?.toLowerCase())
  return new Set(labels.filter(label => label !== undefined))
}

/** How many lines a `---` block at the very beginning takes. */
function frontMatterEnd(raws: readonly string[]): number {
  if (raws[0]?.trimEnd() !== '---') return 0
  const end = raws.findIndex((raw, i) => i > 0 && raw.trimEnd() === '---')
  return end < 0 || end > 100 ? 0 : end + 1
}

function titleOf(matter: readonly string[]): string | null {
  const found = matter.map(raw => /^title:\s*(\S.*)$/.exec(raw)?.[1]).find(value => value !== undefined)
  return found === undefined ? null : found.trim().replace(/^(["'])(.*)\1$/, '$2')
}
