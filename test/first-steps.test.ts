/**
 * How somebody who has read no manual tables an amendment, objects and follows a provision: walked from the first page of
 * the negotiation, on a phone and on a desktop, and every step counted. docs/operating/first-steps.md says the same.
 * With TRAVAUX_SCREENSHOTS=1 in the environment its pictures are taken again.
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../src/store/root.js'
import { chromiumPath, launchChromium } from './chromium.js'
import { type MailingServer, serveWithMail } from './mailbox.js'
import { seatPerson } from './seated.js'

const base = '/n/open-waters'
const provision = 'art-4.2'
const folder = join(root, 'docs', 'operating')
const images = join(folder, 'images')
/** Of a picture, bytes. */
const imageBytesMax = 60 * 1024
const widths = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } } as const
type Width = keyof typeof widths

let server: MailingServer
let browser: Browser
let guide: string
beforeAll(async () => {
  ;[server, guide] = await Promise.all([
    serveWithMail({ demo: true }),
    readFile(join(folder, 'first-steps.md'), 'utf8'),
  ])
  if (chromiumPath !== undefined) browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await server.close()
})

/** One walk: what was pressed and written, in the words that stand on the page. */
interface Walk {
  readonly page: Page
  readonly steps: string[]
  press(what: Locator): Promise<void>
  write(field: Locator, words: string): Promise<void>
  /** Takes a picture for the document, with this at the top of the window. */
  show(name: string, top: Locator): Promise<void>
}

let people = 0

/** On the first page of the negotiation; seated and signed in, or a stranger. */
async function begin(who: 'seated' | 'stranger', width: Width): Promise<Walk> {
  const context = await browser.newContext({ viewport: widths[width], deviceScaleFactor: 1.5, locale: 'en' })
  if (who === 'seated') {
    const name = `Harbour Users ${++people}`
    const mail = `harbour-${people}@users.example`
    const { cookie } = await seatPerson(server, name, { name, group: 'users' }, mail)
    await context.addCookies([{ ...cookie, url: server.url }])
  }
  const page = await context.newPage()
  await page.goto(`${server.url}${base}`)
  const steps: string[] = []
  const settled = () => page.waitForLoadState('load')
  return {
    page,
    steps,
    async press(what) {
      steps.push(`Press **${words(await what.innerText())}**.`)
      await what.click()
      await settled()
    },
    async write(field, said) {
      const label = page.locator(`label[for="${await field.getAttribute('id')}"]`)
      steps.push(`Write in **${words(await label.innerText())}**.`)
      await field.fill(said)
    },
    async show(name, top) {
      if (process.env.TRAVAUX_SCREENSHOTS !== '1' || width !== 'phone') return
      await top.evaluate(element => window.scrollTo(0, element.getBoundingClientRect().top + scrollY - 12))
      const session = await context.newCDPSession(page)
      const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70 })
      await writeFile(join(images, `${name}.webp`), Buffer.from(data, 'base64'))
    },
  }
}

/** Without isolates, and without the full stop of a link that is a sentence. */
const words = (text: string) =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .trim()
    .replace(/\.$/, '')

async function openProvision({ page, press }: Walk): Promise<void> {
  await press(page.locator('nav.tabs a[href$="/text"]'))
  await press(page.locator(`main a.label[href$="/provisions/${provision}"]`))
  await page.waitForURL(new RegExp(`/provisions/${provision}`))
}

async function amend(width: Width): Promise<Walk> {
  const walk = await begin('seated', width)
  const { page, press, write, show } = walk
  await openProvision(walk)
  await show('provision', page.locator('main h1'))
  await press(page.locator('#do-submit > summary'))
  await write(
    page.locator('#amend-text'),
    `${await page.inputValue('#amend-text')} Nobody is charged for it.`,
  )
  await page.locator('#do-submit ins', { hasText: 'Nobody is charged' }).waitFor()
  await write(page.locator('#amend-reasons'), 'Charges would keep small boats away.')
  await show('amend', page.locator('#do-submit'))
  await press(page.locator('#do-submit button[value=preview]'))
  await page.waitForURL(/\/preview$/)
  await show('before', page.locator('main h1'))
  await press(page.locator('form[action$="/table"] button'))
  await page.waitForURL(/\/proposals\/[A-Z0-9]+\/1$/)
  expect(await latest()).toMatchObject({ kind: 'submit' })
  return walk
}

async function object(width: Width): Promise<Walk> {
  const walk = await begin('seated', width)
  const { page, press, write, show } = walk
  await openProvision(walk)
  await press(page.locator('nav.speak a', { hasText: 'Object' }))
  const form = page.locator('#do-object-')
  await form.and(page.locator('[open]')).waitFor()
  await write(form.locator('[name=ground]'), 'Small boats have nobody to write such logs.')
  await write(form.locator('[name=cure]'), 'An exception for boats under twelve metres.')
  await show('object', form)
  await press(form.locator('button[type=submit]'))
  await page.locator('.objection', { hasText: 'under twelve metres' }).last().waitFor()
  expect(await form.getAttribute('open')).toBeNull()
  expect(await latest()).toMatchObject({ kind: 'object', target: { provision } })
  return walk
}

async function follow(width: Width): Promise<Walk> {
  const walk = await begin('seated', width)
  const { page, press, show } = walk
  await openProvision(walk)
  await press(page.locator('nav.speak a').last())
  await show('follow', page.locator('#follow-feed'))
  await press(page.locator('#follow button'))
  await page.locator('form#follow[action$="/unfollow"]').waitFor()
  return walk
}

async function followByFeed(width: Width): Promise<Walk> {
  const walk = await begin('stranger', width)
  const { page, press, steps } = walk
  await openProvision(walk)
  await press(page.locator('nav.speak a').last())
  const feed = page.locator('#follow-feed a')
  steps.push(`Copy the link **${words(await feed.innerText())}** into a feed reader.`)
  const answer = await fetch(new URL((await feed.getAttribute('href'))!, server.url))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('atom+xml'),
  ])
  return walk
}

async function followByMail(width: Width): Promise<Walk> {
  const walk = await begin('stranger', width)
  const { page, press, write, steps } = walk
  const mail = `stranger-${width}@reader.example`
  await openProvision(walk)
  await press(page.locator('nav.speak a').last())
  await press(page.locator('#follow a'))
  await write(page.locator('main [name=address]'), mail)
  await press(page.locator('main form:has([name=address]) button'))
  await expect.poll(() => server.linkTo(mail), { timeout: 20_000 }).not.toBe('')
  steps.push('Open the link in the mail.')
  await page.goto(server.url + (await server.linkTo(mail)))
  await write(page.locator('main [name=name]'), 'A Reader')
  await press(page.locator('main form:has([name=name]) button'))
  await page.waitForURL(/#follow$/)
  await press(page.locator('#follow button'))
  await page.locator('form#follow[action$="/unfollow"]').waitFor()
  return walk
}

async function latest(): Promise<unknown> {
  const api = `${server.url}/api${base}`
  const { acts } = await (await fetch(api)).json()
  return (await (await fetch(`${api}/acts/${acts - 1}`)).json()).leaf.author.act
}

/** The numbered list under a heading of the document, and the number of steps that the heading gives. */
function written(heading: string): { readonly count: number; readonly steps: readonly string[] } {
  const [, count, section] =
    new RegExp(`^## ${heading}: (\\d+) steps$(.*?)(?=^## |(?![^]))`, 'ms').exec(guide) ?? []
  return {
    count: Number(count),
    steps: [...(section ?? '').matchAll(/^\d+\. (.*)$/gm)].map(([, step]) => step!),
  }
}

describe.skipIf(chromiumPath === undefined)(
  'first steps, as the document has them',
  { timeout: 240_000 },
  () => {
    test.each([
      ['Table an amendment', amend],
      ['Object', object],
      ['Follow a provision', follow],
      ['Follow without an account', followByFeed],
      ['Follow by e-mail, as a stranger', followByMail],
    ])('%s', async (heading, go) => {
      for (const width of ['phone', 'desktop'] as const) {
        const { steps, page } = await go(width)
        expect([width, written(heading)]).toEqual([width, { count: steps.length, steps }])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0)
        await page.context().close()
      }
    })
  },
)

test('its pictures are there, small, and none is left over', async () => {
  const named = [...guide.matchAll(/\]\(images\/([a-z-]+\.webp)\)/g)].map(([, name]) => name!)
  expect((await readdir(images)).sort()).toEqual([...named].sort())
  for (const name of named) expect((await stat(join(images, name))).size).toBeLessThan(imageBytesMax)
})
