/**
 * Depositing a restricted document and releasing it: its words are kept beside the record for the people of its party, the
 * log has a salted commitment to them; releasing them is another act. Rules DP1 to DP6, docs/spec/workspace.md.
 */
import { createHmac } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { canonicalize, isWellFormed } from '../core/canonical/json.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { bodyBytesMax } from '../core/limits.js'
import type { State } from '../core/negotiation/state.js'
import { commitBody, type StoredBody } from '../core/record/body.js'
import type { ActData } from '../core/record/leaf.js'
import { normaliseWording } from '../core/text/normalise.js'
import type { Receipt } from '../sequencer/sequencer.js'
import { depositsIn, depositsKept, forgetDeposit, keepDeposit } from '../workspace/deposits.js'
import { hashOfSealed } from '../workspace/sealed.js'
import { formOf } from './app.js'
import { moment } from './forms/fields.js'
import { type Actor, checkFields, type Form, withBody } from './forms/form.js'
import type { Negotiation } from './negotiations.js'
import { inRoom } from './people.js'
import { type Sending, sendOwn } from './send-own.js'
import type { Server } from './site.js'
import { submitAs } from './submit-as.js'
import { fileOf } from './uploads.js'
import { memberOf } from './workspace.js'

export function serveDeposits(app: Hono, server: Server): void {
  const post = (path: string, kind: string, enter: typeof deposit) =>
    app.post(`/n/:id/deposits${path}`, c =>
      inRoom(server, c, async negotiation => {
        // The file first: what it holds comes back as words when something is refused.
        const file = await fileOf(c)
        const typed: Form = { ...(await formOf(c)), kind }
        const form = file?.ok ? { ...typed, document: file.value.replace(/\r\n?/g, '\n') } : typed
        const asked = { server, c, negotiation, form }
        return sendOwn(asked, '/deposits', async sending => (file?.ok === false ? file : enter(sending)))
      }),
    )
  post('', 'deposit', deposit)
  post('/release', 'release', release)
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
  // What is deposited is a body, and has that limit.
  const { document: written, ...rest } = form
  const wrong = checkFields(rest)
  if (wrong !== null || !isWellFormed(written ?? '')) return wrong ?? refuse('malformed-text')
  const title = normaliseWording(form.title ?? '')
  if (title === '') return refuse('title-missing')
  const [marking, stage] = [form.marking?.trim() ?? '', form.stage?.trim() ?? '']
  const at = moment(form, 'due', sequencer.tentative())
  if (!at.ok) return at
  const said = withBody({ kind: 'deposit' }, form, ['document'])
  if (!said.ok) return said
  const { body } = said.value
  if (body === null) return refuse('document-missing')
  const members = {
    title: { [body.lang]: title },
    marking,
    due: { ...(at.value === undefined ? {} : { at: at.value }), ...(stage === '' ? {} : { stage }) },
  }
  const whole = canonicalize({ ...members, body, seen: form.seen ?? '' } as never)
  const salt = createHmac('sha256', key).update(`deposit ${id} ${credential} ${whole}`).digest('hex')
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
