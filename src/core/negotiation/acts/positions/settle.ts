/**
 * Says what became of an objection. Its holder may say that it was met, or withdraw it; the chair may find it
 * understood, addressed though not accommodated, or out of scope, with reasons that anyone can read.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
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
    const chair = author.party !== null && state.seats.parties.get(author.party)?.office === 'chair'
    const mayBe = holders.includes(act.fate) ? author.party === objection.party : chair
    if (!mayBe)
      return refuse(holders.includes(act.fate) ? 'not-the-holder' : 'not-the-chair', {
        where: String(act.objection),
      })
    const answered = objection.answers.length > 0 || act.fate === 'withdrawn' || act.fate === 'understood'
    return answered ? null : refuse('objection-unanswered', { where: String(act.objection) })
  },
  evolve(state, { act, seq }) {
    const objection = state.positions.objections.get(act.objection)!
    objection.fate = act.fate
    objection.settled = { seq, by: act.by ?? [] }
  },
})
