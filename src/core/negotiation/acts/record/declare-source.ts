/** Declares a source that observed facts may cite. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { sourceId } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('declare-source'),
  source: sourceId,
  title: z.string().check(z.minLength(1), z.maxLength(400)),
  /** An http(s) address or a description; empty when there is none. */
  where: z.string().check(z.maxLength(600)),
})
export type DeclareSource = z.output<typeof schema>

export const declareSource = defineAct<DeclareSource>({
  kind: 'declare-source',
  schema,
  check: (state, { act }) =>
    state.record.sources.has(act.source) ? refuse('duplicate-source', { where: act.source }) : null,
  evolve(state, { act, seq }) {
    state.record.sources.set(act.source, { title: act.title, where: act.where, seq })
  },
})
