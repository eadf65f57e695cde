import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { credential, openRoom, type Room, seat, type Visits } from './room.js'

const phone = { viewport: { width: 360, height: 740 }, bypassCSP: true }

describe.skipIf(chromiumPath === undefined)('a home consultation in a browser', () => {
  let room: Room
  let browser: Browser
  let head: Visits
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

  async function as(who: Visits, more: object): Promise<BrowserContext> {
    const context = await browser.newContext({ ...phone, ...more })
    await context.addCookies([{ ...who.cookie, url: room.url }])
    return context
  }

  /** No page is wider than the phone, weighs too much, or has what axe, which needs script, finds wrong. */
  async function sound(page: Page, scripted: boolean): Promise<void> {
    const html = await page.content()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, page.url()).toBeLessThanOrEqual(360)
    if (scripted) expect(await violations(page), page.url()).toEqual([])
    const sheets = await Promise.all(
      ['style', 'taking-part'].map(async name => (await fetch(`${room.url}/${name}.css`)).text()),
    )
    const weight = gzipSync(html).length + gzipSync(sheets.join('')).length
    expect(weight, page.url()).toBeLessThan(50 * 1024)
  }

  test.each([
    ['en', true, 'Shall we sign?', 'Fees are too high.\nThe harbour stays open at night.'],
    ['ar', true, 'هل نوقّع؟', 'الرسوم مرتفعة.\nيبقى الميناء مفتوحاً ليلاً.'],
    ['en', false, 'Shall we join?', 'It costs too much.'],
    ['ar', false, 'هل ننضم؟', 'الكلفة مرتفعة.'],
  ])(
    'is opened and answered by keyboard: %s, script %s',
    async (lang, javaScriptEnabled, question, statements) => {
      const asking = await as(head, { javaScriptEnabled })
      const page = await asking.newPage()
      await page.goto(`${room.url}/n/harbour/consultations?lang=${lang}`)
      expect(await page.getAttribute('html', 'dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr')
      await sound(page, javaScriptEnabled)
      await page.locator('#consult-question').fill(question)
      await page.locator('#consult-target').selectOption('p:1@0')
      await page.locator('#consult-statements').fill(statements)
      await page.locator('input[name=open]').press('Space')
      await page.locator('#open button').press('Enter')
      await page.waitForSelector('article.card')
      await sound(page, javaScriptEnabled)
      await page.locator('article.card h3 a').first().press('Enter')
      await page.waitForSelector('.asks')
      const address = page.url().split('?')[0]!
      await sound(page, javaScriptEnabled)
      await asking.close()

      const voter = await room.person('نور المصوّتة')
      const voting = await as(voter, { javaScriptEnabled })
      const own = await voting.newPage()
      await own.goto(`${address}?lang=${lang}`)
      await sound(own, javaScriptEnabled)
      await own.locator('input[name=group]').first().press('Space')
      await own.locator('#s-0 button[value=agree]').press('Enter')
      await own.waitForSelector('#s-0 button[value=agree][aria-pressed=true]')
      await own.locator('#s-1 button[value=disagree]').press('Enter')
      await own.waitForSelector('#s-1 button[value=disagree][aria-pressed=true]')
      expect(own.url()).toContain('#s-1')
      await own.locator('#do-pose-voter summary').press('Enter')
      await own.locator('#pose-voter-text').fill(`${question} +`)
      await own.locator('#do-pose-voter button').press('Enter')
      await own.locator('.posed .words', { hasText: `${question} +` }).waitFor()
      await sound(own, javaScriptEnabled)
      await own.goto(`${address}/votes`)
      await own.waitForSelector('tbody tr:nth-child(2)')
      await sound(own, javaScriptEnabled)
      await own.waitForTimeout(1500)
      await own.reload()
      expect(await own.locator('a[href*="/receipt/"]').count()).toBe(2)
      await voting.close()
    },
  )
})
