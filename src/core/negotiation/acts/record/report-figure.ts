/** A figure somebody reported: members, present, entitled. Sources may disagree; all their figures stand. */
import * as z from 'zod/mini'
import { defineAct } from '../../act.js'
import { code, localText } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('report-figure'),
  figure: code,
  value: z.int().check(z.gte(0)),
  /** What it counts, in words. */
  of: localText,
})
export type ReportFigure = z.output<typeof schema>

export const reportFigure = defineAct<ReportFigure>({
  kind: 'report-figure',
  schema,
  check: () => null,
  evolve(state, { act, seq }) {
    const reported = state.record.figures.get(act.figure) ?? []
    reported.push({ value: act.value, seq })
    state.record.figures.set(act.figure, reported)
  },
})
