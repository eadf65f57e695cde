/** Views for other sites in a browser: framed by a stranger, narrow and wide, light and dark. Rules H43, H46, H47. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { serveDemo, type TestServer, visitor } from './running.js'

let server: TestServer
beforeAll(async () => {
  server = await serveDemo()
})
afterAll(() => server.close())

const views = [
  '/n/wcit-12/embed/provisions/30',
  '/n/open-waters/embed/provisions/art-4.1',
  '/n/wcit-12/embed/signatures',
  '/n/open-waters/embed/decisions/0',
]
const pages = [
  '/',
  '/n/wcit-12',
  '/n/wcit-12/provisions/30',
  '/n/nowhere',
  '/embed.css',
  '/n/wcit-12/embed/nothing',
]
const policyOf = (response: Response) => response.headers.get('content-security-policy')

/** A decision of each kind, wherever there is one. */
async function decisions(): Promise<string[]> {
  const { json } = visitor(server)
  const found = new Map<string, string>()
  for (const id of (await json('/api/negotiations')) as string[])
    for (const { kind, seq } of (await json(`/api/n/${id}/decisions`)) as { kind: string; seq: number }[])
      if (!found.has(kind)) found.set(kind, `/n/${id}/embed/decisions/${seq}`)
  return [...found.values()]
}

test('H43: views may be framed by anybody, even where there is none; nothing else may', async () => {
  for (const path of views) {
    const { headers } = await fetch(server.url + path)
    expect([path, headers.get('content-security-policy')]).toEqual([
      path,
      "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors *; base-uri 'none'",
    ])
    expect([headers.get('x-frame-options'), headers.get('set-cookie')]).toEqual([null, null])
  }
  for (const path of pages)
    expect([path, policyOf(await fetch(server.url + path))]).toEqual([
      path,
      expect.stringContaining("frame-ancestors 'none'"),
    ])
  const posted = await fetch(server.url + views[0]!, { method: 'POST' })
  expect([posted.status, policyOf(posted)]).toEqual([404, expect.stringContaining("frame-ancestors 'none'")])
})

test('H46: what is known is not sent again, and may still be framed', async () => {
  for (const path of views.slice(0, 3)) {
    const tag = (await fetch(server.url + path)).headers.get('etag')!
    const again = await fetch(server.url + path, { headers: { 'if-none-match': tag } })
    expect([path, again.status, again.headers.get('etag')]).toEqual([path, 304, tag.replace(/^W\//, '')])
    expect(policyOf(again)).toContain('frame-ancestors *')
  }
})

test('H48: the pages that views belong to give their code, with the address of the server', async () => {
  const { get } = visitor(server)
  for (const path of ['/n/wcit-12/provisions/30', '/n/wcit-12/signatures']) {
    const { body } = await get(`${path}?lang=en`)
    const address = `${server.url}${path.replace('/n/wcit-12', '/n/wcit-12/embed')}?lang=en`
    expect(body).toContain(`iframe src=&quot;${address}&quot;`)
    expect((await get(`${path}?lang=en&at=2012-12-10`)).body).toContain(
      `${address}&amp;amp;at=2012-12-10&quot;`,
    )
  }
})

describe.skipIf(chromiumPath === undefined)('in a browser', { timeout: 300_000 }, () => {
  let browser: Browser
  let stranger: Server
  beforeAll(async () => {
    browser = await launchChromium()
    stranger = createServer((request, response) => {
      const src = server.url + decodeURIComponent(request.url!.slice(2))
      response.setHeader('content-type', 'text/html')
      response.end(`<!doctype html><title>News</title><iframe src="${src}" title="x" width="100%"></iframe>`)
    })
    stranger.listen(0, '127.0.0.1')
    await once(stranger, 'listening')
  })
  afterAll(async () => {
    await browser.close()
    stranger.close()
  })

  test('H43: a stranger frames a view without script, and no page', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const { port } = stranger.address() as AddressInfo
    const framed = async (path: string) => {
      await page.goto(`http://127.0.0.1:${port}/?${encodeURIComponent(path)}`)
      return page.frames()[1]!.url()
    }
    for (const path of views) expect(await framed(path)).toBe(server.url + path)
    expect(await page.frames()[1]!.locator('h1').count()).toBe(1)
    for (const path of pages)
      expect([path, await framed(path)]).toEqual([path, 'chrome-error://chromewebdata/'])
    await context.close()
  })

  test.each(['en', 'ar'])(
    'H47: no accessibility violations in %s, light and dark, and nothing overflows',
    async lang => {
      const context = await browser.newContext({ bypassCSP: true })
      const page = await context.newPage()
      const wrong: string[] = []
      for (const path of [...views, ...(await decisions())])
        for (const [width, colorScheme] of [
          [280, 'light'],
          [640, 'dark'],
        ] as const) {
          await page.setViewportSize({ width, height: 600 })
          await page.emulateMedia({ colorScheme })
          await page.goto(`${server.url}${path}?lang=${lang}`)
          const wide = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          const found = [...(await violations(page)), ...(wide > 0 ? [`overflows by ${wide}px`] : [])]
          wrong.push(...found.map(one => `${path} ${width} ${colorScheme}: ${one}`))
        }
      await context.close()
      expect(wrong).toEqual([])
    },
  )
})
