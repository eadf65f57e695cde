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
  const push = (op: EditOp, text: string) => text && list.push([op, text])
  let kept = 0
  let trail = ''
  for (const { from, to, start, end } of edits) {
    const old = padded(a, from, to)
    const now = padded(b, start, end)
    const lead = old[0] === ' ' && now[0] === ' ' ? 1 : 0
    push('=', trail + between(b, kept, start) + ' '.repeat(lead))
    trail = old.slice(lead).endsWith(' ') && now.slice(lead).endsWith(' ') ? ' ' : ''
    push('-', old.slice(lead, old.length - trail.length))
    push('+', now.slice(lead, now.length - trail.length))
    kept = end
  }
  push('=', trail + between(b, kept, b.words.length))
  return list
}

/** White space runs as one space, none at the ends. */
export function collapse(text: string): string {
  return text.replace(/ \s+|[^\S ]\s*/g, ' ').trim()
}

function between(tokens: Tokens, from: number, to: number): string {
  return collapse(spanText(tokens, from, to))
}

/** Tokens [from, to) with the space around them; for no tokens, the space that stands at that point. */
function padded(tokens: Tokens, from: number, to: number): string {
  const before = spaceBefore(tokens, from)
  return from === to ? before : before + between(tokens, from, to) + spaceBefore(tokens, to)
}

function spaceBefore({ from, to }: Tokens, i: number): string {
  return i > 0 && from[i]! > to[i - 1]! ? ' ' : ''
}
