/**
 * What groups agree on, each counting the same however many it has: group-informed consensus (Small et al. 2021,
 * section "Group-informed consensus"; polismath `conversation.clj`). The product over the groups of (A + 1) / (S + 2)
 * shrinks as groups are added, so that its geometric mean stands beside it. A group without a vote is named as not
 * heard: in the product of Polis it counts ½, in the figure over the groups heard it does not count.
 * Nothing here is a finding of consensus. Rules OM17 to OM20, docs/spec/opinion-map.md.
 */
import { oneProportion, smoothed, surely, typicalMax } from './represent.js'
import type { Tallies } from './tallies.js'

/** One statement, one way. */
interface GroupConsensus {
  /** As Polis has it: all groups, those without a vote as ½. */
  readonly product: number
  /** Its root of as many as there are groups. */
  readonly geometricMean: number
  /** The same over the groups heard; null where none was. */
  readonly overHeard: number | null
  /** The group heard whose smoothed share is smallest, the first in a tie. */
  readonly lowest: { readonly group: number; readonly share: number } | null
}

export interface StatementConsensus {
  readonly agree: GroupConsensus
  readonly disagree: GroupConsensus
  /** Groups of which nobody voted on it. */
  readonly notHeard: readonly number[]
}

/** By statement. */
export function groupConsensus({ groups, statements, agree, disagree, pass }: Tallies): StatementConsensus[] {
  return Array.from({ length: statements }, (_, j) => {
    const places = Array.from({ length: groups }, (_, g) => j * groups + g)
    const all = places.map(at => agree[at]! + disagree[at]! + pass[at]!)
    return {
      agree: oneWay(
        places.map(at => agree[at]!),
        all,
      ),
      disagree: oneWay(
        places.map(at => disagree[at]!),
        all,
      ),
      notHeard: places.flatMap((_, g) => (all[g] === 0 ? [g] : [])),
    }
  })
}

function oneWay(counts: readonly number[], all: readonly number[]): GroupConsensus {
  const shares = counts.map((k, g) => smoothed(k, all[g]!))
  const heard = shares.map((share, group) => ({ group, share })).filter(({ group }) => all[group]! > 0)
  const product = productOf(shares)
  return {
    product,
    geometricMean: rootOf(product, shares.length),
    overHeard: heard.length === 0 ? null : rootOf(productOf(heard.map(({ share }) => share)), heard.length),
    lowest: heard.reduce<GroupConsensus['lowest']>(
      (least, one) => (least === null || one.share < least.share ? one : least),
      null,
    ),
  }
}

const productOf = (factors: readonly number[]): number => factors.reduce((product, x) => product * x, 1)

/** The n-th root of a number from 0 to 1, by Newton from above: roots of Math may differ in the last place. */
export function rootOf(x: number, n: number): number {
  if (x === 0 || n <= 1) return n === 0 ? 1 : x
  for (let root = 1; ; ) {
    let power = 1
    for (let i = 1; i < n; i++) power *= root
    const next = ((n - 1) * root + x / power) / n
    if (next >= root) return root
    root = next
  }
}

/** Statements that somebody voted on: those on which fewest groups are not heard first, then by what the groups heard agree with most. */
export function rankedByAgreement(consensus: readonly StatementConsensus[], leftOut: Uint8Array): number[] {
  const places = consensus.map((_, j) => j)
  return places
    .filter(j => leftOut[j] === 0 && consensus[j]!.agree.overHeard !== null)
    .sort((a, b) => {
      const [x, y] = [consensus[a]!, consensus[b]!]
      return x.notHeard.length - y.notHeard.length || y.agree.overHeard! - x.agree.overHeard! || a - b
    })
}

interface Agreed {
  readonly statement: number
  readonly votes: number
  /** (k + 1) / (n + 2) over all who voted. */
  readonly share: number
  readonly test: number
}

/** What more than half of all who voted agree with, and disagree with: surely so, the clearest first. */
export interface ConsensusLists {
  readonly agree: readonly Agreed[]
  readonly disagree: readonly Agreed[]
}

/** `all` has everybody as one group. */
export function consensusLists(all: Tallies, leftOut: Uint8Array): ConsensusLists {
  return { agree: listed(all, all.agree, leftOut), disagree: listed(all, all.disagree, leftOut) }
}

function listed(all: Tallies, counts: Uint32Array, leftOut: Uint8Array): Agreed[] {
  return Array.from(counts, (k, statement): Agreed => {
    const votes = all.agree[statement]! + all.disagree[statement]! + all.pass[statement]!
    return { statement, votes, share: smoothed(k, votes), test: oneProportion(k, votes) }
  })
    .filter(({ statement, share, test }) => leftOut[statement] === 0 && share > 0.5 && test > surely)
    .sort((a, b) => b.share * b.test - a.share * a.test || a.statement - b.statement)
    .slice(0, typicalMax)
}
