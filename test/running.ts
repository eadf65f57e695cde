/** For tests over HTTP: the real server on a free port with a database of its own, and a visitor with cookies. */
import { startServer } from '../src/server/server.js'
import { freshDatabase } from './database.js'

export interface TestServer {
  readonly url: string
  readonly databaseUrl: string
  close(): Promise<void>
}

export async function serveDemo(databaseUrl?: string): Promise<TestServer> {
  const database = databaseUrl === undefined ? await freshDatabase() : null
  const kept = databaseUrl ?? database!.url
  const started = await startServer({ databaseUrl: kept, port: 0, demo: true })
  if (!started.ok) throw new Error(`${started.why} ${started.where ?? ''}`)
  const { url, close } = started.value
  return {
    url,
    databaseUrl: kept,
    async close() {
      await close()
      await database?.drop()
    },
  }
}

export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly location: string | null
}

/** With what else came along. */
export interface FullAnswer extends Answer {
  readonly headers: Headers
}

/** A browser without script: keeps cookies, sends forms as a page would, with the token found on a page. `seen` takes every cookie as it was set. */
export function visitor(server: { readonly url: string }, seen: string[] = []) {
  const jar = new Map<string, string>()
  async function send(path: string, init: RequestInit = {}): Promise<FullAnswer> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(server.url + path, { redirect: 'manual', ...init, headers })
    for (const set of response.headers.getSetCookie()) {
      seen.push(set)
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
      if (value === '') jar.delete(name!)
      else jar.set(name!, value!)
    }
    const { status } = response
    return {
      status,
      type: response.headers.get('content-type') ?? '',
      body: await response.text(),
      location: response.headers.get('location'),
      headers: response.headers,
    }
  }
  async function post(path: string, fields: Readonly<Record<string, string>>): Promise<FullAnswer> {
    const token = /name="token" value="([^"]*)"/.exec((await send('/n/open-waters/seat')).body)?.[1] ?? ''
    return send(path, { method: 'POST', body: new URLSearchParams({ token, ...fields }) })
  }
  return { get: send, post, json: async (path: string) => JSON.parse((await send(path)).body) }
}
