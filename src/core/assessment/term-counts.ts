/**
 * How often each of a few terms occurs, without the families of words that `lookupTerms` also finds: the same
 * counts at a fraction of the work, for reports that look up the same terms in every proposal. Rules W3 to W8,
 * W13 and W14 in docs/spec/terms.md.
 */
import { type Base, isEnglish, isTexts, type TermLanguage } from './vocabulary.js'
import { inflections, isCombining, tailOf, wordIndex, wordsOf } from './words.js'

/** Counts occurrences of each term in a base, as `lookupTerms` does. */
export type CountTerms = (base: Base) => number[]

/** A term as the words looked for: its parts, and all of them joined, however they are printed. */
interface Sought {
  readonly parts: readonly string[]
  readonly joined: string
}

/** Which of the words looked for a word of the text is, in any form. */
type Matches = (word: string) => ReadonlySet<string>

/** A counter of terms in texts of one language; it remembers the words it has met. */
export function termCounter(terms: readonly string[], language: TermLanguage = 'en'): CountTerms {
  const sought = terms.map(soughtOf)
  const matches = matcher([...new Set(sought.flatMap(s => [...s.parts, s.joined]))], isEnglish(language))
  const apart = sought.some(s => s.parts.length > 1)
  return base => {
    const counts = countWords(base, matches)
    const texts = apart && isTexts(base) ? base.map(partsOf) : null
    return sought.map(term => Math.max(counts.get(term.joined) ?? 0, together(term, counts, texts, matches)))
  }
}

function soughtOf(term: string): Sought {
  const parts = partsOf(term)
  return { parts, joined: parts.join('') }
}

/** The words of a text, hyphenated ones apart. */
function partsOf(text: string): string[] {
  return wordsOf(text).flatMap(({ word }) => word.split('-').filter(part => part !== ''))
}

/** Two words are one if they may be inflected from the same; a combining form is also what begins with it. */
function matcher(wanted: readonly string[], english: boolean): Matches {
  const formsOf = english ? inflections : (word: string) => [word]
  const byForm = new Map<string, string[]>()
  for (const word of wanted)
    for (const form of formsOf(word)) byForm.set(form, [...(byForm.get(form) ?? []), word])
  const combining = english ? wanted.filter(isCombining) : []
  const known = new Map<string, ReadonlySet<string>>()
  return word => {
    const before = known.get(word)
    if (before !== undefined) return before
    const compounds = combining.filter(form => word.startsWith(form) && tailOf(word) !== null)
    const found = new Set([...formsOf(word).flatMap(form => byForm.get(form) ?? []), ...compounds])
    known.set(word, found)
    return found
  }
}

/** Occurrences of every word looked for. */
function countWords(base: Base, matches: Matches): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [entry, count] of isTexts(base) ? wordIndex(base) : base)
    for (const spelled of spellings(entry))
      for (const word of matches(spelled)) counts.set(word, (counts.get(word) ?? 0) + count)
  return counts
}

/** `cyber-security` counts as cybersecurity, cyber and security; `cyber security` as the compound only. */
function spellings(entry: string): string[] {
  if (entry.includes(' ')) return [entry.replaceAll(' ', '')]
  if (!entry.includes('-')) return [entry]
  return [entry.replaceAll('-', ''), ...entry.split('-').filter(part => part !== '')]
}

/** The parts one after another; in an index, where that cannot be seen, at most so often as the rarest of them. */
function together(
  { parts }: Sought,
  counts: ReadonlyMap<string, number>,
  texts: readonly (readonly string[])[] | null,
  matches: Matches,
): number {
  if (parts.length < 2) return 0
  if (texts === null) return Math.min(...parts.map(part => counts.get(part) ?? 0))
  const startsAt = (text: readonly string[], at: number) =>
    parts.every((part, i) => at + i < text.length && matches(text[at + i]!).has(part))
  return texts.reduce((sum, text) => sum + text.filter((_, at) => startsAt(text, at)).length, 0)
}
