/** Following by e-mail in a real browser: by keyboard alone, on a narrow screen, in both languages, mostly without script. */
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopLink } from '../src/server/stop-links.js'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { type MailingServer, serveWithMail } from './mailbox.js'

let server: MailingServer
let browser: Browser
beforeAll(async () => {
  server = await serveWithMail()
  if (chromiumPath !== undefined) browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await server.close()
})

function narrow(lang: string, javaScriptEnabled: boolean): Promise<BrowserContext> {
  const viewport = { width: 360, height: 740 }
  const colorScheme = lang === 'ar' ? 'dark' : 'light'
  return browser.newContext({ viewport, bypassCSP: true, javaScriptEnabled, colorScheme })
}

/** Goes to an element by the Tab key alone. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press('Tab')
    if (await page.locator(':focus').evaluate((el, wanted) => el.matches(wanted), selector)) return
  }
  throw new Error(`no ${selector} by Tab at ${page.url()}`)
}

async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** What is wrong with the page as it is: too wide, too heavy, or not accessible. */
async function wrongWith(page: Page, script: boolean): Promise<string[]> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const html = await page.content()
  const loaded = [...html.matchAll(/(?:src|href)="(\/[\w.-]+\.(?:js|css))"/g)].map(([, path]) => path!)
  const files = await Promise.all(loaded.map(async path => (await fetch(server.url + path)).text()))
  const bytes = [html, ...files].reduce((sum, file) => sum + gzipSync(file).length, 0)
  const found = script ? await violations(page) : []
  return [
    ...found,
    ...(wide > 0 ? [`too wide by ${wide}`] : []),
    ...(bytes > 50 * 1024 ? [`${bytes} bytes`] : []),
  ].map(each => `${page.url()}: ${each}`)
}

const article = '/n/open-waters/provisions/art-4.1'

describe.skipIf(chromiumPath === undefined)('by keyboard alone at 360 px', { timeout: 300_000 }, () => {
  test.each([
    ['en', false, 'What you follow', 'Done.'],
    ['ar', false, 'ما تتابعه', 'تم.'],
    ['en', true, 'What you follow', 'Done.'],
    ['ar', true, 'ما تتابعه', 'تم.'],
  ] as const)('A70, A71, A76: %s, script: %s', async (lang, script, title, done) => {
    const context = await narrow(lang, script)
    const page = await context.newPage()
    const wrong: string[] = []
    const look = async () => wrong.push(...(await wrongWith(page, script)))
    const address = `${lang}-${script}@example.org`

    // From the page of a provision to being told of it: five steps, two of them in one's mail.
    await page.goto(`${server.url}${article}?lang=${lang}#follow`)
    await look()
    await press(page, '#follow a')
    await tabTo(page, '[name=address]')
    await page.keyboard.type(address)
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    await page.goto(server.url + (await server.linkTo(address)))
    await tabTo(page, '[name=name]')
    await page.keyboard.type('Ada')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    expect(new URL(page.url()).pathname).toBe(article)
    await press(page, '#follow button')
    expect(new URL(page.url()).hash).toBe('#follow')
    await look()

    await press(page, '#follow a')
    expect(await page.locator('h1').innerText()).toBe(title)
    expect(await page.getAttribute('html', 'dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr')
    await look()
    await tabTo(page, '[name=every]')
    await page.keyboard.press('ArrowDown')
    await press(page, 'form:has([name=every]) button')
    expect(await page.inputValue('[name=every]')).toBe('week')

    // The link of a mail, where nobody is signed in.
    const [row] = await server.sql(
      `SELECT d.id FROM travaux_accounts.digest d JOIN travaux_accounts.account a ON a.id = d.account
       WHERE a.address = '${address}'`,
    )
    const [secret] = await server.sql(`SELECT bytes FROM travaux.secret WHERE name = 'cookies'`)
    const key = secret!.bytes as Buffer
    const stranger = await (await narrow(lang, script)).newPage()
    await stranger.goto(`${server.url}${stopLink({ key }, String(row!.id))}?lang=${lang}`)
    wrong.push(...(await wrongWith(stranger, script)))
    await press(stranger, 'main button')
    expect(await stranger.locator('main').innerText()).toContain(done)
    wrong.push(...(await wrongWith(stranger, script)))
    await stranger.context().close()

    await page.reload()
    expect(await page.locator('main .invited').count()).toBe(0)
    await look()
    await page.goto(`${server.url}/account`)
    await look()
    await page.goto(`${server.url}/n/open-waters/awaits?party=KAST#follow`)
    await press(page, '#follow button')
    await look()
    await press(page, '#follow button')
    expect(await page.locator('#follow').getAttribute('action')).toBe('/n/open-waters/follow')
    expect(wrong).toEqual([])
    await context.close()
  })
})
