/**
 * Tables beside the record, in the same database: people, and what parties keep to themselves. Each schema has its own
 * statements, written by hand; every one is whole by itself, so that no transaction is open between two round trips.
 */
import { ok, type Result } from '../../core/canonical/result.js'
import { besideConnectionsMax } from '../../core/limits.js'
import { databaseAddress } from './address.js'
import { openPool } from './database.js'

/** What a row holds is known by the statement: bytea as bytes, bigint as text. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Row = any
type Values = readonly (string | number | boolean | Uint8Array | readonly string[] | null)[]

export interface Tables<Statement extends string> {
  /** Runs a statement and answers its rows; rejects when the database fails. */
  query(name: Statement, values: Values): Promise<Row[]>
}

/** The connections that all tables beside the record share. */
export interface Beside {
  /** Names of statements are one space: each names its schema's subject. */
  tables<S extends Readonly<Record<string, string>>>(statements: S): Tables<Extract<keyof S, string>>
  close(): Promise<void>
}

/** Opens them in a database that `openPostgres` has made ready; `malformed-database-url`. */
export function openBeside(url: string): Result<Beside> {
  const address = databaseAddress(url)
  if (!address.ok) return address
  const { pool } = openPool(address.value, besideConnectionsMax)
  return ok({
    tables: statements => ({
      async query(name, values) {
        return (await pool.query({ name, text: statements[name]!, values: values.map(storable) })).rows
      },
    }),
    close: () => pool.end(),
  })
}

/** PostgreSQL's text holds every character but U+0000: what has one is found nowhere, and is kept without it. */
function storable(value: Values[number]): unknown {
  if (Array.isArray(value)) return value.map(storable)
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value
}
