import { describe, expect, test } from 'vitest'
import { day, random, start, testingDirectory, why } from '../../test/people.js'
import { invitationMsMax, invitationsOpenMax } from '../core/limits.js'
import { must } from '../store/testing-laws.js'
import { createAccount } from './accounts.js'
import { endHolding, heldBy, holdCredential, namesOf } from './holders.js'
import {
  acceptedBy,
  acceptInvitation,
  invitationsOf,
  invite,
  lookInvitation,
  withdrawInvitation,
} from './invitations.js'
import { sweep } from './sweep.js'

const testing = testingDirectory()
let parties = 0

async function make(beside: { address?: string; party?: string; lastsMs?: number } = {}, now = start) {
  const asked = { log: 'talks', role: 'delegate', invitedBy: 'chair-1', address: null, lastsMs: day }
  return must(await invite(testing.directory, { ...asked, party: `P${++parties}`, ...beside }, now, random))
}
const accept = (account: string, token: string, now = start) =>
  acceptInvitation(testing.directory, account, token, now, random)

describe('A13: an invitation is accepted once', () => {
  test('by whoever holds the token, who then holds a credential of that log', async () => {
    const { directory } = testing
    const ada = await testing.person()
    const { token, invitation } = await make()
    for (const _ of [1, 2]) expect(must(await lookInvitation(directory, token, start))).toEqual(invitation)
    const accepted = must(await accept(ada.id, token, start + 1))
    expect(accepted).toMatchObject({ log: 'talks', party: invitation.party, role: 'delegate' })
    expect(accepted.credential).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/)
    const held = { log: 'talks', credential: accepted.credential, since: start + 1, until: null }
    expect(await heldBy(directory, ada.id)).toEqual([held])
    const [listed] = await invitationsOf(directory, 'talks', invitation.party)
    const { credential } = accepted
    expect(listed).toEqual({ ...invitation, used: start + 1, usedBy: ada.id, credential })
    expect(await acceptedBy(directory, ada.id, 'talks')).toEqual([listed])
    expect(await acceptedBy(directory, ada.id, 'other')).toEqual([])
    expect(why(await accept(ada.id, token, start + 2))).toBe('invitation-used')
  })

  test('by one of many at once, who alone gets a credential', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => testing.person()))
    const { token } = await make()
    const answers = await Promise.all(people.map(({ id }) => accept(id, token)))
    expect(answers.map(why).sort()).toEqual([
      'invitation-used',
      'invitation-used',
      'invitation-used',
      'invitation-used',
      'invitation-used',
      'ok',
    ])
    const held = await Promise.all(people.map(({ id }) => heldBy(testing.directory, id)))
    expect(held.flat()).toHaveLength(1)
  })

  test.each([
    ['at its end', day, 'invitation-expired'],
    ['just before', day - 1, 'ok'],
  ])('%s', async (_, after, answer) => {
    expect(why(await accept((await testing.person()).id, (await make()).token, start + after))).toBe(answer)
  })

  test('not by nobody, and not without its token', async () => {
    expect(why(await accept('nobody', (await make()).token))).toBe('invitation-not-yours')
    expect(why(await accept((await testing.person()).id, 'A'.repeat(43)))).toBe('invitation-unknown')
    expect(why(await accept((await testing.person()).id, ''))).toBe('invitation-unknown')
  })
})

describe('A14: an invitation for an address', () => {
  test('is for the account that has it, however it is written', async () => {
    const [ada, eve] = [await testing.person(), await testing.person()]
    const bare = must(
      await createAccount(testing.directory, { name: 'Bare', lang: 'en', address: null }, start, random),
    )
    const { token } = await make({ address: ada.address.toUpperCase() })
    expect(why(await accept(eve.id, token))).toBe('invitation-not-yours')
    expect(why(await accept(bare.id, token))).toBe('invitation-not-yours')
    expect(why(await accept(ada.id, token))).toBe('ok')
  })

  test('loses the address some time after it has ended, and is then nobody’s by any clock', async () => {
    const ada = await testing.person()
    const { token, invitation } = await make({ address: ada.address })
    await sweep(testing.directory, start + day - 1)
    expect(must(await lookInvitation(testing.directory, token, start)).address).toBe(ada.address)
    await sweep(testing.directory, start + day)
    const [listed] = await invitationsOf(testing.directory, 'talks', invitation.party)
    expect(listed).toEqual({ ...invitation, address: '' })
    expect(why(await accept(ada.id, token))).toBe('invitation-not-yours')
  })

  test('is not made for what is no address', async () => {
    const asked = {
      log: 'talks',
      party: 'X',
      role: 'head',
      invitedBy: 'x',
      address: 'x\r\n@example.org',
      lastsMs: day,
    }
    expect(why(await invite(testing.directory, asked, start, random))).toBe('malformed-address')
    const longer = invite(
      testing.directory,
      { ...asked, address: null, lastsMs: invitationMsMax + 1 },
      start,
      random,
    )
    await expect(longer).rejects.toThrow('bug')
  })
})

describe('A15: invitations of a party', () => {
  test('are withdrawn while they are open, by what names their party', async () => {
    const { directory } = testing
    const ada = await testing.person()
    const { token, invitation } = await make()
    const withdraw = async (which: typeof invitation, now = start) =>
      why(await withdrawInvitation(directory, which, now))
    expect(await withdraw({ ...invitation, party: 'OTHER' })).toBe('invitation-not-open')
    expect(await withdraw({ ...invitation, log: 'other' })).toBe('invitation-not-open')
    expect(await withdraw(invitation, start + day)).toBe('invitation-not-open')
    expect(await withdraw(invitation)).toBe('ok')
    expect(await withdraw(invitation)).toBe('invitation-not-open')
    expect(why(await accept(ada.id, token))).toBe('invitation-withdrawn')
    const used = await make()
    must(await accept(ada.id, used.token))
    expect(await withdraw(used.invitation)).toBe('invitation-not-open')
  })

  test('withdrawn and accepted at once, one of the two happens', async () => {
    const { id } = await testing.person()
    for (let n = 0; n < 5; n++) {
      const { token, invitation } = await make()
      const both = await Promise.all([
        accept(id, token),
        withdrawInvitation(testing.directory, invitation, start),
      ])
      expect(both.filter(answer => answer.ok)).toHaveLength(1)
    }
  })

  test('are so many that are open at once', async () => {
    const party = 'MANY'
    for (let n = 0; n < invitationsOpenMax; n++) await make({ party, lastsMs: day - n })
    const asked = { log: 'talks', party, role: 'head', invitedBy: 'x', address: null, lastsMs: day }
    const refused = { why: 'too-many-invitations', where: party, args: { max: invitationsOpenMax } }
    expect(await invite(testing.directory, asked, start, random)).toMatchObject(refused)
    expect(why(await invite(testing.directory, { ...asked, log: 'other' }, start, random))).toBe('ok')
    const [newest] = await invitationsOf(testing.directory, 'talks', party)
    must(await withdrawInvitation(testing.directory, newest!, start))
    expect(why(await invite(testing.directory, asked, start, random))).toBe('ok')
    expect(why(await invite(testing.directory, asked, start, random))).toBe('too-many-invitations')
    expect(why(await invite(testing.directory, asked, start + day, random))).toBe('ok')
  })
})

describe('A16: credentials', () => {
  test('are one account’s for good; ended, they are not given again', async () => {
    const { directory } = testing
    const [ada, eve] = [await testing.person(), await testing.person()]
    const held = { log: 'talks', credential: 'sec-1' }
    const hold = async (account: string, what = held) =>
      why(await holdCredential(directory, what, account, start))
    expect(await hold('nobody')).toBe('account-unknown')
    expect((await Promise.all([hold(ada.id), hold(ada.id)])).sort()).toEqual(['credential-held', 'ok'])
    expect(await hold(eve.id)).toBe('credential-held')
    expect(await hold(eve.id, { ...held, log: 'other' })).toBe('ok')
    expect(why(await endHolding(directory, held, start + 1))).toBe('ok')
    expect(why(await endHolding(directory, held, start + 2))).toBe('credential-not-held')
    expect(await hold(eve.id)).toBe('credential-held')
    expect(await heldBy(directory, ada.id)).toEqual([{ ...held, since: start, until: start + 1 }])
    expect(await namesOf(directory, 'talks', ['sec-1', 'sec-2'])).toEqual(new Map([['sec-1', ada.name]]))
  })
})
