/**
 * Drafting: what a party writes before it is public (docs/spec/drafting.md). Everything is a page and a plain form. A
 * draft is seen by the people of its party and by whom they invite; to everybody else it is not there.
 */
import type { Hono } from 'hono'
import { makeId } from '../accounts/tokens.js'
import { negotiatingText } from '../core/analysis/negotiating-text.js'
import { canonicalize, type Json } from '../core/canonical/json.js'
import { type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { type Settling, settled } from '../core/drafting/bases.js'
import { bracketsMark, compromiseOf } from '../core/drafting/compromise.js'
import { checked, type Draft, draftOf, withItems } from '../core/drafting/draft.js'
import { meanwhile, taken } from '../core/drafting/meanwhile.js'
import { draftOfRevision } from '../core/drafting/tabling.js'
import { parseTargetKey, targetKey } from '../core/negotiation/acts/fields.js'
import { verbatimIn } from '../core/negotiation/view.js'
import {
  answerInvitation,
  discardDraft,
  draftsOf,
  inviteCosponsor,
  invitedTo,
  type KeptDraft,
  saveDraft,
  startDraft,
  uninviteCosponsor,
} from '../drafts/drafts.js'
import { workingLanguage } from '../views/models/verify.js'
import { compromisePage } from '../views/pages/compromise.js'
import { chooseDraftPage, draftsPage } from '../views/pages/drafts.js'
import { checksFragment } from '../views/parts/draft-checks.js'
import { provisionString } from '../views/parts/names.js'
import { again } from './actions.js'
import { problem } from './app.js'
import {
  type Asking,
  asked,
  checkedDraft,
  draftAsked,
  noDraft,
  ownDraft,
  type Sending,
  sent,
  showDraft,
  shownOf,
} from './drafting.js'
import type { Server } from './site.js'
import { previewDraft, tableDraft } from './table-draft.js'

export function serveDrafts(app: Hono, server: Server): void {
  app.get('/n/:id/drafts', asked(server, list))
  app.post('/n/:id/drafts', sent(server, start))
  app.post('/n/:id/drafts/checks', sent(server, look))
  app.get('/n/:id/compromise', asked(server, chooseCompromise))
  app.get('/n/:id/drafts/:draft', asked(server, read))
  app.post('/n/:id/drafts/:draft', sent(server, save))
  app.get('/n/:id/drafts/:draft/preview', asked(server, previewDraft))
  app.post('/n/:id/drafts/:draft/table', sent(server, tableDraft))
  app.post('/n/:id/drafts/:draft/discard', sent(server, discard))
  app.post('/n/:id/drafts/:draft/invite', sent(server, invite))
  app.post('/n/:id/drafts/:draft/uninvite', sent(server, uninvite))
  app.post('/n/:id/drafts/:draft/answer', sent(server, answer))
}

/** The same for programs; forms go through /api as all of them do. */
export function serveDraftsJson(app: Hono, server: Server): void {
  app.get(
    '/api/n/:id/drafts',
    asked(server, async ({ c, drafts, who }) =>
      c.json({ own: await draftsOf(drafts, who), invited: await invitedTo(drafts, who) }),
    ),
  )
  app.get(
    '/api/n/:id/drafts/:draft',
    asked(server, async asking => {
      const kept = await draftAsked(asking)
      return kept === null ? noDraft(asking) : asking.c.json(kept)
    }),
  )
}

type Answer = Response | Promise<Response>

async function list(asking: Asking): Promise<Response> {
  const { c, ctx, drafts, who } = asking
  const [own, invited] = await Promise.all([draftsOf(drafts, who), invitedTo(drafts, who)])
  return c.html(draftsPage(ctx, { own: await shownOf(asking, own), invited: await shownOf(asking, invited) }))
}

/** What the checks see in a draft as it is being written; nothing of it is kept. */
async function look(sending: Sending): Promise<Response> {
  const { c, ctx, who, form } = sending
  const draft = draftOf(form)
  const checked = draft.ok ? await checkedDraft(sending, who.party, draft.value) : undefined
  return c.html(checked === undefined ? '' : checksFragment({ ctx, checked }))
}

async function read(asking: Asking): Promise<Response> {
  const kept = await draftAsked(asking)
  return kept === null ? noDraft(asking) : showDraft(asking, kept)
}

/** Goes on to a draft, or to its preview where that was asked for. */
function goTo({ c, ctx }: Asking, id: string, next: string | undefined): Answer {
  return c.redirect(`${ctx.base}/drafts/${id}${next === 'preview' ? '/preview' : ''}`, 303)
}

/** Starts a draft, empty or with what a form says; or adds an amendment to one that is there. */
async function start(sending: Sending): Promise<Response> {
  const { server, c, negotiation, ctx, drafts, who, form } = sending
  const draft = draftAskedFor(sending)
  if (!draft.ok) {
    if (form.kind === 'compromise') return compromiseAgain(sending, draft)
    return again(server, c, negotiation, form, draft, 400)
  }
  if (form.kind === 'submit' && form.next === 'keep') {
    const open = (await draftsOf(drafts, who)).filter(d => d.tabled === null && !d.sending)
    const into = open.find(({ id }) => id === form.draft)
    if (into !== undefined) return addTo(sending, into, draft.value)
    if (open.length > 0 && form.draft !== 'new')
      return c.html(chooseDraftPage(ctx, { values: form, own: await shownOf(sending, open) }))
  }
  const started = await startDraft(drafts, who, makeId(server.random), draft.value, server.now())
  return started.ok
    ? goTo(sending, started.value.id, form.next)
    : again(server, c, negotiation, form, started, 400)
}

function draftAskedFor(sending: Sending): Result<Draft> {
  const { ctx, form } = sending
  const textLang = workingLanguage(ctx.view)
  if (form.kind === 'revise') return revisionOf(sending)
  if (form.kind === 'compromise') return compromiseDraft(sending)
  return form.kind === 'submit' ? draftOf(form) : draftOf({ lang: ctx.lang, textLang })
}

/** The next revision of a proposal of one's own, with the reasons that it had. */
function revisionOf({ ctx, who, form }: Sending): Result<Draft> {
  const { view } = ctx
  const proposal = view.state.text.proposals.get(form.proposal ?? '')
  if (proposal !== undefined && !proposal.authors.includes(who.party))
    return refuse('not-an-author', { where: proposal.id })
  const body = proposal === undefined ? null : view.body(proposal.revisions.at(-1)?.seq ?? proposal.first)
  const words = {
    lang: body?.lang ?? ctx.lang,
    reasons: body?.reasons ?? '',
    textLang: workingLanguage(view),
  }
  const draft = draftOfRevision(view, form.proposal ?? '', words)
  return draft.ok ? checked(draft.value) : draft
}

/** A draft that starts from what was picked in the brackets of a provision. */
function compromiseDraft({ ctx, form }: Sending): Result<Draft> {
  const { t, view, lang } = ctx
  const target = parseTargetKey(form.target ?? '')
  const id = target !== null && 'provision' in target ? target.provision : ''
  const provision = view.state.text.provisions.get(id)
  const textLang = workingLanguage(view)
  const found = negotiatingText(view, textLang).provisions.find(p => p.compiled.id === id)
  if (provision === undefined || found === undefined) return refuse('unknown-provision', { where: id })
  if (bracketsMark(found.compiled) !== form.mark) return refuse('brackets-moved')
  const { text, from } = compromiseOf(found.compiled, picksIn(form))
  if (from.length === 0) return refuse('nothing-picked')
  return draftOf({
    target: targetKey({ provision: id, version: provision.version }),
    mark: text === '' ? 'SUP' : 'MOD',
    text,
    lang,
    textLang,
    from: from.join(' '),
    title: t('compromise-draft-title', { provision: provisionString(ctx, provision) }),
    reasons: t('compromise-reasons', { refs: from.join(t('list-separator')) }),
  })
}

function picksIn(form: Sending['form']): Map<number, number> {
  return new Map(
    Object.entries(form).flatMap(([name, value]) => {
      const [, bracket] = /^pick-(\d{1,4})$/.exec(name) ?? []
      return bracket === undefined || !/^\d{1,4}$/.test(value) ? [] : [[Number(bracket), Number(value)]]
    }),
  )
}

function chooseCompromise(asking: Asking): Answer {
  const { c, ctx } = asking
  const html = compromisePage(ctx, { provision: c.req.query('provision') ?? '' })
  return html === null ? noDraft(asking) : c.html(html)
}

function compromiseAgain(sending: Sending, refused: Refusal): Answer {
  const { server, c, ctx, form } = sending
  const target = parseTargetKey(form.target ?? '')
  const provision = target !== null && 'provision' in target ? target.provision : ''
  const picks = refused.why === 'brackets-moved' ? {} : form
  const html = compromisePage(ctx, { provision, picks, problem: refused })
  return html === null ? problem(server, c, refused) : c.html(html, 400)
}

/** Adds what a form says to a draft that is there; its reasons come after those that stand. */
async function addTo(sending: Sending, kept: KeptDraft, more: Draft): Promise<Response> {
  const { server, c, negotiation, drafts, who, form } = sending
  const reasons = [kept.draft.reasons, more.reasons].filter(words => words !== '').join('\n')
  const joined = checked({ ...withItems(kept.draft, more.items), reasons })
  if (!joined.ok) return again(server, c, negotiation, form, joined, 400)
  const saved = await saveDraft(drafts, who, kept.id, kept.version, joined.value, server.now())
  return saved.ok ? goTo(sending, kept.id, undefined) : again(server, c, negotiation, form, saved, 400)
}

/** Saves over the version that the form started from; where somebody saved meanwhile, shows both. */
async function save(sending: Sending): Promise<Response> {
  const { server, drafts, who, form } = sending
  const kept = await ownDraft(sending)
  if (kept === null) return noDraft(sending)
  const own = draftOf(form)
  if (!own.ok) return showDraft(sending, kept, { problem: own, entered: form }, 400)
  if (kept.tabled !== null || kept.sending)
    return showDraft(sending, kept, { problem: refuse('draft-changed') }, 409)
  if (Number(form.version) !== kept.version) return showBoth(sending, kept, own.value)
  const next = changesIn(sending, kept, own.value)
  if (!next.ok) return showDraft(sending, kept, { problem: next, entered: form }, 400)
  if (isSame(next.value, kept.draft)) return goTo(sending, kept.id, form.next)
  const saved = await saveDraft(drafts, who, kept.id, kept.version, next.value, server.now())
  if (saved.ok) return goTo(sending, kept.id, form.next)
  const now = await ownDraft(sending)
  return now === null ? noDraft(sending) : showBoth(sending, now, own.value)
}

/** What else the form asks for: to take what others saved, to settle what the text has moved under, to add a provision. */
function changesIn({ ctx, form }: Sending, kept: KeptDraft, own: Draft): Result<Draft> {
  const chosen = taken(own, kept.draft, form)
  const next = settled(ctx.view, chosen, settlingsIn(form))
  if (!form.add) return checked(next)
  const provision = ctx.view.state.text.provisions.get(form.add)
  if (provision === undefined) return refuse('unknown-provision', { where: form.add.slice(0, 64) })
  const on = targetKey({ provision: provision.id, version: provision.version })
  const text = verbatimIn(ctx.view, provision.wordings, next.textLang) ?? ''
  return checked(withItems(next, [{ k: 0, on, mark: 'MOD', text }]))
}

function settlingsIn(form: Sending['form']): Map<number, Settling> {
  return new Map(
    Object.entries(form).flatMap(([name, value]) => {
      const [, k] = /^item-(\d{1,6})-base$/.exec(name) ?? []
      return k !== undefined && (value === 'carry' || value === 'keep') ? [[Number(k), value]] : []
    }),
  )
}

function isSame(a: Draft, b: Draft): boolean {
  return canonicalize(a as unknown as Json) === canonicalize(b as unknown as Json)
}

function showBoth(sending: Sending, kept: KeptDraft, own: Draft): Promise<Response> {
  if (isSame(own, kept.draft)) return showDraft(sending, kept)
  const both = meanwhile(own, kept.draft)
  const shown = { own: both.draft, draft: kept.draft, saved: both.saved, added: both.added }
  return showDraft(sending, kept, { problem: refuse('draft-changed'), meanwhile: shown }, 409)
}

async function discard(sending: Sending): Promise<Response> {
  const { c, ctx, drafts, who } = sending
  const kept = await ownDraft(sending)
  if (kept === null) return noDraft(sending)
  const gone = await discardDraft(drafts, who, kept.id)
  return gone.ok ? c.redirect(`${ctx.base}/drafts`, 303) : showDraft(sending, kept, { problem: gone }, 409)
}

/** Asks a party that is seated, and is no office, to co-sponsor. */
async function invite(sending: Sending): Promise<Response> {
  const { server, ctx, drafts, who, form } = sending
  const kept = await ownDraft(sending)
  if (kept === null) return noDraft(sending)
  const party = ctx.view.state.seats.parties.get(form.party ?? '')
  const asked =
    party === undefined || party.office !== null || kept.tabled !== null
      ? refuse('not-invited', { where: (form.party ?? '').slice(0, 16) })
      : await inviteCosponsor(drafts, who, kept.id, party.id, server.now())
  return asked.ok ? goTo(sending, kept.id, undefined) : showDraft(sending, kept, { problem: asked }, 400)
}

async function uninvite(sending: Sending): Promise<Response> {
  const { drafts, who, form } = sending
  const kept = await ownDraft(sending)
  if (kept === null) return noDraft(sending)
  await uninviteCosponsor(drafts, who, kept.id, form.party ?? '')
  return goTo(sending, kept.id, undefined)
}

/** An invited party accepts the text that it read, or declines. */
async function answer(sending: Sending): Promise<Response> {
  const { server, c, ctx, drafts, who, form } = sending
  const kept = await draftAsked(sending)
  if (kept === null || kept.party === who.party) return noDraft(sending)
  const accepted = form.answer === 'accept'
  const version = Number(form.version)
  const said = Number.isSafeInteger(version)
    ? await answerInvitation(drafts, who, kept.id, version, accepted, server.now())
    : refuse('draft-changed')
  if (!said.ok) {
    const now = await draftAsked(sending)
    return now === null ? noDraft(sending) : showDraft(sending, now, { problem: said }, 409)
  }
  return accepted ? goTo(sending, kept.id, undefined) : c.redirect(`${ctx.base}/drafts`, 303)
}
