/** Says that an action item is done, or dropped. Its owner says so, or who may assign one. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { isOneOf, otherwise } from '../../permission.js'
import { seq as seqField } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('end-action'),
  action: seqField,
  outcome: z.enum(['done', 'dropped']),
})
export type EndAction = z.output<typeof schema>

export const endAction = defineAct<EndAction>({
  kind: 'end-action',
  since: 2,
  schema,
  check(state, { act }) {
    const action = state.proceedings!.actions.get(act.action)
    if (action === undefined) return refuse('unknown-action', { where: String(act.action) })
    return action.outcome === 'open' ? null : refuse('action-ended', { where: String(act.action) })
  },
  order(state, { act, author }) {
    const { owner } = state.proceedings!.actions.get(act.action)!
    const own = author.party === null || author.party === owner
    const assigning = (state.record.procedure?.permissions ?? []).filter(p =>
      p.acts.includes('assign-action'),
    )
    return own || assigning.some(({ by }) => isOneOf(state, author.party!, by))
      ? null
      : refuse('not-the-owner', { where: String(act.action), ...otherwise(state) })
  },
  evolve(state, { act, seq }) {
    const action = state.proceedings!.actions.get(act.action)!
    action.outcome = act.outcome
    action.ended = seq
  },
  results: (_state, { act }) => [act.outcome],
})
