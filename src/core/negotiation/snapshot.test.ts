import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evolve, replay, stateRoot } from './replay.js'
import { packState, unpackState } from './snapshot.js'
import { emptyState, type State } from './state.js'
import { acts, everything, start } from './testing-acts.js'
import { playHosted } from './testing-hosted.js'

/** One state, four checks: it comes back equal, member for member, with its root, as the same text, and packing left it alone. */
function check(state: State): State {
  const root = stateRoot(state)
  const text = packState(state)
  const back = unpackState(text)
  expect(back).toStrictEqual(state)
  expect(stateRoot(back!)).toBe(root)
  expect(packState(back!)).toBe(text)
  expect(stateRoot(state)).toBe(root)
  return back!
}

describe('snapshots', () => {
  test('F6: an empty state comes back', () => check(emptyState()))
  test('F6: one with keys, withholdings and all kinds of entries comes back', () => {
    const { state } = playHosted(everything)
    expect([state.seats.keys!.size, state.record.withheld!.size]).toEqual([2, 2])
    check(state)
  })
  test('F6: keys keep their type and entries their order', () => {
    const state = emptyState()
    state.record.counterReports.set(10, [11]).set(9, [12])
    state.text.children.set('', ['b', 'a']).set('=', [])
    state.positions.supports.set(1, new Map([['Z', 3]]))
    const back = check(state)
    expect([...back.record.counterReports.keys()]).toEqual([10, 9])
    expect([...back.text.children.keys()]).toEqual(['', '='])
    expect([...back.positions.supports.get(1)!]).toEqual([['Z', 3]])
  })
  test('F6: law: any log folded to any point, kept, read back and folded on, is folded the same', () => {
    fc.assert(
      fc.property(acts, fc.nat(60), (plays, cut) => {
        const { leaves } = playHosted([...start, ...plays])
        const state = check(replay(leaves.slice(0, cut)))
        for (const leaf of leaves.slice(cut)) evolve(state, leaf)
        return stateRoot(state) === stateRoot(replay(leaves))
      }),
      { seed: 4112, numRuns: 150 },
    )
  })
  test('F6: a name that stands for a map is not taken for one: such a state is never kept', () => {
    for (const name of ['', '=']) {
      const state = emptyState()
      state.record.title = { [name]: 'x' }
      expect(() => packState(state)).toThrow('bug: a plain object with the name of a map')
    }
  })
  test.each<[string, string]>([
    ['no JSON', packState(emptyState()).slice(1)],
    ['no object', '5'],
    ['null', 'null'],
    ['no state', '{}'],
    ['a slice missing', packState(emptyState()).replace('"seats"', '"stalls"')],
    ['a member missing', packState(emptyState()).replace('"credentials"', '"documents"')],
    ['a map that is none', packState(emptyState()).replace('"rights":{"=":[]}', '"rights":[]')],
  ])('F6: %s is no snapshot', (_, text) => expect(unpackState(text)).toBeNull())
})
