import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { opening, type Play, play, seats } from '../negotiation/testing.js'
import { type DayAct, instrument, openTreaty, playTreaty } from '../negotiation/testing-treaty.js'
import type { View } from '../negotiation/view.js'
import { wordingHash } from '../record/body.js'
import { type Forecast, forecast, forecastAnswers } from './forecast.js'
import { besideHappened } from './forecast-beside.js'

const states = ['AAA', 'BBB', 'CCC', 'DDD']
const base: Play[] = [
  ...opening(),
  ...seats('governments', ...states),
  ...seats('advocates', 'ADV'),
  {
    act: names => ({
      kind: 'enter-provisions',
      provisions: ['1', '2'].map(id => ({
        ...{ id, parent: null, kind: 'paragraph', label: id },
        text: [names.verbatim(`Words of ${id}.`)],
      })),
    }),
  },
  { act: { kind: 'adopt-base', provisions: 2 } },
]
const on = (day: number, entry: Play): Play => ({ ...entry, on: `2012-12-${String(day).padStart(2, '0')}` })
const intend = (party: string, intention: string, more: Partial<Play> = {}, stated = 'declared'): Play => ({
  ...{ as: `${party} ${intention}`, party, act: { kind: 'intend', intention, stated } },
  ...more,
})
const sign = (party: string): Play => ({ as: `${party} signs`, party, act: { kind: 'sign', instrument: 0 } })
const redLine = (party: string | null, target: object, as = `${party} line`): Play => ({
  ...(party === null ? { unnamed: { howMany: 'some' as const } } : { party }),
  ...{ as, body: { ground: 'No.' } },
  act: { kind: 'object', target, degree: 'objection', ground: 'scope', redLine: true },
})
const amend = (mark: 'MOD' | 'SUP' | 'NOC', provision = '1', n = 1): Play => ({
  ...{ as: `amend ${n}`, party: 'BBB' },
  act: names => ({
    ...{ kind: 'submit', proposal: `BBB/${n}`, symbol: `BBB/${n}`, title: { en: 'P' }, authors: ['BBB'] },
    amendments: [
      {
        ...{ n: 1, mark, target: { provision, version: 0 } },
        ...(mark !== 'MOD' ? {} : { text: [names.verbatim(`Other words of ${provision}.`)] }),
      },
    ],
  }),
})
const adopt = (n = 1): Play => ({
  ...{ as: `adopt ${n}`, party: 'AAA' },
  act: {
    kind: 'decision',
    subject: { amendment: `BBB/${n}/1`, rev: 0 },
    outcome: 'adopted',
    how: 'consensus',
  },
})
const settle = (of: string, fate: string): Play => ({
  party: 'AAA',
  act: names => ({ kind: 'settle', objection: names.ref(of), fate }),
})
const played = (...plays: readonly Play[]) => play([...base, ...plays])
const seen = (...plays: readonly Play[]) => forecast(played(...plays).view())
const of = (found: Forecast, party: string) => found.parties.find(row => row.party === party)
const answer = (found: Forecast, party: string) => [of(found, party)?.answer, of(found, party)?.basis]

describe('who would sign', () => {
  test('FC1: whoever has said nothing is unknown and counted; support and objections make no answer', () => {
    const found = seen(
      { party: 'AAA', act: { kind: 'position', target: { provision: '1', version: 0 }, stance: 'support' } },
      {
        ...redLine('BBB', { provision: '1', version: 0 }),
        act: { kind: 'object', target: { provision: '1', version: 0 }, degree: 'objection', ground: 'scope' },
      },
    )
    expect([found.entitled, found.counts.unknown, of(found, 'BBB')!.openObjections.length]).toEqual([4, 4, 1])
    expect(of(found, 'AAA')).toMatchObject({ basis: null, acts: [], redLines: [], reports: [] })
  })
  test('FC2, FC3: a signature ends the question; else the last word of the party itself stands', () => {
    const found = seen(
      intend('AAA', 'refuse'),
      sign('AAA'),
      intend('BBB', 'refuse'),
      intend('BBB', 'consult'),
      intend('CCC', 'sign'),
    )
    expect(states.map(party => answer(found, party))).toEqual([
      ['would-sign', 'signed'],
      ['must-consult', 'declared'],
      ['would-sign', 'declared'],
      ['unknown', null],
    ])
  })
  test.each([
    ['a provision as it stands', [], { provision: '1', version: 0 }, 'crossed'],
    [
      'a provision that was changed since',
      [amend('MOD'), adopt()],
      { provision: '1', version: 0 },
      'reworded',
    ],
    [
      'a provision that was suppressed since',
      [amend('SUP'), adopt()],
      { provision: '1', version: 0 },
      'not-in-text',
    ],
    ['an amendment that is not in the text', [amend('MOD')], { amendment: 'BBB/1/1', rev: 0 }, 'not-in-text'],
    ['an amendment that was adopted', [amend('MOD'), adopt()], { amendment: 'BBB/1/1', rev: 0 }, 'crossed'],
    ['words left as they are', [amend('NOC'), adopt()], { amendment: 'BBB/1/1', rev: 0 }, 'crossed'],
    ['a suppression that was adopted', [amend('SUP'), adopt()], { amendment: 'BBB/1/1', rev: 0 }, 'crossed'],
    [
      'a document of which a part was adopted',
      [amend('MOD'), adopt()],
      { proposal: 'BBB/1', rev: 0 },
      'crossed',
    ],
    ['the whole text', [], { instrument: 1 }, 'crossed'],
  ] as const)('FC4, FC6: a red line on %s', (_, before, target, stands) => {
    // Drawn first on what is there from the start, so that what comes after may change it.
    const early = 'provision' in target || 'instrument' in target
    const line = redLine('AAA', target)
    const found = seen(...(early ? [line, ...before] : [...before, line]))
    expect(of(found, 'AAA')!.redLines.map(one => one.stands)).toEqual([stands])
    expect(of(found, 'AAA')!.answer).toBe(stands === 'crossed' ? 'would-not' : 'unknown')
  })
  test('FC4: only its holder takes a red line back, not the chair who finds it addressed', () => {
    const line = redLine('BBB', { provision: '1', version: 0 }, 'line')
    expect(answer(seen(line, { ...settle('line', 'addressed') }), 'BBB')[0]).toBe('would-not')
    expect(answer(seen(line, { ...settle('line', 'withdrawn'), party: 'BBB' }), 'BBB')[0]).toBe('unknown')
  })
  test('FC5: of a word and a red line the later prevails, and the other is said', () => {
    const target = { amendment: 'BBB/1/1', rev: 0 }
    const line = redLine('CCC', target, 'line')
    const early = played(on(3, amend('MOD')), on(4, line), on(5, intend('CCC', 'sign')), on(6, adopt()))
    expect(of(forecast(early.view()), 'CCC')).toMatchObject({
      ...{
        answer: 'would-not',
        basis: 'red-line',
        acts: [early.ref('line')],
        otherwise: [early.ref('CCC sign')],
      },
    })
    const late = played(on(3, amend('MOD')), on(4, line), on(6, adopt()), on(7, intend('CCC', 'sign')))
    expect(of(forecast(late.view()), 'CCC')).toMatchObject({
      ...{ answer: 'would-sign', basis: 'declared', otherwise: [late.ref('line')], changedSince: 0 },
    })
    const both = played(on(3, intend('CCC', 'refuse')), on(4, redLine('CCC', { provision: '1', version: 0 })))
    expect(of(forecast(both.view()), 'CCC')).toMatchObject({
      answer: 'would-not',
      basis: 'declared',
      otherwise: [],
    })
    expect(of(forecast(both.view()), 'CCC')!.acts).toHaveLength(2)
  })
  test('FC2, FC5: a red line that is crossed is said beside a later word or deed that is none', () => {
    const line = redLine('CCC', { provision: '1', version: 0 }, 'line')
    const consulting = played(on(3, line), on(4, intend('CCC', 'consult')))
    expect(of(forecast(consulting.view()), 'CCC')).toMatchObject({
      ...{ answer: 'must-consult', basis: 'declared', otherwise: [consulting.ref('line')] },
    })
    const signing = played(on(3, line), on(4, sign('CCC')))
    expect(of(forecast(signing.view()), 'CCC')).toMatchObject({
      ...{ answer: 'would-sign', basis: 'signed', otherwise: [signing.ref('line')] },
    })
  })
  test('FC7: what others report is no answer of its own, and stands beside one that is', () => {
    const found = seen(
      intend('AAA', 'refuse', {}, 'reported'),
      intend('BBB', 'sign'),
      intend('BBB', 'refuse', {}, 'reported'),
      { act: names => ({ kind: 'counter-report', disputes: names.ref('BBB sign') }) },
    )
    expect(answer(found, 'AAA')).toEqual(['reported', 'reported'])
    expect([
      answer(found, 'BBB'),
      of(found, 'BBB')!.reports.length,
      of(found, 'BBB')!.disputedBy.length,
    ]).toEqual([['would-sign', 'declared'], 1, 1])
    expect(found.counts).toMatchObject({ reported: 1, 'would-sign': 1, unknown: 2 })
    const drawn = [
      amend('MOD'),
      redLine('CCC', { amendment: 'BBB/1/1', rev: 0 }),
      intend('CCC', 'refuse', {}, 'reported'),
    ]
    expect(of(seen(...drawn), 'CCC')).toMatchObject({ answer: 'unknown', reports: [{ intention: 'refuse' }] })
  })
  test('FC2: a consent stands before a signature, and once it is taken back the party has left', () => {
    const at = (...acts: readonly DayAct[]) => {
      const { state, leaves } = playTreaty(openTreaty, { AAA: {}, BBB: {} }, [instrument()], acts)
      const leaf = (seq: number) => leaves[seq] ?? null
      return forecast({
        ...{ state, leaf, at: { index: leaves.length, time: null } },
        ...{ text: () => null, body: () => null },
      })
    }
    const signed: DayAct[] = [
      ['2030-01-01', 'AAA', 'sign'],
      ['2030-02-01', 'AAA', 'consent'],
    ]
    expect(answer(at(...signed), 'AAA')).toEqual(['would-sign', 'consented'])
    expect(answer(at(...signed, ['2030-03-01', 'AAA', 'denounce']), 'AAA')).toEqual(['would-not', 'left'])
    expect(answer(at(['2030-01-01', 'BBB', 'sign']), 'BBB')).toEqual(['would-sign', 'signed'])
  })
  test('FC8, FC9: only who may sign is counted, group by group; red lines of others are listed', () => {
    const found = seen(
      redLine('ADV', { provision: '1', version: 0 }),
      redLine(null, { provision: '2', version: 0 }, 'nobody'),
    )
    expect(found.groups.map(({ group, parties }) => [group, parties])).toEqual([
      ['governments', 4],
      ['operators', 0],
      ['advocates', 0],
    ])
    expect([found.otherRedLines.length, found.missing.map(({ code }) => code)]).toEqual([
      2,
      ['holders-unnamed'],
    ])
    const free = forecast(play(opening()).view())
    expect([free.entitled, free.missing[0]!.code, free.counts.unknown]).toEqual([null, 'entitled-unknown', 0])
  })
  test('FC10: supposing an amendment crosses what is drawn on it, and frees what is drawn on the words it changes', () => {
    const { view } = played(
      amend('MOD'),
      redLine('CCC', { amendment: 'BBB/1/1', rev: 0 }),
      redLine('DDD', { provision: '1', version: 0 }),
      intend('CCC', 'sign'),
    )
    const both = (supposing: string[]) =>
      ['CCC', 'DDD'].map(party => answer(forecast(view(), supposing), party)[0])
    expect([both([]), both(['BBB/1/1'])]).toEqual([
      ['would-sign', 'would-not'],
      ['would-not', 'unknown'],
    ])
    expect([forecast(view()).drawnOn, forecast(view(), ['nope']).supposing]).toEqual([['BBB/1/1'], []])
    expect(forecast(view(), ['BBB/1/1', 'BBB/1/1']).supposing).toEqual(['BBB/1/1'])
  })
  test('FC10: what is supposed also replaces words that an amendment, or nobody can say which act, brought in', () => {
    const words = { wording: wordingHash('Other words of 1.') }
    const { view } = played(
      ...[amend('MOD'), adopt(), redLine('CCC', { amendment: 'BBB/1/1', rev: 0 })],
      ...[redLine('DDD', words, 'exact'), amend('MOD', '1', 2)],
    )
    const both = (supposing: string[]) =>
      forecast(view(), supposing).parties.flatMap(({ redLines }) => redLines.map(({ stands }) => stands))
    expect([both([]), both(['BBB/2/1'])]).toEqual([
      ['crossed', 'crossed'],
      ['reworded', 'crossed'],
    ])
    const { view: gone } = played(
      ...[amend('MOD'), adopt(), redLine('CCC', { amendment: 'BBB/1/1', rev: 0 })],
      ...[redLine('DDD', words, 'exact'), amend('SUP', '1', 2)],
    )
    expect(
      forecast(gone(), ['BBB/2/1']).parties.flatMap(({ redLines }) => redLines.map(({ stands }) => stands)),
    ).toEqual(['not-in-text', 'not-in-text'])
  })
  test('FC11: what changed after a declaration is counted', () => {
    const found = seen(on(3, amend('MOD')), on(4, intend('CCC', 'sign')), on(5, adopt()))
    expect([of(found, 'CCC')!.changedSince, found.missing.map(({ code }) => code)]).toEqual([
      1,
      ['said-of-earlier-text'],
    ])
  })
  test('FC1, FC9: everybody has one answer, and the counts of the groups are the counts', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(8), { maxLength: 8 }), kinds => {
        const plays = kinds.map((kind, i) => {
          const party = states[i % 4]!
          if (kind < 3) return intend(party, ['sign', 'refuse', 'consult'][kind]!, { as: `${i}` })
          if (kind < 5) return intend(party, 'refuse', { as: `${i}` }, 'reported')
          return redLine(party, { provision: kind === 5 ? '1' : '2', version: 0 }, `${i}`)
        })
        const found = seen(...plays)
        const sums = forecastAnswers.map(one =>
          found.groups.reduce((sum, { counts }) => sum + counts[one], 0),
        )
        expect(sums).toEqual(forecastAnswers.map(one => found.counts[one]))
        expect(sums.reduce((a, b) => a + b, 0)).toBe(found.entitled)
      }),
      { numRuns: 40 },
    ))
})

describe('beside what happened', () => {
  const all = played(
    on(3, intend('AAA', 'refuse')),
    on(4, intend('BBB', 'sign')),
    on(13, intend('CCC', 'consult')),
    { ...sign('BBB'), on: '2012-12-14T15:30', how: 'reconstructed' },
    { ...sign('CCC'), on: '2012-12-14T15:30' },
  )
  const until = (view: View) => besideHappened(view, all.view(), moment => all.view({ until: moment }))!
  test('FC12: the forecast is of the day before anybody signed, or of an earlier moment that is looked at', () => {
    expect(until(all.view()).from.time).toBe('2012-12-13')
    const early = all.view({ until: { at: 0, when: '2012-12-04' } })
    expect(until(early).from.time).toBe('2012-12-04')
    expect(until(early).table.find(row => row.answer === 'unknown')).toMatchObject({
      signed: 1,
      notSigned: 1,
    })
    const unsigned = played(intend('AAA', 'sign')).view()
    expect(besideHappened(unsigned, unsigned, () => unsigned)).toBeNull()
  })
  test('FC13: every row has its base; all that could sign are in the table, and rebuilt names are counted', () => {
    const found = until(all.view())
    expect(found.table.map(({ signed, notSigned }) => [signed, notSigned])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
      [0, 0],
      [0, 1],
    ])
    expect([found.entitled, found.signed, found.reconstructed, found.known.length]).toEqual([4, 2, 1, 3])
  })
})
