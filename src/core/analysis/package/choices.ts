/**
 * The choices that a negotiation leaves open: of every contested provision the present wording, each alternative in
 * force, nothing of it, and another forum. Rule PK2, docs/spec/package.md.
 */
import { compareStrings } from '../../canonical/result.js'
import type { Target } from '../../negotiation/acts/fields.js'
import { provisionOf } from '../../negotiation/lookup.js'
import type { AmendmentState, ProvisionState } from '../../negotiation/state.js'
import { inReadingOrder } from '../../negotiation/tree.js'
import type { View } from '../../negotiation/view.js'
import { openAmendments } from '../provisions.js'
import { type Standing, standingOf } from '../standing.js'
import type { Choice, Chosen } from './problem.js'

/** A provision with its choices, and the amendments that each stands for. */
export interface OpenProvision {
  readonly id: string
  readonly choices: readonly OpenChoice[]
}

interface OpenChoice extends Choice {
  /** Amendments with these very words, or, of `nothing`, those that suppress the provision. */
  readonly refs: readonly string[]
}

/** What is contested at a moment, in reading order, what would be added after. `also`: provisions that are in any case. */
export function openProvisions(view: View, also: ReadonlySet<string>): OpenProvision[] {
  const amendments = new Map<string, AmendmentState[]>()
  for (const amendment of openAmendments(view)) {
    const id = provisionOf(view.state, amendment)
    if (id !== null) amendments.set(id, [...(amendments.get(id) ?? []), amendment])
  }
  const there = inReadingOrder(view.state.text).filter(({ id }) => amendments.has(id) || also.has(id))
  const known = new Set(there.map(({ id }) => id))
  const added = [...amendments.keys()].filter(id => !known.has(id)).sort(compareStrings)
  return [
    ...there.map(provision =>
      openProvision(view, provision.id, provision, amendments.get(provision.id) ?? []),
    ),
    ...added.map(id => openProvision(view, id, null, amendments.get(id)!)),
  ].filter(({ choices }) => choices.length > 2)
}

function openProvision(
  view: View,
  id: string,
  provision: ProvisionState | null,
  amendments: readonly AmendmentState[],
): OpenProvision {
  const suppress = amendments.filter(({ mark, target }) => mark === 'SUP' && 'provision' in target)
  const present = { provision: id, version: provision?.version ?? 0 }
  const base: OpenChoice[] =
    provision === null || provision.suppressed !== null
      ? []
      : [{ id: 'base', kind: 'base', support: groupsFor(view, [present]), refs: [] }]
  return {
    id,
    choices: [
      ...base,
      ...alternativesOf(view, amendments),
      {
        ...{ id: 'nothing', kind: 'nothing' as const },
        support: groupsFor(view, suppress.map(targetOf)),
        refs: suppress.map(amendment => amendment.id),
      },
      { id: 'refer', kind: 'refer', support: groupsReferring(standingOf(view, present)), refs: [] },
    ],
  }
}

/** Amendments with the same words are one choice, under the first of their references. */
function alternativesOf(view: View, amendments: readonly AmendmentState[]): OpenChoice[] {
  const pooled = new Map<string, AmendmentState[]>()
  for (const amendment of amendments) {
    if (amendment.mark === 'SUP') continue
    const key = wordsKey(amendment)
    pooled.set(key, [...(pooled.get(key) ?? []), amendment])
  }
  return [...pooled.values()].map(same => ({
    id: same[0]!.id,
    kind: 'alternative',
    support: groupsFor(view, same.map(targetOf)),
    refs: same.map(({ id }) => id),
  }))
}

/** Verbatim words tell which are the same; of a summary nobody knows. */
function wordsKey({ id, wordings }: AmendmentState): string {
  const verbatim = wordings.every(({ kind }) => kind === 'verbatim')
  if (!verbatim || wordings.length === 0) return `id ${id}`
  return wordings
    .map(wording => `${wording.lang} ${wording.kind === 'unknown' ? '' : wording.hash}`)
    .sort(compareStrings)
    .join(' ')
}

function targetOf({ id, rev }: AmendmentState): Target {
  return { amendment: id, rev }
}

/** Groups more than half of whose heard parties are for one of these. */
function groupsFor(view: View, targets: readonly Target[]): number {
  const groups = targets.flatMap(target =>
    standingOf(view, target)
      .groups.filter(({ verdict }) => verdict === 'for')
      .map(({ group }) => group),
  )
  return new Set(groups).size
}

function groupsReferring({ groups }: Standing): number {
  return groups.filter(({ refer, heard }) => 2 * refer > heard).length
}

/** The targets that taking a position on a provision can name. */
export function targetsOf({ text }: View['state'], { id, choices }: OpenProvision): Target[] {
  const amendments = choices.flatMap(({ refs }) => refs.map(ref => targetOf(text.amendments.get(ref)!)))
  const provision = text.provisions.get(id)
  return provision === undefined ? amendments : [{ provision: id, version: provision.version }, ...amendments]
}

/** What a target forbids or asks for, among what is open: `gone` where it is not on the table any more. */
type Placed = readonly Chosen[] | 'revised' | 'gone' | 'whole'

/** The choices that contain what a target names. Whatever leaves a provision out contains its suppression. */
export function placed({ state }: View, open: readonly OpenProvision[], target: Target): Placed {
  if ('instrument' in target) return 'whole'
  if ('proposal' in target) return placedProposal(state, open, target)
  if ('amendment' in target) {
    const amendment = state.text.amendments.get(target.amendment)
    const found = open.find(({ choices }) => choices.some(({ refs }) => refs.includes(target.amendment)))
    if (amendment === undefined || found === undefined) return 'gone'
    if (amendment.rev !== target.rev) return 'revised'
    const choice = found.choices.find(({ refs }) => refs.includes(target.amendment))!
    const choices = choice.kind === 'nothing' ? ['nothing', 'refer'] : [choice.id]
    return choices.map(id => ({ provision: found.id, choice: id }))
  }
  if ('provision' in target) {
    const found = open.find(({ id }) => id === target.provision)
    if (found === undefined || !found.choices.some(({ kind }) => kind === 'base')) return 'gone'
    const current = state.text.provisions.get(target.provision)!.version === target.version
    return current ? [{ provision: found.id, choice: 'base' }] : 'revised'
  }
  return 'wording' in target ? placedWording(state, open, target.wording) : 'gone'
}

type ProposalTarget = Extract<Target, { readonly proposal: string }>

function placedProposal(
  { text }: View['state'],
  open: readonly OpenProvision[],
  { proposal, rev }: ProposalTarget,
): Placed {
  const found = text.proposals.get(proposal)
  if (found === undefined) return 'gone'
  const own = open.flatMap(({ id, choices }) =>
    choices
      .filter(({ kind, refs }) => kind !== 'nothing' && refs.some(ref => found.amendments.includes(ref)))
      .map(choice => ({ provision: id, choice: choice.id })),
  )
  if (own.length === 0) return 'gone'
  return found.rev === rev ? own : 'revised'
}

/** All that has to be chosen to meet a condition: of a document every amendment that is open. Null where it cannot be met. */
export function required(
  view: View,
  open: readonly OpenProvision[],
  target: Target,
): readonly Chosen[] | null {
  if ('proposal' in target) return requiredOf(view, open, target)
  const found = placed(view, open, target)
  if (typeof found === 'string') return null
  // Where a provision can be chosen in several ways the first counts: the others are what leaves it out too.
  return found.filter(({ provision }, i) => found.findIndex(one => one.provision === provision) === i)
}

function requiredOf(
  view: View,
  open: readonly OpenProvision[],
  { proposal, rev }: ProposalTarget,
): readonly Chosen[] | null {
  const found = view.state.text.proposals.get(proposal)
  if (found?.rev !== rev) return null
  const refs = open.flatMap(({ choices }) => choices.flatMap(choice => choice.refs))
  const own = found.amendments
    .filter(ref => refs.includes(ref))
    .map(ref => required(view, open, targetOf(view.state.text.amendments.get(ref)!)))
  return own.length === 0 || own.includes(null) ? null : own.flatMap(all => all!)
}

/** Whether these are exactly the words of this hash, in any language. */
export function hasWords(wordings: ProvisionState['wordings'], hash: string): boolean {
  return wordings.some(wording => wording.kind !== 'unknown' && wording.hash === hash)
}

function placedWording({ text }: View['state'], open: readonly OpenProvision[], hash: string): Placed {
  const found = open.flatMap(({ id, choices }) =>
    choices
      .filter(({ kind, refs }) =>
        kind === 'base'
          ? hasWords(text.provisions.get(id)!.wordings, hash)
          : refs.some(ref => hasWords(text.amendments.get(ref)!.wordings, hash)),
      )
      .map(choice => ({ provision: id, choice: choice.id })),
  )
  return found.length === 0 ? 'gone' : found
}
