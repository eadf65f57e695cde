/** Who has spoken: proposed, joined, taken a position, objected, answered, judged, stated, or said whether it will sign. */
import type { State } from '../../core/negotiation/state.js'

/** Parties of which the record has at least one word, by id. */
export function partiesHeard(state: State): ReadonlySet<string> {
  const { text, positions, signature } = state
  const heard = new Set<string>()
  for (const proposal of text.proposals.values()) for (const id of [...proposal.authors, ...proposal.cosponsors.keys()]) heard.add(id)
  for (const stances of positions.positions.values()) for (const id of stances.keys()) heard.add(id)
  for (const said of [...positions.objections.values(), ...positions.assessments.values(), ...positions.statements.values()])
    if (said.party !== null) heard.add(said.party)
  for (const { answers } of positions.objections.values()) for (const { party } of answers) if (party !== null) heard.add(party)
  for (const id of signature.intentions.keys()) heard.add(id)
  return heard
}

export interface GroupHeard {
  readonly group: string
  readonly seated: number
  readonly heard: number
  /** Holders whom the sources do not name, said to be of this group. */
  readonly unnamed: number
}

/** Every group of the procedure, with how many parties it seats and how many of them have spoken. */
export function groupsHeard(state: State, unnamedGroups: readonly string[] = []): GroupHeard[] {
  const heard = partiesHeard(state)
  return (state.record.procedure?.groups ?? []).map(({ id }) => {
    const parties = [...state.seats.parties.values()].filter(p => p.group === id)
    const unnamed = unnamedGroups.filter(group => group === id).length
    return { group: id, seated: parties.length, heard: parties.filter(p => heard.has(p.id)).length, unnamed }
  })
}
