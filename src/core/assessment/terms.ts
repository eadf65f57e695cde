/**
 * The words a proposal would bring into a treaty that the treaty has never contained, as the analysts of 2012
 * counted them by hand ("the word security does not appear"). An exact lookup, no model and no judgement:
 * whether a new word matters is for people to say. Rules W9 to W14 in docs/spec/terms.md.
 */
import { compareStrings } from '../canonical/result.js'
import {
  type Base,
  familyOf,
  isTexts,
  sameWord,
  type TermLanguage,
  type Vocabulary,
  vocabularyOf,
} from './vocabulary.js'
import { inflections, isBlank, isCombining, isFunctionWord, type PlacedWord, wordsOf } from './words.js'

/** Where something stands in the text it was found in, UTF-16 units. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface NewTerm {
  /** The shortest form met, lower case; a compound joined, however it is printed. */
  readonly term: string
  readonly count: number
  readonly at: readonly Span[]
  /** Always false: the word itself is not there. Kept so that new and looked-up terms read alike. */
  readonly inBase: false
  /** The nearest base word of the same family: `secure` for `security`. Absent if the family is new too. */
  readonly relative?: string
}

/** Content words of a text that the base has in no form. Those whose family is new come first, then by count. */
export function newTerms(base: Base, text: string, language: TermLanguage = 'en'): NewTerm[] {
  return newTermsIn(vocabularyOf(base, language), text)
}

/** The same against a base whose words are ready, for many texts against one base. */
export function newTermsIn(vocabulary: Vocabulary, text: string): NewTerm[] {
  const met = new Map<string, { forms: Set<string>; at: Span[] }>()
  const keys: Keys = { keys: new Map(), done: new Set() }
  const known = new Map<string, boolean>()
  for (const unit of unitsOf(text, vocabulary)) {
    const spelling = unit.parts.length === 0 ? unit.word : [unit.word, ...unit.parts].join(' ')
    if (!known.has(spelling)) known.set(spelling, isKnown(vocabulary, unit))
    if (known.get(spelling)) continue
    const key = keyOf(keys, unit.word, vocabulary)
    const entry = met.get(key) ?? { forms: new Set(), at: [] }
    entry.forms.add(unit.word)
    entry.at.push({ from: unit.from, to: unit.to })
    met.set(key, entry)
  }
  return [...met.values()].map(({ forms, at }) => newTerm(vocabulary, [...forms], at)).sort(byNovelty)
}

function newTerm(vocabulary: Vocabulary, forms: readonly string[], at: readonly Span[]): NewTerm {
  const term = [...forms].sort((a, b) => a.length - b.length || compareStrings(a, b))[0]!
  const [relative] = familyOf(vocabulary, term)
  return { term, count: at.length, at, inBase: false, ...(relative === undefined ? {} : { relative }) }
}

function byNovelty(a: NewTerm, b: NewTerm): number {
  const known = Number(a.relative !== undefined) - Number(b.relative !== undefined)
  return known || b.count - a.count || compareStrings(a.term, b.term)
}

/** The key of each form met, and the words that were looked at: most are met again and again. */
interface Keys {
  readonly keys: Map<string, string>
  readonly done: Set<string>
}

/** One key for all inflections of a word met in a text: the key of the first form that shares a base form. */
function keyOf({ keys, done }: Keys, word: string, { english }: Vocabulary): string {
  if (done.has(word)) return keys.get(word)!
  done.add(word)
  const forms = english ? inflections(word) : [word]
  const key = forms.map(form => keys.get(form)).find(known => known !== undefined) ?? word
  for (const form of forms) if (!keys.has(form)) keys.set(form, key)
  return key
}

/** A word, or a compound and its parts. */
interface Unit extends PlacedWord {
  readonly parts: readonly string[]
}

/** The content words and compounds of a text in order. */
function unitsOf(text: string, vocabulary: Vocabulary): Unit[] {
  const words = wordsOf(text)
  if (!vocabulary.english) return words.map(word => ({ ...word, parts: [] }))
  const solid = new Set(words.map(({ word }) => word))
  const isTerm = (joined: string): boolean => vocabulary.counts.has(joined) || solid.has(joined)
  const units: Unit[] = []
  for (let i = 0; i < words.length; i++) {
    const pair = spacedPair(text, words[i]!, words[i + 1], isTerm)
    units.push(...(pair === null ? hyphenated(words[i]!, isTerm) : [pair]))
    if (pair !== null) i++
  }
  return units.filter(({ word }) => !isFunctionWord(word))
}

/** `cyber security` after a combining form, or `data base` where the solid spelling is met too. */
function spacedPair(
  text: string,
  a: PlacedWord,
  b: PlacedWord | undefined,
  isTerm: (joined: string) => boolean,
): Unit | null {
  if (b === undefined || a.word.includes('-') || b.word.includes('-') || !isBlank(text, a.to, b.from))
    return null
  if (isFunctionWord(a.word) || isFunctionWord(b.word)) return null
  const word = a.word + b.word
  return isCombining(a.word) || isTerm(word)
    ? { word, from: a.from, to: b.to, parts: [a.word, b.word] }
    : null
}

const noParts: readonly string[] = []

/** `cyber-security` is one term; `network-operator` is two words unless its solid spelling is met. */
function hyphenated(placed: PlacedWord, isTerm: (joined: string) => boolean): Unit[] {
  const { word, from: start, to } = placed
  if (!word.includes('-')) return [{ word, from: start, to, parts: noParts }]
  const parts = word.split('-')
  const joined = parts.join('')
  if (isCombining(parts[0]!) || isTerm(joined)) return [{ ...placed, word: joined, parts }]
  let from = placed.from
  return parts.flatMap(word => {
    const unit = { word, from, to: from + word.length, parts: [] }
    from += word.length + 1
    return word === '' ? [] : [unit]
  })
}

/** A word the base has in some form; a compound also where it is printed apart and the base has every part. */
function isKnown(vocabulary: Vocabulary, { word, parts }: Unit): boolean {
  if (sameWord(vocabulary, word).length > 0) return true
  return (
    parts.length > 0 && parts.every(part => isFunctionWord(part) || sameWord(vocabulary, part).length > 0)
  )
}

interface LookedUp {
  /** As asked. */
  readonly term: string
  readonly inBase: boolean
  /** Occurrences in the base, inflections included; for several words in an index, at most so many. */
  readonly count: number
  /** Base words of the same family, nearest first; of several words, of any of them. */
  readonly family: readonly string[]
}

/** Whether each term is in the base. In a word index, words of a term cannot be seen to stand together. */
export function lookupTerms(terms: readonly string[], base: Base, language: TermLanguage = 'en'): LookedUp[] {
  const vocabulary = vocabularyOf(base, language)
  const texts = isTexts(base) ? base.map(partsOf) : null
  return terms.map(term => {
    const words = partsOf(term)
    const apart = words.length < 2 ? 0 : together(vocabulary, words, texts)
    const count = Math.max(countOf(vocabulary, words.join('')), apart)
    const family = new Set([words.join(''), ...words].flatMap(word => familyOf(vocabulary, word)))
    return { term, inBase: count > 0, count, family: [...family] }
  })
}

/** The words of a text, hyphenated ones apart. */
function partsOf(text: string): string[] {
  return wordsOf(text).flatMap(({ word }) => word.split('-').filter(part => part !== ''))
}

function countOf(vocabulary: Vocabulary, word: string): number {
  return sameWord(vocabulary, word).reduce((sum, other) => sum + vocabulary.counts.get(other)!, 0)
}

function together(
  vocabulary: Vocabulary,
  words: readonly string[],
  texts: readonly (readonly string[])[] | null,
): number {
  if (texts === null) return Math.min(...words.map(word => countOf(vocabulary, word)))
  const forms = words.map(word => new Set(sameWord(vocabulary, word)))
  return texts.reduce(
    (sum, text) => sum + text.filter((_, i) => forms.every((form, j) => form.has(text[i + j] ?? ''))).length,
    0,
  )
}
