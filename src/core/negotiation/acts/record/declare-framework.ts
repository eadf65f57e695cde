/**
 * Declares the words in which proposals are judged here: what they could do (effects), what is asked of
 * them (criteria), under which themes they are briefed, and which other forums deal with the same matter.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { code, localText } from '../fields.js'

const frameworkSchema = z.strictObject({
  id: code,
  title: localText,
  effects: z.array(z.strictObject({ id: code, label: localText })),
  criteria: z.array(z.strictObject({ id: code, label: localText })),
  themes: z.array(
    z.strictObject({
      id: code,
      label: localText,
      /** Effects the brief on this theme lists, in this order. */
      effects: z.array(code),
      /** Words looked for in the proposals and in the current text. */
      terms: z.array(z.string().check(z.minLength(1), z.maxLength(60))),
      /** Topics by which other forums are found. */
      topics: z.array(code),
    }),
  ),
  forums: z.array(
    z.strictObject({
      id: code,
      name: localText,
      kind: z.string().check(z.maxLength(60)),
      covers: z.array(code),
      since: z.optional(z.int()),
      note: z.optional(localText),
      /** Where the row comes from; a row nobody has checked is shown as such. */
      cites: z.optional(z.string().check(z.maxLength(400))),
      checked: z.boolean(),
    }),
  ),
})
export type Framework = z.output<typeof frameworkSchema>

const schema = z.strictObject({ kind: z.literal('declare-framework'), framework: frameworkSchema })
export type DeclareFramework = z.output<typeof schema>

export const declareFramework = defineAct<DeclareFramework>({
  kind: 'declare-framework',
  schema,
  check: (state, { act }) =>
    state.record.frameworks.has(act.framework.id)
      ? refuse('duplicate-framework', { where: act.framework.id })
      : null,
  evolve(state, { act, seq }) {
    state.record.frameworks.set(act.framework.id, { ...act.framework, seq })
  },
})
