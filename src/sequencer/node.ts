/** All logs of a store on this node: opens them, follows them, publishes their checkpoints, finds new ones. */
import { ok, type Result } from '../core/canonical/result.js'
import { checkpointMs, pollMs } from '../core/limits.js'
import type { LogStore, Store } from '../store/store.js'
import { openSequencer, type Sequencer, type SequencerOptions } from './sequencer.js'

export interface NodeOptions extends Omit<SequencerOptions, 'seed'> {
  /** The private key of a log, 32 bytes: made once, kept in the store. */
  readonly seed: (name: string) => Promise<Uint8Array>
  /** Called for every log before it is opened: a demonstration is played into an empty one. */
  readonly prepare: (name: string, log: LogStore) => Promise<Result<unknown>>
  /** Called once a log is open, also for those that other nodes make later. */
  readonly opened: (name: string, log: Sequencer) => Promise<void>
  /** What went wrong in the background, for the operator. */
  readonly complain: (problem: string) => void
}

export interface Node {
  readonly logs: ReadonlyMap<string, Sequencer>
  close(): Promise<void>
}

/** Opens every log of a store, and `wanted` ones that are not there yet, and keeps up with them until closed. */
export async function openNode(
  store: Store,
  wanted: readonly string[],
  options: NodeOptions,
): Promise<Result<Node>> {
  const logs = new Map<string, Sequencer>()
  const there = await store.logs()
  for (const name of [...wanted, ...there.filter(name => !wanted.includes(name))]) {
    const opened = await openLog(store, name, options)
    if (!opened.ok) return { ...opened, where: `${name}: ${opened.where ?? ''}` }
    logs.set(name, opened.value)
    await options.opened(name, opened.value)
  }
  const stop = [
    every(pollMs, () => follow(store, logs, options), options.complain),
    every(checkpointMs, () => publish(logs), options.complain),
  ]
  await publish(logs)
  return ok({
    logs,
    async close() {
      for (const end of stop) await end()
      for (const log of logs.values()) await log.close()
      await store.close()
    },
  })
}

async function openLog(store: Store, name: string, options: NodeOptions): Promise<Result<Sequencer>> {
  const log = await store.open(name)
  if (!log.ok) return log
  const prepared = await options.prepare(name, log.value)
  if (!prepared.ok) return prepared
  const opened = await openSequencer(log.value, { ...options, seed: await options.seed(name) })
  if (opened.ok)
    void opened.value
      .loaded()
      .then(loaded => loaded.ok || options.complain(`${name}: ${loaded.why} ${loaded.where ?? ''}`))
  return opened
}

async function follow(store: Store, logs: Map<string, Sequencer>, options: NodeOptions): Promise<void> {
  await each(await store.heads(), async (head, name) => {
    const log = logs.get(name)
    if (log !== undefined) await log.follow(head)
    else if (head.size > 0) {
      const opened = await openLog(store, name, options)
      if (!opened.ok) throw new Error(`${name}: ${opened.why} ${opened.where ?? ''}`)
      logs.set(name, opened.value)
      await options.opened(name, opened.value)
    }
  })
}

async function publish(logs: ReadonlyMap<string, Sequencer>): Promise<void> {
  await each(logs, async (log, name) => {
    const published = await log.publish()
    if (!published.ok) throw new Error(`${name}: ${published.why}`)
  })
}

/** One after another, and the others also where one fails; throws in the end what went wrong. */
async function each<T>(
  all: ReadonlyMap<string, T>,
  task: (one: T, name: string) => Promise<void>,
): Promise<void> {
  const problems: string[] = []
  for (const [name, one] of all) await task(one, name).catch((error: Error) => problems.push(error.message))
  if (problems.length > 0) throw new Error(problems.join('; '))
}

/**
 * Runs a task again and again, `ms` after it last ended; answers how to stop it, once it has ended. What goes on going
 * wrong is told once.
 */
function every(
  ms: number,
  task: () => Promise<void>,
  complain: (problem: string) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout | null = null
  let running = Promise.resolve()
  let stopped = false
  let told = ''
  const tell = (problem: string) => {
    if (problem !== told && problem !== '') complain(problem)
    told = problem
  }
  const again = () => {
    timer = setTimeout(() => {
      running = task()
        .then(() => tell(''))
        .catch((error: Error) => tell(error.message))
        .then(() => (stopped ? undefined : again()))
    }, ms)
    timer.unref()
  }
  again()
  return async () => {
    stopped = true
    if (timer !== null) clearTimeout(timer)
    await running
  }
}
