/** What readers do: take a seat, leave it, act. A form goes back to where it came from; JSON gets its receipt. */
import type { Context } from 'hono'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import type { Receipt } from '../sequencer/sequencer.js'
import { previewPage } from '../views/pages/preview.js'
import { seatPage } from '../views/pages/seat.js'
import { askedOf, formOf, problem } from './app.js'
import { attest } from './attest.js'
import type { Form } from './forms/form.js'
import { actFromForm } from './forms/index.js'
import type { Negotiation } from './negotiations.js'
import { findResource } from './resources.js'
import { takeSeat } from './seats.js'
import {
  actorOf,
  actorsOf,
  chooseActor,
  contextOf,
  forgetActor,
  isOwnForm,
  rememberActor,
  rememberWrite,
  type Server,
} from './site.js'
import { statusOf } from './submissions.js'

type Answer = Response | Promise<Response>
type Status = ReturnType<typeof statusOf>

/** POST /n/ID/seat: a new party in a group, or (in a demonstration) a place beside one that is there. */
export async function postSeat(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const form = await formOf(c)
  if (!negotiation.demo) return problem(server, c, refuse('not-a-demonstration'), 403)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  const asked = form.party
    ? { party: form.party }
    : { name: form.name ?? '', group: form.group ?? '', lang: form.lang || 'en' }
  const actor = await takeSeat(negotiation, asked, server.now, server.random)
  if (!actor.ok) return seatAgain(server, c, negotiation, form, actor)
  rememberActor(server, c, negotiation, actor.value)
  return c.redirect(ownPath(negotiation, form.back), 303)
}

function seatAgain(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  form: Form,
  refused: Refusal,
): Answer {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  return c.html(seatPage(ctx.value, { form: { values: form, problem: refused }, back: form.back }), 400)
}

export async function postLeave(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  forgetActor(server, c, negotiation)
  return c.redirect(ownPath(negotiation, form.back), 303)
}

/** POST /n/ID/as: acts from now on under another of the credentials that the account holds here. */
export async function postAs(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  const held = actorsOf(c, negotiation).some(({ credential }) => credential === form.credential)
  if (!held) return problem(server, c, refuse('credential-not-held', { where: 'as' }), 403)
  chooseActor(server, c, negotiation, form.credential!)
  return c.redirect(ownPath(negotiation, form.back), 303)
}

/** POST /n/ID/act and /api/n/ID/acts. A proposal sent by form is shown once more before it is recorded. */
export async function postAct(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  from: 'form' | 'json',
): Promise<Response> {
  const form = from === 'form' ? await formOf(c) : await jsonOf(c)
  const refusedBy = (refused: Refusal, status: Status = 400) =>
    from === 'json' ? c.json(refused, status) : again(server, c, negotiation, form, refused, status)
  if (!isOwnForm(server, c, form.token ?? c.req.header('x-form-token')))
    return refusedBy(refuse('foreign-form'), 403)
  if (from === 'form' && form.kind === 'submit' && form.confirm === undefined)
    return preview(server, c, negotiation, form)
  const sent = await act(server, c, negotiation, form)
  if (!sent.ok) return refusedBy(sent, statusOf(sent))
  rememberWrite(server, c, negotiation, sent.value.index)
  return from === 'json' ? c.json(sent.value, 201) : c.redirect(`${ownPath(negotiation, form.back)}`, 303)
}

async function act(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  form: Form,
): Promise<Result<Receipt>> {
  const actor = actorOf(server, c, negotiation)
  if (actor === null) return refuse('seat-missing')
  const state = negotiation.sequencer.tentative()
  const made = actFromForm(state, actor.party, form)
  if (!made.ok) return made
  const sent = await negotiation.sequencer.submit(
    attest(state, actor, made.value, server.now(), server.random),
  )
  return sent.ok ? ok(sent.value) : sent
}

/** What would be refused is refused before it is shown for confirmation, as far as the form alone can tell. */
function preview(server: Server, c: Context, negotiation: Negotiation, form: Form): Answer {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  if (ctx.value.seat === null || ctx.value.seat === undefined)
    return again(server, c, negotiation, form, refuse('seat-missing'), 403)
  const made = actFromForm(negotiation.sequencer.tentative(), ctx.value.seat.party, form)
  if (!made.ok) return again(server, c, negotiation, form, made, 400)
  if (made.value.body === null)
    return again(server, c, negotiation, form, refuse('reasons-missing', { where: 'submit' }), 400)
  return c.html(previewPage(ctx.value, { values: form }))
}

/** How a page marks a problem it shows: a form that is not, or no longer, on the page cannot show its own. */
const shownProblem = 'role="alert"'

/** The page a form came from, with what was entered and why it was refused. */
async function again(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  form: Form,
  refused: Refusal,
  status: Status,
): Promise<Response> {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  const base = `/n/${negotiation.id}`
  const path = ownPath(negotiation, form.back)
    .slice(base.length)
    .replace(/[?#].*$/, '')
  const found = findResource(path)
  const state = { values: form, problem: refused }
  const html = await found?.resource.page(
    { ...ctx.value, path: base + path },
    { ...askedOf(server, c, negotiation, found.id), form: state },
  )
  return html?.includes(shownProblem) ? c.html(html, status) : problem(server, c, refused, status)
}

/** Where a form goes back to: a path of this negotiation, never another site. */
function ownPath({ id }: Negotiation, back: string | undefined): string {
  const base = `/n/${id}`
  return back !== undefined && (back === base || back.startsWith(`${base}/`) || back.startsWith(`${base}?`))
    ? back
    : base
}

async function jsonOf(c: Context): Promise<Form> {
  const sent: unknown = await c.req.json().catch(() => null)
  if (sent === null || typeof sent !== 'object') return {}
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
