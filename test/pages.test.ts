import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resources } from '../src/server/resources/index.js'
import { chromiumPath, colourRules, launchChromium, violations } from './chromium.js'
import { serveDemo, type TestServer, visitor } from './running.js'
import { weightOf } from './weight.js'

let server: TestServer
beforeAll(async () => {
  server = await serveDemo()
})
afterAll(() => server.close())

/** One path of every kind of page, with the most contested things there are. */
const samples: readonly string[] = [
  '/',
  '/compare',
  '/n/open-waters/seat',
  ...pathsOf('/n/wcit-12', { provisions: '30', proposals: 'RUS/27', parties: 'USA', acts: '0' }),
  ...pathsOf('/n/open-waters', {
    ...{ provisions: 'art-4.1', proposals: 'FISH/1', parties: 'FISH', acts: '40' },
    ...{ meetings: 'closing', decisions: '388' },
  }),
  '/n/wcit-12/report?at=2012-12-13',
  '/n/nowhere',
]

function pathsOf(base: string, ids: Readonly<Record<string, string>>): string[] {
  return resources.map(({ path }) => base + path.replace('{id}', ids[path.split('/')[1]!] ?? ''))
}

describe('page weight', () => {
  test('every page of both demonstrations is at most 50 KB compressed, all in', async () => {
    const { get, json } = visitor(server)
    const paths = [...samples]
    for (const id of ['wcit-12', 'open-waters']) {
      const text = (await json(`/api/n/${id}/text`)) as { provisions: { id: string; proposed: boolean }[] }
      for (const p of text.provisions.filter(p => !p.proposed)) paths.push(`/n/${id}/provisions/${p.id}`)
      for (const p of (await json(`/api/n/${id}/proposals`)) as { id: string }[])
        paths.push(`/n/${id}/proposals/${p.id}`)
      for (const p of (await json(`/api/n/${id}/parties`)) as { id: string }[])
        paths.push(`/n/${id}/parties/${p.id}`)
    }
    const heavy: string[] = []
    for (const path of paths)
      for (const lang of ['en', 'ar']) {
        const { body, status } = await get(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
        const bytes = await weightOf(server.url, body)
        if (bytes > 50 * 1024 || (status !== 200 && path !== '/n/nowhere'))
          heavy.push(`${path} ${lang}: ${status}, ${bytes} bytes`)
      }
    expect(heavy).toEqual([])
  })
  test('the first view of a negotiation is at most 14 KB compressed', async () => {
    const { get } = visitor(server)
    for (const id of ['wcit-12', 'open-waters'])
      for (const lang of ['en', 'ar']) {
        const { body } = await get(`/n/${id}?lang=${lang}`)
        const bytes = await weightOf(server.url, body, 'styles')
        expect(bytes, `${id} ${lang}`).toBeLessThanOrEqual(14 * 1024)
      }
  })
})

describe.skipIf(chromiumPath === undefined)('pages in a browser', { timeout: 300_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  test.each(['en', 'ar'])(
    'no accessibility violations in %s at phone width, in English light and dark, and nothing overflows',
    async lang => {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true })
      const page = await context.newPage()
      const wrong: string[] = []
      for (const path of samples) {
        await page.emulateMedia({ colorScheme: 'light' })
        await page.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
        const light = await violations(page, lang === 'en' ? {} : { without: colourRules })
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        await page.emulateMedia({ colorScheme: 'dark' })
        const dark = lang === 'en' ? await violations(page, { only: colourRules }) : []
        const problems = [
          ...light,
          ...dark.map(v => `dark ${v}`),
          ...(wide > 0 ? [`overflows by ${wide}px`] : []),
        ]
        if (problems.length > 0) wrong.push(`${path} ${lang}: ${problems.join('; ')}`)
        expect(await page.getAttribute('html', 'dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr')
      }
      await context.close()
      expect(wrong).toEqual([])
    },
  )

  test('a visitor with script sees the redline while typing, and the same form works without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })
      const page = await context.newPage()
      await page.goto(`${server.url}/n/open-waters/seat?lang=en`)
      await page.fill('input[name=name]', javaScriptEnabled ? 'Typing Visitor' : 'Plain Visitor')
      await page.check('input[name=group][value=users]')
      await page.click('main form:has(input[name=name]) button[type=submit]')
      await page.goto(`${server.url}/n/open-waters/provisions/art-4.2`)
      const form = page.locator('form:has(textarea[name=text])').first()
      if (!(await form.isVisible()))
        await page.locator('details:has(textarea[name=text]) > summary').first().click()
      const area = form.locator('textarea[name=text]')
      await area.fill(`${await area.inputValue()} Nobody is charged for it.`)
      if (javaScriptEnabled) await page.waitForSelector('ins:has-text("Nobody is charged for it")')
      await form.locator('[name=reasons]').fill('Charges would keep small boats away.')
      await form.locator('button[type=submit]').first().click()
      await page.waitForSelector('ins:has-text("Nobody is charged for it")')
      await page.locator('main form button[type=submit]').last().click()
      await page.waitForURL(/proposals\//)
      await page.goto(`${server.url}/n/open-waters/provisions/art-4.2`)
      expect(await page.locator('body').innerText()).toContain('Nobody is charged for it.')
      await context.close()
    }
  })
})
