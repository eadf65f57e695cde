/** Moves the negotiation to another stage, as the procedure lets it. */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import type { Move } from '../../../procedure/procedure.js'
import { defineAct, type Entry } from '../../act.js'
import { judgeAt, momentOf, refusalOf } from '../../judging.js'
import { isOneOf, otherwise, presentStage, standing } from '../../permission.js'
import type { Judged, State } from '../../state.js'
import { code } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('advance'), to: code })
export type Advance = z.output<typeof schema>

export const advance = defineAct<Advance>({
  kind: 'advance',
  since: 2,
  schema,
  ownRule: true,
  check: (state, { act }) =>
    state.record.procedure?.stages?.some(({ id }) => id === act.to)
      ? null
      : refuse('unknown-stage', { where: act.to }),
  order(state, entry) {
    const { act } = entry
    const moves = movesFrom(state).filter(({ to }) => to === act.to)
    if (moves.length === 0)
      return refuse('no-such-move', {
        where: act.to,
        args: { stage: String(presentStage(state)) },
        ...otherwise(state),
      })
    const refusals = moves.map(move => checkMove(state, move, entry))
    return refusals.includes(null) ? null : refusals[0]!
  },
  evolve(state, entry) {
    const { stages, exceptions } = state.proceedings!
    stages.push({ stage: entry.act.to, seq: entry.seq, at: momentOf(state, entry) })
    for (const exception of exceptions.values()) if (exception.until === null) exception.ended = true
  },
  results: (_state, { act }) => [act.to],
})

/** The moves that the procedure has from the present stage. */
export function movesFrom(state: State): readonly Move[] {
  const stage = presentStage(state)
  return state.record.procedure?.stages?.find(({ id }) => id === stage)?.moves ?? []
}

function checkMove(state: State, move: Move, entry: Entry<Advance>): Refusal | null {
  const { kind } = entry.act
  const { party } = entry.author
  return standing(
    state,
    entry,
    () =>
      party === null || isOneOf(state, party, move.by)
        ? null
        : refuse('not-entitled', { where: kind, clause: move.clause, args: { party } }),
    () => refusalOf(state, judgeMove(state, move, momentOf(state, entry)), entry),
  )
}

/** What the condition of a move from the present stage comes to at a moment. */
export function judgeMove(state: State, move: Move, at: number): Judged[] {
  const { stages = [] } = state.record.procedure!
  const stage = stages.findIndex(({ id }) => id === presentStage(state))
  const place = `stages/${stage}/moves/${stages[stage]?.moves.indexOf(move)}/when`
  const clause = { clause: move.clause, why: 'not-yet' }
  return move.when === undefined ? [] : [judgeAt(state, place, clause, { at, targets: [] })]
}
