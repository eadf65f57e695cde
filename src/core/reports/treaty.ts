/**
 * What became of the text: the provisions of the treaty that read differently than its base, under every
 * label they have borne, and the resolutions beside it, which are never among them. Rules O12..O14,
 * docs/spec/reports.md.
 */
import type { ProvisionState, ProvisionStatus } from '../negotiation/state.js'
import { inReadingOrder, isBesideTreaty } from '../negotiation/tree.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import { type Fact, factOf } from './facts.js'

/** What a provision was called in one edition; the first has no name: it is how it was entered or adopted. */
export interface Labelled {
  readonly label: string | null
  readonly margin: string | null
  readonly edition: LocalText | null
  readonly act: number
}

export interface TextChange extends Fact {
  readonly id: string
  readonly kind: ProvisionState['kind']
  readonly change: 'added' | 'changed' | 'suppressed'
  readonly labels: readonly Labelled[]
  readonly status: ProvisionStatus
}

/** A resolution: added beside the treaty, or there already. */
export interface Resolution extends Fact {
  readonly id: string
  readonly labels: readonly Labelled[]
  readonly status: ProvisionStatus
}

export function treatyChanges(view: View): TextChange[] {
  const { text } = view.state
  return inReadingOrder(text).flatMap(provision => {
    const change = changeOf(provision)
    if (change === null || isBesideTreaty(text, provision)) return []
    const { id, kind, status } = provision
    return [
      { id, kind, change, labels: labelsOf(view, provision), status, ...factOf(view, actsOf(provision)) },
    ]
  })
}

export function resolutions(view: View): Resolution[] {
  const { text } = view.state
  return inReadingOrder(text)
    .filter(p => p.kind === 'resolution' && !isInside(view, p))
    .map(p => ({ id: p.id, labels: labelsOf(view, p), status: p.status, ...factOf(view, actsOf(p)) }))
}

function isInside({ state }: View, { parent }: ProvisionState): boolean {
  const above = parent === null ? undefined : state.text.provisions.get(parent)
  return above !== undefined && isBesideTreaty(state.text, above)
}

function changeOf({ base, suppressed, version }: ProvisionState): TextChange['change'] | null {
  if (suppressed) return 'suppressed'
  if (!base) return 'added'
  return version > 0 ? 'changed' : null
}

function actsOf({ history, labels }: ProvisionState): number[] {
  return [...history.map(h => h.seq), ...labels.map(l => l.seq)]
}

function labelsOf({ state }: View, { labels }: ProvisionState): Labelled[] {
  return labels.map(({ label, margin, seq }) => {
    const edition = state.text.renumberings.find(r => r.seq === seq)?.edition ?? null
    return { label, margin, edition, act: seq }
  })
}
