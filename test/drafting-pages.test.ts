/** Drafting in a browser: with and without script, by keyboard alone, on a phone, in English and in Arabic. */
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { serveDemo, type TestServer } from './running.js'
import { seatPerson } from './seated.js'

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

const base = '/n/open-waters'
const phone = { viewport: { width: 360, height: 740 }, bypassCSP: true }

async function seated(context: BrowserContext, name: string, lang = 'en'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${server.url}${base}/seat?lang=${lang}`)
  await page.fill('input[name=name]', name)
  await page.check('input[name=group][value=users]')
  await page.click('main form:has(input[name=name]) button[type=submit]')
  return page
}

/** Nothing overflows, nothing is inaccessible, and the page with all that it loads is below 50 KB. */
async function wrongWith(page: Page): Promise<string[]> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const files = await page.evaluate(() =>
    [...document.querySelectorAll('script[src], link[rel=stylesheet]')].map(
      e => e.getAttribute('src') ?? e.getAttribute('href')!,
    ),
  )
  const cookies = await page.context().cookies()
  const headers = { cookie: cookies.map(c => `${c.name}=${c.value}`).join('; ') }
  const weights = await Promise.all(
    [page.url(), ...files.map(file => server.url + file)].map(
      async url => gzipSync(await (await fetch(url, { headers })).text()).length,
    ),
  )
  const weight = weights.reduce((sum, bytes) => sum + bytes, 0)
  return [
    ...(await violations(page)),
    ...(wide > 0 ? [`overflows by ${wide}px`] : []),
    ...(weight > 50 * 1024 ? [`${weight} bytes`] : []),
  ].map(wrong => `${new URL(page.url()).pathname}: ${wrong}`)
}

describe.skipIf(chromiumPath === undefined)('drafting in a browser', { timeout: 300_000 }, () => {
  test('from a provision to a tabled amendment by the keyboard alone is five steps', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ ...phone, javaScriptEnabled })
      const page = await seated(context, javaScriptEnabled ? 'Keys Alone' : 'Keys Without')
      await page.goto(`${server.url}${base}/provisions/art-4.2`)
      let steps = 0
      const step = async (selector: string, act: () => Promise<unknown>) => {
        steps++
        await page.locator(selector).first().focus()
        await act()
      }
      await step('#do-submit > summary', () => page.keyboard.press('Enter'))
      await step('#do-submit textarea[name=text]', async () => {
        await page.keyboard.press('Control+End')
        await page.keyboard.type(' Nobody is charged for it.')
      })
      if (javaScriptEnabled) await page.waitForSelector('#do-submit ins:has-text("Nobody is charged")')
      if (javaScriptEnabled) {
        const checks = page.locator('#do-submit .checks')
        await checks.locator('.machine', { hasText: 'right in' }).waitFor()
        // What is opened stays open as more is written.
        await checks.locator('summary').click()
        await page.locator('#do-submit textarea[name=text]').pressSequentially(' Lamps are lit.')
        await checks.locator('.machine', { hasText: 'lamps' }).waitFor()
        expect(await checks.locator('details[open]').count()).toBe(1)
      }
      await step('#do-submit [name=reasons]', () =>
        page.keyboard.type('Charges would keep small boats away.'),
      )
      const go = () => Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
      await step('#do-submit button[value=preview]', go)
      expect(await page.locator('main ins').innerText()).toContain('Nobody is charged for it.')
      await step('form[action$="/table"] button', go)
      expect(page.url()).toMatch(/\/proposals\/[A-Z]+\/1$/)
      expect(await page.locator('main').innerText()).toContain('Nobody is charged for it.')
      expect(steps).toBe(5)
      await context.close()
    }
  })

  test.each(['en', 'ar'])('every page, on a phone, in %s', async lang => {
    const context = await browser.newContext(phone)
    const page = await seated(context, `Phone ${lang}`, lang)
    const wrong: string[] = []
    const visit = async (path: string) => {
      await page.goto(server.url + path)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        wrong.push(...(await wrongWith(page)))
      }
    }
    await visit(`${base}/provisions/art-4.1?amend=`)
    await page.locator('#do-submit > summary').click()
    wrong.push(...(await wrongWith(page)))
    await visit(`${base}/drafts`)
    await page.locator('main form button').first().click()
    await page.waitForURL(/\/drafts\/[0-9a-f]{32}$/)
    const draft = new URL(page.url()).pathname
    for (const id of ['art-4.1', 'art-4.2', 'art-4']) {
      await page.selectOption('[name=add]', id)
      await page.click('button[value=stay]')
    }
    await page.check('[name=item-2-mark][value=ADD]')
    await page.fill('[name=item-2-text]', 'A new provision on cybersecurity, under Article 99.')
    await page.fill('[name=item-1-text]', 'Position data shall not be collected.')
    await page.check('[name=item-3-out]')
    await page.fill('[name=reasons]', 'Because.')
    await page.click('button[value=stay]')
    await page.locator('form[action$="/invite"] button').click()
    await visit(draft)
    await visit(`${draft}/preview`)
    await visit(`${base}/drafts`)
    await visit(`${base}/compromise?provision=art-4.1`)
    await page.goto(`${server.url}${draft}/preview`)
    await page.locator('form[action$="/table"] button').click()
    await visit(new URL(page.url()).pathname)
    await visit(draft)
    await context.close()
    expect(wrong).toEqual([])
  })

  test('whose browser holds a key signs the proposal that it tables', async () => {
    const context = await browser.newContext(phone)
    const person = await seatPerson(server, 'Signing Hand')
    await context.addCookies([{ ...person.cookie, url: server.url }])
    const page = await context.newPage()
    await page.goto(`${server.url}${base}/keys`)
    const make = page.getByRole('button', { name: 'Make a key in this browser' })
    await Promise.all([page.waitForNavigation(), make.click()])
    await page.goto(`${server.url}${base}/provisions/art-4.2`)
    await page.locator('#do-submit > summary').click()
    await page.check('#do-submit [name=mark][value=SUP]')
    await page.fill('#do-submit [name=reasons]', 'Two lines,\nas they were typed.')
    await page.click('#do-submit button[value=preview]')
    await page.waitForURL(/\/preview$/)
    await page.locator('[data-signs]', { hasText: 'signs' }).waitFor()
    await page.locator('form[action$="/table"] button').click()
    await page.waitForURL(/\/proposals\//)
    const api = `${server.url}/api${base}`
    const { acts } = await (await fetch(api)).json()
    const { leaf } = await (await fetch(`${api}/acts/${acts - 1}`)).json()
    expect([leaf.author.act.kind, leaf.author.credential, leaf.auth.how]).toEqual([
      'submit',
      person.credential,
      'signed',
    ])
    await context.close()
  })

  test('what is typed survives a closed tab, is put back, and is never saved by itself', async () => {
    const context = await browser.newContext(phone)
    const first = await seated(context, 'Bad Line')
    const path = `${server.url}${base}/provisions/art-4.2`
    await first.goto(path)
    await first.locator('#do-submit > summary').click()
    expect(await first.locator('#do-submit .kept').innerText()).toContain('never saved by itself')
    await first.fill('#do-submit [name=reasons]', 'Typed on a bad line.')
    await first.waitForTimeout(700)
    await first.close()
    const again = await context.newPage()
    const posts: string[] = []
    again.on('request', request => request.method() === 'POST' && posts.push(request.url()))
    await again.goto(path)
    expect(await again.inputValue('#do-submit [name=reasons]')).toBe('Typed on a bad line.')
    expect(await again.locator('#do-submit .kept').innerText()).toContain('They are back in the form')
    expect(posts).toEqual([])
    await again.fill('#do-submit [name=text]', 'Short.')
    await again.click('#do-submit button[value=preview]')
    await again.waitForURL(/\/preview$/)
    await again.goto(path)
    expect(await again.inputValue('#do-submit [name=reasons]')).toBe('')
    await context.close()
  })

  test('what was kept of a draft that somebody saved since is asked about, and both are shown', async () => {
    const [one, two] = [await browser.newContext(phone), await browser.newContext(phone)]
    const page = await seated(one, 'Two Hands')
    await page.goto(`${server.url}${base}/drafts`)
    await page.locator('main form button').first().click()
    await page.waitForURL(/\/drafts\/[0-9a-f]{32}$/)
    const draft = page.url()
    await page.fill('[name=title]', 'Typed and not saved')
    await page.waitForTimeout(700)
    const colleague = await two.newPage()
    await colleague.goto(`${server.url}${base}/seat?lang=en`)
    const own = await page.locator('.seatline bdi').innerText()
    await colleague.selectOption('select[name=party]', { label: own })
    await colleague.locator('form:has(select[name=party]) button').click()
    await colleague.goto(draft)
    await colleague.fill('[name=title]', 'Saved by a colleague')
    await colleague.click('button[value=stay]')
    await page.goto(draft)
    expect(await page.inputValue('[name=title]')).toBe('Saved by a colleague')
    await page.locator('.kept button').first().click()
    expect(await page.inputValue('[name=title]')).toBe('Typed and not saved')
    await page.click('button[value=stay]')
    const words = await page.locator('main').innerText()
    expect(words).toContain('Nothing was overwritten')
    expect(words).toContain('Saved by a colleague')
    await page.click('button[value=stay]')
    await page.goto(draft)
    expect(await page.inputValue('[name=title]')).toBe('Typed and not saved')
    expect(await page.locator('.kept').innerText()).not.toContain('not saved')
    await one.close()
    await two.close()
  })
})
