/** The job that sends digests, on several nodes of one database. Rules A72 to A76, docs/spec/accounts.md. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.js'
import { runOn } from '../../test/database-setup.js'
import { address, day, hour, random, start } from '../../test/people.js'
import { createAccount, deleteAccount } from '../accounts/accounts.js'
import { directoryIn } from '../accounts/directory.js'
import { follow, followingIn, type Subject, stop, subscriptionsOf } from '../accounts/following.js'
import type { Message } from '../accounts/mail.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { digestFailuresMax, digestRetryMs } from '../core/limits.js'
import type { Lang, Translate } from '../locales/locale.js'
import type { Sequencer } from '../sequencer/sequencer.js'
import { type Beside, openBeside } from '../store/postgres/tables.js'
import { must } from '../store/testing-laws.js'
import { type DigestServer, sendDigests } from './digests.js'
import { readTranslations } from './server.js'
import { servedLog, statement, submitAll } from './testing-served.js'

let database: TestDatabase
let translations: Record<Lang, Translate>
let log: Sequencer
const nodes: { beside: Beside; server: DigestServer }[] = []
const sent: Message[] = []
const complaints: string[] = []
/** What the mail server answers to an address. */
let answer: (to: string) => Result<null> | Promise<Result<null>> = () => ok(null)

const key = Buffer.alloc(32, 7)
const url = 'https://talks.example'

/** A server of its own on the same database: its own connections, the same outbox. */
function node(): DigestServer {
  const beside = must(openBeside(database.url))
  const outbox = {
    delivers: true,
    async send(message: Message) {
      const said = await answer(message.to)
      if (said.ok) sent.push(message)
      return said
    },
    async close() {},
  }
  const negotiations = new Map([['test', { id: 'test', sequencer: log }]])
  const complain = (problem: string) => void complaints.push(problem)
  const server = { negotiations, translations, key, url, siteName: 'Talks', outbox, beside, complain }
  nodes.push({ beside, server })
  return server
}

beforeAll(async () => {
  database = await freshDatabase()
  translations = await readTranslations()
  log = await servedLog()
  node()
  node()
})
afterAll(async () => {
  for (const { beside } of nodes) await beside.close()
  await log.close()
  await database.drop()
})
/** Each test has a day of its own, on which nobody of the tests before is due. */
let now = start
let first = 0
beforeEach(async () => {
  for (const list of [sent, complaints]) list.length = 0
  answer = () => ok(null)
  await runOn(database.url, 'DELETE FROM travaux_accounts.account')
  now += 10 * day
  first = now + 6 * hour
})

const one = () => nodes[0]!.server
const tables = () => followingIn(one().beside)
const whole: Subject = { log: 'test', kind: 'negotiation', subject: '' }
let people = 0

async function follower(of: Subject = whole, lang: Lang = 'en'): Promise<{ id: string; to: string }> {
  const to = address(`digest-${++people}@example.org`)
  const made = { name: 'Ada', lang, address: to } as const
  const { id } = must(await createAccount(directoryIn(one().beside), made, now, random))
  must(await follow(tables(), id, of, { since: log.size(), now, random }))
  return { id, to }
}
const happens = (times = 1) =>
  submitAll(
    log,
    Array.from({ length: times }, () => statement()),
  )
const told = () => sent.map(({ to }) => to).sort()
const subjects = () => sent.map(({ subject }) => subject)

/** Something to wait for until it is opened. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>(done => {
    open = done
  })
  return { open: () => open(), opened }
}

describe('A72: a digest', () => {
  test('tells what is new, once, to whom it is due; then what came after', async () => {
    const { to } = await follower()
    await happens(2)
    expect(await sendDigests(one(), first - 1)).toBe(0)
    expect(await sendDigests(one(), first)).toBe(1)
    expect(told()).toEqual([to])
    expect(subjects()).toEqual(['Talks: 2 new things in what you follow'])
    await happens()
    expect(await sendDigests(one(), first + day - 1)).toBe(0)
    expect(await sendDigests(one(), first + day)).toBe(1)
    expect(subjects().at(-1)).toBe('Talks: one new thing in what you follow')
    expect(sent.at(-1)!.text).toContain(`(#${log.size() - 1})`)
    expect(sent.at(-1)!.text).not.toContain(`(#${log.size() - 2})`)
  })
  test('nothing new is no mail, and is not looked for again', async () => {
    const { id } = await follower()
    for (const days of [0, 1, 2]) expect(await sendDigests(one(), first + days * day)).toBe(0)
    await happens()
    expect(await sendDigests(one(), first + 3 * day - 1)).toBe(0)
    expect(await sendDigests(one(), first + 3 * day)).toBe(1)
    expect((await subscriptionsOf(tables(), id))[0]!.since).toBe(log.size())
  })
  test('in the language of the account, with the ways to end it', async () => {
    const { id, to } = await follower(whole, 'ar')
    await happens()
    await sendDigests(one(), first)
    const [mail] = sent as [Message]
    expect(mail).toMatchObject({ to, lang: 'ar', subject: expect.stringContaining('فيما تتابعه') })
    const stops = mail.text.match(/^https:.*\/stop\/.*$/gm)!
    expect(stops).toHaveLength(2)
    const all = /^https:\/\/talks\.example\/account\/following\/stop\/[0-9a-f]{32}\/[\w-]{43}\?lang=ar$/
    for (const link of stops) expect(link).toMatch(all)
    expect(mail.unsubscribe).toBe(stops[1])
    await stop(tables(), stops[0]!.split('/').at(-2)!)
    expect(await subscriptionsOf(tables(), id)).toEqual([])
  })
  test('not to who has stopped or is deleted, nor of a log that is not here', async () => {
    const [ada, eve] = [await follower(), await follower()]
    const { id } = await follower({ ...whole, log: 'elsewhere' })
    await happens()
    await stop(tables(), (await subscriptionsOf(tables(), ada.id))[0]!.id)
    await deleteAccount(directoryIn(one().beside), eve.id)
    expect([await sendDigests(one(), first), told()]).toEqual([0, []])
    expect((await subscriptionsOf(tables(), id))[0]!.since).toBe(log.size() - 1)
  })
})

describe('A73: on several nodes at once', () => {
  test('each digest is sent once', async () => {
    const everybody = await Promise.all(Array.from({ length: 25 }, () => follower()))
    await happens()
    answer = async () => {
      await new Promise(done => setTimeout(done, 1))
      return ok(null)
    }
    const both = [...nodes, ...nodes].map(({ server }) => sendDigests(server, first))
    const counts = await Promise.all(both)
    expect(counts.reduce((a, b) => a + b, 0)).toBe(25)
    expect(told()).toEqual(everybody.map(({ to }) => to).sort())
  })
  test('while one is being sent no other node sends it', async () => {
    await follower()
    await happens()
    const [asked, held] = [gate(), gate()]
    answer = async () => {
      asked.open()
      await held.opened
      return ok(null)
    }
    const sending = sendDigests(nodes[0]!.server, first)
    await asked.opened
    expect(await sendDigests(nodes[1]!.server, first + hour)).toBe(0)
    held.open()
    expect([await sending, sent.length]).toEqual([1, 1])
  })
  test('a node that is behind tells less, and never sets back', async () => {
    const { id } = await follower()
    await happens(2)
    await sendDigests(nodes[0]!.server, first)
    const behind = await servedLog()
    const late = { ...nodes[1]!.server, negotiations: new Map([['test', { id: 'test', sequencer: behind }]]) }
    expect(await sendDigests(late, first + day)).toBe(0)
    expect((await subscriptionsOf(tables(), id))[0]!.since).toBe(log.size())
    await behind.close()
  })
})

describe('A74: a digest that cannot be sent', () => {
  test('is tried again after a longer pause each time, and has everything', async () => {
    const { to } = await follower()
    await happens()
    answer = () => refuse('mail-not-sent', { where: 'mail.example:25', args: { problem: 'busy' } })
    expect(await sendDigests(one(), first)).toBe(0)
    expect(complaints).toEqual(['a digest was not sent: mail.example:25: busy'])
    expect(await sendDigests(one(), first + digestRetryMs - 1)).toBe(0)
    await happens()
    expect(await sendDigests(one(), first + digestRetryMs)).toBe(0)
    answer = () => ok(null)
    expect(await sendDigests(one(), first + 3 * digestRetryMs - 1)).toBe(0)
    expect(await sendDigests(one(), first + 3 * digestRetryMs)).toBe(1)
    expect([told(), subjects()]).toEqual([[to], ['Talks: 2 new things in what you follow']])
    expect(complaints).toHaveLength(2)
    await happens()
    expect(await sendDigests(one(), first + day - 1)).toBe(0)
    expect(await sendDigests(one(), first + day)).toBe(1)
  })
  test('keeps nobody else from theirs', async () => {
    const [ada, eve] = [await follower(), await follower()]
    await happens()
    answer = to => {
      if (to === ada.to) throw new Error('a bug')
      return ok(null)
    }
    expect([await sendDigests(one(), first), told()]).toEqual([1, [eve.to]])
    expect(complaints).toEqual([expect.stringContaining('a bug')])
  })
  test('when nothing goes out, most are not even tried', async () => {
    await Promise.all(Array.from({ length: digestFailuresMax + 3 }, () => follower()))
    await happens()
    answer = () => refuse('mail-not-sent', { where: 'mail.example:25', args: { problem: 'down' } })
    await sendDigests(one(), first)
    expect(complaints).toHaveLength(digestFailuresMax)
    answer = () => ok(null)
    expect(await sendDigests(one(), first + 1)).toBe(3)
    expect(await sendDigests(one(), first + digestRetryMs)).toBe(digestFailuresMax)
  })
  test('a server that dies in between says no second thing in the period, and loses nothing', async () => {
    const { to } = await follower()
    await happens()
    const asked = gate()
    answer = () => {
      asked.open()
      return new Promise(() => {})
    }
    void sendDigests(one(), first)
    await asked.opened
    answer = () => ok(null)
    expect(await sendDigests(nodes[1]!.server, first + day - 1)).toBe(0)
    expect(await sendDigests(nodes[1]!.server, first + day)).toBe(1)
    expect([told(), subjects()]).toEqual([[to], ['Talks: one new thing in what you follow']])
  })
})
