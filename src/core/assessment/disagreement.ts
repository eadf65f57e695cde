/**
 * Where groups differ on a criterion. One strip a group, never a mean across groups and never a total: the answers are
 * ordered remedies, and nothing is added up. What cannot be told is counted first. Rules AS15 to AS20,
 * docs/spec/assessments.md.
 */
import { agreementAnswersMin } from '../limits.js'
import { subjectKey, type Target } from '../negotiation/acts/fields.js'
import type { DeclaredFramework } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { agreement, permille } from './agreement.js'
import { answersOn, type GivenAnswer, holds, proponentsOf, steps } from './answers.js'
import { type Family, familiesFor } from './called-for.js'
import { type Reason, sideOf, strongestOf } from './reasons.js'

/** The answers of one stakeholder group to one criterion that hold of the words as they are. */
export interface Strip {
  readonly group: string
  /** How many answers are on each step, from `incompatible` to `improves`. */
  readonly counts: readonly number[]
  /** Answers on the scale, and beside it. */
  readonly placed: number
  readonly unclear: number
  readonly doesNotArise: number
  /** Twice the median step, so that it is whole: between two steps it is odd. Null where nothing is placed. */
  readonly medianTwice: number | null
  readonly lowest: number | null
  readonly highest: number | null
  /** Van der Eijk's A in thousandths; null of fewer answers than `agreementAnswersMin`: they are dots, and no more. */
  readonly agreementPermille: number | null
  /** Whether A, before it is rounded, is below zero. */
  readonly splitInside: boolean
  readonly acts: readonly number[]
}

export interface CriterionAnswers {
  readonly criterion: string
  /** Parties, named or not, whose answer holds; of those, how many cannot tell. */
  readonly answered: number
  readonly unclear: number
  /** Groups in the procedure's order, those of which somebody answered. */
  readonly strips: readonly Strip[]
  readonly silentGroups: readonly string[]
  /** Pairs of groups whose medians are two steps apart or more, the lower first. */
  readonly splitBetween: readonly (readonly [string, string])[]
  /** The strongest reason of those who ask for no remedy, and of those who ask for one. */
  readonly best: { readonly noRemedy: Reason | null; readonly remedy: Reason | null }
  readonly answers: readonly GivenAnswer[]
  /** Of those, the answers that no longer hold, or of which that cannot be told. */
  readonly stale: readonly number[]
}

export interface SubjectAssessment {
  readonly subject: string
  readonly framework: string
  /** Who proposes the words, and which of the criteria asked of it each has answered: shown before all else. */
  readonly proponents: readonly { readonly party: string; readonly answered: readonly string[] }[]
  readonly families: readonly Family[]
  /** Criteria with an answer, in the order of the framework. */
  readonly criteria: readonly CriterionAnswers[]
  /** Criteria that the words call for and of which no answer holds. */
  readonly unanswered: readonly string[]
}

/** Everything that was answered about one subject under one framework. `seqs` where they are known already. */
export function assessmentOf(
  view: View,
  subject: Target,
  framework: DeclaredFramework,
  seqs?: readonly number[],
): SubjectAssessment {
  const answers = answersOn(view, subject, framework, seqs)
  const families = familiesFor(view, framework, subject)
  const criteria = framework.criteria.flatMap(({ id }) => {
    const given = answers.get(id)
    return given === undefined ? [] : [criterionAnswers(view, id, given)]
  })
  const held = new Set(criteria.filter(({ answered }) => answered > 0).map(({ criterion }) => criterion))
  const asked = families.filter(({ called }) => called).flatMap(family => family.criteria)
  return {
    subject: subjectKey(subject),
    framework: framework.id,
    proponents: proponentsOf(view.state, subject).map(party => ({
      party,
      answered: criteria
        .filter(c => c.answers.some(a => a.author.party === party && holds(a)))
        .map(c => c.criterion),
    })),
    families,
    criteria,
    unanswered: asked.filter(id => !held.has(id)),
  }
}

function criterionAnswers(view: View, criterion: string, answers: readonly GivenAnswer[]): CriterionAnswers {
  const holding = answers.filter(holds)
  const groups = (view.state.record.procedure?.groups ?? []).map(({ id }) => id)
  const of = (group: string) => holding.filter(({ author }) => author.group === group)
  const strips = groups.filter(id => of(id).length > 0).map(id => strip(id, of(id)))
  const on = (side: number) =>
    holding.filter(a => sideOf(a.answer) === side && a.why !== null).map(({ seq }) => seq)
  return {
    criterion,
    answered: holding.length,
    unclear: holding.filter(({ answer }) => answer === 'unclear').length,
    strips,
    silentGroups: groups.filter(id => of(id).length === 0),
    splitBetween: splitBetween(strips),
    best: { noRemedy: strongestOf(view, on(1)), remedy: strongestOf(view, on(-1)) },
    answers,
    stale: answers.filter(answer => !holds(answer)).map(({ seq }) => seq),
  }
}

function strip(group: string, answers: readonly GivenAnswer[]): Strip {
  const counts = steps.map((_, i) => answers.filter(({ step }) => step === i - 3).length)
  const placed = answers.flatMap(({ step }) => step ?? []).sort((a, b) => a - b)
  const count = (answer: string) => answers.filter(a => a.answer === answer).length
  const a = placed.length < agreementAnswersMin ? null : agreement(counts)
  return {
    group,
    counts,
    placed: placed.length,
    unclear: count('unclear'),
    doesNotArise: count('does-not-arise'),
    medianTwice: medianTwice(placed),
    lowest: placed[0] ?? null,
    highest: placed.at(-1) ?? null,
    agreementPermille: a === null ? null : permille(a),
    splitInside: a !== null && a.num < 0n,
    acts: answers.map(({ seq }) => seq),
  }
}

/** The two in the middle together; of an odd number the one there is, twice. */
function medianTwice(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null
  return sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!
}

/** Two steps are four halves. */
function splitBetween(strips: readonly Strip[]): (readonly [string, string])[] {
  const placed = strips.filter(({ medianTwice }) => medianTwice !== null)
  return placed.flatMap(a =>
    placed.flatMap(b => (b.medianTwice! - a.medianTwice! >= 4 ? [[a.group, b.group] as const] : [])),
  )
}
