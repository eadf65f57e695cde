/**
 * The rules behind clauses that were judged, so that a page can lay what they came to beside their words. The
 * record keeps what each rule came to and its place in the procedure; the rule itself stands there.
 */
import type { QuestionState } from '../../core/negotiation/proceedings.js'
import type { CountState, Judged, State } from '../../core/negotiation/state.js'
import { carries, type Procedure, type Question, ruleAt } from '../../core/procedure/procedure.js'
import type { Rule, Working } from '../../core/procedure/rule.js'
import type { Counting } from '../parts/rule-words.js'

/** A clause that was judged, with its rule where it has one. */
export interface Ruled {
  readonly judged: Judged
  readonly rule: Rule | null
  /** What the counts of the rule are of. */
  readonly counting?: Counting | undefined
}

/** Clauses as they were judged, each with the rule of this procedure that stands behind it. */
export function clausesOf(procedure: Procedure, all: readonly Judged[]): Ruled[] {
  return all.map(judged => {
    if (judged.rule === undefined) return { judged, rule: null }
    return {
      judged,
      rule: ruleAt(procedure, judged.rule) ?? null,
      counting: countingAt(procedure, judged.rule),
    }
  })
}

function countingAt({ questions = [] }: Procedure, place: string): Counting | undefined {
  const [part, i] = place.split('/')
  const question = part === 'questions' ? questions[Number(i)] : undefined
  return question === undefined ? (part === 'finding' ? 'stances' : undefined) : { question: question.id }
}

/** The one share that carries a vote in semantics 1, and what this vote came to; null where there is none. */
export function voteShare(
  { record }: State,
  { kind, tally }: CountState,
): { readonly rule: Rule; readonly working: Working; readonly clause: string } | null {
  const { vote } = record.procedure ?? {}
  if (vote === undefined || tally === null || kind !== 'vote') return null
  const { num, den, strict } = vote.share
  const votes = { of: { positions: ['for'] }, base: { positions: ['for', 'against'] } }
  return {
    rule: { share: { num, den, ...(strict ? { strict } : {}), ...votes } },
    working: {
      verdict: carries(vote, tally) ? 'holds' : 'fails',
      of: tally.for,
      base: tally.for + tally.against,
    },
    clause: vote.clause,
  }
}

/** How many clauses were kept, broken, and cannot be told. */
export function verdicts(all: readonly Judged[]): Readonly<Record<Judged['verdict'], number>> {
  const count = (verdict: Judged['verdict']) => all.filter(judged => judged.verdict === verdict).length
  return { holds: count('holds'), fails: count('fails'), unknown: count('unknown') }
}

/** How many may answer a question, and how they have, in all and by group of the procedure. */
export interface GroupTally {
  /** Null for all together. */
  readonly group: string | null
  readonly entitled: number
  readonly cast: readonly number[]
}

/** One row for all, then one for each group that has anybody entitled or heard; columns are the positions of its kind. */
export function groupTallies({ groups }: Procedure, kind: Question, question: QuestionState): GroupTally[] {
  const { entitled, tally } = question
  const among = entitled[kind.electorate]
  const rows = groups.map(({ id }) => ({
    group: id,
    entitled: among?.groups[id] ?? 0,
    cast: kind.positions.map(position => tally.get(`${position}@${id}`) ?? 0),
  }))
  const all = {
    group: null,
    entitled: among?.total ?? 0,
    cast: kind.positions.map(position => tally.get(position) ?? 0),
  }
  return [all, ...rows.filter(row => row.entitled > 0 || row.cast.some(n => n > 0))]
}
