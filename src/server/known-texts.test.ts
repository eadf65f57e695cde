import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hex } from '../core/canonical/hash.js'
import { allAtOnce } from '../core/canonical/steps.js'
import { recurrencesUnderWayMax } from '../core/limits.js'
import { through } from '../core/negotiation/replay.js'
import { hostedProcedure, openHosted, worded } from '../core/negotiation/testing-hosted.js'
import type { ActData } from '../core/record/leaf.js'
import { recurrenceRows } from '../formats/recurrence-json.js'
import { openSequencer, type Sequencer } from '../sequencer/sequencer.js'
import { submission } from '../sequencer/testing-logs.js'
import { memoryStore } from '../store/memory-store.js'
import { type KnownLogs, knownLogs } from './known-texts.js'
import { LongJson, streamOf } from './long-json.js'
import type { Negotiation } from './negotiations.js'
import { recurrenceAnswerJson, recurringShown } from './recurrence.js'
import type { Asked } from './resources/resource.js'

const clause =
  'Each Party shall make the measurements of its stations available to everyone within ten minutes and free of charge.'
const hash = (worded(clause) as { hash: string }).hash

let logs: Map<string, Negotiation>
let known: KnownLogs
let clock: number
beforeEach(async () => {
  clock = 1000
  logs = new Map()
  for (const id of ['b', 'a']) logs.set(id, { id, sequencer: await opened(id) } as Negotiation)
  known = knownLogs(logs)
})

async function opened(id: string): Promise<Sequencer> {
  const store = await memoryStore().open(id)
  if (!store.ok) throw new Error(store.why)
  const log = await openSequencer(store.value, { now: () => clock, holder: { id: 'one', url: null } })
  if (!log.ok) throw new Error(log.why)
  await submit(log.value, openHosted(hostedProcedure).act, null)
  return log.value
}

async function submit(log: Sequencer, act: ActData, party: string | null = 'SEC', texts: string[] = []) {
  const done = await log.submit(submission(act, party, { texts }))
  if (!done.ok) throw new Error(done.why)
}

const enter = (id: string, provision = '1') =>
  submit(
    logs.get(id)!.sequencer,
    {
      kind: 'enter-provisions',
      provisions: [{ id: provision, parent: null, kind: 'paragraph', text: [worded(clause)] }],
    } as unknown as ActData,
    'SEC',
    [clause],
  )
const withhold = (id: string) =>
  submit(logs.get(id)!.sequencer, {
    kind: 'withhold',
    ...{ target: { text: hash }, level: 'hidden', reason: 'error', authority: 'Rule 1' },
  })
const having = async () => {
  const { texts } = await known.now()
  const { found } = allAtOnce(texts.query(clause, 'en', () => true))
  return found.flatMap(f => f.places.map(p => p.negotiation))
}

test('RC13: every log is read as it grows, and the answer names what was read', async () => {
  expect(await having()).toEqual([])
  await enter('a')
  expect(await having()).toEqual(['a'])
  const before = (await known.now()).texts.changes()
  await enter('b')
  expect(await having()).toEqual(['a', 'b'])
  const { inputs, texts } = await known.now()
  expect(texts.changes()).toBeGreaterThan(before)
  expect(inputs.map(({ negotiation, size }) => [negotiation, size])).toEqual([
    ['a', 2],
    ['b', 2],
  ])
  for (const { negotiation, root, size } of inputs)
    expect(root).toBe(hex(logs.get(negotiation)!.sequencer.root(size)))
})

test('RC12: a text that is withheld is forgotten with the act, before anybody asks again', async () => {
  await enter('a')
  const { texts } = await known.now()
  expect(texts.size('en')).toBe(1)
  await withhold('a')
  expect(texts.size('en')).toBe(0)
  expect(await having()).toEqual([])
})

test('RC12: where another negotiation has it in public it stays known there', async () => {
  await enter('a')
  await enter('b')
  await having()
  await withhold('b')
  expect(await having()).toEqual(['a'])
})

test('RC15: as of an earlier time, what came later is no place of the negotiation itself', async () => {
  await enter('a', '1')
  clock = 2000
  await enter('a', '2')
  const places = async (at: number) => {
    const lens = { until: { at, when: 'then' } }
    const { sequencer } = logs.get('a')!
    const [view, log] = [sequencer.view(lens), sequencer.leaves()]
    const leaves = through(log, lens)
    const computed = <T>(_: string, compute: () => T) => compute()
    const asked = { view, log, leaves, known, computed, negotiation: 'a', query: {} }
    const { table } = await recurringShown(asked as unknown as Asked)
    return table.rows.map(({ of, found }) => [of.id, found[0]!.places.map(({ id }) => id)])
  }
  expect(await places(1500)).toEqual([])
  expect(await places(2500)).toEqual([
    ['1', ['2']],
    ['2', ['1']],
  ])
})

/** As a page asks. */
const askedOf = (id: string) => {
  const { sequencer } = logs.get(id)!
  const [view, log] = [sequencer.view(), sequencer.leaves()]
  const computed = <T>(_: string, compute: () => T) => compute()
  return { view, log, leaves: log, known, computed, negotiation: id, query: {} } as unknown as Asked
}

describe('RC19: what is under way while other things happen', () => {
  /** Lets work go on by one step at a time. */
  const inSteps = () => vi.spyOn(performance, 'now').mockImplementation(() => (tick += 1_000))
  let tick = 0
  beforeEach(async () => {
    for (const id of ['a', 'b']) for (const provision of ['1', '2']) await enter(id, provision)
    inSteps()
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  test('others are answered meanwhile', async () => {
    let turns = 0
    let done = false
    const count = () => {
      turns++
      if (!done) setImmediate(count)
    }
    setImmediate(count)
    const { table } = await recurringShown(askedOf('a'))
    done = true
    expect(table.rows.map(({ of }) => of.id)).toEqual(['1', '2'])
    expect(turns).toBeGreaterThan(6)
  })
  test('what comes meanwhile is not in it, and not among what it says was read', async () => {
    const { inputs } = await known.now()
    const under = recurringShown(askedOf('a'))
    await new Promise(setImmediate)
    const late = enter('b', '3')
    const shown = await under
    await late
    const places = shown.table.rows.flatMap(({ found }) => found.flatMap(f => f.places))
    for (const { negotiation, act } of places)
      expect(act).toBeLessThan(shown.inputs.find(one => one.negotiation === negotiation)!.size)
    expect(inputs.map(({ size }) => size)).toEqual([3, 3])
  })
  test('RC12: a text that is withheld meanwhile is in no answer', async () => {
    for (let n = 3; n < 20; n++) await enter('a', String(n))
    await known.now()
    const under = recurringShown(askedOf('a'))
    for (let turn = 0; turn < 8; turn++) await new Promise(setImmediate)
    await withhold('b')
    const { table } = await under
    const there = table.rows.flatMap(({ found }) => found.flatMap(f => f.places.map(p => p.negotiation)))
    expect([there.includes('a'), there.includes('b')]).toEqual([true, false])
  })
  test('where too many are under way, one more is to come again, and is answered then', async () => {
    const many = Array.from({ length: recurrencesUnderWayMax + 3 }, () => recurrenceAnswerJson(askedOf('a')))
    const answers = await Promise.all(many)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(recurrencesUnderWayMax)
    expect(answers.at(-1)).toMatchObject({ ok: false, why: 'recurrence-later' })
    expect(await recurrenceAnswerJson(askedOf('a'))).toMatchObject({ ok: true })
  })
  test('what takes long is answered later: JSON says so, and the same asked again has it', async () => {
    const kept = new Map<string, unknown>()
    const computed = <T>(name: string, compute: () => T) => {
      if (!kept.has(name)) kept.set(name, compute())
      return kept.get(name) as T
    }
    const asked = { ...askedOf('a'), computed } as Asked
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const answer = recurrenceAnswerJson(asked)
    vi.runAllTimers()
    expect(await answer).toMatchObject({ ok: false, why: 'recurrence-later' })
    vi.useRealTimers()
    await recurringShown(asked)
    const there = await recurrenceAnswerJson(asked)
    if (!there.ok) throw new Error(there.why)
    const { rows, ...head } = JSON.parse(await new Response(streamOf(there.value)).text())
    expect(head).toMatchObject({ negotiation: 'test', looked: 2, lang: 'en' })
    expect(rows).toEqual([...recurrenceRows(asked.view, (await recurringShown(asked)).table)])
    const long = (items: unknown[]) => new Response(streamOf(new LongJson({ a: 1 }, 'rows', items))).json()
    expect(await long([])).toEqual({ a: 1, rows: [] })
    const many = Array.from({ length: 30 }, (_, i) => `${i}é`.repeat(9_000))
    expect(await long(many)).toEqual({ a: 1, rows: many })
  })
})

test('one server knows its own logs, and the same for everybody who asks', () => {
  expect(knownLogs(logs)).toBe(known)
  expect(knownLogs(new Map())).not.toBe(known)
})
