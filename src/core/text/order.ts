/**
 * The tree that a redline shows: the new version in its own order, and every removed provision where it stood,
 * after what of its older siblings is still there, or first under its parent. Says also which provisions moved.
 */
import { type Alignment, parentsOf } from './align.js'
import { heaviestChain } from './chain.js'
import type { Provision } from './types.js'

/** A line of the redline: positions in the old and the new list, -1 where the provision is not in it. */
interface Line {
  readonly from: number
  readonly to: number
  readonly moved: boolean
}

/**
 * All provisions of both versions in reading order, parents first. `weights` says for each of `to` how much of it
 * there is: where siblings changed places, the lighter ones moved.
 */
export function lines(
  from: readonly Provision[],
  to: readonly Provision[],
  alignment: Alignment,
  weights: readonly number[],
): Line[] {
  const parentFrom = parentsOf(from)
  const parentTo = parentsOf(to)
  const moved = movedIn(alignment, parentFrom, parentTo, weights)
  const under = childrenOf(alignment, parentFrom, parentTo, moved)
  const list: Line[] = []
  const pending = [...(under.get(ROOT) ?? [])].reverse()
  while (pending.length > 0) {
    const node = pending.pop()!
    list.push(lineOf(alignment, moved, node))
    const children = under.get(node)
    if (children) for (let c = children.length - 1; c >= 0; c--) pending.push(children[c]!)
  }
  return list
}

/** A node is a position in `to`, or for a removed provision the complement (~i) of its position in `from`. */
type Node = number
const ROOT = 0x7fff_ffff

function lineOf({ fromOf }: Alignment, moved: Uint8Array, node: Node): Line {
  return node < 0
    ? { from: ~node, to: -1, moved: false }
    : { from: fromOf[node]!, to: node, moved: moved[node] === 1 }
}

/** 1 for each paired provision of `to` that has another parent, or left the order of its siblings. */
function movedIn(
  { toOf, fromOf }: Alignment,
  parentFrom: Int32Array,
  parentTo: Int32Array,
  weights: readonly number[],
): Uint8Array {
  const moved = new Uint8Array(fromOf.length)
  const siblings = new Map<number, number[]>()
  for (let j = 0; j < fromOf.length; j++) {
    const i = fromOf[j]!
    if (i < 0) continue
    const before = parentFrom[i]! < 0 ? -1 : toOf[parentFrom[i]!]!
    const stayed = parentFrom[i]! < 0 ? parentTo[j]! < 0 : before >= 0 && before === parentTo[j]
    moved[j] = 1
    if (stayed) append(siblings, before, j)
  }
  for (const children of siblings.values()) {
    const keys = Int32Array.from(children, j => fromOf[j]!)
    const chain = heaviestChain(
      keys,
      Int32Array.from(children, j => weights[j]! + 1),
      toOf.length,
    )
    for (const at of chain) moved[children[at]!] = 0
  }
  return moved
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Children of every node: those of `to` in their order, each followed by the removed that stood after it. */
function childrenOf(
  alignment: Alignment,
  parentFrom: Int32Array,
  parentTo: Int32Array,
  moved: Uint8Array,
): Map<Node, Node[]> {
  const { under, after } = placeRemoved(alignment, parentFrom, moved)
  for (let j = 0; j < parentTo.length; j++) {
    const parent = parentTo[j]! < 0 ? ROOT : parentTo[j]!
    append(under, parent, j)
    for (const removed of after.get(j) ?? []) append(under, parent, removed)
  }
  return under
}

/** The removed provisions by the older sibling they follow or, if none is left in its place, by their parent. */
function placeRemoved({ toOf }: Alignment, parentFrom: Int32Array, moved: Uint8Array) {
  const under = new Map<Node, Node[]>()
  const after = new Map<Node, Node[]>()
  const older = new Map<number, Node>()
  for (let i = 0; i < toOf.length; i++) {
    const parent = parentFrom[i]!
    const node = toOf[i]!
    const sibling = older.get(parent)
    if (node >= 0 && !moved[node]) older.set(parent, node)
    else if (node < 0 && sibling !== undefined) append(after, sibling, ~i)
    else if (node < 0) append(under, nodeOf(toOf, parent), ~i)
  }
  return { under, after }
}

function nodeOf(toOf: Int32Array, i: number): Node {
  if (i < 0) return ROOT
  return toOf[i]! < 0 ? ~i : toOf[i]!
}
