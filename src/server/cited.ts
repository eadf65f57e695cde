/** Results of consultations as a negotiation cites them: worked out from the log, and checked against it. Rules HC45, HC46. */
import { hex } from '../core/canonical/hash.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { citedFigures } from '../core/negotiation/consultations.js'
import type { ActData } from '../core/record/leaf.js'
import type { Negotiation } from './negotiations.js'
import type { Server } from './site.js'

type Served = Pick<Server, 'negotiations'>

/** What a consultation that is served here has come to; `consultation-not-here`, `consultation-still-open`. */
export function citation(server: Served, origin: string): Result<ActData> {
  const there = servedUnder(server, origin)
  const state = there?.sequencer.view().state
  if (there === undefined || state?.consultation === undefined)
    return refuse('consultation-not-here', { where: origin.slice(0, 80) })
  if (state.consultation.closed === null) return refuse('consultation-still-open')
  const size = state.record.acts
  const last = state.consultation.replies.at(-1)
  return ok({
    kind: 'consult-result',
    origin,
    size,
    root: hex(there.sequencer.root(size)),
    groups: citedFigures(state.consultation),
    ...(last === undefined ? {} : { answer: last.answer }),
  } as unknown as ActData)
}

/**
 * Refuses a citation of a consultation that is served here whose figures are not what its log comes to at that size:
 * `result-differs`. Null for everything else.
 */
export function checkCited(server: Served, act: ActData): Refusal | null {
  if (act.kind !== 'consult-result') return null
  const there = servedUnder(server, String(act.origin))
  const size = Number(act.size)
  if (there === undefined || !(size >= 1 && size <= there.sequencer.size()))
    return refuse('consultation-not-here', { where: String(act.origin).slice(0, 80) })
  const { consultation } = there.sequencer.view({ size }).state
  const figures = consultation === undefined ? [] : citedFigures(consultation)
  const answer = consultation?.replies.at(-1)?.answer
  const same =
    JSON.stringify(figuresOf(figures)) === JSON.stringify(figuresOf(act.groups as never)) &&
    answer === act.answer &&
    hex(there.sequencer.root(size)) === act.root
  return same ? null : refuse('result-differs', { where: String(act.origin).slice(0, 80) })
}

function figuresOf(groups: ReturnType<typeof citedFigures>): unknown {
  return Array.isArray(groups) ? groups.map(({ id, yes, no, unsure }) => [id, yes, no, unsure]) : null
}

function servedUnder({ negotiations }: Served, origin: string): Negotiation | undefined {
  return [...negotiations.values()].find(({ sequencer }) => sequencer.view().state.record.origin === origin)
}
