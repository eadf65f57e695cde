/**
 * A vote, and one's own votes, as JSON, for whoever is signed in. A token stands for a credential, and a voter is an
 * account or a link: no token votes, nor reads what its account voted. Rule HC49, docs/spec/consultations.md.
 */
import type { Context, Hono } from 'hono'
import { refuse } from '../core/canonical/result.js'
import { bearerOf } from './bearers.js'
import { modelOf, takeVoteOf } from './consultations.js'
import { formOfJson } from './forms/json.js'
import type { Negotiation } from './negotiations.js'
import { contextOf, isOwnForm, type Server } from './site.js'

export function serveVotesJson(app: Hono, server: Server): void {
  app.get('/api/n/:id/votes', c => inConsultation(server, c, n => getVotes(server, c, n)))
  app.post('/api/n/:id/vote', c => inConsultation(server, c, n => postVote(server, c, n)))
}

async function inConsultation(
  server: Server,
  c: Context,
  then: (negotiation: Negotiation) => Promise<Response>,
): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  const negotiation = server.negotiations.get(c.req.param('id') ?? '')
  if (negotiation?.sequencer.view().state.consultation === undefined)
    return c.json(refuse('not-found', { where: c.req.path.slice(0, 200) }), 404)
  return bearerOf(c) === null ? then(negotiation) : c.json(refuse('votes-not-by-token'), 403)
}

/** The reader's number and group, and the votes that stand, each with its place in the log once it is there. */
async function getVotes(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return c.json(ctx, 400)
  const { voter, votes } = await modelOf(server, c, negotiation, ctx.value)
  return c.json({ voter, votes })
}

async function postVote(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const form = formOfJson(await c.req.json().catch(() => null))
  if (!isOwnForm(server, c, form.token ?? c.req.header('x-form-token')))
    return c.json(refuse('foreign-form'), 403)
  const state = negotiation.sequencer.view().state.consultation!
  const taken = await takeVoteOf(server, c, negotiation, state, form)
  return taken.ok ? c.json({ ok: true, statement: taken.value }) : c.json(taken, 400)
}
