/** Reports on paper: what is asked for on one page takes one, in either language. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportWords } from '../src/cli/locale.js'
import { languages } from '../src/locales/locale.js'
import { shippedChecks } from '../src/sequencer/check-rules.js'
import { shippedForums } from '../src/sequencer/forum-list.js'
import { analysisSheet, stylesheet } from '../src/views/assets.js'
import { briefPage } from '../src/views/pages/brief.js'
import { reportPage } from '../src/views/pages/report.js'
import { ctxFor } from '../src/views/testing.js'
import { chromiumPath, launchChromium } from './chromium.js'
import { replayed } from './replayed.js'

let browser: Browser
beforeAll(async () => {
  if (chromiumPath !== undefined) browser = await launchChromium()
}, 60_000)
afterAll(() => browser?.close())

/** With the widest margins that a browser sets by itself. */
const paper = {
  format: 'A4',
  margin: { top: '13mm', bottom: '13mm', left: '13mm', right: '13mm' },
} as const

/** How many sheets a page takes. */
async function sheets(html: string): Promise<number> {
  const page = await browser.newPage()
  await page.setContent(html.replace('</head>', `<style>${stylesheet}${analysisSheet}</style></head>`))
  const pdf = await page.pdf(paper)
  await page.close()
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length
}

test.skipIf(chromiumPath === undefined).each(['wcit-12', 'open-waters'])(
  'F6: the reports of %s on one page are on one sheet',
  async name => {
    const [checks, list] = [await shippedChecks(), await shippedForums()]
    const view = (await replayed(name)).view()
    for (const lang of languages) {
      const t = reportWords(lang)
      if (!t.ok) throw new Error(t.why)
      const ctx = ctxFor(t.value, view, '', { query: { short: '1', theme: 'security' } })
      expect([lang, await sheets(reportPage(ctx, { checks }))]).toEqual([lang, 1])
      expect([lang, await sheets(briefPage(ctx, { list }))]).toEqual([lang, 1])
    }
  },
  60_000,
)
