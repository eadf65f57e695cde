/** Tokens by which a program acts for a person: under one credential of one log, for a time. Rules A60 to A62. */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { accountRowsMax, apiTokenMsMax, apiTokensMax, sessionTouchMs } from '../core/limits.js'
import type { Tables } from '../store/postgres/tables.js'
import { readName } from './accounts.js'
import type { ApiStatement } from './api-statements.js'
import { momentOf } from './directory.js'
import { hashOfToken, makeId, makeToken, type Random } from './tokens.js'

export type ApiTables = Tables<ApiStatement>

/** Who a token acts as. */
export interface Bearer {
  readonly log: string
  readonly credential: string
  readonly account: string
}

interface ApiToken extends Omit<Bearer, 'account'> {
  readonly id: string
  /** What its owner calls it. */
  readonly name: string
  readonly created: number
  readonly expires: number
  /** To the minute; null where never. */
  readonly used: number | null
}

interface ApiTokenAsked extends Bearer {
  readonly name: string
  /** At most `apiTokenMsMax`. */
  readonly lastsMs: number
}

/** Makes a token, told once; `malformed-name`, `token-too-long`, `token-not-made` (not one's credential, or too many). */
export async function makeApiToken(
  tables: ApiTables,
  asked: ApiTokenAsked,
  now: number,
  random: Random,
): Promise<Result<{ readonly token: string; readonly id: string }>> {
  const name = readName(asked.name)
  if (!name.ok) return name
  if (!(asked.lastsMs > 0 && asked.lastsMs <= apiTokenMsMax))
    return refuse('token-too-long', { args: { days: apiTokenMsMax / 86_400_000 } })
  const { token, hash } = makeToken(random)
  const id = makeId(random)
  const who = [asked.account, asked.log, asked.credential, name.value]
  const rows = await tables.query('makeApiToken', [id, hash, ...who, now, now + asked.lastsMs, apiTokensMax])
  return rows.length === 1 ? ok({ token, id }) : refuse('token-not-made', { args: { max: apiTokensMax } })
}

/** Whom a token stands for while it lasts and its credential is held; null for anything else. */
export async function readApiToken(tables: ApiTables, token: string, now: number): Promise<Bearer | null> {
  const hash = hashOfToken(token)
  const [row] = hash === null ? [] : await tables.query('readApiToken', [hash, now, now - sessionTouchMs])
  return row ?? null
}

/** The tokens of an account that last, the newest first. */
export async function apiTokensOf(
  tables: ApiTables,
  account: string,
  now: number,
): Promise<readonly ApiToken[]> {
  const rows = await tables.query('apiTokens', [account, now, accountRowsMax])
  return rows.map(({ id, log, credential, name, ...row }) => ({
    id,
    log,
    credential,
    name,
    created: momentOf(row.created)!,
    expires: momentOf(row.expires)!,
    used: momentOf(row.used),
  }))
}

/** Ends a token; `token-unknown`. */
export async function dropApiToken(tables: ApiTables, account: string, id: string): Promise<Result<null>> {
  const rows = await tables.query('dropApiToken', [account, id])
  return rows.length === 1 ? ok(null) : refuse('token-unknown')
}
