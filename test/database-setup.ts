/**
 * One PostgreSQL for a whole run of the tests, made when the first test asks for a database and removed at the end:
 * a run without such tests pays nothing. With TRAVAUX_TEST_DATABASE the server at that address is used instead.
 * Tests run in threads of their own and ask over HTTP; what they get is how `freshDatabase` makes databases.
 */
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startCluster } from '../src/store/cluster/cluster.js'
import { openPostgres } from '../src/store/postgres/postgres-store.js'

/** The server, and a database on it with the schema in it, to be copied. */
export interface TestServer {
  readonly url: string
  readonly template: string
  /** Whether it is gone after the run with all its databases: dropping each would flush the disk for nothing. */
  readonly passing: boolean
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the server is asked for. */
    testDatabase: string
  }
}

let server: Promise<TestServer> | null = null
let tidyUp: (() => Promise<void>)[] = []

export async function setup(project: TestProject): Promise<void> {
  const desk = createServer(async (_, response) => {
    try {
      server ??= startServer()
      response.end(JSON.stringify(await server))
    } catch (error) {
      response.writeHead(500).end((error as Error).message)
    }
  })
  await new Promise<void>(resolve => desk.listen(0, '127.0.0.1', resolve))
  tidyUp.push(async () => void desk.close())
  project.provide('testDatabase', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`)
}

export async function teardown(): Promise<void> {
  await server?.catch(() => {})
  for (const step of tidyUp.reverse()) await step()
  tidyUp = []
  server = null
}

async function startServer(): Promise<TestServer> {
  const given = process.env.TRAVAUX_TEST_DATABASE
  const url = given ?? (await startOwn())
  const template = `travaux_template_${randomBytes(6).toString('hex')}`
  await runOn(url, `CREATE DATABASE ${template}`)
  if (given !== undefined) tidyUp.push(() => dropDatabase(url, template))
  const store = await openPostgres(databaseUrl(url, template))
  if (!store.ok) throw new Error(JSON.stringify(store))
  await store.value.close()
  return { url, template, passing: given === undefined }
}

async function startOwn(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'travaux-test-database-'))
  tidyUp.push(() => rm(folder, { recursive: true, force: true }))
  await chmod(folder, 0o755)
  const cluster = await startCluster({ folder })
  if (!cluster.ok) throw new Error(JSON.stringify(cluster))
  tidyUp.push(() => cluster.value.stop())
  return cluster.value.url
}

/** The address of another database of the same server. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

export async function dropDatabase(url: string, name: string): Promise<void> {
  await runOn(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
}

/** Runs one statement on a connection of its own, as whoever logs in, and answers its rows. */
export async function runOn(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
