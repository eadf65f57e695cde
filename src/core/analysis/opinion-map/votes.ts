/**
 * Votes as a sparse matrix of participants and statements: for each participant the statements that they voted on, in
 * order, and how: agree 1, pass 0, disagree −1. Who did not vote on a statement has no cell there, and is never
 * counted as a pass. Rules OM1 to OM4, docs/spec/opinion-map.md.
 */

export interface Votes {
  readonly participants: number
  readonly statements: number
  /** Where the votes of each participant begin; one more than there are participants. */
  readonly start: Uint32Array
  /** The statement of each vote, ascending within a participant. */
  readonly statement: Uint16Array
  readonly vote: Int8Array
}

/** Votes as they were cast, in any order, changed ones among them. */
export interface Cast {
  readonly participant: Uint32Array
  readonly statement: Uint16Array
  readonly vote: Int8Array
  /** Whatever grows with time: milliseconds, or the place in a log. */
  readonly time: Float64Array
}

/**
 * The latest vote of each participant on each statement, whatever the order in which they are given. Of votes cast at
 * the very same time the one furthest from agreement stands, so that no order decides there either. O(votes).
 */
export function latestVotes(cast: Cast, participants: number, statements: number): Votes {
  const byStatement = sorted(cast.statement, statements, null)
  const order = sorted(cast.participant, participants, byStatement)
  const start = new Uint32Array(participants + 1)
  const statement = new Uint16Array(order.length)
  const vote = new Int8Array(order.length)
  let length = 0
  for (let at = 0; at < order.length; ) {
    const first = order[at]!
    let best = first
    for (at++; at < order.length && isSameCell(cast, order[at]!, first); at++)
      if (isLater(cast, order[at]!, best)) best = order[at]!
    statement[length] = cast.statement[first]!
    vote[length] = cast.vote[best]!
    start[cast.participant[first]! + 1] = ++length
  }
  for (let i = 1; i <= participants; i++) start[i] = Math.max(start[i]!, start[i - 1]!)
  return {
    participants,
    statements,
    start,
    statement: statement.slice(0, length),
    vote: vote.slice(0, length),
  }
}

function isSameCell({ participant, statement }: Cast, a: number, b: number): boolean {
  return participant[a] === participant[b] && statement[a] === statement[b]
}

function isLater({ time, vote }: Cast, a: number, than: number): boolean {
  return time[a]! > time[than]! || (time[a] === time[than] && vote[a]! < vote[than]!)
}

/** Places sorted by their key, those of one key in the order of `before`: a counting sort. */
function sorted(keys: Uint32Array | Uint16Array, count: number, before: Uint32Array | null): Uint32Array {
  const next = new Uint32Array(count + 1)
  for (const key of keys) next[key + 1]! += 1
  for (let i = 1; i <= count; i++) next[i]! += next[i - 1]!
  const order = new Uint32Array(keys.length)
  for (let i = 0; i < keys.length; i++) {
    const at = before === null ? i : before[i]!
    order[next[keys[at]!]!++] = at
  }
  return order
}

/** The same without the votes on some statements; their columns stay, empty. */
export function withoutStatements(votes: Votes, leftOut: Uint8Array): Votes {
  const start = new Uint32Array(votes.participants + 1)
  const statement = new Uint16Array(votes.statement.length)
  const vote = new Int8Array(votes.statement.length)
  let length = 0
  for (let i = 0; i < votes.participants; i++) {
    for (let at = votes.start[i]!; at < votes.start[i + 1]!; at++) {
      if (leftOut[votes.statement[at]!] !== 0) continue
      statement[length] = votes.statement[at]!
      vote[length++] = votes.vote[at]!
    }
    start[i + 1] = length
  }
  return { ...votes, start, statement: statement.slice(0, length), vote: vote.slice(0, length) }
}

/** The votes of some participants, in the order given; one who is named twice is there twice. */
export function votesOf(votes: Votes, chosen: Uint32Array): Votes {
  const start = new Uint32Array(chosen.length + 1)
  chosen.forEach((i, row) => {
    start[row + 1] = start[row]! + votes.start[i + 1]! - votes.start[i]!
  })
  const statement = new Uint16Array(start[chosen.length]!)
  const vote = new Int8Array(statement.length)
  chosen.forEach((i, row) => {
    statement.set(votes.statement.subarray(votes.start[i]!, votes.start[i + 1]!), start[row]!)
    vote.set(votes.vote.subarray(votes.start[i]!, votes.start[i + 1]!), start[row]!)
  })
  return { ...votes, participants: chosen.length, start, statement, vote }
}

/** The mean of the votes on each statement, passes as 0; 0 where nobody voted. */
export function meansOf(votes: Votes): Float64Array {
  const sum = new Float64Array(votes.statements)
  const count = new Uint32Array(votes.statements)
  for (let at = 0; at < votes.statement.length; at++) {
    sum[votes.statement[at]!]! += votes.vote[at]!
    count[votes.statement[at]!]! += 1
  }
  return sum.map((total, j) => (count[j] === 0 ? 0 : total / count[j]!))
}
