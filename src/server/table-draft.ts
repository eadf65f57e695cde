/**
 * Tabling a draft: it is shown as it will be public, and then recorded by one act, however often it is sent. What was
 * sent first is what is sent again, until it is known what became of it. Rules D9, D16, D19, docs/spec/drafting.md.
 */
import { hashText } from '../core/canonical/hash.js'
import { canonicalize, type Json } from '../core/canonical/json.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { unsettledItems } from '../core/drafting/bases.js'
import { actOf, type Drafted } from '../core/drafting/tabling.js'
import { decide } from '../core/negotiation/decide.js'
import { claimDraft, cosponsorsOf, type KeptDraft, markTabled, releaseDraft } from '../drafts/drafts.js'
import type { Receipt, Submission } from '../sequencer/sequencer.js'
import { stepUpPage } from '../views/pages/confirm.js'
import { previewPage } from '../views/pages/preview.js'
import { attest } from './attest.js'
import {
  type Asking,
  checkedDraft,
  noDraft,
  ownDraft,
  type Sending,
  type Status,
  shownOf,
} from './drafting.js'
import { rememberWrite } from './site.js'
import { checkStepUp } from './step-up.js'
import { statusOf } from './submissions.js'
import { submitAs } from './submit-as.js'

/** GET /n/ID/drafts/DRAFT/preview. */
export async function previewDraft(asking: Asking): Promise<Response> {
  const kept = await ownDraft(asking)
  if (kept === null) return noDraft(asking)
  if (kept.tabled !== null) return asking.c.redirect(`${asking.ctx.base}/drafts/${kept.id}`, 303)
  const drafted = ready(asking, kept)
  return show(asking, kept, drafted.ok ? undefined : drafted)
}

async function show(
  asking: Asking,
  kept: KeptDraft,
  problem: Refusal | undefined,
  status: Status = 200,
): Promise<Response> {
  const [[shown], cosponsors, checked] = await Promise.all([
    shownOf(asking, [kept]),
    cosponsorsOf(asking.drafts, kept.id),
    problem === undefined ? checkedDraft(asking, kept.party, kept.draft) : undefined,
  ])
  const props = { shown: shown!, cosponsors, checked, ...(problem === undefined ? {} : { problem }) }
  return asking.c.html(previewPage(asking.ctx, props), status)
}

/** The act that a draft would be, where it can be recorded now; else why not, with the clause. */
function ready({ server, negotiation, ctx, who }: Asking, kept: KeptDraft): Result<Drafted> {
  const behind = unsettledItems(ctx.view, kept.draft)
  if (behind.length > 0) {
    const numbers = behind.map(item => kept.draft.items.indexOf(item) + 1)
    return refuse('draft-behind', { where: numbers.join(ctx.t('list-separator')) })
  }
  const state = negotiation.sequencer.tentative()
  const drafted = actOf(state, who.party, kept.draft)
  if (!drafted.ok) return drafted
  const { author, auth } = attest(state, who, drafted.value, server.now(), length => new Uint8Array(length))
  const decided = decide(state, { author, auth }, server.now(), state.record.acts)
  return decided.ok ? drafted : decided
}

/** POST /n/ID/drafts/DRAFT/table: the version that was previewed, and no other. */
export async function tableDraft(sending: Sending): Promise<Response> {
  const { server, c, negotiation, ctx, who, form } = sending
  const kept = await ownDraft(sending)
  if (kept === null) return noDraft(sending)
  if (kept.tabled !== null) return toProposal(sending, kept.tabled)
  if (Number(form.version) !== kept.version) return show(sending, kept, refuse('draft-changed'), 409)
  const kind = kept.draft.revises === undefined ? 'submit' : 'revise'
  const unproven = checkStepUp(server, c, negotiation, who, kind)
  if (unproven !== null)
    return c.html(stepUpPage(ctx, { action: ctx.path, values: form, problem: unproven }), 403)
  // What is on its way is sent again as it was: whether it may still be done is not for us to say.
  const state = negotiation.sequencer.tentative()
  const drafted = kept.sending ? actOf(state, who.party, kept.draft) : ready(sending, kept)
  if (!drafted.ok) return show(sending, kept, drafted, 400)
  const receipt = await send(sending, kept, drafted.value)
  return receipt.ok ? toProposal(sending, receipt.value.index) : refusedBy(sending, receipt)
}

/** To what it became. */
function toProposal({ server, c, negotiation, ctx }: Sending, seq: number): Response {
  rememberWrite(server, c, negotiation, seq)
  const act = negotiation.sequencer.leaf(seq)?.author.act
  const path = typeof act?.proposal === 'string' ? `/proposals/${encodeURI(act.proposal)}` : `/acts/${seq}`
  return c.redirect(ctx.base + path, 303)
}

/** Where the twin of this request was first, it goes where that went. */
async function refusedBy(sending: Sending, refused: Refusal): Promise<Response> {
  const now = await ownDraft(sending)
  if (now === null) return noDraft(sending)
  if (now.tabled !== null) return toProposal(sending, now.tabled)
  return show(sending, now, refused, refused.why === 'draft-changed' ? 409 : statusOf(refused))
}

/** Attested or signed like every act (submit-as.ts), but through `sendOnce`. */
function send(sending: Sending, kept: KeptDraft, drafted: Drafted): Promise<Result<Receipt>> {
  const { server, c, negotiation, who, form } = sending
  const { sequencer } = negotiation
  const once = { ...sequencer, submit: (submission: Submission) => sendOnce(sending, kept, submission) }
  return submitAs(server, c, { ...negotiation, sequencer: once }, who, drafted, form)
}

async function sendOnce(sending: Sending, kept: KeptDraft, submission: Submission): Promise<Result<Receipt>> {
  const { negotiation, drafts, who } = sending
  const { sequencer } = negotiation
  const claimed = await claimDraft(drafts, who, kept.id, kept.version, written(submission))
  if (!claimed.ok) return claimed
  const receipt = await sequencer.submit(JSON.parse(claimed.value) as Submission)
  if (receipt.ok) {
    await joinCosponsors(sending, kept, receipt.value.index)
    await markTabled(drafts, kept.id, receipt.value.index)
  } else if (statusOf(receipt) < 500) await releaseDraft(drafts, kept.id, claimed.value)
  return receipt.ok ? ok(receipt.value) : receipt
}

function written(submission: Submission): string {
  return canonicalize(submission as unknown as Json)
}

/**
 * Who accepted this very text joins it, each by an act under the credential that accepted: nobody is named in anybody
 * else's act. What the record refuses is not done; it can be done by hand from the page of the proposal.
 */
async function joinCosponsors({ negotiation, drafts }: Sending, kept: KeptDraft, seq: number): Promise<void> {
  const { sequencer } = negotiation
  const proposal = sequencer.leaf(seq)?.author.act.proposal
  for (const { party, answer } of await cosponsorsOf(drafts, kept.id)) {
    if (answer?.accepted !== true || answer.version !== kept.version || typeof proposal !== 'string') continue
    await sequencer.submit({
      author: {
        v: 1,
        log: sequencer.tentative().record.origin,
        act: { kind: 'support', target: { proposal }, joined: true },
        party,
        credential: answer.credential,
        claimed: answer.at,
        head: seq + 1,
        nonce: hashText(`${kept.id} ${party} ${kept.version}`).slice(0, 32),
      },
      auth: { how: 'attested' },
    })
  }
}
