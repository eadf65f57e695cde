/** Signs the instrument at one of its versions. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { dayOf } from '../../judging.js'
import { checkTarget, holdsRight } from '../../lookup.js'
import { otherwise } from '../../permission.js'
import type { State } from '../../state.js'
import { seq as seqField, version } from '../fields.js'
import { checkConsulted } from './consulted.js'

const schema = z.strictObject({
  kind: z.literal('sign'),
  instrument: version,
  reservation: z.optional(z.boolean()),
  /** As of `intend`. */
  consulted: z.optional(seqField),
})
export type Sign = z.output<typeof schema>

export const sign = defineAct<Sign>({
  kind: 'sign',
  schema,
  check(state, { act, author }) {
    if (author.party === null) return refuse('party-missing')
    if (state.signature.signatures.has(author.party)) return refuse('already-signed', { where: author.party })
    return checkTarget(state, { instrument: act.instrument }) ?? checkConsulted(state, act, author.party)
  },
  order: (state, { author }) =>
    holdsRight(state, author.party!, 'sign')
      ? null
      : refuse('no-right-to-sign', { where: author.party!, ...signingClause(state) }),
  evolve(state, entry) {
    const { act, author, seq } = entry
    state.signature.signatures.set(author.party!, { seq, reservation: act.reservation ?? false })
    state.treaty?.signed.set(author.party!, { version: act.instrument, on: dayOf(state, entry), seq })
  },
})

/** Semantics 2 names the clause that says who signs. */
function signingClause(state: State): { readonly clause?: string } {
  if (state.treaty === undefined) return {}
  const permission = state.record.procedure?.permissions.find(({ acts }) => acts.includes('sign'))
  return permission === undefined ? otherwise(state) : { clause: permission.clause }
}
