import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.js'
import { runOn } from '../../../test/database-setup.js'
import { must } from '../testing-laws.js'
import { type Migration, migrate, migrationOf, readMigrations } from './migrate.js'
import { openPostgres } from './postgres-store.js'

const one = migrationOf(
  '001-one.sql',
  'CREATE TABLE travaux.one (n int);\nINSERT INTO travaux.one VALUES (1);',
)
const two = migrationOf('002-two.sql', 'INSERT INTO travaux.one VALUES (2)')
const broken = migrationOf('002-broken.sql', 'INSERT INTO travaux.one VALUES (3); SELECT nothing')

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase('none')
})
afterAll(() => database.drop())

async function run(migrations: readonly Migration[]) {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return await migrate(client, migrations)
  } finally {
    await client.end()
  }
}

const applied = async () =>
  (await runOn(database.url, 'SELECT n FROM travaux.one ORDER BY n')).map(row => row.n)

describe('S15: migrations', () => {
  test('many that begin at once do each step once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => run([one])))
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: null })))
    expect(await applied()).toEqual([1])
  })

  test('a step that fails leaves nothing behind, and the next try goes on from there', async () => {
    await expect(run([one, broken])).rejects.toThrow('column "nothing" does not exist')
    expect(await applied()).toEqual([1])
    must(await run([one, two]))
    must(await run([one, two]))
    expect(await applied()).toEqual([1, 2])
  })

  test.each([
    ['a changed file', [migrationOf('001-one.sql', `${one.sql} `), two], 'migration-changed', '001-one.sql'],
    ['a database of a newer version', [one], 'database-newer', '002-two.sql'],
  ])('%s is refused', async (_, migrations, why, where) => {
    expect(await run(migrations)).toMatchObject({ why, where })
  })

  test('line ends do not change a file', () => {
    expect(migrationOf('001-one.sql', one.sql.replaceAll('\n', '\r\n'))).toEqual(one)
  })

  test('the files of this version are numbered from 1 without gaps', async () => {
    const migrations = await readMigrations()
    expect(migrations.map(({ n }) => n)).toEqual(migrations.map((_, i) => i + 1))
    expect(migrations[0]?.name).toBe('001-record.sql')
  })

  test('a store is opened many times at once in an empty database; in one of a newer version it is refused', async () => {
    const empty = await freshDatabase('none')
    const stores = await Promise.all(Array.from({ length: 6 }, () => openPostgres(empty.url)))
    await Promise.all(stores.map(store => must(store).close()))
    await runOn(empty.url, `INSERT INTO travaux.migration VALUES (900, '900-later.sql', '')`)
    expect(await openPostgres(empty.url)).toMatchObject({ why: 'database-newer', where: '900-later.sql' })
    await empty.drop()
  })
})
