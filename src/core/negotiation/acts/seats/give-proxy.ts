/** Lets another party vote for one's own, or takes that back. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkParty, holdsRight } from '../../lookup.js'
import { otherwise } from '../../permission.js'
import { partyId } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('give-proxy'), to: z.nullable(partyId) })
export type GiveProxy = z.output<typeof schema>

export const giveProxy = defineAct<GiveProxy>({
  kind: 'give-proxy',
  since: 2,
  schema,
  check(state, { act, author }) {
    if (author.party === null) return refuse('party-missing')
    return act.to === null ? null : checkParty(state, act.to)
  },
  order(state, { act, author }) {
    const rule = state.record.procedure?.proxies
    if (rule === undefined) return refuse('not-provided-for', { where: act.kind, ...otherwise(state) })
    if (act.to === null) return null
    if (!holdsRight(state, act.to, 'proxy'))
      return refuse('may-hold-no-proxy', { where: act.to, clause: rule.clause })
    const held = [...state.proceedings!.proxies].filter(
      ([from, { to }]) => to === act.to && from !== author.party,
    )
    return held.length < rule.most
      ? null
      : refuse('too-many-proxies', { where: act.to, clause: rule.clause, args: { most: rule.most } })
  },
  evolve(state, { act, author, seq }) {
    const { proxies } = state.proceedings!
    if (act.to === null) proxies.delete(author.party!)
    else proxies.set(author.party!, { to: act.to, seq })
  },
})
