/** A mail server that takes everything and keeps it, and does as it is told when it should refuse. */
import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface Received {
  readonly from: string
  readonly to: readonly string[]
  /** As it came, headers and all. */
  readonly data: string
}

export interface MailServer {
  readonly port: number
  readonly received: Received[]
  /** What it answers to an address it is given; 250 unless told otherwise. */
  answer: string
  close(): Promise<void>
}

const answers: Readonly<Record<string, string>> = {
  EHLO: '250-here\r\n250-SMTPUTF8\r\n250-AUTH PLAIN\r\n250 8BITMIME',
  STAR: '454 no encryption here',
  AUTH: '535 nobody can sign in here',
  DATA: '354 go on',
}

export async function mailServer(): Promise<MailServer> {
  const mail: MailServer = { port: 0, received: [], answer: '250 ok', close: async () => {} }
  const server = createServer(socket => serve(socket, mail))
  await new Promise<void>(resolve => server.listen(0, '0.0.0.0', resolve))
  const close = () => new Promise<void>(resolve => server.close(() => resolve()))
  return Object.assign(mail, { port: (server.address() as AddressInfo).port, close })
}

function serve(socket: Socket, mail: MailServer): void {
  let [from, to, unread, inData] = ['', [] as string[], '', false]
  const answer = (line: string) => void socket.write(`${line}\r\n`)
  const argument = (line: string) => /<(.*)>/.exec(line)?.[1] ?? ''
  function command(line: string): void {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'MAIL') from = argument(line)
    if (verb === 'RCPT') to.push(argument(line))
    inData = verb === 'DATA'
    answer(verb === 'RCPT' ? mail.answer : (answers[verb] ?? '250 ok'))
  }
  function read(): void {
    const end = unread.indexOf(inData ? '\r\n.\r\n' : '\r\n')
    if (end < 0) return
    const part = unread.slice(0, end)
    unread = unread.slice(end + (inData ? 5 : 2))
    if (inData) {
      mail.received.push({ from, to, data: part })
      ;[to, inData] = [[], false]
      answer('250 ok')
    } else command(part)
    read()
  }
  socket.on('error', () => {})
  socket.on('data', chunk => {
    unread += chunk.toString()
    read()
  })
  answer('220 here')
}
