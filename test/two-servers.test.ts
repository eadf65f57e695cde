/** Two servers on one database: real processes, one of them killed. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { keepDraft } from '../src/sequencer/draft.js'
import { openPostgres } from '../src/store/postgres/postgres-store.js'
import { freshDatabase } from './database.js'
import { checkOutcome, startLoad } from './torture/load.js'
import { type Started, startServer } from './torture/servers.js'
import { delegates, draftTalks, talks } from './torture/talks.js'

async function leads({ url }: Started): Promise<boolean> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return metrics.includes(`travaux_leads{negotiation="${talks}"} 1`)
}

test('two servers on one database: both serve, one sequences, the other takes over, nothing is lost or doubled', async () => {
  const database = await freshDatabase()
  const people = delegates(8)
  const store = await openPostgres(database.url)
  if (!store.ok) throw new Error(store.why)
  const log = await store.value.open(talks)
  if (!log.ok) throw new Error(log.why)
  await keepDraft(await draftTalks(people), log.value)
  await store.value.close()
  const options = ['--database', database.url]
  const servers = [await startServer(options), await startServer(options)]
  expect(await Promise.all(servers.map(leads))).toEqual([true, false])
  const load = startLoad(
    people,
    servers.map(server => server.url),
  )
  while (load.acknowledged.length < 200) await sleep(50)
  servers[0]!.process.kill('SIGKILL')
  const before = load.acknowledged.length
  while (load.acknowledged.length < before + 200) await sleep(50)
  expect(await leads(servers[1]!)).toBe(true)
  await load.stop()
  const outcome = await checkOutcome(servers[1]!.url, load.acknowledged, [])
  expect(outcome).toMatchObject({ lost: 0, doubled: 0, verified: true, problems: [] })
  servers[1]!.process.kill('SIGTERM')
  await new Promise(done => servers[1]!.process.once('exit', done))
  await database.drop()
})
