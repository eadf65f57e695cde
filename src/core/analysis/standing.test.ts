import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Stance } from '../negotiation/state.js'
import { emptyState } from '../negotiation/state.js'
import { freeProcedure, opening, type Play, play, seats } from '../negotiation/testing.js'
import type { View } from '../negotiation/view.js'
import { type Standing, standingOf, standingOfProvision } from './standing.js'

const base: Play[] = [
  ...opening(),
  ...seats('governments', 'AAA', 'BBB', 'CCC'),
  ...seats('operators', 'OPS'),
  ...seats('advocates', 'ADV'),
  {
    act: names => ({
      kind: 'enter-provisions',
      provisions: [
        { id: '1', parent: null, kind: 'article', label: '1', text: [names.verbatim('Members cooperate.')] },
      ],
    }),
  },
  { act: { kind: 'adopt-base', provisions: 1 } },
]
const provision = { provision: '1', version: 0 }
const amendment = (rev = 0) => ({ amendment: 'AAA/1/1', rev })
const mod =
  (n: number, text: string): Play['act'] =>
  names => ({
    kind: 'submit',
    proposal: 'AAA/1',
    symbol: 'AAA/1',
    title: { en: 'One' },
    authors: ['AAA'],
    amendments: [{ n, mark: 'MOD', target: provision, text: [names.verbatim(text)] }],
  })
const propose: Play = { as: 'doc', party: 'AAA', act: mod(1, 'Members may cooperate.') }
const says = (party: string, stance: Stance, target: object = amendment()): Play => ({
  party,
  act: { kind: 'position', target, stance, ...(stance === 'refer' ? { forum: 'ietf' } : {}) },
})
const objects = (party: string, target: object = amendment(), degree = 'objection'): Play => ({
  as: `obj-${party}`,
  party,
  act: { kind: 'object', target, degree, ground: 'scope' },
})
const settles = (party: string, fate: string): Play => ({
  act: names => ({ kind: 'settle', objection: names.ref(`obj-${party}`), fate }),
})

/** Verdicts by group in order, as one line. */
const verdicts = (standing: Standing): string => standing.groups.map(g => `${g.heard}:${g.verdict}`).join(' ')
const on = (target: Parameters<typeof standingOf>[1], ...plays: Play[]): Standing =>
  standingOf(play([...base, ...plays]).view(), target)

describe('what a party says of a wording', () => {
  const at = amendment()
  test.each<[string, string, Play[]]>([
    ['S1: the author of an amendment supports it', '1:for 0:not-heard 0:not-heard', [propose]],
    [
      'S1: and so does a co-sponsor',
      '1:for 1:for 0:not-heard',
      [propose, { party: 'OPS', act: { kind: 'support', target: { proposal: 'AAA/1' }, joined: true } }],
    ],
    [
      'S1: the last position stands',
      '2:split 0:not-heard 0:not-heard',
      [propose, says('BBB', 'support'), says('BBB', 'object')],
    ],
    [
      'S1: also against its own proposal',
      '1:against 0:not-heard 0:not-heard',
      [propose, says('AAA', 'object')],
    ],
    ['S1: an objection is a stance', '1:for 0:not-heard 1:against', [propose, objects('ADV')]],
    [
      'S1: and a concern is on neither side',
      '1:for 0:not-heard 1:split',
      [propose, objects('ADV', at, 'concern')],
    ],
    [
      'S1: of objection and position the later stands',
      '1:for 0:not-heard 1:for',
      [propose, objects('ADV'), says('ADV', 'accept')],
    ],
    [
      'S2: one that was met is none',
      '1:for 0:not-heard 0:not-heard',
      [propose, objects('ADV'), settles('ADV', 'accommodated')],
    ],
    [
      'S2: nor is one withdrawn',
      '1:for 0:not-heard 0:not-heard',
      [propose, objects('ADV'), settles('ADV', 'withdrawn')],
    ],
    [
      'S2: one found addressed still is',
      '1:for 0:not-heard 1:against',
      [propose, objects('ADV'), settles('ADV', 'addressed')],
    ],
    [
      'S4: referring it elsewhere is against it here',
      '1:for 1:against 0:not-heard',
      [propose, says('OPS', 'refer')],
    ],
    ['S4: offices count nowhere', '1:for 0:not-heard 0:not-heard', [propose, says('RECORDER', 'object')]],
  ])('%s', (_, expected, plays) => expect(verdicts(on(at, ...plays))).toBe(expected))

  test('S1: in an observed log the last to happen stands, not the last to be recorded', () => {
    const later = { ...says('BBB', 'object'), on: '2012-12-10' }
    const earlier = { ...says('BBB', 'support'), on: '2012-12-09' }
    expect(on(at, propose, later, earlier).groups[0]).toMatchObject({ support: 1, object: 1 })
  })
  test('S1: also of an objection and a position', () => {
    const position = { ...says('ADV', 'accept'), on: '2012-12-10' }
    const objection = { ...objects('ADV'), on: '2012-12-09' }
    expect(on(at, propose, position, objection).groups[2]).toMatchObject({ accept: 1, object: 0 })
  })
  test('S1: NOC supports the provision as it stands', () => {
    const noc: Play = {
      party: 'ADV',
      act: {
        ...{ kind: 'submit', proposal: 'ADV/1', symbol: 'ADV/1', title: { en: 'Keep' }, authors: ['ADV'] },
        amendments: [{ n: 1, mark: 'NOC', asserted: true, target: provision }],
      },
    }
    expect(verdicts(on(provision, noc))).toBe('0:not-heard 0:not-heard 1:for')
  })
  test('S3: a revision starts unanswered', () => {
    const revise: Play = {
      party: 'AAA',
      act: names => ({
        ...{ kind: 'revise', proposal: 'AAA/1', rev: 1, symbol: 'AAA/1(Rev.1)' },
        amendments: [
          { n: 1, mark: 'MOD', target: provision, text: [names.verbatim('Members should cooperate.')] },
        ],
      }),
    }
    const before = [propose, says('OPS', 'object'), says('ADV', 'support'), revise]
    expect(verdicts(on(amendment(1), ...before))).toBe('1:for 0:not-heard 0:not-heard')
    expect(verdicts(on(amendment(0), ...before))).toBe('0:not-heard 1:against 1:for')
  })
  test('S9: objections to its amendments are open objections to a provision', () => {
    const played = play([
      ...base,
      propose,
      objects('ADV'),
      objects('OPS', provision),
      objects('BBB', amendment(), 'concern'),
    ])
    const view = played.view()
    expect(standingOf(view, at).openObjections).toEqual([played.ref('obj-ADV')])
    expect(standingOf(view, provision).openObjections).toEqual([played.ref('obj-OPS')])
    expect(standingOfProvision(view, '1').openObjections).toEqual([
      played.ref('obj-ADV'),
      played.ref('obj-OPS'),
    ])
  })
  test('every act named is in the record and about it', () => {
    const played = play([
      ...base,
      propose,
      says('BBB', 'accept'),
      objects('ADV'),
      says('OPS', 'accept', provision),
    ])
    expect(on(at, propose, says('BBB', 'accept'), objects('ADV')).acts).toEqual([
      played.ref('doc'),
      played.ref('doc') + 1,
      played.ref('obj-ADV'),
    ])
  })
})

const stances = ['support', 'accept', 'concern', 'object', 'refer'] as const
const groups = ['governments', 'operators', 'technical', 'academics', 'advocates', 'users']

/** A view in which so many parties of each group take each stance, in the order given. */
function viewOf(
  counts: readonly (readonly number[])[],
  order: (parties: [string, Stance][]) => [string, Stance][] = p => p,
): View {
  const state = emptyState()
  state.record.procedure = freeProcedure(groups)
  const parties = counts.flatMap((byStance, g) =>
    byStance.flatMap((n, s) =>
      Array.from({ length: n }, (_, i): [string, Stance] => [`G${g}-${s}-${i}`, stances[s]!]),
    ),
  )
  for (const [id] of parties)
    state.seats.parties.set(id, {
      ...{ id, name: { en: id }, group: groups[Number(id[1])]!, office: null, unit: 'organisation' },
      ...{ members: [], iso2: null, seq: 0 },
    })
  const said = order(parties).map(([id, stance], seq) => [id, { stance, forum: null, seq }] as const)
  state.positions.positions.set('i:1', new Map(said))
  return { state, at: { index: 0, time: null }, leaf: () => null, text: () => null, body: () => null }
}

const whole = { instrument: 1 }
const findings = ({ groups: g, heard, notHeard, lowest }: Standing) => ({
  verdicts: g.map(x => x.verdict),
  heard,
  notHeard,
  lowest,
})
const tally = fc.array(fc.array(fc.nat({ max: 4 }), { minLength: 5, maxLength: 5 }), {
  minLength: 6,
  maxLength: 6,
})

describe('equal groups', () => {
  test.each<[string, number[], string]>([
    ['S4: nobody', [0, 0, 0, 0, 0], 'not-heard'],
    ['S4: one who accepts', [0, 1, 0, 0, 0], 'for'],
    ['S4: half is not more than half', [1, 0, 0, 1, 0], 'split'],
    ['S4: just more than half', [2, 1, 1, 1, 0], 'for'],
    ['S4: concerns keep both sides from more than half', [2, 0, 2, 1, 0], 'split'],
    ['S4: objecting and referring go together', [1, 0, 0, 1, 1], 'against'],
  ])('%s', (_, counts, verdict) =>
    expect(standingOf(viewOf([counts]), whole).groups[0]!.verdict).toBe(verdict),
  )

  test.each<[string, number[][], string | null]>([
    ['S5: none is heard', [], null],
    [
      'S5: the smallest share, not the fewest',
      [
        [3, 0, 0, 3, 0],
        [1, 0, 0, 0, 0],
      ],
      'governments',
    ],
    [
      'S5: in a tie the first',
      [
        [1, 0, 0, 0, 0],
        [1, 0, 0, 1, 0],
        [2, 0, 0, 2, 0],
      ],
      'operators',
    ],
    [
      'S5: thirds are told apart from thirty-three hundredths',
      [
        [1, 0, 0, 2, 0],
        [33, 0, 0, 67, 0],
      ],
      'operators',
    ],
  ])('%s', (_, counts, lowest) => expect(standingOf(viewOf(counts), whole).lowest).toBe(lowest))

  test('S6: the figure is the geometric mean to the nearest thousandth', () => {
    fc.assert(
      fc.property(tally, counts => {
        const heard = counts
          .map(c => ({ agree: c[0]! + c[1]!, n: c.reduce((a, b) => a + b, 0) }))
          .filter(g => g.n > 0)
        const found = standingOf(viewOf(counts), whole).equalGroupSupport
        if (heard.length === 0) return expect(found).toBeNull()
        const mean =
          heard.reduce((product, { agree, n }) => product * ((agree + 1) / (n + 2)), 1) ** (1 / heard.length)
        expect(Math.abs(found!.permille - 1000 * mean)).toBeLessThanOrEqual(0.5 + 1e-9)
      }),
      { seed: 2012, numRuns: 300 },
    )
  })
  test('S7: shares alone decide: a group that grows changes no finding', () => {
    fc.assert(
      fc.property(
        tally,
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 6, maxLength: 6 }),
        (counts, factors) => {
          const grown = counts.map((byStance, g) => byStance.map(n => n * factors[g]!))
          expect(findings(standingOf(viewOf(grown), whole))).toEqual(
            findings(standingOf(viewOf(counts), whole)),
          )
        },
      ),
      { seed: 3000, numRuns: 200 },
    )
  })
  test('S7: from 3 to 3,000', () => {
    const small = [
      [1, 0, 0, 2, 0],
      [2, 1, 0, 0, 0],
      [0, 1, 1, 1, 0],
    ]
    const large = [small[0]!.map(n => n * 1000), ...small.slice(1)]
    const [a, b] = [standingOf(viewOf(small), whole), standingOf(viewOf(large), whole)]
    expect(findings(b)).toEqual(findings(a))
    expect([a.groups[0]!.heard, b.groups[0]!.heard]).toEqual([3, 3000])
  })
  test('S8: who spoke first changes nothing', () => {
    fc.assert(
      fc.property(tally, fc.nat(), (counts, turn) => {
        const rotated = (p: [string, Stance][]) =>
          [...p.slice(turn % (p.length || 1)), ...p.slice(0, turn % (p.length || 1))].reverse()
        const same = ({ groups: g, equalGroupSupport }: Standing) => [
          g.map(({ acts: _, ...rest }) => rest),
          equalGroupSupport,
        ]
        expect(same(standingOf(viewOf(counts, rotated), whole))).toEqual(
          same(standingOf(viewOf(counts), whole)),
        )
      }),
      { seed: 8, numRuns: 200 },
    )
  })
})
