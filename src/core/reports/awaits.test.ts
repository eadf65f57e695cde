import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type HostedPlay, playHosted, worded } from '../negotiation/testing-hosted.js'
import { ballot, by, chair, dayMs, first, put, room } from '../negotiation/testing-whole.js'
import type { View } from '../negotiation/view.js'
import { type Awaited, awaits, floorOf, notHeard } from './awaits.js'

const declared = (party: string) => by(party, { kind: 'declare-interests', interests: [] })
const parties = ['FRA', 'KEN', 'BRA', 'OPS', 'EFF', 'ARB']
/** Everybody has said whose interest is behind them: then nothing awaits anybody. */
const settled: readonly HostedPlay[] = parties.map(declared)
const start = first + settled.length

const amendment = (n: number, text: string, provision = 'art-1') => ({
  n,
  mark: 'MOD',
  target: { provision, version: 0 },
  text: [worded(text)],
})
const submit = by('FRA', {
  kind: 'submit',
  proposal: 'FRA/1',
  symbol: 'FRA/1',
  title: { en: 'One' },
  authors: ['FRA'],
  amendments: [amendment(1, 'Everyone shall speak.')],
} as unknown as HostedPlay['act'])
const revise = by('FRA', {
  kind: 'revise',
  proposal: 'FRA/1',
  rev: 1,
  symbol: 'FRA/1(Rev.1)',
  amendments: [amendment(1, 'Everyone must speak.')],
} as unknown as HostedPlay['act'])
const on = (rev: number) => ({ amendment: 'FRA/1/1', rev })
const position = (party: string, target: object) =>
  by(party, { kind: 'position', target, stance: 'accept' } as unknown as HostedPlay['act'])
const object = (party: string, target: object, more: object = {}) =>
  by(party, {
    kind: 'object',
    target,
    degree: 'objection',
    ground: 'rights',
    ...more,
  } as unknown as HostedPlay['act'])
const answer = (party: string, objection: number) => by(party, { kind: 'answer', objection })
const ask = (party: string, asks: string[], more: object = {}) =>
  by(party, { kind: 'statement', target: on(0), asks, ...more } as unknown as HostedPlay['act'])

function viewOf(plays: readonly HostedPlay[]): View {
  const { state, leaves, refusals } = playHosted([...room, ...settled, ...plays])
  expect(refusals).toEqual([])
  const leaf = (seq: number) => leaves[seq] ?? null
  return { state, leaf, at: { index: leaves.length, time: null }, text: () => null, body: () => null }
}

/** What awaits a party, each as its kind, the act and what it is on. */
function waiting(party: string, plays: readonly HostedPlay[], at = 0): string[] {
  return awaits(floorOf(viewOf(plays), at), party).map(
    ({ kind, act, due }) => `${kind} ${act - start}${due === null ? '' : ` until ${due / dayMs}`}`,
  )
}

describe('AW1: what awaits a party', () => {
  test.each<[string, string, HostedPlay[], string[]]>([
    ['nothing at first', 'KEN', [], []],
    ['a proposal of others', 'KEN', [submit], ['position 0']],
    ['not one of its own', 'FRA', [submit], []],
    [
      'not one that it joined',
      'KEN',
      [submit, by('KEN', { kind: 'support', target: { proposal: 'FRA/1' }, joined: true })],
      [],
    ],
    ['not one on which it spoke', 'KEN', [submit, position('KEN', on(0))], []],
    ['nor one it objects to', 'KEN', [submit, object('KEN', on(0))], []],
    ['a revision starts unanswered', 'KEN', [submit, position('KEN', on(0)), revise], ['position 2']],
    [
      'what is withdrawn awaits nobody',
      'KEN',
      [submit, by('FRA', { kind: 'withdraw', target: { proposal: 'FRA/1' } })],
      [],
    ],
    [
      'the present wording where somebody objects to it',
      'KEN',
      [object('EFF', { provision: 'art-2', version: 0 })],
      ['position 0'],
    ],
    ['an objection to its proposal', 'FRA', [submit, object('KEN', on(0))], ['answer 1']],
    ['until it has answered', 'FRA', [submit, object('KEN', on(0)), answer('FRA', start + 1)], []],
    [
      'not if only somebody else has',
      'FRA',
      [submit, object('KEN', on(0)), answer('OPS', start + 1)],
      ['answer 1'],
    ],
    ['an answer to accept', 'KEN', [submit, object('KEN', on(0)), answer('FRA', start + 1)], ['accept 2']],
    [
      'until the holder says that it was met: then it has no stance left',
      'KEN',
      [
        submit,
        object('KEN', on(0)),
        answer('FRA', start + 1),
        by('KEN', { kind: 'settle', objection: start + 1, fate: 'accommodated' }),
      ],
      ['position 0'],
    ],
    [
      'or answers back',
      'KEN',
      [submit, object('KEN', on(0)), answer('FRA', start + 1), answer('KEN', start + 1)],
      [],
    ],
    [
      'its own objection to an earlier revision',
      'KEN',
      [submit, object('KEN', on(0)), revise, position('KEN', on(1))],
      ['restate 2'],
    ],
    [
      'until it is restated',
      'KEN',
      [submit, object('KEN', on(0)), revise, object('KEN', on(1), { restates: start + 1 })],
      [],
    ],
    ['a question put to it', 'FRA', [submit, ask('KEN', ['FRA', 'OPS'])], ['question 1']],
    [
      'until it replies',
      'FRA',
      [submit, ask('KEN', ['FRA', 'OPS']), by('FRA', { kind: 'statement', reply: start + 1 })],
      [],
    ],
    [
      'not if another did',
      'FRA',
      [submit, ask('KEN', ['FRA', 'OPS']), by('OPS', { kind: 'statement', reply: start + 1 })],
      ['question 1'],
    ],
    [
      'an action',
      'OPS',
      [chair({ kind: 'assign-action', title: { en: 'Count' }, owner: 'OPS', due: 3 * dayMs })],
      ['action 0 until 3'],
    ],
    [
      'a challenge it may hear',
      'ARB',
      [
        chair({ kind: 'finding', subject: { instrument: 1 }, designation: 'divergence' }),
        by('EFF', { kind: 'challenge', of: start }, { reasoned: true }),
      ],
      ['challenge 1'],
    ],
    [
      'not one of its own',
      'EFF',
      [
        chair({ kind: 'finding', subject: { instrument: 1 }, designation: 'divergence' }),
        by('EFF', { kind: 'challenge', of: start }, { reasoned: true }),
      ],
      [],
    ],
  ])('%s', (_, party, plays, expected) => expect(waiting(party, plays)).toEqual(expected))

  test('interests to declare, where it may do what needs them', () => {
    const { state, leaves } = playHosted(room)
    const view = { ...viewOf([]), state, leaf: (seq: number) => leaves[seq] ?? null }
    const found = awaits(floorOf(view, 0), 'KEN')
    expect(found.map(({ kind, clause }) => `${kind} ${clause}`)).toEqual(['interests interests'])
    expect(awaits(floorOf(view, 0), 'CHAIR')).toEqual([])
    expect(awaits(floorOf(view, 0), 'NOBODY')).toEqual([])
  })
})

describe('AW2: ballots', () => {
  const asked = put('ordinary', { closes: 20 * dayMs })
  const right = { act: { kind: 'grant-rights', to: ['KEN'], rights: ['vote'], held: false } } as HostedPlay
  test.each<[string, string, HostedPlay[], number, string[]]>([
    ['a question to who is in its electorate', 'KEN', [asked], 0, ['ballot 0 until 20']],
    ['not to others', 'OPS', [asked], 0, []],
    ['not once it has voted', 'KEN', [asked, ballot('KEN', 'for', start)], 0, []],
    ['not when its moment is over', 'KEN', [asked], 20 * dayMs + 1, []],
    ['not when it has lost the right before', 'KEN', [right, asked], 0, []],
    ['still when it lost it after, where that was fixed', 'KEN', [asked, right], 0, ['ballot 0 until 20']],
  ])('%s', (_, party, plays, at, expected) => expect(waiting(party, plays, at)).toEqual(expected))
})

test('AW3: what is due first comes first, then what waits longest', () => {
  const plays = [
    submit,
    ask('KEN', ['OPS']),
    chair({ kind: 'assign-action', title: { en: 'Later' }, owner: 'OPS', due: 9 * dayMs }),
    chair({ kind: 'assign-action', title: { en: 'Sooner' }, owner: 'OPS', due: 3 * dayMs }),
  ]
  expect(waiting('OPS', plays)).toEqual(['action 3 until 3', 'action 2 until 9', 'position 0', 'question 1'])
})

test('AW4: who is not heard on a provision, group by group; silence is never a stance', () => {
  const floor = floorOf(
    viewOf([submit, position('EFF', on(0)), object('KEN', { provision: 'art-1', version: 0 })]),
    0,
  )
  const [art] = notHeard(floor, ['art-1', 'nowhere'])
  expect(art).toMatchObject({ provision: 'art-1', groups: ['operators', 'technical', 'academics', 'users'] })
  expect(art!.parties.filter(({ heard, silent }) => heard + silent.length > 0)).toEqual([
    { group: 'governments', heard: 2, silent: ['BRA'] },
    { group: 'operators', heard: 0, silent: ['OPS'] },
    { group: 'academics', heard: 0, silent: ['ARB'] },
    { group: 'advocates', heard: 1, silent: [] },
  ])
})

/** What somebody does: of whoever, on the one amendment as it then reads, or on the objection made last. */
const deeds = fc.array(
  fc.tuple(
    fc.constantFrom('position', 'object', 'revise', 'answer', 'withdraw-objection', 'ask', 'reply', 'put'),
    fc.constantFrom(...parties),
    fc.constantFrom(...parties),
  ),
  { maxLength: 14 },
)

/** Plays them, leaving out what cannot be done then. */
function played(all: readonly (readonly [string, string, string])[]): HostedPlay[] {
  const plays: HostedPlay[] = [submit]
  let rev = 0
  const objections: { seq: number; party: string }[] = []
  const asked: number[] = []
  for (const [kind, party, other] of all) {
    const seq = start + plays.length
    const last = objections.at(-1)
    if (kind === 'position') plays.push(position(party, on(rev)))
    if (kind === 'object') objections.push({ seq, party }) && plays.push(object(party, on(rev)))
    if (kind === 'revise') plays.push(by('FRA', { ...revise.act, rev: ++rev, symbol: `FRA/1(Rev.${rev})` }))
    if (kind === 'answer' && last) plays.push(answer(party, last.seq))
    if (kind === 'withdraw-objection' && last)
      objections.pop() &&
        plays.push(by(last.party, { kind: 'settle', objection: last.seq, fate: 'withdrawn' }))
    if (kind === 'ask') asked.push(seq) && plays.push(ask(party, [other], { target: on(rev) }))
    if (kind === 'reply' && asked.length > 0)
      plays.push(by(party, { kind: 'statement', reply: asked.at(-1)! }))
    if (kind === 'put') plays.push(put('ordinary', { closes: 400 * dayMs }))
  }
  return plays
}

/** One act that answers what awaits a party. */
function answering(view: View, party: string, { kind, act, on: targets }: Awaited): HostedPlay {
  const own = (targets[0] as { act: number } | undefined)?.act
  if (kind === 'position') return position(party, targets[0]!)
  if (kind === 'answer') return answer(party, act)
  if (kind === 'accept') return by(party, { kind: 'settle', objection: own!, fate: 'accommodated' })
  if (kind === 'restate') return by(party, { kind: 'settle', objection: own!, fate: 'withdrawn' })
  if (kind === 'ballot') return ballot(party, 'for', act)
  if (kind === 'question') return by(party, { kind: 'statement', reply: act })
  throw new Error(`${kind} of ${view.at.index}`)
}

const keyOf = ({ kind, act, on: targets }: Awaited) => `${kind} ${act} ${JSON.stringify(targets)}`

describe('laws', () => {
  test('AW5: empty for everybody once everything is answered, in finitely many acts', () => {
    fc.assert(
      fc.property(deeds, all => {
        const plays = played(all)
        for (let left = 200; ; left--) {
          expect(left).toBeGreaterThan(0)
          const view = viewOf(plays)
          const floor = floorOf(view, 0)
          const who = parties.find(party => awaits(floor, party).length > 0)
          if (who === undefined) break
          plays.push(answering(view, who, awaits(floor, who)[0]!))
        }
        expect(floorOf(viewOf(plays), 0).unanswered).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
  test('AW5: it grows by acts alone, never by time', () => {
    fc.assert(
      fc.property(deeds, fc.nat(500), (all, days) => {
        const view = viewOf(played(all))
        for (const party of parties) {
          const early = awaits(floorOf(view, 0), party).map(keyOf)
          expect(early).toEqual(expect.arrayContaining(awaits(floorOf(view, days * dayMs), party).map(keyOf)))
        }
      }),
      { numRuns: 25 },
    )
  })
  test('AW5: what one party says puts nothing before itself', () => {
    fc.assert(
      fc.property(deeds, fc.constantFrom(...parties), (all, party) => {
        const plays = played(all)
        const rev = plays.filter(({ act }) => act.kind === 'revise').length
        const count = (one: readonly HostedPlay[]) => awaits(floorOf(viewOf(one), 0), party).length
        expect(count([...plays, position(party, on(rev))])).toBeLessThanOrEqual(count(plays))
      }),
      { numRuns: 25 },
    )
  })
})
