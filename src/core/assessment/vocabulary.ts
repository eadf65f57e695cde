/** The words of a base text, looked up by word, by compound and by family. Rules W3 to W8 in docs/spec/terms.md. */
import { compareStrings } from '../canonical/result.js'
import { push } from './lists.js'
import { inflections, isCombining, isFunctionWord, stems, tailOf, wordIndex } from './words.js'

/** A base as its texts, or as the word index published in place of them. */
export type Base = readonly string[] | ReadonlyMap<string, number>

/** BCP 47. In English words match by inflection and family, in any other language exactly. */
export type TermLanguage = string

export function isEnglish(language: TermLanguage): boolean {
  return language === 'en' || language.startsWith('en-')
}

export function isTexts(base: Base): base is readonly string[] {
  return Array.isArray(base)
}

export interface Vocabulary {
  readonly english: boolean
  /** How often each word, part of a hyphenated word, and joined compound occurs. */
  readonly counts: ReadonlyMap<string, number>
  /** Base words by what they may be inflected from, and by what they may be derived from. */
  readonly byForm: ReadonlyMap<string, readonly string[]>
  readonly byStem: ReadonlyMap<string, readonly string[]>
}

export function vocabularyOf(base: Base, language: TermLanguage): Vocabulary {
  const counts = new Map<string, number>()
  for (const [entry, count] of isTexts(base) ? wordIndex(base) : base)
    for (const word of spellings(entry)) counts.set(word, (counts.get(word) ?? 0) + count)
  const words = [...counts.keys()].sort(compareStrings)
  const english = isEnglish(language)
  return {
    english,
    counts,
    byForm: grouped(words, english ? inflections : word => [word]),
    byStem: english ? grouped(words, stems) : new Map(),
  }
}

/** `cyber-security` counts as cybersecurity, cyber and security; `cyber security` as the compound only. */
function spellings(entry: string): string[] {
  if (entry.includes(' ')) return [entry.replaceAll(' ', '')]
  return entry.includes('-')
    ? [entry.replaceAll('-', ''), ...entry.split('-').filter(part => part !== '')]
    : [entry]
}

function grouped(
  words: readonly string[],
  keysOf: (word: string) => readonly string[],
): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words) for (const key of keysOf(word)) push(groups, key, word)
  return groups
}

/** The base words that are this word, inflected either way; for a combining form, its compounds too. */
export function sameWord(vocabulary: Vocabulary, word: string): string[] {
  if (!vocabulary.english) return vocabulary.counts.has(word) ? [word] : []
  const found = new Set(inflections(word).flatMap(form => vocabulary.byForm.get(form) ?? []))
  if (isCombining(word))
    for (const other of vocabulary.counts.keys())
      if (other.startsWith(word) && tailOf(other) !== null) found.add(other)
  return [...found].sort(compareStrings)
}

/** Base words of the same family that are not the word itself, nearest first. */
export function familyOf(vocabulary: Vocabulary, word: string): string[] {
  const same = new Set(sameWord(vocabulary, word))
  const kin = new Set<string>()
  for (const stem of vocabulary.english ? stems(word) : [])
    for (const other of vocabulary.byStem.get(stem) ?? [])
      if (!same.has(other) && !isFunctionWord(other) && (stem.length >= 4 || stem === word || stem === other))
        kin.add(other)
  return [...kin].sort(
    (a, b) => sharedStart(b, word) - sharedStart(a, word) || a.length - b.length || compareStrings(a, b),
  )
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
