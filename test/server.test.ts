import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stateRoot } from '../src/core/negotiation/replay.js'
import { demonstrations, playDemonstration } from '../src/server/negotiations.js'
import { resources } from '../src/server/resources/index.js'
import { freshDatabase } from './database.js'
import { serveDemo, type TestServer, visitor } from './running.js'

let server: TestServer
beforeAll(async () => {
  server = await serveDemo()
})
afterAll(() => server.close())

/** Of each demonstration something that its pages are about, by the first part of their address. */
const played = await Promise.all(
  demonstrations.map(async name => {
    const log = await playDemonstration(name)
    if (!log.ok) throw new Error(JSON.stringify(log))
    return [name, log.value.view().state] as const
  }),
)
const states = new Map(played)
const first = (map: ReadonlyMap<string | number, unknown>) => String(map.keys().next().value)
const ids: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  played.map(([name, { text, decisions }]) => [
    name,
    {
      provisions: [...text.provisions.keys()][1]!,
      proposals: first(text.proposals),
      parties: [...text.proposals.values()].find(({ authors }) => authors.length > 0)!.authors[0]!,
      acts: '0',
      decisions: first(decisions.decisions),
    },
  ]),
)

/** Every page; a brief only where themes are declared. */
function pathsOf(negotiation: string): string[] {
  const themes = [...states.get(negotiation)!.record.frameworks.values()].flatMap(f => f.themes)
  return resources
    .map(({ path }) => path.replace('{id}', ids[negotiation]![path.split('/')[1]!] ?? ''))
    .filter(path => !/^\/(brief|assessments)/.test(path) || themes.length > 0)
}

describe.each(Object.keys(ids))('%s over HTTP', negotiation => {
  test.each(pathsOf(negotiation))('page and JSON of "%s"', async path => {
    const { get } = visitor(server)
    const json = await get(`/api/n/${negotiation}${path}`)
    expect([json.status, json.type]).toEqual([200, 'application/json'])
    expect(JSON.parse(json.body)).toBeTruthy()
    const page = await get(`/n/${negotiation}${path}`)
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=UTF-8'])
    expect(page.body).toContain('<main')
    expect(page.body).not.toMatch(/undefined|\[object Object\]|NaN/)
  })
  test('the state root it prints is that of a log played anew', async () => {
    const { stateRoot: printed } = await visitor(server).json(`/api/n/${negotiation}`)
    expect(printed).toBe(stateRoot(states.get(negotiation)!))
  })
  test('the state at an earlier moment, and without a source', async () => {
    const { get, json } = visitor(server)
    const at = negotiation === 'wcit-12' ? '2012-11-30' : '60'
    const [now, then] = [await json(`/api/n/${negotiation}`), await json(`/api/n/${negotiation}?at=${at}`)]
    expect(then.acts).toBeLessThan(now.acts)
    expect((await get(`/n/${negotiation}/report?at=${at}&exclude-source=S01`)).status).toBe(200)
  })
})

test('H186: sources that are left out, one or several, however they are named; nobody else is answered so', async () => {
  const { get, json } = visitor(server)
  const audit = async (query: string) =>
    JSON.stringify((await json(`/api/n/wcit-12/audit?at=2012-12-13${query}`)).audits)
  const hidden = await audit('&exclude-source=&exclude-source=S01')
  const whole = await audit('')
  const one = await audit('&exclude-source=S01')
  const two = await audit('&exclude-source=S01&exclude-source=S02')
  expect([hidden === one, new Set([whole, one, two]).size]).toEqual([true, 3])
  expect(await audit('&exclude-source=S02,S01')).toBe(two)
  const { body } = await get('/n/wcit-12/audit?exclude-source=S02&exclude-source=S01')
  expect(body).toContain('href="/api/n/wcit-12/audit?exclude-source=S01%2CS02"')
  expect(body).toContain('href="/n/wcit-12/text?exclude-source=S01%2CS02"')
  expect(body).toContain('S01, S02')
})

describe('taking part, by plain forms', () => {
  test('a visitor takes a seat, amends, sees the brackets move, objects, gets an answer, and it is met', async () => {
    const { get, post, json } = visitor(server)
    const text = async () =>
      (await json('/api/n/open-waters/provisions/art-4.1')) as {
        base: string
        text: (string | { options: { refs: string[] }[] })[]
        amendments: { id: string; rev: number }[]
      }
    const before = await text()
    expect(
      (await post('/n/open-waters/act', { kind: 'statement', target: 'i:1', statement: 'x' })).status,
    ).toBe(400)
    const seated = await post('/n/open-waters/seat', {
      name: 'Harbour Readers',
      group: 'users',
      'interest-funds-members': 'true',
      lang: 'en',
      back: '/n/open-waters/text',
    })
    expect([seated.status, seated.location]).toEqual([303, '/n/open-waters/text'])
    const { acts } = await json('/api/n/open-waters')
    expect((await json(`/api/n/open-waters/acts/${acts - 1}`)).leaf).toMatchObject({
      author: {
        ...{ act: { kind: 'declare-interests', interests: ['funds-members'] }, party: 'HAR' },
        credential: expect.stringMatching(/^visitor-/),
      },
      auth: { how: 'attested' },
    })
    const provision = await get('/n/open-waters/provisions/art-4.1')
    expect(provision.body).toContain('Harbour Readers')
    const version = /p:art-4\.1@(\d+)/.exec(provision.body)![1]!
    const proposal = {
      kind: 'submit',
      mark: 'MOD',
      target: `p:art-4.1@${version}`,
      text: `${before.base} This is read aloud in every harbour.`,
      textLang: 'en',
      lang: 'en',
      title: 'Read it aloud',
      reasons: 'So that all may hear it.',
      back: '/n/open-waters/provisions/art-4.1',
    }
    const drafted = await post('/n/open-waters/drafts', { ...proposal, next: 'preview' })
    expect([drafted.status, drafted.location]).toEqual([303, expect.stringMatching(/\/preview$/)])
    const preview = await get(drafted.location!)
    expect(preview.status).toBe(200)
    expect(preview.body).toContain('read aloud in every harbour')
    expect(await text()).toEqual(before)
    const table = drafted.location!.replace(/preview$/, 'table')
    expect((await post(table, { version: '1' })).location).toBe('/n/open-waters/proposals/HAR/1')
    const after = await text()
    const readings = JSON.stringify(after.text)
    expect(readings).toContain('HAR/1/1')
    expect(JSON.stringify(before.text)).not.toContain('HAR/1/1')

    const theirs = before.amendments.find(a => !a.id.startsWith('HAR'))!
    const objected = await post('/n/open-waters/act', {
      kind: 'object',
      target: `a:${theirs.id}@${theirs.rev}`,
      degree: 'objection',
      groundKind: 'clarity',
      ground: 'A skipper cannot tell what it asks.',
      cure: 'Say who does what.',
      lang: 'en',
      back: '/n/open-waters/objections',
    })
    expect(objected.status).toBe(303)
    const objection = (
      (await json('/api/n/open-waters/objections')) as { seq: number; party: string; fate: string }[]
    ).find(o => o.party === 'HAR')!
    expect(objection).toMatchObject({ fate: 'raised', open: true })

    const chair = visitor(server)
    expect((await chair.post('/n/open-waters/seat', { party: 'CHAIR' })).status).toBe(303)
    expect(
      (
        await chair.post('/n/open-waters/act', {
          kind: 'answer',
          objection: String(objection.seq),
          answer: 'The secretariat will say it in the next text.',
          lang: 'en',
        })
      ).status,
    ).toBe(303)
    expect(
      (
        await post('/n/open-waters/act', {
          kind: 'settle',
          objection: String(objection.seq),
          fate: 'accommodated',
          reasons: 'That meets it.',
          lang: 'en',
        })
      ).status,
    ).toBe(303)
    const settled = (
      (await json('/api/n/open-waters/objections')) as { seq: number; fate: string; answers: unknown[] }[]
    ).find(o => o.seq === objection.seq)!
    expect(settled).toMatchObject({ fate: 'accommodated', open: false, answers: [{ party: 'CHAIR' }] })
  })
  test('what was acknowledged is there after a restart', async () => {
    const { url: database, drop } = await freshDatabase()
    const first = await serveDemo(database)
    await visitor(first).post('/n/open-waters/seat', { name: 'Lamp Keepers', group: 'technical', lang: 'en' })
    const before = await visitor(first).json('/api/n/open-waters')
    await first.close()
    expect(before.acts).toBeGreaterThan(300)
    const again = await serveDemo(database)
    const after = await visitor(again).json('/api/n/open-waters')
    expect([after.acts, after.stateRoot]).toEqual([before.acts, before.stateRoot])
    await visitor(again).post('/n/open-waters/seat', { name: 'Lamp Keepers', group: 'technical', lang: 'en' })
    expect((await visitor(again).json('/api/n/open-waters')).acts).toBe(before.acts + 3)
    await again.close()
    await drop()
  })
})

const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e'

describe('bad input gets a sentence and a code, never a stack trace', () => {
  test.each([
    ['/n/nowhere', 404],
    ['/n/wcit-12/provisions/%E0%A4%A', 404],
    ['/n/wcit-12/provisions/999', 404],
    ['/n/wcit-12/proposals/XXX/1', 404],
    ['/n/wcit-12/parties/ZZZ', 404],
    ['/n/wcit-12/acts/99999', 404],
    ['/n/wcit-12/acts/minus', 404],
    ['/n/wcit-12?at=yesterday', 400],
    ['/api/n/wcit-12?at=2012-13-45', 400],
    ['/api/n/wcit-12/brief?theme=weather', 404],
    ['/api/n/wcit-12/nothing', 404],
    ['/n/wcit-12/../../etc/passwd', 404],
    ['/nothing', 404],
  ])('GET %s is %i', async (path, status) => {
    const answer = await visitor(server).get(path)
    expect(answer.status).toBe(status)
    expect(answer.body).not.toMatch(/\bat .*\.(ts|js):\d+|Error:/)
    if (path.startsWith('/api'))
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, why: expect.stringMatching(/^[a-z-]+$/) })
  })
  test.each([
    ['an unknown kind', { kind: 'abolish' }],
    ['a malformed target', { kind: 'position', target: 'q:1', stance: 'support', reasons: 'r' }],
    ['an unknown provision', { kind: 'position', target: 'p:nowhere@0', stance: 'support', reasons: 'r' }],
    ['a version to come', { kind: 'position', target: 'p:art-4.1@99', stance: 'support', reasons: 'r' }],
    ['an unknown stance', { kind: 'position', target: 'p:art-4.1@0', stance: 'adore', reasons: 'r' }],
    ['no reasons', { kind: 'position', target: 'p:art-4.1@0', stance: 'support' }],
    ['an objection that is not there', { kind: 'answer', objection: '0', answer: 'a' }],
    ['a decision by a visitor', { kind: 'decision', target: 'p:art-4.1@0' }],
    ['an empty amendment', { kind: 'submit', mark: 'MOD', target: 'p:art-4.1@0', text: '  ', reasons: 'r' }],
    [
      'a field over its limit',
      { kind: 'submit', mark: 'MOD', target: 'p:art-4.1@0', text: 'x'.repeat(30_000), reasons: 'r' },
    ],
  ])('%s is refused, and the log stays as it was', async (_, fields) => {
    const { post, json } = visitor(server)
    await post('/n/open-waters/seat', { name: 'Tester', group: 'academics', lang: 'en' })
    const before = (await json('/api/n/open-waters')).acts
    const answer = await post('/n/open-waters/act', { back: '/n/open-waters/provisions/art-4.1', ...fields })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('role="alert"')
    expect(answer.body).not.toMatch(/\bat .*\.(ts|js):\d+/)
    expect((await json('/api/n/open-waters')).acts).toBe(before)
  })
  test('a form from another site is refused', async () => {
    const { get, post } = visitor(server)
    await post('/n/open-waters/seat', { name: 'Target', group: 'academics', lang: 'en' })
    const fields = new URLSearchParams({ kind: 'statement', target: 'i:1', statement: 'forged' })
    expect((await get('/n/open-waters/act', { method: 'POST', body: fields })).status).toBe(403)
    expect((await post('/n/open-waters/act', { kind: 'statement', token: 'wrong' })).status).toBe(403)
    const cross = await get('/n/open-waters/seat', {
      method: 'POST',
      body: fields,
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(cross.status).toBe(403)
  })
  test('nobody takes a seat in an observed negotiation', async () => {
    const { get, post } = visitor(server)
    expect((await get('/n/wcit-12/seat')).status).toBe(404)
    expect((await post('/n/wcit-12/seat', { name: 'X', group: 'users' })).status).toBe(403)
  })
  test('a request over the limit is 413', async () => {
    const answer = await visitor(server).get('/compare', {
      method: 'POST',
      body: new URLSearchParams({ current: 'x'.repeat(400_000), clause: 'y' }),
    })
    expect(answer.status).toBe(413)
  })
  test('hostile markup is text, wherever it is shown', async () => {
    const { get, post, json } = visitor(server)
    await post('/n/open-waters/seat', { name: hostile, group: 'advocates', lang: 'en' })
    const sent = await post('/n/open-waters/act', {
      kind: 'position',
      target: 'p:art-4.2@0',
      stance: 'concern',
      reasons: hostile,
      lang: 'en',
      back: '/n/open-waters/provisions/art-4.2',
    })
    expect(sent.status).toBe(303)
    const party = ((await json('/api/n/open-waters/parties')) as { id: string; name: { en: string } }[]).find(
      p => p.name.en.includes('script'),
    )!
    for (const path of ['', '/parties', `/parties/${party.id}`, '/provisions/art-4.2', '/acts']) {
      const { body } = await get(`/n/open-waters${path}`)
      expect(body).not.toContain('<script>alert')
      expect(body).not.toContain('<img src=x')
    }
    const compared = await get('/compare', {
      method: 'POST',
      body: new URLSearchParams({ current: 'A clause.', clause: `A clause. ${hostile}` }),
    })
    expect(compared.body).not.toContain('<script>alert')
    expect(compared.body).toContain('&lt;script')
  })
})

describe('for machines', () => {
  test('openapi.json describes what is served', async () => {
    const { json } = visitor(server)
    const described = Object.keys((await json('/openapi.json')).paths)
    for (const { path } of resources) expect(described).toContain(`/api/n/{negotiation}${path}`)
    for (const path of ['feed.atom', 'provisions/{id}/feed.atom', 'calendar.ics', 'embed/provisions/{id}'])
      expect(described).toContain(`/n/{negotiation}/${path}`)
  })
  test('proposals as CSV, the same filter as the page', async () => {
    const { get } = visitor(server)
    const { body, type } = await get('/n/wcit-12/proposals.csv?theme=security')
    expect(type).toBe('text/csv; charset=utf-8')
    const [head, ...rows] = body.trim().split('\r\n')
    expect(head).toMatch(/^ref,symbol,parties,mark/)
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.every(row => row.includes('security'))).toBe(true)
  })
  test('H187: proposals as JSON, the same filter; without one, those too that have no amendment', async () => {
    const proposals = async (query: string) =>
      (await visitor(server).json(`/api/n/wcit-12/proposals${query}`)) as {
        id: string
        authors: string[]
        amendments: { mark: string; themes: string[] }[]
      }[]
    const [all, secure, added] = await Promise.all(['', '?theme=security', '?mark=ADD&party='].map(proposals))
    expect(all!.length).toBe(states.get('wcit-12')!.text.proposals.size)
    expect(secure!.length).toBeLessThan(all!.length)
    const amendments = [secure!.flatMap(p => p.amendments), added!.flatMap(p => p.amendments)] as const
    expect(amendments.map(list => list.length > 5)).toEqual([true, true])
    expect(amendments[0].every(({ themes }) => themes.includes('security'))).toBe(true)
    expect(amendments[1].every(({ mark }) => mark === 'ADD')).toBe(true)
  })
  test('health, readiness, metrics, and headers that keep strangers’ scripts out', async () => {
    const { get } = visitor(server)
    expect(JSON.parse((await get('/ready')).body).negotiations).toEqual(demonstrations)
    expect((await get('/metrics')).body).toMatch(/travaux_acts\{negotiation="wcit-12"\} \d+/)
    const { headers } = await fetch(`${server.url}/`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
  })
})
