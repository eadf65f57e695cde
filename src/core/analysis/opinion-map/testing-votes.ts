/** For tests and benchmarks: votes that look like those of people, by a seed. */
import { seeded } from './random.js'
import type { Cast } from './votes.js'

interface Synthetic {
  readonly participants: number
  readonly statements: number
  readonly votes: number
  readonly seed?: number
}

/**
 * So many votes, no two alike in participant and statement: participants of two camps and of a second leaning, few
 * statements that most see, and many that few do, now and then a pass.
 */
export function syntheticVotes({ participants, statements, votes, seed = 7 }: Synthetic): Cast {
  const random = seeded(seed)
  const leaning = Float64Array.from({ length: 2 * statements }, () => random() - 0.5)
  const liked = Float64Array.from({ length: statements }, () => random() - 0.4)
  const cast: Cast = {
    participant: new Uint32Array(votes),
    statement: new Uint16Array(votes),
    vote: new Int8Array(votes),
    time: Float64Array.from({ length: votes }, (_, at) => at),
  }
  const seen = new Uint32Array(statements)
  let at = 0
  for (let i = 0; i < participants; i++) {
    const camp = random() < 0.6 ? 1 : -1
    const second = 2 * random() - 1
    const due = Math.round((votes * (i + 1)) / participants) - at
    for (let n = 0; n < Math.min(due, statements); n++) {
      const j = unseen(seen, i + 1, Math.floor(statements * random() * random()))
      const pull =
        liked[j]! + camp * 1.6 * leaning[2 * j]! + second * 1.2 * leaning[2 * j + 1]! + random() - 0.5
      cast.participant[at] = i
      cast.statement[at] = j
      cast.vote[at++] = random() < 0.15 ? 0 : pull > 0 ? 1 : -1
    }
  }
  return at === votes ? cast : cut(cast, at)
}

/** The statement itself, or the next one that this participant has not seen. */
function unseen(seen: Uint32Array, participant: number, from: number): number {
  let j = from
  while (seen[j] === participant) j = (j + 1) % seen.length
  seen[j] = participant
  return j
}

function cut({ participant, statement, vote, time }: Cast, length: number): Cast {
  return {
    participant: participant.slice(0, length),
    statement: statement.slice(0, length),
    vote: vote.slice(0, length),
    time: time.slice(0, length),
  }
}

/** Votes by hand: `[participant, statement, vote]`, in the order in which they were cast. */
export function castOf(rows: readonly (readonly [number, number, number])[]): Cast {
  return {
    participant: Uint32Array.from(rows, ([i]) => i),
    statement: Uint16Array.from(rows, ([, j]) => j),
    vote: Int8Array.from(rows, ([, , vote]) => vote),
    time: Float64Array.from(rows, (_, at) => at),
  }
}
