import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { credential, openRoom, type Room, seat, type Visits } from './room.js'
import { weightOf } from './weight.js'

const phone = { viewport: { width: 360, height: 740 }, bypassCSP: true }

describe.skipIf(chromiumPath === undefined)('seats and people in a browser', () => {
  let room: Room
  let browser: Browser
  beforeAll(async () => {
    room = await openRoom('open-multistakeholder', [
      seat('ACME', 'operators', { name: { en: 'Acme Ports', ar: 'موانئ أكمي' } }),
      credential('acme-head', 'ACME', 'head'),
    ])
    browser = await launchChromium()
    head = await room.holder('هدى الرئيسة', 'acme-head')
  })
  afterAll(async () => {
    await browser.close()
    await room.close()
  })
  let head: Visits

  async function as(who: Visits, more: object): Promise<BrowserContext> {
    const context = await browser.newContext({ ...phone, ...more })
    await context.addCookies([{ ...who.cookie, url: room.url }])
    return context
  }

  /** No page is wider than the phone, weighs too much, or has what axe, which needs script, finds wrong. */
  async function sound(page: Page, scripted: boolean): Promise<void> {
    const html = await page.content()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(
      360,
    )
    if (scripted) expect(await violations(page), page.url()).toEqual([])
    expect(await weightOf(room.url, html), page.url()).toBeLessThan(50 * 1024)
  }

  test.each([
    ['en', true],
    ['en', false],
    ['ar', true],
    ['ar', false],
  ])('a head invites, somebody accepts: %s, script %s', async (lang, javaScriptEnabled) => {
    const inviting = await as(head, { javaScriptEnabled })
    const page = await inviting.newPage()
    await page.goto(`${room.url}/n/harbour/people?lang=${lang}`)
    expect(page.url()).toMatch(/\/parties\/ACME\/people$/)
    expect(await page.getAttribute('html', 'dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr')
    await sound(page, javaScriptEnabled)
    await page.locator('input[name=role][value=adviser]').check()
    await page.locator('input[name=role][value=adviser]').press('Enter')
    await page.waitForSelector('.made')
    await sound(page, javaScriptEnabled)
    const link = await page.inputValue('.made textarea')
    await inviting.close()

    const guest = await room.person('نور الضيفة')
    const accepting = await as(guest, { javaScriptEnabled })
    const own = await accepting.newPage()
    await own.goto(`${link}?lang=${lang}`)
    await sound(own, javaScriptEnabled)
    await own.locator('main form button').press('Enter')
    await own.waitForURL(/\/n\/harbour\/welcome$/)
    await sound(own, javaScriptEnabled)
    await own.goto(`${room.url}/n/harbour/people`)
    expect(await own.locator('.people .who', { hasText: guest.name }).count()).toBeGreaterThan(0)
    await sound(own, javaScriptEnabled)
    await accepting.close()
  })

  test.each([
    ['en', true, 'HAR'],
    ['ar', false, 'HARAA'],
  ])('somebody asks for a seat: %s, script %s', async (lang, javaScriptEnabled, party) => {
    const person = await room.person(`Person ${lang}`)
    const context = await as(person, { javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${room.url}/n/harbour/register?lang=${lang}`)
    await sound(page, javaScriptEnabled)
    await page.fill('#register-name', `Harbour Users ${lang}`)
    await page.locator('input[name=unit][value=person]').check()
    await page.locator('input[name=group][value=users]').check()
    await page.locator('input[name=interest-operator]').check()
    await page.fill('#register-funding', 'Nobody pays.')
    await page.locator('main .seatform button').click()
    await page.waitForURL(/\/welcome$/)
    await sound(page, javaScriptEnabled)
    await page.goto(`${room.url}/n/harbour/parties/${party}`)
    await page.locator('#do-declare-interests summary').click()
    await sound(page, javaScriptEnabled)
    await context.close()
  })
})
