/**
 * Accepting an invitation: `/invitation/TOKEN` says what it is for and uses nothing; sending its form accepts it, and
 * the credential is entered in the log. Where that failed it is tried again, under the same credential, from the same
 * address or from `/n/ID/welcome`. Rules A13, A46 to A48, docs/spec/accounts.md.
 */
import type { Context, Hono } from 'hono'
import { findAccount } from '../accounts/accounts.js'
import {
  type Accepted,
  acceptedBy,
  acceptInvitation,
  checkOpen,
  findInvitation,
  type Invitation,
} from '../accounts/invitations.js'
import { makeCredential } from '../accounts/tokens.js'
import { type Refusal, refuse } from '../core/canonical/result.js'
import { type InvitationShown, invitationPage, welcomePage } from '../views/pages/invitation.js'
import { problemPage } from '../views/pages/problem.js'
import { formOf, problem } from './app.js'
import { withBack } from './back.js'
import type { Negotiation } from './negotiations.js'
import { inRoom } from './people.js'
import { enterCredential, isToSeat, wouldRefuseCredential } from './seats.js'
import { chooseActor, contextOf, isOwnForm, rememberWrite, type Server, siteOf } from './site.js'
import { visitorOf } from './visitor.js'

export function serveInvitations(app: Hono, server: Server): void {
  app.get('/invitation/:token', c => getInvitation(server, c))
  app.post('/invitation/:token', c => postInvitation(server, c))
  app.get('/n/:id/welcome', c => inRoom(server, c, n => getWelcome(server, c, n)))
  app.post('/n/:id/welcome', c => inRoom(server, c, n => postWelcome(server, c, n)))
}

/** An invitation that somebody came with, and the negotiation that it is to. */
interface Found {
  readonly invitation: Invitation
  readonly negotiation: Negotiation
}

async function found(server: Server, c: Context): Promise<Found | null> {
  c.header('Cache-Control', 'no-store')
  const invitation = await findInvitation(server.directory, c.req.param('token') ?? '')
  const negotiation = server.negotiations.get(invitation?.log ?? '')
  if (invitation === null || negotiation === undefined || !(await negotiation.sequencer.loaded()).ok)
    return null
  return negotiation.sequencer.view().state.seats.parties.has(invitation.party)
    ? { invitation, negotiation }
    : null
}

async function getInvitation(server: Server, c: Context): Promise<Response> {
  const came = await found(server, c)
  if (came === null) return unknown(server, c)
  const own = ownAccepted(c, came.invitation)
  if (own !== null) return isEntered(came.negotiation, own) ? welcome(c, own) : show(server, c, came, null)
  const closed = checkOpen(came.invitation, server.now())
  return closed === null ? show(server, c, came, null) : gone(server, c, closed)
}

async function postInvitation(server: Server, c: Context): Promise<Response> {
  const form = await formOf(c)
  const came = await found(server, c)
  if (came === null) return unknown(server, c)
  const visitor = visitorOf(c)
  if (visitor === null) return c.redirect(withBack('/sign-in', new URL(c.req.url).pathname), 303)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  const { invitation, negotiation } = came
  const own = ownAccepted(c, invitation)
  if (own !== null) return enter(server, c, came, own)
  const closed = checkOpen(invitation, server.now())
  if (closed !== null) return gone(server, c, closed)
  // What would not be entered is said before the invitation is used up.
  const given = { ...invitation, credential: makeCredential(server.random) }
  const refused = wouldRefuseCredential(server, negotiation, given)
  if (refused !== null) return show(server, c, came, refused)
  const { account } = visitor.session
  const token = c.req.param('token')!
  const accepted = await acceptInvitation(server.directory, account, token, server.now(), server.random)
  return accepted.ok ? enter(server, c, came, accepted.value) : show(server, c, came, accepted)
}

/** Enters the credential, and seats its holder under it. */
async function enter(server: Server, c: Context, came: Found, accepted: Accepted): Promise<Response> {
  const { negotiation } = came
  const entered = await enterCredential(server, negotiation, accepted)
  if (!entered.ok) return show(server, c, came, entered)
  if (entered.value !== null) rememberWrite(server, c, negotiation, entered.value.index)
  chooseActor(server, c, negotiation, accepted.credential)
  return welcome(c, accepted)
}

function welcome(c: Context, { log }: Invitation): Response {
  return c.redirect(`/n/${log}/welcome`, 303)
}

/** The reader's own acceptance of an invitation; null where it is not theirs. */
function ownAccepted(c: Context, invitation: Invitation): Accepted | null {
  const account = visitorOf(c)?.session.account
  const { usedBy, credential } = invitation
  return usedBy !== null && usedBy === account && credential !== null ? { ...invitation, credential } : null
}

function isEntered({ sequencer }: Negotiation, { credential }: Accepted): boolean {
  return sequencer.tentative().seats.credentials.has(credential)
}

async function show(
  server: Server,
  c: Context,
  { invitation, negotiation }: Found,
  refused: Refusal | null,
): Promise<Response> {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  const unfinished = ownAccepted(c, invitation) !== null
  const { credentials } = ctx.value.view.state.seats
  const shown: InvitationShown = {
    ...invitation,
    by: credentials.get(invitation.invitedBy)?.party ?? null,
    reader: unfinished ? 'invited' : await readerOf(server, c, invitation),
    unfinished,
    problem: refused,
  }
  return c.html(invitationPage(ctx.value, shown), refused === null ? 200 : 403)
}

async function readerOf(
  server: Server,
  c: Context,
  { address }: Invitation,
): Promise<InvitationShown['reader']> {
  const visitor = visitorOf(c)
  if (visitor === null) return 'stranger'
  if (address === null) return 'invited'
  const account = await findAccount(server.directory, visitor.session.account)
  return account !== null && account.address === address ? 'invited' : 'another'
}

function unknown(server: Server, c: Context): Response | Promise<Response> {
  return problem(server, c, refuse('invitation-unknown'), 404)
}

function gone(server: Server, c: Context, refused: Refusal): Response | Promise<Response> {
  return c.html(problemPage(siteOf(server, c, false), { problem: refused }), 410)
}

/** GET /n/ID/welcome: what to do next; to whoever has accepted a seat that was not entered, that it can be. */
async function getWelcome(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const accepted = await unfinished(server, c, negotiation)
  if (accepted !== null) return show(server, c, { invitation: accepted, negotiation }, null)
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  if (!ctx.value.seat) return c.redirect(`/n/${negotiation.id}`, 303)
  return c.html(welcomePage(ctx.value))
}

async function postWelcome(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  const accepted = await unfinished(server, c, negotiation)
  return accepted === null
    ? c.redirect(`/n/${negotiation.id}/welcome`, 303)
    : enter(server, c, { invitation: accepted, negotiation }, accepted)
}

/** What the reader has accepted here and the log does not know yet; null where that is nothing. */
async function unfinished(server: Server, c: Context, negotiation: Negotiation): Promise<Accepted | null> {
  const account = visitorOf(c)?.session.account
  if (account === undefined) return null
  const accepted = await acceptedBy(server.directory, account, negotiation.id)
  const { parties } = negotiation.sequencer.tentative().seats
  return accepted.find(one => isToSeat(one) && parties.has(one.party) && !isEntered(negotiation, one)) ?? null
}
