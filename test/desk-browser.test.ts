/** Setting up a negotiation and inviting from a table, as people do it: by keyboard, without script, on a phone, in Arabic. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAccount } from '../src/accounts/accounts.js'
import { directoryIn } from '../src/accounts/directory.js'
import { openSession } from '../src/accounts/sessions.js'
import { openBeside } from '../src/store/postgres/tables.js'
import { must } from '../src/store/testing-laws.js'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { type MailingServer, serveWithMail } from './mailbox.js'
import { address, random } from './people.js'
import { weightOf } from './weight.js'

const base = `# Convention on Quiet Harbours

## Article 1

1. Ships shall slow down near the harbour.

2. Ships shall be quiet [at night].

## Article 2

1. The harbour master keeps a list of ships.
`

const organisers = ['keys@example.org', 'phone@example.org', 'desk@example.org']

describe.skipIf(chromiumPath === undefined)('in a browser', { timeout: 240_000 }, () => {
  let server: MailingServer
  let browser: Browser
  beforeAll(async () => {
    server = await serveWithMail({ demo: false, organisers })
    browser = await launchChromium()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  async function sessionOf(mail: string): Promise<string> {
    const beside = must(openBeside(server.databaseUrl))
    const directory = directoryIn(beside)
    const made = { name: 'Olga', lang: 'en', address: address(mail) } as const
    const account = must(await createAccount(directory, made, Date.now(), random)).id
    const opened = { account, before: null, userAgent: 'x' }
    const { token } = must(await openSession(directory, opened, Date.now(), random))
    await beside.close()
    return token
  }

  async function contextOf(mail: string, script: boolean, width: number): Promise<BrowserContext> {
    const context = await browser.newContext({
      javaScriptEnabled: script,
      bypassCSP: script,
      viewport: { width, height: 900 },
    })
    await context.addCookies([{ name: 'travaux-session', value: await sessionOf(mail), url: server.url }])
    return context
  }

  /** Moves with Tab to the first thing that fits, as somebody without a mouse does. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 200; presses++) {
      await page.keyboard.press('Tab')
      const there = page.locator(`${selector}:focus`)
      if ((await there.count()) > 0) return
    }
    throw new Error(`${selector} was not reached`)
  }

  async function type(page: Page, selector: string, words: string): Promise<void> {
    await tabTo(page, selector)
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(words)
  }

  async function send(page: Page): Promise<void> {
    await tabTo(page, 'main form button[type=submit]')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  }

  test('from nothing to an open negotiation by keyboard alone, without script', async () => {
    const context = await contextOf('keys@example.org', false, 1280)
    const page = await context.newPage()
    await page.goto(`${server.url}/new`)
    await tabTo(page, 'input[name=forum]')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await send(page)
    expect(new URL(page.url()).pathname).toBe('/new/text')
    await type(page, '#base-text', base)
    await send(page)
    expect(await page.locator('#understood').textContent()).toContain('provisions were understood')
    await send(page)
    await type(page, '#title-en', 'Quiet Harbours')
    await type(page, '#new-name', 'by-keyboard')
    await send(page)
    expect(new URL(page.url()).pathname).toBe('/new/calendar')
    await send(page)
    expect(await page.locator('.warning').textContent()).toContain('travaux.example/by-keyboard')
    await send(page)
    expect(new URL(page.url()).pathname).toBe('/n/by-keyboard/desk')
    await tabTo(page, '#do-seat > summary')
    await page.keyboard.press('Enter')
    await type(page, '#seat-seats', 'FJI')
    await type(page, '#seat-name', 'Fiji')
    await tabTo(page, '#do-seat button')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(await page.locator('.problem').allTextContents()).toEqual([])
    expect(await page.locator('#parties table').textContent()).toContain('Fiji')
    await context.close()
  })

  test('the same on a phone with script, in Arabic: nothing is wider than the page, and nothing lost', async () => {
    const context = await contextOf('phone@example.org', true, 360)
    const page = await context.newPage()
    const fits = async () => {
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([page.url(), over]).toEqual([page.url(), 0])
      expect([page.url(), await violations(page)]).toEqual([page.url(), []])
    }
    const go = async () => {
      await fits()
      await Promise.all([page.waitForNavigation(), page.click('main form button[type=submit]')])
    }
    await page.goto(`${server.url}/new?lang=ar`)
    expect(await page.getAttribute('html', 'dir')).toBe('rtl')
    await page.check('input[value=itu-conference]')
    await go()
    await page.setInputFiles('#base-file', {
      name: 'harbour.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(base),
    })
    await go()
    await go()
    await page.fill('#title-ar', 'اتفاقية الموانئ الهادئة')
    await page.check('input[name=use-ar]')
    await page.fill('#new-name', 'on-a-phone')
    await go()
    await page.fill('#at-0', '2099-05-01T09:00')
    await go()
    expect(await page.locator('.problem').count()).toBe(1)
    expect(await page.inputValue('#at-0')).toBe('2099-05-01T09:00')
    await page.fill('#date-0-what-0', 'الدورة الأولى')
    await go()
    await go()
    expect(new URL(page.url()).pathname).toBe('/n/on-a-phone/desk')
    await fits()
    expect(await page.locator('#coming').textContent()).toContain('الدورة الأولى')
    await page.goto(`${server.url}/n/on-a-phone/desk/translations`)
    await fits()
    await page.click('main ul.log a[href*="of="]')
    await page.fill('textarea[name=text]', 'على السفن أن تبطئ قرب الميناء.')
    await fits()
    await context.close()
  })

  test('inviting from a table: looked at, sent, sent again; every page light and without barriers', async () => {
    const context = await contextOf('desk@example.org', true, 1280)
    const page = await context.newPage()
    const checked = async () => {
      const bytes = await weightOf(server.url, await page.content())
      expect([page.url(), await violations(page), bytes < 45 * 1024]).toEqual([page.url(), [], true])
    }
    const go = async () => {
      await Promise.all([page.waitForNavigation(), page.click('main form button[type=submit]')])
      await checked()
    }
    await page.goto(`${server.url}/new`)
    await checked()
    await page.check('input[value=open-multistakeholder]')
    await go()
    await page.fill('#base-text', base)
    await go()
    await go()
    await page.fill('#new-name', 'from-a-table')
    await go()
    await go()
    await go()
    for (const path of ['/desk', '/desk/numbering', '/desk/translations', '/desk/invitations']) {
      await page.goto(`${server.url}/n/from-a-table${path}`)
      await checked()
    }
    await page.fill(
      '#table-csv',
      'party,name,group,e-mail\nFJI,Fiji,governments,fiji@mission.example\nUSR,,,x',
    )
    await Promise.all([page.waitForNavigation(), page.click('form[enctype] button')])
    await checked()
    expect(await page.locator('tbody tr').count()).toBe(2)
    await go()
    const said = await page.locator('main [role=status]').first().textContent()
    expect(said?.replace(/[\u2066-\u2069]/g, '')).toContain('One invitation was sent')
    expect(await server.mailTo('fiji@mission.example')).toHaveLength(1)
    await context.close()
  })

  test('what a procedure provides is shown before it is chosen', async () => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 800 } })
    const page = await context.newPage()
    for (const lang of ['en', 'ar']) {
      await page.goto(`${server.url}/new/rules/open-multistakeholder?lang=${lang}`)
      expect(await violations(page)).toEqual([])
    }
    await page.goto(`${server.url}/new`)
    expect(await violations(page)).toEqual([])
    await context.close()
  })
})
