/** What holds of home consultations: of those that are announced, and in the log of one. */
import { sumOf, tallyByGroup, votesIn } from '../../src/core/negotiation/consultations.js'
import type { State } from '../../src/core/negotiation/state.js'
import { type ConsultationBook, votesOf } from './book-consultations.js'
import { type Invariant, on, type Seen } from './invariant.js'

/** Of what a negotiation has of them. */
export const announcedInvariants: readonly Invariant[] = [
  on('consult', 'a consultation is announced once, before its deadline', ({ book, act, at }) => {
    return book.announced.has(act.origin) || act.closes <= at
  }),
  on('consult-result', 'who announced it cites it, and never less of it', ({ book, act, party }) => {
    const { party: asking, size } = book.announced.get(act.origin)!
    return asking !== party || act.size < size
  }),
  ...['intend', 'sign'].map(kind =>
    on(kind, `one refers to one’s own consultation (${kind})`, ({ book, act, party }) => {
      const named = book.done[act.consulted]
      const isOne = named?.act.kind === 'consult' || named?.act.kind === 'consult-result'
      return act.consulted !== undefined && (!isOne || named?.party !== party)
    }),
  ),
]

const closing = ['votes', 'pose', 'close-consultation']

/** Of the log of one. */
export const consultation: readonly Invariant[] = [
  on('open-consultation', 'a log has one consultation', ({ book }) => book.consultation !== null),
  ...closing.map(kind =>
    on(kind, `nothing is taken once it is closed (${kind})`, ({ book }) => book.consultation!.closed),
  ),
  ...['votes', 'close-consultation'].map(kind =>
    on(kind, `who asks votes for nobody and ends nothing (${kind})`, isNotKeeper),
  ),
  on('pose', 'a voter’s statement is entered for it, where voters may', seen => {
    const { open, voters } = seen.book.consultation!
    return seen.act.by !== undefined && (!open || seen.act.by >= voters.length || isNotKeeper(seen))
  }),
  on('pose', 'statements have the numbers in turn', ({ book, act }) => {
    return act.statement !== book.consultation!.posed + 1
  }),
  on('close-consultation', 'nobody ends it early', ({ book, at }) => at < book.consultation!.closes),
  on('reply', 'there is a reply once it is closed, with reasons', ({ book, reasoned }) => {
    return !book.consultation!.closed || !reasoned
  }),
  ...['votes', 'close-consultation', 'reply'].map(kind =>
    on(kind, `each voter is counted once on each statement (${kind})`, ({ book, act, after }) => {
      return act.kind === 'votes'
        ? !isTaken(book.consultation!, after)
        : isMiscounted(book.consultation!, after)
    }),
  ),
]

/** The log is opened under the credential that the server keeps. */
function isNotKeeper({ book, credential }: Seen): boolean {
  return credential !== book.done[0]!.credential
}

/** Whether nothing that was taken before is gone. */
function isTaken({ taken, voters }: ConsultationBook, { consultation: kept }: State): boolean {
  return kept!.taken > taken.length && kept!.voters.length >= voters.length
}

/** Whether a tally differs from the last vote of each voter, group by group. */
function isMiscounted(book: ConsultationBook, { consultation: kept }: State): boolean {
  return Array.from({ length: book.posed + 1 }, (_, statement) => statement).some(statement => {
    const tallies = tallyByGroup(kept!, statement)
    const apart = book.groups.some((group, i) => {
      const votes = votesOf(book, statement, group)
      const { agree, disagree, pass } = tallies[i]!
      const said = [1, -1, 0].map(vote => votes.filter(one => one === vote).length)
      return said.join() !== [agree, disagree, pass].join()
    })
    return apart || votesIn(sumOf(tallies)) > book.voters.length
  })
}
