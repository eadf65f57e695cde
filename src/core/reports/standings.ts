/**
 * Where the groups stand, as a report lists it: one row for every wording on which somebody took a stance, with the groups
 * that were not heard. Never a sum over groups. Rules O27 and B17, docs/spec/reports.md; the standing itself is S1..S9.
 */
import { provisionStatuses } from '../analysis/provisions.js'
import { type Standing, standingOf } from '../analysis/standing.js'
import type { Target } from '../negotiation/acts/fields.js'
import type { View } from '../negotiation/view.js'
import { type Fact, factOf } from './facts.js'
import { type Subject, subjectOf } from './subjects.js'
import type { ThemeScope } from './theme.js'

export interface StandingRow extends Fact {
  readonly subject: Subject
  /** The groups that were heard, in the procedure's order. */
  readonly groups: readonly Pick<Standing['groups'][number], 'group' | 'heard' | 'verdict'>[]
  readonly notHeard: readonly string[]
  /** The heard group with the smallest share of support. */
  readonly lowest: string | null
  readonly openObjections: readonly number[]
}

/** On the theme's proposals, their amendments, and the provisions that they would change. */
export function standingsOfTheme(view: View, scope: ThemeScope): StandingRow[] {
  const proposals = [...scope.proposals].flatMap(id => proposalTarget(view, id) ?? [])
  const amendments = [...scope.amendments.values()].map(({ id, rev }) => ({ amendment: id, rev }))
  return rows(view, [...proposals, ...amendments, ...presentOf(view, scope.provisions)])
}

/** On what is in contention: the alternatives that are open, and the wordings they are alternatives to. */
export function standingsOfOpen(view: View, open: readonly { readonly ref: string }[]): StandingRow[] {
  const contested = provisionStatuses(view).filter(({ status }) => status === 'contested')
  const amendments = open.map(({ ref }) => ({
    amendment: ref,
    rev: view.state.text.amendments.get(ref)!.rev,
  }))
  return rows(view, [
    ...presentOf(
      view,
      contested.map(({ id }) => id),
    ),
    ...amendments,
  ])
}

function proposalTarget({ state }: View, id: string): Target | null {
  const proposal = state.text.proposals.get(id)
  return proposal === undefined ? null : { proposal: id, rev: proposal.rev }
}

function presentOf({ state }: View, provisions: Iterable<string>): Target[] {
  return [...provisions].map(id => ({
    provision: id,
    version: state.text.provisions.get(id)?.version ?? 0,
  }))
}

/** Silence is no row: that nobody spoke of something is said elsewhere. */
function rows(view: View, targets: readonly Target[]): StandingRow[] {
  return targets.flatMap(target => {
    const { groups, heard, notHeard, lowest, openObjections, acts } = standingOf(view, target)
    if (heard.length === 0 && openObjections.length === 0) return []
    const spoke = groups
      .filter(g => g.heard > 0)
      .map(({ group, heard, verdict }) => ({ group, heard, verdict }))
    const subject = subjectOf(view.state, target)
    return [{ subject, groups: spoke, notHeard, lowest, openObjections, ...factOf(view, acts) }]
  })
}
