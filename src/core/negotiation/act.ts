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
export interface ActSchema<A> {
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
  /** Whether it can be at all: what it names exists, what it makes does not. Always refused when it fails. */
  readonly check: (state: State, entry: Entry<A>) => Refusal | null
  /** Whether the procedure lets it be now. Hosted: refused, with the clause. Observed: recorded, and listed as a breach. */
  readonly order?: (state: State, entry: Entry<A>) => Refusal | null
  readonly evolve: (state: State, entry: Entry<A>) => void
}

export function defineAct<A extends ActData>(definition: ActDefinition<A>): ActDefinition<A> {
  return definition
}
