import { describe, expect, test } from 'vitest'
import { checkProcedure } from '../procedure/check.js'
import { actKinds } from '../procedure/kinds.js'
import type { Leaf } from '../record/leaf.js'
import { actDefinitions } from './acts/index.js'
import { type Audit, audit } from './audit.js'
import { isMember } from './electorates.js'
import type { HostedPlay } from './testing-hosted.js'
import {
  ballot,
  by,
  chair,
  close,
  dayMs,
  first,
  inRoom,
  put,
  refused,
  wholeProcedure,
} from './testing-whole.js'

test('the procedure of these tests is whole', () => expect(checkProcedure(wholeProcedure)).toBeNull())
test('the room is seated without a refusal', () => expect(refused(inRoom())).toEqual([]))

describe('stages', () => {
  const review = chair({ kind: 'advance', to: 'review' }, { at: 15 * dayMs })
  test.each<[string, HostedPlay[], string[]]>([
    [
      'not before its time',
      [chair({ kind: 'advance', to: 'review' }, { at: 13 * dayMs })],
      ['not-yet stages'],
    ],
    [
      'by nobody else',
      [by('FRA', { kind: 'advance', to: 'review' }, { at: 15 * dayMs })],
      ['not-entitled stages'],
    ],
    ['not by a way there is not', [chair({ kind: 'advance', to: 'done' })], ['no-such-move otherwise']],
    ['in time', [review], []],
    ['not before what it waits for', [review, { act: { kind: 'advance', to: 'done' } }], ['not-yet stages']],
    [
      'acts of a stage wait for it',
      [chair({ kind: 'event', type: 'opened', title: { en: 'x' } })],
      ['not-entitled all'],
    ],
    [
      'an exception lets it pass, with its reason',
      [
        chair({ kind: 'exception', clause: 'stages', acts: ['advance'] }, { reasoned: true }),
        chair({ kind: 'advance', to: 'review' }),
      ],
      [],
    ],
    [
      'an exception needs its reason, a rule that provides for it, and who may make it',
      [
        chair({ kind: 'exception', clause: 'stages', acts: ['advance'] }),
        chair({ kind: 'exception', clause: 'quorum', acts: ['advance'] }, { reasoned: true }),
        by('FRA', { kind: 'exception', clause: 'stages', acts: ['advance'] }, { reasoned: true }),
      ],
      ['reasons-missing exceptions', 'no-exception-from exceptions', 'not-entitled exceptions'],
    ],
    [
      'an exception ends with its stage',
      [
        chair({ kind: 'exception', clause: 'stages', acts: ['advance'] }, { reasoned: true }),
        chair({ kind: 'advance', to: 'review' }),
        chair({ kind: 'advance', to: 'draft' }),
        chair({ kind: 'advance', to: 'review' }),
      ],
      ['not-yet stages'],
    ],
  ])('P34: %s', (_, plays, expected) => expect(refused(inRoom(...plays))).toEqual(expected))
})

describe('questions', () => {
  const solemn = put('solemn')
  const result = (...plays: HostedPlay[]) => {
    const played = inRoom(...plays)
    expect(refused(played)).toEqual([])
    return played.state.proceedings!.questions.get(first)!
  }
  test.each<[string, HostedPlay[], string]>([
    [
      'two of three',
      [solemn, ballot('FRA', 'for'), ballot('KEN', 'for'), ballot('BRA', 'against'), close()],
      'carried',
    ],
    ['one of two', [solemn, ballot('FRA', 'for'), ballot('KEN', 'against'), close()], 'not-carried'],
    ['nobody', [solemn, close()], 'no-quorum'],
    ['one of three voted', [solemn, ballot('FRA', 'for'), close()], 'no-quorum'],
    [
      'most abstain',
      [solemn, ballot('FRA', 'for'), ballot('KEN', 'abstain'), ballot('BRA', 'abstain'), close()],
      'postponed',
    ],
    [
      'a negative without reasons does not count',
      [solemn, ballot('FRA', 'for'), ballot('KEN', 'for'), ballot('BRA', 'negative'), close()],
      'carried',
    ],
    ['withdrawn', [solemn, chair({ kind: 'close', question: first, withdrawn: true })], 'withdrawn'],
    ['silence', [put('silent'), close()], 'carried'],
    [
      'silence broken',
      [put('silent'), ballot('EFF', 'block', first, { reasoned: true }), close()],
      'not-carried',
    ],
  ])('P39: %s', (_, plays, expected) => expect(result(...plays).result).toBe(expected))

  test('P39: put off once, and decided the second time', () => {
    const votes = (seq: number) => [
      ballot('FRA', 'for', seq),
      ballot('KEN', 'abstain', seq),
      ballot('BRA', 'abstain', seq),
      close(seq),
    ]
    const played = inRoom(solemn, ...votes(first), solemn, ...votes(first + 5))
    expect([...played.state.proceedings!.questions.values()].map(q => q.result)).toEqual([
      'postponed',
      'carried',
    ])
  })

  test.each<[string, HostedPlay[], string[]]>([
    ['only those entitled', [solemn, ballot('EFF', 'for')], ['no-right-to-vote questions']],
    [
      'once, where a ballot is final',
      [solemn, ballot('FRA', 'for'), ballot('FRA', 'against')],
      ['ballot-final questions'],
    ],
    ['not after it closed', [solemn, close(), ballot('FRA', 'for')], ['question-closed questions']],
    [
      'open as long as the procedure says',
      [put('ordinary', { closes: 3 * dayMs })],
      ['closes-too-soon questions'],
    ],
    [
      'not closed before its time',
      [put('ordinary', { closes: 8 * dayMs }), close()],
      ['closes-later questions'],
    ],
    [
      'not after its time',
      [put('ordinary', { closes: 8 * dayMs }), ballot('FRA', 'for', first, { at: 9 * dayMs })],
      ['ballot-too-late questions'],
    ],
    ['a block needs reasons', [put('silent'), ballot('EFF', 'block')], ['reasons-missing questions']],
    [
      'no proxy without one',
      [solemn, by('KEN', { kind: 'ballot', question: first, position: 'for', for: 'FRA' })],
      ['no-proxy questions'],
    ],
  ])('P40: %s', (_, plays, expected) => expect(refused(inRoom(...plays))).toEqual(expected))

  test('P40: a ballot is changed, and the tally with it', () => {
    const { tally, ballots } = result(
      put('ordinary', { closes: 8 * dayMs }),
      ballot('FRA', 'for'),
      ballot('FRA', 'against'),
    )
    expect(Object.fromEntries(tally)).toEqual({
      against: 1,
      'against@governments': 1,
      'against#everybody': 1,
      'against#everybody@governments': 1,
    })
    expect(ballots.size).toBe(1)
  })

  test('P26: who is entitled is fixed at the opening', () => {
    const loses = { act: { kind: 'grant-rights', to: ['FRA'], rights: ['vote'], held: false } }
    const played = inRoom(solemn, loses, ballot('FRA', 'for'), put('solemn'), ballot('FRA', 'for', first + 3))
    expect(refused(played)).toEqual(['no-right-to-vote questions'])
    expect(played.state.proceedings!.questions.get(first)!.entitled.states).toEqual({
      total: 3,
      groups: { governments: 3 },
    })
    expect(played.state.proceedings!.questions.get(first + 3)!.entitled.states!.total).toBe(2)
  })

  test('P26: or at the closing, with the ballots of those who left taken out', () => {
    const loses = { act: { kind: 'grant-rights', to: ['EFF'], rights: ['speak'], held: false } }
    const played = inRoom(put('silent'), ballot('EFF', 'block', first, { reasoned: true }), loses, close())
    expect(refused(played)).toEqual([])
    expect(played.state.proceedings!.questions.get(first)).toMatchObject({ result: 'carried' })
  })

  test('P37: a right that was given until a moment ends then, and not before', () => {
    const granted = {
      act: { kind: 'grant-rights', to: ['OPS'], rights: ['vote'], held: true, until: 2 * dayMs },
    }
    const member = (at: number) => isMember(inRoom(granted, { ...put('solemn'), at }).state, 'states', 'OPS')
    expect([member(dayMs), member(2 * dayMs), member(2 * dayMs + 1)]).toEqual([true, true, false])
  })

  test('P36: credentials not in order take the vote, and in order give it back', () => {
    const report = (inOrder: string[], notInOrder: string[]) =>
      chair({ kind: 'credentials-report', inOrder, notInOrder })
    expect(refused(inRoom(report([], ['FRA']), put('solemn'), ballot('FRA', 'for', first + 1)))).toEqual([
      'no-right-to-vote questions',
    ])
    expect(
      refused(
        inRoom(report([], ['FRA']), report(['FRA'], []), put('solemn'), ballot('FRA', 'for', first + 2)),
      ),
    ).toEqual([])
  })
})

test('P20: procedures can name every kind of act there is, and no other', () =>
  expect([...actKinds].sort()).toEqual([...actDefinitions.keys()].sort()))

test('U8: an act that the procedure refuses, admitted all the same, is found by who audits the log', async () => {
  const { leaves } = inRoom(chair({ kind: 'advance', to: 'review' }, { at: 15 * dayMs }))
  const audited = (early: Leaf[]) =>
    audit({ leaves: early, text: async () => null, body: async () => null, check: async () => true })
  const codes = ({ problems }: Audit) =>
    problems.filter(({ code }) => code !== 'text-missing').map(({ code, args }) => [code, args])
  expect(codes(await audited(leaves))).toEqual([])
  const early = leaves.map((leaf, i) => (i === leaves.length - 1 ? { ...leaf, at: 13 * dayMs } : leaf))
  expect(codes(await audited(early))).toEqual([
    ['against-the-procedure', { why: 'not-yet', clause: 'stages' }],
  ])
})
