/**
 * Positions as votes: the statements are the contested wordings, namely the alternatives as they read now and the
 * present wordings under objection; who supports or accepts one agrees, who objects disagrees, who has a concern or
 * refers it elsewhere passes. Participants are the parties that took a stance on any. Rule OM37,
 * docs/spec/opinion-map.md.
 */
import { compareStrings } from '../../canonical/result.js'
import { type Target, targetKey } from '../../negotiation/acts/fields.js'
import type { Stance, State } from '../../negotiation/state.js'
import { treatyProvisions } from '../../negotiation/tree.js'
import type { View } from '../../negotiation/view.js'
import { openAmendments } from '../provisions.js'
import { isBlocking, objectionsTo, type Said, stancesOn } from '../stances.js'
import type { MapSubject } from './subject.js'
import { type Cast, latestVotes } from './votes.js'

export function mapOfNegotiation(view: View): MapSubject {
  const { state } = view
  const said = contested(view).map(target => ({ target, by: stancesOn(view, target) }))
  const participantIds = speakers(state, said)
  const groups = (state.record.procedure?.groups ?? []).map(({ id, label }) => ({ id, label }))
  const cast = castOf(said, participantIds)
  const places = new Map(groups.map(({ id }, g) => [id, g]))
  return {
    ...{ participantIds, groups, cast: cast.vote.length, invited: partiesIn(state).length },
    statementIds: said.map(({ target }) => targetKey(target)),
    input: {
      votes: latestVotes(cast, participantIds.length, said.length),
      ...{ leftOut: new Uint8Array(said.length), meta: new Uint8Array(said.length), groups: groups.length },
      groupOf: Int16Array.from(participantIds, id => places.get(state.seats.parties.get(id)!.group!) ?? -1),
    },
    acts: said.map(({ by }) => [...new Set([...by.values()].map(({ seq }) => seq))].sort((a, b) => a - b)),
  }
}

/** Present wordings under objection, in reading order, then the alternatives by reference. */
function contested(view: View): Target[] {
  const present = treatyProvisions(view.state).map(({ id, version }) => ({ provision: id, version }))
  return [
    ...present.filter(target => objectionsTo(view.state, target).some(isBlocking)),
    ...openAmendments(view).map(({ id, rev }) => ({ amendment: id, rev })),
  ]
}

/** Parties of a stakeholder group. */
function partiesIn({ seats }: State): string[] {
  return [...seats.parties.values()].filter(({ group }) => group !== null).map(({ id }) => id)
}

interface SaidOn {
  readonly target: Target
  readonly by: ReadonlyMap<string, Said>
}

function speakers(state: State, said: readonly SaidOn[]): string[] {
  const spoke = new Set(said.flatMap(({ by }) => [...by.keys()]))
  return partiesIn(state)
    .filter(id => spoke.has(id))
    .sort(compareStrings)
}

const votes: Readonly<Record<Stance, 1 | 0 | -1>> = {
  support: 1,
  accept: 1,
  concern: 0,
  refer: 0,
  object: -1,
}

function castOf(said: readonly SaidOn[], participantIds: readonly string[]): Cast {
  const places = new Map(participantIds.map((id, i) => [id, i]))
  const cells = said.flatMap(({ by }, j) =>
    [...by].flatMap(([party, { stance }]) =>
      places.has(party) ? [[places.get(party)!, j, votes[stance]] as const] : [],
    ),
  )
  return {
    participant: Uint32Array.from(cells, ([i]) => i),
    statement: Uint16Array.from(cells, ([, j]) => j),
    vote: Int8Array.from(cells, ([, , vote]) => vote),
    time: new Float64Array(cells.length),
  }
}
