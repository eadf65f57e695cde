import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { toBase64 } from '../core/canonical/base64.js'
import { ok, refuse } from '../core/canonical/result.js'
import {
  eventActsMax,
  eventBufferBytesMax,
  eventHeadMs,
  eventHeartbeatMs,
  watchersMax,
} from '../core/limits.js'
import type { Leaf } from '../core/record/leaf.js'
import { serveEvents, type WatchedLog } from './events.js'
import { listen, servedLog, serving, statement } from './testing-served.js'

/** A log that grows when told to; every third act is an objection. */
function growingLog(start = 0) {
  let size = start
  const watchers = new Set<(size: number) => void>()
  const log: WatchedLog = {
    loaded: async () => ok(null),
    size: () => size,
    root: () => new Uint8Array(32).fill(size % 256),
    leaf: seq => ({ author: { act: { kind: seq % 3 === 0 ? 'object' : 'position' } } }) as Leaf,
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
  function grow(by = 1): void {
    size += by
    for (const watcher of watchers) watcher(size)
  }
  return { log, grow, watched: () => watchers.size }
}

/** Node's response as far as events need it. */
function fakeOut() {
  const chunks: (Buffer | string)[] = []
  const out = Object.assign(new EventEmitter(), {
    chunks,
    writableLength: 0,
    destroyed: false,
    head: null as Record<string, string> | null,
    writeHead(_: number, headers: Record<string, string>) {
      out.head = headers
    },
    write: (chunk: Buffer | string) => chunks.push(chunk),
    destroy() {
      out.destroyed = true
      out.emit('close')
    },
    text: () => chunks.map(String).join(''),
    events: () => eventsIn(out.text()),
  })
  return out
}

interface Told {
  readonly id: number
  readonly from: number
  readonly size: number
  readonly root: string
  readonly kinds?: Record<string, number>
}

function eventsIn(text: string): Told[] {
  return [...text.matchAll(/id: (\d+)\nevent: head\ndata: (.*)\n\n/g)].map(([, id, data]) => ({
    id: Number(id),
    ...JSON.parse(data!),
  }))
}

function setUp(start = 0) {
  const growing = growingLog(start)
  const app = new Hono()
  const watching = serveEvents(app, { negotiations: new Map([['n', { sequencer: growing.log }]]) })
  async function join(path = '', headers: Record<string, string> = {}, out = fakeOut()) {
    const answer = await app.request(`/n/n/events${path}`, { headers }, { outgoing: out })
    return Object.assign(out, { status: answer.status })
  }
  return { ...growing, app, watching, join }
}

/** Until what was committed has been told. */
const told = () => sleep(20)

afterEach(() => {
  vi.useRealTimers()
})

describe('live updates', () => {
  test('H9: a watcher is told where the log is, then each time it has grown', async () => {
    const { grow, join } = setUp(7)
    const out = await join()
    expect(out.text()).toMatch(/^retry: \d{4}\nid: 7\n\n$/)
    expect(out.head).toMatchObject({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    grow(3)
    await told()
    const root = toBase64(new Uint8Array(32).fill(10))
    expect(out.events()).toEqual([{ id: 10, from: 7, size: 10, root, kinds: { position: 2, object: 1 } }])
  })
  test('H10: what happens within a second is told at once, and in one', async () => {
    const { grow, join } = setUp()
    const out = await join()
    for (let i = 0; i < 20; i++) {
      grow(2)
      await sleep(5)
    }
    await vi.waitFor(() => expect(out.events().at(-1)?.size).toBe(40), 2 * eventHeadMs)
    const events = out.events()
    expect(events.map(({ from }) => from)).toEqual([0, ...events.map(({ size }) => size)].slice(0, -1))
    expect(events.length).toBeLessThan(10)
  })
  test('H10: everybody who has seen the same gets the same bytes', async () => {
    const { grow, join } = setUp(9)
    const [a, b, c] = [await join(), await join(), await join('?since=4')]
    grow()
    await told()
    expect(a.chunks.at(-1)).toBe(b.chunks.at(-1))
    expect(c.events().map(({ from, size }) => [from, size])).toEqual([
      [4, 9],
      [9, 10],
    ])
    const late = [await join('?since=2'), await join('?since=2')] as const
    expect(late[0].chunks.at(-1)).toBe(late[1].chunks.at(-1))
  })
  test.each([
    ['the page says what it shows', '?since=5', {}, [[5, 12]]],
    ['the browser remembers more', '?since=5', { 'last-event-id': '8' }, [[8, 12]]],
    ['from the beginning', '?since=0', {}, [[0, 12]]],
    ['it has seen everything', '?since=12', {}, []],
    ['another node was ahead', '?since=13', {}, []],
  ] as const)('H11: it resumes exactly: %s', async (_, path, headers, expected) => {
    const { grow, join } = setUp(12)
    const out = await join(path, headers)
    expect(out.events().map(({ from, size }) => [from, size])).toEqual(expected)
    const [, id] = /\nid: (\d+)/.exec(out.text())!
    grow(2)
    await told()
    expect(out.events().at(-1)).toMatchObject({ from: Math.max(12, Number(id)), id: 14 })
  })
  test('H11: a stretch too long to count is told by its length', async () => {
    const { join } = setUp(eventActsMax + 1)
    expect((await join('?since=0')).events()[0]).not.toHaveProperty('kinds')
    expect((await join('?since=1')).events()[0]!.kinds).toEqual({ object: 333, position: 667 })
  })
  test.each(['?since=x', '?since=-1', '?since=01', '?since=', '?since=9007199254740992'])(
    'H11: %s is refused',
    async path => {
      const { join, watching } = setUp()
      expect([(await join(path)).status, watching.count()]).toEqual([400, 0])
    },
  )
  test('H12: a watcher that does not read is dropped, the others are not', async () => {
    const { grow, join, watching } = setUp()
    const [slow, quick] = [await join(), await join()]
    slow.writableLength = eventBufferBytesMax + 1
    quick.writableLength = eventBufferBytesMax
    grow()
    await told()
    expect([slow.destroyed, quick.destroyed, watching.count()]).toEqual([true, false, 1])
    const back = await join('', { 'last-event-id': '0' })
    expect(back.events()).toHaveLength(1)
  })
  test('H12: the line is kept open by a comment now and then', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { join } = setUp()
    const [a, b] = [await join(), await join()]
    vi.advanceTimersByTime(2 * eventHeartbeatMs)
    for (const out of [a, b]) expect(out.chunks.slice(1).map(String)).toEqual([':\n\n', ':\n\n'])
    for (const out of [a, b]) out.destroy()
    expect(vi.getTimerCount()).toBe(0)
  })
  test('H13: a process takes so many watchers and no more; who goes makes room', async () => {
    const { join, watching } = setUp()
    const outs = await Promise.all(Array.from({ length: watchersMax }, () => join()))
    const refused = await join()
    expect([refused.status, watching.count()]).toEqual([503, watchersMax])
    outs[0]!.destroy()
    expect([(await join()).status, watching.count()]).toEqual([200, watchersMax])
  })
  test('H13: nothing is left of watchers who are gone, however they went', async () => {
    const { grow, join, watching, watched } = setUp()
    const outs = await Promise.all(Array.from({ length: 50 }, () => join()))
    expect([watching.count(), watched()]).toEqual([50, 1])
    for (const [i, out] of outs.entries()) {
      if (i % 2 === 0) out.emit('error', new Error('reset'))
      out.destroy()
    }
    expect([watching.count(), watched()]).toEqual([0, 0])
    const gone = Object.assign(fakeOut(), { destroyed: true })
    await join('', {}, gone)
    expect([watching.count(), watched(), gone.chunks]).toEqual([0, 0, []])
    const next = await join()
    grow()
    await sleep(eventHeadMs + 100)
    expect(next.events()).toHaveLength(1)
  })
  test('H13: HEAD watches nothing; what is not there or damaged has no events', async () => {
    const { app, log, watching } = setUp()
    expect((await app.request('/n/n/events', { method: 'HEAD' })).status).toBe(200)
    expect((await app.request('/n/other/events')).status).toBe(404)
    const damaged = new Hono()
    const sequencer = { ...log, loaded: async () => refuse('log-damaged') }
    serveEvents(damaged, { negotiations: new Map([['n', { sequencer }]]) })
    expect([(await damaged.request('/n/n/events')).status, watching.count()]).toEqual([503, 0])
  })
  test.each([
    ['before', []],
    ['behind', [compress(), etag()]],
  ])(
    'H14: %s what other pages pass, nothing holds an event back, and hanging up is noticed',
    async (_, passed) => {
      const log = await servedLog()
      const app = new Hono()
      app.use(async (c, next) => {
        await next()
        c.res.headers.set('X-Frame-Options', 'DENY')
      })
      for (const middleware of passed) app.use(middleware)
      const watching = serveEvents(app, serving(log))
      await using server = await listen(app)
      const hangUp = new AbortController()
      const headers = { 'accept-encoding': 'gzip' }
      const answer = await fetch(`${server.url}/n/test/events`, { headers, signal: hangUp.signal })
      expect(answer.headers.get('content-encoding')).toBe(null)
      const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
      expect((await reader.read()).value).toMatch(/^retry/)
      const from = log.size()
      const { index } = (await log.submit(statement()).then(sent => (sent.ok ? sent.value : null)))!
      const [event] = eventsIn((await reader.read()).value!)
      expect(event).toEqual({
        id: index + 1,
        from,
        size: from + 1,
        root: toBase64(log.root()),
        kinds: { event: 1 },
      })
      hangUp.abort()
      await vi.waitFor(() => expect(watching.count()).toBe(0))
    },
  )
})
