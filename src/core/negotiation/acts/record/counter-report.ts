/** Anybody may dispute an act of an observed negotiation: the record shows both. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { seq as seqField } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('counter-report'), disputes: seqField })
export type CounterReport = z.output<typeof schema>

export const counterReport = defineAct<CounterReport>({
  kind: 'counter-report',
  schema,
  check: (_state, { act, seq }) =>
    act.disputes < seq ? null : refuse('unknown-act', { where: String(act.disputes) }),
  evolve(state, { act, seq }) {
    const reports = state.record.counterReports.get(act.disputes) ?? []
    reports.push(seq)
    state.record.counterReports.set(act.disputes, reports)
  },
})
