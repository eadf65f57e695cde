/**
 * For tests of who gets in: one server with a negotiation of our own and a demonstration, and a guest of every kind. A
 * guest is asked for anew whenever one is needed: each has a session, and an account that has not written much yet.
 */
import { makeApiToken } from '../src/accounts/api-tokens.js'
import { holdCredential } from '../src/accounts/holders.js'
import { openSession } from '../src/accounts/sessions.js'
import { makeApp } from '../src/server/app.js'
import { apiTables } from '../src/server/bearers.js'
import { readTranslations, type ServerOptions } from '../src/server/server.js'
import { openBeside } from '../src/store/postgres/tables.js'
import { must } from '../src/store/testing-laws.js'
import { random } from './people.js'
import { credential, openRoom, type Room, seat } from './room.js'
import { visitor } from './running.js'

/** Everybody who comes, as the table of routes calls them. */
export const guestKinds = [
  'stranger',
  'without a seat',
  'organiser',
  'observer',
  'adviser',
  'delegate',
  'head',
  "another party's head",
  'chair',
  'secretariat',
  'ended',
  'expired',
  'bearer',
  'demo visitor',
] as const
export type GuestKind = (typeof guestKinds)[number]

/** The address that the server is known by: the guests come by another, as through a proxy. */
export const origin = 'https://talks.example'

const seats: Readonly<Partial<Record<GuestKind, string>>> = {
  observer: 'gov-observer',
  adviser: 'gov-adviser',
  delegate: 'gov-delegate',
  head: 'gov-head',
  "another party's head": 'users-head',
  chair: 'chair-head',
  secretariat: 'sec-head',
  ended: 'gov-ended',
  expired: 'gov-expired',
  bearer: 'gov-bearer',
}

export interface Guest {
  readonly kind: GuestKind
  /** Where they are: our negotiation, or the demonstration. */
  readonly log: string
  /** The headers by which they are known. */
  readonly headers: Readonly<Record<string, string>>
  /** What a form of theirs carries. */
  readonly token: string
}

export interface Hall {
  readonly room: Room
  readonly url: string
  /** A guest with a session of their own, who will write so often. */
  guest(kind: GuestKind, uses?: number): Promise<Guest>
  close(): Promise<void>
}

/** Credentials of each kind: an account may write only so much in a minute. */
const each = 8
/** Requests of one account before the next takes its place; a limit of writes stands a little above. */
const perAccount = 100

/** One account of a kind of guest. */
interface Account {
  readonly account: string
  readonly token: string
  /** Its browser's mark, or the header of its program. */
  readonly mark: string
  readonly authorization?: string
  used: number
}

export async function openHall(more: Partial<ServerOptions> = {}): Promise<Hall> {
  const options = { demo: true, origin, organisers: ['desk@example.org'], ...more }
  const room = await openRoom('open-multistakeholder', seatActs(), options)
  const beside = must(openBeside(room.databaseUrl))
  const passing = { stranger: await stranger(room), 'demo visitor': await demoVisitor(room) }
  const accounts = new Map<GuestKind, Account>()
  const made = new Map<GuestKind, number>()

  async function signedIn(account: string): Promise<string> {
    const session = { account, before: null, userAgent: 'test' }
    const { token } = must(await openSession(room.directory, session, Date.now(), random))
    return `__Host-travaux-session=${token}`
  }
  async function make(kind: GuestKind): Promise<Account> {
    const n = made.get(kind) ?? 0
    made.set(kind, n + 1)
    const { account } = await room.person(`A ${kind}`, kind === 'organiser' ? 'desk@example.org' : undefined)
    const held = { log: 'harbour', credential: `${seats[kind]}-${n}` }
    if (seats[kind] !== undefined) must(await holdCredential(room.directory, held, account, Date.now()))
    const asked = { ...held, account, name: 'Program', lastsMs: 3_600_000 }
    if (kind === 'bearer') {
      const { token } = must(await makeApiToken(apiTables({ beside }), asked, Date.now(), random))
      return { account, token: '', mark: '', authorization: `Bearer ${token}`, used: 0 }
    }
    const page = await fetch(`${room.url}/account`, { headers: { cookie: await signedIn(account) } })
    return { account, mark: cookiesOf(page), token: formToken(await page.text()), used: 0 }
  }
  async function guest(kind: GuestKind, uses = 1): Promise<Guest> {
    if (kind === 'stranger' || kind === 'demo visitor') return passing[kind]
    const kept = accounts.get(kind)
    const spent = kept !== undefined && kept.used + uses > perAccount && kind !== 'organiser'
    const one = kept === undefined || spent ? await make(kind) : kept
    accounts.set(kind, one)
    one.used += uses
    const { authorization, account, mark, token } = one
    const cookie = authorization === undefined ? `${await signedIn(account)}; ${mark}` : null
    return {
      kind,
      log: 'harbour',
      headers: cookie === null ? { authorization: authorization! } : { cookie },
      token,
    }
  }
  return {
    room,
    url: room.url,
    guest,
    async close() {
      await beside.close()
      await room.close()
    },
  }
}

function seatActs() {
  const past = Date.now() - 60_000
  const parties = [
    seat('GOV', 'governments'),
    seat('USERS', 'users'),
    seat('CHAIR', null as never, { office: 'chair' }),
  ]
  const of = (name: string, party: string, role: string, more: object = {}) =>
    Array.from({ length: each }, (_, n) => credential(`${name}-${n}`, party, role, more))
  return [
    ...parties,
    ...of('gov-observer', 'GOV', 'observer'),
    ...of('gov-adviser', 'GOV', 'adviser'),
    ...of('gov-delegate', 'GOV', 'delegate'),
    ...of('gov-head', 'GOV', 'head'),
    ...of('users-head', 'USERS', 'head'),
    ...of('chair-head', 'CHAIR', 'head'),
    ...of('sec-head', 'SEC', 'head'),
    ...of('gov-ended', 'GOV', 'delegate'),
    ...Array.from({ length: each }, (_, n) => ({ kind: 'end-credential', holder: `gov-ended-${n}` })),
    ...of('gov-expired', 'GOV', 'delegate', { until: past }),
    ...of('gov-bearer', 'GOV', 'delegate'),
  ]
}

export function formToken(html: string): string {
  return /name="token" value="([^"]*)"/.exec(html)?.[1] ?? ''
}

/** Somebody who has looked at the page to sign in: their browser has a mark. */
async function stranger({ url }: Room): Promise<Guest> {
  const page = await fetch(`${url}/sign-in`)
  const cookie = cookiesOf(page)
  return { kind: 'stranger', log: 'harbour', headers: { cookie }, token: formToken(await page.text()) }
}

async function demoVisitor(room: Room): Promise<Guest> {
  const cookies: string[] = []
  const visits = visitor(room, cookies)
  await visits.post('/n/open-waters/seat', { name: 'Night Sailors', group: 'users', lang: 'en' })
  const cookie = cookies.map(set => set.split(';')[0]).join('; ')
  const page = await fetch(`${room.url}/n/open-waters/seat`, { headers: { cookie } })
  return {
    kind: 'demo visitor',
    log: 'open-waters',
    headers: { cookie },
    token: formToken(await page.text()),
  }
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map(set => set.split(';')[0]!)
    .filter(set => !set.endsWith('='))
    .join('; ')
}

export interface Route {
  readonly method: string
  readonly path: string
}

/** Every route that the app has, asked of the app itself; files of scripts and styles are the same for everybody. */
export async function routesOf(): Promise<readonly Route[]> {
  const parts = {
    assets: {},
    beside: { tables: () => ({}) },
    translations: await readTranslations(),
    negotiations: new Map(),
  }
  const app = makeApp({ ...parts, url: origin, origin, witnessFor: [] } as never)
  const all = app.routes.filter(({ method }) => method !== 'ALL')
  return [...new Map(all.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()]
}

/** What came of a request: the status and the code of a refusal, or where it leads. */
export async function answerTo(hall: Hall, path: string, init: RequestInit = {}): Promise<string> {
  const answer = await fetch(hall.url + path, { redirect: 'manual', ...init })
  const type = answer.headers.get('content-type') ?? ''
  if (type.includes('event-stream')) await answer.body?.cancel()
  const body = type.includes('event-stream') ? '' : await answer.text()
  return `${answer.status} ${codeOf(answer, body)}`.trim()
}

function codeOf(answer: Response, body: string): string {
  if (answer.status === 303) return `to ${plain(answer.headers.get('location') ?? '')}`
  if (answer.status < 400) return ''
  const type = answer.headers.get('content-type') ?? ''
  if (type.includes('json')) return String((JSON.parse(body) as { why?: string }).why ?? '')
  return /data-why="([a-z0-9-]+)"/.exec(body)?.[1] ?? ''
}

/** An address without what is different each time. */
function plain(location: string): string {
  return location.replace(/[\w-]{22,}/g, '…').replace(/(?<=\/drafts\/)[^/?]+/, '…')
}
