import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opinionMap } from '../src/core/analysis/opinion-map/map.js'
import { syntheticVotes } from '../src/core/analysis/opinion-map/testing-votes.js'
import { latestVotes } from '../src/core/analysis/opinion-map/votes.js'
import { mapQueue } from '../src/workers/opinion-map.js'
import { credential, openRoom, type Room, seat, type Visits } from './room.js'
import { weightOf } from './weight.js'

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString().slice(0, 19)
const asks = {
  question: 'Should we sign this text as it stands?',
  target: 'p:1@0',
  who: 'public',
  groups: 'Ports\nCrews\nTowns',
  statements: 'Fees are too high.\nThe harbour should stay open at night.\nDogs are welcome.',
  open: 'true',
  lang: 'en',
}

let room: Room
let head: Visits
let name: string
beforeAll(async () => {
  room = await openRoom('open-multistakeholder', [
    seat('ACME', 'operators', { name: { en: 'Acme Ports' } }),
    credential('acme-head', 'ACME', 'head'),
  ])
  head = await room.holder('Hana Head', 'acme-head')
  name = /name="name" value="([^"]*)"/.exec((await head.get('/n/harbour/consultations')).body)![1]!
  const sent = await head.post('/n/harbour/consultations', { ...asks, 'closes-at': inSeconds(3600), name })
  expect(sent.status).toBe(303)
})
afterAll(() => room.close())

/** The statement that a page shows next, by the hidden field of its form; null where it shows none. */
function nextOn(body: string): number | null {
  const [, form] = /<section[^>]* id="next"(.*?)<\/form>/s.exec(body) ?? []
  const [, statement] = /name="statement" value="(\d+)"/.exec(form ?? '') ?? []
  return statement === undefined ? null : Number(statement)
}

describe('OM41: the next statement', () => {
  test('is shown to whoever has joined, until all are voted on', async () => {
    const voter = await room.person('Vera Voter')
    expect(nextOn((await voter.get(`/n/${name}`)).body)).toBeNull()
    await voter.post(`/n/${name}/vote`, { statement: '0', vote: 'agree', group: 'g1' })
    const seen: number[] = []
    for (let n = 0; n < 3; n++) {
      const next = nextOn((await voter.get(`/n/${name}`)).body)!
      expect([1, 2, 3].filter(number => !seen.includes(number))).toContain(next)
      seen.push(next)
      const sent = { statement: String(next), vote: 'pass', from: 'next' }
      expect(await voter.post(`/n/${name}/vote`, sent)).toMatchObject({
        status: 303,
        location: `/n/${name}#next`,
      })
    }
    const { body } = await voter.get(`/n/${name}`)
    expect(nextOn(body)).toBeNull()
    expect(body).toContain('You have voted on every statement.')
  })

  test('a vote on it that is refused shows the same again', async () => {
    const voter = await room.person('Wim Wrong')
    await voter.post(`/n/${name}/vote`, { statement: '0', vote: 'agree', group: 'g2' })
    const sent = { statement: '2', vote: 'maybe', from: 'next' }
    const { status, body } = await voter.post(`/n/${name}/vote`, sent)
    expect(status).toBe(400)
    expect(nextOn(body)).toBe(2)
    expect(body.match(/data-why="malformed-vote"/g)).toHaveLength(1)
  })
})

test('OM36: the map of a consultation as a page and as JSON, within the weight of a page', async () => {
  await until(async () => ((await jsonOf('')) as { taken: number }).taken >= 5)
  const page = await head.get(`/n/${name}/map`)
  expect(page.status).toBe(200)
  expect(page.body).toContain('a map would mean little')
  expect(await weightOf(room.url, page.body)).toBeLessThan(50_000)
  const json = (await jsonOf('/map')) as Record<string, unknown>
  expect(json).toMatchObject({
    of: { kind: 'consultation', name },
    participants: 2,
    statementIds: [0, 1, 2, 3],
    participantIds: [0, 1],
    axes: { converged: true },
  })
  expect(await head.get(`/n/harbour/map`)).toMatchObject({ status: 200 })
  // Before the consultation was opened, at the first act and beyond the last there is a page too.
  for (const at of [0, 1, 3, 999_999_999]) {
    expect(await head.get(`/n/${name}/map?at=${at}`)).toMatchObject({ status: 200 })
    expect(await jsonOf(`/map?at=${at}`)).toMatchObject({ participants: at > 3 ? 2 : 0 })
  }
})

const jsonOf = async (path: string): Promise<unknown> =>
  (await fetch(`${room.url}/api/n/${name}${path}`)).json()

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('never')
}

test('OM40: a thread answers what is computed at once', async () => {
  const votes = latestVotes(syntheticVotes({ participants: 300, statements: 20, votes: 4_000 }), 300, 20)
  const input = {
    ...{ votes, leftOut: new Uint8Array(20), meta: new Uint8Array(20) },
    ...{ groupOf: Int16Array.from({ length: 300 }, (_, i) => i % 3), groups: 3 },
  }
  expect(await mapQueue()(input)).toEqual({ ok: true, value: opinionMap(input) })
})
