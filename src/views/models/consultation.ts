/** What the page of a consultation shows of one reader besides the record, and how statements fall on pages. */
import { posedShownMax } from '../../core/limits.js'
import type { Tally, Vote } from '../../core/negotiation/consultations.js'

/** A vote of the reader, and where it is in the log; null while it is on its way. */
interface OwnVoteShown {
  readonly statement: number
  readonly vote: Vote
  /** Milliseconds. */
  readonly taken: number
  readonly at: { readonly leaf: number; readonly position: number } | null
}

export interface ConsultationModel {
  readonly voter: { readonly number: number; readonly group: number } | null
  readonly votes: readonly OwnVoteShown[]
  /** Whether the reader may vote, or why not: not signed in, not invited, the deadline has passed. */
  readonly may: 'vote' | 'sign-in' | 'invited' | 'over'
  /** Links that were made and used, for the party that asks; null for everybody else. */
  readonly links: { readonly made: number; readonly used: number } | null
  /** The statement that the reader is shown next; null where they have voted on all, or may not vote. */
  readonly next: number | null
}

/** For whoever is not known. */
export const nobody: ConsultationModel = { voter: null, votes: [], may: 'over', links: null, next: null }

/** The page that a statement is on, from 1; 0 is the question. */
export function pageOf(statement: number): number {
  return statement >= 1 ? Math.ceil(statement / posedShownMax) : 1
}

/** The choices in the order in which they are offered and counted. */
export const choices = ['agree', 'pass', 'disagree'] as const
type Choice = (typeof choices)[number]

export const voteOf: Readonly<Record<Choice, Vote>> = { agree: 1, pass: 0, disagree: -1 }

/** The parts of a bar in percent, in the order of `choices`. */
export function shares(
  tally: Tally,
): { readonly choice: Choice; readonly from: number; readonly width: number }[] {
  const all = tally.agree + tally.pass + tally.disagree
  let from = 0
  return choices.map(choice => {
    const width = all === 0 ? 0 : (100 * tally[choice]) / all
    const part = { choice, from, width }
    from += width
    return part
  })
}
