/**
 * What the HTML and the Markdown writer have in common: a compilation or a redline with its title and moment,
 * and the words that stand beside each provision, in the language of the document.
 */
import type { NegotiatedProvision } from '../core/analysis/negotiating-text.js'
import type {
  Compilation,
  CompiledProvision,
  Conflict,
  Option,
  RedlinedProvision,
} from '../core/text/types.js'
import type { Translate } from '../locales/locale.js'

/** A compilation to be written: that of a negotiation, or of plain files, which have neither acts nor summaries. */
export interface CompilationDocument {
  readonly title: string
  /** BCP 47 tag of the texts, or empty where nobody said. */
  readonly lang: string
  /** The moment, in words; null for plain files. */
  readonly moment: string | null
  readonly provisions: readonly NegotiatedProvision[]
}

export interface RedlineDocument {
  readonly title: string
  readonly provisions: readonly RedlinedProvision[]
}

/** A compilation of plain files, in the shape of a negotiation's. */
export function ofFiles({ provisions }: Compilation): NegotiatedProvision[] {
  return provisions.map(compiled => ({
    compiled,
    state: null,
    summaries: [],
    behind: [],
    besideTreaty: false,
    missing: false,
  }))
}

/** Kinds whose text is a heading over others. */
const headings: readonly string[] = ['preamble', 'chapter', 'article', 'annex', 'resolution']

export function isHeading({ kind, label }: Pick<CompiledProvision, 'kind' | 'label'>): boolean {
  return headings.includes(kind) && (kind !== 'preamble' || label !== null)
}

/** `41A 5.4 a)`: the margin number and the printed label. */
export function placeOf({
  margin,
  label,
}: {
  readonly margin: string | null
  readonly label: string | null
}): string {
  return [margin, label].filter(part => part !== null && part !== '').join(' ')
}

/** Who reads so; the present text is named as such. */
export function readersOf(t: Translate, option: Option): string {
  const readers = option.parties.join(', ')
  if (!option.base) return readers
  return readers === '' ? t('document-present') : `${t('document-present')}: ${readers}`
}

/** `proposed`, `suppressed`, `beside the treaty`: what a reader must know before reading the text. */
export function marksOf(t: Translate, { compiled, besideTreaty }: NegotiatedProvision): string[] {
  const marks = [
    compiled.proposed ? t('document-proposed') : '',
    compiled.suppressed ? t('document-suppressed') : '',
    besideTreaty && compiled.kind === 'resolution' ? t('document-beside') : '',
  ]
  return marks.filter(mark => mark !== '')
}

/** Notes under a provision: that words are missing, what is behind, which amendments are at odds. */
export function notesOf(t: Translate, { compiled, behind, missing }: NegotiatedProvision): string[] {
  return [
    ...(missing ? [t('document-missing')] : []),
    ...(behind.length > 0 ? [t('document-behind', { refs: behind.join(', ') })] : []),
    ...compiled.conflicts.map(conflict => conflictNote(t, conflict)),
  ]
}

function conflictNote(t: Translate, { code, refs, parties, provisions }: Conflict): string {
  const args = { refs: refs.join(', '), parties: parties.join(', '), provisions: provisions.join(', ') }
  return t(`document-conflict-${code}`, args)
}

/** Summaries beside a provision, each with whose text it sums up and the language it is in. */
export function summariesOf(
  t: Translate,
  { summaries }: NegotiatedProvision,
): { title: string; lang: string; text: string }[] {
  return summaries.map(({ ref, text }) => ({
    title: ref === '' ? t('document-summary-base') : t('document-summary', { ref }),
    lang: text.lang,
    text: text.text ?? t('document-unknown'),
  }))
}

/** Where a redlined provision stands now, and where it stood if that was elsewhere. */
export function redlinePlace(t: Translate, { from, to }: RedlinedProvision): string {
  const before = from === null ? '' : placeOf(from)
  const now = to === null ? '' : placeOf(to)
  if (to === null || before === now) return before
  return before === '' ? now : `${now} (${t('document-was', { place: before })})`
}
