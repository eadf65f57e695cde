import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { Hono } from 'hono'
import { chromium } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { listen } from '../server/testing-served.js'
import { root } from '../store/root.js'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
)
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']

describe.skipIf(executablePath === undefined)('an answer that is under way, in a browser', () => {
  test('PK11: it is asked for again until it is there, is said aloud then, and leaves a reader’s place alone', async () => {
    const built = await esbuild.build({
      ...{ entryPoints: [join(root, 'src/browser/again.ts')], bundle: true, minify: true, format: 'iife' },
      write: false,
    })
    const js = built.outputFiles[0]!.text
    expect(js.length).toBeLessThan(1024)
    const app = new Hono()
    let asked = 0
    app.get('/again.js', c => c.body(js, 200, { 'Content-Type': 'text/javascript' }))
    app.get('/', c => {
      const answer = ['first', 'first', 'busy', 'proven'][asked++] ?? 'asked too often'
      if (answer === 'busy') return c.text(answer, 503)
      const again = answer === 'first' ? 'data-again="It is there."' : ''
      return c.html(`<script src="/again.js" defer></script><input id="mine">
        <section id="found" ${again}>${answer} ${asked}</section><p role="status" data-again-said></p>`)
    })
    await using server = await listen(app)
    const browser = await chromium.launch({ executablePath: executablePath!, args })
    try {
      const page = await browser.newPage()
      await page.clock.install()
      await page.goto(server.url)
      await page.fill('#mine', 'PLEN/3')
      for (const there of ['first 2', 'first 2', 'proven 4']) {
        const shown = page.locator('#found', { hasText: there })
        await page.clock.runFor(20_000)
        await shown.waitFor()
      }
      expect(await page.getByRole('status').innerText()).toBe('It is there.')
      await page.clock.runFor(60_000)
      expect([asked, await page.inputValue('#mine')]).toEqual([4, 'PLEN/3'])
    } finally {
      await browser.close()
    }
  }, 60_000)
})
