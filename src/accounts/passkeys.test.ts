import { describe, expect, test } from 'vitest'
import { hour, minute, random, start, testingDirectory, why } from '../../test/people.js'
import { forwardAgeMsMax, passkeysPerAccountMax } from '../core/limits.js'
import { must } from '../store/testing-laws.js'
import { createAccount, deleteAccount } from './accounts.js'
import { connectIdentity } from './identities.js'
import { addPasskey, findPasskey, passkeysOf, removePasskey, renamePasskey, usePasskey } from './passkeys.js'
import { sweep } from './sweep.js'
import { makeToken } from './tokens.js'
import { spend } from './ways.js'

const testing = testingDirectory()
const once = () => ({ token: makeToken(random).token, until: start + hour })

let made = 0
/** A passkey of an account. */
async function passkey(account: string, counter = 0, now = start): Promise<string> {
  const id = `key-${++made}`
  const kept = { id, account, publicKey: Uint8Array.of(1, 2), counter, transports: ['usb'], name: 'Key' }
  must(await addPasskey(testing.ways, kept, once(), now))
  return id
}

/** An account that nobody can be sent a link to. */
async function withoutAddress(): Promise<string> {
  const asked = { name: 'Ada', lang: 'en', address: null } as const
  return must(await createAccount(testing.directory, asked, start, random)).id
}

describe('A32: passkeys of an account', () => {
  test('are kept, listed, renamed and removed by their owner alone', async () => {
    const { ways } = testing
    const [ada, eve] = [await testing.person(), await testing.person()]
    const [first, second] = [await passkey(ada.id), await passkey(ada.id, 3, start + minute)]
    expect(await findPasskey(ways, second)).toEqual({
      ...{ id: second, account: ada.id, publicKey: Uint8Array.of(1, 2), counter: 3, transports: ['usb'] },
      ...{ name: 'Key', created: start + minute, used: null },
    })
    expect(why(await renamePasskey(ways, eve.id, first, 'Hers'))).toBe('passkey-unknown')
    expect(why(await renamePasskey(ways, ada.id, first, '\n'))).toBe('malformed-name')
    expect(why(await renamePasskey(ways, ada.id, first, ' مفتاح  1 '))).toBe('ok')
    expect(why(await removePasskey(ways, eve.id, first))).toBe('passkey-unknown')
    expect((await passkeysOf(ways, ada.id)).map(({ name }) => name)).toEqual(['مفتاح 1', 'Key'])
    expect(why(await removePasskey(ways, ada.id, first))).toBe('ok')
    expect(why(await removePasskey(ways, ada.id, first))).toBe('passkey-unknown')
    expect((await passkeysOf(ways, ada.id)).map(({ id }) => id)).toEqual([second])
    expect(await passkeysOf(ways, eve.id)).toEqual([])
  })

  test('are one account’s, named, and no more than so many', async () => {
    const { ways } = testing
    const [ada, eve] = [await testing.person(), await testing.person()]
    const id = await passkey(ada.id)
    const more = { publicKey: Uint8Array.of(1), counter: 0, transports: [], name: 'Key' }
    const add = (kept: object, token = once()) =>
      addPasskey(ways, { id: `key-${++made}`, account: eve.id, ...more, ...kept }, token, start).then(why)
    expect(await add({ id })).toBe('passkey-known')
    expect(await add({ name: '...' })).toBe('malformed-name')
    expect(await add({ account: 'nobody' })).toBe('account-unknown')
    const token = once()
    const answers = await Promise.all([1, 2, 3].map(() => add({}, token)))
    expect(answers.sort()).toEqual(['ok', 'sign-in-spent', 'sign-in-spent'])
    for (let n = 1; n < passkeysPerAccountMax; n++) expect(await add({})).toBe('ok')
    expect(await add({})).toBe('too-many-passkeys')
    expect(await passkeysOf(ways, eve.id)).toHaveLength(passkeysPerAccountMax)
  })
})

describe('A34: an answer counts once', () => {
  const use = (id: string, counter: number, token = once(), now = start) =>
    usePasskey(testing.ways, { id, counter }, token, now)

  test('of many at once with one challenge, one goes on', async () => {
    const { id: account } = await testing.person()
    const [id, token] = [await passkey(account), once()]
    const answers = (await Promise.all([1, 2, 3, 4].map(() => use(id, 0, token)))).map(why)
    expect(answers.sort()).toEqual(['ok', 'sign-in-spent', 'sign-in-spent', 'sign-in-spent'])
    expect(must(await use(id, 0, once(), start + hour))).toEqual({ account })
    expect((await findPasskey(testing.ways, id))!.used).toBe(start + hour)
  })

  test.each([
    ['none, as of passkeys that are kept in several devices', 0, 0, 'ok'],
    ['the first', 0, 1, 'ok'],
    ['more', 5, 9, 'ok'],
    ['the same again', 5, 5, 'passkey-counter'],
    ['less', 5, 4, 'passkey-counter'],
    ['none any more', 5, 0, 'passkey-counter'],
  ])('the count: %s', async (_, before, counter, code) => {
    const id = await passkey((await testing.person()).id, before)
    expect(why(await use(id, counter))).toBe(code)
    expect((await findPasskey(testing.ways, id))!.counter).toBe(code === 'ok' ? counter : before)
  })

  test('a passkey that was removed is unknown', async () => {
    const { id: account } = await testing.person()
    const id = await passkey(account)
    must(await removePasskey(testing.ways, account, id))
    expect(why(await use(id, 1))).toBe('passkey-unknown')
  })

  test('what was spent stays so until no clock would accept it', async () => {
    const { ways, directory } = testing
    const token = once()
    expect(why(await spend(ways, token))).toBe('ok')
    expect(why(await spend(ways, token))).toBe('sign-in-spent')
    await sweep(directory, token.until + forwardAgeMsMax - 1)
    expect(why(await spend(ways, token))).toBe('sign-in-spent')
    await sweep(directory, token.until + forwardAgeMsMax)
    expect(await testing.sql('SELECT * FROM travaux_accounts.spent')).toEqual([])
  })
})

describe('A39: an account keeps a way in', () => {
  test.each([
    ['its only passkey', async () => {}, 'last-way-in'],
    ['one of two passkeys', async (id: string) => void (await passkey(id)), 'ok'],
    [
      'its passkey, beside an identity',
      async (id: string) =>
        void must(
          await connectIdentity(testing.ways, { issuer: 'https://uni.example', subject: id }, id, start),
        ),
      'ok',
    ],
  ])('%s', async (_, prepare, code) => {
    const account = await withoutAddress()
    const id = await passkey(account)
    await prepare(account)
    expect(why(await removePasskey(testing.ways, account, id))).toBe(code)
  })
})

test('A39: a deleted account leaves no passkey', async () => {
  const { id: account } = await testing.person()
  const id = await passkey(account)
  must(await deleteAccount(testing.directory, account))
  expect(await findPasskey(testing.ways, id)).toBeNull()
})

test.each([
  `UPDATE travaux_accounts.passkey SET account = 'eve'`,
  'UPDATE travaux_accounts.passkey SET public_key = id::bytea',
  `UPDATE travaux_accounts.identity SET account = 'eve'`,
  'UPDATE travaux_accounts.spent SET until = 0',
  'TRUNCATE travaux_accounts.spent',
])('A19: the serving role may not %s', async statement => {
  await expect(testing.sql(`SET ROLE travaux_app; ${statement}`)).rejects.toMatchObject({ code: '42501' })
})
