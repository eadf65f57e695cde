/** Says who may act for a party: a pseudonym of this log, named only in the directory, which can be deleted. */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkParty, firstRefusal } from '../../lookup.js'
import type { State } from '../../state.js'
import { moment, partyId } from '../fields.js'
import { credentialRoles, isHeadOf } from './credentials.js'

export const credentialId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))

const schema = z.strictObject({
  kind: z.literal('credential'),
  holder: credentialId,
  for: partyId,
  role: z.enum(credentialRoles),
  /** Semantics 2: the first and the last moment at which it may act. */
  from: z.optional(moment),
  until: z.optional(moment),
})
export type Credential = z.output<typeof schema>

export const credential = defineAct<Credential>({
  kind: 'credential',
  schema,
  check: (state, { act }) =>
    state.seats.credentials.has(act.holder)
      ? refuse('duplicate-credential', { where: act.holder })
      : firstRefusal(checkTimes(state, act), checkParty(state, act.for)),
  without: (state, { act, author, at }) =>
    act.for === author.party && isHeadOf(state, author.credential, act.for, at),
  evolve(state, { act: { holder, for: party, role, from, until }, seq }) {
    const times = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
    state.seats.credentials.set(holder, { party, role, seq, ...times })
  },
})

function checkTimes(state: State, { from, until }: Credential): Refusal | null {
  const malformed = (member: string, problem: string) =>
    refuse('malformed-act', { where: `credential.${member}`, args: { problem } })
  const timed = from !== undefined || until !== undefined
  if (timed && state.proceedings === undefined) return malformed('until', 'semantics')
  return from !== undefined && until !== undefined && until < from ? malformed('until', 'before-from') : null
}
