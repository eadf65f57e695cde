import { describe, expect, test } from 'vitest'
import { address, hour, random, start, testingDirectory, why } from '../../test/people.js'
import { linkMs, linksPerAddressPerHourMax } from '../core/limits.js'
import { must } from '../store/testing-laws.js'
import { createAccount, findAccount } from './accounts.js'
import { askLink, confirmAddress, lookLink, useLink } from './links.js'
import { sweep } from './sweep.js'

const testing = testingDirectory()
let strangers = 0
const stranger = () => address(`stranger-${++strangers}@example.org`)

async function ask(to: string, now = start) {
  return must(await askLink(testing.directory, { purpose: 'sign-in', address: to }, now, random)).token
}
const use = (token: string, now = start) => useLink(testing.directory, token, now)

describe('A10: a link to sign in', () => {
  test('says which account has the address; looking at it uses nothing', async () => {
    const ada = await testing.person()
    const token = await ask(` ${ada.address.toUpperCase()}`)
    const read = { ok: true, value: { address: ada.address, account: ada.id } }
    for (const _ of [1, 2]) expect(await lookLink(testing.directory, 'sign-in', token, start)).toEqual(read)
    expect(await use(token)).toEqual(read)
  })

  test.each([
    ['replayed', 0, 1, 'link-used'],
    ['replayed after its time', 0, linkMs, 'link-used'],
    ['used for the first time at its end', null, linkMs, 'link-expired'],
    ['used for the first time just before', null, linkMs - 1, 'ok'],
  ])('%s', async (_, first, at, answer) => {
    const token = await ask(stranger())
    if (first !== null) must(await use(token, start + first))
    if (answer !== 'ok')
      expect(why(await lookLink(testing.directory, 'sign-in', token, start + at))).toBe(answer)
    expect(why(await use(token, start + at))).toBe(answer)
  })

  test('used by many at once it is used once', async () => {
    const token = await ask(stranger())
    const answers = (await Promise.all(Array.from({ length: 8 }, () => use(token)))).map(why)
    expect(answers.sort()).toEqual([...Array(7).fill('link-used'), 'ok'])
  })

  test.each(['', 'A'.repeat(43), `${'A'.repeat(42)}\n`])('%j is no link', async token => {
    expect(why(await use(token))).toBe('link-unknown')
  })
})

describe('A11: asking tells nothing', () => {
  test('with and without an account the answer is of the same form', async () => {
    const asked = [(await testing.person()).address, stranger()].map(to =>
      askLink(testing.directory, { purpose: 'sign-in', address: to }, start, random),
    )
    const [known, unknown] = await Promise.all(asked)
    expect([why(known!), Object.keys(must(known!))]).toEqual([why(unknown!), Object.keys(must(unknown!))])
    expect(await use(must(unknown!).token)).toMatchObject({ value: { account: null } })
  })

  test.each([true, false])(
    'too many are refused in the same way (account: %s), until the next hour',
    async has => {
      const to = has ? (await testing.person()).address : stranger()
      const answers = Array.from({ length: 12 }, () =>
        askLink(testing.directory, { purpose: 'sign-in', address: to }, start, random),
      )
      const good = (await Promise.all(answers)).filter(answer => answer.ok).length
      expect(good).toBeGreaterThan(0)
      expect(good).toBeLessThanOrEqual(linksPerAddressPerHourMax)
      for (let n = good; n < linksPerAddressPerHourMax; n++) await ask(to)
      const asked = { purpose: 'sign-in', address: to } as const
      expect(await askLink(testing.directory, asked, start, random)).toMatchObject({ why: 'too-many-links' })
      expect(await ask(to, start + hour)).toHaveLength(43)
    },
  )

  test('what is no address is refused', async () => {
    const asked = { purpose: 'sign-in', address: 'ada@example.org\r\nBcc: eve@example.org' } as const
    expect(why(await askLink(testing.directory, asked, start, random))).toBe('malformed-address')
  })
})

describe('A12: a link to confirm an address', () => {
  async function askConfirm(account: string, to: string) {
    return must(await askLink(testing.directory, { purpose: 'confirm', address: to, account }, start, random))
      .token
  }
  const confirm = async (account: string, token: string, now = start) =>
    why(await confirmAddress(testing.directory, account, token, now))

  test('gives it to the account that asked, once', async () => {
    const [ada, eve, to] = [await testing.person(), await testing.person(), stranger()]
    const token = await askConfirm(ada.id, to)
    expect(await confirm(eve.id, token)).toBe('link-unknown')
    expect(why(await use(token))).toBe('link-unknown')
    expect(await confirm(ada.id, token, start + linkMs)).toBe('link-expired')
    expect(await confirm(ada.id, token)).toBe('ok')
    expect(await confirm(ada.id, token)).toBe('link-used')
    expect((await findAccount(testing.directory, ada.id))?.address).toBe(to)
    expect(await confirm(ada.id, await ask(stranger()))).toBe('link-unknown')
  })

  test('of two accounts that confirm one address, one has it', async () => {
    const [ada, eve, to] = [await testing.person(), await testing.person(), stranger()]
    const tokens = [await askConfirm(ada.id, to), await askConfirm(eve.id, to)] as const
    const both = await Promise.all([confirm(ada.id, tokens[0]), confirm(eve.id, tokens[1])])
    expect(both.sort()).toEqual(['address-taken', 'ok'])
  })

  test('an address that was taken meanwhile stays where it is', async () => {
    const [ada, to] = [await testing.person(), stranger()]
    const token = await askConfirm(ada.id, to)
    must(await createAccount(testing.directory, { name: 'Eve', lang: 'en', address: to }, start, random))
    expect(await confirm(ada.id, token)).toBe('address-taken')
    expect((await findAccount(testing.directory, ada.id))?.address).toBe(ada.address)
  })
})

test('A9: links that have run out are swept once their hour has passed, with the addresses of strangers', async () => {
  const [old, young] = [stranger(), stranger()]
  await ask(old)
  const token = await ask(young, start + hour)
  await sweep(testing.directory, start + hour - 1)
  const left = async () =>
    (await testing.sql(`SELECT address FROM travaux_accounts.link WHERE address IN ('${old}', '${young}')`))
      .length
  expect(await left()).toBe(2)
  await sweep(testing.directory, start + hour)
  expect(await left()).toBe(1)
  expect(why(await use(token, start + hour))).toBe('ok')
})
