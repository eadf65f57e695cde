/**
 * Forms that keep something beside the record and enter an act with it, such as sealed offers and deposits: who sends it,
 * whether they have shown lately that it is they, and the page to go back to.
 */
import type { Context } from 'hono'
import { type Refusal, type Result, refuse } from '../core/canonical/result.js'
import type { Receipt } from '../sequencer/sequencer.js'
import { stepUpPage } from '../views/pages/confirm.js'
import { again } from './actions.js'
import { problem } from './app.js'
import type { Actor, Form } from './forms/form.js'
import type { Negotiation } from './negotiations.js'
import { actorOf, contextOf, isOwnForm, rememberWrite, type Server } from './site.js'
import { checkStepUp } from './step-up.js'
import { statusOf } from './submissions.js'

/** A form of the reader's own seat. */
export interface Sending {
  readonly server: Server
  readonly c: Context
  readonly negotiation: Negotiation
  readonly actor: Actor
  /** With the `kind` of the act that it enters. */
  readonly form: Form
}

type Answer = Response | Promise<Response>

/** Enters what `enter` makes of a form and goes on to `to`, a path of the negotiation; or shows the form again. */
export async function sendOwn(
  asked: Omit<Sending, 'actor'>,
  to: string,
  enter: (sending: Sending) => Promise<Result<Receipt>>,
): Promise<Response> {
  const { server, c, negotiation, form } = asked
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  const actor = actorOf(server, c, negotiation)
  if (actor === null) return problem(server, c, refuse('seat-missing'), 403)
  const sending = { ...asked, actor }
  const entered = checkStepUp(server, c, negotiation, actor, form.kind ?? '') ?? (await enter(sending))
  if (!entered.ok) return refused(sending, entered)
  rememberWrite(server, c, negotiation, entered.value.index)
  return c.redirect(`/n/${negotiation.id}${to}`, 303)
}

/** The page that the form came from, with what was entered; nothing was done. */
function refused({ server, c, negotiation, form }: Sending, why: Refusal): Answer {
  const ctx = contextOf(server, c, negotiation)
  if (why.why !== 'step-up-needed' || !ctx.ok) return again(server, c, negotiation, form, why, statusOf(why))
  const { kind: _, ...values } = form
  return c.html(stepUpPage(ctx.value, { action: ctx.value.path, values, problem: why }), 403)
}
