import { describe, expect, test } from 'vitest'
import type { Treaty } from '../../../procedure/procedure.js'
import type { ActData } from '../../../record/leaf.js'
import { bondsOf } from '../../relations.js'
import type { HostedPlay } from '../../testing-hosted.js'
import { playHosted } from '../../testing-hosted.js'
import {
  consents,
  type DayAct,
  force,
  instrument,
  onDays,
  openTreaty,
  type TestParties,
  treatyRoom,
} from '../../testing-treaty.js'
import { invite } from './invite.js'

const parties: TestParties = {
  AAA: { among: ['members'] },
  BBB: { among: ['others'] },
  CCC: {},
  EUU: { unit: 'organisation', members: ['AAA', 'XXX'] },
}
const withForce: Treaty = { ...openTreaty, force: force(consents(1), { days: 10 }) }
const entered = [instrument(), instrument('protocol')]
const first = treatyRoom(openTreaty, parties).length + entered.length

const consent = (way: string, id = 'main'): ActData => ({ kind: 'consent', instrument: id, way })
const declare = (type: string, more: object = {}): ActData => {
  return { kind: 'declare', instrument: 'main', type, round: 1, ...more }
}
const on = (party: string, act: DayAct[2], day = '2010-01-01'): DayAct => [day, party, act]

function played(treaty: Treaty | undefined, plays: readonly HostedPlay[]) {
  const { state, refusals } = playHosted([...treatyRoom(treaty, parties), ...plays])
  return { state, refused: refusals.map(({ why, clause }) => `${why} ${clause ?? '-'}`) }
}

function refused(treaty: Treaty | undefined, acts: readonly DayAct[]): string[] {
  return played(treaty, [...entered, ...onDays(acts)]).refused
}

describe('T17: instruments', () => {
  test.each<[string, HostedPlay[], string[]]>([
    ['of a name that is taken', [instrument('a'), instrument('a')], ['duplicate-instrument -']],
    ['one version twice', [instrument(), instrument('again', { version: 0 })], ['duplicate-instrument -']],
    ['a version there is not', [instrument('a', { version: 7 })], ['unknown-version -']],
    ['replaces one there is not', [instrument('a', { replaces: 'b' })], ['unknown-instrument -']],
    ['since a day there is not', [instrument('a', { since: '2011-02-29' })], ['malformed-day -']],
    ['weights of nobody', [instrument('a', { weights: { ZZZ: 1 } })], ['unknown-party -']],
    [
      'weights counted twice',
      [instrument('a', { weights: { EUU: 1, AAA: 1 } })],
      ['weight-beside-members -'],
    ],
    ['all of them well', [instrument('a', { since: '2012-02-29' }), instrument('b', { replaces: 'a' })], []],
  ])('%s', (_name, plays, expected) => expect(played(withForce, plays).refused).toEqual(expected))

  test('without rules about what follows signature', () => {
    expect(played(undefined, [instrument()]).refused).toEqual(['no-treaty-rules otherwise'])
  })
})

describe('T18: consents', () => {
  const closed: Treaty = {
    ...openTreaty,
    consent: [{ way: 'notice', electorate: 'members', clause: 'consent' }],
  }
  test.each<[string, Treaty, DayAct[], string[]]>([
    [
      'to an instrument there is not',
      withForce,
      [on('AAA', consent('notice', 'x'))],
      ['unknown-instrument -'],
    ],
    ['twice', withForce, [on('AAA', 'consent'), on('AAA', consent('notice'))], ['already-bound -']],
    [
      'an endorsement beside a consent, once',
      withForce,
      [on('AAA', 'consent'), on('AAA', consent('endorsement')), on('AAA', consent('endorsement'))],
      ['already-endorsed -'],
    ],
    ['in a way there is not', closed, [on('AAA', consent('ratification'))], ['way-not-provided otherwise']],
    ['of who is not in the electorate', closed, [on('CCC', consent('notice'))], ['consent-not-open consent']],
    [
      'without the signature it needs',
      withForce,
      [on('AAA', consent('accession'))],
      ['signature-missing signed'],
    ],
    ['after signature', withForce, [on('AAA', 'sign'), on('AAA', consent('accession'))], []],
    ['to a text that is not signed here', withForce, [on('AAA', consent('accession', 'protocol'))], []],
    ['without invitation', withForce, [on('BBB', consent('accession'))], ['invitation-missing invited']],
    ['of neither electorate', withForce, [on('CCC', consent('accession'))], ['consent-not-open signed']],
    [
      'again after leaving',
      withForce,
      [on('AAA', 'consent'), on('AAA', 'denounce'), on('AAA', 'consent')],
      [],
    ],
  ])('%s', (_name, treaty, acts, expected) => expect(refused(treaty, acts)).toEqual(expected))
})

describe('T19: invitations', () => {
  const seat = treatyRoom(withForce, parties).findIndex(({ act }) => act.seats === 'BBB')
  const title = { en: 'Invite?' }
  const put: HostedPlay = {
    act: { kind: 'put', question: 'invitation', subject: { instrument: 0 }, title },
  }
  const { state } = played(withForce, [
    ...entered,
    put,
    { act: { kind: 'ballot', question: first, position: 'yes' }, party: 'AAA' },
    { act: { kind: 'close', question: first } },
    { act: { ...put.act, question: 'other' } },
  ])
  const asked = (party: string, question: number) => {
    const author = { party: 'SEC' } as Parameters<typeof invite.check>[1]['author']
    const entry = { act: { kind: 'invite', party, question } as const, author, seq: 99, at: 0 }
    const refusal = invite.check(state, entry) ?? invite.order!(state, entry)
    if (refusal === null) invite.evolve(state, entry)
    return refusal === null ? null : `${refusal.why} ${refusal.clause ?? '-'}`
  }
  test('need the carried question about the party', () => {
    const questions = state.proceedings!.questions
    expect(questions.get(first)!.result).toBe('carried')
    expect(asked('BBB', 1)).toBe('unknown-question -')
    expect(asked('BBB', first + 3)).toBe('invitation-not-carried invited')
    expect(asked('BBB', first)).toBe('invitation-of-another invited')
    questions.set(first, { ...questions.get(first)!, subject: { act: seat } })
    expect(asked('CCC', first)).toBe('invitation-of-another invited')
    expect(asked('BBB', first)).toBeNull()
    expect(asked('BBB', first)).toBe('already-invited -')
    expect(state.treaty!.invitations.get('BBB')).toBe(99)
  })
  test('are not there where the procedure has none', () => {
    const { invitation: _, ...uninviting } = openTreaty
    const ways = uninviting.consent.filter(({ after }) => after !== 'invitation')
    const { refused } = played({ ...uninviting, consent: ways }, [
      put,
      { act: { kind: 'invite', party: 'BBB', question: first - entered.length } },
    ])
    expect(refused).toEqual(['no-invitations otherwise'])
  })
})

describe('T20: declarations', () => {
  const with_ = (reservations: Partial<Treaty['reservations']>): Treaty => ({
    ...withForce,
    reservations: { allowed: 'any', clause: 'reservations', ...reservations },
  })
  const none = with_({ allowed: 'none' })
  const listed = with_({ allowed: 'listed', provisions: ['1'] })
  const staged = with_({ rounds: 2, stages: ['first', 'second'] })
  const reserve = (...provisions: string[]) => declare('reservation', { provisions })
  test.each<[string, Treaty, DayAct[], string[]]>([
    ['none allowed', none, [on('AAA', reserve('1'))], ['no-reservations reservations']],
    ['a declaration is none', none, [on('AAA', declare('declaration'))], []],
    ['to a provision of the list', listed, [on('AAA', reserve('1'))], []],
    ['to another', listed, [on('AAA', reserve('1', '2'))], ['reservation-not-listed reservations']],
    ['to all of it', listed, [on('AAA', declare('reservation'))], ['reservation-not-listed reservations']],
    ['to a provision there is not', withForce, [on('AAA', reserve('3'))], ['unknown-provision -']],
    [
      'of another text, as it is named',
      withForce,
      [on('AAA', { ...reserve('3'), instrument: 'protocol' })],
      [],
    ],
    ['with the consent', withForce, [on('AAA', 'consent'), on('AAA', reserve('1'))], []],
    [
      'after it',
      withForce,
      [on('AAA', 'consent'), on('AAA', reserve('1'), '2010-01-02')],
      ['reservation-too-late reservations'],
    ],
    [
      'in a round there is not',
      listed,
      [on('AAA', { ...reserve('1'), round: 2 })],
      ['no-such-round reservations'],
    ],
    [
      'in a round of another stage',
      staged,
      [on('AAA', { ...reserve('1'), round: 2 })],
      ['round-not-open reservations'],
    ],
    ['in the round of this stage', staged, [on('AAA', reserve('1'))], []],
    ['an objection to nothing', withForce, [on('AAA', declare('objection'))], ['declaration-missing -']],
    ['to what is none', withForce, [on('AAA', declare('objection', { to: 3 }))], ['unknown-declaration -']],
    [
      'a reservation to a reservation',
      withForce,
      [on('AAA', reserve('1')), on('BBB', declare('reservation', { to: first }))],
      ['declaration-not-wanted -'],
    ],
    [
      'objections: to a reservation, not to an objection, not of another instrument',
      withForce,
      [
        on('AAA', reserve('1')),
        on('BBB', declare('objection', { to: first })),
        on('CCC', declare('objection', { to: first + 1 })),
        on('CCC', declare('objection', { to: first, instrument: 'protocol' })),
      ],
      ['unknown-declaration -', 'unknown-declaration -'],
    ],
    [
      'taken back by another, as something else, and twice',
      withForce,
      [
        on('AAA', reserve('1')),
        on('BBB', declare('reservation', { withdraws: first })),
        on('AAA', declare('declaration', { withdraws: first })),
        on('AAA', declare('reservation', { withdraws: first })),
        on('AAA', declare('reservation', { withdraws: first })),
      ],
      ['declaration-not-yours -', 'unknown-declaration -', 'not-in-force -'],
    ],
    [
      'that what nobody applies provisionally is not applied',
      withForce,
      [on('AAA', declare('no-provisional-application'))],
      ['no-provisional-application otherwise'],
    ],
  ])('%s', (_name, treaty, acts, expected) => expect(refused(treaty, acts)).toEqual(expected))
})

describe('T21: denunciations', () => {
  const free: Treaty = { ...withForce, denunciation: { delay: {}, clause: 'denunciation' } }
  test.each<[string, Treaty, DayAct[], string[]]>([
    ['of what does not bind', free, [on('AAA', 'denounce')], ['not-bound -']],
    ['twice', free, [on('AAA', 'consent'), on('AAA', 'denounce'), on('AAA', 'denounce')], ['not-bound -']],
    [
      'where the procedure has none, once it is settled that it enters into force',
      withForce,
      [on('AAA', 'consent'), on('BBB', 'consent', '2010-01-02'), on('AAA', 'denounce', '2010-01-03')],
      ['no-denunciation otherwise'],
    ],
    [
      'where the procedure has none, before that',
      { ...openTreaty, force: force(consents(3)) },
      [on('AAA', 'consent'), on('BBB', 'consent', '2010-01-02'), on('AAA', 'denounce', '2010-01-03')],
      [],
    ],
    [
      'of an endorsement, any time',
      withForce,
      [on('AAA', 'consent'), on('BBB', consent('endorsement')), on('BBB', 'denounce', '2010-01-03')],
      [],
    ],
  ])('%s', (_name, treaty, acts, expected) => expect(refused(treaty, acts)).toEqual(expected))

  test('of one instrument, not of another', () => {
    const acts = [
      on('AAA', consent('notice')),
      on('AAA', consent('notice', 'protocol')),
      on('AAA', 'denounce', '2010-02-01'),
    ]
    const { state } = played(free, [...entered, ...onDays(acts)])
    const bonds = (id: string) => bondsOf(state, state.treaty!.instruments.get(id)!, 'AAA')
    expect([bonds('main').map(({ until }) => until), bonds('protocol').map(({ until }) => until)]).toEqual([
      ['2010-02-01'],
      [null],
    ])
  })
})
