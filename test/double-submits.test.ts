/**
 * A double click: every form of the server sent twice, one after the other and both at once. What it does happens once,
 * and whoever sent it twice has one answer, or one clear sentence. A new route needs a line here. Rules A63, A64 and A67,
 * docs/spec/accounts.md.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptInvitation } from '../src/accounts/invitations.js'
import { openSession } from '../src/accounts/sessions.js'
import { must } from '../src/store/testing-laws.js'
import { runOn } from './database-setup.js'
import { routesOf } from './hall.js'
import { mailsIn } from './mailbox.js'
import { random } from './people.js'
import { credential, linkOn, openRoom, type Room, seat, type Visits } from './room.js'
import { type Answer, visitor } from './running.js'

type Fields = Readonly<Record<string, string>>
type Sender = Pick<Visits, 'get' | 'post'>

/** One form, ready to be sent. */
interface Made {
  readonly who: Sender
  readonly path: string
  readonly fields?: Fields
  /** The page that the form is on: what it hides is sent too. */
  readonly page?: string
  /** Counts what the form does. */
  readonly effect: () => Promise<number>
  /** By how much, once (default: 1). */
  readonly by?: number
}

/** Makes a form anew for each way of sending it twice; or says why nothing is to be tried. */
type Case = (() => Promise<Made>) | string

const parties = Array.from({ length: 16 }, (_, n) => `Q${String.fromCharCode(65 + n)}`)
let room: Room
let data: string
let secretary: Visits
/** Where documents are deposited. */
let coalition: Room
let depositor: Visits
let made = 0
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'travaux-double-'))
  const seats = parties.flatMap(party => [
    seat(party, 'users'),
    ...['head', 'two'].map(one =>
      credential(`${party.toLowerCase()}-${one}`, party, one === 'head' ? 'head' : 'delegate'),
    ),
  ])
  const organisers = ['one@desk.example', 'two@desk.example']
  room = await openRoom('open-multistakeholder', seats, { demo: true, dataFolder: data, organisers })
  secretary = await room.holder('Secretary', 'sec-2')
  coalition = await openRoom('operational-coalition', [
    { kind: 'exception', clause: 'vouching', acts: ['seat'] },
    seat('ACME', 'researchers'),
    credential('acme-head', 'ACME', 'head'),
  ])
  depositor = await coalition.holder('Ann', 'acme-head')
}, 120_000)
afterAll(async () => {
  await coalition.close()
  await room.close()
  await rm(data, { recursive: true, force: true })
})

let seated = 0
/** The head of a party that has done nothing yet. */
async function head(): Promise<{ readonly who: Visits; readonly party: string }> {
  const party = parties[seated++]!
  const who = await room.holder(`Head of ${party}`, `${party.toLowerCase()}-head`)
  await who.post('/n/harbour/act', { kind: 'declare-interests', back: '/n/harbour' })
  return { who, party }
}
/** One who works through all that a party may do: so many forms, so few parties. */
const kept = new Map<string, Promise<{ readonly who: Visits; readonly party: string }>>()
const worker = (what: string) => kept.get(what) ?? kept.set(what, head()).get(what)!

const person = (mail?: string) => room.person(`Person ${++made}`, mail)
const newAddress = () => `person-${++made}@example.org`
const rows = (from: string) => async () =>
  Number((await runOn(room.databaseUrl, `SELECT count(*) FROM ${from}`))[0]!.count)
const mails = (to: string) => async () =>
  (await mailsIn(join(data, 'mail'))).filter(mail => mail.to === to).length
const linkTo = async (to: string) =>
  (await mailsIn(join(data, 'mail'))).findLast(mail => mail.to === to)!.link
const actsAt = async (address: string) =>
  Number(((await (await fetch(address)).json()) as { acts: number }).acts)
const acts =
  (log = 'harbour') =>
  () =>
    actsAt(`${room.url}/api/n/${log}`)
const deposits = () => actsAt(`${coalition.url}/api/n/harbour`)
const documented = () => ({ title: `Map ${++made}`, marking: 'amber', document: 'Words.', lang: 'en' })
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString().slice(0, 19)
const by = (account: string) => `WHERE account = '${account}'`

/** What a form hides, as it stands on a page. */
function hiddenOn(html: string, action: string, fields: Fields): Fields {
  const forms = html.split('<form').slice(1)
  const fits = forms.filter(form => (/action="([^"#?]*)/.exec(form)?.[1] ?? action) === action)
  const own =
    fits.find(form => fields.kind === undefined || form.includes(`value="${fields.kind}"`)) ?? fits[0]
  if (own === undefined) throw new Error(`no form for ${action}`)
  const inputs = own.split('</form>')[0]!.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...inputs].map(([, name, value]) => [name!, value!.replaceAll('&quot;', '"')]))
}

// What forms work on.

const amending = (target: string) => {
  const fields = { kind: 'submit', mark: 'MOD', target, textLang: 'en', lang: 'en', title: 'T' }
  return { ...fields, reasons: 'Why.', text: `Open ${++made}.`, next: 'keep', draft: 'new' }
}

async function newDraft(): Promise<{ readonly who: Visits; readonly path: string }> {
  const { who } = await worker('drafts')
  const { location } = await who.post('/n/harbour/drafts', amending('p:1@0'))
  return { who, path: location! }
}

async function newNote(): Promise<{ readonly who: Visits; readonly path: string; readonly id: string }> {
  const { who } = await worker('notes')
  const { location } = await who.post('/n/harbour/workspace', { text: `Note ${++made}` })
  const id = location!.split('#note-')[1]!
  return { who, id, path: `/n/harbour/workspace/${id}` }
}

const asks = {
  question: 'Should we sign?',
  target: 'p:1@0',
  groups: 'Ports\nCrews',
  lang: 'en',
  open: 'true',
}

async function consultation(who: Visits, seconds: number, more: Fields = {}): Promise<string> {
  const page = (await who.get('/n/harbour/consultations')).body
  const name = /name="name" value="([^"]*)"/.exec(page)![1]!
  const fields = { ...asks, who: 'public', statements: '', 'closes-at': inSeconds(seconds), name, ...more }
  expect(await who.post('/n/harbour/consultations', fields)).toMatchObject({ status: 303 })
  return name
}

const open = new Map<string, Promise<string>>()
const standing = (asked: 'public' | 'invited') =>
  open.get(asked) ??
  open
    .set(
      asked,
      worker('consultations').then(({ who }) => consultation(who, 3600, { who: asked })),
    )
    .get(asked)!

async function closed(): Promise<{ readonly who: Visits; readonly name: string; readonly ann: Visits }> {
  const { who } = await head()
  const name = await consultation(who, 4)
  const ann = await person()
  await ann.post(`/n/${name}/vote`, { statement: '0', vote: 'agree', group: 'g1' })
  const isOpen = async () => {
    const shown = (await (await fetch(`${room.url}/api/n/${name}`)).json()) as { closed: number | null }
    return shown.closed === null
  }
  while (await isOpen()) await new Promise(resolve => setTimeout(resolve, 200))
  return { who, name, ann }
}

async function invitation(): Promise<{ readonly link: string; readonly who: Visits; readonly one: Visits }> {
  const { who, party } = await worker('people')
  const fields = { kind: 'invite', role: 'delegate', days: '7' }
  const link = linkOn(await who.post(`/n/harbour/parties/${party}/people`, fields))
  return { link, who, one: await person() }
}

const steps = {
  forum: { forum: 'open-multistakeholder' },
  text: { base: '## Article 1\n\n1. The harbour is open.\n', lang: 'en', others: '' },
  names: { 'title-en': 'Harbour', 'use-en': 'true', 'authentic-en': 'true' },
}
const organising = new Map<string, Promise<Visits>>()
const organiser = (name: string) =>
  organising.get(name) ?? organising.set(name, room.person(name, `${name}@desk.example`)).get(name)!

async function settingUp(): Promise<{ readonly who: Visits; readonly effect: Made['effect'] }> {
  const who = await organiser('one')
  await runOn(room.databaseUrl, `DELETE FROM travaux_setup.setup ${by(who.account)}`)
  return { who, effect: rows(`travaux_setup.setup ${by(who.account)} AND changed > 0`) }
}

const challenge =
  'what a passkey or an institution said counts once (A34, A36): passkeys and institution tests'
const program = 'a program says with Idempotency-Key that two requests are one (A63): api-tokens.test.ts'
const signed = 'whoever signs says which act it is: the same author part is one act (E4)'
const nothing = 'nothing is kept of it'
const sets = 'sets what it says, as often as it is sent'

const cases: Readonly<Record<string, Case>> = {
  '/api/n/:id/submissions': signed,
  '/internal/n/:id/submissions': signed,
  '/witness/add-checkpoint': 'compared with the last checkpoint, and swapped (H15 to H19)',
  '/compare': nothing,
  '/api/compare': nothing,
  '/n/:id/drafts/checks': nothing,
  '/api/n/:id/vote': sets,
  '/api/n/:id/acts': program,
  '/api/n/:id/*': program,
  ...Object.fromEntries(
    ['', '/delete', '/:note', '/:note/comment', '/:note/seen', '/:note/delete'].map(below => [
      `/api/n/:id/workspace${below}`,
      'a program reads the id of what it made',
    ]),
  ),
  '/passkeys/options': 'a question: each is asked anew',
  '/sign-in/passkey': challenge,
  '/step-up/passkey': challenge,
  '/account/passkeys': challenge,
  '/account/passkeys/rename': sets,
  '/account/passkeys/remove': 'what is gone is gone: passkeys.test.ts',
  '/sign-in/institution/new': challenge,
  '/account/institution/remove': 'what is gone is gone: institution.test.ts',
  '/account/following/stop/:id/:seal': 'mail programs send it as often as they like (RFC 8058)',

  '/account/tokens': async () => {
    const who = await room.holder(
      `Program ${++made}`,
      `${parties[parties.length - (made % 2) - 1]!.toLowerCase()}-two`,
    )
    const [seatHeld] = await runOn(
      room.databaseUrl,
      `SELECT credential FROM travaux_accounts.holder ${by(who.account)}`,
    )
    const fields = { name: 'Gauge', seat: `harbour ${seatHeld!.credential}`, days: '7' }
    const effect = rows(`travaux_accounts.token ${by(who.account)}`)
    return { who, page: '/account/tokens', path: '/account/tokens', fields, effect }
  },
  '/account/tokens/end': async () => {
    const { who } = await worker('tokens')
    const [held] = await runOn(
      room.databaseUrl,
      `SELECT credential FROM travaux_accounts.holder ${by(who.account)}`,
    )
    await who.post('/account/tokens', { name: `N ${++made}`, seat: `harbour ${held!.credential}`, days: '7' })
    const id = /name="id" value="([^"]*)"/.exec((await who.get('/account/tokens')).body)![1]!
    const effect = rows(`travaux_accounts.token ${by(who.account)}`)
    return { who, path: '/account/tokens/end', page: '/account/tokens', fields: { id }, effect, by: -1 }
  },
  '/sign-in': async () => {
    const address = newAddress()
    return {
      who: visitor(room),
      page: '/sign-in',
      path: '/sign-in',
      fields: { address },
      effect: mails(address),
    }
  },
  '/sign-in/link/:token': async () => {
    const [who, address] = [visitor(room), newAddress()]
    await who.post('/sign-in', { address })
    const path = await linkTo(address)
    const effect = rows(`travaux_accounts.account WHERE address = '${address}'`)
    return { who, page: path, path, fields: { name: 'Ada' }, effect }
  },
  '/account/name': async () => {
    const [who, name] = [await person(), `Renamed ${++made}`]
    const effect = rows(`travaux_accounts.account WHERE name = '${name}'`)
    return { who, page: '/account', path: '/account/name', fields: { name, lang: 'en' }, effect }
  },
  '/account/address': async () => {
    const [who, address] = [await person(), newAddress()]
    return { who, page: '/account', path: '/account/address', fields: { address }, effect: mails(address) }
  },
  '/account/address/:token': async () => {
    const [before, address] = [newAddress(), newAddress()]
    const who = await person(before)
    await who.post('/account/address', { address })
    const path = await linkTo(address)
    return { who, page: path, path, effect: mails(before) }
  },
  '/account/others': async () => {
    const who = await person()
    const elsewhere = { account: who.account, before: null, userAgent: 'elsewhere' }
    must(await openSession(room.directory, elsewhere, Date.now(), random))
    const effect = rows(`travaux_accounts.session ${by(who.account)}`)
    return { who, page: '/account', path: '/account/others', effect, by: -1 }
  },
  '/account/sign-out': async () => {
    const who = await person()
    const effect = rows(`travaux_accounts.session ${by(who.account)}`)
    return { who, page: '/account', path: '/account/sign-out', effect, by: -1 }
  },
  '/account/delete': async () => {
    const who = await person()
    const effect = rows(`travaux_accounts.account WHERE id = '${who.account}'`)
    const fields = { word: 'delete' }
    return { who, page: '/account/delete', path: '/account/delete', fields, effect, by: -1 }
  },
  '/account/confirm': async () => {
    const address = newAddress()
    const who = await person(address)
    return { who, page: '/account/confirm', path: '/account/confirm', effect: mails(address) }
  },
  '/account/following': async () => {
    const who = await person(newAddress())
    await who.post('/n/harbour/follow', { kind: 'negotiation', back: '/n/harbour' })
    const effect = rows(`travaux_accounts.digest ${by(who.account)} AND every = 'week'`)
    return { who, path: '/account/following', fields: { every: 'week', hour: '9' }, effect }
  },
  '/account/following/stop': async () => {
    const who = await person(newAddress())
    await who.post('/n/harbour/follow', { kind: 'negotiation', back: '/n/harbour' })
    const id = /name="id" value="([^"]*)"/.exec((await who.get('/account/following')).body)![1]!
    const effect = rows(`travaux_accounts.subscription ${by(who.account)}`)
    return { who, path: '/account/following/stop', fields: { id }, effect, by: -1 }
  },
  '/n/:id/follow': async () => {
    const who = await person(newAddress())
    const effect = rows(`travaux_accounts.subscription ${by(who.account)}`)
    return { who, page: '/n/harbour', path: '/n/harbour/follow', fields: { kind: 'negotiation' }, effect }
  },
  '/n/:id/unfollow': async () => {
    const who = await person(newAddress())
    await who.post('/n/harbour/follow', { kind: 'negotiation', back: '/n/harbour' })
    const effect = rows(`travaux_accounts.subscription ${by(who.account)}`)
    return { who, path: '/n/harbour/unfollow', fields: { kind: 'negotiation' }, effect, by: -1 }
  },

  '/n/:id/vote': async () => {
    const [name, who] = [await standing('public'), await person()]
    const effect = rows(`travaux_consultations.vote WHERE log = '${name}'`)
    return { who, path: `/n/${name}/vote`, fields: { statement: '0', vote: 'agree', group: 'g1' }, effect }
  },
  '/n/:id/pose': async () => {
    const [name, who] = [await standing('public'), await person()]
    await who.post(`/n/${name}/vote`, { statement: '0', vote: 'agree', group: 'g1' })
    const effect = async () =>
      Object.keys(
        ((await (await fetch(`${room.url}/api/n/${name}`)).json()) as { statements: [] }).statements,
      ).length
    return { who, page: `/n/${name}`, path: `/n/${name}/pose`, fields: { text: `Posed ${++made}.` }, effect }
  },
  '/n/:id/links': async () => {
    const name = await standing('invited')
    const { who } = await worker('consultations')
    const effect = rows(`travaux_consultations.invited WHERE log = '${name}'`)
    return { who, page: `/n/${name}`, path: `/n/${name}/links`, fields: { count: '2' }, effect, by: 2 }
  },
  '/n/:id/voters': async () => {
    const [name, address] = [await standing('invited'), newAddress()]
    const { who } = await worker('consultations')
    const fields = { csv: `e-mail\n${address}\n`, send: 'yes' }
    return { who, path: `/n/${name}/voters`, fields, effect: mails(address) }
  },
  '/n/:id/forget': async () => {
    const { ann, name } = await closed()
    const effect = rows(`travaux_consultations.voter WHERE log = '${name}' AND account IS NOT NULL`)
    return { who: ann, page: `/n/${name}/votes`, path: `/n/${name}/forget`, effect, by: -1 }
  },
  '/n/:id/consultations/cite': async () => {
    const { who, name } = await closed()
    const fields = { origin: `talks.example/${name}`, seen: '1' }
    return { who, path: '/n/harbour/consultations/cite', fields, effect: acts() }
  },
  '/n/:id/consultations': async () => {
    const { who } = await head()
    const fields = { ...asks, who: 'public', statements: '', 'closes-at': inSeconds(3600) }
    const page = '/n/harbour/consultations'
    return { who, page, path: page, fields, effect: acts() }
  },

  '/n/:id/workspace': async () => {
    const { who } = await worker('notes')
    const page = '/n/harbour/workspace'
    return { who, page, path: page, fields: { text: 'Twice' }, effect: rows('travaux_workspace.note') }
  },
  '/n/:id/workspace/delete': async () => {
    const { who, party } = await worker('emptied')
    await who.post('/n/harbour/workspace', { text: 'To be deleted' })
    const effect = rows(`travaux_workspace.note WHERE party = '${party}'`)
    return { who, path: '/n/harbour/workspace/delete', fields: { confirm: party }, effect, by: -1 }
  },
  '/n/:id/workspace/:note': async () => {
    const { who, path, id } = await newNote()
    const effect = async () =>
      Number(
        (await runOn(room.databaseUrl, `SELECT version FROM travaux_workspace.note WHERE id = '${id}'`))[0]!
          .version,
      )
    return { who, page: path, path, fields: { text: 'Saved twice', version: '1' }, effect }
  },
  '/n/:id/workspace/:note/comment': async () => {
    const { who, path } = await newNote()
    const effect = rows('travaux_workspace.comment')
    return { who, page: path, path: `${path}/comment`, fields: { comment: 'Yes' }, effect }
  },
  '/n/:id/workspace/:note/seen': async () => {
    const { path } = await newNote()
    const { who, effect } = { ...(await newNote()), effect: rows('travaux_workspace.seen') }
    return { who, path: `${path}/seen`, fields: { version: '1', comments: '0' }, effect, by: 0 }
  },
  '/n/:id/workspace/:note/delete': async () => {
    const { who, path } = await newNote()
    return { who, path: `${path}/delete`, effect: rows('travaux_workspace.note'), by: -1 }
  },
  '/n/:id/offers/sealed': async () => {
    const { who } = await worker('offers')
    const fields = { kind: 'seal-offer', terms: `If ${++made}.`, would: '1', to: 'QB', lang: 'en' }
    return { who, page: '/n/harbour/offers', path: '/n/harbour/offers/sealed', fields, effect: acts() }
  },
  '/n/:id/offers/release': async () => {
    const { who } = await worker('offers')
    const fields = { terms: `If ${++made}.`, would: '1', to: 'QB', lang: 'en', seen: '1' }
    await who.post('/n/harbour/offers/sealed', fields)
    const offer = String((await acts()()) - 1)
    return { who, path: '/n/harbour/offers/release', fields: { offer, seen: '1' }, effect: acts() }
  },
  '/n/:id/deposits': async () => ({
    ...{ who: depositor, page: '/n/harbour/deposits', path: '/n/harbour/deposits' },
    fields: { ...documented(), kind: 'deposit', 'due-at': inSeconds(3600) },
    effect: deposits,
  }),
  '/n/:id/deposits/release': async () => {
    await depositor.post('/n/harbour/deposits', { ...documented(), seen: '1', 'due-at': inSeconds(2) })
    const deposit = String((await deposits()) - 1)
    await new Promise(resolve => setTimeout(resolve, 2500))
    const path = '/n/harbour/deposits/release'
    return { who: depositor, path, fields: { deposit, seen: '1' }, effect: deposits }
  },

  '/new': async () => ({ ...(await settingUp()), page: '/new', path: '/new', fields: steps.forum }),
  '/new/text': async () => ({ ...(await settingUp()), path: '/new/text', fields: steps.text }),
  '/new/names': async () => ({
    ...(await settingUp()),
    path: '/new/names',
    fields: { ...steps.names, name: 'never-opened' },
  }),
  '/new/calendar': async () => ({ ...(await settingUp()), path: '/new/calendar' }),
  '/new/check': async () => {
    const who = await organiser('two')
    await who.post('/new', steps.forum)
    for (const _ of [1, 2]) await who.post('/new/text', steps.text)
    await who.post('/new/names', { ...steps.names, name: `harbour-${++made}` })
    await who.post('/new/calendar', {})
    return { who, page: '/new/check', path: '/new/check', effect: rows('travaux.log') }
  },

  '/n/:id/desk/invitations': async () => {
    const address = newAddress()
    const fields = { csv: `party,e-mail\nQA,${address}\n`, send: 'yes' }
    return { who: secretary, path: '/n/harbour/desk/invitations', fields, effect: mails(address) }
  },
  '/n/:id/parties/:party/people': async () => {
    const [{ who, party }, address] = [await worker('people'), newAddress()]
    const path = `/n/harbour/parties/${party}/people`
    const fields = { kind: 'invite', role: 'delegate', days: '7', address }
    return { who, page: path, path, fields, effect: mails(address) }
  },
  '/invitation/:token': async () => {
    const { link, one } = await invitation()
    return { who: one, page: link, path: link, effect: acts() }
  },
  '/n/:id/welcome': async () => {
    const { link, one } = await invitation()
    const token = link.slice('/invitation/'.length)
    must(await acceptInvitation(room.directory, one.account, token, Date.now(), random))
    return { who: one, path: '/n/harbour/welcome', effect: acts() }
  },
  '/n/:id/register': async () => {
    const who = await person()
    const fields = {
      name: `Rea ${++made}`,
      short: `REA${String.fromCharCode(65 + (made % 26))}`,
      group: 'users',
      unit: 'person',
      lang: 'en',
    }
    const page = '/n/harbour/register'
    const effect = rows(`travaux_accounts.holder ${by(who.account)}`)
    return { who, page, path: page, fields, effect }
  },

  '/n/:id/drafts': async () => {
    const { who } = await worker('drafts')
    const page = '/n/harbour/drafts'
    return { who, page, path: page, effect: rows('travaux_drafts.draft') }
  },
  '/n/:id/drafts/:draft': async () => {
    const { who, path } = await newDraft()
    const id = path.split('/').at(-1)!
    const effect = async () =>
      Number(
        (await runOn(room.databaseUrl, `SELECT version FROM travaux_drafts.draft WHERE id = '${id}'`))[0]!
          .version,
      )
    const fields = { lang: 'en', textLang: 'en', title: 'Another', reasons: 'Why.', version: '1' }
    return { who, path, fields, effect }
  },
  '/n/:id/drafts/:draft/table': async () => {
    const [who, log] = [visitor(room), 'open-waters']
    await who.post(`/n/${log}/seat`, { name: `Sailors ${++made}`, group: 'users' })
    const { version } = await who.json(`/api/n/${log}/provisions/art-4.2`)
    const { location } = await who.post(`/n/${log}/drafts`, amending(`p:art-4.2@${version ?? 0}`))
    return { who, path: `${location}/table`, fields: { version: '1' }, effect: acts(log) }
  },
  '/n/:id/drafts/:draft/discard': async () => {
    const { who, path } = await newDraft()
    return { who, path: `${path}/discard`, effect: rows('travaux_drafts.draft'), by: -1 }
  },
  '/n/:id/drafts/:draft/invite': async () => {
    const { who, path } = await newDraft()
    const effect = rows('travaux_drafts.cosponsor')
    return { who, path: `${path}/invite`, fields: { party: 'QP' }, effect }
  },
  '/n/:id/drafts/:draft/uninvite': async () => {
    const { who, path } = await newDraft()
    await who.post(`${path}/invite`, { party: 'QP' })
    const effect = rows('travaux_drafts.cosponsor')
    return { who, path: `${path}/uninvite`, fields: { party: 'QP' }, effect, by: -1 }
  },
  '/n/:id/drafts/:draft/answer': async () => {
    const { who, path } = await newDraft()
    const other = await worker('cosponsors')
    await who.post(`${path}/invite`, { party: other.party })
    const effect = rows('travaux_drafts.cosponsor WHERE accepted')
    return { who: other.who, path: `${path}/answer`, fields: { answer: 'accept', version: '1' }, effect }
  },

  '/n/:id/seat': async () => {
    const page = '/n/open-waters/seat'
    const fields = { name: `Sailors ${++made}`, group: 'users' }
    const effect = async () => ((await room.json('/../open-waters/parties')) as []).length
    return { who: visitor(room), page, path: page, fields, effect }
  },
  '/n/:id/leave': async () => {
    const who = visitor(room)
    await who.post('/n/open-waters/seat', { name: `Sailors ${++made}`, group: 'users' })
    return { who, path: '/n/open-waters/leave', effect: acts('open-waters'), by: 0 }
  },
  '/n/:id/as': async () => {
    const { who, party } = await worker('notes')
    const fields = { credential: `${party.toLowerCase()}-head` }
    return { who, path: '/n/harbour/as', fields, effect: acts(), by: 0 }
  },
  '/n/:id/act': async () => {
    const { who } = await worker('acts')
    const fields = { kind: 'statement', target: 'p:1@0', statement: `Said ${++made}.`, lang: 'en', seen: '1' }
    return { who, path: '/n/harbour/act', fields: { ...fields, back: '/n/harbour' }, effect: acts() }
  },
}

test('every form that there is has a line', async () => {
  const posted = (await routesOf()).filter(({ method }) => method === 'POST').map(({ path }) => path)
  expect(Object.keys(cases).sort()).toEqual([...new Set(posted)].sort())
})

const tried = Object.entries(cases).flatMap(([route, one]) =>
  typeof one === 'string' ? [] : (['in turn', 'at once'] as const).map(how => ({ route, how, make: one })),
)

/** What came of it: where it leads or its status, and the code of a refusal. */
const said = ({ status, body }: Answer) =>
  status === 303 ? 'led on' : `${status} ${/data-why="([a-z0-9-]+)"/.exec(body)?.[1] ?? ''}`.trim()

test.each(tried)(
  'A67: $route, sent twice $how, is done once',
  async ({ how, make }) => {
    const { who, path, page, fields = {}, effect, by = 1 } = await make()
    await who.get('/account') // whoever signs in has been here, and has the mark of their browser
    const hidden = page === undefined ? {} : hiddenOn((await who.get(page)).body, path, fields)
    const before = await effect()
    const send = () => who.post(path, { ...hidden, ...fields })
    const first = send()
    if (how === 'in turn') await first
    const answers = (await Promise.all([first, send()])).map(said)
    expect([answers, (await effect()) - before]).toEqual([answers, by])
    expect(answers.some(answer => /^(led on|200)$/.test(answer))).toBe(true)
    for (const answer of answers) expect(answer).toMatch(/^(led on|200|4\d\d [a-z-]+)$/)
  },
  30_000,
)
