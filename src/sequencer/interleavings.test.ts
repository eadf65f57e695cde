/** Two nodes on one log, and a store whose calls take turns in any order and whose appends fail in any way. */
import { setImmediate as immediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hex } from '../core/canonical/hash.js'
import { refuse } from '../core/canonical/result.js'
import { stateRoot } from '../core/negotiation/replay.js'
import { authorHash, leafHash } from '../core/record/leaf.js'
import type { LogStore } from '../store/store.js'
import type { Receipt, Sequencer, Submission } from './sequencer.js'
import { event, memoryLog, open, sequencer } from './testing-logs.js'

/** What becomes of an append: done, not done, done and not told, or done when nobody expects it any more. */
type Fate = 'done' | 'refused' | 'lost' | 'untold' | 'late'

/** Turns of the event loop that one call after the other waits. */
type Waits = () => number

function erratic(store: LogStore, waits: Waits, fates: Fate[]): LogStore {
  const turns = async () => {
    for (let left = waits(); left > 0; left--) await immediate()
  }
  const slow = <A extends unknown[], T>(call: (...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => {
      await turns()
      const answer = await call(...args)
      await turns()
      return answer
    }
  }
  const append: LogStore['append'] = async (...all) => {
    const fate = fates.shift() ?? 'done'
    if (fate === 'done') return store.append(...all)
    if (fate === 'refused') return refuse('store-failed')
    if (fate === 'untold') await store.append(...all)
    if (fate === 'late') void turns().then(() => store.append(...all))
    throw new Error('the answer of append was lost')
  }
  return {
    ...store,
    head: slow(store.head),
    read: slow(store.read),
    append: slow(append),
    takeLease: slow(store.takeLease),
    renewLease: slow(store.renewLease),
    publish: slow(store.publish),
  }
}

/** What happens next: to which node, and to which of the acts. */
type Step =
  | { readonly do: 'submit'; readonly node: number; readonly act: number }
  | { readonly do: 'look' | 'publish'; readonly node: number }
  | { readonly do: 'steal' | 'wait' }

const node = fc.nat({ max: 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('submit' as const), node, act: fc.nat({ max: 19 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('look' as const, 'publish' as const), node }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('steal' as const, 'wait' as const) }) },
)
const fate = fc.constantFrom<Fate>('done', 'done', 'refused', 'lost', 'untold', 'late')

/** Somebody has the lease for a moment: whoever had it does not any more. */
async function steal(store: LogStore): Promise<void> {
  await store.releaseLease((await store.head()).epoch)
  const epoch = await store.takeLease({ id: 'thief', url: null }, 60_000)
  if (epoch.ok) await store.releaseLease(epoch.value)
}

async function pairOn(store: LogStore, waits: Waits, fates: Fate[]): Promise<readonly Sequencer[]> {
  const seed = new Uint8Array(32).fill(1)
  const nodes = new Map<string, Sequencer>()
  for (const id of ['one', 'two']) {
    const holder = { id, url: id }
    const forward = async (url: string, _: string, submission: Submission) =>
      nodes.get(url)?.role() === 'leader' ? nodes.get(url)!.submit(submission) : refuse('leader-unreachable')
    nodes.set(id, await sequencer(erratic(store, waits, fates), { seed, holder, forward }))
  }
  return [...nodes.values()]
}

/** Everything that was acknowledged is where its receipt says, once, and the log is one and the same for all. */
async function check(
  store: LogStore,
  nodes: readonly Sequencer[],
  told: readonly (readonly [Submission, Receipt])[],
) {
  const log = await sequencer(store)
  const leaves = log.leaves()
  expect(new Set(leaves.map(({ author }) => authorHash(author))).size).toBe(leaves.length)
  for (const [{ author }, { index, leafHash: hash }] of told) {
    expect(leaves[index]?.author).toEqual(author)
    expect(leafHash(log.bytes(index)!)).toBe(hash)
  }
  for (const one of nodes) {
    for (let look = 0; look < 3; look++) await one.follow(await store.head())
    expect([one.size(), hex(one.root())]).toEqual([log.size(), hex(log.root())])
    for (const state of [one.view().state, one.tentative()])
      expect(stateRoot(state)).toBe(stateRoot(log.view().state))
  }
}

test('Q8, Q12: however calls, failures and leases fall together, what was acknowledged is in the log once', async () => {
  const runs = fc.asyncProperty(
    fc.array(step, { minLength: 10, maxLength: 60 }),
    fc.infiniteStream(fc.nat({ max: 4 })),
    fc.array(fate, { maxLength: 12 }),
    async (steps, delays, fates) => {
      const store = await memoryLog()
      const first = await sequencer(store)
      await first.submit(open())
      await first.close()
      const left = [...fates]
      const nodes = await pairOn(store, () => delays.next().value ?? 0, left)
      const acts = Array.from({ length: 20 }, () => event())
      const told: [Submission, Receipt][] = []
      const under = steps.map(async (one, n) => {
        for (let turn = 0; turn < 3 * n; turn++) await immediate()
        if (one.do === 'steal') await steal(store)
        else if (one.do === 'look') await nodes[one.node]!.follow(await store.head())
        else if (one.do === 'publish') await nodes[one.node]!.publish()
        else if (one.do === 'submit') {
          const answer = await nodes[one.node]!.submit(acts[one.act]!)
          if (answer.ok) told.push([acts[one.act]!, answer.value])
          else expect(answer.why).toBe('store-failed')
        }
      })
      await Promise.all(under)
      left.length = 0
      await check(store, nodes, told)
      for (const one of nodes) await one.close()
    },
  )
  await fc.assert(runs, { numRuns: 25 })
})
