/**
 * The rules behind clauses that were judged, so that a page can lay what they came to beside their words. The
 * record keeps what each rule came to, not the rule: that stands in the procedure, and is found by its clause.
 */
import { subjectKind } from '../../core/negotiation/acts/decisions/decision-rules.js'
import type { FindingState, QuestionState } from '../../core/negotiation/proceedings.js'
import type { CountState, DecisionState, Judged, State } from '../../core/negotiation/state.js'
import {
  carries,
  type DecisionRule,
  type Move,
  type Procedure,
  type Question,
  type Way,
} from '../../core/procedure/procedure.js'
import type { Rule, Working } from '../../core/procedure/rule.js'
import { type Counting, rulesUnder } from '../parts/rule-words.js'

/** A clause that was judged, with its rule where it has one. */
export interface Ruled {
  readonly judged: Judged
  readonly rule: Rule | null
  /** What the counts of the rule are of. */
  readonly counting?: Counting | undefined
}

interface Candidate {
  readonly why: string
  readonly clause: string
  readonly rule: Rule | undefined
  readonly counting?: Counting
}

/** Pairs what was judged with the rules that may be behind it, in turn. */
function pair(all: readonly Judged[], candidates: readonly Candidate[]): Ruled[] {
  const left = [...candidates]
  return all.map(judged => {
    const at = left.findIndex(
      ({ why, clause, rule }) =>
        why === judged.why && clause === judged.clause && rule !== undefined && fits(rule, judged.working),
    )
    if (at < 0) return { judged, rule: null }
    const [{ rule, counting }] = left.splice(at, 1) as [Candidate]
    return { judged, rule: rule!, counting }
  })
}

/** Whether a working has the shape of a rule. */
function fits(rule: Rule, working: Working | undefined): boolean {
  if (working === undefined) return false
  const { parts = [] } = working
  const rules = rulesUnder(rule)
  if (rule.perGroup !== undefined) return parts.every(part => part.group !== undefined)
  return rules.length === parts.length && rules.every((inner, i) => fits(inner, parts[i]))
}

export function moveClauses({ when, clause }: Move, judged: readonly Judged[]): Ruled[] {
  return pair(judged, [{ why: 'not-yet', clause, rule: when }])
}

/** Of a question that was put: quorum, putting off, what carries it. */
export function questionClauses(kind: Question, judged: readonly Judged[]): Ruled[] {
  return pair(judged, ofQuestion(kind, 'not-carried'))
}

function ofQuestion({ id, quorum, postponed, carries, clause }: Question, why: string): Candidate[] {
  const counting = { question: id }
  return [
    { why: 'no-quorum', clause: quorum?.clause ?? '', rule: quorum?.when, counting },
    { why: 'postponed', clause: postponed?.clause ?? '', rule: postponed?.when, counting },
    { why, clause, rule: carries, counting },
  ]
}

/** Of a finding: what any finding needs, and what its designation does. */
export function findingClauses(
  { finding }: Procedure,
  { designation, judged }: Pick<FindingState, 'designation' | 'judged'>,
): Ruled[] {
  if (finding === undefined) return pair(judged, [])
  const own = finding.scale.find(({ id }) => id === designation)?.requires
  return pair(judged, stancesRules([finding.requires, own], finding.clause))
}

function stancesRules(rules: readonly (Rule | undefined)[], clause: string): Candidate[] {
  return rules.map(rule => ({ why: 'finding-not-open', clause, rule, counting: 'stances' }))
}

/** Of one way in which something can be decided, also as a what-if supposes it. */
export function wayClauses(
  procedure: Procedure,
  rule: DecisionRule,
  way: Way,
  all: readonly Judged[],
): Ruled[] {
  const { questions = [], finding } = procedure
  const kind = questions.find(({ id }) => id === way.question)
  return pair(all, [
    ...ofDecision(rule, [way]),
    ...(kind === undefined ? [] : ofQuestion(kind, 'vote-not-carried')),
    ...stancesRules([finding?.requires, finding?.scale.at(-1)?.requires], way.clause),
    ...(finding?.scale ?? []).flatMap(({ requires }) => stancesRules([requires], way.clause)),
  ])
}

function ofDecision({ requires, clause }: DecisionRule, ways: readonly Way[]): Candidate[] {
  return [
    ...ways.map(({ when, clause }) => ({ why: 'way-not-open', clause, rule: when })),
    { why: 'requirements-not-met', clause, rule: requires },
  ]
}

/** Of a decision that was taken: by the rule that it was judged by. */
export function decisionClauses(state: State, decision: DecisionState): Ruled[] {
  const all = decision.judged ?? []
  if (all.length === 0) return []
  const rule = ruleOfDecision(state, decision)
  if (rule === undefined) return pair(all, [])
  const ways = rule.ways.filter(({ how }) => how === decision.how)
  const vote = state.decisions.counts.get(decision.count ?? -1)?.rule
  const kind = state.record.procedure?.questions?.find(({ id }) => id === vote)
  return pair(all, [
    ...ofDecision(rule, ways),
    ...(kind === undefined ? [] : ofQuestion(kind, 'vote-not-carried')),
  ])
}

/** The rule that a decision was judged by: the first that fits its stage, body and way, else the first at all. */
function ruleOfDecision({ record, proceedings }: State, decision: DecisionState): DecisionRule | undefined {
  const { subject, package: more = [], outcome, how, seq, level } = decision
  const stage = proceedings!.stages.findLast(began => began.seq < seq)?.stage
  const body = decision.in === undefined ? level : proceedings!.bodies.get(decision.in)?.kind
  const rules = (record.procedure?.decisions ?? []).filter(
    rule =>
      rule.outcomes.includes(outcome) &&
      [subject, ...more].every(each => rule.on.includes(subjectKind(each))),
  )
  const unsaid = record.mode === 'observed' && body === null
  const fitting = rules.find(
    rule =>
      (rule.stages === undefined || rule.stages.includes(stage ?? '')) &&
      (unsaid || rule.in === undefined || rule.in.some(kind => kind === body)) &&
      rule.ways.some(way => way.how === how),
  )
  return fitting ?? rules[0]
}

/** Of a vote with its tally, where it was on a kind of question. */
export function voteClauses({ record }: State, { rule, judged = [] }: CountState): Ruled[] {
  const kind = record.procedure?.questions?.find(({ id }) => id === rule)
  return pair(judged, kind === undefined ? [] : ofQuestion(kind, 'vote-not-carried'))
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
