/** Identities that an institution vouches for: an issuer and a subject, which stand for one account. */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { identitiesPerAccountMax } from '../core/limits.js'
import { type NewAccount, readName } from './accounts.js'
import { momentOf } from './directory.js'
import { makeId, type Random } from './tokens.js'
import type { Ways } from './ways.js'

/** Who somebody is to an institution (OpenID Connect Core 1.0, section 2: `iss` and `sub` together). */
export interface Identity {
  readonly issuer: string
  readonly subject: string
}

interface Connected extends Identity {
  readonly created: number
}

/** The account that an identity stands for; null where none. */
export async function accountOfIdentity(ways: Ways, { issuer, subject }: Identity): Promise<string | null> {
  const [row] = await ways.query('identity', [issuer, subject])
  return row?.account ?? null
}

/** The identities of an account, the oldest first. */
export async function identitiesOf(ways: Ways, account: string): Promise<readonly Connected[]> {
  const rows = await ways.query('identitiesOf', [account, identitiesPerAccountMax])
  return rows.map(({ issuer, subject, created }) => ({ issuer, subject, created: momentOf(created)! }))
}

/** Connects an identity to an account; `identity-taken`, `too-many-identities`, `account-unknown`. */
export async function connectIdentity(
  ways: Ways,
  identity: Identity,
  account: string,
  now: number,
): Promise<Result<null>> {
  const { issuer, subject } = identity
  const values = [issuer, subject, account, now, identitiesPerAccountMax]
  if ((await ways.query('connectIdentity', values)).length === 1) return ok(null)
  const holder = await accountOfIdentity(ways, identity)
  if (holder === account) return ok(null)
  if (holder !== null) return refuse('identity-taken')
  const full = (await identitiesOf(ways, account)).length >= identitiesPerAccountMax
  return full
    ? refuse('too-many-identities', { args: { max: identitiesPerAccountMax } })
    : refuse('account-unknown')
}

const uniqueViolation = '23505'

/** Makes an account that an identity stands for, both or neither; `malformed-name`, `identity-taken`. */
export async function createWithIdentity(
  ways: Ways,
  { issuer, subject }: Identity,
  { name, lang }: Pick<NewAccount, 'name' | 'lang'>,
  now: number,
  random: Random,
): Promise<Result<{ readonly account: string }>> {
  const read = readName(name)
  if (!read.ok) return read
  try {
    const values = [issuer, subject, makeId(random), read.value, lang, now]
    const [row] = await ways.query('createWithIdentity', values)
    return ok({ account: row.account })
  } catch (error) {
    if ((error as { code?: string }).code === uniqueViolation) return refuse('identity-taken')
    throw error
  }
}

/** Takes an identity from an account, unless nobody could sign in to it any more; `identity-unknown`, `last-way-in`. */
export async function disconnectIdentity(
  ways: Ways,
  account: string,
  identity: Identity,
): Promise<Result<null>> {
  const { issuer, subject } = identity
  const rows = await ways.query('disconnectIdentity', [account, issuer, subject])
  if (rows.length === 1) return ok(null)
  return refuse((await accountOfIdentity(ways, identity)) === account ? 'last-way-in' : 'identity-unknown')
}
