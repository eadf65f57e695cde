/**
 * What was answered under a framework about one subject: the latest answer of every author to every criterion, with
 * how it stands to the words as they are. Rules AS9 and AS15, docs/spec/assessments.md.
 */
import { compareStrings } from '../canonical/result.js'
import { subjectKey, type Target } from '../negotiation/acts/fields.js'
import { type Answer, frameworkOf } from '../negotiation/acts/positions/assess.js'
import { type Holder, holderOf, inOrder, saying } from '../negotiation/holders.js'
import type { AssessmentState, DeclaredFramework, State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { push } from './lists.js'
import { supportingGroups } from './reasons.js'
import { type Holding, holdingOf, subjectNow } from './staleness.js'

/** The ordered steps, from one end to the other: what would have to change, from everything to nothing and better. */
export const steps = ['incompatible', 'substance', 'wording', 'none', 'improves'] as const

/** Where on the scale an answer is, -3 to 1; null for `unclear` and `does-not-arise`, which are on none. */
function stepOf(answer: string): number | null {
  const at = (steps as readonly string[]).indexOf(answer)
  return at < 0 ? null : at - 3
}

export interface GivenAnswer {
  readonly seq: number
  readonly author: Holder
  readonly answer: Answer
  readonly step: number | null
  readonly confidence: AssessmentState['confidence'] | null
  readonly missing: NonNullable<AssessmentState['missing']>
  readonly evidence: NonNullable<AssessmentState['evidence']>
  readonly wording: NonNullable<AssessmentState['wording']> | null
  readonly holding: Holding
  /** Given for the whole family, which does not arise. */
  readonly forFamily: boolean
  /** Whether its author is one of those who propose the words. */
  readonly byProponent: boolean
  /** The act whose body says why; null where none was recorded. */
  readonly why: number | null
  readonly supportedByGroups: readonly string[]
  /** Assessments and statements that reply to it. */
  readonly replies: readonly number[]
  /** Acts by which the same author answered before, the latest first. */
  readonly earlier: readonly number[]
}

/** Answers that hold of the words as they are, and count. */
export function holds({ holding: { state } }: GivenAnswer): boolean {
  return state === 'current' || state === 'carried'
}

/** Every assessment under a framework with an answer, by the subject that it was on and the one that its words are of now. */
export function bySubject(view: View, framework: DeclaredFramework): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const assessment of view.state.positions.assessments.values()) {
    if (!answersTo(view.state, assessment, framework)) continue
    const keys = new Set([subjectKey(assessment.target), subjectNow(view, assessment)])
    for (const key of keys) push(found, key, assessment.seq)
  }
  return found
}

function answersTo(state: State, assessment: AssessmentState, framework: DeclaredFramework): boolean {
  return assessment.answer !== null && frameworkOf(state, assessment)?.id === framework.id
}

/** The latest answer of every author to every criterion, in the order in which they were given; by criterion. */
export function answersOn(
  view: View,
  subject: Target,
  framework: DeclaredFramework,
  seqs: readonly number[] = bySubject(view, framework).get(subjectKey(subject)) ?? [],
): ReadonlyMap<string, readonly GivenAnswer[]> {
  const { assessments } = view.state.positions
  const beside = { proponents: new Set(proponentsOf(view.state, subject)), replies: repliesIn(view.state) }
  const latest = new Map<string, { readonly criterion: string; readonly seqs: number[] }>()
  for (const seq of inOrder(view, seqs))
    for (const criterion of criteriaOf(assessments.get(seq)!, framework)) {
      const author = holderOf(view, seq).party ?? `unnamed ${seq}`
      const before = latest.get(`${criterion}\n${author}`)?.seqs ?? []
      latest.set(`${criterion}\n${author}`, { criterion, seqs: [seq, ...before] })
    }
  const answers = new Map<string, GivenAnswer[]>()
  for (const { criterion, seqs: own } of latest.values()) push(answers, criterion, given(view, own, beside))
  for (const list of answers.values()) list.sort((a, b) => a.seq - b.seq)
  return answers
}

function criteriaOf({ criterion, family }: AssessmentState, { criteria }: DeclaredFramework): string[] {
  if (criterion !== null) return [criterion]
  return family === undefined ? [] : criteria.filter(c => c.family === family).map(({ id }) => id)
}

/** What is known of a subject and a record, whatever the answer. */
interface Beside {
  readonly proponents: ReadonlySet<string>
  readonly replies: Replies
}

function given(
  view: View,
  [seq, ...earlier]: readonly number[],
  { proponents, replies }: Beside,
): GivenAnswer {
  const { positions } = view.state
  const assessment = positions.assessments.get(seq!)!
  const author = holderOf(view, seq!)
  return {
    seq: seq!,
    author,
    answer: assessment.answer as Answer,
    step: stepOf(assessment.answer!),
    confidence: assessment.confidence ?? null,
    missing: assessment.missing ?? [],
    evidence: assessment.evidence ?? [],
    wording: assessment.wording ?? null,
    holding: holdingOf(view, assessment),
    forFamily: assessment.family !== undefined,
    byProponent: author.party !== null && proponents.has(author.party),
    why: saying(view, seq!),
    supportedByGroups: supportingGroups(view, seq!),
    replies: replies.get(seq!) ?? [],
    earlier,
  }
}

/** Assessments and statements that reply to an act, by the act, in the order of the record. */
type Replies = ReadonlyMap<number, readonly number[]>

export function repliesIn({ positions }: State): Replies {
  const replies = new Map<number, number[]>()
  for (const { reply, seq } of [...positions.assessments.values(), ...positions.statements.values()]) {
    if (reply !== null) push(replies, reply, seq)
  }
  for (const seqs of replies.values()) seqs.sort((a, b) => a - b)
  return replies
}

/** Who proposes the words of a subject: the authors of its document, sorted; nobody proposes the text as it is. */
export function proponentsOf({ text }: State, subject: Target): string[] {
  const document =
    'proposal' in subject
      ? subject.proposal
      : 'amendment' in subject
        ? text.amendments.get(subject.amendment)?.proposal
        : undefined
  return [...(text.proposals.get(document ?? '')?.authors ?? [])].sort(compareStrings)
}
