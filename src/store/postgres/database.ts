/** The connections to a database, and what becomes of an error on the way. */
import pg, { type PoolClient } from 'pg'
import { ok, type Refusal, type Result, refuse } from '../../core/canonical/result.js'
import { databaseConnectMsMax, databaseStatementMsMax } from '../../core/limits.js'
import { type Address, withSettings } from './address.js'
import { appRole, eraserRole } from './roles.js'
import { type Statement, statements } from './statements.js'

export interface Database {
  readonly pool: pg.Pool
  readonly address: Address
}

/** What a row holds is known by the statement: bytea as bytes, bigint as text, since it may be too large for a number. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Row = any
export type Values = readonly (string | number | Uint8Array | readonly number[] | null)[]

const connecting = {
  application_name: 'travaux',
  connectionTimeoutMillis: databaseConnectMsMax,
  keepAlive: true,
}

/** One connection as whoever logs in, for migrations, which may take their time. */
export function loginClient({ url }: Address): pg.Client {
  const client = new pg.Client({ ...connecting, connectionString: url })
  client.on('error', forgotten)
  return client
}

/**
 * Connections that work as `travaux_app`. Read committed, whatever the database's default: a writer that waited for
 * another must look at the head as that one left it, and find it moved, rather than fail.
 */
export function openPool(address: Address, connections: number): Database {
  const settings = [`role=${appRole}`, 'default_transaction_isolation=read\\ committed']
  const connectionString = withSettings(address.url, settings)
  const query_timeout = databaseStatementMsMax
  const pool = new pg.Pool({ ...connecting, query_timeout, connectionString, max: connections })
  pool.on('error', forgotten)
  pool.on('connect', client => client.on('error', forgotten))
  return { pool, address }
}

/** A connection lost while idle is replaced when it is needed; one lost in use fails its statement as well. */
function forgotten(): void {}

/** Runs a statement and answers its rows. Throws what the database says. */
export async function query(database: Database, name: Statement, values: Values = []): Promise<Row[]> {
  const { rows } = await database.pool.query(prepared(name, values))
  return rows
}

/**
 * The same for a statement whose failure is an answer. `store-failed`: nothing was written. `store-unknown`: it was
 * sent, and the answer got lost. `duplicate-act`: the author part of an entry is there already.
 */
export async function write(database: Database, name: Statement, values: Values): Promise<Result<Row[]>> {
  let client: PoolClient
  try {
    client = await database.pool.connect()
  } catch (error) {
    return failure(database.address, 'store-failed', error)
  }
  try {
    const { rows } = await client.query(prepared(name, values))
    client.release()
    return ok(rows)
  } catch (error) {
    const undone = wasUndone(error)
    client.release(!undone)
    if (isDuplicate(error)) return refuse('duplicate-act')
    return failure(database.address, undone ? 'store-failed' : 'store-unknown', error)
  }
}

/** One after another in one transaction as the role that may hide and erase; answers how many rows each changed. */
export async function erase(
  database: Database,
  work: readonly (readonly [Statement, Values])[],
): Promise<readonly number[]> {
  const client = await database.pool.connect()
  try {
    await client.query(`BEGIN; SET LOCAL ROLE ${eraserRole}`)
    const changed: number[] = []
    for (const [name, values] of work)
      changed.push((await client.query(prepared(name, values))).rowCount ?? 0)
    await client.query('COMMIT')
    client.release()
    return changed
  } catch (error) {
    client.release(true)
    throw error
  }
}

/**
 * Frees the space of rows that were erased, so that no query and no page reader finds them; what that leaves on the
 * disk is told in docs/design/store.md. Only the owner of the tables may; where the login is not, the server's
 * own vacuum does it in time. The connection is not used again: it has put the serving role off.
 */
export async function reclaim({ pool }: Database): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('SET ROLE NONE')
    await client.query('VACUUM (SKIP_LOCKED) travaux.text, travaux.body')
  } catch {
    // The rows are gone all the same.
  } finally {
    client.release(true)
  }
}

function prepared(name: Statement, values: Values): pg.QueryConfig {
  return { name, text: statements[name], values: values as unknown[] }
}

function isDuplicate(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.constraint === 'entry_log_author_hash_key'
}

/** Only an ERROR is the server's word that it undid the statement; FATAL and PANIC may come after the commit. */
function wasUndone(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR'
}

/** A refusal with the place and what the driver or the server said about it. */
export function failure({ place, clean }: Address, code: string, error: unknown): Refusal {
  return refuse(code, { where: place, args: { problem: clean(problemOf(error)) } })
}

/** Node wraps what it tried (IPv6, then IPv4) in an error without a message. */
function problemOf(error: unknown): string {
  const { message, errors } = error as Error & { errors?: readonly Error[] }
  return message !== '' ? message : (errors ?? []).map(each => each.message).join('; ')
}
