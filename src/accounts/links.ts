/**
 * One-time links by e-mail: whoever can read the mail to an address shows that it is theirs. Asking for one is
 * answered in the same way and takes the same path whether or not an account has the address.
 */
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { linkMs, linksPerAddressPerHourMax } from '../core/limits.js'
import { type Account, accountOf } from './accounts.js'
import { type Address, readAddress } from './addresses.js'
import type { Directory, Row } from './directory.js'
import { hashOfToken, makeToken, type Random } from './tokens.js'

/** To sign in, or to confirm that an address is to be an account's own. */
export type LinkAsked =
  | { readonly purpose: 'sign-in'; readonly address: string }
  | { readonly purpose: 'confirm'; readonly address: string; readonly account: string }

interface NewLink {
  readonly token: string
  /** Where it is to be sent, and nowhere else. */
  readonly address: Address
}

export interface LinkRead {
  readonly address: Address
  /** The account that has the address now; null where none has. */
  readonly account: string | null
}

const hourMs = 3_600_000

/** Makes a link; `malformed-address`, `too-many-links`. It is for the mail alone, never for whoever asked. */
export async function askLink(
  directory: Directory,
  asked: LinkAsked,
  now: number,
  random: Random,
): Promise<Result<NewLink>> {
  const address = readAddress(asked.address)
  if (!address.ok) return address
  const { token, hash } = makeToken(random)
  const account = asked.purpose === 'confirm' ? asked.account : null
  const times = [now, now + linkMs, hourOf(now)]
  const values = [hash, address.value, asked.purpose, account, ...times, linksPerAddressPerHourMax]
  const rows = await directory.query('askLink', values)
  if (rows.length === 1) return ok({ token, address: address.value })
  return refuse('too-many-links', { args: { max: linksPerAddressPerHourMax } })
}

/** What a link would do, without using it: programs that look through mail follow links too. Refuses as `useLink`. */
export async function lookLink(
  directory: Directory,
  purpose: LinkAsked['purpose'],
  token: string,
  now: number,
): Promise<Result<LinkRead>> {
  const hash = hashOfToken(token)
  const [row] = hash === null ? [] : await directory.query('lookLink', [hash, purpose])
  return spent(row, now) ?? ok({ address: row.address, account: row.account })
}

/** Uses a link to sign in, once; `link-unknown`, `link-used`, `link-expired`. */
export async function useLink(directory: Directory, token: string, now: number): Promise<Result<LinkRead>> {
  const hash = hashOfToken(token)
  const [row] = hash === null ? [] : await directory.query('useLink', [hash, now])
  if (row !== undefined) return ok({ address: row.address, account: row.account })
  const read = await lookLink(directory, 'sign-in', token, now)
  return read.ok ? refuse('link-used') : read
}

/** The address that a link would confirm for the account that asked for it, without using it. Refuses as `confirmAddress`. */
export async function lookConfirm(
  directory: Directory,
  account: string,
  token: string,
  now: number,
): Promise<Result<Address>> {
  const hash = hashOfToken(token)
  const [row] = hash === null ? [] : await directory.query('lookLink', [hash, 'confirm'])
  const own = row?.asked_by === account ? row : undefined
  return spent(own, now) ?? ok(own.address)
}

/**
 * Uses a link to confirm an address, once, for the account that asked for it and that is signed in now; `address-taken`
 * where another account has it meanwhile, else as `useLink`. A link that is another account's is unknown.
 */
export async function confirmAddress(
  directory: Directory,
  account: string,
  token: string,
  now: number,
): Promise<Result<Account>> {
  const hash = hashOfToken(token)
  if (hash === null) return refuse('link-unknown')
  try {
    const [row] = await directory.query('confirmAddress', [hash, account, now])
    if (row !== undefined) return ok(accountOf(row))
  } catch (error) {
    if ((error as { code?: string }).code === uniqueViolation) return refuse('address-taken')
    throw error
  }
  const read = await lookConfirm(directory, account, token, now)
  return read.ok ? refuse('link-used') : read
}

const uniqueViolation = '23505'

/** Hours of the clock since 1970. */
export function hourOf(now: number): number {
  return Math.floor(now / hourMs)
}

function spent(row: Row | undefined, now: number): Refusal | null {
  if (row === undefined) return refuse('link-unknown')
  if (row.used !== null) return refuse('link-used')
  return Number(row.expires) <= now ? refuse('link-expired') : null
}
