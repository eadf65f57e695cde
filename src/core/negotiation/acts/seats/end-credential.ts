/** Ends a credential for good: by a head of its party, by its own holder, or by whom the procedure permits. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { credentialId } from './credential.js'
import { checkEnded, checkNotLast, isHeadOf } from './credentials.js'

const schema = z.strictObject({ kind: z.literal('end-credential'), holder: credentialId })
export type EndCredential = z.output<typeof schema>

export const endCredential = defineAct<EndCredential>({
  kind: 'end-credential',
  since: 2,
  schema,
  check(state, { act: { holder }, at }) {
    const held = state.seats.credentials.get(holder)
    if (held === undefined) return refuse('unknown-credential', { where: holder })
    return checkEnded(held, holder) ?? checkNotLast(state, holder, at)
  },
  without(state, { act, author, at }) {
    const party = state.seats.credentials.get(act.holder)?.party
    return (
      act.holder === author.credential ||
      (party !== undefined && party === author.party && isHeadOf(state, author.credential, party, at))
    )
  },
  evolve(state, { act: { holder }, seq }) {
    const { credentials } = state.seats
    credentials.set(holder, { ...credentials.get(holder)!, ended: seq })
  },
})
