/** Enters provisions of the base text, parents before children, at most 256 an act. */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { provisionsPerActMax } from '../../../limits.js'
import { defineAct, type Entry } from '../../act.js'
import type { State } from '../../state.js'
import { addProvision } from '../../tree.js'
import { label, margin, provisionId, provisionKind, wordings } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('enter-provisions'),
  provisions: z
    .array(
      z.strictObject({
        id: provisionId,
        parent: z.nullable(provisionId),
        kind: provisionKind,
        label: z.optional(label),
        margin: z.optional(margin),
        text: wordings,
        /** The term, if the provision defines one. */
        defines: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
      }),
    )
    .check(z.minLength(1), z.maxLength(provisionsPerActMax)),
})
export type EnterProvisions = z.output<typeof schema>

export const enterProvisions = defineAct<EnterProvisions>({
  kind: 'enter-provisions',
  schema,
  check(state, entry) {
    if (state.text.adopted !== null) return refuse('base-already-adopted')
    return checkProvisions(state, entry)
  },
  evolve(state, { act, seq }) {
    for (const p of act.provisions) {
      const node = {
        ...p,
        label: p.label ?? null,
        margin: p.margin ?? null,
        defines: p.defines ?? null,
        base: true,
      }
      addProvision(state.text, node, { parent: p.parent }, seq)
    }
  },
})

function checkProvisions(state: State, { act }: Entry<EnterProvisions>): Refusal | null {
  const entered = new Set<string>()
  for (const { id, parent } of act.provisions) {
    if (state.text.provisions.has(id) || entered.has(id)) return refuse('duplicate-provision', { where: id })
    if (parent !== null && !state.text.provisions.has(parent) && !entered.has(parent))
      return refuse('unknown-provision', { where: parent })
    entered.add(id)
  }
  return null
}
