import { describe, expect, test, vi } from 'vitest'
import { ok } from '../core/canonical/result.js'
import { memoryStore } from '../store/memory-store.js'
import type { LogStore, Store } from '../store/store.js'
import { type Node, type NodeOptions, openNode } from './node.js'
import { event, faulty, open, sequencer } from './testing-logs.js'

const seed = new Uint8Array(32).fill(1)

async function node(store: Store, id: string, more: Partial<NodeOptions> = {}): Promise<Node> {
  const opened = await openNode(store, [], {
    now: () => 1000,
    holder: { id, url: null },
    seed: async () => seed,
    prepare: async () => ok(null),
    opened: async () => {},
    complain: () => {},
    ...more,
  })
  if (!opened.ok) throw new Error(opened.why)
  return opened.value
}

/** A store with the logs `a` and `b`, both opened and led by nobody. */
async function twoLogs(): Promise<Store> {
  const store = memoryStore()
  for (const name of ['a', 'b']) {
    const log = await sequencer(await logOf(store, name))
    await log.submit(open())
    await log.close()
  }
  return store
}

async function logOf(store: Store, name: string): Promise<LogStore> {
  const log = await store.open(name)
  if (!log.ok) throw new Error(log.why)
  return log.value
}

/** The log `a` of this store fails as told. */
function withFaultyA(store: Store, fails: (call: keyof LogStore) => boolean): Store {
  return {
    ...store,
    async open(name) {
      const log = await store.open(name)
      const broken = (call: keyof LogStore) => (fails(call) ? 'before' : null)
      return log.ok && name === 'a' ? ok(faulty(log.value, broken)) : log
    },
  }
}

describe('a node', () => {
  test('Q16: a log that cannot be followed keeps no other from being followed, and is told once', async () => {
    const store = await twoLogs()
    const leading = await node(store, 'one')
    const complain = vi.fn()
    const following = await node(
      withFaultyA(store, call => call === 'read' && isBroken),
      'two',
      { complain },
    )
    isBroken = true
    for (const log of leading.logs.values()) await log.submit(event())
    expect(await following.logs.get('b')!.waitFor(2, 5000)).toBe(true)
    expect(following.logs.get('a')!.size()).toBe(1)
    await new Promise(resolve => setTimeout(resolve, 600))
    expect(complain.mock.calls).toEqual([['read failed']])
    isBroken = false
    expect(await following.logs.get('a')!.waitFor(2, 5000)).toBe(true)
    await following.close()
    await leading.close()
  })

  test('Q16: a log whose checkpoint cannot be published keeps no other from its own', async () => {
    const store = await twoLogs()
    const complain = vi.fn()
    const leading = await node(
      withFaultyA(store, call => call === 'publish' && isBroken),
      'one',
      { complain },
    )
    isBroken = true
    for (const log of leading.logs.values()) await log.submit(event())
    const b = await logOf(store, 'b')
    await vi.waitFor(async () => expect((await b.checkpoint())?.size).toBe(2), 5000)
    expect([(await (await logOf(store, 'a')).checkpoint())?.size, complain.mock.calls]).toEqual([
      1,
      [['publish failed']],
    ])
    isBroken = false
    await leading.close()
    expect((await (await logOf(store, 'a')).checkpoint())?.size).toBe(2)
  })
})

let isBroken = false
