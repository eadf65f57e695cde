/**
 * Asking for a seat oneself, where the procedure has it open: `/n/ID/register`. A person in their own name, or an
 * organisation, gets a seat in the group that fits, with what they declare of their interests. The secretariat's acts
 * that give it are entered for it, attested. Rules A49 to A52, docs/spec/accounts.md.
 */
import type { Context, Hono } from 'hono'
import {
  type Accepted,
  acceptedBy,
  acceptInvitation,
  type Invitation,
  invitationsOf,
  invite,
} from '../accounts/invitations.js'
import { inTurnOfAll } from '../accounts/requests.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { registrationMs } from '../core/limits.js'
import { checkInForce } from '../core/negotiation/acts/seats/credentials.js'
import type { Procedure } from '../core/procedure/procedure.js'
import type { ActData } from '../core/record/leaf.js'
import { type RegisterModel, registerPage } from '../views/pages/register.js'
import { formOf, missing, problem } from './app.js'
import { withBack } from './back.js'
import { apiTables } from './bearers.js'
import type { Form } from './forms/form.js'
import type { Negotiation } from './negotiations.js'
import { inRoom } from './people.js'
import {
  claiming,
  declareInterests,
  enterCredential,
  enterFor,
  freeId,
  isToSeat,
  readPartyName,
  secretariatOf,
  wouldRefuse,
} from './seats.js'
import { actorsOf, chooseActor, contextOf, isOwnForm, rememberWrite, type Server } from './site.js'
import { recogniseAgain, visitorOf } from './visitor.js'

type Answer = Response | Promise<Response>
type Registration = NonNullable<Procedure['registration']>

export function serveRegistration(app: Hono, server: Server): void {
  app.get('/n/:id/register', c => whereOpen(server, c, n => show(server, c, n)))
  app.post('/n/:id/register', c => whereOpen(server, c, n => postRegister(server, c, n)))
}

function whereOpen(server: Server, c: Context, then: (negotiation: Negotiation) => Answer): Answer {
  return inRoom(server, c, negotiation =>
    rulesOf(negotiation) === undefined ? missing(server, c) : then(negotiation),
  )
}

function rulesOf({ sequencer }: Negotiation): Registration | undefined {
  return sequencer.view().state.record.procedure?.registration
}

async function show(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  refused?: { readonly form: Form; readonly problem: Refusal },
): Promise<Response> {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  const account = visitorOf(c)?.session.account
  const claim = account === undefined ? null : await claimOf(server, negotiation, account)
  const model: RegisterModel = {
    registration: rulesOf(negotiation)!,
    seated: seatedHere(server, c, negotiation),
    claim: claim?.party ?? null,
  }
  const form = refused && { values: refused.form, problem: refused.problem }
  return c.html(registerPage(ctx.value, model, form), refused === undefined ? 200 : 400)
}

/** The party that the reader acts for already: one account asks for one seat. */
function seatedHere(server: Server, c: Context, negotiation: Negotiation): string | null {
  const state = negotiation.sequencer.tentative()
  const now = server.now()
  const acting = actorsOf(c, negotiation).find(a => checkInForce(state, a.credential, now) === null)
  return acting?.party ?? null
}

async function postRegister(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const form = await formOf(c)
  const visitor = visitorOf(c)
  if (visitor === null) return c.redirect(withBack('/sign-in', new URL(c.req.url).pathname), 303)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  // Sent twice at once, also to two servers, the second finds the seat that the first was given.
  const { account } = visitor.session
  const turn = { log: negotiation.id, key: `register ${account}` }
  const answered = await inTurnOfAll(apiTables(server), turn, server, async () => {
    await recogniseAgain(server, c)
    return register(server, c, negotiation, account, form)
  })
  return 'why' in answered ? show(server, c, negotiation, { form, problem: answered }) : answered
}

async function register(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  account: string,
  form: Form,
): Promise<Response> {
  const again = (refused: Refusal) => show(server, c, negotiation, { form, problem: refused })
  const seated = seatedHere(server, c, negotiation)
  if (seated !== null) return again(refuse('seated-already', { where: seated }))
  const asked = readAsked(form, rulesOf(negotiation)!)
  if (!asked.ok) return again(asked)
  const given = await giveSeat(server, negotiation, account, asked.value)
  if (!given.ok) return again(given)
  const entered = await enterCredential(server, negotiation, given.value)
  if (!entered.ok) return again(entered)
  const last = (await declareInterests(server, negotiation, given.value, form)) ?? entered.value?.index
  if (last !== undefined) rememberWrite(server, c, negotiation, last)
  chooseActor(server, c, negotiation, given.value.credential)
  return c.redirect(`/n/${negotiation.id}/welcome`, 303)
}

interface Asked {
  readonly name: string
  readonly lang: string
  /** The short name of the party, as it was asked for; empty where one is to be made of the name. */
  readonly short: string
  readonly group: string
  readonly unit: 'person' | 'organisation'
}

/** Reads the form; `name-missing`, `malformed-short-name`, `group-not-open`, `unit-not-open`. */
function readAsked(form: Form, { groups, units, clause }: Registration): Result<Asked> {
  const name = readPartyName(form.name ?? '')
  if (!name.ok) return name
  const short = (form.short ?? '').trim().toUpperCase()
  if (!/^([A-Z]{2,8})?$/.test(short)) return refuse('malformed-short-name', { where: short.slice(0, 40) })
  const group = groups.find(id => id === form.group)
  if (group === undefined) return refuse('group-not-open', { where: (form.group ?? '').slice(0, 40), clause })
  const unit = units.length === 1 ? units[0] : units.find(id => id === form.unit)
  if (unit === undefined) return refuse('unit-not-open', { clause })
  return ok({ name: name.value, lang: form.lang || 'en', short, group, unit })
}

/**
 * Seats a new party and gives its first credential to the account, which holds it from then on. What was given and not
 * entered is found again. The `seat` act decides who is first where two ask for one name.
 */
async function giveSeat(
  server: Server,
  negotiation: Negotiation,
  account: string,
  asked: Asked,
): Promise<Result<Accepted>> {
  const before = await givenTo(server, negotiation, account)
  if (before !== null) return before
  const party = await partyFor(server, negotiation, account, asked)
  if (!party.ok) return party
  const secretariat = secretariatOf(negotiation.sequencer.tentative(), server.now())
  const seated = await enterFor(server, negotiation, secretariat, seatAct(party.value, asked))
  return seated.ok ? accept(server, negotiation, account, party.value, 'head') : seated
}

function seatAct(party: string, { name, lang, group, unit }: Asked): ActData {
  return { kind: 'seat', seats: party, name: { [lang]: name }, group, unit }
}

/**
 * A seat that was given to an account on its asking, and whose credential the log does not know yet; `seated-already` where
 * it knows it by now, since another server may have entered it a moment ago. Null where none was given.
 */
async function givenTo(
  { directory, now }: Server,
  { id, sequencer }: Negotiation,
  account: string,
): Promise<Result<Accepted> | null> {
  const accepted = await acceptedBy(directory, account, id)
  const own = accepted.filter(one => one.invitedBy === '' && isToSeat(one))
  const state = sequencer.tentative()
  const entered = (one: Accepted) => state.seats.credentials.has(one.credential)
  const before = own.find(one => !entered(one))
  if (before !== undefined) return ok(before)
  const standing = own.find(({ credential }) => checkInForce(state, credential, now()) === null)
  return standing === undefined ? null : refuse('seated-already', { where: standing.party })
}

/**
 * Under which id a party is to be seated. Where others must vouch for it first, it is the account's from when it asked:
 * nobody else is seated under the name that they vouched for. `duplicate-party`, `seats-full`.
 */
async function partyFor(
  server: Server,
  negotiation: Negotiation,
  account: string,
  asked: Asked,
): Promise<Result<string>> {
  const { record, seats } = negotiation.sequencer.tentative()
  const claim = await claimOf(server, negotiation, account)
  if (claim !== null) return ok(claim.party)
  const id = asked.short || freeId(asked.name, known => seats.parties.has(known))
  if (id === null) return refuse('seats-full', { where: asked.name })
  if (seats.parties.has(id)) return refuse('duplicate-party', { where: id })
  if (record.procedure?.vouching === undefined) return ok(id)
  // What would be refused even if others vouched for it is said at once.
  const now = server.now()
  const actor = secretariatOf(negotiation.sequencer.tentative(), now)
  const refused = wouldRefuse(server, negotiation, actor, seatAct(id, asked))
  if (refused !== null && refused.why !== 'not-vouched-for') return refused
  const claimed = await accept(server, negotiation, account, id, claiming)
  if (!claimed.ok) return claimed
  const first = (await claimOf(server, negotiation, account))?.id === claimed.value.id
  return first ? ok(id) : refuse('duplicate-party', { where: id })
}

/** The name that an account asked for first and that nobody has been seated under; null where there is none. */
async function claimOf(
  { directory }: Server,
  { id, sequencer }: Negotiation,
  account: string,
): Promise<Accepted | null> {
  const { parties } = sequencer.tentative().seats
  for (const own of await acceptedBy(directory, account, id)) {
    if (own.role !== claiming || own.invitedBy !== '' || parties.has(own.party)) continue
    const claims = (await invitationsOf(directory, id, own.party)).filter(({ role }) => role === claiming)
    if (claims.reduce(earlier).id === own.id) return own
  }
  return null
}

function earlier(a: Invitation, b: Invitation): Invitation {
  return a.created < b.created || (a.created === b.created && a.id < b.id) ? a : b
}

/** An invitation that nobody sees, accepted at once: by it the account holds a credential of the party. */
async function accept(
  { directory, now, random }: Server,
  { id }: Negotiation,
  account: string,
  party: string,
  role: string,
): Promise<Result<Accepted>> {
  const asked = { log: id, party, role, invitedBy: '', address: null, lastsMs: registrationMs }
  const invited = await invite(directory, asked, now(), random)
  return invited.ok ? acceptInvitation(directory, account, invited.value.token, now(), random) : invited
}
