/**
 * Which statement of a consultation a voter is shown next: drawn by the published priority. The counts are those
 * that the log keeps vote by vote; how far a statement lies out is taken from the map, which is drawn again when votes
 * have grown by a tenth. Rules OM41 to OM43, docs/spec/opinion-map.md.
 */
import { placedOn } from '../core/analysis/opinion-map/map.js'
import { isWithheld, mapOfConsultation } from '../core/analysis/opinion-map/of-consultation.js'
import { drawStatement, priorityOf, type Seen } from '../core/analysis/opinion-map/priority.js'
import { followedConsultationsMax, mapInlineVotesMax } from '../core/limits.js'
import { type ConsultationState, sumOf, tallyByGroup, votesIn } from '../core/negotiation/consultations.js'
import type { View } from '../core/negotiation/view.js'
import { drawnMap, type Maps, mapsOf } from './maps.js'

/** What is kept of the consultation of one log. */
interface Kept {
  /** By number of a statement: how far it lies out; 0 for one that the map did not have yet. */
  extremity: ReadonlyMap<number, number>
  /** Votes that the map was drawn from. */
  votes: number
}

/** A function that draws the next statement of consultations, and keeps what it counts. */
type NextStatement = (log: Consulted, voted: ReadonlySet<number>, random: number) => number | null

interface Consulted {
  readonly id: string
  /** Of the newest moment. */
  readonly view: View
}

/** Of one server. */
export function nextStatementsOf(server: object): NextStatement {
  const known = byServer.get(server) ?? nextStatements(mapsOf(server))
  byServer.set(server, known)
  return known
}

const byServer = new WeakMap<object, NextStatement>()

export function nextStatements(maps: Maps): NextStatement {
  const kept = new Map<string, Kept>()
  return (log, voted, random) => {
    const one = kept.get(log.id) ?? { extremity: new Map(), votes: 0 }
    // Asked last is dropped last.
    kept.delete(log.id)
    kept.set(log.id, one)
    if (kept.size > followedConsultationsMax) kept.delete(kept.keys().next().value!)
    refresh(maps, one, log)
    return drawn(one, log.view, voted, random)
  }
}

/** Draws the axes again once votes have grown by a tenth: at once where they are few, else meanwhile. */
function refresh(maps: Maps, kept: Kept, { id, view }: Consulted): void {
  const state = view.state.consultation!
  if (state.taken * 10 < kept.votes * 11 || state.taken === kept.votes) return
  kept.votes = state.taken
  if (state.taken <= mapInlineVotesMax) {
    const { input, statementIds } = mapOfConsultation(view, state)
    kept.extremity = byNumber(statementIds, placedOn(input).extremity)
    return
  }
  const asked = { id, view, newest: true, computed: <T>(_: string, compute: () => T) => compute() }
  drawnMap(maps, asked).then(drawn => {
    if (drawn.ok) kept.extremity = byNumber(drawn.value.subject.statementIds, drawn.value.map.extremity)
  }, useWhatThereIs)
}

/** The page of the map says what is wrong; the next statement is drawn all the same. */
const useWhatThereIs = (): void => {}

function byNumber(ids: readonly (string | number)[], extremity: Float64Array): ReadonlyMap<number, number> {
  return new Map(ids.map((id, j) => [Number(id), extremity[j]!]))
}

function drawn(kept: Kept, view: View, voted: ReadonlySet<number>, random: number): number | null {
  const state = view.state.consultation!
  const open = [...state.statements.keys()].filter(
    number => !voted.has(number) && !isWithheld(view, state, number),
  )
  const weighed = open.map(statement => ({
    statement,
    priority: priorityOf(seenOf(state, statement), kept.extremity.get(statement) ?? 0),
  }))
  return drawStatement(weighed, random)
}

function seenOf(state: ConsultationState, statement: number): Seen {
  const all = sumOf(tallyByGroup(state, statement))
  return { ...all, votes: votesIn(all) }
}
