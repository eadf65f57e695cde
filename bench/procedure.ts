/**
 * Deciding and folding one act under a whole procedure, and refreshing a tally, as a log and as a room grow. What
 * it costs must not depend on how many acts there were, and on how many parties there are by their logarithm at
 * most: growth is measured against the smallest in the same run, by rounds that alternate.
 */
import { hex, sha256, utf8 } from '../src/core/canonical/hash.js'
import { assert } from '../src/core/canonical/result.js'
import { judgeQuestion } from '../src/core/negotiation/acts/decisions/close.js'
import { judgeFinding } from '../src/core/negotiation/acts/decisions/finding.js'
import { questionKind } from '../src/core/negotiation/acts/decisions/put.js'
import { decide } from '../src/core/negotiation/decide.js'
import { evolve } from '../src/core/negotiation/replay.js'
import { emptyState, type State } from '../src/core/negotiation/state.js'
import { base, openHosted, seated } from '../src/core/negotiation/testing-hosted.js'
import { wholeProcedure } from '../src/core/negotiation/testing-whole.js'
import type { ActData, AuthorPart, Leaf } from '../src/core/record/leaf.js'
import type { BenchRow } from './types.js'

const actSizes = [10, 1_000, 10_000, 100_000]
const partySizes = [10, 100, 1_000, 10_000, 100_000]
const provisions = Object.fromEntries(
  Array.from({ length: 64 }, (_, i) => [`art-${i + 1}`, `Text ${i + 1}.`]),
)
const title = { en: 'Shall it?' }
const hot = { provision: 'art-1', version: 0 }
const rounds = 9
const perRound = 300

/** A log that goes on: its state, its next index, and what is open in it. */
interface Room {
  readonly state: State
  readonly parties: readonly string[]
  next: number
  /** A question whose ballots are final and all cast, and one where they can be changed. */
  question: number
  asked: number
  objection: number
}

export async function benchProcedure(): Promise<BenchRow[]> {
  const byActs = actSizes.map(acts => filled(roomOf(12), acts))
  const byParties = partySizes.map(parties => heard(roomOf(parties)))
  return [
    ...growth('acts', actSizes, byActs, 2, 'the same at any length: at most 2'),
    ...growth('parties', partySizes, byParties, 5, 'by the logarithm: at most 5'),
  ]
}

/** A room under the procedure of the tests, with a question put to all its states. */
function roomOf(count: number): Room {
  const parties = Array.from({ length: count }, (_, i) => `P${i.toString(36).toUpperCase()}`)
  const room: Room = { state: emptyState(), parties, next: 0, question: 0, asked: 0, objection: 0 }
  const seats = Object.fromEntries([['CHAIR', 'chair'], ...parties.map(party => [party, 'governments'])])
  for (const { act } of [openHosted(wholeProcedure, 2), ...seated(seats), ...base(provisions)])
    fold(room, act, 'SEC')
  fold(room, { kind: 'appoint', to: parties[0]!, role: 'arbiter', held: true }, 'CHAIR')
  const on = { subject: hot, title }
  room.question = fold(room, { kind: 'put', question: 'solemn', ...on }, 'CHAIR')
  room.asked = fold(
    room,
    { kind: 'put', question: 'ordinary', ...on, closes: Number.MAX_SAFE_INTEGER },
    'CHAIR',
  )
  const concern = { kind: 'object', target: elsewhere(1), degree: 'concern', ground: 'scope' }
  room.objection = fold(room, concern, parties[0]!)
  fold(room, { kind: 'position', target: hot, stance: 'support' }, parties[0]!)
  return room
}

/** Folds an act without deciding it, and says its index. */
function fold(room: Room, act: ActData, party: string): number {
  evolve(room.state, leafOf(room, act, party))
  return room.next++
}

function leafOf(room: Room, act: ActData, party: string): Leaf {
  return {
    author: authorOf(room, act, party, room.next),
    auth: { how: 'attested' },
    index: room.next,
    at: room.next,
  }
}

function authorOf(room: Room, act: ActData, party: string, n: number): AuthorPart {
  return {
    v: 1,
    log: 'example.org/test',
    act,
    party: n === 0 ? null : party,
    credential: party === 'SEC' ? 'sec-1' : `${party.toLowerCase()}-1`,
    claimed: room.next,
    head: room.next,
    nonce: hex(sha256(utf8(`${n}`)).subarray(0, 16)),
    body: { commit: 'ab'.repeat(32), length: 200 },
  }
}

/** A log of so many acts more: what a busy negotiation does, matters that are opened and settled among it. */
function filled(room: Room, acts: number): Room {
  const { parties } = room
  for (let n = 0; n < acts; n++) {
    const party = parties[n % parties.length]!
    const on = { provision: `art-${(n % 64) + 1}`, version: 0 }
    if (n % 20 === 0) objectAndSettle(room, on, party)
    else if (n % 25 === 1) askAndClose(room, on, party)
    else if (n % 100 === 2) fold(room, { kind: 'finding', subject: on, designation: 'divergence' }, 'CHAIR')
    else if (n % 100 === 3) fold(room, { kind: 'challenge', of: room.next - 1 }, party)
    else fold(room, { kind: 'position', target: on, stance: n % 3 === 0 ? 'object' : 'support' }, party)
  }
  return room
}

function objectAndSettle(room: Room, target: object, party: string): void {
  const objection = fold(
    room,
    { kind: 'object', target, degree: 'objection', ground: 'scope' } as ActData,
    party,
  )
  fold(room, { kind: 'answer', objection }, 'CHAIR')
  fold(room, { kind: 'settle', objection, fate: 'withdrawn' }, party)
}

function askAndClose(room: Room, subject: object, party: string): void {
  const question = fold(
    room,
    { kind: 'put', question: 'solemn', subject, title, present: 9 } as ActData,
    'CHAIR',
  )
  fold(room, { kind: 'ballot', question, position: 'for' }, party)
  fold(room, { kind: 'close', question }, 'CHAIR')
}

/** Everybody has taken a position on one provision and has voted on the question. */
function heard(room: Room): Room {
  room.parties.forEach((party, n) => {
    fold(room, { kind: 'position', target: hot, stance: n % 3 === 0 ? 'object' : 'support' }, party)
    fold(room, { kind: 'ballot', question: room.question, position: n % 3 === 0 ? 'against' : 'for' }, party)
  })
  return room
}

/** Measured less often, for it leaves questions behind that would hide how it grows. */
const putAndClosed = 'a question put and closed'
const perRoundSeldom = 30

/** What is measured: once in a room, with a number that differs each time. What adds questions comes last. */
const measured: Readonly<Record<string, (room: Room, n: number) => void>> = {
  'the tally of a question'({ state, question, next }) {
    const found = state.proceedings!.questions.get(question)!
    judgeQuestion(state, questionKind(state, found.question)!, found, next)
  },
  'the tally of positions': ({ state, next }) => void judgeFinding(state, hot, 'consensus', next),
  ballot(room, n) {
    const position = n % 2 === 0 ? 'for' : 'abstain'
    done(room, { kind: 'ballot', question: room.asked, position }, speaker(room, n))
  },
  position(room, n) {
    const stance = n % 2 === 0 ? 'support' : 'object'
    done(room, { kind: 'position', target: hot, stance }, speaker(room, n))
  },
  object(room, n) {
    const act = { kind: 'object', target: elsewhere(n), degree: 'concern', ground: 'scope' }
    done(room, act, speaker(room, n))
  },
  answer: (room, n) => done(room, { kind: 'answer', objection: room.objection }, speaker(room, n)),
  finding: room => done(room, { kind: 'finding', subject: elsewhere(3), designation: 'divergence' }, 'CHAIR'),
  decision(room) {
    const act = { kind: 'decision', subject: elsewhere(5), outcome: 'rejected', how: 'no-objection' }
    done(room, act, 'CHAIR')
  },
  [putAndClosed](room) {
    const act = { kind: 'put', question: 'solemn', subject: elsewhere(7), title, present: 9 }
    done(room, act, 'CHAIR')
    done(room, { kind: 'close', question: room.next - 1 }, 'CHAIR')
  },
}

const elsewhere = (n: number) => ({ provision: `art-${(n % 60) + 3}`, version: 0 })

const speaker = ({ parties }: Room, n: number): string => parties[n % parties.length]!

/** Decides an act and folds it; it has to be admitted. */
function done(room: Room, act: ActData, party: string): void {
  const author = authorOf(room, act, party, room.next)
  const decided = decide(room.state, { author, auth: { how: 'attested' } }, room.next, room.next)
  assert(decided.ok, `refused: ${decided.ok ? '' : decided.why} ${act.kind}`)
  evolve(room.state, decided.value)
  room.next++
}

function growth(
  of: string,
  sizes: readonly number[],
  rooms: readonly Room[],
  most: number,
  bar: string,
): BenchRow[] {
  return Object.entries(measured).map(([name, run]) => {
    const runs = name === putAndClosed ? perRoundSeldom : perRound
    const times = rooms.map((): number[] => [])
    for (let round = 0; round < rounds + 2; round++)
      rooms.forEach((room, i) => {
        const took = cpuUs(() => {
          for (let n = 0; n < runs; n++) run(room, n)
        })
        if (round >= 2) times[i]!.push(took / runs)
      })
    const each = times.map(median)
    const value = each.at(-1)! / each[0]!
    const shown = sizes.map((size, i) => `${size.toLocaleString('en')}: ${each[i]!.toFixed(1)}`).join(', ')
    const last = sizes.at(-1)!.toLocaleString('en')
    return {
      name: `${name}, ${sizes[0]} to ${last} ${of}`,
      unit: 'times the cost',
      value,
      bar,
      ok: value <= most,
      note: `µs of CPU with so many ${of}: ${shown}`,
    }
  })
}

/** Microseconds of CPU, user and system. */
function cpuUs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}
