/** Says whether a party will sign, will not, or must first consult at home. Consulting is never refusing. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkTarget, firstRefusal } from '../../lookup.js'
import { seq as seqField, target } from '../fields.js'
import { checkConsulted } from './consulted.js'

const schema = z.strictObject({
  kind: z.literal('intend'),
  intention: z.enum(['sign', 'refuse', 'consult']),
  /** Declared by the party itself, or reported of it by others. */
  stated: z.enum(['declared', 'reported']),
  /** The texts it gives as the cause. */
  because: z.optional(z.array(target).check(z.maxLength(20))),
  /** The home consultation that it follows: the act that announced it, or one that cites what it came to. */
  consulted: z.optional(seqField),
})
export type Intend = z.output<typeof schema>

export const intend = defineAct<Intend>({
  kind: 'intend',
  schema,
  check(state, { act, author }) {
    if (author.party === null) return refuse('party-missing')
    return firstRefusal(
      ...(act.because ?? []).map(cause => checkTarget(state, cause)),
      checkConsulted(state, act, author.party),
    )
  },
  evolve(state, { act, author, seq }) {
    const { intentions } = state.signature
    const said = intentions.get(author.party!) ?? []
    said.push({ intention: act.intention, stated: act.stated, seq })
    intentions.set(author.party!, said)
  },
})
