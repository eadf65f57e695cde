/** Tokens for programs and restricted documents in a browser: with and without script, by keyboard alone, on a phone. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { credential, openRoom, type Room, seat, type Visits } from './room.js'
import { weightOf } from './weight.js'

let room: Room
let head: Visits
let browser: Browser
beforeAll(async () => {
  room = await openRoom('operational-coalition', [
    { kind: 'exception', clause: 'vouching', acts: ['seat'] },
    seat('ACME', 'researchers'),
    credential('acme-head', 'ACME', 'head'),
  ])
  head = await room.holder('Ann', 'acme-head')
  if (chromiumPath !== undefined) browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await room.close()
})

/** Nothing overflows, nothing is inaccessible, all of it is below 50 KB. */
async function sound(page: Page, javaScriptEnabled: boolean): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  const light = (await weightOf(room.url, await page.content())) < 50 * 1024
  const wrong = javaScriptEnabled ? await violations(page) : []
  expect([page.url(), wide <= 360, wrong, light]).toEqual([page.url(), true, [], true])
}

async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().focus()
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

async function write(page: Page, selector: string, words: string): Promise<void> {
  await page.locator(selector).first().focus()
  await page.keyboard.type(words)
}

/** A document whose time is over as soon as this answers; the index of its act. */
async function deposited(title: string): Promise<number> {
  const at = Date.now() + 1500
  const due = new Date(at).toISOString().slice(0, 19)
  const fields = { title, marking: 'amber', document: 'At harbour eight.', lang: 'en', 'due-at': due }
  expect((await head.post('/n/harbour/deposits', fields)).status).toBe(303)
  await new Promise(resolve => setTimeout(resolve, at + 200 - Date.now()))
  const rows = (await room.json('/deposits')) as { act: number; title: { en?: string } }[]
  return rows.find(row => row.title.en === title)!.act
}

describe.skipIf(chromiumPath === undefined)('in a browser', { timeout: 120_000 }, () => {
  test.each([
    ['en', true],
    ['ar', false],
    ['en', false],
    ['ar', true],
  ] as const)(
    '%s, script %s: a token is made and ended; a document is deposited and released',
    async (lang, javaScriptEnabled) => {
      const viewport = { width: 360, height: 740 }
      const context = await browser.newContext({ viewport, javaScriptEnabled, bypassCSP: true })
      await context.addCookies([{ ...head.cookie, url: room.url }])
      const page = await context.newPage()
      await page.goto(`${room.url}/account?lang=${lang}`)
      await press(page, 'a[href="/account/tokens"]')
      await sound(page, javaScriptEnabled)
      await write(page, '#name', 'Gauge')
      await press(page, 'form[action="/account/tokens"] button')
      expect(await page.locator('[role=status] code').innerText()).toMatch(/^[\w-]{43}$/)
      await sound(page, javaScriptEnabled)
      await press(page, 'form[action="/account/tokens/end"] button')
      expect(await page.locator('form[action="/account/tokens/end"]').count()).toBe(0)

      await page.goto(`${room.url}/n/harbour/deposits`)
      const title = `Where it is, ${lang} ${javaScriptEnabled}`
      await page.locator('#do-deposit > summary').focus()
      await page.keyboard.press('Enter')
      await sound(page, javaScriptEnabled)
      await write(page, '#do-deposit [name=title]', title)
      await write(page, '#do-deposit [name=document]', 'At harbour seven.')
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16)
      await page.locator('#do-deposit [name=due-at]').fill(tomorrow)
      await press(page, '#do-deposit button[type=submit]')
      expect(await page.locator('main').innerText()).toContain(title)
      await sound(page, javaScriptEnabled)

      const due = await deposited(`Soon, ${title}`)
      await page.goto(`${room.url}/n/harbour/deposits/${due}`)
      expect(await page.locator('[name=document]').inputValue()).toBe('At harbour eight.')
      await sound(page, javaScriptEnabled)
      await press(page, 'form[action$="/deposits/release"] button')
      await page.goto(`${room.url}/n/harbour/deposits/${due}`)
      expect(await page.locator('form[action$="/deposits/release"]').count()).toBe(0)
      expect(await page.locator('main').innerText()).toContain('At harbour eight.')
      await sound(page, javaScriptEnabled)
      await context.close()
    },
  )
})
