/**
 * The opinion map of a log as its page and its JSON show it: of few votes at once, of many in a thread, of very many not
 * at all. While a map of a log that grows is being computed, whoever asks for the newest one waits for that, and is told
 * how far it goes. Rules OM38 to OM40, docs/spec/opinion-map.md.
 */
import { opinionMap } from '../core/analysis/opinion-map/map.js'
import { mapSubject } from '../core/analysis/opinion-map/of.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { mapInlineVotesMax, mapServedVotesMax } from '../core/limits.js'
import type { View } from '../core/negotiation/view.js'
import type { DrawnMap } from '../views/models/opinion-map.js'
import { type MapQueue, mapQueue } from '../workers/opinion-map.js'
import type { Computed } from './computed.js'

/** The maps of one server, made when the first is asked for. */
export function mapsOf(server: object): Maps {
  const known = byServer.get(server) ?? noMaps()
  byServer.set(server, known)
  return known
}

const byServer = new WeakMap<object, Maps>()

export interface Maps {
  readonly queue: MapQueue
  /** By log: the newest one that is being computed. */
  readonly running: Map<string, Promise<Result<DrawnMap>>>
}

export const noMaps = (queue: MapQueue = mapQueue()): Maps => ({ queue, running: new Map() })

interface Asked {
  readonly id: string
  readonly view: View
  /** Whether the newest moment is looked at. */
  readonly newest: boolean
  readonly computed: Computed
}

export async function drawnMap(maps: Maps, { id, view, newest, computed }: Asked): Promise<Result<DrawnMap>> {
  const running = newest ? maps.running.get(id) : undefined
  if (running !== undefined) return running
  try {
    return ok(await computed('map', () => draw(maps, newest ? id : null, view)))
  } catch (refused) {
    if (refused instanceof NotDrawn) return refused.why
    throw refused
  }
}

/** Thrown, not answered, so that it is not kept: come again and it may be drawn. */
class NotDrawn extends Error {
  readonly why: Refusal
  constructor(why: Refusal) {
    super(why.why)
    this.why = why
  }
}

async function draw(maps: Maps, id: string | null, view: View): Promise<DrawnMap> {
  const votes = votesIn(view)
  if (votes > mapServedVotesMax)
    throw new NotDrawn(refuse('map-by-command', { args: { votes, max: mapServedVotesMax } }))
  const subject = mapSubject(view)
  const size = view.at.index
  if (subject.input.votes.vote.length <= mapInlineVotesMax)
    return { subject, map: opinionMap(subject.input), size }
  const drawing = maps
    .queue(subject.input)
    .then((map): Result<DrawnMap> => (map.ok ? ok({ subject, map: map.value, size }) : map))
  if (id !== null) maps.running.set(id, drawing)
  const drawn = await drawing.finally(() => id !== null && maps.running.delete(id))
  if (!drawn.ok) throw new NotDrawn(drawn)
  return drawn.value
}

/** The votes of a consultation that stand, without laying them out. */
function votesIn({ state }: View): number {
  return [...(state.consultation?.votes.values() ?? [])].reduce((sum, column) => sum + column.size, 0)
}
