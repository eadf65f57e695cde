/** Vouches for somebody who has no seat yet. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { partyId } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('vouch'), for: partyId })
export type Vouch = z.output<typeof schema>

export const vouch = defineAct<Vouch>({
  kind: 'vouch',
  since: 2,
  schema,
  check(state, { act, author }) {
    if (author.party === null) return refuse('party-missing')
    const seated = state.seats.parties.has(act.for) && !state.proceedings!.unseated.has(act.for)
    return seated ? refuse('duplicate-party', { where: act.for }) : null
  },
  evolve(state, { act, author, seq }) {
    const { vouches } = state.proceedings!
    const own = vouches.get(act.for) ?? new Map()
    own.set(author.party!, seq)
    vouches.set(act.for, own)
  },
  about: act => act.for,
})
