/** Says where a party stands on an alternative, a provision or the whole. The latest stands; the history is kept. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkTarget } from '../../lookup.js'
import { tallyStance } from '../../tallies.js'
import { code, target, targetKey } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('position'),
  target,
  stance: z.enum(['support', 'accept', 'concern', 'object', 'refer']),
  /** refer: the forum it belongs in. */
  forum: z.optional(code),
})
export type Position = z.output<typeof schema>

export const position = defineAct<Position>({
  kind: 'position',
  schema,
  check(state, { act, author }) {
    if (author.party === null) return refuse('party-missing')
    if (act.stance === 'refer' && act.forum === undefined) return refuse('forum-missing')
    return checkTarget(state, act.target)
  },
  evolve(state, { act, author, seq }) {
    const { positions } = state.positions
    const key = targetKey(act.target)
    const stances = positions.get(key) ?? new Map()
    tallyStance(state, key, author.party!, act.stance, stances.get(author.party!)?.stance)
    stances.set(author.party!, { stance: act.stance, forum: act.forum ?? null, seq })
    positions.set(key, stances)
  },
})
