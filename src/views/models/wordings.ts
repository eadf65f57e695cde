/** Wordings as the pages need them: the verbatim text of one language, or what stands in its place. */
import type { Wording } from '../../core/negotiation/acts/fields.js'
import type { View } from '../../core/negotiation/view.js'

/** The verbatim text in one language, or null where there is none or it is withheld. */
export function verbatimIn(view: View, wordings: readonly Wording[], lang: string): string | null {
  const found = wordings.find(w => w.lang === lang && w.kind === 'verbatim')
  return found === undefined || found.kind === 'unknown' ? null : view.text(found.hash)
}

/** A pair of verbatim texts in one language that can be compared: the wanted one first, then any other. */
export function comparable(
  view: View,
  from: readonly Wording[],
  to: readonly Wording[],
  wanted: string,
): { lang: string; from: string; to: string } | null {
  const langs = [wanted, ...to.map(w => w.lang)]
  for (const lang of langs) {
    const [a, b] = [verbatimIn(view, from, lang), verbatimIn(view, to, lang)]
    if (a !== null && b !== null) return { lang, from: a, to: b }
  }
  return null
}
