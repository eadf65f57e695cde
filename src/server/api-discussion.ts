/** As data: what awaits whom and who has not spoken, and what was removed from view. */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { happened, type View } from '../core/negotiation/view.js'
import type { Leaf } from '../core/record/leaf.js'
import { type Awaited, awaits, type Floor, floorOf, notHeard } from '../core/reports/awaits.js'
import { countRemovals, removals } from '../core/reports/removals.js'
import { awaitedPath } from '../views/models/awaits.js'

type Query = Readonly<Record<string, string>>

/** Of a party or a provision that is asked for, else of all of them in numbers; at a moment, milliseconds. */
export function awaitsJson(view: View, now: number, { party, provision }: Query): Result<unknown> {
  const floor = floorOf(view, now)
  const { parties } = view.state.seats
  if (provision !== undefined) {
    const [found] = notHeard(floor, [provision])
    return found === undefined ? refuse('unknown-provision', { where: provision.slice(0, 64) }) : ok(found)
  }
  if (party === undefined) return ok(everybody(floor))
  if (!parties.has(party)) return refuse('unknown-party', { where: party.slice(0, 16) })
  return ok({ party, awaits: awaits(floor, party).map(awaited => awaitedJson(view, awaited, party)) })
}

function everybody(floor: Floor): unknown {
  const { parties } = floor.view.state.seats
  const contested = new Set(floor.contested.flatMap(({ provision }) => provision ?? []))
  return {
    parties: [...parties.keys()].map(party => ({ party, awaits: awaits(floor, party).length })),
    notHeard: notHeard(floor, [...contested]),
  }
}

/** `page` is the address of the place below `/n/ID`. */
function awaitedJson({ leaf }: View, awaited: Awaited, party: string): unknown {
  const since = leaf(awaited.act)
  return {
    ...awaited,
    since: since === null ? null : happened(since),
    page: awaitedPath(awaited, party),
  }
}

export function moderationJson(view: View, leaves: readonly Leaf[]): unknown {
  const all = removals(view, leaves)
  const rule = view.state.record.procedure?.moderation ?? null
  return { rule, counts: countRemovals(all), removals: all }
}
