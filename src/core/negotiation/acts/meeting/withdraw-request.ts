/** Takes one's own request for the floor back. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { code, seq as seqField } from '../fields.js'
import { checkWaiting } from './give-floor.js'

const schema = z.strictObject({ kind: z.literal('withdraw-request'), meeting: code, request: seqField })
export type WithdrawRequest = z.output<typeof schema>

export const withdrawRequest = defineAct<WithdrawRequest>({
  kind: 'withdraw-request',
  since: 2,
  schema,
  check(state, { act, author }) {
    const gone = checkWaiting(state, act)
    if (gone !== null) return gone
    const { party } = state.meetings!.get(act.meeting)!.requests.get(act.request)!
    return party === author.party ? null : refuse('request-not-yours', { where: String(act.request) })
  },
  evolve(state, { act }) {
    state.meetings!.get(act.meeting)!.requests.get(act.request)!.outcome = 'withdrawn'
  },
})
