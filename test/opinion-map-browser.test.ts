/** The opinion map in a real browser: the drawing, the tables beside it and the JSON say the same. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { serveDemo, type TestServer } from './running.js'
import { weightOf } from './weight.js'

let server: TestServer
let browser: Browser
beforeAll(async () => {
  server = await serveDemo()
  if (chromiumPath !== undefined) browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server.close()
})

/** What the page has: the dots of each group in units of the drawing, and the cells of both tables. */
const shownOn = (page: Page) =>
  page.evaluate(() => {
    const rows = (id: string) =>
      [...document.querySelectorAll(`#${id} tbody tr`)].map(row =>
        [...row.children].map(cell => cell.textContent.trim()),
      )
    return {
      groups: rows('groups'),
      parties: rows('parties'),
      dots: [...document.querySelectorAll('.opinions > svg > path:not(.cross)')].map(path =>
        [...path.getAttribute('d')!.matchAll(/M(-?\d+) (-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
      ),
      wide: document.documentElement.scrollWidth,
      label: document.querySelector('.opinions > svg[role="img"]')!.getAttribute('aria-label'),
    }
  })

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

describe.skipIf(chromiumPath === undefined)('OM9, OM38: the map at 360 pixels', { timeout: 120_000 }, () => {
  test.each([
    ['open-waters/map?', 'en', 'light', false],
    ['wcit-12/map?at=2012-12-12&', 'ar', 'dark', true],
  ] as const)(
    '%s in %s, %s, script %s: drawing and tables agree',
    async (path, lang, colorScheme, script) => {
      const json = await (await fetch(`${server.url}/api/n/${path}`)).json()
      const viewport = { width: 360, height: 740 }
      const context = await browser.newContext({
        ...{ viewport, colorScheme, javaScriptEnabled: script, bypassCSP: true },
      })
      const page = await context.newPage()
      const answer = await page.goto(`${server.url}/n/${path}lang=${lang}`)
      expect(await weightOf(server.url, await answer!.text())).toBeLessThan(50 * 1024)
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true
      })
      const { groups, parties, dots, wide, label } = await shownOn(page)
      expect(wide).toBeLessThanOrEqual(360)
      if (script) expect(await violations(page)).toEqual([])
      expect(label).toContain(String(json.participants))
      // Every party in the table at its place in the data, and every group with as many as there are dots.
      const figure = (x: number) => (Math.round(100 * x) / 100 + 0).toFixed(2)
      expect(parties.map(cells => cells.slice(2))).toEqual(
        json.participantXY.map((at: number[]) => at.map(figure)),
      )
      expect(groups.map(([, count]) => count)).toEqual(
        json.groups.map((id: string) =>
          json.groupSizes[id] === 0 ? expect.any(String) : String(json.groupSizes[id]),
        ),
      )
      // One scale takes every figure to its dot; Arabic is drawn from right to left.
      const flip = lang === 'ar' ? -1 : 1
      const all = dots.flat()
      const extent = Math.max(
        ...json.participantXY.map(([x, y]: number[]) => Math.max(Math.abs(x!) / 296, Math.abs(y!) / 196)),
      )
      const expected = json.participantXY.map(([x, y]: number[]) =>
        [Math.round(320 + (flip * x!) / extent), Math.round(220 - y! / extent)].join(),
      )
      expect(all.map(at => at.join()).sort()).toEqual([...expected].sort())
      for (const [g, own] of dots.entries()) {
        const [, , x, y] = groups[g]!
        if (own.length === 0) continue
        expect(Math.abs(320 + (flip * Number(x)) / extent - mean(own.map(([at]) => at!)))).toBeLessThan(1)
        expect(Math.abs(220 - Number(y) / extent - mean(own.map(([, at]) => at!)))).toBeLessThan(1)
      }
      await context.close()
    },
  )
})
