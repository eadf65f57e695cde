/**
 * Whether a credential acts now, and whom its holder may give and take credentials for: the rules that `decide` asks of
 * every hosted act, and that pages ask before they offer one. Rules N50 to N53, docs/spec/acts.md.
 */
import { type Refusal, refuse } from '../../../canonical/result.js'
import type { CredentialState, State } from '../../state.js'

/** What a credential can be for its party. Only a head gives credentials to others of it; an observer looks on. */
export const credentialRoles = ['head', 'delegate', 'adviser', 'observer'] as const

/** Refuses a credential under which nobody acts at a moment, milliseconds; null for one that is in force. */
export function checkInForce(state: State, id: string, at: number): Refusal | null {
  const held = state.seats.credentials.get(id)
  if (held === undefined) return refuse('unknown-credential', { where: id })
  return checkEnded(held, id) ?? checkTimes(held, id, at)
}

/** Refuses one that was ended or refused for good. */
export function checkEnded({ ended, examined }: CredentialState, id: string): Refusal | null {
  if (ended === undefined) return null
  return refuse(examined?.outcome === 'refused' ? 'credential-refused' : 'credential-ended', { where: id })
}

function checkTimes({ from, until }: CredentialState, id: string, at: number): Refusal | null {
  if (from !== undefined && at < from) return refuse('credential-not-yet', { where: id })
  return until !== undefined && at > until ? refuse('credential-expired', { where: id }) : null
}

/** Refuses what is done under a credential that is not in force, or of whoever only looks on. */
export function checkActs(state: State, id: string, at: number): Refusal | null {
  const lapsed = checkInForce(state, id, at)
  if (lapsed !== null || state.proceedings === undefined) return lapsed
  return state.seats.credentials.get(id)!.role === 'observer'
    ? refuse('observers-do-not-act', { where: id })
    : null
}

/** Whether a credential is in force as that of a head of this party, which has not lost its seat. */
export function isHeadOf(state: State, id: string, party: string, at: number): boolean {
  const held = state.seats.credentials.get(id)
  if (state.proceedings === undefined || state.proceedings.unseated.has(party)) return false
  return held?.role === 'head' && held.party === party && checkInForce(state, id, at) === null
}

/** The credential that opened a log. Of a consultation only the server acts under it. */
export function keeperOf({ seats }: Pick<State, 'seats'>): string | undefined {
  const [keeper] = seats.credentials.keys()
  return keeper
}

/**
 * Refuses to end the last credential by which the record is kept: without one that is good now and neither ended nor runs
 * out, nobody could seat anybody any more. Nor is that of a consultation ended, under which alone votes are entered.
 */
export function checkNotLast(state: State, id: string, at: number): Refusal | null {
  const { credentials } = state.seats
  const { secretariat } = state.record
  if (credentials.get(id)?.party !== secretariat) return null
  if (state.consultation !== undefined && id === keeperOf(state)) return refuse('keeper-stays', { where: id })
  const others = [...credentials].filter(
    ([other, { party, role, from = at, until, ended }]) =>
      other !== id &&
      party === secretariat &&
      role !== 'observer' &&
      from <= at &&
      until === undefined &&
      ended === undefined,
  )
  return others.length > 0 ? null : refuse('last-credential', { where: id })
}
