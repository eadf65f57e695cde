/**
 * Signing in at an institution: OpenID Connect, the code flow with PKCE, state and nonce, by openid-client. It is asked
 * who somebody is and what they are called, nothing else: an address of theirs would prove nothing to us.
 *
 * The library is loaded when somebody first signs in this way; no start of a command waits for it.
 */
import type { ClientAuth, Configuration, IDToken } from 'openid-client'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import {
  institutionAnswerMsMax,
  institutionFreshMs,
  institutionMetadataMs,
  subjectUnitsMax,
} from '../core/limits.js'
import { readName } from './accounts.js'
import type { Identity } from './identities.js'

/** What the operator and the institution agreed on. */
export interface InstitutionOptions {
  /** The address that vouches, as its tokens spell it. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people call it. */
  readonly name: string
}

/** What one sign-in is known by, kept by the browser meanwhile; each is a token of tokens.ts. */
export interface Errand {
  readonly state: string
  readonly nonce: string
  /** Of PKCE (RFC 7636). */
  readonly verifier: string
  /** Whether the institution has to ask anew who it is. */
  readonly fresh: boolean
}

/** Whom the institution vouches for. */
export interface Vouched extends Identity {
  /** What it calls them; empty where it does not say, or where it is no name. */
  readonly name: string
}

export interface Institution {
  readonly name: string
  /** As addresses are written when they are compared. */
  readonly issuer: string
  /** Where to send the browser; `institution-unreachable`. */
  begin(errand: Errand, returnTo: string): Promise<Result<URL>>
  /**
   * Whom it vouches for, from the address that it sent the browser back to. `institution-denied`, `institution-refused`,
   * `institution-mismatch`, `institution-unreachable`.
   */
  finish(errand: Errand, returned: URL): Promise<Result<Vouched>>
}

/** Whether tokens of this issuer can be trusted to come from it: HTTPS, or, for trying it out, this machine. */
export function isIssuer(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, search, hash } = new URL(url)
  return search === '' && hash === '' && (protocol === 'https:' || isHere(url))
}

function isHere(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

/** Opens an institution without asking it anything yet. `complain` hears what the operator should know. */
export function openInstitution(
  options: InstitutionOptions,
  now: () => number,
  complain: (problem: string) => void,
): Institution {
  const { name } = options
  const issuer = new URL(options.issuer).href
  let known: { readonly config: Promise<Configuration>; readonly at: number } | null = null
  const configuration = async () => {
    if (known === null || now() - known.at >= institutionMetadataMs)
      known = { config: discover(options), at: now() }
    const asked = known
    return asked.config.catch(error => {
      if (known === asked) known = null
      throw error
    })
  }
  const refused = (why: string, error: unknown) => {
    if (why !== 'institution-denied') complain(`${options.issuer}: ${reasonOf(error)}`)
    return refuse(why, { where: name })
  }
  return {
    name,
    issuer,
    async begin(errand, returnTo) {
      const asked = configuration().then(config => addressOf(config, errand, returnTo))
      return asked.then(ok, error => refused('institution-unreachable', error))
    },
    async finish(errand, returned) {
      const asked = configuration().then(config => exchange(config, issuer, errand, returned))
      return asked.then(ok, async error => refused(await codeOf(error), error))
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: InstitutionOptions): Promise<Configuration> {
  const client = await load()
  const asItAsks: ClientAuth = (as, ...rest) => {
    const post = as.token_endpoint_auth_methods_supported?.includes('client_secret_post') === true
    return (post ? client.ClientSecretPost(clientSecret) : client.ClientSecretBasic(clientSecret))(
      as,
      ...rest,
    )
  }
  const execute = [
    client.enableNonRepudiationChecks,
    ...(isHere(issuer) ? [client.allowInsecureRequests] : []),
  ]
  const timeout = institutionAnswerMsMax / 1000
  return client.discovery(new URL(issuer), clientId, undefined, asItAsks, { execute, timeout })
}

async function addressOf(config: Configuration, errand: Errand, returnTo: string): Promise<URL> {
  const client = await load()
  return client.buildAuthorizationUrl(config, {
    redirect_uri: returnTo,
    response_type: 'code',
    scope: 'openid profile',
    state: errand.state,
    nonce: errand.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
    code_challenge_method: 'S256',
    ...(errand.fresh ? { prompt: 'login', max_age: String(institutionFreshMs / 1000) } : {}),
  })
}

async function exchange(
  config: Configuration,
  issuer: string,
  errand: Errand,
  returned: URL,
): Promise<Vouched> {
  const client = await load()
  const tokens = await client.authorizationCodeGrant(config, returned, {
    expectedState: errand.state,
    expectedNonce: errand.nonce,
    pkceCodeVerifier: errand.verifier,
    idTokenExpected: true,
    ...(errand.fresh ? { maxAge: institutionFreshMs / 1000 } : {}),
  })
  const claims = tokens.claims()!
  // One address that vouches under many names (for every tenant of a provider) is not what the operator named.
  if (new URL(claims.iss).href !== issuer) throw new client.ClientError(`it vouches as ${claims.iss}`)
  if (claims.sub.length > subjectUnitsMax) throw new client.ClientError('the subject is too long')
  return { issuer, subject: claims.sub, name: await nameOf(config, claims, tokens.access_token) }
}

/** What the token calls them, else what the institution says when it is asked; a name is nothing to fail for. */
async function nameOf(config: Configuration, claims: IDToken, accessToken: string): Promise<string> {
  const client = await load()
  const asks = claims.name === undefined && config.serverMetadata().userinfo_endpoint !== undefined
  const told = asks ? await client.fetchUserInfo(config, accessToken, claims.sub).catch(() => claims) : claims
  const read = readName(typeof told.name === 'string' ? told.name : '')
  return read.ok ? read.value : ''
}

function load() {
  return import('openid-client')
}

/** What its refusals mean to whoever signs in; RFC 6749, 4.1.2.1, and OpenID Connect Core 1.0, 3.1.2.6. */
async function codeOf(error: unknown): Promise<string> {
  const { AuthorizationResponseError, ClientError, ResponseBodyError } = await load()
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'institution-denied'
    const down = ['server_error', 'temporarily_unavailable'].includes(error.error)
    return down ? 'institution-unreachable' : 'institution-refused'
  }
  if (error instanceof ResponseBodyError)
    return error.status >= 500 ? 'institution-unreachable' : 'institution-refused'
  const failed = error instanceof ClientError ? error.code : undefined
  return error instanceof TypeError || (failed !== undefined && noAnswer.has(failed))
    ? 'institution-unreachable'
    : 'institution-mismatch'
}

const noAnswer: ReadonlySet<string> = new Set([
  ...['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'],
  'OAUTH_PARSE_ERROR',
])

/** One line without what was sent. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error
  const because = cause instanceof Error ? `: ${cause.message}` : ''
  const said = (error as { error?: unknown }).error
  return `${message}${because}${typeof said === 'string' ? ` (${said})` : ''}`
    .replace(/\s+/g, ' ')
    .slice(0, 300)
}
