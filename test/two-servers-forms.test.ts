/**
 * Two servers on one database, and the same asked of both at the same moment: a seat, an account, an invitation, a name for
 * a negotiation. One of them gets it, and nothing is there twice. Rules A10, A13, A22, A49, A68, H124, H133.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askLink } from '../src/accounts/links.js'
import { type Running, startServer } from '../src/server/server.js'
import { must } from '../src/store/testing-laws.js'
import { runOn } from './database-setup.js'
import { random } from './people.js'
import { credential, linkOn, openRoom, type Room, seat, type Visits } from './room.js'

type Fields = Readonly<Record<string, string>>

const organisers = ['one@desk.example', 'two@desk.example']
let room: Room
let other: Running
let folder: string
let head: Visits
let secretary: Visits
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'travaux-two-'))
  const acts = [seat('GOV', 'governments', { unit: 'state' }), credential('gov-head', 'GOV', 'head')]
  room = await openRoom('open-multistakeholder', acts, { dataFolder: join(folder, 'one'), organisers })
  const options = { databaseUrl: room.databaseUrl, port: 0, demo: false, organisers }
  other = must(await startServer({ ...options, dataFolder: join(folder, 'two') }))
  head = await room.holder('Head', 'gov-head')
  secretary = await room.holder('Secretary', 'sec-2')
}, 120_000)
afterAll(async () => {
  await other.close()
  await room.close()
  await rm(folder, { recursive: true, force: true })
})

const count = async (from: string) =>
  Number((await runOn(room.databaseUrl, `SELECT count(*) FROM ${from}`))[0]!.count)

/** Sends a form of somebody to one of the servers: where it leads or its status, and the code of a refusal. */
async function send(url: string, who: Pick<Visits, 'cookie'> | null, path: string, fields: Fields) {
  const session = who === null ? '' : `${who.cookie.name}=${who.cookie.value}`
  const page = await fetch(`${url}${who === null ? '/sign-in' : '/account'}`, {
    headers: { cookie: session },
  })
  const mark = page.headers.getSetCookie().map(set => set.split(';')[0])
  const token = /name="token" value="([^"]*)"/.exec(await page.text())?.[1] ?? ''
  const body = new URLSearchParams({ token, ...fields })
  const headers = { cookie: [session, ...mark].filter(one => one !== '').join('; ') }
  const answer = await fetch(url + path, { method: 'POST', headers, body, redirect: 'manual' })
  const html = await answer.text()
  return answer.status < 400 ? 'done' : `${answer.status} ${/data-why="([a-z-]+)"/.exec(html)?.[1] ?? ''}`
}

/** Of two people at once, each at a server of their own; in the order of the alphabet. */
async function both(people: readonly (Visits | null)[], path: string, ...fields: readonly Fields[]) {
  const urls = [room.url, other.url]
  const asked = urls.map((url, i) => send(url, people[i] ?? null, path, fields[i] ?? fields[0]!))
  return (await Promise.all(asked)).sort()
}

/** Again and again: a race is not lost at once. */
const rounds = Array.from({ length: 8 }, (_, n) => n)

async function seatsOf(name: string): Promise<number> {
  const parties = (await room.json('/parties')) as { readonly name: { readonly en: string } }[]
  return parties.filter(party => party.name.en.startsWith(name)).length
}

test.each(rounds)('one account asks both for a seat, round %i: it has one, under one credential', async n => {
  const who = await room.person('Rea')
  const letter = String.fromCharCode(65 + n)
  const asked = { name: `Rea ${letter}`, group: 'users', unit: 'person', lang: 'en' }
  const twice = ['REA', 'AER'].map(short => ({ ...asked, short: `${short}${letter}` }))
  const answers = await both([who, who], '/n/harbour/register', ...twice)
  expect(answers[1]).toBe('done')
  expect(answers[0]).toMatch(/^(done|4\d\d [a-z-]+)$/)
  expect([
    await seatsOf(asked.name),
    await count(`travaux_accounts.holder WHERE account = '${who.account}'`),
  ]).toEqual([1, 1])
})

test.each(rounds)('two ask for one short name, round %i: one is seated, the other is told', async n => {
  const people = [await room.person('Ann'), await room.person('Bob')]
  const asked = { name: 'Twins', short: `TWIN${String.fromCharCode(65 + n)}`, group: 'users', unit: 'person' }
  expect(await both(people, '/n/harbour/register', { ...asked, lang: 'en' })).toEqual([
    '400 duplicate-party',
    'done',
  ])
})

test.each(rounds)(
  'one table of people, round %i: nobody is invited twice, the party is seated once',
  async n => {
    const [party, address] = [`NEW${n}`, `new-${n}@example.org`]
    const row = `${party},New ${n} Body,users,organisation,delegate,`
    const csv = `party,name,group,unit,role,e-mail\n${row}${address}\n${row}second-${address}\n`
    const fields = { csv, send: 'yes' }
    expect(await both([secretary, secretary], '/n/harbour/desk/invitations', fields)).toEqual([
      'done',
      'done',
    ])
    const invited = await count(`travaux_accounts.invitation WHERE party = '${party}'`)
    expect([invited, await seatsOf(`New ${n} Body`)]).toEqual([2, 1])
  },
)

test.each(rounds)('two links to one new address, round %i: one account', async n => {
  const address = `fresh-${n}@example.org`
  const ask = async () =>
    must(await askLink(room.directory, { purpose: 'sign-in', address }, Date.now(), random)).token
  const [first, second] = [await ask(), await ask()]
  const used = [send(room.url, null, `/sign-in/link/${first}`, { name: 'Ada' })]
  used.push(send(other.url, null, `/sign-in/link/${second}`, { name: 'Eva' }))
  expect(await Promise.all(used)).toEqual(['done', 'done'])
  expect(await count(`travaux_accounts.account WHERE address = '${address}'`)).toBe(1)
})

test.each(rounds)('one link, round %i: used once', async n => {
  const asked = { purpose: 'sign-in', address: `once-${n}@example.org` } as const
  const { token } = must(await askLink(room.directory, asked, Date.now(), random))
  const answers = await both([null, null], `/sign-in/link/${token}`, { name: 'Ada' })
  expect(answers).toEqual(['410 link-used', 'done'])
})

test.each(rounds)('one invitation, round %i: one of two accepts it', async () => {
  const link = linkOn(
    await head.post('/n/harbour/parties/GOV/people', { kind: 'invite', role: 'delegate', days: '7' }),
  )
  const people = [await room.person('Ann'), await room.person('Bob')]
  const before = await count('travaux_accounts.holder')
  expect((await both(people, link, {}))[1]).toBe('done')
  expect((await count('travaux_accounts.holder')) - before).toBe(1)
})

test.each(rounds)('one name for two negotiations, round %i: one is opened, the other is told', async n => {
  const made = await Promise.all(rounds.slice(0, 2).map(i => organiser(i)))
  const steps: readonly (readonly [string, Fields])[] = [
    ['/new', { forum: 'open-multistakeholder' }],
    ['/new/text', { base: '## Article 1\n\n1. The harbour is open.\n', lang: 'en', others: '' }],
    ['/new/names', { 'title-en': 'Port', 'use-en': 'true', 'authentic-en': 'true', name: `port-${n}` }],
    ['/new/calendar', {}],
  ]
  for (const [path, fields] of steps) for (const who of made) await send(room.url, who, path, fields)
  const held = `travaux_accounts.holder WHERE log = 'port-${n}' AND until IS NULL`
  expect([await both(made, '/new/check', {}), await count(held)]).toEqual([
    ['400 negotiation-exists', 'done'],
    1,
  ])
})

const desks = new Map<number, Promise<Visits>>()
const organiser = (i: number) =>
  desks.get(i) ?? desks.set(i, room.person(`Organiser ${i}`, organisers[i]!)).get(i)!

test('one consultation, opened at both: one is announced', async () => {
  const page = (await head.get('/n/harbour/consultations')).body
  const name = /name="name" value="([^"]*)"/.exec(page)![1]!
  const closes = new Date(Date.now() + 3_600_000).toISOString().slice(0, 19)
  const asks = {
    question: 'Shall we?',
    target: 'p:1@0',
    who: 'public',
    groups: 'Ports\nCrews',
    statements: '',
  }
  const fields = { ...asks, name, lang: 'en', open: 'true', 'closes-at': closes, seen: '1' }
  const answers = await both([head, head], '/n/harbour/consultations', fields)
  expect(answers[1]).toBe('done')
  expect(answers[0]).toMatch(/^(done|4\d\d [a-z-]+)$/)
  expect(((await room.json('/consultations')) as []).length).toBe(1)
})
