/** What changed between two wordings, word by word: `<del>` and `<ins>`, and how many words of each. */
import { redlineTexts } from '../../core/text/redline.js'
import { tokenise } from '../../core/text/tokens.js'
import type { EditOp } from '../../core/text/types.js'
import type { Translate } from '../../locales/locale.js'

type Edits = readonly (readonly [EditOp, string])[]

export function Redline({ t, from, to, lang }: { t: Translate; from: string; to: string; lang: string }) {
  const edits = redlineTexts(from, to)
  return (
    <div class="redline">
      <p class="legal" lang={lang} dir="auto">
        <EditedText edits={edits} />
      </p>
      <p class="prov">{redlineSummary(t, edits)}</p>
    </div>
  )
}

export function EditedText({ edits }: { edits: Edits }) {
  return edits.map(([op, text]) => (op === '=' ? text : op === '-' ? <del>{text}</del> : <ins>{text}</ins>))
}

/** "3 words added, 1 removed", or that only the spacing differs. */
export function redlineSummary(t: Translate, edits: Edits): string {
  const words = (wanted: EditOp) =>
    edits.reduce((sum, [op, text]) => sum + (op === wanted ? wordCount(text) : 0), 0)
  const [added, removed] = [words('+'), words('-')]
  if (edits.every(([op]) => op === '=')) return t('redline-same')
  return added + removed === 0 ? t('redline-points') : t('redline-summary', { added, removed })
}

/** Punctuation is compared like words, but nobody counts it as one. */
function wordCount(text: string): number {
  return tokenise(text).words.filter(word => /[\p{L}\p{N}]/u.test(word)).length
}
