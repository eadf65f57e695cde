import { describe, expect, test } from 'vitest'
import { day, hour, minute, random, start, testingDirectory, why } from '../../test/people.js'
import { sessionIdleMs, sessionMsMax, sessionsPerAccountMax, stepUpMs } from '../core/limits.js'
import { must } from '../store/testing-laws.js'
import { browserWords } from './browser-words.js'
import {
  closeOtherSessions,
  closeSession,
  isSteppedUp,
  openSession,
  readSession,
  sessionsOf,
  stepUp,
} from './sessions.js'
import { sweep } from './sweep.js'

const testing = testingDirectory()

async function open(account: string, now = start, before: string | null = null, userAgent = '') {
  return must(await openSession(testing.directory, { account, before, userAgent }, now, random)).token
}
const read = async (token: string, now: number) => why(await readSession(testing.directory, token, now))

describe('A6: sessions end', () => {
  test.each([
    ['unused, before its idle time', [], sessionIdleMs - 1, 'ok'],
    ['unused, after its idle time', [], sessionIdleMs, 'session-ended'],
    ['used meanwhile', [sessionIdleMs - 1], sessionIdleMs + day, 'ok'],
    ['used meanwhile, then not', [day], day + sessionIdleMs, 'session-ended'],
    ['used within the minute: not noted', [minute - 1], sessionIdleMs, 'session-ended'],
    ['used every day, to the last moment', [1, 2, 3, 4, 5].map(n => n * 6 * day - n), sessionMsMax - 1, 'ok'],
    [
      'used every day, for too long',
      [1, 2, 3, 4, 5].map(n => n * 6 * day - n),
      sessionMsMax,
      'session-ended',
    ],
    ['used by a clock that went back', [2 * day, hour], 2 * day + sessionIdleMs - 1, 'ok'],
  ] as const)('%s', async (_, uses, at, answer) => {
    const { id } = await testing.person()
    const token = await open(id)
    for (const use of uses) expect(await read(token, start + use)).toBe('ok')
    for (const _ of [1, 2]) expect(await read(token, start + at)).toBe(answer)
  })

  test.each([
    '',
    'x',
    'é'.repeat(43),
    'A'.repeat(43),
    'A'.repeat(44),
    `${'A'.repeat(42)}'`,
    '\u0000'.repeat(43),
  ])('A5: %j is nobody’s', async token => expect(await read(token, start)).toBe('session-ended'))
})

describe('A7: a session has a new token', () => {
  test('at each sign-in, and the one before is worth nothing', async () => {
    const [ada, eve] = [await testing.person(), await testing.person()]
    const fixed = await open(eve.id)
    const token = await open(ada.id, start, fixed)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(await read(fixed, start)).toBe('session-ended')
    const { account, name, lang, until, stepped } = must(await readSession(testing.directory, token, start))
    expect([account, name, lang, until, stepped]).toEqual([
      ada.id,
      ada.name,
      'en',
      start + sessionMsMax,
      start,
    ])
    expect(await read(await open(ada.id, start, 'no token'), start)).toBe('ok')
  })

  test('at each step-up, which counts for a while', async () => {
    const { directory } = testing
    const before = await open((await testing.person()).id)
    const { token } = must(await stepUp(directory, before, start + hour, random))
    expect(await read(before, start + hour)).toBe('session-ended')
    const session = must(await readSession(directory, token, start + hour))
    expect(isSteppedUp(session, start + hour + stepUpMs - 1)).toBe(true)
    expect(isSteppedUp(session, start + hour + stepUpMs)).toBe(false)
    expect(why(await stepUp(directory, before, start + hour, random))).toBe('session-ended')
    expect(why(await stepUp(directory, token, start + sessionMsMax, random))).toBe('session-ended')
  })

  test('of two step-ups at once with one token, one goes on', async () => {
    const token = await open((await testing.person()).id)
    const both = [1, 2, 3].map(() => stepUp(testing.directory, token, start, random))
    expect((await Promise.all(both)).map(why).sort()).toEqual(['ok', 'session-ended', 'session-ended'])
  })

  test('the token is not in the database', async () => {
    const token = await open((await testing.person()).id)
    const rows = await testing.sql('SELECT hash FROM travaux_accounts.session')
    const kept = rows.map(row => (row.hash as Buffer).toString('base64url'))
    expect(kept).not.toContain(token)
  })

  test('an account that is not there gets none', async () => {
    const asked = { account: 'nobody', before: null, userAgent: '' }
    expect(why(await openSession(testing.directory, asked, start, random))).toBe('account-unknown')
  })
})

describe('A8: sessions are closed', () => {
  test('one, or all others, of this account alone', async () => {
    const { directory } = testing
    const [ada, eve] = [await testing.person(), await testing.person()]
    const [one, two, three, four] = [
      await open(ada.id),
      await open(ada.id),
      await open(ada.id),
      await open(eve.id),
    ]
    await closeSession(directory, one)
    expect(await closeOtherSessions(directory, two)).toBe(1)
    expect(await closeOtherSessions(directory, one)).toBe(0)
    const answers = await Promise.all([one, two, three, four].map(token => read(token, start)))
    expect(answers).toEqual(['session-ended', 'ok', 'session-ended', 'ok'])
  })

  test('one too many ends the one used longest ago', async () => {
    const { id } = await testing.person()
    const tokens: string[] = []
    for (let n = 0; n <= sessionsPerAccountMax; n++)
      tokens.push(await open(id, start + n * minute, null, 'Firefox/1 Linux'))
    const answers = await Promise.all(tokens.map(token => read(token, start + hour)))
    expect(answers).toEqual(['session-ended', ...tokens.slice(1).map(() => 'ok')])
    const listed = await sessionsOf(testing.directory, id, tokens[3]!, start + hour)
    expect(listed).toHaveLength(sessionsPerAccountMax)
    expect(listed.filter(each => each.isThis)).toEqual([
      { created: start + 3 * minute, seen: start + hour, browser: 'Firefox, Linux', isThis: true },
    ])
  })
})

test('A9: 10,000 sessions that have run out are swept, and no other', async () => {
  const { id } = await testing.person()
  await testing.sql(`
    INSERT INTO travaux_accounts.session (hash, account, created, seen, until, browser)
    SELECT sha256(n::text::bytea), '${id}', ${start}, ${start}, ${start + day}, '' FROM generate_series(1, 10000) n`)
  const token = await open((await testing.person()).id, start + day)
  const { sessions } = await sweep(testing.directory, start + day)
  expect(sessions).toBe(10_000)
  expect(await read(token, start + day)).toBe('ok')
  const left = `SELECT count(*)::int AS n FROM travaux_accounts.session WHERE until <= ${start + day}`
  expect(await testing.sql(left)).toEqual([{ n: 0 }])
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1',
    'Safari, iOS',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
  ['<script>alert(1)</script>', ''],
])('A8: %s is %j', (userAgent, words) => expect(browserWords(userAgent)).toBe(words))
