/** A plenary of 20 delegates and 50 watchers on a real server; `npm run bench -- plenary` holds one of 200 and 1,000. */
import { expect, test } from 'vitest'
import { freshDatabase } from './database.js'
import { runPlenary } from './torture/plenary.js'

test('M15: a vote is opened, cast, changed and tallied: nothing is lost or doubled, and everybody who watches sees it', async () => {
  const database = await freshDatabase()
  const result = await runPlenary(database.url, { delegates: 20, watchers: 50 })
  expect(result).toMatchObject({ acknowledged: 40, inLog: 40, counted: 20, told: 50, shown: 50 })
  expect(result.tally).toEqual(result.expected)
  expect(result.result).toMatch(/^(not-)?carried$/)
  await database.drop()
}, 120_000)
