/** A directory in a database of its own, with people in it, and a clock that tests move. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import { type Account, createAccount } from '../src/accounts/accounts.js'
import { type Address, readAddress } from '../src/accounts/addresses.js'
import { type Directory, directoryIn } from '../src/accounts/directory.js'
import { type Ways, waysIn } from '../src/accounts/ways.js'
import type { Result } from '../src/core/canonical/result.js'
import { type Beside, openBeside } from '../src/store/postgres/tables.js'
import { must } from '../src/store/testing-laws.js'
import { freshDatabase, type TestDatabase } from './database.js'
import { runOn } from './database-setup.js'

export const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes))
export const start = Date.UTC(2026, 0, 1)
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export const address = (written: string): Address => must(readAddress(written))
export const why = (result: Result<unknown>): string => (result.ok ? 'ok' : result.why)

let people = 0

export interface Testing {
  directory: Directory
  ways: Ways
  beside: Beside
  /** A new person, with an address of their own. */
  person(): Promise<Account & { readonly address: Address }>
  /** Runs a statement as whoever owns the tables. */
  sql(statement: string): Promise<Record<string, unknown>[]>
}

/** To be called at the top of a test file. */
export function testingDirectory(): Testing {
  let database: TestDatabase
  let beside: Beside
  const testing = {
    async person() {
      const own = address(`person-${++people}@example.org`)
      const asked = { name: `Person ${people}`, lang: 'en', address: own } as const
      return { ...must(await createAccount(testing.directory, asked, start, random)), address: own }
    },
    sql: (statement: string) => runOn(database.url, statement),
  } as Testing
  beforeAll(async () => {
    database = await freshDatabase()
    beside = must(openBeside(database.url))
    testing.directory = directoryIn(beside)
    testing.ways = waysIn(beside)
    testing.beside = beside
  })
  afterAll(async () => {
    await beside.close()
    await database.drop()
  })
  return testing
}
