/**
 * Seats as acts: what the server enters for whoever takes one. All of it goes through the sequencer like everything
 * else, under the credential of whoever gives the seat, and attested, so that the record shows whose act it is.
 */
import type { Accepted } from '../accounts/invitations.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { partyNameCharsMax } from '../core/limits.js'
import { checkActs } from '../core/negotiation/acts/seats/credentials.js'
import { decide } from '../core/negotiation/decide.js'
import type { State } from '../core/negotiation/state.js'
import type { ActData } from '../core/record/leaf.js'
import { normaliseWording } from '../core/text/normalise.js'
import type { Receipt } from '../sequencer/sequencer.js'
import { attest } from './attest.js'
import type { Actor, Form, FormAct } from './forms/form.js'
import { actFromForm } from './forms/index.js'
import type { Negotiation } from './negotiations.js'
import type { Server } from './site.js'

type Means = Pick<Server, 'now' | 'random'>
type Room = Pick<Negotiation, 'sequencer'>

/**
 * What a visitor of a demonstration asks for: a new party of their own, with what it declares of its interests, or a
 * seat beside the people of one that is there.
 */
type SeatAsked =
  | { readonly party: string }
  | { readonly name: string; readonly group: string; readonly lang: string; readonly declared: Form }

/** Seats a visitor of a demonstration and gives them a credential; who sits where is known to a sealed cookie alone. */
export async function takeSeat(
  { sequencer }: Negotiation,
  asked: SeatAsked,
  now: () => number,
  random: (bytes: number) => Uint8Array,
): Promise<Result<Actor>> {
  const state = sequencer.tentative()
  const seat = 'party' in asked ? ok({ party: asked.party, acts: [] }) : newParty(state, asked)
  if (!seat.ok) return seat
  const secretariat = secretariatOf(state, now())
  const actor: Actor = { party: seat.value.party, credential: `visitor-${state.record.acts}` }
  const credential = { kind: 'credential', holder: actor.credential, for: actor.party, role: 'delegate' }
  for (const act of [...seat.value.acts, credential]) {
    const sent = await enterFor({ now, random }, { sequencer }, secretariat, act)
    if (!sent.ok) return sent
  }
  if ('declared' in asked) await declareInterests({ now, random }, { sequencer }, actor, asked.declared)
  return ok(actor)
}

/**
 * Declares the interests of a new party under its own credential; the index of the act. Undefined where it is refused:
 * it can still be done on the page of the party.
 */
export async function declareInterests(
  { now, random }: Means,
  { sequencer }: Room,
  { party, credential }: Actor,
  form: Form,
): Promise<number | undefined> {
  const state = sequencer.tentative()
  const made = actFromForm(state, party, { ...form, kind: 'declare-interests' })
  if (!made.ok) return undefined
  const sent = await sequencer.submit(attest(state, { party, credential }, made.value, now(), random))
  return sent.ok ? sent.value.index : undefined
}

function newParty(
  state: State,
  asked: Exclude<SeatAsked, { party: string }>,
): Result<{ party: string; acts: ActData[] }> {
  const name = readPartyName(asked.name)
  if (!name.ok) return name
  const party = freeId(name.value, id => state.seats.parties.has(id))
  if (party === null) return refuse('seats-full', { where: name.value })
  const localName = { [asked.lang]: name.value }
  return ok({
    party,
    acts: [{ kind: 'seat', seats: party, name: localName, group: asked.group, unit: 'person' }],
  })
}

/** The name of a party as it is entered; `name-missing`. */
export function readPartyName(written: string): Result<string> {
  const name = normaliseWording(written)
  const fits = name !== '' && name.length <= partyNameCharsMax
  return fits ? ok(name) : refuse('name-missing', { args: { max: partyNameCharsMax } })
}

/** A party id that symbols of proposals can bear: letters of the name where it has any, and two more to tell it apart. */
export function freeId(name: string, isTaken: (id: string) => boolean): string | null {
  const letters = name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
  const stem = (letters.length >= 2 ? letters : 'VIS').slice(0, 3)
  if (!isTaken(stem)) return stem
  for (let n = 0; n < 26 * 26; n++) {
    const id = stem + String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))
    if (!isTaken(id)) return id
  }
  return null
}

/** The secretariat, under the first credential of it that acts at a moment. The record is never without one (N52). */
export function secretariatOf(state: State, at: number): Actor {
  const { secretariat } = state.record
  for (const [credential, { party }] of state.seats.credentials)
    if (party === secretariat && checkActs(state, credential, at) === null) return { party, credential }
  return { party: secretariat, credential: '' }
}

/** Enters an act without a body for somebody, attested. */
export async function enterFor(
  { now, random }: Means,
  { sequencer }: Room,
  actor: Actor,
  act: ActData,
): Promise<Result<Receipt>> {
  return sequencer.submit(attest(sequencer.tentative(), actor, bare(act), now(), random))
}

/** Why an act would be refused now; null where it would be entered. Nothing is. */
export function wouldRefuse(
  { now, random }: Means,
  { sequencer }: Room,
  actor: Actor,
  act: ActData,
): Refusal | null {
  const state = sequencer.tentative()
  const at = now()
  const decided = decide(state, attest(state, actor, bare(act), at, random), at, state.record.acts)
  return decided.ok ? null : decided
}

function bare(act: ActData): FormAct {
  return { act, texts: [], body: null }
}

/** What an invitation says of the credential that it leads to. */
export type Given = Pick<Accepted, 'party' | 'role' | 'invitedBy' | 'from' | 'until' | 'credential'>

/** The role in the rows of who has asked under which name, until others have vouched: no credential has it. */
export const claiming = 'claim'

/** Whether what was accepted leads to a credential. */
export function isToSeat({ role }: Pick<Accepted, 'role'>): boolean {
  return role !== claiming
}

/**
 * Enters the credential that somebody has accepted, under the one that invited, or the secretariat's where they asked
 * for the seat themselves. Null where it is entered already: it can be tried again until it is.
 */
export async function enterCredential(
  server: Means,
  room: Room,
  given: Given,
): Promise<Result<Receipt | null>> {
  const state = room.sequencer.tentative()
  if (state.seats.credentials.has(given.credential)) return ok(null)
  const giver = giverOf(state, given, server.now())
  return giver.ok ? enterFor(server, room, giver.value, credentialAct(given)) : giver
}

/** Why a credential would not be entered, asked before an invitation to it is made or used up; null where it would. */
export function wouldRefuseCredential(server: Means, room: Room, given: Given): Refusal | null {
  const giver = giverOf(room.sequencer.tentative(), given, server.now())
  return giver.ok ? wouldRefuse(server, room, giver.value, credentialAct(given)) : giver
}

function giverOf(state: State, { invitedBy }: Given, at: number): Result<Actor> {
  if (invitedBy === '') return ok(secretariatOf(state, at))
  const party = state.seats.credentials.get(invitedBy)?.party
  return party === undefined
    ? refuse('unknown-credential', { where: invitedBy })
    : ok({ party, credential: invitedBy })
}

function credentialAct({ credential, party, role, from, until }: Given): ActData {
  const times = { ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) }
  return { kind: 'credential', holder: credential, for: party, role, ...times }
}
