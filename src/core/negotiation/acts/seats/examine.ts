/** Says of a credential that it is in order, or refuses it, with reasons: then it is over. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { otherwise } from '../../permission.js'
import { credentialId } from './credential.js'
import { checkEnded, checkNotLast } from './credentials.js'

const schema = z.strictObject({
  kind: z.literal('examine'),
  holder: credentialId,
  outcome: z.enum(['accepted', 'refused']),
})
export type Examine = z.output<typeof schema>

export const examine = defineAct<Examine>({
  kind: 'examine',
  since: 2,
  schema,
  check(state, { act: { holder, outcome }, at }) {
    const held = state.seats.credentials.get(holder)
    if (held === undefined) return refuse('unknown-credential', { where: holder })
    return checkEnded(held, holder) ?? (outcome === 'refused' ? checkNotLast(state, holder, at) : null)
  },
  order(state, { act, author }) {
    if (act.outcome === 'accepted' || author.body !== undefined) return null
    const clause = state.record.procedure?.credentials?.clause
    return refuse('reasons-missing', {
      where: act.kind,
      ...(clause === undefined ? otherwise(state) : { clause }),
    })
  },
  evolve(state, { act: { holder, outcome }, seq }) {
    const { credentials } = state.seats
    const over = outcome === 'refused' ? { ended: seq } : {}
    credentials.set(holder, { ...credentials.get(holder)!, examined: { outcome, seq }, ...over })
  },
  results: (_state, { act }) => [act.outcome],
})
