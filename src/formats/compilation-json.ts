/**
 * The JSON of a compilation, the same from the command line and under /api. Its members are documented in
 * docs/spec/command-line.md: they may be added to, never renamed.
 */
import type { NegotiatedProvision, NegotiatingText } from '../core/analysis/negotiating-text.js'
import type { View } from '../core/negotiation/view.js'
import type { Compilation, CompiledProvision } from '../core/text/types.js'

/** The negotiating text of a negotiation, at the moment of the view. */
export function negotiatingTextJson(view: View, { lang, provisions, unplaced }: NegotiatingText): object {
  return {
    negotiation: view.state.record.name,
    at: view.at,
    lang,
    provisions: provisions.map(negotiatedJson),
    unplaced,
  }
}

/** A compilation of plain files: no negotiation, no moment. */
export function compilationJson({ provisions }: Compilation): object {
  return { negotiation: null, at: null, provisions: provisions.map(compiledJson) }
}

/** The members that others rely on first; what was added since after them. */
function compiledJson({
  id,
  label,
  margin,
  kind,
  base,
  text,
  conflicts,
  ...rest
}: CompiledProvision): object {
  return { id, label, margin, kind, base, text, conflicts, ...rest }
}

function negotiatedJson({
  compiled,
  state,
  summaries,
  behind,
  besideTreaty,
  missing,
}: NegotiatedProvision): object {
  return {
    ...compiledJson(compiled),
    status: state?.status ?? null,
    summaries,
    behind,
    besideTreaty,
    missing,
  }
}
