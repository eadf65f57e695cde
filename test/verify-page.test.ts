/** A stranger's browser copies a log, folds it in the tab and compares: with an honest server, and with others. */
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { playDemonstration } from '../src/server/negotiations.js'
import { steps } from '../src/views/models/verify.js'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { serveDemo, type TestServer, visitor } from './running.js'

let server: TestServer
beforeAll(async () => {
  server = await serveDemo()
})
afterAll(() => server.close())

const played = await playDemonstration('wcit-12')
if (!played.ok) throw new Error(played.why)
/** Acts in the log that is verified here. */
const size = played.value.leaves().length

test('the page with its script is at most 24 KB compressed, and what a click loads at most 96 KB', async () => {
  const { get } = visitor(server)
  const weigh = async (path: string) => gzipSync((await get(path)).body).length
  for (const lang of ['en', 'ar']) {
    const parts = [`/n/wcit-12/verify?lang=${lang}`, '/style.css', '/verify.js'].map(weigh)
    expect((await Promise.all(parts)).reduce((a, b) => a + b)).toBeLessThanOrEqual(24 * 1024)
  }
  expect(await weigh('/verify-worker.js')).toBeLessThanOrEqual(96 * 1024)
})

test('its JSON is what the log has signed', async () => {
  const { get, json } = visitor(server)
  const printed = (await json('/api/n/wcit-12/verify')) as Record<string, unknown>
  const { body: checkpoint } = await get('/log/wcit-12/checkpoint')
  const { body: key } = await get('/log/wcit-12/key')
  expect(printed).toMatchObject({ size, checkpoint, key: key.trimEnd() })
  expect(checkpoint.split('\n').slice(0, 3)).toEqual([printed.origin, String(size), printed.root])
  const overview = (await json(`/api/n/wcit-12?at=${size}`)) as Record<string, unknown>
  expect(printed).toMatchObject({ stateRoot: overview.stateRoot, parties: overview.parties })
})

describe.skipIf(chromiumPath === undefined)('in a browser', { timeout: 300_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  /** A reader of their own, and everything that their browser complains of. */
  async function reader(options: Parameters<Browser['newContext']>[0] = {}) {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(error.message))
    return { context, page, complaints }
  }

  async function check(page: Page): Promise<void> {
    await page.click('#check-go')
    await page.waitForSelector('#check-go:enabled', { timeout: 120_000 })
  }

  async function states(page: Page): Promise<string> {
    const all = await Promise.all(steps.map(step => page.getAttribute(`[data-step=${step}]`, 'data-state')))
    return all.map(state => state?.[0] ?? '?').join('')
  }

  const verdict = (page: Page) => page.locator('#check-now').innerText()
  const found = async (page: Page, step: string) =>
    (await page.locator(`[data-step=${step}] .found`).innerText()).replace(/[\u2066-\u2069]/g, '')
  const passed = 'p'.repeat(steps.length)

  /** Answers in the place of the server. */
  async function lie(context: BrowserContext, path: string, change: (body: string) => string): Promise<void> {
    await context.route(`${server.url}${path}`, async (route: Route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: change(await response.text()) })
    })
  }

  test.each(['wcit-12', 'open-waters'])(
    '%s is copied, verified, folded and found the same, twice',
    async id => {
      const { context, page, complaints } = await reader()
      await page.goto(`${server.url}/n/${id}/verify?lang=en`)
      expect(await page.locator('#check-memory').innerText()).toContain('Nothing yet')
      await check(page)
      expect([await states(page), complaints]).toEqual([passed, []])
      expect(await verdict(page)).toContain('Everything agrees')
      expect(await found(page, 'tree')).toContain(await printed(page, 'root'))
      expect(await found(page, 'fold')).toContain(await printed(page, 'stateRoot'))
      expect(await found(page, 'since')).toContain('remembers nothing yet')
      await page.reload()
      expect(await page.locator('#check-memory').innerText()).toContain('must still contain all of them')
      await check(page)
      expect([await states(page), complaints]).toEqual([passed, []])
      expect(await found(page, 'since')).toContain('only grown')
      await page.click('#check-memory button')
      expect(await page.locator('#check-memory').innerText()).toContain('Nothing yet')
      await context.close()
    },
  )

  async function printed(page: Page, name: string): Promise<string> {
    return JSON.parse((await page.getAttribute('#check', 'data-printed'))!)[name]
  }

  test('a log that has grown since the page was made is checked as it was and as it is', async () => {
    const { context, page } = await reader()
    await page.goto(`${server.url}/n/open-waters/verify?lang=en`)
    const before = await printed(page, 'size')
    await grow('A Visitor')
    await check(page)
    expect(await states(page)).toBe(passed)
    expect(Number(await printed(page, 'size'))).toBe(before)
    expect(await found(page, 'entries')).not.toBe(`Acts: ${before}`)
    await context.close()
  })

  /** Lets a visitor take a seat, and waits until that is signed. Answers the checkpoint from before. */
  async function grow(name: string): Promise<string> {
    const { get, post } = visitor(server)
    const before = (await get('/log/open-waters/checkpoint')).body
    await post('/n/open-waters/seat', { name, group: 'users' })
    while ((await get('/log/open-waters/checkpoint')).body === before)
      await new Promise(done => setTimeout(done, 50))
    return before
  }

  test('a server that goes back is found out by a browser that remembers', async () => {
    const { context, page } = await reader()
    const before = await grow('Another Visitor')
    await page.goto(`${server.url}/n/open-waters/verify?lang=en`)
    await check(page)
    expect(await states(page)).toBe(passed)
    await lie(context, '/log/open-waters/checkpoint', () => before)
    await check(page)
    expect(await states(page)).toMatch(/^ppfppppp.*sss$/)
    expect(await verdict(page)).toContain('does not agree')
    expect(await found(page, 'since')).toContain('The log has gone back')
    await page.click('[data-step=since] summary')
    expect(await page.locator('[data-step=since] pre').count()).toBe(2)
    expect(await page.locator('[data-step=since] pre').nth(1).textContent()).toBe(before)
    await page.reload()
    await check(page)
    expect(await found(page, 'since')).toContain('The log has gone back')
    await context.close()
  })

  test.each<[string, string, (body: string) => string, string, string, string]>([
    ['a wording', '/log/wcit-12/text/*', words => `${words} `, 'texts', 'not the wording', 'text/'],
    [
      'a body',
      '/log/wcit-12/body/*',
      body => body.replace('"en"', '"fr"'),
      'bodies',
      'not the words',
      'body/',
    ],
    [
      'the acts',
      '/log/wcit-12/tile/entries/000',
      () => '',
      'entries',
      'not hold as many',
      'tile/entries/000',
    ],
    [
      'the compiled text',
      `/api/n/wcit-12/text?at=${size}`,
      json => json.replace('"lang":"en"', '"lang":"fr"'),
      'text',
      'Not the same at /lang. Computed here: "en". From the server: "fr".',
      `/api/n/wcit-12/text?at=${size}`,
    ],
    [
      'a figure',
      `/api/n/wcit-12?at=${size}`,
      json => json.replace(/"parties":\d+/, '"parties":1'),
      'figures',
      'Not the same at /parties. Computed here: 165. From the server: 1.',
      `/api/n/wcit-12?at=${size}`,
    ],
  ])(
    'a server that changes %s is found out, at its place',
    async (_, path, change, step, sentence, place) => {
      const { context, page } = await reader()
      await lie(context, path, change)
      await page.goto(`${server.url}/n/wcit-12/verify?lang=en`)
      await check(page)
      expect(await page.getAttribute(`[data-step=${step}]`, 'data-state')).toBe('failed')
      expect(await found(page, step)).toContain(sentence)
      expect(await page.locator(`[data-step=${step}] code`).first().innerText()).toContain(place)
      expect(await page.locator('#check-memory').innerText()).toContain('Nothing yet')
      await context.close()
    },
  )

  test.each(['en', 'ar'])(
    '%s: accessible, light and dark, at phone width, whatever was found',
    async lang => {
      const options = { viewport: { width: 360, height: 740 }, bypassCSP: true }
      for (const colorScheme of ['light', 'dark'] as const) {
        const { context, page } = await reader({ ...options, colorScheme })
        await lie(context, `/api/n/wcit-12/text?at=${size}`, () => '{}')
        await page.goto(`${server.url}/n/wcit-12/verify?lang=${lang}`)
        await check(page)
        expect(await states(page)).toMatch(/^p{9}fp$/)
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect([await violations(page), wide]).toEqual([[], 0])
        await context.close()
      }
    },
  )

  test('without script it is whole: no button, the commands, and what a check proves', async () => {
    const { context, page } = await reader({ javaScriptEnabled: false })
    await page.goto(`${server.url}/n/wcit-12/verify?lang=en`)
    expect(await page.locator('#check-go').isVisible()).toBe(false)
    const words = await page.locator('main').innerText()
    for (const part of [`npx travaux mirror ${server.url}/log/wcit-12 wcit-12`, 'npx travaux verify wcit-12'])
      expect(words).toContain(part)
    expect(words).toContain('This browser runs no script here')
    await context.close()
  })
})
