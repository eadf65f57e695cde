/**
 * A double click: the same form of one copy of a page, sent again. What it did is done once, and whoever sent it is
 * answered as the first time. Forms that make something new each time carry which copy of the page they were on
 * (`oneTime`, src/views/forms/form.tsx). Rule A67, docs/spec/accounts.md.
 */
import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { doubleSubmitMs, doubleSubmitsMax } from '../core/limits.js'
import type { Server } from './site.js'
import { sessionToken } from './visitor.js'

/** An answer as it can be given again. */
interface Given {
  readonly status: number
  readonly headers: [string, string][]
  readonly body: ArrayBuffer
}

interface Asked {
  readonly at: number
  /** Null where nothing was done: then the form may be sent again. */
  readonly answer: Promise<Given | null>
}

/** Answers a form that was sent before as it was answered then, in memory of this process. */
export function answerOnce(server: Server): MiddlewareHandler {
  const asked = new Map<string, Asked>()
  return async (c, next) => {
    const key = c.req.method === 'POST' ? await keyOf(server, c) : null
    if (key === null) return next()
    forget(asked, server.now())
    const twin = asked.get(key)
    const before = twin === undefined ? null : await twin.answer
    if (before !== null) return new Response(before.body, before)
    // Nothing is awaited between looking for a twin and being one.
    const done = next().then(() => givenIn(c))
    asked.set(key, { at: server.now(), answer: done.catch(() => null) })
    await done
  }
}

/** SHA-256 of everything that makes two requests one; null where the form may be sent as often as one likes. */
async function keyOf(server: Server, c: Context): Promise<string | null> {
  const type = c.req.header('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type)) return null
  const form = await c.req.formData().catch(() => null)
  if (!form?.get('once')) return null
  const { pathname, search } = new URL(c.req.url)
  const fields = await Promise.all([...form].map(async ([name, value]) => [name, await plain(value)]))
  return hashOf(JSON.stringify([pathname, search, sessionToken(server, c), fields]))
}

async function plain(value: File | string): Promise<string> {
  return typeof value === 'string' ? value : hashOf(new Uint8Array(await value.arrayBuffer()))
}

function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('base64url')
}

async function givenIn({ res }: Context): Promise<Given | null> {
  if (res.status >= 400) return null
  const body = await res.clone().arrayBuffer()
  return { status: res.status, headers: [...res.headers], body }
}

/** The oldest come first. */
function forget(asked: Map<string, Asked>, now: number): void {
  for (const [key, { at }] of asked)
    if (now - at >= doubleSubmitMs || asked.size > doubleSubmitsMax) asked.delete(key)
}
