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
    const label = symbolOf(state, target.proposal, target.rev)
    return {
      target,
      kind: 'proposal',
      label,
      title: state.text.proposals.get(target.proposal)?.title ?? null,
    }
  }
  if ('wording' in target) return wordingSubject(state, target)
  return { target, kind: 'act' in target ? 'act' : 'instrument', label: null, title: null }
}

function provisionSubject(state: State, target: Target, id: string): Subject {
  const provision = state.text.provisions.get(id)
  const beside = provision !== undefined && isBesideTreaty(state.text, provision)
  return { target, kind: beside ? 'resolution' : 'provision', label: labelOf(state, id), title: null }
}

function amendmentSubject(state: State, target: Target, id: string, rev: number): Subject {
  const amendment = state.text.amendments.get(id)
  const title = state.text.proposals.get(amendment?.proposal ?? '')?.title ?? null
  const label = amendment === undefined ? id : `${symbolOf(state, amendment.proposal, rev)}/${amendment.n}`
  return { target, kind: amendment?.kind === 'resolution' ? 'resolution' : 'amendment', label, title }
}

/** The amendment or provision whose wording this is; the hash itself where there is none. */
function wordingSubject(state: State, target: Target & { readonly wording: string }): Subject {
  const { amendments, provisions } = state.text
  const amendment = [...amendments.values()].find(a => hasWording(a.wordings, target.wording))
  if (amendment !== undefined)
    return { ...amendmentSubject(state, target, amendment.id, amendment.rev), kind: 'wording' }
  const provision = [...provisions.values()].find(p =>
    p.history.some(h => hasWording(h.wordings, target.wording)),
  )
  const label = provision === undefined ? target.wording.slice(0, 12) : labelOf(state, provision.id)
  return { target, kind: 'wording', label, title: null }
}

export function hasWording(wordings: ProvisionState['wordings'], hash: string): boolean {
  return wordings.some(w => w.kind !== 'unknown' && w.hash === hash)
}

/** What is printed at a provision, or at one that an amendment would add. A bare number is put with what holds it: `Preamble (1)`. */
export function labelOf(state: State, id: string): string {
  const amendment = state.text.amendments.get(id)
  const provision = state.text.provisions.get(id)
  const node = provision ?? amendment
  if (node?.label != null) return node.label
  if (node?.margin == null) return id
  const holder = provision === undefined ? null : labelAbove(state, provision)
  return holder === null ? node.margin : `${holder} (${node.margin})`
}

function labelAbove({ text }: State, { parent }: ProvisionState): string | null {
  let above = parent === null ? undefined : text.provisions.get(parent)
  while (above !== undefined && above.label === null)
    above = above.parent === null ? undefined : text.provisions.get(above.parent)
  return above?.label ?? null
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
