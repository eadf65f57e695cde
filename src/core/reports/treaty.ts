/**
 * What became of the text: the provisions of the treaty that read differently than its base, under every
 * label they have borne, and the resolutions beside it, which are never among them. Rules O12..O14,
 * docs/spec/reports.md.
 */
import type { AmendmentState, ProvisionState, ProvisionStatus } from '../negotiation/state.js'
import { inReadingOrder, isBesideTreaty } from '../negotiation/tree.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import { type Fact, factOf } from './facts.js'
import { firstLabel } from './subjects.js'

/** What a provision was called in one edition; the first has no name: it is how it was entered or adopted. */
export interface Labelled {
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
    ...factOf(view, changesOf(view, provision, change)),
  }
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

/** The acts that made it read as it does: not the entry of a base that has been changed since. */
function changesOf(view: View, provision: ProvisionState, change: TextChange['change']): number[] {
  const { history, labels } = provision
  const made = change === 'added' ? [history[0]!.seq] : []
  const reworded = history.slice(1).map(h => h.seq)
  const suppressed = change === 'suppressed' ? suppressions(view, provision.id) : []
  return [...made, ...reworded, ...suppressed, ...labels.slice(1).map(l => l.seq)]
}

/** The state says that a provision is suppressed; which act did it, the acts themselves say. */
function suppressions(view: View, id: string): number[] {
  const { consolidations, amendments } = view.state.text
  const tabled = consolidations.flatMap(({ seq }) => (suppresses(view, seq, id) ? [seq] : []))
  const adopted = [...amendments.values()].filter(
    a => a.mark === 'SUP' && a.status === 'adopted' && isOn(a, id),
  )
  return [...tabled, ...adopted.flatMap(a => a.ended ?? [])]
}

function suppresses(view: View, seq: number, id: string): boolean {
  const items = (view.leaf(seq)?.author.act.items ?? []) as readonly {
    provision?: string
    suppressed?: boolean
  }[]
  return items.some(item => item.provision === id && item.suppressed === true)
}

function isOn({ target }: AmendmentState, id: string): boolean {
  return 'provision' in target && target.provision === id
}

function labelsOf({ state }: View, { labels }: ProvisionState): Labelled[] {
  return labels.map(({ label, margin, seq }) => {
    const edition = state.text.renumberings.find(r => r.seq === seq)?.edition ?? null
    return { label, margin, edition, act: seq }
  })
}
