/** Drafting over HTTP, by plain forms: privacy, two who write at once, tabling once, co-sponsors, revising, reserving. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formFieldCharsMax, requestBytesMax } from '../src/core/limits.js'
import { worded } from '../src/core/negotiation/testing-hosted.js'
import { commitBody } from '../src/core/record/body.js'
import { runOn } from './database-setup.js'
import { serveDemo, type TestServer, visitor } from './running.js'
import { seatPerson } from './seated.js'

let server: TestServer
beforeAll(async () => {
  server = await serveDemo()
})
afterAll(() => server.close())

const base = '/n/open-waters'
type Visitor = ReturnType<typeof visitor>

async function sit(seat: Readonly<Record<string, string>>): Promise<Visitor> {
  const visits = visitor(server)
  expect((await visits.post(`${base}/seat`, { lang: 'en', ...seat })).status).toBe(303)
  return visits
}
const party = (name: string) => sit({ name, group: 'users' })
const beside = (id: string) => sit({ party: id })

let names = 0
/** A new party, and its id. */
async function newParty(): Promise<{ own: Visitor; id: string }> {
  const letters = String.fromCharCode(65 + Math.floor(names / 26), 65 + (names++ % 26))
  const own = await party(`Q${letters} Party`)
  const { id } = (await own.json(`/api${base}/parties`)).find((p: { name: { en: string } }) =>
    p.name.en.startsWith(`Q${letters} `),
  )
  return { own, id }
}

const acts = async (): Promise<number> => (await visitor(server).json(`/api${base}`)).acts
const text = async (id = 'art-4.2'): Promise<string> =>
  (await visitor(server).json(`/api${base}/provisions/${id}`)).base
const target = async (id = 'art-4.2') => {
  const { version } = await visitor(server).json(`/api${base}/provisions/${id}`)
  return `p:${id}@${version ?? 0}`
}

/** Starts a draft of one amendment and answers its path. */
async function start(by: Visitor, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const fields = {
    kind: 'submit',
    mark: 'MOD',
    textLang: 'en',
    lang: 'en',
    title: 'A title',
    reasons: 'Why.',
  }
  const sent = await by.post(`${base}/drafts`, {
    ...fields,
    target: await target(),
    text: `${await text()} And more.`,
    next: 'keep',
    draft: 'new',
    ...more,
  })
  expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/\/drafts\/[0-9a-f]{32}/)])
  return sent.location!.replace(/\/preview$/, '')
}

/** The fields that a page's form has, with what they hold. */
function fieldsOn(body: string): Record<string, string> {
  const plain = (html: string) =>
    html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const form = /<form method="post" action="[^"]*\/drafts\/[0-9a-f]{32}"[^>]*data-keep.*?<\/form>/s.exec(
    body,
  )![0]
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const of = (name: string) => plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
    if (!/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag)) fields[of('name')] = of('value')
  }
  for (const [, name, value] of form.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs))
    fields[name!] = plain(value!)
  fields.lang = 'en'
  return fields
}

async function saved(by: Visitor, path: string, change: Readonly<Record<string, string>>) {
  return by.post(path, { ...fieldsOn((await by.get(path)).body), ...change })
}

describe('D13: a draft is its party’s', () => {
  test('others are answered as if it were not there, by every address', async () => {
    const { own, id } = await newParty()
    const [colleague, other, nobody] = [await beside(id), await party('Curious'), visitor(server)]
    const path = await start(own)
    expect((await colleague.get(path)).status).toBe(200)
    expect((await colleague.get(`${base}/drafts`)).body).toContain(path)
    expect((await own.get(path)).headers.get('cache-control')).toBe('private, no-store')
    for (const rest of ['', '/preview']) {
      expect((await other.get(path + rest)).status).toBe(404)
      expect((await nobody.get(path + rest)).status).toBe(403)
    }
    for (const rest of ['', '/table', '/discard', '/invite', '/uninvite', '/answer']) {
      const fields = { version: '1', party: 'FISH', answer: 'accept', title: 'Mine now' }
      expect([rest, (await other.post(path + rest, fields)).status]).toEqual([rest, 404])
      const foreign = await other.get(path + rest, { method: 'POST', body: new URLSearchParams(fields) })
      expect([rest, foreign.status]).toEqual([rest, 403])
    }
    expect((await other.get(`${base}/drafts`)).body).not.toContain(path)
    expect((await own.get(path)).body).toContain('A title')
    for (const wrong of ['x', `${'0'.repeat(32)}`, "'; drop--", '..%2f..'])
      expect((await own.get(`${base}/drafts/${wrong}`)).status).toBe(404)
    expect((await own.get('/n/wcit-12/drafts')).status).toBe(403)
  })
  test('nothing of it is in the record, before it is tabled', async () => {
    const { own } = await newParty()
    const before = await acts()
    const path = await start(own, { title: 'Unheard of' })
    await saved(own, path, { reasons: 'Still private.' })
    expect(await acts()).toBe(before)
    const { body } = await visitor(server).get(`${base}/acts`)
    expect(body).not.toContain('Unheard of')
  })
  test('the name of who saved it is shown to its people alone', async () => {
    const person = await seatPerson(server, 'Ada Lovelace')
    const cookie = `${person.cookie.name}=${person.cookie.value}`
    const get = (path: string, init: RequestInit = {}) =>
      fetch(server.url + path, { redirect: 'manual', ...init, headers: { cookie } })
    const page = await (await get(`${base}/drafts`)).text()
    const token = /name="token" value="([^"]*)"/.exec(page)![1]!
    const started = await get(`${base}/drafts`, {
      method: 'POST',
      body: new URLSearchParams({ token, kind: 'new' }),
    })
    const path = started.headers.get('location')!
    expect(await (await get(path)).text()).toContain('<bdi>Ada Lovelace</bdi></p>')
    const { own, id } = await newParty()
    await get(`${path}/invite`, { method: 'POST', body: new URLSearchParams({ token, party: id }) })
    const seen = await own.get(path)
    expect([seen.status, seen.body.includes('<bdi>Ada Lovelace</bdi></p>')]).toEqual([200, false])
  })
})

describe('D14: two write at once', () => {
  test('nothing is overwritten: both are shown, and one saves on top', async () => {
    const { own, id } = await newParty()
    const colleague = await beside(id)
    const path = await start(own)
    const mine = fieldsOn((await own.get(path)).body)
    const theirText = `${await text()} As they wrote.`
    expect((await saved(colleague, path, { 'item-1-text': theirText, title: 'Their title' })).status).toBe(
      303,
    )
    const clash = await own.post(path, { ...mine, 'item-1-text': `${await text()} As I wrote.` })
    expect(clash.status).toBe(409)
    for (const words of [
      'Somebody of your party saved this draft',
      'As I wrote.',
      '<del>they</del><ins>I</ins>',
      'Their title',
    ])
      expect(clash.body).toContain(words)
    expect(fieldsOn((await own.get(path)).body)).toMatchObject({ 'item-1-text': theirText })
    const both = fieldsOn(clash.body)
    expect(both).toMatchObject({
      version: '2',
      title: 'A title',
      'item-1-text': expect.stringContaining('As I'),
    })
    expect((await own.post(path, { ...both, 'take-title': 'saved' })).status).toBe(303)
    expect(fieldsOn((await colleague.get(path)).body)).toMatchObject({
      version: '3',
      title: 'Their title',
      'item-1-text': expect.stringContaining('As I wrote.'),
    })
  })
  test('an amendment that one added while another wrote stays', async () => {
    const { own, id } = await newParty()
    const colleague = await beside(id)
    const path = await start(own)
    const mine = fieldsOn((await own.get(path)).body)
    await saved(colleague, path, { add: 'art-4.1' })
    const clash = await own.post(path, { ...mine, title: 'Mine' })
    expect([clash.status, clash.body.includes('Others added this meanwhile')]).toEqual([409, true])
    await own.post(path, fieldsOn(clash.body))
    expect(Object.keys(fieldsOn((await own.get(path)).body))).toContain('item-2-on')
  })
  test('of many saves at the same moment one is taken', async () => {
    const { own } = await newParty()
    const path = await start(own)
    const fields = fieldsOn((await own.get(path)).body)
    const answers = await Promise.all(['a', 'b', 'c'].map(title => own.post(path, { ...fields, title })))
    expect(answers.map(a => a.status).sort()).toEqual([303, 409, 409])
  })
  test('saved as it was, it stays the version that it is', async () => {
    const { own } = await newParty()
    const path = await start(own)
    await saved(own, path, {})
    expect(fieldsOn((await own.get(path)).body).version).toBe('1')
  })
})

describe('D9, D16: tabling', () => {
  test('sent twice at once, and again, it is one act with all its amendments', async () => {
    const { own, id } = await newParty()
    const path = await start(own)
    await saved(own, path, { add: 'art-4.1' })
    const changed = await saved(own, path, { 'item-2-mark': 'NOC', next: 'preview' })
    const preview = await own.get(changed.location!)
    expect(preview.body).toContain('Table it: make it public')
    expect(preview.body).toContain('for everyone and for good')
    const version = /name="version" value="(\d+)"/.exec(preview.body)![1]!
    const before = await acts()
    const sends = await Promise.all([1, 2, 3].map(() => own.post(`${path}/table`, { version })))
    expect(sends.map(s => [s.status, s.location])).toEqual(
      sends.map(() => [303, `${base}/proposals/${id}/1`]),
    )
    expect(await acts()).toBe(before + 1)
    expect((await own.post(`${path}/table`, { version })).location).toBe(`${base}/proposals/${id}/1`)
    expect(await acts()).toBe(before + 1)
    const proposal = await own.json(`/api${base}/proposals/${id}/1`)
    expect(proposal.amendments.map((a: { mark: string }) => a.mark)).toEqual(['MOD', 'NOC'])
    const after = await own.get(path)
    expect([after.status, after.body.includes('Tabled as')]).toEqual([200, true])
    expect((await own.post(path, { version, title: 'Too late' })).status).toBe(409)
  })
  test('an act whose answer was lost is sent again as it was, and recorded once', async () => {
    const { own, id } = await newParty()
    const path = await start(own, { mark: 'SUP', text: '' })
    const draft = path.split('/').at(-1)!
    const overview = await own.json(`/api${base}/acts/${(await acts()) - 1}`)
    const { log } = overview.leaf.author
    const ours = (await own.get(path)).body.match(/data-draft-held="\S+ ([^"]+)"/)![1]!
    const [provision, version] = (await target()).slice(2).split('@')
    const amendments = [{ n: 1, mark: 'SUP', target: { provision: provision!, version: Number(version) } }]
    const body = { lang: 'en', reasons: 'As it was sent first.' }
    const named = { proposal: `${id}/1`, symbol: `${id}/1`, title: { en: 'First' }, authors: [id] }
    const sending = {
      author: {
        ...{ v: 1, log, party: id, credential: ours, claimed: 1, head: 0, nonce: '0'.repeat(32) },
        act: { kind: 'submit', ...named, amendments },
        body: commitBody(body, new Uint8Array(32)),
      },
      auth: { how: 'attested' },
      texts: [],
      body: { salt: '0'.repeat(64), body },
    }
    const lost = () =>
      runOn(
        server.databaseUrl,
        `UPDATE travaux_drafts.draft SET tabled = NULL, sending = '${JSON.stringify(sending)}' WHERE id = '${draft}'`,
      )
    await lost()
    const before = await acts()
    expect((await own.get(path)).body).toContain('the answer was lost on the way')
    expect((await own.post(path, { version: '1', title: 'Changed' })).status).toBe(409)
    expect((await own.post(`${path}/discard`, {})).status).toBe(409)
    expect((await own.post(`${path}/table`, { version: '1' })).location).toBe(`${base}/proposals/${id}/1`)
    await lost()
    expect((await own.post(`${path}/table`, { version: '1' })).location).toBe(`${base}/proposals/${id}/1`)
    expect(await acts()).toBe(before + 1)
    expect((await own.json(`/api${base}/acts/${before}`)).body.reasons).toBe('As it was sent first.')
  })
  test('what was not previewed is not tabled', async () => {
    const { own } = await newParty()
    const path = await start(own)
    await saved(own, path, { title: 'Changed meanwhile' })
    const before = await acts()
    const sent = await own.post(`${path}/table`, { version: '1' })
    expect([sent.status, sent.body.includes('role="alert"')]).toEqual([409, true])
    expect(await acts()).toBe(before)
  })
  test.each<[string, Record<string, string>, string]>([
    ['no reasons', { reasons: '' }, 'Reasons are required here'],
    ['nothing changed', {}, 'has the words that stand already'],
    ['no text', { text: ' ' }, 'The new text is missing'],
    ['an addition of what is there', { mark: 'ADD' }, 'would add the words of the provision beside it'],
    ['a provision that is not there', { target: 'p:nowhere@0' }, 'The text has moved on'],
  ])('%s: it is said before, and there is nothing to press', async (_, fields, words) => {
    const { own } = await newParty()
    const path = await start(own, { text: _ === 'no reasons' ? 'Other words.' : await text(), ...fields })
    const preview = await own.get(`${path}/preview`)
    expect(preview.body).toContain(words)
    expect(preview.body).not.toContain('Table it')
    const before = await acts()
    expect((await own.post(`${path}/table`, { version: '1' })).status).toBe(400)
    expect(await acts()).toBe(before)
    expect((await saved(own, path, { 'item-1-text': 'Mended words.' })).status).toBe(303)
  })
  test('a form that would record a proposal at once is refused', async () => {
    const { own } = await newParty()
    const before = await acts()
    const fields = { kind: 'submit', confirm: '1', target: await target(), mark: 'SUP', reasons: 'r' }
    const sent = await own.post(`${base}/act`, { ...fields, back: `${base}/provisions/art-4.2` })
    expect([sent.status, await acts()]).toEqual([400, before])
  })
})

describe('D5 to D7: the text moves on', () => {
  test('it is shown, nothing is done unasked, and changes are carried over where that can be', async () => {
    const { own } = await newParty()
    const chair = await beside('CHAIR')
    const [provision, old] = ['art-2.1', await text('art-2.1')]
    const path = await start(own, { target: await target(provision), text: `${old} At the end.` })
    const token = /name="token" value="([^"]*)"/.exec((await chair.get(`${base}/seat`)).body)![1]!
    const next = `In front of it. ${old}`
    const version = Number((await target(provision)).split('@')[1])
    const act = {
      kind: 'consolidate',
      proposal: 'CHAIR/9',
      symbol: 'CHAIR/9',
      title: { en: 'A new base' },
      items: [{ provision, version, text: [worded(next)], subsumes: ['TIDE/1/1'] }],
    }
    const moved = await chair.get(`/api${base}/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-form-token': token },
      body: JSON.stringify({ act, texts: [next], body: { reasons: 'r' } }),
    })
    expect([moved.status, moved.body.slice(0, 200)]).toEqual([201, expect.any(String)])
    const page = await own.get(path)
    for (const words of ['has changed since', 'carry my changes over', 'What changed in it'])
      expect(page.body).toContain(words)
    const preview = await own.get(`${path}/preview`)
    expect([preview.body.includes('The text has moved on'), preview.body.includes('Table it')]).toEqual([
      true,
      false,
    ])
    expect(fieldsOn(page.body)).toMatchObject({ 'item-1-text': `${old} At the end.`, 'item-1-base': '' })
    await saved(own, path, { 'item-1-base': 'carry' })
    expect(fieldsOn((await own.get(path)).body)).toMatchObject({
      'item-1-text': `${next} At the end.`,
      'item-1-on': `p:${provision}@${version + 1}`,
    })
    expect((await own.get(`${path}/preview`)).body).toContain('Table it')
  })
})

describe('D18, D19: co-sponsors', () => {
  test('who accepted this very text joins by an act of its own; who accepted another does not', async () => {
    const [a, b, c] = [await newParty(), await newParty(), await newParty()]
    const path = await start(a.own)
    for (const { id } of [b, c]) expect((await a.own.post(`${path}/invite`, { party: id })).status).toBe(303)
    expect((await b.own.get(`${base}/drafts`)).body).toContain(path)
    const invited = await b.own.get(path)
    expect(invited.body).toContain('invites your party to co-sponsor')
    expect(invited.body).not.toContain(`/parties/${c.id}`)
    expect((await b.own.post(path, { version: '1', title: 'Theirs' })).status).toBe(404)
    await c.own.post(`${path}/answer`, { version: '1', answer: 'accept' })
    await saved(a.own, path, { title: 'A later title' })
    const stale = await b.own.post(`${path}/answer`, { version: '1', answer: 'accept' })
    expect([stale.status, stale.body.includes('A later title')]).toEqual([409, true])
    expect((await b.own.post(`${path}/answer`, { version: '2', answer: 'accept' })).status).toBe(303)
    const preview = (await a.own.get(`${path}/preview`)).body
    expect(preview).toMatch(new RegExp(`Joined by</dt><dd><a href="${base}/parties/${b.id}"`))
    expect(preview).toMatch(new RegExp(`Not joining</dt><dd><a href="${base}/parties/${c.id}"`))
    const before = await acts()
    const tabled = await Promise.all([1, 2].map(() => a.own.post(`${path}/table`, { version: '2' })))
    expect(tabled.map(({ status }) => status)).toEqual([303, 303])
    expect(await acts()).toBe(before + 2)
    const { leaf } = await a.own.json(`/api${base}/acts/${before + 1}`)
    expect(leaf.author).toMatchObject({
      act: { kind: 'support', target: { proposal: `${a.id}/1` }, joined: true },
      party: b.id,
    })
    expect(leaf.author.credential).not.toBe(
      (await a.own.json(`/api${base}/acts/${before}`)).leaf.author.credential,
    )
    expect((await a.own.get(path)).body).toContain('joined in the record')
    expect((await c.own.get(path)).body).toContain('Parties join it there')
  })
  test('who is no longer invited, or declined, sees it no more', async () => {
    const [a, b, c] = [await newParty(), await newParty(), await newParty()]
    const path = await start(a.own)
    for (const { id } of [b, c]) await a.own.post(`${path}/invite`, { party: id })
    expect((await b.own.post(`${path}/answer`, { version: '1', answer: 'decline' })).location).toBe(
      `${base}/drafts`,
    )
    await a.own.post(`${path}/uninvite`, { party: c.id })
    for (const { own } of [b, c]) expect((await own.get(path)).status).toBe(404)
    for (const wrong of ['CHAIR', 'NOBODY', a.id])
      expect((await a.own.post(`${path}/invite`, { party: wrong })).status).toBe(400)
  })
})

describe('what is written is text, and has its limits', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e'
  test('stored script, in each field, on every page that shows it', async () => {
    const { own, id } = await newParty()
    const other = await newParty()
    const path = await start(own, { title: evil, reasons: evil, text: evil, from: `${evil} x` })
    await saved(own, path, { add: 'art-4.1' })
    await saved(own, path, { 'item-2-mark': 'ADD', 'item-2-text': evil, 'item-2-label': evil })
    await own.post(`${path}/invite`, { party: other.id })
    const version = fieldsOn((await own.get(path)).body).version!
    const pages = [
      ...(await Promise.all([path, `${path}/preview`, `${base}/drafts`].map(p => own.get(p)))),
      await other.own.get(path),
      await own.post(path, { ...fieldsOn((await own.get(path)).body), version: '1', title: `${evil}!` }),
      await own.post(`${base}/drafts`, { kind: 'submit', target: evil, title: evil, next: evil, back: evil }),
      await own.post(`${base}/drafts`, {
        kind: 'submit',
        next: 'keep',
        target: await target(),
        mark: 'SUP',
        title: evil,
      }),
    ]
    for (const [i, { body }] of pages.entries()) {
      expect([i, body.includes('<script>alert')]).toEqual([i, false])
      expect([i, body.includes('<img src=x')]).toEqual([i, false])
    }
    expect((await own.post(`${path}/table`, { version })).location).toBe(`${base}/proposals/${id}/1`)
    const proposal = await own.get(`${base}/proposals/${id}/1`)
    expect(proposal.body).not.toContain('<script>alert')
    expect(proposal.body).toContain('&lt;script')
  })
  test('a field over its limit comes back with everything that was entered', async () => {
    const { own } = await newParty()
    const path = await start(own)
    const long = 'x'.repeat(formFieldCharsMax + 1)
    const answer = await saved(own, path, { title: 'Kept as entered', 'item-1-text': long })
    expect([answer.status, answer.body.includes('Kept as entered'), answer.body.includes(long)]).toEqual([
      400,
      true,
      true,
    ])
    const quick = await own.post(`${base}/drafts`, {
      kind: 'submit',
      mark: 'MOD',
      target: await target(),
      text: long,
      back: `${base}/provisions/art-4.2`,
    })
    expect([quick.status, quick.body.includes(long)]).toEqual([400, true])
  })
  test('too much at once, and what is no draft', async () => {
    const { own } = await newParty()
    const path = await start(own)
    const flood = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`item-${i + 1}-text`, 'x'.repeat(formFieldCharsMax)]),
    )
    expect(requestBytesMax).toBeLessThan(20 * formFieldCharsMax)
    expect((await own.post(path, flood)).status).toBe(413)
    for (const fields of [
      { 'item-1-on': 'q:1', 'item-1-mark': 'MOD' },
      { 'item-1-on': 'p:art-4.2@0', 'item-1-mark': 'BURN' },
      { lang: evil },
      { add: 'nowhere' },
    ])
      expect([fields, (await saved(own, path, fields)).status]).toEqual([fields, 400])
  })
})

describe('D10, D12, D20: what else becomes of text', () => {
  test('a proposal is revised from a draft, and one amendment withdrawn, with reasons', async () => {
    const { own, id } = await newParty()
    const path = await start(own)
    await saved(own, path, { add: 'art-4.1' })
    await saved(own, path, { 'item-2-mark': 'NOC' })
    await own.post(`${path}/table`, { version: '3' })
    const revision = await own.post(`${base}/drafts`, { kind: 'revise', proposal: `${id}/1` })
    expect(fieldsOn((await own.get(revision.location!)).body)).toMatchObject({
      reasons: 'Why.',
      revises: `${id}/1`,
    })
    await saved(own, revision.location!, { 'item-1-text': 'Something shorter.' })
    expect((await own.post(`${revision.location}/table`, { version: '2' })).status).toBe(303)
    const proposal = await own.json(`/api${base}/proposals/${id}/1`)
    expect(proposal).toMatchObject({ rev: 1, symbol: `${id}/1(Rev.1)` })
    const stranger = await party('Stranger')
    const stolen = await stranger.post(`${base}/drafts`, { kind: 'revise', proposal: `${id}/1` })
    expect(stolen.status).toBe(400)
    const before = await acts()
    const withdrawn = {
      kind: 'withdraw',
      proposal: `${id}/1`,
      amendment: `${id}/1/2`,
      reasons: 'Met otherwise.',
    }
    expect((await own.post(`${base}/act`, { ...withdrawn, lang: 'en' })).status).toBe(303)
    const act = await own.json(`/api${base}/acts/${before}`)
    expect([act.leaf.author.act.target, act.body.reasons]).toEqual([
      { amendment: `${id}/1/2` },
      'Met otherwise.',
    ])
  })
  test('a program tables several amendments at once', async () => {
    const { own, id } = await newParty()
    const token = /name="token" value="([^"]*)"/.exec((await own.get(`${base}/seat`)).body)![1]!
    const sent = await own.get(`/api${base}/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-form-token': token },
      body: JSON.stringify({
        kind: 'submit',
        title: 'Two at once',
        reasons: 'Because.',
        lang: 'en',
        items: [
          { on: await target(), mark: 'MOD', text: 'One text.' },
          { on: await target('art-4.1'), mark: 'ADD', text: 'A new one.', label: '4.1 bis' },
        ],
      }),
    })
    expect(sent.status).toBe(201)
    const proposal = await own.json(`/api${base}/proposals/${id}/1`)
    expect(proposal.amendments.map((a: { mark: string }) => a.mark)).toEqual(['MOD', 'ADD'])
  })
  test('a compromise starts from what was picked', async () => {
    const { own } = await newParty()
    const page = await own.get(`${base}/compromise?provision=art-4.1`)
    expect(page.status).toBe(200)
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)![1]!
    const fields = { kind: 'compromise', target: hidden('target'), mark: hidden('mark') }
    expect((await own.post(`${base}/drafts`, fields)).status).toBe(400)
    expect((await own.post(`${base}/drafts`, { ...fields, mark: 'other', 'pick-0': '1' })).status).toBe(400)
    const started = await own.post(`${base}/drafts`, { ...fields, 'pick-0': '1' })
    const draft = fieldsOn((await own.get(started.location!)).body)
    expect(draft.from).toMatch(/^[A-Z]+\/\d+\/\d+/)
    expect(draft.reasons).toContain(draft.from!.split(' ')[0])
    expect(draft['item-1-text']).not.toBe(await text('art-4.1'))
    for (const wrong of ['nowhere', '', 'art-4'])
      expect((await own.get(`${base}/compromise?provision=${wrong}`)).status).toBe(404)
  })
  test('words are reserved where they stand once, and lifted again', async () => {
    const { own, id } = await newParty()
    const fields = {
      kind: 'reserve',
      target: await target(),
      textLang: 'en',
      back: `${base}/provisions/art-4.2`,
    }
    const words = (await text()).split(' ').slice(1, 4).join(' ')
    for (const [typed, problem] of [
      ['words that are not there', 'does not stand in the text'],
      ['the', 'more than once'],
      ['', 'does not stand in the text'],
    ]) {
      const refused = await own.post(`${base}/act`, { ...fields, lifted: 'no', words: typed! })
      expect([refused.status, refused.body.includes(problem!)]).toEqual([400, true])
    }
    expect((await own.post(`${base}/act`, { ...fields, lifted: 'no', words })).status).toBe(303)
    const options = JSON.stringify((await own.json(`/api${base}/provisions/art-4.2`)).text)
    expect(options).toContain(`"${id}"`)
    const page = (await own.get(`${base}/provisions/art-4.2`)).body
    const [, from] = /name="from" value="(\d+)"/.exec(page)!
    const [, to] = /name="to" value="(\d+)"/.exec(page)!
    expect(Number(to) - Number(from)).toBe(words.length)
    const lifted = await own.post(`${base}/act`, { ...fields, lifted: 'yes', from: from!, to: to! })
    expect(lifted.status).toBe(303)
    expect(JSON.stringify((await own.json(`/api${base}/provisions/art-4.2`)).text)).not.toContain(`"${id}"`)
  })
  test('a draft is discarded for everybody', async () => {
    const { own, id } = await newParty()
    const path = await start(own)
    expect((await own.post(`${path}/discard`, {})).location).toBe(`${base}/drafts`)
    expect((await (await beside(id)).get(path)).status).toBe(404)
  })
  test('an amendment is added to a draft that is there', async () => {
    const { own } = await newParty()
    const path = await start(own)
    const more = {
      kind: 'submit',
      mark: 'SUP',
      target: await target('art-4.1'),
      reasons: 'More.',
      next: 'keep',
    }
    const choice = await own.post(`${base}/drafts`, more)
    expect([choice.status, choice.body.includes('Which draft is it for?')]).toEqual([200, true])
    const added = await own.post(`${base}/drafts`, { ...more, draft: path.split('/').at(-1)! })
    expect(added.location).toBe(path)
    expect(fieldsOn((await own.get(path)).body)).toMatchObject({
      'item-2-mark': 'SUP',
      reasons: 'Why.\nMore.',
    })
  })
})
