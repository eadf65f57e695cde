import { describe, expect, test } from 'vitest'
import { address, day, random, start, testingDirectory, why } from '../../test/people.js'
import { must } from '../store/testing-laws.js'
import {
  createAccount,
  deleteAccount,
  findAccount,
  findByAddress,
  readName,
  renameAccount,
} from './accounts.js'
import { heldBy, holdCredential, namesOf } from './holders.js'
import { acceptInvitation, invitationsOf, invite } from './invitations.js'
import { askLink, useLink } from './links.js'
import { openSession, readSession } from './sessions.js'

const testing = testingDirectory()

describe('A1: names', () => {
  test.each([
    ['  Ada \u00a0 Lovelace ', 'Ada Lovelace'],
    ['e\u0301lodie', '\u00e9lodie'],
    ['عائشة بنت طلحة', 'عائشة بنت طلحة'],
    ['نمی\u200Cخواهم', 'نمی\u200Cخواهم'],
    ['<b>Ada</b>', '<b>Ada</b>'],
    ['ß'.repeat(80), 'ß'.repeat(80)],
  ])('%j is kept as %s', (written, name) => expect(readName(written)).toEqual({ ok: true, value: name }))

  test.each([
    ['', ' ', '\u200B\u200D', '...', '🙂', 'a'.repeat(81), 'Ada\u0000', 'Ada\uD800', 'Ada\u2028Eve'],
    ['Ada\r\nBcc: all@example.org', 'Ada\n', 'Ada\u202Egro.live', 'Ada\u2066', 'Ada\u007F', '\uFEFFAda'],
  ])('no name: %j and those beside it', (...written) => {
    expect(written.filter(each => why(readName(each)) !== 'malformed-name')).toEqual([])
  })
})

describe('A3: accounts', () => {
  test('are made, found and renamed; an address is one account’s', async () => {
    const { directory } = testing
    const ada = await testing.person()
    expect(await findAccount(directory, ada.id)).toEqual(ada)
    expect(await findByAddress(directory, ada.address)).toEqual(ada)
    expect(why(await createAccount(directory, { ...ada, name: 'Eve' }, start, random))).toBe('address-taken')
    expect(why(await createAccount(directory, { ...ada, name: '\n' }, start, random))).toBe('malformed-name')
    const renamed = must(await renameAccount(directory, ada.id, { name: ' عائشة ', lang: 'ar' }))
    expect(renamed).toEqual({ ...ada, name: 'عائشة', lang: 'ar' })
    expect(why(await renameAccount(directory, 'nobody', ada))).toBe('account-unknown')
    expect(await findByAddress(directory, address('nobody@example.org'))).toBeNull()
  })

  test('many without an address; of many with the same, one', async () => {
    const own = address('same@example.org')
    const made = [null, null, own, own, own, own].map(each =>
      createAccount(testing.directory, { name: 'Ada', lang: 'en', address: each }, start, random),
    )
    const answers = (await Promise.all(made)).map(why)
    expect(answers.sort()).toEqual(['address-taken', 'address-taken', 'address-taken', 'ok', 'ok', 'ok'])
  })
})

describe('A17: a deleted account', () => {
  test('leaves no name, address, session or link; its credential stays, unnamed, and is nobody else’s', async () => {
    const { directory } = testing
    const [ada, eve] = [await testing.person(), await testing.person()]
    const { token } = must(
      await openSession(directory, { account: ada.id, before: null, userAgent: '' }, start, random),
    )
    const link = must(await askLink(directory, { purpose: 'sign-in', address: ada.address }, start, random))
    const asked = { log: 'talks', party: 'USA', role: 'head', invitedBy: 'usa-1', lastsMs: day }
    const own = must(await invite(directory, { ...asked, address: ada.address }, start, random))
    const { credential } = must(await acceptInvitation(directory, ada.id, own.token, start, random))
    const open = must(await invite(directory, { ...asked, address: ada.address }, start, random))
    expect(await namesOf(directory, 'talks', [credential, 'usa-1'])).toEqual(
      new Map([[credential, ada.name]]),
    )

    expect(why(await deleteAccount(directory, ada.id))).toBe('ok')
    expect(why(await deleteAccount(directory, ada.id))).toBe('account-unknown')
    expect(await findByAddress(directory, ada.address)).toBeNull()
    expect(why(await readSession(directory, token, start))).toBe('session-ended')
    expect(why(await useLink(directory, link.token, start))).toBe('link-unknown')
    expect(await namesOf(directory, 'talks', [credential])).toEqual(new Map())
    expect(await heldBy(directory, ada.id)).toEqual([])
    expect(why(await holdCredential(directory, { log: 'talks', credential }, eve.id, start))).toBe(
      'credential-held',
    )
    expect(why(await acceptInvitation(directory, eve.id, open.token, start, random))).toBe(
      'invitation-not-yours',
    )
    const listed = await invitationsOf(directory, 'talks', 'USA')
    expect(listed.map(({ address, usedBy }) => [address, usedBy])).toEqual([
      ['', null],
      ['', null],
    ])
    const everything = ['account', 'session', 'link', 'invitation', 'holder'].map(
      table => `SELECT row_to_json(t)::text AS row FROM travaux_accounts.${table} t`,
    )
    const left = JSON.stringify(await testing.sql(everything.join(' UNION ALL ')))
    for (const trace of [ada.id, ada.name, ada.address]) expect(left).not.toContain(trace)
  })
})

describe('A19: what the serving role may do', () => {
  test.each([
    'DELETE FROM travaux_accounts.invitation',
    'DELETE FROM travaux_accounts.holder',
    `UPDATE travaux_accounts.holder SET account = 'eve'`,
    `UPDATE travaux_accounts.holder SET credential = 'eve'`,
    `UPDATE travaux_accounts.session SET account = 'eve'`,
    'UPDATE travaux_accounts.session SET until = 0',
    `UPDATE travaux_accounts.link SET address = 'eve'`,
    'UPDATE travaux_accounts.link SET expires = 0',
    `UPDATE travaux_accounts.invitation SET role = 'head'`,
    'UPDATE travaux_accounts.invitation SET expires = 0',
    'TRUNCATE travaux_accounts.account CASCADE',
    'CREATE TABLE travaux_accounts.other ()',
  ])('it may not %s', async statement => {
    await expect(testing.sql(`SET ROLE travaux_app; ${statement}`)).rejects.toMatchObject({ code: '42501' })
  })

  test('the role that erases from the record sees nobody', async () => {
    const look = 'SET ROLE travaux_eraser; SELECT * FROM travaux_accounts.account'
    await expect(testing.sql(look)).rejects.toMatchObject({ code: '42501' })
  })
})
