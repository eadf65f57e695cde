/**
 * Invites a party to accede, once the question about it is carried. The subject of that question is the act that
 * seated the party, so that a vote on one invites no other.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import type { Treaty } from '../../../procedure/procedure.js'
import { defineAct } from '../../act.js'
import { checkParty } from '../../lookup.js'
import { otherwise } from '../../permission.js'
import type { State } from '../../state.js'
import { partyId, seq } from '../fields.js'
import { byTreatyRules } from './treaty-rules.js'

const schema = z.strictObject({ kind: z.literal('invite'), party: partyId, question: seq })
export type Invite = z.output<typeof schema>

export const invite = defineAct<Invite>({
  kind: 'invite',
  since: 2,
  schema,
  check(state, { act }) {
    const unknown = checkParty(state, act.party)
    if (unknown !== null) return unknown
    if (!state.proceedings!.questions.has(act.question))
      return refuse('unknown-question', { where: String(act.question) })
    return state.treaty!.invitations.has(act.party) ? refuse('already-invited', { where: act.party }) : null
  },
  order: (state, { act }) => byTreatyRules(state, 'invite', rules => checkCarried(state, rules, act)),
  evolve(state, { act, seq }) {
    state.treaty!.invitations.set(act.party, seq)
  },
  about: act => act.party,
})

function checkCarried(state: State, { invitation }: Treaty, { party, question }: Invite): Refusal | null {
  if (invitation === undefined) return refuse('no-invitations', { where: party, ...otherwise(state) })
  const put = state.proceedings!.questions.get(question)!
  const where = String(question)
  if (put.question !== invitation.question || put.result !== 'carried')
    return refuse('invitation-not-carried', { where, clause: invitation.clause })
  const seated = state.seats.parties.get(party)!.seq
  return 'act' in put.subject && put.subject.act === seated
    ? null
    : refuse('invitation-of-another', { where, clause: invitation.clause, args: { party } })
}
