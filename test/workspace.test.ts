/**
 * A party's workspace, offers and informal meetings over HTTP: as forms send them without script, as programs do, and
 * as others try to see what is not theirs. Rules WS1 to WS9, OF1 to OF6, IM1 to IM5, docs/spec/workspace.md.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deleteAccount } from '../src/accounts/accounts.js'
import { fromHex } from '../src/core/canonical/hash.js'
import { commitBody } from '../src/core/record/body.js'
import type { ActData } from '../src/core/record/leaf.js'
import { credential, openRoom, type Room, seat, type Visits } from './room.js'

const acts: ActData[] = [
  seat('FISH', 'users'),
  credential('fish-head', 'FISH', 'head'),
  credential('fish-two', 'FISH', 'delegate'),
  credential('fish-gone', 'FISH', 'delegate'),
  credential('fish-late', 'FISH', 'delegate'),
  seat('PORT', 'operators'),
  credential('port-head', 'PORT', 'head'),
  credential('port-looks', 'PORT', 'observer'),
  seat('ORRIN', 'governments', { unit: 'state' }),
  credential('orrin-head', 'ORRIN', 'head'),
]

type Fields = Readonly<Record<string, string>>
const secret = 'We settle for ninety days and no less.'

let room: Room
const people: Record<string, Visits> = {}
beforeAll(async () => {
  room = await openRoom('open-multistakeholder', acts)
  for (const [, name] of acts.flatMap(act => (act.kind === 'credential' ? [['', String(act.holder)]] : [])))
    people[name!] = await room.holder(`Person ${name}`, name!)
  people.SEC = await room.holder('The secretary', 'sec-2')
  people.nobody = await room.person('Just visiting')
}, 120_000)
afterAll(() => room.close())

const post = (who: string, path: string, fields: Fields) => people[who]!.post(room.base + path, fields)
const page = (who: string, path: string) => people[who]!.get(room.base + path)
const act = (who: string, fields: Fields, back = '/offers') =>
  post(who, '/act', { lang: 'en', back: room.base + back, ...fields })
const size = async () => ((await room.json('/acts')) as { count: number }).count
/** The number of the act that a form became. */
async function done(who: string, fields: Fields, path = '/act'): Promise<number> {
  const { status, body } = await post(who, path, { lang: 'en', back: `${room.base}/offers`, ...fields })
  if (status !== 303)
    throw new Error(`${who}: ${status} ${/role="alert"[^>]*>(.*?)<\/div/s.exec(body)?.[1] ?? body}`)
  return (await size()) - 1
}
const noteIds = async (who: string) =>
  [...(await page(who, '/workspace')).body.matchAll(/id="note-([^"]+)"/g)].map(([, id]) => id!)
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1')
const alert = (html: string) => plain(/role="alert"[^>]*>(.*?)<\/div/s.exec(html)?.[1] ?? '').trim()

async function tokenOf(who: string, held: string): Promise<string> {
  const { body } = await people[who]!.post('/account/tokens', {
    ...{ name: 'Program', seat: `harbour ${held}`, days: '7' },
  })
  return /<code dir="ltr">([\w-]{43})<\/code>/.exec(body)![1]!
}
async function api(token: string | null, method: string, path: string, fields?: Fields) {
  const answer = await fetch(`${room.url}/api${room.base}${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
    },
    ...(fields === undefined ? {} : { body: JSON.stringify(fields) }),
  })
  const text = await answer.text()
  return { status: answer.status, text, json: () => JSON.parse(text) }
}

/** A body of the log, as anybody gets it once a checkpoint covers its act. */
async function published(seq: number): Promise<{ salt: string; body: { lang: string; terms: string } }> {
  for (let tries = 0; tries < 50; tries++) {
    const answer = await fetch(`${room.url}/log/harbour/body/${seq}`)
    if (answer.ok) return (await answer.json()) as never
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`no body of ${seq}`)
}

describe('the workspace', () => {
  test('WS1: what one of a party writes the others read, on its page and on the provision’s', async () => {
    const written = await post('fish-head', '/workspace', {
      ...{ as: 'bottom-line', on: '1', text: secret },
    })
    expect([written.status, written.location]).toMatchObject([
      303,
      expect.stringContaining('/workspace#note-'),
    ])
    for (const path of ['/workspace', '/provisions/1', '/workspace?on=p:1']) {
      const { status, body } = await page('fish-two', path)
      expect([status, body.includes(secret)]).toEqual([200, true])
      expect(plain(body)).toContain('Only your party sees this. It is not in the record.')
      expect(plain(body)).toContain('Person fish-head')
    }
    expect((await page('fish-two', '/provisions/2')).body).not.toContain(secret)
    expect((await page('fish-two', '/provisions/1?at=8')).body).not.toContain(secret)
  })

  test('WS4: nobody else sees anything of it, wherever they look', async () => {
    const before = await size()
    const [id] = await noteIds('fish-head')
    const port = await tokenOf('port-head', 'port-head')
    for (const who of ['port-head', 'port-looks', 'orrin-head', 'SEC', 'nobody']) {
      for (const path of ['/provisions/1', '', '/acts', '/awaits', '/parties/FISH', '/objections', '/offers'])
        expect((await page(who, path)).body, `${who} ${path}`).not.toContain(secret)
      const declared = (await page(who, `/provisions/1?declare=${id}`)).body
      expect(declared).not.toContain(secret)
      for (const path of [`/workspace/${id}`, '/workspace'])
        expect((await page(who, path)).body, `${who} ${path}`).not.toContain(secret)
    }
    for (const who of ['port-looks', 'nobody']) {
      const refused = await page(who, '/workspace')
      expect([refused.status, plain(refused.body).includes('This is private to a party')]).toEqual([
        403,
        true,
      ])
    }
    expect((await page('port-head', `/workspace/${id}`)).status).toBe(404)
    for (const path of ['comment', 'seen', 'delete', ''])
      expect(
        (await post('port-head', `/workspace/${id}/${path}`.replace(/\/$/, ''), { text: 'x', comment: 'x' }))
          .status,
      ).toBe(404)
    for (const path of ['/provisions/1', '/provisions/1/feed.atom', '/feed.atom', '/parties/FISH/feed.atom'])
      expect(await (await fetch(room.url + room.base + path)).text()).not.toContain(secret)
    for (const [token, status] of [
      [port, 200],
      [null, 403],
    ] as const) {
      const listed = await api(token, 'GET', '/workspace')
      expect([listed.status, listed.text.includes(secret)]).toEqual([status, false])
      expect((await api(token, 'GET', `/workspace/${id}`)).status).toBe(token === null ? 403 : 404)
      expect((await api(token, 'GET', '/provisions/1')).text).not.toContain(secret)
    }
    expect((await api('x'.repeat(43), 'GET', '/workspace')).status).toBe(401)
    expect(await size()).toBe(before)
    expect(JSON.stringify(await room.json('/acts'))).not.toContain(secret)
  })

  test('WS4: not when one’s credential has ended, or is not good yet, or no longer is', async () => {
    const [id] = await noteIds('fish-gone')
    const token = await tokenOf('fish-gone', 'fish-gone')
    expect((await api(token, 'GET', `/workspace/${id}`)).text).toContain(secret)
    const ended = await done('SEC', { kind: 'end-credential', holder: 'fish-gone' }).catch(String)
    expect(ended).toEqual(expect.any(Number))
    for (const path of ['/workspace', `/workspace/${id}`, '/provisions/1'])
      expect((await page('fish-gone', path)).body).not.toContain(secret)
    expect((await page('fish-gone', '/workspace')).status).toBe(403)
    expect((await api(token, 'GET', '/workspace')).status).toBe(403)
    expect((await post('fish-gone', '/workspace', { text: 'Still here' })).status).toBe(403)
  })

  test('WS3: somebody saved meanwhile: nothing is overwritten, both are shown', async () => {
    const [id] = await noteIds('fish-head')
    const save = (who: string, text: string, version: string) =>
      post(who, `/workspace/${id}`, { as: 'bottom-line', on: '1', text, version })
    expect((await save('fish-two', `${secret} Or eighty.`, '1')).status).toBe(303)
    const late = await save('fish-head', 'Mine instead', '1')
    expect(late.status).toBe(409)
    expect([alert(late.body), late.body.includes('Or eighty.'), late.body.includes('Mine instead')]).toEqual([
      'Somebody of your party saved this note meanwhile. Nothing was overwritten.',
      true,
      true,
    ])
    expect(late.body).toContain('name="version" value="2"')
    expect((await save('fish-head', secret, '2')).status).toBe(303)
  })

  test('WS5: comments, and who has said that they read it', async () => {
    const [id] = await noteIds('fish-head')
    expect(
      (await post('fish-two', `/workspace/${id}/comment`, { comment: 'Even <b>eighty</b>?' })).status,
    ).toBe(303)
    const shown = (await page('fish-head', `/workspace/${id}`)).body
    expect(shown).toContain('Even &lt;b>eighty&lt;/b>?')
    expect(plain(shown)).toMatch(/Read as it is now by Person fish-two\. Not yet by .*Person fish-head/)
    expect(plain(shown)).not.toContain('Person fish-gone')
    await post('fish-head', `/workspace/${id}/seen`, { version: '99', comments: '99' })
    expect(plain((await page('fish-two', `/workspace/${id}`)).body)).toMatch(
      /Read as it is now by Person fish-(two|head), Person fish-(two|head)/,
    )
  })

  test('WS2: what does not fit is refused in place, with what was entered', async () => {
    for (const [fields, words] of [
      [{ text: '  ' }, 'There is nothing written in it.'],
      [{ text: 'x'.repeat(8001) }, 'The text is too long: at most 8,000 characters.'],
      [{ text: 'Kept words', on: 'nowhere' }, 'There is no provision or proposal “nowhere”.'],
      [{ text: 'Kept words', as: 'threat' }, '“threat” is neither a note'],
    ] as const) {
      const { status, body } = await post('fish-two', '/workspace', { kind: 'new-note', ...fields })
      expect([status, alert(body).includes(words)], words).toEqual([400, true])
      if ('text' in fields) expect(body).toContain(fields.text.trim().slice(0, 10))
    }
    expect((await post('fish-two', '/workspace', { text: 'x', token: 'wrong' })).status).toBe(403)
  })

  test('WS7: a red line is declared by the form of an objection, filled in; nothing is sent by itself', async () => {
    const before = await size()
    await post('fish-head', '/workspace', {
      as: 'red-line',
      on: 'p:2',
      text: 'No fee in secret.',
      back: `${room.base}/provisions/2`,
    })
    const ids = await noteIds('fish-head')
    const html = (await page('fish-head', `/provisions/2?declare=${ids[0]}`)).body
    expect(html).toMatch(/<textarea[^>]*name="ground"[^>]*>No fee in secret\.<\/textarea>/)
    expect(html).toMatch(/name="redLine" value="true" checked/)
    expect(html).toMatch(new RegExp(`name="back" value="${room.base}/provisions/2"`))
    expect(await size()).toBe(before)
  })

  test('WS8: a deleted account leaves its notes to the party, without a name', async () => {
    await post('fish-late', '/workspace', { text: 'I was here.' })
    expect(plain((await page('fish-head', '/workspace')).body)).toContain('I was here. Person fish-late')
    expect((await deleteAccount(room.directory, people['fish-late']!.account)).ok).toBe(true)
    const html = plain((await page('fish-head', '/workspace')).body)
    expect(html).toContain('I was here. somebody who has no name here any more')
    expect(html).not.toContain('Person fish-late')
  })

  test('WS9: programs read and write with a token of the seat, in the same way', async () => {
    const token = await tokenOf('fish-two', 'fish-two')
    const made = await api(token, 'POST', '/workspace', { text: 'From a program', on: 'd:FISH/9' })
    expect([made.status, made.json().why]).toEqual([400, 'note-subject-unknown'])
    const written = await api(token, 'POST', '/workspace', { text: 'From a program', on: 'p:2' })
    const { id, version, subject } = written.json()
    expect([written.status, version, subject]).toEqual([201, 1, 'p:2'])
    const save = (from: string) => api(token, 'POST', `/workspace/${id}`, { text: 'Again', version: from })
    expect((await save('1')).json()).toMatchObject({ version: 2, text: 'Again', subject: null })
    const late = await save('1')
    expect([late.status, late.json().why, late.json().note.text]).toEqual([409, 'note-changed', 'Again'])
    expect((await api(token, 'GET', `/workspace/${id}`)).json()).toMatchObject({
      comments: [],
      seen: [{ credential: 'fish-two', version: 2 }],
    })
    expect((await api(token, 'POST', `/workspace/${id}/delete`, {})).json()).toEqual({ deleted: id })
    expect((await api(token, 'GET', `/workspace/${id}`)).status).toBe(404)
  })
})

describe('offers', () => {
  let made = 0
  test('OF1, OF2: made in public, awaited of whom it is made to, answered; no position and no count', async () => {
    const standing = await room.json('/standing')
    made = await done('FISH' in people ? 'FISH' : 'fish-head', {
      ...{ kind: 'offer', would: '1', if: '2', terms: 'Days, if <b>fees</b> are public.', to: 'PORT' },
    })
    expect((await room.json(`/acts/${made}`)) as object).toMatchObject({
      leaf: {
        author: {
          party: 'FISH',
          act: { would: { provision: '1', version: 0 }, if: [{ provision: '2', version: 0 }] },
        },
      },
    })
    const awaited = (await room.json('/awaits?party=PORT')) as { awaits: { kind: string; page: string }[] }
    expect(awaited.awaits.find(({ kind }) => kind === 'offer')).toMatchObject({
      page: `/offers#offer-${made}`,
    })
    for (const path of ['/offers', '/provisions/1', '/provisions/2', '/parties/PORT', '/acts'])
      expect(plain((await page('nobody', path)).body), path).toMatch(
        /FISH Association offers to PORT Association/,
      )
    expect((await page('nobody', '/offers')).body).toContain('Days, if &lt;b>fees&lt;/b> are public.')
    await done('port-head', {
      kind: 'take-offer',
      offer: String(made),
      outcome: 'declined',
      reasons: 'Not yet.',
    })
    expect(plain((await page('nobody', '/offers')).body)).toContain('PORT Association declines')
    expect(JSON.stringify(await room.json('/awaits?party=PORT'))).not.toContain('"offer"')
    expect(await room.json('/standing')).toMatchObject({
      provisions: (standing as { provisions: unknown }).provisions,
    })
  })

  test.each<[string, string, Fields, string]>([
    ['without words', 'fish-head', { kind: 'offer', would: '1' }, 'Say in words'],
    ['on what there is not', 'fish-head', { kind: 'offer', would: '77', terms: 'x' }, '77'],
    ['to oneself', 'fish-head', { kind: 'offer', would: '1', terms: 'x', to: 'FISH' }, 'not to FISH'],
    [
      'for a time that is over',
      'fish-head',
      { kind: 'offer', would: '1', terms: 'x', 'until-at': '2020-01-01T10:00' },
      'over before it begins',
    ],
    [
      'answered by another',
      'orrin-head',
      { kind: 'take-offer', offer: 'MADE', outcome: 'taken' },
      'not made to your party',
    ],
    [
      'answered under another’s name',
      'orrin-head',
      { kind: 'take-offer', offer: 'MADE', outcome: 'taken', party: 'PORT' },
      'not made to your party',
    ],
    ['answered otherwise', 'port-head', { kind: 'take-offer', offer: 'MADE', outcome: 'maybe' }, ''],
    ['withdrawn by another', 'port-head', { kind: 'withdraw-offer', offer: 'MADE' }, 'another party’s'],
    ['by an observer', 'port-looks', { kind: 'offer', would: '1', terms: 'x' }, ''],
  ])('OF1, OF2: refused %s, and nothing is recorded', async (_, who, fields, words) => {
    const before = await size()
    const named = Object.fromEntries(
      Object.entries(fields).map(([k, v]) => [k, v.replace('MADE', String(made))]),
    )
    const { status, body } = await act(who, named)
    expect([
      status >= 400 && status < 500,
      alert(body).includes(words) || plain(body).includes(words),
    ]).toEqual([true, true])
    expect(await size()).toBe(before)
  })

  test('OF4, OF6: sealed words are for the parties named, and anybody can check them once they are published', async () => {
    const terms = 'Eighty days, between us.'
    const fields = { kind: 'seal-offer', terms, would: '1', if: '2', to: 'ORRIN', lang: 'en', seen: '9' }
    const seq = await done('fish-head', fields, '/offers/sealed')
    const twice = await post('fish-head', '/offers/sealed', { ...fields, back: `${room.base}/offers` })
    expect([twice.status, (await size()) - 1]).toEqual([303, seq])
    const { leaf } = (await room.json(`/acts/${seq}`)) as {
      leaf: { author: { act: ActData; body?: object } }
    }
    expect(leaf.author).toMatchObject({ act: { kind: 'seal-offer', to: ['ORRIN'] } })
    expect(leaf.author.body).toBeUndefined()
    for (const who of ['fish-two', 'orrin-head'])
      expect((await page(who, '/offers')).body, who).toContain(terms)
    for (const who of ['port-head', 'SEC', 'nobody', 'fish-gone', 'port-looks']) {
      for (const path of ['/offers', `/acts/${seq}`, '/parties/ORRIN', '/provisions/1'])
        expect((await page(who, path)).body, `${who} ${path}`).not.toContain(terms)
      expect(plain((await page(who, '/offers')).body)).toContain('offers to ORRIN Association, under seal')
    }
    expect(JSON.stringify(await room.json('/offers'))).not.toContain(terms)
    expect(
      (await post('orrin-head', '/offers/release', { offer: String(seq), back: `${room.base}/offers` }))
        .status,
    ).toBe(400)
    expect(await size()).toBe(seq + 1)
    const token = await tokenOf('fish-head', 'fish-head')
    const released = await api(token, 'POST', '/offers/release', { offer: String(seq) })
    expect([released.status, released.json().ok, await size()]).toEqual([200, true, seq + 2])
    expect((await page('nobody', '/offers')).body).toContain(terms)
    const { salt, body } = await published(seq + 1)
    expect(body).toEqual({ lang: 'en', terms, would: '1', if: '2' })
    expect(commitBody(body, fromHex(salt)!).commit).toBe(leaf.author.act.hash)
    const again = await api(token, 'POST', '/offers/release', { offer: String(seq) })
    expect(again.status).toBe(400)
  })

  test('OF6: sent to be signed first, the same form has the same commitment, and nothing is recorded', async () => {
    const before = await size()
    const fields = { terms: 'To be signed.', to: 'PORT', lang: 'en', seen: '12', 'sign-with': '0'.repeat(64) }
    const hashes = await Promise.all(
      ['12', '12', '13'].map(async seen => {
        const { status, body } = await post('fish-head', '/offers/sealed', { ...fields, seen })
        expect(status).toBe(202)
        return (JSON.parse(body) as { author: { act: { hash: string } } }).author.act.hash
      }),
    )
    expect([hashes[0] === hashes[1], hashes[0] === hashes[2], await size()]).toEqual([true, false, before])
  })

  test.each<[string, string, Fields, string]>([
    ['without words', 'fish-head', { to: 'PORT' }, 'Say in words'],
    ['to nobody', 'fish-head', { terms: 'x' }, ''],
    ['to whom there is not', 'fish-head', { terms: 'x', to: 'NIL' }, 'NIL'],
    ['on what there is not', 'fish-head', { terms: 'x', to: 'PORT', would: '77' }, '77'],
    ['by nobody', 'nobody', { terms: 'x', to: 'PORT' }, ''],
    ['by an observer', 'port-looks', { terms: 'x', to: 'FISH' }, ''],
    ['from another site', 'fish-head', { terms: 'x', to: 'PORT', token: 'wrong' }, ''],
  ])('OF4: a sealed offer %s is refused, and nothing of it is kept', async (_, who, fields, words) => {
    const before = await size()
    const { status, body } = await post(who, '/offers/sealed', { back: `${room.base}/offers`, ...fields })
    expect([status >= 400 && status < 500, plain(body).includes(words)]).toEqual([true, true])
    expect(await size()).toBe(before)
  })
})

describe('informal meetings', () => {
  test('IM1 to IM4: entered, confirmed, disputed, counted for each party', async () => {
    const day = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 16)
    const month = new Date(Date.now() - 30 * 24 * 3_600_000).toISOString().slice(0, 16)
    const fields = {
      kind: 'informal',
      title: 'Breakfast <i>x</i>',
      'held-at': day,
      attended: 'FISH\nPORT\nORRIN',
      subject: '1',
    }
    const seq = await done('fish-head', fields)
    await done('fish-head', {
      ...fields,
      title: 'Long ago',
      'held-at': month,
      attended: 'FISH\nPORT',
      subject: '',
    })
    await done('port-head', { kind: 'confirm-informal', informal: String(seq) })
    await done('orrin-head', { kind: 'counter-report', disputes: String(seq), reasons: 'We were not there.' })
    const { body } = await page('nobody', '/informal')
    expect(body).toContain('Breakfast &lt;i>x&lt;/i>')
    expect(plain(body)).toMatch(/PORT Association confirms #\d+/)
    expect(plain(body)).toContain('entered late')
    expect(plain(body)).toContain('We were not there.')
    const row = (party: string) =>
      new RegExp(`<th scope="row">(?:(?!</tr>).)*${party} Association.*?</tr>`, 's').exec(body)![0]
    const numbers = (party: string) => [...row(party).matchAll(/<td>(\d+)<\/td>/g)].map(([, n]) => Number(n))
    expect([numbers('FISH'), numbers('PORT'), numbers('ORRIN')]).toEqual([
      [2, 2, 0, 2, 1],
      [2, 1, 0, 0, 0],
      [1, 0, 1, 0, 0],
    ])
    expect(await room.json('/informal')).toMatchObject([
      {
        act: seq,
        late: false,
        confirmed: [{ party: 'FISH' }, { party: 'PORT' }],
        disputed: [expect.any(Number)],
      },
      { late: true },
    ])
  })
  test.each<[string, string, Fields]>([
    ['that is to come', 'fish-head', { 'held-at': '2090-01-01T10:00' }],
    ['of one alone', 'fish-head', { attended: 'FISH' }],
    ['without a name', 'fish-head', { title: '' }],
    ['without a time', 'fish-head', { 'held-at': '' }],
    ['by nobody', 'nobody', {}],
  ])('IM1: one %s is refused, and nothing is recorded', async (_, who, fields) => {
    const before = await size()
    const all = {
      kind: 'informal',
      title: 'x',
      'held-at': '2026-01-01T10:00',
      attended: 'FISH\nPORT',
      ...fields,
    }
    const { status } = await act(who, all, '/informal')
    expect(status >= 400 && status < 500).toBe(true)
    expect(await size()).toBe(before)
  })
})

test('WS6: a head deletes the whole workspace, once it has typed what the party is called', async () => {
  const asked = (who: string, confirm: string) => post(who, '/workspace/delete', { confirm })
  expect((await asked('fish-two', 'FISH')).status).toBe(403)
  expect((await asked('fish-head', 'fish')).status).toBe(400)
  expect((await noteIds('fish-head')).length).toBeGreaterThan(0)
  expect((await asked('fish-head', 'FISH')).status).toBe(303)
  expect(await noteIds('fish-head')).toEqual([])
  expect((await page('fish-head', '/workspace')).body).not.toContain(secret)
})
