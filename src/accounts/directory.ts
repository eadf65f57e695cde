/**
 * The directory: who the people are, apart from every log and deletable. Rules A1.. of docs/spec/accounts.md.
 *
 * What somebody may cause is answered with a code. When the database fails the promise rejects: nothing was done
 * halfway, since everything is one statement, and all of it may be asked again.
 */

import { ok, type Result } from '../core/canonical/result.js'
import { accountsConnectionsMax } from '../core/limits.js'
import { databaseAddress } from '../store/postgres/address.js'
import { openPool } from '../store/postgres/database.js'
import { type Statement, statements } from './statements.js'

export interface Directory {
  /** Runs a statement and answers its rows. */
  query(name: Statement, values: Values): Promise<Row[]>
  close(): Promise<void>
}

/** What a row holds is known by the statement: bytea as bytes, bigint as text. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Row = any
export type Values = readonly (string | number | Uint8Array | readonly string[] | null)[]

/** Opens it in a database that `openPostgres` has made ready; `malformed-database-url`. */
export function openDirectory(url: string): Result<Directory> {
  const address = databaseAddress(url)
  if (!address.ok) return address
  const { pool } = openPool(address.value, accountsConnectionsMax)
  return ok({
    async query(name, values) {
      return (await pool.query({ name, text: statements[name], values: values as unknown[] })).rows
    },
    close: () => pool.end(),
  })
}

/** A moment of a row: a bigint comes as text. */
export function momentOf(value: string | null): number | null {
  return value === null ? null : Number(value)
}
