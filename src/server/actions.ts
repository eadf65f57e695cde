/** What readers do: take a seat, leave it, act. A form goes back to where it came from; JSON gets its receipt. */
import type { Context } from 'hono'
import { type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { decide } from '../core/negotiation/decide.js'
import type { Receipt } from '../sequencer/sequencer.js'
import type { Ctx } from '../views/context.js'
import { isPreviewed } from '../views/forms/previewed.js'
import { beforePage } from '../views/pages/before.js'
import { stepUpPage } from '../views/pages/confirm.js'
import { refusedPage } from '../views/pages/refused.js'
import { seatPage } from '../views/pages/seat.js'
import { askedOf, formOf, problem } from './app.js'
import { attest } from './attest.js'
import { ownPath as sitePath } from './back.js'
import { checkCited } from './cited.js'
import type { Form } from './forms/form.js'
import { actFromForm } from './forms/index.js'
import { formOfJson } from './forms/json.js'
import { actFromJson } from './forms/whole.js'
import type { Negotiation } from './negotiations.js'
import { findResource } from './resources/index.js'
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
import { checkStepUp } from './step-up.js'
import { statusOf } from './submissions.js'
import { submitAs } from './submit-as.js'

type Answer = Response | Promise<Response>
type Status = ReturnType<typeof statusOf>

/** POST /n/ID/seat: a new party in a group, or (in a demonstration) a place beside one that is there. */
export async function postSeat(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const form = await formOf(c)
  if (!negotiation.demo) return problem(server, c, refuse('not-a-demonstration'), 403)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  const asked = form.party
    ? { party: form.party }
    : { name: form.name ?? '', group: form.group ?? '', lang: form.lang || 'en', declared: form }
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

/** Kinds whose forms make a draft (drafts.ts), which is shown once more before it is recorded. */
const drafted: ReadonlySet<string> = new Set(['submit', 'revise'])

/**
 * POST /n/ID/act and /api/n/ID/acts. What has consequences is shown once more before it is recorded; from there one
 * goes back to the form with everything that was entered. JSON is the fields of a form, or a whole act.
 */
export async function postAct(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  from: 'form' | 'json',
): Promise<Response> {
  const { form, whole } = from === 'form' ? { form: await formOf(c), whole: null } : await jsonOf(c)
  const refusedBy = (refused: Refusal, status: Status = 400) =>
    from === 'json' ? c.json(refused, status) : again(server, c, negotiation, form, refused, status)
  if (!isOwnForm(server, c, form.token ?? c.req.header('x-form-token')))
    return refusedBy(refuse('foreign-form'), 403)
  if (from === 'form' && form.confirm === 'back') return again(server, c, negotiation, form, null, 200)
  if (from === 'form' && drafted.has(form.kind ?? '')) return refusedBy(refuse('draft-first'))
  if (from === 'form' && isPreviewed(form.kind ?? '') && form.confirm === undefined)
    return preview(server, c, negotiation, form)
  const sent = await act(server, c, negotiation, form, whole)
  if (!sent.ok) return refusedBy(sent, statusOf(sent))
  rememberWrite(server, c, negotiation, sent.value.index)
  return from === 'json' ? c.json(sent.value, 201) : c.redirect(`${ownPath(negotiation, form.back)}`, 303)
}

async function act(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  form: Form,
  whole: object | null,
): Promise<Result<Receipt>> {
  const actor = actorOf(server, c, negotiation)
  if (actor === null) return refuse('seat-missing')
  const { sequencer } = negotiation
  const made =
    whole === null
      ? actFromForm(sequencer.tentative(), actor.party, form, sequencer.text)
      : await actFromJson(sequencer, whole)
  if (!made.ok) return made
  const miscited = checkCited(server, made.value.act)
  if (miscited !== null) return miscited
  const unproven = checkStepUp(server, c, negotiation, actor, made.value.act.kind)
  if (unproven !== null) return unproven
  // A whole act is not among the fields, and tells one request from another.
  const said = whole === null ? form : { ...form, whole: JSON.stringify(whole) }
  return submitAs(server, c, negotiation, actor, made.value, said)
}

/** What would be refused is refused before it is shown for confirmation: it is decided, and nothing is recorded. */
function preview(server: Server, c: Context, negotiation: Negotiation, form: Form): Answer {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  const { seat } = ctx.value
  if (!seat) return again(server, c, negotiation, form, refuse('seat-missing'), 403)
  const { sequencer } = negotiation
  const state = sequencer.tentative()
  const made = actFromForm(state, seat.party, form, sequencer.text)
  if (!made.ok) return again(server, c, negotiation, form, made, 400)
  const would = attest(state, seat, made.value, server.now(), server.random)
  const decided = decide(state, would, server.now(), state.record.acts)
  if (!decided.ok) return again(server, c, negotiation, form, decided, 400)
  return c.html(
    beforePage({ ...ctx.value, ...placeOfForm(negotiation, form) }, { values: form, leaf: decided.value }),
  )
}

/** How a page marks a problem it shows: a form that is not, or no longer, on the page cannot show its own. */
const shownProblem = 'role="alert"'

/** The page a form came from, with what was entered and why it was refused; null where nothing was. */
export async function again(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  form: Form,
  refused: Refusal | null,
  status: Status | 200,
): Promise<Response> {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  if (refused?.why === 'step-up-needed')
    return c.html(
      stepUpPage(ctx.value, { action: `${ctx.value.base}/act`, values: form, problem: refused }),
      status,
    )
  const place = placeOfForm(negotiation, form)
  const found = findResource(place.path.slice(ctx.value.base.length))
  const state = { values: form, problem: refused }
  const html = await found?.resource.page(
    { ...ctx.value, ...place },
    {
      ...askedOf(server, c, negotiation, { view: ctx.value.view, id: found.id }),
      query: place.query,
      form: state,
    },
  )
  if (refused === null) return html ? c.html(html) : c.redirect(ownPath(negotiation, form.back), 303)
  if (html?.includes(shownProblem)) return c.html(html, status)
  const back = ownPath(negotiation, form.back)
  return c.html(refusedPage({ ...ctx.value, ...place }, { values: form, problem: refused, back }), status)
}

/** The page that a form came from, at the present moment. */
function placeOfForm(negotiation: Negotiation, { back }: Form): Pick<Ctx, 'path' | 'query'> {
  const [, path, search] = /^([^?#]*)(?:\?([^#]*))?/.exec(ownPath(negotiation, back))!
  const { at: _, ...query } = Object.fromEntries(new URLSearchParams(search))
  return { path: path!, query }
}

/** Where a form goes back to: a path of this negotiation, never another site. */
function ownPath({ id }: Negotiation, back: string | undefined): string {
  const base = `/n/${id}`
  const path = sitePath(back, base)
  return path === base || path.startsWith(`${base}/`) || path.startsWith(`${base}?`) ? path : base
}

/** What a JSON client sent: its text as the fields of a form, and the whole where it has an `act`. */
async function jsonOf(c: Context): Promise<{ form: Form; whole: object | null }> {
  const sent: unknown = await c.req.json().catch(() => null)
  const isWhole = sent !== null && typeof sent === 'object' && 'act' in sent
  return { form: formOfJson(sent), whole: isWhole ? sent : null }
}
