/**
 * Where the words that somebody quotes stand in a text. One types them, or copies them off a page: white space may
 * differ, nothing else may.
 */
import { ok, type Result, refuse } from '../canonical/result.js'
import type { Span } from './spans.js'

/** The span in UTF-16 offsets. `words-not-found`, or `words-not-one-place` where the words stand there more than once. */
export function findQuote(text: string, words: string): Result<Span> {
  const pattern = patternOf(words)
  const where = words.trim().slice(0, 40)
  if (pattern === null) return refuse('words-not-found', { where })
  const first = pattern.exec(text)
  if (first === null) return refuse('words-not-found', { where })
  const from = first.index
  pattern.lastIndex = from + 1
  if (pattern.test(text)) return refuse('words-not-one-place', { where })
  return ok({ from, to: from + first[0].length })
}

/** The words as a pattern, any white space between them; null where there are none. */
function patternOf(words: string): RegExp | null {
  const parts = words.normalize('NFC').trim().split(/\s+/)
  if (parts[0] === '') return null
  return new RegExp(parts.map(part => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+'), 'g')
}
