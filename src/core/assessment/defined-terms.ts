/**
 * The terms an instrument defines, and the new words of a proposal that nobody defines. The drafting patterns
 * are those of `core/text/definitions.ts`; here they are read over a whole tree. A list for the secretariat to
 * confirm, never a finding. Rules W15 and W16 in docs/spec/terms.md.
 */
import { announcesDefinitions, definitionsIn } from '../text/definitions.js'
import type { Provision, ProvisionId } from '../text/types.js'
import { type NewTerm, newTerms } from './terms.js'
import { sameWord, type TermLanguage, vocabularyOf } from './vocabulary.js'

export interface DefinedTerm {
  /** As printed. */
  readonly term: string
  readonly provision: ProvisionId
  /** The sentence or item that defines it. */
  readonly passage: string
}

/** The definitions in a list of provisions, in reading order; each term once for a provision. */
export function definedTerms(provisions: readonly Provision[]): DefinedTerm[] {
  const listing = definitionArticles(provisions)
  return provisions.flatMap(({ id, parent, text }) => {
    const found = text === null ? [] : termsIn(text, parent !== null && listing.has(parent))
    const once = new Map(found.map(definition => [definition.term, { ...definition, provision: id }]))
    return [...once.values()]
  })
}

/**
 * Outside a definitions article only quoted terms count: an italic run-in heading is none. Converters print
 * quotation marks as `` and "; a chapeau that ends in a colon is no term.
 */
function termsIn(text: string, listed: boolean): { term: string; passage: string }[] {
  const plain = text.replaceAll('``', '“')
  const found = definitionsIn(plain, listed).filter(({ term }) => {
    if (plain.startsWith(`*${term}`)) return listed
    return !plain.startsWith(term) || /^[:：]\s*(?:\p{Lu}|\p{Lo})/u.test(plain.slice(term.length))
  })
  const bare = listed ? /^\*([^*[\].:：]{1,100})\*(?=\s|$)/.exec(plain) : null
  const all = bare === null ? found : [{ term: bare[1]!, passage: plain }, ...found]
  return all.map(({ term, passage }) => ({ term: term.replace(/^the /i, '').trim(), passage }))
}

/** What is headed "Definitions" and the like, and everything below it. */
function definitionArticles(provisions: readonly Provision[]): ReadonlySet<ProvisionId> {
  const ids = new Set<ProvisionId>()
  for (const { id, parent, kind, text } of provisions) {
    const holds = kind === 'article' || kind === 'chapter' || kind === 'annex'
    if ((holds && announcesDefinitions(text ?? '')) || (parent !== null && ids.has(parent))) ids.add(id)
  }
  return ids
}

/**
 * New words of a text that neither the base nor the text itself defines. A word counts as defined where a
 * defined term contains it in any form.
 */
export function undefinedTerms(
  base: readonly Provision[],
  text: string,
  language: TermLanguage = 'en',
): NewTerm[] {
  const wordings = base.map(provision => provision.text ?? '')
  const defined = [...definedTerms(base), ...termsIn(text, false)].map(({ term }) => term)
  const vocabulary = vocabularyOf(defined, language)
  return newTerms(wordings, text, language).filter(({ term }) => sameWord(vocabulary, term).length === 0)
}
