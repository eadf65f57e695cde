/** A base made ready for the checks: its words, what it defines, what it refers to. Computed once, used for every proposal. */
import { type Numbered, numbered } from '../../text/references.js'
import type { Provision, ProvisionId } from '../../text/types.js'
import { type DefinedTerm, definedTerms } from '../defined-terms.js'
import { type Vocabulary, vocabularyOf } from '../vocabulary.js'
import { inflections, isFunctionWord, wordsOf } from '../words.js'
import { matchesIn } from './phrases.js'
import { plain, speechOf } from './read.js'
import type { CheckSet } from './rule.js'

export interface CheckBase {
  readonly lang: string
  readonly provisions: readonly Provision[]
  readonly byId: ReadonlyMap<ProvisionId, Provision>
  /** The wordings in force: what is one of them word for word is not a proposal's. */
  readonly known: ReadonlySet<string>
  /** Its words; null where they are not on record. */
  readonly vocabulary: Vocabulary | null
  /** For each form of a word, the forms of the words that stand right after it somewhere; null where only an index is known. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>> | null
  readonly defined: readonly DefinedTerm[]
  readonly numbers: Numbered
  /** Provisions that are no longer in force, or would not be. */
  readonly suppressed: ReadonlySet<ProvisionId>
  /** For each check, where its phrases first stand in the base. */
  readonly holds: ReadonlyMap<string, { readonly at: ProvisionId; readonly words: string }>
  /** Every wording in force is verbatim: what is not found is not there. What holds others may have none of its own. */
  readonly complete: boolean
}

/** What is suppressed says nothing any more; `suppressed` has it, and what amendments in force would suppress. */
export function checkBase(
  set: CheckSet,
  provisions: readonly Provision[],
  lang: string,
  suppressed: ReadonlySet<ProvisionId> = new Set(
    provisions.flatMap(p => (p.suppressed === true ? [p.id] : [])),
  ),
): CheckBase {
  const inForce = provisions.filter(provision => provision.suppressed !== true)
  const texts = inForce.flatMap(({ text }) => (text === null ? [] : [text]))
  const parents = new Set(provisions.map(({ parent }) => parent))
  const vocabulary = vocabularyOf(texts, lang)
  return {
    lang,
    provisions,
    byId: new Map(provisions.map(provision => [provision.id, provision])),
    known: new Set(texts.map(plain)),
    vocabulary,
    pairs: pairsIn(texts, vocabulary.english),
    defined: definedTerms(inForce),
    numbers: numbered(provisions),
    suppressed,
    holds: held(set, inForce, lang),
    complete: inForce.length > 0 && inForce.every(({ id, text }) => text !== null || parents.has(id)),
  }
}

/** Words of content that stand side by side, whatever stands between them but a word. */
function pairsIn(texts: readonly string[], english: boolean): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>()
  const formsOf = english ? inflections : (word: string) => [word]
  for (const text of texts) {
    const words = wordsOf(text).flatMap(({ word }) => word.split('-').filter(part => part !== ''))
    const forms = words.map(word => (isFunctionWord(word) ? [] : formsOf(word)))
    for (const [i, before] of forms.entries())
      for (const form of before) {
        const after = pairs.get(form) ?? new Set<string>()
        for (const next of forms[i + 1] ?? []) after.add(next)
        pairs.set(form, after)
      }
  }
  return pairs
}

function held(set: CheckSet, provisions: readonly Provision[], lang: string): CheckBase['holds'] {
  const { phrases } = speechOf(set, lang)
  const found = new Map<string, { at: ProvisionId; words: string }>()
  for (const { id, text } of provisions) {
    if (text === null) continue
    const words = wordsOf(text)
    for (const { means, first, last } of matchesIn(phrases, words))
      if (!found.has(means))
        found.set(means, { at: id, words: text.slice(words[first]!.from, words[last]!.to) })
  }
  return found
}
