/**
 * A room of six who take positions, object, answer, restate, ask, quote, reply, remove and appeal: as forms send it
 * without script, and in a browser. Rules AW1 to AW9, N40 to N42.
 */
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ActData } from '../src/core/record/leaf.js'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { openRoom, type Room, type Visits } from './room.js'

const groups: Readonly<Record<string, string | null>> = {
  ...{ CHAIR: null, FISH: 'users', ORRIN: 'governments', PORT: 'operators' },
  ...{ MODE: 'technical', PANEL: 'academics' },
}
const names = Object.keys(groups)
const seats = names.flatMap((id): ActData[] => [
  {
    ...{ kind: 'seat', seats: id, name: { en: `${id} <b>Ltd</b>`, ar: `${id} شركة` }, group: groups[id]! },
    ...(groups[id] === null ? { office: 'chair' } : {}),
    unit: 'organisation',
  },
  { kind: 'credential', holder: `${id.toLowerCase()}-1`, for: id, role: 'head' },
])

let room: Room
const people: Record<string, Visits> = {}
type Fields = Readonly<Record<string, string>>

/** Sends a form as a page of the negotiation has it. */
const send = (who: string, fields: Fields, back = '/objections') =>
  people[who]!.post(`${room.base}/act`, { lang: 'en', back: room.base + back, ...fields })
/** The number of the act that it became. */
async function done(who: string, fields: Fields, back?: string): Promise<number> {
  const { status, body } = await send(who, fields, back)
  if (status !== 303)
    throw new Error(`${who} ${fields.kind}: ${status} ${/role="alert">(.*?)<\/div/s.exec(body)?.[1]}`)
  const { count } = (await room.json('/acts')) as { count: number }
  return count - 1
}
const awaiting = async (party: string) => {
  const { awaits } = (await room.json(`/awaits?party=${party}`)) as {
    awaits: { kind: string; act: number; page: string; clause: string | null; since: string }[]
  }
  return awaits
}
const kinds = async (party: string) => (await awaiting(party)).map(({ kind }) => kind)
const page = async (who: string, path: string) => (await people[who]!.get(room.base + path)).body
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')

/** The hidden fields of the form of a kind that has one of these values. */
function fieldsOf(html: string, kind: string, name: string, value: string): Record<string, string> {
  for (const [, form] of html.matchAll(/<form method="post"[^>]*>(.*?)<\/form>/gs)) {
    const fields = Object.fromEntries(
      [...form!.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, key, text]) => [
        key!,
        text!.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
      ]),
    )
    if (fields.kind === kind && fields[name] === value) return fields
  }
  throw new Error(`no form ${kind} with ${name} ${value}`)
}

/** Proposes, or revises, through the JSON interface. */
async function propose(text: string, more: Fields = {}): Promise<void> {
  const { name, value } = people.FISH!.cookie
  const read = await fetch(`${room.url}/account`, { headers: { cookie: `${name}=${value}` } })
  const cookies = [`${name}=${value}`, ...read.headers.getSetCookie().map(set => set.split(';')[0])]
  const token = /name="token" value="([^"]*)"/.exec(await read.text())![1]!
  const fields = {
    target: 'p:1@0',
    mark: 'MOD',
    text,
    textLang: 'en',
    title: 'Hours',
    reasons: 'So.',
    ...more,
  }
  const answer = await fetch(`${room.url}/api${room.base}/acts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-form-token': token, cookie: cookies.join('; ') },
    body: JSON.stringify({ kind: 'submit', lang: 'en', ...fields }),
  })
  if (answer.status !== 201) throw new Error(await answer.text())
}

let amendment = ''
beforeAll(async () => {
  room = await openRoom('open-multistakeholder', seats)
  for (const id of names) people[id] = await room.holder(id, `${id.toLowerCase()}-1`)
  people.SEC = await room.holder('SEC', 'sec-2')
  await done('CHAIR', { kind: 'appoint', to: 'MODE', role: 'moderator', held: 'true', confirm: 'yes' })
  await done('CHAIR', { kind: 'appoint', to: 'PANEL', role: 'review-panel', held: 'true', confirm: 'yes' })
  for (const id of names.slice(1))
    await done(id, { kind: 'declare-interests', interests: 'none', funding: 'Our members.' })
  await done('CHAIR', {
    kind: 'exception',
    clause: 'call',
    acts: 'advance',
    reasons: 'In a test.',
    confirm: 'yes',
  })
  await done('SEC', { kind: 'advance', to: 'proposals', reasons: 'In a test.', confirm: 'yes' })
  await propose('The harbour is open to all, day and night.')
  const proposals = (await room.json('/proposals')) as { amendments: { id: string }[] }[]
  amendment = proposals[0]!.amendments[0]!.id
}, 120_000)
afterAll(() => room.close())

const on = (rev: number) => `a:${amendment}@${rev}`
const provision = '/provisions/1'

describe('as forms send it', () => {
  test('AW1: a position is awaited, needs its reasons, is changed, and its history is shown', async () => {
    expect(await kinds('ORRIN')).toEqual(['position'])
    const [first] = await awaiting('ORRIN')
    expect(first).toMatchObject({ page: `${provision}#standing`, clause: null })
    const bare = await send('ORRIN', { kind: 'position', target: on(0), stance: 'object' }, provision)
    expect(bare.status).toBe(400)
    expect(bare.body).toMatch(/role="alert"/)
    expect(plain(bare.body)).toContain('Reasons are required (clause reasons ).'.replace(' )', ')'))
    const before = await done('ORRIN', {
      kind: 'position',
      target: on(0),
      stance: 'object',
      reasons: 'Too long.',
    })
    const after = await done('ORRIN', {
      kind: 'position',
      target: on(0),
      stance: 'accept',
      reasons: 'On reflection.',
    })
    expect(await kinds('ORRIN')).toEqual([])
    const html = await page('PORT', provision)
    expect(plain(html)).toMatch(new RegExp(`Before: am against #${before}`))
    expect(html).toContain(`/acts/${after}`)
    expect(plain(html)).toMatch(/parties have not yet spoken here\. \d groups were not heard at all/)
    expect(plain(await page('PORT', '/awaits?provision=1'))).toMatch(/Users 1 everybody was heard/)
  })
  test('AW1: on a document and on the whole, and to another forum with its name', async () => {
    const refer = { kind: 'position', stance: 'refer', reasons: 'A matter of ports.' }
    expect((await send('PORT', { ...refer, target: 'd:FISH/1@0' }, '/proposals/FISH/1')).body).toMatch(
      /role="alert"/,
    )
    await done('PORT', { ...refer, target: 'd:FISH/1@0', forum: 'imo' })
    await done('PORT', { ...refer, target: 'i:1', forum: 'imo' })
    expect(plain(await page('ORRIN', '/text'))).toMatch(
      /Where parties stand on the whole .* PORT <b>|One position/,
    )
    expect(await page('ORRIN', '/proposals/FISH/1')).toContain('value="d:FISH/1@0"')
  })

  let objection = 0
  test('AW1: an objection, its answer, a revision, and the same objection with one press', async () => {
    objection = await done('ORRIN', {
      ...{ kind: 'object', target: on(0), degree: 'objection', groundKind: 'cost', redLine: 'true' },
      ...{ ground: 'Nights cost “double” & <more>.', cure: 'Say who pays.' },
    })
    expect(await kinds('FISH')).toEqual(['answer'])
    expect(await page('FISH', '/objections')).toContain('Answer as its proponent')
    expect(plain(await page('ORRIN', provision))).toContain(
      'everybody can read that your party will not sign',
    )
    const answered = await done('FISH', {
      kind: 'answer',
      objection: String(objection),
      answer: 'The port pays.',
    })
    expect(await kinds('FISH')).toEqual([])
    expect((await awaiting('ORRIN')).map(({ kind, act, clause }) => [kind, act, clause])).toEqual([
      ['accept', answered, 'holder'],
    ])
    await propose('The harbour is open to all, day and night, at the port’s cost.', {
      kind: 'revise',
      proposal: 'FISH/1',
      n: '1',
    })
    expect((await kinds('ORRIN')).sort()).toEqual(['accept', 'position', 'restate'])
    const ledger = await page('ORRIN', '/objections')
    expect(plain(ledger)).toContain('on an earlier revision')
    const restated = await done('ORRIN', { ...fieldsOf(ledger, 'object', 'restates', String(objection)) })
    const all = (await room.json('/objections')) as {
      seq: number
      fate: string
      redLine: boolean
      body: unknown
    }[]
    expect(all.map(({ seq, fate, redLine }) => [seq, fate, redLine])).toEqual([
      [objection, 'withdrawn', true],
      [restated, 'raised', true],
    ])
    expect(all[1]!.body).toEqual(all[0]!.body)
    expect(plain(await page('PORT', '/objections'))).toMatch(
      new RegExp(`Restated by ORRIN .* as #${restated}`),
    )
    objection = restated
  })
  test('AW1: its holder answers back, accepts and says by what; the chair settles with reasons; one withdraws', async () => {
    expect(await kinds('FISH')).toEqual(['answer'])
    await done('FISH', { kind: 'answer', objection: String(objection), answer: 'See the new text.' })
    await done('ORRIN', { kind: 'answer', objection: String(objection), answer: 'Which port?' })
    expect(await kinds('ORRIN')).toEqual([])
    const settle = { kind: 'settle', objection: String(objection) }
    expect((await send('PORT', { ...settle, fate: 'accommodated', reasons: 'x' })).body).toMatch(
      /role="alert"/,
    )
    expect((await send('FISH', { ...settle, fate: 'addressed', reasons: 'x' })).status).toBe(400)
    await done('CHAIR', { ...settle, fate: 'understood', reasons: 'The question is clear.' })
    await done('ORRIN', { ...settle, fate: 'accommodated', by: amendment, reasons: 'It says so now.' })
    expect(plain(await page('FISH', '/objections'))).toMatch(/met|accommodated/)
    const other = await done('PORT', {
      kind: 'object',
      target: on(1),
      degree: 'concern',
      groundKind: 'scope',
      ground: 'Which?',
      cure: 'Name it.',
    })
    await done('PORT', {
      kind: 'settle',
      objection: String(other),
      fate: 'withdrawn',
      reasons: 'Understood.',
    })
    expect(await kinds('PORT')).toEqual(['position'])
  })

  let question = 0
  test('N40: a statement quotes, asks, and waits for its answer', async () => {
    const say = { kind: 'statement', target: 'p:1@0', reply: '', statement: 'Which harbour?' }
    for (const [quote, why] of [
      ['the moon', 'does not stand in the text'],
      ['e', 'more than once'],
    ] as const) {
      const refused = await send('ORRIN', { ...say, quote }, provision)
      expect([refused.status, plain(refused.body).includes(why)]).toEqual([400, true])
      expect(refused.body).toContain(`value="${quote}"`)
    }
    expect((await send('ORRIN', { ...say, statement: '  ' }, provision)).status).toBe(400)
    question = await done('ORRIN', { ...say, quote: ' open  to all ', asks: 'FISH' }, provision)
    const { leaf } = (await room.json(`/acts/${question}`)) as { leaf: { author: { act: ActData } } }
    expect(leaf.author.act).toMatchObject({ quote: { lang: 'en', from: 15, to: 26 }, asks: ['FISH'] })
    expect(await awaiting('FISH')).toMatchObject([
      { kind: 'question', act: question, page: `${provision}?thread=${question}#statement-${question}` },
    ])
    const html = await page('FISH', `${provision}?thread=${question}`)
    expect(html).toMatch(/class="legal quoted"[^>]*>open to all</)
    expect(plain(html)).toMatch(/No answer yet from FISH/)
    await done('FISH', {
      kind: 'statement',
      target: 'p:1@0',
      thread: String(question),
      reply: String(question),
      statement: 'Ours.',
    })
    expect(await kinds('FISH')).toEqual([])
    expect(plain(await page('PORT', provision))).toContain('Answered by all who were asked.')
    expect(plain(await page('PORT', '/proposals/FISH/1'))).not.toContain('Which harbour?')
  })

  test('N42: a moderator removes it; its author has a receipt, appeals, and it is counted as overturned', async () => {
    const spam = await done('PORT', { kind: 'statement', target: 'p:2@0', statement: 'Buy <our> boats' })
    const remove = { kind: 'moderate', body: String(spam), ground: 'off-topic', reasons: 'About boats.' }
    expect(await page('FISH', '/provisions/2')).not.toContain('value="moderate"')
    expect(await page('MODE', '/provisions/2')).toContain('value="moderate"')
    expect((await send('FISH', remove)).body).toMatch(/role="alert"/)
    for (const wrong of [{ ground: 'dislike' }, { ground: '' }, { body: String(objection) }, { body: 'x' }])
      expect((await send('MODE', { ...remove, ...wrong })).status, JSON.stringify(wrong)).toBe(400)
    const removed = await done('MODE', remove, '/provisions/2')
    const html = await page('PORT', '/provisions/2')
    expect(html).not.toContain('boats')
    expect(plain(html)).toContain('Not about the text or the process')
    expect(plain(html)).toContain('Removed from view here by declared rules: 1')
    expect(plain(await page('PORT', '/awaits'))).toContain(`see the receipt #${removed}`)
    const receipt = await page('PORT', `/acts/${removed}`)
    expect(plain(receipt)).toMatch(
      /Receipt .* was removed from view by MODE .* can be challenged until .* Who hears it: Review panel/,
    )
    const challenge = await done('PORT', {
      kind: 'challenge',
      of: String(removed),
      reasons: 'It was about the text.',
      confirm: 'yes',
    })
    expect(await kinds('PANEL')).toContain('challenge')
    await done('PANEL', {
      kind: 'ruling',
      on: String(challenge),
      outcome: 'overturned',
      reasons: 'It was.',
      confirm: 'yes',
    })
    const moderation = await room.json('/moderation')
    expect(moderation).toMatchObject({
      rule: { by: ['moderator'] },
      counts: [{ by: 'MODE', reason: 'moderation', ground: 'off-topic', count: 1, overturned: 1 }],
      removals: [{ act: removed, of: { act: spam, party: 'PORT' }, outcome: 'overturned' }],
    })
    expect(plain(await page('PORT', `/acts/${removed}`))).toContain('the author may say them again')
    expect(plain(await page('PORT', '/moderation'))).toMatch(/Removals by ground .* overturned/)
    expect(plain(await page('PORT', '/procedure'))).toContain('Repeats what was said to crowd others out')
    await done('PORT', { kind: 'statement', target: 'p:2@0', statement: 'Which boats are meant?' })
  })
  test('AW6: what awaits everybody, in public, without a seat', async () => {
    const html = plain(await (await fetch(`${room.url}${room.base}/awaits`)).text())
    expect(html).toMatch(/Not yet spoken, provision by provision .* What awaits each party/)
    const all = (await room.json('/awaits')) as {
      parties: { party: string; awaits: number }[]
      notHeard: unknown[]
    }
    expect(all.parties.find(({ party }) => party === 'PORT')).toEqual({ party: 'PORT', awaits: 1 })
    expect(await (await fetch(`${room.url}/api${room.base}/awaits?party=NOBODY`)).json()).toMatchObject({
      why: 'unknown-party',
    })
    expect((await fetch(`${room.url}${room.base}/awaits?party=NOBODY`)).status).toBe(404)
    expect((await fetch(`${room.url}${room.base}/awaits?provision=99`)).status).toBe(404)
  })
})

describe('what is hostile', () => {
  const markup = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202E{ $party }</textarea>'
  const size = async () => ((await room.json('/acts')) as { count: number }).count

  test.each<[string, Fields]>([
    ['position', { kind: 'position', target: markup, stance: 'accept', reasons: markup }],
    ['position', { kind: 'position', target: 'p:2@0', stance: markup, reasons: markup }],
    ['position', { kind: 'position', target: 'p:2@0', stance: 'refer', forum: markup, reasons: markup }],
    ['position', { kind: 'position', target: 'p:2@99', stance: 'accept', reasons: markup }],
    [
      'object',
      { kind: 'object', target: 'p:2@0', degree: markup, groundKind: 'cost', ground: markup, cure: markup },
    ],
    ['object', { kind: 'object', target: 'p:2@0', degree: 'concern', groundKind: markup, ground: markup }],
    [
      'object',
      {
        kind: 'object',
        target: 'p:2@0',
        degree: 'concern',
        groundKind: 'cost',
        ground: markup,
        restates: markup,
      },
    ],
    ['answer', { kind: 'answer', objection: markup, answer: markup }],
    ['settle', { kind: 'settle', objection: '1e9', fate: 'withdrawn', reasons: markup }],
    ['statement', { kind: 'statement', target: 'p:2@0', statement: markup, reply: markup }],
    ['statement', { kind: 'statement', target: 'p:2@0', statement: markup, asks: markup }],
    ['statement', { kind: 'statement', target: 'p:2@0', statement: markup, quote: markup }],
    ['statement', { kind: 'statement', target: 'p:2@0', statement: 'x'.repeat(100_000) }],
    ['moderate', { kind: 'moderate', body: markup, ground: markup, reasons: markup }],
    ['lang', { kind: 'statement', target: 'p:2@0', statement: 'x', lang: markup }],
  ])('%s: refused with a sentence, and nothing is recorded (%#)', async (_, fields) => {
    const before = await size()
    const { status, body } = await send('PORT', fields, '/provisions/2')
    expect([
      status >= 400 && status < 500,
      body.includes('<script>alert'),
      body.includes('<img src=x'),
    ]).toEqual([true, false, false])
    expect(await size()).toBe(before)
  })
  test('what is recorded with markup in it is text on every page', async () => {
    await done('PORT', { kind: 'position', target: 'p:2@0', stance: 'concern', reasons: markup })
    const o = await done('PORT', {
      kind: 'object',
      target: 'p:2@0',
      degree: 'objection',
      groundKind: 'other',
      ground: markup,
      cure: markup,
    })
    await done('FISH', { kind: 'answer', objection: String(o), answer: markup })
    const asked = await done('PORT', {
      kind: 'statement',
      target: 'p:2@0',
      statement: markup,
      quote: 'Fees are',
      asks: 'FISH',
    })
    await done('FISH', { kind: 'statement', target: 'p:2@0', reply: String(asked), statement: markup })
    await done('MODE', { kind: 'moderate', body: String(asked), ground: 'person', reasons: markup })
    for (const path of [
      '/provisions/2',
      '/objections',
      '/awaits?party=FISH',
      '/awaits',
      '/moderation',
      `/acts/${asked}`,
    ])
      for (const who of ['PORT', 'MODE']) {
        const html = await page(who, path)
        expect(html, path).not.toMatch(/<script>alert|<img src=x|<b>Ltd/)
      }
  })
  test('a form of another site, or for another party, does nothing', async () => {
    const fields = { kind: 'statement', target: 'p:2@0', statement: 'forged', party: 'FISH' }
    expect((await send('PORT', { ...fields, token: 'wrong' })).status).toBe(403)
    const seq = await done('PORT', fields)
    expect(await room.json(`/acts/${seq}`)).toMatchObject({ leaf: { author: { party: 'PORT' } } })
  })
})

describe('O25: a report issued', () => {
  const issue = { kind: 'issue', report: 'outcome', seen: '5', contact: 'The harbour office <b>' }
  test('by a party with what it recommends, signed by another, who leaves again', async () => {
    const { status, body } = await send('FISH', { ...issue, statement: ' ' }, '/report')
    expect([status, body.includes('The harbour office &lt;b>')]).toEqual([400, true])
    const act = await done('FISH', { ...issue, statement: 'Adopt it.' }, '/report')
    const shown = plain(await page('PORT', '/report?lang=en'))
    expect(shown).toContain('FISH &lt;b>Ltd&lt;/b> issues this report, as the record stood after 5 acts.')
    expect(shown).toContain('Adopt it. Contact: The harbour office &lt;b>')
    const sign = fieldsOf(await page('PORT', '/report'), 'support', 'act', String(act))
    await done('PORT', sign, '/report')
    expect(plain(await page('FISH', '/report?lang=en'))).toContain('Signed too by PORT')
    const leave = fieldsOf(await page('PORT', '/report'), 'support', 'act', String(act))
    await done('PORT', leave, '/report')
    const { issued } = (await room.json('/report')) as { issued: { seq: number; cosigners: unknown[] }[] }
    expect([leave.joined, issued.map(({ seq, cosigners }) => [seq, cosigners.length])]).toEqual([
      'no',
      [[act, 0]],
    ])
  })
})

describe.skipIf(chromiumPath === undefined)('in a browser', { timeout: 240_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())

  async function open(who: string, options: object = {}): Promise<BrowserContext> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      bypassCSP: true,
      ...options,
    })
    await context.addCookies([{ ...people[who]!.cookie, url: room.url }])
    return context
  }
  const paths = () => [
    ...['/provisions/1', '/provisions/2', '/proposals/FISH/1', '/objections', '/awaits', '/awaits?all=1'],
    ...['/awaits?provision=1', '/moderation', '/text', '/procedure'],
  ]

  test.each(['en', 'ar'])(
    'no accessibility violations in %s at 360 px, light and dark, forms open, nothing overflows',
    async lang => {
      const context = await open('MODE')
      const tab = await context.newPage()
      const wrong: string[] = []
      for (const path of paths()) {
        await tab.emulateMedia({ colorScheme: 'light' })
        await tab.goto(`${room.url}${room.base}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
        await tab.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        const over = await tab.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (over > 0) wrong.push(`${path}: ${over} px too wide`)
        wrong.push(...(await violations(tab)).map(one => `${path}: ${one}`))
        await tab.emulateMedia({ colorScheme: 'dark' })
        wrong.push(...(await violations(tab)).map(one => `${path} dark: ${one}`))
      }
      expect(wrong).toEqual([])
      await context.close()
    },
  )

  test('every page of it weighs at most 50 KB, all in', async () => {
    const [style, ...scripts] = await Promise.all(
      ['/style.css', '/taking-part.css', '/enhance.js', '/live.js', '/quote.js'].map(
        async path => gzipSync((await people.MODE!.get(path)).body).length,
      ),
    )
    const heavy: string[] = []
    for (const path of paths())
      for (const lang of ['en', 'ar']) {
        const html = await page('MODE', `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
        const bytes = gzipSync(html).length + scripts.reduce((sum, one) => sum + one, style!)
        if (bytes > 50 * 1024) heavy.push(`${path} ${lang}: ${bytes}`)
      }
    expect(heavy).toEqual([])
  })

  /** Opens the form by its heading and fills it, with keys alone. */
  async function speak(tab: Page, heading: string, fill: () => Promise<void>, button: string): Promise<void> {
    const summary = tab.locator('summary', { hasText: heading }).first()
    const form = tab.locator('details.do', { has: tab.locator('summary', { hasText: heading }) }).first()
    if ((await form.getAttribute('open')) === null) {
      await summary.focus()
      await tab.keyboard.press('Enter')
    }
    await fill()
    await form.getByRole('button', { name: button }).focus()
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')])
  }

  test.each([true, false])(
    'by keyboard alone, script %s: a question with a quotation, found by who is asked, and answered',
    async script => {
      const asking = await open('ORRIN', { javaScriptEnabled: script })
      const tab = await asking.newPage()
      await tab.goto(`${room.url}${room.base}/provisions/2?lang=en`)
      if (script) {
        await tab.evaluate(() => {
          const words = document.querySelector('.thetext .legal')!
          const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
          let node = walker.nextNode()
          while (node !== null && !node.textContent!.includes('published')) node = walker.nextNode()
          const from = node!.textContent!.indexOf('published')
          document.getSelection()!.setBaseAndExtent(node!, from, node!, from + 'published before'.length)
        })
        const button = tab.getByRole('button', { name: 'Quote these words in the discussion' })
        await button.focus()
        await tab.keyboard.press('Enter')
        expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
      }
      const fields = tab.locator('details.do', { has: tab.locator('[data-quote]') })
      await speak(
        tab,
        'Say something on this',
        async () => {
          if (!script) await fields.locator('input[name=quote]').pressSequentially('published before')
          expect(await fields.locator('input[name=quote]').inputValue()).toBe('published before')
          await fields.locator('textarea').focus()
          await tab.keyboard.type(`Before what, script ${script}?`)
        },
        'Send',
      )
      expect(await tab.locator('.quoted', { hasText: 'published before' }).count()).toBeGreaterThan(0)
      await asking.close()

      const answering = await open('FISH', { javaScriptEnabled: script })
      const other = await answering.newPage()
      await other.goto(`${room.url}${room.base}/provisions/2?lang=ar`)
      expect(await other.getAttribute('html', 'dir')).toBe('rtl')
      await speak(
        other,
        'ردّ',
        async () => {
          const box = other.locator('.statement').first().locator('textarea').first()
          await box.focus()
          await other.keyboard.type('قبل أن تُطلب.')
        },
        'إرسال',
      )
      expect(await other.locator('.statement').first().textContent()).toContain('قبل أن تُطلب.')
      await answering.close()
    },
  )
})
