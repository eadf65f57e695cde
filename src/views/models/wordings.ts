/** Wordings as the pages need them. */
import type { Wording } from '../../core/negotiation/acts/fields.js'
import { type View, verbatimIn } from '../../core/negotiation/view.js'

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
