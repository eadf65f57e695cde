/**
 * Reads an instrument (treaty, draft, resolution) from plain text, Markdown or JSON into a tree of provisions.
 * Rules: docs/spec/import.md. Total: what cannot be read is refused with a code, everything else gives a
 * valid tree, with flags where the reader guessed, dropped or joined something. It cannot tell a footnote
 * from the text where neither is marked, and it does not interpret square brackets.
 */
import { instrumentLinesMax } from '../core/limits.js'
import type { Provision } from '../core/text/types.js'
import { decodeText, type Unreadable } from './decode.js'
import { type Flag, type FlagBag, flagsOf, newFlagBag } from './flags.js'
import { readJsonInstrument } from './instrument-json.js'
import { readLines } from './instrument-lines.js'
import { markdownSource, textSource } from './lines.js'

export type InstrumentFormat = 'text' | 'markdown' | 'json'

export interface InstrumentRead {
  readonly ok: true
  readonly title: string | null
  readonly provisions: readonly Provision[]
  readonly flags: readonly Flag[]
}

/** `item` counts the members of a JSON list from 1, `field` names the member's field. */
export interface InstrumentRefused {
  readonly ok: false
  readonly why:
    | Unreadable['why']
    | 'empty'
    | 'too-many-lines'
    | 'too-many-provisions'
    | 'malformed-json'
    | 'wrong-shape'
    | 'duplicate-id'
    | 'unknown-parent'
  readonly at?: { readonly line?: number; readonly item?: number; readonly field?: string }
}

/**
 * Reads a file's content. Without `format`: JSON if it begins like a list or object of fields, Markdown if
 * it has a heading, link or tag of it, else plain text.
 */
export function readInstrument(
  input: string | Uint8Array,
  options: { readonly format?: InstrumentFormat } = {},
): InstrumentRead | InstrumentRefused {
  const flags = newFlagBag()
  const decoded = decodeText(input, flags)
  if (!decoded.ok) return decoded
  const read = readText(decoded.text, options.format ?? formatOf(decoded.text), flags)
  if (!read.ok) return read
  if (read.provisions.length === 0) return { ok: false, why: 'empty' }
  return { ...read, flags: flagsOf(flags) }
}

function readText(
  text: string,
  format: InstrumentFormat,
  flags: FlagBag,
): Omit<InstrumentRead, 'flags'> | InstrumentRefused {
  if (format === 'json') return readJsonInstrument(text, flags)
  if (lineCount(text) > instrumentLinesMax) return { ok: false, why: 'too-many-lines' }
  return readLines(format === 'markdown' ? markdownSource(text, flags) : textSource(text), flags)
}

function lineCount(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** What a document looks like; a text that opens with a square bracket is not JSON for that. */
function formatOf(text: string): InstrumentFormat {
  if (/^\s*(?:\[\s*[{\]]|\{\s*["}])/.test(text)) return 'json'
  const markdown = /^ {0,3}#{1,6}\s*[^#\s]|<sup>|\]\((?=[^\s()]*[/.#:])[^\s()]+\)|^---\ntitle:/m
  return markdown.test(text) ? 'markdown' : 'text'
}
