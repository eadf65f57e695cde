/**
 * Sealed offers: their words are kept beside the record for the parties they are made to, the log has a salted
 * commitment to them; publishing them is another act. Public offers are acts like others. Rules OF4 and OF6,
 * docs/spec/workspace.md.
 */
import { createHmac } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { canonicalize } from '../core/canonical/json.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { State } from '../core/negotiation/state.js'
import type { StoredBody } from '../core/record/body.js'
import type { ActData } from '../core/record/leaf.js'
import type { Receipt } from '../sequencer/sequencer.js'
import { workspaceIn } from '../workspace/notes.js'
import { forgetSealed, hashOfSealed, keepSealed, sealedFor } from '../workspace/sealed.js'
import { formOf } from './app.js'
import { type Actor, checkFields, type Form, type FormAct, withBody } from './forms/form.js'
import { sealedFields, sealedReferences } from './forms/offers.js'
import type { Negotiation } from './negotiations.js'
import { inRoom } from './people.js'
import { type Sending, sendOwn } from './send-own.js'
import type { Server } from './site.js'
import { submitAs } from './submit-as.js'
import { memberOf } from './workspace.js'

export function serveOffers(app: Hono, server: Server): void {
  const post = (path: string, kind: string, enter: typeof postSealed) =>
    app.post(`/n/:id/offers/${path}`, c =>
      inRoom(server, c, async negotiation => {
        const form = { ...(await formOf(c)), kind }
        return sendOwn({ server, c, negotiation, form }, '/offers', enter)
      }),
    )
  post('sealed', 'seal-offer', postSealed)
  post('release', 'release-offer', postRelease)
}

/** Keeps the words, then enters the commitment; words that did not get that far are forgotten. */
async function postSealed(sending: Sending): Promise<Result<Receipt>> {
  const { server, c, negotiation, actor, form } = sending
  const { sequencer } = negotiation
  const made = checkFields(form) ?? sealedIn(server, negotiation, actor, form)
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
