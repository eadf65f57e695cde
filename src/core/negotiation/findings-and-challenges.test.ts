import { describe, expect, test } from 'vitest'
import { ruleAt } from '../procedure/procedure.js'
import type { Judged } from './state.js'
import { type HostedPlay, openHosted, playHosted } from './testing-hosted.js'
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
  room,
  wholeProcedure,
} from './testing-whole.js'

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
