/** Publishes a sealed offer: the body of this act is the one that was committed to. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkOwnOffer } from '../../offers.js'
import { seq as seqField } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('release-offer'), offer: seqField })
export type ReleaseOffer = z.output<typeof schema>

export const releaseOffer = defineAct<ReleaseOffer>({
  kind: 'release-offer',
  since: 2,
  schema,
  check(state, { act, author }) {
    const where = String(act.offer)
    const foreign = checkOwnOffer(state, act.offer, author.party)
    if (foreign !== null) return foreign
    const { hash, released } = state.offers!.get(act.offer)!
    if (hash === null) return refuse('offer-not-sealed', { where })
    if (released !== null) return refuse('offer-released', { where })
    return author.body?.commit === hash ? null : refuse('not-what-was-sealed', { where })
  },
  evolve(state, { act, seq }) {
    state.offers!.get(act.offer)!.released = seq
  },
})
