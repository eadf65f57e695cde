/**
 * Enters an objection or a concern in the ledger: its ground, and what would cure it, are its body. It stays
 * open until it is accommodated, addressed, withdrawn or found out of scope (RFC 7282 section 3).
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { defineAct, type Entry } from '../../act.js'
import { checkTarget, isOpenObjection } from '../../lookup.js'
import { indexObjection, matterOf } from '../../matters.js'
import type { ObjectionState, State } from '../../state.js'
import { code, seq as seqField, subjectKey, target, targetKey } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('object'),
  target,
  /** An objection stands in the way of a decision; a concern asks for an answer. */
  degree: z.enum(['objection', 'concern']),
  /** The kind of ground in one word: scope, rights, cost, procedure, clarity, ... */
  ground: code,
  /** Its holder says that it will not sign text containing this. */
  redLine: z.optional(z.boolean()),
  /** Semantics 2: its holder's objection to an earlier revision, whose place it takes. */
  restates: z.optional(seqField),
})
export type ObjectAct = z.output<typeof schema>

export const object = defineAct<ObjectAct>({
  kind: 'object',
  schema,
  check(state, { act, author }) {
    if (author.party === null && author.unnamed === undefined) return refuse('party-missing')
    return checkTarget(state, act.target) ?? checkRestated(state, { act, author })
  },
  evolve(state, { act, author, seq }) {
    if (act.restates !== undefined) withdrawRestated(state, act.restates, seq)
    const objection: ObjectionState = {
      seq,
      party: author.party,
      target: act.target,
      degree: act.degree,
      ground: act.ground,
      redLine: act.redLine ?? false,
      answers: [],
      ...(state.proceedings === undefined ? {} : { matter: matterOf(state, act.target) }),
      fate: 'raised',
      settled: null,
    }
    state.positions.objections.set(seq, objection)
    indexObjection(state, objection)
  },
  results: (_state, { act }) => [act.degree],
})

/** One restates one's own, while it is open, against another revision or version of the same. */
function checkRestated(
  state: State,
  { act, author }: Pick<Entry<ObjectAct>, 'act' | 'author'>,
): Refusal | null {
  if (act.restates === undefined) return null
  const where = String(act.restates)
  if (state.proceedings === undefined)
    return refuse('malformed-act', { where: 'object.restates', args: { problem: 'semantics' } })
  const restated = state.positions.objections.get(act.restates)
  if (restated === undefined) return refuse('unknown-objection', { where })
  if (restated.party !== author.party) return refuse('not-the-holder', { where })
  if (!isOpenObjection(restated)) return refuse('already-settled', { where })
  const same = subjectKey(restated.target) === subjectKey(act.target)
  const again = targetKey(restated.target) === targetKey(act.target)
  return same && !again ? null : refuse('not-a-restatement', { where })
}

/** It is not counted twice: the earlier one is withdrawn by the act that restates it. */
function withdrawRestated(state: State, restates: number, seq: number): void {
  const restated = state.positions.objections.get(restates)!
  restated.fate = 'withdrawn'
  restated.settled = { seq, by: [] }
  indexObjection(state, restated)
}
