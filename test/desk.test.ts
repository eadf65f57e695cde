import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAccount } from '../src/accounts/accounts.js'
import { directoryIn } from '../src/accounts/directory.js'
import { openSession } from '../src/accounts/sessions.js'
import { bulkRowsMax } from '../src/core/limits.js'
import { openBeside } from '../src/store/postgres/tables.js'
import { must } from '../src/store/testing-laws.js'
import { type MailingServer, serveWithMail } from './mailbox.js'
import { address, random } from './people.js'
import { type FullAnswer, visitor } from './running.js'

const base = `# Quiet Harbour

## Article 1

1. Ships shall slow down near the harbour.

2. Ships shall be quiet.

## Article 2

1. The harbour master keeps a list of ships.
`

let server: MailingServer
beforeAll(async () => {
  server = await serveWithMail({
    demo: false,
    organisers: ['organiser@example.org'],
    origin: 'https://talks.example',
  })
})
afterAll(() => server.close())

const problemsIn = ({ body }: { readonly body: string }) =>
  [...body.matchAll(/role="alert"[^>]*><p>(.*?)<\/p>/gs)].map(([, said]) =>
    said!.replace(/[\u2066-\u2069]/g, ''),
  )

/** Somebody with an account, signed in; forms are sent from the page that shows them. */
async function person(mail: string, name = 'Person') {
  const beside = must(openBeside(server.databaseUrl))
  const directory = directoryIn(beside)
  const now = Date.now()
  const account = must(
    await createAccount(directory, { name, lang: 'en', address: address(mail) }, now, random),
  ).id
  const { token } = must(await openSession(directory, { account, before: null, userAgent: 'x' }, now, random))
  await beside.close()
  const jar = new Map([['__Host-travaux-session', token]])
  async function get(path: string, init: RequestInit = {}): Promise<FullAnswer> {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ')
    const answer = await fetch(server.url + path, { redirect: 'manual', ...init, headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [, key, value] = /^([^=]+)=([^;]*)/.exec(set)!
      jar.set(key!, value!)
    }
    const { status, headers } = answer
    const [location, type] = [headers.get('location'), headers.get('content-type') ?? '']
    return { status, headers, location, type, body: await answer.text() }
  }
  const post = async (page: string, fields: Readonly<Record<string, string>>, action = page) => {
    const shown = await get(page)
    const form = /name="token" value="([^"]*)"/.exec(shown.body)?.[1] ?? ''
    return get(action, { method: 'POST', body: new URLSearchParams({ token: form, ...fields }) })
  }
  return { get, post, account }
}

/** The one whom the operator named: the same person each time. */
let olga: ReturnType<typeof person> | null = null
const organiser = () => (olga ??= person('organiser@example.org', 'Olga'))

const steps = {
  forum: { forum: 'open-multistakeholder' },
  text: { base, lang: 'en', others: '' },
  names: {
    'title-en': 'Quiet Harbour',
    'title-ar': 'ميناء هادئ',
    'use-en': 'true',
    'use-ar': 'true',
    'authentic-en': 'true',
    name: 'quiet-harbour',
  },
  calendar: { 'type-0': 'deadline', 'at-0': '2099-03-01T17:00', 'what-0': 'Proposals are due' },
}

describe('setting up', () => {
  test('H120: only those whom the operator names may, and they are told where to sign in', async () => {
    const stranger = await visitor(server).get('/new')
    expect([stranger.status, stranger.body]).toEqual([403, expect.stringContaining('/sign-in?back=/new')])
    const other = await person('somebody@example.org')
    for (const path of ['/new', '/new/text', '/new/check']) expect((await other.get(path)).status).toBe(403)
    expect((await other.post('/new', steps.forum)).status).toBe(403)
    expect((await visitor(server).get('/new/rules/itu-conference')).body).toContain('ITU world conference')
    expect((await visitor(server).get('/new/rules/nothing')).status).toBe(404)
  })

  test('H121 to H124: step by step to an open negotiation, with nothing lost at a refusal', async () => {
    const { get, post } = await organiser()
    expect((await get('/new')).body).toContain('operational-coalition')
    const unsaid = await post('/new', { forum: 'nothing' })
    expect([unsaid.status, problemsIn(unsaid)[0]]).toEqual([400, expect.stringContaining('Choose the rules')])
    const foreign = await get('/new', { method: 'POST', body: new URLSearchParams(steps.forum) })
    expect(foreign.status).toBe(403)

    const offered = (await get('/new')).body
    for (const id of ['proposal-review', 'rfc-9620'])
      expect(offered).toMatch(new RegExp(`<input type="checkbox" name="frameworks" value="${id}"[^>]*>`))
    expect(offered).not.toMatch(/name="frameworks"[^>]* checked/)
    const unknown = await post('/new', { ...steps.forum, frameworks: 'rfc-9620\n../x' })
    expect([unknown.status, problemsIn(unknown)]).toEqual([
      400,
      [expect.stringContaining('No framework called ../x comes with this installation')],
    ])
    expect(unknown.body).toMatch(/value="rfc-9620"[^>]* checked/)
    const framed = { ...steps.forum, frameworks: 'rfc-9620' }
    expect((await post('/new', framed)).location).toBe('/new/text')
    const empty = await post('/new/text', { base: '  ', lang: 'en' })
    expect([empty.status, problemsIn(empty)[0]]).toEqual([
      400,
      expect.stringContaining('no text to start from'),
    ])
    expect((await post('/new/text', { ...steps.text, others: 'Klingon!' })).status).toBe(400)
    expect((await get('/new/text')).body).toContain('Klingon!')
    const read = await post('/new/text', { ...steps.text, base: `${base}\n3. [unbalanced.\n` })
    expect(read.location).toBe('/new/text')
    const understood = (await get('/new/text')).body
    expect(understood).toContain('provisions were understood')
    expect(understood).toMatch(/Line .?\d+.?:.*square brackets that do not pair/s)
    expect((await post('/new/text', steps.text)).location).toBe('/new/text')
    expect((await post('/new/text', steps.text)).location).toBe('/new/names')

    const unnamed = await post('/new/names', { ...steps.names, name: 'Quiet Harbour', 'use-en': 'false' })
    expect(unnamed.status).toBe(400)
    expect(problemsIn(unnamed)).toHaveLength(3)
    expect(unnamed.body).toContain('value="Quiet Harbour"')
    const check = await get('/new/check')
    expect(problemsIn(check).length).toBeGreaterThan(0)
    expect(check.body).not.toContain('Open the negotiation')
    expect((await post('/new/names', steps.names)).location).toBe('/new/calendar')
    const undated = await post('/new/calendar', { 'type-0': 'deadline', 'what-0': 'No day' })
    expect([undated.status, problemsIn(undated)[0]]).toEqual([400, expect.stringContaining('No day')])
    expect((await post('/new/calendar', steps.calendar)).location).toBe('/new/check')

    const last = (await get('/new/check')).body
    expect(last).toContain('talks.example/quiet-harbour')
    expect(last).toContain('Human rights considerations for protocols (RFC 9620)')
    expect(last).toContain('Open the negotiation')
    const opened = await post('/new/check', {})
    expect([opened.status, opened.location]).toEqual([303, '/n/quiet-harbour/desk'])
    const desk = await get('/n/quiet-harbour/desk')
    expect(desk.status).toBe(200)
    expect(desk.body).toContain('Proposals are due')
    expect(desk.body).toContain('Seat a party')
    const overview = JSON.parse((await get('/api/n/quiet-harbour')).body)
    const assessed = (await get('/n/quiet-harbour/assessments')).body
    expect(assessed).toContain('Human rights considerations for protocols (RFC 9620)')
    expect(overview.title).toEqual({ en: 'Quiet Harbour', ar: 'ميناء هادئ' })
    expect((await get('/new/check')).body).not.toContain('quiet-harbour')
  })

  test('H124: a name is given once, and what was written stays', async () => {
    const { get, post } = await organiser()
    await post('/new', steps.forum)
    await post('/new/text', steps.text)
    await post('/new/names', steps.names)
    const refused = await post('/new/check', {})
    expect([refused.status, problemsIn(refused)[0]]).toEqual([400, expect.stringContaining('exists already')])
    expect((await get('/new/names')).body).toContain('value="quiet-harbour"')
    await post('/new/text', { ...steps.text, base: 'x'.repeat(30_000) })
    expect((await get('/new/text')).body).toMatch(/A text of .?30,000.? characters is kept/)
    const huge = await post('/new/text', { ...steps.text, base: 'x'.repeat(300_000) })
    expect(huge.status).toBe(413)
  })
})

interface Coming {
  readonly kind: string
  readonly act: number
  readonly title: object
}
const dates = (coming: readonly Coming[]) =>
  coming.filter(({ kind }) => kind === 'event').map(({ title }) => title)

describe('the desk', () => {
  const desk = '/n/quiet-harbour/desk'
  const act = `/n/quiet-harbour/act`

  test('H125: anybody sees it, and only the secretariat has forms and invitations', async () => {
    const stranger = await visitor(server).get(desk)
    expect([stranger.status, stranger.body.includes('<form')]).toEqual([200, false])
    expect(stranger.body).not.toContain('Open invitations')
    const own = await (await organiser()).get(desk)
    expect(own.body).toContain('Open invitations')
    expect(own.headers.get('cache-control')).toContain('no-store')
    const { coming, parties } = JSON.parse((await visitor(server).get(`/api${desk}`)).body)
    expect(dates(coming)).toEqual([{ en: 'Proposals are due' }])
    expect(parties).toMatchObject([{ party: 'SECRETARIAT', people: 2 }])
    expect((await visitor(server).get(`${desk}/invitations`)).status).toBe(403)
  })

  test('dates, documents, seats, translations, numbers, withholding, figures: each by its form', async () => {
    const { get, post } = await organiser()
    const send = (page: string, fields: Readonly<Record<string, string>>) =>
      post(page, { back: page, lang: 'en', ...fields }, act)
    const done = async (page: string, fields: Readonly<Record<string, string>>) => {
      const { status, body } = await send(page, fields)
      expect([fields.kind, status, problemsIn({ body })]).toEqual([fields.kind, 303, []])
    }
    const announced = JSON.parse((await get(`/api${desk}`)).body).coming as Coming[]
    const first = announced.find(({ kind }) => kind === 'event')!.act
    const moved = {
      kind: 'event',
      type: 'deadline',
      title: 'Later',
      'at-at': '2099-04-01T17:00',
      instead: String(first),
    }
    await done(desk, moved)
    const coming = JSON.parse((await get(`/api${desk}`)).body).coming
    expect(dates(coming)).toEqual([{ en: 'Later' }])
    const acts = (await get('/n/quiet-harbour/acts')).body
    expect(acts).toMatch(/Proposals are due.*1 March 2099/s)
    expect((await get('/n/quiet-harbour/calendar.ics')).body).toContain('DTSTART:20990401T170000Z')
    const unnamed = await send(desk, {
      kind: 'event',
      type: 'document',
      of: 'document',
      symbol: '',
      title: 'Note <b>',
    })
    expect([unnamed.status, problemsIn(unnamed)[0]]).toEqual([400, expect.stringContaining('needs a symbol')])
    expect(unnamed.body).toContain('value="Note &lt;b>"')
    const note = { kind: 'event', type: 'document', of: 'document', symbol: 'TD/1', title: 'Note <b>' }
    const strange = await send(desk, { ...note, proposal: 'rus 27' })
    expect([strange.status, problemsIn(strange)[0]]).toEqual([400, expect.stringContaining('such as RUS/27')])
    expect(strange.body).toContain('value="rus 27"')
    await done(desk, { ...note, proposal: 'RUS/27' })
    expect((await get(desk)).body).toContain('TD/1: Note &lt;b>')
    const [published] = JSON.parse((await get('/api/n/quiet-harbour/acts?kind=event')).body).acts.slice(-1)
    expect(published).toMatchObject({ author: { act: { type: 'document', proposal: 'RUS/27' } } })
    await done(desk, {
      kind: 'seat',
      seats: 'CHAIR',
      name: 'Chair',
      office: 'chair',
      group: '',
      unit: 'person',
    })
    expect(
      (await send(desk, { kind: 'seat', seats: 'CHAIR', name: 'X', group: 'users', unit: 'person' })).status,
    ).toBe(400)

    const behind = JSON.parse((await get(`/api${desk}/translations`)).body)
    expect(behind.length).toBeGreaterThan(2)
    const [{ hash, provision }] = behind
    const page = `${desk}/translations?of=${hash}`
    expect((await get(page)).body).toContain('Enter a translation')
    expect((await send(page, { kind: 'translate', of: hash, to: 'ar', text: ' ' })).status).toBe(400)
    await done(page, { kind: 'translate', of: hash, to: 'ar', text: 'المادة' })
    const left = JSON.parse((await get(`/api${desk}/translations`)).body)
    expect(left.map((one: { provision: string }) => one.provision)).not.toContain(provision)

    const numbering = `${desk}/numbering`
    const wrong = await send(numbering, { kind: 'renumber', edition: 'Second', labels: 'art-1' })
    expect([wrong.status, wrong.body.includes('>art-1</textarea>')]).toEqual([400, true])
    await done(numbering, { kind: 'renumber', edition: 'Second', labels: 'art-1 | Article 7 |' })
    expect((await get(numbering)).body).toContain('Article 7')
    expect(JSON.parse((await get(`/api${numbering}`)).body)).toMatchObject([
      { id: 'art-1', label: 'Article 1' },
    ])

    const withheld = { kind: 'withhold', level: 'hidden', reason: 'error', authority: 'Rule 4' }
    expect((await send(desk, { ...withheld, what: 'everything' })).status).toBe(400)
    await done(desk, { ...withheld, what: hash })
    expect(JSON.parse((await get(`/api${desk}`)).body).withheld).toBe(1)
    await done(desk, { kind: 'report-figure', figure: 'present', value: '12', of: 'Delegations present' })
  })

  const table = `party,name,group,unit,role,e-mail,language
FJI,Fiji,Governments,state,head,head@mission.example,en
FJI,,,,delegate,SECOND@mission.example,ar
FJI,,,,delegate,second@mission.example,ar
EDRI,"European, Digital Rights",advocates,,,policy@rights.example,
fji,Fiji,Governments,state,head,x@mission.example,en
USR,Users,nobody,,,u@users.example,
OPR,Operators,operators,,,not an address,
OPS,,,,,someone@ops.example,
`

  test('H130 to H133: a table is looked at, then sent, row by row, and sent again does no harm', async () => {
    const { post } = await organiser()
    const page = `${desk}/invitations`
    const fates = ({ body }: { readonly body: string }) =>
      [...body.matchAll(/<tr><td>(\d+)<\/td>.*?<\/small><\/td><td>(.*?)<\/td><\/tr>/gs)].map(
        ([, row, fate]) => `${row} ${fate}`,
      )
    const planned = await post(page, { csv: table })
    expect(planned.status).toBe(200)
    expect(fates(planned)).toEqual([
      '2 the party is seated, the person invited',
      '3 the person is invited',
      '4 the same as a row above',
      '5 the party is seated, the person invited',
      expect.stringMatching(/^6 .*cannot be a party/),
      expect.stringMatching(/^7 There is no stakeholder group/),
      expect.stringMatching(/^8 This is not an e-mail address/),
      expect.stringMatching(/^9 .*is not seated/),
    ])
    expect(planned.body).toContain('Send \u20683\u2069 invitations')
    expect(await server.mailTo('head@mission.example')).toEqual([])
    const sent = await post(page, { csv: table, send: 'yes' })
    expect(fates(sent).slice(0, 4)).toEqual([
      '2 invited',
      '3 invited',
      '4 the same as a row above',
      '5 invited',
    ])
    const [mail] = await server.mailTo('second@mission.example')
    expect(mail!.text).toContain('Fiji')
    expect((await server.linkTo('policy@rights.example')).startsWith('/invitation/')).toBe(true)
    const again = await post(page, { csv: table, send: 'yes' })
    expect(fates(again).slice(0, 2)).toEqual([
      '2 invited already, and can still accept',
      '3 invited already, and can still accept',
    ])
    expect(await server.mailTo('head@mission.example')).toHaveLength(1)
    const state = JSON.parse((await visitor(server).get(`/api${desk}`)).body)
    expect(state.parties.map(({ party }: { party: string }) => party)).toEqual([
      'SECRETARIAT',
      'CHAIR',
      'FJI',
      'EDRI',
    ])
    expect(state.withoutPeople).toEqual(['CHAIR', 'FJI', 'EDRI'])
  })

  test.each([
    ['', 'The column'],
    ['party,e-mail\n', 'no rows'],
    ['party,e-mail,password\nA,b@c.de,x', 'password'],
    ['party,e-mail\nA,"b@c.de', 'cannot be read'],
  ])('H130: %j is refused as a whole', async (csv, said) => {
    const { post } = await organiser()
    const refused = await post(`${desk}/invitations`, { csv })
    expect([refused.status, problemsIn(refused)[0]]).toEqual([400, expect.stringContaining(said)])
  })

  test('H130: there is a limit to the rows', async () => {
    const { post } = await organiser()
    const csv = `party,e-mail\n${'A,b@c.de\n'.repeat(bulkRowsMax + 1)}`
    expect(problemsIn(await post(`${desk}/invitations`, { csv }))[0]).toContain('more than 200 rows')
  })

  test('H134: nobody else may', async () => {
    const other = await person('other@example.org')
    expect((await other.post(desk, { csv: table, send: 'yes' }, `${desk}/invitations`)).status).toBe(403)
  })
})
