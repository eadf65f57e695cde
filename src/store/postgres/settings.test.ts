import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.js'
import { runOn } from '../../../test/database-setup.js'
import { must } from '../testing-laws.js'
import { openPostgres } from './postgres-store.js'
import { checkSettings } from './settings.js'

const safe = {
  server_version_num: '150000',
  server_encoding: 'UTF8',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
}

describe('S13: what a server has to be set to', () => {
  test.each([
    {},
    { server_version_num: '180004' },
    { synchronous_commit: 'remote_write' },
    { synchronous_commit: 'remote_apply' },
    { data_checksums: 'off' },
  ])('%o is safe', changed => {
    expect(checkSettings({ ...safe, ...changed }, 'here')).toEqual({ ok: true, value: null })
  })

  test.each([
    ['server_version_num', '140012'],
    ['server_version_num', undefined],
    ['server_encoding', 'SQL_ASCII'],
    ['fsync', 'off'],
    ['fsync', undefined],
    ['full_page_writes', 'off'],
    ['synchronous_commit', 'off'],
    ['synchronous_commit', 'local'],
  ])('%s = %s is not', (setting, value) => {
    const args = { setting, value: value ?? 'unknown' }
    expect(checkSettings({ ...safe, [setting]: value }, 'here')).toMatchObject({
      why: 'database-unsafe',
      where: 'here',
      args,
    })
  })
})

describe('S13: a store is not opened where', () => {
  let database: TestDatabase
  let name: string
  beforeAll(async () => {
    database = await freshDatabase()
    name = new URL(database.url).pathname.slice(1)
  })
  afterAll(() => database.drop())

  test.each([
    ['the database', () => runOn(database.url, `ALTER DATABASE ${name} SET synchronous_commit = off`)],
    ['the address', async () => {}],
  ])('%s turns synchronous_commit off', async (place, change) => {
    await change()
    const url =
      place === 'the address' ? `${database.url}?options=-c%20synchronous_commit%3Doff` : database.url
    const args = { setting: 'synchronous_commit', value: 'off', needed: 'on' }
    expect(await openPostgres(url)).toMatchObject({ why: 'database-unsafe', args })
    await runOn(database.url, `ALTER DATABASE ${name} RESET synchronous_commit`)
    await must(await openPostgres(database.url)).close()
  })

  test('the database is not in UTF-8, and nothing is made in it', async () => {
    const latin = await freshDatabase('none', `ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'`)
    const args = { setting: 'server_encoding', value: 'LATIN1', needed: 'UTF8' }
    expect(await openPostgres(latin.url)).toMatchObject({ why: 'database-unsafe', args })
    await expect(runOn(latin.url, 'SELECT 1 FROM travaux.migration')).rejects.toThrow('does not exist')
    await latin.drop()
  })

  test('the serving role may change entries', async () => {
    await runOn(database.url, 'GRANT UPDATE ON travaux.entry TO travaux_app')
    expect(await openPostgres(database.url)).toMatchObject({
      why: 'database-unsafe',
      args: { setting: 'travaux_app' },
    })
    await runOn(database.url, 'REVOKE UPDATE ON travaux.entry FROM travaux_app')
    await must(await openPostgres(database.url)).close()
  })

  test('a server without checksums is told of, and served from', async () => {
    const warnings: string[] = []
    const opened = await openPostgres(database.url, { warn: problem => warnings.push(problem.why) })
    await must(opened).close()
    const [row] = await runOn(database.url, 'SHOW data_checksums')
    expect(warnings).toEqual(row!.data_checksums === 'on' ? [] : ['database-without-checksums'])
  })
})
