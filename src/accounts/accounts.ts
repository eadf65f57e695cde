/** Accounts: a person with a name, a language and perhaps a verified e-mail address. */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { accountNameUnitsMax } from '../core/limits.js'
import type { Lang } from '../locales/locale.js'
import type { Address } from './addresses.js'
import { type Directory, momentOf, type Row } from './directory.js'
import { makeId, type Random } from './tokens.js'

export interface Account {
  readonly id: string
  readonly name: string
  readonly lang: Lang
  /** Verified. */
  readonly address: Address | null
  readonly created: number
}

export interface NewAccount {
  readonly name: string
  readonly lang: Lang
  /** One that a used link has just verified, or null. */
  readonly address: Address | null
}

/** Makes an account; `malformed-name`, `address-taken`. */
export async function createAccount(
  directory: Directory,
  { name, lang, address }: NewAccount,
  now: number,
  random: Random,
): Promise<Result<Account>> {
  const read = readName(name)
  if (!read.ok) return read
  const [row] = await directory.query('createAccount', [makeId(random), read.value, lang, address, now])
  return row === undefined ? refuse('address-taken') : ok(accountOf(row))
}

export async function findAccount(directory: Directory, id: string): Promise<Account | null> {
  const [row] = await directory.query('account', [id])
  return row === undefined ? null : accountOf(row)
}

/** For those who may know that it exists: what anybody can ask about an address is in links.ts. */
export async function findByAddress(directory: Directory, address: Address): Promise<Account | null> {
  const [row] = await directory.query('accountByAddress', [address])
  return row === undefined ? null : accountOf(row)
}

/** Gives an account another name and language; `malformed-name`, `account-unknown`. */
export async function renameAccount(
  directory: Directory,
  id: string,
  { name, lang }: Omit<NewAccount, 'address'>,
): Promise<Result<Account>> {
  const read = readName(name)
  if (!read.ok) return read
  const [row] = await directory.query('rename', [id, read.value, lang])
  return row === undefined ? refuse('account-unknown') : ok(accountOf(row))
}

/**
 * Deletes an account with its name, address, sessions and links; `account-unknown`. Its credentials stay in their logs,
 * held by nobody that is known here.
 */
export async function deleteAccount(directory: Directory, id: string): Promise<Result<null>> {
  const rows = await directory.query('deleteAccount', [id])
  return rows.length === 1 ? ok(null) : refuse('account-unknown')
}

export function accountOf({ id, name, lang, address, created }: Row): Account {
  return { id, name, lang, address, created: momentOf(created)! }
}

/**
 * Line ends, other controls, lone surrogates and what turns the direction of the text around it are refused rather
 * than taken out: a name is what its bearer wrote, or nothing. Joiners stay, since Persian and Hindi need them.
 */
const unfit = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u

/** A name as it is kept: NFC, single spaces, with a letter or a digit in it; `malformed-name`. */
export function readName(written: string): Result<string> {
  const name = written
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .trim()
  const fits = name.length <= accountNameUnitsMax && !unfit.test(written) && /[\p{L}\p{N}]/u.test(name)
  return fits ? ok(name) : refuse('malformed-name', { args: { max: accountNameUnitsMax } })
}
