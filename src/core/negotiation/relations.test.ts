import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Treaty } from '../procedure/procedure.js'
import { between, bondsOf, concerned, holdOf, provisionalOf, regimes } from './relations.js'
import type { State } from './state.js'
import { playHosted } from './testing-hosted.js'
import {
  consents,
  type DayAct,
  force,
  instrument,
  onDays,
  openTreaty,
  playTreaty,
  treatyRoom,
} from './testing-treaty.js'

const clause = 'provisional'
/** Regulations of 1988 and of 2012 side by side, as article 54 of the ITU Constitution has it. */
const itu: Treaty = {
  ...openTreaty,
  provisional: { from: 'force', clause },
  silence: { months: 36, clause: 'silence' },
  denunciation: { delay: { months: 12 }, clause: 'denunciation' },
}
const regulations = [
  instrument('itr-1988', { since: '1990-07-01' }),
  instrument('main', { since: '2015-01-01', replaces: 'itr-1988' }),
]
const ids = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG']
const parties = Object.fromEntries(ids.map(id => [id, {}]))
const old = (party: string): DayAct => [
  '1990-01-01',
  party,
  { kind: 'consent', instrument: 'itr-1988', way: 'ratification' },
]
const notice = { kind: 'consent', instrument: 'main', way: 'notice' }
const refusal = { kind: 'declare', instrument: 'main', type: 'no-provisional-application', round: 1 }
const acts: readonly DayAct[] = [
  ...['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map(old),
  ...['AAA', 'BBB', 'DDD', 'EEE'].map((party): DayAct => ['2012-12-14', party, 'sign']),
  ['2012-12-14', 'EEE', refusal],
  ['2014-03-01', 'AAA', notice],
  ['2014-04-01', 'BBB', notice],
  ['2014-05-01', 'FFF', notice],
]

function played(treaty: Treaty, more: readonly DayAct[], instruments = regulations) {
  const { state, refusals, leaves } = playTreaty(treaty, parties, instruments, more)
  expect(refusals).toEqual([])
  return { state, leaves }
}
const main = (state: State) => state.treaty!.instruments.get('main')!

describe('two instruments side by side', () => {
  const { state } = played(itu, acts)
  test.each<[string, string, string, string | null, string | null]>([
    ['AAA', 'BBB', '1990-06-30', null, null],
    ['AAA', 'BBB', '2014-12-31', 'itr-1988', null],
    ['AAA', 'BBB', '2015-01-01', 'main', null],
    ['AAA', 'CCC', '2015-01-01', 'itr-1988', null],
    ['AAA', 'FFF', '2014-12-31', null, null],
    ['AAA', 'FFF', '2015-01-01', 'main', null],
    ['CCC', 'FFF', '2020-01-01', null, null],
    ['AAA', 'DDD', '2014-12-31', 'itr-1988', null],
    ['AAA', 'DDD', '2015-01-01', 'itr-1988', 'main'],
    ['FFF', 'DDD', '2017-12-31', null, 'main'],
    ['AAA', 'DDD', '2018-01-01', 'main', null],
    ['AAA', 'EEE', '2018-01-01', 'itr-1988', null],
    ['AAA', 'GGG', '2018-01-01', null, null],
  ])('T13: between %s and %s on %s applies %s, provisionally %s', (a, b, day, applied, provisional) => {
    const expected = { chain: 'itr-1988', instrument: applied, provisional, reservations: [], objections: [] }
    expect(between(state, a, b, day)).toEqual([expected])
    expect(between(state, b, a, day)).toEqual([expected])
  })

  test('T15: parties by what binds them, and what applies between each two groups', () => {
    const { groups, pairs } = regimes(state, '2016-01-01')
    expect(groups).toEqual([
      { bound: ['itr-1988', 'main'], provisional: [], parties: ['AAA', 'BBB'] },
      { bound: ['itr-1988'], provisional: ['main'], parties: ['DDD'] },
      { bound: ['itr-1988'], provisional: [], parties: ['CCC', 'EEE'] },
      { bound: ['main'], provisional: [], parties: ['FFF'] },
    ])
    const applied = pairs.map(({ a, b, applies: [one] }) => `${a}${b} ${one!.instrument} ${one!.provisional}`)
    expect(applied).toEqual([
      ...['00 main null', '01 itr-1988 main', '02 itr-1988 null', '03 main null'],
      ...['12 itr-1988 null', '13 null main', '22 itr-1988 null', '23 null null'],
    ])
    expect(regimes(state, '1980-01-01')).toEqual({ groups: [], pairs: [] })
  })

  test('T10, T13: who denounces the newer falls back to the older when its notice is over', () => {
    const { state } = played(itu, [...acts, ['2019-03-01', 'AAA', 'denounce']])
    expect(bondsOf(state, main(state), 'AAA')).toMatchObject([
      { from: '2015-01-01', until: '2020-03-01', by: 'consent' },
    ])
    expect(between(state, 'AAA', 'BBB', '2020-02-29')[0]!.instrument).toBe('main')
    expect(between(state, 'AAA', 'BBB', '2020-03-01')[0]!.instrument).toBe('itr-1988')
  })
})

describe('provisional application and silence', () => {
  const from = (span: { from: string; until: string | null } | null) => span && [span.from, span.until]
  const shown = (treaty: Treaty, more: readonly DayAct[]) => {
    const { state } = played(treaty, more)
    const bonds = bondsOf(state, main(state), 'DDD').map(bond => [bond.from, bond.until, bond.by])
    return [from(provisionalOf(state, main(state), 'DDD')), bonds]
  }
  const signed: DayAct = ['2012-12-14', 'DDD', 'sign']
  const { silence: _, ...unlimited } = itu
  const fromSignature: Treaty = { ...itu, provisional: { clause } }
  const day = (on: string, act: DayAct[2]): DayAct => [on, 'DDD', act]
  const bond = (on: string, until: string | null, by: string) => [on, until, by]
  test.each<[string, Treaty, DayAct[], unknown, unknown[]]>([
    ['nobody applies what it did not sign', itu, [], null, []],
    [
      'bound for being silent',
      itu,
      [signed],
      ['2015-01-01', '2018-01-01'],
      [bond('2018-01-01', null, 'silence')],
    ],
    [
      'signed late',
      itu,
      [day('2016-02-29', 'sign')],
      ['2016-02-29', '2019-02-28'],
      [bond('2019-02-28', null, 'silence')],
    ],
    ['without end where silence is nothing', unlimited, [signed], ['2015-01-01', null], []],
    [
      'from signature',
      fromSignature,
      [signed],
      ['2012-12-14', '2015-12-14'],
      [bond('2015-12-14', null, 'silence')],
    ],
    [
      'until bound',
      itu,
      [signed, day('2016-01-01', notice)],
      ['2015-01-01', '2016-01-01'],
      [bond('2016-01-01', null, 'consent')],
    ],
    [
      'bound from the first day',
      itu,
      [signed, day('2013-01-01', notice)],
      null,
      [bond('2015-01-01', null, 'consent')],
    ],
    ['said that it does not', itu, [signed, day('2012-12-14', refusal)], null, []],
    ['says so later', itu, [signed, day('2016-06-01', refusal)], ['2015-01-01', '2016-06-01'], []],
    ['ends it by notice', itu, [signed, day('2016-06-01', 'denounce')], ['2015-01-01', '2016-06-01'], []],
    [
      'bound by silence not before the entry into force',
      fromSignature,
      [day('2010-01-01', 'sign')],
      ['2010-01-01', '2015-01-01'],
      [bond('2015-01-01', null, 'silence')],
    ],
    [
      'a word on the day on which it is bound comes too late',
      itu,
      [signed, day('2018-01-01', 'denounce')],
      ['2015-01-01', '2018-01-01'],
      [bond('2018-01-01', '2019-01-01', 'silence')],
    ],
    [
      'bound by silence, and denounces',
      itu,
      [signed, day('2018-06-01', 'denounce')],
      ['2015-01-01', '2018-01-01'],
      [bond('2018-01-01', '2019-06-01', 'silence')],
    ],
  ])('T11, T12: %s', (_name, treaty, more, provisional, bonds) => {
    expect(shown(treaty, more)).toEqual([provisional, bonds])
  })

  test('T21: who is bound by silence denounces once', () => {
    const leaves = ['2018-06-01', '2018-07-01', '2019-07-01'].map(on => day(on, 'denounce'))
    const { refusals } = playTreaty(itu, parties, regulations, [signed, ...leaves])
    expect(refusals.map(({ why }) => why)).toEqual(['not-bound', 'not-bound'])
  })

  test('T11: a refusal that is taken back', () => {
    const room = [...treatyRoom(itu, parties), ...regulations]
    const back = { ...refusal, withdraws: room.length + 1 }
    const { state, refusals } = playHosted([
      ...room,
      ...onDays([signed, day('2012-12-14', refusal), day('2016-02-01', back)]),
    ])
    expect(refusals).toEqual([])
    expect(provisionalOf(state, main(state), 'DDD')).toEqual({ from: '2016-02-01', until: null })
    expect(holdOf(state, main(state), 'DDD', '2016-01-31')).toBeNull()
    expect(holdOf(state, main(state), 'DDD', '2016-02-01')).toBe('provisional')
  })
})

describe('reservations between two parties', () => {
  const room = [...treatyRoom(itu, parties), ...regulations]
  const first = room.length + acts.length
  const reserved = { kind: 'declare', instrument: 'main', type: 'reservation', round: 1, provisions: ['1'] }
  const objection = { kind: 'declare', instrument: 'main', type: 'objection', round: 2, to: first }
  const said: readonly DayAct[] = [
    ['2014-05-01', 'FFF', reserved],
    ['2015-02-01', 'BBB', objection],
    ['2015-03-01', 'AAA', { ...objection, to: first }],
    ['2016-01-01', 'FFF', { ...reserved, withdraws: first }],
  ]
  const { state, refusals } = playHosted([...room, ...onDays([...acts, ...said])])
  const shown = (a: string, b: string, day: string) => {
    const [{ reservations, objections }] = between(state, a, b, day) as [ReturnType<typeof between>[0]]
    return [reservations, objections]
  }
  test('T14: each with the objection of the other, while it stands and applies', () => {
    expect(refusals).toEqual([])
    expect(shown('FFF', 'BBB', '2014-12-31')).toEqual([[], []])
    expect(shown('FFF', 'BBB', '2015-01-31')).toEqual([[first], []])
    expect(shown('FFF', 'BBB', '2015-02-01')).toEqual([[first], [first + 1]])
    expect(shown('AAA', 'FFF', '2015-12-31')).toEqual([[first], [first + 2]])
    expect(shown('DDD', 'FFF', '2015-12-31')).toEqual([[first], []])
    expect(shown('AAA', 'BBB', '2015-12-31')).toEqual([[], []])
    expect(shown('FFF', 'BBB', '2016-01-01')).toEqual([[], []])
  })
})

test('T13, T15: the matrix says of every pair what is said of the pair alone', () => {
  const three = [
    instrument('itr-1988', { since: '2009-01-01' }),
    instrument('main', { replaces: 'itr-1988' }),
    instrument('newest', { since: '2010-01-09', replaces: 'main' }),
    instrument('protocol', { since: '2010-01-02' }),
  ]
  const treaty = { ...itu, provisional: { clause }, force: force(consents(2), { days: 2 }) }
  const act = fc.record({
    party: fc.constantFrom(...ids),
    day: fc.integer({ min: 1, max: 28 }),
    instrument: fc.constantFrom('itr-1988', 'main', 'newest', 'protocol'),
    kind: fc.constantFrom('consent', 'consent', 'sign', 'denounce'),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), fc.integer({ min: 1, max: 28 }), (all, on) => {
      const days = [...all]
        .sort((a, b) => a.day - b.day)
        .map(({ party, day, kind, instrument }): DayAct => {
          const named =
            kind === 'sign' ? { instrument: 0 } : { instrument, ...(kind === 'consent' && { way: 'notice' }) }
          return [`2010-01-${String(day).padStart(2, '0')}`, party, { kind, ...named }]
        })
      const { state } = playTreaty(treaty, parties, three, days)
      const day = `2010-01-${String(on).padStart(2, '0')}`
      const { groups, pairs } = regimes(state, day)
      const seen = new Map<string, unknown>()
      for (const { a, b, applies } of pairs)
        for (const x of groups[a]!.parties)
          for (const y of groups[b]!.parties)
            for (const pair of [`${x} ${y}`, `${y} ${x}`]) seen.set(pair, applies)
      for (const x of ids)
        for (const y of ids.filter(id => id !== x)) {
          const alone = between(state, x, y, day).map(({ chain, instrument, provisional }) => {
            return { chain, instrument, provisional }
          })
          const none = alone.map(({ chain }) => ({ chain, instrument: null, provisional: null }))
          expect(alone).toEqual(seen.get(`${x} ${y}`) ?? none)
        }
      for (const one of state.treaty!.instruments.values())
        for (const id of ids)
          if (!concerned(state, one).has(id)) expect(holdOf(state, one, id, day)).toBeNull()
    }),
    { seed: 2012, numRuns: 60 },
  )
})
