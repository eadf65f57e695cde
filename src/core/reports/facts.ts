/**
 * What every statement of a report carries: the acts it rests on, the sources behind them and how sure they
 * are. Reports hold data and codes; the sentences are written elsewhere, in the reader's language.
 */

import { compareHappened } from '../negotiation/replay.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import type { Provenance, Unnamed } from '../record/leaf.js'

/** The footing of a statement of fact: what no act says, no report says. */
export interface Fact {
  /** Seqs, ascending. */
  readonly acts: readonly number[]
  /** Ids of sources, sorted; empty in a hosted negotiation, whose acts rest on themselves. */
  readonly sources: readonly string[]
  /** That of its surest act; null in a hosted negotiation. C is recalled and unverified, and shown as such. */
  readonly confidence: Provenance['confidence'] | null
}

/** Who holds, says or did something. Where the source names nobody, neither do we. */
export interface Holder {
  readonly party: string | null
  readonly name: LocalText | null
  readonly group: string | null
  readonly unnamed: Unnamed | null
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

/** Whose act it is. */
export function holderOf(view: View, seq: number): Holder {
  const author = view.leaf(seq)?.author
  return author?.party == null ? unnamedHolder(author?.unnamed) : partyHolder(view, author.party)
}

export function partyHolder(view: View, id: string): Holder {
  const party = view.state.seats.parties.get(id)
  return { party: id, name: party?.name ?? null, group: party?.group ?? null, unnamed: null }
}

function unnamedHolder(unnamed: Unnamed | undefined): Holder {
  return { party: null, name: null, group: unnamed?.group ?? null, unnamed: unnamed ?? null }
}

/** The act, if it carries free text: its body says why. What is withheld since is said by its reader. */
export function saying(view: View, seq: number): number | null {
  return view.leaf(seq)?.author.body === undefined ? null : seq
}

/** Seqs in the order in which the acts happened, which in an observed negotiation is not that of the record. */
export function inOrder(view: View, seqs: Iterable<number>): number[] {
  const leaves = [...seqs].flatMap(seq => view.leaf(seq) ?? [])
  return leaves.sort(compareHappened).map(leaf => leaf.index)
}

/** One remark on all facts that lack the same; none if there are none. `count` is how many they are. */
export function remarkOn(code: string, facts: readonly Pick<Fact, 'acts'>[]): Remark[] {
  if (facts.length === 0) return []
  const acts = [...new Set(facts.flatMap(fact => fact.acts))].sort((a, b) => a - b)
  return [{ code, args: { count: facts.length }, acts }]
}
