/** A question from its putting to the decision, and a finding to its ruling, in a browser: by keyboard, with and without script. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { inStage, openRooms, type Rooms } from './rooms.js'
import { weightOf } from './weight.js'

let rooms: Rooms
let browser: Browser
const reading = { scenario: 'relief-telecommunications', until: inStage('first-reading') }
const drafting = { scenario: 'outage-charter', until: inStage('drafting') }
beforeAll(async () => {
  rooms = await openRooms({
    ...{ 'reading-plain': reading, 'reading-script': reading },
    ...{ 'drafting-plain': drafting, 'drafting-script': drafting },
  })
  if (chromiumPath !== undefined) browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await rooms.close()
})

interface Variant {
  readonly script: boolean
  readonly lang: string
  readonly room: string
}
const variants: readonly Variant[] = [
  { script: false, lang: 'en', room: 'plain' },
  { script: true, lang: 'ar', room: 'script' },
]

/** Somebody of a party at a phone of 360 px. */
async function at({ script, lang }: Variant, room: string, party: string) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: script,
    bypassCSP: true,
  })
  await context.addCookies([{ ...rooms.cookie(room, party), url: rooms.url }])
  const page = await context.newPage()
  return {
    page,
    context,
    go: (path: string) =>
      page.goto(`${rooms.url}/n/${room}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`),
  }
}

const form = (page: Page, kind: string): Locator =>
  page.locator(`form[method=post]:has(input[name=kind][value=${kind}])`).first()

/** Opens the form by keyboard, fills it in by keyboard, sends it; and confirms it where it is shown once more. */
async function act(page: Page, kind: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  const own = form(page, kind)
  const details = page.locator('details.do', { has: own }).first()
  await details.locator('> summary').focus()
  await page.keyboard.press('Enter')
  await fill(own)
  await own.locator('button').focus()
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

async function confirm(page: Page, { script }: Variant): Promise<void> {
  const problem = page.locator('[role=alert]')
  expect(await problem.allInnerTexts()).toEqual([])
  if (script) await sound(page)
  await page.locator('button[name=confirm][value=yes]').focus()
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

async function choose(within: Locator, name: string, value: string): Promise<void> {
  await within.locator(`input[name=${name}][value=${value}]`).focus()
  await within.page().keyboard.press('Space')
}

async function write(within: Locator, name: string, words: string): Promise<void> {
  await within.locator(`[name=${name}]`).focus()
  await within.page().keyboard.type(words)
}

/** Nothing overflows and axe finds nothing, with every form open. Axe is a script: it looks at pages that have some. */
async function sound(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('main details')) one.open = true
  })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(await violations(page)).toEqual([])
}

async function asSeen(
  variant: Variant,
  room: string,
  party: string,
  paths: readonly string[],
): Promise<void> {
  const { page, context, go } = await at({ ...variant, script: true }, room, party)
  for (const path of paths) {
    const body = await (await go(path))!.text()
    expect(await weightOf(rooms.url, body), path).toBeLessThan(50 * 1024)
    await sound(page)
  }
  await context.close()
}

const lastAct = async (room: string) => {
  const seat = rooms.seat(room, 'CHAIR')
  const { count } = await seat.json('/acts?page=1')
  return (await seat.json(`/acts/${count - 1}`)).leaf
}

describe.skipIf(chromiumPath === undefined)('in a browser', { timeout: 240_000 }, () => {
  test.each(variants)('H146: a question is put, answered, closed and decided on: $room', async variant => {
    const room = `reading-${variant.room}`
    const chair = await at(variant, room, 'CHAIR')
    await chair.go('/provisions/4.1')
    await act(chair.page, 'put', async own => {
      await choose(own, 'question', 'vote')
      await write(own, 'title', 'Shall it be adopted?')
      await write(own, 'present', '11')
    })
    await confirm(chair.page, variant)
    const put = await lastAct(room)
    expect(put.author.act).toMatchObject({ kind: 'put', question: 'vote', present: 11 })
    for (const [party, position] of [
      ['ARVEN', 'for'],
      ['DALM', 'for'],
      ['FARL', 'against'],
    ] as const) {
      const voter = await at(variant, room, party)
      await voter.go(`/decisions/${put.index}`)
      await act(voter.page, 'ballot', own => choose(own, 'position', position))
      expect((await lastAct(room)).author).toMatchObject({ party, act: { kind: 'ballot', position } })
      await voter.context.close()
    }
    await asSeen(variant, room, 'CHAIR', [`/decisions/${put.index}`, '/next', '/provisions/4.1'])
    await chair.go('/next')
    await act(chair.page, 'close', async () => {})
    expect((await lastAct(room)).author.act).toMatchObject({ kind: 'close', question: put.index })
    await chair.go('/next?on=p:4.1@0')
    await act(chair.page, 'decision', async own => {
      await own.locator('select[name=outcome]').selectOption('adopted')
      await own.locator('select[name=how]').selectOption('question')
      await write(own, 'reasons', 'The vote carried it.')
    })
    await confirm(chair.page, variant)
    expect((await lastAct(room)).author.act).toMatchObject({
      kind: 'decision',
      outcome: 'adopted',
      count: put.index,
    })
    await chair.context.close()
  })

  test.each(variants)('H146: consensus is found, challenged, and ruled on: $room', async variant => {
    const room = `drafting-${variant.room}`
    const chair = await at(variant, room, 'CHAIR')
    await chair.go('/provisions/art-2.1')
    expect(await form(chair.page, 'finding').locator('input[value=consensus]').isDisabled()).toBe(true)
    await act(chair.page, 'finding', async own => {
      await choose(own, 'designation', 'divergence')
      await write(own, 'reasons', 'Two figures stand against each other.')
    })
    // Back to the form, with everything in it.
    await chair.page.locator('button[value=back]').focus()
    await Promise.all([chair.page.waitForNavigation(), chair.page.keyboard.press('Enter')])
    const kept = form(chair.page, 'finding')
    expect(await kept.locator('textarea').inputValue()).toBe('Two figures stand against each other.')
    await kept.locator('button').focus()
    await Promise.all([chair.page.waitForNavigation(), chair.page.keyboard.press('Enter')])
    await confirm(chair.page, variant)
    const found = await lastAct(room)
    expect(found.author.act).toMatchObject({ kind: 'finding', designation: 'divergence' })
    await chair.context.close()

    const route = await at(variant, room, 'ROUTE')
    await route.go(`/decisions/${found.index}`)
    await act(route.page, 'challenge', own => write(own, 'reasons', 'One of the two has no support.'))
    const challenge = await lastAct(room)
    expect(challenge.author).toMatchObject({ party: 'ROUTE', act: { kind: 'challenge', of: found.index } })
    await route.context.close()

    const panel = await at(variant, room, 'PANEL')
    await panel.go('/next')
    await act(panel.page, 'ruling', async own => {
      await choose(own, 'outcome', 'overturned')
      await write(own, 'reasons', 'It has none: we counted.')
    })
    await confirm(panel.page, variant)
    expect((await lastAct(room)).author.act).toMatchObject({ on: challenge.index, outcome: 'overturned' })
    await panel.context.close()
    await asSeen(variant, room, 'CHAIR', [
      '/next?on=p:art-2.1@0',
      `/decisions/${found.index}`,
      `/acts/${challenge.index}`,
    ])
  })
})
