/**
 * Words of a theme: whether the text in force has them and defines them, and which proposals use them. A
 * lookup, no judgement. Rule B7.
 */
import type { AmendmentState } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import {
  addTexts,
  countIn,
  type Found,
  lookUpBase,
  type TermReader,
  type Texts,
  termReader,
} from './base-words.js'
import { type Fact, factOf } from './facts.js'
import { symbolOf } from './subjects.js'
import type { ThemeScope } from './theme.js'

export interface NewWord extends Found, Fact {
  readonly term: string
  /** Whether a provision in force defines it. */
  readonly defined: boolean
  /** Proposals that use it; in a summary the words are the record keeper's, not theirs. */
  readonly usedBy: readonly {
    readonly ref: string
    readonly symbol: string
    readonly kind: 'verbatim' | 'summary'
  }[]
}

/** The words of the theme, in its order. */
export function newWords(view: View, { theme, amendments }: ThemeScope): NewWord[] {
  const reader = termReader(theme.terms)
  const base = lookUpBase(view, reader)
  const used = [...amendments.values()].map(amendment => ({
    amendment,
    kinds: usesOf(view, amendment, reader),
  }))
  const defined = definedTerms(view)
  return theme.terms.map((term, i) => {
    const users = used.flatMap(({ amendment, kinds }) =>
      kinds[i] == null ? [] : [{ amendment, kind: kinds[i] }],
    )
    const acts = [...base.acts, ...users.map(u => u.amendment.seq)]
    const usedBy = users.map(({ amendment: a, kind }) => ({
      ref: a.id,
      symbol: `${symbolOf(view.state, a.proposal, a.rev)}/${a.n}`,
      kind,
    }))
    return {
      term,
      ...base.found[i]!,
      defined: defined.has(term.toLowerCase()),
      usedBy,
      ...factOf(view, acts),
    }
  })
}

/** For each term, in which kind of wording the amendment uses it; its own words before a summary's. */
function usesOf(
  view: View,
  { wordings }: AmendmentState,
  reader: TermReader,
): ('verbatim' | 'summary' | null)[] {
  const [own, summary] = (['verbatim', 'summary'] as const).map(kind => {
    const texts: Texts = new Map()
    addTexts(view, texts, wordings, kind)
    return countIn(texts, reader)
  })
  return reader.terms.map((_, i) => (own![i]! > 0 ? 'verbatim' : summary![i]! > 0 ? 'summary' : null))
}

function definedTerms({ state }: View): Set<string> {
  const defining = [...state.text.provisions.values()].filter(p => p.suppressed === null)
  return new Set(defining.flatMap(p => (p.defines === null ? [] : [p.defines.toLowerCase()])))
}
