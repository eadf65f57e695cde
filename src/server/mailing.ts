/** Where a server's mail goes: to the operator's mail server, or, until one is named, into a folder of the data. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAddress } from '../accounts/addresses.js'
import type { Outbox } from '../accounts/mail.js'
import { folderOutbox, smtpOutbox } from '../accounts/outboxes.js'
import type { Random } from '../accounts/tokens.js'
import { ok, type Result } from '../core/canonical/result.js'

export interface Mailing {
  /** `smtp://` or `smtps://user:password@host:port`. */
  readonly smtp?: string | undefined
  /** Whom mail comes from. */
  readonly from?: string | undefined
}

const nobody = 'travaux@localhost.invalid'

/** Opens the outbox; `malformed-address`, `malformed-mail-url`. */
export function openOutbox(
  { smtp, from = nobody }: Mailing,
  dataFolder: string | undefined,
  now: () => number,
  random: Random,
): Result<Outbox> {
  const address = readAddress(from)
  if (!address.ok) return address
  const options = { from: address.value, now, random }
  return smtp === undefined
    ? ok(folderOutbox(join(dataFolder ?? join(tmpdir(), 'travaux'), 'mail'), options))
    : smtpOutbox(smtp, options)
}
