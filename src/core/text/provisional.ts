/**
 * What a provision that an open ADD would create is called until the conference numbers it. In an instrument
 * with margin numbers it gets the next free one behind what precedes it; in one without, the label of its
 * anchor with *bis*, *ter*. A label that its author gave stands as given.
 */
import { marginBetween, nextLabel, parseMargin } from './numbering.js'
import type { Ground } from './placing.js'
import type { Amendment, ProvisionId, ProvisionKind } from './types.js'

export interface Numbers {
  readonly margin: string | null
  readonly label: string | null
  readonly kind: ProvisionKind
}

/** The numbers of all provisions, base and proposed, given in reading order. */
export function numbersOf(grounds: readonly Ground[]): Numbers[] {
  const margins = numberMargins(grounds)
  const labels = labelsIn(grounds)
  const known = new Map<ProvisionId, Numbers>()
  return grounds.map(({ id, parent, provision, add }, i) => {
    const margin = margins[i] ?? null
    const anchor = add ? known.get(anchorOf(add) ?? '') : undefined
    const label = provision
      ? (provision.label ?? null)
      : (add?.label ?? (margin === null && anchor?.label ? freeLabel(anchor.label, parent, labels) : null))
    const own = { margin, label, kind: provision?.kind ?? add?.kind ?? anchor?.kind ?? 'paragraph' }
    known.set(id, own)
    return own
  })
}

function anchorOf({ target }: Amendment): ProvisionId | null {
  return 'parent' in target ? target.after : null
}

function numberMargins(grounds: readonly Ground[]): (string | null)[] {
  const given = grounds.map(({ provision }) => provision?.margin ?? null)
  const following = given.map(margin => (margin !== null && parseMargin(margin) ? margin : null))
  const used = new Set(following.filter(margin => margin !== null))
  if (used.size === 0) return given
  let last: string | null = null
  const before = nextKnown(following)
  return grounds.map(({ add }, i) => {
    const margin: string | null = add ? marginBetween(last, before[i] ?? null, used) : given[i]!
    if (add) used.add(margin!)
    if (add || following[i] !== null) last = margin
    return margin
  })
}

/** At each place the first value at or after it that is known. */
function nextKnown(list: readonly (string | null)[]): (string | null)[] {
  const next: (string | null)[] = []
  for (let i = list.length - 1; i >= 0; i--) next[i] = list[i] ?? next[i + 1] ?? null
  return next
}

function labelsIn(grounds: readonly Ground[]): Set<string> {
  return new Set(
    grounds.map(({ parent, provision, add }) => keyOf(provision?.label ?? add?.label ?? '', parent)),
  )
}

function freeLabel(anchor: string, parent: ProvisionId | null, taken: Set<string>): string {
  let label = nextLabel(anchor, 1)
  while (taken.has(keyOf(label, parent))) label = nextLabel(label, 1)
  taken.add(keyOf(label, parent))
  return label
}

function keyOf(label: string, parent: ProvisionId | null): string {
  return JSON.stringify([parent, label])
}
