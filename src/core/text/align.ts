/**
 * Which provision of one version is which of another: the same identity; then, among those left over, the
 * same words (a move or a renumbering); then words similar enough, in order, between provisions already
 * paired (`similarity.ts`); last, for an article whose heading was rewritten, most of what it contains. No
 * provision is paired twice.
 */
import { heaviestChain } from './chain.js'
import { diffWords } from './diff.js'
import { collapse } from './segments.js'
import { bagOf, similarInOrder } from './similarity.js'
import { type Tokens, tokenise } from './tokens.js'
import type { Provision } from './types.js'

/** Partners by position in the two lists, -1 where there is none; each is the inverse of the other. */
export interface Alignment {
  readonly toOf: Int32Array
  readonly fromOf: Int32Array
  /** The tokens that had to be cut to compare provisions, so that they need not be cut twice. */
  readonly tokens: Map<Provision, Tokens>
}

/** The words in force: none where the provision is suppressed or its wording is not known. */
export function textInForce(provision: Provision): string {
  return provision.suppressed ? '' : (provision.text ?? '')
}

/** Pairs the provisions of two versions; `byIdentity` says whether equal ids mean the same provision. */
export function align(from: readonly Provision[], to: readonly Provision[], byIdentity: boolean): Alignment {
  const toOf = new Int32Array(from.length).fill(-1)
  const fromOf = new Int32Array(to.length).fill(-1)
  const alignment = { toOf, fromOf, tokens: new Map<Provision, Tokens>() }
  if (byIdentity) pairById(alignment, from, to)
  if (!toOf.includes(-1) || !fromOf.includes(-1)) return alignment
  pairInOrder(alignment, from, to)
  pairMoved(alignment, from, to)
  pairSimilar(alignment, from, to)
  pairByContents(alignment, from, to)
  return alignment
}

/** Position of each provision's parent, -1 at the top and where no earlier provision has that id. */
export function parentsOf(provisions: readonly Provision[]): Int32Array {
  const at = new Map<string, number>()
  return Int32Array.from(provisions, ({ id, parent }, i) => {
    const position = parent === null ? -1 : (at.get(parent) ?? -1)
    at.set(id, i)
    return position
  })
}

function pair({ toOf, fromOf }: Alignment, i: number, j: number): void {
  toOf[i] = j
  fromOf[j] = i
}

/** Positions without a partner. */
function single(partners: Int32Array, first = 0, end = partners.length): number[] {
  const list: number[] = []
  for (let i = first; i < end; i++) if (partners[i]! < 0) list.push(i)
  return list
}

function pairById(alignment: Alignment, from: readonly Provision[], to: readonly Provision[]): void {
  const at = new Map<string, number>()
  for (const [i, provision] of from.entries()) at.set(provision.id, i)
  for (const [j, provision] of to.entries()) {
    const i = at.get(provision.id)
    if (i !== undefined && alignment.toOf[i]! < 0) pair(alignment, i, j)
  }
}

/** Equal texts that kept their order: the texts are compared as if each were one word. */
function pairInOrder(alignment: Alignment, from: readonly Provision[], to: readonly Provision[]): void {
  const singleFrom = single(alignment.toOf)
  const singleTo = single(alignment.fromOf)
  const keysFrom = singleFrom.map(i => keyOf(from[i]!))
  const keysTo = singleTo.map(j => keyOf(to[j]!))
  const edits = diffWords(keysFrom, keysTo)
  let i = 0
  let j = 0
  for (const edit of [...edits, { from: keysFrom.length, to: 0, start: 0, end: 0 }]) {
    while (i < edit.from) pair(alignment, singleFrom[i++]!, singleTo[j++]!)
    i = edit.to
    j = edit.end
  }
}

/** A provision without words is known by its kind and label, if it has one. */
function keyOf(provision: Provision): string {
  const text = textInForce(provision)
  return text !== '' ? text : `\0${provision.kind} ${provision.label ?? ''}`
}

/** Equal texts elsewhere, white space apart, where each side has only one: anything else would be a guess. */
function pairMoved(alignment: Alignment, from: readonly Provision[], to: readonly Provision[]): void {
  const onceFrom = onlyOnce(from, single(alignment.toOf))
  const onceTo = onlyOnce(to, single(alignment.fromOf))
  for (const [text, i] of onceFrom) {
    const j = onceTo.get(text)
    if (i >= 0 && j !== undefined && j >= 0) pair(alignment, i, j)
  }
}

function onlyOnce(provisions: readonly Provision[], among: readonly number[]): Map<string, number> {
  const at = new Map<string, number>()
  for (const i of among) {
    const text = collapse(textInForce(provisions[i]!))
    if (text !== '') at.set(text, at.has(text) ? -1 : i)
  }
  return at
}

function pairSimilar(alignment: Alignment, from: readonly Provision[], to: readonly Provision[]): void {
  const bag = (provision: Provision) => {
    const tokens = tokenise(textInForce(provision))
    alignment.tokens.set(provision, tokens)
    return bagOf(tokens.words)
  }
  for (const gap of gaps(alignment)) {
    const left = single(alignment.toOf, gap.from, gap.to)
    const right = single(alignment.fromOf, gap.start, gap.end)
    if (left.length === 0 || right.length === 0) continue
    const similar = similarInOrder(
      left.map(i => bag(from[i]!)),
      right.map(j => bag(to[j]!)),
    )
    for (const [i, j] of similar) pair(alignment, left[i]!, right[j]!)
  }
}

interface Gap {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** The stretches between the pairs that kept their order. */
function gaps({ toOf, fromOf }: Alignment): Gap[] {
  const paired = [...toOf.keys()].filter(i => toOf[i]! >= 0)
  const partners = Int32Array.from(paired, i => toOf[i]!)
  const kept = heaviestChain(partners, new Int32Array(partners.length).fill(1), fromOf.length)
  const list: Gap[] = []
  let from = 0
  let start = 0
  for (const at of kept) {
    list.push({ from, to: paired[at]!, start, end: partners[at]! })
    from = paired[at]! + 1
    start = partners[at]! + 1
  }
  list.push({ from, to: toOf.length, start, end: fromOf.length })
  return list
}

/** Pairs what is still single with the provision of its kind that most of what it contains is now in. */
function pairByContents(alignment: Alignment, from: readonly Provision[], to: readonly Provision[]): void {
  const { toOf, fromOf } = alignment
  const parentsFrom = parentsOf(from)
  const parentsTo = parentsOf(to)
  // the majority, if there is one, outlives its opponents (R. S. Boyer and J S. Moore's vote)
  const elected = from.map(() => -1)
  const lead = from.map(() => 0)
  for (let i = 0; i < from.length; i++) {
    if (toOf[i]! < 0) continue
    const homes = ancestorsByKind(to, parentsTo, toOf[i]!)
    for (let a = parentsFrom[i]!; a >= 0; a = parentsFrom[a]!) {
      const home = homes.get(from[a]!.kind)
      if (toOf[a]! >= 0 || home === undefined) continue
      if (lead[a] === 0) elected[a] = home
      lead[a]! += elected[a] === home ? 1 : -1
    }
  }
  for (let i = 0; i < from.length; i++)
    if (lead[i]! > 0 && fromOf[elected[i]!]! < 0) pair(alignment, i, elected[i]!)
}

/** The nearest ancestor of each kind. */
function ancestorsByKind(
  provisions: readonly Provision[],
  parents: Int32Array,
  i: number,
): Map<string, number> {
  const nearest = new Map<string, number>()
  for (let a = parents[i]!; a >= 0; a = parents[a]!)
    if (!nearest.has(provisions[a]!.kind)) nearest.set(provisions[a]!.kind, a)
  return nearest
}
