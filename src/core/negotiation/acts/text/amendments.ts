/** The amendments of a proposal: their fields, their checks, and how they enter the state. Used by submit and revise. */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { provisionsPerActMax } from '../../../limits.js'
import { checkProvisionVersion, firstRefusal } from '../../lookup.js'
import type { ActSeq, AmendmentState, State } from '../../state.js'
import {
  amendmentId,
  code,
  label,
  margin,
  place,
  provisionId,
  provisionKind,
  version,
  wordings,
} from '../fields.js'

const amendment = z.strictObject({
  /** Runs through one document from 1. */
  n: z.int().check(z.gte(1), z.lte(9999)),
  mark: z.enum(['ADD', 'MOD', 'SUP', 'NOC', 'OTHER']),
  /** (MOD): changes of form only. */
  editorial: z.optional(z.boolean()),
  /** Underlined NOC: a proposal, with reasons, that the text stay as it is. */
  asserted: z.optional(z.boolean()),
  /** The other half of a transfer: SUP* and ADD*. */
  twin: z.optional(amendmentId),
  target: z.union([
    z.strictObject({ provision: provisionId, version }),
    place,
    z.strictObject({ amendment: amendmentId }),
    /** No one provision: the agenda, a principle, "various". */
    z.strictObject({ general: z.literal(true) }),
  ]),
  /** ADD: what is added, and how its author labels it. */
  provisionKind: z.optional(provisionKind),
  label: z.optional(label),
  margin: z.optional(margin),
  text: z.optional(wordings),
  themes: z.optional(z.array(code)),
})
export const amendments = z.array(amendment).check(z.minLength(1), z.maxLength(provisionsPerActMax))
export type AmendmentField = z.output<typeof amendment>

/** Refuses amendments that are malformed among themselves or point at nothing. */
export function checkAmendments(
  state: State,
  proposal: string,
  items: readonly AmendmentField[],
): Refusal | null {
  const seen = new Set<number>()
  const own = new Map(items.map(item => [`${proposal}/${item.n}`, item]))
  for (const item of items) {
    if (seen.has(item.n)) return refuse('duplicate-amendment', { where: `${proposal}/${item.n}` })
    seen.add(item.n)
    const bad = firstRefusal(checkMark(proposal, item), checkAmendmentTarget(state, item, own))
    if (bad !== null) return bad
  }
  return null
}

function checkMark(proposal: string, item: AmendmentField): Refusal | null {
  const where = `${proposal}/${item.n}`
  const wants = { ADD: true, MOD: true, SUP: false, NOC: false, OTHER: null }[item.mark]
  if (wants === true && item.text === undefined) return refuse('text-missing', { where })
  if (wants === false && item.text !== undefined) return refuse('text-not-wanted', { where })
  const place = 'parent' in item.target
  const nested = 'amendment' in item.target
  if (item.mark === 'ADD' ? !place && !nested : place)
    return refuse('mark-does-not-fit-target', { where, args: { mark: item.mark } })
  return 'general' in item.target && item.mark !== 'OTHER' && item.mark !== 'NOC'
    ? refuse('mark-does-not-fit-target', { where, args: { mark: item.mark } })
    : null
}

type Own = ReadonlyMap<string, AmendmentField>

function checkAmendmentTarget(state: State, { target }: AmendmentField, own: Own): Refusal | null {
  if ('provision' in target) return checkProvisionVersion(state, target.provision, target.version)
  if ('amendment' in target)
    return state.text.amendments.has(target.amendment) || own.has(target.amendment)
      ? null
      : refuse('unknown-amendment', { where: target.amendment })
  return 'parent' in target ? checkPlace(state, target, own) : null
}

/** A place may be anchored at a provision, or at one that another ADD would create; the anchor is a child of the parent. */
function checkPlace(state: State, { parent, after }: z.output<typeof place>, own: Own): Refusal | null {
  if (parent !== null && parentOf(state, parent, own) === undefined)
    return refuse('unknown-provision', { where: parent })
  if (after === null) return null
  const above = parentOf(state, after, own)
  if (above === undefined) return refuse('unknown-provision', { where: after })
  return above === parent ? null : refuse('anchor-elsewhere', { where: after })
}

/** What a provision, or one that an ADD would create, stands under; undefined where there is no such thing. */
function parentOf(state: State, id: string, own: Own): string | null | undefined {
  const provision = state.text.provisions.get(id)
  if (provision !== undefined) return provision.parent
  const target = (own.get(id) ?? state.text.amendments.get(id))?.target
  return target !== undefined && 'parent' in target ? target.parent : undefined
}

/** Puts the amendments of one revision into force and lets those it no longer has lapse. */
export function enterAmendments(
  state: State,
  proposal: string,
  rev: number,
  items: readonly AmendmentField[],
  seq: ActSeq,
): string[] {
  const { amendments: all, proposals } = state.text
  const ids = items.map(item => `${proposal}/${item.n}`)
  for (const id of proposals.get(proposal)?.amendments ?? [])
    if (!ids.includes(id)) endAmendment(all.get(id), 'lapsed', seq)
  for (const [i, item] of items.entries()) all.set(ids[i]!, amendmentState(ids[i]!, proposal, rev, item, seq))
  return ids
}

function amendmentState(
  id: string,
  proposal: string,
  rev: number,
  item: AmendmentField,
  seq: ActSeq,
): AmendmentState {
  return {
    id,
    proposal,
    n: item.n,
    rev,
    mark: item.mark,
    editorial: item.editorial ?? false,
    asserted: item.asserted ?? false,
    twin: item.twin ?? null,
    target: item.target,
    kind: item.provisionKind ?? 'paragraph',
    label: item.label ?? null,
    margin: item.margin ?? null,
    wordings: item.text ?? [],
    themes: item.themes ?? [],
    status: 'in-force',
    seq,
    ended: null,
  }
}

/** Ends an amendment that is in force; one that has ended keeps the end it had. */
export function endAmendment(
  amendment: AmendmentState | undefined,
  status: AmendmentState['status'],
  seq: ActSeq,
): void {
  if (amendment === undefined || amendment.status !== 'in-force') return
  amendment.status = status
  amendment.ended = seq
}
