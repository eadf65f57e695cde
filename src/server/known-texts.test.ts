import { beforeEach, expect, test } from 'vitest'
import { hex, sha256, utf8 } from '../core/canonical/hash.js'
import { through } from '../core/negotiation/replay.js'
import { hostedProcedure, openHosted, worded } from '../core/negotiation/testing-hosted.js'
import type { ActData } from '../core/record/leaf.js'
import { openSequencer, type Sequencer } from '../sequencer/sequencer.js'
import { memoryStore } from '../store/memory-store.js'
import { type KnownLogs, knownLogs } from './known-texts.js'
import type { Negotiation } from './negotiations.js'
import { recurringShown } from './recurrence.js'
import type { Asked } from './resources/resource.js'

const clause =
  'Each Party shall make the measurements of its stations available to everyone within ten minutes and free of charge.'
const hash = (worded(clause) as { hash: string }).hash

let logs: Map<string, Negotiation>
let known: KnownLogs
let count = 0
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
  const nonce = hex(sha256(utf8(`known ${count++}`)).subarray(0, 16))
  const sent = {
    v: 1 as const,
    log: 'example.org/n',
    act,
    party,
    credential: 'sec-1',
    claimed: 0,
    head: 0,
    nonce,
  }
  const done = await log.submit({ author: sent, auth: { how: 'attested' }, texts })
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
  return texts.query(clause, 'en', () => true).found.flatMap(f => f.places.map(p => p.negotiation))
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

test('one server knows its own logs, and the same for everybody who asks', () => {
  expect(knownLogs(logs)).toBe(known)
  expect(knownLogs(new Map())).not.toBe(known)
})
