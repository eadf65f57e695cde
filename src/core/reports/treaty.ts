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
import { firstLabel } from './subjects.js'

/** What a provision was called in one edition; the first has no name: it is how it was entered or adopted. */
interface Labelled {
  readonly label: string | null
  readonly margin: string | null
  readonly edition: LocalText | null
  readonly act: number
}

/** A change, with the acts that made it; where it is suppressed they end with the one that suppressed it. */
export interface TextChange extends Fact {
  readonly id: string
  readonly kind: ProvisionState['kind']
  /** The first it bore, with what holds it where it is a bare number. */
  readonly label: string
  readonly change: 'added' | 'changed' | 'suppressed'
  readonly labels: readonly Labelled[]
  readonly status: ProvisionStatus
}

/** A resolution: added beside the treaty, or there already. */
export interface Resolution extends Fact {
  readonly id: string
  readonly label: string
  readonly labels: readonly Labelled[]
  readonly status: ProvisionStatus
}

export function treatyChanges(view: View): TextChange[] {
  const { text } = view.state
  return inReadingOrder(text).flatMap(provision => {
    const change = changeOf(provision)
    if (change === null || isBesideTreaty(text, provision)) return []
    return [{ kind: provision.kind, change, ...described(view, provision, change) }]
  })
}

export function resolutions(view: View): Resolution[] {
  const outermost = inReadingOrder(view.state.text).filter(p => p.kind === 'resolution' && !isInside(view, p))
  return outermost.map(p => described(view, p, 'added'))
}

function described(view: View, provision: ProvisionState, change: TextChange['change']): Resolution {
  const { id, status } = provision
  const label = firstLabel(view.state, provision)
  return {
    id,
    label,
    labels: labelsOf(view, provision),
    status,
    ...factOf(view, changesOf(provision, change)),
  }
}

function isInside({ state }: View, { parent }: ProvisionState): boolean {
  const above = parent === null ? undefined : state.text.provisions.get(parent)
  return above !== undefined && isBesideTreaty(state.text, above)
}

function changeOf({ base, suppressed, version }: ProvisionState): TextChange['change'] | null {
  if (suppressed !== null) return 'suppressed'
  if (!base) return 'added'
  return version > 0 ? 'changed' : null
}

/** The acts that made it read as it does: not the entry of a base that has been changed since. */
function changesOf({ history, labels, suppressed }: ProvisionState, change: TextChange['change']): number[] {
  const made = change === 'added' ? [history[0]!.seq] : []
  const reworded = history.slice(1).map(h => h.seq)
  return [
    ...made,
    ...reworded,
    ...(suppressed === null ? [] : [suppressed]),
    ...labels.slice(1).map(l => l.seq),
  ]
}

function labelsOf({ state }: View, { labels }: ProvisionState): Labelled[] {
  return labels.map(({ label, margin, seq }) => {
    const edition = state.text.renumberings.find(r => r.seq === seq)?.edition ?? null
    return { label, margin, edition, act: seq }
  })
}
