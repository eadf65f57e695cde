/**
 * The directory: who the people are, apart from every log and deletable. Rules A1.. of docs/spec/accounts.md.
 *
 * What somebody may cause is answered with a code. When the database fails the promise rejects: nothing was done
 * halfway, since everything is one statement, and all of it may be asked again.
 */

import type { Tables } from '../store/postgres/tables.js'
import { type Statement, statements } from './statements.js'

export type { Row } from '../store/postgres/tables.js'
export type Directory = Tables<Statement>

/** The directory among the tables beside the record. */
export function directoryIn(beside: { tables(of: typeof statements): Directory }): Directory {
  return beside.tables(statements)
}

/** A moment of a row: a bigint comes as text. */
export function momentOf(value: string | null): number | null {
  return value === null ? null : Number(value)
}
