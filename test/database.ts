/** A database of its own for a test file, with the schema in it; the server is started by database-setup.ts. */
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { databaseUrl, dropDatabase, runOn, type TestServer } from './database-setup.js'

export interface TestDatabase {
  /** For `openPostgres`, or DATABASE_URL of a command; its login is a superuser. */
  readonly url: string
  drop(): Promise<void>
}

/** Makes a database with the schema of this version; an empty one if `schema` is `none`, with options of CREATE DATABASE. */
export async function freshDatabase(schema: 'ours' | 'none' = 'ours', options = ''): Promise<TestDatabase> {
  const server = await testServer()
  const name = `travaux_test_${randomBytes(6).toString('hex')}`
  const source = schema === 'ours' ? server.template : 'template0'
  await runOn(server.url, `CREATE DATABASE ${name} TEMPLATE ${source} ${options}`)
  return {
    url: databaseUrl(server.url, name),
    async drop() {
      if (!server.passing) await dropDatabase(server.url, name)
    },
  }
}

async function testServer(): Promise<TestServer> {
  const answer = await fetch(inject('testDatabase'))
  if (!answer.ok) throw new Error(`no database for tests: ${await answer.text()}`)
  return (await answer.json()) as TestServer
}
