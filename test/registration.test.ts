import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptedBy } from '../src/accounts/invitations.js'
import { credential, openRoom, type Room, seat, type Visits } from './room.js'
import type { Answer } from './running.js'

const asked = { name: 'Rea Gister', group: 'users', unit: 'person', lang: 'en' }
const ask = (who: Visits, fields: object = {}) => who.post('/n/harbour/register', { ...asked, ...fields })
const says = (answer: Answer, words: string) => {
  expect(answer.body.replace(/[\u2066-\u2069]/g, '')).toContain(words)
  return answer.status
}

describe('A49: open registration', () => {
  let room: Room
  beforeAll(async () => {
    room = await openRoom('open-multistakeholder', [
      seat('GOV', 'governments', { unit: 'state', iso2: 'FJ' }),
      credential('gov-1', 'GOV', 'head'),
    ])
  })
  afterAll(() => room.close())

  test('a person in their own name is seated, heads their party, and has declared', async () => {
    const rea = await room.person('Rea Gister')
    expect((await rea.get('/n/harbour/parties')).body).toContain('/n/harbour/register')
    const boxes = {
      'interest-operator': 'true',
      'interest-clients': 'no',
      funding: 'My savings: 400 a year.',
    }
    expect(await ask(rea, boxes)).toMatchObject({ status: 303, location: '/n/harbour/welcome' })
    const party = (await rea.get('/n/harbour/parties/REA')).body
    expect(party).toContain('My savings: 400 a year.')
    expect(party).toContain('runs networks or services')
    expect(party).not.toContain('<li>speaks for clients')
    expect((await rea.get('/n/harbour/parties/REA/people')).body).toContain('Invite somebody')
    expect(says(await ask(rea), 'one seat')).toBe(400)
    expect((await rea.get('/n/harbour/register')).body).toContain('You act for')
  })

  test('interests are declared before one proposes, and the latest stands', async () => {
    const own = await room.person('Ola Own')
    await ask(own, { name: 'Ola Own', short: 'ola' })
    const declare = { kind: 'declare-interests', 'interest-patents': 'true', back: '/n/harbour/parties/OLA' }
    expect(await own.post('/n/harbour/act', declare)).toMatchObject({ location: '/n/harbour/parties/OLA' })
    expect((await own.get('/n/harbour/parties/OLA')).body).toContain('holds patents')
  })

  test.each([
    [{ name: ' ' }, 'name'],
    [{ group: 'governments' }, 'not given on asking'],
    [{ group: 'nobody' }, 'not given on asking'],
    [{ unit: 'state' }, 'in your own name or for an organisation'],
    [{ short: 'A1' }, 'two to eight letters'],
    [{ short: 'GOV' }, 'is seated already'],
    [{ name: 'x'.repeat(81) }, 'name'],
  ])('%j is refused, and comes back', async (fields, words) => {
    const rea = await room.person('Rea Fused')
    const answer = await ask(rea, { funding: 'Kept as it was.', ...fields })
    expect(says(answer, words)).toBe(400)
    expect(answer.body).toContain('Kept as it was.')
    expect(await acceptedBy(room.directory, rea.account, 'harbour')).toEqual([])
  })

  test('nobody asks without being signed in, or from elsewhere', async () => {
    const body = new URLSearchParams(asked)
    const stranger = await fetch(`${room.url}/n/harbour/register`, {
      method: 'POST',
      body,
      redirect: 'manual',
    })
    expect(stranger.headers.get('location')).toBe('/sign-in?back=%2Fn%2Fharbour%2Fregister')
    expect((await ask(await room.person('Cross Site'), { token: 'x' })).status).toBe(403)
  })

  test('many who ask for one short name at once: one gets it', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(n => room.person(`Twin ${n}`)))
    const answers = await Promise.all(people.map(one => ask(one, { name: one.name, short: 'TWIN' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 400, 400, 400])
  })

  test('what is written as a name is text and nothing else', async () => {
    const eve = await room.person('Eve Script')
    expect((await ask(eve, { name: '<script>alert(1)</script>', short: 'EVIL' })).status).toBe(303)
    for (const path of ['/n/harbour/parties/EVIL', '/n/harbour/parties/EVIL/people', '/n/harbour/welcome'])
      expect((await eve.get(path)).body).not.toContain('<script>alert')
  })
})

describe('A51: where others vouch', () => {
  let room: Room
  const members: Visits[] = []
  beforeAll(async () => {
    room = await openRoom('operational-coalition', [
      { kind: 'exception', clause: 'vouching', acts: ['seat'] },
      ...['AAA', 'BBB'].flatMap(id => [
        seat(id, 'researchers'),
        credential(`${id.toLowerCase()}-1`, id, 'head'),
      ]),
      // The exception for the founders is over with the stage it was made in.
      { kind: 'advance', to: 'forming' },
    ])
    for (const id of ['aaa-1', 'bbb-1']) members.push(await room.holder(`Member ${id}`, id))
  })
  afterAll(() => room.close())

  test('a short name is kept for whoever asked first, and seated once enough have vouched', async () => {
    const [newcomer, thief] = [await room.person('New Comer'), await room.person('Th Ief')]
    const form = { name: 'Lab Nine', short: 'NINE', group: 'researchers', unit: 'organisation' }
    expect(says(await ask(newcomer, form), 'is kept for you')).toBe(400)
    expect(says(await ask(thief, form), 'is seated already')).toBe(400)
    const vouch = {
      kind: 'vouch',
      for: 'NINE',
      reasons: 'We have worked with them.',
      back: '/n/harbour/parties',
    }
    expect((await members[0]!.get('/n/harbour/parties?vouch=NINE')).body).toContain('value="NINE"')
    expect((await members[0]!.post('/n/harbour/act', vouch)).status).toBe(303)
    expect(says(await newcomer.get('/n/harbour/register'), '1 of 2 members')).toBe(200)
    expect(says(await ask(newcomer, form), '1 of 2 members')).toBe(400)
    expect((await members[1]!.post('/n/harbour/act', vouch)).status).toBe(303)
    expect(says(await ask(thief, form), 'is seated already')).toBe(400)
    // Another name does not help: the one that was vouched for is the one that is seated.
    expect((await ask(newcomer, { ...form, short: 'TEN' })).location).toBe('/n/harbour/welcome')
    expect((await newcomer.get('/n/harbour/welcome')).body).toContain('You are seated')
    expect(await thief.get('/n/harbour/welcome')).toMatchObject({ status: 303, location: '/n/harbour' })
    expect((await newcomer.get('/n/harbour/parties/NINE')).body).toContain('Lab Nine')
    expect(says(await newcomer.post('/n/harbour/act', { ...vouch, for: 'ELEVEN' }), '')).toBe(303)
  })
})
