/**
 * The people of a party: who acts for it, whom it has invited. For its own people, by name; its heads and the
 * secretariat change it, as the procedure and rule N50 say. Rules A40 to A45, docs/spec/accounts.md.
 */
import type { Context, Hono } from 'hono'
import { namesOf } from '../accounts/holders.js'
import {
  type Invitation,
  invitationsOf,
  invite,
  openInvitations,
  withdrawInvitation,
} from '../accounts/invitations.js'
import { invitationMail } from '../accounts/mail.js'
import { makeCredential } from '../accounts/tokens.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { invitationMsMax } from '../core/limits.js'
import { checkActs, checkInForce, credentialRoles } from '../core/negotiation/acts/seats/credentials.js'
import { localized } from '../core/negotiation/view.js'
import type { ActData } from '../core/record/leaf.js'
import type { Ctx, FormState } from '../views/context.js'
import { type InvitationRow, type PeopleModel, peopleOf } from '../views/models/people.js'
import { stepUpPage } from '../views/pages/confirm.js'
import { peoplePage, secretariatPeoplePage } from '../views/pages/people.js'
import { formOf, missing, problem } from './app.js'
import type { Actor, Form } from './forms/form.js'
import { actFromForm } from './forms/index.js'
import type { Negotiation } from './negotiations.js'
import { type Given, wouldRefuse, wouldRefuseCredential } from './seats.js'
import { actorsOf, contextOf, isOwnForm, rememberWrite, type Server, siteOf } from './site.js'
import { checkStepUp } from './step-up.js'
import { submitAs } from './submit-as.js'

type Answer = Response | Promise<Response>

const dayMs = 24 * 3_600_000

export function servePeople(app: Hono, server: Server): void {
  app.get('/n/:id/people', c => inRoom(server, c, n => getOwnPeople(server, c, n)))
  app.get('/n/:id/parties/:party/people', c =>
    inRoom(server, c, n => ofParty(server, c, n, looking => showPeople(server, c, n, looking))),
  )
  app.post('/n/:id/parties/:party/people', c =>
    inRoom(server, c, n => ofParty(server, c, n, looking => postPeople(server, c, n, looking))),
  )
}

/** A hosted negotiation that is served here: in an observed one nobody acts for a party. */
export function inRoom(server: Server, c: Context, then: (negotiation: Negotiation) => Answer): Answer {
  const negotiation = server.negotiations.get(c.req.param('id') ?? '')
  const hosted = negotiation?.sequencer.view().state.record.mode === 'hosted'
  return negotiation !== undefined && hosted ? then(negotiation) : missing(server, c)
}

/** Who looks at the people of a party, and under which of their credentials they may change them. */
interface Looking {
  readonly party: string
  readonly actor: Actor
  readonly may: PeopleModel['may']
}

/** Only the party's own people and who may give its credentials see it: `people-not-yours`. */
function ofParty(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  then: (looking: Looking) => Answer,
): Answer {
  const party = c.req.param('party') ?? ''
  if (!negotiation.sequencer.tentative().seats.parties.has(party)) return missing(server, c)
  const looking = lookingAt(server, c, negotiation, party)
  return looking === null
    ? problem(server, c, refuse('people-not-yours', { where: party }), 403)
    : then(looking)
}

function lookingAt(server: Server, c: Context, negotiation: Negotiation, party: string): Looking | null {
  const state = negotiation.sequencer.tentative()
  const now = server.now()
  const standing = actorsOf(c, negotiation)
    .filter(({ credential }) => checkInForce(state, credential, now) === null)
    .map(actor => ({ party, actor, may: mayOf(server, negotiation, actor, party) }))
  return (
    standing.find(({ may }) => may.invite) ??
    standing.find(({ may }) => may.examine) ??
    standing.find(({ actor }) => actor.party === party) ??
    null
  )
}

/** What somebody may do with the credentials of a party: what would be entered, if they asked for it now. */
function mayOf(server: Server, negotiation: Negotiation, actor: Actor, party: string): PeopleModel['may'] {
  const { credentials } = negotiation.sequencer.tentative().seats
  const other = [...credentials].find(
    ([id, held]) => held.party === party && held.ended === undefined && id !== actor.credential,
  )
  const may = (act: ActData) => wouldRefuse(server, negotiation, actor, act) === null
  const holder = other?.[0] ?? ''
  return {
    invite: may({ kind: 'credential', holder: makeCredential(server.random), for: party, role: 'delegate' }),
    end: may({ kind: 'end-credential', holder }),
    examine: may({ kind: 'examine', holder, outcome: 'accepted' }),
  }
}

/** GET /n/ID/people: one's own party's, or, for whoever seats parties, all of them. */
async function getOwnPeople(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  const [actor] = actorsOf(c, negotiation, ctx.value.seat?.credential)
  if (actor === undefined) return problem(server, c, refuse('seat-missing'), 403)
  const { secretariat } = ctx.value.view.state.record
  if (actor.party !== secretariat || checkActs(ctx.value.view.state, actor.credential, server.now()) !== null)
    return c.redirect(`/n/${negotiation.id}/parties/${actor.party}/people`, 303)
  const open = await openInvitations(server.directory, negotiation.id, server.now())
  return c.html(secretariatPeoplePage(ctx.value, { open }))
}

async function showPeople(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  looking: Looking,
  more: { readonly form?: FormState; readonly made?: PeopleModel['made']; readonly status?: 400 | 403 } = {},
): Promise<Response> {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  const model = await modelOf(server, c, negotiation, ctx.value, looking)
  const made = more.made === undefined ? {} : { made: more.made }
  c.header('Cache-Control', 'no-store')
  return c.html(peoplePage(ctx.value, { ...model, ...made }, more.form), more.status ?? 200)
}

async function modelOf(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  { view }: Ctx,
  { party, may }: Looking,
): Promise<PeopleModel> {
  const { directory } = server
  const now = server.now()
  const { credentials } = view.state.seats
  const theirs = [...credentials].flatMap(([id, held]) => (held.party === party ? [id] : []))
  const names = await namesOf(directory, negotiation.id, theirs)
  const own = new Set(actorsOf(c, negotiation).map(({ credential }) => credential))
  const invitations = await invitationsOf(directory, negotiation.id, party)
  return {
    party,
    people: peopleOf(view.state, party, now, names, own),
    invitations: may.invite
      ? invitations.filter(({ invitedBy }) => invitedBy !== '').map(i => rowOf(i, now))
      : [],
    may,
  }
}

function rowOf({ id, role, address, used, withdrawn, expires }: Invitation, now: number): InvitationRow {
  const base = { id, role, address }
  if (used !== null) return { ...base, status: 'accepted', at: used }
  if (withdrawn !== null) return { ...base, status: 'withdrawn', at: withdrawn }
  return { ...base, status: expires <= now ? 'expired' : 'open', at: expires }
}

async function postPeople(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  looking: Looking,
): Promise<Response> {
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  const again = (refused: Refusal, status: 400 | 403 = 400) =>
    showPeople(server, c, negotiation, looking, { form: { values: form, problem: refused }, status })
  const unproven = checkStepUp(server, c, negotiation, looking.actor, 'credential')
  if (unproven !== null) return askStepUp(server, c, negotiation, form, unproven)
  if (form.kind === 'invite') return postInvite(server, c, negotiation, looking, form, again)
  if (form.kind === 'withdraw-invitation') return postWithdraw(server, c, negotiation, looking, form, again)
  if (form.kind === 'end-credential' || form.kind === 'examine')
    return postAct(server, c, negotiation, looking, form, again)
  return again(refuse('unknown-kind', { where: (form.kind ?? '').slice(0, 40) }))
}

/** The same form, to be sent again once it is shown that it is the person. */
async function askStepUp(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  values: Form,
  refused: Refusal,
): Promise<Response> {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  return c.html(stepUpPage(ctx.value, { action: ctx.value.path, values, problem: refused }), 403)
}

type Again = (refused: Refusal, status?: 400 | 403) => Promise<Response>

/** Ends or examines a credential, and goes back to the list. */
async function postAct(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  { party, actor }: Looking,
  form: Form,
  again: Again,
): Promise<Response> {
  const made = actFromForm(negotiation.sequencer.tentative(), actor.party, form)
  if (!made.ok) return again(made)
  const sent = await submitAs(server, c, negotiation, actor, made.value, form)
  if (!sent.ok) return again(sent)
  rememberWrite(server, c, negotiation, sent.value.index)
  const leaving = form.kind === 'end-credential' && form.holder === actor.credential
  return c.redirect(leaving ? `/n/${negotiation.id}` : `/n/${negotiation.id}/parties/${party}/people`, 303)
}

async function postWithdraw(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  { party, may }: Looking,
  form: Form,
  again: Again,
): Promise<Response> {
  if (!may.invite) return again(refuse('people-not-yours', { where: party }), 403)
  const named = { log: negotiation.id, party, id: form.invitation ?? '' }
  const done = await withdrawInvitation(server.directory, named, server.now())
  return done.ok ? c.redirect(`/n/${negotiation.id}/parties/${party}/people`, 303) : again(done)
}

/** Invites, after asking whether the credential that it leads to would be entered; the link is shown this once. */
async function postInvite(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  looking: Looking,
  form: Form,
  again: Again,
): Promise<Response> {
  const { party, actor } = looking
  const now = server.now()
  const read = readInvitation(form, now)
  if (!read.ok) return again(read)
  const { lastsMs, address, ...terms } = read.value
  const given: Given = {
    ...terms,
    party,
    invitedBy: actor.credential,
    credential: makeCredential(server.random),
  }
  const refused = wouldRefuseCredential(server, negotiation, given)
  if (refused !== null) return again(refused, 403)
  const asked = { ...terms, log: negotiation.id, party, invitedBy: actor.credential, address, lastsMs }
  const made = await invite(server.directory, asked, now, server.random)
  if (!made.ok) return again(made)
  const url = `${server.url}/invitation/${made.value.token}`
  const mail = await mailInvitation(server, c, negotiation, made.value.invitation, url)
  return showPeople(server, c, negotiation, looking, {
    made: { url, address: made.value.invitation.address, mail },
  })
}

type Terms = Pick<Given, 'role' | 'from' | 'until'> & {
  readonly address: string | null
  readonly lastsMs: number
}

/** Reads the form of an invitation; `unknown-role`, `malformed-moment`, `until-past`, `until-before-from`. */
export function readInvitation(form: Form, now: number): Result<Terms> {
  const role = credentialRoles.find(known => known === form.role)
  if (role === undefined) return refuse('unknown-role', { where: (form.role ?? '').slice(0, 40) })
  const from = dayOf(form.from)
  if (!from.ok) return from
  const last = dayOf(form.until)
  if (!last.ok) return last
  const until = last.value === null ? null : last.value + dayMs - 1
  if (until !== null && until < now) return refuse('until-past', { where: form.until! })
  if (until !== null && from.value !== null && until < from.value) return refuse('until-before-from')
  const days = /^\d{1,2}$/.test(form.days ?? '') ? Number(form.days) : 7
  const lastsMs = Math.min(Math.max(1, days) * dayMs, invitationMsMax)
  return ok({ role, from: from.value, until, address: form.address?.trim() || null, lastsMs })
}

/** The first moment of a day in UTC, as `date` writes it; null where none is given. */
function dayOf(written = ''): Result<number | null> {
  const text = written.trim()
  if (text === '') return ok(null)
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return Number.isNaN(ms) ? refuse('malformed-moment', { where: text.slice(0, 40) }) : ok(ms)
}

/** Sends it where it is for one address. Whoever invited is told when that failed, and can pass the link on. */
async function mailInvitation(
  server: Server,
  c: Context,
  { sequencer }: Negotiation,
  { address, party, expires, created }: Invitation,
  url: string,
): Promise<'sent' | 'failed' | null> {
  if (address === null || address === '') return null
  const { t, lang } = siteOf(server, c, false)
  const { record, seats } = sequencer.tentative()
  const message = invitationMail(t, {
    to: address,
    url,
    site: server.siteName,
    negotiation: localized(record.title, lang).text,
    party: localized(seats.parties.get(party)!.name, lang).text,
    days: Math.round((expires - created) / dayMs),
  })
  const sent = await server.outbox.send(message)
  if (sent.ok) return 'sent'
  server.complain(`mail was not sent through ${sent.where}: ${sent.args?.problem}`)
  return 'failed'
}
