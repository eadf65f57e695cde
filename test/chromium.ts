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

/** Rules on colour: what they find depends on the colour scheme, and on no language. */
export const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * Violations of WCAG 2.2 A and AA on the page as it is, one line each; of some rules only, or of all but some. The page
 * must have been opened with `bypassCSP`.
 */
export async function violations(
  page: Page,
  rules: { readonly only?: readonly string[]; readonly without?: readonly string[] } = {},
): Promise<string[]> {
  await page.addScriptTag({ path: axe })
  return page.evaluate(
    async ({ only, without = [] }) => {
      const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
      const runOnly = only === undefined ? { type: 'tag', values } : { type: 'rule', values: only }
      const off = Object.fromEntries(without.map(rule => [rule, { enabled: false }]))
      const { axe } = globalThis as unknown as {
        axe: {
          run(o: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>
        }
      }
      const found = await axe.run({ runOnly, rules: off })
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(n => n.target.join(' ')).join(', ')}`,
      )
    },
    rules as { only?: string[]; without?: string[] },
  )
}
