/**
 * Who sends a request: the account behind the session cookie, and the credentials it holds. Read once a request,
 * where it is asked for by a page or a form; files of a log, feeds and embeds are the same for everybody.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type Held, heldBy } from '../accounts/holders.js'
import { openSession, readSession, type Session } from '../accounts/sessions.js'
import { makeToken } from '../accounts/tokens.js'
import { ok, type Result } from '../core/canonical/result.js'
import { sessionMsMax } from '../core/limits.js'
import type { Server } from './site.js'

export interface Visitor {
  /** The session's token. */
  readonly token: string
  readonly session: Session
  /** What the account holds and still uses, the newest first. */
  readonly held: readonly Held[]
}

declare module 'hono' {
  interface ContextVariableMap {
    visitor: Visitor | null
    /** The mark that this very answer gives the browser. */
    browserMark: string
  }
}

/** Finds out who visits. When the tables cannot be read a page is shown as to a stranger; a form fails. */
export function recogniseVisitors(server: Server): MiddlewareHandler {
  return async (c, next) => {
    const found = readVisitor(server, c)
    c.set('visitor', c.req.method === 'GET' ? await found.catch(() => null) : await found)
    await next()
  }
}

/** Finds out again what the account of the visitor holds: after waiting for another request of theirs. */
export async function recogniseAgain(server: Server, c: Context): Promise<void> {
  c.set('visitor', await readVisitor(server, c))
}

/** Null where nobody is signed in. */
export function visitorOf(c: Context): Visitor | null {
  return c.get('visitor') ?? null
}

async function readVisitor(server: Server, c: Context): Promise<Visitor | null> {
  const token = sessionToken(server, c)
  if (token === null) return null
  const { directory } = server
  const session = await readSession(directory, token, server.now())
  if (!session.ok) return null
  const held = await heldBy(directory, session.value.account)
  return { token, session: session.value, held: held.filter(({ until }) => until === null) }
}

/** The token that the browser brings along, whether or not it is worth anything. */
export function sessionToken(server: Server, c: Context): string | null {
  return getCookie(c, cookieName(server)) ?? null
}

/** Signs an account in, which counts as a step-up: a new session under a new token, the one before is ended; `account-unknown`. */
export async function signIn(server: Server, c: Context, account: string): Promise<Result<null>> {
  const userAgent = c.req.header('user-agent') ?? ''
  const before = sessionToken(server, c)
  const opened = await openSession(
    server.directory,
    { account, before, userAgent },
    server.now(),
    server.random,
  )
  if (!opened.ok) return opened
  keepToken(server, c, opened.value.token)
  markBrowser(server, c)
  return ok(null)
}

/** Keeps a session's token in the browser; after a step-up it is another. */
export function keepToken(server: Server, c: Context, token: string): void {
  setCookie(c, cookieName(server), token, { ...attributes(server), maxAge: sessionMsMax / 1000 })
}

/** Signs out: the browser keeps neither token nor mark, and whatever follows in this answer is for a stranger. */
export function forgetToken(server: Server, c: Context): void {
  for (const name of [cookieName(server), markName(server)])
    setCookie(c, name, '', { ...attributes(server), maxAge: 0 })
  c.set('visitor', null)
}

/**
 * Marks this browser at random, so that a form shown to it before anybody signs in cannot be sent by another. The mark
 * stays when a session's token changes, so that forms which wait for a step-up can be sent after it.
 */
export function markBrowser(server: Server, c: Context): void {
  const mark = getCookie(c, markName(server)) ?? makeToken(server.random).token
  setCookie(c, markName(server), mark, { ...attributes(server), maxAge: sessionMsMax / 1000 })
  c.set('browserMark', mark)
}

/** What the token of a form is bound to: who is signed in, and in which browser. */
export function formBinding(server: Server, c: Context): string {
  const mark = c.get('browserMark') ?? getCookie(c, markName(server)) ?? ''
  return `${visitorOf(c)?.session.account ?? ''}|${mark}`
}

function cookieName(server: Server): string {
  return named(server, 'travaux-session')
}

function markName(server: Server): string {
  return named(server, 'travaux-browser')
}

/** Over HTTPS a name that no other host of the domain can set (RFC 6265bis, 4.1.3.2). */
function named(server: Server, name: string): string {
  return isSecure(server) ? `__Host-${name}` : name
}

function attributes(server: Server) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(server) } as const
}

/** Whether the public reaches the server by HTTPS: its operator says so, a request may come through a proxy. */
export function isSecure({ url }: Server): boolean {
  return url.startsWith('https:')
}
