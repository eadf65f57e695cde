/** Packages on the two demonstrations, worked out in a thread, on a page and on a command line. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../src/cli/program.js'
import { problemFromJson } from '../src/core/analysis/package/file.js'
import { type Front, firstFront } from '../src/core/analysis/package/front.js'
import { crosses } from '../src/core/analysis/package/outcome.js'
import { problemOf } from '../src/core/analysis/package/problem-of.js'
import { packageQueue } from '../src/workers/packages.js'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { replayed } from './replayed.js'
import { serveDemo, type TestServer, visitor } from './running.js'
import { weightOf } from './weight.js'

let server: TestServer
let browser: Browser | undefined
beforeAll(async () => {
  server = await serveDemo()
  if (chromiumPath !== undefined) browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server.close()
})

async function printed(...args: readonly string[]) {
  let text = ''
  const out = (words: string) => {
    text += words
  }
  const exit = await run(['package', ...args], { out, err: out })
  return { exit, text }
}

const small = async () => problemFromJson(JSON.parse(await readVector()))
const readVector = async () => {
  const { readFile } = await import('node:fs/promises')
  return readFile('vectors/package/three-ways.json', 'utf8')
}

describe('on the open waters, where everything is known', () => {
  test('PK7, PK16: the package that keeps all but the fewest, by looking at every choice of what red lines are on', async () => {
    const { view } = await replayed('open-waters')
    const asking = { floor: { num: 1, den: 2 }, without: [], infer: false, now: Date.UTC(2026, 5, 30) }
    const { problem } = problemOf(view(), asking)
    expect(problem.parties.every(({ heard }) => heard)).toBe(true)
    const drawnOn = problem.provisions.filter(({ id }) =>
      problem.redLines.some(
        line => line.provision === id || line.unless.flat().some(({ provision }) => provision === id),
      ),
    )
    let all: Record<string, string>[] = [{}]
    for (const { id, choices } of drawnOn)
      all = all.flatMap(some => choices.map(c => ({ ...some, [id]: c.id })))
    const lost = all.map(
      one => new Set(problem.redLines.filter(line => crosses(line, one)).map(l => l.party)).size,
    )
    const { front } = JSON.parse((await printed('--negotiation', 'open-waters', '--json')).text) as {
      front: Front
    }
    const best = front.points.at(-1)!.outcome
    expect([best.lost.length, best.lost]).toEqual([Math.min(...lost), ['FERRY']])
    expect(front.points.map(({ outcome }) => [outcome.settled, outcome.kept.length])).toEqual([
      [27, 14],
      [26, 15],
    ])
    expect([front.state, front.proven]).toEqual(['solved', true])
  })
  test('PK11, PK12: the page and the command line say the same, with wishes and without', async () => {
    const { json } = visitor(server)
    for (const [query, args] of [
      ['', []],
      [
        '?keep=art-2.2&drop=art-4.3&without=495&floor=0',
        ['--keep', 'art-2.2', '--drop', 'art-4.3', '--without', '495', '--floor', '0'],
      ],
      ['?infer=yes', ['--infer']],
    ] as const) {
      const { text } = await printed('--negotiation', 'open-waters', '--json', ...args)
      expect(await json(`/api/n/open-waters/package${query}`)).toEqual(JSON.parse(text))
    }
  })
  test.each([
    ['keep=nowhere', 'unknown-choice', 404],
    ['keep=art-2.2&drop=art-2.2', 'no-choice-left', 400],
    ['floor=2', 'malformed-floor', 400],
    ['without=1', 'not-a-red-line', 400],
    [`keep=${Array.from({ length: 61 }, (_, n) => n).join(',')}`, 'too-many-wishes', 400],
  ])('PK12: %s is refused in words', async (query, why, status) => {
    const { get } = visitor(server)
    const refused = await get(`/api/n/open-waters/package?${query}`)
    expect([refused.status, JSON.parse(refused.body).why]).toEqual([status, why])
    expect((await get(`/n/open-waters/package?${query}`)).body).toContain(`data-why="${why}"`)
  })
})

describe('on the replay', () => {
  test('PK14: which provisions were named, of how many there is a reason, and no package at all', async () => {
    const { json, get } = visitor(server)
    const answer = (await json('/api/n/wcit-12/package')) as Record<string, unknown>
    expect(answer).toMatchObject({
      ...{ observed: true, front: null },
      named: {
        ...{ notSigned: 55, naming: 3, cannotTell: 51 },
        provisions: ['1', '2A', '41B', '41C', 'PLEN/3'].map(provision => ({ provision })),
      },
    })
    expect(JSON.stringify(answer)).not.toMatch(/choices|points|kept/)
    const { body } = await get('/n/wcit-12/package?keep=PLEN/3&drop=41B&floor=0')
    expect(body).toContain('No package is worked out from it')
    expect(body).not.toMatch(/<svg[^>]*role="img"|class="front"|adopt nothing of it/)
    expect((await printed()).text).toMatch(/no package is worked out.*55 parties.*Of 51 it cannot tell/s)
  })
})

describe('a problem in a file', () => {
  test('PK15: solved, as a table and as JSON; a floor of one’s own; what is wrong is said', async () => {
    const from = ['--from', 'vectors/package/three-ways.json']
    const { front } = JSON.parse((await printed(...from, '--json')).text)
    expect(front.points.map((p: Front['points'][number]) => p.outcome.kept)).toEqual([
      ['A', 'B', 'C'],
      ['A', 'B', 'C', 'D'],
    ])
    expect((await printed(...from)).text).toContain('of 1 the record cannot tell')
    const all = JSON.parse((await printed(...from, '--floor', '1', '--json')).text)
    expect(all.front).toMatchObject({ noneFrom: 1, points: [{ outcome: { settled: 0 } }] })
    expect((await printed('--from', 'package.json')).text).toContain('[malformed-package]')
  })
})

describe('in a thread', () => {
  test('PK9, PK11: first answer and proof; where the thread fails, the first answer stands and says so', async () => {
    const problem = await small()
    if (!problem.ok) throw new Error(problem.why)
    const first = firstFront(problem.value, new Map())
    const working = await packageQueue()(problem.value, new Map())
    expect(await working.done).toMatchObject({ state: 'solved', proven: true })
    const failing = packageQueue(async (_problem, _allowed, say) => {
      say(first)
      throw new Error('no memory')
    })
    expect(await (await failing(problem.value, new Map())).done).toEqual({ ...first, state: 'failed' })
  })
  test('PK11: what is said in a thread is counted again; too many questions wait for none', async () => {
    const problem = await small()
    if (!problem.ok) throw new Error(problem.why)
    const first = firstFront(problem.value, new Map())
    const lying = packageQueue(async () => ({
      ...first,
      points: first.points.map(point => ({
        ...point,
        outcome: { ...point.outcome, kept: ['A', 'B', 'C', 'D', 'E'] },
      })),
    }))
    expect((await (await lying(problem.value, new Map())).done).points).toEqual(first.points)
    const never = packageQueue(() => new Promise(() => {}))
    for (let n = 0; n < 9; n++) await never(problem.value, new Map())
    await expect(never(problem.value, new Map())).rejects.toThrow('too many')
  })
})

describe.skipIf(chromiumPath === undefined)('in a browser', { timeout: 60_000 }, () => {
  test.each(['en', 'ar'])(
    '%s: at 360 pixels nothing overflows or is out of reach; a what-if without a script',
    async lang => {
      const viewport = { width: 360, height: 740 }
      const context = await browser!.newContext({ viewport, bypassCSP: true })
      const page = await context.newPage()
      for (const path of ['/n/open-waters/package?drop=art-4.3', '/n/wcit-12/package']) {
        await page.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
        const weighed = await page.content()
        await page.evaluate(() => {
          for (const part of document.querySelectorAll('details')) part.open = true
        })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
        expect(await weightOf(server.url, weighed)).toBeLessThan(50 * 1024)
        expect(await violations(page)).toEqual([])
      }
      await context.close()
      const bare = await browser!.newContext({ javaScriptEnabled: false })
      const form = await bare.newPage()
      await form.goto(`${server.url}/n/open-waters/package?lang=${lang}`)
      await form.fill('#keep', 'art-2.2')
      await form.locator('main form button').click()
      expect(form.url()).toContain('keep=art-2.2')
      expect(await form.locator('main .lead b').first().innerText()).toMatch(/14.*16/)
      await bare.close()
    },
  )
})
