/** Programs act for people: with a token for one seat, once for each key, and not without end. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { directoryIn } from '../src/accounts/directory.js'
import { endHolding } from '../src/accounts/holders.js'
import { writesPerAccountPerMinuteMax, writesPerNetworkPerMinuteMax } from '../src/core/limits.js'
import { startServer } from '../src/server/server.js'
import { openBeside } from '../src/store/postgres/tables.js'
import { must } from '../src/store/testing-laws.js'
import { freshDatabase } from './database.js'
import { serveDemo, type TestServer, visitor } from './running.js'
import { type Seated, seatPerson } from './seated.js'

let server: TestServer
let person: Seated
beforeAll(async () => {
  server = await serveDemo()
  person = await seatPerson(server, 'Tide Counters')
}, 120_000)
afterAll(() => server.close())

const acts = '/api/n/open-waters/acts'
const statement = { kind: 'statement', target: 'p:art-2.1@0', statement: 'High at nine.', lang: 'en' }
const count = async () => (await visitor(server).json(acts)).count as number

async function page(path: string, who = person): Promise<string> {
  const cookie = `${who.cookie.name}=${who.cookie.value}`
  return (await fetch(server.url + path, { headers: { cookie } })).text()
}

async function form(path: string, fields: Readonly<Record<string, string>>, who = person): Promise<Response> {
  const token = /name="token" value="([^"]*)"/.exec(await page('/account/tokens', who))![1]!
  const headers = { cookie: `${who.cookie.name}=${who.cookie.value}` }
  const body = new URLSearchParams({ token, ...fields })
  return fetch(server.url + path, { method: 'POST', headers, body, redirect: 'manual' })
}

async function makeToken(who = person): Promise<string> {
  const fields = { name: 'Gauge', seat: `open-waters ${who.credential}`, days: '7' }
  const answer = await form('/account/tokens', fields, who)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  return /<code dir="ltr">([\w-]{43})<\/code>/.exec(await answer.text())![1]!
}

async function send(token: string, fields: object, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(server.url + acts, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(fields),
  })
  const said = (await answer.json()) as { why?: string; index?: number }
  return { status: answer.status, said: said.why ?? said.index, retry: answer.headers.get('retry-after') }
}

test('A60: a token acts from its one seat, on /api alone, until it is ended', async () => {
  const token = await makeToken()
  const { status, said } = await send(token, statement)
  const { leaf } = await visitor(server).json(`${acts}/${said}`)
  expect([status, leaf.author.credential, leaf.auth.how]).toEqual([201, person.credential, 'attested'])
  expect(await page('/account/tokens')).not.toContain(token)
  const bearer = { headers: { authorization: `Bearer ${token}` } }
  expect(await (await fetch(`${server.url}/n/open-waters`, bearer)).text()).not.toContain('Tide Counters (')
  const [, id] = /name="id" value="([0-9a-f]+)"/.exec(await page('/account/tokens'))!
  expect((await form('/account/tokens/end', { id: id! })).status).toBe(303)
  expect(await send(token, statement)).toMatchObject({ status: 401, said: 'token-unknown' })
  expect((await form('/account/tokens/end', { id: id! })).status).toBe(400)
})

test('A61: a token is for a seat that one holds, for a year at most', async () => {
  const other = await seatPerson(server, 'Other Boats')
  const seat = `open-waters ${person.credential}`
  const asked = { name: 'Gauge', seat, days: '7' }
  for (const [fields, who] of [
    [asked, other],
    [{ ...asked, days: '367' }, person],
    [{ ...asked, days: 'soon' }, person],
    [{ ...asked, days: '-1' }, person],
    [{ ...asked, name: '‮' }, person],
    [{ ...asked, seat: 'wcit-12 recorder' }, person],
    [{}, person],
  ] as const)
    expect((await form('/account/tokens', fields, who)).status).toBe(400)
  expect(
    (await fetch(`${server.url}/account/tokens`, { redirect: 'manual' })).headers.get('location'),
  ).toMatch(/^\/sign-in/)
  const foreign = { method: 'POST', headers: { cookie: `${person.cookie.name}=${person.cookie.value}` } }
  expect(
    (await fetch(`${server.url}/account/tokens`, { ...foreign, body: new URLSearchParams(asked) })).status,
  ).toBe(403)
  for (const bad of ['', 'x', 'A'.repeat(43)]) expect((await send(bad, statement)).status).toBe(401)
})

test('A62: a token ends with its seat', async () => {
  const leaving = await seatPerson(server, 'Leaving Soon')
  const token = await makeToken(leaving)
  const beside = must(openBeside(server.databaseUrl))
  must(
    await endHolding(directoryIn(beside), { log: 'open-waters', credential: leaving.credential }, Date.now()),
  )
  await beside.close()
  expect(await send(token, statement)).toMatchObject({ status: 401, said: 'token-unknown' })
})

test('A63: under one key a request is done once, and another is refused', async () => {
  const token = await makeToken()
  const before = await count()
  const key = { 'idempotency-key': '"gauge-1"' }
  const answers = await Promise.all(Array.from({ length: 8 }, () => send(token, statement, key)))
  const done = answers.filter(({ status }) => status === 201)
  expect(answers.filter(({ status, said }) => status !== 201 && said !== 'request-in-doubt')).toEqual([])
  expect([new Set(done.map(({ said }) => said)).size, await count()]).toEqual([1, before + 1])
  expect(await send(token, statement, key)).toMatchObject({ status: 201, said: done[0]!.said })
  const other = { ...statement, statement: 'Low at three.' }
  expect(await send(token, other, key)).toMatchObject({ said: 'request-key-reused' })
  for (const bad of ['', 'a b', 'x'.repeat(65)])
    expect(await send(token, statement, { 'idempotency-key': bad })).toMatchObject({
      said: 'malformed-request-key',
    })
  const refused = { ...statement, target: 'p:nowhere@0' }
  for (let n = 0; n < 2; n++)
    expect(await send(token, refused, { 'idempotency-key': 'gauge-2' })).toMatchObject({ status: 400 })
  expect(await send(token, statement, { 'idempotency-key': 'gauge-2' })).toMatchObject({ status: 201 })
  expect(await count()).toBe(before + 2)
})

test('A64: a form that is sent twice from one page is recorded once', async () => {
  const before = await count()
  const shown = await page('/n/open-waters/provisions/art-2.1')
  const fields = { ...statement, seen: /name="seen" value="(\d+)"/.exec(shown)![1]!, back: '/n/open-waters' }
  const sent = await Promise.all([1, 2, 3].map(() => form('/n/open-waters/act', fields)))
  expect(sent.map(({ status }) => status)).toContain(303)
  expect(await count()).toBe(before + 1)
  expect((await form('/n/open-waters/act', { ...fields, seen: String(before + 1) })).status).toBe(303)
  expect(await count()).toBe(before + 2)
  // For, against, and for again from one page are three acts: a mind changed twice.
  const stance = (said: string) =>
    form('/n/open-waters/act', {
      kind: 'position',
      target: 'p:art-2.1@0',
      stance: said,
      reasons: 'So.',
      lang: 'en',
      seen: '1',
    })
  for (const said of ['support', 'object', 'support']) expect((await stance(said)).status).toBe(303)
  expect(await count()).toBe(before + 5)
  await stance('support')
  expect(await count()).toBe(before + 5)
})

test('H150: whatever a form on a page does, a program does with its fields as JSON', async () => {
  const token = await makeToken()
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const call = async (path: string, fields?: object) => {
    const init = fields && { method: 'POST', body: JSON.stringify(fields) }
    const answer = await fetch(`${server.url}/api/n/open-waters${path}`, { headers, ...init })
    return { status: answer.status, said: await answer.json() }
  }
  const base = { textLang: 'en', lang: 'en', title: 'Tide tables' }
  const started = await call('/drafts', {
    kind: 'submit',
    target: 'p:art-2.1@0',
    mark: 'SUP',
    reasons: 'Too wet.',
    ...base,
  })
  expect(started).toMatchObject({ status: 200, said: { ok: true } })
  const [draft] = (await call('/drafts')).said.own
  expect((await call(`/drafts/${draft.id}`)).said).toMatchObject({
    id: draft.id,
    draft: { reasons: 'Too wet.' },
  })
  const table = (fields: object) => call(`/drafts/${draft.id}/table`, fields)
  expect(await table({ version: String(draft.version) })).toMatchObject({ status: 200, said: { ok: true } })
  expect((await call('/drafts')).said.own[0].tabled).toBe((await count()) - 1)
  expect(await call('/drafts/none/table', {})).toMatchObject({
    status: 404,
    said: { ok: false, why: 'not-found' },
  })
  expect(await call('/nowhere', {})).toMatchObject({ status: 404, said: { why: 'not-found' } })
  const bare = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
  const refused = await fetch(`${server.url}/api/n/open-waters/drafts`, bare)
  expect([refused.status, (await refused.json()).why]).toEqual([401, 'token-needed'])
})

test('A65: who writes without end is told to wait, and nobody else is', async () => {
  const busy = await seatPerson(server, 'Busy Harbour')
  const token = await makeToken(busy)
  const answers: Awaited<ReturnType<typeof send>>[] = []
  for (let n = 0; n < writesPerAccountPerMinuteMax + 5; n++) answers.push(await send(token, { kind: 'none' }))
  const limited = answers.filter(({ status }) => status === 429)
  expect(limited.length).toBeGreaterThanOrEqual(5)
  expect(limited[0]).toMatchObject({ said: 'too-many-requests' })
  expect(Number(limited[0]!.retry)).toBeGreaterThan(0)
  expect((await send(await makeToken(), statement)).status).toBe(201)
}, 60_000)

test('A66: a network that writes without end is told to wait, and no other is', async () => {
  const database = await freshDatabase()
  const open = { databaseUrl: database.url, port: 0, demo: false, trustProxy: true }
  const { url, close } = must(await startServer(open))
  const post = async (from: string) => {
    const headers = { 'x-forwarded-for': `203.0.113.99, ${from}` }
    return (await fetch(`${url}/compare`, { method: 'POST', headers, body: new URLSearchParams() })).status
  }
  const statuses = new Map<number, number>()
  for (let n = 0; n < writesPerNetworkPerMinuteMax + 50; n += 50)
    for (const status of await Promise.all(Array.from({ length: 50 }, () => post('198.51.100.7'))))
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
  expect(statuses.get(429)).toBeGreaterThanOrEqual(50)
  expect([await post('198.51.100.8'), await post('2001:db8::1'), await post('127.0.0.1')]).toEqual([
    400, 400, 400,
  ])
  await close()
  await database.drop()
}, 120_000)
