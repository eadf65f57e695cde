/**
 * Words of the text in force: counted in its verbatim wordings, or, where the text may not be shipped, looked
 * up in its published word index. An index shows that a word is there, not that two stand together. Rule B7.
 */
import { type CountTerms, termCounter } from '../assessment/term-counts.js'
import { readWordIndex } from '../assessment/words.js'
import type { Wording } from '../negotiation/acts/fields.js'
import type { View } from '../negotiation/view.js'

/** Whether a term is there and how often, in any form; each null where the record cannot tell. */
export interface Found {
  readonly inBase: boolean | null
  /** Null too where it is in the part of the base that can be read: how often in the rest nobody knows. */
  readonly count: number | null
}

/** Looks terms up in texts of any language. */
export interface TermReader {
  readonly terms: readonly string[]
  /** The counter for texts of one language. */
  readonly counter: (lang: string) => CountTerms
}

export function termReader(terms: readonly string[]): TermReader {
  const known = new Map<string, CountTerms>()
  const counter = (lang: string) => {
    const found = known.get(lang) ?? termCounter(terms, lang)
    known.set(lang, found)
    return found
  }
  return { terms, counter }
}

/** Each term in the base as adopted, not in what became of it since, with the act that put it on record. */
export function lookUpBase(
  view: View,
  reader: TermReader,
): { readonly found: readonly Found[]; readonly acts: readonly number[] } {
  const { wordIndex, adopted } = view.state.text
  const { texts, complete } = baseTexts(view)
  const index = wordIndex === null ? null : view.text(wordIndex.hash)
  if (index !== null && !complete) return { found: lookUpIndex(view, reader, index), acts: [wordIndex!.seq] }
  const found = countIn(texts, reader).map(count =>
    complete ? told(count) : count > 0 ? { inBase: true, count: null } : untold,
  )
  return { found, acts: adopted === null ? [] : [adopted] }
}

const untold: Found = { inBase: null, count: null }

function told(count: number): Found {
  return { inBase: count > 0, count }
}

function lookUpIndex(view: View, { terms, counter }: TermReader, index: string): Found[] {
  const lang = String(view.leaf(view.state.text.wordIndex!.seq)?.author.act.lang)
  const counts = counter(lang)(readWordIndex(index))
  return counts.map((count, i) => (count > 0 && /[\s-]/.test(terms[i]!) ? untold : told(count)))
}

/** Texts by language. */
export type Texts = Map<string, string[]>

/** Verbatim base texts; complete when every base provision has one that can be read. */
function baseTexts(view: View): { readonly texts: Texts; readonly complete: boolean } {
  const texts: Texts = new Map()
  const base = [...view.state.text.provisions.values()].filter(p => p.base)
  const read = base.map(p => addTexts(view, texts, p.history[0]!.wordings, 'verbatim'))
  return { texts, complete: base.length > 0 && read.every(any => any) }
}

/** Adds the wordings of one kind that can be read; false if there are none. */
export function addTexts(
  view: View,
  texts: Texts,
  wordings: readonly Wording[],
  kind: 'verbatim' | 'summary',
): boolean {
  let any = false
  for (const wording of wordings) {
    const text = wording.kind === kind ? view.text(wording.hash) : null
    if (text === null) continue
    any = true
    texts.set(wording.lang, [...(texts.get(wording.lang) ?? []), text])
  }
  return any
}

/** Occurrences of each term, in the language that has most of them: the same text in two languages is one text. */
export function countIn(texts: Texts, { terms, counter }: TermReader): number[] {
  const byLanguage = [...texts].map(([lang, all]) => counter(lang)(all))
  return terms.map((_, i) => Math.max(0, ...byLanguage.map(counts => counts[i]!)))
}
