/**
 * Everything that anybody can write, hostile: a whole negotiation is played again with script in each text of each act,
 * and every page, feed, view, table, calendar and answer that shows it is read.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomFrom } from '../sim/random.js'
import { scenarios } from '../sim/scenarios/index.js'
import { createAccount } from '../src/accounts/accounts.js'
import { directoryIn } from '../src/accounts/directory.js'
import { holdCredential } from '../src/accounts/holders.js'
import { openSession } from '../src/accounts/sessions.js'
import { fromHex } from '../src/core/canonical/hash.js'
import { textsNamed } from '../src/core/negotiation/texts-named.js'
import { type Body, commitBody, type StoredBody, wordingHash } from '../src/core/record/body.js'
import type { ActData, Leaf } from '../src/core/record/leaf.js'
import { childText, parseXml } from '../src/formats/testing-xml.js'
import { draftLog, keepDraft } from '../src/sequencer/draft.js'
import { playGenerated } from '../src/sequencer/script.js'
import type { Sequencer } from '../src/sequencer/sequencer.js'
import { startServer } from '../src/server/server.js'
import { openPostgres } from '../src/store/postgres/postgres-store.js'
import { openBeside } from '../src/store/postgres/tables.js'
import { must } from '../src/store/testing-laws.js'
import { freshDatabase } from './database.js'
import { random } from './people.js'

/** Breaks out of text, of an attribute, of a script, of CDATA, of a cell and of a line, wherever it were let. */
const script = `"'><script>alert(1)</script><img src=x onerror=alert(1)>]]>{{1}}\u202e`
const hostile = (text: string) => `=cmd()${script} ${text}`
const languages: ReadonlySet<string> = new Set(['en', 'fr', 'ar', 'es', 'ru', 'zh', 'de'])
/** Members of acts that are words without a language. */
const plainWords: ReadonlySet<string> = new Set(['authority', 'note', 'cites'])

const room = 'hostile'
let server: { readonly url: string; close(): Promise<void> }
let cookies: Readonly<Record<string, string>>
let drop: () => Promise<void>

beforeAll(async () => {
  const log = await replayed(await played('outage-charter'))
  const database = await freshDatabase()
  drop = database.drop
  const store = must(await openPostgres(database.url))
  must(await keepDraft(log, must(await store.open(room))))
  await store.close()
  const beside = must(openBeside(database.url))
  cookies = await seated(directoryIn(beside), log)
  await beside.close()
  server = must(await startServer({ databaseUrl: database.url, port: 0, demo: false }))
}, 240_000)
afterAll(async () => {
  await server?.close()
  await drop?.()
})

async function played(id: string): Promise<Sequencer> {
  const scenario = scenarios.find(one => one.id === id)!
  const clock = { now: 0 }
  const log = must(await draftLog(room, () => clock.now))
  const entries = (names: ReadonlyMap<string, number>) =>
    scenario.run({
      random: randomFrom(1),
      state: () => log.tentative(),
      seq: (name: string) => names.get(name) ?? -1,
    })
  must(await playGenerated(log, clock, scenario.opening, entries, `talks.example/${room}`))
  return log
}

/** The same acts with hostile words in all of them. Every hash of words is that of the new ones. */
async function replayed(before: Sequencer): Promise<Sequencer> {
  const texts = new Map([...before.texts()].map(([hash, text]) => [hash, hostile(text)]))
  const renamed = new Map<string, string>([...texts].map(([hash, text]) => [hash, wordingHash(text)]))
  for (const leaf of before.leaves()) {
    const stored = bodyOf(before, leaf)
    if (stored !== undefined)
      renamed.set(leaf.author.body!.commit, commitBody(worse(stored.body), fromHex(stored.salt)!).commit)
  }
  const lengths = new Map(
    [...texts].map(([hash, text]) => [
      renamed.get(hash)!,
      new TextEncoder().encode(text.normalize('NFC')).length,
    ]),
  )
  const clock = { now: 0 }
  const log = must(await draftLog(room, () => clock.now))
  const byNewHash = new Map([...texts].map(([hash, text]) => [renamed.get(hash)!, text]))
  for (const leaf of before.leaves()) {
    const stored = bodyOf(before, leaf)
    const body = stored && { salt: stored.salt, body: worse(stored.body) }
    const act = rewritten(leaf.author.act, renamed, lengths) as ActData
    const commitment = body && commitBody(body.body, fromHex(body.salt)!)
    const author = { ...leaf.author, act, ...(commitment && { body: commitment }) }
    clock.now = leaf.at
    const named = textsNamed(act).flatMap(({ hash }) => byNewHash.get(hash) ?? [])
    must(await log.submit({ author, auth: leaf.auth, texts: named, ...(body && { body }) }))
  }
  return log
}

/** What was written with an act; words of ours in the place of what was withheld since. */
function bodyOf(log: Sequencer, { index, author }: Leaf): StoredBody | undefined {
  if (author.body === undefined) return undefined
  return log.stored(index) ?? { salt: '00'.repeat(32), body: { lang: 'en', reasons: 'Withheld.' } }
}

function worse(body: Body): Body {
  return Object.fromEntries(
    Object.entries(body).map(([part, text]) => [part, part === 'lang' ? text : hostile(text)]),
  ) as unknown as Body
}

/** An act with hostile words: names in a language, words without one, and hashes of words that are others now. */
function rewritten(
  value: unknown,
  renamed: ReadonlyMap<string, string>,
  lengths: ReadonlyMap<string, number>,
  name = '',
): unknown {
  if (typeof value === 'string') return plainWords.has(name) ? hostile(value) : (renamed.get(value) ?? value)
  if (Array.isArray(value)) return value.map(one => rewritten(one, renamed, lengths))
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value)
  if (members.length > 0 && members.every(([key, text]) => languages.has(key) && typeof text === 'string'))
    return Object.fromEntries(members.map(([key, text]) => [key, hostile(text as string)]))
  const made = Object.fromEntries(members.map(([key, one]) => [key, rewritten(one, renamed, lengths, key)]))
  const length = lengths.get(String(made.hash))
  return length === undefined || made.length === undefined ? made : { ...made, length }
}

/** Somebody signed in for each office and one other party. */
async function seated(directory: ReturnType<typeof directoryIn>, log: Sequencer) {
  const { parties, credentials } = log.view().state.seats
  const of = (office: string | null) =>
    [...credentials].find(([, { party }]) => parties.get(party)?.office === office)![0]
  const made: Record<string, string> = {}
  for (const [name, credential] of Object.entries({
    chair: of('chair'),
    keeper: of('secretariat'),
    party: of(null),
  })) {
    const now = Date.now()
    const asked = { name: `=1+1 ${name}`, lang: 'en', address: null } as const
    const account = must(await createAccount(directory, asked, now, random)).id
    must(await holdCredential(directory, { log: room, credential }, account, now))
    const opened = must(
      await openSession(directory, { account, before: null, userAgent: script }, now, random),
    )
    made[name] = `travaux-session=${opened.token}`
  }
  return made
}

async function read(path: string, cookie = '') {
  const answer = await fetch(server.url + path, { redirect: 'manual', headers: { cookie } })
  return {
    path,
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    body: await answer.text(),
  }
}

/** What a page would run or show as its own, if words got out of their place. */
function escapes({ path, status, type, body }: Awaited<ReturnType<typeof read>>): string[] {
  const found: string[] = []
  if (status >= 500) found.push(`${path}: ${status}`)
  if (/html|xml/.test(type) && /<script>alert|<img src=x|"'>/.test(body)) found.push(`${path}: raw`)
  if (/xml/.test(type) && /\]\]>/.test(body)) found.push(`${path}: CDATA`)
  if (/xml/.test(type)) parseXml(body)
  if (/csv/.test(type) && /(^|[\r\n,]|")=cmd/.test(body)) found.push(`${path}: a formula`)
  if (
    /calendar/.test(type) &&
    body.split('\r\n').some(line => line.length > 75 && /^\S/.test(line) && Buffer.byteLength(line) > 75)
  )
    found.push(`${path}: a long line`)
  if (/json/.test(type)) JSON.parse(body)
  return found
}

/** Every address of this negotiation that a page of it leads to. */
function linksOn(body: string): string[] {
  return [...body.matchAll(/(?:href|src)="([^"#]+)/g)]
    .map(([, link]) => link!.replaceAll('&amp;', '&'))
    .filter(link => link.startsWith(`/n/${room}`) && !link.includes('lang=') && !link.includes('/events'))
}

async function crawl(
  first: readonly string[],
  most: number,
  cookie = '',
): Promise<{ seen: number; wrong: string[]; types: Set<string> }> {
  const waiting = [...first]
  const seen = new Set(first)
  const wrong: string[] = []
  const types = new Set<string>()
  for (let n = 0; n < most && waiting.length > 0; n++) {
    const answer = await read(waiting.shift()!, cookie)
    types.add(answer.type.split(';')[0]!)
    wrong.push(...escapes(answer))
    if (!/html/.test(answer.type)) continue
    for (const link of linksOn(answer.body))
      if (!seen.has(link)) {
        seen.add(link)
        waiting.push(link)
      }
  }
  return { seen: seen.size, wrong, types }
}

const base = `/n/${room}`

test('H175: script in each text of each act is text, wherever a stranger reads it', async () => {
  const start = [
    '',
    '/feed.atom',
    '/calendar.ics',
    '/proposals.csv',
    '/embed/signatures',
    '/embed/provisions/1',
    '/report',
    '/brief',
  ]
  const { seen, wrong, types } = await crawl([...start.map(path => base + path), '/', '/api'], 500)
  expect(wrong).toEqual([])
  expect(seen).toBeGreaterThan(200)
  expect([...types].sort()).toEqual(
    expect.arrayContaining(['application/atom+xml', 'text/calendar', 'text/csv', 'text/html']),
  )
}, 240_000)

test.each(['chair', 'keeper', 'party'])(
  'H175: and wherever it is shown to a seat: %s',
  async who => {
    const start = [
      '/next',
      '/awaits',
      '/desk',
      '/people',
      '/drafts',
      '/workspace',
      '/offers',
      '/compromise',
      '/keys',
      '/welcome',
    ]
    const own = ['/account', '/account/tokens', '/account/following']
    const { wrong } = await crawl([...start.map(path => base + path), ...own], 120, cookies[who])
    expect(wrong).toEqual([])
  },
  240_000,
)

test('H175: JSON is JSON, and says that it is', async () => {
  const paths = [
    '',
    '/text',
    '/proposals',
    '/objections',
    '/parties',
    '/decisions',
    '/acts',
    '/report',
    '/procedure',
    '/desk',
  ]
  for (const path of paths) {
    const answer = await read(`/api${base}${path}`)
    expect([path, answer.type.split(';')[0], escapes(answer)]).toEqual([path, 'application/json', []])
  }
})

test('H175: in the title of a feed it is words', async () => {
  const feed = parseXml((await read(`${base}/feed.atom`)).body)
  expect(childText(feed, 'title')).toContain('<script>alert(1)</script>')
})
