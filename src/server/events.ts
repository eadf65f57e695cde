/**
 * Live updates (docs/spec/http.md, H9 to H14): server-sent events that say how far a log has come. They carry no
 * acts: whoever wants them fetches files, which caches hold. Everybody who had seen the same gets the same bytes,
 * at most once in `eventHeadMs`, so that a watcher costs one write. Written to Node's response as it is: a
 * stream for each watcher would cost more than the event.
 */

import type { ServerResponse } from 'node:http'
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, Hono } from 'hono'
import { toBase64 } from '../core/canonical/base64.js'
import {
  eventActsMax,
  eventBufferBytesMax,
  eventHeadMs,
  eventHeartbeatMs,
  watchersMax,
  watchersPerTurn,
} from '../core/limits.js'
import { parseDecimal } from '../core/record/checkpoint.js'
import type { Sequencer } from '../sequencer/sequencer.js'

export type WatchedLog = Pick<Sequencer, 'loaded' | 'size' | 'root' | 'leaf' | 'watch'>

interface EventServer {
  readonly negotiations: ReadonlyMap<string, { readonly sequencer: WatchedLog }>
}

/** Who watches, for the metrics. */
interface Watching {
  count(): number
}

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  // Or a proxy in front keeps events to itself until it has enough of them.
  'X-Accel-Buffering': 'no',
}

/** Serves `/n/ID/events` for every log. */
export function serveEvents(app: Hono, { negotiations }: EventServer): Watching {
  const fanouts = new Map<string, Fanout>()
  let count = 0
  app.get('/n/:id/events', async c => {
    const id = c.req.param('id')
    const log = negotiations.get(id)?.sequencer
    if (log === undefined) return c.text('There is no such negotiation.\n', 404)
    if (!(await log.loaded()).ok) return c.text('This log is not served now.\n', 503, { 'Retry-After': '30' })
    const since = sinceAsked(c, log.size())
    if (since === null) return c.text('The last event id is not the size of a log.\n', 400)
    if (count >= watchersMax) return c.text('Too many watch already.\n', 503, { 'Retry-After': '30' })
    if (c.req.method === 'HEAD') return c.body(null, 200, headers)
    watch(id, log, (c.env as HttpBindings).outgoing as ServerResponse, since)
    // A copy: the app sets headers on what it is given, and this one is shared by all.
    return RESPONSE_ALREADY_SENT.clone()
  })

  function watch(id: string, log: WatchedLog, out: ServerResponse, since: number): void {
    if (out.destroyed) return
    count++
    out.once('close', () => count--)
    const fanout = fanouts.get(id) ?? makeFanout(log, () => fanouts.delete(id))
    fanouts.set(id, fanout)
    fanout.add(out, since)
  }

  return { count: () => count }
}

/** What the watcher has seen: what the browser remembers, or the page said; now where neither says. */
function sinceAsked(c: Context, size: number): number | null {
  const asked = c.req.header('last-event-id') ?? c.req.query('since')
  return asked === undefined ? size : parseDecimal(asked)
}

/** How far the log has come at some moment, and the events that lead there, by where they start. */
interface Head {
  readonly size: number
  readonly root: string
  readonly events: Map<number, Buffer>
}

interface Watcher {
  readonly out: ServerResponse
  /** The size that it has been told. */
  at: number
}

interface Fanout {
  add(out: ServerResponse, since: number): void
}

/** The watchers of one log. It stops when the last one goes, and says so. */
function makeFanout(log: WatchedLog, emptied: () => void): Fanout {
  const watchers = new Set<Watcher>()
  let head = headOf(log)
  let grown = false
  let telling = false
  const unwatch = log.watch(() => {
    grown = true
    if (!telling) void tell()
  })
  const heartbeat = setInterval(() => void toAll(watcher => write(watcher, beat)), eventHeartbeatMs)
  heartbeat.unref()

  function add(out: ServerResponse, since: number): void {
    const watcher: Watcher = { out, at: since }
    watchers.add(watcher)
    out.once('close', () => leave(watcher))
    out.on('error', () => leave(watcher))
    out.writeHead(200, headers)
    // The browser comes again after this long when the line breaks: not all in the same moment.
    out.write(`retry: ${2_000 + 100 * (watchers.size % 20)}\nid: ${since}\n\n`)
    catchUp(watcher, headNow())
  }

  function headNow(): Head {
    if (head.size !== log.size()) head = headOf(log)
    return head
  }

  function catchUp(watcher: Watcher, to: Head): void {
    if (watcher.at >= to.size) return
    write(watcher, eventFrom(log, to, watcher.at))
    watcher.at = to.size
  }

  function write(watcher: Watcher, bytes: Buffer): void {
    watcher.out.write(bytes)
    if (watcher.out.writableLength <= eventBufferBytesMax) return
    leave(watcher)
    watcher.out.destroy()
  }

  function leave(watcher: Watcher): void {
    if (!watchers.delete(watcher) || watchers.size > 0) return
    unwatch()
    clearInterval(heartbeat)
    emptied()
  }

  /** Whoever committed is answered first. */
  async function tell(): Promise<void> {
    telling = true
    while (grown && watchers.size > 0) {
      await turn()
      grown = false
      const to = headNow()
      await toAll(watcher => catchUp(watcher, to))
      await sleep(eventHeadMs, undefined, { ref: false })
    }
    telling = false
  }

  async function toAll(then: (watcher: Watcher) => void): Promise<void> {
    let written = 0
    for (const watcher of watchers) {
      then(watcher)
      if (++written % watchersPerTurn === 0) await turn()
    }
  }

  return { add }
}

const beat = Buffer.from(':\n\n')

function headOf(log: WatchedLog): Head {
  return { size: log.size(), root: toBase64(log.root()), events: new Map() }
}

/** The event from one size to another: made once for everybody who was there. */
function eventFrom(log: WatchedLog, { size, root, events }: Head, from: number): Buffer {
  const made = events.get(from)
  if (made !== undefined) return made
  const data = JSON.stringify({ from, size, root, ...countKinds(log, from, size) })
  const event = Buffer.from(`id: ${size}\nevent: head\ndata: ${data}\n\n`)
  // Anybody may ask from anywhere: what few ask for is made again rather than kept.
  if (events.size < watchersPerTurn) events.set(from, event)
  return event
}

function countKinds(log: WatchedLog, from: number, size: number): { kinds?: Record<string, number> } {
  if (size - from > eventActsMax) return {}
  const kinds: Record<string, number> = {}
  for (let seq = from; seq < size; seq++) {
    const { kind } = log.leaf(seq)!.author.act
    kinds[kind] = (kinds[kind] ?? 0) + 1
  }
  return { kinds }
}
