/** People with accounts who hold seats in the demonstration that anybody may take part in. */
import { createAccount } from '../src/accounts/accounts.js'
import { directoryIn } from '../src/accounts/directory.js'
import { holdCredential } from '../src/accounts/holders.js'
import { openSession } from '../src/accounts/sessions.js'
import { openBeside } from '../src/store/postgres/tables.js'
import { must } from '../src/store/testing-laws.js'
import { address, random } from './people.js'
import { type TestServer, visitor } from './running.js'

export interface Seated {
  readonly account: string
  readonly credential: string
  /** The cookie of their session. */
  readonly cookie: { readonly name: string; readonly value: string }
}

/** Takes a seat as a visitor does, and gives its credential to a new account that is signed in. */
export async function seatPerson(
  server: Pick<TestServer, 'url' | 'databaseUrl'>,
  name: string,
  seat: Readonly<Record<string, string>> = { name, group: 'users' },
  mail: string | null = null,
): Promise<Seated> {
  const cookies: string[] = []
  const visits = visitor(server, cookies)
  await visits.post('/n/open-waters/seat', seat)
  const credential = /travaux-seat-open-waters=([a-z0-9-]+)\./.exec(cookies.join())![1]!
  const beside = must(openBeside(server.databaseUrl))
  try {
    const directory = directoryIn(beside)
    const now = Date.now()
    const asked = { name, lang: 'en', address: mail === null ? null : address(mail) } as const
    const account = must(await createAccount(directory, asked, now, random)).id
    must(await holdCredential(directory, { log: 'open-waters', credential }, account, now))
    const { token } = must(
      await openSession(directory, { account, before: null, userAgent: 'test' }, now, random),
    )
    return { account, credential, cookie: { name: 'travaux-session', value: token } }
  } finally {
    await beside.close()
  }
}
