/**
 * How many of each group agree, disagree and pass on each statement: counted from the votes at once, or kept up to date
 * vote by vote at a cost that depends neither on how many votes there are nor on how many voters. Rules OM11, OM12,
 * docs/spec/opinion-map.md.
 */
import type { Seen } from './priority.js'
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
      count(tallies, groupOf[i]!, votes.statement[at]!, votes.vote[at]!, 1)
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

function count(tallies: Tallies, group: number, statement: number, vote: number, by: 1 | -1): void {
  const { agree, disagree, pass, groups } = tallies
  const counts = vote > 0 ? agree : vote < 0 ? disagree : pass
  counts[statement * groups + group]! += by
}

/** Tallies that follow the votes one by one: the latest vote of each voter, and what they add up to. */
export interface LiveTallies {
  tallies: Tallies
  /** The group of each voter, by number. */
  readonly voters: number[]
  /** By statement: the latest vote of each voter. */
  readonly latest: Map<number, number>[]
}

export function liveTallies(groups: number): LiveTallies {
  return { tallies: emptyTallies(groups, 16), voters: [], latest: [] }
}

/** A voter's vote on a statement; what they voted there before no longer counts. O(1), amortised. */
export function takeVote(live: LiveTallies, voter: number, statement: number, vote: number): void {
  if (statement >= live.tallies.statements) live.tallies = widened(live.tallies, statement + 1)
  while (live.latest.length <= statement) live.latest.push(new Map())
  const column = live.latest[statement]!
  const before = column.get(voter)
  const group = live.voters[voter]!
  if (before !== undefined) count(live.tallies, group, statement, before, -1)
  count(live.tallies, group, statement, vote, 1)
  column.set(voter, vote)
}

/** All groups together on one statement. O(groups). */
export function seenOf({ tallies }: LiveTallies, statement: number): Seen {
  const { groups, statements, agree, disagree, pass } = tallies
  const seen = { agree: 0, pass: 0, votes: 0 }
  for (let at = statement * groups; statement < statements && at < (statement + 1) * groups; at++) {
    seen.agree += agree[at]!
    seen.pass += pass[at]!
    seen.votes += agree[at]! + disagree[at]! + pass[at]!
  }
  return seen
}

/** The same counts with room for so many statements, and as many again. */
function widened({ groups, agree, disagree, pass }: Tallies, statements: number): Tallies {
  const wider = emptyTallies(groups, 2 * statements)
  wider.agree.set(agree)
  wider.disagree.set(disagree)
  wider.pass.set(pass)
  return wider
}
