/**
 * Words of a theme: whether the text in force has them and defines them, and which proposals use them. A
 * lookup, no judgement. Where the base text is not shipped its published word index is read, and what that
 * cannot show (words standing together) the record cannot tell. Rule B7.
 */
import { lookupTerms } from '../assessment/terms.js'
import type { Wording } from '../negotiation/acts/fields.js'
import type { AmendmentState } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { type Fact, factOf } from './facts.js'
import { symbolOf } from './subjects.js'
import type { ThemeScope } from './theme.js'

export interface NewWord extends Fact {
  readonly term: string
  /** Null where the record cannot tell. */
  readonly inBase: boolean | null
  /** How often, in any form; null where the record cannot tell. */
  readonly count: number | null
  /** Whether a provision in force defines it. */
  readonly defined: boolean
  /** Proposals that use it; in a summary the words are ours, not theirs. */
  readonly usedBy: readonly {
    readonly ref: string
    readonly symbol: string
    readonly kind: 'verbatim' | 'summary'
  }[]
}

/** The words of the theme, in its order. */
export function newWords(view: View, { theme, amendments }: ThemeScope): NewWord[] {
  const terms = theme.terms
  const base = lookUpBase(view, terms)
  const used = [...amendments.values()].map(a => ({ a, kinds: usesOf(view, a, terms) }))
  const defined = definedTerms(view)
  return terms.map((term, i) => {
    const users = used.flatMap(({ a, kinds }) => (kinds[i] === null ? [] : [{ a, kind: kinds[i]! }]))
    return {
      term,
      ...base.found[i]!,
      defined: defined.has(term.toLowerCase()),
      usedBy: users.map(({ a, kind }) => ({
        ref: a.id,
        symbol: `${symbolOf(view.state, a.proposal, a.rev)}/${a.n}`,
        kind,
      })),
      ...factOf(view, [...base.acts, ...users.map(({ a }) => a.seq)]),
    }
  })
}

type Found = Pick<NewWord, 'inBase' | 'count'>

/** The text in force: what was adopted as the base, not what became of it since. */
function lookUpBase(
  view: View,
  terms: readonly string[],
): { readonly found: readonly Found[]; readonly acts: readonly number[] } {
  const { wordIndex, adopted } = view.state.text
  const { texts, complete } = baseTexts(view)
  const index = wordIndex === null ? null : view.text(wordIndex.hash)
  if (index !== null && !complete) {
    const lang = String(view.leaf(wordIndex!.seq)?.author.act.lang)
    return { found: lookupTerms(terms, readIndex(index), lang).map(fromIndex), acts: [wordIndex!.seq] }
  }
  const counts = countIn(texts, terms)
  const found = counts.map(count =>
    count > 0 || complete ? { inBase: count > 0, count } : { inBase: null, count: null },
  )
  return { found, acts: adopted === null ? [] : [adopted] }
}

/** An index shows that a word is there, not that two stand together. */
function fromIndex({
  term,
  inBase,
  count,
}: {
  readonly term: string
  readonly inBase: boolean
  readonly count: number
}): Found {
  return inBase && /[\s-]/.test(term) ? { inBase: null, count: null } : { inBase, count }
}

function readIndex(text: string): Map<string, number> {
  const entries = text.split('\n').filter(line => line !== '')
  return new Map(
    entries.map(line => [
      line.slice(0, line.lastIndexOf(' ')),
      Number(line.slice(line.lastIndexOf(' ') + 1)),
    ]),
  )
}

type Texts = Map<string, string[]>

/** Verbatim base texts by language; complete when every base provision has one that can be read. */
function baseTexts(view: View): { readonly texts: Texts; readonly complete: boolean } {
  const texts: Texts = new Map()
  const base = [...view.state.text.provisions.values()].filter(p => p.base)
  const read = base.map(p => addTexts(view, texts, p.history[0]!.wordings, 'verbatim'))
  return { texts, complete: base.length > 0 && read.every(any => any) }
}

function addTexts(
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

/** Occurrences of each term over all languages. */
function countIn(texts: Texts, terms: readonly string[]): number[] {
  const byLanguage = [...texts].map(([lang, all]) => lookupTerms(terms, all, lang))
  return terms.map((_, i) => byLanguage.reduce((sum, found) => sum + found[i]!.count, 0))
}

/** For each term, in which kind of wording the amendment uses it; its own words before ours. */
function usesOf(
  view: View,
  { wordings }: AmendmentState,
  terms: readonly string[],
): ('verbatim' | 'summary' | null)[] {
  const [own, ours] = (['verbatim', 'summary'] as const).map(kind => {
    const texts: Texts = new Map()
    addTexts(view, texts, wordings, kind)
    return countIn(texts, terms)
  })
  return terms.map((_, i) => (own![i]! > 0 ? 'verbatim' : ours![i]! > 0 ? 'summary' : null))
}

function definedTerms({ state }: View): Set<string> {
  const defining = [...state.text.provisions.values()].filter(p => !p.suppressed)
  return new Set(defining.flatMap(p => (p.defines === null ? [] : [p.defines.toLowerCase()])))
}
