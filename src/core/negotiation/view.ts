/**
 * What reports, analyses and pages read: a folded state, and, by reference, the leaves, texts and bodies it
 * points at. A body or text may be missing because it was withheld: that is said, never papered over.
 */
import type { Hash } from '../canonical/hash.js'
import type { LocalText } from '../procedure/procedure.js'
import type { Body } from '../record/body.js'
import type { Leaf } from '../record/leaf.js'
import type { Wording } from './acts/fields.js'
import type { WithheldKey } from './acts/record/withhold.js'
import type { Lens } from './replay.js'
import type { State, Withheld } from './state.js'

export interface View {
  readonly state: State
  /**
   * The moment looked at: the number of acts of the log, and the time asked for (null: now). Where sources are left out,
   * which: all that is made of the view says so.
   */
  readonly at: {
    readonly index: number
    readonly time: string | null
    readonly without?: readonly string[]
  }
  readonly leaf: (seq: number) => Leaf | null
  readonly text: (hash: Hash) => string | null
  readonly body: (seq: number) => Body | null
}

/** The moment as a view says it. */
export function lookedAt(
  index: number,
  time: string | null,
  { excludeSources = [] }: Pick<Lens, 'excludeSources'> = {},
): View['at'] {
  return { index, time, ...(excludeSources.length === 0 ? {} : { without: excludeSources }) }
}

/** A text of the page: what it says, in which language, and of which kind it is. */
export interface ShownText {
  readonly lang: string
  readonly kind: Wording['kind']
  /** Null when the words are not known, or are withheld. */
  readonly text: string | null
  readonly hash: Hash | null
  /** By what the text is withheld, where it is and the acts looked at tell. */
  readonly withheld?: Withheld
}

/** The wording in the wanted language if there is one, else in the working one, else in the original. */
export function shown(view: View, wordings: readonly Wording[], wanted: string): ShownText | null {
  const working = view.state.record.languages[0]
  const found = wordings.find(w => w.lang === wanted) ?? wordings.find(w => w.lang === working) ?? wordings[0]
  if (found === undefined) return null
  if (found.kind === 'unknown') return { lang: found.lang, kind: 'unknown', text: null, hash: null }
  const withheld = withheldBy(view, `text/${found.hash}`)
  return {
    lang: found.lang,
    kind: found.kind,
    text: view.text(found.hash),
    hash: found.hash,
    ...(withheld === null ? {} : { withheld }),
  }
}

/**
 * Why, and by which act, a text or body is withheld; null where none of the acts looked at withholds it. What is
 * withheld now is gone from every moment of the past too, where the acts looked at do not say so yet.
 */
export function withheldBy(view: View, key: WithheldKey): Withheld | null {
  return view.state.record.withheld?.get(key) ?? null
}

/** The verbatim text in one language, or null where there is none or it is withheld. */
export function verbatimIn(view: View, wordings: readonly Wording[], lang: string): string | null {
  const found = wordings.find(w => w.lang === lang && w.kind === 'verbatim')
  return found === undefined || found.kind === 'unknown' ? null : view.text(found.hash)
}

/** A short public text in the wanted language, with the language it came in. */
export function localized(text: LocalText, wanted: string): { readonly lang: string; readonly text: string } {
  const lang =
    text[wanted] !== undefined
      ? wanted
      : text.en !== undefined
        ? 'en'
        : (Object.keys(text).sort()[0] ?? wanted)
  return { lang, text: text[lang] ?? '' }
}

/** Where an act rests: its sources, how sure, how it became known; hosted acts rest on themselves. */
export function provenanceOf(view: View, seq: number): Leaf['author']['provenance'] | null {
  return view.leaf(seq)?.author.provenance ?? null
}

/** When an act happened: as observed, or the moment it was admitted (ISO 8601, UTC). */
export function happened(leaf: Leaf): string {
  return leaf.author.on ?? new Date(leaf.at).toISOString().slice(0, 16)
}
