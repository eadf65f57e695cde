/** The chair tables a text as the new base of some provisions, listing the amendments that it subsumes. */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { provisionsPerActMax } from '../../../limits.js'
import { defineAct, type Entry } from '../../act.js'
import { checkProvisionVersion } from '../../lookup.js'
import type { State } from '../../state.js'
import { addProvision, setWordings } from '../../tree.js'
import {
  amendmentId,
  label,
  localText,
  margin,
  place,
  proposalId,
  provisionId,
  provisionKind,
  symbol,
  version,
  wordings,
} from '../fields.js'
import { endAmendment } from './amendments.js'

const itemSchema = z.union([
  z.strictObject({ provision: provisionId, version, text: wordings, subsumes: z.array(amendmentId) }),
  /** A new provision; its id is given, as an ADD's would be. */
  z.strictObject({
    id: provisionId,
    place,
    provisionKind,
    label: z.optional(label),
    margin: z.optional(margin),
    text: wordings,
    subsumes: z.array(amendmentId),
  }),
  /** A provision left out of the new base. */
  z.strictObject({
    provision: provisionId,
    version,
    suppressed: z.literal(true),
    subsumes: z.array(amendmentId),
  }),
])

const schema = z.strictObject({
  kind: z.literal('consolidate'),
  proposal: proposalId,
  symbol,
  title: localText,
  items: z.array(itemSchema).check(z.minLength(1), z.maxLength(provisionsPerActMax)),
})
export type Consolidate = z.output<typeof schema>

export const consolidate = defineAct<Consolidate>({
  kind: 'consolidate',
  schema,
  check: checkItems,
  order: checkProvenance,
  evolve(state, { act, seq }) {
    const { text } = state
    for (const item of act.items) {
      applyItem(state, item, seq)
      for (const id of item.subsumes) endAmendment(text.amendments.get(id), 'subsumed', seq)
    }
    text.version++
    text.consolidations.push({
      proposal: act.proposal,
      seq,
      subsumes: act.items.flatMap(item => item.subsumes),
    })
  },
})

function applyItem({ text }: State, item: z.output<typeof itemSchema>, seq: number): void {
  if ('id' in item) {
    const { id, place, provisionKind: kind, text: wordings } = item
    const node = {
      id,
      kind,
      label: item.label ?? null,
      margin: item.margin ?? null,
      text: wordings,
      defines: null,
      base: false,
    }
    addProvision(text, node, place, seq)
    return
  }
  const provision = text.provisions.get(item.provision)!
  if ('suppressed' in item) provision.suppressed = seq
  else setWordings(provision, item.text, seq)
}

function checkItems(state: State, { act }: Entry<Consolidate>): Refusal | null {
  const added = new Set<string>()
  for (const item of act.items) {
    const bad =
      'id' in item ? checkNew(state, item, added) : checkProvisionVersion(state, item.provision, item.version)
    if (bad !== null) return bad
    const unknown = unknownSubsumed(state, item.subsumes)
    if (unknown !== undefined) return refuse('unknown-amendment', { where: unknown })
  }
  return null
}

/** New words come from amendments on the record, where the procedure says that nothing enters from outside it. */
function checkProvenance({ record }: State, { act }: Entry<Consolidate>): Refusal | null {
  const rule = record.procedure?.provenance
  const foreign = act.items.find(item => !('suppressed' in item) && item.subsumes.length === 0)
  if (rule === undefined || foreign === undefined) return null
  const where = 'id' in foreign ? foreign.id : foreign.provision
  return refuse('not-from-the-record', { where, clause: rule.clause })
}

/** What a chair subsumed may rest on a source that a reader of an observed negotiation leaves out: the text still stands. */
function unknownSubsumed(state: State, ids: readonly string[]): string | undefined {
  return state.record.mode === 'observed' ? undefined : ids.find(id => !state.text.amendments.has(id))
}

function checkNew(
  state: State,
  item: Extract<z.output<typeof itemSchema>, { id: string }>,
  added: Set<string>,
): Refusal | null {
  if (state.text.provisions.has(item.id) || added.has(item.id))
    return refuse('duplicate-provision', { where: item.id })
  added.add(item.id)
  const unknown = [item.place.parent, item.place.after].find(
    id => id !== null && !state.text.provisions.has(id) && !added.has(id),
  )
  return unknown === undefined ? null : refuse('unknown-provision', { where: String(unknown) })
}
