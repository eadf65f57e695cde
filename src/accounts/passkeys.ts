/** Passkeys of accounts: the public halves, and how often each says it was used. What they sign is in webauthn.ts. */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { passkeysPerAccountMax } from '../core/limits.js'
import { readName } from './accounts.js'
import { momentOf, type Row } from './directory.js'
import { type Once, spendingOf, type Ways } from './ways.js'

export interface Passkey {
  /** The credential ID, base64url. */
  readonly id: string
  readonly account: string
  /** COSE. */
  readonly publicKey: Uint8Array
  readonly counter: number
  /** How a browser reaches it (`internal`, `usb`, ...), as the authenticator said. */
  readonly transports: readonly string[]
  /** What its owner calls it. */
  readonly name: string
  readonly created: number
  /** When somebody last signed in with it; null where never. */
  readonly used: number | null
}

export type NewPasskey = Omit<Passkey, 'created' | 'used'>

/** Keeps a passkey; `malformed-name`, `sign-in-spent`, `passkey-known`, `too-many-passkeys`, `account-unknown`. */
export async function addPasskey(
  ways: Ways,
  { id, account, publicKey, counter, transports, name }: NewPasskey,
  once: Once,
  now: number,
): Promise<Result<null>> {
  const read = readName(name)
  if (!read.ok) return read
  const kept = [id, account, publicKey, counter, transports, read.value, now]
  const [row] = await ways.query('addPasskey', [...kept, ...spendingOf(once), passkeysPerAccountMax])
  if (row.added === 1) return ok(null)
  if (row.fresh === 0) return refuse('sign-in-spent')
  if ((await findPasskey(ways, id)) !== null) return refuse('passkey-known')
  const full = (await passkeysOf(ways, account)).length >= passkeysPerAccountMax
  return full
    ? refuse('too-many-passkeys', { args: { max: passkeysPerAccountMax } })
    : refuse('account-unknown')
}

export async function findPasskey(ways: Ways, id: string): Promise<Passkey | null> {
  const [row] = await ways.query('passkey', [id])
  return row === undefined ? null : passkeyOf(row)
}

/** The passkeys of an account, the oldest first. */
export async function passkeysOf(ways: Ways, account: string): Promise<readonly Passkey[]> {
  return (await ways.query('passkeysOf', [account, passkeysPerAccountMax])).map(passkeyOf)
}

/**
 * Notes that a passkey answered a challenge, and with which count; answers whose it is. Of two with one challenge one
 * goes on, and a count that does not grow is a copy's: `sign-in-spent`, `passkey-unknown`, `passkey-counter`.
 */
export async function usePasskey(
  ways: Ways,
  { id, counter }: Pick<Passkey, 'id' | 'counter'>,
  once: Once,
  now: number,
): Promise<Result<{ readonly account: string }>> {
  const [row] = await ways.query('usePasskey', [id, counter, now, ...spendingOf(once)])
  if (row.account !== null) return ok({ account: row.account })
  if (row.fresh === 0) return refuse('sign-in-spent')
  return refuse((await findPasskey(ways, id)) === null ? 'passkey-unknown' : 'passkey-counter')
}

/** Gives a passkey of an account another name; `malformed-name`, `passkey-unknown`. */
export async function renamePasskey(
  ways: Ways,
  account: string,
  id: string,
  name: string,
): Promise<Result<null>> {
  const read = readName(name)
  if (!read.ok) return read
  const rows = await ways.query('renamePasskey', [account, id, read.value])
  return rows.length === 1 ? ok(null) : refuse('passkey-unknown')
}

/** Removes a passkey of an account, unless nobody could sign in to it any more; `passkey-unknown`, `last-way-in`. */
export async function removePasskey(ways: Ways, account: string, id: string): Promise<Result<null>> {
  const rows = await ways.query('removePasskey', [account, id])
  if (rows.length === 1) return ok(null)
  return refuse((await findPasskey(ways, id))?.account === account ? 'last-way-in' : 'passkey-unknown')
}

function passkeyOf({ id, account, public_key, counter, transports, name, created, used }: Row): Passkey {
  return {
    id,
    account,
    publicKey: new Uint8Array(public_key),
    counter: Number(counter),
    transports,
    name,
    created: momentOf(created)!,
    used: momentOf(used),
  }
}
