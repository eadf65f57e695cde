/**
 * Ways to sign in besides a link by e-mail, in their tables beside the record. Rules A30.. of docs/spec/accounts.md.
 * When the database fails the promise rejects, and nothing was done halfway.
 */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { forwardAgeMsMax } from '../core/limits.js'
import type { Tables } from '../store/postgres/tables.js'
import { hashOfToken } from './tokens.js'
import { type WaysStatement, waysStatements } from './ways-statements.js'

export type Ways = Tables<WaysStatement>

/** The tables of ways to sign in among the tables beside the record. */
export function waysIn(beside: { tables(of: typeof waysStatements): Ways }): Ways {
  return beside.tables(waysStatements)
}

/** A challenge or state that counts once: a token, and when it runs out. */
export interface Once {
  readonly token: string
  readonly until: number
}

/** Uses up a token that counts once; `sign-in-spent`. */
export async function spend(ways: Ways, once: Once): Promise<Result<null>> {
  const [{ fresh }] = (await ways.query('spend', spendingOf(once))) as [{ fresh: number }]
  return fresh === 1 ? ok(null) : refuse('sign-in-spent')
}

/** What statements note of a token: kept longer than it counts, since clocks of two nodes differ. */
export function spendingOf({ token, until }: Once): [Uint8Array, number] {
  return [hashOfToken(token)!, until + forwardAgeMsMax]
}
