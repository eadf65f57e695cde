/**
 * Passkeys: made from the account's page, shown to sign in and to step up. A script asks for what a passkey is to answer
 * and puts the answer into the form, which is then sent like any other; rules A30.. of docs/spec/accounts.md.
 */
import type { Context, Hono } from 'hono'
import { browserWords } from '../accounts/browser-words.js'
import {
  addPasskey,
  findPasskey,
  passkeysOf,
  removePasskey,
  renamePasskey,
  usePasskey,
} from '../accounts/passkeys.js'
import { isSteppedUp, stepUp } from '../accounts/sessions.js'
import { makeToken } from '../accounts/tokens.js'
import { type Ways, waysIn } from '../accounts/ways.js'
import { ask, askNew, check, checkNew, type Party, partyAt, readAnswer } from '../accounts/webauthn.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { passkeyMs } from '../core/limits.js'
import { problemPage } from '../views/pages/problem.js'
import type { PasskeysShown } from '../views/parts/passkeys.js'
import { formOf } from './app.js'
import { ownPath, withBack } from './back.js'
import type { Form } from './forms/form.js'
import { forgetSealed, type Kept, keepSealed, readSealed } from './sealed.js'
import { isOwnForm, type Server, siteOf } from './site.js'
import { keepToken, signIn, type Visitor, visitorOf } from './visitor.js'

const purposes = ['sign-in', 'step-up', 'register'] as const
type Purpose = (typeof purposes)[number]

/** What a passkey was asked, kept by the browser that asked. */
interface Asked {
  readonly purpose: Purpose
  readonly challenge: string
  /** Who was signed in; null for the purpose of signing in. */
  readonly account: string | null
}

const cookie = 'passkey'
const accountPath = '/account#passkeys'

/** What a handler needs besides the request. */
interface Desk {
  readonly server: Server
  readonly ways: Ways
  readonly party: Party
}

type Do = (desk: Desk, c: Context, form: Form) => Promise<Result<string>>

export function servePasskeys(app: Hono, server: Server): void {
  const party = partyAt(server.url)
  if (party === null) return
  const desk = { server, ways: waysIn(server.beside), party }
  app.post('/passkeys/options', c => postOptions(desk, c))
  const forms: readonly (readonly [path: string, act: Do, back: string])[] = [
    ['/sign-in/passkey', signInBy, '/sign-in'],
    ['/step-up/passkey', stepUpBy, '/account'],
    ['/account/passkeys', add, accountPath],
    ['/account/passkeys/rename', rename, accountPath],
    ['/account/passkeys/remove', remove, accountPath],
  ]
  for (const [path, act, back] of forms) app.post(path, c => postForm(desk, c, act, back))
}

/** What the page of an account shows of its passkeys; null where this site can have none. */
export async function passkeysShown(server: Server, c: Context): Promise<PasskeysShown | null> {
  const visitor = visitorOf(c)
  if (visitor === null || partyAt(server.url) === null) return null
  return {
    passkeys: await passkeysOf(waysIn(server.beside), visitor.session.account),
    isSteppedUp: isSteppedUp(visitor.session, server.now()),
    browser: browserWords(c.req.header('user-agent') ?? ''),
  }
}

/** POST /passkeys/options: what the browser is to ask a passkey, as JSON. */
async function postOptions(desk: Desk, c: Context): Promise<Response> {
  const { server } = desk
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return c.json(refuse('foreign-form'), 403)
  const purpose = purposes.find(each => each === form.purpose) ?? 'sign-in'
  const options = await optionsFor(desk, c, purpose)
  c.header('Cache-Control', 'no-store')
  return options.ok ? c.json(options.value) : c.json(options, statusOf(options))
}

async function optionsFor(desk: Desk, c: Context, purpose: Purpose): Promise<Result<object>> {
  const { server, ways, party } = desk
  const { token: challenge } = makeToken(server.random)
  const keep = (account: string | null) =>
    keepSealed(server, c, cookie, { purpose, challenge, account }, passkeyMs)
  if (purpose === 'sign-in') {
    keep(null)
    return ok(await ask(party, challenge, 'preferred', []))
  }
  const visitor = purpose === 'register' ? steppedUp(server, c) : signedIn(c)
  if (!visitor.ok) return visitor
  const { account, name } = visitor.value.session
  const known = await passkeysOf(ways, account)
  if (purpose === 'step-up' && known.length === 0) return refuse('passkey-unknown')
  keep(account)
  return ok(
    purpose === 'register'
      ? await askNew(party, challenge, { account, name }, known)
      : await ask(party, challenge, 'required', known),
  )
}

/** Every form of passkeys: ours, then done, then on to where it leads; else why not, and the way back. */
async function postForm(desk: Desk, c: Context, act: Do, back: string): Promise<Response> {
  const { server } = desk
  const form = await formOf(c)
  const own = isOwnForm(server, c, form.token)
  const done = own ? await act(desk, c, form) : refuse('foreign-form')
  if (done.ok) return c.redirect(done.value, 303)
  if (done.why === 'step-up-needed') return c.redirect(withBack('/account/confirm', back), 303)
  return c.html(problemPage(siteOf(server, c, false), { problem: done, back }), statusOf(done))
}

async function signInBy(desk: Desk, c: Context, form: Form): Promise<Result<string>> {
  const { server } = desk
  const used = await answered(desk, c, form, 'sign-in', null)
  if (!used.ok) return used
  const signed = await signIn(server, c, used.value.account)
  return signed.ok ? ok(ownPath(form.back, '/account')) : signed
}

async function stepUpBy(desk: Desk, c: Context, form: Form): Promise<Result<string>> {
  const { server } = desk
  const visitor = signedIn(c)
  if (!visitor.ok) return visitor
  const { token, session } = visitor.value
  const used = await answered(desk, c, form, 'step-up', session.account)
  if (!used.ok) return used
  const stepped = await stepUp(server.directory, token, server.now(), server.random)
  if (!stepped.ok) return stepped
  keepToken(server, c, stepped.value.token)
  return ok(ownPath(form.back, '/account'))
}

/** Checks the answer of a passkey that is known, of this account where one is given, and uses the challenge up. */
async function answered(
  { server, ways, party }: Desk,
  c: Context,
  form: Form,
  purpose: 'sign-in' | 'step-up',
  account: string | null,
): Promise<Result<{ readonly account: string }>> {
  const answer = readAnswer(form.answer ?? '')
  if (!answer.ok) return answer
  const asked = askedBy(server, c, purpose, account)
  if (!asked.ok) return asked
  const passkey = await findPasskey(ways, answer.value.id)
  if (passkey === null || (account !== null && passkey.account !== account)) return refuse('passkey-unknown')
  const { challenge, until } = asked.value
  const verification = purpose === 'step-up' ? 'required' : 'preferred'
  const checked = await check(party, challenge, answer.value, passkey, verification)
  if (!checked.ok) return checked
  const { counter } = checked.value
  return usePasskey(ways, { id: passkey.id, counter }, { token: challenge, until }, server.now())
}

/** What this browser was asked; the cookie goes, whatever comes of it. */
function askedBy(server: Server, c: Context, purpose: Purpose, account: string | null): Result<Kept<Asked>> {
  const asked = readSealed<Asked>(server, c, cookie)
  forgetSealed(server, c, cookie)
  return asked !== null && asked.purpose === purpose && asked.account === account
    ? ok(asked)
    : refuse('passkey-late')
}

async function add({ server, ways, party }: Desk, c: Context, form: Form): Promise<Result<string>> {
  const visitor = steppedUp(server, c)
  if (!visitor.ok) return visitor
  const answer = readAnswer(form.answer ?? '')
  if (!answer.ok) return answer
  const { account } = visitor.value.session
  const asked = askedBy(server, c, 'register', account)
  if (!asked.ok) return asked
  const { challenge: token, until } = asked.value
  const made = await checkNew(party, token, answer.value)
  if (!made.ok) return made
  const passkey = { ...made.value, account, name: form.name ?? '' }
  const added = await addPasskey(ways, passkey, { token, until }, server.now())
  return added.ok ? ok(accountPath) : added
}

async function rename({ ways }: Desk, c: Context, form: Form): Promise<Result<string>> {
  const visitor = signedIn(c)
  if (!visitor.ok) return visitor
  const { account } = visitor.value.session
  const renamed = await renamePasskey(ways, account, form.passkey ?? '', form.name ?? '')
  return renamed.ok ? ok(accountPath) : renamed
}

async function remove({ server, ways }: Desk, c: Context, form: Form): Promise<Result<string>> {
  const visitor = steppedUp(server, c)
  if (!visitor.ok) return visitor
  const removed = await removePasskey(ways, visitor.value.session.account, form.passkey ?? '')
  return removed.ok ? ok(accountPath) : removed
}

/** Who is signed in; `session-ended`. */
export function signedIn(c: Context): Result<Visitor> {
  const visitor = visitorOf(c)
  return visitor === null ? refuse('session-ended') : ok(visitor)
}

/** Who is signed in and has shown lately that it is they; `session-ended`, `step-up-needed`. */
export function steppedUp(server: Server, c: Context): Result<Visitor> {
  const visitor = signedIn(c)
  if (!visitor.ok || isSteppedUp(visitor.value.session, server.now())) return visitor
  return refuse('step-up-needed')
}

const forbidden: ReadonlySet<string> = new Set(['foreign-form', 'session-ended', 'step-up-needed'])

function statusOf({ why }: Refusal): 400 | 403 {
  return forbidden.has(why) ? 403 : 400
}
