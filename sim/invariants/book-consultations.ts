/** What a book keeps of consultations: those that were announced, and of its own the votes as they were taken. */
import { fromBase64 } from '../../src/core/canonical/base64.js'
import type { Written } from './book.js'

export interface ConsultationBook {
  readonly groups: readonly string[]
  readonly open: boolean
  readonly closes: number
  closed: boolean
  /** The group of each voter, by its number. */
  readonly voters: string[]
  /** How many statements there are. */
  posed: number
  /** Every vote there was, in order. */
  readonly taken: { readonly voter: number; readonly statement: number; readonly vote: number }[]
}

/** Votes as a leaf has them, read by hand: seven bytes each. */
function votesIn(packed: string): ConsultationBook['taken'] {
  const bytes = [...fromBase64(packed)!]
  return Array.from({ length: bytes.length / 7 }, (_, i) => {
    const [a, b, c, d, e, f, vote] = bytes.slice(7 * i, 7 * i + 7) as [
      ...[number, number, number, number, number, number, number],
    ]
    const voter = ((a * 256 + b) * 256 + c) * 256 + d
    return { voter, statement: e * 256 + f, vote: vote > 127 ? vote - 256 : vote }
  })
}

/** How a group voted on a statement: the last vote of each of its voters. */
export function votesOf(
  { taken, voters }: ConsultationBook,
  statement: number,
  group: string,
): readonly number[] {
  const last = new Map(taken.filter(one => one.statement === statement).map(one => [one.voter, one.vote]))
  return [...last].filter(([voter]) => voters[voter] === group).map(([, vote]) => vote)
}

export const consultationWriters = {
  consult({ book, act, party }: Written) {
    book.announced.set(act.origin, { party, size: 0 })
  },
  'consult-result'({ book, act }: Written) {
    book.announced.get(act.origin)!.size = act.size
  },
  'open-consultation'({ book, act }: Written) {
    const groups = act.groups.map(({ id }: { id: string }) => id)
    const { open, closes } = act
    book.consultation = { groups, open, closes, closed: false, voters: [], posed: 0, taken: [] }
  },
  pose({ book }: Written) {
    book.consultation!.posed++
  },
  votes({ book, act }: Written) {
    const { groups, voters, taken } = book.consultation!
    for (const place of fromBase64(act.joined ?? '')!) voters.push(groups[place]!)
    taken.push(...votesIn(act.votes))
  },
  'close-consultation'({ book }: Written) {
    book.consultation!.closed = true
  },
}
