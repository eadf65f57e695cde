/** Following by e-mail over HTTP: the buttons, the mail, the links that end it. Rules A70 to A76, docs/spec/accounts.md. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Mail, type MailingServer, serveWithMail } from './mailbox.js'
import { type Answer, visitor } from './running.js'

let server: MailingServer
beforeAll(async () => {
  server = await serveWithMail({ siteName: 'Quiet Talks' })
})
afterAll(() => server.close())

const base = '/n/open-waters'
const article = `${base}/provisions/art-4.1`
let people = 0
const newAddress = () => `follower-${++people}@example.org`
const problemOf = ({ body }: Answer) => /data-why="([^"]*)" role="alert"/.exec(body)?.[1] ?? ''

async function person() {
  const address = newAddress()
  const browser = visitor(server)
  await browser.post('/sign-in', { address })
  await browser.post(await server.linkTo(address), { name: 'Ada' })
  return { ...browser, address }
}
type Person = Awaited<ReturnType<typeof person>>

const followed = { kind: 'provision', subject: 'art-4.1', back: `${article}?lang=en` }
const follow = (browser: Pick<Person, 'post'>, fields: Record<string, string> = followed) =>
  browser.post(`${base}/follow`, fields)
const list = async (browser: Person) => {
  const { body } = await browser.get('/account/following')
  return [...body.matchAll(/<li class="invited"><(?:a href="([^"]*)"|span)/g)].map(([, href]) => href ?? '')
}

/** Somebody takes a seat and says where they stand on the provision. */
async function happens(name: string): Promise<void> {
  const party = visitor(server)
  await party.post(`${base}/seat`, { name, group: 'users' })
  const act = { kind: 'position', target: 'p:art-4.1@0', stance: 'support', reasons: 'SECRET REASONS' }
  const sent = await party.post(`${base}/act`, { ...act, back: article })
  expect([sent.status, problemOf(sent)]).toEqual([303, ''])
}

/** Lets the moment come at which everybody is due: another server of the database starts, looks, and ends. */
async function timePasses(): Promise<ReadonlyMap<string, readonly Mail[]>> {
  await server.sql('UPDATE travaux_accounts.digest SET due = 1')
  await server.sql(`UPDATE travaux_accounts.subscription s SET dates = 1
    FROM travaux_accounts.account a WHERE a.id = s.account AND a.address IS NOT NULL`)
  const options = { databaseUrl: server.databaseUrl, siteName: 'Quiet Talks', demo: false }
  const other = await serveWithMail(options)
  const untold = 'SELECT 1 FROM travaux_accounts.subscription WHERE dates = 1'
  while ((await server.sql(untold)).length > 0) await new Promise(done => setTimeout(done, 50))
  const mails = new Map<string, readonly Mail[]>()
  for (let n = 1; n <= people; n++)
    mails.set(`follower-${n}@example.org`, await other.mailTo(`follower-${n}@example.org`))
  await other.close()
  return mails
}

describe('A70: the buttons', () => {
  test('are for who is signed in; others are led to sign in, and back', async () => {
    const stranger = visitor(server)
    const { body } = await stranger.get(`${article}?lang=en`)
    expect(body).toContain('Sign in to be told by e-mail.')
    expect(body).not.toContain(`action="${base}/follow"`)
    expect((await follow(stranger)).location).toBe(
      `/sign-in?back=${encodeURIComponent(`${article}?lang=en`)}`,
    )
    expect((await stranger.get('/account/following')).location).toBe('/sign-in?back=%2Faccount%2Ffollowing')
  })
  test.each([
    ['negotiation', '', '', null],
    ['provision', 'art-4.1', '/provisions/art-4.1', '/provisions/art-4.1'],
    ['party', 'KAST', '/parties/KAST', '/parties/KAST'],
    ['awaits', 'KAST', '/awaits?party=KAST', '/awaits?party=KAST'],
  ])('%s %s: one follows, sees it, and stops, from its page', async (kind, subject, page, listed) => {
    const ada = await person()
    const shown = (await ada.get(`${base}${page}`)).body
    expect(shown).toContain(`action="${base}/follow"`)
    const fields = { kind, subject, back: `${base}${page}` }
    const done = await follow(ada, fields)
    expect([done.status, done.location]).toEqual([303, `${base}${page}#follow`])
    expect((await ada.get(`${base}${page}`)).body).toContain(`action="${base}/unfollow"`)
    const mark = listed?.includes('?') ? '&amp;' : '?'
    expect(await list(ada)).toEqual([listed === null ? '' : `${base}${listed}${mark}lang=en`])
    expect((await ada.get('/account')).body).toContain('href="/account/following"')
    await follow(ada, fields)
    expect((await list(ada)).length).toBe(1)
    expect((await ada.post(`${base}/unfollow`, fields)).status).toBe(303)
    expect([await list(ada), (await ada.post(`${base}/unfollow`, fields)).status]).toEqual([[], 303])
  })
  test('what is not there, or no kind, or another’s form, is refused with its code', async () => {
    const ada = await person()
    const cases: [Record<string, string>, number, string][] = [
      [{ kind: 'provision', subject: 'nowhere' }, 404, 'unknown-provision'],
      [{ kind: 'provision' }, 404, 'unknown-provision'],
      [{ kind: 'party', subject: '__proto__' }, 404, 'unknown-party'],
      [{ kind: 'awaits', subject: 'nobody' }, 404, 'unknown-party'],
      [{ kind: 'theme', subject: 'nope' }, 404, 'unknown-theme'],
      [{ kind: 'constructor' }, 400, 'not-followable'],
      [{}, 400, 'not-followable'],
      [{ ...followed, token: 'x' }, 403, 'foreign-form'],
    ]
    for (const [fields, status, why] of cases) {
      const answer = await follow(ada, fields)
      expect([fields, answer.status, problemOf(answer)]).toEqual([fields, status, why])
    }
    expect((await ada.post('/n/nowhere/follow', followed)).status).toBe(404)
    const away = await follow(ada, { ...followed, back: 'https://evil.example/' })
    expect(away.location).toBe(`${base}#follow`)
    await server.sql(`UPDATE travaux_accounts.account SET address = NULL WHERE address = '${ada.address}'`)
    const none = await follow(ada, { kind: 'party', subject: 'KAST' })
    expect([none.status, problemOf(none)]).toEqual([400, 'address-needed'])
    expect((await ada.get(article)).body).toContain('Give your account an e-mail address')
    expect((await ada.get('/account/following')).body).toContain('nothing is sent')
  })
  test('A71: how often is chosen on the page of what one follows', async () => {
    const ada = await person()
    await follow(ada)
    expect((await ada.post('/account/following', { every: 'week', hour: '17' })).location).toBe(
      '/account/following',
    )
    const { body } = await ada.get('/account/following')
    expect(body).toMatch(/<option value="week" selected>each Monday/)
    expect(body).toMatch(/<option value="17" selected>\u206817:00\u2069 UTC/)
    const wrong = await ada.post('/account/following', { every: 'hour', hour: '99' })
    expect([wrong.status, problemOf(wrong)]).toEqual([400, 'malformed-rhythm'])
    const [, id = ''] = /name="id" value="([0-9a-f]{32})"/.exec(body)!
    const eve = await person()
    await eve.post('/account/following/stop', { id })
    expect(await list(ada)).toHaveLength(1)
    await ada.post('/account/following/stop', { id })
    expect(await list(ada)).toEqual([])
  })
})

describe('A72 to A76: from an act to a mail, and its end', () => {
  test('who follows is told once of what happened, and of no more once they stopped by the link', async () => {
    const [ada, eve, other] = [await person(), await person(), await person()]
    for (const browser of [ada, eve]) expect((await follow(browser)).status).toBe(303)
    await follow(other, { kind: 'party', subject: 'KAST', back: base })
    await happens('https://evil.example \u202Egnp\u2069')
    const mails = await timePasses()
    const [mail, ...more] = mails.get(ada.address)!
    expect([more, mails.get(eve.address)!.length, mails.get(other.address)]).toEqual([[], 1, []])
    expect(mail!.subject).toBe('Quiet Talks: one new thing in what you follow')
    expect(mail!.text).toContain('https://evil.example gnp supports')
    expect(mail!.text).not.toMatch(/SECRET|\u202E/)
    expect(mail!.headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    const links = mail!.text.match(/^http:\S+$/gm)!
    const [one = '', all = ''] = links.slice(-2).map(link => link.slice(new URL(link).origin.length))
    expect(mail!.headers).toContain(`List-Unsubscribe: <${links.at(-1)}>`)

    const stranger = visitor(server)
    const shown = await stranger.get(one)
    expect([shown.status, shown.body]).toEqual([200, expect.stringContaining('Messages about this stop:')])
    expect(shown.headers.get('cache-control')).toBe('no-store')
    expect((await stranger.get(all)).body).toContain('All messages about what you follow stop:')
    expect(await list(ada)).toHaveLength(1)
    for (const _ of [1, 2]) {
      const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
      const stopped = await fetch(server.url + all, { method: 'POST', body, redirect: 'manual' })
      expect([stopped.status, await stopped.text()]).toEqual([200, expect.stringContaining('have stopped')])
    }
    expect(await list(ada)).toEqual([])
    expect((await stranger.get(one)).body).toContain('nothing left to stop')

    await happens('Harbour Users')
    const again = await timePasses()
    expect([again.get(ada.address), again.get(eve.address)!.length]).toEqual([[], 1])
    expect(again.get(eve.address)![0]!.text).not.toContain('evil.example')
  })
  test.each(['x/y', `${'0'.repeat(32)}/${'A'.repeat(43)}`, '%00/%E0%A4', `${'0'.repeat(32)}/`])(
    'a link that is not ours: %s',
    async path => {
      for (const method of ['GET', 'POST']) {
        const { status } = await fetch(`${server.url}/account/following/stop/${path}`, { method })
        expect([method, status]).toEqual([method, 404])
      }
    },
  )
})
