/** An answer to a question of a framework, in a browser: by keyboard alone, with and without script, at 360 px. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { openRooms, type Rooms } from './rooms.js'
import { weightOf } from './weight.js'

let rooms: Rooms
let browser: Browser
beforeAll(async () => {
  const waters = { demonstration: 'open-waters' }
  rooms = await openRooms({ plain: waters, script: waters })
  if (chromiumPath !== undefined) browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await rooms.close()
})

interface Variant {
  readonly room: 'plain' | 'script'
  readonly lang: string
  readonly script: boolean
}
const variants: readonly Variant[] = [
  { room: 'plain', lang: 'en', script: false },
  { room: 'script', lang: 'ar', script: true },
]
const subject = 'a:VELM/2/4@0'
const path = (query = '') => `/assessments/${encodeURIComponent(subject).replaceAll('%2F', '/')}${query}`

async function sit({ room, lang, script }: Variant, party: string) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: script,
    bypassCSP: true,
  })
  await context.addCookies([{ ...rooms.cookie(room, party), url: rooms.url }])
  const page = await context.newPage()
  const go = (to: string) =>
    page.goto(`${rooms.url}/n/${room}${to}${to.includes('?') ? '&' : '?'}lang=${lang}`)
  return { page, context, go }
}

/** Reaches by Tab alone what the locator names, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const handle = await wanted.elementHandle()
  for (let i = 0; i < 400; i++) {
    if (await page.evaluate(one => document.activeElement === one, handle)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('out of reach of the keyboard')
}

async function write(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(words)
}

const form = (page: Page) => page.locator('form:has(input[name=criterion])').first()
const lastAct = async (room: string) => {
  const seat = rooms.seat(room, 'CHAIR')
  const { count } = await seat.json('/acts?page=1')
  return (await seat.json(`/acts/${count - 1}`)).leaf.author.act
}

describe.skipIf(chromiumPath === undefined)('in a browser', { timeout: 120_000 }, () => {
  test.each(variants)('AS5, AS8: a question is answered by keyboard alone: $room', async variant => {
    const { page, context, go } = await sit(variant, 'HCERT')
    await go(path())
    const open = page.locator('#q-t2-clarity a.button')
    await tabTo(page, open)
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    const own = form(page)
    await tabTo(page, own.locator('input[name=answer]').first())
    // The radios are one stop; the arrows choose among them.
    for (let i = 0; i < 7 && !(await own.locator('input[value=substance]').isChecked()); i++)
      await page.keyboard.press(variant.lang === 'ar' ? 'ArrowLeft' : 'ArrowRight')
    await write(page, own.locator('textarea[name=quotes]'), 'the competent authority')
    await write(page, own.locator('textarea[name=reasons]'), 'An office can call itself competent.')
    await tabTo(page, own.locator('button'))
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    // The gravest answers need evidence: what was written is there again, with the reason.
    expect(await page.locator('[role=alert][data-why=evidence-missing]').count()).toBe(1)
    const again = form(page)
    expect(await again.locator('textarea[name=quotes]').inputValue()).toBe('the competent authority')
    await tabTo(page, again.locator('select[name=evidence-kind-1]'))
    await page.keyboard.press('ArrowDown')
    await write(page, again.locator('input[name=evidence-1]'), 'https://example.org/a-duty-judge')
    await tabTo(page, again.locator('button'))
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    const { kind, answer, criterion, spans, evidence, wording } = await lastAct(variant.room)
    expect({ kind, answer, criterion, spans: spans.length, evidence }).toEqual({
      ...{ kind: 'assess', answer: 'substance', criterion: 't2-clarity', spans: 1 },
      evidence: [{ kind: 'lint', line: 1 }],
    })
    expect(wording.lang).toBe('en')
    expect(await page.locator('#q-t2-clarity a[href="https://example.org/a-duty-judge"]').count()).toBe(1)
    await context.close()
  })

  test('what is selected in the text is cited with one press', async () => {
    const { page, context, go } = await sit({ room: 'script', lang: 'en', script: true }, 'TIDE')
    await go(path('?criterion=r1-legality'))
    await page.evaluate(() => {
      const node = document.querySelector('main .legal')!.firstChild!
      const at = node.textContent!.indexOf('the written order')
      getSelection()!.setBaseAndExtent(node, at, node, at + 'the written order'.length)
    })
    await page.locator('button.quote-these').click()
    expect(await form(page).locator('textarea[name=quotes]').inputValue()).toBe('the written order')
    await context.close()
  })

  test('AS10: in one press none of a family arises', async () => {
    const { page, context, go } = await sit({ room: 'plain', lang: 'en', script: false }, 'TIDE')
    await go('/assessments/a%3ACHART/1/4%400')
    const own = page.locator('form:has(input[name=family][value=rights])')
    await tabTo(page, page.locator('details.do', { has: own }).locator('> summary'))
    await page.keyboard.press('Enter')
    await tabTo(page, own.locator('button'))
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(await lastAct('plain')).toMatchObject({
      kind: 'assess',
      family: 'rights',
      answer: 'does-not-arise',
    })
    await context.close()
  })

  test.each(['en', 'ar'])('pages are sound, light and fit a phone, every form open: %s', async lang => {
    const { page, context, go } = await sit({ room: 'script', lang, script: true }, 'HALL')
    for (const to of [
      '/assessments',
      path('?criterion=t2-clarity'),
      '/assessments/a%3AVELM/2/2%400',
      '/provisions/art-4.2',
    ]) {
      const body = await (await go(to))!.text()
      expect(await weightOf(rooms.url, body), to).toBeLessThan(50 * 1024)
      await page.evaluate(() => {
        for (const one of document.querySelectorAll<HTMLDetailsElement>('main details')) one.open = true
      })
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        to,
      ).toBeLessThanOrEqual(0)
      expect(await violations(page), to).toEqual([])
    }
    await context.close()
  })
})
