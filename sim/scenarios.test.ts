import { beforeAll, describe, expect, test } from 'vitest'
import { actDefinitions, rooms } from '../src/core/negotiation/acts/index.js'
import { movesFrom } from '../src/core/negotiation/acts/procedure/advance.js'
import { replay, stateRoot } from '../src/core/negotiation/replay.js'
import type { Sequencer } from '../src/sequencer/sequencer.js'
import { scenarios } from './scenarios/index.js'
import { played } from './testing-scenarios.js'

const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
const used = new Set<string>()

describe.each(scenarios.map(scenario => [scenario.id, scenario] as const))('%s', (_id, scenario) => {
  const logs = new Map<number, Sequencer>()
  beforeAll(async () => {
    for (const seed of seeds) logs.set(seed, await played(scenario, seed))
    for (const { author } of logs.get(1)!.leaves()) used.add(author.act.kind)
  })
  test.each(seeds)('seed %i reaches an end, and nothing is left open', seed => {
    const state = logs.get(seed)!.tentative()
    expect(movesFrom(state)).toEqual([])
    expect(state.record.breaches).toEqual([])
    const { questions, challenges } = state.proceedings!
    expect([...questions.values()].filter(({ result }) => result === 'open')).toEqual([])
    expect([...challenges.values()].filter(({ outcome }) => outcome === 'open')).toEqual([])
  })
  test.each(seeds)(
    'seed %i: its leaves replay to the same state, and it plays to the same log',
    async seed => {
      const log = logs.get(seed)!
      const again = await played(scenario, seed)
      expect(stateRoot(replay(log.leaves()))).toBe(stateRoot(log.tentative()))
      expect(stateRoot(again.tentative())).toBe(stateRoot(log.tentative()))
      expect(Buffer.from(again.root())).toEqual(Buffer.from(log.root()))
    },
  )
  test('seeds tell different stories', () => {
    const roots = [...logs.values()].map(log => stateRoot(log.tentative()))
    expect(new Set(roots).size).toBe(seeds.length)
  })
})

test('every kind of act that whole procedures add is used by one that is shown', () => {
  // A consultation is another log, which whoever announces it holds.
  const elsewhere = new Set<string>(rooms.consultation.map(({ kind }) => kind))
  const newer = [...actDefinitions.values()].filter(({ since, kind }) => since === 2 && !elsewhere.has(kind))
  const added = newer.map(({ kind }) => kind)
  expect(added.filter(kind => !used.has(kind))).toEqual([])
})
