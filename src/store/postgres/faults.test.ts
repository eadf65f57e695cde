import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.js'
import { runOn } from '../../../test/database-setup.js'
import type { LogStore, Store } from '../store.js'
import { batchOf, bodyOf, must, newBody } from '../testing-laws.js'
import { openPostgres } from './postgres-store.js'
import { proxyTo, type TestProxy } from './testing-proxy.js'

let database: TestDatabase
let proxy: TestProxy
let store: Store
let log: LogStore
let logs = 0
beforeAll(async () => {
  database = await freshDatabase()
  proxy = await proxyTo(database.url)
  store = must(await openPostgres(proxy.url))
})
beforeEach(async () => {
  log = must(await store.open(`log ${++logs}`))
})
afterAll(async () => {
  await store.close()
  await proxy.down()
  await database.drop()
})

const me = { id: 'me', url: null }

/** Holds the head's row in a transaction of its own, so that whoever writes has to wait. */
async function holdHead() {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('BEGIN; SELECT * FROM travaux.head FOR UPDATE')
  const isWaitedFor = async () => {
    const waiting = `SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'travaux' AND wait_event_type = 'Lock'`
    while ((await runOn(database.url, waiting))[0]!.n === 0) await new Promise(next => setTimeout(next, 5))
  }
  return { isWaitedFor, release: () => client.end() }
}

describe('S16: a connection lost on the way', () => {
  test.each([
    ['lose-requests', 0],
    ['lose-answers', 1],
  ] as const)('%s: whether it was appended is not known, until the head is read: %i', async (mode, size) => {
    const epoch = must(await log.takeLease(me, 60_000))
    proxy.mode = mode
    expect(await log.append(epoch, 0, batchOf(['one']))).toMatchObject({ why: 'store-unknown' })
    proxy.mode = 'pass'
    const next = must(await log.takeLease(me, 60_000))
    expect(await log.head()).toMatchObject({ size, epoch: next })
    expect(must(await log.append(next, size, batchOf(['two'])))).toBe(size + 1)
  })

  test('an append still waiting when its connection breaks is done or shut out once the lease is taken again', async () => {
    const epoch = must(await log.takeLease(me, 60_000))
    const head = await holdHead()
    const append = log.append(epoch, 0, batchOf(['one']))
    await head.isWaitedFor()
    proxy.cut()
    expect(await append).toMatchObject({ why: 'store-unknown' })
    const lease = log.takeLease(me, 60_000)
    await head.release()
    const next = must(await lease)
    const { size } = await log.head()
    expect(must(await log.append(next, size, batchOf(['two'])))).toBe(size + 1)
    const words = (await log.read(0, 9)).entries.map(bytes => Buffer.from(bytes).toString())
    expect(words).toEqual(size === 0 ? ['two'] : ['one', 'two'])
  })

  test('a connection that the server ends while it writes leaves it unknown too', async () => {
    const head = await holdHead()
    const append = log.append(0, 0, batchOf(['one']))
    await head.isWaitedFor()
    const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'travaux' AND wait_event_type = 'Lock'`
    await runOn(database.url, end)
    expect(await append).toMatchObject({ why: 'store-unknown' })
    await head.release()
  })

  test('a server that is gone: reads reject, writes are refused; back again, both work', async () => {
    must(await log.append(0, 0, batchOf(['one'])))
    await proxy.down()
    await expect(log.read(0, 1)).rejects.toThrow()
    const refused = { why: 'store-failed', args: { problem: expect.stringMatching(/ECONNREFUSED/) } }
    expect(await log.append(0, 1, batchOf(['two']))).toMatchObject(refused)
    expect(await log.publish(0, { size: 1, note: new Uint8Array() })).toMatchObject(refused)
    expect(await store.open('another')).toMatchObject(refused)
    await expect(log.withhold([{ body: 0, level: 'hidden' }])).rejects.toThrow('ECONNREFUSED')
    expect(await openPostgres(proxy.url)).toMatchObject({ why: 'database-unreachable' })
    await proxy.up()
    expect(must(await log.append(0, 1, batchOf(['two'])))).toBe(2)
    expect((await log.read(0, 2)).entries).toHaveLength(2)
  })
})

describe('S17: a server that cannot write', () => {
  test('a full disk refuses appends and nothing is kept of them; reading goes on, and so does writing after it', async () => {
    must(await log.append(0, 0, batchOf(['one'])))
    await runOn(
      database.url,
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$;
       CREATE TRIGGER full_disk BEFORE INSERT ON travaux.body EXECUTE FUNCTION full_disk()`,
    )
    const batch = batchOf(['two'], { bodies: [newBody(1, 'two')] })
    const refused = { why: 'store-failed', args: { problem: 'No space left on device' } }
    expect(await log.append(0, 1, batch)).toMatchObject(refused)
    expect(await log.head()).toMatchObject({ size: 1 })
    expect((await log.read(0, 9)).entries).toHaveLength(1)
    await runOn(database.url, 'DROP TRIGGER full_disk ON travaux.body')
    expect(must(await log.append(0, 1, batch))).toBe(2)
  })

  test('a server that may only be read from is opened and read; appends and checkpoints are refused', async () => {
    must(await log.append(0, 0, batchOf(['one'])))
    const readOnly = `${database.url}?options=-c%20default_transaction_read_only%3Don`
    const reader = must(await openPostgres(readOnly))
    const read = must(await reader.open(log.name))
    expect((await read.read(0, 1)).entries).toHaveLength(1)
    const refused = {
      why: 'store-failed',
      args: { problem: expect.stringContaining('read-only transaction') },
    }
    expect(await read.append(0, 1, batchOf(['two']))).toMatchObject(refused)
    expect(await read.publish(0, { size: 1, note: new Uint8Array() })).toMatchObject(refused)
    await reader.close()
  })

  test('a withholding that fails half way withholds nothing', async () => {
    const bodies = [newBody(0, '0'), newBody(1, '1')]
    must(await log.append(0, 0, batchOf(['one', 'two'], { bodies })))
    await runOn(database.url, 'REVOKE DELETE ON travaux.body FROM travaux_eraser')
    const what = [
      { body: 0, level: 'hidden' },
      { body: 1, level: 'erased' },
    ] as const
    await expect(log.withhold(what)).rejects.toThrow('permission denied')
    expect((await log.read(0, 2)).bodies).toEqual(new Map([0, 1].map(seq => [seq, bodyOf(`${seq}`)])))
    await runOn(database.url, 'GRANT DELETE ON travaux.body TO travaux_eraser')
    await log.withhold(what)
    expect((await log.read(0, 2)).bodies).toEqual(new Map())
  })
})

test('S8: a snapshot that cannot be unpacked counts as none', async () => {
  await log.keepSnapshot('fold', { size: 1, bytes: new Uint8Array(9) })
  expect(await log.snapshot('fold')).toMatchObject({ size: 1 })
  await runOn(database.url, `UPDATE travaux.snapshot SET bytes = overlay(bytes PLACING 'x' FROM 12)`)
  expect(await log.snapshot('fold')).toBe(null)
})

describe('S18: an address that does not lead to a store', () => {
  const withUser = (change: (url: URL) => void) => {
    const url = new URL(database.url)
    url.password = 's3cret-pa55'
    change(url)
    return url.href
  }
  test.each<[string, (url: URL) => void]>([
    ['a port that nobody listens at', url => (url.port = '1')],
    ['a port behind two addresses of one host', url => (url.host = 'localhost:1')],
    ['a host that does not exist', url => (url.hostname = 'nowhere.invalid')],
    ['a login that does not exist', url => (url.username = 'nobody-here')],
    ['a database that does not exist', url => (url.pathname = '/nowhere')],
    ['no database address', url => (url.protocol = 'mysql:')],
  ])('%s is refused with its place and without the password', async (_, change) => {
    const refused = await openPostgres(withUser(change))
    const codes = ['database-unreachable', 'database-denied', 'malformed-database-url']
    expect(refused).toMatchObject({ ok: false, why: expect.stringMatching(codes.join('|')) })
    expect(refused).not.toMatchObject({ args: { problem: '' } })
    expect(JSON.stringify(refused)).not.toContain('pa55')
  })
})
