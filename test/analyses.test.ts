/** Forecast, audit and changes on the two demonstrations: what they must say of Dubai, and what they must not. */
import { beforeAll, describe, expect, test } from 'vitest'
import { changesBetween } from '../src/core/analysis/changes.js'
import { positionsFlow } from '../src/core/analysis/flow.js'
import { forecast } from '../src/core/analysis/forecast.js'
import { besideHappened } from '../src/core/analysis/forecast-beside.js'
import { type ProcessAudit, processAudit } from '../src/core/analysis/process-audit.js'
import { standingOf } from '../src/core/analysis/standing.js'
import { type Moment, parseAt, viewsInOrder } from '../src/sequencer/moment.js'
import { type Replayed, replayed } from './replayed.js'

let dubai: Replayed
let waters: Replayed
beforeAll(async () => {
  dubai = await replayed('wcit-12')
  waters = await replayed('open-waters')
})

const audited = ({ log, view }: Replayed) => processAudit(view(), log.leaves())
const value = ({ figures }: ProcessAudit, code: string, group?: string) => {
  const { value, of } = figures.find(f => f.code === code && f.group === group)!
  return of === null ? value : `${value} of ${of}`
}

describe('who would sign', () => {
  test('FC12, FC13: the record before 14 December against the 89 that signed and the 55 that did not', () => {
    const beside = besideHappened(dubai.view(), dubai.view(), until => dubai.at(until.when))!
    expect(beside).toMatchObject({
      from: { time: '2012-12-13' },
      entitled: 144,
      signed: 89,
      reconstructed: 70,
    })
    expect(beside.table.map(({ answer, signed, notSigned }) => [answer, signed, notSigned])).toEqual([
      ['would-sign', 0, 0],
      ['would-not', 0, 6],
      ['must-consult', 0, 8],
      ['reported', 2, 1],
      ['unknown', 87, 40],
    ])
  })
  test('FC4: the text of 2012 crosses the five red lines that were drawn, and only two parties drew any', () => {
    const lines = forecast(dubai.view()).parties.flatMap(({ redLines }) => redLines)
    expect(lines.map(({ party, stands }) => `${party} ${stands}`)).toEqual([
      'GBR crossed',
      ...Array(4).fill('USA crossed'),
    ])
  })
  test('FC8: before it is on record who may sign, nobody is unknown, since nobody can be counted', () =>
    expect(forecast(dubai.at('2012-12-13'))).toMatchObject({
      entitled: null,
      counts: { unknown: 0, 'would-not': 6 },
    }))
  test('FC7: without the source that reports New Zealand, nothing is known of it', () => {
    const row = (view: typeof dubai.view extends () => infer V ? V : never) =>
      forecast(view).parties.find(({ party }) => party === 'NZL')?.answer
    expect(row(dubai.view())).toBe('reported')
    expect(row(dubai.view({ excludeSources: ['S70', 'S72'] }))).toBe('unknown')
  })
  test('FC10: on the open waters, supposing an amendment makes whoever drew a red line on it refuse', () => {
    const of = (supposing: readonly string[]) =>
      forecast(waters.view(), supposing).parties.find(({ party }) => party === 'VELM')
    const { drawnOn } = forecast(waters.view())
    const two = ['CHART/2/1', 'VELM/2/2']
    expect(drawnOn).toEqual(expect.arrayContaining(two))
    expect([of([])!.answer, of(two)!.answer]).toEqual(['must-consult', 'would-not'])
    expect(of(two)!.otherwise).toHaveLength(1)
  })
})

describe('how it was run', () => {
  test('PA3, PA4, PA5: most documents of Dubai leaked, and of three the record knows how late they were', () => {
    const found = audited(dubai)
    expect(
      ['leaked', 'official', 'reconstructed', 'record'].map(way => value(found, `documents-${way}`)),
    ).toEqual(['22 of 57', '11 of 57', '12 of 57', '0 of 57'])
    expect([value(found, 'documents-dated'), value(found, 'days-most')]).toEqual(['3 of 57', 56])
    const draft = found.documents.find(({ ref }) => ref === 'TD64')!
    expect([draft.known, draft.days]).toEqual(['published', 56])
  })
  test('PA7, PA8: whose voice was heard, and that nobody measured the floor in Dubai', () => {
    const found = audited(dubai)
    expect([value(found, 'proposals', 'advocates'), value(found, 'positions', 'advocates')]).toEqual([0, 2])
    // 48 of one party or of some that the source does not name, and the one of Canada and the United States together.
    expect(value(found, 'proposals', 'governments')).toBe(49)
    const documents = found.figures.filter(f => f.code === 'proposals').reduce((sum, f) => sum + f.value!, 0)
    expect(documents).toBe(found.documents.length)
    expect(value(found, 'floor-seconds', 'governments')).toBeNull()
    expect(value(audited(waters), 'floor-seconds', 'users')).toBe(180)
  })
  test('PA11: the package of 13 December brought in words that no amendment stands behind; open waters did not', () => {
    const found = audited(dubai)
    const outside = found.changes.filter(({ from }) => from === 'outside').map(({ provision }) => provision)
    expect(outside).toEqual(expect.arrayContaining(['3B', '41A', 'art-5A', '41C', 'PLEN/1']))
    expect(outside).not.toContain('41B')
    expect(value(audited(waters), 'changes-outside')).toBe('0 of 2')
  })
  test('PA13, PA15: breaches with their clauses; the deadline that the late texts came after', () => {
    const found = audited(dubai)
    expect(found.breaches.map(({ clause }) => clause)).toEqual(['told', 'told', 'adoption'])
    const late = found.deadlines[0]!.after.map(seq => dubai.view().leaf(seq)!.author.act.proposal)
    expect(late).toEqual(expect.arrayContaining(['RUS/27', 'MULTIREGIONAL']))
    expect(late).not.toContain('IND/21')
    expect(value(found, 'documents-late')).toBe('12 of 51')
  })
  test('PA1: every figure names acts that are in the record, and never more than it counts', () => {
    for (const replay of [dubai, waters])
      for (const { value, unit, acts, code } of audited(replay).figures) {
        expect(acts.every(seq => replay.view().leaf(seq) !== null)).toBe(true)
        if (unit === 'count' && value !== null && !code.startsWith('parties'))
          expect(acts.length).toBeLessThanOrEqual(value)
      }
  })
})

describe('before and after', () => {
  test('BA3, BA8: the last day of Dubai changed the text and the board', () => {
    const found = changesBetween(dubai.at('2012-12-12'), dubai.view())
    const added = found.provisions.filter(({ what }) => what === 'added').map(({ id }) => id)
    expect(added).toEqual(expect.arrayContaining(['41B', '41C', 'PLEN/3']))
    expect(found.signing.filter(({ after }) => after === 'signed')).toHaveLength(89)
    expect(found.signing.filter(({ after }) => after === 'refuse')).toHaveLength(6)
  })
  test('BA1: two moments of different kinds are compared within each other; turned round they say the same', () => {
    const compared = (a: string, b: string) => {
      const moments = [a, b].map(text => parseAt(text)).flatMap(found => (found.ok ? [found.value] : []))
      const viewAt = ({ lens, time }: Moment) => dubai.view(lens, time)
      const { before, after } = viewsInOrder(viewAt, moments[0]!, moments[1]!)
      const missing = [...before.state.positions.statements.keys()].filter(
        seq => !after.state.positions.statements.has(seq),
      )
      const { from: _, to: __, ...changes } = changesBetween(before, after)
      return { missing, changes }
    }
    const asked = [
      ['2012-11-30', '457'],
      ['2012-12-05', '2012-12-14'],
      ['0', '651'],
      ['1900-01', '2099-01'],
      ['2099-01', '999999'],
      ['300', '300'],
    ] as const
    for (const [a, b] of asked) {
      expect(compared(a, b).missing).toEqual([])
      expect(compared(a, b)).toEqual(compared(b, a))
    }
    const { provisions, amendments, positions } = compared('300', '300').changes
    expect([provisions, amendments, positions]).toEqual([[], [], []])
  })
  test('BA5: on the open waters positions moved, and some went with the words they were about', () => {
    const { positions } = changesBetween(waters.view({ size: 300 }), waters.view())
    expect(positions.find(({ party, after }) => party === 'KAST' && after === 'accept')?.before).toBe(
      'concern',
    )
    expect(positions.some(({ lapsed }) => lapsed)).toBe(true)
  })
  test('BA14: the flow ends where the groups stand now', () => {
    const { state } = waters.view()
    for (const id of ['art-4.1', 'art-2.1']) {
      const last = positionsFlow(waters.log.leaves(), id).steps.at(-1)!
      const amendments = [...state.text.amendments.values()].filter(
        ({ status, target }) => status === 'in-force' && 'provision' in target && target.provision === id,
      )
      const targets = [
        { provision: id, version: state.text.provisions.get(id)!.version },
        ...amendments.map(({ id, rev }) => ({ amendment: id, rev })),
      ]
      const standings = targets.map(target => standingOf(waters.view(), target).groups)
      for (const [i, { counts }] of last.groups.entries())
        expect(counts.object).toBe(standings.reduce((sum, groups) => sum + groups[i]!.object, 0))
    }
  })
})
