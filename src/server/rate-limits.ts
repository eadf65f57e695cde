/**
 * How much one account, and one network, may change in a minute: in memory of this process, so that a flood costs
 * nothing but itself. Reading is not limited: pages are cheap, and a conference hall has one address.
 */
import type { MiddlewareHandler } from 'hono'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { refuse } from '../core/canonical/result.js'
import { writesPerAccountPerMinuteMax, writesPerNetworkPerMinuteMax } from '../core/limits.js'
import { isSentOn } from './api-forms.js'
import { problem } from './app.js'
import { bearerOf } from './bearers.js'
import { clientOf, isThisMachine } from './client.js'
import type { Server } from './site.js'
import { visitorOf } from './visitor.js'

/** Answers 429 `too-many-requests` with `Retry-After` to whoever changes more than they may. */
export function limitWrites(server: Server): MiddlewareHandler {
  const perAccount = new RateLimiterMemory({ points: writesPerAccountPerMinuteMax, duration: 60 })
  const perNetwork = new RateLimiterMemory({ points: writesPerNetworkPerMinuteMax, duration: 60 })
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || isSentOn(c)) return next()
    const account = bearerOf(c)?.account ?? visitorOf(c)?.session.account
    const client = clientOf(server, c)
    const waits = [isThisMachine(client) ? 0 : await wait(perNetwork, client)]
    if (account !== undefined) waits.push(await wait(perAccount, account))
    const seconds = Math.max(...waits)
    if (seconds === 0) return next()
    c.header('Retry-After', String(seconds))
    return problem(server, c, refuse('too-many-requests', { args: { seconds } }), 429)
  }
}

/** Seconds to wait; 0 where there is no need. */
async function wait(limiter: RateLimiterMemory, key: string): Promise<number> {
  return limiter.consume(key).then(
    () => 0,
    (limited: RateLimiterRes) => Math.ceil(limited.msBeforeNext / 1000),
  )
}
