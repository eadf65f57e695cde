import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.js'
import { runOn } from '../../../test/database-setup.js'
import { type Bench, makeBench, openQuiet } from '../testing-commands.js'

let bench: Bench
let database: TestDatabase
beforeAll(async () => {
  bench = await makeBench()
  database = await freshDatabase()
  await openQuiet(bench, ['--database', database.url])
})
afterAll(async () => {
  await bench.close()
  await database.drop()
})

const invite = (...args: readonly string[]) =>
  bench.travaux('invite', '--negotiation', 'quiet', '--database', database.url, ...args)
const rows = () =>
  runOn(database.url, 'SELECT * FROM travaux_accounts.invitation ORDER BY created, id') as Promise<
    Record<string, unknown>[]
  >

test('C30: invites the first person of the secretariat, and prints the link', async () => {
  const { exit, out, err } = await invite('--origin', 'https://talks.example')
  expect([exit, err]).toEqual([0, ''])
  expect(out).toMatch(/^https:\/\/talks\.example\/invitation\/[\w-]{43}\n$/)
  expect(await rows()).toMatchObject([
    { party: 'SECRETARIAT', role: 'head', invited_by: 'secretariat', log: 'quiet' },
  ])
})

test('C30: for a party, a role, an address and a time, as JSON', async () => {
  const args = [
    '--party',
    'CAN',
    '--role',
    'observer',
    '--email',
    'Ada@Example.org',
    '--days',
    '3',
    '--until',
    '2999-12-31',
  ]
  const { exit, out } = await invite(...args, '--json')
  const printed = JSON.parse(out)
  expect([exit, printed]).toMatchObject([0, { negotiation: 'quiet', party: 'CAN', role: 'observer' }])
  expect(printed.link).toMatch(/^http:\/\/127\.0\.0\.1:8080\/invitation\/[\w-]{43}$/)
  const kept = { address: 'ada@example.org', ends: String(Date.UTC(3000, 0, 1) - 1), starts: null }
  expect((await rows()).find(({ party }) => party === 'CAN')).toMatchObject(kept)
})

test.each([
  [['--party', 'NZL'], 2, 'unknown-party'],
  [['--role', 'king'], 2, 'unknown-role'],
  [['--email', 'nobody'], 2, 'malformed-email'],
  [['--until', '2001-01-01'], 2, 'until-past'],
  [['--origin', 'talks'], 2, 'malformed-address'],
  [['--negotiation', 'loud'], 2, 'unknown-negotiation'],
])('C30: %j is refused', async (args, exit, code) => {
  const before = (await rows()).length
  expect(await invite(...args)).toMatchObject({ exit, err: expect.stringContaining(`[${code}]`) })
  expect(await rows()).toHaveLength(before)
})
