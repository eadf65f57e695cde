/** Which ways to sign in a page offers: what the site has, and what an account has made its own. */
import type { Context } from 'hono'
import { partyAt } from '../accounts/webauthn.js'
import type { AccountWays, WaysShown } from '../views/parts/ways.js'
import { institutionShown } from './institution.js'
import { passkeysShown } from './passkeys.js'
import type { Server } from './site.js'

/** To sign in: what the site has. */
export function signInWays({ url, institution }: Server): WaysShown {
  return { passkeys: partyAt(url) !== null, institution: institution?.name ?? null }
}

/** To show again that it is they: what the account of whoever is signed in has. */
export async function stepUpWays(server: Server, c: Context): Promise<WaysShown> {
  const { passkeys, institution } = await accountWays(server, c)
  return {
    passkeys: passkeys !== null && passkeys.passkeys.length > 0,
    institution: institution !== null && institution.connected.length > 0 ? institution.name : null,
  }
}

/** For the page of the account that is signed in. */
export async function accountWays(server: Server, c: Context): Promise<AccountWays> {
  return { passkeys: await passkeysShown(server, c), institution: await institutionShown(server, c) }
}
