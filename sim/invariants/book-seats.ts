/** What a book keeps of credentials and keys. */
import type { Written } from './book.js'

export interface CredentialBook {
  readonly party: string
  readonly role: string
  readonly from: number | null
  readonly until: number | null
  /** The act that ended or refused it. */
  over: number | null
}

export interface KeyBook {
  readonly credential: string
  /** The act that brought it in, and the one that ended it. */
  readonly from: number
  until: number | null
}

/** Whether a credential is over, or not good at a moment. */
export function isLapsed({ over, from, until }: CredentialBook, at: number): boolean {
  return over !== null || (from !== null && at < from) || (until !== null && at > until)
}

export const seatWriters = {
  credential({ book, act }: Written) {
    const { for: party, role, from = null, until = null } = act
    book.credentials.set(act.holder, { party, role, from, until, over: null })
  },
  'end-credential'({ book, act, seq }: Written) {
    book.credentials.get(act.holder)!.over = seq
  },
  examine({ book, act, seq }: Written) {
    if (act.outcome === 'refused') book.credentials.get(act.holder)!.over = seq
  },
  'enrol-key'({ book, act, credential, seq }: Written) {
    book.keys.set(act.key, { credential, from: seq, until: null })
  },
  'rotate-key'({ book, act, credential, seq }: Written) {
    book.keys.get(act.from)!.until = seq
    book.keys.set(act.key, { credential, from: seq, until: null })
  },
  'revoke-key'({ book, act, seq }: Written) {
    book.keys.get(act.key)!.until = seq
  },
}
