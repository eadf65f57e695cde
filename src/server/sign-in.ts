/** Signing in by a one-time link. Rules A10, A11 and A20 to A23, docs/spec/accounts.md. */
import type { Context, Hono } from 'hono'
import { createAccount, findAccount, findByAddress, readName } from '../accounts/accounts.js'
import type { Address } from '../accounts/addresses.js'
import { type LinkRead, lookLink, useLink } from '../accounts/links.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { linkPage, linkRefusedPage, linkSentPage, signInPage, signInPath } from '../views/pages/sign-in.js'
import { serveAccount } from './account.js'
import { formOf, problem } from './app.js'
import { type AskByMail, linkAsker, linkStatus } from './ask-link.js'
import { ownPath, withBack } from './back.js'
import type { Form } from './forms/form.js'
import { isOwnForm, languageOf, type Server, siteOf } from './site.js'
import { markBrowser, signIn, visitorOf } from './visitor.js'
import { signInWays } from './ways.js'

type Answer = Response | Promise<Response>

/** /sign-in, the page behind its link, and the account that it leads to. */
export function serveSignIn(app: Hono, server: Server): void {
  const ask = linkAsker(server)
  app.get('/sign-in', c => {
    const back = ownPath(c.req.query('back'), '')
    return visitorOf(c) === null ? signInShown(server, c, back) : c.redirect(back || '/account', 303)
  })
  app.post('/sign-in', c => postSignIn(server, ask, c))
  app.get('/sign-in/link/:token', c => getLink(server, c))
  app.post('/sign-in/link/:token', c => postLink(server, c))
  serveAccount(app, server, ask)
}

/** The path of a link to sign in. */
export function linkPath(token: string, back: string): string {
  return back === '' ? `/sign-in/link/${token}` : withBack(`/sign-in/link/${token}`, back)
}

function signInShown(
  server: Server,
  c: Context,
  back: string,
  refused?: { readonly form: Form; readonly problem: Refusal; readonly status: 400 | 403 | 429 | 503 },
): Answer {
  markBrowser(server, c)
  const form = refused && { values: refused.form, problem: refused.problem }
  return c.html(
    signInPage(siteOf(server, c, false), { back, form, ways: signInWays(server) }),
    refused?.status ?? 200,
  )
}

async function postSignIn(server: Server, ask: AskByMail, c: Context): Promise<Response> {
  const form = await formOf(c)
  const back = ownPath(form.back, '')
  const again = (problem: Refusal, status: 400 | 403 | 429 | 503) =>
    signInShown(server, c, back, { form, problem, status })
  if (!isOwnForm(server, c, form.token)) return again(refuse('foreign-form'), 403)
  const address = form.address ?? ''
  const asked = await ask(c, { purpose: 'sign-in', address }, token => linkPath(token, back))
  if (!asked.ok) return again(asked, linkStatus(asked))
  const { delivers } = server.outbox
  return c.html(linkSentPage(siteOf(server, c, false), { address, again: signInPath(back), delivers }))
}

async function getLink(server: Server, c: Context): Promise<Response> {
  const read = await lookLink(server.directory, 'sign-in', tokenOf(c), server.now())
  return read.ok ? linkShown(server, c, read.value) : linkRefused(server, c, read)
}

/** What is entered with the link is read before the link is used, so that a refused name costs no link. */
async function postLink(server: Server, c: Context): Promise<Response> {
  const form = await formOf(c)
  const read = await lookLink(server.directory, 'sign-in', tokenOf(c), server.now())
  if (!read.ok) return linkRefused(server, c, read)
  const again = (problem: Refusal, status: 400 | 403) =>
    linkShown(server, c, read.value, { form, problem, status })
  if (!isOwnForm(server, c, form.token)) return again(refuse('foreign-form'), 403)
  const name = read.value.account === null ? readName(form.name ?? '') : ok('')
  if (!name.ok) return again(name, 400)
  const used = await useLink(server.directory, tokenOf(c), server.now())
  if (!used.ok) return linkRefused(server, c, used)
  const account = await accountFor(server, c, used.value, name.value)
  const signed = account.ok ? await signIn(server, c, account.value) : account
  return signed.ok ? c.redirect(backOf(c) || '/account', 303) : problem(server, c, signed)
}

/** The account that has the address now, or a new one. */
async function accountFor(
  server: Server,
  c: Context,
  { account, address }: LinkRead,
  name: string,
): Promise<Result<string>> {
  if (account !== null) return ok(account)
  const asked = { name, lang: languageOf(server, c), address }
  const made = await createAccount(server.directory, asked, server.now(), server.random)
  if (made.ok) return ok(made.value.id)
  return made.why === 'address-taken' ? madeMeanwhile(server, address, made) : made
}

/** Two links to one new address, used at once: both lead to the account of the first. */
async function madeMeanwhile(server: Server, address: Address, refused: Refusal): Promise<Result<string>> {
  const account = await findByAddress(server.directory, address)
  return account === null ? refused : ok(account.id)
}

async function linkShown(
  server: Server,
  c: Context,
  { address, account }: LinkRead,
  refused?: { readonly form: Form; readonly problem: Refusal; readonly status: 400 | 403 },
): Promise<Response> {
  markBrowser(server, c)
  const known = account === null ? null : await findAccount(server.directory, account)
  const back = backOf(c)
  const shown = {
    action: linkPath(tokenOf(c), back),
    back,
    address,
    name: known?.name ?? null,
    again: known !== null && visitorOf(c)?.session.account === known.id,
    form: refused && { values: refused.form, problem: refused.problem },
  }
  return c.html(linkPage(siteOf(server, c, false), shown), refused?.status ?? 200)
}

function linkRefused(server: Server, c: Context, refused: Refusal): Answer {
  markBrowser(server, c)
  const back = backOf(c)
  const shown = { problem: refused, back, onward: back || '/account' }
  const status = refused.why === 'link-unknown' ? 404 : 410
  return c.html(linkRefusedPage(siteOf(server, c, false), shown), status)
}

function tokenOf(c: Context): string {
  return c.req.param('token') ?? ''
}

function backOf(c: Context): string {
  return ownPath(c.req.query('back'), '')
}
