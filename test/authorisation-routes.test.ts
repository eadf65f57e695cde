/**
 * Every route by every kind of visitor, on a real server, kept in test/golden/authorisation/routes.txt for people to
 * review. What a form needs beside its token is left out, so that nothing is done: who is let in is told from the code.
 */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resources } from '../src/server/resources/index.js'
import {
  answerTo,
  type Guest,
  type GuestKind,
  guestKinds,
  type Hall,
  openHall,
  type Route,
  routesOf,
} from './hall.js'
import { addressOf } from './routes.js'

let hall: Hall
let routes: readonly Route[]
beforeAll(async () => {
  hall = await openHall()
  routes = await routesOf()
}, 120_000)
afterAll(() => hall.close())

/** Pages and their JSON come from one table: each is a route of its own here. */
function spread(route: Route): readonly Route[] {
  if (!/^(\/api)?\/n\/:id\/\*$/.test(route.path)) return [route]
  const base = route.path.slice(0, -2)
  const ids: Readonly<Record<string, string>> = { provisions: '1', parties: 'GOV', meetings: 'room' }
  return resources
    .filter(({ path }) => path !== '')
    .map(({ path }) => ({
      ...route,
      path: base + path.replace(/\/(\w+)\/\{id\}/, (_, list) => `/${list}/${ids[list] ?? '0'}`),
    }))
}

/** Names of guests by what came of it, in the order in which they come. */
function linesOf(answers: readonly (readonly [string, string])[]): string {
  const groups = new Map<string, string[]>()
  for (const [kind, answer] of answers) groups.set(answer, [...(groups.get(answer) ?? []), kind])
  const commonest = Math.max(...[...groups.values()].map(kinds => kinds.length))
  const rest = [...groups].findLast(([, kinds]) => kinds.length === commonest)![0]
  const others = groups.size === 1 ? 'everybody' : 'everybody else'
  return [...groups]
    .toSorted(([a], [b]) => Number(a === rest) - Number(b === rest))
    .map(([answer, kinds]) => `  ${answer}: ${answer === rest ? others : kinds.join(', ')}\n`)
    .join('')
}

/** Routes with the same answers under all their names. */
function joined(blocks: readonly (readonly [string, string])[]): string {
  const names = new Map<string, string[]>()
  for (const [name, text] of blocks) names.set(text, [...(names.get(text) ?? []), name])
  return [...names].map(([text, own]) => `${own.join('\n')}\n${text}`).join('\n')
}

const form = (guest: Guest, fields: Readonly<Record<string, string>>, more: object = {}): RequestInit => ({
  method: 'POST',
  headers: {
    ...guest.headers,
    ...(fields.token === undefined ? {} : { 'x-form-token': fields.token }),
    ...more,
  },
  body: new URLSearchParams(fields),
})

const head = `Every route by every kind of visitor: the status of the answer, and its code or where it leads. Pages are asked for
at their best known address. Forms carry the right token and nothing else, so that nothing is done; under "without" are
the answers to a form without a token, with another's, or sent by another site.
`

test('H160: every route, by everybody', async () => {
  const guests = new Map<GuestKind, Guest>()
  for (const kind of guestKinds) guests.set(kind, await hall.guest(kind))
  const blocks = new Map<string, string>()
  // Forms end sessions: reading comes first.
  for (const route of routes.flatMap(spread).toSorted((a, b) => rank(a) - rank(b))) {
    const answers = await Promise.all(
      guestKinds.map(async kind => [kind, await answerOf(route, guests.get(kind)!)] as const),
    )
    blocks.set(`${route.method} ${route.path}`, linesOf(answers) + (await foreignTo(route)))
  }
  expect([...blocks].filter(([, text]) => / 500/.test(text))).toEqual([])
  await expect(`${head}\n${joined([...blocks])}`).toMatchFileSnapshot(
    join('golden', 'authorisation', 'routes.txt'),
  )
})

function rank({ method }: Route): number {
  return method === 'GET' ? 0 : 1
}

/** A form can end a session: whoever sends one has a new one. */
async function answerOf(route: Route, standing: Guest): Promise<string> {
  const address = addressOf(route, standing)
  if (route.method !== 'POST') return answerTo(hall, address, { headers: standing.headers })
  const guest = await hall.guest(standing.kind)
  return answerTo(hall, address, form(guest, { token: guest.token }))
}

/** What a form is answered that does not come from our own page, whoever is made to send it. */
async function foreignTo(route: Route): Promise<string> {
  if (route.method !== 'POST') return ''
  const answers = new Set<string>()
  for (const kind of ['stranger', 'head'] as const) {
    const guest = await hall.guest(kind, 3)
    const { token } = await hall.guest('delegate')
    const forged = [
      form(guest, {}),
      form(guest, { token }),
      form(guest, { token: guest.token }, { 'sec-fetch-site': 'cross-site' }),
    ]
    const all = await Promise.all(forged.map(init => answerTo(hall, addressOf(route, guest), init)))
    for (const answer of all) answers.add(answer)
  }
  return `  without: ${[...answers].join(', ')}\n`
}
