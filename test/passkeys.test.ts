/** Passkeys: by a device in software that says whatever a test wants, and in Chromium with a virtual one. */
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Authenticator, authenticator, type Said } from './authenticator.js'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { type MailingServer, serveWithMail } from './mailbox.js'
import { freePort } from './ports.js'
import { type Answer, visitor } from './running.js'

let server: MailingServer
/** The address that browsers use: passkeys have no IP addresses. */
let origin: string
beforeAll(async () => {
  const port = await freePort()
  origin = `http://localhost:${port}`
  server = await serveWithMail({ port, origin, demo: false })
})
afterAll(() => server.close())

let people = 0
const problemOf = ({ body }: Answer) => /role="alert"[^>]*><p>(.*?)<\/p>/s.exec(body)?.[1] ?? ''
const tokenIn = ({ body }: Answer) => /name="token" value="([^"]*)"/.exec(body)?.[1] ?? ''
const optionsPath = '/passkeys/options'

/** A browser without script, which sends what a script would. */
function browser() {
  const cookies: string[] = []
  const { get } = visitor({ url: server.url }, cookies)
  async function post(path: string, fields: Readonly<Record<string, string>> = {}, page = '/sign-in') {
    const from = await get(page)
    const token = tokenIn(from.location === null ? from : await get(from.location))
    return get(path, { method: 'POST', body: new URLSearchParams({ token, ...fields }) })
  }
  const challenge = async (purpose: string) =>
    JSON.parse((await post(optionsPath, { purpose })).body).challenge as string
  return { get, post, challenge, cookies }
}
type Visiting = ReturnType<typeof browser>

/** Somebody new, signed in by a link. */
async function person() {
  const visiting = browser()
  const address = `passkey-${++people}@example.org`
  await visiting.post('/sign-in', { address })
  const link = await server.linkTo(address)
  expect((await visiting.post(link, { name: 'Ada Lovelace' }, link)).location).toBe('/account')
  return { ...visiting, address }
}

const site = () => ({ origin, rpId: 'localhost' })

async function register(visiting: Visiting, device: Authenticator, changed: Partial<Said> = {}) {
  const challenge = await visiting.challenge('register')
  const answer = JSON.stringify(device.made({ ...site(), challenge, ...changed }))
  return visiting.post('/account/passkeys', { answer, name: 'Test key' })
}

async function signIn(visiting: Visiting, device: Authenticator, changed: Partial<Said> = {}) {
  const challenge = await visiting.challenge('sign-in')
  const answer = JSON.stringify(device.shown({ ...site(), challenge, ...changed }))
  const signed = await visiting.post('/sign-in/passkey', { answer, back: '/compare' })
  return { signed, answer }
}

/** Somebody with a passkey. */
async function withPasskey() {
  const [ada, device] = [await person(), authenticator()]
  expect((await register(ada, device)).location).toBe('/account#passkeys')
  return { ada, device }
}

/** Turns back the moment at which somebody showed that it is they. */
const stepBack = (address: string) =>
  server.sql(`
    UPDATE travaux_accounts.session SET stepped = 0 WHERE account = (
      SELECT id FROM travaux_accounts.account WHERE address = '${address}')`)

describe('A33: signing in with a passkey', () => {
  test('without a name or address, in another browser, and on to where one was', async () => {
    const { device } = await withPasskey()
    const other = browser()
    const { signed } = await signIn(other, device)
    expect([signed.status, signed.location]).toEqual([303, '/compare'])
    const account = await other.get('/account')
    expect(account.body).toContain('value="Ada Lovelace"')
    expect(account.body).toMatch(/Test key.*Last used on/s)
  })

  test.each<[string, Partial<Said>]>([
    ['given to another site', { origin: 'https://evil.example' }],
    ['given at another port', { origin: 'http://localhost:1' }],
    ['for another host', { rpId: 'evil.example' }],
    ['to a challenge of one’s own', { challenge: 'A'.repeat(43) }],
    ['of another kind', { type: 'webauthn.create' }],
  ])('an answer %s is refused', async (_, changed) => {
    const { device } = await withPasskey()
    const other = browser()
    const { signed } = await signIn(other, device, changed)
    expect([signed.status, problemOf(signed)]).toEqual([400, expect.stringContaining('does not fit')])
    expect((await other.get('/account')).location).toContain('/sign-in')
  })

  test('A34: an answer that is sent again, with the cookie of the first time, is refused', async () => {
    const { device } = await withPasskey()
    const other = browser()
    const { answer } = await signIn(other, device)
    const kept = other.cookies.find(set => /^travaux-passkey=[^;]/.test(set))!.split(';')[0]!
    const thief = browser()
    const token = tokenIn(await thief.get('/sign-in'))
    const body = new URLSearchParams({ token, answer })
    const mark = thief.cookies.map(set => set.split(';')[0]).join('; ')
    const send = (cookie: string) =>
      fetch(`${server.url}/sign-in/passkey`, {
        method: 'POST',
        body,
        headers: { cookie },
        redirect: 'manual',
      })
    const [again, without] = [await send(`${mark}; ${kept}`), await send(mark)]
    expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('was used already')])
    expect([without.status, await without.text()]).toEqual([400, expect.stringContaining('Try again')])
    expect(again.headers.getSetCookie().join()).not.toContain('travaux-session=')
  })

  test('A34: a count that goes back is refused', async () => {
    const { device } = await withPasskey()
    const code = async (counter: number) => problemOf((await signIn(browser(), device, { counter })).signed)
    expect(await code(8)).toBe('')
    for (const counter of [8, 7, 0]) expect(await code(counter)).toContain('counted backwards')
    expect(await code(9)).toBe('')
  })

  test('one that was removed is refused, and its browser still is signed in', async () => {
    const { ada, device } = await withPasskey()
    const removed = await ada.post('/account/passkeys/remove', { passkey: device.id })
    expect(removed.location).toBe('/account#passkeys')
    expect((await ada.get('/account')).body).not.toContain('Test key')
    const { signed } = await signIn(browser(), device)
    expect([signed.status, problemOf(signed)]).toEqual([400, expect.stringContaining('not known here')])
  })

  test('a challenge for something else is refused', async () => {
    const { ada, device } = await withPasskey()
    const challenge = await ada.challenge('step-up')
    const answer = JSON.stringify(device.shown({ ...site(), challenge }))
    const signed = await ada.post('/sign-in/passkey', { answer })
    expect([signed.status, problemOf(signed)]).toEqual([400, expect.stringContaining('Too much time')])
  })

  test('a session that was there ends', async () => {
    const { ada, device } = await withPasskey()
    const before = ada.cookies.findLast(set => set.startsWith('travaux-session='))!.split(';')[0]!
    await signIn(ada, device)
    const headers = { cookie: before }
    const old = await fetch(`${server.url}/account`, { headers, redirect: 'manual' })
    expect(old.headers.get('location')).toContain('/sign-in')
  })
})

describe('A35: confirming with a passkey', () => {
  test('gives the session a new token; without it passkeys are neither added nor removed', async () => {
    const { ada, device } = await withPasskey()
    await stepBack(ada.address)
    expect((await ada.get('/account')).body).toContain('confirm that it is you')
    const refused = await ada.post(optionsPath, { purpose: 'register' })
    expect([refused.status, JSON.parse(refused.body).why]).toEqual([403, 'step-up-needed'])
    const remove = () => ada.post('/account/passkeys/remove', { passkey: device.id })
    expect((await remove()).location).toBe('/account/confirm?back=%2Faccount%23passkeys')
    expect((await ada.get('/account/confirm')).body).toContain('data-passkey="step-up"')

    const challenge = await ada.challenge('step-up')
    const shown = (said: Partial<Said>) => JSON.stringify(device.shown({ ...site(), challenge, ...said }))
    const stepped = await ada.post('/step-up/passkey', { answer: shown({}), back: '/account#passkeys' })
    expect([stepped.status, stepped.location]).toEqual([303, '/account#passkeys'])
    const tokens = ada.cookies.filter(set => set.startsWith('travaux-session='))
    expect(tokens.at(-1)).not.toBe(tokens.at(-2))
    expect((await remove()).location).toBe('/account#passkeys')
  })

  test('asks for the owner to be verified, by a passkey of this account', async () => {
    const { ada, device } = await withPasskey()
    const eve = await withPasskey()
    const send = async (by: Authenticator, said: Partial<Said>) => {
      const challenge = await ada.challenge('step-up')
      const answer = JSON.stringify(by.shown({ ...site(), challenge, ...said }))
      return problemOf(await ada.post('/step-up/passkey', { answer }))
    }
    expect(await send(device, { verified: false })).toContain('did not check that it is you')
    expect(await send(eve.device, {})).toContain('not known here')
    expect(await send(device, {})).toBe('')
  })
})

describe('A32: adding a passkey', () => {
  test.each<[string, Partial<Said>]>([
    ['made on another site', { origin: 'https://evil.example' }],
    ['made for another host', { rpId: 'evil.example' }],
    ['that only was shown', { type: 'webauthn.get' }],
  ])('one %s is refused', async (_, changed) => {
    const ada = await person()
    const added = await register(ada, authenticator(), changed)
    expect([added.status, problemOf(added)]).toEqual([400, expect.stringContaining('does not fit')])
  })

  test('one that is another’s is refused; names are text', async () => {
    const { device } = await withPasskey()
    const eve = await person()
    expect(problemOf(await register(eve, device))).toContain('added already')
    const own = authenticator()
    await register(eve, own)
    const rename = (name: string) => eve.post('/account/passkeys/rename', { passkey: own.id, name })
    expect(problemOf(await rename('a\u202eb'))).toContain('A name has 1 to')
    expect((await rename('<script>alert(1)</script>')).status).toBe(303)
    expect((await eve.get('/account')).body).toContain('&lt;script>alert(1)&lt;/script>')
    expect(
      problemOf(await eve.post('/account/passkeys/rename', { passkey: device.id, name: 'Mine' })),
    ).toContain('not known here')
  })
})

describe('A33: forms of passkeys', () => {
  const paths = ['/sign-in/passkey', '/step-up/passkey', '/account/passkeys']
  const all = [...paths, '/account/passkeys/rename', '/account/passkeys/remove', optionsPath]
  test.each(all)('%s is refused from elsewhere, and has an answer for a stranger', async path => {
    const stranger = browser()
    for (const token of ['', 'A'.repeat(43)])
      expect((await stranger.post(path, { token, purpose: 'sign-in' })).status).toBe(403)
    const empty = await stranger.post(path, { purpose: 'register' })
    expect([400, 403]).toContain(empty.status)
    const foreign = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }
    expect((await stranger.get(path, foreign)).status).toBe(403)
  })

  test('a server that browsers know by a number offers none', async () => {
    const plain = await serveWithMail({ demo: false })
    try {
      const { get } = visitor(plain)
      expect((await get('/sign-in')).body).not.toContain('data-passkey')
      expect((await get(optionsPath, { method: 'POST' })).status).toBe(404)
    } finally {
      await plain.close()
    }
  })
})

test('the script is at most 4 KB compressed', async () => {
  const script = await browser().get('/passkeys.js')
  expect([script.status, gzipSync(script.body).length <= 4096]).toEqual([200, true])
})

describe.skipIf(chromiumPath === undefined)(
  'in Chromium, with a virtual authenticator',
  { timeout: 180_000 },
  () => {
    let chromium: Browser
    beforeAll(async () => {
      chromium = await launchChromium()
    })
    afterAll(() => chromium.close())

    interface Device {
      readonly context: BrowserContext
      readonly page: Page
      readonly cdp: CDPSession
      readonly authenticatorId: string
      readonly complaints: string[]
    }

    async function device(options: Parameters<Browser['newContext']>[0] = {}): Promise<Device> {
      const context = await chromium.newContext(options)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', message => complaints.push(message.text()))
      page.on('pageerror', error => complaints.push(error.message))
      const cdp = await context.newCDPSession(page)
      await cdp.send('WebAuthn.enable')
      const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
          ...{ isUserVerified: true, automaticPresenceSimulation: true },
        },
      })
      return { context, page, cdp, authenticatorId, complaints }
    }

    /** Makes an account by link, in this browser. */
    async function enter(page: Page): Promise<string> {
      const address = `chromium-${++people}@example.org`
      await page.goto(`${origin}/sign-in`)
      await page.fill('[name=address]', address)
      await page.click('form[action="/sign-in"] button')
      await page.goto(origin + (await server.linkTo(address)))
      await page.fill('[name=name]', 'Ada Lovelace')
      await page.click('main button[type=submit]')
      await page.waitForURL(`${origin}/account`)
      return address
    }

    const addKey = async (page: Page) => {
      await page.click('form[data-passkey=register] button')
      await page.waitForSelector('.card.passkey')
    }

    test('one adds a passkey, signs out, signs in with it by keyboard, confirms, and removes it', async () => {
      const { page, context, complaints } = await device({ viewport: { width: 360, height: 800 } })
      const address = await enter(page)
      await page.fill('#name-new', 'My phone')
      await addKey(page)
      expect(await page.textContent('.card.passkey h3')).toBe('My phone')

      await page.click('form[action="/account/sign-out"] button')
      await page.goto(`${origin}/sign-in?back=/compare`)
      await page.focus('form[data-passkey=sign-in] button')
      await page.keyboard.press('Enter')
      await page.waitForURL(`${origin}/compare`)
      expect(await page.textContent('.mast .person')).toBe('Ada Lovelace')

      await stepBack(address)
      await page.goto(`${origin}/account`)
      await page.click('#passkeys a')
      await page.click('form[data-passkey=step-up] button')
      await page.waitForURL(`${origin}/account#passkeys`)
      await page.click('#passkeys summary')
      await page.click('form[action="/account/passkeys/remove"] button')
      await page.waitForSelector('.card.passkey', { state: 'detached' })
      await page.click('form[action="/account/sign-out"] button')
      await page.goto(`${origin}/sign-in`)
      await page.click('form[data-passkey=sign-in] button')
      await page.waitForSelector('[role=alert]')
      expect(await page.textContent('[role=alert]')).toContain('not known here')
      expect(complaints.filter(line => !line.includes('400'))).toEqual([])
      await context.close()
    })

    test('what the device refuses is said beside the button, and the form can be sent again', async () => {
      const { page, context, cdp, authenticatorId } = await device()
      const status = (form: string) => page.textContent(`form[data-passkey=${form}] [role=status]`)
      await enter(page)
      await addKey(page)
      await page.click('form[data-passkey=register] button')
      await page.waitForFunction(() =>
        document.body.textContent?.includes('has a passkey of your account already'),
      )
      expect(await status('register')).toContain('Use that one')

      await page.click('form[action="/account/sign-out"] button')
      await page.goto(`${origin}/sign-in`)
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
      await page.click('form[data-passkey=sign-in] button')
      await page.waitForFunction(() => document.body.textContent?.includes('Nothing was done'))
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
      await context.route('**/passkeys/options', route => route.abort())
      await page.click('form[data-passkey=sign-in] button')
      await page.waitForFunction(() => document.body.textContent?.includes('could not be used'))
      await context.unroute('**/passkeys/options')
      await page.click('form[data-passkey=sign-in] button')
      await page.waitForURL(`${origin}/account`)
      await context.close()
    })

    test('without script, or without passkeys, it is said what works instead', async () => {
      const plain = await chromium.newContext({ javaScriptEnabled: false })
      const page = await plain.newPage()
      await page.goto(`${origin}/sign-in`)
      expect(await page.isVisible('form[data-passkey]')).toBe(false)
      expect(await page.textContent('[data-passkey-plain]')).toContain('a link by e-mail works without')
      await plain.close()

      const old = await chromium.newContext()
      await old.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'))
      const bare = await old.newPage()
      await bare.goto(`${origin}/sign-in`)
      expect(await bare.isVisible('form[data-passkey]')).toBe(false)
      expect(await bare.textContent('[data-passkey-plain]')).toContain('This browser has no passkeys')
      await old.close()
    })

    test.each(['en', 'ar'])('in %s the pages have no violations and fit 360 px', async lang => {
      const { page, context } = await device({ bypassCSP: true, viewport: { width: 360, height: 800 } })
      await enter(page)
      await addKey(page)
      for (const path of ['/account', '/account/confirm', '/sign-in']) {
        if (path === '/sign-in') await context.clearCookies()
        await page.goto(`${origin}${path}?lang=${lang}`)
        expect(await violations(page)).toEqual([])
        const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        expect(await page.evaluate(wide)).toBe(0)
      }
      await context.close()
    })
  },
)
