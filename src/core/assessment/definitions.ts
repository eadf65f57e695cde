/**
 * Terms that a text defines, by three forms in use: «"X" means», «hereinafter referred to as "X"», and, in an
 * article of definitions, an item that begins with its term (*X:*). A list for the secretariat to confirm:
 * measured on real treaties it misses definitions in unlike annexes. Rules W15 to W18 in docs/spec/terms.md.
 */
import type { Provision, ProvisionId } from '../text/types.js'
import type { NewTerm, Span } from './terms.js'
import { newTerms } from './terms.js'
import { sameWord, type TermLanguage, vocabularyOf } from './vocabulary.js'

export interface DefinedTerm {
  /** As printed. */
  readonly term: string
  readonly provision: ProvisionId
  readonly pattern: 'means' | 'referred-to' | 'listed'
  /** Of the term, in the provision's text. */
  readonly at: Span
}

const quoted = '["“”„«‘`\']{1,2}\\s?(?:the\\s)?([^"“”„«»‘`\\n]{1,100}?)\\s?["“”»’\']{1,2}'
const patterns: readonly (readonly [RegExp, 'means' | 'referred-to'])[] = [
  [
    new RegExp(
      `${quoted},?\\s(?:\\([^()]{0,80}\\)\\s)?(?:shall\\s)?(?:means?|denotes?|refers? to|includes?|is used in the sense of|has the meaning)\\b`,
      'gd',
    ),
    'means',
  ],
  [
    new RegExp(
      `\\b(?:referred to|known|called|designated)(?:\\s[\\w]{1,20}){0,6}?(?:\\sas)?(?:\\sthe)?\\s${quoted}`,
      'gd',
    ),
    'referred-to',
  ],
  [new RegExp(`\\((?:hereinafter\\s|hereafter\\s)?(?:the\\s)?${quoted}\\)`, 'gd'), 'referred-to'],
]

/** The definitions in a list of provisions, in reading order. English forms only. */
export function definedTerms(provisions: readonly Provision[]): DefinedTerm[] {
  const listing = definitionArticles(provisions)
  return provisions.flatMap(({ id, parent, text }) => {
    if (text === null) return []
    const found = inText(text).map(match => ({ ...match, provision: id }))
    const first = parent !== null && listing.has(parent) ? listed(text) : null
    const own =
      first === null || found.some(({ at }) => at.from <= first.at.to) ? [] : [{ ...first, provision: id }]
    return [...own, ...found]
  })
}

type Match = Omit<DefinedTerm, 'provision'>

function inText(text: string): Match[] {
  const found = patterns.flatMap(([pattern, name]) =>
    [...text.matchAll(pattern)].map((match): Match => {
      const [from, to] = match.indices![1]!
      return { term: match[1]!, pattern: name, at: { from, to } }
    }),
  )
  const once = new Map(found.map(match => [match.at.from, match]))
  return [...once.values()].sort((a, b) => a.at.from - b.at.from)
}

/** A provision headed "Definitions", "Use of terms" and the like, and everything below it. */
function definitionArticles(provisions: readonly Provision[]): Set<ProvisionId> {
  const ids = new Set<ProvisionId>()
  for (const { id, parent, kind, text } of provisions) {
    const headed =
      ['article', 'chapter', 'annex'].includes(kind) &&
      /\bdefinitions?\b|\b(?:use of|defined) terms\b/i.test(text ?? '')
    if (headed || (parent !== null && ids.has(parent))) ids.add(id)
  }
  return ids
}

/** `*Relation:* Exchange of traffic`, `*Privilege telecommunication*`, `Relation: Exchange of traffic`. */
function listed(text: string): Match | null {
  const match =
    /^\*([^*[\].]{1,100}?):?\*:?(?=\s|$)|^(\p{Lu}\S{0,40}(?: [^\s:.;,]{1,40}){0,4}):\s+(?=\p{Lu})/u.exec(text)
  if (match === null) return null
  const term = (match[1] ?? match[2])!.trim()
  const from = text.indexOf(term)
  return { term, pattern: 'listed', at: { from, to: from + term.length } }
}

/**
 * New words of a text that neither the base nor the text itself defines: a word counts as defined where a
 * defined term contains it in any form.
 */
export function undefinedTerms(
  base: readonly Provision[],
  text: string,
  language: TermLanguage = 'en',
): NewTerm[] {
  const wordings = base.map(provision => provision.text ?? '')
  const defined = [...definedTerms(base), ...inText(text)].map(({ term }) => term)
  const vocabulary = vocabularyOf(defined, language)
  return newTerms(wordings, text, language).filter(({ term }) => sameWord(vocabulary, term).length === 0)
}
