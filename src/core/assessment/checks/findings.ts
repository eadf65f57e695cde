/** What the checks find: where, of which check, and what clears it. Codes and arguments; views write the sentences. */
import type { Hash } from '../../canonical/hash.js'
import type { Span } from '../terms.js'
import type { Match } from './phrases.js'
import type { ReadBeside, ReadPassage } from './read.js'
import type { CheckRule } from './rule.js'

export interface Finding {
  readonly check: string
  readonly version: number
  /** A provision's id, or the reference of an amendment. */
  readonly at: string
  /** The SHA-256 of the wording it was found in. */
  readonly wording: Hash
  readonly span: Span
  readonly args: Readonly<Record<string, string | number>>
  readonly severity: 'info' | 'warn'
  /** What answers it: a definition, a safeguard; where it stands, and what it says. */
  readonly clearedBy?: { readonly at: string; readonly words: string }
}

/** A finding at the words of a passage, by their indices. */
export function findingAt(
  rule: CheckRule,
  read: ReadPassage,
  { first, last }: Pick<Match<unknown>, 'first' | 'last'>,
  more: Partial<Pick<Finding, 'args' | 'severity' | 'clearedBy'>> = {},
): Finding {
  return finding(rule, read, { from: read.words[first]!.from, to: read.words[last]!.to }, more)
}

export function finding(
  { id, version, severity }: CheckRule,
  { passage, wording }: ReadPassage,
  span: Span,
  more: Partial<Pick<Finding, 'args' | 'severity' | 'clearedBy'>> = {},
): Finding {
  return { check: id, version, at: passage.at, wording, span, args: {}, severity, ...more }
}

/** The words of a passage from one to another. */
export function wordsBetween({ passage, words }: ReadBeside, first: number, last: number): string {
  return passage.text.slice(words[first]!.from, words[last]!.to)
}
