/**
 * The votes of a consultation as an opinion map takes them: the question is statement 0. Statements whose words are
 * withheld are left out of the map; the votes on them stay counted. Rule OM36, docs/spec/opinion-map.md.
 */
import { type ConsultationState, questionNumber } from '../../negotiation/consultations.js'
import { shown, type View } from '../../negotiation/view.js'
import type { MapSubject } from './subject.js'
import { type Cast, latestVotes } from './votes.js'

export function mapOfConsultation(view: View, state: ConsultationState): MapSubject {
  const statementIds = [questionNumber, ...[...state.statements.keys()].sort((a, b) => a - b)]
  const participantIds = votersOf(state)
  const votes = latestVotes(
    castOf(state, participantIds, statementIds),
    participantIds.length,
    statementIds.length,
  )
  const leftOut = Uint8Array.from(statementIds, id => (isWithheld(view, state, id) ? 1 : 0))
  return {
    ...{ participantIds, statementIds, groups: state.groups, cast: state.taken, invited: null },
    input: {
      ...{ votes, leftOut, meta: new Uint8Array(statementIds.length), groups: state.groups.length },
      groupOf: Int16Array.from(participantIds, voter => state.voters[voter]!),
    },
    acts: statementIds.map(id => [state.statements.get(id)?.seq ?? state.seq]),
  }
}

/** Numbers that have voted on anything, ascending. */
function votersOf({ votes }: ConsultationState): number[] {
  const voted = new Set<number>()
  for (const column of votes.values()) for (const voter of column.keys()) voted.add(voter)
  return [...voted].sort((a, b) => a - b)
}

/** The state has the latest vote of each alone: no time decides. */
function castOf(
  { votes }: ConsultationState,
  participantIds: readonly number[],
  statementIds: readonly number[],
): Cast {
  const places = new Map(participantIds.map((voter, i) => [voter, i]))
  const count = [...votes.values()].reduce((sum, column) => sum + column.size, 0)
  const cast = {
    participant: new Uint32Array(count),
    statement: new Uint16Array(count),
    vote: new Int8Array(count),
    time: new Float64Array(count),
  }
  let at = 0
  statementIds.forEach((id, j) => {
    for (const [voter, vote] of votes.get(id) ?? []) {
      cast.participant[at] = places.get(voter)!
      cast.statement[at] = j
      cast.vote[at++] = vote
    }
  })
  return cast
}

/** Whether nobody can read it any more, so that nobody is asked about it. */
export function isWithheld(view: View, { statements }: ConsultationState, number: number): boolean {
  const posed = statements.get(number)
  return posed !== undefined && shown(view, posed.text, '')?.withheld !== undefined
}
