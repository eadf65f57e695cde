/**
 * What an act is about, as a reader would call it: the symbol on the document, the label in the text. A
 * resolution beside the treaty is never called a provision of it.
 */
import type { Target } from '../negotiation/acts/fields.js'
import type { AmendmentState, ProvisionState, State } from '../negotiation/state.js'
import { isBesideTreaty } from '../negotiation/tree.js'
import type { LocalText } from '../procedure/procedure.js'

export interface Subject {
  readonly target: Target
  readonly kind: 'amendment' | 'proposal' | 'provision' | 'resolution' | 'wording' | 'instrument' | 'act'
  /** A symbol or label; null where there is none, as for the whole instrument. */
  readonly label: string | null
  /** The label it bore before a renumbering, if another. */
  readonly was: string | null
  readonly title: LocalText | null
}

/** An amendment as a report lists it. */
export interface AmendmentRow {
  /** `RUS/27/7`. */
  readonly ref: string
  /** As printed, with the revision: `RUS/27(Rev.1)/7`. */
  readonly symbol: string
  /** Of its document. */
  readonly title: LocalText | null
  readonly mark: AmendmentState['mark']
  /** What it would change or follow, by label; null for a general matter or the top of the text. */
  readonly place: string | null
  readonly status: AmendmentState['status']
}

export function subjectOf(state: State, target: Target): Subject {
  if ('provision' in target) return provisionSubject(state, target, target.provision)
  if ('amendment' in target) return amendmentSubject(state, target, target.amendment, target.rev)
  if ('proposal' in target) {
    const title = state.text.proposals.get(target.proposal)?.title ?? null
    return subject(target, 'proposal', symbolOf(state, target.proposal, target.rev), { title })
  }
  if ('wording' in target) return wordingSubject(state, target)
  return subject(target, 'act' in target ? 'act' : 'instrument', null)
}

function subject(
  target: Target,
  kind: Subject['kind'],
  label: string | null,
  { was = null, title = null }: Partial<Pick<Subject, 'was' | 'title'>> = {},
): Subject {
  return { target, kind, label, was, title }
}

function provisionSubject(state: State, target: Target, id: string): Subject {
  const provision = state.text.provisions.get(id)
  const label = labelOf(state, id)
  if (provision === undefined) return subject(target, 'provision', label)
  const kind = isBesideTreaty(state.text, provision) ? 'resolution' : 'provision'
  const first = firstLabel(state, provision)
  return subject(target, kind, label, { was: first === label ? null : first })
}

function amendmentSubject(state: State, target: Target, id: string, rev: number): Subject {
  const amendment = state.text.amendments.get(id)
  if (amendment === undefined) return subject(target, 'amendment', id)
  const title = state.text.proposals.get(amendment.proposal)?.title ?? null
  const label = `${symbolOf(state, amendment.proposal, rev)}/${amendment.n}`
  return subject(target, amendment.kind === 'resolution' ? 'resolution' : 'amendment', label, { title })
}

/** The amendment or provision whose wording this is; the start of the hash where there is none. */
function wordingSubject(state: State, target: Target & { readonly wording: string }): Subject {
  const { amendments, provisions } = state.text
  const has = (wordings: ProvisionState['wordings']) => hasWording(wordings, target.wording)
  const amendment = [...amendments.values()].find(a => has(a.wordings))
  if (amendment !== undefined) {
    const found = amendmentSubject(state, target, amendment.id, amendment.rev)
    return { ...found, kind: 'wording' }
  }
  const provision = [...provisions.values()].find(p => p.history.some(h => has(h.wordings)))
  return subject(
    target,
    'wording',
    provision === undefined ? target.wording.slice(0, 12) : labelOf(state, provision.id),
  )
}

export function hasWording(wordings: ProvisionState['wordings'], hash: string): boolean {
  return wordings.some(w => w.kind !== 'unknown' && w.hash === hash)
}

/** What is printed at a provision, or at one that an amendment would add: its label, its number, else its id. */
export function labelOf(state: State, id: string): string {
  const provision = state.text.provisions.get(id)
  const printed = provision ?? state.text.amendments.get(id)
  return printedLabel(
    id,
    printed,
    provision === undefined ? null : labelAbove(state, provision, p => p.label),
  )
}

/** The first label that a provision bore, before any renumbering. */
export function firstLabel(state: State, provision: ProvisionState): string {
  const above = labelAbove(state, provision, p => p.labels[0]?.label ?? null)
  return printedLabel(provision.id, provision.labels[0], above)
}

interface Printed {
  readonly label: string | null
  readonly margin: string | null
}

/** A bare number is put with what holds it: `Preamble (1)`. */
function printedLabel(id: string, printed: Printed | undefined, above: string | null): string {
  if (printed === undefined || (printed.label === null && printed.margin === null)) return id
  return printed.label ?? (above === null ? printed.margin! : `${above} (${printed.margin})`)
}

function labelAbove(
  state: State,
  { parent }: ProvisionState,
  label: (provision: ProvisionState) => string | null,
): string | null {
  const above = parent === null ? undefined : state.text.provisions.get(parent)
  return above === undefined ? null : (label(above) ?? labelAbove(state, above, label))
}

/** The symbol a proposal bore at a revision. */
export function symbolOf(state: State, proposal: string, rev: number): string {
  return state.text.proposals.get(proposal)?.revisions.find(r => r.rev === rev)?.symbol ?? proposal
}

export function amendmentRow(state: State, amendment: AmendmentState): AmendmentRow {
  const { id, proposal, rev, n, mark, status } = amendment
  const title = state.text.proposals.get(proposal)?.title ?? null
  return {
    ref: id,
    symbol: `${symbolOf(state, proposal, rev)}/${n}`,
    title,
    mark,
    place: placeOf(state, amendment),
    status,
  }
}

function placeOf(state: State, { target }: AmendmentState): string | null {
  if ('provision' in target) return labelOf(state, target.provision)
  if ('amendment' in target) return target.amendment
  const place = 'parent' in target ? (target.after ?? target.parent) : null
  return place === null ? null : labelOf(state, place)
}
