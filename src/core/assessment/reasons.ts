/**
 * Sides of an answer, and the strongest reason on one: that with support in most groups other than its author's.
 * Rules AS19, docs/spec/assessments.md, and B10, docs/spec/reports.md.
 */
import { holderOf, inOrder, saying } from '../negotiation/holders.js'
import type { View } from '../negotiation/view.js'

/** Answers are remedies: those that ask for none, and those that ask for one. `unclear` is on no side. */
export function sideOf(answer: string | null): -1 | 0 | 1 {
  if (answer === 'improves' || answer === 'none' || answer === 'does-not-arise') return 1
  return answer === 'wording' || answer === 'substance' || answer === 'incompatible' ? -1 : 0
}

/** Groups other than its author's in which somebody supports an act, in the procedure's order. */
export function supportingGroups(view: View, act: number): string[] {
  const { positions, seats, record } = view.state
  const supporters = [...(positions.supports.get(act)?.keys() ?? [])]
  const groups = new Set(supporters.flatMap(id => seats.parties.get(id)?.group ?? []))
  const own = holderOf(view, act).group
  return (record.procedure?.groups ?? []).map(g => g.id).filter(id => groups.has(id) && id !== own)
}

/** A reason of somebody, with the groups other than theirs that support it. */
export interface Reason {
  readonly act: number
  readonly party: string | null
  readonly group: string | null
  readonly supportedByGroups: readonly string[]
  /** The act whose body says why; null where none was recorded. */
  readonly why: number | null
}

/** Of several acts the one supported in most other groups; of those the earliest. Null of none. */
export function strongestOf(view: View, acts: Iterable<number>): Reason | null {
  let strongest: Reason | null = null
  for (const act of inOrder(view, acts)) {
    const supportedByGroups = supportingGroups(view, act)
    if (strongest !== null && supportedByGroups.length <= strongest.supportedByGroups.length) continue
    const { party, group } = holderOf(view, act)
    strongest = { act, party, group, supportedByGroups, why: saying(view, act) }
  }
  return strongest
}
