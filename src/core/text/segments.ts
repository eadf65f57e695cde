/**
 * Turns edits of words into text a reader can follow. White space is no content, so where the two sides space
 * the same words differently the new side's spacing is shown; any run of white space becomes one space. At an
 * edit each side keeps its own spacing: a space both sides have there belongs to the unchanged text.
 */
import type { Edit } from './diff.js'
import { spanText, type Tokens } from './tokens.js'
import type { EditOp } from './types.js'

export type Segment = readonly [EditOp, string]

/** Joining '=' and '-' gives `a`, '=' and '+' gives `b`, white space apart; no segment is empty. */
export function segments(a: Tokens, b: Tokens, edits: readonly Edit[]): readonly Segment[] {
  const list: Segment[] = []
  let kept = 0
  let lead = ''
  for (const { from, to, start, end } of edits) {
    const cut = cutCommonSpace(padded(a, from, to), padded(b, start, end))
    push(list, '=', lead + unspaced(b, kept, start) + cut.lead)
    push(list, '-', cut.deleted)
    push(list, '+', cut.inserted)
    kept = end
    lead = cut.trail
  }
  push(list, '=', lead + unspaced(b, kept, b.words.length))
  return list
}

/** White space runs as one space, none at the ends. */
export function collapse(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
}

function unspaced(tokens: Tokens, from: number, to: number): string {
  return collapse(spanText(tokens, from, to))
}

/** Tokens [from, to) with the space around them; for no tokens, the space that stands at that point. */
function padded(tokens: Tokens, from: number, to: number): string {
  const before = spaceBefore(tokens, from)
  return from === to ? before : before + unspaced(tokens, from, to) + spaceBefore(tokens, to)
}

function spaceBefore({ from, to, words }: Tokens, i: number): string {
  return i > 0 && i < words.length && from[i]! > to[i - 1]! ? ' ' : ''
}

function cutCommonSpace(a: string, b: string) {
  const lead = a.startsWith(' ') && b.startsWith(' ') ? ' ' : ''
  const deleted = a.slice(lead.length)
  const inserted = b.slice(lead.length)
  const trail = deleted.endsWith(' ') && inserted.endsWith(' ') ? ' ' : ''
  return {
    lead,
    deleted: deleted.slice(0, deleted.length - trail.length),
    inserted: inserted.slice(0, inserted.length - trail.length),
    trail,
  }
}

function push(list: Segment[], op: EditOp, text: string): void {
  if (text !== '') list.push([op, text])
}
