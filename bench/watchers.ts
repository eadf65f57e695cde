/**
 * Live updates beside bare server-sent events: how long after the log has grown each of 5,000 watchers knows, and
 * what that costs the server. Both servers listen in this process, the watchers are in another one, and the two
 * take turns. Latencies are between clocks of one machine.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { ok } from '../src/core/canonical/result.js'
import { eventHeadMs } from '../src/core/limits.js'
import type { Leaf } from '../src/core/record/leaf.js'
import { serveEvents, type WatchedLog } from '../src/server/events.js'
import type { BenchRow } from './types.js'

const watchersWanted = 5_000
/** Files that a process needs besides its connections. */
const otherFiles = 200
const rounds = 3
const broadcasts = 4
const path = '/n/bench/events'

/** A server with something to tell its watchers. */
interface Told {
  readonly http: Server
  /** Tells everybody that the log has this size. */
  tell(size: number): void
}

/** One figure for each broadcast, milliseconds. */
interface Measured {
  /** Until half of the watchers knew, from the growth of the log on. */
  readonly half: number[]
  /** Until 99 of 100 knew. */
  readonly nearlyAll: number[]
  /** CPU of the server. */
  readonly cpu: number[]
}

/** Rows for latencies and CPU against the bare server: medians of all broadcasts. */
export async function benchWatchers(): Promise<BenchRow[]> {
  const files = await fileLimit()
  const watchers = Math.min(watchersWanted, files - otherFiles)
  const bare: Measured = { half: [], nearlyAll: [], cpu: [] }
  const ours: Measured = { half: [], nearlyAll: [], cpu: [] }
  for (let round = 0; round < rounds; round++) {
    const sides = [() => measure(bareServer(), watchers, bare), () => measure(ourServer(), watchers, ours)]
    for (const side of round % 2 === 0 ? sides : sides.reverse()) await side()
  }
  const where = `${watchers.toLocaleString('en')} watchers, limit of ${files.toLocaleString('en')} open files`
  const row = (name: string, of: keyof Measured): BenchRow => {
    const [value, floor] = [quantile(ours[of], 0.5), quantile(bare[of], 0.5)]
    return {
      name: `live updates: ${name}`,
      unit: 'times bare server-sent events',
      value: value / floor,
      bar: 'at most 1.5',
      ok: value / floor <= 1.5,
      note: `${value.toFixed(0)} ms, bare ${floor.toFixed(0)} ms; ${where}`,
    }
  }
  return [
    row('half the watchers know', 'half'),
    row('99 of 100 know', 'nearlyAll'),
    row('CPU of the server', 'cpu'),
  ]
}

/** How many files, connections among them, this process may have open. */
async function fileLimit(): Promise<number> {
  const limits = await readFile('/proc/self/limits', 'utf8').catch(() => '')
  return Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? 1024)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

async function measure({ http, tell }: Told, watchers: number, into: Measured): Promise<void> {
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  const child = spawn(process.execPath, ['-e', `(${watch})(${port}, ${watchers}, '${path}')`], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  for (let size = 1; size <= broadcasts; size++) {
    await sleep(eventHeadMs + 500)
    const before = process.cpuUsage()
    const told = process.hrtime.bigint()
    tell(size)
    const arrived = await arrivals(child)
    const { user, system } = process.cpuUsage(before)
    const latencies = arrived.map(at => Number(BigInt(at) - told) / 1e6)
    into.cpu.push((user + system) / 1000)
    into.half.push(quantile(latencies, 0.5))
    into.nearlyAll.push(quantile(latencies, 0.99))
  }
  child.kill()
  await once(child, 'exit')
  http.closeAllConnections()
  http.close()
}

async function arrivals(child: ChildProcess): Promise<readonly string[]> {
  const [message] = (await once(child, 'message')) as [readonly string[]]
  return message
}

/** Runs in a process of its own, as source text: opens the watchers, and reports when each has heard. */
async function watch(port: number, count: number, from: string): Promise<void> {
  const { connect } = await import('node:net')
  let arrived: string[] = []
  const open = async () => {
    const socket = connect(port, '127.0.0.1')
    socket.write(`GET ${from} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n`)
    await new Promise(answered => socket.once('data', answered))
    socket.on('data', data => {
      if (!data.includes('event: head')) return
      arrived.push(String(process.hrtime.bigint()))
      if (arrived.length < count) return
      process.send?.(arrived)
      arrived = []
    })
  }
  for (let opened = 0; opened < count; opened += 100)
    await Promise.all(Array.from({ length: Math.min(100, count - opened) }, open))
  process.send?.('open')
}

/** The floor: the same bytes to everybody, by nothing but Node. */
function bareServer(): Told {
  const watchers = new Set<ServerResponse>()
  const http = createServer((_, out) => {
    out.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    out.write(':\n\n')
    watchers.add(out)
    out.on('close', () => watchers.delete(out))
  })
  const tell = (size: number) => {
    const data = JSON.stringify({ from: size - 1, size, root: 'A'.repeat(44), kinds: { position: 1 } })
    const event = Buffer.from(`id: ${size}\nevent: head\ndata: ${data}\n\n`)
    for (const out of watchers) out.write(event)
  }
  return { http, tell }
}

function ourServer(): Told {
  let size = 0
  const growing = new Set<(size: number) => void>()
  const log: WatchedLog = {
    loaded: async () => ok(null),
    size: () => size,
    root: () => new Uint8Array(32),
    leaf: () => ({ author: { act: { kind: 'position' } } }) as Leaf,
    watch(watcher) {
      growing.add(watcher)
      return () => growing.delete(watcher)
    },
  }
  const app = new Hono()
  app.use(compress(), etag())
  serveEvents(app, { negotiations: new Map([['bench', { sequencer: log }]]) })
  const tell = (to: number) => {
    size = to
    for (const grew of growing) grew(size)
  }
  return { http: createAdaptorServer({ fetch: app.fetch }) as Server, tell }
}
