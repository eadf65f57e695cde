/** A plenary as those in it use it: over HTTP without script, and in a real browser with it. Rules M1 to M20. */
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, violations } from './chromium.js'
import { openRooms, type Rooms, type Seat } from './rooms.js'

const meeting = 'plenary-1'
const page = `/meetings/${meeting}`
const opened = {
  scenario: 'outage-charter',
  until: (state: { meetings?: unknown }) => state.meetings !== undefined,
}

let rooms: Rooms
let seats: Record<'chair' | 'notes' | 'lowen' | 'mira' | 'openr' | 'shop', Seat>
beforeAll(async () => {
  rooms = await openRooms({ hall: opened, browsers: opened })
  seats = seatsIn('hall')
}, 120_000)
afterAll(() => rooms.close())

function seatsIn(room: string) {
  const seat = (party: string) => rooms.seat(room, party)
  return {
    ...{ chair: seat('CHAIR'), notes: seat('SEC'), lowen: seat('LOWEN'), mira: seat('MIRA') },
    ...{ openr: seat('OPENR'), shop: seat('SHOP') },
  }
}

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/&#39;|&quot;/g, "'")
    .replace(/\s+/g, ' ')

/** Does an act in the meeting, which must be recorded. */
async function act(seat: Seat, fields: Record<string, string>): Promise<void> {
  const { status, body } = await seat.act({ meeting, lang: 'en', ...fields }, page)
  if (status !== 303) throw new Error(`${status} ${JSON.stringify(fields)}: ${plain(body).slice(0, 400)}`)
}

const ask = (seat: Seat, as: string) => act(seat, { kind: 'request-floor', as })
const waiting = async (seat: Seat): Promise<number[]> => (await seat.json(page)).waiting

describe('without script', () => {
  test('M3, M4: nothing is asked for before an item is on the floor; then it is there with its text', async () => {
    const early = await seats.lowen.act({ kind: 'request-floor', meeting, as: 'speech' }, page)
    expect([early.status, plain(early.body)]).toEqual([
      400,
      expect.stringContaining('Nothing is on the floor yet'),
    ])
    await act(seats.chair, { kind: 'take-item', item: 'orders' })
    const { body } = await seats.shop.get(page)
    expect(plain(body)).toContain('On the floor Orders that are kept secret')
    expect(plain(body)).toContain('An authority that orders an outage publishes the order')
  })

  test('M8, M9: the list is in its order; another than who is next is taken with the reason, which is asked for', async () => {
    await ask(seats.lowen, 'speech')
    await ask(seats.mira, 'speech')
    await ask(seats.openr, 'speech')
    await ask(seats.shop, 'point-of-order')
    const [point, lowen, openr, mira] = await waiting(seats.chair)
    const { body } = await seats.chair.get(page)
    const names = ['Market traders', 'Lowen', 'Open Road', 'Miravale'].map(name =>
      body.indexOf(name, body.indexOf('class="speakers"')),
    )
    expect(names).toEqual([...names].sort((a, b) => a - b))
    expect([point! > mira!, lowen! < mira!, mira! < openr!]).toEqual([true, true, true])
    const refused = await seats.chair.act({ kind: 'give-floor', meeting, request: String(mira) }, page)
    expect(plain(refused.body)).toContain(
      `The request ${mira} is not next: ${point} is. To give the floor to another, say why.`,
    )
    await act(seats.chair, { kind: 'give-floor', request: String(mira), reasons: 'Asked by the floor.' })
    expect(plain((await seats.shop.get(page)).body)).toMatch(
      /Miravale has the floor Governments 0:0\d taken before who was next/,
    )
    await act(seats.chair, { kind: 'give-floor', request: String(point) })
    await act(seats.chair, { kind: 'end-speech' })
    expect(await waiting(seats.chair)).toEqual([openr, lowen])
  })

  test('M12: notes are taken, and corrected', async () => {
    await act(seats.notes, {
      kind: 'note',
      item: 'orders',
      party: 'MIRA',
      note: 'Judges allow it by telephone.',
    })
    const [{ seq }] = (await seats.notes.json(page)).notes
    await act(seats.notes, {
      kind: 'note',
      item: 'orders',
      note: 'Judges allow it in writing.',
      corrects: String(seq),
    })
    const { body } = await seats.shop.get(page)
    expect(plain(body)).toContain('instead of #')
    expect(plain(body)).not.toContain('by telephone')
  })

  test('M13, M14: a sense of the room is whole before it opens; answers are changed; it decides nothing', async () => {
    await act(seats.chair, {
      ...{
        kind: 'put',
        question: 'sense',
        subject: 'p:art-4.1@0',
        title: 'Could you live with it?',
        opensAfter: '2',
      },
    })
    const [question] = (await seats.chair.json(page)).questions
    const before = plain((await seats.lowen.get(page)).body)
    for (const words of [
      'Not open yet',
      'decides nothing',
      '16 are entitled',
      'Shown as broad support when',
      'is not open yet',
    ])
      expect(before).toContain(words)
    const early = await seats.lowen.act(
      { kind: 'ballot', question: String(question), position: 'can-live' },
      page,
    )
    expect([early.status, plain(early.body)]).toEqual([400, expect.stringContaining('is not open yet')])
    await new Promise(later => setTimeout(later, 2_100))
    for (const position of ['can-live', 'cannot-live'])
      await act(seats.lowen, { kind: 'ballot', question: String(question), position })
    await act(seats.openr, { kind: 'ballot', question: String(question), position: 'abstain' })
    const open = plain((await seats.lowen.get(page)).body)
    expect(open).toContain('Your ballot: Cannot live with it , recorded as act #')
    expect(open).toContain('2 of 16 entitled have cast a ballot')
    expect(plain((await seats.chair.get(page)).body)).toContain('Your party is not among those who answer')
    await act(seats.chair, { kind: 'close', question: String(question) })
    expect(plain((await seats.shop.get(page)).body)).toContain(
      'Counted: it shows where the room stands, and decides nothing',
    )
    const late = await seats.lowen.act(
      { kind: 'ballot', question: String(question), position: 'can-live' },
      page,
    )
    expect([late.status, plain(late.body)]).toEqual([
      400,
      expect.stringContaining('takes no ballots any more'),
    ])
  })

  test('M7, M3: what is to come is changed; the next item ends what was asked for; the list of meetings has it', async () => {
    await act(seats.chair, { kind: 'set-agenda', agenda: 'art-5.1: The register\nAny other business' })
    const { agenda } = await seats.chair.json(page)
    expect(agenda.map((one: { item: string; subject: unknown }) => [one.item, one.subject])).toEqual([
      ['orders', { provision: 'art-4.1', version: 0 }],
      ['item-1', { provision: 'art-5.1', version: 0 }],
      ['item-2', null],
    ])
    await act(seats.chair, { kind: 'take-item', item: 'item-1' })
    expect(await waiting(seats.chair)).toEqual([])
    const empty = await seats.chair.act({ kind: 'set-agenda', meeting, agenda: 'art-5.1:' }, page)
    expect(plain(empty.body)).toContain('Add its title after the colon')
    expect(plain((await seats.shop.get('/meetings')).body)).toContain('Held now First plenary')
    await act(seats.chair, { kind: 'open-meeting', title: 'Another', agenda: 'One\nTwo', minutes: '3' })
    expect(await seats.chair.json('/meetings/meeting-1')).toMatchObject({
      title: { en: 'Another' },
      budgetSeconds: 180,
    })
  })

  test('M16, M17: what everybody sees is one answer for a size of the log: no cookie, packed, not sent twice', async () => {
    const address = `${rooms.url}/n/hall${page}/live`
    const [one, two] = [
      await fetch(`${address}?lang=en`),
      await fetch(`${address}?lang=en`, { headers: { cookie: 'a=b' } }),
    ]
    const bodies = [await one.text(), await two.text()]
    expect(bodies[0]).toBe(bodies[1])
    expect(one.headers.getSetCookie()).toEqual([])
    expect(bodies[0]).not.toMatch(/name="token"|id="mine"/)
    const etag = one.headers.get('etag')!
    expect((await fetch(`${address}?lang=en`, { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await fetch(`${address}?lang=ar`)).headers.get('etag')).not.toBe(etag)
    expect((await fetch(`${rooms.url}/n/hall/meetings/none/live`)).status).toBe(404)
    expect((await fetch(`${rooms.url}/n/none${page}/live`)).status).toBe(404)
    expect((await fetch(`${address}?size=999999`)).status).toBe(503)
    expect(gunzipSync(gzipSync(bodies[0]!)).toString()).toContain('id="live-floor"')
    const mine = await seats.lowen.get(`${page}/mine`)
    expect(mine.body).toContain('id="mine-floor"')
    expect((await seats.lowen.get(`${page}/screen`)).body).not.toContain('<form')
    expect((await seats.lowen.get('/meetings/none/screen')).status).toBe(404)
  })

  test('each page weighs less than 50 KB with what it loads', async () => {
    const weigh = async (path: string) => gzipSync(await (await fetch(rooms.url + path)).text()).length
    const beside = (
      await Promise.all(['/style.css', '/taking-part.css', '/meeting.js', '/sign.js'].map(weigh))
    ).reduce((a, b) => a + b)
    for (const path of ['/meetings', page, `${page}/screen`])
      for (const lang of ['en', 'ar'])
        expect((await weigh(`/n/hall${path}?lang=${lang}`)) + beside, `${path} ${lang}`).toBeLessThan(
          50 * 1024,
        )
  })
})

describe.skipIf(chromiumPath === undefined)('in a browser', { timeout: 300_000 }, () => {
  let browser: Browser
  let chair: Seat
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    browser = await launchChromium()
    const hall = seatsIn('browsers')
    chair = hall.chair
    await act(chair, { kind: 'take-item', item: 'orders' })
    await ask(hall.lowen, 'speech')
  })
  afterAll(() => browser.close())

  async function visit(
    party: string | null,
    path = page,
    options: Parameters<Browser['newContext']>[0] = {},
  ) {
    const context = await browser.newContext({ bypassCSP: true, ...options })
    contexts.push(context)
    if (party !== null) await context.addCookies([{ ...rooms.cookie('browsers', party), url: rooms.url }])
    const tab = await context.newPage()
    const complaints: string[] = []
    tab.on('pageerror', error => complaints.push(error.message))
    await tab.goto(`${rooms.url}/n/browsers${path}`)
    return { context, tab, complaints }
  }

  const live = (tab: Page) => tab.locator('[data-line]', { hasText: /Live|Connected again|بث/ }).waitFor()
  const put = async (title: string) => {
    await act(chair, { kind: 'put', question: 'sense', subject: 'p:art-4.1@0', title })
    return String((await chair.json(page)).questions.at(-1))
  }

  test('what changes is put in place, and what is being typed stays', async () => {
    const watcher = await visit(null)
    const notes = await visit('SEC')
    await Promise.all([live(watcher.tab), live(notes.tab)])
    await notes.tab.click('#mine-note summary')
    await notes.tab.fill('#mine-note textarea', 'Half a sentence')
    await ask(rooms.seat('browsers', 'OPENR'), 'speech')
    const [next] = await waiting(chair)
    await act(chair, { kind: 'give-floor', request: String(next) })
    for (const { tab } of [watcher, notes])
      await tab.locator('#live-floor', { hasText: /Lowen.? has the floor/ }).waitFor()
    await watcher.tab.locator('.speaking .clock', { hasText: '0:02' }).waitFor()
    expect(await notes.tab.inputValue('#mine-note textarea')).toBe('Half a sentence')
    expect(await notes.tab.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await notes.tab.click('#mine-note button[type=submit]')
    await watcher.tab.locator('#live-notes', { hasText: 'Half a sentence' }).waitFor()
    expect([...watcher.complaints, ...notes.complaints]).toEqual([])
  })

  test('one touch asks for the floor, by keyboard alone, and takes it back', async () => {
    const { tab } = await visit('SHOP', page, { viewport: { width: 360, height: 740 } })
    await live(tab)
    const button = tab.getByRole('button', { name: 'Ask to speak' })
    await button.focus()
    await tab.keyboard.press('Enter')
    await tab.getByText(/You asked to speak: number .?\d.? in the list/).waitFor()
    await tab.getByRole('button', { name: 'Take it back' }).focus()
    await tab.keyboard.press('Enter')
    await button.waitFor()
    expect(await tab.evaluate(() => scrollX + document.documentElement.scrollWidth)).toBe(360)
  })

  test('the same by keyboard without script', async () => {
    const { tab } = await visit('ALDER', page, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    })
    await tab.getByRole('button', { name: 'Point of order' }).focus()
    await tab.keyboard.press('Enter')
    await tab.getByText(/You raised a point of order: number .?1/).waitFor()
    await tab.getByRole('button', { name: 'Take it back' }).click()
    await tab.getByRole('button', { name: 'Point of order' }).waitFor()
  })

  test('a question opens on every screen by itself, and the ballot is confirmed by the act it is', async () => {
    const wall = await visit(null, `${page}/screen`)
    const delegate = await visit('MIRA')
    await Promise.all([live(wall.tab), live(delegate.tab)])
    await act(chair, {
      kind: 'put',
      question: 'sense',
      subject: 'p:art-4.1@0',
      title: 'Could you?',
      opensAfter: '3',
    })
    await wall.tab.getByText('Not open yet').waitFor()
    await wall.tab.getByText('Shown as broad support when').waitFor()
    await delegate.tab
      .getByRole('button', { name: 'Can live with it', exact: true })
      .click({ timeout: 15_000 })
    await delegate.tab
      .locator('.cast-so', { hasText: /Your ballot: .?Can live with it.?, recorded as act .?#\d+/ })
      .waitFor()
    await delegate.tab.getByRole('button', { name: 'Cannot live with it' }).click()
    await delegate.tab.locator('.cast-so', { hasText: /Your ballot: .?Cannot live/ }).waitFor()
    await wall.tab.getByText(/^.?1.? of .?16.? entitled have cast a ballot/).waitFor()
    const [question] = (await chair.json(page)).questions
    await act(chair, { kind: 'close', question: String(question) })
    await wall.tab.locator('#live-question', { hasText: 'Counted: it shows where the room stands' }).waitFor()
    expect([...wall.complaints, ...delegate.complaints]).toEqual([])
  })

  test('M18, M19: the line drops: it says so, keeps the ballot, catches up with every act, and sends it once', async () => {
    const question = await put('And now?')
    const { context, tab, complaints } = await visit('TESK')
    await live(tab)
    await context.setOffline(true)
    await tab.locator('.wire.lost', { hasText: /Not connected since .?\d\d:\d\d.?\. Trying again/ }).waitFor()
    await tab.getByRole('button', { name: 'Can live with it', exact: true }).click()
    await tab.getByText('Not recorded yet: there is no connection').waitFor()
    await tab.getByRole('button', { name: 'Send it again now' }).click()
    const from = await tab.getAttribute('[data-meeting]', 'data-size')
    for (const party of ['MIRA', 'LOWEN', 'SOLT', 'ARDEN', 'BRUN'])
      await act(rooms.seat('browsers', party), { kind: 'ballot', question, position: 'abstain' })
    expect(await tab.locator('#live-cast').innerText()).toMatch(/0.? of .?16/)
    await context.setOffline(false)
    await tab.locator('[data-line]', { hasText: /Caught up with everything: .?5.? acts/ }).waitFor()
    await tab.locator('.cast-so', { hasText: /Your ballot: .?Can live/ }).waitFor()
    await tab.locator('#live-cast', { hasText: /6.? of .?16/ }).waitFor()
    const { count } = await chair.json('/acts?kind=ballot&party=TESK')
    expect([Number(from) > 0, count, complaints]).toEqual([true, 1, []])
    await tab.reload()
    await live(tab)
    expect((await chair.json('/acts?kind=ballot&party=TESK')).count).toBe(1)
    await act(chair, { kind: 'close', question })
  })

  test('M18, K3: a ballot of somebody whose browser signs is kept as well, and recorded once, signed', async () => {
    const question = await put('Signed, too?')
    const { context, tab, complaints } = await visit('ROUTE', '/keys')
    await Promise.all([tab.waitForNavigation(), tab.getByRole('button', { name: 'Make a key' }).click()])
    await tab.goto(`${rooms.url}/n/browsers${page}`)
    await live(tab)
    await context.setOffline(true)
    await tab.getByRole('button', { name: 'Can live with it', exact: true }).click()
    await tab.getByText('Not recorded yet: there is no connection').waitFor()
    await context.setOffline(false)
    await tab.locator('.cast-so', { hasText: /Your ballot: .?Can live/ }).waitFor()
    await tab.getByRole('button', { name: 'Cannot live with it' }).click()
    await tab.locator('.cast-so', { hasText: /Your ballot: .?Cannot live/ }).waitFor()
    const { count, acts } = await chair.json('/acts?kind=ballot&party=ROUTE')
    const how = acts.map(({ auth }: { auth: { how: string } }) => auth.how)
    expect([count, how, complaints]).toEqual([2, ['signed', 'signed'], []])
    await act(chair, { kind: 'close', question })
  })

  test('M18: a ballot that was kept and comes too late is refused in words', async () => {
    const question = await put('At last?')
    const { context, tab } = await visit('CABLE')
    await live(tab)
    await context.setOffline(true)
    await tab.getByRole('button', { name: 'Can live with it', exact: true }).click()
    await tab.getByText('Not recorded yet: there is no connection').waitFor()
    await act(chair, { kind: 'close', question })
    await context.setOffline(false)
    await tab.getByText('takes no ballots any more').waitFor()
  })

  test.each([
    ['chair', 'CHAIR', page, 1280],
    ['chair', 'CHAIR', page, 360],
    ['delegate', 'MIRA', page, 360],
    ['note-taker', 'SEC', page, 360],
    ['public', null, page, 1280],
    ['wall', null, `${page}/screen`, 1600],
    ['wall', null, `${page}/screen`, 360],
    ['list', 'CHAIR', '/meetings', 360],
  ] as const)(
    'axe finds nothing: %s (%s, %s, %i px), in English and Arabic, light and dark',
    async (_, party, path, width) => {
      for (const [lang, colorScheme] of [
        ['en', 'light'],
        ['ar', 'dark'],
      ] as const) {
        const { tab, context } = await visit(party, `${path}?lang=${lang}`, {
          viewport: { width, height: 800 },
          colorScheme,
        })
        await tab.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        expect(await violations(tab)).toEqual([])
        const wide = await tab.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wide).toBe(0)
        await context.close()
      }
    },
  )
})
