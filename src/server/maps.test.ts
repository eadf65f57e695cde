import { expect, test } from 'vitest'
import { type MapInput, type OpinionMap, opinionMap } from '../core/analysis/opinion-map/map.js'
import { mapInlineVotesMax, mapServedVotesMax, mapsWaitingMax } from '../core/limits.js'
import { emptyState, type State } from '../core/negotiation/state.js'
import type { View } from '../core/negotiation/view.js'
import { mapQueue } from '../workers/opinion-map.js'
import { computedIn } from './computed.js'
import { drawnMap, noMaps } from './maps.js'
import { nextStatements } from './next-statement.js'

/** A consultation of which so many voted on two statements and the question, after so many acts. */
function viewOf(voters: number, index = 10): View {
  const column = new Map(
    Array.from({ length: voters }, (_, voter) => [voter, voter % 2 === 0 ? 1 : -1] as const),
  )
  const posed = { seq: 1, text: [], by: null }
  const consultation = {
    groups: [{ id: 'a', label: { en: 'A' } }],
    voters: Array.from({ length: voters }, () => 0),
    statements: new Map([
      [1, posed],
      [2, posed],
    ]),
    votes: new Map([0, 1, 2].map(number => [number, column])),
    taken: 3 * voters,
  }
  const state = { ...emptyState(), consultation } as unknown as State
  return { state, at: { index, time: null }, leaf: () => null, text: () => null, body: () => null }
}

const few = viewOf(20)
const many = viewOf(Math.ceil(mapInlineVotesMax / 3) + 1)

/** A queue whose maps are done when one says so. */
function byHand() {
  const waiting: ((map: OpinionMap) => void)[] = []
  const queue = mapQueue(
    (input: MapInput) =>
      new Promise(resolve => {
        waiting.push(() => resolve(opinionMap(input)))
      }),
  )
  const finish = () => (waiting.shift() as () => void)()
  return { queue, waiting, finish }
}

const turn = () => new Promise(resolve => setTimeout(resolve, 0))
const asked = (view: View, size = 10, newest = true, cache = new Map()) => ({
  ...{ id: 'x', view, newest },
  computed: computedIn(cache, { log: 'x', size, lens: {} }),
})

test('OM38: of few votes at once; of very many not at all, and the refusal is not kept', async () => {
  const { queue, waiting } = byHand()
  const drawn = await drawnMap(noMaps(queue), asked(few))
  expect(drawn).toMatchObject({ ok: true, value: { size: 10, subject: { cast: 60 } } })
  expect(waiting).toHaveLength(0)
  const cache = new Map()
  const huge = {
    ...few,
    state: { ...few.state, consultation: { votes: new Map([[1, { size: mapServedVotesMax + 1 }]]) } },
  }
  const refused = await drawnMap(noMaps(queue), asked(huge as unknown as View, 10, true, cache))
  expect(refused).toMatchObject({ why: 'map-by-command', args: { votes: mapServedVotesMax + 1 } })
  await turn()
  expect(cache.size).toBe(0)
})

test('OM39: while one of a log is drawn, who asks for the newest waits for that and sees how far it goes', async () => {
  const { queue, waiting, finish } = byHand()
  const maps = noMaps(queue)
  const cache = new Map()
  const first = drawnMap(maps, asked(many, 10, true, cache))
  await turn()
  const second = drawnMap(maps, asked(viewOf(5_000, 12), 12, true, cache))
  const past = drawnMap(maps, asked(viewOf(3_000, 8), 8, false, cache))
  await turn()
  expect(waiting).toHaveLength(1)
  finish()
  expect(await first).toMatchObject({ ok: true, value: { size: 10 } })
  expect(await second).toMatchObject({ ok: true, value: { size: 10 } })
  await turn()
  finish()
  expect(await past).toMatchObject({ ok: true, value: { size: 8 } })
  const third = drawnMap(maps, asked(viewOf(5_000, 12), 12, true, cache))
  await turn()
  finish()
  expect(await third).toMatchObject({ ok: true, value: { size: 12 } })
})

test('OM40: one at a time, a few wait, and more are told to come again; one that fails stops no other', async () => {
  let now = 0
  let most = 0
  let runs = 0
  const queue = mapQueue(async () => {
    most = Math.max(most, ++now)
    await turn()
    now--
    if (++runs === 2) throw new Error('no')
    return {} as OpinionMap
  })
  const input = {} as MapInput
  const answers = await Promise.all(Array.from({ length: mapsWaitingMax + 3 }, () => queue(input)))
  expect(most).toBe(1)
  expect(answers.map(answer => (answer.ok ? 'ok' : answer.why))).toEqual([
    ...['ok', 'map-failed', ...Array.from({ length: mapsWaitingMax - 1 }, () => 'ok')],
    ...['map-later', 'map-later'],
  ])
  expect(await queue(input)).toMatchObject({ ok: true })
})

test('OM41, OM42: the next statement is one that the voter has not voted on, by its priority', () => {
  const next = nextStatements(noMaps(byHand().queue))
  const log = { id: 'x', view: few }
  expect(next(log, new Set([0, 1]), 0.1)).toBe(2)
  expect(next(log, new Set([0, 1, 2]), 0.1)).toBeNull()
  const drawn = Array.from({ length: 100 }, (_, n) => next(log, new Set([0]), n / 100))
  expect(drawn.filter(one => one === 1)).toHaveLength(50)
})
