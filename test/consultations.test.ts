import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ballotsIn, countsOf, joinVoters, takeVote, votesOf } from '../src/consultations/ballots.js'
import { packMs } from '../src/core/limits.js'
import type { AnnouncedState } from '../src/core/negotiation/consultations.js'
import { startServer } from '../src/server/server.js'
import { type Beside, openBeside } from '../src/store/postgres/tables.js'
import { must } from '../src/store/testing-laws.js'
import { runOn } from './database-setup.js'
import { credential, openRoom, type Room, seat, type Visits } from './room.js'
import type { Answer } from './running.js'

interface Shown {
  readonly taken: number
  readonly closed: number | null
  readonly heard: readonly number[]
  readonly answers: readonly {
    readonly id: string
    readonly yes: number
    readonly no: number
    readonly unsure: number
  }[]
  readonly statements: readonly {
    readonly number: number
    readonly by: number | null
    readonly byGroup: readonly unknown[]
  }[]
}

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString().slice(0, 19)
const asks = {
  question: 'Should we sign this text as it stands?',
  target: 'p:1@0',
  who: 'public',
  groups: 'Ports\nCrews\nTowns',
  statements: 'Fees are too high.\nThe harbour should stay open at night.',
  open: 'true',
  lang: 'en',
}
const plain = ({ body }: Answer) => body.replace(/[\u2066-\u2069]/g, '')

let room: Room
let head: Visits
let other: Visits
let beside: Beside
beforeAll(async () => {
  room = await openRoom('open-multistakeholder', [
    seat('ACME', 'operators', { name: { en: 'Acme Ports' } }),
    credential('acme-head', 'ACME', 'head'),
    seat('ZED', 'users'),
    credential('zed-head', 'ZED', 'head'),
  ])
  head = await room.holder('Hana Head', 'acme-head')
  other = await room.holder('Zoe Zed', 'zed-head')
  beside = must(openBeside(room.databaseUrl))
})
afterAll(async () => {
  await beside.close()
  await room.close()
})

/** Opens one and answers its short name. */
async function open(fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const name = /name="name" value="([^"]*)"/.exec((await head.get('/n/harbour/consultations')).body)![1]!
  const sent = { ...asks, 'closes-at': inSeconds(3600), name, ...fields }
  expect(await head.post('/n/harbour/consultations', sent)).toMatchObject({ status: 303 })
  return name
}

async function shown(name: string): Promise<Shown> {
  return (await fetch(`${room.url}/api/n/${name}`)).json() as Promise<Shown>
}

async function until(name: string, holds: (shown: Shown) => boolean): Promise<Shown> {
  for (let tries = 0; tries < 100; tries++) {
    const now = await shown(name)
    if (holds(now)) return now
    await new Promise(resolve => setTimeout(resolve, 150))
  }
  throw new Error(`never: ${JSON.stringify(await shown(name))}`)
}

const vote = (who: Visits, name: string, statement: number, choice: string, group = '') =>
  who.post(`/n/${name}/vote`, { statement: String(statement), vote: choice, group })

/** Sends a whole act as a program would, for the head of the party that asks. */
async function sendJson(log: string, act: object): Promise<unknown> {
  const session = `travaux-session=${head.cookie.value}`
  const answer = await fetch(`${room.url}/account`, { headers: { cookie: session } })
  const cookie = [session, ...answer.headers.getSetCookie().map(set => set.split(';')[0])].join('; ')
  const account = await answer.text()
  const token = /name="token" value="([^"]*)"/.exec(account)![1]!
  const headers = { cookie, 'content-type': 'application/json', 'x-form-token': token }
  const sent = { method: 'POST', headers, body: JSON.stringify({ act }) }
  return (await fetch(`${room.url}/api/n/${log}/acts`, sent)).json()
}

describe('HC40: a party opens a consultation', () => {
  test('on an exact text, in a log of its own, which the negotiation announces', async () => {
    const name = await open()
    const list = (await room.json('/consultations')) as AnnouncedState[]
    expect(list.find(one => one.name === name)).toMatchObject({ party: 'ACME', results: [] })
    const page = plain(await (await room.person('Reader')).get(`/n/${name}`))
    for (const words of [
      'Should we sign this text as it stands?',
      'The harbour is open to all.',
      'Fees are too high.',
      'Acme Ports asks the public',
      '/n/harbour/provisions/1',
    ])
      expect(page.replace(/<[^>]*>/g, '') + page).toContain(words)
    expect(plain(await head.get('/n/harbour/signatures'))).toContain(`/n/${name}`)
    expect((await fetch(`${room.url}/`).then(r => r.text())).includes(`/n/${name}"`)).toBe(false)
  })

  test('sent twice from one page it is one consultation', async () => {
    const page = (await head.get('/n/harbour/consultations')).body
    const name = /name="name" value="([^"]*)"/.exec(page)![1]!
    const seen = /name="seen" value="([^"]*)"/.exec(page)![1]!
    const sent = { ...asks, 'closes-at': inSeconds(3600), name, seen }
    const answers = [
      await head.post('/n/harbour/consultations', sent),
      await head.post('/n/harbour/consultations', sent),
    ]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const list = (await room.json('/consultations')) as AnnouncedState[]
    expect(list.filter(one => one.name === name)).toHaveLength(1)
  })

  test.each([
    [{ question: ' ' }, 'Write the question'],
    [{ 'closes-at': '2020-01-01T00:00' }, 'Choose a later one'],
    [{ 'closes-at': '' }, 'until when'],
    [{ target: 'p:99@0' }, '99'],
    [{ groups: '' }, 'Name the groups'],
    [{ groups: 'Ports\nPorts' }, 'named twice'],
    [{ statements: 'x'.repeat(501) }, 'at most 500'],
  ])('%j is refused, comes back, and opens nothing', async (fields, words) => {
    const before = (await room.json('/consultations')) as unknown[]
    const sent = { ...asks, 'closes-at': inSeconds(3600), ...fields }
    const answer = await head.post('/n/harbour/consultations', sent)
    expect(answer.status).toBe(400)
    expect(plain(answer)).toContain(words)
    expect(await room.json('/consultations')).toEqual(before)
  })

  test('nobody without a seat, and no form of another site', async () => {
    const stranger = await room.person('No Seat')
    expect((await stranger.post('/n/harbour/consultations', asks)).status).toBe(403)
    expect((await head.post('/n/harbour/consultations', { ...asks, token: 'x' })).status).toBe(403)
  })
})

describe('HC30: votes', () => {
  test('one at a time, changed, counted once, each with its place in the log', async () => {
    const name = await open()
    const [ann, bob] = [await room.person('Ann'), await room.person('Bob')]
    expect(plain(await ann.get(`/n/${name}`))).toContain('Public at once, and not erasable')
    expect(plain(await vote(ann, name, 0, 'agree'))).toContain('Choose your group first')
    expect((await vote(ann, name, 0, 'agree', 'g1')).location).toBe(`/n/${name}#s-0`)
    await vote(ann, name, 0, 'disagree')
    await vote(ann, name, 0, 'disagree') // sent twice
    await vote(ann, name, 2, 'agree')
    await vote(bob, name, 0, 'pass', 'g3')
    const { answers, heard, taken } = await until(name, one => one.taken === 4)
    expect(answers.map(({ yes, no, unsure }) => [yes, no, unsure])).toEqual([
      [0, 1, 0],
      [0, 0, 0],
      [0, 0, 1],
    ])
    expect([heard, taken]).toEqual([[1, 0, 1], 4])
    const page = plain(await ann.get(`/n/${name}`))
    expect(page).toContain('Nobody has answered of:')
    expect(page).toMatch(/value="disagree" aria-pressed="true"/)
    const own = await ann.get(`/n/${name}/votes`)
    const leaf = /\/log\/[^"]*\/receipt\/(\d+)/.exec(own.body)!
    expect((await fetch(room.url + leaf[0])).status).toBe(200)
    expect((await bob.get(`/n/${name}/votes`)).body).not.toContain('Disagree')
  })

  test('the log says numbers and groups, and not who', async () => {
    const name = await open()
    const ann = await room.person('Ann Onymous')
    await vote(ann, name, 0, 'agree', 'g2')
    await until(name, one => one.taken === 1)
    const acts = JSON.stringify(await (await fetch(`${room.url}/api/n/${name}/acts`)).json())
    expect(acts).toContain('"votes"')
    expect(acts).not.toContain(ann.account)
    expect(acts).not.toContain('Onymous')
  })

  test.each([
    ['malformed-vote', { statement: '0', vote: 'maybe' }],
    ['unknown-statement', { statement: '9', vote: 'agree' }],
    ['unknown-statement', { statement: '-1', vote: 'agree' }],
    ['own-group-missing', { statement: '0', vote: 'agree', group: 'nobody' }],
  ])('%s: nothing is taken', async (_why, fields) => {
    const name = ((await room.json('/consultations')) as AnnouncedState[])[0]!.name
    const eve = await room.person('Eve')
    expect((await eve.post(`/n/${name}/vote`, fields)).status).toBe(400)
    expect((await eve.get(`/n/${name}/votes`)).body).toContain('No votes are known')
  })

  test('without an account there is a way to sign in, and no vote', async () => {
    const name = ((await room.json('/consultations')) as AnnouncedState[])[0]!.name
    expect(await (await fetch(`${room.url}/n/${name}`)).text()).toContain('Sign in to vote')
    const forged = {
      method: 'POST',
      body: new URLSearchParams({ statement: '0', vote: 'agree', group: 'g1' }),
    }
    expect((await fetch(`${room.url}/n/${name}/vote`, forged)).status).toBe(403)
  })

  test('HC13: the party that asks cannot enter votes', async () => {
    const name = await open()
    const act = { kind: 'votes', votes: 'AAAAAAAAAQ==', joined: 'AA==' }
    expect(await sendJson(name, act)).toMatchObject({ why: 'not-the-keeper' })
  })

  test('statements of voters, under their numbers; script is text', async () => {
    const name = await open()
    const ann = await room.person('Ann')
    expect(plain(await ann.post(`/n/${name}/pose`, { text: 'Too soon.' }))).toContain(
      'Answer the question first',
    )
    await vote(ann, name, 0, 'agree', 'g1')
    expect((await ann.post(`/n/${name}/pose`, { text: '<script>alert(1)</script>' })).status).toBe(303)
    expect(plain(await ann.post(`/n/${name}/pose`, { text: 'Fees are too high.' }))).toContain(
      'there already',
    )
    const page = (await ann.get(`/n/${name}`)).body
    expect(page).not.toContain('<script>alert')
    expect((await shown(name)).statements.map(({ by }) => by)).toEqual([null, null, 0])
    await vote(ann, name, 3, 'agree')
    await until(name, one => one.taken === 2)
    for (let n = 0; n < 4; n++) await ann.post(`/n/${name}/pose`, { text: `Another ${n}.` })
    expect(plain(await ann.post(`/n/${name}/pose`, { text: 'One too many.' }))).toContain('At most 5')
    const closed = await open({ open: '' })
    await vote(ann, closed, 0, 'agree', 'g1')
    expect(plain(await ann.post(`/n/${closed}/pose`, { text: 'Not here.' }))).toContain('not opened it')
  })
})

describe('HC6: statements are withheld for reasons that are public', () => {
  test('the words go, that they were there stays, and the number is shown', async () => {
    const name = await open()
    const [, posed] = await (await fetch(`${room.url}/api/n/${name}/acts?kind=pose`)).json().then(actsOf)
    const hash = /"hash":"([0-9a-f]{64})"/.exec(JSON.stringify(posed))![1]!
    const act = { kind: 'withhold', target: { text: hash }, level: 'hidden', reason: 'unlawful' }
    expect(await sendJson(name, { ...act, authority: 'Harbour Court, 7/26' })).toMatchObject({ index: 5 })
    const ann = await room.person('Ann')
    await vote(ann, name, 0, 'agree', 'g1')
    const page = plain(await ann.get(`/n/${name}`))
    expect(page.includes('Fees are too high.') && page.includes('open at night')).toBe(false)
    expect(page).toContain('Harbour Court, 7/26')
    expect(page).toContain('One text <a')
  })
  test('HC30: nobody can vote on what nobody can read, neither by a page that was open nor by the API', async () => {
    const name = await open()
    const ann = await room.person('Ann')
    await vote(ann, name, 0, 'agree', 'g1')
    const [, posed] = await (await fetch(`${room.url}/api/n/${name}/acts?kind=pose`)).json().then(actsOf)
    const hash = /"hash":"([0-9a-f]{64})"/.exec(JSON.stringify(posed))![1]!
    await sendJson(name, {
      ...{ kind: 'withhold', target: { text: hash }, level: 'hidden', reason: 'unlawful' },
      authority: 'Harbour Court, 7/26',
    })
    const withheld = await until(name, one => one.taken === 1).then(async () => vote(ann, name, 2, 'agree'))
    expect([withheld.status, plain(withheld)]).toEqual([400, expect.stringContaining('has been withheld')])
    const next = await ann.post(`/n/${name}/vote`, { statement: '2', vote: 'agree', from: 'next' })
    expect([next.status, /name="statement" value="2"/.test(next.body)]).toEqual([400, false])
    expect(plain(await vote(ann, name, 99, 'agree'))).toContain('There is no statement 99')
    expect((await vote(ann, name, 1, 'agree')).status).toBe(303)
    expect((await until(name, one => one.taken === 2)).statements[1]).toMatchObject({ number: 2 })
  })

  const actsOf = (answer: unknown) =>
    (Array.isArray(answer) ? answer : (answer as { acts: unknown[] }).acts) as unknown[]

  test.each([
    '',
    '/acts',
    '/verify',
    '/procedure',
    '/parties',
    '/moderation',
    '/desk',
    '/votes',
    '/parties/ACME',
  ])('the page %s of a consultation is there', async path => {
    const { name } = ((await room.json('/consultations')) as AnnouncedState[])[0]!
    expect((await head.get(`/n/${name}${path}`)).status).toBe(200)
  })
})

describe('HC37: those who are invited', () => {
  test('vote by their links, one voter each, without an account', async () => {
    const name = await open({ who: 'invited' })
    expect((await other.post(`/n/${name}/links`, { count: '2' })).status).toBe(403)
    expect((await head.post(`/n/${name}/links`, { count: '0' })).status).toBe(400)
    const made = await head.post(`/n/${name}/links`, { count: '2' })
    const links = [...made.body.matchAll(/(\/n\/[a-z0-9-]+\/voter\/[\w-]{43})/g)].map(([, path]) => path!)
    expect(links).toHaveLength(2)
    const ann = await room.person('Ann')
    expect(plain(await vote(ann, name, 0, 'agree', 'g1'))).toContain('Only those who were invited')
    for (const visits of [await room.person('One'), await room.person('The same again')]) {
      expect(await visits.get(links[0]!)).toMatchObject({ status: 303, location: `/n/${name}` })
      await vote(visits, name, 0, 'agree', 'g1')
    }
    const second = await room.person('Two')
    await second.get(links[1]!)
    await vote(second, name, 0, 'disagree', 'g1')
    const { answers, taken } = await until(name, one => one.taken === 2)
    expect([answers[0], taken]).toMatchObject([{ yes: 1, no: 1 }, 2])
    expect(plain(await head.get(`/n/${name}`))).toContain('2 of them have voted')
    expect((await ann.get(`/n/${name}/voter/${'A'.repeat(43)}`)).status).toBe(404)
  })
})

describe('HC33: what was taken is in the log, once', () => {
  test('after a crash between keeping, submitting and noting a batch', async () => {
    const name = await open()
    const ballots = ballotsIn(beside)
    const voters = await Promise.all(['a', 'b', 'c'].map(async who => (await room.person(who)).account))
    const cast = async (account: string, value: 1 | 0 | -1, n = 0) => {
      const voter = must(await joinVoters(ballots, name, { account }, 0))
      must(await takeVote(ballots, name, { voter: voter.number, statement: n, vote: value }, Date.now()))
      return voter.number
    }
    // Many at once, twice each: numbers are given once, votes without a gap.
    const numbers = await Promise.all(voters.flatMap(account => [cast(account, 1), cast(account, -1, 1)]))
    expect([...new Set(numbers)].sort()).toEqual([0, 1, 2])
    const before = await until(name, one => one.taken === 6)
    const size = ((await (await fetch(`${room.url}/api/n/${name}/acts`)).json()) as { total?: number }).total
    // The act is in the log, but nobody noted it: the same bytes are sent again, and nothing is doubled.
    const table = 'travaux_consultations'
    await runOn(room.databaseUrl, `UPDATE ${table}.batch SET leaf = NULL WHERE log = '${name}'`)
    await runOn(room.databaseUrl, `UPDATE ${table}.consultation SET packed = 0 WHERE log = '${name}'`)
    for (let tries = 0; tries < 40; tries++) {
      const [row] = await runOn(
        room.databaseUrl,
        `SELECT packed FROM ${table}.consultation WHERE log = '${name}'`,
      )
      if (Number(row!.packed) === 6) break
      await new Promise(resolve => setTimeout(resolve, 200))
    }
    expect(await shown(name)).toEqual(before)
    expect(((await (await fetch(`${room.url}/api/n/${name}/acts`)).json()) as { total?: number }).total).toBe(
      size,
    )
    expect((await votesOf(ballots, name, 0)).every(({ at }) => at !== null)).toBe(true)
  })

  test('when the server stops between the vote and the log, the next one packs it', async () => {
    const name = await open()
    const second = must(await startServer({ databaseUrl: room.databaseUrl, port: 0, demo: false }))
    const ballots = ballotsIn(beside)
    const voter = must(await joinVoters(ballots, name, { account: (await room.person('Late')).account }, 2))
    must(await takeVote(ballots, name, { voter: voter.number, statement: 0, vote: 1 }, Date.now()))
    await second.close()
    const { answers } = await until(name, one => one.taken === 1)
    expect(answers[2]).toMatchObject({ yes: 1 })
  })

  test('when the only server stops between the vote and its pack, it packs it once when it is back', async () => {
    const name = await open()
    const late = await room.person('Late')
    const counts = async () =>
      (await countsOf(ballotsIn(beside), [name])).map(({ votes, packed }) => [votes, packed])[0]!
    const choices = ['agree', 'disagree']
    let votes = 0
    let wasWaiting = false
    // It packs every second, so that now and then it has been faster than its own end.
    while (!wasWaiting && votes < 10) {
      await vote(late, name, 0, choices[votes % 2]!, 'g2')
      await room.reopen(async () => {
        const [taken, packed] = await counts()
        wasWaiting = taken! > packed!
      })
      votes += 1
    }
    expect(wasWaiting).toBe(true)
    const { answers, taken } = await until(name, one => one.taken === votes)
    expect(answers[1]).toMatchObject(votes % 2 === 1 ? { yes: 1, no: 0 } : { yes: 0, no: 1 })
    await new Promise(resolve => setTimeout(resolve, 3 * packMs))
    expect([taken, (await shown(name)).taken, await counts()]).toEqual([votes, votes, [votes, votes]])
  }, 120_000)
})

describe('HC45: the deadline, the reply, the result in the negotiation', () => {
  test('closed by the clock with all that was taken; replied; cited as the log says', async () => {
    const name = await open({ 'closes-at': inSeconds(5) })
    const [ann, bob] = [await room.person('Ann'), await room.person('Bob')]
    await vote(ann, name, 0, 'disagree', 'g1')
    await vote(bob, name, 0, 'agree', 'g2')
    const origin = `talks.example/${name}`
    const reply = {
      kind: 'reply',
      answer: 'no',
      reply: 'We will not sign yet.',
      lang: 'en',
      back: `/n/${name}`,
    }
    expect(plain(await head.post(`/n/${name}/act`, reply))).toContain('still open')
    expect(plain(await head.post('/n/harbour/consultations/cite', { origin }))).toContain('still open')
    const { taken } = await until(name, one => one.closed !== null)
    expect(taken).toBe(2)
    expect(plain(await vote(ann, name, 0, 'agree'))).toContain('closed')
    expect((await head.post(`/n/${name}/act`, reply)).status).toBe(303)
    const page = plain(await ann.get(`/n/${name}`))
    expect(page).toContain('It decided: no.')
    expect(page).toContain('We will not sign yet.')
    expect((await other.post('/n/harbour/consultations/cite', { origin })).status).toBe(400)
    expect((await head.post('/n/harbour/consultations/cite', { origin })).status).toBe(303)
    const announced = ((await room.json('/consultations')) as AnnouncedState[]).find(
      one => one.name === name,
    )!
    expect(announced.results).toMatchObject([
      {
        answer: 'no',
        groups: [
          { yes: 0, no: 1 },
          { yes: 1, no: 0 },
          { yes: 0, no: 0 },
        ],
      },
    ])
    const board = plain(await ann.get('/n/harbour/signatures'))
    expect(board).toContain('It decided: no.')
    expect(board).toContain('Towns')
    await forge(announced)
    await ann.post(`/n/${name}/forget`, {})
    expect((await ann.get(`/n/${name}/votes`)).body).toContain('No votes are known')
    expect((await shown(name)).taken).toBe(2)
  })

  /** A result that its log does not come to is refused. */
  async function forge({ origin, results }: AnnouncedState): Promise<void> {
    const { seq: _, ...cited } = results[0]!
    const groups = cited.groups.map(group => ({ ...group, yes: group.yes + 1 }))
    const send = (act: object) => sendJson('harbour', { kind: 'consult-result', origin, ...cited, ...act })
    expect(await send({ groups })).toMatchObject({ why: 'result-differs' })
    expect(await send({ root: 'a'.repeat(64) })).toMatchObject({ why: 'result-differs' })
    expect(await send({ answer: 'yes' })).toMatchObject({ why: 'result-differs' })
  }
})
