/** A person makes a key in the browser, signs with it, replaces and ends it; others can only send what the server refuses. */

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hex } from '../src/core/canonical/hash.js'
import { publicKeyOf, signEd25519 } from '../src/core/record/ed25519.js'
import type { AuthorPart } from '../src/core/record/leaf.js'
import { authorMessage, enrolMessage } from '../src/core/record/signature.js'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { serveDemo, type TestServer, visitor } from './running.js'
import { type Seated, seatPerson } from './seated.js'

let server: TestServer
let browser: Browser
let person: Seated
beforeAll(async () => {
  server = await serveDemo()
  person = await seatPerson(server, 'Harbour Watch')
  if (chromiumPath !== undefined) browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server.close()
})

const keys = '/n/open-waters/keys'
interface Listed {
  readonly key: string
  readonly credential: string
  readonly from: number
  readonly until: number | null
}
const listed = async (): Promise<Listed[]> =>
  (await visitor(server).json('/api/n/open-waters/keys')).filter(
    ({ credential }: Listed) => credential === person.credential,
  )
const lastAct = async () => {
  const { count } = await visitor(server).json('/api/n/open-waters/acts')
  return visitor(server).json(`/api/n/open-waters/acts/${count - 1}`)
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  await context.addCookies([{ ...person.cookie, url: server.url }])
  const page = await context.newPage()
  await page.goto(server.url + path)
  return page
}

async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  await button.focus()
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

/** The fields of a form, sent with somebody's session, to the end or to what there is to sign. */
async function sendFields(who: Seated, fields: Readonly<Record<string, string>>): Promise<Response> {
  const cookie = `${who.cookie.name}=${who.cookie.value}`
  const page = await (await fetch(server.url + keys, { headers: { cookie } })).text()
  const token = /name="token" value="([^"]*)"/.exec(page)![1]!
  const headers = { cookie, 'content-type': 'application/json' }
  const body = JSON.stringify({ token, ...fields })
  return fetch(`${server.url}/api/n/open-waters/acts`, { method: 'POST', headers, body })
}

test('K7: what is signed is what the form says, by a key of the seat, or nothing is recorded', async () => {
  const signer = await seatPerson(server, 'Buoy Keepers')
  const origin = 'demo.travaux.example/open-waters'
  const [seed, other] = [new Uint8Array(32).fill(7), new Uint8Array(32).fill(8)]
  const key = hex(publicKeyOf(seed))
  const proof = hex(signEd25519(seed, enrolMessage(origin, signer.credential, key)))
  expect((await sendFields(signer, { kind: 'enrol-key', key, proof })).status).toBe(201)
  const form = { kind: 'statement', target: 'p:art-2.1@0', statement: 'We saw the wave.', lang: 'en' }
  const { author, body } = (await (await sendFields(signer, { ...form, 'sign-with': key })).json()) as {
    author: AuthorPart
    body: { salt: string }
  }
  const count = async () => (await visitor(server).json('/api/n/open-waters/acts')).count as number
  const before = await count()
  const signed = (part: AuthorPart, by = seed, named = key, { salt } = body) =>
    JSON.stringify({ author: part, salt, key: named, sig: hex(signEd25519(by, authorMessage(part))) })
  const refused = async (written: string, fields = form) => {
    const answer = await sendFields(signer, { ...fields, signed: written })
    return [answer.status, ((await answer.json()) as { why: string }).why]
  }
  const another = { ...author, act: { ...author.act, target: { provision: 'art-2.2', version: 0 } } }
  const changed = 'signature-not-of-form'
  expect(await refused(signed(another))).toEqual([400, changed])
  expect(await refused(signed(author), { ...form, statement: 'We saw no wave.' })).toEqual([400, changed])
  expect(await refused(signed({ ...author, party: 'CHAIR' }))).toEqual([400, changed])
  expect(await refused(signed({ ...author, credential: 'chair-1' }))).toEqual([400, changed])
  expect(await refused(signed(author, seed, key, { salt: '00'.repeat(32) }))).toEqual([400, changed])
  for (const written of ['', 'null', '{}', '[', '"a"']) expect(await refused(written)).toEqual([400, changed])
  expect(await refused(signed(author, other))).toEqual([403, 'signature-invalid'])
  expect(await refused(signed(author, other, hex(publicKeyOf(other))))).toEqual([400, 'unknown-key'])
  expect(await count()).toBe(before)
  const twice = [
    await sendFields(signer, { ...form, signed: signed(author) }),
    await sendFields(signer, { ...form, signed: signed(author) }),
  ]
  expect([twice.map(({ status }) => status), await count()]).toEqual([[201, 201], before + 1])
})

describe.skipIf(chromiumPath === undefined)('keys in the browser', { timeout: 120_000 }, () => {
  test('K1 to K4: a key is made, signs a position, gives way to another, and is ended', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true })
    const page = await open(context, keys)
    expect(await violations(page)).toEqual([])
    await press(page, 'Make a key in this browser')
    const [first] = await listed()
    expect(first).toMatchObject({ until: null })
    await page.locator('[data-signs]', { hasText: 'Your key in this browser signs what you send.' }).waitFor()

    await page.goto(`${server.url}/n/open-waters/provisions/art-2.1`)
    await page.locator('[data-signs]', { hasText: 'signs' }).waitFor()
    await send(page, 'position')
    expect((await lastAct()).leaf).toMatchObject({
      author: { act: { kind: 'position' }, credential: person.credential },
      auth: { how: 'signed', key: first!.key },
    })

    await page.goto(server.url + keys)
    await press(page, 'Put a new key in its place')
    const [ended, second] = await listed()
    expect(ended).toMatchObject({ key: first!.key, until: second!.from })
    expect((await lastAct()).leaf.auth).toMatchObject({ how: 'signed', key: first!.key })
    await press(page, 'End this key')
    expect((await listed()).map(({ until }) => until === null)).toEqual([false, false])
    expect((await lastAct()).leaf.auth.how).toBe('signed')
    await context.close()
  })

  test('K5: another browser of the same person has no key: the server vouches, and the page says so', async () => {
    const here = await browser.newContext()
    await press(await open(here, keys), 'Make a key in this browser')
    await here.close()
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const page = await open(context, '/n/open-waters/provisions/art-2.1?lang=ar')
    await page.locator('[data-signs]', { hasText: 'ليس في هذا المتصفح' }).waitFor()
    await send(page, 'position')
    expect((await lastAct()).leaf).toMatchObject({ auth: { how: 'attested' } })
    await context.close()
  })

  test('K6: without script keys are listed and can be ended, and none is offered', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await open(context, keys)
    expect(await page.getByRole('button', { name: 'Make a key in this browser' }).isVisible()).toBe(false)
    expect(await page.locator('noscript p').isVisible()).toBe(true)
    await press(page, 'End this key')
    expect((await lastAct()).leaf).toMatchObject({
      author: { act: { kind: 'revoke-key' } },
      auth: { how: 'attested' },
    })
    await context.close()
  })
})

async function send(page: Page, kind: string): Promise<void> {
  const form = page.locator('form', { has: page.locator(`input[name=kind][value=${kind}]`) }).first()
  await form.evaluate(element => {
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true
  })
  await form.locator('input[type=radio]').first().check()
  await form.locator('textarea').first().fill('We measure the waves ourselves.\nEvery hour.')
  await Promise.all([page.waitForNavigation(), form.locator('button[type=submit]').click()])
}
