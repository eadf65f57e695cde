/** The Chromium of the machine, and what axe finds on a page in it. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'

export const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
)
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'].concat(
  '--disable-component-update',
  '--disable-sync',
)

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath!, args: quiet })
}

/** Violations of WCAG 2.2 A and AA on the page as it is, one line each. The page must have been opened with `bypassCSP`. */
export async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe })
  return page.evaluate(async () => {
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { axe } = globalThis as unknown as {
      axe: { run(o: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> }
    }
    const found = await axe.run({ runOnly: { type: 'tag', values } })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(n => n.target.join(' ')).join(', ')}`)
  })
}
