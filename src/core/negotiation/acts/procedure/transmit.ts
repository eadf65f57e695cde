/** Sends provisions to a body: down, to be worked on, or up, with what is still in brackets. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { provisionsPerActMax } from '../../../limits.js'
import { defineAct } from '../../act.js'
import { code, provisionId } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('transmit'),
  provisions: z.array(provisionId).check(z.minLength(1), z.maxLength(provisionsPerActMax)),
  to: code,
})
export type Transmit = z.output<typeof schema>

export const transmit = defineAct<Transmit>({
  kind: 'transmit',
  since: 2,
  schema,
  check(state, { act }) {
    if (!state.proceedings!.bodies.has(act.to)) return refuse('unknown-body', { where: act.to })
    const unknown = act.provisions.find(id => !state.text.provisions.has(id))
    return unknown === undefined ? null : refuse('unknown-provision', { where: unknown })
  },
  evolve(state, { act, seq }) {
    for (const id of act.provisions) state.proceedings!.floor.set(id, { body: act.to, seq })
  },
  results: (state, { act }) => [state.proceedings!.bodies.get(act.to)!.kind],
})
