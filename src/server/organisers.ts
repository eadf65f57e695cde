/** Who may set up negotiations on this server: whoever its operator names. Rule H120, docs/spec/http.md. */
import type { Context } from 'hono'
import { findAccount } from '../accounts/accounts.js'
import { type Address, readAddress } from '../accounts/addresses.js'
import { ok, type Result } from '../core/canonical/result.js'
import type { Server } from './site.js'
import { visitorOf } from './visitor.js'

/** The account that visits, where it may set up negotiations; null where it may not. */
export async function organiserOf(server: Server, c: Context): Promise<string | null> {
  const visitor = visitorOf(c)
  if (visitor === null || server.organisers.size === 0) return null
  const account = await findAccount(server.directory, visitor.session.account)
  return account?.address != null && server.organisers.has(account.address) ? account.id : null
}

/** Whom the operator lets set up negotiations; `malformed-address`. */
export function readOrganisers(written: readonly string[]): Result<ReadonlySet<Address>> {
  const organisers = new Set<Address>()
  for (const one of written) {
    const address = readAddress(one)
    if (!address.ok) return { ...address, where: one.slice(0, 80) }
    organisers.add(address.value)
  }
  return ok(organisers)
}
