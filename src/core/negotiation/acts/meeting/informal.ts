/** That an informal meeting took place, when, and who attended: so that what is not public is at least known of. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { informalPartiesMax } from '../../../limits.js'
import { defineAct } from '../../act.js'
import { momentOf } from '../../judging.js'
import { checkParties, checkTarget, firstRefusal } from '../../lookup.js'
import { localText, moment, partyId, target } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('informal'),
  held: moment,
  title: localText,
  attended: z.array(partyId).check(z.minLength(2), z.maxLength(informalPartiesMax)),
  subject: z.optional(target),
})
export type Informal = z.output<typeof schema>

export const informal = defineAct<Informal>({
  kind: 'informal',
  since: 2,
  schema,
  check(state, entry) {
    const { act, author } = entry
    const twice = act.attended.find((party, i) => act.attended.indexOf(party) < i)
    return firstRefusal(
      author.party === null ? refuse('party-missing') : null,
      twice === undefined ? null : refuse('attended-twice', { where: twice }),
      checkParties(state, act.attended),
      act.subject === undefined ? null : checkTarget(state, act.subject),
      act.held > momentOf(state, entry) ? refuse('held-to-come') : null,
    )
  },
  evolve(state, entry) {
    const { act, author, seq } = entry
    const { held, title, attended, subject = null } = act
    const at = momentOf(state, entry)
    state.informals ??= new Map()
    state.informals.set(seq, {
      ...{ seq, party: author.party!, title, held, at, attended, subject },
      // Who enters that it attended has said so.
      confirmed: new Map(attended.includes(author.party!) ? [[author.party!, seq]] : []),
    })
  },
})
