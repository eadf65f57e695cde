/** What follows signature: instruments, who is bound by which and since when, reservations. Of semantics 2. */
import type { Met, Sums } from '../procedure/force.js'
import type { consentWays, LocalText } from '../procedure/procedure.js'
import type { ActSeq } from './state.js'

/** An instrument that parties can be bound by: this text at a version, one it replaces, a protocol. */
export interface InstrumentState {
  readonly id: string
  readonly title: LocalText
  readonly seq: ActSeq
  /** The version of this text that it is, or null where it is another text. */
  readonly version: number | null
  readonly replaces: string | null
  /** In force from this day on, as entered; null where it is worked out from consents. */
  readonly since: string | null
  readonly weights: Readonly<Record<string, number>> | null
  /** By party, in the order they were given; at most one that binds and one endorsement stand at a time. */
  readonly consents: Map<string, ConsentState[]>
  /** Who is bound by it, or applies it, without a consent, and has said that it does so no more. */
  readonly left: Map<string, OnDay>
  /** Consents that stand, as its rule counts them. */
  readonly sums: Sums
  /** When its rule first held. */
  met: Met | null
}

/** An act and the day of it, YYYY-MM-DD. */
export interface OnDay {
  readonly on: string
  readonly seq: ActSeq
}

/** That a party is bound: from the act by which it consents until the one by which it withdraws. */
export interface ConsentState extends OnDay {
  readonly way: (typeof consentWays)[number]
  /** The electorates it is counted among; null where it is not counted: an endorsement, a deposit beside those of members. */
  among: readonly string[] | null
  until: OnDay | null
}

export const declarationTypes = [
  'reservation',
  'declaration',
  'objection',
  'no-provisional-application',
] as const

export interface DeclarationState extends OnDay {
  readonly instrument: string
  readonly party: string
  readonly type: (typeof declarationTypes)[number]
  readonly round: number
  readonly provisions: readonly string[]
  /** The reservation or declaration that an objection is to. */
  readonly to: ActSeq | null
  withdrawn: OnDay | null
}

export interface TreatySlice {
  readonly instruments: Map<string, InstrumentState>
  readonly invitations: Map<string, ActSeq>
  /** Who has signed this text, at which version. */
  readonly signed: Map<string, OnDay & { readonly version: number }>
  /** Reservations, declarations and objections to them. */
  readonly declarations: Map<ActSeq, DeclarationState>
  /** The same by party, in the order they were made. */
  readonly declared: Map<string, ActSeq[]>
}

export function emptyTreaty(): TreatySlice {
  return {
    instruments: new Map(),
    invitations: new Map(),
    signed: new Map(),
    declarations: new Map(),
    declared: new Map(),
  }
}

/** The consent of a party that stands: one that binds, or its endorsement. Undefined where there is none. */
export function standingConsent(
  { consents }: InstrumentState,
  party: string,
  endorses = false,
): ConsentState | undefined {
  return consents
    .get(party)
    ?.findLast(({ way, until }) => until === null && (way === 'endorsement') === endorses)
}
