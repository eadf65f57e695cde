/** The institution at which people may sign in, from the environment: its secret is nothing for a command line. */
import { readName } from '../accounts/accounts.js'
import { type InstitutionOptions, isIssuer } from '../accounts/institution.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'

const variables = {
  issuer: 'TRAVAUX_OIDC_ISSUER',
  clientId: 'TRAVAUX_OIDC_CLIENT_ID',
  clientSecret: 'TRAVAUX_OIDC_CLIENT_SECRET',
  name: 'TRAVAUX_OIDC_NAME',
} as const

/**
 * Reads the operator's settings; undefined where there are none. `institution-incomplete`, `malformed-issuer`,
 * `malformed-institution-name`.
 */
export function institutionIn(
  env: Readonly<Record<string, string | undefined>>,
): Result<InstitutionOptions | undefined> {
  const needed = [variables.issuer, variables.clientId, variables.clientSecret]
  const missing = needed.filter(name => !env[name])
  if (missing.length === needed.length) return ok(undefined)
  if (missing.length > 0) return refuse('institution-incomplete', { where: missing.join(', ') })
  const issuer = env[variables.issuer]!
  if (!isIssuer(issuer)) return refuse('malformed-issuer', { where: issuer })
  const name = readName(env[variables.name] || new URL(issuer).hostname)
  if (!name.ok) return refuse('malformed-institution-name', { where: variables.name, args: name.args ?? {} })
  return ok({
    issuer,
    clientId: env[variables.clientId]!,
    clientSecret: env[variables.clientSecret]!,
    name: name.value,
  })
}
