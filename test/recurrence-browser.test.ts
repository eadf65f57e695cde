/** Recurring language and forums in a real browser: on a narrow screen, in both languages, light and dark. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { serveDemo, type TestServer } from './running.js'
import { weightOf } from './weight.js'

let server: TestServer
let browser: Browser
beforeAll(async () => {
  server = await serveDemo()
  if (chromiumPath !== undefined) browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await server.close()
})

const pages = [
  '/n/open-waters/recurrence',
  '/n/open-waters/recurrence?provision=art-3.3',
  '/n/open-waters/provisions/art-3.3',
  '/n/wcit-12/proposals/PENDING-2012',
  '/n/wcit-12/forums',
]

/** What is wrong with a page: too wide, too heavy, or not accessible, with all of it shown. */
async function wrongWith(page: Page): Promise<string[]> {
  const weight = await weightOf(server.url, await page.content())
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('#forums details, main > section details'))
      details.setAttribute('open', '')
  })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return [
    ...(await violations(page)),
    ...(wide > 0 ? [`too wide by ${wide}`] : []),
    ...(weight > 50 * 1024 ? [`${weight} bytes`] : []),
  ].map(each => `${page.url()}: ${each}`)
}

describe.skipIf(chromiumPath === undefined)('at 360 px', { timeout: 180_000 }, () => {
  test.each(['en', 'ar'])('RC14, FO9: in %s, and the links lead to what they name', async lang => {
    const viewport = { width: 360, height: 740 }
    const colorScheme = lang === 'ar' ? 'dark' : 'light'
    const context = await browser.newContext({ viewport, bypassCSP: true, colorScheme })
    const page = await context.newPage()
    const wrong: string[] = []
    for (const path of pages) {
      const answer = await page.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      expect([path, answer?.status()]).toEqual([path, 200])
      wrong.push(...(await wrongWith(page)))
    }
    expect(wrong).toEqual([])
    const json = await (await fetch(`${server.url}/api/n/open-waters/recurrence?provision=art-3.3`)).json()
    const [place] = json.rows[0].found[0].places
    expect(json.inputs.map((i: { negotiation: string }) => i.negotiation)).toContain(place.negotiation)
    expect((await fetch(`${server.url}/n/${place.negotiation}/acts/${place.act}`)).status).toBe(200)
    await context.close()
  })
})

test('RC17, FO9: what is asked for and is not there is refused', async () => {
  const asked = ['recurrence?provision=none', 'recurrence?proposal=none', 'forums?provision=none']
  const answers = await Promise.all(
    asked.map(async path => {
      const answer = await fetch(`${server.url}/api/n/wcit-12/${path}`)
      return [answer.status, ((await answer.json()) as { why: string }).why]
    }),
  )
  expect(answers).toEqual([
    [404, 'unknown-provision'],
    [404, 'unknown-proposal'],
    [404, 'unknown-provision'],
  ])
})
