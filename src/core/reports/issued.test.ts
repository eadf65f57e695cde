import { describe, expect, test } from 'vitest'
import { base, type HostedPlay, openHosted, playHosted, seated } from '../negotiation/testing-hosted.js'
import { by, wholeProcedure } from '../negotiation/testing-whole.js'
import type { View } from '../negotiation/view.js'
import { contentions } from './contention.js'
import { issuedReports } from './issued.js'
import { ledger } from './ledger.js'
import { outcomeReport } from './outcome.js'

const provision = { provision: 'art-1', version: 0 }
const act = (party: string, fields: object) =>
  by(party, fields as unknown as HostedPlay['act'], { reasoned: true })
const room: HostedPlay[] = [
  openHosted(wholeProcedure, 2),
  ...seated({ CHAIR: 'chair', FRA: 'governments', EFF: 'advocates', ARB: 'academics' }),
  ...base({ 'art-1': 'Everyone may speak.' }),
]
const at = room.length
const issue = (party: string, size: number) =>
  act(party, { kind: 'statement', issues: { report: 'outcome', size } })
const join = (party: string, of: number, joined = true) =>
  act(party, { kind: 'support', target: { act: of }, joined })
const object = (party: string, ground: string, degree = 'objection') =>
  act(party, { kind: 'object', target: provision, degree, ground })

function viewOf(plays: readonly HostedPlay[]): View {
  const { state, leaves, refusals } = playHosted([...room, ...plays])
  expect(refusals).toEqual([])
  const leaf = (seq: number) => leaves[seq] ?? null
  return { state, leaf, at: { index: leaves.length, time: null }, text: () => null, body: () => null }
}

describe('O25, B15: who has issued a report', () => {
  const rows = (plays: readonly HostedPlay[]) =>
    issuedReports(viewOf(plays), { report: 'outcome' }).map(r => [
      r.publisher.party,
      r.size,
      r.cosigners.map(c => c.party),
    ])
  test.each([
    ['nobody', [], []],
    ['one', [issue('EFF', at)], [['EFF', at, []]]],
    [
      'with others, by id',
      [issue('EFF', at), join('FRA', at), join('ARB', at)],
      [['EFF', at, ['ARB', 'FRA']]],
    ],
    [
      'with one who left again',
      [issue('EFF', at), join('FRA', at), join('FRA', at, false)],
      [['EFF', at, []]],
    ],
    [
      'again: the last of each stands, without who signed the first',
      [issue('EFF', at), join('FRA', at), issue('EFF', at + 2)],
      [['EFF', at + 2, []]],
    ],
    [
      'two',
      [issue('EFF', at), issue('FRA', at)],
      [
        ['EFF', at, []],
        ['FRA', at, []],
      ],
    ],
  ])('%s', (_, plays, expected) => expect(rows(plays)).toEqual(expected))
})

describe('O26, O27', () => {
  const view = viewOf([
    object('FRA', 'scope'),
    object('EFF', 'scope', 'concern'),
    object('FRA', 'cost'),
    object('EFF', 'rights'),
    act('ARB', { kind: 'position', target: provision, stance: 'support' }),
    act('FRA', { kind: 'settle', objection: at + 2, fate: 'withdrawn' }),
  ])
  test('what more groups hold comes first, then what is open; nothing is added up across grounds', () =>
    expect(contentions(view, ledger(view)).map(c => [c.about, c.groups, c.count, c.open, c.acts])).toEqual([
      ['scope', ['governments', 'advocates'], 2, 2, [at, at + 1]],
      ['rights', ['advocates'], 1, 1, [at + 3]],
      ['cost', ['governments'], 1, 0, [at + 2]],
    ]))
  test('each contested wording says who was heard, who was lowest and who was not heard', () => {
    const [row, ...others] = outcomeReport(view).standing
    expect([
      others,
      row!.subject.label,
      row!.groups.map(g => [g.group, g.verdict]),
      row!.openObjections,
    ]).toEqual([
      [],
      'art-1',
      [
        ['governments', 'against'],
        ['academics', 'for'],
        ['advocates', 'against'],
      ],
      [at, at + 3],
    ])
    expect(row!.notHeard).not.toContain('academics')
  })
})
