/** Which account holds which credential of which log: the one place where a pseudonym has a name. */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { accountRowsMax } from '../core/limits.js'
import { type Directory, momentOf } from './directory.js'

/** A credential of a log, which names both. */
export interface Held {
  readonly log: string
  readonly credential: string
  readonly since: number
  /** From when it is no longer used here; null while it is. */
  readonly until: number | null
}

/** Gives a credential to an account, for good; `credential-held` where anybody has or had it, `account-unknown`. */
export async function holdCredential(
  directory: Directory,
  { log, credential }: Pick<Held, 'log' | 'credential'>,
  account: string,
  now: number,
): Promise<Result<null>> {
  const rows = await directory.query('hold', [log, credential, account, now])
  if (rows.length === 1) return ok(null)
  const known = await directory.query('account', [account])
  return refuse(known.length === 1 ? 'credential-held' : 'account-unknown', { where: credential })
}

/** Ends the use of a credential; `credential-not-held`. It is never given to anybody again. */
export async function endHolding(
  directory: Directory,
  { log, credential }: Pick<Held, 'log' | 'credential'>,
  now: number,
): Promise<Result<null>> {
  const rows = await directory.query('endHolding', [log, credential, now])
  return rows.length === 1 ? ok(null) : refuse('credential-not-held', { where: credential })
}

/** What an account holds and held, the newest first. */
export async function heldBy(directory: Directory, account: string): Promise<readonly Held[]> {
  const rows = await directory.query('heldBy', [account, accountRowsMax])
  return rows.map(({ log, credential, since, until }) => ({
    log,
    credential,
    since: momentOf(since)!,
    until: momentOf(until),
  }))
}

/** The names behind credentials of a log. Whoever is not in the answer has none: never had, or was deleted. */
export async function namesOf(
  directory: Directory,
  log: string,
  credentials: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await directory.query('namesOf', [log, credentials])
  return new Map(rows.map(({ credential, name }) => [credential, name]))
}
