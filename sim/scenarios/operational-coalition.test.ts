import { beforeAll, describe, expect, test } from 'vitest'
import type { State } from '../../src/core/negotiation/state.js'
import type { ActData, Leaf } from '../../src/core/record/leaf.js'
import { type Attempt, actsOf, played, refusedAfter, seqOf } from '../testing-scenarios.js'
import { operationalCoalition } from './operational-coalition.js'

let leaves: readonly Leaf[]
let state: State
beforeAll(async () => {
  const log = await played(operationalCoalition, 1)
  leaves = log.leaves()
  state = log.tentative()
})

/** The question of a kind, in the order in which they were put. */
const questions = (kind: string) =>
  [...state.proceedings!.questions.values()].filter(({ question }) => question === kind)
const last = () => leaves.length - 1

describe('the story of seed 1', () => {
  test('the founders enter by an exception that ends with its stage, the others when two vouch', () => {
    const { exceptions, vouches } = state.proceedings!
    expect([...exceptions.values()][0]).toMatchObject({ clause: 'vouching', acts: ['seat'], ended: true })
    const seated = actsOf(leaves, 'seat').map(({ author }) => String(author.act.seats))
    expect(seated.slice(0, 4).map(id => vouches.get(id)?.size)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    const kept = seated.slice(4).filter(id => !state.proceedings!.unseated.has(id))
    expect(kept.every(id => vouches.get(id)!.size >= 2)).toBe(true)
    expect([vouches.get('GORSE')!.size, state.seats.parties.has('GORSE')]).toEqual([1, false])
  })
  test('a seat is challenged and lost', () => {
    expect([...state.proceedings!.unseated.keys()]).toEqual(['RIVET'])
  })
  test('a question that was closed while one slept is put again', () => {
    const outcomes = [...state.proceedings!.challenges.values()].map(({ kind, outcome }) => [kind, outcome])
    expect(outcomes).toEqual([
      ['seat', 'overturned'],
      ['close', 'overturned'],
    ])
    const [first, second] = questions('operation')
    expect([first!.result, second!.result]).toEqual(['withdrawn', 'carried'])
    expect(first!.ballots.has('BRACK')).toBe(false)
  })
  test('one member stops an operation with reasons; a milder one goes ahead, and the rest is referred', () => {
    const stopped = questions('operation').find(({ tally }) => tally.has('stop'))!
    expect([stopped.tally.get('stop'), stopped.result]).toEqual([1, 'not-carried'])
    expect(leaves[stopped.ballots.get('WARD')!.seq]!.author.body).toBeDefined()
    const decided = [...state.decisions.decisions.values()]
    expect(decided.slice(0, 4).map(({ outcome }) => outcome)).toEqual([
      'agreed',
      'rejected',
      'agreed',
      'referred',
    ])
    expect(decided[3]!.forum).toBe('parliaments')
  })
  test('documents come out at their stage, at their time, or by an exception; all of them in the end', () => {
    const order = actsOf(leaves, 'release').map(({ author }) => [
      author.party,
      state.proceedings!.deposits.get(Number(author.act.deposit))!.marking,
    ])
    expect(order).toEqual([
      ['KILN', 'green'],
      ['FERN', 'amber'],
      ['PEAT', 'amber'],
      ['CINDER', 'red'],
    ])
    expect([...state.proceedings!.deposits.values()].every(({ released }) => released !== null)).toBe(true)
  })
  test('every action has one owner, and ends by that owner as done or dropped', () => {
    const actions = [...state.proceedings!.actions.values()]
    expect(actions.map(({ outcome }) => outcome).sort()).toEqual([
      ...Array(7).fill('done'),
      'dropped',
      'dropped',
    ])
    expect(actions.every(({ owner, ended }) => leaves[ended!]!.author.party === owner)).toBe(true)
  })
  test('the report is adopted with its red line met, and one objection printed beside it', () => {
    const fates = [...state.positions.objections.values()].map(({ party, redLine, fate }) => [
      party,
      redLine,
      fate,
    ])
    expect(fates).toEqual([
      ['BRACK', false, 'withdrawn'],
      ['ARDEN', true, 'accommodated'],
      ['KILN', false, 'raised'],
    ])
    expect(state.text.provisions.get('3.2')!.version).toBe(1)
    expect(state.text.provisions.get('PEAT/1/1')!.status).toBe('plenary')
    expect(state.proceedings!.stages.map(({ stage }) => stage)).toEqual([
      'detected',
      'forming',
      'operating',
      'steady',
      'operating',
      'steady',
      'report',
      'closed',
    ])
  })
})

const doc = (title: string): number =>
  [...state.proceedings!.deposits.values()].find(d => d.title.en!.includes(title))!.seq
const releasing = (title: string): Attempt => {
  const { hash, seq } = state.proceedings!.deposits.get(doc(title))!
  return { party: 'PEAT', act: { kind: 'release', deposit: seq }, body: { commit: hash, length: 10 } }
}
const deposit = (marking: string, due: object): ActData =>
  ({ kind: 'deposit', title: { en: 'x' }, marking, due, hash: '0'.repeat(64) }) as ActData
const seatOf = (seats: string): ActData => ({
  kind: 'seat',
  seats,
  name: { en: seats },
  group: 'vendors',
  unit: 'organisation',
})
const far = Date.parse('2099-01-01T00:00Z')

test.each<[string, () => number, () => Attempt, string]>([
  [
    'nobody enters with one voucher',
    last,
    () => ({ party: 'LIST', act: seatOf('GORSE') }),
    'not-vouched-for vouching',
  ],
  [
    'nor by the exception for the founders, once it has ended',
    () => seqOf(leaves, 'advance', { to: 'forming' }),
    () => ({ party: 'LIST', act: seatOf('LATE') }),
    'not-vouched-for vouching',
  ],
  [
    'who lost the seat has no ballot',
    () => questions('operation')[1]!.seq,
    () => ({
      party: 'RIVET',
      act: { kind: 'ballot', question: questions('operation')[1]!.seq, position: 'go' },
    }),
    'no-right-to-vote operation',
  ],
  [
    'a stop needs its reasons',
    () => questions('operation')[1]!.seq,
    () => ({
      party: 'MOSS',
      bare: true,
      act: { kind: 'ballot', question: questions('operation')[1]!.seq, position: 'stop' },
    }),
    'reasons-missing operation',
  ],
  [
    'what was stopped is not agreed by it',
    () => questions('operation')[2]!.closed!,
    () => ({
      party: 'KILN',
      act: {
        kind: 'decision',
        subject: { act: (questions('operation')[2]!.subject as { act: number }).act },
        outcome: 'agreed',
        how: 'question',
        count: questions('operation')[2]!.seq,
      },
    }),
    'vote-not-carried operation',
  ],
  [
    'nothing comes out before its time',
    () => doc('protocol'),
    () => releasing('protocol'),
    'released-too-soon circulation',
  ],
  [
    'nothing stays in for ever',
    () => doc('protocol'),
    () => ({ party: 'PEAT', act: deposit('amber', { at: far }) }),
    'due-too-late circulation',
  ],
  [
    'what is for everybody is not deposited',
    () => doc('protocol'),
    () => ({ party: 'PEAT', act: deposit('clear', { at: far }) }),
    'public-at-once circulation',
  ],
  [
    'no report while an action is open',
    () => actsOf(leaves, 'advance', { to: 'steady' })[1]!.index,
    () => ({ party: 'ANVIL', act: { kind: 'advance', to: 'report' } }),
    'not-yet actions-ended',
  ],
  [
    'governments are heard and do not propose',
    () => seqOf(leaves, 'adopt-base'),
    () => ({
      party: 'ARDEN',
      act: {
        kind: 'submit',
        proposal: 'ARDEN/1',
        symbol: 'ARDEN/1',
        title: { en: 'x' },
        authors: ['ARDEN'],
        amendments: [{ n: 1, mark: 'SUP', target: { provision: '3.2', version: 0 } }],
      },
    }),
    'not-entitled speak',
  ],
  [
    'no report over a red line',
    () => seqOf(leaves, 'object', { ground: 'accuracy' }),
    () => ({
      party: 'FERN',
      act: { kind: 'decision', subject: { instrument: 1 }, outcome: 'adopted', how: 'no-objection' },
    }),
    'way-not-open report',
  ],
  [
    'no vote where there are none',
    last,
    () => ({
      party: 'ANVIL',
      act: { kind: 'sense', subject: { instrument: 1 }, question: { en: 'x' }, method: 'hum', result: 'for' },
    }),
    'not-provided-for otherwise',
  ],
])('%s', (_, after, attempt, why) => expect(refusedAfter(leaves, after(), attempt())).toBe(why))
