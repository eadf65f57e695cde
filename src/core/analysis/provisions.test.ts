import { describe, expect, test } from 'vitest'
import { opening, type Play, play, seats } from '../negotiation/testing.js'
import { provisionStatus, provisionStatuses, provisionSummary } from './provisions.js'

const base: Play[] = [
  ...opening(),
  ...seats('governments', 'AAA', 'BBB'),
  ...seats('advocates', 'ADV'),
  {
    act: names => ({
      kind: 'enter-provisions',
      provisions: [
        { id: 'a', parent: null, kind: 'article', label: 'Article 1', text: [names.verbatim('Aims')] },
        {
          id: '1',
          parent: 'a',
          kind: 'paragraph',
          margin: '1',
          text: [names.verbatim('Members cooperate.')],
        },
        {
          id: '2',
          parent: 'a',
          kind: 'paragraph',
          margin: '2',
          text: [names.verbatim('Routes are agreed.')],
        },
        {
          id: 'r',
          parent: null,
          kind: 'resolution',
          label: 'Resolution 1',
          text: [names.verbatim('Considering.')],
        },
      ],
    }),
  },
  { act: { kind: 'adopt-base', provisions: 4 } },
]
const p = (id: string, version = 0) => ({ provision: id, version })
const submit = (item: object, doc = 'AAA/1'): Play => ({
  as: doc,
  party: doc.slice(0, 3),
  act: names => ({
    ...{ kind: 'submit', proposal: doc, symbol: doc, title: { en: doc }, authors: [doc.slice(0, 3)] },
    amendments: [{ n: 1, ...item, ...('text' in item ? { text: [names.verbatim(String(item.text))] } : {}) }],
  }),
})
const mod = submit({ mark: 'MOD', target: p('1'), text: 'Members may cooperate.' })
const decide = (subject: object, outcome: string): Play => ({
  act: { kind: 'decision', subject, outcome, how: 'consensus', level: 'plenary' },
})
const object = (target: object): Play => ({
  as: 'obj',
  party: 'ADV',
  act: { kind: 'object', target, degree: 'objection', ground: 'scope' },
})
const strip = (...plays: Play[]): string =>
  provisionStatuses(play([...base, ...plays]).view())
    .map(({ id, status }) => `${id} ${status}`)
    .join(', ')
const of1 = (...plays: Play[]): string => provisionStatus(play([...base, ...plays]).view(), '1')

describe('the strip', () => {
  test('S13: has the provisions of the treaty in reading order, and no resolution', () =>
    expect(strip()).toBe('a not-heard, 1 not-heard, 2 not-heard'))
  test.each<[string, string, Play[]]>([
    ['S10: an open alternative contests', 'contested', [mod]],
    ['S10: an open objection contests', 'contested', [object(p('1'))]],
    ['S10: adopted, it is changed', 'changed', [mod, decide({ amendment: 'AAA/1/1', rev: 0 }, 'adopted')]],
    ['S10: agreed as it stands, it is agreed', 'agreed', [decide(p('1'), 'agreed')]],
    [
      'S10: spoken of and nothing open, it is quiet',
      'quiet',
      [mod, decide({ amendment: 'AAA/1/1', rev: 0 }, 'rejected')],
    ],
    ['S11: NOC is no alternative', 'quiet', [submit({ mark: 'NOC', target: p('1') })]],
    ['S11: suppression is one', 'contested', [submit({ mark: 'SUP', target: p('1') })]],
    [
      'S12: a position is a word spoken',
      'quiet',
      [{ party: 'ADV', act: { kind: 'position', target: p('1'), stance: 'accept' } }],
    ],
    ['S12: so is a statement', 'quiet', [{ party: 'ADV', act: { kind: 'statement', target: p('1') } }]],
    [
      'S12: and an assessment',
      'quiet',
      [{ party: 'ADV', act: { kind: 'assess', target: p('1'), criterion: 'scope' } }],
    ],
    [
      'S12: a position on the whole is none on this',
      'not-heard',
      [{ party: 'ADV', act: { kind: 'position', target: { instrument: 1 }, stance: 'accept' } }],
    ],
  ])('%s', (_, status, plays) => expect(of1(...plays)).toBe(status))

  test('S11: an amendment written against a wording since replaced is not open', () => {
    const other = submit({ mark: 'MOD', target: p('1'), text: 'Members shall cooperate.' }, 'BBB/1')
    expect(of1(mod, other, decide({ amendment: 'BBB/1/1', rev: 0 }, 'adopted'))).toBe('changed')
  })
  test('S11: nor is one left over when the whole was adopted; one made after it is', () => {
    const late = submit({ mark: 'MOD', target: p('1'), text: 'Members shall cooperate.' }, 'BBB/1')
    expect(of1(mod, decide({ instrument: 1 }, 'adopted'))).toBe('agreed')
    expect(of1(mod, decide({ instrument: 1 }, 'adopted'), { ...late, on: '2012-12-20' })).toBe('contested')
  })
  test('S10: adopted over an objection it stays contested', () =>
    expect(of1(object(p('1')), decide({ instrument: 1 }, 'adopted'))).toBe('contested'))
  test('S11: an addition contests the parent of its place', () =>
    expect(strip(submit({ mark: 'ADD', target: { parent: 'a', after: '1' }, text: 'New.' }))).toBe(
      'a contested, 1 not-heard, 2 not-heard',
    ))
})

describe('standing of all provisions', () => {
  test('alternatives stand beside the wording, and groups are heard on either', () => {
    const position: Play = {
      party: 'ADV',
      act: { kind: 'position', target: { amendment: 'AAA/1/1', rev: 0 }, stance: 'object' },
    }
    const found = provisionSummary(play([...base, mod, position]).view())[1]!
    expect(found).toMatchObject({
      id: '1',
      margin: '1',
      status: 'contested',
      heard: ['governments', 'advocates'],
      notHeard: ['operators'],
    })
    expect(found.standing.heard).toEqual([])
    expect(found.alternatives.map(a => [a.ref, a.standing.groups.map(g => g.verdict)])).toEqual([
      ['AAA/1/1', ['for', 'not-heard', 'against']],
    ])
  })
})
