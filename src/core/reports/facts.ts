/**
 * What every statement of a report carries: the acts it rests on, the sources behind them and how sure they
 * are. Reports hold data and codes; the sentences are written elsewhere, in the reader's language.
 */

import type { View } from '../negotiation/view.js'
import type { Provenance } from '../record/leaf.js'

export { type Holder, holderOf, inOrder, partyHolder, saying } from '../negotiation/holders.js'

/** The footing of a statement of fact: what no act says, no report says. */
export interface Fact {
  /** Seqs, ascending. */
  readonly acts: readonly number[]
  /** Ids of sources, sorted; empty in a hosted negotiation, whose acts rest on themselves. */
  readonly sources: readonly string[]
  /** That of its surest act; null in a hosted negotiation. C is recalled and unverified, and shown as such. */
  readonly confidence: Provenance['confidence'] | null
}

/** A remark as a code with what its sentence needs: what the record cannot tell, or where it disagrees with itself. */
export interface Remark {
  readonly code: string
  readonly args: Readonly<Record<string, string | number>>
  readonly acts: readonly number[]
}

export function factOf(view: View, seqs: Iterable<number>): Fact {
  const acts = [...new Set(seqs)].sort((a, b) => a - b)
  const provenances = acts.flatMap(seq => view.leaf(seq)?.author.provenance ?? [])
  const sources = [...new Set(provenances.flatMap(p => p.sources))].sort()
  return { acts, sources, confidence: provenances.map(p => p.confidence).sort()[0] ?? null }
}

/** One remark on all facts that lack the same; none if there are none. `count` is how many they are. */
export function remarkOn(code: string, facts: readonly Pick<Fact, 'acts'>[]): Remark[] {
  if (facts.length === 0) return []
  const acts = [...new Set(facts.flatMap(fact => fact.acts))].sort((a, b) => a - b)
  return [{ code, args: { count: facts.length }, acts }]
}
