/**
 * Where every provision of the treaty stands: the strip on which one sees what is contested, agreed, changed
 * and what nobody has spoken of. Resolutions beside the treaty are no part of it. Rules S10..S13,
 * docs/spec/reports.md.
 */
import { provisionOf, provisionOfTarget } from '../negotiation/lookup.js'
import { compareHappened } from '../negotiation/replay.js'
import type { AmendmentState, ProvisionState, State } from '../negotiation/state.js'
import { treatyProvisions } from '../negotiation/tree.js'
import type { View } from '../negotiation/view.js'
import { amendmentsInForce, isBehind } from './negotiating-text.js'
import { isBlocking, targetOfKey } from './stances.js'
import { type Standing, standingOf, standingOfProvision } from './standing.js'

/** contested: an alternative or an objection is open; changed: reads differently than the base, nothing open. */
export type StripStatus = 'contested' | 'changed' | 'agreed' | 'not-heard' | 'quiet'

export interface ProvisionStanding {
  readonly id: string
  readonly label: string | null
  readonly margin: string | null
  readonly kind: ProvisionState['kind']
  readonly status: StripStatus
  /** Where the groups stand on the present wording. */
  readonly standing: Standing
  /** And on every amendment that would change it. */
  readonly alternatives: readonly { readonly ref: string; readonly standing: Standing }[]
  /** Groups that have taken a stance on the wording or on an alternative, in the procedure's order. */
  readonly heard: readonly string[]
  readonly notHeard: readonly string[]
}

/** The provisions of the treaty in reading order, each with its standing. */
export function provisionSummary(view: View): ProvisionStanding[] {
  const open = openAlternatives(view)
  const statuses = new Map(provisionStatuses(view).map(({ id, status }) => [id, status]))
  return treatyProvisions(view.state).map(provision => {
    const amendments = (open.get(provision.id) ?? []).filter(a => a.mark !== 'ADD' || 'amendment' in a.target)
    return summary(view, provision, statuses.get(provision.id)!, amendments)
  })
}

/** One status for every provision of the treaty, in reading order. */
export function provisionStatuses(view: View): { readonly id: string; readonly status: StripStatus }[] {
  const open = openAlternatives(view)
  const objected = new Set(openObjections(view.state))
  const spoken = spokenOf(view.state)
  return treatyProvisions(view.state).map(p => {
    const contested = open.has(p.id) || objected.has(p.id)
    return { id: p.id, status: contested ? 'contested' : settledStatus(p, spoken.has(p.id)) }
  })
}

/** One provision's status; `quiet` for one that is not the treaty's. */
export function provisionStatus(view: View, id: string): StripStatus {
  return provisionStatuses(view).find(s => s.id === id)?.status ?? 'quiet'
}

function settledStatus(provision: ProvisionState, spoken: boolean): StripStatus {
  if (!provision.base || provision.version > 0 || provision.suppressed !== null) return 'changed'
  if (provision.status !== 'open' && provision.status !== 'reopened') return 'agreed'
  return spoken ? 'quiet' : 'not-heard'
}

function summary(
  view: View,
  p: ProvisionState,
  status: StripStatus,
  amendments: readonly AmendmentState[],
): ProvisionStanding {
  const standing = standingOfProvision(view, p.id)
  const alternatives = amendments.map(a => ({
    ref: a.id,
    standing: standingOf(view, { amendment: a.id, rev: a.rev }),
  }))
  const all = [standing, ...alternatives.map(a => a.standing)]
  const groups = standing.groups.map(g => g.group)
  const heard = groups.filter(group => all.some(s => s.heard.includes(group)))
  const notHeard = groups.filter(group => !heard.includes(group))
  return {
    id: p.id,
    label: p.label,
    margin: p.margin,
    kind: p.kind,
    status,
    standing,
    alternatives,
    heard,
    notHeard,
  }
}

/**
 * Amendments that would still change the text. One written against a wording since replaced is behind, and one left
 * over from before the whole was adopted has no known fate: neither is open.
 */
export function openAmendments(view: View): AmendmentState[] {
  const adopted = adoptionOf(view.state)
  return amendmentsInForce(view.state).filter(
    amendment =>
      amendment.mark !== 'NOC' &&
      !isBehind(view.state, amendment) &&
      !(adopted !== null && isBefore(view, amendment.seq, adopted)),
  )
}

/** The same by provision; an addition is under the parent of its place. */
function openAlternatives(view: View): Map<string, AmendmentState[]> {
  const found = new Map<string, AmendmentState[]>()
  for (const amendment of openAmendments(view)) {
    const id = placeOf(view.state, amendment)
    if (id !== null) found.set(id, [...(found.get(id) ?? []), amendment])
  }
  return found
}

function placeOf(state: State, amendment: AmendmentState): string | null {
  return 'parent' in amendment.target ? amendment.target.parent : provisionOf(state, amendment)
}

/** The act that adopted the whole instrument, the first of them; null before. */
export function adoptionOf(state: State): number | null {
  for (const { seq, subject, outcome } of state.decisions.decisions.values())
    if ('instrument' in subject && outcome === 'adopted') return seq
  return null
}

function isBefore(view: View, seq: number, than: number): boolean {
  const leaf = view.leaf(seq)
  const other = view.leaf(than)
  return leaf !== null && other !== null && compareHappened(leaf, other) < 0
}

function openObjections(state: State): string[] {
  const open = [...state.positions.objections.values()].filter(isBlocking)
  return open.flatMap(o => provisionOfTarget(state, o.target) ?? [])
}

/** The provisions that somebody amended, took a position on, objected to, assessed or made a statement on. */
function spokenOf(state: State): Set<string> {
  const { positions, objections, assessments, statements } = state.positions
  const targets = [...objections.values(), ...assessments.values(), ...statements.values()].flatMap(
    said => said.target ?? [],
  )
  const amended = [...state.text.amendments.values()].flatMap(a => placeOf(state, a) ?? [])
  const about = [...targets, ...[...positions.keys()].map(targetOfKey)].flatMap(
    t => provisionOfTarget(state, t) ?? [],
  )
  return new Set([...amended, ...about])
}
