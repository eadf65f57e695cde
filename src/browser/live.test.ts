import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { Hono } from 'hono'
import { chromium } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { serveEvents } from '../server/events.js'
import { listen, servedLog, serving, statement } from '../server/testing-served.js'
import { root } from '../store/root.js'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
)
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']

async function script(): Promise<string> {
  const entryPoints = [join(root, 'src/browser/live.ts')]
  const built = await esbuild.build({ entryPoints, bundle: true, minify: true, format: 'iife', write: false })
  return built.outputFiles[0]!.text
}

describe.skipIf(executablePath === undefined)('live updates in a browser', () => {
  test('a page says by how much the record has grown, and the link shows it', async () => {
    const log = await servedLog()
    const js = await script()
    expect(js.length).toBeLessThan(1024)
    const app = new Hono()
    const watching = serveEvents(app, serving(log))
    app.get('/live.js', c => c.body(js, 200, { 'Content-Type': 'text/javascript' }))
    app.get('/n/test', c =>
      c.html(`<script src="/live.js" defer></script><p role="status" hidden data-events="/n/test/events"
        data-size="${log.size()}" data-locale="en-GB">New: <b data-count></b>. <a href="/n/test">Show</a></p>`),
    )
    await using server = await listen(app)
    const browser = await chromium.launch({ executablePath: executablePath!, args })
    try {
      const page = await browser.newPage()
      await page.goto(`${server.url}/n/test`)
      await vi.waitFor(() => expect(watching.count()).toBe(1), 5_000)
      expect(await page.locator('p').isVisible()).toBe(false)
      for (let i = 0; i < 3; i++) await log.submit(statement())
      await page.getByText('New: 3.').waitFor()
      await page.getByRole('link').click()
      await vi.waitFor(() => expect(watching.count()).toBe(1), 5_000)
      expect(await page.locator('p').isVisible()).toBe(false)
    } finally {
      await browser.close()
    }
    await vi.waitFor(() => expect(watching.count()).toBe(0), 5_000)
  })
})
