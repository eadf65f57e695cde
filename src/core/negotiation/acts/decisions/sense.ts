/** A sense of the room: an indicative count. It changes nothing. What participants were told is part of the act. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkTarget } from '../../lookup.js'
import { code, localText, partyId, target } from '../fields.js'

export const tally = z.strictObject({
  for: z.int().check(z.gte(0)),
  against: z.int().check(z.gte(0)),
  abstain: z.int().check(z.gte(0)),
})

const schema = z.strictObject({
  kind: z.literal('sense'),
  subject: target,
  question: localText,
  method: code,
  /** What participants were told it was, before it was taken: indicative, vote, or nothing. */
  told: z.optional(z.enum(['indicative', 'vote', 'unclear'])),
  tally: z.optional(tally),
  result: z.enum(['for', 'against', 'divided', 'unclear']),
  calledBy: z.optional(partyId),
})
export type Sense = z.output<typeof schema>

export const sense = defineAct<Sense>({
  kind: 'sense',
  schema,
  check: (state, { act }) => checkTarget(state, act.subject),
  order(state, { act }) {
    const rule = state.record.procedure?.told
    return rule === undefined || act.told === 'indicative'
      ? null
      : refuse('participants-not-told', { clause: rule.clause })
  },
  evolve(state, { act, seq }) {
    state.decisions.counts.set(seq, {
      seq,
      kind: 'sense',
      subject: act.subject,
      question: act.question,
      method: act.method,
      tally: act.tally ?? null,
      ballots: [],
      result: act.result,
      calledBy: act.calledBy ?? null,
      told: act.told ?? null,
    })
  },
})
