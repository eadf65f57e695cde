/**
 * Standing: where each stakeholder group stands on one wording. Groups weigh the same, and a group that has
 * not spoken is not heard, never lukewarm. Every finding depends on the shares inside the groups alone; only
 * the smoothed figure knows how many spoke. None of this is called consensus. Rules S1..S9,
 * docs/spec/reports.md.
 */
import type { Target } from '../negotiation/acts/fields.js'
import { provisionOfTarget } from '../negotiation/lookup.js'
import type { State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { type GroupStanding, lowestOf, meanPermille, verdictOf } from './groups.js'
import { ascending, isBlocking, objectionsTo, type Said, stancesOn } from './stances.js'

export type { GroupStanding } from './groups.js'

export interface Standing {
  /** All groups of the procedure, in its order. */
  readonly groups: readonly GroupStanding[]
  readonly heard: readonly string[]
  readonly notHeard: readonly string[]
  /** The heard group with the smallest share of support and acceptance; the first of them in a tie. */
  readonly lowest: string | null
  /** Geometric mean over the heard groups of (agree+1)/(heard+2), to the nearest thousandth; null if none is heard. */
  readonly equalGroupSupport: { readonly permille: number } | null
  /** Open objections to exactly this, by seq; concerns are not objections. */
  readonly openObjections: readonly number[]
  readonly acts: readonly number[]
}

/** Where the groups stand on what a target names: this revision of an amendment, this version of a provision. */
export function standingOf(view: View, target: Target): Standing {
  const { state } = view
  const said = stancesOn(view, target)
  const groups = (state.record.procedure?.groups ?? []).map(({ id }) => groupStanding(state, id, said))
  const openObjections = objectionsTo(state, target)
    .filter(isBlocking)
    .map(o => o.seq)
  const heard = groups.filter(g => g.heard > 0)
  return {
    groups,
    heard: heard.map(g => g.group),
    notHeard: groups.filter(g => g.heard === 0).map(g => g.group),
    lowest: lowestOf(heard),
    equalGroupSupport: heard.length === 0 ? null : { permille: meanPermille(heard) },
    openObjections: ascending(openObjections),
    acts: ascending([...groups.flatMap(g => g.acts), ...openObjections]),
  }
}

/** Where the groups stand on the present wording of a provision; objections also count that are to its alternatives. */
export function standingOfProvision(view: View, id: string): Standing {
  const version = view.state.text.provisions.get(id)?.version ?? 0
  const own = standingOf(view, { provision: id, version })
  const objections = [...view.state.positions.objections.values()]
  const open = objections
    .filter(o => isBlocking(o) && provisionOfTarget(view.state, o.target) === id)
    .map(o => o.seq)
  return { ...own, openObjections: ascending(open), acts: ascending([...own.acts, ...open]) }
}

function groupStanding(state: State, group: string, said: ReadonlyMap<string, Said>): GroupStanding {
  const counts = { support: 0, accept: 0, concern: 0, object: 0, refer: 0 }
  const acts: number[] = []
  for (const [party, { stance, seq }] of said) {
    if (state.seats.parties.get(party)?.group !== group) continue
    counts[stance]++
    acts.push(seq)
  }
  const verdict = verdictOf(counts.support + counts.accept, counts.object + counts.refer, acts.length)
  return { group, heard: acts.length, ...counts, verdict, acts: ascending(acts) }
}
