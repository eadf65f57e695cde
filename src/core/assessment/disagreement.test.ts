import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Replayed, replayed } from '../../../test/replayed.js'
import { freeProcedure, opening, type Play, play, recorder, seats } from '../negotiation/testing.js'
import { assessmentOf } from './disagreement.js'
import { effectsOf } from './effects.js'
import { assessmentOverview, chosenFramework } from './overview.js'

const label = { en: 'Words' }
const framework = {
  id: 'f',
  title: label,
  effects: [],
  criteria: [{ id: 'c', label }],
  themes: [],
  forums: [],
}
const groups = ['governments', 'operators', 'advocates']
const target = { instrument: 0 }
const begun: Play[] = [...opening(freeProcedure(groups)), { act: { kind: 'declare-framework', framework } }]
const say = (party: string, answer: string, more: Partial<Play> = {}): Play => ({
  party,
  act: { kind: 'assess', target, criterion: 'c', answer },
  body: { reasons: `${party} says ${answer}` },
  ...more,
})
const supports = (party: string, name: string): Play => ({
  party,
  act: ({ ref }) => ({ kind: 'support', target: { act: ref(name) }, joined: true }),
})
const looked = (...plays: Play[]) => {
  const view = play([...begun, ...plays]).view()
  return assessmentOf(view, target, chosenFramework(view.state)!)
}
const parties = (group: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${group[0]!.toUpperCase()}${i}`)

describe('AS15 to AS20: disagreement', () => {
  test('AS9: the latest answer of a party is its answer; the one before is linked', () => {
    const { criteria } = looked(
      ...seats('operators', 'ACM'),
      say('ACM', 'wording', { as: 'was' }),
      say('ACM', 'none'),
    )
    expect(criteria[0]!.answers.map(a => [a.answer, a.earlier.length])).toEqual([['none', 1]])
    expect(criteria[0]!.answered).toBe(1)
  })
  test('AS18: groups whose medians are two steps apart are, groups one step apart are not', () => {
    const three = [...seats('governments', 'FRA'), ...seats('operators', 'ACM'), ...seats('advocates', 'EFF')]
    const { criteria } = looked(...three, say('FRA', 'none'), say('ACM', 'wording'), say('EFF', 'substance'))
    expect(criteria[0]!.splitBetween).toEqual([['advocates', 'governments']])
  })
  test('AS17: a group is split inside from five answers on, and never by fewer', () => {
    const inside = (count: number) => {
      const ids = parties('advocates', count)
      const said = ids.map((id, i) => say(id, i % 2 === 0 ? 'incompatible' : 'improves'))
      const [strip] = looked(...seats('advocates', ...ids), ...said).criteria[0]!.strips
      return [strip!.agreementPermille, strip!.splitInside]
    }
    expect([inside(4), inside(6)]).toEqual([
      [null, false],
      [-1000, true],
    ])
  })
  test('AS19: the best reason is the one that other groups support, whatever its own group does', () => {
    const ids = ['EFF', 'CDT', 'EDRI']
    const [{ best }] = looked(
      ...seats('advocates', ...ids),
      ...seats('operators', 'ACM', 'BCM'),
      say('EFF', 'incompatible', { as: 'loud' }),
      say('ACM', 'wording', { as: 'heard' }),
      say('BCM', 'none', { body: {} }),
      supports('CDT', 'loud'),
      supports('EDRI', 'loud'),
      supports('CDT', 'heard'),
    ).criteria as [never] as unknown as [{ best: ReturnType<typeof looked>['criteria'][number]['best'] }]
    expect([best.remedy?.party, best.remedy?.supportedByGroups, best.noRemedy?.party]).toEqual([
      'ACM',
      ['advocates'],
      'BCM',
    ])
  })
  test('AS20: those who cannot tell are counted, and are on no step; whom nobody named is one each', () => {
    const [c] = looked(
      ...seats('operators', 'ACM'),
      say('ACM', 'unclear'),
      { ...say('', 'unclear'), party: null, unnamed: { group: 'advocates', howMany: 'several' } },
      { ...say('', 'none'), party: null, unnamed: { group: 'advocates', howMany: 'one' } },
    ).criteria
    expect([c!.unclear, c!.answered, c!.silentGroups]).toEqual([2, 3, ['governments']])
    expect(c!.strips.map(s => [s.group, s.placed, s.unclear])).toEqual([
      ['operators', 0, 1],
      ['advocates', 1, 1],
    ])
  })
  const answer = fc.constantFrom('improves', 'none', 'wording', 'substance', 'incompatible', 'unclear')
  test('AS16: a group grown tenfold with the same shares changes no median, no group that is apart, no split', () =>
    fc.assert(
      fc.property(fc.array(answer, { minLength: 5, maxLength: 6 }), answer, (own, other) => {
        const shown = (times: number) => {
          const all = Array.from({ length: times }, () => own).flat()
          const ids = parties('advocates', all.length)
          const { criteria } = looked(
            ...seats('advocates', ...ids),
            ...seats('operators', 'ZZZ'),
            ...all.map((one, i) => say(ids[i]!, one)),
            say('ZZZ', other),
          )
          const [{ strips, splitBetween }] = criteria as [(typeof criteria)[0]]
          return [
            splitBetween,
            strips.map(s => [
              s.group,
              s.medianTwice,
              s.lowest,
              s.highest,
              s.placed >= 5 && s.agreementPermille,
            ]),
          ]
        }
        const [once, many] = [shown(1), shown(10)]
        const few = own.filter(one => one !== 'unclear').length < 5
        expect(many[0]).toEqual(once[0])
        if (!few) expect(many[1]).toEqual(once[1])
      }),
      { seed: 16, numRuns: 15 },
    ))
})

/** One provision on the table, a government and an operator at it. */
const withBase: Play[] = [
  ...begun,
  ...seats('governments', 'FRA'),
  ...seats('operators', 'ACM'),
  {
    act: ({ verbatim }) => ({
      kind: 'enter-provisions',
      provisions: [{ id: '1', parent: null, kind: 'paragraph', label: '1', text: [verbatim('Boats.')] }],
    }),
  },
  { act: { kind: 'adopt-base', provisions: 1 } },
]

describe('AS12, AS22: what was said of an addition that was adopted is said of the provision', () => {
  const texted: Play[] = [
    ...withBase,
    {
      party: 'FRA',
      act: ({ verbatim }) => ({
        ...{ kind: 'submit', proposal: 'FRA/1', symbol: 'FRA/1', title: { en: 'P' }, authors: ['FRA'] },
        amendments: [
          {
            ...{ n: 1, mark: 'ADD', label: '1A', target: { parent: null, after: '1' } },
            text: [verbatim('Boats shall be kept.')],
          },
        ],
      }),
    },
    say('ACM', 'wording', {
      act: {
        ...{ kind: 'assess', criterion: 'c', answer: 'wording' },
        target: { amendment: 'FRA/1/1', rev: 0 },
      },
    }),
    {
      party: 'ACM',
      act: { kind: 'assess', target: { amendment: 'FRA/1/1', rev: 0 }, effects: ['bind-boats'] },
    },
    {
      party: recorder,
      act: {
        ...{ kind: 'decision', subject: { amendment: 'FRA/1/1', rev: 0 } },
        ...{ outcome: 'adopted', how: 'consensus' },
      },
    },
  ]
  test('it has a row of its own and one of the provision, each once', () => {
    const view = play(texted).view()
    const { rows } = assessmentOverview(view, chosenFramework(view.state)!)
    expect(rows.map(r => [r.key, r.stale])).toEqual([
      ['p:FRA/1/1@0', 1],
      ['a:FRA/1/1@0', 1],
    ])
  })
  test('what it would do is said of the provision, of words that may no longer be these', () => {
    const said = effectsOf(play(texted).view(), [{ provision: 'FRA/1/1', version: 0 }])
    expect(said.map(e => [e.effect, e.claims.map(c => [c.author.party, c.stale])])).toEqual([
      ['bind-boats', [['ACM', true]]],
    ])
  })
})

describe('AS21: of an author on one subject the last word on what it would do stands', () => {
  const target = { provision: '1', version: 0 }
  const claims = (party: string, effects: readonly string[], more: object = {}): Play => ({
    party,
    act: { kind: 'assess', target, effects, ...more },
  })
  const said = (mode: 'hosted' | 'observed', plays: readonly Play[]) => {
    const view = play([...withBase, ...plays]).view()
    const { state } = view
    const looked = { ...view, state: { ...state, record: { ...state.record, mode } } }
    return effectsOf(looked, [target]).map(e => `${e.effect} ${e.claims.map(c => c.author.party)}`)
  }
  test.each<[string, Play[], string[]]>([
    ['an effect no longer named is dropped', [claims('ACM', ['a', 'b']), claims('ACM', ['b'])], ['b ACM']],
    ['said again it is listed once', [claims('ACM', ['a']), claims('ACM', ['a'])], ['a ACM']],
    ['none drops all', [claims('ACM', ['a']), claims('FRA', ['a']), claims('ACM', [])], ['a FRA']],
    [
      'an answer to a question drops nothing',
      [claims('ACM', ['a']), { party: 'ACM', act: { kind: 'assess', target, recommends: 'reject' } }],
      ['a ACM'],
    ],
    ['another author does not', [claims('ACM', ['a']), claims('FRA', ['b'])], ['a ACM', 'b FRA']],
  ])('%s', (_, plays, expected) => expect(said('hosted', plays)).toEqual(expected))
  test('in an observed record they add up: each rests on its own source', () =>
    expect(said('observed', [claims('ACM', ['a']), claims('ACM', ['b'])])).toEqual(['a ACM', 'b ACM']))
})

describe('on the open negotiation', () => {
  let waters: Replayed
  beforeAll(async () => {
    waters = await replayed('open-waters')
  })
  const framed = () => chosenFramework(waters.view().state)!
  const on = (amendment: string, rev = 0) => assessmentOf(waters.view(), { amendment, rev }, framed())
  const criterion = (shown: ReturnType<typeof on>, id: string) =>
    shown.criteria.find(c => c.criterion === id)!

  test('AS15: on keeping records for a year governments and advocates are apart, and the reason of others leads', () => {
    const { splitBetween, best, unclear, answered, silentGroups } = criterion(on('VELM/2/2'), 'r4-proportion')
    expect(splitBetween).toContainEqual(['advocates', 'governments'])
    expect([best.remedy?.party, best.remedy?.supportedByGroups.length, best.noRemedy?.party]).toEqual([
      'HALL',
      4,
      'VELM',
    ])
    expect([unclear, answered, silentGroups]).toEqual([1, 14, ['users']])
  })
  test('AS20: its proponent answered three questions about its own words', () =>
    expect(on('VELM/2/2').proponents).toEqual([
      { party: 'VELM', answered: ['f1-problem', 'r3-necessity', 'r4-proportion'] },
    ]))
  test('AS13: the second reading made some answers stale, and carried those whose words it left alone', () => {
    const states = on('WAKE/1/3', 1).criteria.flatMap(c =>
      c.answers.map(a => `${c.criterion} ${a.author.party} ${a.holding.state}`),
    )
    expect(states).toContain('t3-duty WAKE carried')
    expect(states).toContain('r4-proportion WAKE stale')
    expect(states).toContain('r4-proportion HALL stale')
    expect(states).toContain('i3-routing HALL stale')
    const before = waters.view({ until: { at: Date.parse('2026-04-19T00:00Z'), when: '2026-04-19' } })
    const then = assessmentOf(before, { amendment: 'WAKE/1/3', rev: 0 }, chosenFramework(before.state)!)
    expect(then.criteria.flatMap(c => c.stale)).toEqual([])
  })
  test('AS4: words of the text call for a family, and only they', () => {
    const called = (id: string) =>
      on(id)
        .families.filter(f => f.called)
        .map(f => f.id)
    expect(called('VELM/2/2')).toEqual(['text', 'fit', 'rights', 'net', 'after'])
    expect(called('CHART/1/4')).toEqual(['text', 'fit', 'net', 'after'])
    expect(called('KAST/1/5')).toEqual(['text', 'fit', 'rights', 'after'])
  })
  test('AS21: what it would do is said by somebody, and contested by others who do not say the same', () => {
    const said = effectsOf(waters.view(), [{ amendment: 'VELM/2/2', rev: 0 }])
    expect(said.map(e => [e.effect, e.claims.map(c => [c.author.party, c.contested.length])])).toEqual([
      [
        'retain-data',
        [
          ['WAKE', 0],
          ['VELM', 0],
        ],
      ],
      ['widen-use', [['WAKE', 1]]],
      ['bind-operators', [['BUOY', 1]]],
      ['move-costs', [['BUOY', 1]]],
    ])
  })
  test('AS22: the overview has what was assessed in reading order, and what nobody has looked at', () => {
    const { rows, unassessed } = assessmentOverview(waters.view(), framed())
    expect(rows.map(r => [r.key, r.criteria.length, r.stale > 0])).toEqual([
      ['a:VELM/2/2@0', 4, false],
      ['a:WAKE/1/3@1', 1, true],
      ['p:art-4.3@0', 2, false],
      ['a:VELM/2/4@0', 2, false],
    ])
    expect(unassessed.length).toBeGreaterThan(40)
    expect(chosenFramework(waters.view().state, 'open-waters')?.id).toBe('open-waters')
    expect(chosenFramework(waters.view().state, 'none')).toBeNull()
  })
})
