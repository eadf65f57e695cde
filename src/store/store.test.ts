import { afterAll } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.js'
import { memoryStore } from './memory-store.js'
import { openPostgres } from './postgres/postgres-store.js'
import { must, storeLaws } from './testing-laws.js'

let database: TestDatabase | undefined
afterAll(() => database?.drop())

storeLaws('memory', async () => memoryStore())
storeLaws('PostgreSQL', async () => {
  database = await freshDatabase()
  return must(await openPostgres(database.url))
})
