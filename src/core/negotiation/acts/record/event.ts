/**
 * Something that happened: a meeting opened, a text leaked, a debate held. Or, from semantics 2 on, something announced
 * for a moment: a deadline, a meeting to come. Changes nothing but the chronology and the calendar.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { code, localText, moment, proposalId, seq } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('event'),
  type: code,
  title: localText,
  /** Semantics 2: the moment that it is announced for. */
  at: z.optional(moment),
  /** The document that it made public. It need not be in the record: that it came out may be all that is known. */
  proposal: z.optional(proposalId),
  /** Semantics 2: the event that it takes the place of; without `at`, that one is called off. */
  instead: z.optional(seq),
})
export type EventAct = z.output<typeof schema>

export const event = defineAct<EventAct>({
  kind: 'event',
  schema,
  check(state, { act: { at, instead } }) {
    if (state.proceedings === undefined && (at !== undefined || instead !== undefined))
      return refuse('malformed-act', { where: 'event.at', args: { problem: 'semantics' } })
    return instead === undefined || state.record.events.includes(instead)
      ? null
      : refuse('unknown-act', { where: String(instead) })
  },
  evolve(state, { seq }) {
    state.record.events.push(seq)
  },
  results: (_state, { act }) => [act.type],
})
