/** Something that happened: a meeting opened, a text leaked, a debate held. Changes nothing but the chronology. */
import * as z from 'zod/mini'
import { defineAct } from '../../act.js'
import { code, localText } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('event'), type: code, title: localText })
export type EventAct = z.output<typeof schema>

export const event = defineAct<EventAct>({
  kind: 'event',
  schema,
  check: () => null,
  evolve(state, { seq }) {
    state.record.events.push(seq)
  },
  results: (_state, { act }) => [act.type],
})
