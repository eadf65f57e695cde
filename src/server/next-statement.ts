/**
 * Which statement of a consultation a voter is shown next: drawn by the published priority. The counts follow the log
 * vote by vote; how far a statement lies out is taken from the map, which is drawn again when votes have grown by a
 * tenth. Rules OM41 to OM43, docs/spec/opinion-map.md.
 */
import { placedOn } from '../core/analysis/opinion-map/map.js'
import { isWithheld, mapOfConsultation } from '../core/analysis/opinion-map/of-consultation.js'
import { drawStatement, priorityOf } from '../core/analysis/opinion-map/priority.js'
import { type LiveTallies, liveTallies, seenOf, takeVote } from '../core/analysis/opinion-map/tallies.js'
import { followedConsultationsMax, mapInlineVotesMax } from '../core/limits.js'
import { unpackJoined, unpackVotes } from '../core/negotiation/acts/consultation/packed.js'
import type { View } from '../core/negotiation/view.js'
import type { Leaf } from '../core/record/leaf.js'
import { drawnMap, type Maps, mapsOf } from './maps.js'

/** What is kept of the consultation of one log. */
interface Kept {
  readonly live: LiveTallies
  /** Acts that are counted in. */
  size: number
  /** By number of a statement: how far it lies out; 0 for one that the map did not have yet. */
  extremity: ReadonlyMap<number, number>
  /** Votes that the map was drawn from. */
  votes: number
}

/** A function that draws the next statement of consultations, and keeps what it counts. */
export type NextStatement = (log: Consulted, voted: ReadonlySet<number>, random: number) => number | null

export interface Consulted {
  readonly id: string
  /** Of the newest moment. */
  readonly view: View
  readonly leaves: readonly Leaf[]
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
    const one = kept.get(log.id) ?? newlyKept(log)
    // Asked last is dropped last.
    kept.delete(log.id)
    kept.set(log.id, one)
    if (kept.size > followedConsultationsMax) kept.delete(kept.keys().next().value!)
    follow(one, log.leaves)
    refresh(maps, one, log)
    return drawn(one, log.view, voted, random)
  }
}

function newlyKept({ view }: Consulted): Kept {
  const live = liveTallies(view.state.consultation!.groups.length)
  return { live, size: 0, extremity: new Map(), votes: 0 }
}

/** Counts in what the log has had since. */
function follow(kept: Kept, leaves: readonly Leaf[]): void {
  for (; kept.size < leaves.length; kept.size++) {
    const { act } = leaves[kept.size]!.author
    if (act.kind !== 'votes') continue
    if (act.joined !== undefined) kept.live.voters.push(...unpackJoined(act.joined as string)!)
    for (const { voter, statement, vote } of unpackVotes(act.votes as string)!)
      takeVote(kept.live, voter, statement, vote)
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
    priority: priorityOf(seenOf(kept.live, statement), kept.extremity.get(statement) ?? 0),
  }))
  return drawStatement(weighed, random)
}
