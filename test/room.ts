/** For tests of seats: a negotiation of our own on a running server, and people with accounts who visit it. */
import { createAccount } from '../src/accounts/accounts.js'
import { type Directory, directoryIn } from '../src/accounts/directory.js'
import { holdCredential } from '../src/accounts/holders.js'
import { openSession } from '../src/accounts/sessions.js'
import { hex } from '../src/core/canonical/hash.js'
import { commitBody } from '../src/core/record/body.js'
import type { ActData } from '../src/core/record/leaf.js'
import { draftOpening, keepOpening } from '../src/sequencer/opening.js'
import { readProcedure } from '../src/sequencer/procedures.js'
import { type ServerOptions, startServer } from '../src/server/server.js'
import { openPostgres } from '../src/store/postgres/postgres-store.js'
import { type Beside, openBeside } from '../src/store/postgres/tables.js'
import { must } from '../src/store/testing-laws.js'
import { freshDatabase } from './database.js'
import { address, random } from './people.js'
import type { Answer } from './running.js'

export interface Room {
  readonly url: string
  readonly databaseUrl: string
  /** `/n/harbour` */
  readonly base: string
  readonly directory: Directory
  /** Somebody with an account who is signed in. */
  person(name: string, mail?: string): Promise<Visits>
  /** Somebody signed in who holds this credential. */
  holder(name: string, credential: string): Promise<Visits>
  /** The acts of the log as the server answers them, the newest first. */
  json(path: string): Promise<unknown>
  /** Closes the only server, does something while none runs, and opens another on the same store. */
  reopen(meanwhile: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

export interface Visits {
  readonly name: string
  readonly account: string
  readonly cookie: { readonly name: string; readonly value: string }
  get(path: string): Promise<Answer>
  /** Sends a form with the token that every form of theirs carries. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>
}

const lines = ['The harbour is open to all.', 'Fees are published before they are asked for.']
const base = lines.map((text, i) => ({
  id: `${i + 1}`,
  parent: null,
  kind: 'paragraph' as const,
  label: `${i + 1}`,
  text,
}))

/** Opens `harbour` under a procedure that ships, seats the parties, gives the credentials, and serves it. */
export async function openRoom(
  procedureId: string,
  acts: readonly ActData[],
  options: Partial<ServerOptions> = {},
): Promise<Room> {
  const database = await freshDatabase()
  const procedure = must(await readProcedure(procedureId))
  const opening = {
    name: 'harbour',
    title: { en: 'Harbour Rules', ar: 'قواعد الميناء' },
    languages: ['en', 'ar'],
    authentic: ['en'],
    procedure,
    host: 'talks.example',
    secretariat: 'SEC',
    base,
    lang: 'en',
    dates: [],
    holder: 'sec-2',
  }
  const log = must(await draftOpening(opening as never, { now: Date.now, random }))
  const author = { v: 1, log: 'talks.example/harbour', party: 'SEC', credential: 'sec-2' } as const
  for (const [n, act] of acts.entries()) {
    const nonce = n.toString(16).padStart(32, '0')
    const whole = { ...author, act, claimed: Date.now(), head: log.size(), nonce }
    const auth = { how: 'attested' } as const
    const body = act.kind === 'exception' ? { lang: 'en', reasons: 'The founders.' } : null
    const salt = new Uint8Array(32)
    must(
      await log.submit(
        body === null
          ? { author: whole, auth, texts: [] }
          : {
              author: { ...whole, body: commitBody(body, salt) },
              auth,
              texts: [],
              body: { salt: hex(salt), body },
            },
      ),
    )
  }
  const store = must(await openPostgres(database.url))
  must(await keepOpening(store, 'harbour', log))
  await store.close()
  const serve = async () =>
    must(await startServer({ databaseUrl: database.url, port: 0, demo: false, ...options }))
  let server = await serve()
  const beside: Beside = must(openBeside(database.url))
  const directory = directoryIn(beside)
  const room: Room = {
    get url() {
      return server.url
    },
    databaseUrl: database.url,
    base: '/n/harbour',
    directory,
    async person(name, mail) {
      const own = mail === undefined ? null : address(mail)
      const asked = { name, lang: 'en', address: own } as const
      const { id } = must(await createAccount(directory, asked, Date.now(), random))
      const session = { account: id, before: null, userAgent: 'test' }
      const { token } = must(await openSession(directory, session, Date.now(), random))
      return visits(room, name, id, token)
    },
    async holder(name, credential) {
      const one = await room.person(name)
      must(await holdCredential(directory, { log: 'harbour', credential }, one.account, Date.now()))
      return one
    },
    json: async path => (await fetch(`${server.url}/api/n/harbour${path}`)).json(),
    async reopen(meanwhile) {
      await server.close()
      await meanwhile()
      server = await serve()
    },
    async close() {
      await beside.close()
      await server.close()
      await database.drop()
    },
  }
  return room
}

function visits(room: Room, name: string, account: string, token: string): Visits {
  const cookie = { name: 'travaux-session', value: token }
  const jar = new Map([[cookie.name, cookie.value]])
  async function send(path: string, init: RequestInit = {}): Promise<Answer> {
    const all = new Headers(init.headers)
    all.set('cookie', [...jar].map(([key, value]) => `${key}=${value}`).join('; '))
    const response = await fetch(room.url + path, { redirect: 'manual', ...init, headers: all })
    for (const set of response.headers.getSetCookie()) {
      const [, key, value] = /^([^=]+)=([^;]*)/.exec(set)!
      if (value === '') jar.delete(key!)
      else jar.set(key!, value!)
    }
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body: await response.text(),
      location: response.headers.get('location'),
    }
  }
  return {
    name,
    account,
    cookie,
    get: path => send(path),
    async post(path, fields) {
      const page = await send('/account')
      const formToken = /name="token" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
      const body = new URLSearchParams({ token: formToken, ...fields })
      return send(path, { method: 'POST', body })
    },
  }
}

/** Seats a party of a group. */
export function seat(party: string, group: string, more: object = {}): ActData {
  return {
    kind: 'seat',
    seats: party,
    name: { en: `${party} Association` },
    group,
    unit: 'organisation',
    ...more,
  }
}

export function credential(holder: string, party: string, role: string, more: object = {}): ActData {
  return { kind: 'credential', holder, for: party, role, ...more }
}

/** The link on a page that shows an invitation once. */
export function linkOn({ body }: Answer): string {
  return />https?:\/\/[^"/<]+(\/invitation\/[\w-]{43})</.exec(body)?.[1] ?? ''
}
