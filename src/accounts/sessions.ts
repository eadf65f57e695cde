/** Sessions: a token in a browser's cookie stands for an account until it is closed or has run out. */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import {
  accountRowsMax,
  sessionIdleMs,
  sessionMsMax,
  sessionsPerAccountMax,
  sessionTouchMs,
  stepUpMs,
} from '../core/limits.js'
import type { Lang } from '../locales/locale.js'
import { browserWords } from './browser-words.js'
import { type Directory, momentOf } from './directory.js'
import { hashOfToken, makeToken, type Random } from './tokens.js'

export interface Session {
  readonly account: string
  readonly name: string
  readonly lang: Lang
  readonly created: number
  readonly until: number
  /** When the person last showed that it is they: by signing in, or again since. */
  readonly stepped: number | null
}

/** A session as its owner sees it in a list. */
interface SessionListed {
  readonly created: number
  readonly seen: number
  readonly browser: string
  /** Whether it is the one that asks. */
  readonly isThis: boolean
}

interface SignIn {
  readonly account: string
  /** The token that the browser brought along, which is worth nothing afterwards. */
  readonly before: string | null
  readonly userAgent: string
}

/** Opens a session under a new token, stepped up, and ends the one before; `account-unknown`. */
export async function openSession(
  directory: Directory,
  { account, before, userAgent }: SignIn,
  now: number,
  random: Random,
): Promise<Result<{ readonly token: string; readonly until: number }>> {
  const { token, hash } = makeToken(random)
  const until = now + sessionMsMax
  const old = before === null ? null : hashOfToken(before)
  const values = [hash, old, account, now, until, browserWords(userAgent), sessionsPerAccountMax - 1]
  const rows = await directory.query('openSession', values)
  return rows.length === 1 ? ok({ token, until }) : refuse('account-unknown')
}

/** Whose session it is, noting its use; `session-ended` for what was closed, has run out, or never was. */
export async function readSession(
  directory: Directory,
  token: string,
  now: number,
): Promise<Result<Session>> {
  const hash = hashOfToken(token)
  const times = [now, now - sessionIdleMs, now - sessionTouchMs]
  const [row] = hash === null ? [] : await directory.query('readSession', [hash, ...times])
  if (row === undefined) return refuse('session-ended')
  const { account, name, lang, created, until, stepped } = row
  return ok({
    account,
    name,
    lang,
    created: momentOf(created)!,
    until: momentOf(until)!,
    stepped: momentOf(stepped),
  })
}

/** Notes that the person has shown again that it is they. The session goes on under a new token; `session-ended`. */
export async function stepUp(
  directory: Directory,
  token: string,
  now: number,
  random: Random,
): Promise<Result<{ readonly token: string }>> {
  const old = hashOfToken(token)
  const next = makeToken(random)
  const rows = old === null ? [] : await directory.query('stepUp', [old, next.hash, now, now - sessionIdleMs])
  return rows.length === 1 ? ok({ token: next.token }) : refuse('session-ended')
}

/** Whether a step-up still counts, for what asks for one within so many milliseconds. */
export function isSteppedUp({ stepped }: Session, now: number, within: number = stepUpMs): boolean {
  return stepped !== null && now - stepped < within
}

export async function closeSession(directory: Directory, token: string): Promise<void> {
  const hash = hashOfToken(token)
  if (hash !== null) await directory.query('closeSession', [hash])
}

/** Closes all other sessions of the account that a session is of; answers how many. */
export async function closeOtherSessions(directory: Directory, token: string): Promise<number> {
  const hash = hashOfToken(token)
  return hash === null ? 0 : (await directory.query('closeOthers', [hash])).length
}

/** The sessions of an account that have not run out, the one used last first. */
export async function sessionsOf(
  directory: Directory,
  account: string,
  token: string,
  now: number,
): Promise<readonly SessionListed[]> {
  const values = [account, hashOfToken(token), now, now - sessionIdleMs, accountRowsMax]
  const rows = await directory.query('sessionsOf', values)
  return rows.map(({ created, seen, browser, is_this }) => ({
    created: momentOf(created)!,
    seen: momentOf(seen)!,
    browser,
    isThis: is_this === true,
  }))
}
