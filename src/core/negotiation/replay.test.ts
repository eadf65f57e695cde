import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActData, Leaf } from '../record/leaf.js'
import { evolve, replay, stateRoot, through } from './replay.js'
import { emptyState } from './state.js'
import { base, type HostedPlay, openHosted, playHosted, seated, worded } from './testing-hosted.js'

const parties = {
  USA: 'governments',
  TUN: 'governments',
  ETN: 'operators',
  ISC: 'technical',
  UNI: 'academics',
  CDT: 'advocates',
  USR: 'users',
  CHAIR: 'chair',
}
const texts = {
  '1': 'Members shall cooperate.',
  '2': 'Routes are agreed between members.',
  '3': 'Nothing here concerns content.',
}
const start = [openHosted(), ...seated(parties), ...base(texts)]
const names = Object.keys(parties).filter(id => id !== 'CHAIR')
const seed = { seed: 77338, numRuns: 300 }

const party = fc.constantFrom(...names)
const provision = fc.constantFrom(...Object.keys(texts))
const proposal = fc.tuple(party, provision, fc.constantFrom('MOD', 'SUP', 'NOC'), fc.nat(99)).map(
  ([by, id, mark, n]): HostedPlay => ({
    party: by,
    act: {
      kind: 'submit',
      proposal: `${by}/${n + 1}`,
      symbol: `${by}/${n + 1}`,
      title: { en: 't' },
      authors: [by],
      amendments: [
        {
          n: 1,
          mark,
          target: { provision: id, version: 0 },
          ...(mark === 'MOD' ? { text: [worded(`Text ${n}.`)] } : {}),
        },
      ],
    } as unknown as ActData,
  }),
)
const position = fc.tuple(party, provision, fc.constantFrom('support', 'accept', 'concern', 'object')).map(
  ([by, id, stance]): HostedPlay => ({
    party: by,
    act: { kind: 'position', target: { provision: id, version: 0 }, stance },
  }),
)
const objection = fc.tuple(party, provision).map(
  ([by, id]): HostedPlay => ({
    party: by,
    act: { kind: 'object', target: { provision: id, version: 0 }, degree: 'objection', ground: 'scope' },
  }),
)
const plays = fc.array(fc.oneof(proposal, position, objection), { maxLength: 40 })

/** What the parties said, without the places in the log at which they said it. */
function figures(leaves: readonly Leaf[]): unknown {
  const { text, positions } = replay(leaves)
  return {
    amendments: [...text.amendments.values()].map(a => [a.id, a.mark, a.status]).sort(),
    positions: [...positions.positions]
      .map(([key, by]) => [key, [...by].map(([id, p]) => [id, p.stance]).sort()])
      .sort(),
    objections: [...positions.objections.values()]
      .map(o => `${o.party} ${JSON.stringify(o.target)} ${o.fate}`)
      .sort(),
  }
}

describe('replay', () => {
  test('F1: replaying a prefix and then the rest equals replaying all', () => {
    fc.assert(
      fc.property(plays, fc.nat(60), (acts, cut) => {
        const { leaves } = playHosted([...start, ...acts])
        const state = replay(leaves.slice(0, cut))
        for (const leaf of leaves.slice(cut)) evolve(state, leaf)
        return stateRoot(state) === stateRoot(replay(leaves))
      }),
      seed,
    )
  })
  test('F2: the fold agrees with the state that the acts were decided on, byte for byte', () => {
    fc.assert(
      fc.property(plays, acts => {
        const { leaves, state } = playHosted([...start, ...acts])
        const reread = leaves.map(leaf => JSON.parse(JSON.stringify(leaf)) as Leaf)
        return stateRoot(replay(reread)) === stateRoot(state)
      }),
      seed,
    )
  })
  test('F3: shuffling independent acts changes no figure: one act a party and target, in any order', () => {
    const once = plays.map(acts => [
      ...new Map(
        acts.map(a => [`${a.party} ${JSON.stringify(a.act.target ?? a.act.proposal)} ${a.act.kind}`, a]),
      ).values(),
    ])
    const pair = once.chain(acts =>
      fc.tuple(fc.constant(acts), fc.shuffledSubarray(acts, { minLength: acts.length })),
    )
    fc.assert(
      fc.property(pair, ([acts, shuffled]) => {
        const [a, b] = [acts, shuffled].map(some => figures(playHosted([...start, ...some]).leaves))
        expect(b).toEqual(a)
      }),
      seed,
    )
  })
  test('F4: a lens by size sees the acts before it and no other', () => {
    const { leaves } = playHosted(start)
    for (const size of [0, 1, 5, leaves.length])
      expect(through(leaves, { size }).map(l => l.index)).toEqual([...Array(size).keys()])
  })
  test('F5: the empty state has a root of its own, and an unknown kind of a later semantics changes nothing but the count', () => {
    const { leaves, state } = playHosted(start)
    const unknown = {
      ...leaves[0]!,
      author: { ...leaves[0]!.author, act: { kind: 'unheard-of' } },
      index: leaves.length,
    }
    evolve(state, unknown)
    expect(state.record.acts).toBe(leaves.length + 1)
    expect(stateRoot(emptyState())).not.toBe(stateRoot(state))
  })
})
