import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Procedure } from '../../../procedure/procedure.js'
import type { ActData } from '../../../record/leaf.js'
import { replay, stateRoot } from '../../replay.js'
import { packState, unpackState } from '../../snapshot.js'
import { type HostedPlay, hostedProcedure, openHosted, playHosted, seated } from '../../testing-hosted.js'
import { checkInForce } from './credentials.js'

const procedure: Procedure = {
  ...hostedProcedure,
  permissions: [
    ...hostedProcedure.permissions,
    { acts: ['end-credential'], by: ['secretariat'], clause: 'all' },
    { acts: ['examine'], by: ['examiner', 'secretariat'], clause: 'all' },
    { acts: ['appoint'], by: ['secretariat'], clause: 'all' },
  ],
  roles: [{ id: 'examiner', label: { en: 'Examiner' } }],
  stages: [{ id: 'open', label: { en: 'Open' }, moves: [] }],
  otherwise: { clause: 'all' },
}
const start = [
  openHosted(procedure, 2),
  ...seated({ USA: 'governments', TUN: 'governments', ISOC: 'technical' }),
]

const act = (party: string, data: object, more: Partial<HostedPlay> = {}): HostedPlay => ({
  party,
  act: data as ActData,
  ...more,
})
const give = (by: string, holder: string, party: string, more: object = {}, play: Partial<HostedPlay> = {}) =>
  act(by, { kind: 'credential', holder, for: party, role: 'delegate', ...more }, play)
const end = (by: string, holder: string, play: Partial<HostedPlay> = {}) =>
  act(by, { kind: 'end-credential', holder }, play)
const examine = (
  by: string,
  holder: string,
  outcome: string,
  play: Partial<HostedPlay> = { reasoned: true },
) => act(by, { kind: 'examine', holder, outcome }, play)
const say = (party: string, credential: string, at?: number) =>
  act(party, { kind: 'statement' }, { credential, ...(at === undefined ? {} : { at }) })
const played = (...plays: HostedPlay[]) => playHosted([...start, ...plays])

describe('who gives and ends credentials, and until when they are good', () => {
  test.each<[string, string | undefined, HostedPlay[]]>([
    ['N50: the secretariat gives one', undefined, [give('SEC', 'usa-2', 'USA')]],
    ['N50: a head gives one for its own party', undefined, [give('USA', 'usa-2', 'USA')]],
    ['N50: of any role', undefined, [give('USA', 'usa-2', 'USA', { role: 'head' })]],
    ['N50: and not for another', 'not-entitled', [give('USA', 'tun-2', 'TUN')]],
    [
      'N50: nor does a delegate',
      'not-entitled',
      [give('USA', 'usa-2', 'USA'), give('USA', 'usa-3', 'USA', {}, { credential: 'usa-2' })],
    ],
    ['N50: the same twice is refused', 'duplicate-credential', [give('USA', 'usa-1', 'USA')]],
    [
      'N51: one acts within its time',
      undefined,
      [give('USA', 'x', 'USA', { from: 0, until: 9e12 }), say('USA', 'x')],
    ],
    ['N51: at its last moment', undefined, [give('USA', 'x', 'USA', { until: 5e5 }), say('USA', 'x', 5e5)]],
    [
      'N51: not after',
      'credential-expired',
      [give('USA', 'x', 'USA', { until: 5e5 }), say('USA', 'x', 5e5 + 1)],
    ],
    [
      'N51: not before',
      'credential-not-yet',
      [give('USA', 'x', 'USA', { from: 5e5 }), say('USA', 'x', 5e5 - 1)],
    ],
    ['N51: from its first moment', undefined, [give('USA', 'x', 'USA', { from: 5e5 }), say('USA', 'x', 5e5)]],
    [
      'N51: it does not end before it begins',
      'malformed-act',
      [give('USA', 'x', 'USA', { from: 9, until: 8 })],
    ],
    [
      'N51: a head whose time is over gives none',
      'credential-expired',
      [
        give('USA', 'h', 'USA', { role: 'head', until: 5e5 }),
        give('USA', 'x', 'USA', {}, { credential: 'h', at: 6e5 }),
      ],
    ],
    [
      'N51: an observer acts for nobody',
      'observers-do-not-act',
      [give('USA', 'o', 'USA', { role: 'observer' }), say('USA', 'o')],
    ],
    ['N51: an adviser does', undefined, [give('USA', 'a', 'USA', { role: 'adviser' }), say('USA', 'a')]],
    ['N52: a head ends one of its party', undefined, [give('USA', 'x', 'USA'), end('USA', 'x')]],
    [
      'N52: which then acts no more',
      'credential-ended',
      [give('USA', 'x', 'USA'), end('USA', 'x'), say('USA', 'x')],
    ],
    ['N52: the secretariat ends any', undefined, [end('SEC', 'tun-1')]],
    ['N52: its holder does', undefined, [give('USA', 'x', 'USA'), end('USA', 'x', { credential: 'x' })]],
    [
      'N52: not another of the party',
      'not-entitled',
      [give('USA', 'x', 'USA'), end('USA', 'usa-1', { credential: 'x' })],
    ],
    ['N52: nor the head of another', 'not-entitled', [end('TUN', 'usa-1')]],
    ['N52: once', 'credential-ended', [end('SEC', 'tun-1'), end('SEC', 'tun-1')]],
    ['N52: one that there is', 'unknown-credential', [end('SEC', 'nobody')]],
    [
      'N52: a head that was ended gives none',
      'credential-ended',
      [end('SEC', 'usa-1'), give('USA', 'x', 'USA')],
    ],
    [
      'N52: what was ended is not given again',
      'duplicate-credential',
      [end('SEC', 'tun-1'), give('SEC', 'tun-1', 'TUN')],
    ],
    ['N52: not the last by which the record is kept', 'last-credential', [end('SEC', 'sec-1')]],
    [
      'N52: nor where the others run out or look on',
      'last-credential',
      [
        give('SEC', 's', 'SEC', { until: 9e12 }),
        give('SEC', 'o', 'SEC', { role: 'observer' }),
        end('SEC', 'sec-1'),
      ],
    ],
    [
      'N52: nor where the other is not good yet',
      'last-credential',
      [give('SEC', 's', 'SEC', { from: 9e12 }), end('SEC', 'sec-1')],
    ],
    [
      'N52: but with another beside it',
      undefined,
      [give('SEC', 's', 'SEC'), end('SEC', 'sec-1', { credential: 's' })],
    ],
    ['N53: one is found in order', undefined, [examine('SEC', 'usa-1', 'accepted', {}), say('USA', 'usa-1')]],
    [
      'N53: and found not to be, later',
      undefined,
      [examine('SEC', 'usa-1', 'accepted'), examine('SEC', 'usa-1', 'refused')],
    ],
    [
      'N53: refused it is over',
      'credential-refused',
      [examine('SEC', 'usa-1', 'refused'), say('USA', 'usa-1')],
    ],
    [
      'N53: for good',
      'credential-refused',
      [examine('SEC', 'usa-1', 'refused'), examine('SEC', 'usa-1', 'accepted')],
    ],
    ['N53: with reasons', 'reasons-missing', [examine('SEC', 'usa-1', 'refused', {})]],
    ['N53: not by its own head', 'not-entitled', [examine('USA', 'usa-1', 'accepted')]],
    [
      'N53: by whom the procedure permits',
      undefined,
      [
        act('SEC', { kind: 'appoint', to: 'TUN', role: 'examiner', held: true }),
        examine('TUN', 'usa-1', 'refused'),
      ],
    ],
    ['N53: one that there is', 'unknown-credential', [examine('SEC', 'nobody', 'accepted')]],
    [
      'N53: never the last by which the record is kept',
      'last-credential',
      [examine('SEC', 'sec-1', 'refused')],
    ],
  ])('%s', (_, why, plays) => {
    const before = played(...plays.slice(0, -1))
    const { refusals, state, leaves } = played(...plays)
    expect(before.refusals).toEqual([])
    expect(refusals.map(refusal => refusal.why)).toEqual(why === undefined ? [] : [why])
    expect(stateRoot(replay(leaves))).toBe(stateRoot(state))
    expect(stateRoot(unpackState(packState(state))!)).toBe(stateRoot(state))
    if (why !== undefined) expect(stateRoot(state)).toBe(stateRoot(before.state))
  })

  test('N50: what was never said of a credential is absent from the state', () => {
    const { state } = played(give('USA', 'x', 'USA', { until: 7 }), end('SEC', 'tun-1'))
    const seqOf = (party: string) =>
      start.findIndex(({ act: a }) => a.kind === 'credential' && a.for === party)
    expect(Object.keys(state.seats.credentials.get('usa-1')!)).toEqual(['party', 'role', 'seq'])
    expect(state.seats.credentials.get('x')).toEqual({
      party: 'USA',
      role: 'delegate',
      seq: start.length,
      until: 7,
    })
    const ended = { party: 'TUN', role: 'head', seq: seqOf('TUN'), ended: start.length + 1 }
    expect(state.seats.credentials.get('tun-1')).toEqual(ended)
  })

  test('N2, N51: semantics 1 knows neither times nor ends', () => {
    const first = [openHosted(), ...seated({ USA: 'governments' })]
    const codes = (...plays: HostedPlay[]) => playHosted([...first, ...plays]).refusals.map(({ why }) => why)
    expect(codes(give('SEC', 'x', 'USA', { until: 5 }))).toEqual(['malformed-act'])
    expect(codes(end('SEC', 'usa-1'))).toEqual(['unknown-kind'])
    expect(codes(give('USA', 'x', 'USA'))).toEqual(['not-entitled'])
    expect(codes(give('SEC', 'o', 'USA', { role: 'observer' }), say('USA', 'o'))).toEqual([])
  })
})

const ids = ['usa-1', 'tun-1', 'isoc-1', 'sec-1', 'n1', 'n2', 'n3'] as const
const partyOf = fc.constantFrom('USA', 'TUN', 'ISOC', 'SEC')
const id = fc.constantFrom(...ids)
const random: fc.Arbitrary<HostedPlay> = fc.oneof(
  fc
    .record({
      by: partyOf,
      for: partyOf,
      holder: id,
      role: fc.constantFrom('head', 'delegate', 'observer'),
      under: id,
    })
    .map(({ by, for: party, holder, role, under }) =>
      give(by, holder, party, { role }, { credential: under }),
    ),
  fc.tuple(partyOf, id, id).map(([by, holder, credential]) => end(by, holder, { credential })),
  fc
    .tuple(id, fc.constantFrom('accepted', 'refused'), id)
    .map(([holder, outcome, credential]) => examine('SEC', holder, outcome, { credential, reasoned: true })),
)

test('N50 to N53: whatever is tried, only heads and the secretariat change who acts for a party, and it never shuts itself out', () => {
  fc.assert(
    fc.property(fc.array(random, { maxLength: 40 }), plays => {
      const { state, leaves } = played(...plays)
      expect(checkInForce(state, 'sec-1', 0) === null || isKept(state)).toBe(true)
      for (const { author, index } of leaves.slice(start.length)) {
        const before = replay(leaves.slice(0, index))
        const held = before.seats.credentials.get(author.credential)!
        const about = before.seats.credentials.get(String(author.act.holder))?.party ?? String(author.act.for)
        expect(checkInForce(before, author.credential, 0)).toBe(null)
        expect(
          held.party === 'SEC' ||
            (author.act.kind !== 'examine' && held.role === 'head' && held.party === about) ||
            (author.act.kind === 'end-credential' && author.act.holder === author.credential),
        ).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

/** Whether the secretariat has a credential that acts. */
function isKept(state: ReturnType<typeof played>['state']): boolean {
  return [...state.seats.credentials].some(
    ([of, { party, role }]) => party === 'SEC' && role !== 'observer' && checkInForce(state, of, 0) === null,
  )
}
