/**
 * Sealed offers: their words are kept beside the record for the parties they are made to, the log has a salted
 * commitment to them; publishing them is another act. Public offers are acts like others. Rules OF4 and OF6,
 * docs/spec/workspace.md.
 */
import { createHmac } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { canonicalize, isWellFormed } from '../core/canonical/json.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { formFieldCharsMax } from '../core/limits.js'
import type { State } from '../core/negotiation/state.js'
import type { StoredBody } from '../core/record/body.js'
import type { ActData } from '../core/record/leaf.js'
import type { Receipt } from '../sequencer/sequencer.js'
import { stepUpPage } from '../views/pages/confirm.js'
import { workspaceIn } from '../workspace/notes.js'
import { forgetSealed, hashOfSealed, keepSealed, sealedFor } from '../workspace/sealed.js'
import { again } from './actions.js'
import { formOf, problem } from './app.js'
import { type Actor, type Form, type FormAct, withBody } from './forms/form.js'
import { formOfJson } from './forms/json.js'
import { sealedFields, sealedReferences } from './forms/offers.js'
import type { Negotiation } from './negotiations.js'
import { actorOf, contextOf, isOwnForm, rememberWrite, type Server } from './site.js'
import { checkStepUp } from './step-up.js'
import { statusOf } from './submissions.js'
import { submitAs } from './submit-as.js'
import { memberOf } from './workspace.js'

export function serveOffers(app: Hono, server: Server): void {
  for (const base of ['/n/:id/offers', '/api/n/:id/offers']) {
    app.post(`${base}/sealed`, c => sent(server, c, 'seal-offer', postSealed))
    app.post(`${base}/release`, c => sent(server, c, 'release-offer', postRelease))
  }
}

interface Sending {
  readonly server: Server
  readonly c: Context
  readonly negotiation: Negotiation
  readonly actor: Actor
  readonly form: Form
}

async function sent(
  server: Server,
  c: Context,
  kind: string,
  then: (sending: Sending) => Promise<Result<Receipt>>,
): Promise<Response> {
  const negotiation = server.negotiations.get(c.req.param('id') ?? '')
  if (negotiation === undefined)
    return problem(server, c, refuse('not-found', { where: c.req.path.slice(0, 200) }), 404)
  const isJson = c.req.header('content-type')?.startsWith('application/json') ?? false
  const form = isJson ? formOfJson(await c.req.json().catch(() => null)) : await formOf(c)
  if (!isOwnForm(server, c, form.token ?? c.req.header('x-form-token')))
    return problem(server, c, refuse('foreign-form'), 403)
  const actor = actorOf(server, c, negotiation)
  if (actor === null) return problem(server, c, refuse('seat-missing'), 403)
  const sending = { server, c, negotiation, actor, form: { ...form, kind } }
  const unproven = checkStepUp(server, c, negotiation, actor, kind)
  const done = unproven ?? checkFields(form) ?? (await then(sending))
  if (!done.ok) return refused(sending, done)
  rememberWrite(server, c, negotiation, done.value.index)
  return isApi(c) ? c.json(done.value, 201) : c.redirect(`/n/${negotiation.id}/offers`, 303)
}

function isApi(c: Context): boolean {
  return c.req.path.startsWith('/api/')
}

function checkFields(form: Form): Refusal | null {
  const long = Object.keys(form).find(name => form[name]!.length > formFieldCharsMax)
  if (long !== undefined) return refuse('field-too-long', { where: long, args: { max: formFieldCharsMax } })
  return Object.values(form).every(isWellFormed) ? null : refuse('malformed-text')
}

/** The page that a form came from, with what was entered; nothing was done. */
async function refused({ server, c, negotiation, form }: Sending, why: Refusal): Promise<Response> {
  if (isApi(c)) return c.json(why, statusOf(why))
  const ctx = contextOf(server, c, negotiation)
  if (why.why === 'step-up-needed' && ctx.ok) {
    const { kind: _, ...values } = form
    return c.html(stepUpPage(ctx.value, { action: ctx.value.path, values, problem: why }), 403)
  }
  return again(server, c, negotiation, form, why, statusOf(why))
}

/** Keeps the words, then enters the commitment; words that did not get that far are forgotten. */
async function postSealed(sending: Sending): Promise<Result<Receipt>> {
  const { server, c, negotiation, actor, form } = sending
  const { sequencer } = negotiation
  const made = sealedIn(server, negotiation, actor, form)
  if (!made.ok) return made
  const { act, sealed } = made.value
  const workspace = workspaceIn(server.beside)
  const own = { log: negotiation.id, party: actor.party }
  const kept = await keepSealed(workspace, own, sealed, server.now())
  if (!kept.ok) return kept
  const done = await submitAs(server, c, negotiation, actor, { act, texts: [], body: null }, form)
  if (done.ok || done.why === 'to-sign') return done
  const hash = hashOfSealed(sealed)
  if (!isMade(sequencer.tentative(), hash)) await forgetSealed(workspace, own, hash)
  return done
}

function isMade({ offers }: State, hash: string): boolean {
  return [...(offers?.values() ?? [])].some(offer => offer.hash === hash)
}

/**
 * The act and its words. The salt comes from what is said and this server's key: sent again, or sent to be signed first,
 * the same form has the same commitment.
 */
function sealedIn(
  { key }: Server,
  { id, sequencer }: Negotiation,
  { credential }: Actor,
  form: Form,
): Result<{ readonly act: ActData; readonly sealed: StoredBody }> {
  const state = sequencer.tentative()
  for (const [name, read] of Object.entries(sealedReferences)) {
    const named = read(form, name, state)
    if (!named.ok) return named
  }
  const to = sealedFields.to(form, 'to', state)
  const until = sealedFields.until(form, 'until', state)
  if (!until.ok) return until
  const written = withBody({ kind: 'seal-offer' }, form, ['terms', 'would', 'if'])
  if (!written.ok) return written
  const { body } = written.value
  if (body?.terms === undefined) return refuse('offer-empty')
  const members = {
    to: to.ok ? (to.value ?? []) : [],
    ...(until.value === undefined ? {} : { until: until.value }),
  }
  const said = canonicalize({ ...members, body, seen: form.seen ?? '' } as never)
  const salt = createHmac('sha256', key).update(`sealed offer ${id} ${credential} ${said}`).digest('hex')
  const sealed = { salt, body }
  return ok({
    act: { kind: 'seal-offer', hash: hashOfSealed(sealed), ...members } as unknown as ActData,
    sealed,
  })
}

/** Publishes the words that were kept; from then on the record has them, and we no longer. */
async function postRelease({ server, c, negotiation, actor, form }: Sending): Promise<Result<Receipt>> {
  const seq = Number(form.offer)
  const offer = negotiation.sequencer.tentative().offers?.get(seq)
  const who = memberOf(server, c, negotiation)
  if (offer === undefined || who === null)
    return refuse(who === null ? 'workspace-not-yours' : 'unknown-offer', {
      where: (form.offer ?? '').slice(0, 16),
    })
  const workspace = workspaceIn(server.beside)
  const kept = (await sealedFor(workspace, who, [offer])).get(offer.hash ?? '')
  if (kept === undefined) return refuse('sealed-words-not-here', { where: String(seq) })
  const act = { kind: 'release-offer', offer: seq }
  const made: FormAct = { act, texts: [], ...kept }
  const done = await submitAs(server, c, negotiation, actor, made, form)
  if (done.ok) await forgetSealed(workspace, who, offer.hash!)
  return done
}

/** The words of sealed offers that the visitor's party may read, by their commitment. */
export async function sealedShown(
  server: Server,
  c: Context,
  negotiation: Negotiation,
): Promise<ReadonlyMap<string, StoredBody>> {
  const who = memberOf(server, c, negotiation)
  const { offers } = negotiation.sequencer.view().state
  if (who === null || offers === undefined) return new Map()
  c.header('Cache-Control', 'private, no-store')
  return sealedFor(workspaceIn(server.beside), who, offers.values())
}
