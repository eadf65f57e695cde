import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptInvitation, withdrawInvitation } from '../src/accounts/invitations.js'
import { must } from '../src/store/testing-laws.js'
import { day, random } from './people.js'
import { credential, linkOn, openRoom, type Room, seat, type Visits } from './room.js'
import type { Answer } from './running.js'

let room: Room
let [secretariat, head, delegate, observer, other] = [] as unknown as Visits[]

beforeAll(async () => {
  room = await openRoom('open-multistakeholder', [
    seat('ACME', 'operators'),
    seat('FISH', 'users'),
    seat('NEW', 'academics'),
    credential('acme-head', 'ACME', 'head'),
    credential('acme-delegate', 'ACME', 'delegate'),
    credential('acme-observer', 'ACME', 'observer'),
    credential('fish-head', 'FISH', 'head'),
    credential('acme-late', 'ACME', 'delegate', { until: Date.now() - day }),
  ])
  secretariat = await room.holder('Sana Secretary', 'sec-2')
  head = await room.holder('Hedda Head', 'acme-head')
  delegate = await room.holder('Dele Gate', 'acme-delegate')
  observer = await room.holder('Obi Server', 'acme-observer')
  other = await room.holder('Otto Other', 'fish-head')
})
afterAll(() => room.close())

const people = (party = 'ACME') => `/n/harbour/parties/${party}/people`
const invited = (who: Visits | undefined, fields: object = {}, party = 'ACME') =>
  who!.post(people(party), { kind: 'invite', role: 'delegate', days: '7', ...fields })
/** The code of the refusal that a page shows, by its sentence. */
const says = (answer: Answer, words: string) => {
  expect(answer.body.replace(/[\u2066-\u2069]/g, '')).toContain(words)
  return answer.status
}
describe('A40: a head invites, somebody accepts, and is seated', () => {
  test('by a link that works once, for whoever has it', async () => {
    const made = await invited(head)
    const link = linkOn(made)
    expect([made.status, link]).toEqual([200, expect.stringMatching(/^\/invitation\//)])
    const stranger = await fetch(room.url + link)
    expect([stranger.status, stranger.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await stranger.text()).toContain(`/sign-in?back=${encodeURIComponent(link)}`)
    const nia = await room.person('Nia New')
    expect((await nia.get(link)).body).toContain('Accept')
    const accepted = await nia.post(link, {})
    expect([accepted.status, accepted.location]).toEqual([303, '/n/harbour/welcome'])
    const welcome = await nia.get(accepted.location!)
    expect(welcome.body).toContain('You are seated')
    expect((await nia.get(link)).location).toBe('/n/harbour/welcome')
    const again = await (await room.person('Ray Replay')).post(link, {})
    expect(again.status).toBe(410)
    const list = await head!.get(people())
    expect(list.body).toContain('Nia New')
    expect((await nia.get(people())).body).toContain('Hedda Head')
    expect((await other!.get(people())).status).toBe(403)
    expect((await secretariat!.get(people())).body).toContain('Nia New')
    expect(await (await fetch(`${room.url}/n/harbour/acts`)).text()).not.toContain('Nia New')
  })

  test('A14: one for an address only by whoever has it', async () => {
    const link = linkOn(await invited(head, { address: 'Ada@Example.org' }))
    const eve = await room.person('Eve Else', 'eve@example.org')
    expect((await eve.get(link)).body).toContain('another e-mail address')
    expect(says(await eve.post(link, {}), 'another e-mail address')).toBe(403)
    const ada = await room.person('Ada Addressed', 'ada@example.org')
    expect((await ada.post(link, {})).location).toBe('/n/harbour/welcome')
  })

  test('A15, A13: not one that was withdrawn, or has run out', async () => {
    const gone = linkOn(await invited(head))
    const id = /name="invitation" value="(\w+)"/.exec((await head!.get(people())).body)![1]!
    const withdrawn = await head!.post(people(), { kind: 'withdraw-invitation', invitation: id })
    expect(withdrawn.status).toBe(303)
    const nia = await room.person('Wim Withdrawn')
    expect(says(await nia.get(gone), 'was withdrawn')).toBe(410)
    expect(says(await nia.post(gone, {}), 'was withdrawn')).toBe(410)
    const named = { log: 'harbour', party: 'ACME', id }
    expect(await withdrawInvitation(room.directory, named, Date.now())).toMatchObject({ ok: false })
    expect((await nia.get(`/invitation/${'A'.repeat(43)}`)).status).toBe(404)
  })

  test('A47: what was accepted and not entered is entered later, under the same credential', async () => {
    const accepting = async (name: string) => {
      const link = linkOn(await invited(head))
      const one = await room.person(name)
      const token = link.slice('/invitation/'.length)
      const [{ directory }, at] = [room, Date.now()]
      const { credential: held } = must(await acceptInvitation(directory, one.account, token, at, random))
      return { one, link, held }
    }
    const first = await accepting('Una Finished')
    expect((await first.one.get('/n/harbour')).body).not.toContain('You sit for')
    expect((await first.one.get(first.link)).body).toContain('Nothing is lost')
    expect(await first.one.post(first.link, {})).toMatchObject({
      status: 303,
      location: '/n/harbour/welcome',
    })
    expect(await first.one.post(first.link, {})).toMatchObject({ status: 303 })
    const second = await accepting('Dos Finished')
    expect((await second.one.get('/n/harbour/welcome')).body).toContain('Nothing is lost')
    expect(await second.one.post('/n/harbour/welcome', {})).toMatchObject({ status: 303 })
    expect((await second.one.get('/n/harbour/welcome')).body).toContain('You are seated')
    for (const { held, link } of [first, second]) {
      expect((await head!.get(people())).body.split(`<code dir="ltr">${held}</code>`)).toHaveLength(2)
      expect((await head!.get(link)).status).toBe(410)
    }
  })

  test('A46: an invitation of a head who may no longer invite is not used up', async () => {
    const link = linkOn(await invited(secretariat, { role: 'head' }))
    const second = await room.person('Second Head')
    await second.post(link, {})
    const own = linkOn(await invited(second))
    const rows = (await head!.get(people())).body.split('<li class="card">')
    const [, id] = /<code dir="ltr">(\w+)<\/code>/.exec(rows.find(row => row.includes(second.name))!)!
    await head!.post(people(), { kind: 'end-credential', holder: id! })
    const nia = await room.person('Not Yet')
    expect(says(await nia.post(own, {}), 'was ended')).toBe(403)
    expect((await nia.get(own)).status).toBe(200)
  })

  test('A45: the secretariat sees all parties, and who has no head', async () => {
    const all = await secretariat!.get('/n/harbour/people')
    expect(all.status).toBe(200)
    expect(all.body.match(/no head yet/g)).toHaveLength(1)
    expect((await head!.get('/n/harbour/people')).location).toBe(people())
    expect((await (await room.person('No Seat')).get('/n/harbour/people')).status).toBe(403)
  })

  test('A41: nobody but a head of the party and the secretariat invites', async () => {
    expect(says(await invited(delegate), 'may not')).toBe(403)
    expect(says(await invited(observer), 'observer enters nothing')).toBe(403)
    expect((await invited(other)).status).toBe(403)
    expect(linkOn(await invited(secretariat, { role: 'head' }, 'FISH'))).not.toBe('')
    const foreign = await head!.post(people(), { kind: 'invite', role: 'delegate', token: 'no' })
    expect(says(foreign, 'form')).toBe(403)
  })

  test('A41: what the form says has to make sense, and comes back', async () => {
    expect(says(await invited(head, { role: 'king' }), 'king')).toBe(400)
    expect(says(await invited(head, { address: 'nobody at all' }), 'not an e-mail address')).toBe(400)
    const past = await invited(head, { until: '2020-01-01', address: 'kept@example.org' })
    expect(says(past, 'is over')).toBe(400)
    expect(past.body).toContain('kept@example.org')
    expect(says(await invited(head, { until: 'soon' }), 'soon')).toBe(400)
  })
})

describe('N51 to N53: acting under a credential that is no longer good', () => {
  const declare = (who: Visits) =>
    who.post('/n/harbour/act', { kind: 'declare-interests', funding: 'Nobody.', back: '/n/harbour' })
  let given = 0
  const give = async (fields: object = {}) => {
    const link = linkOn(await invited(head, fields))
    const one = await room.person(`Temp ${++given}`)
    expect((await one.post(link, {})).location).toBe('/n/harbour/welcome')
    const rows = (await head!.get(people())).body.split('<li class="card">')
    const [, id] = /<code dir="ltr">(\w+)<\/code>/.exec(rows.find(row => row.includes(one.name))!)!
    return { one, id: id! }
  }

  test('ended by the head', async () => {
    const { one, id } = await give()
    const ended = await head!.post(people(), { kind: 'end-credential', holder: id, reasons: 'Moved on.' })
    expect(ended.status).toBe(303)
    expect(says(await declare(one), 'was ended')).toBe(400)
    expect((await one.get(people())).status).toBe(403)
  })

  test('refused by the secretariat, with reasons', async () => {
    const { one, id } = await give()
    const bare = await secretariat!.post(people(), { kind: 'examine', holder: id, outcome: 'refused' })
    expect(says(bare, 'reasons')).toBe(400)
    const refused = await secretariat!.post(people(), {
      kind: 'examine',
      holder: id,
      outcome: 'refused',
      reasons: 'No letter of appointment.',
    })
    expect(refused.status).toBe(303)
    expect(says(await declare(one), 'examined and refused')).toBe(400)
  })

  test('not yet good', async () => {
    const from = new Date(Date.now() + 3 * day).toISOString().slice(0, 10)
    const { one } = await give({ from })
    expect(says(await declare(one), 'not good yet')).toBe(400)
  })

  test('whose time is over', async () => {
    const late = await room.holder('Late Comer', 'acme-late')
    expect(says(await declare(late), 'is over')).toBe(400)
  })

  test('N3, N50: for another party, or as an observer', async () => {
    expect(says(await declare(observer!), 'observer enters nothing')).toBe(400)
    const fish = { kind: 'end-credential', holder: 'fish-head' }
    expect((await head!.post(people('FISH'), fish)).status).toBe(403)
    expect(says(await head!.post('/n/harbour/act', { ...fish, back: '/n/harbour' }), 'may not')).toBe(400)
    const giving = { kind: 'credential', holder: 'mine', for: 'FISH', role: 'head', back: '/n/harbour' }
    expect(says(await head!.post('/n/harbour/act', giving), 'may not')).toBe(400)
    expect(says(await delegate!.post(people(), { ...fish, holder: 'acme-head' }), 'may not')).toBe(400)
  })
})
