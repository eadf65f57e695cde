/**
 * Taking a seat in a demonstration: anybody may, under a name and in a group of their choice. The secretariat's
 * two acts (seat, credential) go through the sequencer like all others; who sits where is remembered in a
 * signed cookie and nowhere else.
 */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { partyNameCharsMax } from '../core/limits.js'
import type { State } from '../core/negotiation/state.js'
import type { ActData } from '../core/record/leaf.js'
import { normaliseWording } from '../core/text/normalise.js'
import { attest } from './attest.js'
import type { Actor } from './forms/form.js'
import type { Negotiation } from './negotiations.js'

/** What a visitor asks for: a new party of their own, or a seat beside the people of one that is there. */
export type SeatAsked =
  | { readonly party: string }
  | { readonly name: string; readonly group: string; readonly lang: string }

/** Seats a visitor and gives them a credential. */
export async function takeSeat(
  { sequencer }: Negotiation,
  asked: SeatAsked,
  now: () => number,
  random: (bytes: number) => Uint8Array,
): Promise<Result<Actor>> {
  const state = sequencer.tentative()
  const seat = 'party' in asked ? ok({ party: asked.party, acts: [] }) : newParty(state, asked)
  if (!seat.ok) return seat
  const secretariat = { party: state.record.secretariat, credential: secretariatCredential(state) }
  const actor: Actor = { party: seat.value.party, credential: `visitor-${state.record.acts}` }
  const credential = { kind: 'credential', holder: actor.credential, for: actor.party, role: 'delegate' }
  for (const act of [...seat.value.acts, credential]) {
    const sent = await sequencer.submit(
      attest(sequencer.tentative(), secretariat, { act, texts: [], body: null }, now(), random),
    )
    if (!sent.ok) return sent
  }
  return ok(actor)
}

function newParty(
  state: State,
  asked: Exclude<SeatAsked, { party: string }>,
): Result<{ party: string; acts: ActData[] }> {
  const name = normaliseWording(asked.name)
  if (name === '' || name.length > partyNameCharsMax)
    return refuse('name-missing', { args: { max: partyNameCharsMax } })
  const party = freeId(state, name)
  if (party === null) return refuse('seats-full', { where: name })
  return ok({
    party,
    acts: [{ kind: 'seat', seats: party, name: { [asked.lang]: name }, group: asked.group, unit: 'person' }],
  })
}

function secretariatCredential(state: State): string {
  for (const [holder, { party }] of state.seats.credentials)
    if (party === state.record.secretariat) return holder
  return ''
}

/** A party id that symbols of proposals can bear: letters of the name where it has any, and two more to tell it apart. */
function freeId(state: State, name: string): string | null {
  const letters = name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
  const stem = (letters.length >= 2 ? letters : 'VIS').slice(0, 3)
  if (!state.seats.parties.has(stem)) return stem
  for (let n = 0; n < 26 * 26; n++) {
    const id = stem + String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))
    if (!state.seats.parties.has(id)) return id
  }
  return null
}
