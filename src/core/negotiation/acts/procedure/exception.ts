/**
 * Makes an exception from a clause, with its reason: for some kinds of act, for one party or all, until a moment
 * or the end of the stage. It binds whoever keeps the record as well: without it the clause is kept.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkParties } from '../../lookup.js'
import { isOneOf, otherwise } from '../../permission.js'
import { code, moment, partyId } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('exception'),
  clause: code,
  acts: z.array(code).check(z.minLength(1), z.maxLength(20)),
  party: z.optional(partyId),
  until: z.optional(moment),
})
export type Exception = z.output<typeof schema>

export const exception = defineAct<Exception>({
  kind: 'exception',
  since: 2,
  schema,
  ownRule: true,
  check(state, { act }) {
    if (!state.record.procedure?.clauses.some(({ id }) => id === act.clause))
      return refuse('unknown-clause', { where: act.clause })
    return checkParties(state, act.party === undefined ? [] : [act.party])
  },
  order(state, { act, author }) {
    const rule = state.record.procedure?.exceptions
    if (!rule?.clauses.includes(act.clause))
      return refuse('no-exception-from', {
        where: act.clause,
        ...(rule === undefined ? otherwise(state) : { clause: rule.clause }),
      })
    if (author.party !== null && !isOneOf(state, author.party, rule.by))
      return refuse('not-entitled', { where: act.kind, clause: rule.clause, args: { party: author.party } })
    return author.body === undefined
      ? refuse('reasons-missing', { where: act.kind, clause: rule.clause })
      : null
  },
  evolve(state, { act, seq }) {
    const { clause, acts, party = null, until = null } = act
    state.proceedings!.exceptions.set(seq, { seq, clause, acts, party, until, ended: false })
  },
})
