/**
 * Where a record was made by others, afterwards: which provisions parties named when they refused, and for how many of
 * those without a signature there is a reason at all. No package comes of it. Rule PK14, docs/spec/package.md.
 */

import { compareStrings } from '../../canonical/result.js'
import type { Target } from '../../negotiation/acts/fields.js'
import { holdsRight, provisionOfTarget } from '../../negotiation/lookup.js'
import type { View } from '../../negotiation/view.js'
import { drawnIn } from './drawn.js'

/** A party without a signature, of which the record holds a reason. */
interface Reason {
  readonly party: string
  /** What it named; empty where it gave words and named nothing. */
  readonly provisions: readonly string[]
  readonly acts: readonly number[]
}

interface NamedProvision {
  readonly provision: string
  readonly parties: readonly string[]
  readonly acts: readonly number[]
}

export interface Named {
  /** Parties that could sign, by the rights on record, and did not. */
  readonly notSigned: number
  readonly reasons: readonly Reason[]
  /** Those among them that named provisions. */
  readonly naming: number
  /** Those of which the record holds no reason: it cannot tell. */
  readonly cannotTell: number
  readonly provisions: readonly NamedProvision[]
}

/** The reasons that a record holds: provisions that were named, or words that a party gave with its own refusal. */
export function namedIn(view: View): Named {
  const { state } = view
  const entitled = [...state.seats.parties.keys()].filter(id => holdsRight(state, id, 'sign'))
  const notSigned = entitled.filter(id => !state.signature.signatures.has(id)).sort(compareStrings)
  const drawn = drawnIn(view, false).filter(({ party }) => party !== null && notSigned.includes(party))
  const reasons = notSigned.flatMap((party): Reason[] => {
    const own = drawn.filter(one => one.party === party)
    const provisions = unique(own.flatMap(({ target }) => nameOf(view, target)))
    const acts = [...new Set([...own.flatMap(({ evidence }) => evidence.acts), ...wordsOf(view, party)])]
    return acts.length === 0 ? [] : [{ party, provisions, acts: acts.sort((a, b) => a - b) }]
  })
  const naming = reasons.filter(({ provisions }) => provisions.length > 0)
  return {
    notSigned: notSigned.length,
    reasons,
    naming: naming.length,
    cannotTell: notSigned.length - reasons.length,
    provisions: unique(naming.flatMap(({ provisions }) => provisions)).map(provision => {
      const lines = drawn.filter(({ target }) => nameOf(view, target).includes(provision))
      return {
        provision,
        parties: unique(lines.map(({ party }) => party!)),
        acts: [...new Set(lines.flatMap(({ evidence }) => evidence.acts))].sort((a, b) => a - b),
      }
    }),
  }
}

/** Its last own refusal, where words of its own are with it: what others report of it is not its reason. */
function wordsOf(view: View, party: string): number[] {
  const said = view.state.signature.intentions.get(party) ?? []
  const last = said.findLast(({ stated }) => stated === 'declared')
  return last?.intention === 'refuse' && view.leaf(last.seq)?.author.body !== undefined ? [last.seq] : []
}

function nameOf({ state }: View, target: Target): string[] {
  const provision = provisionOfTarget(state, target)
  return provision === null ? [] : [provision]
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareStrings)
}
