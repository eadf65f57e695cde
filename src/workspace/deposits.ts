/**
 * Documents that were deposited and are not released yet. The log has a salted commitment to each; body and salt are kept
 * here, for the people of the depositing party alone, until they release them. Rules DP1 to DP6, docs/spec/workspace.md.
 */
import { canonicalize } from '../core/canonical/json.js'
import { assert, ok, type Result, refuse } from '../core/canonical/result.js'
import { depositsKeptMax } from '../core/limits.js'
import type { Body, StoredBody } from '../core/record/body.js'
import type { Tables } from '../store/postgres/tables.js'
import type { Party } from './notes.js'
import { hashOfSealed } from './sealed.js'

const statements = {
  /** $7 how many a party may have. What is kept stays as it is. */
  keepDeposit: `
    INSERT INTO travaux_workspace.deposit (log, party, hash, body, salt, created)
    SELECT $1, $2, $3, $4, $5, $6 FROM travaux_workspace.deposit
    WHERE log = $1 AND party = $2 HAVING count(*) < $7
    ON CONFLICT (log, hash) DO UPDATE SET hash = excluded.hash RETURNING hash`,
  forgetDeposit: `
    DELETE FROM travaux_workspace.deposit d WHERE d.log = $1 AND d.party = $2 AND d.hash = $3 RETURNING d.hash`,
  depositsOf: `
    SELECT d.hash, d.body, d.salt FROM travaux_workspace.deposit d
    WHERE d.log = $1 AND d.party = $2 AND d.hash = ANY($3)`,
} as const

type Deposits = Tables<keyof typeof statements>

export function depositsIn(beside: { tables(of: typeof statements): Deposits }): Deposits {
  return beside.tables(statements)
}

/** Keeps a document before it is deposited; the same again is kept once. `deposits-full`. */
export async function keepDeposit(
  deposits: Deposits,
  { log, party }: Party,
  document: StoredBody,
  now: number,
): Promise<Result<null>> {
  const { body, salt } = document
  const values = [log, party, hashOfSealed(document), canonicalize(body), salt, now, depositsKeptMax]
  const rows = await deposits.query('keepDeposit', values)
  return rows.length === 1 ? ok(null) : refuse('deposits-full', { args: { max: depositsKeptMax } })
}

/** Forgets what was not deposited, or has been released. */
export async function forgetDeposit(deposits: Deposits, { log, party }: Party, hash: string): Promise<void> {
  await deposits.query('forgetDeposit', [log, party, hash])
}

/** What is kept of a party's own deposits, by their commitments. */
export async function depositsKept(
  deposits: Deposits,
  { log, party }: Party,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, StoredBody>> {
  if (hashes.length === 0) return new Map()
  const rows = await deposits.query('depositsOf', [log, party, hashes])
  return new Map(
    rows.map(({ hash, body, salt }) => {
      const stored = { salt, body: JSON.parse(body) as Body }
      assert(hashOfSealed(stored) === hash, 'a deposited document that does not fit its commitment')
      return [hash, stored]
    }),
  )
}
