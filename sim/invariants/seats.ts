/** What holds of credentials and of keys, under every procedure. */
import type { Book } from './book.js'
import { isLapsed } from './book-seats.js'
import { type Invariant, on, type Seen } from './invariant.js'

export const seatInvariants: readonly Invariant[] = [
  {
    says: 'nobody acts under a credential that is over, not good now, or of another party',
    broken({ book, credential, party, at }) {
      const held = book.credentials.get(credential)
      return held === undefined || held.party !== party || isLapsed(held, at)
    },
  },
  {
    says: 'who looks on does nothing',
    broken: ({ book, credential }) => book.credentials.get(credential)!.role === 'observer',
  },
  { says: 'somebody can always keep the record', broken: isShut },
  on('credential', 'a pseudonym is never given again', ({ book, act }) => book.credentials.has(act.holder)),
  ...['end-credential', 'examine'].map(kind =>
    on(kind, `what is over stays so (${kind})`, ({ book, act }) => {
      const held = book.credentials.get(act.holder)
      return held === undefined || held.over !== null
    }),
  ),
  on(
    'examine',
    'nobody is refused without reasons',
    ({ act, reasoned }) => act.outcome === 'refused' && !reasoned,
  ),
  { says: 'nobody attests what a key signs, and a key signs for its own credential', broken: isNotItsKey },
  ...['enrol-key', 'rotate-key'].map(kind =>
    on(
      kind,
      `a key comes in once, with a proof, for whoever brings it in (${kind})`,
      ({ book, act, credential, after }) =>
        book.keys.has(act.key) ||
        !/^[0-9a-f]{128}$/.test(act.proof) ||
        after.seats.keys?.get(act.key)?.credential !== credential,
    ),
  ),
  on(
    'rotate-key',
    'nobody puts a key in the place of one of another',
    ({ book, act, credential }) => book.keys.get(act.from)?.credential !== credential,
  ),
  on(
    'revoke-key',
    'a key is ended by its own, or by who keeps the record',
    ({ book, act, credential, party }) =>
      book.keys.get(act.key)?.credential !== credential && book.parties.get(party)?.office !== 'secretariat',
  ),
]

/** Whether a credential is that of a head of a party, and good now. */
export function isHead(book: Book, credential: string, party: string, at: number): boolean {
  const held = book.credentials.get(credential)
  return held?.role === 'head' && held.party === party && !isLapsed(held, at)
}

function isShut({ book, at }: Seen): boolean {
  const keepers = [...book.credentials.values()].filter(
    ({ party, role }) => book.parties.get(party)?.office === 'secretariat' && role !== 'observer',
  )
  return !keepers.some(held => held.until === null && !isLapsed(held, at))
}

function isNotItsKey({ book, auth, credential, seq }: Seen): boolean {
  if (auth.how === 'attested') return auth.key !== undefined || auth.sig !== undefined
  const key = book.keys.get(auth.key ?? '')
  return key?.credential !== credential || key.until !== null || key.from >= seq
}
