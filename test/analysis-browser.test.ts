/** The pages of standing, forecast, audit and changes in a browser, and the same from a command line. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../src/cli/program.js'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { serveDemo, type TestServer, visitor } from './running.js'
import { weightOf } from './weight.js'

let server: TestServer
let browser: Browser
beforeAll(async () => {
  server = await serveDemo()
  if (chromiumPath !== undefined) browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server.close()
})

/** What a command prints, as data. */
async function printed(...args: readonly string[]): Promise<unknown> {
  let text = ''
  const exit = await run([...args, '--json'], {
    out: words => {
      text += words
    },
    err: words => {
      text += words
    },
  })
  expect([exit, exit === 0 ? '' : text]).toEqual([0, ''])
  return JSON.parse(text)
}

describe('the page and the command line say the same', { timeout: 60_000 }, () => {
  test.each([
    ['standing', '/n/open-waters/standing', ['standing', '--negotiation', 'open-waters']],
    ['forecast', '/n/wcit-12/forecast', ['forecast']],
    [
      'forecast, with an amendment',
      '/n/open-waters/forecast?supposing=VELM/2/2',
      ['forecast', '--negotiation', 'open-waters', '--supposing', 'VELM/2/2'],
    ],
    ['audit', '/n/wcit-12/audit?with=open-waters', ['audit', '--compare', 'open-waters']],
    ['changes', '/n/wcit-12/changes?from=2012-12-12', ['changes', '--from', '2012-12-12']],
    [
      'changes, from before anything happened',
      '/n/open-waters/changes?from=0&to=2099-01',
      ['changes', '--negotiation', 'open-waters', '--from', '0', '--to', '2099-01'],
    ],
    [
      'changes, of the acts that were recorded first',
      '/n/wcit-12/changes?at=457',
      ['changes', '--at', '457'],
    ],
    [
      'changes, at a moment',
      '/n/open-waters/changes?from=200&to=300&at=400&provision=art-4.1',
      [
        'changes',
        '--negotiation',
        'open-waters',
        '--from',
        '200',
        '--to',
        '300',
        '--at',
        '400',
        '--provision',
        'art-4.1',
      ],
    ],
  ] as const)('%s', async (_, path, args) => {
    const { json } = visitor(server)
    expect(await json(`/api${path}`)).toEqual(await printed(...args))
  })
  test.each([
    ['/n/wcit-12/forecast?supposing=NO/1/1', 'unknown-amendment', 404],
    ['/n/wcit-12/audit?with=nowhere', 'unknown-negotiation', 404],
    ['/n/wcit-12/audit?with=a,b,c,d,e,f', 'too-many-compared', 400],
    ['/n/wcit-12/changes?from=soon', 'malformed-moment', 400],
    ['/n/wcit-12/changes?provision=nope', 'unknown-provision', 404],
    ['/n/wcit-12/standing?provision=nope', 'unknown-provision', 404],
  ] as const)('%s is refused in words', async (path, why, status) => {
    const { get } = visitor(server)
    const refused = await get(`/api${path}`)
    expect([refused.status, JSON.parse(refused.body).why]).toEqual([status, why])
    expect((await get(path)).body).toContain(`data-why="${why}"`)
  })
})

const pages = [
  '/n/open-waters/standing?page=2',
  '/n/wcit-12/changes?from=0',
  '/n/wcit-12/forecast',
  '/n/open-waters/audit?with=wcit-12',
  '/n/open-waters/changes?from=300',
]

/** Nothing overflows; with script nothing is inaccessible, folded parts included; all of it is below 50 KB. */
async function sound(page: Page, script: boolean): Promise<void> {
  const light = (await weightOf(server.url, await page.content())) < 50 * 1024
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true
  })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  const wrong = script ? await violations(page) : []
  expect([page.url(), wide <= 360, wrong, light]).toEqual([page.url(), true, [], true])
}

describe.skipIf(chromiumPath === undefined)('in a browser', { timeout: 120_000 }, () => {
  test.each([
    ['en', true],
    ['ar', true],
    ['en', false],
    ['ar', false],
  ] as const)(
    '%s, script %s: at 360 pixels nothing overflows, nothing is out of reach',
    async (lang, script) => {
      const viewport = { width: 360, height: 740 }
      const context = await browser.newContext({ viewport, javaScriptEnabled: script, bypassCSP: true })
      const page = await context.newPage()
      for (const path of pages) {
        await page.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
        await sound(page, script)
      }
      await context.close()
    },
  )
  test('by links and forms alone: from the list to a what-if, a comparison, two moments, one provision', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const main = page.locator('main')
    await page.goto(`${server.url}/n/open-waters/analysis?lang=en`)
    expect(await main.locator('a[href$="/signatures"]').count()).toBe(1)
    await main.locator('a[href$="/forecast"]').click()
    await main.locator('a[href*="supposing=CHART"]').click()
    await page.waitForURL(/supposing=/)
    expect(await main.innerText()).toContain('the text crosses its red line')
    await page.goto(`${server.url}/n/open-waters/audit`)
    await page.selectOption('#with', 'wcit-12')
    await main.getByRole('button', { name: 'Compare' }).click()
    await page.waitForURL(/with=wcit-12/)
    expect(await main.innerText()).toContain('the record cannot tell')
    await page.goto(`${server.url}/n/open-waters/changes`)
    await page.fill('#from', '2026-05-06')
    await main.getByRole('button', { name: 'Compare' }).click()
    await page.waitForURL(/from=2026-05-06/)
    await main.locator('a.act').first().click()
    await page.waitForURL(/\/acts\/\d+/)
    await page.goto(`${server.url}/n/open-waters/standing`)
    await page.selectOption('#provision', 'art-4.1')
    await main.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/provision=art-4/)
    expect(await main.locator('article').count()).toBe(1)
    expect(await main.locator('article summary').innerText()).toMatch(/By the body/)
    await context.close()
  })
})
