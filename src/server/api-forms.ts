/**
 * Whatever a form on a page of a negotiation does, for programs: POST /api/n/ID/PATH with a token sends the form of
 * /n/ID/PATH, its fields as JSON, through the very same handler. Where a page would lead on, the answer says where to;
 * where it would show a refusal, the answer is its code. Rule H150, docs/spec/http.md.
 */
import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Bearer } from '../accounts/api-tokens.js'
import { refuse } from '../core/canonical/result.js'
import { bearerOf } from './bearers.js'
import { formOfJson } from './forms/json.js'

/** What the request that is sent on brings along, which none from outside can. */
interface SentOn {
  readonly bearer?: Bearer
}

/** Takes over who sends, for a form that was sent on. */
export const takeSentOn: MiddlewareHandler = async (c, next) => {
  const { bearer } = (c.env ?? {}) as SentOn
  if (bearer !== undefined) c.set('bearer', bearer)
  await next()
}

export function isSentOn(c: Context): boolean {
  return ((c.env ?? {}) as SentOn).bearer !== undefined
}

export function serveApiForms(app: Hono): void {
  app.post('/api/n/:id/*', async c => {
    const bearer = bearerOf(c)
    if (bearer === null) return c.json(refuse('token-needed'), 401)
    const url = new URL(c.req.url)
    url.pathname = url.pathname.slice('/api'.length)
    const body = new URLSearchParams(formOfJson(await c.req.json().catch(() => null)))
    const key = c.req.header('idempotency-key')
    const headers = key === undefined ? {} : { 'idempotency-key': key }
    const env = { ...(c.env as object), bearer }
    const answer = await app.fetch(new Request(url, { method: 'POST', headers, body }), env)
    c.header('Cache-Control', 'no-store')
    const { status } = answer
    const location = answer.headers.get('location')
    if (location !== null) return c.json({ ok: true, location })
    if (status < 300) return c.json({ ok: true })
    return c.json(refuse(refusalOn(await answer.text()) ?? 'not-found'), status as ContentfulStatusCode)
  })
}

/** The code of the refusal that a page shows: every page marks it. */
function refusalOn(html: string): string | undefined {
  return /data-why="([a-z0-9-]+)" role="alert"/.exec(html)?.[1]
}
