/** An institution for tests: a real OpenID Connect provider, with a page on which anybody says who they are. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { freePort } from './ports.js'
import { visitor } from './running.js'

export interface TestInstitution {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  close(): Promise<void>
}

interface Provider {
  callback(): (request: IncomingMessage, response: ServerResponse) => void
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
}

type Context = {
  readonly oidc: { client: { clientId: string }; account: { accountId: string }; provider: unknown }
}

const client = { clientId: 'travaux', clientSecret: 'a secret of at least thirty-two bytes' }

/** Starts it for one client, which may come back to one address. */
export async function startInstitution(
  returnTo: string,
  { authMethod = 'client_secret_basic' }: { authMethod?: string } = {},
): Promise<TestInstitution> {
  const port = await freePort()
  const issuer = `http://localhost:${port}`
  const provider = await quietly(() => providerOf(issuer, returnTo, authMethod))
  const handle = provider.callback()
  const server = createServer((request, response) => {
    if (!request.url!.startsWith('/interaction/')) return handle(request, response)
    if (request.method === 'GET') return void response.setHeader('content-type', 'text/html').end(page)
    return void answer(provider, request, response)
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { issuer, ...client, close }
}

async function providerOf(issuer: string, returnTo: string, authMethod: string): Promise<Provider> {
  const { default: OidcProvider } = await import('oidc-provider')
  return new OidcProvider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [returnTo],
        token_endpoint_auth_method: authMethod,
      },
    ],
    clientAuthMethods: [authMethod],
    cookies: { keys: ['tests'] },
    ttl: { AccessToken: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
    claims: { openid: ['sub'], profile: ['name'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => (id.startsWith('nameless') ? { sub: id } : { sub: id, name: `Dr ${id}` }),
    }),
    // Whoever signs in has agreed.
    async loadExistingGrant({ oidc }: Context) {
      const { Grant } = oidc.provider as {
        Grant: new (of: object) => { addOIDCScope(s: string): void; save(): Promise<void> }
      }
      const grant = new Grant({ clientId: oidc.client.clientId, accountId: oidc.account.accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  }) as Provider
}

/** It warns of Node 20, and of settings that are for tests. */
async function quietly<T>(make: () => Promise<T>): Promise<T> {
  const { info, warn } = console
  Object.assign(console, { info: () => {}, warn: () => {} })
  try {
    return await make()
  } finally {
    Object.assign(console, { info, warn })
  }
}

const page = `<!doctype html><html lang="en"><title>The institution</title><form method="post">
  <label>Who are you? <input name="login"></label>
  <button name="do" value="allow">Sign in</button> <button name="do" value="refuse">Refuse</button></form>`

async function answer(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const form = new URLSearchParams(Buffer.concat(chunks).toString())
  const refused = form.get('do') === 'refuse'
  const login = { accountId: form.get('login') ?? '' }
  await provider.interactionFinished(request, response, refused ? { error: 'access_denied' } : { login })
}

/** Somebody's browser at the institution: from where we sent it to the address that it is sent back to. */
export function atInstitution({ issuer }: TestInstitution) {
  const { get } = visitor({ url: issuer })
  return async (from: string, login: string | null): Promise<URL> => {
    let at = new URL(from, issuer)
    for (let steps = 0; steps < 10 && at.origin === issuer; steps++) {
      const asks = at.pathname.startsWith('/interaction/')
      const body = new URLSearchParams(login === null ? { do: 'refuse' } : { do: 'allow', login })
      const answered = await get(at.pathname + at.search, asks ? { method: 'POST', body } : {})
      if (answered.location === null) throw new Error(`${at}: ${answered.status} ${answered.body}`)
      at = new URL(answered.location, issuer)
    }
    return at
  }
}
