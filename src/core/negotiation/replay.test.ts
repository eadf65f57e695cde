import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Leaf } from '../record/leaf.js'
import { evolve, replay, stateRoot, through } from './replay.js'
import { emptyState } from './state.js'
import { acts, start } from './testing-acts.js'
import { playHosted } from './testing-hosted.js'

const seed = { seed: 77338, numRuns: 300 }

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
      fc.property(acts, fc.nat(60), (plays, cut) => {
        const { leaves } = playHosted([...start, ...plays])
        const state = replay(leaves.slice(0, cut))
        for (const leaf of leaves.slice(cut)) evolve(state, leaf)
        return stateRoot(state) === stateRoot(replay(leaves))
      }),
      seed,
    )
  })
  test('F2: the fold agrees with the state that the acts were decided on, byte for byte', () => {
    fc.assert(
      fc.property(acts, plays => {
        const { leaves, state } = playHosted([...start, ...plays])
        const reread = leaves.map(leaf => JSON.parse(JSON.stringify(leaf)) as Leaf)
        return stateRoot(replay(reread)) === stateRoot(state)
      }),
      seed,
    )
  })
  test('F3: shuffling independent acts changes no figure: one act a party and target, in any order', () => {
    const once = acts.map(plays => [
      ...new Map(
        plays.map(a => [`${a.party} ${JSON.stringify(a.act.target ?? a.act.proposal)} ${a.act.kind}`, a]),
      ).values(),
    ])
    const pair = once.chain(plays =>
      fc.tuple(fc.constant(plays), fc.shuffledSubarray(plays, { minLength: plays.length })),
    )
    fc.assert(
      fc.property(pair, ([plays, shuffled]) => {
        const [a, b] = [plays, shuffled].map(some => figures(playHosted([...start, ...some]).leaves))
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
