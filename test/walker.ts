/** Somebody who walks through the pages of a running site in a browser of their own, as an invitation lets them. */
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { type Mail, mailsIn } from './mailbox.js'

export interface Walker {
  readonly page: Page
  readonly context: BrowserContext
  /** Opens a page of the site by its path. */
  go(path: string): Promise<void>
  /** Follows a link or presses a button, and waits for the page that it leads to. */
  press(what: Locator): Promise<void>
  /** Opens the form of an act, fills it by the names of its fields, sends it, and confirms where it is shown once more. */
  act(kind: string, fields?: Fields, within?: Locator): Promise<void>
}

export type Fields = Readonly<Record<string, string>>

export interface Kind {
  readonly script: boolean
  /** Of the window, CSS pixels. */
  readonly width: number
  readonly lang: 'en' | 'ar'
}

export async function walker(browser: Browser, site: string, kind: Kind): Promise<Walker> {
  const { script, width, lang } = kind
  const options = { javaScriptEnabled: script, viewport: { width, height: 800 }, locale: lang }
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const press = async (what: Locator) => {
    await Promise.all([page.waitForNavigation(), what.click()])
    const problems = await page.locator('[role=alert]').allInnerTexts()
    if (problems.length > 0) throw new Error(`${page.url()}: ${problems.join(' ')}`)
  }
  return {
    page,
    context,
    press,
    async go(path) {
      const answer = await page.goto(new URL(path, site).href)
      if (answer?.status() !== 200) throw new Error(`${path}: ${answer?.status()}`)
    },
    async act(kind, fields = {}, within = page.locator('main')) {
      const form = within.locator(`form:has(input[name=kind][value=${kind}])`).first()
      await open(form)
      for (const [name, value] of Object.entries(fields)) await fill(form, name, value)
      await press(form.locator('button[type=submit]').first())
      const confirm = page.locator('button[name=confirm][value=yes]')
      if ((await confirm.count()) > 0) await press(confirm)
    },
  }
}

/** Presses the heading under which a form is folded. */
async function open(form: Locator): Promise<void> {
  const folded = form.locator('xpath=ancestor::details[not(@open)]')
  while ((await folded.count()) > 0) await folded.first().locator('> summary').click()
}

/** Fills a field, whatever it is: `true` ticks a box. */
export async function fill(form: Locator, name: string, value: string): Promise<void> {
  const field = form.locator(`[name="${name}"]:not([type=hidden])`)
  const type = await field.first().evaluate(element => (element as HTMLInputElement).type)
  if (type === 'radio') await field.and(form.locator(`[value="${value}"]`)).check()
  else if (type === 'checkbox' && value === 'true') await field.check()
  else if (type === 'checkbox') await field.and(form.locator(`[value="${value}"]`)).check()
  else if (type === 'select-one') await field.selectOption(value)
  else await field.fill(value)
}

/** Where the server writes its mail. */
const mailFolder = (folder: string) => join(folder, 'record', 'mail')

/** The newest mail to an address that a test lets through, once it is there. */
export async function mailTo(
  folder: string,
  address: string,
  fits: (mail: Mail) => boolean = () => true,
): Promise<Mail> {
  for (let tries = 0; tries < 200; tries++) {
    const mail = (await mailsIn(mailFolder(folder))).filter(m => m.to === address && fits(m)).at(-1)
    if (mail !== undefined) return mail
    await new Promise(done => setTimeout(done, 50))
  }
  throw new Error(`no mail to ${address}`)
}

/** From the link of an invitation to a seat: signs in by a link in the mail, with a new account, and accepts. */
export async function sitDown(
  who: Walker,
  { folder, link, address, name }: Readonly<Record<'folder' | 'link' | 'address' | 'name', string>>,
): Promise<void> {
  const { page, press } = who
  await who.go(link)
  await press(page.locator('main a.button[href^="/sign-in"]'))
  await page.fill('main [name=address]', address)
  await press(page.locator('main form:has([name=address]) button[type=submit]'))
  const mail = await mailTo(folder, address, ({ link }) => link.startsWith('/sign-in/'))
  await who.go(mail.link)
  await page.fill('main [name=name]', name)
  await press(page.locator('main form:has([name=name]) button[type=submit]'))
  await press(page.locator('main form[action*="/invitation/"] button[type=submit]'))
}
