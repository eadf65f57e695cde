import fc from 'fast-check'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { hashText } from '../core/canonical/hash.js'
import { refuse } from '../core/canonical/result.js'
import { forwardAgeMsMax, requestBytesMax, submissionDepthMax } from '../core/limits.js'
import { everything } from '../core/negotiation/testing-acts.js'
import { attestationOf } from '../core/negotiation/testing-hosted.js'
import type { Sequencer, Submission } from '../sequencer/sequencer.js'
import { forwardTo, serveSubmissions } from './submissions.js'
import { listen, servedLog, statement, submissionsOf, submitAll } from './testing-served.js'

const nodeSecret = new Uint8Array(32).fill(3)
const clock = 1_700_000_000_000
const internal = '/internal/n/test/submissions'

function appOf(sequencer: Pick<Sequencer, 'submit' | 'role'>): Hono {
  const app = new Hono()
  app.onError((error, c) => c.text(`thrown: ${error.message}`, 500))
  serveSubmissions(app, { negotiations: new Map([['test', { sequencer }]]), nodeSecret, now: () => clock })
  return app
}

async function post(app: Hono, body: unknown, path = '/api/n/test/submissions', headers = {}) {
  const sent = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await app.request(path, { method: 'POST', body: sent, headers })
  return { status: answer.status, said: await answer.json(), headers: answer.headers }
}

/** Acts of a log in which keys were enrolled, from the first that a key signed. */
const submissions = submissionsOf(everything)
const firstSigned = submissions.findIndex(({ auth }) => auth.how === 'signed')
const signed = submissions[firstSigned]!

async function withKeys(): Promise<Sequencer> {
  const log = await servedLog([])
  await submitAll(log, submissions.slice(0, firstSigned))
  return log
}

/** The same act with something changed and signed again. */
function resigned(change: Partial<Submission['author']>): Submission {
  const author = { ...signed.author, ...change }
  return { ...signed, author, auth: attestationOf(author, 'a') }
}

describe("acts from participants' own programs", () => {
  test('H22: an act signed by its author is recorded, and answered with its receipt, once', async () => {
    const log = await withKeys()
    const app = appOf(log)
    const sent = await post(app, signed)
    expect(sent).toMatchObject({ status: 201, said: { origin: 'example.org/test', index: firstSigned } })
    expect((await post(app, signed)).said).toEqual(sent.said)
    expect([log.size(), log.leaf(firstSigned)!.auth]).toEqual([firstSigned + 1, signed.auth])
    expect(sent.headers.get('cache-control')).toBe('no-store')
  })
  test('H22: with its texts and its body', async () => {
    const log = await withKeys()
    const app = appOf(log)
    const objection = submissions.findIndex(({ auth, body }) => auth.how === 'signed' && body !== undefined)
    for (const submission of submissions.slice(firstSigned, objection + 1))
      if (submission.auth.how === 'signed') expect((await post(app, submission)).status).toBe(201)
    expect(log.stored(log.size() - 1)).toEqual(submissions[objection]!.body)
  })
  const { key, sig } = signed.auth
  test.each([
    ['nobody signed', { ...signed, auth: { how: 'attested' } }],
    ['the server is said to vouch for', { ...signed, auth: { how: 'attested', key, sig } }],
    ['that has no signature', { ...signed, auth: { how: 'signed', key } }],
    ['that has no key', { ...signed, auth: { how: 'signed', sig } }],
    ['a recorder did not sign', { ...signed, auth: { how: 'recorded' } }],
  ])('H23: an act %s is not taken here', async (_, submission) => {
    const log = await withKeys()
    expect(await post(appOf(log), submission)).toMatchObject({
      status: 403,
      said: refuse('signature-needed'),
    })
    expect(log.size()).toBe(firstSigned)
  })
  test.each([
    [
      'that was changed after it was signed',
      { ...signed, author: { ...signed.author, claimed: 1 } },
      403,
      'signature-invalid',
    ],
    [
      'by a key that is not enrolled',
      { ...signed, auth: attestationOf(signed.author, 'stranger') },
      400,
      'unknown-key',
    ],
    ['for another log', resigned({ log: 'example.org/other' }), 400, 'wrong-log'],
    ['for another party', resigned({ party: 'TUN' }), 400, 'not-your-party'],
    ['of no kind', resigned({ act: { kind: 'nothing' } }), 400, 'unknown-kind'],
    ['of a wrong shape', resigned({ act: { ...signed.author.act, more: 1 } }), 400, 'malformed-act'],
    ['without its text', { ...signed, texts: [] }, 400, 'text-not-supplied'],
    [
      'with a body that it does not name',
      { ...signed, body: { salt: hashText(''), body: { lang: 'en' } } },
      400,
      'body-not-committed',
    ],
  ])('H23: an act %s is refused, with the reason', async (_, submission, status, why) => {
    expect(await post(appOf(await withKeys()), submission)).toMatchObject({
      status,
      said: { ok: false, why },
    })
  })
  test.each(['queue-full', 'sequencer-unavailable', 'store-failed', 'store-unknown'])(
    'H23: %s is no fault of the sender: later',
    async why => {
      const answer = await post(appOf({ role: () => 'leader', submit: async () => refuse(why) }), signed)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1'])
    },
  )
  const { author } = signed
  const deep = `${'{"a":'.repeat(submissionDepthMax)}1${'}'.repeat(submissionDepthMax)}`
  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a list of lists', '['.repeat(100_000)],
    ['lists without end', '['.repeat(100_000) + ']'.repeat(100_000)],
    [
      'an act too deep',
      JSON.stringify({ ...signed, author: { ...author, act: { kind: 'x', d: 0 } } }).replace(
        '"d":0',
        `"d":${deep}`,
      ),
    ],
    ['no author', { auth: signed.auth }],
    ['a member more', { ...signed, more: 1 }],
    ['a member more in the author part', { ...signed, author: { ...author, more: 1 } }],
    ['a member more in the attestation', { ...signed, auth: { ...signed.auth, more: 1 } }],
    ['a prototype', JSON.stringify(signed).replace('{', '{"__proto__":{"a":1},')],
    [
      'a prototype of the author',
      JSON.stringify(signed).replace('"author":{', '"author":{"__proto__":{"a":1},'),
    ],
    ['another version', { ...signed, author: { ...author, v: 2 } }],
    ['a fraction', { ...signed, author: { ...author, claimed: 1.5 } }],
    ['a number too large', JSON.stringify(signed).replace('"claimed":0', '"claimed":1e300')],
    ['half a character', { ...signed, author: { ...author, party: '\ud800' } }],
    ['half a character in a text', { ...signed, texts: ['\ud800'] }],
    ['half a character in a body', { ...signed, body: { salt: hashText(''), body: { lang: '\ud800' } } }],
    ['an act that is a list', { ...signed, author: { ...author, act: [] } }],
    ['an act without a kind', { ...signed, author: { ...author, act: {} } }],
    ['a short nonce', { ...signed, author: { ...author, nonce: 'ab' } }],
    ['a short key', { ...signed, auth: { ...signed.auth, key: 'ab' } }],
    ['capitals in a signature', { ...signed, auth: { ...signed.auth, sig: signed.auth.sig!.toUpperCase() } }],
    ['a text that is a number', { ...signed, texts: [1] }],
    ['a body without a language', { ...signed, body: { salt: hashText(''), body: {} } }],
    ['a body with a list in it', { ...signed, body: { salt: hashText(''), body: { lang: 'en', a: [] } } }],
    ['a body without salt', { ...signed, body: { salt: '', body: { lang: 'en' } } }],
  ])('H24: malformed is a submission with %s', async (_, body) => {
    const never = { role: () => 'leader' as const, submit: () => Promise.reject(new Error('reached')) }
    expect(await post(appOf(never), body)).toMatchObject({
      status: 400,
      said: { why: 'malformed-submission' },
    })
  })
  test('H24: the sequencer gets what was sent, member by member, an act of any content', async () => {
    const got: Submission[] = []
    const submit = async (submission: Submission) => {
      got.push(submission)
      return refuse('x')
    }
    const app = appOf({ role: () => 'leader', submit })
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), async content => {
        const sent = JSON.stringify({ ...signed, author: { ...author, act: { ...content, kind: 'x' } } })
        const { status, said } = await post(app, sent)
        expect(status).toBe(400)
        if (said.why === 'x') expect(JSON.stringify(got.at(-1))).toBe(sent)
      }),
    )
    expect(got.length).toBeGreaterThan(0)
  })
  test('H24: no JSON makes it throw', async () => {
    const app = appOf(await withKeys())
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        fc.constantFrom('author', 'auth', 'texts', 'body'),
        async (value, at) => {
          expect((await post(app, { ...signed, [at]: value })).status).toBeLessThan(500)
        },
      ),
    )
  })
  test('H24: what is too large, or for nobody here, is refused', async () => {
    const app = appOf(await withKeys())
    const large = { ...signed, texts: ['x'.repeat(requestBytesMax)] }
    expect(await post(app, large)).toMatchObject({ status: 413, said: { why: 'request-too-large' } })
    expect(await post(app, signed, '/api/n/other/submissions')).toMatchObject({
      status: 404,
      said: { why: 'not-found' },
    })
  })
})

describe('acts that one node sends on to another', () => {
  test('H25: a follower forwards what it is sent, attested or signed, and gets the answer', async () => {
    const log = await withKeys()
    await using leader = await listen(appOf(log))
    const forward = forwardTo(nodeSecret, () => clock)
    const event = statement()
    const sent = await forward(leader.url, 'test', event)
    expect(sent).toMatchObject({ ok: true, value: { index: firstSigned } })
    expect(await forward(leader.url, 'test', event)).toEqual(sent)
    expect(await forward(leader.url, 'test', signed)).toMatchObject({ ok: true })
    const stranger = statement('USA')
    expect(await forward(leader.url, 'test', stranger)).toEqual(await log.submit(stranger))
    expect(log.size()).toBe(firstSigned + 2)
  })
  const mine = async (body: string, date = clock, path = internal, secret = nodeSecret) => {
    const seen: Record<string, string> = {}
    const spy = new Hono().post('*', c => {
      for (const name of ['x-travaux-date', 'x-travaux-mac']) seen[name] = c.req.header(name)!
      return c.json({}, 500)
    })
    await using server = await listen(spy)
    const name = decodeURIComponent(path.split('/')[3]!)
    await forwardTo(secret, () => date)(server.url, name, JSON.parse(body))
    return seen
  }
  const body = JSON.stringify(statement())
  test.each([
    ['of the right bytes', () => mine(body), 201],
    ['at the edge of its time', () => mine(body, clock - forwardAgeMsMax), 201],
    ['too old', () => mine(body, clock - forwardAgeMsMax - 1), 403],
    ['from the future', () => mine(body, clock + forwardAgeMsMax + 1), 403],
    ['of other bytes', () => mine(JSON.stringify(statement())), 403],
    ['for another log', () => mine(body, clock, '/internal/n/other/submissions'), 403],
    ['with another secret', () => mine(body, clock, internal, new Uint8Array(32)), 403],
    ['with another date', async () => ({ ...(await mine(body)), 'x-travaux-date': String(clock + 1) }), 403],
    [
      'with half a mac',
      async () => ({ 'x-travaux-date': String(clock), 'x-travaux-mac': 'ab'.repeat(16) }),
      403,
    ],
    ['with no mac', async () => ({ 'x-travaux-date': String(clock) }), 403],
    ['with nothing', async () => ({}), 403],
  ])('H26: a node is known by a mac %s', async (_, headers, status) => {
    const answer = await post(appOf(await withKeys()), body, internal, await headers())
    expect([answer.status, answer.said.why]).toEqual([status, status === 201 ? undefined : 'not-from-node'])
  })
  test('H26: the door of the nodes is not that of the participants, and has the same shape', async () => {
    const app = appOf(await withKeys())
    const malformed = JSON.stringify({ ...signed, more: 1 })
    expect((await post(app, malformed, internal, await mine(malformed))).said.why).toBe(
      'malformed-submission',
    )
    const elsewhere = await mine(body, clock, '/internal/n/other/submissions')
    expect((await post(app, body, '/internal/n/other/submissions', elsewhere)).said.why).toBe(
      'leader-unreachable',
    )
  })
  test('H27: who does not lead does not send it on; who cannot be reached leads nobody', async () => {
    const log = await withKeys()
    const follower = appOf({ ...log, role: () => 'follower' })
    const forward = forwardTo(nodeSecret, () => clock)
    await using server = await listen(follower)
    expect(await forward(server.url, 'test', signed)).toMatchObject({ why: 'leader-unreachable' })
    expect(log.size()).toBe(firstSigned)
    const answers: readonly [string, number][] = [
      ['hello', 200],
      ['{}', 201],
      ['{}', 400],
      ['[]', 201],
      ['', 502],
    ]
    for (const [said, status] of answers) {
      await using strange = await listen(new Hono().post('*', c => c.body(said, status as 200)))
      expect(await forward(strange.url, 'test', signed), said).toMatchObject({ why: 'leader-unreachable' })
    }
    expect(await forward('http://127.0.0.1:1', 'test', signed)).toMatchObject({ why: 'leader-unreachable' })
  })
  test('H27: a name is part of an address, whatever is in it', async () => {
    const asked: string[] = []
    const app = new Hono().post('*', c => {
      asked.push(new URL(c.req.url).pathname)
      return c.json({}, 500)
    })
    await using server = await listen(app)
    await forwardTo(nodeSecret)(server.url, '../a b', signed)
    expect(asked).toEqual(['/internal/n/..%2Fa%20b/submissions'])
  })
})
