/** A party's workspace, offers and informal meetings in a browser: by keyboard, without script, on a phone, in Arabic. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { credential, openRoom, type Room, seat, type Visits } from './room.js'
import { weightOf } from './weight.js'

const phone = { viewport: { width: 360, height: 740 }, bypassCSP: true }
const shots = process.env.SHOTS

describe.skipIf(chromiumPath === undefined)('a workspace in a browser', { timeout: 240_000 }, () => {
  let room: Room
  let browser: Browser
  let fish: Visits
  let port: Visits
  beforeAll(async () => {
    room = await openRoom('open-multistakeholder', [
      seat('FISH', 'users', { name: { en: 'Fishers of the Bay', ar: 'صيّادو الخليج' } }),
      credential('fish-head', 'FISH', 'head'),
      credential('fish-two', 'FISH', 'delegate'),
      seat('PORT', 'operators', { name: { en: 'Port Authority', ar: 'سلطة الميناء' } }),
      credential('port-head', 'PORT', 'head'),
      seat('ORRIN', 'governments', { name: { en: 'Orrin', ar: 'أورين' }, unit: 'state' }),
      credential('orrin-head', 'ORRIN', 'head'),
    ])
    browser = await launchChromium()
    fish = await room.holder('هدى الصيّادة', 'fish-head')
    port = await room.holder('Pieter', 'port-head')
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await room?.close()
  })

  async function as(who: Visits, more: object): Promise<BrowserContext> {
    const context = await browser.newContext({ ...phone, ...more })
    await context.addCookies([{ ...who.cookie, url: room.url }])
    return context
  }
  const go = (page: Page, path: string, lang = 'en') =>
    page.goto(`${room.url}${room.base}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)

  /** No page is wider than the phone, weighs too much, or has what axe, which needs script, finds wrong. */
  async function sound(page: Page, scripted: boolean): Promise<void> {
    const html = await page.content()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, page.url()).toBeLessThanOrEqual(360)
    if (scripted) expect(await violations(page), page.url()).toEqual([])
    expect(await weightOf(room.url, html), page.url()).toBeLessThan(50 * 1024)
  }

  /** Presses Tab until the focus is where it is wanted. */
  async function reach(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 250; presses++) {
      if (await page.evaluate(wanted => document.activeElement?.matches(wanted) === true, selector)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`the keyboard does not reach ${selector}`)
  }
  async function type(page: Page, selector: string, words: string): Promise<void> {
    await reach(page, selector)
    await page.keyboard.insertText(words)
  }
  async function send(page: Page, selector: string): Promise<void> {
    await reach(page, selector)
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  }

  test.each([
    { javaScriptEnabled: false, lang: 'ar' },
    { javaScriptEnabled: true, lang: 'en' },
  ])(
    'by keyboard: a note, a comment, an offer under seal, published ($lang, script: $javaScriptEnabled)',
    async ({ javaScriptEnabled, lang }) => {
      const context = await as(fish, { javaScriptEnabled })
      const page = await context.newPage()
      const words = `Ninety days, ${lang}.`
      await go(page, '/provisions/1', lang)
      await reach(page, '#do-new-note summary')
      await page.keyboard.press('Enter')
      await type(page, '#new-note-text', words)
      await send(page, '#do-new-note button')
      expect(page.url()).toContain('/provisions/1#party-notes')
      await sound(page, javaScriptEnabled)
      await send(page, '#party-notes h3 a')
      await type(page, '#comment-comment', `Indeed, ${lang}.`)
      await send(page, '#comments button')
      expect(await page.locator('#comments').textContent()).toContain(`Indeed, ${lang}.`)
      await sound(page, javaScriptEnabled)

      await go(page, '/offers', lang)
      await reach(page, '#do-seal-offer- summary')
      await page.keyboard.press('Enter')
      await reach(page, '#do-seal-offer- input[value=ORRIN]')
      await page.keyboard.press('Space')
      await type(page, '#seal-offer--would', '1')
      await type(page, '#seal-offer--terms', `Eighty days, ${lang}.`)
      await send(page, '#do-seal-offer- button')
      const card = page.locator('.offer').first()
      expect(await card.textContent()).toContain(`Eighty days, ${lang}.`)
      const other = await as(port, { javaScriptEnabled })
      const theirs = await other.newPage()
      await go(theirs, '/offers', lang)
      expect(await theirs.content()).not.toContain(`Eighty days, ${lang}.`)
      await sound(page, javaScriptEnabled)
      await reach(page, '.offer:first-of-type details summary')
      await page.keyboard.press('Enter')
      await send(page, '.offer:first-of-type details button')
      await go(theirs, '/offers', lang)
      expect(await theirs.content()).toContain(`Eighty days, ${lang}.`)
      await sound(theirs, javaScriptEnabled)
      await other.close()
      await context.close()
    },
  )

  test('by keyboard: an informal meeting is entered and confirmed, without script', async () => {
    const context = await as(fish, { javaScriptEnabled: false })
    const page = await context.newPage()
    await go(page, '/informal')
    await reach(page, '#do-informal summary')
    await page.keyboard.press('Enter')
    await type(page, '#informal-title', 'Breakfast at the quay')
    await page.locator('#informal-held').fill('2026-01-02T08:00')
    for (const party of ['FISH', 'PORT']) {
      await reach(page, `#do-informal input[value=${party}]`)
      await page.keyboard.press('Space')
    }
    await send(page, '#do-informal button')
    expect(await page.locator('main').textContent()).toContain('Breakfast at the quay')
    await context.close()
    const other = await as(port, { javaScriptEnabled: false })
    const theirs = await other.newPage()
    await go(theirs, '/informal')
    await reach(theirs, '[id^=do-confirm-informal] summary')
    await theirs.keyboard.press('Enter')
    await send(theirs, '[id^=do-confirm-informal] button')
    expect(await theirs.locator('article .chip').first().textContent()).toBe('confirms')
    await other.close()
  })

  test('somebody saved meanwhile: both are on the page, with script and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await fish.post(`${room.base}/workspace`, { text: 'First words', as: 'red-line', on: '2' })
      const context = await as(fish, { javaScriptEnabled })
      const page = await context.newPage()
      await go(page, '/workspace?on=p:2')
      await page.locator('article h3 a').first().click()
      const id = new URL(page.url()).pathname.split('/').at(-1)!
      await fish.post(`${room.base}/workspace/${id}`, {
        text: 'Theirs',
        version: '1',
        as: 'red-line',
        on: '2',
      })
      await page.locator('#do-edit-note summary').click()
      await page.locator('#edit-note-text').fill('Mine')
      await page.locator('#do-edit-note button').click()
      await page.waitForSelector('.problem')
      expect(await page.locator('.private .said').first().textContent()).toBe('Theirs')
      expect(await page.locator('#edit-note-text').inputValue()).toBe('Mine')
      await sound(page, javaScriptEnabled)
      await context.close()
    }
  })

  test.each(['en', 'ar'])('every page is sound in %s, light and dark, with every form open', async lang => {
    const context = await as(fish, {})
    const page = await context.newPage()
    const note = /id="note-([^"]+)"/.exec((await fish.get(`${room.base}/workspace`)).body)![1]!
    const pages = [
      '/workspace',
      `/workspace/${note}`,
      '/provisions/1',
      '/offers',
      '/informal',
      '/parties/FISH',
    ]
    for (const path of pages)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await go(page, path, lang)
        const shot = `${shots}/ws${path.replaceAll('/', '-').slice(0, 16)}-${lang}-${colorScheme}.png`
        if (shots !== undefined) await page.screenshot({ path: shot, fullPage: true })
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        if (shots !== undefined)
          await page.screenshot({ path: shot.replace('.png', '-open.png'), fullPage: true })
        await sound(page, true)
      }
    await context.close()
  })
})
