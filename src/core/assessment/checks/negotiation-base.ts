/** The text of a negotiation as it stands, made ready for the checks. Rule CK28, docs/spec/checks.md. */
import type { State } from '../../negotiation/state.js'
import { inReadingOrder } from '../../negotiation/tree.js'
import { type View, verbatimIn } from '../../negotiation/view.js'
import type { Provision, ProvisionId } from '../../text/types.js'
import { vocabularyOf } from '../vocabulary.js'
import { readWordIndex, wordIndex } from '../words.js'
import { type CheckBase, checkBase } from './base.js'
import { type RestrictionAnswer, supportsRestrictions } from './restrictions.js'
import type { CheckSet } from './rule.js'

/** The base of all checks of a view in one language; made once, for it is dear. */
export function baseOf(set: CheckSet, view: View, lang: string): CheckBase {
  const { state } = view
  const provisions = provisionsIn(view, lang)
  const base = checkBase(set, provisions, lang, suppressedIn(state))
  if (base.complete) return base
  const index = indexOf(view, lang)
  if (index === null) return { ...base, pairs: null, vocabulary: null }
  const since = provisions.flatMap(({ text }) => (text === null ? [] : [text]))
  const words = new Map(index)
  for (const [word, count] of wordIndex(since)) words.set(word, (words.get(word) ?? 0) + count)
  return { ...base, pairs: null, vocabulary: vocabularyOf(words, lang) }
}

/**
 * Whether the text as it stands directly supports restrictions: of provisions that have words, in the first working
 * language. One that has children, and of whose own words nothing at all is known, is a heading, and hides nothing.
 */
export function restrictionsIn(set: CheckSet, view: View): RestrictionAnswer {
  const lang = view.state.record.languages[0] ?? 'en'
  const all = provisionsIn(view, lang)
  const parents = new Set(all.map(({ parent }) => parent))
  const read = all.filter(
    ({ id, text, suppressed }) =>
      suppressed !== true && (text !== null || !parents.has(id) || isWorded(view.state, id)),
  )
  return supportsRestrictions(set, read, lang)
}

function isWorded({ text }: State, id: ProvisionId): boolean {
  return text.provisions.get(id)!.wordings.some(({ kind }) => kind !== 'unknown')
}

/** What is suppressed keeps its number, and is marked. */
function provisionsIn(view: View, lang: string): Provision[] {
  return inReadingOrder(view.state.text).map(({ id, parent, kind, label, margin, wordings, suppressed }) => ({
    id,
    parent,
    kind,
    text: verbatimIn(view, wordings, lang),
    ...(label === null ? {} : { label }),
    ...(margin === null ? {} : { margin }),
    ...(suppressed === null ? {} : { suppressed: true }),
  }))
}

/** What is suppressed, and what amendments in force would suppress. */
export function suppressedIn({ text }: State): ReadonlySet<ProvisionId> {
  const gone = [...text.provisions.values()].flatMap(({ id, suppressed }) =>
    suppressed === null ? [] : [id],
  )
  const would = [...text.amendments.values()].flatMap(({ mark, status, target }) =>
    mark === 'SUP' && status === 'in-force' && 'provision' in target ? [target.provision] : [],
  )
  return new Set([...gone, ...would])
}

/** The published word index of a base whose words may not be shown, where it is of the language. */
function indexOf(view: View, lang: string): ReadonlyMap<string, number> | null {
  const { wordIndex } = view.state.text
  const text = wordIndex === null ? null : view.text(wordIndex.hash)
  if (text === null || view.leaf(wordIndex!.seq)?.author.act.lang !== lang) return null
  return readWordIndex(text)
}
