import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkProcedure } from '../procedure/check.js'
import type { Delay, Treaty } from '../procedure/procedure.js'
import type { Rule } from '../procedure/rule.js'
import { showForce } from './in-force.js'
import { bondsOf, isInForce } from './relations.js'
import { replay, stateRoot } from './replay.js'
import type { State } from './state.js'
import { opening, play, seats, type TestAct } from './testing.js'
import {
  consents,
  type DayAct,
  force,
  instrument,
  openTreaty,
  playTreaty,
  type TestParties,
  treatyProcedure,
} from './testing-treaty.js'

interface Case {
  readonly comment: string
  readonly rule: { readonly when: Rule; readonly delay: Delay } | null
  readonly since?: string
  readonly later?: Delay
  readonly denunciation?: Delay
  readonly parties: TestParties
  readonly weights?: Readonly<Record<string, number>>
  readonly acts: readonly (readonly [string, string, string])[]
  readonly met: string | null
  readonly from: string | null
  readonly counted: readonly string[]
  readonly apart?: readonly string[]
  readonly bound?: Readonly<Record<string, readonly (readonly [string, string | null])[]>>
}
const { cases } = JSON.parse(readFileSync('vectors/procedure/entry-into-force.json', 'utf8')) as {
  cases: readonly Case[]
}

function played({ rule, since, later, denunciation, parties, weights, acts }: Omit<Case, 'counted'>) {
  const treaty = {
    ...openTreaty,
    ...(rule === null ? {} : { force: force(rule.when, rule.delay)! }),
    ...(later === undefined ? {} : { later: { delay: later, clause: 'later' } }),
    ...(denunciation === undefined ? {} : { denunciation: { delay: denunciation, clause: 'denunciation' } }),
  }
  expect(checkProcedure(treatyProcedure(treaty))).toBeNull()
  const more = { ...(since === undefined ? {} : { since }), ...(weights === undefined ? {} : { weights }) }
  return playTreaty(treaty, parties, [instrument('main', more)], acts)
}

const main = (state: State) => state.treaty!.instruments.get('main')!
const shown = (state: State) => showForce(state, main(state), Date.parse('2100-01-01'))

describe('vectors/procedure/entry-into-force.json, cases', () => {
  test.each(cases)('T4 to T10: $comment', one => {
    const { state, refusals, leaves } = played(one)
    expect(refusals).toEqual([])
    const force = shown(state)
    expect([force.met?.on ?? null, force.from]).toEqual([one.met, one.from])
    expect(force.counted.map(({ party }) => party)).toEqual(one.counted)
    expect(force.apart.map(({ party }) => party)).toEqual(one.apart ?? [])
    if (one.rule !== null) expect(force.working?.verdict).toBe(one.met === null ? 'fails' : 'holds')
    for (const [party, spans] of Object.entries(one.bound ?? {}))
      expect([party, bondsOf(state, main(state), party).map(({ from, until }) => [from, until])]).toEqual([
        party,
        spans,
      ])
    expect(stateRoot(replay(leaves))).toBe(stateRoot(state))
  })
})

test('T4: what is counted links to its acts, and the working says what was counted against what', () => {
  const { state, leaves } = played(cases[0]!)
  const { counted, working, met, clause } = shown(state)
  expect(counted.map(({ seq }) => leaves[seq]!.author.party)).toEqual(cases[0]!.counted)
  expect(working).toEqual({
    verdict: 'holds',
    parts: [
      { verdict: 'holds', of: 5 },
      { verdict: 'holds', of: 5 },
    ],
  })
  expect([met?.seq, clause]).toEqual([leaves.length - 1, 'force'])
  expect(isInForce(state, 'main', '2004-06-30')).toBe(false)
  expect(isInForce(state, 'main', '2004-07-01')).toBe(true)
  expect(isInForce(state, 'unknown', '2004-07-01')).toBe(false)
})

test('T6: an endorsement counts for nothing and is shown apart', () => {
  const endorse = { kind: 'consent', instrument: 'main', way: 'endorsement' }
  const { state, refusals } = playTreaty(
    { ...openTreaty, force: force(consents(1)) },
    { AAA: {}, ORG: { unit: 'organisation' } },
    [instrument()],
    [['2010-01-01', 'ORG', endorse]],
  )
  expect(refusals).toEqual([])
  expect([shown(state).from, shown(state).apart.map(({ way }) => way)]).toEqual([null, ['endorsement']])
  expect(bondsOf(state, main(state), 'ORG')).toEqual([])
})

test('T5: parties bound to the text are counted as they become so, on the day of another consent', () => {
  const all: Rule = {
    share: {
      num: 1,
      den: 1,
      of: { consents: true, among: 'parties' },
      base: { entitled: true, among: 'parties' },
    },
  }
  const treaty = { ...openTreaty, force: force(consents(1)), amended: force(all, { days: 30 }) }
  const protocol = { kind: 'consent', instrument: 'amended', way: 'acceptance' }
  const acts: readonly DayAct[] = [
    ['2010-01-01', 'AAA', 'consent'],
    ['2010-01-02', 'BBB', protocol],
    ['2010-01-02', 'BBB', 'consent'],
    ['2010-01-03', 'AAA', protocol],
    ['2010-01-04', 'CCC', 'consent'],
  ]
  const instruments = [instrument(), instrument('amended', { replaces: 'main' })]
  const { state, refusals } = playTreaty(treaty, { AAA: {}, BBB: {}, CCC: {} }, instruments, acts)
  expect(refusals).toEqual([])
  const { met, from, working } = showForce(state, state.treaty!.instruments.get('amended')!, 0)
  expect([met?.on, from, working?.of, working?.base]).toEqual(['2010-01-03', '2010-02-02', 2, 2])
})

test('T5: a consent that was taken back is not counted among an electorate its party joins later', () => {
  const joined = { atLeast: { count: 1, of: { consents: true as const, among: 'parties' } } }
  const treaty = { ...openTreaty, force: force(joined) }
  const { state, refusals } = playTreaty(
    treaty,
    { AAA: {} },
    [instrument(), instrument('protocol')],
    [
      ['2010-01-01', 'AAA', { kind: 'consent', instrument: 'protocol', way: 'notice' }],
      ['2010-01-02', 'AAA', { kind: 'denounce', instrument: 'protocol' }],
      ['2010-01-03', 'AAA', 'consent'],
    ],
  )
  expect(refusals).toEqual([])
  const [text, protocol] = state.treaty!.instruments.values()
  expect([text!.met?.on, protocol!.met]).toEqual(['2010-01-03', null])
  expect([...protocol!.sums.values()].every(sum => sum === 0)).toBe(true)
})

test('T5: weights that were never entered cannot be told, and the rule does not hold', () => {
  const share: Rule = { share: { num: 1, den: 100, of: { weight: 'consents' }, base: { weight: 'all' } } }
  const treaty = { ...openTreaty, force: force(share) }
  const { state } = playTreaty(treaty, { AAA: {} }, [instrument()], [['2010-01-01', 'AAA', 'consent']])
  expect([shown(state).from, shown(state).working?.verdict]).toEqual([null, 'unknown'])
})

test('T1: observed acts count on the last day their moment can mean, and what was out of order counts and is listed', () => {
  const treaty: Treaty = {
    ...openTreaty,
    consent: [{ way: 'ratification', electorate: 'members', clause: 'consent' }],
    force: force(consents(2), { months: 1 }),
  }
  const [open, ...sources] = opening(treatyProcedure(treaty))
  const ratify = { kind: 'consent', instrument: 'treaty', way: 'ratification' }
  const denounce = { kind: 'denounce', instrument: 'treaty' }
  const view = play([
    { act: { ...(open!.act as TestAct), semantics: 2 } },
    ...sources,
    ...seats('west', 'AAA', 'BBB'),
    { act: { kind: 'enter-instrument', instrument: 'treaty', title: { en: 'T' } }, on: '2003' },
    { act: ratify, party: 'BBB', on: '2004-02' },
    { act: denounce, party: 'BBB', on: '2004-01-15' },
    { act: ratify, party: 'AAA', on: '2004-01/2004-01-20' },
  ]).view()
  const { record, treaty: slice } = view.state
  const { met, from, counted } = showForce(view.state, slice!.instruments.get('treaty')!, 0)
  expect([met?.on, from]).toEqual(['2004-02-29', '2004-03-29'])
  expect(counted.map(({ party, on }) => [party, on])).toEqual([
    ['AAA', '2004-01-20'],
    ['BBB', '2004-02-29'],
  ])
  expect(record.breaches.map(({ why, clause }) => [why, clause])).toEqual([
    ['consent-not-open', 'consent'],
    ['consent-not-open', 'consent'],
  ])
  expect(record.dangling).toHaveLength(1)
})

describe('laws of entry into force', () => {
  const ids = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG', 'HHH']
  const parties: TestParties = {
    ...Object.fromEntries(ids.map((id, i) => [id, i % 2 === 0 ? { among: ['members'] } : {}])),
    EUU: { unit: 'organisation', members: ['AAA', 'BBB'], among: ['members'] },
  }
  const weights = Object.fromEntries(ids.map((id, i) => [id, i + 1]))
  const dayOf = (n: number) => `2010-01-${String(n + 1).padStart(2, '0')}`
  const share: Rule = {
    share: { num: 1, den: 2, of: { weight: 'consents' }, base: { weight: 'all' } },
  }
  const rule = fc.constantFrom<Rule>(
    consents(3),
    { all: [consents(4), consents(2, 'members')] },
    { all: [consents(4), share] },
    { any: [consents(6), share] },
  )
  const given = fc.uniqueArray(fc.record({ party: fc.constantFrom(...ids), day: fc.nat(20) }), {
    selector: ({ party }) => party,
  })
  const timed = (acts: readonly DayAct[]) => [...acts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const consent = ({ party, day }: { party: string; day: number }): DayAct => [dayOf(day), party, 'consent']
  const outcome = (when: Rule, acts: readonly DayAct[]) => {
    const treaty = { ...openTreaty, force: force(when, { days: 3 }) }
    const { state, refusals } = playTreaty(treaty, parties, [instrument('main', { weights })], timed(acts))
    return { ...shown(state), refusals }
  }
  const runs = { seed: 20040701, numRuns: 60 }

  test('T7: in which order the acts of one day come does not matter', () => {
    const leave = fc.subarray(ids)
    fc.assert(
      fc.property(
        rule,
        given,
        leave,
        fc.nat(20),
        fc.infiniteStream(fc.nat(1000)),
        (when, some, who, day, keys) => {
          const before = some.filter(one => who.includes(one.party) && one.day < day)
          const acts = [
            ...some.map(consent),
            ...before.map(({ party }): DayAct => [dayOf(day), party, 'denounce']),
          ]
          const shuffled = acts.map(act => ({ act, key: keys.next().value! })).sort((a, b) => a.key - b.key)
          const [a, b] = [acts, shuffled.map(({ act }) => act)].map(list => outcome(when, list))
          expect([b!.from, b!.met?.on, b!.working]).toEqual([a!.from, a!.met?.on, a!.working])
          expect(b!.counted.map(({ party }) => party).sort()).toEqual(
            a!.counted.map(({ party }) => party).sort(),
          )
        },
      ),
      runs,
    )
  })

  test('T7: one consent more never makes it later', () => {
    fc.assert(
      fc.property(rule, given, (when, some) => {
        const dates = some.map((_, i) => outcome(when, some.slice(0, i + 1).map(consent)).from ?? '9999')
        return dates.every((date, i) => i === 0 || date <= dates[i - 1]!)
      }),
      runs,
    )
  })

  test('T6: what a regional organisation deposits beside its members changes nothing', () => {
    fc.assert(
      fc.property(rule, given, fc.nat(20), (when, some, day) => {
        const without = outcome(when, some.map(consent))
        const beside = outcome(when, [...some.map(consent), consent({ party: 'EUU', day })])
        expect([beside.from, beside.working]).toEqual([without.from, without.working])
        expect(beside.counted.map(({ party }) => party)).toEqual(without.counted.map(({ party }) => party))
      }),
      runs,
    )
  })

  test('T7: as if counted anew from all the consents of each day, by hand', () => {
    fc.assert(
      fc.property(given, some => {
        const days = [...new Set(some.map(({ day }) => day))].sort((a, b) => a - b)
        const met = days.find(day => {
          const stand = some.filter(one => one.day <= day).map(({ party }) => party)
          const weight = stand.reduce((sum, party) => sum + weights[party]!, 0)
          return stand.length >= 4 && weight * 2 >= 36
        })
        const expected = met === undefined ? null : dayOf(met)
        expect(outcome({ all: [consents(4), share] }, some.map(consent)).met?.on ?? null).toBe(expected)
      }),
      runs,
    )
  })
})
