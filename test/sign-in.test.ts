import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailServer } from '../src/accounts/testing-smtp.js'
import { linksPerAddressPerHourMax, linksPerClientMax, officeStepUpMs, stepUpMs } from '../src/core/limits.js'
import { playDemonstration } from '../src/server/negotiations.js'
import { must } from '../src/store/testing-laws.js'
import { type MailingServer, serveWithMail } from './mailbox.js'
import { type Answer, visitor } from './running.js'

let server: MailingServer
beforeAll(async () => {
  server = await serveWithMail()
})
afterAll(() => server.close())

type Browser = ReturnType<typeof visitor>
let people = 0
const newAddress = () => `person-${++people}@example.org`
const tokenIn = ({ body }: Answer) => /name="token" value="([^"]*)"/.exec(body)?.[1] ?? ''
const problemOf = ({ body }: Answer) => /role="alert"[^>]*><p>(.*?)<\/p>/s.exec(body)?.[1] ?? ''

/** Asks for a link as a browser does; answers with the path in the mail. */
async function askLink(browser: Browser, address: string, back = ''): Promise<string> {
  const asked = await browser.post('/sign-in', { address, back })
  expect([asked.status, asked.body]).toEqual([200, expect.stringContaining('Look in your mail')])
  return server.linkTo(address)
}

/** A new person, signed in. */
async function person(name = 'Ada Lovelace', address = newAddress()) {
  const cookies: string[] = []
  const browser = visitor(server, cookies)
  const link = await askLink(browser, address)
  const signed = await browser.post(link, { name })
  expect([signed.status, signed.location]).toEqual([303, '/account'])
  return { ...browser, address, cookies, link }
}

/** Turns back the moment at which the sessions of an address were stepped up. */
const stepBack = (address: string, ms: number) =>
  server.sql(`
    UPDATE travaux_accounts.session SET stepped = stepped - ${ms} WHERE account = (
      SELECT id FROM travaux_accounts.account WHERE address = '${address}')`)

const sessionIn = (cookies: readonly string[]) =>
  cookies.findLast(set => set.startsWith('travaux-session='))?.split(';')[0] ?? ''

describe('A10, A22: signing in by a link', () => {
  test('a stranger makes an account and is back where they were; then the same person signs in again', async () => {
    const address = newAddress()
    const browser = visitor(server)
    const form = await browser.get('/sign-in?back=/n/open-waters/text')
    expect(form.body).toContain('name="back" value="/n/open-waters/text"')
    const link = await askLink(browser, address, '/n/open-waters/text')
    for (const _ of [1, 2]) {
      const shown = await browser.get(link)
      expect([shown.status, shown.body]).toEqual([200, expect.stringContaining('Make your account')])
    }
    const made = await browser.post(link, { name: ' Ada  Lovelace ' })
    expect([made.status, made.location]).toEqual([303, '/n/open-waters/text'])
    const account = await browser.get('/account')
    expect(account.body).toContain('value="Ada Lovelace"')
    expect(account.body).toContain(address)
    expect((await browser.get('/')).body).toContain('<bdi>Ada Lovelace</bdi>')
    expect((await browser.get('/sign-in?back=/compare')).location).toBe('/compare')

    const other = visitor(server)
    const again = await askLink(other, address.toUpperCase()).then(() => server.linkTo(address))
    expect((await other.get(again)).body).toContain('Sign in as \u2068Ada Lovelace\u2069')
    expect((await other.post(again, {})).location).toBe('/account')
    expect((await other.get('/account')).body).toContain('Sign out everywhere else')
  })

  test('a refused name uses nothing', async () => {
    const browser = visitor(server)
    const link = await askLink(browser, newAddress())
    for (const name of ['', '\u202eevil', 'Ada\u2028Eve', 'a'.repeat(81)]) {
      const refused = await browser.post(link, { name })
      expect([refused.status, problemOf(refused)]).toEqual([400, expect.stringContaining('A name has 1 to')])
    }
    expect((await browser.post(link, { name: '<script>alert(1)</script>' })).status).toBe(303)
    expect((await browser.get('/account')).body).not.toContain('<script>alert')
  })

  test('a replayed link, by another and by oneself', async () => {
    const { link, get } = await person()
    const thief = visitor(server)
    for (const answer of [await thief.get(link), await thief.post(link, {})])
      expect([answer.status, problemOf(answer)]).toEqual([410, expect.stringContaining('was used already')])
    expect((await thief.get('/account')).location).toBe('/sign-in?back=%2Faccount')
    expect((await get(link)).body).toContain('You are signed in as')
  })

  test('a link that has run out, and what is no link', async () => {
    const browser = visitor(server)
    const link = await askLink(browser, newAddress())
    await server.sql('UPDATE travaux_accounts.link SET expires = 1 WHERE used IS NULL')
    const late = await browser.post(link, { name: 'Ada' })
    expect([late.status, problemOf(late)]).toEqual([410, expect.stringContaining('has run out')])
    for (const path of ['/sign-in/link/x', `/sign-in/link/${'A'.repeat(43)}`, '/sign-in/link/%00%E0'])
      expect((await browser.get(path)).status).toBe(404)
  })

  test('two links to one new address lead to one account', async () => {
    const address = newAddress()
    const [one, two] = [visitor(server), visitor(server)]
    const links = [await askLink(one, address), await askLink(two, address)] as const
    const both = await Promise.all([
      one.post(links[0], { name: 'First' }),
      two.post(links[1], { name: 'Second' }),
    ])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    const named = /name="name"[^>]*value="(\w+)"/
    const names = [await one.get('/account'), await two.get('/account')].map(
      ({ body }) => named.exec(body)?.[1],
    )
    expect(names[0]).toBe(names[1])
  })
})

describe('A11: asking tells nothing', () => {
  test('the answer and the mail are the same whether or not an account has the address', async () => {
    const { address } = await person()
    const stranger = newAddress()
    const answers = []
    for (const asked of [address, stranger]) {
      const { status, body } = await visitor(server).post('/sign-in', { address: asked })
      const [{ subject, text } = { subject: '', text: '' }] = (await server.mailTo(asked)).slice(-1)
      const plain = (written: string) =>
        written.replaceAll(asked, 'ADDRESS').replace(/token" value="[^"]*"|link\/[\w-]{43}/g, '')
      answers.push([status, plain(body), subject, plain(text)])
    }
    expect(answers[0]).toEqual(answers[1])
  })

  test('mail stays on this machine, and its operator is told where', () => {
    expect(
      server.progress.filter(line => /^mail is in .*\/mail\/\d+-[0-9a-f]{8}\.eml$/.test(line)),
    ).not.toEqual([])
  })
})

describe('A20: limits on asking', () => {
  test('for one address within the hour', async () => {
    const address = newAddress()
    for (let n = 0; n < linksPerAddressPerHourMax; n++) await askLink(visitor(server), address)
    const refused = await visitor(server).post('/sign-in', { address })
    expect([refused.status, problemOf(refused)]).toEqual([429, expect.stringContaining('within the hour')])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await server.mailTo(address)).toHaveLength(linksPerAddressPerHourMax)
  })

  test('from one network, as the operator’s own proxy names it and not as the sender does', async () => {
    const proxied = await serveWithMail({ trustProxy: true, demo: false })
    try {
      const browser = visitor(proxied)
      const ask = async (forwarded: string) =>
        browser.get('/sign-in', {
          method: 'POST',
          body: new URLSearchParams({ token, address: 'none' }),
          headers: { 'x-forwarded-for': forwarded },
        })
      const token = tokenIn(await browser.get('/sign-in'))
      for (let n = 0; n < linksPerClientMax; n++)
        expect((await ask(`203.0.113.${n % 200}, 198.51.100.7`)).status).toBe(400)
      const refused = await ask('203.0.113.7, 198.51.100.7')
      expect([refused.status, Number(refused.headers.get('retry-after')) > 60]).toEqual([429, true])
      expect((await ask('198.51.100.8')).status).toBe(400)
    } finally {
      await proxied.close()
    }
  })
})

describe('A7: sessions', () => {
  test('a token that somebody else planted is worth nothing after signing in', async () => {
    const eve = await person('Eve')
    const planted = sessionIn(eve.cookies)
    const address = newAddress()
    const link = await askLink(visitor(server), address)
    const victim = await send(link, planted, { name: 'Victim' })
    const after = victim.headers.getSetCookie().find(set => set.startsWith('travaux-session='))!
    expect(after).toMatch(/^travaux-session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(after.split(';')[0]).not.toBe(planted)
    expect((await eve.get('/account')).location).toBe('/sign-in?back=%2Faccount')
  })

  test('an old cookie is worth nothing after signing out', async () => {
    const ada = await person()
    const stolen = sessionIn(ada.cookies)
    expect((await send('/account', stolen)).status).toBe(200)
    expect((await ada.post('/account/sign-out', {})).location).toBe('/')
    expect((await send('/account', stolen)).headers.get('location')).toBe('/sign-in?back=%2Faccount')
    expect((await ada.get('/account')).location).toBe('/sign-in?back=%2Faccount')
    expect((await ada.post('/account/name', { name: 'Thief' })).location).toBe('/sign-in?back=%2Faccount')
  })

  test('all others are closed, this one stays', async () => {
    const ada = await person()
    const other = visitor(server)
    await other.post(await askLink(other, ada.address), {})
    expect((await ada.post('/account/others', {})).location).toBe('/account')
    expect((await other.get('/account')).status).toBe(303)
    expect((await ada.get('/account')).status).toBe(200)
  })
})

/** A request with this cookie alone; with fields, a form with the token of the page at the same path. */
async function send(path: string, cookie: string, fields?: Readonly<Record<string, string>>) {
  const headers = { cookie }
  const shown = await fetch(server.url + path, { headers, redirect: 'manual' })
  if (fields === undefined) return shown
  const marks = shown.headers.getSetCookie().map(set => set.split(';')[0])
  const token = /name="token" value="([^"]*)"/.exec(await shown.text())?.[1] ?? ''
  const body = new URLSearchParams({ token, ...fields })
  const all = { cookie: [cookie, ...marks].join('; ') }
  return fetch(server.url + path, { method: 'POST', body, headers: all, redirect: 'manual' })
}

describe('A23: forms of others', () => {
  test.each([
    '/sign-in',
    '/account/name',
    '/account/others',
    '/account/sign-out',
    '/account/delete',
    '/account/confirm',
  ])('%s with no token, with another browser’s, or sent by another site', async path => {
    const ada = await person()
    const another = tokenIn(await (await person('Eve')).get('/account'))
    const own = tokenIn(await ada.get('/account'))
    const sent = (token: string, headers: Record<string, string> = {}) =>
      ada.get(path, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ token, word: 'delete', name: 'X' }),
      })
    for (const token of ['', 'x', another]) expect((await sent(token)).status).toBe(403)
    for (const site of ['cross-site', 'same-site'])
      expect((await sent(own, { 'sec-fetch-site': site })).status).toBe(403)
    expect((await ada.get('/account')).body).toContain('value="Ada Lovelace"')
  })

  test('nobody is signed in to another’s account by a form that waits elsewhere', async () => {
    const link = await askLink(visitor(server), newAddress())
    const attacker = visitor(server)
    const token = tokenIn(await attacker.get(link))
    const body = new URLSearchParams({ token, name: 'Eve' })
    const victim = visitor(server)
    await victim.get('/sign-in')
    expect((await victim.get(link, { method: 'POST', body })).status).toBe(403)
    expect((await attacker.get(link, { method: 'POST', body })).status).toBe(303)
  })
})

describe('A21: the way back', () => {
  test.each([
    ['/n/open-waters/text?lang=ar#art-1', '/n/open-waters/text?lang=ar#art-1'],
    ['/نص', '/%D9%86%D8%B5'],
    ['/a/../n/./x', '/n/x'],
    ['//evil.example', '/account'],
    ['/\\evil.example', '/account'],
    ['/.//evil.example', '/account'],
    ['/%2e//evil.example', '/account'],
    ['/\t/evil.example', '/account'],
    ['https://evil.example', '/account'],
    ['javascript:alert(1)', '/account'],
    ['/x\r\nSet-Cookie: a=b', '/account'],
    [`/${'x'.repeat(600)}`, '/account'],
    ['', '/account'],
  ])('%j leads to %s', async (back, to) => {
    const browser = visitor(server)
    const link = await askLink(browser, newAddress(), back)
    expect((await browser.post(link, { name: 'Ada' })).location).toBe(to)
    const [path] = link.split('?') as [string]
    const other = visitor(server)
    const bare = (await askLink(other, newAddress())).split('?')[0]!
    const forged = `${bare}?back=${encodeURIComponent(back)}`
    expect(path).toMatch(/^\/sign-in\/link\/[\w-]{43}$/)
    expect((await other.post(forged, { name: 'Ada' })).location).toBe(to)
  })
})

describe('A2, A18: what is no address gets no mail', () => {
  test.each([
    'ada@example.org\r\nBcc: eve@example.org',
    'ada@example.org%0d%0aBcc:eve@example.org',
    'ada@example.org, eve@example.org',
    'Ada <ada@example.org>',
    '<script>alert(1)</script>@example.org',
    '',
  ])('%j', async address => {
    const refused = await visitor(server).post('/sign-in', { address })
    expect([refused.status, problemOf(refused)]).toEqual([
      400,
      expect.stringContaining('not an e-mail address'),
    ])
    expect(refused.body).not.toContain('<script>')
    expect(await server.mailTo('eve@example.org')).toEqual([])
  })

  test('the address of the server in a link is never that of the request', async () => {
    const address = newAddress()
    const browser = visitor(server)
    const token = tokenIn(await browser.get('/sign-in'))
    const headers = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }
    await browser.get('/sign-in', { method: 'POST', headers, body: new URLSearchParams({ token, address }) })
    expect((await server.mailTo(address)).at(-1)?.text).toContain(`\n${server.url}/sign-in/link/`)
  })
})

test('A27: pages of one person are kept by no cache and named to no other site', async () => {
  const ada = await person()
  for (const path of ['/sign-in', '/account', '/account/delete', '/account/confirm', '/sign-in/link/x']) {
    const { headers } = await ada.get(path)
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([
      'no-store',
      'no-referrer',
    ])
  }
})

describe('A25: name and address', () => {
  test('another name and language', async () => {
    const ada = await person()
    const renamed = await ada.post('/account/name', { form: 'name', name: 'عائشة', lang: 'ar' })
    expect(renamed.location).toBe('/account?lang=ar')
    const { body } = await ada.get(renamed.location!)
    expect(body).toContain('value="عائشة"')
    expect(body).toContain('dir="rtl"')
    const refused = await ada.post('/account/name', { form: 'name', name: '\u0000', lang: 'xx' })
    expect([refused.status, problemOf(refused) !== '']).toEqual([400, true])
  })

  test('another address, after its link; the one before is told', async () => {
    const ada = await person()
    const next = newAddress()
    expect((await ada.post('/account/address', { form: 'address', address: next })).status).toBe(200)
    const link = await server.linkTo(next)
    expect((await ada.get('/account')).body).not.toContain(next)
    expect((await visitor(server).get(link)).location).toBe(`/sign-in?back=${encodeURIComponent(link)}`)
    const eve = await person('Eve')
    expect([(await eve.get(link)).status, (await eve.post(link, {})).status]).toEqual([404, 404])
    expect((await ada.get(link)).body).toContain(next)
    expect((await ada.post(link, {})).location).toBe('/account')
    expect((await ada.get('/account')).body).toContain(next)
    expect((await server.mailTo(ada.address)).at(-1)?.subject).toBe('Your e-mail address was changed')
    expect((await ada.post(link, {})).status).toBe(410)
  })

  test('an address that another account has stays there', async () => {
    const [ada, eve] = [await person(), await person('Eve')]
    await ada.post('/account/address', { address: eve.address })
    const refused = await ada.post(await server.linkTo(eve.address), {})
    expect([refused.status, problemOf(refused)]).toEqual([403, expect.stringContaining('Another account')])
    expect((await ada.get('/account')).body).toContain(ada.address)
  })

  test('needs a step-up; what was entered is kept and can be sent again after it', async () => {
    const ada = await person()
    await stepBack(ada.address, stepUpMs)
    const next = newAddress()
    const waiting = await ada.post('/account/address', { form: 'address', address: next })
    expect([waiting.status, waiting.body]).toEqual([
      403,
      expect.stringContaining(`name="address" value="${next}"`),
    ])
    expect(await server.mailTo(next)).toEqual([])
    expect((await ada.get('/account/confirmed')).location).toBe('/account/confirm?back=/account/confirmed')
    const asked = await ada.post('/account/confirm', { back: '/account/confirmed' })
    expect(asked.body).toContain('Look in your mail')
    const link = await server.linkTo(ada.address)
    expect((await ada.get(link)).body).toContain('Confirm that it is you')
    expect((await ada.post(link, {})).location).toBe('/account/confirmed')
    expect((await ada.get('/account/confirmed')).status).toBe(200)
    const body = new URLSearchParams({ token: tokenIn(waiting), form: 'address', address: next })
    expect((await ada.get('/account/address', { method: 'POST', body })).status).toBe(200)
    expect(await server.mailTo(next)).toHaveLength(1)
  })
})

describe('A24: step-up for acts', () => {
  /** A new person who holds the credential of a party of the demonstration. */
  async function seated(party: string) {
    const ada = await person()
    const { credentials } = must(await playDemonstration('open-waters')).view().state.seats
    const [credential] = [...credentials].find(([, held]) => held.party === party)!
    await server.sql(`
      INSERT INTO travaux_accounts.holder (log, credential, account, since)
      SELECT 'open-waters', '${credential}', id, 0 FROM travaux_accounts.account WHERE address = '${ada.address}'`)
    return { ...ada, credential }
  }
  const back = '/n/open-waters/objections'
  const acts = async () => (await visitor(server).json('/api/n/open-waters')).acts

  test('the account shows the seat; an ordinary act of a delegate asks for nothing', async () => {
    const ada = await seated('FISH')
    const { body } = await ada.get('/account')
    expect(body).toContain(ada.credential)
    expect(body).toContain('href="/n/open-waters"')
    await stepBack(ada.address, 30 * officeStepUpMs)
    const said = { kind: 'statement', target: 'i:1', statement: 'We agree.', lang: 'en', back }
    expect((await ada.post('/n/open-waters/act', said)).status).toBe(303)
  })

  test('the chair acts for a sitting, then shows again that it is them, and nothing entered is lost', async () => {
    const ada = await seated('CHAIR')
    const [objection] = await ada.json('/api/n/open-waters/objections')
    const written = 'Two\nlines, "quoted" & <marked>'
    const answer = { kind: 'answer', objection: String(objection.seq), answer: written, lang: 'en', back }
    await stepBack(ada.address, officeStepUpMs - 60_000)
    expect((await ada.post('/n/open-waters/act', answer)).status).toBe(303)
    await stepBack(ada.address, 60_000)
    const before = await acts()
    const waiting = await ada.post('/n/open-waters/act', answer)
    expect([waiting.status, problemOf(waiting)]).toEqual([403, expect.stringContaining('fresh confirmation')])
    expect(waiting.body).toContain('value="Two\nlines, &quot;quoted&quot; &amp; &lt;marked>"')
    const token = tokenIn(waiting)
    const body = JSON.stringify({ ...answer, token })
    const json = await ada.get('/api/n/open-waters/acts', { method: 'POST', body })
    expect([json.status, JSON.parse(json.body).why, await acts()]).toEqual([403, 'step-up-needed', before])

    await ada.post(await askLink(ada, ada.address), {})
    const fields = new URLSearchParams({ ...answer, token })
    const again = await ada.get('/n/open-waters/act', { method: 'POST', body: fields })
    expect([again.status, again.location, await acts()]).toEqual([303, back, before + 1])
  })
})

describe('A26: deleting an account', () => {
  test('says what goes and stays, asks for a step-up and for the word, and leaves nothing', async () => {
    const ada = await person('Ada Temporary')
    await stepBack(ada.address, stepUpMs)
    const unproven = await ada.get('/account/delete')
    expect(unproven.body).toContain('/account/confirm?back=/account/delete')
    expect(unproven.body).not.toContain('name="word"')
    expect((await ada.post('/account/delete', { word: 'delete' })).status).toBe(403)
    await stepBack(ada.address, -stepUpMs)
    const mistyped = await ada.post('/account/delete', { word: 'yes' })
    expect([mistyped.status, problemOf(mistyped)]).toEqual([
      400,
      expect.stringContaining('nothing was deleted'),
    ])
    const deleted = await ada.post('/account/delete', { word: ' Delete ' })
    expect([deleted.status, deleted.body]).toEqual([200, expect.stringContaining('Your account is deleted')])
    expect(deleted.body).not.toContain('Ada Temporary')
    expect((await ada.get('/account')).status).toBe(303)
    const left = await server.sql(`SELECT row_to_json(t)::text AS row FROM travaux_accounts.account t`)
    expect(JSON.stringify(left)).not.toContain(ada.address)
    const link = await askLink(ada, ada.address)
    expect((await ada.get(link)).body).toContain('Make your account')
  })
})

describe('mail through a server', () => {
  test('names the site, and comes from the sender that the operator gave', async () => {
    const mail = await mailServer()
    const mailing = { smtp: `smtp://127.0.0.1:${mail.port}`, from: 'talks@site.example' }
    const site = { siteName: 'Quiet Talks', origin: 'https://talks.example', demo: false }
    const sending = await serveWithMail({ mailing, ...site })
    const ask = async (address: string) => {
      const browser = visitor(sending)
      const token = tokenIn(await browser.get('/sign-in'))
      return browser.get('/sign-in', { method: 'POST', body: new URLSearchParams({ token, address }) })
    }
    try {
      const asked = await ask('ada@example.org')
      expect(asked.body).not.toContain('no mail server')
      const [{ from, to, data }] = mail.received as [(typeof mail.received)[number]]
      expect([from, to]).toEqual(['talks@site.example', ['ada@example.org']])
      expect(data.replace(/=\r\n/g, '')).toMatch(
        /Quiet Talks[\s\S]*\r\nhttps:\/\/talks\.example\/sign-in\/link\//,
      )
      mail.answer = '550 no such user'
      const failed = await ask('eve@example.org')
      expect([failed.status, problemOf(failed)]).toEqual([503, expect.stringContaining('could not be sent')])
      expect(sending.progress.join()).toMatch(/problem: mail was not sent through 127\.0\.0\.1:\d+: .*550/)
    } finally {
      await sending.close()
      await mail.close()
    }
  })
})
