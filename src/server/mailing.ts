/** Where a server's mail goes: to the operator's mail server, or, until one is named, into a folder of the data. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAddress } from '../accounts/addresses.js'
import type { Outbox } from '../accounts/mail.js'
import { folderOutbox, smtpOutbox } from '../accounts/outboxes.js'
import type { Random } from '../accounts/tokens.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'

export interface Mailing {
  /** `smtp://` or `smtps://user:password@host:port`. */
  readonly smtp?: string | undefined
  /** Whom mail comes from; needed with a mail server. */
  readonly from?: string | undefined
}

/** What a server has at hand when it opens its outbox. */
interface MailingPlace {
  readonly dataFolder: string | undefined
  readonly now: () => number
  readonly random: Random
  /** Told where each mail is that stays on this machine. */
  readonly progress: (line: string) => void
}

const nobody = 'travaux@localhost.invalid'

/** Opens the outbox; `malformed-sender`, `sender-missing`, `malformed-mail-url`. */
export function openOutbox({ smtp, from }: Mailing, place: MailingPlace): Result<Outbox> {
  if (smtp !== undefined && from === undefined) return refuse('sender-missing')
  const address = readAddress(from ?? nobody)
  if (!address.ok) return refuse('malformed-sender', { where: from! })
  const options = { from: address.value, now: place.now, random: place.random }
  if (smtp !== undefined) return smtpOutbox(smtp, options)
  const folder = join(place.dataFolder ?? join(tmpdir(), 'travaux'), 'mail')
  return ok(folderOutbox(folder, options, path => place.progress(`mail is in ${path}`)))
}
