/**
 * Tallies, kept up with every ballot and position: refreshing one costs the same with ten parties and with a
 * hundred thousand. Keys are `position`, `position@group`, `position#electorate` and `position#electorate@group`,
 * the latter for rules that count among some of the entitled. Rules P27, P28.
 */
import type { Question } from '../procedure/procedure.js'
import type { Count, Facts } from '../procedure/rule.js'
import { wasMember } from './electorates.js'
import type { QuestionState } from './proceedings.js'
import type { ActSeq, State } from './state.js'

interface Ballot {
  readonly position: string
  readonly counts: boolean
  readonly seq: ActSeq
}

/** Puts a party's ballot in the place of the one it had. */
export function castBallot(
  state: State,
  kind: Question,
  question: QuestionState,
  party: string,
  ballot: Ballot,
): void {
  takeBallot(state, kind, question, party)
  question.ballots.set(party, ballot)
  tallyBallot(state, kind, question, party, ballot, 1)
}

/** Takes a party's ballot out. An observed negotiation asks who is in which electorate as the fold goes: it counts anew. */
function takeBallot(state: State, kind: Question, question: QuestionState, party: string): void {
  const before = question.ballots.get(party)
  if (before === undefined) return
  question.ballots.delete(party)
  if (state.record.mode === 'hosted') tallyBallot(state, kind, question, party, before, -1)
  else {
    question.tally.clear()
    for (const [other, ballot] of question.ballots) tallyBallot(state, kind, question, other, ballot, 1)
  }
}

/** What a party that lost its seat said no longer stands: its stances, and its ballots on questions still open. */
export function dropVoice(state: State, party: string): void {
  for (const [target, said] of state.positions.positions) {
    const stance = said.get(party)?.stance
    if (stance === undefined) continue
    tallyStance(state, target, party, undefined, stance)
    said.delete(party)
  }
  for (const question of state.proceedings!.questions.values()) {
    const kind = state.record.procedure?.questions?.find(({ id }) => id === question.question)
    if (question.result === 'open' && kind !== undefined) takeBallot(state, kind, question, party)
  }
}

/** Counts anew the ballots of those who are entitled now, where that is fixed when a question is closed. */
export function recount(state: State, kind: Question, question: QuestionState, seq: ActSeq): void {
  question.tally.clear()
  for (const [party, ballot] of [...question.ballots]) {
    if (wasMember(state, kind.electorate, party, seq))
      tallyBallot(state, kind, question, party, { ...ballot, seq }, 1)
    else question.ballots.delete(party)
  }
}

function tallyBallot(
  state: State,
  kind: Question,
  { seq, tally }: QuestionState,
  party: string,
  { position, counts, seq: cast }: Ballot,
  by: 1 | -1,
): void {
  if (!counts) return
  const asOf = kind.fixed === 'opening' ? seq : cast
  const group = state.seats.parties.get(party)?.group ?? null
  add(tally, position, by)
  if (group !== null) add(tally, `${position}@${group}`, by)
  for (const { id } of state.record.procedure?.electorates ?? []) {
    if (id === kind.electorate || !wasMember(state, id, party, asOf)) continue
    add(tally, `${position}#${id}`, by)
    if (group !== null) add(tally, `${position}#${id}@${group}`, by)
  }
}

/** Puts a party's stance on a target in the place of the one it had. */
export function tallyStance(
  state: State,
  target: string,
  party: string,
  stance: string | undefined,
  before: string | undefined,
): void {
  const { proceedings } = state
  if (proceedings === undefined) return
  const tally = proceedings.tallies.get(target) ?? new Map<string, number>()
  proceedings.tallies.set(target, tally)
  const group = state.seats.parties.get(party)?.group ?? null
  for (const [said, by] of [
    [before, -1],
    [stance, 1],
  ] as const) {
    if (said === undefined) continue
    add(tally, said, by)
    if (group !== null) add(tally, `${said}@${group}`, by)
  }
}

/** A count that comes to nothing is not kept, so that the same ballots leave the same tally. */
function add(tally: Map<string, number>, key: string, by: 1 | -1): void {
  const now = (tally.get(key) ?? 0) + by
  if (now === 0) tally.delete(key)
  else tally.set(key, now)
}

type Counting = Pick<Facts, 'count' | 'blocking'>

/** The ballots on a question, as rules count them. */
export function ballotFacts(state: State, kind: Question, question: QuestionState): Counting {
  const { tally, entitled, present } = question
  const of = (positions: readonly string[], group: string | null, among: string | undefined) =>
    sum(positions.map(position => tally.get(`${position}${suffix(group, among, kind.electorate)}`) ?? 0))
  return {
    blocking: group => of(blockingOf(state), group, undefined),
    count(count, group) {
      if (count.positions !== undefined) return of(besides(count), group, count.among)
      const without = of(count.without ?? [], group, count.among)
      if (count.cast) return of(kind.positions, group, count.among) - without
      if (count.present) return group === null && present !== null ? present - without : null
      if (!count.entitled) return null
      const among = entitled[count.among ?? kind.electorate]
      return (group === null ? (among?.total ?? 0) : (among?.groups[group] ?? 0)) - without
    },
  }
}

/** The positions that are counted, less those that are taken away. */
function besides({ positions = [], without = [] }: Count): string[] {
  return positions.filter(position => !without.includes(position))
}

function suffix(group: string | null, among: string | undefined, electorate: string): string {
  const within = among === undefined || among === electorate ? '' : `#${among}`
  return group === null ? within : `${within}@${group}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}

const stances = ['support', 'accept', 'concern', 'object', 'refer']

/** The positions taken on a target, as the rules of findings count them. */
export function stanceFacts(state: State, target: string): Counting {
  const tally = state.proceedings?.tallies.get(target) ?? new Map<string, number>()
  const of = (said: readonly string[], group: string | null) =>
    sum(said.map(stance => tally.get(group === null ? stance : `${stance}@${group}`) ?? 0))
  return {
    blocking: group => of(['object'], group),
    count(count, group) {
      if (count.among !== undefined) return null
      if (count.positions !== undefined) return of(besides(count), group)
      return count.cast ? of(stances, group) - of(count.without ?? [], group) : null
    },
  }
}

/** A tally that was entered whole. Who is behind it by group or electorate it tells only where it was a roll call. */
export function talliedFacts(
  state: State,
  act: {
    readonly tally: Readonly<Record<'for' | 'against' | 'abstain', number>>
    readonly ballots?: readonly { readonly party: string; readonly ballot: string }[] | undefined
    readonly rollCall: boolean
    readonly present?: number | undefined
  },
  kind: Question,
  seq: ActSeq,
): Counting {
  const known = (position: string, group: string | null, among: string | undefined) =>
    (act.ballots ?? []).filter(
      ({ party, ballot }) =>
        ballot === position &&
        (group === null || state.seats.parties.get(party)?.group === group) &&
        (among === undefined || wasMember(state, among, party, seq)),
    ).length
  const of = (positions: readonly string[], group: string | null, among: string | undefined) => {
    const whole = group === null && (among === undefined || among === kind.electorate)
    if (!whole && !act.rollCall) return null
    return sum(
      positions.map(position =>
        whole ? (act.tally[position as 'for'] ?? 0) : known(position, group, among),
      ),
    )
  }
  return {
    blocking: group => of(blockingOf(state), group, undefined),
    count: (count: Count, group) => {
      if (count.positions !== undefined) return of(besides(count), group, count.among)
      const without = of(count.without ?? [], group, count.among)
      if (count.present)
        return group === null && act.present !== undefined && without !== null ? act.present - without : null
      const all = countOf(state, count, kind, group, of)
      return all === null || without === null ? null : all - without
    },
  }
}

function blockingOf({ record }: State): string[] {
  return (record.procedure?.positions ?? []).filter(p => p.blocking).map(p => p.id)
}

/** Who is entitled an observed record knows only as far as rights were recorded; who was present, hardly ever. */
function countOf(
  state: State,
  { cast, entitled, among }: Count,
  kind: Question,
  group: string | null,
  of: (positions: readonly string[], group: string | null, among: string | undefined) => number | null,
): number | null {
  if (cast) return of(['for', 'against', 'abstain'], group, among)
  if (!entitled || state.record.mode === 'observed') return null
  const members = state.proceedings?.electorates.get(among ?? kind.electorate)
  return group === null ? (members?.total ?? 0) : (members?.groups.get(group) ?? 0)
}
