/** Signing in at an institution: a real provider on this machine, by requests and in Chromium without script. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { institutionMs } from '../src/core/limits.js'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { atInstitution, startInstitution, type TestInstitution } from './institution-provider.js'
import { type MailingServer, serveWithMail } from './mailbox.js'
import { freePort } from './ports.js'
import { type Answer, visitor } from './running.js'

const name = 'University of Example'
const startPath = '/sign-in/institution'
let institution: TestInstitution
let server: MailingServer
let origin: string

/** A server whose institution this is. */
async function serveFor(make: (returnTo: string) => Promise<TestInstitution>) {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const own = await make(`${url}${startPath}/return`)
  const { issuer, clientId, clientSecret } = own
  const options = { issuer, clientId, clientSecret, name }
  return { own, url, served: await serveWithMail({ port, origin: url, institution: options, demo: false }) }
}

beforeAll(async () => {
  const { own, url, served } = await serveFor(startInstitution)
  ;[institution, origin, server] = [own, url, served]
})
afterAll(async () => {
  await server.close()
  await institution.close()
})

let people = 0
const newLogin = () => `person-${++people}`
const problemOf = ({ body }: Answer) =>
  /role="alert"[^>]*><p>(.*?)<\/p>/s.exec(body)?.[1]?.replace(/[\u2068\u2069]/g, '') ?? ''
const tokenIn = ({ body }: Answer) => /name="token" value="([^"]*)"/.exec(body)?.[1] ?? ''

/** Somebody's browser, without script, here and there. */
function browser(of = server, at = institution) {
  const cookies: string[] = []
  const { get } = visitor({ url: of.url }, cookies)
  async function post(path: string, page: string, fields: Readonly<Record<string, string>> = {}) {
    const token = tokenIn(await get(page))
    return get(path, { method: 'POST', body: new URLSearchParams({ token, ...fields }) })
  }
  /** The address that the institution sends the browser back to; null refuses. */
  async function goAndReturn(
    login: string | null,
    query = '',
    changed: Readonly<Record<string, string>> = {},
  ) {
    const begun = await get(`${startPath}${query}`)
    if (begun.status !== 303) throw new Error(`${begun.status} ${problemOf(begun)}`)
    const to = new URL(begun.location!)
    for (const [key, value] of Object.entries(changed)) to.searchParams.set(key, value)
    const back = await atInstitution(at)(to.href, login)
    return back.pathname + back.search
  }
  const come = async (login: string | null, query = '', changed = {}) =>
    get(await goAndReturn(login, query, changed))
  return { get, post, goAndReturn, come, cookies }
}

/** Somebody who signed in at the institution and made an account. */
async function newPerson(login = newLogin()) {
  const visiting = browser()
  expect((await visiting.come(login)).location).toBe(`${startPath}/new`)
  const made = await visiting.post(`${startPath}/new`, `${startPath}/new`, { name: `Dr ${login}` })
  expect([made.status, made.location]).toEqual([303, '/account'])
  return { ...visiting, login }
}

/** Somebody who signed in by a link. */
async function byLink() {
  const visiting = browser()
  const address = `institution-${++people}@example.org`
  await visiting.post('/sign-in', '/sign-in', { address })
  const link = await server.linkTo(address)
  expect((await visiting.post(link, link, { name: 'Ada Lovelace' })).location).toBe('/account')
  return { ...visiting, address }
}

const stepBack = () => server.sql('UPDATE travaux_accounts.session SET stepped = 0')

describe('A36: signing in at an institution', () => {
  test('sends PKCE, state and nonce, and asks for a name alone', async () => {
    const { location } = await browser().get(startPath)
    const { origin: issuer, searchParams } = new URL(location!)
    const asked = Object.fromEntries(searchParams)
    expect(issuer).toBe(institution.issuer)
    expect(asked).toMatchObject({
      ...{ response_type: 'code', scope: 'openid profile', code_challenge_method: 'S256' },
      redirect_uri: `${origin}${startPath}/return`,
    })
    for (const key of ['state', 'nonce', 'code_challenge']) expect(asked[key]).toMatch(/^[\w-]{43}$/)
  })

  test('somebody new is asked what to be called, and is back where they were; then is known', async () => {
    const login = newLogin()
    const first = browser()
    const returned = await first.come(login, '?back=/n/open-waters/text')
    expect([returned.status, returned.location]).toEqual([303, `${startPath}/new`])
    const page = await first.get(`${startPath}/new`)
    expect(page.body).toContain(`value="Dr ${login}"`)
    const send = (written: string) => first.post(`${startPath}/new`, `${startPath}/new`, { name: written })
    const refused = await send('Dr \u202e')
    expect([refused.status, problemOf(refused)]).toEqual([400, expect.stringContaining('A name has 1 to')])
    expect((await send(' Ada  Lovelace ')).location).toBe('/n/open-waters/text')
    const account = await first.get('/account')
    expect(account.body).toContain('value="Ada Lovelace"')
    expect(account.body).toContain(`<bdi>${login}</bdi>`)
    const twice = await first.post(`${startPath}/new`, '/account', { name: 'Ada Lovelace' })
    expect(problemOf(twice)).toContain('Nothing is waiting')

    const second = browser()
    expect((await second.come(login)).location).toBe('/account')
    expect((await second.get('/account')).body).toContain('value="Ada Lovelace"')
  })

  test('who has no name there gives one here', async () => {
    const visiting = browser()
    await visiting.come('nameless-1')
    expect((await visiting.get(`${startPath}/new`)).body).toMatch(/name="name"[^>]* value(="")?[ />]/)
  })

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example'])(
    'nobody is led to %j',
    async back => {
      const { login } = await newPerson()
      const { location } = await browser().come(login, `?back=${encodeURIComponent(back)}`)
      expect(location).toBe('/account')
    },
  )
})

describe('A37: what comes back has to fit, once', () => {
  const refusal = ({ status, body, ...rest }: Answer) => [status, problemOf({ status, body, ...rest })]

  test('refused there, it is said plainly', async () => {
    const visiting = browser()
    expect(refusal(await visiting.come(null))).toEqual([
      400,
      `${name} was told not to sign you in here. Nothing was done. Try again, or sign in another way.`,
    ])
  })

  test('another state is refused, and the right one still counts', async () => {
    const visiting = browser()
    const path = await visiting.goAndReturn(newLogin())
    const other = path.replace(/state=[^&]*/, `state=${'A'.repeat(43)}`)
    for (const wrong of [other, path.replace(/state=[^&]*&?/, '')])
      expect(refusal(await visiting.get(wrong))).toEqual([400, expect.stringContaining('does not fit')])
    expect((await visiting.get(path)).location).toBe(`${startPath}/new`)
  })

  test.each([
    ['another nonce', { nonce: 'A'.repeat(43) }, 'does not fit'],
    ['another code challenge', { code_challenge: 'A'.repeat(43) }, 'did not sign you in'],
  ])('%s is refused', async (_, changed, words) => {
    const answer = await browser().come(newLogin(), '', changed)
    expect(refusal(answer)).toEqual([400, expect.stringContaining(words)])
    expect(answer.headers.getSetCookie().join()).not.toMatch(/travaux-(session|newcomer)=[^;]/)
  })

  test('the issuer has to be named as it is', async () => {
    const visiting = browser()
    const path = await visiting.goAndReturn(newLogin())
    const other = path.replace(/iss=[^&]*/, `iss=${encodeURIComponent('https://evil.example')}`)
    expect(refusal(await visiting.get(other))).toEqual([400, expect.stringContaining('does not fit')])
  })

  test('in another browser it is worth nothing', async () => {
    const path = await browser().goAndReturn(newLogin())
    expect(refusal(await browser().get(path))).toEqual([400, expect.stringContaining('Nothing is waiting')])
  })

  test('sent again it is refused, with the cookie of the first time too', async () => {
    const visiting = browser()
    const path = await visiting.goAndReturn(newLogin())
    const cookie = visiting.cookies.findLast(set => set.startsWith('travaux-institution='))!.split(';')[0]!
    expect((await visiting.get(path)).status).toBe(303)
    expect(refusal(await visiting.get(path))).toEqual([400, expect.stringContaining('Nothing is waiting')])
    const again = await fetch(server.url + path, { headers: { cookie }, redirect: 'manual' })
    expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('was used already')])
  })

  test('a code that was used before is refused by the institution', async () => {
    const visiting = browser()
    const used = await visiting.goAndReturn(newLogin())
    await visiting.get(used)
    const next = await visiting.goAndReturn(newLogin())
    const code = /code=[^&]*/.exec(used)![0]
    const answer = await visiting.get(next.replace(/code=[^&]*/, code))
    expect(refusal(answer)).toEqual([400, expect.stringContaining('did not sign you in')])
    expect(server.progress.join('\n')).toContain('invalid_grant')
  })

  test.each(['', 'AAAA', 'A'.repeat(200)])('a cookie that is not ours (%j) is none', async value => {
    const headers = { cookie: `travaux-institution=${value}; travaux-newcomer=${value}` }
    for (const path of [`${startPath}/return?state=`, `${startPath}/new`]) {
      const answer = await fetch(server.url + path, { headers })
      expect([answer.status, await answer.text()]).toEqual([
        400,
        expect.stringContaining('Nothing is waiting'),
      ])
    }
  })

  test('what one browser was given is nothing under another name', async () => {
    const { cookies, get } = browser()
    await get(startPath)
    const value = /^travaux-institution=([^;]*)/.exec(cookies.at(-1)!)![1]
    const headers = { cookie: `travaux-newcomer=${value}` }
    const answer = await fetch(`${server.url}${startPath}/new`, { headers })
    expect(answer.status).toBe(400)
    expect(cookies.at(-1)).toMatch(new RegExp(`Max-Age=${institutionMs / 1000};.*HttpOnly.*SameSite=Lax`))
  })
})

describe('A38: an identity is connected by whoever has the account', () => {
  test('after that it signs in to it, and confirms; until it is disconnected', async () => {
    const ada = await byLink()
    const login = newLogin()
    expect((await ada.come(login, '?for=connect')).location).toBe(`${startPath}/new`)
    const page = await ada.get(`${startPath}/new`)
    expect(page.body).toContain(`>Dr ${login}</b>`)
    const connect = () => ada.post(`${startPath}/new`, `${startPath}/new`)
    expect((await connect()).location).toBe('/account#institution')
    const other = browser()
    expect((await other.come(login)).location).toBe('/account')
    expect((await other.get('/account')).body).toContain('value="Ada Lovelace"')

    await stepBack()
    const confirm = await other.get('/account/confirm')
    expect(confirm.body).toContain('for=step-up')
    const remove = () => other.post('/account/institution/remove', '/account', { subject: login })
    expect((await remove()).location).toBe('/account/confirm?back=%2Faccount%23institution')
    const stepped = await other.come(login, '?for=step-up&back=/account%23institution')
    expect(stepped.location).toBe('/account#institution')
    expect((await remove()).location).toBe('/account#institution')
    expect((await browser().come(login)).location).toBe(`${startPath}/new`)
  })

  test('never silently, never another’s, never without confirming', async () => {
    const { login } = await newPerson()
    const ada = await byLink()
    const taken = await ada.come(login, '?for=connect')
    expect([taken.status, problemOf(taken)]).toEqual([400, expect.stringContaining('belongs to an account')])
    const own = newLogin()
    await ada.come(own, '?for=connect')
    const foreign = await ada.get(`${startPath}/new`, { method: 'POST', body: new URLSearchParams() })
    expect(foreign.status).toBe(403)
    await stepBack()
    expect((await ada.get(`${startPath}?for=connect`)).location).toContain('/account/confirm')
    const late = await ada.post(`${startPath}/new`, `${startPath}/new`)
    expect([late.status, problemOf(late), late.location]).toEqual([
      303,
      '',
      expect.stringContaining('/confirm'),
    ])
    expect((await browser().come(own)).location).toBe(`${startPath}/new`)
  })

  test('confirming as somebody else is refused, and so is taking away the only way in', async () => {
    const [ada, eve] = [await newPerson(), await newPerson()]
    const wrong = browser()
    await wrong.come(ada.login)
    const answer = await wrong.come(eve.login, '?for=step-up')
    expect([answer.status, problemOf(answer)]).toEqual([403, expect.stringContaining('as somebody else')])
    const removed = await ada.post('/account/institution/remove', '/account', { subject: ada.login })
    expect([removed.status, problemOf(removed)]).toEqual([
      400,
      expect.stringContaining('nobody could sign in'),
    ])
  })

  test('a stranger has nothing to connect or confirm', async () => {
    for (const purpose of ['connect', 'step-up'])
      expect((await browser().get(`${startPath}?for=${purpose}`)).status).toBe(403)
  })
})

describe('A37: an institution that does not answer', () => {
  test('is said to be out of reach, before and after the way there; the operator hears why', async () => {
    const { own, served } = await serveFor(returnTo =>
      startInstitution(returnTo, { authMethod: 'client_secret_post' }),
    )
    try {
      const fits = browser(served, own)
      expect((await fits.come('ada')).location).toBe(`${startPath}/new`)
      const late = browser(served, own)
      const path = await late.goAndReturn('ada')
      await own.close()
      const answer = await late.get(path)
      expect([answer.status, problemOf(answer)]).toEqual([
        503,
        expect.stringContaining(`${name} cannot be reached`),
      ])
      expect(served.progress.join('\n')).toContain(`problem: ${own.issuer}: fetch failed`)
    } finally {
      await served.close()
    }
  })

  test('from the start: links by mail still work', async () => {
    const issuer = `http://localhost:${await freePort()}`
    const gone = { issuer, clientId: 'travaux', clientSecret: 'secret', close: async () => {} }
    const { served } = await serveFor(async () => gone)
    try {
      const { get } = visitor(served)
      for (const _ of [1, 2]) {
        const answer = await get(startPath)
        expect([answer.status, problemOf(answer)]).toEqual([
          503,
          expect.stringContaining('cannot be reached'),
        ])
      }
      const page = await get('/sign-in')
      expect([page.status, page.body]).toEqual([200, expect.stringContaining('name="address"')])
    } finally {
      await served.close()
    }
  })

  test('where the operator named none there is none', async () => {
    const served = await serveWithMail({ demo: false })
    try {
      const { get } = visitor(served)
      expect((await get(startPath)).status).toBe(404)
      expect((await get('/sign-in')).body).not.toContain(startPath)
    } finally {
      await served.close()
    }
  })
})

describe.skipIf(chromiumPath === undefined)('in Chromium', { timeout: 120_000 }, () => {
  let chromium: Browser
  beforeAll(async () => {
    chromium = await launchChromium()
  })
  afterAll(() => chromium.close())

  test('without script, from the sign-in page to the account and out again', async () => {
    const context = await chromium.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${origin}/sign-in?back=/compare`)
    await page.click(`text=${name}`)
    await page.fill('[name=login]', newLogin())
    await page.click('text=Sign in')
    await page.waitForURL(`${origin}${startPath}/new`)
    await page.fill('[name=name]', 'Ada Lovelace')
    await page.click('main button')
    await page.waitForURL(`${origin}/compare`)
    expect(await page.textContent('.mast .person')).toBe('Ada Lovelace')
    await page.goto(`${origin}/account`)
    await page.click('form[action="/account/sign-out"] button')
    expect(await page.textContent('.mast .person')).toBe('Sign in')
    await context.close()
  })

  test.each(['en', 'ar'])('in %s the pages have no violations and fit 360 px', async lang => {
    const context = await chromium.newContext({ bypassCSP: true, viewport: { width: 360, height: 800 } })
    const page = await context.newPage()
    const looked = async (path: string) => {
      await page.goto(`${origin}${path}?lang=${lang}`)
      expect([path, await violations(page)]).toEqual([path, []])
      const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      expect(await page.evaluate(wide)).toBe(0)
    }
    await looked('/sign-in')
    await page.click(`a[href^="${startPath}"]`)
    await page.fill('[name=login]', newLogin())
    await page.click('text=Sign in')
    await page.waitForURL(`${origin}${startPath}/new`)
    await looked(`${startPath}/new`)
    await page.click('main button')
    await page.waitForURL(`${origin}/account`)
    for (const path of ['/account', '/account/confirm']) await looked(path)
    await context.close()
  })
})
