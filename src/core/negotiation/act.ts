/**
 * What an act is to the engine. Each file under acts/ defines one: its fields, whether it can be at all,
 * whether the procedure lets it be now, and what it does to its room's slice of the state.
 */

import type { Refusal } from '../canonical/result.js'
import type { ActData, AuthorPart } from '../record/leaf.js'
import type { State } from './state.js'

/** One act as the fold sees it. */
export interface Entry<A extends ActData = ActData> {
  readonly act: A
  readonly author: AuthorPart
  readonly seq: number
  readonly at: number
}

/** A schema that can say whether a value fits (zod/mini). */
interface ActSchema<A> {
  safeParse(
    value: unknown,
  ): { success: true; data: A } | { success: false; error: { issues: readonly SchemaIssue[] } }
}
export interface SchemaIssue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
}

export interface ActDefinition<A extends ActData = ActData> {
  readonly kind: A['kind']
  readonly schema: ActSchema<A>
  /** The semantics that first knows it; without it, all do. */
  readonly since?: 2
  /** Whether it can be at all: what it names exists, what it makes does not. Always refused when it fails. */
  readonly check: (state: State, entry: Entry<A>) => Refusal | null
  /** Whether the procedure lets it be now. Hosted: refused, with the clause. Observed: recorded, and listed as a breach. */
  readonly order?: (state: State, entry: Entry<A>) => Refusal | null
  readonly evolve: (state: State, entry: Entry<A>) => void
  /** Who may do it is said by a rule of its own, which `order` asks, and by no permission. */
  readonly ownRule?: true
  /** Whether whoever does it needs no permission for this one. */
  readonly without?: (state: State, entry: Entry<A>) => boolean
  /** What came of it, after it is done, for rules that ask whether something was done with a certain result. */
  readonly results?: (state: State, entry: Entry<A>) => readonly string[]
  /** What it is about, for who challenges it: the seq or id of what it bears on. */
  readonly about?: (act: A) => string
}

export function defineAct<A extends ActData>(definition: ActDefinition<A>): ActDefinition<A> {
  return definition
}
