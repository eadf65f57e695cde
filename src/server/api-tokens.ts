/** The page of one's tokens for programs: rules A60 to A62, docs/spec/accounts.md. */
import type { Context, Hono } from 'hono'
import { apiTokensOf, dropApiToken, makeApiToken } from '../accounts/api-tokens.js'
import { isSteppedUp } from '../accounts/sessions.js'
import { type Refusal, refuse } from '../core/canonical/result.js'
import { stepUpMs } from '../core/limits.js'
import { signInPath } from '../views/pages/sign-in.js'
import { tokensPage } from '../views/pages/tokens.js'
import { formOf, problem } from './app.js'
import { withBack } from './back.js'
import { apiTables } from './bearers.js'
import type { Form } from './forms/form.js'
import { isOwnForm, placeOf, type Server, siteOf } from './site.js'
import { type Visitor, visitorOf } from './visitor.js'

const path = '/account/tokens'
const dayMs = 86_400_000

export function serveApiTokens(app: Hono, server: Server): void {
  app.get(path, c => withVisitor(c, visitor => shown(server, c, visitor)))
  app.post(path, c => withVisitor(c, visitor => postMake(server, c, visitor)))
  app.post(`${path}/end`, c => withVisitor(c, visitor => postEnd(server, c, visitor)))
}

function withVisitor(
  c: Context,
  then: (visitor: Visitor) => Promise<Response>,
): Response | Promise<Response> {
  const visitor = visitorOf(c)
  return visitor === null ? c.redirect(signInPath(path), 303) : then(visitor)
}

interface Shown {
  /** Just made, and shown this once. */
  readonly made?: string
  readonly refused?: { readonly form: Form; readonly problem: Refusal }
}

async function shown(server: Server, c: Context, visitor: Visitor, { made, refused }: Shown = {}) {
  const site = siteOf(server, c, false)
  const tokens = await apiTokensOf(apiTables(server), visitor.session.account, server.now())
  const seats = visitor.held.flatMap(({ log, credential }) => {
    const negotiation = server.negotiations.get(log)
    const party = negotiation?.sequencer.view().state.seats.credentials.get(credential)?.party
    if (negotiation === undefined || party === undefined) return []
    const { title } = negotiation.sequencer.view().state.record
    return [{ log, title, place: placeOf(negotiation, { party, credential }, site.lang) }]
  })
  const form = refused && { values: refused.form, problem: refused.problem }
  c.header('Cache-Control', 'no-store')
  return c.html(tokensPage(site, { tokens, seats, made, form }), refused === undefined ? 200 : 400)
}

async function postMake(server: Server, c: Context, visitor: Visitor): Promise<Response> {
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  if (!isSteppedUp(visitor.session, server.now(), stepUpMs))
    return c.redirect(withBack('/account/confirm', path), 303)
  const [log = '', credential = ''] = (form.seat ?? '').split(' ')
  const days = Number(form.days)
  const asked = { account: visitor.session.account, log, credential, name: form.name ?? '' }
  const lastsMs = Number.isSafeInteger(days) ? days * dayMs : 0
  const made = await makeApiToken(apiTables(server), { ...asked, lastsMs }, server.now(), server.random)
  return made.ok
    ? shown(server, c, visitor, { made: made.value.token })
    : shown(server, c, visitor, { refused: { form, problem: made } })
}

async function postEnd(server: Server, c: Context, visitor: Visitor): Promise<Response> {
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  const ended = await dropApiToken(apiTables(server), visitor.session.account, form.id ?? '')
  return ended.ok
    ? c.redirect(path, 303)
    : shown(server, c, visitor, { refused: { form: {}, problem: ended } })
}
