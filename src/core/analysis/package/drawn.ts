/**
 * The red lines that a record has, with who says so: objections whose holder will not sign, refusals that name their
 * cause, and, only where a reader asks for it, open objections taken as if they were red lines. Rule PK4,
 * docs/spec/package.md.
 */
import type { Target } from '../../negotiation/acts/fields.js'
import { isBesideMembers } from '../../negotiation/in-force.js'
import type { ObjectionState, State } from '../../negotiation/state.js'
import type { View } from '../../negotiation/view.js'
import { isBlocking, isMet } from '../stances.js'
import type { Evidence } from './problem.js'

/** A red line on what a target names. */
export interface Drawn {
  /** Null where the source names nobody. */
  readonly party: string | null
  readonly target: Target
  readonly evidence: Evidence
}

/** Who infers a red line from an open objection: the reader who asks for it. */
export const inferredByReader = 'reader'

export function drawnIn(view: View, inferObjections: boolean): Drawn[] {
  const objections = [...view.state.positions.objections.values()]
  const declared = objections.filter(one => one.redLine && !isMet(one))
  const inferred = inferObjections ? objections.filter(one => !one.redLine && isBlocking(one)) : []
  return [
    ...declared.flatMap(one => ofObjection(view.state, one)),
    ...refusals(view),
    ...inferred.map(
      (one): Drawn => ({
        ...{ party: one.party, target: one.target },
        evidence: { kind: 'inferred', by: inferredByReader, acts: [one.seq] },
      }),
    ),
  ]
}

/** One of a group of parties is what it states of each of its members; of itself where none has a seat. */
function ofObjection(state: State, { seq, party, target }: ObjectionState): Drawn[] {
  if (party === null || !isBesideMembers(state, party))
    return [{ party, target, evidence: { kind: 'declared', by: party ?? '', acts: [seq] } }]
  const members = state.seats.parties.get(party)!.members.filter(member => state.seats.parties.has(member))
  return members.map(member => ({
    party: member,
    target,
    evidence: { kind: 'stated', by: party, acts: [seq] },
  }))
}

/** What a party named as the cause when it last said itself that it will not sign, or was last reported to have said. */
function refusals(view: View): Drawn[] {
  return [...view.state.signature.intentions].flatMap(([party, said]) => {
    const own = said.findLast(({ stated }) => stated === 'declared')
    const last = own ?? said.at(-1)
    if (last?.intention !== 'refuse') return []
    const kind = last.stated === 'declared' ? 'declared' : 'stated'
    const by =
      kind === 'declared' ? party : (view.leaf(last.seq)?.author.provenance?.sources ?? []).join(', ')
    const because = (view.leaf(last.seq)?.author.act.because ?? []) as readonly Target[]
    return because.map(target => ({ party, target, evidence: { kind, by, acts: [last.seq] } }))
  })
}
