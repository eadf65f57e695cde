import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.js'
import { runOn } from '../../../test/database-setup.js'
import { batchOf, must, newBody, textOf } from '../testing-laws.js'
import { databaseAddress } from './address.js'
import { openPool } from './database.js'
import { openPostgres } from './postgres-store.js'
import { ensureRoles } from './roles.js'

let database: TestDatabase
let name: string
beforeAll(async () => {
  database = await freshDatabase()
  name = new URL(database.url).pathname.slice(1)
  const store = must(await openPostgres(database.url))
  const log = must(await store.open('talks'))
  const beside = { texts: [textOf(0, 'text')], bodies: [newBody(0, 'body')] }
  must(await log.append(0, 0, batchOf(['one'], beside)))
  await store.close()
})
afterAll(() => database.drop())

/** Runs a statement as a role, and takes it back. */
async function as(role: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    await client.query(`BEGIN; SET LOCAL ROLE ${role}`)
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

describe('S14: what the roles may do', () => {
  test.each([
    ['travaux_app', `UPDATE travaux.entry SET bytes = ''`],
    ['travaux_app', 'DELETE FROM travaux.entry'],
    ['travaux_app', 'TRUNCATE travaux.entry'],
    ['travaux_app', 'DROP TABLE travaux.entry'],
    ['travaux_app', 'CREATE TABLE travaux.other ()'],
    ['travaux_app', 'UPDATE travaux.text SET hidden = true'],
    ['travaux_app', 'DELETE FROM travaux.text'],
    ['travaux_app', 'UPDATE travaux.body SET hidden = true'],
    ['travaux_app', 'DELETE FROM travaux.body'],
    ['travaux_app', 'DELETE FROM travaux.head'],
    ['travaux_app', 'DELETE FROM travaux.checkpoint'],
    ['travaux_app', `UPDATE travaux.log SET name = ''`],
    ['travaux_app', `UPDATE travaux.secret SET bytes = ''`],
    ['travaux_app', 'DELETE FROM travaux.migration'],
    ['travaux_eraser', 'SELECT bytes FROM travaux.entry'],
    ['travaux_eraser', `UPDATE travaux.entry SET bytes = ''`],
    ['travaux_eraser', 'DELETE FROM travaux.entry'],
    ['travaux_eraser', 'UPDATE travaux.head SET size = 0'],
    ['travaux_eraser', `UPDATE travaux.body SET bytes = ''`],
    ['travaux_eraser', 'UPDATE travaux.text SET seq = 1'],
  ])('%s may not %s', async (role, statement) => {
    await expect(as(role, statement)).rejects.toMatchObject({ code: '42501' })
  })

  test.each([
    ['travaux_app', `INSERT INTO travaux.entry SELECT log, 1, leaf_hash, leaf_hash, '' FROM travaux.entry`],
    ['travaux_app', 'UPDATE travaux.head SET size = 2'],
    ['travaux_eraser', 'UPDATE travaux.text SET hidden = true, text = NULL'],
    ['travaux_eraser', 'DELETE FROM travaux.body'],
  ])('%s may %s', async (role, statement) => {
    expect(await as(role, statement)).toMatchObject({ rowCount: 1 })
  })

  test('connections serve as travaux_app, read committed, whatever the database says', async () => {
    await runOn(database.url, `ALTER DATABASE ${name} SET default_transaction_isolation = serializable`)
    const { pool } = openPool(must(databaseAddress(database.url)), 1)
    const settings = `SELECT current_user, current_setting('transaction_isolation') AS isolation`
    expect((await pool.query(settings)).rows).toEqual([
      { current_user: 'travaux_app', isolation: 'read committed' },
    ])
    await pool.end()
  })
})

describe('S14: a login that is no superuser', () => {
  const login = `travaux_login_${randomBytes(4).toString('hex')}`
  const password = randomBytes(8).toString('hex')
  let url: string
  let own: TestDatabase
  beforeAll(async () => {
    own = await freshDatabase('none')
    const other = new URL(own.url)
    other.username = login
    other.password = password
    url = other.href
    await runOn(own.url, `CREATE ROLE ${login} LOGIN PASSWORD '${password}'`)
    await runOn(own.url, `GRANT CREATE ON DATABASE ${other.pathname.slice(1)} TO ${login}`)
  })
  afterAll(async () => {
    await runOn(own.url, `DROP OWNED BY ${login}`)
    await own.drop()
    await runOn(database.url, `DROP ROLE ${login}`)
  })

  test('is told which roles it lacks and cannot make; granted them, it serves, erases and frees the space', async () => {
    const args = { user: login, roles: 'travaux_app, travaux_eraser' }
    expect(await openPostgres(url)).toMatchObject({ why: 'database-roles', args })
    await runOn(own.url, `GRANT travaux_app, travaux_eraser TO ${login}`)
    const store = must(await openPostgres(url))
    const log = must(await store.open('talks'))
    must(await log.append(0, 0, batchOf(['one'], { bodies: [newBody(0, 'body')] })))
    await log.withhold([{ body: 0, level: 'erased' }])
    expect(await log.read(0, 1)).toMatchObject({ bodies: new Map() })
    await store.close()
    const size = `SELECT pg_relation_size('travaux.body')::int AS bytes`
    expect(await runOn(own.url, size)).toEqual([{ bytes: 0 }])
  })
})

test('S14: many may make the roles at once', async () => {
  const roles = ['app', 'eraser'].map(role => `travaux_race_${role}_${randomBytes(4).toString('hex')}`)
  const clients = Array.from({ length: 8 }, () => new pg.Client({ connectionString: database.url }))
  await Promise.all(clients.map(client => client.connect()))
  const made = await Promise.all(
    clients.map(client => ensureRoles(client, { place: name, user: 'me' }, roles)),
  )
  expect(made).toEqual(made.map(() => ({ ok: true, value: null })))
  await Promise.all(clients.map(client => client.end()))
  await runOn(database.url, `DROP ROLE ${roles.join(', ')}`)
})
