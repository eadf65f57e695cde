/**
 * The other half of the heart: `evolve` applies one admitted act to the state, and `replay` folds a log.
 * The state is single-writer and updated in place. The fold reads no text, no clock and no configuration:
 * the same leaves give the same state on every machine.
 *
 * An observed negotiation is folded in the order in which things happened (`on`), whatever the order in
 * which they were recorded; acts about the record itself have no `on` and come first.
 */

import { type Hash, hashText } from '../canonical/hash.js'
import { canonicalize, type Json } from '../canonical/json.js'
import { compareStrings } from '../canonical/result.js'
import type { Leaf } from '../record/leaf.js'
import { firstMinute, lastMinute } from '../record/when.js'
import type { ActDefinition, Entry } from './act.js'
import { definitionIn } from './acts/index.js'
import { afterAct, beforeAct } from './course.js'
import { emptyState, type State } from './state.js'

/** The semantics that this fold knows. `open` pins one of them, and what it says holds for its log for ever. */
export const semanticsKnown: ReadonlySet<number> = new Set([1, 2])

/** Applies one act in place. Hosted acts were checked at admission; observed ones may lack what they refer to. */
export function evolve(state: State, leaf: Leaf): void {
  const definition = definitionIn(state.record.semantics, leaf.author.act.kind)
  state.record.acts++
  if (definition === undefined) return
  const entry: Entry = { act: leaf.author.act, author: leaf.author, seq: leaf.index, at: leaf.at }
  const done = state.record.mode === 'observed' ? evolveObserved : evolveHosted
  beforeAct(state, entry)
  if (done(state, definition, entry)) afterAct(state, definition, entry)
}

function evolveHosted(state: State, definition: ActDefinition, entry: Entry): boolean {
  definition.evolve(state, entry)
  return true
}

/** What cannot be is set aside and listed; what was out of order is applied, as it happened, and listed as a breach. */
function evolveObserved(state: State, definition: ActDefinition, entry: Entry): boolean {
  const { breaches, dangling } = state.record
  if (definition.check(state, entry) !== null) {
    dangling.push(entry.seq)
    return false
  }
  const breach = definition.order?.(state, entry) ?? null
  if (breach !== null) breaches.push({ seq: entry.seq, why: breach.why, clause: breach.clause ?? '' })
  definition.evolve(state, entry)
  return true
}

/** Folds leaves into a state, in the order that the mode of the negotiation asks for. */
export function replay(leaves: readonly Leaf[], state: State = emptyState()): State {
  for (const leaf of inFoldOrder(leaves)) evolve(state, leaf)
  return state
}

/** The leaves in the order they are folded: by index, or in an observed negotiation by when they happened. */
export function inFoldOrder(leaves: readonly Leaf[]): readonly Leaf[] {
  return leaves[0]?.author.act.mode === 'observed' ? [...leaves].sort(compareHappened) : leaves
}

/** Orders observed leaves by the minute at which they certainly had happened, then by when they may have begun, then by index. */
export function compareHappened(a: Leaf, b: Leaf): number {
  const ends = compareStrings(foldKey(a), foldKey(b))
  return ends !== 0 ? ends : compareStrings(startKey(a), startKey(b)) || a.index - b.index
}

function foldKey(leaf: Leaf): string {
  return leaf.author.on === undefined ? '' : lastMinute(leaf.author.on)
}

function startKey(leaf: Leaf): string {
  return leaf.author.on === undefined ? '' : firstMinute(leaf.author.on)
}

/** Which part of a log to look at: a moment or a number of acts, and sources to leave out. */
export interface Lens {
  /** Acts admitted before this index. */
  readonly size?: number
  /** Hosted: acts admitted by this moment (milliseconds). Observed: acts that had happened by it. */
  readonly until?: { readonly at: number; readonly when: string }
  /** Observed: acts that rest on these sources alone are left out. */
  readonly excludeSources?: readonly string[]
}

/** The leaves that a lens lets through. */
export function through(leaves: readonly Leaf[], lens: Lens): readonly Leaf[] {
  const observed = leaves[0]?.author.act.mode === 'observed'
  return leaves.filter(
    leaf =>
      (lens.size === undefined || leaf.index < lens.size) &&
      (lens.until === undefined ||
        (observed ? foldKey(leaf) <= lastMinute(lens.until.when) : leaf.at <= lens.until.at)) &&
      !restsOnlyOn(leaf, lens.excludeSources ?? []),
  )
}

function restsOnlyOn(leaf: Leaf, excluded: readonly string[]): boolean {
  const sources = leaf.author.provenance?.sources
  return sources !== undefined && sources.length > 0 && sources.every(id => excluded.includes(id))
}

/** SHA-256 of the canonical form of the state: equal on every machine that folded the same leaves. */
export function stateRoot(state: State): Hash {
  return hashText(canonicalize(plain(state)))
}

/** The state as plain JSON: maps become objects, which canonical JSON sorts. */
function plain(value: unknown): Json {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, member]) => [String(key), plain(member)]))
  if (Array.isArray(value)) return value.map(plain)
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : plain(member)]),
    ) as Json
  return value as Json
}
