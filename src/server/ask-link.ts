/** Sends one-time links: limits by address and by network, the mail, and what went wrong with it. Rules A11, A20, A21. */
import type { Context } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { askLink, type LinkAsked } from '../accounts/links.js'
import { linkMail } from '../accounts/mail.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { linkMs, linksPerClientMax, linksPerClientMs } from '../core/limits.js'
import { clientOf, isThisMachine } from './client.js'
import { languageOf, type Server } from './site.js'

/**
 * Sends a link to a path of ours, made of the token. `malformed-address`, `too-many-links`,
 * `too-many-links-from-here`, `mail-failed`; what may be tried again says when, in `Retry-After`.
 */
export type AskByMail = (
  c: Context,
  asked: LinkAsked,
  pathOf: (token: string) => string,
) => Promise<Result<null>>

const minuteMs = 60_000
const hourMs = 3_600_000
/** After a failure of the mail server, seconds. */
const mailRetrySeconds = 300

/** One for a whole server, since it counts. */
export function linkAsker(server: Server): AskByMail {
  const perClient = new RateLimiterMemory({ points: linksPerClientMax, duration: linksPerClientMs / 1000 })
  return async (c, asked, pathOf) => {
    const client = clientOf(server, c)
    const waitMs = isThisMachine(client) ? 0 : await taken(perClient, client)
    if (waitMs > 0) return later(c, waitMs, 'too-many-links-from-here')
    const made = await askLink(server.directory, asked, server.now(), server.random)
    if (!made.ok)
      return made.why === 'too-many-links' ? later(c, hourMs - (server.now() % hourMs), made.why, made) : made
    const { address, token } = made.value
    const t = server.translations[languageOf(server, c)]
    const url = `${server.url}${pathOf(token)}`
    const facts = { purpose: asked.purpose, url, site: server.siteName, minutes: linkMs / minuteMs }
    const sent = await server.outbox.send(linkMail(t, { to: address, ...facts }))
    if (sent.ok) return ok(null)
    server.complain(`mail was not sent through ${sent.where}: ${sent.args?.problem}`)
    return later(c, mailRetrySeconds * 1000, 'mail-failed')
  }
}

/** How long to wait, milliseconds: 0 where one more is within the limit. */
async function taken(limiter: RateLimiterMemory, client: string): Promise<number> {
  try {
    await limiter.consume(client)
    return 0
  } catch (refused) {
    return Math.max(1, (refused as { readonly msBeforeNext: number }).msBeforeNext)
  }
}

function later(c: Context, waitMs: number, why: string, { args = {} }: Pick<Refusal, 'args'> = {}): Refusal {
  c.header('Retry-After', String(Math.ceil(waitMs / 1000)))
  return refuse(why, { args: { ...args, minutes: Math.ceil(waitMs / minuteMs) } })
}

/** The status that a refused wish for a link is answered with. */
export function linkStatus({ why }: Refusal): 400 | 429 | 503 {
  if (why === 'mail-failed') return 503
  return why.startsWith('too-many-') ? 429 : 400
}
