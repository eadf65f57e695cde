import { describe, expect, test } from 'vitest'
import { audit } from './audit.js'
import { stateRoot } from './replay.js'
import type { HostedPlay } from './testing-hosted.js'
import {
  ballot,
  by,
  chair,
  close,
  dayMs,
  first,
  inRoom,
  provision,
  put,
  refused,
  room,
} from './testing-whole.js'

describe('what a clause says binds, whoever acts and however', () => {
  const review = chair({ kind: 'advance', to: 'review' }, { at: 15 * dayMs })
  const seat = (party: string, group: string) => ({
    act: { kind: 'seat', seats: party, name: { en: party }, unit: 'organisation', group },
  })
  const settle = (party: string, fate: string) => by(party, { kind: 'settle', objection: first, fate })
  const objects = by('EFF', { kind: 'object', target: provision, degree: 'objection', ground: 'rights' })
  const votes = [
    put('ordinary', { closes: 8 * dayMs }),
    ballot('FRA', 'for'),
    close(first, { at: 9 * dayMs }),
  ]
  const adopts = (subject: Record<string, string | number>, more: object = {}) =>
    chair({ kind: 'decision', subject, outcome: 'adopted', how: 'question', count: first, ...more })
  test.each<[string, HostedPlay[], string[]]>([
    ['a seat can be asked about', [put('silent', { subject: { act: 1 } })], []],
    [
      'credentials give nobody what they did not hold',
      [
        chair({ kind: 'credentials-report', inOrder: [], notInOrder: ['OPS'] }),
        chair({ kind: 'credentials-report', inOrder: ['OPS'], notInOrder: [] }),
        put('solemn'),
        ballot('OPS', 'for', first + 2),
      ],
      ['no-right-to-vote questions'],
    ],
    [
      'credentials found not in order stop a ballot also where entitlement was fixed before',
      [
        put('solemn'),
        chair({ kind: 'credentials-report', inOrder: [], notInOrder: ['FRA'] }),
        ballot('FRA', 'for'),
      ],
      ['no-right-to-vote questions'],
    ],
    [
      'a right is over for the first act after its moment too',
      [
        { act: { kind: 'grant-rights', to: ['OPS'], rights: ['sign'], held: true, until: dayMs } },
        by('OPS', { kind: 'intend', intention: 'sign', stated: 'declared' }, { at: dayMs }),
        by('OPS', { kind: 'intend', intention: 'sign', stated: 'declared' }, { at: dayMs + 1 }),
      ],
      ['not-entitled all'],
    ],
    [
      'an exception from one clause is none from another',
      [
        chair({ kind: 'exception', clause: 'stages', acts: ['advance'] }, { reasoned: true }),
        by('FRA', { kind: 'advance', to: 'review' }),
      ],
      ['not-entitled stages'],
    ],
    [
      'a vote on one thing decides no other',
      [...votes, adopts({ provision: 'art-2', version: 0 })],
      ['vote-not-carried questions'],
    ],
    ['what it was on it decides', [...votes, adopts(provision)], []],
    [
      'a vote that was lost rejects',
      [
        put('ordinary', { closes: 8 * dayMs }),
        ballot('FRA', 'against'),
        close(first, { at: 9 * dayMs }),
        adopts(provision),
        adopts(provision, { outcome: 'rejected' }),
      ],
      ['vote-not-carried questions'],
    ],
    [
      'who withdrew an objection is not asked again',
      [objects, settle('EFF', 'withdrawn'), settle('CHAIR', 'understood')],
      ['already-settled ledger'],
    ],
    [
      'more votes than voters',
      [
        chair({
          kind: 'vote',
          subject: provision,
          question: { en: 'x' },
          method: 'hands',
          rule: 'ordinary',
          rollCall: false,
          tally: { for: 3, against: 1, abstain: 0 },
        }),
      ],
      ['more-votes-than-voters questions'],
    ],
    [
      'an unseated party does nothing more, until it is seated again',
      [
        seat('NEW', 'advocates'),
        { act: { kind: 'credential', holder: 'new-1', for: 'NEW', role: 'head' } },
        by('EFF', { kind: 'challenge', of: first }, { reasoned: true }),
        by('ARB', { kind: 'ruling', on: first + 2, outcome: 'overturned' }, { reasoned: true }),
        by('NEW', { kind: 'statement' }),
        seat('NEW', 'advocates'),
        by('NEW', { kind: 'statement' }),
      ],
      ['not-entitled all'],
    ],
  ])('P35: %s', (_, plays, expected) => expect(refused(inRoom(...plays))).toEqual(expected))

  test('P41: what is overturned was not done, and a later word stands', () => {
    const challenged = (of: number) => by('EFF', { kind: 'challenge', of }, { reasoned: true })
    const overturned = (on: number) =>
      by('ARB', { kind: 'ruling', on, outcome: 'overturned' }, { reasoned: true })
    const done = inRoom(
      review,
      chair({ kind: 'finding', subject: { instrument: 1 }, designation: 'divergence' }),
      challenged(first + 1),
      overturned(first + 2),
    )
    expect(refused(done)).toEqual([])
    expect(done.state.proceedings!.done.get('finding:divergence')).toMatchObject({ times: 0, inStage: 0 })
    const answered = by('FRA', { kind: 'answer', objection: first })
    const since = inRoom(
      objects,
      answered,
      settle('CHAIR', 'addressed'),
      settle('EFF', 'withdrawn'),
      challenged(first + 2),
      overturned(first + 4),
    )
    expect(refused(since)).toEqual([])
    expect(since.state.positions.objections.get(first)!.fate).toBe('withdrawn')
  })
})

describe('what ends leaves nothing behind', () => {
  const unseats = (seat: number, on: number) => [
    by('FRA', { kind: 'challenge', of: seat }, { reasoned: true }),
    by('ARB', { kind: 'ruling', on, outcome: 'overturned' }, { reasoned: true }),
  ]
  const seatOf = (party: string) => room.findIndex(({ act }) => act.kind === 'seat' && act.seats === party)

  test('P41: who lost its seat stands nowhere any more, nor has a ballot on what is open', () => {
    const stance = by('EFF', { kind: 'position', target: provision, stance: 'support' })
    const block = ballot('EFF', 'block', first + 1, { reasoned: true })
    const { state, ...played } = inRoom(stance, put('silent'), block, ...unseats(seatOf('EFF'), first + 3))
    expect(refused({ state, ...played })).toEqual([])
    const { tallies, questions } = state.proceedings!
    expect([...tallies.values()].map(tally => tally.size)).toEqual([0])
    expect([questions.get(first + 1)!.ballots.size, questions.get(first + 1)!.tally.size]).toEqual([0, 0])
    expect([...state.positions.positions.values()].map(said => said.size)).toEqual([0])
  })

  test('P37: who decides changes nothing, also where a right has ended since', () => {
    const granted = { act: { kind: 'grant-rights', to: ['OPS'], rights: ['vote'], held: true, until: dayMs } }
    const { state } = inRoom(granted)
    const before = stateRoot(state)
    const late = inRoom(granted, by('FRA', { kind: 'advance', to: 'review' }, { at: 2 * dayMs }))
    expect([refused(late), stateRoot(late.state)]).toEqual([['not-entitled stages'], before])
  })

  test('U8: a second `open` is found, whatever it says', async () => {
    const { leaves } = inRoom()
    const second = { ...leaves[0]!, index: leaves.length, at: leaves.at(-1)!.at }
    const { problems } = await audit({
      leaves: [...leaves, second],
      text: async () => null,
      body: async () => null,
      check: async () => true,
    })
    expect(problems.filter(({ code }) => code === 'against-the-procedure')).toMatchObject([
      { args: { why: 'already-open' } },
    ])
  })
})
