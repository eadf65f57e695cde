/**
 * Amendments as a table: one row each, with the document it is in, whose it is, what it does to which text, how
 * it ended, and where the record has it from. Readable again by `travaux compile --from` where it is verbatim.
 */
import { partiesOf } from '../core/analysis/negotiating-text.js'
import type { AmendmentState } from '../core/negotiation/state.js'
import { happened, provenanceOf, type ShownText, shown, type View } from '../core/negotiation/view.js'
import { writeCsv } from './csv.js'

const columns = [
  'ref',
  'symbol',
  'parties',
  'mark',
  'target',
  'text',
  'kind',
  'lang',
  'reasons',
  'status',
  'themes',
  'on',
  'sources',
  'confidence',
  'act',
  'withheld',
]

export function proposalsCsv(
  view: View,
  amendments: readonly AmendmentState[],
  lang = view.state.record.languages[0] ?? 'en',
): string {
  return writeCsv([columns, ...amendments.map(a => row(view, a, lang))])
}

function row(view: View, a: AmendmentState, lang: string): string[] {
  const text = shown(view, a.wordings, lang)
  const leaf = view.leaf(a.seq)
  const provenance = provenanceOf(view, a.seq)
  return [
    a.id,
    view.state.text.proposals.get(a.proposal)?.symbol ?? a.proposal,
    partiesOf(view.state, a).join('; '),
    a.editorial ? `(${a.mark})` : a.asserted ? `${a.mark}!` : a.mark,
    targetText(a),
    text?.text ?? '',
    text?.kind ?? '',
    text?.lang ?? '',
    view.body(a.seq)?.reasons ?? '',
    a.status,
    a.themes.join('; '),
    leaf === null ? '' : happened(leaf),
    provenance?.sources.join('; ') ?? '',
    provenance?.confidence ?? '',
    String(a.seq),
    withheldIn(view, a, text).join('; '),
  ]
}

/** Which cells are empty because what they would say is withheld. */
function withheldIn(view: View, a: AmendmentState, text: ShownText | null): string[] {
  const isText = text !== null && text.hash !== null && text.text === null
  const isReasons = view.leaf(a.seq)?.author.body !== undefined && view.body(a.seq) === null
  return [...(isText ? ['text'] : []), ...(isReasons ? ['reasons'] : [])]
}

/** As `--from` reads it: an id, `after:ID`, `under:ID`, or `amendment:REF`. */
function targetText({ target }: AmendmentState): string {
  if ('provision' in target) return target.provision
  if ('amendment' in target) return `amendment:${target.amendment}`
  if ('general' in target) return ''
  return target.after === null ? `under:${target.parent ?? ''}` : `after:${target.after}`
}
