/**
 * How positions moved over time: at the end of some of the days on which anything bore on them, how many stances each
 * group held, of one provision and what would change it, or of everything that was then on the table. One fold of the
 * log, whatever the number of steps. Groups that had not spoken by then are not heard. Rules BA11..BA14,
 * docs/spec/changes.md.
 */
import { flowStepsMax } from '../limits.js'
import { type Target, targetKey } from '../negotiation/acts/fields.js'
import { provisionOf } from '../negotiation/lookup.js'
import { evolve, inFoldOrder } from '../negotiation/replay.js'
import { emptyState, type Stance, type State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import type { Leaf } from '../record/leaf.js'
import { lastMinute } from '../record/when.js'
import { stancesOn } from './stances.js'

/** The stances that a group holds, by kind; a party holds one on each wording it spoke of. */
type FlowCounts = Readonly<Record<Stance, number>>

export interface FlowStep {
  /** The day at whose end it is counted, `YYYY-MM-DD`. */
  readonly day: string
  readonly groups: readonly { readonly group: string; readonly heard: number; readonly counts: FlowCounts }[]
}

export interface Flow {
  /** Null where it is of everything on the table. */
  readonly provision: string | null
  /** The days on which anything bore on positions; of more than there are steps, some are left out. */
  readonly days: number
  readonly steps: readonly FlowStep[]
}

/** Acts after which a stance may be another. */
const bearing: ReadonlySet<string> = new Set(
  'submit revise withdraw support position object settle consolidate decision ruling rectify'.split(' '),
)

/** `leaves` are the acts up to the moment looked at. */
export function positionsFlow(leaves: readonly Leaf[], provision: string | null): Flow {
  const ordered = inFoldOrder(leaves)
  const days = [...new Set(ordered.filter(l => bearing.has(l.author.act.kind)).map(dayOf))]
  const shown = new Set(spread(days, flowStepsMax))
  const byIndex = new Map(ordered.map(leaf => [leaf.index, leaf]))
  const state = emptyState()
  const steps: FlowStep[] = []
  for (const [i, leaf] of ordered.entries()) {
    evolve(state, leaf)
    const day = dayOf(leaf)
    const next = ordered[i + 1]
    if (shown.has(day) && (next === undefined || dayOf(next) !== day))
      steps.push({ day, groups: countsAt(state, seq => byIndex.get(seq) ?? null, provision) })
  }
  return { provision, days: days.length, steps }
}

/** The local day on which an observed act had certainly happened, else the day it was admitted, UTC. */
function dayOf({ author, at }: Leaf): string {
  if (author.on !== undefined) return lastMinute(author.on).slice(0, 10)
  return new Date(at).toISOString().slice(0, 10)
}

/** At most so many, the first and the last among them, the others evenly between. */
function spread(days: readonly string[], most: number): string[] {
  if (days.length <= most) return [...days]
  return Array.from({ length: most }, (_, i) => days[Math.floor((i * (days.length - 1)) / (most - 1))]!)
}

function countsAt(state: State, leaf: View['leaf'], provision: string | null): FlowStep['groups'] {
  const view: View = {
    ...{ state, leaf, at: { index: state.record.acts, time: null } },
    text: () => null,
    body: () => null,
  }
  const groups = (state.record.procedure?.groups ?? []).map(({ id }) => ({
    ...{ group: id, heard: new Set<string>() },
    counts: { support: 0, accept: 0, concern: 0, object: 0, refer: 0 },
  }))
  const byId = new Map(groups.map(one => [one.group, one]))
  for (const target of onTheTable(state, provision))
    for (const [party, { stance }] of stancesOn(view, target)) {
      const own = byId.get(state.seats.parties.get(party)?.group ?? '')
      if (own === undefined) continue
      own.counts[stance]++
      own.heard.add(party)
    }
  return groups.map(({ group, heard, counts }) => ({ group, heard: heard.size, counts }))
}

/** What one could then speak of: provisions in force as they read, and amendments in force; documents, where it is all. */
function onTheTable(state: State, provision: string | null): Target[] {
  const { provisions, amendments, proposals } = state.text
  const wordings = [...provisions.values()].filter(
    p => p.suppressed === null && (provision === null || p.id === provision),
  )
  const alternatives = [...amendments.values()].filter(
    a => a.status === 'in-force' && (provision === null || provisionOf(state, a) === provision),
  )
  const spoken = provision === null ? wholesSpokenOf(state) : new Set()
  const documents = [...proposals.values()].map(({ id, rev, status }) => ({ proposal: id, rev, status }))
  return [
    ...wordings.map(({ id, version }) => ({ provision: id, version })),
    ...alternatives.map(({ id, rev }) => ({ amendment: id, rev })),
    ...documents
      .filter(({ status, ...target }) => status === 'in-force' && spoken.has(targetKey(target)))
      .map(({ proposal, rev }) => ({ proposal, rev })),
  ]
}

/** Whoever proposes a document supports its amendments already: it counts where others spoke of it as a whole. */
function wholesSpokenOf({ positions }: State): ReadonlySet<string> {
  return new Set([
    ...positions.positions.keys(),
    ...[...positions.objections.values()].map(({ target }) => targetKey(target)),
  ])
}
