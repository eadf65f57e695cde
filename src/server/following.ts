/**
 * Following by e-mail: the buttons on the pages of what can be followed, the page of what one follows, and the links of a
 * mail that end it. Rules A70, A71 and A76, docs/spec/accounts.md.
 */
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { findAccount } from '../accounts/accounts.js'
import {
  follow,
  followedIn,
  followingIn,
  lookStop,
  rhythmOf,
  type Subject,
  type Subscription,
  setRhythm,
  stop,
  subscriptionsOf,
  unfollow,
  unfollowOne,
} from '../accounts/following.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { digestHour } from '../core/limits.js'
import { actsSince, followedBy, subscriptionKinds } from '../core/reports/following.js'
import type { Following } from '../views/context.js'
import { type FollowedShown, followingPage, stopPage } from '../views/pages/following.js'
import { problemPage } from '../views/pages/problem.js'
import { signInPath } from '../views/pages/sign-in.js'
import { formOf, missing, problem } from './app.js'
import { ownPath } from './back.js'
import { publicCtx } from './feeds.js'
import type { Form } from './forms/form.js'
import type { Negotiation } from './negotiations.js'
import { isOwnForm, type Server, siteOf } from './site.js'
import { isSealed, stopPath } from './stop-links.js'
import { type Visitor, visitorOf } from './visitor.js'

declare module 'hono' {
  interface ContextVariableMap {
    following: Following | undefined
  }
}

const path = '/account/following'
/** The pages that have a button. */
const followable = /^\/n\/[^/]+(\/(provisions|parties)\/.+|\/brief|\/awaits)?\/?$/

export function serveFollowing(app: Hono, server: Server): void {
  app.use('/n/:id/*', recogniseFollowing(server))
  app.post('/n/:id/follow', c => inNegotiation(server, c, postFollow))
  app.post('/n/:id/unfollow', c => inNegotiation(server, c, postUnfollow))
  app.get(path, c => getList(server, c))
  app.post(path, c => withOwnForm(server, c, path, (form, v) => postRhythm(server, c, form, v)))
  app.post(stopPath, c => withOwnForm(server, c, path, (form, v) => postStop(server, c, form, v)))
  app.get(`${stopPath}/:id/:seal`, c => getStop(server, c))
  app.post(`${stopPath}/:id/:seal`, c => postStopLink(server, c))
}

/** Finds out what a reader follows, for pages that say so. When the tables cannot be read these do not. */
function recogniseFollowing(server: Server): MiddlewareHandler {
  return async (c, next) => {
    const visitor = visitorOf(c)
    if (visitor !== null && c.req.method === 'GET' && followable.test(c.req.path)) {
      const asked = followedIn(followingIn(server.beside), visitor.session.account, c.req.param('id') ?? '')
      c.set('following', await asked.catch(() => undefined))
    }
    await next()
  }
}

type Answer = Response | Promise<Response>

/** Whoever is not signed in does so first; nothing is done. */
async function withOwnForm(
  server: Server,
  c: Context,
  back: string,
  then: (form: Form, visitor: Visitor) => Answer,
): Promise<Response> {
  const form = await formOf(c)
  const visitor = visitorOf(c)
  if (visitor === null) return c.redirect(signInPath(ownPath(form.back, back)), 303)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  return then(form, visitor)
}

// On the pages of a negotiation.

interface Asked {
  readonly server: Server
  readonly c: Context
  readonly negotiation: Negotiation
  readonly account: string
  readonly of: Subject
  /** The page that the button is on. */
  readonly back: string
}

function inNegotiation(server: Server, c: Context, then: (asked: Asked) => Promise<Response>): Answer {
  const negotiation = server.negotiations.get(c.req.param('id') ?? '')
  if (negotiation === undefined) return missing(server, c)
  const base = `/n/${negotiation.id}`
  return withOwnForm(server, c, base, (form, { session: { account } }) => {
    const back = ownPath(form.back, base)
    const of = readSubject(negotiation, form)
    return of.ok
      ? then({ server, c, negotiation, account, of: of.value, back })
      : refusedShown(server, c, of, back)
  })
}

function refusedShown(server: Server, c: Context, refused: Refusal, back: string): Answer {
  const status = refused.why.startsWith('unknown-') ? 404 : 400
  return c.html(problemPage(siteOf(server, c, false), { problem: refused, back }), status)
}

/** What a form asks to follow, where the log has it. */
function readSubject({ id, sequencer }: Negotiation, form: Form): Result<Subject> {
  const kind = subscriptionKinds.find(known => known === form.kind)
  if (kind === undefined) return refuse('not-followable')
  const subject = kind === 'negotiation' ? '' : (form.subject ?? '')
  const view = sequencer.view()
  const followed = followedBy({ kind, subject }) ?? { kind: 'party', id: subject }
  const known = actsSince(view, [], followed, 0)
  return known.ok ? ok({ log: id, kind, subject }) : known
}

async function postFollow({ server, c, negotiation, account, of, back }: Asked): Promise<Response> {
  const since = negotiation.sequencer.size()
  const { now, random } = server
  const followed = await follow(followingIn(server.beside), account, of, { since, now: now(), random })
  return followed.ok ? toButton(c, back) : refusedShown(server, c, followed, back)
}

async function postUnfollow({ server, c, account, of, back }: Asked): Promise<Response> {
  await unfollow(followingIn(server.beside), account, of)
  return toButton(c, back)
}

function toButton(c: Context, back: string): Response {
  return c.redirect(`${back.split('#')[0]}#follow`, 303)
}

// The page of what one follows.

function getList(server: Server, c: Context): Answer {
  const visitor = visitorOf(c)
  return visitor === null ? c.redirect(signInPath(path), 303) : listShown(server, c, visitor)
}

async function listShown(
  server: Server,
  c: Context,
  { session: { account } }: Visitor,
  refused?: { readonly form: Form; readonly problem: Refusal },
): Promise<Response> {
  const tables = followingIn(server.beside)
  const known = await findAccount(server.directory, account)
  const subscriptions = await subscriptionsOf(tables, account)
  const site = siteOf(server, c, false)
  const shown = {
    followed: subscriptions.map(one => followedShown(server, site.lang, one)),
    rhythm: (await rhythmOf(tables, account)) ?? { every: 'day', hour: digestHour },
    mailed: known?.address != null,
    form: refused && { values: refused.form, problem: refused.problem },
  }
  return c.html(followingPage(site, shown), refused === undefined ? 200 : 400)
}

function followedShown(
  server: Server,
  lang: Parameters<typeof publicCtx>[1],
  { id, log, kind, subject }: Subscription,
): FollowedShown {
  const negotiation = server.negotiations.get(log)
  const ctx = negotiation === undefined ? null : publicCtx(server, lang, negotiation)
  return { id, log, kind, subject, ctx }
}

async function postRhythm(server: Server, c: Context, form: Form, visitor: Visitor): Promise<Response> {
  const { every = '', hour = '' } = form
  const set = await setRhythm(
    followingIn(server.beside),
    visitor.session.account,
    { every, hour },
    server.now(),
  )
  return set.ok ? c.redirect(path, 303) : listShown(server, c, visitor, { form, problem: set })
}

async function postStop(
  server: Server,
  c: Context,
  form: Form,
  { session: { account } }: Visitor,
): Promise<Response> {
  await unfollowOne(followingIn(server.beside), account, form.id ?? '')
  return c.redirect(path, 303)
}

// The links of a mail: whoever has one may use it, and programs that only look at it change nothing.

async function getStop(server: Server, c: Context): Promise<Response> {
  const { id, seal } = c.req.param() as { id: string; seal: string }
  if (!isSealed(server, id, seal)) return stopUnknown(server, c)
  const { isAll, subscriptions } = await lookStop(followingIn(server.beside), id)
  const site = siteOf(server, c, false)
  const followed = subscriptions.map(one => followedShown(server, site.lang, one))
  return c.html(stopPage(site, { isAll, followed, done: false }))
}

/** With the link alone, as mail programs send it (RFC 8058): no token, no cookie. */
async function postStopLink(server: Server, c: Context): Promise<Response> {
  const { id, seal } = c.req.param() as { id: string; seal: string }
  if (!isSealed(server, id, seal)) return stopUnknown(server, c)
  await stop(followingIn(server.beside), id)
  return c.html(stopPage(siteOf(server, c, false), { isAll: false, followed: [], done: true }))
}

function stopUnknown(server: Server, c: Context): Answer {
  return problem(server, c, refuse('stop-unknown'), 404)
}
