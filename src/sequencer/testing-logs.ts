/** Logs in memory for tests of the sequencer, acts for them, and stores that fail. */
import { hex, sha256, utf8 } from '../core/canonical/hash.js'
import { hostedProcedure, openHosted } from '../core/negotiation/testing-hosted.js'
import type { ActData } from '../core/record/leaf.js'
import { memoryStore } from '../store/memory-store.js'
import type { LogStore, Store } from '../store/store.js'
import { openSequencer, type Sequencer, type SequencerOptions, type Submission } from './sequencer.js'

/** The log `n` of a store in memory. */
export async function memoryLog(store: Store = memoryStore()): Promise<LogStore> {
  const opened = await store.open('n')
  if (!opened.ok) throw new Error(opened.why)
  return opened.value
}

/** Opens it as the node `one`, at the moment 1000. */
export async function sequencer(store: LogStore, more: Partial<SequencerOptions> = {}): Promise<Sequencer> {
  const holder = { id: 'one', url: 'http://one.example' }
  const opened = await openSequencer(store, { now: () => 1000, holder, ...more })
  if (!opened.ok) throw new Error(opened.why)
  return opened.value
}

let count = 0

/** An act of the secretariat's credential, with a nonce of its own. */
export function submission(act: ActData, party: string | null, more: Partial<Submission> = {}): Submission {
  const nonce = hex(sha256(utf8(`${count++}`)).subarray(0, 16))
  const author = {
    v: 1 as const,
    log: 'example.org/n',
    act,
    party,
    credential: 'sec-1',
    claimed: 0,
    head: 0,
    nonce,
    ...more.author,
  }
  return { auth: { how: 'attested' }, ...more, author }
}

export const open = () => submission(openHosted(hostedProcedure).act, null)
export const event = (title = 'e') =>
  submission({ kind: 'event', type: 'meeting', title: { en: title } }, 'SEC')

/** A store whose calls fail as told: before they reach the store, or after, when their answer is lost. */
export function faulty(
  store: LogStore,
  fails: (call: keyof LogStore) => 'before' | 'after' | null,
): LogStore {
  const wrap =
    (name: keyof LogStore, call: (...args: never[]) => Promise<unknown>) =>
    async (...args: never[]) => {
      const how = fails(name)
      if (how === 'before') throw new Error(`${name} failed`)
      const answer = await call(...args)
      if (how === 'after') throw new Error(`the answer of ${name} was lost`)
      return answer
    }
  return Object.fromEntries(
    Object.entries(store).map(([name, member]) => [
      name,
      typeof member === 'function' ? wrap(name as keyof LogStore, member) : member,
    ]),
  ) as unknown as LogStore
}

/** A store that keeps appends waiting from `shut` until `open`, when all of them go on. */
export function gated(store: LogStore): LogStore & { shut(): void; open(): void } {
  let gate = Promise.resolve()
  let open = () => {}
  return {
    ...store,
    async append(...all) {
      await gate
      return store.append(...all)
    },
    shut() {
      gate = new Promise(resolve => {
        open = resolve
      })
    },
    open: () => open(),
  }
}
