import { describe, expect, test } from 'vitest'
import { checkProcedure } from '../procedure/check.js'
import { actKinds } from '../procedure/kinds.js'
import { ruleAt } from '../procedure/procedure.js'
import type { Leaf } from '../record/leaf.js'
import { actDefinitions } from './acts/index.js'
import { type Audit, audit } from './audit.js'
import { isMember } from './electorates.js'
import { stateRoot } from './replay.js'
import type { Judged } from './state.js'
import { type HostedPlay, openHosted, playHosted } from './testing-hosted.js'
import { dayMs, inRoom, refused, room, wholeProcedure } from './testing-whole.js'

const by = (party: string, act: HostedPlay['act'], more: Partial<HostedPlay> = {}): HostedPlay => ({
  act,
  party,
  ...more,
})
const chair = (act: HostedPlay['act'], more: Partial<HostedPlay> = {}) => by('CHAIR', act, more)
const first = room.length
const provision = { provision: 'art-1', version: 0 }
const put = (question: string, more: object = {}) =>
  chair({ kind: 'put', question, subject: provision, title: { en: 'Shall it?' }, ...more })
const ballot = (party: string, position: string, question = first, more: Partial<HostedPlay> = {}) =>
  by(party, { kind: 'ballot', question, position }, more)
const close = (question = first, more: Partial<HostedPlay> = {}) => chair({ kind: 'close', question }, more)

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

describe('findings, challenges and decisions', () => {
  const review = chair({ kind: 'advance', to: 'review' }, { at: 15 * dayMs })
  const whole = { instrument: 1 }
  const stance = (party: string, said: string) => by(party, { kind: 'position', target: whole, stance: said })
  const find = (designation: string) => chair({ kind: 'finding', subject: whole, designation })
  const adopt = (how: string, count: number) =>
    chair({ kind: 'decision', subject: whole, outcome: 'adopted', how, count })
  const objects = by('EFF', { kind: 'object', target: whole, degree: 'objection', ground: 'rights' })

  test.each<[string, HostedPlay[], string[]]>([
    [
      'consensus needs half of every group that was heard',
      [review, stance('FRA', 'support'), stance('EFF', 'object'), find('consensus')],
      ['finding-not-open finding'],
    ],
    [
      'consensus where it is',
      [review, stance('FRA', 'support'), stance('EFF', 'accept'), find('consensus')],
      [],
    ],
    ['consensus where nobody spoke', [review, find('consensus')], ['finding-not-open finding']],
    ['divergence any time', [review, find('divergence')], []],
  ])('P43: %s', (_, plays, expected) => expect(refused(inRoom(...plays))).toEqual(expected))

  test.each<[string, HostedPlay[], string[]]>([
    [
      'by a finding that carries',
      [review, stance('FRA', 'support'), find('consensus'), adopt('finding', first + 2)],
      [],
    ],
    [
      'not by one that does not',
      [review, find('divergence'), adopt('finding', first + 1)],
      ['finding-does-not-carry finding'],
    ],
    [
      'not while an objection is open',
      [review, objects, stance('FRA', 'support'), find('consensus'), adopt('finding', first + 3)],
      ['unanswered-objection answers'],
    ],
    [
      'not before its stage',
      [stance('FRA', 'support'), find('consensus'), adopt('finding', first + 1)],
      ['not-in-this-stage decisions'],
    ],
    [
      'not by a way that is not provided',
      [review, chair({ kind: 'decision', subject: whole, outcome: 'adopted', how: 'chair' })],
      ['way-not-provided decisions'],
    ],
    [
      'not by a fallback before efforts are exhausted',
      [
        review,
        put('solemn'),
        ballot('FRA', 'for', first + 1),
        ballot('KEN', 'for', first + 1),
        close(first + 1),
        adopt('question', first + 1),
      ],
      ['way-not-open decisions'],
    ],
    [
      'nothing what no rule provides for',
      [review, chair({ kind: 'decision', subject: whole, outcome: 'rejected', how: 'chair' })],
      ['not-provided-for otherwise'],
    ],
    [
      'nothing is an outcome',
      [review, chair({ kind: 'decision', subject: whole, outcome: 'nothing', how: 'chair' })],
      [],
    ],
    [
      'somewhere else is an outcome, and says where',
      [review, chair({ kind: 'decision', subject: whole, outcome: 'referred', how: 'chair' })],
      ['forum-missing -'],
    ],
  ])('P42: decided %s', (_, plays, expected) => expect(refused(inRoom(...plays))).toEqual(expected))

  test('P33: a rule is found in the procedure by the place that is kept with what it came to', () => {
    const { state } = inRoom(review, stance('FRA', 'support'), find('consensus'))
    const [{ rule, working }] = state.proceedings!.findings.get(first + 2)!.judged as [Judged]
    expect(rule).toBe('finding/scale/0/requires')
    expect(ruleAt(wholeProcedure, rule!)).toBe(wholeProcedure.finding!.scale[0]!.requires)
    expect(working!.verdict).toBe('holds')
    expect(ruleAt(wholeProcedure, 'nowhere/0')).toBeUndefined()
  })

  test('P42: what each clause came to is kept with the decision', () => {
    const { state } = inRoom(review, stance('FRA', 'support'), find('consensus'), adopt('finding', first + 2))
    expect(
      state.decisions.decisions.get(first + 3)!.judged!.map(j => `${j.why} ${j.clause} ${j.verdict}`),
    ).toEqual([
      'not-in-this-stage decisions holds',
      'finding-does-not-carry finding holds',
      'requirements-not-met decisions holds',
      'unanswered-objection answers holds',
    ])
    expect(state.text.provisions.get('art-1')!.status).toBe('plenary')
    expect(state.proceedings!.done.get('decision:instrument-adopted')).toMatchObject({ times: 1, inStage: 1 })
  })

  const found = [review, stance('FRA', 'support'), find('consensus')]
  const challenged = by('EFF', { kind: 'challenge', of: first + 2 }, { reasoned: true })
  const rules = (party: string, on: number, outcome: string) =>
    by(party, { kind: 'ruling', on, outcome }, { reasoned: true })
  test.each<[string, HostedPlay[], string[]]>([
    [
      'overturned, it carries nothing',
      [...found, challenged, rules('ARB', first + 3, 'overturned'), adopt('finding', first + 2)],
      ['overturned-since finding'],
    ],
    ['it stands', [...found, challenged, rules('ARB', first + 3, 'stands'), adopt('finding', first + 2)], []],
    ['in time', [...found, { ...challenged, at: 30 * dayMs }], ['challenge-too-late challenges']],
    [
      'with reasons',
      [...found, by('EFF', { kind: 'challenge', of: first + 2 })],
      ['reasons-missing challenges'],
    ],
    [
      'heard by who hears it',
      [...found, challenged, rules('FRA', first + 3, 'stands')],
      ['not-entitled challenges'],
    ],
    [
      'by nobody in their own cause',
      [
        ...found,
        by('ARB', { kind: 'challenge', of: first + 2 }, { reasoned: true }),
        rules('ARB', first + 3, 'stands'),
      ],
      ['own-cause challenges'],
    ],
    [
      'and appealed',
      [
        ...found,
        challenged,
        rules('ARB', first + 3, 'stands'),
        by('EFF', { kind: 'challenge', of: first + 4 }, { reasoned: true }),
        rules('SEC', first + 5, 'overturned'),
        adopt('finding', first + 2),
      ],
      ['overturned-since finding'],
    ],
    [
      'to the last instance',
      [
        ...found,
        challenged,
        rules('ARB', first + 3, 'stands'),
        by('EFF', { kind: 'challenge', of: first + 4 }, { reasoned: true }),
        rules('SEC', first + 5, 'stands'),
        by('EFF', { kind: 'challenge', of: first + 6 }, { reasoned: true }),
      ],
      ['no-further-appeal appeal'],
    ],
    [
      'nothing else',
      [by('EFF', { kind: 'challenge', of: 0 }, { reasoned: true })],
      ['not-challengeable otherwise'],
    ],
  ])('P41: a finding is challenged: %s', (_, plays, expected) =>
    expect(refused(inRoom(...plays))).toEqual(expected),
  )

  test('P41: the fate of an objection is overturned, and it is open again', () => {
    const answered = by('FRA', { kind: 'answer', objection: first })
    const settled = chair({ kind: 'settle', objection: first, fate: 'addressed' })
    const again = [
      by('EFF', { kind: 'challenge', of: first + 2 }, { reasoned: true }),
      rules('ARB', first + 3, 'overturned'),
    ]
    const open = (...plays: HostedPlay[]) => {
      const played = inRoom(objects, answered, ...plays)
      expect(refused(played)).toEqual([])
      return [...(played.state.proceedings!.objectionsOn.get('*')?.keys() ?? [])]
    }
    expect([open(), open(settled), open(settled, ...again)]).toEqual([[first], [], [first]])
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

describe('what walks found', () => {
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

describe('who hears a challenge', () => {
  const review = chair({ kind: 'advance', to: 'review' }, { at: 15 * dayMs })
  const challenged = by('EFF', { kind: 'challenge', of: first }, { reasoned: true })
  const rules = (party: string, more: object = {}) =>
    by(party, { kind: 'ruling', on: first + 1, outcome: 'overturned', ...more }, { reasoned: true })
  const under = (instance: object, ...plays: HostedPlay[]) => {
    const [seat] = wholeProcedure.challenges!
    const instances = [{ ...seat!.instances[0]!, ...instance }]
    const procedure = { ...wholeProcedure, challenges: [{ of: ['advance'], instances }] }
    return playHosted([openHosted(procedure, 2), ...room.slice(1), review, challenged, ...plays])
  }
  const asked = put('solemn', { subject: { act: first + 1 } })
  const votes = [ballot('FRA', 'for', first + 2), ballot('KEN', 'for', first + 2), close(first + 2)]
  test.each<[string, object, HostedPlay[], string[]]>([
    ['not whose act it is', { heardBy: ['chair'] }, [rules('CHAIR')], ['own-cause challenges']],
    ['who is asked to look again', { heardBy: ['chair'], own: true }, [rules('CHAIR')], []],
    [
      'the meeting, and it was not asked',
      { heardBy: ['chair'], question: 'solemn' },
      [rules('CHAIR')],
      ['not-what-was-decided challenges'],
    ],
    [
      'the meeting, as it decided',
      { heardBy: ['chair'], question: 'solemn' },
      [asked, ...votes, rules('CHAIR', { count: first + 2 })],
      [],
    ],
    [
      'the meeting, not otherwise than it decided',
      { heardBy: ['chair'], question: 'solemn' },
      [asked, ...votes, rules('CHAIR', { count: first + 2, outcome: 'stands' })],
      ['not-what-was-decided challenges'],
    ],
  ])('P41: %s', (_, instance, plays, expected) =>
    expect(refused(under(instance, ...plays))).toEqual(expected),
  )

  test('P41: a move that is overturned leads back', () => {
    const { state } = under({ heardBy: ['arbiter'] }, rules('ARB'))
    expect(state.proceedings!.stages.map(({ stage }) => stage)).toEqual(['draft', 'review', 'draft'])
  })
})

describe('what was found since', () => {
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
