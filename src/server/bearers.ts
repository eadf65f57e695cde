/**
 * Programs that act for people: a token in the Authorization header stands for one credential of one log, on /api
 * alone. Such a request needs no form token, since no other site can make a browser send that header. Rules A60 to
 * A62, docs/spec/accounts.md.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { apiStatements } from '../accounts/api-statements.js'
import { type ApiTables, type Bearer, readApiToken } from '../accounts/api-tokens.js'
import { refuse } from '../core/canonical/result.js'
import type { Server } from './site.js'

declare module 'hono' {
  interface ContextVariableMap {
    bearer: Bearer
  }
}

export function apiTables({ beside }: Pick<Server, 'beside'>): ApiTables {
  return beside.tables(apiStatements)
}

/** Finds out whose token comes along; 401 `token-unknown` for one that is worth nothing. */
export function recogniseBearers(server: Server): MiddlewareHandler {
  return async (c, next) => {
    const header = c.req.header('authorization')
    if (header === undefined) return next()
    const [, token = ''] = /^Bearer +(\S+)$/i.exec(header) ?? []
    const bearer = await readApiToken(apiTables(server), token, server.now())
    if (bearer === null) {
      c.header('WWW-Authenticate', 'Bearer')
      return c.json(refuse('token-unknown'), 401)
    }
    c.set('bearer', bearer)
    c.set('visitor', null)
    return next()
  }
}

/** Whom the request's token stands for; null where it brings none. */
export function bearerOf(c: Context): Bearer | null {
  return c.get('bearer') ?? null
}
