import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, hour, random, start, testingDirectory, why } from '../../test/people.js'
import { digestRetryMs, digestRetryMsMax, subscriptionsMax } from '../core/limits.js'
import { must } from '../store/testing-laws.js'
import { createAccount, deleteAccount } from './accounts.js'
import {
  claimDigest,
  digestFailed,
  digestTold,
  dueDigests,
  type FollowingTables,
  follow,
  followedIn,
  followingIn,
  lookStop,
  nextDue,
  rhythmOf,
  type Subject,
  setRhythm,
  stop,
  subscriptionsOf,
  unfollow,
  unfollowOne,
} from './following.js'

const testing = testingDirectory()
const tables = (): FollowingTables => followingIn(testing.beside)

const article: Subject = { log: 'talks', kind: 'provision', subject: 'art-1' }
const whole: Subject = { log: 'talks', kind: 'negotiation', subject: '' }
const follows = (account: string, of: Subject = article, since = 5, now = start) =>
  follow(tables(), account, of, { since, now, random })
/** A person who follows an article from the first of January, a Thursday; told at 6 the next morning. */
async function follower(of: Subject = article) {
  const person = await testing.person()
  must(await follows(person.id, of))
  return person.id
}
const firstDue = start + 6 * hour
const due = async (account: string, now: number) =>
  (await dueDigests(tables(), now, 1_000)).find(one => one.account === account)
const claim = async (account: string, now: number) => {
  const found = await due(account, now)
  return found === undefined ? null : claimDigest(tables(), found, now)
}

describe('A72: when a digest is due', () => {
  test.each([
    ['each day, later today', 'day', 6, 0, 6 * hour],
    ['at the hour itself, tomorrow', 'day', 6, 6 * hour, day + 6 * hour],
    ['just before', 'day', 0, day - 1, day],
    ['on the Monday after the first, a Thursday', 'week', 7, 0, 4 * day + 7 * hour],
    ['on a Monday morning, the same day', 'week', 7, 4 * day, 4 * day + 7 * hour],
    ['on a Monday evening, a week later', 'week', 7, 4 * day + 8 * hour, 11 * day + 7 * hour],
  ] as const)('%s', (_, every, at, now, expected) =>
    expect(nextDue({ every, hour: at }, start + now)).toBe(start + expected),
  )
  test('always after now, by one period at most, at its hour', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('day' as const, 'week' as const),
        fc.nat(23),
        fc.nat(4e12),
        (every, at, now) => {
          const next = nextDue({ every, hour: at }, now)
          expect(next > now && next <= now + (every === 'day' ? day : 7 * day)).toBe(true)
          expect([next % hour, new Date(next).getUTCHours()]).toEqual([0, at])
          if (every === 'week') expect(new Date(next).getUTCDay()).toBe(1)
        },
      ),
    )
  })
})

describe('A70: following', () => {
  test('once, from the acts that there are; again it goes on as it was', async () => {
    const account = await follower()
    must(await follows(account, article, 9, start + hour))
    must(await follows(account, whole, 9, start + hour))
    const listed = (await subscriptionsOf(tables(), account)).map(({ id: _, ...one }) => one)
    expect(listed).toEqual([
      { ...whole, since: 9, dates: start + hour },
      { ...article, since: 5, dates: start },
    ])
    expect(await followedIn(tables(), account, 'talks')).toEqual({
      mailed: true,
      follows: new Set(['provision art-1', 'negotiation ']),
    })
    expect((await followedIn(tables(), account, 'others')).follows.size).toBe(0)
  })
  test('needs an address', async () => {
    const asked = { name: 'Ada', lang: 'en', address: null } as const
    const { id } = must(await createAccount(testing.directory, asked, start, random))
    expect(why(await follows(id))).toBe('address-needed')
    expect(await followedIn(tables(), id, 'talks')).toEqual({ mailed: false, follows: new Set() })
    expect(why(await follows('nobody'))).toBe('address-needed')
  })
  test('has a limit, and what is followed can still be followed', async () => {
    const account = await follower()
    for (let n = 2; n <= subscriptionsMax; n++)
      must(await follows(account, { ...article, subject: `art-${n}` }))
    expect(why(await follows(account, whole))).toBe('too-many-followed')
    expect(why(await follows(account))).toBe('ok')
    await unfollow(tables(), account, article)
    expect(why(await follows(account, whole))).toBe('ok')
  })
  test('is ended by its owner alone, and by the end of the account', async () => {
    const [ada, eve] = [await follower(), await follower()]
    const [own] = await subscriptionsOf(tables(), ada)
    await unfollowOne(tables(), eve, own!.id)
    await unfollow(tables(), ada, { ...article, log: 'others' })
    expect(await subscriptionsOf(tables(), ada)).toHaveLength(1)
    await unfollowOne(tables(), ada, own!.id)
    expect(await subscriptionsOf(tables(), ada)).toEqual([])
    await deleteAccount(testing.directory, eve)
    const rows = `SELECT 1 FROM travaux_accounts.subscription WHERE account = '${eve}'
      UNION ALL SELECT 1 FROM travaux_accounts.digest WHERE account = '${eve}'`
    expect(await testing.sql(rows)).toEqual([])
  })
})

describe('A71: how often', () => {
  test('each day at first, then as its owner says', async () => {
    const account = await follower()
    expect(await rhythmOf(tables(), account)).toEqual({ every: 'day', hour: 6 })
    must(await setRhythm(tables(), account, { every: 'week', hour: '23' }, start))
    expect(await rhythmOf(tables(), account)).toEqual({ every: 'week', hour: 23 })
    expect(await due(account, start + 4 * day + 23 * hour - 1)).toBeUndefined()
    expect(await due(account, start + 4 * day + 23 * hour)).toMatchObject({ every: 'week' })
    expect(await rhythmOf(tables(), 'nobody')).toBeNull()
  })
  test.each([
    ['day', '24'],
    ['day', '-1'],
    ['day', ''],
    ['day', '1e1'],
    ['day', '٦'],
    ['hour', '6'],
    ['', '6'],
  ])('%s at %j is none', async (every, at) => {
    const account = await follower()
    expect(why(await setRhythm(tables(), account, { every, hour: at }, start))).toBe('malformed-rhythm')
  })
})

describe('A73: one digest for a period', () => {
  test('is claimed by one of many at once', async () => {
    const accounts = await Promise.all(Array.from({ length: 5 }, () => follower()))
    for (const account of accounts) {
      const found = (await due(account, firstDue))!
      const claims = await Promise.all(
        Array.from({ length: 6 }, () => claimDigest(tables(), found, firstDue)),
      )
      expect(claims.filter(one => one !== null)).toHaveLength(1)
      expect(await due(account, firstDue + day - 1)).toBeUndefined()
      expect(await due(account, firstDue + day)).toMatchObject({ due: firstDue + day })
    }
  })
  test('not before it is due, nor to who has nothing to follow or no address', async () => {
    const [ada, eve] = [await follower(), await follower()]
    expect(await due(ada, firstDue - 1)).toBeUndefined()
    const late = (await due(eve, firstDue))!
    await unfollow(tables(), ada, article)
    expect(await due(ada, firstDue)).toBeUndefined()
    await testing.sql(`UPDATE travaux_accounts.account SET address = NULL WHERE id = '${eve}'`)
    expect([await due(eve, firstDue), await claimDigest(tables(), late, firstDue)]).toEqual([undefined, null])
  })
  test('whoever follows nothing any more and begins anew is not told at once', async () => {
    const account = await follower()
    await unfollow(tables(), account, article)
    must(await follows(account, whole, 9, start + 30 * day))
    expect(await due(account, start + 30 * day)).toBeUndefined()
    expect(await due(account, start + 30 * day + 6 * hour)).toBeDefined()
    const other = await follower()
    must(await follows(other, whole, 9, start + 30 * day))
    expect(await due(other, firstDue)).toBeDefined()
  })
  test('says whom to tell, in which language', async () => {
    const account = await follower()
    await testing.sql(`UPDATE travaux_accounts.account SET lang = 'ar' WHERE id = '${account}'`)
    expect(await claim(account, firstDue)).toMatchObject({
      account,
      lang: 'ar',
      every: 'day',
      address: expect.stringMatching(/^person-\d+@example\.org$/),
      next: firstDue + day,
      failures: 0,
    })
  })
})

describe('A74: a digest that was not sent', () => {
  test('is due again after a pause that grows, and never later than the next', async () => {
    const account = await follower()
    const pauses = []
    let now = firstDue
    for (let n = 0; n < 9; n++) {
      const claimed = (await claim(account, now))!
      await digestFailed(tables(), claimed, now)
      const [{ due: next }] = (await testing.sql(
        `SELECT due::float8 FROM travaux_accounts.digest WHERE account = '${account}'`,
      )) as [{ due: number }]
      expect(next).toBeLessThanOrEqual(claimed.next)
      pauses.push((next - now) / digestRetryMs)
      expect(await due(account, next - 1)).toBeUndefined()
      now = next
    }
    expect(pauses.slice(0, 7)).toEqual([1, 2, 4, 8, 16, 32, 64])
    expect(Math.max(...pauses) * digestRetryMs).toBeLessThanOrEqual(digestRetryMsMax)
    const claimed = (await claim(account, now))!
    expect(claimed.failures).toBe(9)
    const { id } = (await subscriptionsOf(tables(), account))[0]!
    await digestTold(tables(), account, [{ id, since: 7, dates: now }])
    expect(await claim(account, claimed.next)).toMatchObject({ failures: 0 })
  })
  test('what was told of never goes back, and is the account’s own', async () => {
    const [ada, eve] = [await follower(), await follower()]
    const { id } = (await subscriptionsOf(tables(), ada))[0]!
    const now = async () => (await subscriptionsOf(tables(), ada))[0]
    await digestTold(tables(), ada, [{ id, since: 9, dates: start + day }])
    await digestTold(tables(), ada, [{ id, since: 7, dates: start }])
    await digestTold(tables(), eve, [{ id, since: 99, dates: start + 9 * day }])
    expect(await now()).toMatchObject({ since: 9, dates: start + day })
  })
})

describe('A76: a link that stops', () => {
  test('one subscription, or all of an account’s', async () => {
    const [ada, eve] = [await follower(), await follower()]
    must(await follows(ada, whole))
    const { id } = (await subscriptionsOf(tables(), ada))[0]!
    const all = (await claim(ada, firstDue))!.id
    const looked = async (of: string) => {
      const { isAll, subscriptions } = await lookStop(tables(), of)
      return [isAll, subscriptions.length]
    }
    expect([await looked(id), await looked(all), await looked('x')]).toEqual([
      [false, 1],
      [true, 2],
      [false, 0],
    ])
    for (const _ of [1, 2]) await stop(tables(), id)
    expect([await looked(id), await looked(all)]).toEqual([
      [false, 0],
      [true, 1],
    ])
    for (const _ of [1, 2]) await stop(tables(), all)
    expect(await subscriptionsOf(tables(), ada)).toEqual([])
    expect(await subscriptionsOf(tables(), eve)).toHaveLength(1)
  })
})

test.each([
  `UPDATE travaux_accounts.subscription SET account = ''`,
  `UPDATE travaux_accounts.subscription SET subject = ''`,
  `UPDATE travaux_accounts.digest SET account = ''`,
  'DELETE FROM travaux_accounts.digest',
])('A76: the serving role may not %s', async statement => {
  await expect(testing.sql(`SET ROLE travaux_app; ${statement}`)).rejects.toMatchObject({ code: '42501' })
})
