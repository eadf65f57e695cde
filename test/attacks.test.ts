/**
 * Attacks on what is served: each is tried on a real server, and refused with its code or without effect. What other
 * tests try already is listed with them in docs/design/threats.md.
 */
import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hex } from '../src/core/canonical/hash.js'
import { requestBytesMax } from '../src/core/limits.js'
import { keyOf } from '../src/core/negotiation/testing-hosted.js'
import { signEd25519 } from '../src/core/record/ed25519.js'
import { authorMessage, enrolMessage } from '../src/core/record/signature.js'
import { type Guest, type GuestKind, type Hall, openHall, origin, type Route, routesOf } from './hall.js'
import { addressOf } from './routes.js'

const patience = { headMs: 1_000, requestMs: 2_500, lookMs: 200 }
let hall: Hall
let routes: readonly Route[]
beforeAll(async () => {
  hall = await openHall({ patience })
  routes = await routesOf()
}, 240_000)
afterAll(() => hall?.close())

const count = async (log = 'harbour') =>
  ((await (await fetch(`${hall.url}/api/n/${log}/acts`)).json()) as { count: number }).count

interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

async function ask(path: string, init: RequestInit = {}): Promise<Answered> {
  const answer = await fetch(hall.url + path, { redirect: 'manual', ...init })
  if (/event-stream/.test(answer.headers.get('content-type') ?? '')) {
    await answer.body?.cancel()
    return { status: answer.status, headers: answer.headers, body: '' }
  }
  return { status: answer.status, headers: answer.headers, body: await answer.text() }
}

const why = ({ body, headers }: Answered): string =>
  headers.get('content-type')?.includes('json') === true
    ? String((JSON.parse(body) as { why?: string }).why ?? '')
    : (/data-why="([a-z0-9-]+)"/.exec(body)?.[1] ?? '')

function sendForm(guest: Guest, path: string, fields: Readonly<Record<string, string>> | string[][]) {
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields)
  const body = new URLSearchParams([['token', guest.token], ...pairs])
  return ask(path, { method: 'POST', headers: guest.headers, body })
}

function sendJson(guest: Guest, path: string, sent: string | object, more: Record<string, string> = {}) {
  const headers = {
    'content-type': 'application/json',
    'x-form-token': guest.token,
    ...guest.headers,
    ...more,
  }
  const body = typeof sent === 'string' ? sent : JSON.stringify(sent)
  return ask(path, { method: 'POST', headers, body })
}

/** What no answer may be, whatever was asked: our own fault, or a word of what is inside. */
function sound(path: string, { status, headers, body }: Answered): void {
  expect([path, status < 500 || status === 503]).toEqual([path, true])
  expect([path, /\bat .*\.(ts|js):\d+|Error:|root:x:0/.test(body)]).toEqual([path, false])
  expect([path, headers.get('set-cookie')?.includes('evil') ?? false]).toEqual([path, false])
}

describe('doors: the form, its fields as JSON, a whole act, a program, a signed submission', () => {
  const statement = { kind: 'statement', target: 'i:0', statement: 'Heard.', lang: 'en', back: '/n/harbour' }
  const sign = { kind: 'sign', instrument: '0', confirm: 'yes', back: '/n/harbour' }
  const wholeOf = (fields: Readonly<Record<string, string>>) =>
    fields.kind === 'sign'
      ? { act: { kind: 'sign', instrument: 0 } }
      : { act: { kind: 'statement', target: { instrument: 0 } }, body: { statement: 'Heard.' } }

  /** Every door that a cookie opens, with the code that it answers. */
  async function byCookie(kind: GuestKind, fields: Readonly<Record<string, string>>, more: object = {}) {
    const guest = await hall.guest(kind, 3)
    const acts = '/api/n/harbour/acts'
    return [
      await sendForm(guest, '/n/harbour/act', { ...fields, ...more }),
      await sendJson(guest, acts, { ...fields, ...more }),
      await sendJson(guest, acts, { ...wholeOf(fields), ...more }),
    ].map(answer => `${answer.status} ${why(answer)}`.trim())
  }

  test.each<[GuestKind, string]>([
    ['ended', 'credential-ended'],
    ['expired', 'credential-expired'],
    ['observer', 'observers-do-not-act'],
  ])('H176: %s: nothing is done, by no door', async (kind, code) => {
    const before = await count()
    expect(await byCookie(kind, statement)).toEqual(Array(3).fill(`400 ${code}`))
    expect(await count()).toBe(before)
  })
  test('H176: without a seat: nothing is done, by no door', async () => {
    const before = await count()
    for (const kind of ['stranger', 'without a seat', 'organiser'] as const)
      expect(new Set((await byCookie(kind, statement)).map(said => said.slice(4)))).toEqual(
        new Set(['seat-missing']),
      )
    expect(await count()).toBe(before)
  })
  test('H177: whoever says that they are another acts as who they are', async () => {
    const forged = { party: 'USERS', credential: 'users-head-0', author: { party: 'USERS' } }
    const before = await count()
    expect(await byCookie('delegate', statement, forged)).toEqual(['303', '201', '201'])
    for (let seq = before; seq < before + 3; seq++) {
      const { leaf } = (await (await fetch(`${hall.url}/api/n/harbour/acts/${seq}`)).json()) as {
        leaf: { author: { party: string; credential: string } }
      }
      expect([leaf.author.party, leaf.author.credential]).toEqual(['GOV', 'gov-delegate-0'])
    }
  })
  test('H178: what its stage does not have is refused, by every door', async () => {
    const before = await count()
    expect(await byCookie('delegate', sign)).toEqual(Array(3).fill('400 not-in-this-stage'))
    const bearer = await hall.guest('bearer')
    const answer = await sendJson(bearer, '/api/n/harbour/acts', wholeOf(sign))
    expect([answer.status, why(answer)]).toEqual([400, 'not-in-this-stage'])
    expect(await count()).toBe(before)
  })
  test('H179: a signed act counts for whose key it is, and for nobody else', async () => {
    const head = await hall.guest('head')
    const { seed, key } = keyOf('head')
    const log = 'talks.example/harbour'
    const [credential] = ['gov-head-0']
    const proof = hex(signEd25519(seed, enrolMessage(log, credential!, key)))
    const enrolled = await sendJson(head, '/api/n/harbour/acts', { act: { kind: 'enrol-key', key, proof } })
    expect([enrolled.status, enrolled.body]).toEqual([201, enrolled.body])
    let nonce = 0
    const submit = async (changed: object, signed = true) => {
      const author = {
        v: 1,
        log,
        act: { kind: 'statement', target: { instrument: 0 } },
        party: 'GOV',
        credential,
        claimed: Date.now(),
        head: 0,
        nonce: (++nonce).toString(16).padStart(32, '0'),
        ...changed,
      }
      const sig = hex(signEd25519(seed, authorMessage(author as never)))
      const auth = signed
        ? { how: 'signed', key, sig }
        : { how: 'signed', key, sig: sig.replace(/^../, x => (x === '00' ? '01' : '00')) }
      const answer = await sendJson(head, '/api/n/harbour/submissions', { author, auth })
      return `${answer.status} ${why(answer)}`.trim()
    }
    const before = await count()
    expect(await submit({}, false)).toBe('403 signature-invalid')
    expect(await submit({ party: 'USERS' })).toBe('400 not-your-party')
    expect(await submit({ party: 'USERS', credential: 'users-head-0' })).toBe('400 key-not-yours')
    expect(await submit({ credential: 'gov-ended-0' })).toBe('400 key-not-yours')
    expect(await submit({ log: 'talks.example/open-waters' })).toBe('400 wrong-log')
    expect(await submit({ act: { kind: 'sign', instrument: 0 } })).toBe('400 not-in-this-stage')
    expect(await count()).toBe(before)
    expect(await submit({})).toBe('201')
    const ended = { act: { kind: 'revoke-key', key } }
    expect((await sendJson(head, '/api/n/harbour/acts', ended)).status).toBe(201)
    expect(await submit({})).toBe('400 key-revoked')
  })
  test('H180: sent twice at once, by each door, it is one act', async () => {
    const delegate = await hall.guest('delegate', 8)
    const seen = String(await count())
    const twice = async (send: () => Promise<Answered>, acts: number) => {
      const before = await count()
      const answers = await Promise.all([send(), send()])
      expect(answers.map(({ status }) => status)).toEqual([answers[0]!.status, answers[0]!.status])
      expect([answers[0]!.status < 400, (await count()) - before]).toEqual([true, acts])
    }
    await twice(() => sendForm(delegate, '/n/harbour/act', { ...statement, seen }), 1)
    const key = { 'idempotency-key': 'once-1' }
    await twice(() => sendJson(delegate, '/api/n/harbour/acts', statement, key), 1)
    const bearer = await hall.guest('bearer')
    const other = { 'idempotency-key': 'once-2' }
    await twice(() => sendJson(bearer, '/api/n/harbour/acts', wholeOf(statement), other), 1)
  })
  test('H181: what is not done once only is refused the second time', async () => {
    const head = await hall.guest('head', 2)
    const before = await count()
    const ending = { kind: 'end-credential', holder: 'gov-adviser-3', reasons: 'Moved on.' }
    const path = '/n/harbour/parties/GOV/people'
    const answers = await Promise.all([sendForm(head, path, ending), sendForm(head, path, ending)])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 400])
    expect((await count()) - before).toBe(1)
    const one = await hall.guest('without a seat', 2)
    const asked = {
      unit: 'person',
      group: 'users',
      name: 'Twice',
      party: 'TWICE',
      interests: 'None.',
      funding: 'Own.',
    }
    await Promise.all([
      sendForm(one, '/n/harbour/register', asked),
      sendForm(one, '/n/harbour/register', asked),
    ])
    const parties = (await (await ask('/api/n/harbour/parties')).body).match(/"Twice"/g)
    expect(parties).toEqual(['"Twice"'])
  })
})

describe('cookies', () => {
  test('H182: over HTTPS each is for this host, for no script and for no other site', async () => {
    const set = [
      ...(await ask('/sign-in')).headers.getSetCookie(),
      ...(await ask('/?lang=ar')).headers.getSetCookie(),
      ...(await ask('/n/harbour/act', { method: 'POST' })).headers.getSetCookie(),
    ]
    const delegate = await hall.guest('delegate', 2)
    const fields = { kind: 'statement', target: 'i:0', statement: 'x', lang: 'en' }
    set.push(...(await sendForm(delegate, '/n/harbour/act', fields)).headers.getSetCookie())
    const demo = await hall.guest('demo visitor')
    const seat = { name: 'Cookies', group: 'users' }
    set.push(...(await sendForm(demo, '/n/open-waters/seat', seat)).headers.getSetCookie())
    expect(set.length).toBeGreaterThan(3)
    for (const one of set) expect(one).toMatch(/Path=\/;.*HttpOnly; Secure; SameSite=Lax/)
  })
  test('H183: of the host’s own name: a neighbour’s session cookie is not looked at', async () => {
    const { headers } = await hall.guest('delegate')
    const plain = headers.cookie!.replace('__Host-travaux-session', 'travaux-session')
    expect((await ask('/account', { headers: { cookie: plain } })).status).toBe(303)
  })
  test('H184: a cookie that was stolen is worth nothing once its owner has signed out', async () => {
    const owner = await hall.guest('delegate', 3)
    expect((await ask('/account', { headers: owner.headers })).status).toBe(200)
    expect((await sendForm(owner, '/account/sign-out', {})).status).toBe(303)
    expect((await ask('/account', { headers: owner.headers })).status).toBe(303)
    const late = await sendForm(owner, '/n/harbour/act', { kind: 'statement', statement: 'x' })
    expect([late.status, why(late)]).toEqual([403, 'foreign-form'])
  })
  test('H185: nonsense in a cookie is nobody', async () => {
    const junk = ['%00', '\u00ff', 'x'.repeat(4000), '..', '[]', '__proto__', '-1', '1e99', 'NaN']
    const names = ['__Host-travaux-session', '__Host-travaux-browser', 'travaux-lang', 'travaux-size-harbour']
    for (const name of [
      ...names,
      'travaux-seat-harbour',
      'travaux-seat-open-waters',
      '__Host-travaux-passkey',
    ])
      for (const value of junk)
        for (const path of ['/', '/n/harbour/next', '/account'])
          sound(`${name}=${value}`, await ask(path, { headers: { cookie: `${name}=${value}` } }))
  })
})

describe('addresses', () => {
  const hostile = [
    ...[
      '..%2f..%2f..%2fetc%2fpasswd',
      '%2e%2e%2f%2e%2e',
      '%00',
      'a%00b',
      '%E0%A4%A',
      '%ED%A0%80',
      '%5c..%5c',
    ],
    ...['__proto__', 'constructor', 'toString', '-1', '9'.repeat(40), "'--", '%0d%0aSet-Cookie:evil=1', '{}'],
    ...['x'.repeat(3000), '%F0%9F%92%A9', '.', '%20', '*', '1e3', '0x10'],
  ]
  const named = () => routes.filter(({ path }) => /:|\*/.test(path) && !path.includes('/events'))

  test('H161: no parameter of a path leads out of its place, or breaks anything', async () => {
    const [demo, delegate] = [await hall.guest('demo visitor'), await hall.guest('delegate')]
    for (const route of named()) {
      const tried = hostile.flatMap(value => addressesWith(route, value))
      const answers = await Promise.all(
        tried.map(async path => {
          if (route.method === 'POST') return [path, await sendForm(demo, path, {})] as const
          return [path, await ask(path, { headers: delegate.headers })] as const
        }),
      )
      for (const [path, answer] of answers) sound(`${route.method} ${path}`, answer)
    }
  }, 240_000)

  test('H162: no form leads to another site, whatever it says of the way back', async () => {
    const evil = [
      ...[
        '//evil.example',
        '/\\evil.example',
        'https://evil.example',
        'javascript:alert(1)',
        '/\t/evil.example',
      ],
      ...[
        '/n/harbour\r\nSet-Cookie: evil=1',
        '/\u2044evil.example',
        '/.//evil.example',
        '/n/harbour/..//evil.example',
      ],
      ...[
        '\u3000//evil.example',
        'http:evil.example',
        '/n/harbour/../../..//evil.example',
        '/n/harbour@evil.example',
      ],
    ]
    const demo = await hall.guest('demo visitor')
    const led: string[] = []
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      const path = addressOf(route, demo)
      for (const back of evil)
        for (const answer of [
          await sendForm(demo, path, { back, next: back, from: back, confirm: 'back' }),
          await sendForm(demo, `${path}?back=${encodeURIComponent(back)}`, {}),
        ])
          led.push(...leadsOf(path, answer))
    }
    const owner = await hall.guest('delegate')
    for (const path of [
      '/sign-in',
      '/account/confirm',
      '/account/confirmed',
      '/n/open-waters/seat',
      '/account',
    ])
      for (const back of evil)
        led.push(
          ...leadsOf(path, await ask(`${path}?back=${encodeURIComponent(back)}`, { headers: owner.headers })),
        )
    expect(led).toEqual([])
  }, 240_000)

  /** Where an answer leads that is not here: by its header, or by a link, a form or a field that would lead on. */
  function leadsOf(path: string, answer: Answered): string[] {
    sound(path, answer)
    const location = answer.headers.get('location')
    const away = location !== null && new URL(location, origin).origin !== origin
    const linked = /(?:href|action|src)="(?:[^"]*:)?[^"]*(?:\/\/|\\)evil[^"]*"/.exec(answer.body)?.[0]
    return [...(away ? [`${path} leads to ${location}`] : []), ...(linked ? [`${path} has ${linked}`] : [])]
  }

  test('H163: the host of a request is believed by nobody', async () => {
    for (const path of [
      '/',
      '/n/harbour',
      '/n/harbour/feed.atom',
      '/n/harbour/calendar.ics',
      '/api',
      '/sign-in',
    ]) {
      const headers = {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        forwarded: 'host=evil.example',
      }
      const body = await raw({ path, headers })
      expect([path, body.includes('evil.example')]).toEqual([path, false])
    }
  })
  test('H164: a method is the one it is', async () => {
    const before = await count()
    const delegate = await hall.guest('delegate', 4)
    const fields = { kind: 'statement', target: 'i:0', statement: 'x', token: delegate.token }
    const query = new URLSearchParams({ ...fields, _method: 'POST' })
    const tried = [
      ask(`/n/harbour/act?${query}`, { headers: { ...delegate.headers, 'x-http-method-override': 'POST' } }),
      ...['PUT', 'PATCH', 'DELETE', 'OPTIONS'].map(method =>
        ask('/n/harbour/act', { method, headers: delegate.headers, body: new URLSearchParams(fields) }),
      ),
    ]
    for (const answer of await Promise.all(tried)) {
      expect(answer.status).toBe(404)
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    }
    expect(await count()).toBe(before)
  })
})

/** The addresses of a route with one parameter replaced, each in turn: every part that is not as the route has it. */
function addressesWith(route: Route, value: string): string[] {
  const parts = addressOf(route, { log: 'open-waters' }).split('/')
  const own = route.path.split('/')
  return parts.flatMap((part, n) => (part === own[n] ? [] : [parts.with(n, value).join('/')]))
}

/** A request as it is written, without what a well-behaved client would add. */
async function raw({ path, headers }: { path: string; headers: Record<string, string> }): Promise<string> {
  const sent = httpRequest(hall.url + path, { headers })
  sent.end()
  const [answer] = await once(sent, 'response')
  let body = `${answer.statusCode} ${JSON.stringify(answer.headers)}\n`
  for await (const part of answer) body += part
  return body
}

describe('bodies', () => {
  const names = [
    ...[
      'kind',
      'name',
      'target',
      'text',
      'title',
      'reasons',
      'back',
      'lang',
      'party',
      'credential',
      'address',
    ],
    ...[
      'id',
      'version',
      'table',
      'statement',
      'holder',
      'note',
      'body',
      'of',
      'on',
      'next',
      'seat',
      'days',
      'email',
    ],
    ...[
      'question',
      'closes-at',
      'provision',
      'item-1-on',
      'item-1-text',
      'group',
      'role',
      'word',
      'rhythm',
      'hour',
    ],
  ]
  const values = [
    '\0',
    'a\0b',
    '__proto__',
    'constructor',
    'toString',
    '\u202e',
    '9'.repeat(400),
    '-1',
    'x\r\ny: z',
  ]

  test('H165: no field of any form breaks anything', async () => {
    const demo = await hall.guest('demo visitor')
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      const path = addressOf(route, demo)
      const tried = values.map(value => sendForm(demo, path, Object.fromEntries(names.map(n => [n, value]))))
      for (const answer of await Promise.all(tried)) sound(`POST ${path}`, answer)
    }
  }, 240_000)

  test('H165: nor of a form of somebody signed in', async () => {
    const own = routes.filter(
      ({ method, path }) => method === 'POST' && /^\/(account|new|passkeys|step-up|n\/)/.test(path),
    )
    for (const [n, route] of own.entries())
      for (const value of ['\0', 'a\0b', '\u0000\u202e']) {
        const guest = await hall.guest(
          route.path.startsWith('/new') ? 'organiser' : n % 2 ? 'chair' : 'secretariat',
        )
        const sent = Object.fromEntries(names.map(name => [name, value]))
        sound(`POST ${route.path}`, await sendForm(guest, addressOf(route, guest), sent))
      }
  }, 240_000)

  test('H166: no JSON breaks anything, and names of every object are but names', async () => {
    const bearer = await hall.guest('bearer', 80)
    const odd = [
      ...['null', '[]', '1', '"x"', '', '{', '{"a":', 'true', '\0', '[[[[]]]]', '{"act":null}', '{"act":[]}'],
      ...['{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"kind":"__proto__"}'],
      ...[
        '{"kind":"constructor"}',
        '{"kind":"toString"}',
        '{"act":{"kind":"__proto__"}}',
        '{"act":{"kind":"open"}}',
      ],
      ...[
        '{"act":{"kind":"statement"},"body":{"__proto__":"x"}}',
        '{"act":{"kind":"statement","__proto__":{"a":1}}}',
      ],
      '['.repeat(20_000) + ']'.repeat(20_000),
      `{"act":{"kind":"statement","target":${'{"a":'.repeat(500)}1${'}'.repeat(500)}}}`,
      `{"kind":"statement","statement":"${'\\ud800'}"}`,
    ]
    for (const path of ['/api/n/harbour/acts', '/api/n/harbour/submissions', '/api/compare'])
      for (const sent of odd) {
        const answer = await sendJson(bearer, path, sent)
        sound(`${path} ${sent.slice(0, 60)}`, answer)
        expect([sent.slice(0, 40), answer.status, answer.status >= 400 && why(answer) === '']).toEqual([
          sent.slice(0, 40),
          answer.status,
          false,
        ])
      }
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
  })
  test('H167: what comes in another clothing is not taken for a form', async () => {
    const before = await count()
    const delegate = await hall.guest('delegate', 6)
    const fields = { token: delegate.token, kind: 'statement', target: 'i:0', statement: 'x' }
    const body = new URLSearchParams(fields).toString()
    const types = [
      'text/plain',
      'application/json',
      'application/xml',
      '',
      'application/x-www-form-urlencoded2',
    ]
    for (const type of types) {
      const headers = { ...delegate.headers, 'content-type': type }
      const answer = await ask('/n/harbour/act', { method: 'POST', headers, body })
      sound(type, answer)
      expect([type, answer.status, why(answer)]).toEqual([type, 403, 'foreign-form'])
    }
    expect(await count()).toBe(before)
  })
  test('H168: a field sent twice is two lines of one, and never another field', async () => {
    const delegate = await hall.guest('delegate', 2)
    const before = await count()
    const twice = [
      ['kind', 'statement'],
      ['kind', 'sign'],
      ['target', 'i:0'],
      ['statement', 'x'],
    ]
    const answer = await sendForm(delegate, '/n/harbour/act', twice)
    expect([answer.status, why(answer), await count()]).toEqual([400, 'unknown-kind', before])
    const tokens = await ask('/n/harbour/act', {
      method: 'POST',
      headers: delegate.headers,
      body: new URLSearchParams([
        ['token', 'x'],
        ['token', delegate.token],
        ['kind', 'statement'],
      ]),
    })
    expect([tokens.status, why(tokens)]).toEqual([403, 'foreign-form'])
  })
  test('H169: too many fields are too many bytes, or none of ours', async () => {
    const demo = await hall.guest('demo visitor')
    const many = Array.from({ length: 20_000 }, (_, n) => [`f${n}`, ''])
    sound('many fields', await sendForm(demo, '/n/open-waters/act', many))
    const query = Array.from({ length: 1_500 }, (_, n) => `exclude-source=S${n}`).join('&')
    sound('many sources', await ask(`/n/open-waters?${query}`))
    expect((await ask(`/n/open-waters?${'x'.repeat(20_000)}`)).status).toBe(431)
  })

  const large = 'x'.repeat(requestBytesMax + 1)
  test.each<[string, string, RequestInit]>([
    ['a form', '/n/harbour/act', { body: new URLSearchParams({ text: large }) }],
    [
      'JSON',
      '/api/n/harbour/acts',
      { body: JSON.stringify({ text: large }), headers: { 'content-type': 'application/json' } },
    ],
    ['a submission', '/api/n/harbour/submissions', { body: large }],
    ['from another node', '/internal/n/harbour/submissions', { body: large }],
    ['a checkpoint to witness', '/witness/add-checkpoint', { body: large }],
    ['a comparison', '/compare', { body: new URLSearchParams({ current: large, clause: 'x' }) }],
  ])('H170: %s over the limit is 413', async (_, path, init) => {
    expect((await ask(path, { method: 'POST', ...init })).status).toBe(413)
  })
  test('H170: so is a file of several parts, and what does not say how long it is', async () => {
    const parts = new FormData()
    parts.set('table', new Blob([large]), 'table.csv')
    expect((await ask('/n/harbour/desk/invitations', { method: 'POST', body: parts })).status).toBe(413)
    for (const path of ['/n/harbour/act', '/api/n/harbour/acts', '/api/n/harbour/submissions']) {
      const body = new ReadableStream({
        pull(flow) {
          flow.enqueue(new Uint8Array(64 * 1024))
        },
      })
      const answer = await ask(path, { method: 'POST', body, duplex: 'half' } as RequestInit).catch(
        () => null,
      )
      // The server may close the line before all of it was written.
      expect(answer?.status ?? 413).toBe(413)
    }
  })
})

describe('lines that dribble', () => {
  /** Sends a beginning and then a byte now and again; answers what came back before the line was closed, and when. */
  async function dribble(beginning: string): Promise<{ said: string; ms: number }> {
    const { hostname, port } = new URL(hall.url)
    const socket = connect(Number(port), hostname)
    const started = Date.now()
    let said = ''
    socket.on('data', part => (said += part))
    socket.on('error', () => {})
    socket.write(beginning)
    const drip = setInterval(() => socket.write('x'), 100)
    await once(socket, 'close')
    clearInterval(drip)
    return { said: said.split('\r\n')[0]!, ms: Date.now() - started }
  }
  test('H171: a head that does not end, and a body that does not come, are given up with 408', async () => {
    const form = 'Content-Type: application/x-www-form-urlencoded'
    const [head, body, chunks] = await Promise.all([
      dribble('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '),
      dribble(`POST /n/harbour/act HTTP/1.1\r\nHost: x\r\n${form}\r\nContent-Length: 100000\r\n\r\n`),
      dribble('POST /compare HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n10000\r\n'),
    ])
    expect(head.said).toBe('HTTP/1.1 408 Request Timeout')
    for (const { ms } of [head, body, chunks]) expect(ms).toBeLessThan(20_000)
    expect((await ask('/health')).status).toBe(200)
  })
})

describe('what is sent back', () => {
  test('H172: what is for one reader is kept by no shared cache; what has a cookie neither', async () => {
    const delegate = await hall.guest('delegate')
    const shared = /^\/(log|health|ready|metrics|witness)|\/embed\/|feed\\?\.atom|calendar\.ics|\/live$/
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const path = addressOf(route, delegate)
      const { headers } = await ask(path, { headers: delegate.headers })
      const cache = headers.get('cache-control') ?? ''
      if (!shared.test(route.path))
        expect([path, cache]).toEqual([path, expect.stringMatching(/private|no-store/)])
      if (headers.getSetCookie().length > 0)
        expect([path, cache]).toEqual([path, expect.stringMatching(/private|no-store/)])
      if (/public/.test(cache)) expect([path, headers.getSetCookie()]).toEqual([path, []])
    }
  })
  test('H173: every answer keeps strangers’ scripts out and stays out of strangers’ frames', async () => {
    const paths = [
      '/',
      '/nowhere',
      '/n/harbour',
      '/n/harbour?at=x',
      '/account',
      '/api/n/harbour',
      '/api/n/x',
      '/log/x/key',
    ]
    const answers = await Promise.all(paths.map(path => ask(path)))
    answers.push(await ask('/n/harbour/act', { method: 'POST' }))
    answers.push(await ask('/compare', { method: 'POST', body: new URLSearchParams({ current: large() }) }))
    for (const { headers } of answers) {
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toMatch(/same-origin|no-referrer/)
    }
  })
  const large = () => 'x'.repeat(requestBytesMax + 1)
  test('H174: a page of one reader is not what another is told is unchanged', async () => {
    const delegate = await hall.guest('delegate')
    const own = await ask('/n/harbour/next', { headers: delegate.headers })
    const etag = own.headers.get('etag')!
    const again = await ask('/n/harbour/next', { headers: { ...delegate.headers, 'if-none-match': etag } })
    const other = await ask('/n/harbour/next', { headers: { 'if-none-match': etag } })
    expect([again.status, other.status, other.body.includes(delegate.token)]).toEqual([304, 200, false])
    expect(again.headers.get('cache-control')).toBe('private, no-cache')
  })
})
