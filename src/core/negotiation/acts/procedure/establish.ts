/** Establishes a body under another: a committee, a working group, an ad hoc group. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { otherwise } from '../../permission.js'
import type { State } from '../../state.js'
import { code, localText } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('establish'),
  body: code,
  bodyKind: z.enum(['plenary', 'committee', 'group']),
  under: code,
  label: localText,
})
export type Establish = z.output<typeof schema>

export const establish = defineAct<Establish>({
  kind: 'establish',
  since: 2,
  schema,
  check(state, { act }) {
    const { bodies } = state.proceedings!
    if (bodies.has(act.body)) return refuse('duplicate-body', { where: act.body })
    return bodies.has(act.under) ? null : refuse('unknown-body', { where: act.under })
  },
  order: (state, { act }) =>
    establishes(state, act.under).includes(act.bodyKind)
      ? null
      : refuse('body-establishes-none', {
          where: act.under,
          args: { kind: act.bodyKind },
          ...otherwise(state),
        }),
  evolve(state, { act, seq }) {
    const { body, bodyKind: kind, under, label } = act
    state.proceedings!.bodies.set(body, { kind, under, label, seq })
  },
  results: (_state, { act }) => [act.bodyKind],
})

/** Kinds of body that one may establish: as the procedure says of it, or of the bodies of its kind. */
function establishes(state: State, id: string): readonly string[] {
  const bodies = state.record.procedure?.bodies ?? []
  const kind = state.proceedings!.bodies.get(id)?.kind
  return (bodies.find(body => body.id === id) ?? bodies.find(body => body.kind === kind))?.establishes ?? []
}
