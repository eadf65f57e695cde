/**
 * How many of each group agree, disagree and pass on each statement: counted from the votes. Rule OM11,
 * docs/spec/opinion-map.md.
 */
import type { Votes } from './votes.js'

/** Counts by statement, then by group: statement j and group g are at `j * groups + g`. */
export interface Tallies {
  readonly groups: number
  readonly statements: number
  readonly agree: Uint32Array
  readonly disagree: Uint32Array
  readonly pass: Uint32Array
}

export function emptyTallies(groups: number, statements: number): Tallies {
  const counts = () => new Uint32Array(groups * statements)
  return { groups, statements, agree: counts(), disagree: counts(), pass: counts() }
}

/** Counts from scratch. `groupOf` has the place of each participant's group, −1 for who is in none. */
export function tallyVotes(votes: Votes, groupOf: Int16Array, groups: number): Tallies {
  const tallies = emptyTallies(groups, votes.statements)
  for (let i = 0; i < votes.participants; i++) {
    if (groupOf[i]! < 0) continue
    for (let at = votes.start[i]!; at < votes.start[i + 1]!; at++)
      count(tallies, groupOf[i]!, votes.statement[at]!, votes.vote[at]!)
  }
  return tallies
}

/** All groups as one. */
export function summed({ groups, statements, agree, disagree, pass }: Tallies): Tallies {
  const sum = (counts: Uint32Array) =>
    new Uint32Array(statements).map((_, j) => {
      let total = 0
      for (let g = 0; g < groups; g++) total += counts[j * groups + g]!
      return total
    })
  return { groups: 1, statements, agree: sum(agree), disagree: sum(disagree), pass: sum(pass) }
}

function count(tallies: Tallies, group: number, statement: number, vote: number): void {
  const { agree, disagree, pass, groups } = tallies
  const counts = vote > 0 ? agree : vote < 0 ? disagree : pass
  counts[statement * groups + group]! += 1
}
