/** Publishes a renumbering: labels and margin numbers change, identities never do (5A as signed, 6 as published). */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { provisionsPerActMax } from '../../../limits.js'
import { defineAct } from '../../act.js'
import { label, localText, margin, provisionId } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('renumber'),
  edition: localText,
  labels: z
    .array(z.strictObject({ provision: provisionId, label: z.optional(label), margin: z.optional(margin) }))
    .check(z.minLength(1), z.maxLength(provisionsPerActMax)),
})
export type Renumber = z.output<typeof schema>

export const renumber = defineAct<Renumber>({
  kind: 'renumber',
  schema,
  check(state, { act }) {
    const unknown = act.labels.find(({ provision }) => !state.text.provisions.has(provision))
    return unknown === undefined ? null : refuse('unknown-provision', { where: unknown.provision })
  },
  evolve(state, { act, seq }) {
    for (const { provision: id, label, margin } of act.labels) {
      const provision = state.text.provisions.get(id)!
      provision.label = label ?? provision.label
      provision.margin = margin ?? provision.margin
      provision.labels.push({ label: provision.label, margin: provision.margin, seq })
    }
    state.text.renumberings.push({ edition: act.edition, seq })
  },
})
