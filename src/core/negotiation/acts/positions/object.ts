/**
 * Enters an objection or a concern in the ledger: its ground, and what would cure it, are its body. It stays
 * open until it is accommodated, addressed, withdrawn or found out of scope (RFC 7282 section 3).
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkTarget } from '../../lookup.js'
import { indexObjection, matterOf } from '../../matters.js'
import type { ObjectionState } from '../../state.js'
import { code, target } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('object'),
  target,
  /** An objection stands in the way of a decision; a concern asks for an answer. */
  degree: z.enum(['objection', 'concern']),
  /** The kind of ground in one word: scope, rights, cost, procedure, clarity, ... */
  ground: code,
  /** Its holder says that it will not sign text containing this. */
  redLine: z.optional(z.boolean()),
})
export type ObjectAct = z.output<typeof schema>

export const object = defineAct<ObjectAct>({
  kind: 'object',
  schema,
  check(state, { act, author }) {
    if (author.party === null && author.unnamed === undefined) return refuse('party-missing')
    return checkTarget(state, act.target)
  },
  evolve(state, { act, author, seq }) {
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
