/** Whose act something is, whether it says why, and in which order acts happened. */
import type { LocalText } from '../procedure/procedure.js'
import type { Unnamed } from '../record/leaf.js'
import { compareHappened } from './replay.js'
import type { View } from './view.js'

/** Who holds, says or did something. Where the source names nobody, neither do we. */
export interface Holder {
  readonly party: string | null
  readonly name: LocalText | null
  readonly group: string | null
  readonly unnamed: Unnamed | null
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
