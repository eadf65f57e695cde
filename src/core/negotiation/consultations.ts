/**
 * Consultations in the state. In the log of a consultation: the question, the statements, and who voted how as a
 * sparse matrix of voters and statements, of which every figure is counted. In a negotiation: which consultations its
 * parties have announced, and the results they cite. Rules HC1 to HC24, docs/spec/consultations.md.
 */
import type { LocalText } from '../procedure/procedure.js'
import type { PackedVote } from './acts/consultation/packed.js'
import type { Target, Wording } from './acts/fields.js'
import type { ActSeq, State } from './state.js'

/** Agree, pass, disagree; on the question itself yes, unsure, no. */
export type Vote = 1 | 0 | -1

/** The number under which the question itself is voted on; statements follow from 1. */
export const questionNumber = 0

export const answers = ['yes', 'no', 'later'] as const
/** What a party says that it decided on its question; `later` where it has not yet. */
export type Answer = (typeof answers)[number]

/** What a consultation is about: a target in another log. */
export interface ConsultationOf {
  readonly origin: string
  /** The short name of that log. */
  readonly name: string
  readonly target: Target
}

export interface ConsultationGroup {
  readonly id: string
  readonly label: LocalText
}

export interface PosedState {
  readonly seq: ActSeq
  readonly text: readonly Wording[]
  /** The voter who wrote it; null for the party that asks. */
  readonly by: number | null
}

/** The slice of the log of a consultation. Absent until it is opened. */
export interface ConsultationState {
  readonly seq: ActSeq
  readonly of: ConsultationOf | null
  readonly question: LocalText
  /** The exact words that are asked about, where it is about words. */
  readonly text: readonly Wording[]
  readonly groups: readonly ConsultationGroup[]
  readonly who: 'public' | 'invited'
  /** Whether voters may add statements. */
  readonly open: boolean
  /** When votes are no longer taken, milliseconds. */
  readonly closes: number
  closed: ActSeq | null
  /** By number, from 1. */
  readonly statements: Map<number, PosedState>
  /** By voter number, from 0: the place of the voter's group in `groups`. */
  readonly voters: number[]
  /** By statement, then by voter: the latest vote stands. */
  readonly votes: Map<number, Map<number, Vote>>
  /** Votes in the log, those that were changed later among them. */
  taken: number
  /** The party's replies; the last stands. */
  readonly replies: { readonly seq: ActSeq; readonly answer: Answer }[]
}

export interface Tally {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/** The tally of no votes. */
const none: Tally = { agree: 0, disagree: 0, pass: 0 }

/**
 * What the votes come to. Kept beside the state, not in it: it says nothing that they do not say, and a vote more costs
 * the same however many there are.
 */
interface Counted {
  /** By statement: of each group in turn how many disagree, pass and agree. */
  readonly byStatement: Map<number, Uint32Array>
  /** By voter: whether they have voted on anything. */
  readonly spoke: boolean[]
  /** By group: how many have. */
  readonly heard: number[]
}

type Counting = Pick<ConsultationState, 'groups' | 'voters' | 'votes'>

const counted = new WeakMap<Counting['votes'], Counted>()

/** Counted from zero when first asked for, from then on vote by vote. */
function countsOf(state: Counting): Counted {
  const known = counted.get(state.votes)
  if (known !== undefined) return known
  const counts: Counted = { byStatement: new Map(), spoke: [], heard: state.groups.map(() => 0) }
  for (const [statement, column] of state.votes)
    for (const [voter, vote] of column) count(state, counts, { voter, statement, vote }, undefined)
  counted.set(state.votes, counts)
  return counts
}

/** Counts a vote in; what the same voter voted there before no longer counts. */
function count(
  { groups, voters }: Counting,
  { byStatement, spoke, heard }: Counted,
  { voter, statement, vote }: PackedVote,
  before: Vote | undefined,
): void {
  const group = voters[voter]!
  const row = byStatement.get(statement) ?? new Uint32Array(3 * groups.length)
  if (before === undefined) byStatement.set(statement, row)
  else row[3 * group + before + 1]! -= 1
  row[3 * group + vote + 1]! += 1
  while (spoke.length <= voter) spoke.push(false)
  if (!spoke[voter]) heard[group]! += 1
  spoke[voter] = true
}

/** Enters one vote. The work does not grow with the votes that there are. */
export function enterVote(state: Counting & { taken: number }, packed: PackedVote): void {
  const { voter, statement, vote } = packed
  const column = state.votes.get(statement) ?? new Map<number, Vote>()
  const before = column.get(voter)
  state.votes.set(statement, column.set(voter, vote))
  state.taken++
  const counts = counted.get(state.votes)
  if (counts !== undefined) count(state, counts, packed, before)
}

/** How each group voted on a statement, in the order of the groups; 0 is the question itself. */
export function tallyByGroup(state: Counting, statement: number): Tally[] {
  const row = countsOf(state).byStatement.get(statement)
  return state.groups.map((_, g) =>
    row === undefined ? none : { agree: row[3 * g + 2]!, disagree: row[3 * g]!, pass: row[3 * g + 1]! },
  )
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (a, b) => ({ agree: a.agree + b.agree, disagree: a.disagree + b.disagree, pass: a.pass + b.pass }),
    none,
  )
}

export const votesIn = ({ agree, disagree, pass }: Tally): number => agree + disagree + pass

/** How many have voted on anything, by group in their order. A number without a vote is nobody's yet. */
export function heardByGroup(state: Counting): readonly number[] {
  return [...countsOf(state).heard]
}

/** The figures of a result as a negotiation cites them: on the question, by group. */
export interface CitedGroup extends ConsultationGroup {
  readonly yes: number
  readonly no: number
  readonly unsure: number
}

/** What the question came to, group by group: what a cited result must equal at its size. */
export function citedFigures(state: ConsultationState): CitedGroup[] {
  const tallies = tallyByGroup(state, questionNumber)
  return state.groups.map(({ id, label }, i) => {
    const { agree, disagree, pass } = tallies[i]!
    return { id, label, yes: agree, no: disagree, unsure: pass }
  })
}

/** A consultation that a party of a negotiation has announced. */
export interface AnnouncedState {
  readonly seq: ActSeq
  readonly party: string
  readonly origin: string
  /** The short name of its log. */
  readonly name: string
  readonly question: LocalText
  readonly target: Target
  /** Milliseconds. */
  readonly closes: number
  /** The results that were cited; the last stands. */
  readonly results: CitedState[]
}

export interface CitedState {
  readonly seq: ActSeq
  readonly size: number
  /** Of the tree over the first `size` entries, hexadecimal. */
  readonly root: string
  readonly groups: readonly CitedGroup[]
  readonly answer?: Answer
}

/** The consultations of a party, in the order in which it announced them. */
export function announcedBy(
  { consultations }: { readonly consultations?: ReadonlyMap<string, AnnouncedState> },
  party: string,
): AnnouncedState[] {
  return [...(consultations?.values() ?? [])].filter(one => one.party === party)
}

/** The short name of the log of a party's next consultation; at most 40 characters. */
export function nextConsultation(state: Pick<State, 'record' | 'consultations'>, party: string): string {
  const number = announcedBy(state, party).length + 1
  return `${state.record.name.slice(0, 18)}-${party.toLowerCase()}-${number}`
}
