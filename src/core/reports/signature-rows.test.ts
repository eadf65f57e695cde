import { describe, expect, test } from 'vitest'
import {
  consents,
  type DayAct,
  force,
  instrument,
  openTreaty,
  playTreaty,
} from '../negotiation/testing-treaty.js'
import type { View } from '../negotiation/view.js'
import type { ActData } from '../record/leaf.js'
import { signatureBoard } from './signature.js'

const treaty = {
  ...openTreaty,
  force: force(consents(2), { months: 1 }),
  denunciation: { delay: { months: 1 }, clause: 'denunciation' },
}
const parties = { AAA: {}, BBB: {}, CCC: {}, DDD: { unit: 'organisation' } }
const instruments = [instrument(), instrument('protocol')]
const on = (party: string, act: string | ActData, day = '2010-01-01'): DayAct => [day, party, act]
const consent = (way: string, id = 'main'): ActData => ({ kind: 'consent', instrument: id, way })
const intend = (intention: string, stated = 'declared'): ActData => ({ kind: 'intend', intention, stated })

function viewOf(acts: readonly DayAct[]): View {
  const { state, leaves, refusals } = playTreaty(treaty, parties, instruments, acts)
  expect(refusals).toEqual([])
  return {
    state,
    at: { index: leaves.length, time: null },
    leaf: seq => leaves[seq] ?? null,
    text: () => null,
    body: () => null,
  }
}
const boardOf = (acts: readonly DayAct[]) => signatureBoard(viewOf(acts))

describe('O22: where a party stands', () => {
  test.each<[string, DayAct[], string]>([
    ['nothing said', [], 'AAA silent, BBB silent, CCC silent, DDD silent'],
    ['what it declared last', [on('AAA', intend('consult')), on('AAA', intend('refuse'))], 'AAA refuse'],
    ['a report moves nobody', [on('AAA', intend('refuse', 'reported'))], 'AAA silent'],
    ['signed, whatever it said', [on('AAA', intend('refuse')), on('AAA', 'sign')], 'AAA signed'],
    ['consented, signed or not', [on('AAA', intend('consult')), on('AAA', 'consent')], 'AAA consented'],
    ['another instrument changes no place', [on('AAA', consent('notice', 'protocol'))], 'AAA silent'],
    ['left', [on('AAA', 'sign'), on('AAA', 'consent'), on('AAA', 'denounce')], 'AAA left'],
    [
      'and came back',
      [on('AAA', 'consent'), on('AAA', 'denounce'), on('AAA', 'consent', '2011-01-01')],
      'AAA consented',
    ],
    ['an endorsement is no place', [on('AAA', consent('endorsement'))], 'AAA silent'],
  ])('%s', (_name, acts, expected) => {
    const rows = boardOf(acts).parties.map(({ party, place }) => `${party} ${place}`)
    expect(rows.join(', ')).toContain(expected)
    expect(rows).toHaveLength(4)
  })
})

test('O21: every deed with its day, its act and the instrument it names, in order', () => {
  const acts = [
    on('AAA', intend('sign')),
    on('AAA', { kind: 'sign', instrument: 0, reservation: true }, '2010-02-01'),
    on('AAA', { kind: 'declare', instrument: 'main', type: 'reservation', round: 1 }, '2010-02-01'),
    on('BBB', 'consent', '2010-02-02'),
    on('AAA', consent('approval'), '2010-02-03'),
    on('AAA', 'denounce', '2012-01-01'),
  ]
  const view = viewOf(acts)
  const row = signatureBoard(view).parties.find(({ party }) => party === 'AAA')!
  expect(row.deeds.map(({ deed, on: day, instrument: of }) => `${day} ${deed} ${of ?? '-'}`)).toEqual([
    '2010-01-01 intends-sign -',
    '2010-02-01 signed-reserved -',
    '2010-02-01 reservation main',
    '2010-02-03 approval main',
    '2012-01-01 denounced main',
  ])
  for (const { act } of row.deeds) expect(view.leaf(act)!.author.party).toBe('AAA')
  expect(row.acts).toEqual(row.deeds.map(({ act }) => act))
})

test('O24: endorsements stand apart, whoever gave them, and are counted with nothing', () => {
  const board = boardOf([
    on('DDD', consent('endorsement')),
    on('AAA', consent('endorsement')),
    on('AAA', 'consent'),
    on('DDD', 'denounce', '2010-03-01'),
  ])
  expect(board.endorsed.map(({ party, until }) => [party, until])).toEqual([
    ['AAA', null],
    ['DDD', '2010-03-01'],
  ])
  expect(board.parties.flatMap(({ deeds }) => deeds.map(({ deed }) => deed))).toEqual(['ratification'])
  expect(board.signed.count).toBe(0)
})

test('O2: a consent to this text ends an intention; one to another does not', () => {
  const acts = [on('AAA', intend('refuse')), on('BBB', intend('consult')), on('CCC', intend('sign'))]
  const board = boardOf([...acts, on('AAA', 'consent'), on('BBB', consent('notice', 'protocol'))])
  expect(board.willNotSign).toEqual([])
  expect(board.mustConsult.map(({ party }) => party)).toEqual(['BBB'])
  expect(board.willSign.map(({ party }) => party)).toEqual(['CCC'])
})
