/** Packages on the two demonstrations, worked out in a thread, on a page and on a command line. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../src/cli/program.js'
import { packageStart, questionOf } from '../src/core/analysis/package/answer.js'
import { problemFromJson } from '../src/core/analysis/package/file.js'
import { begunFront, type Front } from '../src/core/analysis/package/front.js'
import { crosses } from '../src/core/analysis/package/outcome.js'
import type { PackageProblem, RedLine } from '../src/core/analysis/package/problem.js'
import { problemOf } from '../src/core/analysis/package/problem-of.js'
import { ok } from '../src/core/canonical/result.js'
import { type Lang, languages, loadLocale } from '../src/locales/locale.js'
import { computedIn } from '../src/server/computed.js'
import { packageAnswer } from '../src/server/packages.js'
import { packagePage } from '../src/views/pages/package.js'
import { ctxFor, flaws, words } from '../src/views/testing.js'
import { type PackageQueue, packageQueue } from '../src/workers/packages.js'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { type Replayed, replayed } from './replayed.js'
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

let played: Promise<Replayed> | undefined
function waters(): Promise<Replayed> {
  played ??= replayed('open-waters')
  return played
}

async function printed(...args: readonly string[]) {
  let text = ''
  const out = (words: string) => {
    text += words
  }
  const exit = await run(['package', ...args], { out, err: out })
  return { exit, text }
}

const small = async () => problemFromJson(JSON.parse(await readVector()))
const readVector = () => readFile('vectors/package/three-ways.json', 'utf8')

describe('on the open waters, where everything is known', () => {
  test('PK7, PK16: the package that keeps all but the fewest, by looking at every choice of what red lines are on', async () => {
    const { view } = await waters()
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
    ['keep=refer', 'choice-of-several', 400],
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
  })
  test('PK12, PK15: a red line is set aside by its act, a choice that several have is asked for by its provision', async () => {
    const from = ['--from', 'vectors/package/three-ways.json', '--json']
    const lost = async (...args: readonly string[]) => {
      const { front } = JSON.parse((await printed(...from, ...args)).text) as { front: Front }
      return front.points.map(({ outcome }) => outcome.lost)
    }
    expect(await lost()).toEqual([['D'], []])
    expect(await lost('--without', '14')).toEqual([[]])
    const refused = async (...args: readonly string[]) => {
      const { exit, text } = await printed(...from, ...args)
      expect([exit, text.trim().split('\n').length]).toEqual([2, 1])
      return /\[(\S+)\]/.exec(text)?.[1]
    }
    expect(await refused('--without', '99')).toBe('not-a-red-line')
    expect(await refused('--keep', 'refer')).toBe('choice-of-several')
    expect(await refused('--floor', '')).toBe('malformed-floor')
    expect((await printed(...from, '--infer')).exit).toBe(2)
  })
  test.each([
    ['no JSON', '{', 'is not well-formed JSON'],
    ['no UTF-8', Buffer.from([0xff, 0xfe]), 'is not well-formed JSON'],
    ['nothing', '', 'is not well-formed JSON'],
    ['an array', '[]', 'not one JSON object'],
    ['another document', '{"name":"travaux"}', 'format'],
    ['too many parties', { parties: Array(1_001).fill({ id: 'A', group: 'g' }) }, 'the most is 1,000'],
    ['a group twice', { groups: ['g', 'g'] }, 'has “g” twice'],
    ['a floor that is no share', { floor: '3/2' }, 'is no share'],
    ['no provision', { provisions: [] }, 'provisions'],
  ])('PK15: %s is refused in one sentence, with an exit code', async (_, content, said) => {
    const folder = await mkdtemp(join(tmpdir(), 'travaux-package-'))
    const path = join(folder, 'problem.json')
    const plain = typeof content === 'string' || Buffer.isBuffer(content)
    await writeFile(path, plain ? content : JSON.stringify({ ...JSON.parse(await readVector()), ...content }))
    const { exit, text } = await printed('--from', path)
    expect([exit, text.trim().split('\n').length]).toEqual([2, 1])
    expect(text).toContain(said)
    await rm(folder, { recursive: true })
  })
})

describe('in a thread', () => {
  const read = async () => {
    const problem = await small()
    if (!problem.ok) throw new Error(problem.why)
    return problem.value
  }
  const firstOf = (problem: PackageProblem) => begunFront(problem, new Map()).first
  const never = () => new Promise<never>(() => {})
  const stop = () => {}
  const floor = (num: number) => ({ num, den: 100 })
  test('PK9, PK11: first answer and proof; where the thread dies the first answer stands, and says so', async () => {
    const problem = await read()
    const first = firstOf(problem)
    const working = packageQueue()(problem, new Map())!
    await working.begun
    expect(working.front).toEqual(first)
    await working.done
    expect(working).toMatchObject({ died: false, front: { state: 'solved', proven: true } })
    const prove = () => Promise.reject(new Error('no memory'))
    const dying = packageQueue(async () => ({ first, prove, stop }))(problem, new Map())!
    await dying.done
    expect(dying).toMatchObject({ died: true, front: { ...first, state: 'failed' } })
  })
  test('PK9: what is said in a thread is counted again, and what is no package at all brings nothing down', async () => {
    const problem = await read()
    const first = firstOf(problem)
    const saying = async (outcome: object) => {
      const points = first.points.map(point => ({ ...point, outcome: { ...point.outcome, ...outcome } }))
      const front = { ...first, points } as Front
      const working = packageQueue(async () => ({ first: front, prove: async () => front, stop }))(
        problem,
        new Map(),
      )!
      await working.done
      return working
    }
    expect((await saying({ kept: ['A', 'B', 'C', 'D', 'E'] })).front!.points).toEqual(first.points)
    expect(await saying({ choices: {} })).toMatchObject({ died: true, front: null })
  })
  test('PK11: nobody waits for a first answer until another is proven; who asks last has the better claim to a proof', async () => {
    const problem = await read()
    const stopped: number[] = []
    const ask = packageQueue(async one => ({
      ...{ first: firstOf(one), prove: never },
      stop: () => stopped.push(one.floor.num),
    }))
    const asked = async (num: number) => {
      const working = ask({ ...problem, floor: floor(num) }, new Map())!
      await working.begun
      expect(working.front!.state).toBe('first')
      return working
    }
    const all = []
    for (let num = 0; num < 9; num++) all.push(await asked(num))
    expect(await asked(1)).toBe(all[1])
    await asked(9)
    await asked(10)
    expect(stopped).toEqual([2, 3])
    expect(await asked(1)).toBe(all[1])
    expect(await asked(2)).not.toBe(all[2])
    expect(stopped).toEqual([2, 3, 4])
  })
  test('PK11: too many wait for a first answer: the next is told, and those that were asked before are not lost', async () => {
    const problem = await read()
    const ask = packageQueue(never)
    const one = (num: number) => ask({ ...problem, floor: floor(num) }, new Map())
    const all = Array.from({ length: 9 }, (_, num) => one(num))
    expect([all.includes(null), one(9), one(3) === all[3]]).toEqual([false, null, true])
  })
  test('PK11: a queue that is full and a thread that dies are refused in words, and the next question is answered', async () => {
    const view = (await waters()).view()
    let queue: PackageQueue = () => null
    const ask = () =>
      packageAnswer({
        ...{
          view,
          now: 0,
          query: {},
          computed: computedIn(new Map(), { log: 'open-waters', size: 1, lens: {} }),
        },
        packages: (problem, allowed) => queue(problem, allowed),
      })
    expect(await ask()).toMatchObject({ ok: false, why: 'packages-later' })
    let started = 0
    queue = packageQueue(async problem => {
      if (started++ === 0) throw new Error('no memory')
      const front = { ...firstOf(problem), state: 'solved' as const }
      return { first: front, prove: async () => front, stop }
    })
    expect(await ask()).toMatchObject({ ok: false, why: 'package-failed' })
    expect([await ask(), await ask()]).toMatchObject(
      Array(2).fill({ ok: true, value: { front: { state: 'solved' } } }),
    )
    expect(started).toBe(2)
  })
})

describe('the page', () => {
  const shown = async (lang: Lang, change: (front: Front) => Front | null, more: object = {}) => {
    const view = (await waters()).view()
    const question = questionOf({ keep: [], drop: [], without: [], infer: false }, 0)
    const start = question.ok ? packageStart(view, question.value) : question
    if (!start.ok || start.value.work === null) throw new Error('no package')
    const work = { ...start.value.work, problem: { ...start.value.work.problem, ...more } }
    const front = change(begunFront(work.problem, work.allowed).first)
    const folder = join('src', 'locales', lang)
    const files = (await readdir(folder)).map(
      async name => [name, await readFile(join(folder, name), 'utf8')] as const,
    )
    const t = loadLocale(lang, Object.fromEntries(await Promise.all(files)))
    const answer = { negotiation: 'open-waters', at: view.at, named: null, work, front }
    const html = packagePage(ctxFor(t, view, '/package'), ok(answer))
    expect(flaws(html)).toEqual([])
    return html
  }
  test.each(languages)(
    '%s, PK11: while the proof is under way it says so and asks again; then no more',
    async lang => {
      const isUnderWay = (html: string) => [
        /<section id="found" data-again="[^"]+"/.test(html),
        html.includes('data-again-said'),
        html.includes('src="/again.js"'),
        html.includes('class="front"'),
      ]
      expect(isUnderWay(await shown(lang, front => ({ ...front, programs: 2 })))).toEqual([
        true,
        true,
        true,
        true,
      ])
      expect(isUnderWay(await shown(lang, () => null))).toEqual([true, true, true, false])
      const proven = await shown(lang, front => ({ ...front, state: 'solved' }))
      expect(isUnderWay(proven)).toEqual([false, false, false, true])
    },
  )
  test('PK6, PK9: that no package keeps the floor is said where it is proven, else that none was found', async () => {
    const none = (proven: boolean) =>
      shown('en', front => ({ ...front, points: [], noneFrom: 0, state: 'solved', proven }))
    expect(words(await none(true))).toContain('No package keeps as large a share')
    expect(words(await none(false))).toContain('That there is none is not proven.')
  })
  test('a page has as many red lines as it can bear, and says where the others are', async () => {
    const one: RedLine = {
      ...{ party: 'FERRY', provision: 'art-4.3', choices: ['base', 'nothing', 'refer'], unless: [] },
      evidence: { kind: 'declared', by: 'FERRY', acts: [495] },
    }
    const html = await shown('en', front => front, { redLines: Array(20_000).fill(one) })
    expect(html.length).toBeLessThan(300_000)
    expect(words(html)).toContain('19,920 more are not shown here.')
    expect(html).toContain('href="/api/n/test/package"')
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
