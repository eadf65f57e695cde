/**
 * Declares the words in which proposals are judged here: what they could do (effects), what is asked of
 * them (criteria), under which themes they are briefed, and which other forums deal with the same matter.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import type { State } from '../../state.js'
import { type Framework, frameworkFaults, frameworkSchema, laterMember } from './framework.js'

export type { Framework } from './framework.js'

const schema = z.strictObject({ kind: z.literal('declare-framework'), framework: frameworkSchema })
export type DeclareFramework = z.output<typeof schema>

export const declareFramework = defineAct<DeclareFramework>({
  kind: 'declare-framework',
  schema,
  check: (state, { act }) =>
    checkMembers(state, act.framework) ??
    (state.record.frameworks.has(act.framework.id)
      ? refuse('duplicate-framework', { where: act.framework.id })
      : null),
  evolve(state, { act, seq }) {
    state.record.frameworks.set(act.framework.id, { ...act.framework, seq })
  },
})

/** What semantics 2 added is for its logs alone, and there a framework names nothing that it does not declare. */
function checkMembers({ proceedings }: State, framework: Framework): Refusal | null {
  const later = laterMember(framework)
  if (proceedings === undefined)
    return later === null
      ? null
      : refuse('malformed-act', { where: `declare-framework.${later}`, args: { problem: 'semantics' } })
  const [fault] = frameworkFaults(framework)
  return fault === undefined ? null : refuse(fault.why, { where: fault.where })
}
