/**
 * A plenary at full size on one real server: delegates who cast their ballots and change them, some of them twice as a
 * bad line makes a browser do, and watchers who are told and then fetch what they were told of. What came of it is
 * counted on the record, and beside it the bare broadcast of the same size is timed.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { createAccount } from '../../src/accounts/accounts.js'
import { type Directory, directoryIn } from '../../src/accounts/directory.js'
import { holdCredential } from '../../src/accounts/holders.js'
import { openSession, stepUp } from '../../src/accounts/sessions.js'
import { eventHeadMs } from '../../src/core/limits.js'
import { openHosted } from '../../src/core/negotiation/testing-hosted.js'
import { meetingProcedure } from '../../src/core/negotiation/testing-meetings.js'
import type { ActData } from '../../src/core/record/leaf.js'
import { draftLog, keepDraft } from '../../src/sequencer/draft.js'
import type { Sequencer } from '../../src/sequencer/sequencer.js'
import { openPostgres } from '../../src/store/postgres/postgres-store.js'
import { openBeside } from '../../src/store/postgres/tables.js'
import { must } from '../../src/store/testing-laws.js'
import { random } from '../people.js'
import { startServer } from './servers.js'

export interface PlenarySize {
  readonly delegates: number
  readonly watchers: number
}

export interface PlenaryResult {
  /** Acts of balloting that were acknowledged, and how long they took in all, milliseconds. */
  readonly acknowledged: number
  readonly castMs: number
  /** What the record says: ballots counted, the tally, and acts of balloting in the log. */
  readonly counted: number
  readonly tally: Readonly<Record<string, number>>
  readonly expected: Readonly<Record<string, number>>
  readonly inLog: number
  readonly result: string
  /** Watchers who were told of the last act, and who have fetched the page as it is after it. */
  readonly told: number
  readonly shown: number
  /** From the closing of the vote until a share of the watchers knew, and until they had the page; milliseconds. */
  readonly half: number
  readonly nearlyAll: number
  readonly shownMs: number
  /** The same for the bare broadcast, until they knew. */
  readonly bareHalf: number
  readonly bareNearlyAll: number
}

const id = 'plenary'
const origin = `test.travaux.example/${id}`

const positions = ['for', 'against', 'abstain'] as const

const procedure = {
  ...meetingProcedure,
  questions: [
    ...meetingProcedure.questions!,
    { ...meetingProcedure.questions!.find(q => q.id === 'sense')!, id: 'vote', indicative: undefined },
  ].map(question => JSON.parse(JSON.stringify(question))),
}

/** Holds the vote on a new server over this database, and counts. */
export async function runPlenary(databaseUrl: string, size: PlenarySize): Promise<PlenaryResult> {
  const people = delegatesOf(size.delegates)
  const cookies = await prepare(databaseUrl, people)
  const server = await startServer(['--database', databaseUrl])
  try {
    return await hold(server.url, people, cookies, size)
  } finally {
    server.process.kill('SIGTERM')
    await once(server.process, 'exit')
  }
}

interface Person {
  readonly party: string
  readonly credential: string
  readonly group: string | null
}

const chair: Person = { party: 'CHAIR', credential: 'chair', group: null }

function delegatesOf(count: number): Person[] {
  const groups = procedure.groups.map(({ id }) => id)
  return Array.from({ length: count }, (_, i) => ({
    party: `P${i}`,
    credential: `delegate-${i}`,
    group: groups[i % groups.length]!,
  }))
}

/** The log with everybody seated, and a session for each; answers their cookies, the chair's last. */
async function prepare(databaseUrl: string, people: readonly Person[]): Promise<string[]> {
  const store = must(await openPostgres(databaseUrl))
  must(await keepDraft(await seatedHall([...people, chair]), must(await store.open(id))))
  await store.close()
  const beside = must(openBeside(databaseUrl))
  const directory = directoryIn(beside)
  const cookies: string[] = []
  for (const person of [...people, chair]) cookies.push(await sessionOf(directory, person))
  await beside.close()
  return cookies
}

async function seatedHall(everybody: readonly Person[]): Promise<Sequencer> {
  const log = must(await draftLog(id, () => 1_000))
  let nonce = 0
  const submit = async (act: ActData, party: string | null) => {
    const author = { v: 1, log: origin, act, party, credential: 'secretariat', claimed: 0, head: 0 } as const
    const whole = { ...author, nonce: (nonce++).toString(16).padStart(32, '0') }
    must(await log.submit({ author: whole, auth: { how: 'attested' } }))
  }
  await submit({ ...openHosted(procedure, 2).act, name: id } as ActData, null)
  for (const { party, credential, group } of everybody) {
    const place = group === null ? { group, office: 'chair' } : { group }
    await submit({ kind: 'seat', seats: party, name: { en: party }, unit: 'organisation', ...place }, 'SEC')
    await submit({ kind: 'credential', holder: credential, for: party, role: 'delegate' }, 'SEC')
  }
  return log
}

async function sessionOf(directory: Directory, { party, credential }: Person): Promise<string> {
  const now = Date.now()
  const account = must(
    await createAccount(directory, { name: party, lang: 'en', address: null }, now, random),
  ).id
  must(await holdCredential(directory, { log: id, credential }, account, now))
  const opened = must(await openSession(directory, { account, before: null, userAgent: 'test' }, now, random))
  const session = must(await stepUp(directory, opened.token, now, random))
  return `travaux-session=${session.token}`
}

/** Somebody at the JSON interface, with the token of their page. */
async function delegateAt(url: string, session: string) {
  const account = await fetch(`${url}/account`, { headers: { cookie: session } })
  const html = await account.text()
  const cookie = [session, ...account.headers.getSetCookie().map(set => set.split(';')[0]!)].join('; ')
  const token = /name="token" value="([^"]*)"/.exec(html)?.[1] ?? ''
  return async (fields: object, key: string): Promise<number> => {
    const answer = await fetch(`${url}/api/n/${id}/acts`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ token, ...fields }),
    })
    const body = (await answer.json()) as { index: number }
    if (answer.status !== 201)
      throw new Error(`${answer.status} ${JSON.stringify(body)} ${JSON.stringify(fields)}`)
    return body.index
  }
}

type Act = Awaited<ReturnType<typeof delegateAt>>

async function hold(
  url: string,
  people: readonly Person[],
  cookies: readonly string[],
  { watchers }: PlenarySize,
): Promise<PlenaryResult> {
  const acts = await Promise.all(cookies.map(cookie => delegateAt(url, cookie)))
  const chairs = acts.at(-1)!
  const agenda = 'The whole'
  await chairs({ kind: 'open-meeting', title: 'First plenary', agenda, minutes: '5', lang: 'en' }, 'open')
  const held = ((await (await fetch(`${url}/api/n/${id}/meetings`)).json()) as { id: string }[])[0]!.id
  await chairs({ kind: 'take-item', meeting: held, item: 'item-1' }, 'take')
  const watching = await openWatchers(
    url,
    `/n/${id}/events`,
    watchers,
    `/n/${id}/meetings/${held}/live?lang=en`,
  )
  const ask = { kind: 'put', question: 'vote', subject: 'i:0', title: 'Shall it?', lang: 'en', meeting: held }
  const question = await chairs(ask, 'put')
  const cast = await castAll(acts.slice(0, people.length), question)
  await sleep(2 * eventHeadMs)
  const closing = process.hrtime.bigint()
  const last = await chairs({ kind: 'close', question: String(question) }, 'close')
  const known = await watching.knowing(last + 1, closing)
  const shown = await watching.showing(last + 1, closing)
  const counted = await countsOf(url, question)
  watching.close()
  const bare = await bareBroadcast(watchers)
  return {
    ...cast,
    ...counted,
    told: known.length,
    shown: shown.count,
    half: quantile(known, 0.5),
    nearlyAll: quantile(known, 0.99),
    shownMs: shown.ms,
    bareHalf: quantile(bare, 0.5),
    bareNearlyAll: quantile(bare, 0.99),
  }
}

/** Everybody casts a ballot and then another; every tenth sends each of them twice. */
async function castAll(acts: readonly Act[], question: number) {
  const expected: Record<string, number> = { for: 0, against: 0, abstain: 0 }
  const acknowledged = new Set<number>()
  const from = Date.now()
  await Promise.all(
    acts.map(async (act, i) => {
      for (const [turn, shift] of [0, i % 2].entries()) {
        const position = positions[(i + shift) % 3]!
        const ballot = { kind: 'ballot', question: String(question), position }
        const sent = Array.from({ length: i % 10 === 0 ? 2 : 1 }, () => act(ballot, `ballot-${turn}`))
        const [first, second = first] = await Promise.all(sent)
        if (first !== second) throw new Error(`one ballot became acts ${first} and ${second}`)
        acknowledged.add(first!)
      }
      expected[positions[(i + (i % 2)) % 3]!]!++
    }),
  )
  return { acknowledged: acknowledged.size, castMs: Date.now() - from, expected }
}

async function countsOf(url: string, question: number) {
  const answer = await fetch(`${url}/api/n/${id}/decisions/${question}`)
  const { result, positions: tally } = (await answer.json()) as {
    result: string
    positions: Record<string, number>
  }
  const acts = await (await fetch(`${url}/api/n/${id}/acts?kind=ballot`)).json()
  const inLog = (acts as { count: number }).count
  const counted = Object.values(tally).reduce((sum, n) => sum + n, 0)
  return { result, tally, counted, inLog }
}

interface Watcher {
  readonly socket: Socket
  /** The size that it was last told, and when; and that of the page it has fetched. */
  told: number
  at: bigint
  shown: number
  fetching: boolean
}

/** Within this time of being told, milliseconds, each asks for the page, as browsers do. */
const spreadMs = 600

async function openWatchers(url: string, path: string, count: number, live?: string) {
  const { port } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const all: Watcher[] = []
  const open = async () => {
    const socket = connect(Number(port), '127.0.0.1')
    const watcher: Watcher = { socket, told: 0, at: 0n, shown: 0, fetching: false }
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n`)
    await once(socket, 'data')
    socket.on('data', data => {
      const told = /id: (\d+)\nevent: head/.exec(String(data))?.[1]
      if (told === undefined) return
      watcher.told = Number(told)
      watcher.at = process.hrtime.bigint()
      if (live !== undefined && !watcher.fetching) void show(watcher)
    })
    all.push(watcher)
  }
  async function show(watcher: Watcher): Promise<void> {
    watcher.fetching = true
    while (watcher.shown < watcher.told) {
      await sleep(Math.random() * spreadMs)
      watcher.shown = await sizeShown(agent, `${url}${live}&size=${watcher.told}`)
    }
    watcher.fetching = false
  }
  for (let opened = 0; opened < count; opened += 100)
    await Promise.all(Array.from({ length: Math.min(100, count - opened) }, open))
  const patience = 30_000
  async function until(done: (watcher: Watcher) => boolean): Promise<void> {
    for (let waited = 0; waited < patience && !all.every(done); waited += 5) await sleep(5)
  }
  return {
    /** How long after `since` each watcher knew of this size, milliseconds. */
    async knowing(size: number, since: bigint): Promise<number[]> {
      await until(({ told }) => told >= size)
      return all.filter(({ told }) => told >= size).map(({ at }) => Number(at - since) / 1e6)
    },
    async showing(size: number, since: bigint) {
      await until(({ shown }) => shown >= size)
      const ms = Number(process.hrtime.bigint() - since) / 1e6
      return { count: all.filter(({ shown }) => shown >= size).length, ms }
    },
    close() {
      for (const { socket } of all) socket.destroy()
      agent.destroy()
    },
  }
}

/** The size of the log that the parts of the page are of. */
function sizeShown(agent: Agent, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', chunk => chunks.push(chunk))
      answer.on('end', () => {
        const html = gunzipSync(Buffer.concat(chunks)).toString()
        resolve(Number(/data-size="(\d+)"/.exec(html)?.[1]))
      })
    }).on('error', reject)
  })
}

/** Nothing but Node, in a process of its own: how long until each of so many watchers has the same event. */
async function bareBroadcast(count: number): Promise<number[]> {
  const child = spawn(process.execPath, ['-e', serveBare], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [port] = (await once(child, 'message')) as [number]
  const watching = await openWatchers(`http://127.0.0.1:${port}`, '/', count)
  await sleep(eventHeadMs)
  const since = process.hrtime.bigint()
  child.send(1)
  const known = await watching.knowing(1, since)
  watching.close()
  await end(child)
  return known
}

async function end(child: ChildProcess): Promise<void> {
  child.kill()
  await once(child, 'exit')
}

/** Runs in a process of its own. */
const serveBare = `
const { createServer } = require('node:http')
const outs = new Set()
const http = createServer((_, out) => {
  out.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  out.write(':\\n\\n')
  outs.add(out)
})
http.listen(0, '127.0.0.1', () => process.send(http.address().port))
process.on('message', () => {
  const data = JSON.stringify({ from: 0, size: 1, root: 'A'.repeat(44), kinds: { close: 1 } })
  const event = Buffer.from('id: 1\\nevent: head\\ndata: ' + data + '\\n\\n')
  for (const out of outs) out.write(event)
})
`

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
