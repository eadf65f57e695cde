/** The JSON of a negotiation's first page: where it stands, in numbers, with the root of the state it is computed from. */
import { isOpenObjection } from '../core/negotiation/lookup.js'
import { stateRoot } from '../core/negotiation/replay.js'
import { inReadingOrder, isBesideTreaty } from '../core/negotiation/tree.js'
import type { View } from '../core/negotiation/view.js'

/** Served under /api/n/ID, and computed again by whoever checks it. */
export function overviewJson(view: View) {
  const { record, text, seats, positions } = view.state
  const provisions = inReadingOrder(text).filter(p => !isBesideTreaty(text, p))
  return {
    id: record.name,
    title: record.title,
    mode: record.mode,
    at: view.at,
    origin: record.origin,
    stateRoot: stateRoot(view.state),
    languages: record.languages,
    procedure: record.procedure?.id ?? null,
    acts: record.acts,
    parties: seats.parties.size,
    proposals: text.proposals.size,
    amendmentsInForce: [...text.amendments.values()].filter(a => a.status === 'in-force').length,
    openObjections: [...positions.objections.values()].filter(isOpenObjection).map(o => o.seq),
    provisions: provisions.map(p => ({
      id: p.id,
      label: p.label,
      margin: p.margin,
      status: p.status,
      version: p.version,
    })),
  }
}
