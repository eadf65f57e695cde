/** Confirms that one's own party attended an informal meeting. Who did not says so by a counter-report. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { seq as seqField } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('confirm-informal'), informal: seqField })
export type ConfirmInformal = z.output<typeof schema>

export const confirmInformal = defineAct<ConfirmInformal>({
  kind: 'confirm-informal',
  since: 2,
  schema,
  check(state, { act, author }) {
    const where = String(act.informal)
    const meeting = state.informals?.get(act.informal)
    if (meeting === undefined) return refuse('unknown-informal', { where })
    if (author.party === null || !meeting.attended.includes(author.party))
      return refuse('not-named-as-attending', { where })
    return meeting.confirmed.has(author.party) ? refuse('already-confirmed', { where }) : null
  },
  evolve(state, { act, author, seq }) {
    state.informals!.get(act.informal)!.confirmed.set(author.party!, seq)
  },
})
