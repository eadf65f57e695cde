/** A store that keeps nothing: for tests, and for commands that replay a demonstration and print. */
import { ok, refuse } from '../core/canonical/result.js'
import type { Batch, LogContents, LogStore, Store } from './store.js'

export function memoryStore(): Store {
  const logs = new Map<string, LogStore>()
  return {
    logs: async () => [...logs.keys()].sort(),
    async open(name) {
      const log = logs.get(name) ?? memoryLog()
      logs.set(name, log)
      return ok(log)
    },
    async read(name) {
      const log = logs.get(name)
      return log === undefined ? refuse('unknown-negotiation', { where: name }) : ok(await log.read())
    },
  }
}

function memoryLog(): LogStore {
  const entries: Uint8Array[] = []
  const contents: LogContents = { entries, texts: new Map(), bodies: new Map() }
  return {
    read: async () => ({
      entries: [...entries],
      texts: new Map(contents.texts),
      bodies: new Map(contents.bodies),
    }),
    async append(size: number, batch: Batch) {
      if (size !== entries.length) return refuse('stale', { args: { expected: size, size: entries.length } })
      for (const [hash, text] of batch.texts) contents.texts.set(hash, text)
      for (const [seq, body] of batch.bodies) contents.bodies.set(seq, body)
      entries.push(...batch.entries)
      return ok(entries.length)
    },
    close: async () => {},
  }
}
