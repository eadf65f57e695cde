/**
 * Puts amendments where they belong: on a provision, on an amendment, or, for an ADD, at its place in the
 * instrument, where it is a provision itself from then on, under its reference. What has no place is not
 * dropped in silence: `unplaced` names it and says why.
 */
import { amendmentDepthMax } from '../limits.js'
import { compareRef } from './numbering.js'
import { type Children, childrenOf, indexById, type Place } from './tree.js'
import type { Amendment, AmendmentRef, PartyId, Provision, ProvisionId, Reserve } from './types.js'
import { normalised } from './wording.js'

/** A provision of the base, or one that an ADD would create, with what is proposed on it. */
export interface Ground {
  readonly id: ProvisionId
  readonly parent: ProvisionId | null
  readonly provision: Provision | null
  readonly add: Amendment | null
  /** Its own words, normalised: of the base, or of the ADD; null where they are not known. */
  readonly words: string | null
  /** Amendments on it, in reference order; those on them are in `Placing.below`. */
  readonly amendments: readonly Amendment[]
  readonly reserves: readonly Reserve[]
}

export type Unplaced =
  | 'duplicate-ref'
  | 'duplicate-id'
  | 'unknown-provision'
  | 'unknown-amendment'
  | 'unknown-parent'
  | 'unknown-anchor'
  | 'anchor-elsewhere'
  | 'not-a-place'
  | 'circular'
  | 'too-deep'

export interface Placing {
  /** In reading order, ADDs at one place in reference order. */
  readonly grounds: readonly Ground[]
  /** The amendments on an amendment, in reference order. */
  readonly below: ReadonlyMap<AmendmentRef, readonly Amendment[]>
  /** The place of each amendment in reference order. */
  readonly ranks: ReadonlyMap<AmendmentRef, number>
  readonly unplaced: ReadonlyMap<AmendmentRef, Unplaced>
}

/** Places everything on a checked tree. */
export function place(
  provisions: readonly Provision[],
  amendments: readonly Amendment[],
  reserves: readonly Reserve[],
): Placing {
  const given = sift(provisions, amendments)
  const on = new Map<ProvisionId, Amendment[]>()
  const below = new Map<AmendmentRef, Amendment[]>()
  for (const amendment of given.byRef.values()) {
    const target = targetOf(amendment, given)
    if ('why' in target) given.unplaced.set(amendment.ref, target.why)
    else if ('provision' in target) push(on, target.provision, amendment)
    else if ('amendment' in target) push(below, target.amendment, amendment)
  }
  const reserved = new Map<ProvisionId, Reserve[]>()
  for (const reserve of reserves) push(reserved, reserve.provision, reserve)
  const grounds = readingOrder(childrenOf(provisions), given).map((entry): Ground => {
    const id = entry.add?.ref ?? entry.provision!.id
    const text = entry.provision?.text ?? entry.add?.text
    return {
      id,
      ...entry,
      words: text == null ? null : normalised(text),
      amendments: on.get(id) ?? [],
      reserves: reserved.get(id) ?? [],
    }
  })
  const found = reach(grounds, below)
  for (const amendment of given.byRef.values())
    if (!found.has(amendment.ref) && !given.unplaced.has(amendment.ref))
      given.unplaced.set(amendment.ref, whyLost(amendment, given))
  for (const [ref, list] of below)
    below.set(
      ref,
      list.filter(amendment => found.has(amendment.ref)),
    )
  const ranks = new Map([...given.byRef.keys()].map((ref, rank) => [ref, rank]))
  return { grounds, below, ranks, unplaced: given.unplaced }
}

/** An amendment and those it amends, itself first: the voices through which it speaks. */
export function lineage(amendments: readonly Amendment[], ref: AmendmentRef): AmendmentRef[] {
  const byRef = new Map(amendments.map(amendment => [amendment.ref, amendment]))
  const line = [ref]
  let next = amendedBy(byRef.get(ref), byRef)
  while (next && !line.includes(next.ref)) {
    if (hasWords(next)) line.push(next.ref)
    next = amendedBy(next, byRef)
  }
  return line
}

/** The voices through which a party speaks in all its amendments: their lineages, deepest first. */
export function lineageOf(amendments: readonly Amendment[], party: PartyId): AmendmentRef[] {
  const lines = amendments
    .filter(({ parties }) => parties.includes(party))
    .map(({ ref }) => lineage(amendments, ref))
    .sort((a, b) => b.length - a.length || compareRef(a[0]!, b[0]!))
  return [...new Set(lines.flat())]
}

/** Whether an amendment has the full words of what it proposes, so that it can be merged. */
export function hasWords(amendment: Amendment): amendment is Amendment & { readonly text: string } {
  return (amendment.mark === 'ADD' || amendment.mark === 'MOD') && typeof amendment.text === 'string'
}

type ByRef = ReadonlyMap<AmendmentRef, Amendment>

interface Given {
  readonly provisions: ReadonlyMap<ProvisionId, Provision>
  /** In reference order. */
  readonly byRef: ByRef
  readonly adds: ByRef
  readonly unplaced: Map<AmendmentRef, Unplaced>
}

function sift(list: readonly Provision[], amendments: readonly Amendment[]): Given {
  const provisions = indexById(list)
  const unplaced = new Map<AmendmentRef, Unplaced>()
  const byRef = new Map<AmendmentRef, Amendment>()
  for (const amendment of amendments.toSorted((a, b) => compareRef(a.ref, b.ref))) {
    if (byRef.has(amendment.ref)) unplaced.set(amendment.ref, 'duplicate-ref')
    else if (isPlaced(amendment) && provisions.has(amendment.ref)) unplaced.set(amendment.ref, 'duplicate-id')
    else byRef.set(amendment.ref, amendment)
  }
  for (const ref of unplaced.keys()) byRef.delete(ref)
  return { provisions, byRef, adds: new Map([...byRef].filter(([, each]) => isPlaced(each))), unplaced }
}

/** Whether it creates a provision: an ADD at a place. An ADD on a provision or amendment reads as a MOD. */
function isPlaced({ mark, target }: Amendment): boolean {
  return mark === 'ADD' && 'parent' in target
}

type Target =
  | { readonly provision: ProvisionId }
  | { readonly amendment: AmendmentRef }
  | { readonly place: true }
  | { readonly why: Unplaced }

function targetOf({ mark, target }: Amendment, given: Given): Target {
  if ('parent' in target) {
    if (mark === 'ADD') return { place: true }
    const known = mark === 'OTHER' && target.parent !== null && given.provisions.has(target.parent)
    return known ? { provision: target.parent } : { why: 'not-a-place' }
  }
  const id = 'provision' in target ? target.provision : target.amendment
  if (given.adds.has(id)) return { provision: id }
  if ('provision' in target) return given.provisions.has(id) ? target : { why: 'unknown-provision' }
  return given.byRef.has(id) ? target : { why: 'unknown-amendment' }
}

type Entry = Pick<Ground, 'parent' | 'provision' | 'add'>

/** The tree with every ADD behind its anchor and all below it; first under its parent if it has no anchor. */
function readingOrder(children: Children, { adds }: Given): Entry[] {
  const places = new Map<string, Entry[]>()
  for (const add of adds.values())
    if ('parent' in add.target)
      push(places, keyOf(add.target), { parent: add.target.parent, provision: null, add })
  const at = (parent: ProvisionId | null, after: ProvisionId | null) =>
    places.get(keyOf({ parent, after })) ?? []
  const under = (id: ProvisionId | null) => [
    ...at(id, null),
    ...(children.get(id) ?? []).map((provision): Entry => ({ parent: id, provision, add: null })),
  ]
  const order: Entry[] = []
  const waiting = under(null).reverse()
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const id = entry.add?.ref ?? entry.provision!.id
    order.push(entry)
    for (const behind of at(entry.parent, id).toReversed()) waiting.push(behind)
    for (const inside of under(id).reverse()) waiting.push(inside)
  }
  return order
}

function keyOf({ parent, after }: Place): string {
  return JSON.stringify([parent, after])
}

/** The amendments that stand on something, to the depth that is allowed. */
function reach(
  grounds: readonly Ground[],
  below: ReadonlyMap<AmendmentRef, readonly Amendment[]>,
): ReadonlySet<AmendmentRef> {
  const found = new Set(grounds.flatMap(({ add }) => (add ? [add.ref] : [])))
  let level = grounds.flatMap(({ amendments }) => amendments)
  for (let depth = 1; depth <= amendmentDepthMax && level.length > 0; depth++) {
    for (const { ref } of level) found.add(ref)
    level = level.flatMap(({ ref }) => below.get(ref) ?? [])
  }
  return found
}

function whyLost(amendment: Amendment, given: Given): Unplaced {
  const seen = new Set<Amendment>()
  let next: Amendment | undefined = amendment
  for (; next && !seen.has(next); next = leansOn(next, given)) seen.add(next)
  if (next) return 'circular'
  if (isPlaced(amendment)) return whyNowhere(amendment.target as Place, given)
  return seen.size > amendmentDepthMax ? 'too-deep' : 'unknown-amendment'
}

function leansOn({ target }: Amendment, given: Given): Amendment | undefined {
  if ('parent' in target) return given.adds.get(target.after ?? target.parent ?? '')
  return given.byRef.get('provision' in target ? target.provision : target.amendment)
}

function whyNowhere({ parent, after }: Place, { provisions, adds }: Given): Unplaced {
  const parentOf = (id: ProvisionId) => (adds.get(id)?.target as Place | undefined) ?? provisions.get(id)
  if (parent !== null && !parentOf(parent)) return 'unknown-parent'
  if (after !== null && !parentOf(after)) return 'unknown-anchor'
  if (after !== null && parentOf(after)!.parent !== parent) return 'anchor-elsewhere'
  return after === null ? 'unknown-parent' : 'unknown-anchor'
}

function amendedBy(amendment: Amendment | undefined, byRef: ByRef): Amendment | undefined {
  if (!amendment || 'parent' in amendment.target) return undefined
  const { target } = amendment
  const amended = byRef.get('provision' in target ? target.provision : target.amendment)
  return 'amendment' in target || (amended && isPlaced(amended)) ? amended : undefined
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
