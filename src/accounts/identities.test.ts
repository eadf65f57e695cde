import { expect, test } from 'vitest'
import { random, start, testingDirectory, why } from '../../test/people.js'
import { identitiesPerAccountMax } from '../core/limits.js'
import { must } from '../store/testing-laws.js'
import { deleteAccount, findAccount } from './accounts.js'
import {
  accountOfIdentity,
  connectIdentity,
  createWithIdentity,
  disconnectIdentity,
  identitiesOf,
} from './identities.js'

const testing = testingDirectory()
let subjects = 0
const identity = (issuer = 'https://uni.example') => ({ issuer, subject: `s-${++subjects}` })
const create = (of: ReturnType<typeof identity>, name = 'Ada') =>
  createWithIdentity(testing.ways, of, { name, lang: 'ar' }, start, random)

test('A36: an identity makes one account, with no address, however often at once', async () => {
  const own = identity()
  const answers = await Promise.all([1, 2, 3].map(() => create(own, ' Ada  Lovelace ')))
  expect(answers.map(why).sort()).toEqual(['identity-taken', 'identity-taken', 'ok'])
  const account = (await accountOfIdentity(testing.ways, own))!
  expect(await findAccount(testing.directory, account)).toEqual({
    ...{ id: account, name: 'Ada Lovelace', lang: 'ar', address: null, created: start },
  })
  const accounts = `SELECT count(*)::int AS n FROM travaux_accounts.account WHERE name = 'Ada Lovelace'`
  expect(await testing.sql(accounts)).toEqual([{ n: 1 }])
  expect(why(await create(identity(), '\u202e'))).toBe('malformed-name')
})

test('A36: the subject of another issuer is somebody else', async () => {
  const [here, there] = [identity(), identity('https://other.example')]
  must(await create(here))
  expect(await accountOfIdentity(testing.ways, { ...there, subject: here.subject })).toBeNull()
})

test('A38: an account is connected to what is no other’s, and to no more than so many', async () => {
  const { ways } = testing
  const [ada, eve] = [await testing.person(), await testing.person()]
  const own = identity()
  const connect = (of: ReturnType<typeof identity>, account: string) =>
    connectIdentity(ways, of, account, start).then(why)
  expect([await connect(own, ada.id), await connect(own, ada.id)]).toEqual(['ok', 'ok'])
  expect(await connect(own, eve.id)).toBe('identity-taken')
  expect(await connect(identity(), 'nobody')).toBe('account-unknown')
  expect(await identitiesOf(ways, ada.id)).toEqual([{ ...own, created: start }])
  for (let n = 1; n < identitiesPerAccountMax; n++) expect(await connect(identity(), ada.id)).toBe('ok')
  expect(await connect(identity(), ada.id)).toBe('too-many-identities')

  expect(why(await disconnectIdentity(ways, eve.id, own))).toBe('identity-unknown')
  expect(why(await disconnectIdentity(ways, ada.id, own))).toBe('ok')
  expect(await accountOfIdentity(ways, own)).toBeNull()
  expect(await connect(own, eve.id)).toBe('ok')
})

test('A39: an account keeps a way in, and takes all of them with it', async () => {
  const { ways, directory } = testing
  const own = identity()
  const { account } = must(await create(own))
  expect(why(await disconnectIdentity(ways, account, own))).toBe('last-way-in')
  const more = identity()
  must(await connectIdentity(ways, more, account, start))
  expect(why(await disconnectIdentity(ways, account, own))).toBe('ok')
  must(await deleteAccount(directory, account))
  expect(await accountOfIdentity(ways, more)).toBeNull()
})
