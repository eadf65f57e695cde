/** Negotiations in the middle of their course, with somebody signed in for every seat: scenarios played up to a moment. */
import { join } from 'node:path'
import { randomFrom } from '../sim/random.js'
import { scenarios } from '../sim/scenarios/index.js'
import { createAccount } from '../src/accounts/accounts.js'
import { type Directory, directoryIn } from '../src/accounts/directory.js'
import { holdCredential } from '../src/accounts/holders.js'
import { openSession, stepUp } from '../src/accounts/sessions.js'
import type { State } from '../src/core/negotiation/state.js'
import { draftLog, keepDraft } from '../src/sequencer/draft.js'
import { playGenerated, playScript } from '../src/sequencer/script.js'
import type { Sequencer } from '../src/sequencer/sequencer.js'
import { startServer } from '../src/server/server.js'
import { openPostgres } from '../src/store/postgres/postgres-store.js'
import { openBeside } from '../src/store/postgres/tables.js'
import { root } from '../src/store/root.js'
import { must } from '../src/store/testing-laws.js'
import { freshDatabase } from './database.js'
import { random } from './people.js'
import type { Answer } from './running.js'

/** A scenario, and the state at which it stops: asked before each of its entries; or a demonstration to its end. */
export type Played = Scene | { readonly demonstration: string }
interface Scene {
  readonly scenario: string
  readonly until: (state: State) => boolean
}

export interface Rooms {
  readonly url: string
  /** The session cookie of whoever sits for a party. */
  readonly cookie: (room: string, party: string) => { readonly name: string; readonly value: string }
  /** Their browser without script. */
  readonly seat: (room: string, party: string) => Seat
  close(): Promise<void>
}

export interface Seat {
  get(path: string): Promise<Answer>
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
  json(path: string): Promise<any>
  /** Sends a form from a page of the negotiation as it is, with the page's token; of an act unless another path is named. */
  send(fields: Readonly<Record<string, string>>, from?: string, path?: string): Promise<Answer>
  /** The same, and confirms it where it is shown once more. */
  act(fields: Readonly<Record<string, string>>, from?: string): Promise<Answer>
  /** Posts to the JSON interface. */
  post(body: object): Promise<Answer>
}

/** Whether the negotiation is in a stage for the first time. */
export function inStage(stage: string): Scene['until'] {
  return ({ proceedings }) => proceedings?.stages.at(-1)?.stage === stage
}

export async function openRooms(rooms: Readonly<Record<string, Played>>): Promise<Rooms> {
  const database = await freshDatabase()
  const store = must(await openPostgres(database.url))
  const tokens = new Map<string, string>()
  const beside = must(openBeside(database.url))
  for (const [room, played] of Object.entries(rooms)) {
    const draft =
      'scenario' in played ? await playUntil(room, played) : await playWhole(room, played.demonstration)
    must(await keepDraft(draft, must(await store.open(room))))
    for (const [credential, { party, ended }] of draft.view().state.seats.credentials)
      if (ended === undefined)
        tokens.set(`${room}/${party}`, await signedIn(directoryIn(beside), room, credential))
  }
  await beside.close()
  await store.close()
  const { url, close } = must(await startServer({ databaseUrl: database.url, port: 0, demo: false }))
  const cookie = (room: string, party: string) => ({
    name: 'travaux-session',
    value: tokens.get(`${room}/${party}`)!,
  })
  return {
    url,
    cookie,
    seat: (room, party) => seatOf({ url }, room, cookie(room, party).value),
    async close() {
      await close()
      await database.drop()
    },
  }
}

async function playWhole(room: string, demonstration: string): Promise<Sequencer> {
  const clock = { now: 0 }
  const log = must(await draftLog(room, () => clock.now))
  must(await playScript(log, clock, join(root, 'demo', demonstration), `rooms.example/${room}`))
  return log
}

async function playUntil(room: string, { scenario: id, until }: Scene): Promise<Sequencer> {
  const scenario = scenarios.find(one => one.id === id)!
  const clock = { now: 0 }
  const log = must(await draftLog(room, () => clock.now))
  const entries = function* (names: ReadonlyMap<string, number>) {
    const scene = {
      random: randomFrom(1),
      state: () => log.tentative(),
      seq: (name: string) => names.get(name) ?? -1,
    }
    for (const entry of scenario.run(scene)) {
      if (until(log.tentative())) return
      yield entry
    }
  }
  must(await playGenerated(log, clock, scenario.opening, entries, `rooms.example/${room}`))
  return log
}

/** An account that holds the credential, and a session that was stepped up. */
async function signedIn(directory: Directory, log: string, credential: string): Promise<string> {
  const now = Date.now()
  const asked = { name: `Holder of ${credential}`, lang: 'en', address: null } as const
  const account = must(await createAccount(directory, asked, now, random)).id
  must(await holdCredential(directory, { log, credential }, account, now))
  const opened = must(await openSession(directory, { account, before: null, userAgent: 'test' }, now, random))
  return must(await stepUp(directory, opened.token, now, random)).token
}

function seatOf(server: { readonly url: string }, room: string, token: string): Seat {
  const base = `/n/${room}`
  const jar = new Map([['travaux-session', token]])
  const get = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, ...(init.headers as Record<string, string>) }
    const response = await fetch(server.url + path, { redirect: 'manual', ...init, headers })
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
      jar.set(name!, value!)
    }
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body: await response.text(),
      location: response.headers.get('location'),
    }
  }
  const formToken = async () => /name="token" value="([^"]*)"/.exec((await get('/account')).body)?.[1] ?? ''
  const send: Seat['send'] = async (fields, from = '/next', path = '/act') =>
    get(base + path, {
      method: 'POST',
      body: new URLSearchParams({ token: await formToken(), back: base + from, ...fields }),
    })
  return {
    get: path => get(base + path),
    json: async path => JSON.parse((await get(`/api${base}${path}`)).body),
    send,
    async act(fields, from) {
      const first = await send(fields, from)
      return first.status === 200 && first.body.includes('name="confirm"')
        ? send({ ...fields, confirm: 'yes' }, from)
        : first
    },
    post: async body =>
      get(`/api${base}/acts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-form-token': await formToken() },
        body: JSON.stringify(body),
      }),
  }
}
