/** The address of a database: what is connected to with it, and how a message may name it, without the password. */
import pg from 'pg'
import { ok, type Result, refuse } from '../../core/canonical/result.js'

export interface Address {
  /** Holds the password. */
  readonly url: string
  /** For messages: host:port/database. */
  readonly place: string
  /** Who logs in. */
  readonly user: string
  /** A message of the driver or the server with the password taken out. */
  clean(message: string): string
}

/** Reads `postgres://user:password@host:port/database?…`; `malformed-database-url` repeats nothing of it. */
export function databaseAddress(url: string): Result<Address> {
  if (!/^postgres(ql)?:\/\//.test(url) || passwordSpills(url)) return refuse('malformed-database-url')
  try {
    const { host, port, database, user, password } = new pg.Client({ connectionString: url })
    const secrets = [password, encodeURIComponent(password ?? '')].filter(secret => !!secret) as string[]
    return ok({
      url,
      place: `${host}:${port}/${database ?? user}`,
      user: user ?? '',
      clean: message => secrets.reduce((text, secret) => text.replaceAll(secret, '***'), message),
    })
  } catch {
    return refuse('malformed-database-url')
  }
}

/** A `/`, `?` or `#` that was not encoded ends the password early: its rest would be taken for the name of a host. */
function passwordSpills(url: string): boolean {
  return /^[^:]+:\/\/[^/?#]*[/?#].*@/.test(url)
}

/** The address with settings for its sessions, besides those that it brings along. */
export function withSettings(url: string, settings: readonly string[]): string {
  const [base, query] = url.split(/\?(.*)/s)
  const parameters = new URLSearchParams(query)
  const options = [parameters.get('options') ?? '', ...settings.map(setting => `-c ${setting}`)]
  parameters.set('options', options.join(' ').trim())
  return `${base}?${parameters}`
}
