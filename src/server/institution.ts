/**
 * Signing in at an institution, which works without script by its nature. The way there is a link; on the way back the
 * browser has to bring what it was given, once. Who is new says what to be called, or connects the identity to the
 * account they are signed in to, by a form of ours: nothing is linked silently. Rules A36.. of docs/spec/accounts.md.
 */
import type { Context, Hono } from 'hono'
import {
  accountOfIdentity,
  connectIdentity,
  createWithIdentity,
  disconnectIdentity,
  identitiesOf,
} from '../accounts/identities.js'
import type { Errand, Institution, Vouched } from '../accounts/institution.js'
import { isSteppedUp, stepUp } from '../accounts/sessions.js'
import { makeToken } from '../accounts/tokens.js'
import { spend, type Ways, waysIn } from '../accounts/ways.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { institutionMs } from '../core/limits.js'
import { newcomerPage } from '../views/pages/institution.js'
import { problemPage } from '../views/pages/problem.js'
import type { InstitutionShown } from '../views/parts/institution.js'
import { formOf } from './app.js'
import { ownPath, withBack } from './back.js'
import type { Form } from './forms/form.js'
import { signedIn, steppedUp } from './passkeys.js'
import { forgetSealed, type Kept, keepSealed, readSealed } from './sealed.js'
import { isOwnForm, languageOf, type Server, siteOf } from './site.js'
import { keepToken, markBrowser, signIn, visitorOf } from './visitor.js'

const purposes = ['sign-in', 'step-up', 'connect'] as const
type Purpose = (typeof purposes)[number]

/** What one goes to the institution for, kept by the browser meanwhile. */
interface Going extends Errand {
  readonly purpose: Purpose
  /** Who was signed in, where it matters. */
  readonly account: string | null
  readonly back: string
}

/** Somebody vouched for whom no account stands yet, until they say who they are to be here. */
interface Newcomer extends Vouched {
  /** The account that it is to be connected to; null where there is to be a new one. */
  readonly account: string | null
  readonly back: string
}

const startPath = '/sign-in/institution'
const returnPath = `${startPath}/return`
const newPath = `${startPath}/new`
const accountPath = '/account#institution'
const goingCookie = 'institution'
const newcomerCookie = 'newcomer'

interface Desk {
  readonly server: Server
  readonly ways: Ways
  readonly institution: Institution
}

export function serveInstitution(app: Hono, server: Server): void {
  const { institution } = server
  if (institution === null) return
  const desk = { server, ways: waysIn(server.beside), institution }
  app.get(startPath, c => answer(desk, c, begin(desk, c)))
  app.get(returnPath, c => answer(desk, c, finish(desk, c)))
  app.get(newPath, c => getNew(desk, c))
  app.post(newPath, c => postNew(desk, c))
  app.post('/account/institution/remove', c => answer(desk, c, remove(desk, c)))
}

/** What the page of an account shows of the institution; null where the operator named none. */
export async function institutionShown(server: Server, c: Context): Promise<InstitutionShown | null> {
  const visitor = visitorOf(c)
  if (visitor === null || server.institution === null) return null
  const { name, issuer } = server.institution
  const identities = await identitiesOf(waysIn(server.beside), visitor.session.account)
  return {
    name,
    connected: identities.filter(each => each.issuer === issuer),
    isSteppedUp: isSteppedUp(visitor.session, server.now()),
  }
}

/** On to where it leads, or why not. */
async function answer({ server }: Desk, c: Context, asked: Promise<Result<string>>): Promise<Response> {
  const led = await asked
  if (led.ok) return c.redirect(led.value, 303)
  if (led.why === 'step-up-needed') return c.redirect(withBack('/account/confirm', accountPath), 303)
  return refused(server, c, led)
}

function refused(server: Server, c: Context, problem: Refusal): Response | Promise<Response> {
  const back = visitorOf(c) === null ? '/sign-in' : '/account'
  return c.html(problemPage(siteOf(server, c, false), { problem, back }), statusOf(problem))
}

async function begin({ server, institution }: Desk, c: Context): Promise<Result<string>> {
  const purpose = purposes.find(each => each === (c.req.query('for') ?? 'sign-in')) ?? 'sign-in'
  const visitor = purpose === 'connect' ? steppedUp(server, c) : signedIn(c)
  if (!visitor.ok && purpose !== 'sign-in') return visitor
  const token = () => makeToken(server.random).token
  const fresh = purpose === 'step-up'
  const errand: Errand = { state: token(), nonce: token(), verifier: token(), fresh }
  const url = await institution.begin(errand, server.url + returnPath)
  if (!url.ok) return url
  const account = visitor.ok && purpose !== 'sign-in' ? visitor.value.session.account : null
  const going: Going = { ...errand, purpose, account, back: ownPath(c.req.query('back'), '/account') }
  keepSealed(server, c, goingCookie, going, institutionMs)
  return ok(url.value.href)
}

/** The browser is back. A state that is not the one it left with costs it nothing; its own counts once. */
async function finish(desk: Desk, c: Context): Promise<Result<string>> {
  const { server, ways, institution } = desk
  const going = readSealed<Going>(server, c, goingCookie)
  if (going === null) return refuse('institution-late', { where: institution.name })
  if (c.req.query('state') !== going.state) return refuse('institution-mismatch', { where: institution.name })
  forgetSealed(server, c, goingCookie)
  const spent = await spend(ways, { token: going.state, until: going.until })
  if (!spent.ok) return spent
  // The address as the public knows it: what the request says of itself is not believed.
  const returned = new URL(returnPath + new URL(c.req.url).search, server.url)
  const vouched = await institution.finish(going, returned)
  return vouched.ok ? lead(desk, c, going, vouched.value) : vouched
}

async function lead(desk: Desk, c: Context, going: Kept<Going>, vouched: Vouched): Promise<Result<string>> {
  const { server, ways } = desk
  const account = await accountOfIdentity(ways, vouched)
  if (going.purpose === 'step-up') return stepUpAs(desk, c, account, going)
  if (going.purpose === 'connect' && account !== null)
    return going.account === account ? ok(accountPath) : refuse('identity-taken')
  if (account !== null) return signInAs(server, c, account, going.back)
  const newcomer: Newcomer = { ...vouched, account: going.account, back: going.back }
  keepSealed(server, c, newcomerCookie, newcomer, institutionMs)
  return ok(newPath)
}

async function signInAs(server: Server, c: Context, account: string, back: string): Promise<Result<string>> {
  const signed = await signIn(server, c, account)
  return signed.ok ? ok(back) : signed
}

async function stepUpAs(
  { server, institution }: Desk,
  c: Context,
  account: string | null,
  { back }: Going,
): Promise<Result<string>> {
  const visitor = signedIn(c)
  if (!visitor.ok) return visitor
  const { token, session } = visitor.value
  if (session.account !== account) return refuse('institution-not-yours', { where: institution.name })
  const stepped = await stepUp(server.directory, token, server.now(), server.random)
  if (!stepped.ok) return stepped
  keepToken(server, c, stepped.value.token)
  return ok(back)
}

function getNew(desk: Desk, c: Context): Response | Promise<Response> {
  const newcomer = readSealed<Newcomer>(desk.server, c, newcomerCookie)
  return newcomer === null ? refused(desk.server, c, late(desk)) : newcomerShown(desk, c, newcomer)
}

function newcomerShown(
  { server, institution }: Desk,
  c: Context,
  { name, account }: Newcomer,
  again?: { readonly form: Form; readonly problem: Refusal },
): Response | Promise<Response> {
  markBrowser(server, c)
  const shown = { institution: institution.name, name, connects: account !== null, ...again }
  return c.html(newcomerPage(siteOf(server, c, false), shown), again === undefined ? 200 : 400)
}

async function postNew(desk: Desk, c: Context): Promise<Response> {
  const { server } = desk
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return refused(server, c, refuse('foreign-form'))
  const newcomer = readSealed<Newcomer>(server, c, newcomerCookie)
  if (newcomer === null) return refused(server, c, late(desk))
  const joined = await (newcomer.account === null ? create : connect)(desk, c, newcomer, form)
  if (joined.ok || joined.why !== 'malformed-name') return answer(desk, c, Promise.resolve(joined))
  return newcomerShown(desk, c, newcomer, { form, problem: joined })
}

/** A new account for a newcomer. Sent twice at once, one is made and the other is told that it is there. */
async function create(desk: Desk, c: Context, newcomer: Kept<Newcomer>, form: Form): Promise<Result<string>> {
  const { server, ways } = desk
  const asked = { name: form.name ?? '', lang: languageOf(server, c) }
  const made = await createWithIdentity(ways, newcomer, asked, server.now(), server.random)
  if (!made.ok) return made
  forgetSealed(server, c, newcomerCookie)
  return signInAs(server, c, made.value.account, newcomer.back)
}

async function connect(
  { server, ways }: Desk,
  c: Context,
  newcomer: Kept<Newcomer>,
): Promise<Result<string>> {
  const visitor = steppedUp(server, c)
  if (!visitor.ok) return visitor
  const { account } = visitor.value.session
  if (account !== newcomer.account) return refuse('session-ended')
  forgetSealed(server, c, newcomerCookie)
  const connected = await connectIdentity(ways, newcomer, account, server.now())
  return connected.ok ? ok(accountPath) : connected
}

async function remove({ server, ways, institution }: Desk, c: Context): Promise<Result<string>> {
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return refuse('foreign-form')
  const visitor = steppedUp(server, c)
  if (!visitor.ok) return visitor
  const identity = { issuer: institution.issuer, subject: form.subject ?? '' }
  const removed = await disconnectIdentity(ways, visitor.value.session.account, identity)
  return removed.ok ? ok(accountPath) : removed
}

function late({ institution }: Desk): Refusal {
  return refuse('institution-late', { where: institution.name })
}

const forbidden: ReadonlySet<string> = new Set([
  ...['foreign-form', 'session-ended', 'step-up-needed'],
  'institution-not-yours',
])

function statusOf({ why }: Refusal): 400 | 403 | 503 {
  if (why === 'institution-unreachable') return 503
  return forbidden.has(why) ? 403 : 400
}
