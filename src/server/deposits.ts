/**
 * Depositing a restricted document and releasing it: its words are kept beside the record for the people of its party, the
 * log has a salted commitment to them; releasing them is another act. Rules DP1 to DP6, docs/spec/workspace.md.
 */
import { createHmac } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { canonicalize, isWellFormed } from '../core/canonical/json.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { bodyBytesMax, formFieldCharsMax } from '../core/limits.js'
import type { State } from '../core/negotiation/state.js'
import { commitBody, type StoredBody } from '../core/record/body.js'
import type { ActData } from '../core/record/leaf.js'
import { normaliseWording } from '../core/text/normalise.js'
import type { Receipt } from '../sequencer/sequencer.js'
import { stepUpPage } from '../views/pages/confirm.js'
import { depositsIn, depositsKept, forgetDeposit, keepDeposit } from '../workspace/deposits.js'
import { hashOfSealed } from '../workspace/sealed.js'
import { again } from './actions.js'
import { formOf, problem } from './app.js'
import { moment } from './forms/fields.js'
import { type Actor, type Form, withBody } from './forms/form.js'
import type { Negotiation } from './negotiations.js'
import { inRoom } from './people.js'
import { actorOf, contextOf, isOwnForm, rememberWrite, type Server } from './site.js'
import { checkStepUp } from './step-up.js'
import { statusOf } from './submissions.js'
import { submitAs } from './submit-as.js'
import { fileOf } from './uploads.js'
import { memberOf } from './workspace.js'

export function serveDeposits(app: Hono, server: Server): void {
  app.post('/n/:id/deposits', c => inRoom(server, c, n => sent(server, c, n, 'deposit', deposit)))
  app.post('/n/:id/deposits/release', c => inRoom(server, c, n => sent(server, c, n, 'release', release)))
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
  negotiation: Negotiation,
  kind: string,
  then: (sending: Sending) => Promise<Result<Receipt>>,
): Promise<Response> {
  const file = await fileOf(c)
  const form: Form = { ...(await formOf(c)), kind }
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  const actor = actorOf(server, c, negotiation)
  if (actor === null) return problem(server, c, refuse('seat-missing'), 403)
  const whole = file?.ok ? { ...form, document: file.value.replace(/\r\n?/g, '\n') } : form
  const wrong = file?.ok === false ? file : checkFields(form)
  const unproven = wrong ?? checkStepUp(server, c, negotiation, actor, kind)
  const done = unproven ?? (await then({ server, c, negotiation, actor, form: whole }))
  if (!done.ok) return refused(server, c, negotiation, whole, done)
  rememberWrite(server, c, negotiation, done.value.index)
  return c.redirect(`/n/${negotiation.id}/deposits`, 303)
}

/** The page that the form came from, with what was entered, the text of a file too; nothing was done. */
function refused(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  form: Form,
  why: Refusal,
): Response | Promise<Response> {
  const ctx = contextOf(server, c, negotiation)
  if (why.why !== 'step-up-needed' || !ctx.ok) return again(server, c, negotiation, form, why, statusOf(why))
  const { kind: _, ...values } = form
  return c.html(stepUpPage(ctx.value, { action: ctx.value.path, values, problem: why }), 403)
}

/** What is deposited is a body, and has that limit. */
function checkFields({ document: _, ...form }: Form): Refusal | null {
  const long = Object.keys(form).find(name => form[name]!.length > formFieldCharsMax)
  return long === undefined
    ? null
    : refuse('field-too-long', { where: long, args: { max: formFieldCharsMax } })
}

/** Keeps the document, then enters the commitment; a document that did not get that far is forgotten. */
async function deposit({ server, c, negotiation, actor, form }: Sending): Promise<Result<Receipt>> {
  const made = documentIn(server, negotiation, actor, form)
  if (!made.ok) return made
  const { act, document } = made.value
  const deposits = depositsIn(server.beside)
  const own = { log: negotiation.id, party: actor.party }
  const kept = await keepDeposit(deposits, own, document, server.now())
  if (!kept.ok) return kept
  const done = await submitAs(server, c, negotiation, actor, { act, texts: [], body: null }, form)
  if (done.ok || done.why === 'to-sign') return done
  const hash = hashOfSealed(document)
  if (!isDeposited(negotiation.sequencer.tentative(), hash)) await forgetDeposit(deposits, own, hash)
  return done
}

function isDeposited({ proceedings }: State, hash: string): boolean {
  return [...(proceedings?.deposits.values() ?? [])].some(one => one.hash === hash)
}

/**
 * The act and its document: `title-missing`, `document-missing`, `malformed-text`, `malformed-moment`, `body-too-large`.
 * The salt comes from what is said and this server's key, as that of sealed offers: the same form sent again, or sent first
 * to be signed, has the same commitment.
 */
function documentIn(
  { key }: Server,
  { id, sequencer }: Negotiation,
  { credential }: Actor,
  form: Form,
): Result<{ readonly act: ActData; readonly document: StoredBody }> {
  if (!Object.values(form).every(isWellFormed)) return refuse('malformed-text')
  const title = normaliseWording(form.title ?? '')
  if (title === '') return refuse('title-missing')
  const [marking, stage] = [form.marking?.trim() ?? '', form.stage?.trim() ?? '']
  const at = moment(form, 'due', sequencer.tentative())
  if (!at.ok) return at
  const written = withBody({ kind: 'deposit' }, form, ['document'])
  if (!written.ok) return written
  const { body } = written.value
  if (body === null) return refuse('document-missing')
  const members = {
    title: { [body.lang]: title },
    marking,
    due: { ...(at.value === undefined ? {} : { at: at.value }), ...(stage === '' ? {} : { stage }) },
  }
  const said = canonicalize({ ...members, body, seen: form.seen ?? '' } as never)
  const salt = createHmac('sha256', key).update(`deposit ${id} ${credential} ${said}`).digest('hex')
  // Else it could be deposited and never released.
  if (commitBody(body, Buffer.from(salt, 'hex')).length > bodyBytesMax)
    return refuse('body-too-large', { args: { max: bodyBytesMax } })
  const document = { salt, body }
  return ok({
    act: { kind: 'deposit', hash: hashOfSealed(document), ...members } as unknown as ActData,
    document,
  })
}

/** Enters the document that was kept; from then on the record has it, and we no longer. */
async function release({ server, c, negotiation, actor, form }: Sending): Promise<Result<Receipt>> {
  const seq = /^\d{1,9}$/.test(form.deposit ?? '') ? Number(form.deposit) : -1
  const deposited = negotiation.sequencer.tentative().proceedings?.deposits.get(seq)
  if (deposited === undefined) return refuse('unknown-deposit', { where: (form.deposit ?? '').slice(0, 16) })
  const who = memberOf(server, c, negotiation)
  if (who === null) return refuse('workspace-not-yours')
  const deposits = depositsIn(server.beside)
  const kept = (await depositsKept(deposits, who, [deposited.hash])).get(deposited.hash)
  if (kept === undefined)
    return deposited.released === null
      ? refuse('document-not-here', { where: String(seq) })
      : refuse('already-released', { where: String(seq) })
  const act = { kind: 'release', deposit: seq }
  const done = await submitAs(server, c, negotiation, actor, { act, texts: [], ...kept }, form)
  if (done.ok) await forgetDeposit(deposits, who, deposited.hash)
  return done
}

/** The documents that the visitor's party deposited and has not released, by their commitments; for nobody else. */
export async function depositsShown(
  server: Server,
  c: Context,
  negotiation: Negotiation,
): Promise<ReadonlyMap<string, StoredBody>> {
  const who = memberOf(server, c, negotiation)
  const { proceedings } = negotiation.sequencer.view().state
  if (who === null || proceedings === undefined || proceedings.deposits.size === 0) return new Map()
  c.header('Cache-Control', 'private, no-store')
  const hashes = [...proceedings.deposits.values()].flatMap(({ hash, released }) =>
    released === null ? [hash] : [],
  )
  return depositsKept(depositsIn(server.beside), who, hashes)
}
