/** The store in PostgreSQL: docs/design/store.md. */
import pg from 'pg'
import { assert, compareStrings, ok, type Refusal, type Result, refuse } from '../../core/canonical/result.js'
import { databaseConnectionsMax } from '../../core/limits.js'
import { emptyRoot } from '../../core/record/tree.js'
import type { LogStore, Store, Witnessed } from '../store.js'
import { type Address, databaseAddress } from './address.js'
import { type Database, failure, loginClient, openPool, query } from './database.js'
import { compareAndSwap, headOf, postgresLog } from './log-store.js'
import { type Migration, migrate, readMigrations } from './migrate.js'
import { ensureRoles } from './roles.js'
import { checkPrivileges, checkSettings, readSettings } from './settings.js'

interface PostgresOptions {
  /** Connections at most. */
  readonly connections?: number
  /** Hears of what is no reason to refuse: `database-without-checksums`. */
  readonly warn?: (problem: Refusal) => void
}

/**
 * Opens the store in a database, made ready if it is new. Refuses to serve from what is not safe:
 * `malformed-database-url`, `database-unreachable`, `database-denied`, `database-unsafe`, `database-roles`,
 * `migration-changed`, `database-newer`. No message holds the password.
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Result<Store>> {
  const address = databaseAddress(url)
  if (!address.ok) return address
  const migrations = await readMigrations()
  try {
    const ready = await makeReady(address.value, migrations, options)
    return ready.ok ? await serveFrom(address.value, options) : ready
  } catch (error) {
    return failure(address.value, isAnswer(error) ? 'database-denied' : 'database-unreachable', error)
  }
}

/** Looks at the settings first: nothing is written to a database that is not safe. */
async function makeReady(
  address: Address,
  migrations: readonly Migration[],
  { warn }: PostgresOptions,
): Promise<Result<null>> {
  const client = loginClient(address)
  try {
    await client.connect()
    const settings = await readSettings(client)
    const safe = checkSettings(settings, address.place)
    if (!safe.ok) return safe
    if (settings.data_checksums !== 'on')
      warn?.(refuse('database-without-checksums', { where: address.place }))
    const roles = await ensureRoles(client, address)
    return roles.ok ? await migrate(client, migrations) : roles
  } finally {
    await client.end().catch(() => {})
  }
}

async function serveFrom(address: Address, { connections }: PostgresOptions): Promise<Result<Store>> {
  const database = openPool(address, connections ?? databaseConnectionsMax)
  try {
    const checked = await checkPrivileges(database.pool, address.place)
    if (checked.ok) return ok(postgresStore(database))
    await database.pool.end()
    return checked
  } catch (error) {
    await database.pool.end()
    throw error
  }
}

/** Whether a server that is up said no. One that is only starting or going (class 57) counts as not reached. */
function isAnswer(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !error.code?.startsWith('57')
}

function postgresStore(database: Database): Store {
  return {
    databaseUrl: database.address.url,
    async logs() {
      return (await query(database, 'logs')).map(row => row.name).sort(compareStrings)
    },
    async heads() {
      return new Map((await query(database, 'heads')).map(row => [row.name, headOf(row)]))
    },
    open: name => openLog(database, name),
    secret: (name, make) => secret(database, name, make),
    async witnessed(origin) {
      const [row] = await query(database, 'witnessed', [origin])
      return row === undefined ? null : { size: Number(row.size), root: row.root, note: row.note }
    },
    witness: (origin, previous, next) => witness(database, origin, previous, next),
    close: () => database.pool.end(),
  }
}

/** Others may be making logs too: whoever takes the name or the number first, one is made each time round. */
async function openLog(database: Database, name: string): Promise<Result<LogStore>> {
  try {
    for (;;) {
      const [row] = await query(database, 'logId', [name])
      if (row !== undefined) return ok(postgresLog(database, row.id, name))
      await query(database, 'makeLog', [name, emptyRoot])
    }
  } catch (error) {
    return failure(database.address, 'store-failed', error)
  }
}

async function secret(database: Database, name: string, make: () => Uint8Array): Promise<Uint8Array> {
  const [known] = await query(database, 'secret', [name])
  if (known !== undefined) return known.bytes
  await query(database, 'keepSecret', [name, make()])
  return (await query(database, 'secret', [name]))[0].bytes
}

async function witness(
  database: Database,
  origin: string,
  previous: number,
  { size, root, note }: Witnessed,
): Promise<Result<null>> {
  assert(size >= previous, 'what is witnessed never shrinks')
  const swapped = await compareAndSwap(database, origin, 'witness', [origin, previous, size, root, note])
  return swapped.ok ? ok(null) : swapped
}
