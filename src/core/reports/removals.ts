/**
 * What was removed from view: every withholding with whose words it was, by whom, on which ground, and what became of
 * it when it was challenged. Rules AW7 and AW8, docs/spec/reports.md.
 */
import { compareStrings } from '../canonical/result.js'
import type { Withhold } from '../negotiation/acts/record/withhold.js'
import type { View } from '../negotiation/view.js'
import type { Leaf } from '../record/leaf.js'

export interface Removal {
  /** The act that withheld. */
  readonly act: number
  /** Who withheld it. */
  readonly by: string | null
  /** The act whose words they were, with its author; or the hash of a text. */
  readonly of: { readonly act: number; readonly party: string | null } | { readonly text: string }
  readonly level: Withhold['level']
  readonly reason: Withhold['reason']
  /** Of a moderator: the ground, as the procedure declares it. */
  readonly ground: string | null
  /** The challenge of it, and what was ruled; null where nobody challenged it. */
  readonly challenge: number | null
  readonly outcome: 'open' | 'overturned' | 'stands' | null
}

/** How often somebody withheld for a reason, and how many of these were overturned. */
export interface RemovalCount {
  readonly by: string | null
  readonly reason: Withhold['reason']
  readonly ground: string | null
  readonly count: number
  readonly overturned: number
}

/** Every act that withheld something, in the order of the record. */
export function removals(view: View, leaves: readonly Leaf[]): Removal[] {
  return leaves.filter(({ author }) => author.act.kind === 'withhold').map(leaf => removalOf(view, leaf))
}

function removalOf(view: View, { index, author }: Leaf): Removal {
  const { target, level, reason, ground } = author.act as unknown as Withhold
  const { challenged, challenges, overturned } = view.state.proceedings ?? {}
  const challenge = challenged?.get(index) ?? null
  const ruled = challenge === null ? null : (challenges?.get(challenge)?.outcome ?? null)
  return {
    act: index,
    by: author.party,
    of:
      'body' in target
        ? { act: target.body, party: view.leaf(target.body)?.author.party ?? null }
        : { text: target.text },
    level,
    reason,
    ground: ground ?? null,
    challenge,
    outcome: overturned?.has(index) ? 'overturned' : ruled,
  }
}

/** Counted by whoever removed, by reason and by ground. */
export function countRemovals(all: readonly Removal[]): RemovalCount[] {
  const counts = new Map<string, RemovalCount>()
  for (const { by, reason, ground, outcome } of all) {
    const key = JSON.stringify([by, reason, ground])
    const { count = 0, overturned = 0 } = counts.get(key) ?? {}
    const again = outcome === 'overturned' ? 1 : 0
    counts.set(key, { by, reason, ground, count: count + 1, overturned: overturned + again })
  }
  return [...counts].sort(([a], [b]) => compareStrings(a, b)).map(([, count]) => count)
}
