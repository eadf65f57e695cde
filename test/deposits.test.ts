/** Restricted documents over HTTP: deposited, read by nobody else, released, checked. Rules DP1 to DP6, docs/spec/workspace.md. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromHex } from '../src/core/canonical/hash.js'
import { bodyBytesMax } from '../src/core/limits.js'
import { commitBody } from '../src/core/record/body.js'
import type { DepositRow } from '../src/core/reports/deposits.js'
import { runOn } from './database-setup.js'
import { credential, openRoom, type Room, seat, type Visits } from './room.js'
import type { Answer } from './running.js'

const secret = 'The sinkhole answers at harbour seven.'
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString().slice(0, 19)
const fields = { title: 'Where the sinkhole is', marking: 'amber', document: secret, lang: 'en' }
const plain = ({ body }: Answer) => body.replace(/[\u2066-\u2069]/g, '')

let room: Room
let ann: Visits
let colleague: Visits
let observer: Visits
let rival: Visits
let secretary: Visits
let stranger: Visits
beforeAll(async () => {
  room = await openRoom('operational-coalition', [
    { kind: 'exception', clause: 'vouching', acts: ['seat'] },
    seat('ACME', 'researchers'),
    ...['head', 'delegate', 'observer'].map(role => credential(`acme-${role}`, 'ACME', role)),
    seat('ZED', 'vendors'),
    credential('zed-head', 'ZED', 'head'),
  ])
  ann = await room.holder('Ann', 'acme-head')
  colleague = await room.holder('Colleague', 'acme-delegate')
  observer = await room.holder('Looks on', 'acme-observer')
  rival = await room.holder('Zoe', 'zed-head')
  secretary = await room.holder('Secretary', 'sec-2')
  stranger = await room.person('Nobody')
}, 120_000)
afterAll(() => room.close())

const rows = async () => (await room.json('/deposits')) as DepositRow[]
const kept = async () =>
  Number((await runOn(room.databaseUrl, 'SELECT count(*) FROM travaux_workspace.deposit'))[0]!.count)
/** The number of the act by which something is deposited that is due so soon. */
async function deposited(seconds: number, more: Readonly<Record<string, string>> = {}): Promise<number> {
  const sent = { ...fields, 'due-at': inSeconds(seconds), ...more }
  expect(await ann.post('/n/harbour/deposits', sent)).toMatchObject({ status: 303 })
  return (await rows())[0]!.act
}

describe('DP1: depositing', () => {
  test('makes a title, a marking, a date and a commitment public, and nothing of the words', async () => {
    const act = await deposited(3600)
    const [row] = await rows()
    expect(row).toMatchObject({ act, party: 'ACME', marking: 'amber', stands: 'kept', released: null })
    for (const path of ['/deposits', `/deposits/${act}`, '/acts', `/acts/${act}`])
      expect(JSON.stringify(await room.json(path))).not.toContain('sinkhole answers')
  })

  test('DP2: only those who may act for its party read it', async () => {
    const { act } = (await rows())[0]!
    for (const path of [`/deposits/${act}`, '/deposits', '/desk', '/workspace', `/acts/${act}`])
      for (const who of [rival, secretary, stranger, observer])
        expect(plain(await who.get(`/n/harbour${path}`)), `${who.name} ${path}`).not.toContain(
          'harbour seven',
        )
    for (const who of [ann, colleague])
      expect(plain(await who.get(`/n/harbour/deposits/${act}`))).toContain(secret)
    // An earlier moment shows nobody's.
    expect(plain(await ann.get(`/n/harbour/deposits/${act}?at=${act + 1}`))).not.toContain(secret)
  })

  test('from one page sent twice it is one deposit', async () => {
    const { body } = await ann.get('/n/harbour/deposits')
    const seen = /name="seen" value="(\d+)"/.exec(body)![1]!
    const before = (await rows()).length
    const sent = { ...fields, 'due-at': inSeconds(3600), seen }
    for (const _ of [1, 2]) expect((await ann.post('/n/harbour/deposits', sent)).status).toBe(303)
    expect((await rows()).length).toBe(before + 1)
  })

  test.each<[string, Readonly<Record<string, string>>]>([
    ['A title is missing', { title: ' ' }],
    ['Write the document', { document: '' }],
    ['larger than', { document: 'x'.repeat(bodyBytesMax + 1) }],
    ['public at once', { marking: 'clear' }],
    ['an unknown marking', { marking: 'purple' }],
    ['no date', { 'due-at': '' }],
    ['no date that can be read', { 'due-at': 'soon' }],
    ['a date too late', { 'due-at': inSeconds(800 * 24 * 3600) }],
    ['a stage of no procedure', { stage: 'nowhere' }],
  ])('%s: comes back, and nothing is kept', async (words, wrong) => {
    const [before, were] = [await kept(), (await rows()).length]
    const answer = await ann.post('/n/harbour/deposits', {
      ...{ ...fields, 'due-at': inSeconds(3600), ...wrong },
    })
    expect(answer.status).toBe(400)
    if (/^[A-Zlp]/.test(words)) expect(plain(answer)).toContain(words)
    expect(plain(answer)).toContain('role="alert"')
    expect([await kept(), (await rows()).length]).toEqual([before, were])
  })

  test('a file is taken in the place of words, and comes back as words', async () => {
    const page = (await ann.get('/n/harbour/deposits')).body
    const token = /name="token" value="([^"]*)"/.exec(page)![1]!
    const cookie = `${ann.cookie.name}=${ann.cookie.value}`
    const fresh = await fetch(`${room.url}/n/harbour/deposits`, { headers: { cookie } })
    const cookies = [cookie, ...fresh.headers.getSetCookie().map(set => set.split(';')[0])].join('; ')
    const own = /name="token" value="([^"]*)"/.exec(await fresh.text())?.[1] ?? token
    const send = (title: string) => {
      const [body, back] = [new FormData(), '/n/harbour/deposits']
      const sent = {
        ...{ token: own, back },
        title,
        marking: 'amber',
        document: '',
        lang: 'en',
        'due-at': inSeconds(3600),
      }
      for (const [name, value] of Object.entries(sent)) body.set(name, value)
      body.set('file', new File(['From a file.\r\nSecond line.'], 'notes.txt', { type: 'text/plain' }))
      const init = { method: 'POST', body, headers: { cookie: cookies }, redirect: 'manual' } as const
      return fetch(`${room.url}/n/harbour/deposits`, init)
    }
    const again = await (await send('')).text()
    expect(/data-why="([a-z-]+)"/.exec(again)?.[1]).toBe('title-missing')
    expect(again).toContain('From a file.\nSecond line.')
    expect((await send('A file')).status).toBe(303)
    const { act } = (await rows())[0]!
    expect(plain(await ann.get(`/n/harbour/deposits/${act}`))).toContain('From a file.\nSecond line.')
  })

  test('nobody without a seat, no form of another site, and a form only for who may', async () => {
    expect((await stranger.post('/n/harbour/deposits', fields)).status).toBe(403)
    expect((await ann.post('/n/harbour/deposits', { ...fields, token: 'x' })).status).toBe(403)
    for (const path of ['/desk', '/workspace', '/deposits']) {
      expect((await ann.get(`/n/harbour${path}`)).body).toContain('id="do-deposit"')
      expect((await stranger.get(`/n/harbour${path}`)).body).not.toContain('id="do-deposit"')
    }
  })
})

describe('DP4: releasing', () => {
  test('not before its time; then everybody reads it, and the commitment verifies', async () => {
    const act = await deposited(4)
    const release = (who: Visits) => who.post('/n/harbour/deposits/release', { deposit: String(act) })
    expect(plain(await release(ann))).toContain('not due yet')
    for (let tries = 0; tries < 60 && (await rows())[0]!.stands !== 'due'; tries++)
      await new Promise(resolve => setTimeout(resolve, 200))
    expect((await rows())[0]!.stands).toBe('due')
    expect(plain(await stranger.get('/n/harbour/deposits'))).toContain('overdue')
    expect(plain(await release(rival))).toContain('not kept here for your party')
    expect(plain(await rival.get(`/n/harbour/deposits/${act}`))).not.toContain(secret)
    expect((await ann.get(`/n/harbour/deposits/${act}`)).body).toContain('Release it')
    const before = await kept()
    expect((await release(colleague)).status).toBe(303)
    const [row] = await rows()
    expect(row!.stands).toBe('released')
    for (const who of [rival, stranger, observer])
      expect(plain(await who.get(`/n/harbour/deposits/${act}`))).toContain(secret)
    const stored = await servedBody(row!.released!)
    expect(commitBody(stored.body, fromHex(stored.salt)!).commit).toBe(row!.hash)
    expect(await kept()).toBe(before - 1)
    expect(plain(await release(ann))).toContain('has been released')
  })

  /** Once a checkpoint covers it. */
  async function servedBody(act: number): Promise<{ salt: string; body: { lang: string } }> {
    for (let tries = 0; tries < 60; tries++) {
      const answer = await fetch(`${room.url}/log/harbour/body/${act}`)
      if (answer.ok) return answer.json() as Promise<{ salt: string; body: { lang: string } }>
      await new Promise(resolve => setTimeout(resolve, 200))
    }
    throw new Error(`no body ${act}`)
  }

  test.each([
    ['99', 'Nothing was deposited'],
    ['x', 'Nothing was deposited'],
    ['', 'Nothing was deposited'],
  ])('of %j: nothing', async (deposit, words) => {
    expect(plain(await ann.post('/n/harbour/deposits/release', { deposit }))).toContain(words)
  })

  test('what is not there is said', async () => {
    expect((await ann.get('/n/harbour/deposits/99')).status).toBe(404)
    expect((await fetch(`${room.url}/api/n/harbour/deposits/99`)).status).toBe(404)
  })
})
