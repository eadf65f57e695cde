import { describe, expect, test } from 'vitest'
import { replay } from '../negotiation/replay.js'
import { freeProcedure, opening, type Play, type Played, play, seats } from '../negotiation/testing.js'
import { type HostedPlay, openHosted, playHosted, seated } from '../negotiation/testing-hosted.js'
import { openTreaty, treatyProcedure } from '../negotiation/testing-treaty.js'
import { compareAudits, type ProcessAudit, processAudit } from './process-audit.js'

const base: Play[] = [
  ...opening(),
  ...seats('governments', 'AAA', 'BBB'),
  ...seats('advocates', 'ADV'),
  {
    act: {
      kind: 'seat',
      seats: 'CHAIR',
      name: { en: 'Chair' },
      group: null,
      office: 'chair',
      unit: 'person',
    },
  },
  {
    act: names => ({
      kind: 'enter-provisions',
      provisions: ['1', '2', '3'].map(id => ({
        ...{ id, parent: null, kind: 'paragraph', label: id },
        text: [names.verbatim(`Words of ${id}.`)],
      })),
    }),
  },
  { act: { kind: 'adopt-base', provisions: 3 } },
]
const submit = (party: string, n: number, on: string, how: Play['how'] = 'official'): Play => ({
  ...{ as: `${party}/${n}`, party, on, how: how! },
  act: names => ({
    ...{
      kind: 'submit',
      proposal: `${party}/${n}`,
      symbol: `${party}/${n}`,
      title: { en: 'P' },
      authors: [party],
    },
    amendments: [
      {
        n: 1,
        mark: 'MOD',
        target: { provision: String(n), version: 0 },
        text: [names.verbatim(`Other ${n}.`)],
      },
    ],
  }),
})
const event = (type: string, on: string, proposal?: string): Play => ({
  ...{ as: `${type} ${proposal ?? ''}`, on },
  act: { kind: 'event', type, title: { en: type }, ...(proposal === undefined ? {} : { proposal }) },
})
const audited = (played: Played): ProcessAudit => processAudit(played.view(), played.leaves)
const figure = (found: ProcessAudit, code: string, group?: string) =>
  found.figures.find(f => f.code === code && f.group === group)!
const value = (found: ProcessAudit, code: string, group?: string) => {
  const { value, of } = figure(found, code, group)
  return of === null ? value : [value, of]
}

describe('how open it was', () => {
  const found = audited(
    play([
      ...base,
      event('publication', '2012-06-06', 'AAA/1'),
      event('publication', '2012-09-01', 'BBB/2'),
      event('publication', '2012-08-15', 'BBB/2'),
      submit('AAA', 1, '2012-06-06', 'leaked'),
      submit('BBB', 2, '../2012-06-20', 'published'),
      submit('BBB', 3, '2012-07', 'reconstructed'),
    ]),
  )
  test('PA2, PA3: documents by how they are known', () => {
    const ways = ['leaked', 'published', 'reconstructed', 'official', 'record']
    expect(ways.map(way => value(found, `documents-${way}`))).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
      [0, 3],
      [0, 3],
    ])
  })
  test('PA1, PA4: what no act says became public, the record cannot tell', () => {
    expect(found.documents.map(({ days }) => days)).toEqual([0, 56, null])
    expect(value(found, 'documents-dated')).toEqual([2, 3])
    expect(
      audited(play([...base, submit('BBB', 3, '2012-07')])).figures.find(f => f.code === 'days-median')!
        .value,
    ).toBeNull()
  })
  test('PA4: what came out before a revision was written did not make it public', () => {
    const revise: Play = {
      ...{ as: 'revised', party: 'AAA', on: '2012-07-01' },
      act: names => ({
        ...{ kind: 'revise', proposal: 'AAA/1', rev: 1, symbol: 'AAA/1 1' },
        amendments: [
          { n: 1, mark: 'MOD', target: { provision: '1', version: 0 }, text: [names.verbatim('Yet other.')] },
        ],
      }),
    }
    const early = [submit('AAA', 1, '2012-06-06'), event('publication', '2012-06-10', 'AAA/1'), revise]
    const days = (...plays: readonly Play[]) =>
      audited(play([...base, ...plays])).documents.map(({ days }) => days)
    expect(days(...early)).toEqual([4, null])
    expect(days(...early, event('later', '2012-07-03', 'AAA/1'))).toEqual([4, 2])
  })
  test('PA5: days are never more than there certainly were; an even number has its middle between two', () =>
    expect(['days-median', 'days-least', 'days-most'].map(code => value(found, code))).toEqual([28, 0, 56]))
})

describe('whose voice was heard', () => {
  const object = (party: string | null, as: string): Play => ({
    ...(party === null ? { unnamed: { group: 'advocates', howMany: 'some' as const } } : { party }),
    ...{ as, body: { ground: 'No.' } },
    act: { kind: 'object', target: { provision: '1', version: 0 }, degree: 'objection', ground: 'scope' },
  })
  const answer = (party: string, of: string): Play => ({
    ...{ party, body: { answer: 'Yes.' } },
    act: names => ({ kind: 'answer', objection: names.ref(of) }),
  })
  const found = audited(
    play([
      ...base,
      submit('AAA', 1, '2012-06-06'),
      object('AAA', 'a'),
      object('BBB', 'b'),
      object(null, 'c'),
      answer('BBB', 'b'),
      answer('BBB', 'a'),
    ]),
  )
  test('PA7: acts count for the group of their party, or of the unnamed who are told of', () => {
    expect(
      ['governments', 'operators', 'advocates', ''].map(group => value(found, 'parties-heard', group)),
    ).toEqual([
      [2, 2],
      [0, 0],
      [0, 1],
      [0, 1],
    ])
    expect(value(found, 'proposals', 'governments')).toBe(1)
    expect(value(found, 'objections-raised', 'advocates')).toBe(1)
  })
  test('PA8: without meetings the record cannot tell who had the floor', () =>
    expect([
      value(found, 'floor-times', 'governments'),
      value(found, 'floor-seconds', 'governments'),
    ]).toEqual([null, null]))
  test('PA9: an answer of one’s own does not count', () => {
    expect(value(found, 'objections-answered', 'governments')).toEqual([1, 2])
    expect(value(found, 'objections-unanswered', 'governments')).toEqual([1, 2])
    expect(value(found, 'objections-answered')).toEqual([1, 3])
  })
  test('PA7: a document is of each of its authors’ groups, once; what is set aside is of nobody', () => {
    const joint: Play = {
      ...{ as: 'joint', on: '2012-06-06' },
      act: names => ({
        ...{ kind: 'submit', proposal: 'J/1', symbol: 'J/1', title: { en: 'J' } },
        authors: ['AAA', 'BBB', 'ADV'],
        amendments: [
          { n: 1, mark: 'MOD', target: { provision: '1', version: 0 }, text: [names.verbatim('Both.')] },
        ],
      }),
    }
    const position: Play = {
      ...{ party: 'AAA', on: '2012-06-07' },
      act: { kind: 'position', target: { provision: '1', version: 0 }, stance: 'support' },
    }
    const played = play([...base, joint, position])
    const { author, ...last } = played.leaves.at(-1)!
    // A source that tells of a provision which no other source has.
    const act = { ...author.act, target: { provision: '9', version: 0 } }
    const leaves = [...played.leaves.slice(0, -1), { ...last, author: { ...author, act } }]
    const found = processAudit({ ...played.view(), state: replay(leaves) }, leaves)
    expect(['governments', 'advocates', ''].map(group => value(found, 'proposals', group))).toEqual([1, 1, 0])
    expect(value(found, 'parties-heard', 'governments')).toEqual([2, 2])
    expect(value(found, 'positions', 'governments')).toBe(0)
  })
})

describe('what came from outside, and order', () => {
  const found = audited(
    play([
      ...base,
      event('deadline', '2012-07-01'),
      submit('AAA', 1, '2012-06-06'),
      submit('AAA', 2, '2012-08', 'leaked'),
      submit('BBB', 3, '../2012-08-01'),
      {
        ...{ as: 'adopt', party: 'CHAIR', on: '2012-12-04' },
        act: {
          kind: 'decision',
          subject: { amendment: 'AAA/1/1', rev: 0 },
          outcome: 'adopted',
          how: 'consensus',
        },
      },
      {
        ...{ as: 'whole', party: 'CHAIR', on: '2012-12-05' },
        act: names => ({
          ...{ kind: 'consolidate', proposal: 'DT/1', symbol: 'DT/1', title: { en: 'Package' } },
          items: [
            { provision: '2', version: 0, text: [names.verbatim('Between the two.')], subsumes: ['AAA/2/1'] },
            { provision: '3', version: 0, text: [names.verbatim('From a closed room.')], subsumes: [] },
            {
              ...{ id: '4', place: { parent: null, after: '3' }, provisionKind: 'paragraph' },
              text: [names.verbatim('New.')],
              subsumes: [],
            },
          ],
        }),
      },
      {
        party: 'BBB',
        on: '2012-12-06',
        body: { ground: 'No.' },
        act: names => ({
          kind: 'object',
          target: { act: names.ref('adopt') },
          degree: 'objection',
          ground: 'procedure',
        }),
      },
    ]),
  )
  test('PA10, PA11, PA12: changes by what stands behind them, and how that is known', () => {
    expect(found.changes.map(({ provision, from, known }) => [provision, from, known])).toEqual([
      ['1', 'amendment', 'official'],
      ['2', 'merged', 'leaked'],
      ['3', 'outside', 'published'],
      ['4', 'outside', 'published'],
    ])
    expect([value(found, 'changes-outside'), value(found, 'changes-leaked')]).toEqual([
      [2, 4],
      [1, 4],
    ])
  })
  test('PA13: late is what was certainly made after a deadline, by a party', () => {
    expect(found.deadlines.map(({ after }) => after.length)).toEqual([1])
    expect(value(found, 'documents-late')).toEqual([1, 3])
    expect(value(audited(play(base)), 'documents-late')).toBeNull()
  })
  test('PA14, PA15, PA16: what the semantics do not know is null; breaches and contests are counted', () => {
    expect([value(found, 'exceptions'), value(found, 'challenges-open')]).toEqual([null, [null, 0]])
    expect(value(found, 'decisions-contested')).toEqual([1, 1])
    expect([figure(found, 'breaches').value, found.breaches.length]).toEqual([
      found.breaches.length,
      figure(found, 'breaches').acts.length,
    ])
  })
})

const auditedHosted = (plays: readonly HostedPlay[]): ProcessAudit => {
  const { state, leaves, refusals } = playHosted(plays)
  expect(refusals).toEqual([])
  const view = {
    ...{ state, at: { index: leaves.length, time: null }, leaf: (seq: number) => leaves[seq] ?? null },
    ...{ text: () => null, body: () => null },
  }
  return processAudit(view, leaves)
}

test('PA13: a deadline that was moved is where it was moved to; one that was called off is none', () => {
  const deadline = (more: object): HostedPlay => ({
    act: { kind: 'event', type: 'deadline', title: { en: 'Deadline' }, ...more },
  })
  const known = (...plays: readonly HostedPlay[]) =>
    auditedHosted([openHosted(treatyProcedure(openTreaty), 2), ...plays]).deadlines.map(({ act }) => act)
  const [first, moved, off] = [deadline({ at: 1 }), deadline({ at: 2, instead: 1 }), deadline({ instead: 2 })]
  expect([known(first), known(first, moved), known(first, moved, off)]).toEqual([[1], [2], []])
})

test('PA4: what is entered in a hosted log is public at once; PA17: side by side, by the same figures', () => {
  const own = auditedHosted([openHosted(), ...seated({ AAA: 'governments' })])
  const other = audited(play([...opening(freeProcedure(['users'])), ...seats('users', 'UUU')]))
  const rows = compareAudits([own, other])
  expect(own.figures.every(f => rows.some(r => r.figures[0] === f))).toBe(true)
  expect(other.figures.every(f => rows.some(r => r.figures[1] === f))).toBe(true)
  const only = rows.find(r => r.code === 'positions' && r.group === 'governments')!
  expect([only.figures[0]!.value, only.figures[1]]).toEqual([0, null])
})
