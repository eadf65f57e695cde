/**
 * One's own account: who one is, the seats one holds, where one is signed in, and showing again that it is oneself.
 * Rules A8, A12, A17 and A24 to A27, docs/spec/accounts.md.
 */
import type { Context, Hono } from 'hono'
import { type Account, deleteAccount, findAccount, renameAccount } from '../accounts/accounts.js'
import { confirmAddress, lookConfirm } from '../accounts/links.js'
import { addressChangedMail } from '../accounts/mail.js'
import { closeOtherSessions, closeSession, isSteppedUp, sessionsOf } from '../accounts/sessions.js'
import { type Refusal, refuse } from '../core/canonical/result.js'
import { stepUpMs } from '../core/limits.js'
import { languages } from '../locales/locale.js'
import {
  accountNotePage,
  accountPage,
  addressPage,
  deletePage,
  type SeatShown,
} from '../views/pages/account.js'
import { confirmedPage, confirmPage, stepUpPage } from '../views/pages/confirm.js'
import { problemPage } from '../views/pages/problem.js'
import { linkSentPage, signInPath } from '../views/pages/sign-in.js'
import { formOf, problem } from './app.js'
import { type AskByMail, linkStatus } from './ask-link.js'
import { ownPath, withBack } from './back.js'
import type { Form } from './forms/form.js'
import { linkPath } from './sign-in.js'
import { isOwnForm, placeOf, type Server, siteOf } from './site.js'
import { forgetToken, markBrowser, type Visitor, visitorOf } from './visitor.js'
import { accountWays, stepUpWays } from './ways.js'

type Answer = Response | Promise<Response>

/** What a handler here is given: somebody is signed in, and a form is their own. */
interface Asked {
  readonly server: Server
  readonly c: Context
  readonly visitor: Visitor
  readonly account: Account
  readonly form: Form
}

type Handler = (asked: Asked) => Answer

export function serveAccount(app: Hono, server: Server, ask: AskByMail): void {
  const get = (path: string, handle: Handler) => app.get(path, c => shown(server, c, handle))
  const post = (path: string, handle: Handler) => app.post(path, c => sent(server, c, handle))
  get('/account', asked => accountShown(asked))
  post('/account/name', postName)
  post('/account/address', asked => postAddress(asked, ask))
  get('/account/address/:token', getAddressLink)
  post('/account/address/:token', postAddressLink)
  post('/account/others', postOthers)
  post('/account/sign-out', postSignOut)
  get('/account/delete', asked => deleteShown(asked))
  post('/account/delete', postDelete)
  get('/account/confirm', asked => confirmShown(asked, ownPath(asked.c.req.query('back'), '/account')))
  post('/account/confirm', asked => postConfirm(asked, ask))
  get('/account/confirmed', getConfirmed)
}

/** A stranger signs in first and comes back. */
async function shown(server: Server, c: Context, handle: Handler): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const asked = await askedOf(server, c, {})
  if (asked === null) return c.redirect(signInPath(ownPath(`${pathname}${search}`, '/account')), 303)
  markBrowser(server, c)
  return handle(asked)
}

/** Who was signed out meanwhile signs in again; what they sent is not done. */
async function sent(server: Server, c: Context, handle: Handler): Promise<Response> {
  const asked = await askedOf(server, c, await formOf(c))
  if (asked === null) return c.redirect(signInPath('/account'), 303)
  if (!isOwnForm(server, c, asked.form.token)) return problem(server, c, refuse('foreign-form'), 403)
  return handle(asked)
}

async function askedOf(server: Server, c: Context, form: Form): Promise<Asked | null> {
  const visitor = visitorOf(c)
  const account = visitor && (await findAccount(server.directory, visitor.session.account))
  return account === null ? null : { server, c, visitor: visitor!, account, form }
}

async function accountShown(
  { server, c, visitor, account, form }: Asked,
  refused?: Refusal,
  status: 200 | 400 | 429 | 503 = 200,
): Promise<Response> {
  const { name, lang, address } = account
  const sessions = await sessionsOf(server.directory, account.id, visitor.token, server.now())
  const site = siteOf(server, c, false)
  const ways = await accountWays(server, c)
  const facts = { name, lang, address, sessions, ways, seats: seatsOf(server, visitor, site.lang) }
  const again = refused && { values: form, problem: refused }
  return c.html(accountPage(site, { ...facts, form: again }), status)
}

function seatsOf({ negotiations }: Server, { held }: Visitor, lang: string): SeatShown[] {
  return held.map(({ log, credential }) => {
    const negotiation = negotiations.get(log)
    if (negotiation === undefined) return { log, credential, title: null, place: null }
    const { record, seats } = negotiation.sequencer.view().state
    const party = seats.credentials.get(credential)?.party
    const place = party === undefined ? null : placeOf(negotiation, { party, credential }, lang)
    return { log, credential, title: record.title, place }
  })
}

/** The language goes to the browser too, by the address that is led to. */
async function postName(asked: Asked): Promise<Response> {
  const { server, c, account, form } = asked
  const lang = languages.find(known => known === form.lang) ?? account.lang
  const renamed = await renameAccount(server.directory, account.id, { name: form.name ?? '', lang })
  return renamed.ok
    ? c.redirect(`/account?lang=${lang}`, 303)
    : accountShown({ ...asked, form: { ...form, form: 'name' } }, renamed, 400)
}

async function postAddress(asked: Asked, ask: AskByMail): Promise<Response> {
  const { server, c, account, form } = asked
  if (!isFresh(asked)) return stepUpFirst(asked, '/account/address')
  const link = { purpose: 'confirm', address: form.address ?? '', account: account.id } as const
  const sent = await ask(c, link, token => `/account/address/${token}`)
  if (!sent.ok) return accountShown({ ...asked, form: { ...form, form: 'address' } }, sent, linkStatus(sent))
  return sentShown(server, c, link.address, '/account')
}

function sentShown(server: Server, c: Context, address: string, again: string): Answer {
  const { delivers } = server.outbox
  return c.html(linkSentPage(siteOf(server, c, false), { address, again, delivers }))
}

async function getAddressLink({ server, c, account }: Asked): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const read = await lookConfirm(server.directory, account.id, token, server.now())
  if (!read.ok) return addressRefused(server, c, read)
  const link = { action: `/account/address/${token}`, address: read.value }
  return c.html(addressPage(siteOf(server, c, false), link))
}

/** The address that was the account's until now is told. */
async function postAddressLink({ server, c, account }: Asked): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const confirmed = await confirmAddress(server.directory, account.id, token, server.now())
  if (!confirmed.ok) return addressRefused(server, c, confirmed)
  const { address } = confirmed.value
  if (account.address !== null && account.address !== address) {
    const t = server.translations[account.lang]
    const told = await server.outbox.send(
      addressChangedMail(t, { to: account.address, site: server.siteName }),
    )
    if (!told.ok) server.complain(`mail was not sent through ${told.where}: ${told.args?.problem}`)
  }
  return c.redirect('/account', 303)
}

function addressRefused(server: Server, c: Context, refused: Refusal): Answer {
  const statuses: Readonly<Record<string, 403 | 404>> = { 'link-unknown': 404, 'address-taken': 403 }
  const html = problemPage(siteOf(server, c, false), { problem: refused, back: '/account' })
  return c.html(html, statuses[refused.why] ?? 410)
}

async function postOthers({ server, c, visitor }: Asked): Promise<Response> {
  await closeOtherSessions(server.directory, visitor.token)
  return c.redirect('/account', 303)
}

async function postSignOut({ server, c, visitor }: Asked): Promise<Response> {
  await closeSession(server.directory, visitor.token)
  forgetToken(server, c)
  return c.redirect('/', 303)
}

function deleteShown(asked: Asked, refused?: Refusal): Answer {
  const { server, c, visitor, form } = asked
  const site = siteOf(server, c, false)
  const facts = { seats: seatsOf(server, visitor, site.lang), mayDelete: isFresh(asked) }
  const again = refused === undefined ? {} : { form: { values: form, problem: refused } }
  return c.html(deletePage(site, { ...facts, ...again }), refused === undefined ? 200 : 400)
}

/** The word may be that of any language: the page may have been shown in another. */
async function postDelete(asked: Asked): Promise<Response> {
  const { server, c, account, form } = asked
  if (!isFresh(asked)) return stepUpFirst(asked, '/account/delete')
  const word = (form.word ?? '').trim().toLowerCase()
  const words = languages.map(lang => server.translations[lang]('delete-word').toLowerCase())
  if (!words.includes(word)) return deleteShown(asked, refuse('not-typed'))
  await deleteAccount(server.directory, account.id)
  forgetToken(server, c)
  const site = siteOf(server, c, false)
  return c.html(accountNotePage(site, { title: site.t('deleted-title'), words: site.t('deleted-words') }))
}

function isFresh({ server, visitor }: Asked): boolean {
  return isSteppedUp(visitor.session, server.now(), stepUpMs)
}

function stepUpFirst({ server, c, form }: Asked, action: string): Answer {
  const problem = refuse('step-up-needed')
  return c.html(stepUpPage(siteOf(server, c, false), { action, values: form, problem }), 403)
}

async function confirmShown(
  { server, c, account }: Asked,
  back: string,
  refused?: Refusal,
): Promise<Response> {
  const { address } = account
  const site = siteOf(server, c, false)
  const status = refused === undefined ? 200 : linkStatus(refused)
  return c.html(
    confirmPage(site, { address, back, ways: await stepUpWays(server, c), problem: refused }),
    status,
  )
}

/** A link to sign in anew in this browser: that is a step-up. */
async function postConfirm(asked: Asked, ask: AskByMail): Promise<Response> {
  const { server, c, account, form } = asked
  const back = ownPath(form.back, '/account')
  if (account.address === null) return confirmShown(asked, back, refuse('malformed-address'))
  const link = { purpose: 'sign-in', address: account.address } as const
  const sent = await ask(c, link, token => linkPath(token, back))
  if (!sent.ok) return confirmShown(asked, back, sent)
  return sentShown(server, c, account.address, withBack('/account/confirm', back))
}

/** Says so only where it is so: a used link leads here too. */
function getConfirmed(asked: Asked): Answer {
  const { server, c } = asked
  if (!isFresh(asked)) return c.redirect('/account/confirm?back=/account/confirmed', 303)
  return c.html(confirmedPage(siteOf(server, c, false)))
}
