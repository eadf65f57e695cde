/** What an invariant is, and the counting that those of several procedures share. None of it asks the engine. */
import type { Target } from '../../src/core/negotiation/acts/fields.js'
import type { State } from '../../src/core/negotiation/state.js'
import {
  type Book,
  type Done,
  doneOf,
  electoratesAt,
  excepted,
  type FindingBook,
  isOpen,
  matterIn,
  type ObjectionBook,
  type QuestionBook,
  stageOf,
} from './book.js'

/** An act that was just admitted: the book before it, the state after it. */
export interface Seen extends Omit<Done, 'act' | 'stage'> {
  readonly book: Book
  // biome-ignore lint/suspicious/noExplicitAny: an admitted act has the fields of its kind
  readonly act: any
  readonly after: State
}

/** Something that holds of every admitted act, in words, and whether this one breaks it. */
export interface Invariant {
  readonly says: string
  readonly broken: (seen: Seen) => boolean
}

export const dayMs = 24 * 3600 * 1000

/** Says something of acts of one kind. */
export function on(kind: string, says: string, broken: (seen: Seen) => boolean): Invariant {
  return { says, broken: seen => seen.act.kind === kind && broken(seen) }
}

/** Says what has to be so when a negotiation comes into a stage; `from` where it comes from one of these. */
export function into(stage: string, says: string, holds: (seen: Seen) => boolean, from?: string): Invariant {
  return on('advance', says, seen => {
    const comes = from === undefined || stageOf(seen.book) === from
    return seen.act.to === stage && comes && !holds(seen)
  })
}

/** Says something of every decision with one of these outcomes on one kind of subject. */
export function decided(
  outcomes: readonly string[],
  subject: string,
  says: string,
  broken: (seen: Seen) => boolean,
): Invariant {
  return on(
    'decision',
    says,
    seen => outcomes.includes(seen.act.outcome) && subject in seen.act.subject && broken(seen),
  )
}

/** Says what has to be so where a kind of question is carried. */
export function carried(
  question: string,
  says: string,
  holds: (votes: Votes, seen: Seen) => boolean,
): Invariant {
  return on('close', says, seen => {
    const put = seen.book.questions.get(seen.act.question)!
    const result = seen.after.proceedings!.questions.get(seen.act.question)!.result
    return put.question === question && result === 'carried' && !holds(votesOn(seen, put), seen)
  })
}

/** The same the other way round: where it is not carried, though nothing withdrew it or put it off. */
export function lost(
  question: string,
  says: string,
  holds: (votes: Votes, seen: Seen) => boolean,
): Invariant {
  return on('close', says, seen => {
    const put = seen.book.questions.get(seen.act.question)!
    const result = seen.after.proceedings!.questions.get(seen.act.question)!.result
    return put.question === question && result === 'not-carried' && !holds(votesOn(seen, put), seen)
  })
}

/** Ballots on a question, counted one by one. */
export interface Votes {
  readonly put: QuestionBook
  /** Ballots in one of these positions, in a group, among an electorate. */
  readonly count: (positions: readonly string[], where?: { group?: string; among?: string }) => number
  readonly entitled: (electorate: string) => number
}

function votesOn({ book, at }: Seen, put: QuestionBook): Votes {
  const kind = book.procedure.questions!.find(({ id }) => id === put.question)!
  const reasons = new Set(
    (book.procedure.positions ?? []).filter(({ reason }) => reason === 'to-count').map(({ id }) => id),
  )
  const members = kind.fixed === 'opening' ? put.opening : electoratesAt(book, at)
  const ballots = [...put.ballots]
    .filter(([party]) => members.get(kind.electorate)?.has(party))
    .filter(([, { position, reasoned }]) => reasoned || !reasons.has(position))
  const isIn = (party: string, { group, among }: { group?: string; among?: string }) =>
    (group === undefined || book.parties.get(party)?.group === group) &&
    (among === undefined || (members.get(among)?.has(party) ?? false))
  return {
    put,
    count: (positions, where = {}) =>
      ballots.filter(([party, { position }]) => positions.includes(position) && isIn(party, where)).length,
    entitled: electorate => members.get(electorate)?.size ?? 0,
  }
}

/** Two thirds and the like of `of` in `base`; of nothing, no share. */
export function atLeast(num: number, den: number, of: number, base: number): boolean {
  return base > 0 && of * den >= base * num
}

/** More than a half and the like. */
export function moreThan(num: number, den: number, of: number, base: number): boolean {
  return base > 0 && of * den > base * num
}

/** Objections that are open and bear on a target; on the whole, all of them. Concerns are none. */
export function openOn(book: Book, target: Target): ObjectionBook[] {
  const open = [...book.objections.values()].filter(o => isOpen(o) && o.degree === 'objection')
  return 'instrument' in target ? open : open.filter(o => o.matter === matterIn(book, target))
}

/** What a target is about, whatever its revision. */
export function idOf(target: Target): string {
  const [[kind, id] = []] = Object.entries(target)
  return `${kind} ${kind === 'instrument' ? '' : id}`
}

/** Challenges on which nobody has ruled. */
export function openChallenges(book: Book): number {
  return [...book.challenges.values()].filter(({ open }) => open).length
}

/** Findings of a designation that nobody overturned, in the present stage alone where that is asked. */
export function standing(book: Book, designations: readonly string[], inStage = false): FindingBook[] {
  const stage = book.stages.at(-1)!.seq
  return [...book.findings.values()].filter(
    f => designations.includes(f.designation) && !f.overturned && (!inStage || f.stage === stage),
  )
}

/** Questions of a kind that were carried and stand, in the present stage alone where that is asked. */
export function carriedIn(
  book: Book,
  kinds: readonly string[],
  inStage = false,
  result = 'carried',
): QuestionBook[] {
  const stage = book.stages.at(-1)!.seq
  return [...book.questions.values()].filter(
    q =>
      kinds.includes(q.question) &&
      q.closed?.result === result &&
      !q.overturned &&
      (!inStage || book.done[q.closed.seq]!.stage === stage),
  )
}

/** Decisions on the whole with this outcome that nobody overturned. */
export function wholeDecided(book: Book, outcome: string, inStage = false): Done[] {
  return doneOf(book, 'decision', inStage).filter(
    ({ act, seq }) =>
      act.outcome === outcome && 'instrument' in (act.subject as object) && !book.overturned.has(seq),
  )
}

/** Whole days since the present stage began. */
export function daysIn(book: Book, at: number): number {
  return Math.floor((at - book.stages.at(-1)!.at) / dayMs)
}

/** Who a ballot is of: whoever cast it, or gave its proxy. */
export const voterOf = ({ act, party }: Seen): string => act.for ?? party

/** Whether a ballot is of somebody who was in an electorate when the question was put. */
export function wasIn(seen: Seen, electorate: string): boolean {
  return seen.book.questions.get(seen.act.question)!.opening.get(electorate)?.has(voterOf(seen)) ?? false
}

export const groupOf = (book: Book, party: string): string | null => book.parties.get(party)?.group ?? null

export const holdsRole = (book: Book, party: string, role: string): boolean =>
  book.roles.get(role)?.has(party) ?? false

/** Whether every provision has words in every authentic language, and nothing is left of amendments and reserves. */
export function isClean({ text }: State): boolean {
  const amended = [...text.amendments.values()].some(
    a => a.status === 'in-force' && a.mark !== 'NOC' && a.mark !== 'OTHER',
  )
  return !amended && text.reserves.size === 0
}

/** Whether every provision that stands has words in a language, its own or a translation that was verified. */
export function isIn({ text }: State, lang: string): boolean {
  return [...text.provisions.values()]
    .filter(({ suppressed }) => suppressed === null)
    .every(({ wordings }) =>
      wordings.some(
        w =>
          w.kind === 'verbatim' &&
          (w.lang === lang ||
            (text.translations.get(w.hash) ?? []).some(t => t.lang === lang && t.verifiedBy !== null)),
      ),
    )
}

/** Whether an exception from a clause holds for this act. */
export function excepting({ book, act, party, at }: Seen, clause: string): boolean {
  return excepted(book, clause, act.kind, party, at)
}
