/** For tests of signing in: the real server with a data folder, and the mail that it writes into it. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerOptions, startServer } from '../src/server/server.js'
import { must } from '../src/store/testing-laws.js'
import { freshDatabase } from './database.js'
import { runOn } from './database-setup.js'

export interface Mail {
  readonly to: string
  readonly subject: string
  /** All of them, each on one line. */
  readonly headers: readonly string[]
  readonly text: string
  /** The path of the link that stands alone on its line; empty where there is none. */
  readonly link: string
}

export interface MailingServer {
  readonly url: string
  readonly databaseUrl: string
  /** What the server told its operator. */
  readonly progress: readonly string[]
  /** What was sent to an address, the oldest first. */
  mailTo(address: string): Promise<readonly Mail[]>
  /** The path of the newest link that was sent to an address. */
  linkTo(address: string): Promise<string>
  /** Runs a statement as whoever owns the tables. */
  sql(statement: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

export async function serveWithMail(options: Partial<ServerOptions> = {}): Promise<MailingServer> {
  const database = await freshDatabase()
  const dataFolder = await mkdtemp(join(tmpdir(), 'travaux-mail-'))
  const progress: string[] = []
  const running = must(
    await startServer({
      databaseUrl: database.url,
      dataFolder,
      port: 0,
      demo: true,
      progress: line => progress.push(line),
      ...options,
    }),
  )
  const mailTo = async (address: string) =>
    (await mailsIn(join(dataFolder, 'mail'))).filter(({ to }) => to === address)
  return {
    url: running.url,
    databaseUrl: database.url,
    progress,
    mailTo,
    linkTo: async address => (await mailTo(address)).at(-1)?.link ?? '',
    sql: statement => runOn(database.url, statement),
    async close() {
      await running.close()
      await database.drop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** What a server has written into the mail folder of its data, the oldest first. */
export async function mailsIn(folder: string): Promise<Mail[]> {
  const names = (await readdir(folder).catch((): string[] => [])).filter(name => name.endsWith('.eml')).sort()
  return Promise.all(names.map(async name => readMail(await readFile(join(folder, name), 'utf8'))))
}

function readMail(written: string): Mail {
  const [head, body] = written.split(/\r\n\r\n(.*)/s) as [string, string]
  const headers = head.replace(/\r\n[ \t]/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(headers)?.[1]?.trim() ?? ''
  const text = decoded(body, header('Content-Transfer-Encoding'))
  const url = /^https?:\/\/\S+$/m.exec(text)?.[0]
  const link = url === undefined ? '' : url.slice(new URL(url).origin.length)
  return { to: header('To'), subject: header('Subject'), headers: headers.split('\r\n'), text, link }
}

function decoded(body: string, coding: string): string {
  if (coding === 'base64') return Buffer.from(body, 'base64').toString()
  if (coding !== 'quoted-printable') return body.replaceAll('\r\n', '\n')
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString().replaceAll('\r\n', '\n')
}
