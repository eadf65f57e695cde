/** Signing in and one's account in a real browser: by keyboard alone, on a narrow screen, with and without script. */
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officeStepUpMs } from '../src/core/limits.js'
import { playDemonstration } from '../src/server/negotiations.js'
import { must } from '../src/store/testing-laws.js'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { type MailingServer, serveWithMail } from './mailbox.js'

let server: MailingServer
let browser: Browser
beforeAll(async () => {
  server = await serveWithMail()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

let people = 0

function narrow(lang: string, javaScriptEnabled: boolean): Promise<BrowserContext> {
  const viewport = { width: 360, height: 740 }
  // Light in one language and dark in the other, so that each page is looked at in both.
  const colorScheme = lang === 'ar' ? 'dark' : 'light'
  return browser.newContext({ viewport, bypassCSP: true, javaScriptEnabled, colorScheme })
}

/** Goes to an element by the Tab key alone. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press('Tab')
    if (await page.locator(`:focus`).evaluate((el, wanted) => el.matches(wanted), selector)) return
  }
  throw new Error(`no ${selector} by Tab at ${page.url()}`)
}

/** Fills a field and sends its form with the Enter key. */
async function enter(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
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
  const heavy = bytes > 50 * 1024 ? [`${bytes} bytes`] : []
  return [...found, ...(wide > 0 ? [`too wide by ${wide}`] : []), ...heavy].map(
    each => `${page.url()}: ${each}`,
  )
}

/** A link of a mail, opened as a person would. */
async function openLink(page: Page, address: string): Promise<void> {
  await page.goto(server.url + (await server.linkTo(address)))
}

const languages = [
  ['en', 'Ada Lovelace', 'delete'],
  ['ar', 'عائشة بنت طلحة', 'حذف'],
] as const

describe.skipIf(chromiumPath === undefined)('by keyboard alone at 360 px', { timeout: 300_000 }, () => {
  test.each(languages.flatMap(each => [[...each, true] as const, [...each, false] as const]))(
    '%s, %s: sign in from a page, be back on it, rename, change the address, delete (%s; script: %s)',
    async (lang, name, word, script) => {
      const context = await narrow(lang, script)
      const page = await context.newPage()
      const wrong: string[] = []
      const look = async () => wrong.push(...(await wrongWith(page, script)))
      const address = `person-${++people}@example.org`
      const next = `person-${++people}@example.org`

      await page.goto(`${server.url}/n/open-waters/objections?lang=${lang}`)
      await press(page, '.person')
      await look()
      await enter(page, '[name=address]', 'nobody')
      await look()
      await enter(page, '[name=address]', address)
      await look()
      await openLink(page, address)
      await look()
      await enter(page, '[name=name]', '...')
      await look()
      await enter(page, '[name=name]', name)
      expect(new URL(page.url()).pathname).toBe('/n/open-waters/objections')
      expect(await page.locator('.person').innerText()).toBe(name)

      await press(page, '.person')
      await look()
      expect(await page.getAttribute('html', 'dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr')
      await enter(page, '[name=name]', `${name} 2`)
      expect(await page.locator('.person').innerText()).toBe(`${name} 2`)
      await enter(page, '[name=address]', next)
      await look()
      await openLink(page, next)
      await look()
      await press(page, 'main button')
      expect(await page.locator('main').innerText()).toContain(next)

      await page.goto(`${server.url}/account/confirm`)
      await look()
      await page.goto(`${server.url}/account/confirmed`)
      await look()
      await press(page, 'main a[href="/account"]')
      await press(page, 'a[href="/account/delete"]')
      await look()
      await enter(page, '[name=word]', word)
      await look()
      expect(await page.locator('.person').getAttribute('href')).toMatch(/^\/sign-in/)
      await context.close()
      expect(wrong).toEqual([])
    },
  )

  test.each([true, false])(
    'the chair confirms beside what waits, and sends it again (script: %s)',
    async script => {
      const context = await narrow('en', script)
      const page = await context.newPage()
      const address = `person-${++people}@example.org`
      await page.goto(`${server.url}/sign-in`)
      await enter(page, '[name=address]', address)
      await openLink(page, address)
      await enter(page, '[name=name]', 'In the chair')
      await makeChair(address, script ? 0 : 1)

      const words = `Answered ${script ? 'with' : 'without'} script.`
      await page.goto(`${server.url}/n/open-waters/objections`)
      const form = page.locator('form:has([name=answer])').first()
      if (!(await form.isVisible()))
        await page.locator('details:has([name=answer]) > summary').first().click()
      await form.locator('[name=answer]').fill(words)
      await form.locator('button[type=submit]').click()
      await page.waitForSelector('main.on-step-up')
      expect(await wrongWith(page, script)).toEqual([])

      const opened = context.waitForEvent('page')
      await tabTo(page, 'main a[target]')
      await page.keyboard.press('Enter')
      const beside = await opened
      await beside.waitForLoadState()
      await press(beside, 'main form[action="/account/confirm"] button')
      await openLink(beside, address)
      await press(beside, 'main button')
      expect(new URL(beside.url()).pathname).toBe('/account/confirmed')
      await beside.close()

      await press(page, 'main form[action$="/act"] button')
      expect(new URL(page.url()).pathname).toBe('/n/open-waters/objections')
      expect(await page.locator('main').textContent()).toContain(words)
      await context.close()
    },
  )
})

/** Gives an account the chair of the demonstration, or takes it over, and lets its step-up run out. */
async function makeChair(address: string, nth: number): Promise<void> {
  const { credentials } = must(await playDemonstration('open-waters')).view().state.seats
  const [credential] = [...credentials].find(([, held]) => held.party === 'CHAIR')!
  if (nth > 0) await server.sql(`DELETE FROM travaux_accounts.holder WHERE credential = '${credential}'`)
  await server.sql(`
    INSERT INTO travaux_accounts.holder (log, credential, account, since)
    SELECT 'open-waters', '${credential}', id, 0 FROM travaux_accounts.account WHERE address = '${address}'`)
  await server.sql(`UPDATE travaux_accounts.session SET stepped = stepped - ${officeStepUpMs}`)
}
