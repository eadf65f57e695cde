/**
 * Home consultations: a party opens one, anybody it invites or everybody votes, one vote at a time, and sees where it is
 * in the log; the party cites the result in the negotiation. Rules HC30 to HC48, docs/spec/consultations.md.
 */
import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import {
  ballotsIn,
  forgetVoter,
  type Holder,
  invitedTo,
  inviteVoters,
  joinVoters,
  linkHolder,
  takeVote,
  voterOf,
  votesOf,
} from '../consultations/ballots.js'
import { isWithheld } from '../core/analysis/opinion-map/of-consultation.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { posedPerVoterMax } from '../core/limits.js'
import { type ConsultationState, questionNumber, type Vote } from '../core/negotiation/consultations.js'
import { keeper } from '../sequencer/opening-consultation.js'
import type { Receipt } from '../sequencer/sequencer.js'
import type { Ctx } from '../views/context.js'
import { type ConsultationModel, pageOf } from '../views/models/consultation.js'
import { consultationPage } from '../views/pages/consultation.js'
import { ownVotesPage } from '../views/pages/own-votes.js'
import { linksPage } from '../views/pages/voting-links.js'
import { again } from './actions.js'
import { formOf, missing, problem } from './app.js'
import { attest } from './attest.js'
import { citation } from './cited.js'
import { readPose } from './forms/consultation.js'
import type { Form } from './forms/form.js'
import type { Negotiation } from './negotiations.js'
import { nextStatementsOf } from './next-statement.js'
import { openHomeConsultation } from './open-consultation.js'
import { packOf } from './pack-votes.js'
import { inRoom } from './people.js'
import { actorOf, contextOf, isOwnForm, rememberWrite, type Server } from './site.js'
import { submitAs } from './submit-as.js'
import { isSecure, markBrowser, visitorOf } from './visitor.js'

type Answer = Response | Promise<Response>

export function serveConsultations(app: Hono, server: Server): void {
  app.get('/n/:id', (c, next) => {
    const negotiation = server.negotiations.get(c.req.param('id'))
    return negotiation?.sequencer.view().state.consultation === undefined
      ? next()
      : show(server, c, negotiation)
  })
  const inLog = (then: (c: Context, n: Negotiation, state: ConsultationState) => Answer) => (c: Context) =>
    inRoom(server, c, negotiation => {
      const { consultation } = negotiation.sequencer.view().state
      return consultation === undefined ? missing(server, c) : then(c, negotiation, consultation)
    })
  app.get(
    '/n/:id/voter/:token',
    inLog((c, n) => getVoter(server, c, n)),
  )
  app.get(
    '/n/:id/votes',
    inLog((c, n) => getVotes(server, c, n)),
  )
  app.post(
    '/n/:id/vote',
    inLog((c, n, state) => postVote(server, c, n, state)),
  )
  app.post(
    '/n/:id/pose',
    inLog((c, n) => postPose(server, c, n)),
  )
  app.post(
    '/n/:id/links',
    inLog((c, n) => postLinks(server, c, n)),
  )
  app.post(
    '/n/:id/forget',
    inLog((c, n, state) => postForget(server, c, n, state)),
  )
  app.post('/n/:id/consultations', c => inRoom(server, c, n => postOpen(server, c, n)))
  app.post('/n/:id/consultations/cite', c => inRoom(server, c, n => postCite(server, c, n)))
}

const cookieOf = ({ id }: Negotiation) => `travaux-voter-${id}`

/** Whoever votes here: an account where everybody may, else whoever came by a link. */
async function holderOf(server: Server, c: Context, negotiation: Negotiation): Promise<Holder | null> {
  const { who } = negotiation.sequencer.view().state.consultation!
  if (who === 'invited')
    return linkHolder(ballotsIn(server.beside), negotiation.id, getCookie(c, cookieOf(negotiation)) ?? '')
  const account = visitorOf(c)?.session.account
  return account === undefined ? null : { account }
}

export async function modelOf(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  ctx: Ctx,
): Promise<ConsultationModel> {
  const { id } = negotiation
  const ballots = ballotsIn(server.beside)
  const consultation = ctx.view.state.consultation!
  const holder = await holderOf(server, c, negotiation)
  const voter = holder === null ? null : await voterOf(ballots, id, holder)
  const over = consultation.closed !== null || server.now() >= consultation.closes || ctx.at !== undefined
  const asks = ctx.seat?.office === 'secretariat' && ctx.at === undefined
  return {
    voter,
    votes: voter === null ? [] : await votesOf(ballots, id, voter.number),
    may: over ? 'over' : holder !== null ? 'vote' : consultation.who === 'public' ? 'sign-in' : 'invited',
    links: asks && consultation.who === 'invited' ? await invitedTo(ballots, id) : null,
    next: null,
  }
}

async function show(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  refused?: { readonly form: Form; readonly problem: Refusal },
): Promise<Response> {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  // A form that was refused is shown again on the page that it came from.
  const place = refused === undefined ? {} : { path: `/n/${negotiation.id}`, query: pageQuery(refused.form) }
  const shown = { ...ctx.value, ...place }
  if (shown.view.state.consultation === undefined) return missing(server, c) // before it was opened
  const model = await modelOf(server, c, negotiation, shown)
  const next = nextFor(server, negotiation, model, refused?.form)
  c.header('Cache-Control', 'no-store')
  const form = refused && { values: refused.form, problem: refused.problem }
  const page = consultationPage(shown, { model: { ...model, next }, form })
  return c.html(page, refused === undefined ? 200 : 400)
}

/** The statement that a voter is shown next: drawn anew each time, but kept where a vote on it was refused. */
function nextFor(
  server: Server,
  { id, sequencer }: Negotiation,
  { may, voter, votes }: ConsultationModel,
  refused: Form | undefined,
): number | null {
  if (may !== 'vote' || voter === null) return null
  const view = sequencer.view()
  const consultation = view.state.consultation!
  const wanted = Number(refused?.from === 'next' ? refused.statement : 0)
  if (wanted > 0 && consultation.statements.has(wanted) && !isWithheld(view, consultation, wanted))
    return wanted
  const voted = new Set(votes.map(({ statement }) => statement))
  const bytes = server.random(4)
  const random = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) / 2 ** 32
  return nextStatementsOf(server)({ id, view }, voted, random)
}

const pageQuery = ({ statement = '' }: Form): Record<string, string> => {
  const page = pageOf(Number(statement))
  return page > 1 ? { page: String(page) } : {}
}

/** The link of somebody invited: this browser votes by it from now on. */
async function getVoter(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const holder = await linkHolder(ballotsIn(server.beside), negotiation.id, token)
  if (holder === null) return problem(server, c, refuse('voting-link-unknown'), 404)
  markBrowser(server, c)
  setCookie(c, cookieOf(negotiation), token, {
    ...{ path: `/n/${negotiation.id}`, httpOnly: true, sameSite: 'Lax', secure: isSecure(server) },
    maxAge: 180 * 24 * 3600,
  })
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cache-Control', 'no-store')
  // The group that the party proposed: chosen at first, and the voter's to change.
  const group = c.req.query('group')
  const query = group === undefined ? '' : `?group=${encodeURIComponent(group)}#s-${questionNumber}`
  return c.redirect(`/n/${negotiation.id}${query}`, 303)
}

/** Whoever votes, once their form is known to be ours; `not-asked`, `sign-in-to-vote`, `consultation-closed`. */
async function voting(server: Server, c: Context, negotiation: Negotiation): Promise<Result<Holder>> {
  const { who, closed, closes } = negotiation.sequencer.view().state.consultation!
  if (closed !== null || server.now() >= closes)
    return refuse('consultation-closed', { where: negotiation.id })
  const holder = await holderOf(server, c, negotiation)
  if (holder !== null) return ok(holder)
  return refuse(who === 'invited' ? 'not-asked' : 'sign-in-to-vote')
}

const choices: Readonly<Record<string, Vote>> = { agree: 1, pass: 0, disagree: -1 }

async function postVote(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  state: ConsultationState,
): Promise<Response> {
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  const taken = await takeVoteOf(server, c, negotiation, state, form)
  if (!taken.ok) return show(server, c, negotiation, { form, problem: taken })
  if (form.from === 'next') return c.redirect(`/n/${negotiation.id}#next`, 303)
  const page = pageOf(taken.value)
  return c.redirect(`/n/${negotiation.id}${page > 1 ? `?page=${page}` : ''}#s-${taken.value}`, 303)
}

/**
 * Takes one vote; `malformed-vote`, `unknown-statement`, `statement-withheld`, `own-group-missing`. Answers which
 * statement it was on.
 */
export async function takeVoteOf(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  consultation: ConsultationState,
  form: Form,
): Promise<Result<number>> {
  const { statements, groups } = consultation
  const holder = await voting(server, c, negotiation)
  if (!holder.ok) return holder
  const vote = choices[form.vote ?? '']
  const statement = /^\d{1,5}$/.test(form.statement ?? '') ? Number(form.statement) : -1
  if (vote === undefined) return refuse('malformed-vote')
  if (statement !== questionNumber && !statements.has(statement))
    return refuse('unknown-statement', { where: (form.statement ?? '').slice(0, 10) })
  // A page that was open before, or a form made by hand: what nobody can read is not voted on.
  if (isWithheld(negotiation.sequencer.view(), consultation, statement))
    return refuse('statement-withheld', { where: String(statement) })
  const ballots = ballotsIn(server.beside)
  const known = await voterOf(ballots, negotiation.id, holder.value)
  const group = known?.group ?? groups.findIndex(({ id }) => id === form.group)
  if (group < 0) return refuse('own-group-missing')
  const voter = await joinVoters(ballots, negotiation.id, holder.value, group)
  if (!voter.ok) return voter
  const packed = { voter: voter.value.number, statement, vote }
  const taken = await takeVote(ballots, negotiation.id, packed, server.now())
  return taken.ok ? ok(statement) : taken
}

/** A statement by a voter, who has voted before and is known to the log by a number. */
async function postPose(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  const posed = await poseOf(server, c, negotiation, form)
  if (!posed.ok)
    return show(server, c, negotiation, { form: { ...form, kind: 'pose-voter' }, problem: posed })
  rememberWrite(server, c, negotiation, posed.value.receipt.index)
  const { statement } = posed.value
  return c.redirect(`/n/${negotiation.id}?page=${pageOf(statement)}#s-${statement}`, 303)
}

interface Posed {
  readonly receipt: Receipt
  readonly statement: number
}

/** `vote-first`, `too-many-statements`; what the log refuses. */
async function poseOf(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  form: Form,
): Promise<Result<Posed>> {
  const holder = await voting(server, c, negotiation)
  if (!holder.ok) return holder
  const { sequencer } = negotiation
  const voter = await voterOf(ballotsIn(server.beside), negotiation.id, holder.value)
  if (voter === null) return refuse('vote-first')
  if (sequencer.role() === 'leader') await packOf(server, negotiation)
  const state = sequencer.tentative()
  const own = [...state.consultation!.statements.values()].filter(({ by }) => by === voter.number)
  if (own.length >= posedPerVoterMax)
    return refuse('too-many-statements', { args: { max: posedPerVoterMax } })
  const made = readPose(state, form, voter.number)
  if (!made.ok) return made
  const actor = { party: state.record.secretariat, credential: keeper }
  const sent = await sequencer.submit(attest(state, actor, made.value, server.now(), server.random))
  return sent.ok ? ok({ receipt: sent.value, statement: made.value.act.statement as number }) : sent
}

/** GET /n/ID/votes: what one voted, and where each vote is in the log. */
async function getVotes(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  c.header('Cache-Control', 'no-store')
  return c.html(ownVotesPage(ctx.value, await modelOf(server, c, negotiation, ctx.value)))
}

/** Only once it is over: who was forgotten before could vote again. */
async function postForget(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  { closed }: ConsultationState,
): Promise<Response> {
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  if (closed === null) return problem(server, c, refuse('consultation-still-open'))
  const holder = await holderOf(server, c, negotiation)
  if (holder !== null) await forgetVoter(ballotsIn(server.beside), negotiation.id, holder)
  return c.redirect(`/n/${negotiation.id}/votes`, 303)
}

/** Links for those whom the party invites: shown once. */
async function postLinks(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  const { consultation } = ctx.value.view.state
  if (ctx.value.seat?.office !== 'secretariat' || consultation!.who !== 'invited')
    return problem(server, c, refuse('not-yours-to-invite'), 403)
  const made = await inviteVoters(
    ballotsIn(server.beside),
    negotiation.id,
    Number(form.count ?? ''),
    server.random,
    server.now(),
  )
  if (!made.ok) return show(server, c, negotiation, { form: { ...form, kind: 'links' }, problem: made })
  c.header('Cache-Control', 'no-store')
  const links = made.value.map(token => `${server.url}/n/${negotiation.id}/voter/${token}`)
  return c.html(linksPage(ctx.value, { links }))
}

/** POST /n/ID/consultations, in the negotiation. */
async function postOpen(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const form = { ...(await formOf(c)), kind: 'consult', back: `/n/${negotiation.id}/consultations` }
  if (!isOwnForm(server, c, (form as Form).token)) return problem(server, c, refuse('foreign-form'), 403)
  const actor = actorOf(server, c, negotiation)
  if (actor === null) return problem(server, c, refuse('seat-missing'), 403)
  const opened = await openHomeConsultation(server, c, negotiation, actor, form)
  if (!opened.ok) return again(server, c, negotiation, form, opened, 400)
  rememberWrite(server, c, negotiation, opened.value.index)
  return c.redirect(`/n/${negotiation.id}/consultations`, 303)
}

/** POST /n/ID/consultations/cite: enters what a consultation has come to, as its log says. */
async function postCite(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const form = { ...(await formOf(c)), kind: 'consult-result', back: `/n/${negotiation.id}/consultations` }
  if (!isOwnForm(server, c, (form as Form).token)) return problem(server, c, refuse('foreign-form'), 403)
  const actor = actorOf(server, c, negotiation)
  if (actor === null) return problem(server, c, refuse('seat-missing'), 403)
  const act = citation(server, (form as Form).origin ?? '')
  const sent = act.ok
    ? await submitAs(server, c, negotiation, actor, { act: act.value, texts: [], body: null }, form)
    : act
  if (!sent.ok) return again(server, c, negotiation, form, sent, 400)
  rememberWrite(server, c, negotiation, sent.value.index)
  return c.redirect(`/n/${negotiation.id}/consultations`, 303)
}
