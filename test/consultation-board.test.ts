/**
 * Home consultations beside decisions on signature, for programs, and by links that are sent by e-mail. Rules HC21 to
 * HC23 and HC49 to HC53, docs/spec/consultations.md.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnnouncedState } from '../src/core/negotiation/consultations.js'
import { runOn } from './database-setup.js'
import { mailsIn } from './mailbox.js'
import { credential, openRoom, type Room, seat, type Visits } from './room.js'
import type { Answer } from './running.js'

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString().slice(0, 19)
const asks = {
  ...{ question: 'Should we sign?', target: 'p:1@0', who: 'public', lang: 'en' },
  groups: 'Ports\nCrews, ships',
}
const plain = ({ body }: Answer) =>
  body
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

let room: Room
let head: Visits
let other: Visits
let dataFolder: string
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'travaux-voters-'))
  const acts = [
    seat('ACME', 'governments', { unit: 'state', name: { en: 'Acme Land' } }),
    credential('acme-head', 'ACME', 'head'),
    seat('ZED', 'users'),
    credential('zed-head', 'ZED', 'head'),
  ]
  room = await openRoom('open-multistakeholder', acts, { dataFolder })
  head = await room.holder('Hana Head', 'acme-head')
  other = await room.holder('Zoe Zed', 'zed-head')
}, 120_000)
afterAll(async () => {
  await room.close()
  await rm(dataFolder, { recursive: true, force: true })
})

async function open(fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const name = /name="name" value="([^"]*)"/.exec((await head.get('/n/harbour/consultations')).body)![1]!
  const sent = { ...asks, 'closes-at': inSeconds(3600), name, ...fields }
  expect(await head.post('/n/harbour/consultations', sent)).toMatchObject({ status: 303 })
  return name
}
const announced = async (name: string) =>
  ((await room.json('/consultations')) as AnnouncedState[]).find(one => one.name === name)!

async function until(name: string, holds: (shown: { taken: number; closed: number | null }) => boolean) {
  for (let tries = 0; tries < 100; tries++) {
    const now = await (await fetch(`${room.url}/api/n/${name}`)).json()
    if (holds(now as never)) return now
    await new Promise(resolve => setTimeout(resolve, 150))
  }
  throw new Error('never')
}

describe('HC22: the board has what a party asked, heard and decided, in order', () => {
  test('announced, cited with figures and reply, and the intention that names it', async () => {
    const name = await open({ 'closes-at': inSeconds(5) })
    const { seq, origin } = await announced(name)
    const row = async () => /Acme Land.*?<\/tr>/s.exec((await other.get('/n/harbour/signatures')).body)![0]
    expect(await row()).toContain('asked those at home')
    expect(await row()).toContain('open until')
    await (await room.person('Ann')).post(`/n/${name}/vote`, { statement: '0', vote: 'agree', group: 'g2' })
    await until(name, ({ closed }) => closed !== null)
    const reply = { kind: 'reply', answer: 'yes', reply: 'We sign.', lang: 'en', back: `/n/${name}` }
    expect((await head.post(`/n/${name}/act`, reply)).status).toBe(303)
    expect((await head.post('/n/harbour/consultations/cite', { origin })).status).toBe(303)
    const cited = (await announced(name)).results[0]!.seq
    const { body } = await head.get('/n/harbour/signatures')
    expect(body).toContain('name="consulted"')
    expect(body).toMatch(new RegExp(`<option[^>]* value="${cited}"|value="${cited}"[^>]*>`))
    const intend = { kind: 'intend', intention: 'sign', lang: 'en', back: '/n/harbour/signatures' }
    expect(plain(await head.post('/n/harbour/act', { ...intend, consulted: '0' }))).toContain(
      'neither announces a home consultation of your party',
    )
    expect(plain(await other.post('/n/harbour/act', { ...intend, consulted: String(cited) }))).not.toContain(
      'after its home consultation',
    )
    expect((await head.post('/n/harbour/act', { ...intend, consulted: String(cited) })).status).toBe(303)
    const words = plain({ body: await row() } as Answer)
    const order = [
      'asked those at home',
      'cites what',
      'Crews, ships',
      'It decided: yes',
      'it will sign',
      'after',
    ]
    expect(order.map(part => words.indexOf(part))).toEqual(
      order.map(part => words.indexOf(part)).toSorted((a, b) => a - b),
    )
    expect(words.indexOf('asked those at home')).toBeGreaterThan(0)
    const { parties } = (await room.json('/signatures')) as {
      parties: { party: string; deeds: { deed: string; act: number; consulted?: number }[] }[]
    }
    expect(parties.find(({ party }) => party === 'ACME')!.deeds).toMatchObject([
      { deed: 'consults', act: seq },
      { deed: 'consult-cited', act: cited },
      { deed: 'intends-sign', consulted: cited },
    ])
    for (const path of ['/parties/ACME', '/parties/ACME/people'])
      expect(plain(await head.get(`/n/harbour${path}`))).toContain('It decided: yes')
    expect(plain(await head.get('/n/harbour/parties/ACME'))).toContain('Ask those at home')
    expect(plain(await other.get('/n/harbour/parties/ACME'))).not.toContain('Ask those at home')
    expect(plain(await (await room.person('Arabic')).get('/n/harbour/signatures?lang=ar'))).toContain(
      'استشار من في الداخل',
    )
  }, 60_000)
})

describe('HC49: JSON', () => {
  /** What a program of somebody who is signed in sends. */
  async function asProgram(who: Visits, path: string, sent?: object): Promise<Response> {
    const session = `${who.cookie.name}=${who.cookie.value}`
    const page = await fetch(`${room.url}/account`, { headers: { cookie: session } })
    const cookie = [session, ...page.headers.getSetCookie().map(set => set.split(';')[0])].join('; ')
    const token = /name="token" value="([^"]*)"/.exec(await page.text())![1]!
    const headers = { cookie, 'content-type': 'application/json', 'x-form-token': token }
    const init = sent === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(sent) }
    return fetch(room.url + path, init)
  }

  test('a vote and one’s own votes, by session; by no token', async () => {
    const name = await open()
    const ann = await room.person('Ann')
    const path = `/api/n/${name}`
    const sent = { statement: '0', vote: 'agree', group: 'g1' }
    expect(await (await asProgram(ann, `${path}/votes`)).json()).toEqual({ voter: null, votes: [] })
    expect((await asProgram(ann, `${path}/vote`, { ...sent, vote: 'perhaps' })).status).toBe(400)
    expect(await (await asProgram(ann, `${path}/vote`, sent)).json()).toEqual({ ok: true, statement: 0 })
    await until(name, ({ taken }) => taken === 1)
    expect(await (await asProgram(ann, `${path}/votes`)).json()).toMatchObject({
      voter: { number: 0, group: 0 },
      votes: [{ statement: 0, vote: 1, at: { position: 0 } }],
    })
    expect(await (await fetch(`${room.url}${path}/votes`)).json()).toEqual({ voter: null, votes: [] })
    const forged = { method: 'POST', body: JSON.stringify(sent) }
    expect((await fetch(`${room.url}${path}/vote`, forged)).status).toBe(403)
    const page = await head.get('/account/tokens')
    const choice = /value="(harbour acme-head)"/.exec(page.body)![1]!
    const made = await head.post('/account/tokens', { name: 'Robot', seat: choice, days: '7' })
    const token = /<code dir="ltr">([\w-]{43})<\/code>/.exec(made.body)![1]!
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    for (const init of [{ headers }, { method: 'POST', headers, body: JSON.stringify(sent) }]) {
      const answer = await fetch(`${room.url}${path}/${'method' in init ? 'vote' : 'votes'}`, init)
      expect([answer.status, await answer.json()]).toMatchObject([403, { why: 'votes-not-by-token' }])
    }
    expect((await fetch(`${room.url}/api/n/harbour/votes`)).status).toBe(404)
  })
})

describe('HC50: links by e-mail, from a table', () => {
  const csv = [
    'E-mail;Group;Lang',
    'anna@town.example;Ports;',
    'omar@port.example;crews, ships;ar',
    'ANNA@town.example;;',
    'nobody;Ports;en',
    'eve@town.example;Pirates;en',
    'kim@town.example;Ports;tlh',
  ].join('\n')
  const rowsOn = ({ body }: Answer) =>
    [...body.matchAll(/<tr><td>(\d+)<\/td>(.*?)<\/tr>/gs)].map(([, n, rest]) =>
      plain({ body: `${n} ${rest}` } as Answer).trim(),
    )
  const mails = () => mailsIn(join(dataFolder, 'mail'))

  test('shown first, sent once, row by row; the link votes and proposes its group', async () => {
    const name = await open({ who: 'invited' })
    const path = `/n/${name}/voters`
    expect((await other.get(path)).status).toBe(403)
    expect((await other.post(path, { csv, send: 'yes' })).status).toBe(403)
    expect((await head.get(path)).status).toBe(200)
    const fates = [
      'is sent a link',
      'is sent a link',
      'the same as a row',
      'e-mail address',
      'Pirates',
      'tlh',
    ]
    const preview = rowsOn(await head.post(path, { csv }))
    for (const [i, fate] of fates.entries()) expect(preview[i]).toContain(fate)
    expect(await mails()).toEqual([])
    const sent = rowsOn(await head.post(path, { csv, send: 'yes' }))
    expect(sent.map(row => / sent$/.test(row))).toEqual([true, true, false, false, false, false])
    const again = rowsOn(await head.post(path, { csv, send: 'yes' }))
    expect(again.slice(0, 2).every(row => row.includes('sent a link before'))).toBe(true)
    const box = await mails()
    expect(box.map(({ to }) => to).sort()).toEqual(['anna@town.example', 'omar@port.example'])
    const [anna, omar] = box.toSorted((a, b) => a.to.localeCompare(b.to))
    expect(anna!.text).toContain('Should we sign?')
    expect(omar!.text).toContain('أجب بهذا الرابط')
    const voter = await room.person('By link')
    const { location } = await voter.get(omar!.link)
    expect(location).toBe(`/n/${name}?group=g2#s-0`)
    expect((await voter.get(location!)).body).toMatch(/value="g2" checked/)
    await voter.post(`/n/${name}/vote`, { statement: '0', vote: 'disagree', group: 'g1' })
    await until(name, ({ taken }) => taken === 1)
    expect(plain(await head.get(`/n/${name}`))).toContain('one of them has voted')
  })

  test('nothing that is kept names anybody', async () => {
    const rows = await runOn(room.databaseUrl, 'SELECT * FROM travaux_consultations.mailed')
    expect(rows).toHaveLength(2)
    expect(rows.map(row => Object.keys(row).join())).toEqual(['log,person', 'log,person'])
    const prints = rows.map(({ person }) => Buffer.from(person as Uint8Array).toString('hex'))
    expect(new Set(prints).size).toBe(2)
    expect(JSON.stringify(prints)).not.toContain(Buffer.from('anna@town.example').toString('hex'))
  })

  test.each([
    ['name\nanna', 'is not a column of this table'],
    ['group\nPorts', 'The column e-mail is missing'],
    ['e-mail\n', 'no rows'],
    ['e-mail\n"anna', 'cannot be read'],
  ])('%j is refused as a whole', async (table, words) => {
    const name = await open({ who: 'invited' })
    const answer = await head.post(`/n/${name}/voters`, { csv: table, send: 'yes' })
    expect([answer.status, plain(answer).includes(words)]).toEqual([400, true])
  })

  test('only where those are asked who are invited', async () => {
    expect((await head.get(`/n/${await open()}/voters`)).status).toBe(403)
    expect((await head.get('/n/harbour/voters')).status).toBe(404)
  })
})
