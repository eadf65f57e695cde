/**
 * Two outboxes: a folder that mail is written into, for development, and a mail server. Both make the same bytes. The
 * addresses of the envelope are given apart from the headers, so that no parser reads an address out of a text.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { hex } from '../core/canonical/hash.js'
import { assert, ok, type Result, refuse } from '../core/canonical/result.js'
import { mailAnswerMsMax } from '../core/limits.js'
import { type Address, readAddress } from './addresses.js'
import type { Message, Outbox } from './mail.js'
import type { Random } from './tokens.js'

interface OutboxOptions {
  /** Whom mail comes from. */
  readonly from: Address
  readonly now: () => number
  readonly random: Random
}

/**
 * Writes each mail into a file `MOMENT-ID.eml` that only this user reads, the newest last, and tells `written` where
 * it is.
 */
export function folderOutbox(
  folder: string,
  options: OutboxOptions,
  written: (path: string) => void = () => {},
): Outbox {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    delivers: false,
    async send(message) {
      const mail = mailOf(message, options)
      try {
        const { message: bytes } = await composer.sendMail(mail)
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const path = join(folder, `${mail.date.getTime()}-${hex(options.random(4))}.eml`)
        // Whoever looks into the folder meanwhile finds no half of a mail.
        await writeFile(`${path}.part`, bytes as Buffer, { mode: 0o600, flag: 'wx' })
        await rename(`${path}.part`, path)
        written(path)
        return ok(null)
      } catch (error) {
        return refuse('mail-not-sent', { where: folder, args: { problem: (error as Error).message } })
      }
    },
    async close() {},
  }
}

/**
 * Sends through the server at `smtp://` or `smtps://user:password@host:port`; `malformed-mail-url`. But for a server on
 * this machine the connection is encrypted, or nothing is sent.
 */
export function smtpOutbox(url: string, options: OutboxOptions): Result<Outbox> {
  const server = readServer(url)
  if (!server.ok) return server
  const { place, password, ...settings } = server.value
  const transport = createTransport({ ...settings, ...guarded })
  return ok({
    delivers: true,
    async send(message) {
      try {
        await transport.sendMail(mailOf(message, options))
        return ok(null)
      } catch (error) {
        const said = (error as Error).message
        const problem = password === '' ? said : said.replaceAll(password, '***')
        return refuse('mail-not-sent', { where: place, args: { problem } })
      }
    },
    async close() {
      transport.close()
    },
  })
}

const guarded = {
  connectionTimeout: mailAnswerMsMax,
  greetingTimeout: mailAnswerMsMax,
  socketTimeout: mailAnswerMsMax,
  disableFileAccess: true,
  disableUrlAccess: true,
} as const

function readServer(url: string) {
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) return refuse('malformed-mail-url')
  const { protocol, hostname, port, username, password: encoded } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  const password = decoded(encoded)
  const user = decoded(username)
  if (host === '' || password === null || user === null) return refuse('malformed-mail-url')
  const secure = protocol === 'smtps:'
  const number = port === '' ? (secure ? 465 : 587) : Number(port)
  return ok({
    place: `${host}:${number}`,
    password,
    host,
    port: number,
    secure,
    requireTLS: !secure && !['localhost', '127.0.0.1', '::1'].includes(host),
    ...(user === '' ? {} : { auth: { user, pass: password } }),
  })
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** The mail in the form that the composer takes: addresses as objects, so that it parses none. */
function mailOf(message: Message, { from, now, random }: OutboxOptions) {
  const to = readAddress(message.to)
  assert(to.ok && to.value === message.to, 'mail goes to an address in its one form')
  assert(!/\p{Cc}/u.test(message.subject), 'a subject is one line')
  const mail = {
    from: { name: '', address: from },
    to: { name: '', address: message.to },
    envelope: { from, to: [message.to] },
    date: new Date(now()),
    messageId: `<${hex(random(16))}@${from.slice(from.indexOf('@') + 1)}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': message.lang,
      ...unsubscribeHeaders(message.unsubscribe),
    },
    subject: message.subject,
    text: message.text,
  } satisfies SendMailOptions
  return mail
}

/** By which mail programs offer to end what comes again and again (RFC 2369, RFC 8058). */
function unsubscribeHeaders(url: string | undefined): Readonly<Record<string, string>> {
  if (url === undefined) return {}
  assert(/^https?:\/\/[!-;=?-~]+$/.test(url), 'a link in a header is one address')
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
