/** The people of a party as its page shows them: credentials of the record, and who holds them, from the directory. */
import { checkInForce } from '../../core/negotiation/acts/seats/credentials.js'
import type { CredentialState, State } from '../../core/negotiation/state.js'

/** What a credential is good for at a moment. */
type Standing = 'in-force' | 'not-yet' | 'expired' | 'ended' | 'refused'

export interface PersonRow {
  readonly credential: string
  /** As the directory has it; null where nobody here holds it, or their account was deleted. */
  readonly name: string | null
  readonly held: CredentialState
  readonly standing: Standing
  /** Whether it is the reader's. */
  readonly own: boolean
}

/** An invitation without its token, which nobody can show again. */
export interface InvitationRow {
  readonly id: string
  readonly role: string
  /** Null: for whoever has the link. Empty: it was removed. */
  readonly address: string | null
  readonly status: 'open' | 'accepted' | 'withdrawn' | 'expired'
  /** When it was accepted or withdrawn, has run out or does: milliseconds. */
  readonly at: number
}

export interface PeopleModel {
  readonly party: string
  readonly people: readonly PersonRow[]
  readonly invitations: readonly InvitationRow[]
  /** What the reader may do here. */
  readonly may: { readonly invite: boolean; readonly end: boolean; readonly examine: boolean }
  /** An invitation that was just made: its link is shown this once. */
  readonly made?: {
    readonly url: string
    readonly address: string | null
    readonly mail: 'sent' | 'failed' | null
  }
}

const standings: Readonly<Record<string, Standing>> = {
  'credential-not-yet': 'not-yet',
  'credential-expired': 'expired',
  'credential-ended': 'ended',
  'credential-refused': 'refused',
}

/** What a credential of the record is good for at a moment, milliseconds. */
export function standingOf(state: State, credential: string, at: number): Standing {
  return standings[checkInForce(state, credential, at)?.why ?? ''] ?? 'in-force'
}

/** The credentials of a party: those that act first, then the others, each in the order they were given. */
export function peopleOf(
  state: State,
  party: string,
  at: number,
  names: ReadonlyMap<string, string>,
  own: ReadonlySet<string>,
): PersonRow[] {
  const rows = [...state.seats.credentials].flatMap(([credential, held]): PersonRow[] =>
    held.party === party
      ? [
          {
            credential,
            name: names.get(credential) ?? null,
            held,
            standing: standingOf(state, credential, at),
            own: own.has(credential),
          },
        ]
      : [],
  )
  return rows.toSorted((a, b) => Number(b.standing === 'in-force') - Number(a.standing === 'in-force'))
}
