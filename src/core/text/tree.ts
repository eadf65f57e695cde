/**
 * The instrument as a tree: small readings of a list of provisions in reading order. The tree is never built;
 * each provision names its parent, siblings stand in their order, and that is all the structure there is.
 *
 * `checkTree` says whether a list is such a tree. The other functions expect one that is: an unknown parent
 * counts as none, and what hangs in a cycle is nowhere.
 */
import type { Provision, ProvisionId } from './types.js'

export type TreeFault = 'duplicate-id' | 'unknown-parent' | 'cycle' | 'parent-after-child'
type CheckedTree =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: TreeFault; readonly id: ProvisionId }

/** Whether the list is a tree in reading order; if not, the first fault and the provision that has it. */
export function checkTree(provisions: readonly Provision[]): CheckedTree {
  const position = new Map<ProvisionId, number>()
  for (const [at, { id }] of provisions.entries()) {
    if (position.has(id)) return { ok: false, why: 'duplicate-id', id }
    position.set(id, at)
  }
  for (const [at, { id, parent }] of provisions.entries()) {
    if (parent === null) continue
    const above = position.get(parent)
    if (above === undefined) return { ok: false, why: 'unknown-parent', id }
    if (above >= at)
      return { ok: false, why: inCycle(provisions, position, id) ? 'cycle' : 'parent-after-child', id }
  }
  return { ok: true }
}

function inCycle(
  provisions: readonly Provision[],
  position: ReadonlyMap<ProvisionId, number>,
  start: ProvisionId,
): boolean {
  const seen = new Set<ProvisionId>()
  let id: ProvisionId | null | undefined = start
  while (id != null && !seen.has(id)) {
    seen.add(id)
    id = provisions[position.get(id) ?? -1]?.parent
  }
  return id != null
}

/** Provisions by id. */
export function indexById(provisions: readonly Provision[]): ReadonlyMap<ProvisionId, Provision> {
  return new Map(provisions.map(provision => [provision.id, provision]))
}

export type Children = ReadonlyMap<ProvisionId | null, readonly Provision[]>

/** The children of each provision in reading order; those of null are the top of the instrument. */
export function childrenOf(provisions: readonly Provision[]): Children {
  const known = new Set(provisions.map(({ id }) => id))
  const children = new Map<ProvisionId | null, Provision[]>()
  for (const provision of provisions) {
    const parent = provision.parent !== null && known.has(provision.parent) ? provision.parent : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(provision)
    else children.set(parent, [provision])
  }
  return children
}

/** Under which provision, and behind which of its children; null behind none, so in front of them all. */
export interface Place {
  readonly parent: ProvisionId | null
  readonly after: ProvisionId | null
}
