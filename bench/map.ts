/**
 * The opinion map: its axes against the bare passes over the votes that their search needs, in one run; groups and
 * stability apart; how all of it grows with the votes; and what one new vote costs, however many there are.
 */
import { blockWidth, principalAxes } from '../src/core/analysis/opinion-map/axes.js'
import { inferGroups, type MapInput, placedOn } from '../src/core/analysis/opinion-map/map.js'
import { seeded } from '../src/core/analysis/opinion-map/random.js'
import { syntheticVotes } from '../src/core/analysis/opinion-map/testing-votes.js'
import { type Cast, latestVotes, type Votes } from '../src/core/analysis/opinion-map/votes.js'
import { enterVote, tallyByGroup, type Vote } from '../src/core/negotiation/consultations.js'
import type { BenchRow } from './types.js'

/** The largest conversation that Polis has had, and five times its votes. */
const large = { participants: 33_422, statements: 783, votes: 2_000_000 }
const larger = { participants: 5 * large.participants, statements: large.statements, votes: 5 * large.votes }
const rounds = 5
const groups = 6

export function benchMap(): BenchRow[] {
  const cast = syntheticVotes(large)
  const votes = latestVotes(cast, large.participants, large.statements)
  return [...axesRows(votes), ...groupRows(votes), ...growthRows(cast, votes), ...refreshRows()]
}

/** As the map asks for them. */
const axesOf = (votes: Votes) => principalAxes(votes, { values: blockWidth })

/** The axes, and as many passes that only multiply: one round after the other, in turn. */
function axesRows(votes: Votes): BenchRow[] {
  const { passes, converged } = axesOf(votes)
  const times = alternating([
    () => void axesOf(votes),
    () => {
      for (let n = 0; n < passes; n++) barePass(votes)
    },
  ])
  const [axes, bare] = times.map(median) as [number, number]
  return [
    {
      name: 'axes, 33,422 × 783 with 2.0 M votes',
      unit: 'times the bare passes',
      value: axes / bare,
      bar: 'at most 3',
      ok: converged && axes / bare <= 3,
      note: `${passes} passes of ${blockWidth} vectors: ${axes.toFixed(0)} ms of CPU; bare passes ${bare.toFixed(0)} ms`,
    },
  ]
}

/** What a pass cannot do without: each vote times its statement's vector, and back. No mean, nothing else. */
function barePass({ participants, statements, start, statement, vote }: Votes): number {
  const x = new Float64Array(statements * blockWidth).fill(0.5)
  const y = new Float64Array(statements * blockWidth)
  for (let i = 0; i < participants; i++) {
    const end = start[i + 1]!
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let at = start[i]!; at < end; at++) {
      const o = statement[at]! * blockWidth
      const z = vote[at]!
      a += z * x[o]!
      b += z * x[o + 1]!
      c += z * x[o + 2]!
      d += z * x[o + 3]!
    }
    for (let at = start[i]!; at < end; at++) {
      const o = statement[at]! * blockWidth
      const z = vote[at]!
      y[o]! += z * a
      y[o + 1]! += z * b
      y[o + 2]! += z * c
      y[o + 3]! += z * d
    }
  }
  return y[0]!
}

function inputOf(votes: Votes): MapInput {
  return {
    votes,
    leftOut: new Uint8Array(votes.statements),
    meta: new Uint8Array(votes.statements),
    groupOf: Int16Array.from({ length: votes.participants }, (_, i) => i % groups),
    groups,
  }
}

function groupRows(votes: Votes): BenchRow[] {
  const input = inputOf(votes)
  const placed = placedOn(input)
  let found = inferGroups(input, placed)
  const took = median(
    alternating([
      () => {
        found = inferGroups(input, placed)
      },
    ])[0]!,
  )
  const { stability, placed: count } = found
  return [
    {
      name: 'groups and their stability, the same votes',
      unit: 'ms of CPU',
      value: took,
      bar: 'timed, no bar',
      ok: true,
      note: `${count.toLocaleString('en')} placed; stability ${stability?.toFixed(3) ?? 'none'}`,
    },
  ]
}

/** Each pass costs the same for each vote, at five times the votes. */
function growthRows(few: Cast, votes: Votes): BenchRow[] {
  const cast = syntheticVotes(larger)
  const more = latestVotes(cast, larger.participants, larger.statements)
  const per = (of: Votes) => {
    const { passes } = axesOf(of)
    return { passes, votes: of.vote.length }
  }
  const [small, big] = [per(votes), per(more)]
  const times = alternating([() => void axesOf(votes), () => void axesOf(more)], 3).map(median) as [
    number,
    number,
  ]
  const each = [small, big].map(({ passes, votes: n }, i) => (1e6 * times[i]!) / (passes * n)) as [
    number,
    number,
  ]
  const sorting = alternating(
    [
      () => void latestVotes(few, large.participants, large.statements),
      () => void latestVotes(cast, larger.participants, larger.statements),
    ],
    3,
  ).map(median) as [number, number]
  const sorted = [small, big].map(({ votes: n }, i) => (1e6 * sorting[i]!) / n) as [number, number]
  return [
    linear(
      'axes, 2.0 M to 10 M votes',
      each,
      `a vote and pass; ${times[1].toFixed(0)} ms of CPU for 10 M votes in ${big.passes} passes`,
    ),
    linear('votes laid out, 2.0 M to 10 M', sorted, 'a vote'),
  ]
}

function linear(name: string, [small, big]: [number, number], of: string): BenchRow {
  return {
    name,
    unit: 'times the cost of one vote',
    value: big / small,
    bar: 'linear: at most 2',
    ok: big / small <= 2,
    note: `ns for ${of}: ${small.toFixed(2)} and ${big.toFixed(2)}`,
  }
}

const refreshes = 20_000

/**
 * One vote more, with its tallies, in consultations of 20,000 and of 2,000,000 votes: by voters who vote now and then, on
 * any statement. Beside it, as much as no way to keep votes can do without: one byte read and written for each vote, in a
 * bare array with room for every voter and statement.
 */
function refreshRows(): BenchRow[] {
  const states = [20_000, 2_000_000].map(filled)
  const cells = states.map(({ voters }) => new Int8Array(voters.length * large.statements))
  const random = seeded(11)
  const any = (below: number) => Math.floor(random() * below)
  const times = alternating(
    [
      ...states.map(state => () => {
        for (let n = 0; n < refreshes; n++)
          enterVote(state, {
            voter: any(state.voters.length),
            statement: any(large.statements),
            vote: n % 3 === 0 ? -1 : 1,
          })
      }),
      ...cells.map(bytes => () => {
        for (let n = 0; n < refreshes; n++) {
          const at = any(bytes.length / large.statements) * large.statements + any(large.statements)
          bytes[at] = bytes[at]! >= 0 ? -1 : 1
        }
      }),
    ],
    9,
  ).map(median)
  const [few, many, bareFew, bareMany] = times.map(ms => (1e6 * ms) / refreshes) as [
    number,
    number,
    number,
    number,
  ]
  return [
    {
      name: 'one new vote refreshes its tallies, 20,000 to 2.0 M votes',
      unit: 'times the cost',
      value: many / few,
      bar: 'the same: at most 3',
      ok: many / few <= 3,
      note: `ns of CPU: ${few.toFixed(0)} and ${many.toFixed(0)}; the steps are the same, memory is farther: a byte read and written in bare arrays for as many takes ${bareFew.toFixed(0)} and ${bareMany.toFixed(0)}, ${(bareMany / bareFew).toFixed(1)} times`,
    },
  ]
}

function filled(count: number) {
  const participants = Math.round((large.participants * count) / large.votes)
  const cast = syntheticVotes({ ...large, participants, votes: count })
  const state = {
    groups: Array.from({ length: groups }, (_, g) => ({ id: `g${g}`, label: {} })),
    voters: Array.from({ length: participants }, (_, i) => i % groups),
    votes: new Map<number, Map<number, Vote>>(),
    taken: 0,
  }
  tallyByGroup(state, 0)
  for (let at = 0; at < cast.vote.length; at++)
    enterVote(state, {
      voter: cast.participant[at]!,
      statement: cast.statement[at]!,
      vote: cast.vote[at]! as Vote,
    })
  return state
}

/** Milliseconds of CPU of each, in rounds that alternate; the first round is not counted. */
function alternating(works: readonly (() => void)[], count = rounds): number[][] {
  const times = works.map((): number[] => [])
  for (let round = 0; round <= count; round++)
    works.forEach((work, i) => {
      const took = cpuMs(work)
      if (round > 0) times[i]!.push(took)
    })
  return times
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
