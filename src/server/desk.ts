/** The parts of the secretariat's desk that the record does not have: open invitations, and inviting many at once. */
import type { Context, Hono } from 'hono'
import { openInvitations } from '../accounts/invitations.js'
import { type Result, refuse } from '../core/canonical/result.js'
import { checkInForce } from '../core/negotiation/acts/seats/credentials.js'
import type { BulkLine } from '../views/models/bulk.js'
import { type BulkProps, bulkInvitationsPage } from '../views/pages/bulk-invitations.js'
import { stepUpPage } from '../views/pages/confirm.js'
import { formOf, problem } from './app.js'
import { planInvitations, sendInvitations } from './bulk-invitations.js'
import type { Actor } from './forms/form.js'
import type { Negotiation } from './negotiations.js'
import { inRoom } from './people.js'
import { actorOf, contextOf, isOwnForm, rememberWrite, type Server } from './site.js'
import { checkStepUp } from './step-up.js'
import { fileOf } from './uploads.js'

export function serveDesk(app: Hono, server: Server): void {
  app.get('/n/:id/desk/invitations', c =>
    inRoom(server, c, n => forSecretariat(server, c, n, () => show(server, c, n, nothing))),
  )
  app.post('/n/:id/desk/invitations', c =>
    inRoom(server, c, n => forSecretariat(server, c, n, actor => post(server, c, n, actor))),
  )
}

/** The seat of the secretariat that the visitor holds now; null for everybody else. */
function secretariatSeat(server: Server, c: Context, negotiation: Negotiation): Actor | null {
  const actor = actorOf(server, c, negotiation)
  const { record, ...state } = negotiation.sequencer.tentative()
  const inForce =
    actor !== null && checkInForce({ record, ...state }, actor.credential, server.now()) === null
  return inForce && actor.party === record.secretariat ? actor : null
}

/** Open invitations by party, for the secretariat; null for everybody else. */
export async function invitationsShown(
  server: Server,
  c: Context,
  negotiation: Negotiation,
): Promise<ReadonlyMap<string, number> | null> {
  if (secretariatSeat(server, c, negotiation) === null) return null
  c.header('Cache-Control', 'no-store')
  return openInvitations(server.directory, negotiation.id, server.now())
}

function forSecretariat(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  then: (actor: Actor) => Promise<Response>,
): Response | Promise<Response> {
  const actor = secretariatSeat(server, c, negotiation)
  return actor === null ? problem(server, c, refuse('desk-not-yours'), 403) : then(actor)
}

const nothing: BulkProps = { text: '', lines: null, sent: false }

async function show(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  props: BulkProps,
): Promise<Response> {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  c.header('Cache-Control', 'no-store')
  return c.html(bulkInvitationsPage(ctx.value, props), props.problem === undefined ? 200 : 400)
}

/** Reads the table and shows what would become of each row; with `send`, does it and shows what became of each. */
async function post(server: Server, c: Context, negotiation: Negotiation, actor: Actor): Promise<Response> {
  const file = await fileOf(c)
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  if (file !== null && !file.ok)
    return show(server, c, negotiation, { ...nothing, text: form.csv ?? '', problem: file })
  const text = file?.value ?? form.csv ?? ''
  const send = form.send === 'yes'
  const unproven = send ? checkStepUp(server, c, negotiation, actor, 'credential') : null
  if (unproven !== null) return stepUp(server, c, negotiation, form, unproven)
  const size = negotiation.sequencer.size()
  const lines = await (send ? sendInvitations : planInvitations)(server, negotiation, actor, text)
  if (negotiation.sequencer.size() > size)
    rememberWrite(server, c, negotiation, negotiation.sequencer.size() - 1)
  return show(server, c, negotiation, propsOf(text, lines, send))
}

function propsOf(text: string, lines: Result<BulkLine[]>, sent: boolean): BulkProps {
  return lines.ok ? { text, lines: lines.value, sent } : { text, lines: null, sent: false, problem: lines }
}

function stepUp(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  values: Readonly<Record<string, string>>,
  refused: NonNullable<ReturnType<typeof checkStepUp>>,
): Response | Promise<Response> {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  const action = `${ctx.value.base}/desk/invitations`
  return c.html(stepUpPage(ctx.value, { action, values, problem: refused }), 403)
}
