/**
 * Says what became of an objection. Its holder may say that it was met, or withdraw it; the chair may find it
 * understood, addressed though not accommodated, or out of scope, with reasons that anyone can read.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { indexObjection } from '../../matters.js'
import { isOneOf, otherwise } from '../../permission.js'
import { amendmentId, provisionId, seq as seqField } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('settle'),
  objection: seqField,
  fate: z.enum(['understood', 'accommodated', 'addressed', 'withdrawn', 'out-of-scope']),
  /** The amendments or provisions that meet it. */
  by: z.optional(z.array(z.union([amendmentId, provisionId])).check(z.maxLength(40))),
})
export type Settle = z.output<typeof schema>

const holders = ['accommodated', 'withdrawn']

export const settle = defineAct<Settle>({
  kind: 'settle',
  schema,
  check: (state, { act }) =>
    state.positions.objections.has(act.objection)
      ? null
      : refuse('unknown-objection', { where: String(act.objection) }),
  order(state, { act, author }) {
    if (state.record.mode === 'observed') return null
    const objection = state.positions.objections.get(act.objection)!
    const where = String(act.objection)
    const ledger = state.record.procedure?.ledger
    const { by, clause } = ledger?.settles ?? { by: ['chair'], ...otherwise(state) }
    const holder = { where, ...(ledger === undefined ? otherwise(state) : { clause: ledger.holder.clause }) }
    if (holders.includes(act.fate)) {
      if (author.party !== objection.party) return refuse('not-the-holder', holder)
    } else if (author.party === null || !isOneOf(state, author.party, by))
      return refuse('not-the-chair', { where, ...(clause === undefined ? {} : { clause }) })
    const answered = objection.answers.length > 0 || act.fate === 'withdrawn' || act.fate === 'understood'
    const unanswered = {
      where,
      ...(ledger === undefined ? otherwise(state) : { clause: ledger.answered.clause }),
    }
    return answered ? null : refuse('objection-unanswered', unanswered)
  },
  evolve(state, { act, seq }) {
    const objection = state.positions.objections.get(act.objection)!
    objection.fate = act.fate
    objection.settled = { seq, by: act.by ?? [] }
    indexObjection(state, objection)
  },
  results: (_state, { act }) => [act.fate],
  about: ({ objection }) => String(objection),
})
