/** What a meeting is made of, act by act. Rules M1..M14, docs/spec/meetings.md. */
import { describe, expect, test } from 'vitest'
import { checkProcedure, procedureFaults } from '../procedure/check.js'
import type { Procedure } from '../procedure/procedure.js'
import { replay, stateRoot } from './replay.js'
import { packState, unpackState } from './snapshot.js'
import { speakersList, timeLeft, timeUsed } from './speakers.js'
import { type HostedPlay, playHosted } from './testing-hosted.js'
import {
  agenda,
  ask,
  closeMeeting,
  endSpeech,
  give,
  hall,
  inMeeting,
  meetingProcedure,
  note,
  open,
  opened,
  take,
  takeBack,
} from './testing-meetings.js'
import { ballot, by, chair, close, provision, refused } from './testing-whole.js'

const next = opened + 1
const meetingOf = (...plays: HostedPlay[]) => {
  const played = inMeeting(...plays)
  expect(refused(played)).toEqual([])
  return played.state.meetings!.get('plenary-1')!
}
const minute = (n: number) => ({ at: n * 60_000 })

test('the procedure of these tests is whole', () => expect(checkProcedure(meetingProcedure)).toBeNull())

test('M1: a log without a meeting has none in its state', () =>
  expect('meetings' in playHosted(hall).state).toBe(false))

describe('an agenda', () => {
  test.each<[string, HostedPlay[], string[]]>([
    ['one meeting of a name', [open()], ['duplicate-meeting -']],
    ['a body that there is', [open({ meeting: 'other', body: 'nobody' })], ['unknown-body -']],
    ['an item once', [open({ meeting: 'other', agenda: [agenda[0], agenda[0]] })], ['duplicate-item -']],
    [
      'on what there is',
      [open({ meeting: 'other', agenda: [{ ...agenda[0], subject: { provision: 'x', version: 0 } }] })],
      ['unknown-provision -'],
    ],
    ['opened by the chair', [by('FRA', open({ meeting: 'other' }).act)], ['not-entitled chair']],
    ['an item that there is', [take('three')], ['unknown-item -']],
    ['an item that is not on the floor already', [take('one'), take('one')], ['item-on-the-floor -']],
    ['an item again, after another', [take('one'), take('two'), take('one')], []],
    [
      'what was taken up stays',
      [take('one'), chair({ kind: 'set-agenda', meeting: 'plenary-1', agenda })],
      ['duplicate-item -'],
    ],
    [
      'nothing after it is closed',
      [closeMeeting(), take('one'), ask('FRA')],
      ['meeting-closed -', 'meeting-closed -'],
    ],
    ['in no other meeting', [chair({ kind: 'close-meeting', meeting: 'other' })], ['unknown-meeting -']],
  ])('M2, M3: %s', (_, plays, expected) => expect(refused(inMeeting(...plays))).toEqual(expected))

  test('M3: what is still to come is changed, and stands behind what was taken up', () => {
    const later = [{ item: 'any', title: { en: 'Any other business' } }]
    const meeting = meetingOf(take('two'), chair({ kind: 'set-agenda', meeting: 'plenary-1', agenda: later }))
    expect(meeting.agenda.map(({ item, taken, subject }) => [item, taken, subject])).toEqual([
      ['two', [next], agenda[1]!.subject],
      ['any', [], null],
    ])
    expect(meeting.floor).toBe('two')
  })
})

describe('the floor', () => {
  test.each<[string, HostedPlay[], string[]]>([
    ['is asked for when an item is on it', [ask('FRA')], ['nothing-on-the-floor -']],
    ['is asked for at any time to a point of order', [ask('FRA', 'point-of-order')], []],
    [
      'is asked for once',
      [take('one'), ask('FRA'), ask('FRA'), ask('FRA', 'reply')],
      ['already-requested -'],
    ],
    ['is asked for by who may speak', [take('one'), ask('CHAIR')], ['not-entitled all']],
    [
      'is given by the chair',
      [take('one'), ask('FRA'), by('FRA', give(next + 1).act)],
      ['not-entitled chair'],
    ],
    ['is given to who asked', [take('one'), give(next)], ['unknown-request -']],
    ['is given once', [take('one'), ask('FRA'), give(next + 1), give(next + 1)], ['request-not-waiting -']],
    [
      'is not given to who took it back',
      [take('one'), ask('FRA'), takeBack('FRA', next + 1), give(next + 1)],
      ['request-not-waiting -'],
    ],
    [
      'is taken back by who asked',
      [take('one'), ask('FRA'), takeBack('KEN', next + 1)],
      ['request-not-yours -'],
    ],
    ['is asked for again once it was had', [take('one'), ask('FRA'), give(next + 1), ask('FRA')], []],
    ['is taken from somebody', [take('one'), endSpeech()], ['nobody-speaks -']],
    [
      'is not asked for on an item that is over',
      [take('one'), ask('FRA'), take('two'), give(next + 1)],
      ['request-not-waiting -'],
    ],
    [
      'goes to who is next, or with a reason to another',
      [take('one'), ask('FRA'), ask('OPS'), give(next + 2), give(next + 2, { reasoned: true })],
      ['not-next otherwise'],
    ],
  ])('M4 to M9: it %s', (_, plays, expected) => expect(refused(inMeeting(...plays))).toEqual(expected))

  test('M8: points of order first, then who of the group that used least asked first', () => {
    const meeting = meetingOf(
      take('one'),
      ...[ask('FRA'), ask('KEN'), ask('OPS'), ask('EFF'), ask('OPS', 'point-of-order')],
    )
    const order = speakersList(meeting, 0).map(({ party, as }) => `${party} ${as}`)
    expect(order).toEqual(['OPS point-of-order', 'FRA speech', 'OPS speech', 'EFF speech', 'KEN speech'])
  })

  test('M9, M10: what was used is the time between acts, and whoever was next is on record', () => {
    const meeting = meetingOf(
      take('one'),
      ask('FRA'),
      ask('OPS'),
      { ...give(next + 2, { reasoned: true }), ...minute(10) },
      { ...ask('OPS', 'point-of-order'), ...minute(11) },
      { ...give(next + 4), ...minute(14) },
      { ...give(next + 1), ...minute(15) },
      { ...endSpeech(), ...minute(21) },
    )
    const spoke = [...meeting.requests.values()].map(({ party, outcome, outOfOrder, from, until }) => [
      party,
      outcome,
      outOfOrder,
      (until! - from!) / 60_000,
    ])
    expect(spoke).toEqual([
      ['FRA', 'spoken', false, 6],
      ['OPS', 'spoken', true, 4],
      ['OPS', 'spoken', false, 1],
    ])
    const used = timeUsed(meeting, 'one', 99 * 60_000)
    expect(Object.fromEntries(used)).toEqual({ governments: 6 * 60_000, operators: 4 * 60_000 })
    expect([...used].map(([, ms]) => timeLeft(meeting, ms))).toEqual([-60_000, 60_000])
    expect(timeUsed(meeting, 'two', 0).size).toBe(0)
  })

  test('M6, M7: another item ends the speech and what was waiting; so does the end of the meeting', () => {
    const outcomes = (...plays: HostedPlay[]) =>
      [...meetingOf(take('one'), ask('FRA'), ask('OPS'), give(next + 1), ...plays).requests.values()].map(
        ({ outcome }) => outcome,
      )
    expect(outcomes()).toEqual(['speaking', 'waiting'])
    expect(outcomes(take('two'))).toEqual(['spoken', 'lapsed'])
    expect(outcomes(closeMeeting())).toEqual(['spoken', 'lapsed'])
  })
})

describe('notes', () => {
  test.each<[string, HostedPlay[], string[]]>([
    ['say something', [note({}, {})], ['note-empty -']],
    ['are the note-taker’s', [by('FRA', note().act, { reasoned: true })], ['not-entitled all']],
    [
      'are of an item and a party that there are',
      [note({ item: 'x' }), note({ party: 'X' })],
      ['unknown-item -', 'unknown-party -'],
    ],
    [
      'are corrected once, and the correction again',
      [note(), note({ corrects: next }), note({ corrects: next }), note({ corrects: next + 1 })],
      ['note-corrected -'],
    ],
    ['correct a note', [note({ corrects: 0 })], ['unknown-note -']],
    ['can be taken after the meeting', [closeMeeting(), note({ item: 'one', party: 'FRA' })], []],
  ])('M12: they %s', (_, plays, expected) => expect(refused(inMeeting(...plays))).toEqual(expected))
})

describe('questions in a meeting', () => {
  const put = (question: string, more: object = {}) =>
    chair({
      kind: 'put',
      question,
      subject: provision,
      title: { en: 'Shall it?' },
      meeting: 'plenary-1',
      ...more,
    })
  const of = (...plays: HostedPlay[]) => {
    const played = inMeeting(...plays)
    expect(refused(played)).toEqual([])
    return played.state.proceedings!.questions.get(next)!
  }
  test.each<[string, HostedPlay[], string[]]>([
    ['not in a meeting that there is not', [put('solemn', { meeting: 'x' })], ['unknown-meeting -']],
    ['not after it', [closeMeeting(), put('solemn')], ['meeting-closed -']],
    [
      'not over before it opens',
      [put('solemn', { opensAfter: 60, closes: 30_000 })],
      ['closes-before-it-opens -'],
    ],
    [
      'its days begin when it opens',
      [put('ordinary', { opensAfter: 60, closes: 7 * 86_400_000 })],
      ['closes-too-soon questions'],
    ],
    [
      'no ballot and no closing before it opens',
      [
        put('solemn', { opensAfter: 60 }),
        ballot('FRA', 'for', next),
        close(next),
        ballot('FRA', 'for', next, { at: 200_000 }),
        close(next, { at: 200_001 }),
      ],
      ['ballot-too-early questions', 'question-not-open questions'],
    ],
    [
      'taken back before it opens',
      [put('solemn', { opensAfter: 60 }), chair({ kind: 'close', question: next, withdrawn: true })],
      [],
    ],
    [
      'who was not there when it was put has no ballot',
      [
        put('solemn'),
        { act: { kind: 'grant-rights', to: ['OPS'], rights: ['vote'], held: true } },
        ballot('OPS', 'for', next),
      ],
      ['no-right-to-vote questions'],
    ],
    [
      'a final ballot is not changed, a late one not taken',
      [
        put('solemn', { closes: 500_000 }),
        ballot('FRA', 'for', next),
        ballot('FRA', 'against', next),
        ballot('KEN', 'for', next, { at: 500_001 }),
      ],
      ['ballot-final questions', 'ballot-too-late questions'],
    ],
  ])('M13: %s', (_, plays, expected) => expect(refused(inMeeting(...plays))).toEqual(expected))

  test('M13: the meeting lists what was put in it; nothing else is in the question than what was said', () => {
    expect(meetingOf(put('solemn'), put('sense', { opensAfter: 30 })).questions).toEqual([next, next + 1])
    expect(of(put('sense', { opensAfter: 30 }))).toMatchObject({
      meeting: 'plenary-1',
      opens: next * 1000 + 30_000,
    })
    const elsewhere = inMeeting(
      chair({ kind: 'put', question: 'solemn', subject: provision, title: { en: 'x' } }),
    )
    expect(Object.keys(elsewhere.state.proceedings!.questions.get(next)!)).not.toContain('meeting')
  })

  test('M14: a sense of the room is counted, can be changed, and carries nothing', () => {
    const votes = [ballot('FRA', 'for', next), ballot('OPS', 'for', next), ballot('OPS', 'against', next)]
    const question = of(put('sense'), ...votes, close(next))
    expect(question.result).toBe('counted')
    expect(Object.fromEntries(question.tally)).toMatchObject({ for: 1, against: 1, 'against@operators': 1 })
    expect(question.judged.map(({ why, verdict }) => [why, verdict])).toEqual([['not-broad', 'fails']])
    const decision = (how: string) =>
      chair(
        { kind: 'decision', subject: provision, outcome: 'rejected', how, count: next },
        { reasoned: true },
      )
    expect(
      refused(inMeeting(put('sense'), ...votes, close(next), decision('question'), decision('silence'))),
    ).toEqual(['vote-not-carried questions', 'vote-not-carried questions'])
  })

  test('M14: no procedure lets a sense of the room decide', () => {
    const faults = (change: Partial<Procedure>) =>
      procedureFaults({ ...meetingProcedure, ...change }).map(({ why, path }) => `${why} ${path.join('/')}`)
    const [way, ...others] = meetingProcedure.decisions!
    const byCounting = {
      ...way!,
      ways: [{ how: 'question' as const, question: 'sense', clause: 'questions' }],
    }
    expect(faults({ decisions: [byCounting, ...others] })).toEqual([
      'procedure-indicative-decides decisions/0/ways/0/question',
    ])
    const silent = meetingProcedure.questions!.map(q =>
      q.id === 'sense' ? { ...q, silence: true as const } : q,
    )
    expect(faults({ questions: silent })).toContain('procedure-member-not-wanted questions/3/silence')
    const waits = (as: string) => ({
      stages: meetingProcedure.stages!.map((stage, i) =>
        i === 0 ? { ...stage, moves: [{ ...stage.moves[0]!, when: { done: { act: 'close', as } } }] } : stage,
      ),
    })
    expect(faults(waits('sense-counted'))).toEqual([])
    expect(faults(waits('sense-carried'))).toHaveLength(1)
  })
})

test('F2, F6: the fold of a meeting is what it was decided on, and survives a snapshot', () => {
  const { state, leaves } = inMeeting(
    take('one'),
    ask('FRA'),
    give(next + 1),
    note({ item: 'one' }),
    closeMeeting(),
  )
  expect(stateRoot(replay(leaves))).toBe(stateRoot(state))
  expect(stateRoot(unpackState(packState(state))!)).toBe(stateRoot(state))
})
