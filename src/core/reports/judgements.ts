/**
 * Judgements under their author's name, each with the strongest contrary reason on record beside it, and what
 * is recommended. A judgement is never a fact of this report: who says it is part of it, and they are never
 * added up. Rules B9..B12.
 */

import { targetOfKey } from '../analysis/stances.js'
import { repliesIn } from '../assessment/answers.js'
import { push } from '../assessment/lists.js'
import { sideOf, strongestOf } from '../assessment/reasons.js'
import { subjectKey, type Target } from '../negotiation/acts/fields.js'
import { frameworkOf } from '../negotiation/acts/positions/assess.js'
import { provisionOfTarget } from '../negotiation/lookup.js'
import type { AssessmentState } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import { type Fact, factOf, type Holder, holderOf, inOrder, saying } from './facts.js'
import { type Subject, subjectOf } from './subjects.js'
import { assessmentsOf, isInScope, type ThemeScope } from './theme.js'

export interface Contrary {
  readonly act: number
  readonly author: Holder
  /** Groups other than its author's in which somebody supports it, in the procedure's order. */
  readonly supportedByGroups: readonly string[]
  readonly why: number | null
}

export interface Judgement extends Fact {
  readonly seq: number
  /** Whose question it is; null where no framework that is declared has it. */
  readonly framework: string | null
  readonly criterion: string
  readonly label: LocalText
  readonly answer: string | null
  readonly author: Holder
  readonly subject: Subject
  /** The act whose body gives the reasons; null where none were recorded. */
  readonly why: number | null
  /** The strongest contrary reason; null where the record has none. */
  readonly contrary: Contrary | null
}

export interface Recommendation extends Fact {
  readonly recommends: 'adopt' | 'amend' | 'no-change' | 'refer' | 'reject'
  readonly forum: string | null
  readonly author: Holder
  /** Acts whose bodies say why. */
  readonly why: readonly number[]
}

/** Judgements of the theme in the order in which they were made: of an author on one question and subject the last. */
export function judgements(view: View, scope: ThemeScope): Judgement[] {
  const beside = besideIn(view)
  const made = assessmentsOf(view.state, scope).filter(({ seq }) => beside.standing.has(seq))
  return inOrder(
    view,
    made.map(({ seq }) => seq),
  ).map(seq => judgementOf(view, view.state.positions.assessments.get(seq)!, beside))
}

function judgementOf(view: View, assessment: AssessmentState, beside: Beside): Judgement {
  const { seq, answer, target } = assessment
  const criterion = assessment.criterion!
  const framework = frameworkOf(view.state, assessment)
  return {
    seq,
    framework: framework?.id ?? null,
    criterion,
    label: framework?.criteria.find(c => c.id === criterion)?.label ?? {},
    answer,
    author: holderOf(view, seq),
    subject: subjectOf(view.state, target),
    why: saying(view, seq),
    contrary: contraryTo(view, assessment, beside),
    ...factOf(view, [seq]),
  }
}

/** What judgements are held against: the standing ones by question, and the replies to each. */
interface Beside {
  readonly standing: ReadonlySet<number>
  readonly byQuestion: ReadonlyMap<string, readonly AssessmentState[]>
  readonly replies: ReadonlyMap<number, readonly number[]>
}

/** Of every author's answers to one question on one subject the last stands; whom a source does not name, each alone. */
function besideIn(view: View): Beside {
  const { assessments } = view.state.positions
  const judged = [...assessments.values()].filter(({ criterion }) => criterion !== null)
  const order = inOrder(
    view,
    judged.map(({ seq }) => seq),
  )
  const last = new Map(order.map(seq => [authorship(view, assessments.get(seq)!), seq]))
  const byQuestion = new Map<string, AssessmentState[]>()
  for (const seq of last.values()) {
    const assessment = assessments.get(seq)!
    push(byQuestion, questionOf(view, assessment), assessment)
  }
  return { standing: new Set(last.values()), byQuestion, replies: repliesIn(view.state) }
}

function questionOf({ state }: View, assessment: AssessmentState): string {
  return `${frameworkOf(state, assessment)?.id ?? ''}\n${assessment.criterion}`
}

function authorship(view: View, assessment: AssessmentState): string {
  const { seq, target } = assessment
  const author = holderOf(view, seq).party ?? `unnamed ${seq}`
  return `${questionOf(view, assessment)}\n${subjectKey(target)}\n${author}`
}

/** The contrary reason with support in most groups other than its author's, then the earliest. */
function contraryTo(view: View, judgement: AssessmentState, beside: Beside): Contrary | null {
  const strongest = strongestOf(view, contraries(view, judgement, beside))
  if (strongest === null) return null
  const { act, supportedByGroups, why } = strongest
  return { act, author: holderOf(view, act), supportedByGroups, why }
}

function contraries(view: View, judgement: AssessmentState, { byQuestion, replies }: Beside): Set<number> {
  const asked = byQuestion.get(questionOf(view, judgement)) ?? []
  const opposite = asked.filter(a => isOpposite(view, a, judgement)).map(({ seq }) => seq)
  const said = [...(replies.get(judgement.seq) ?? []), ...opposite]
  return new Set(said.filter(seq => !isSameAuthor(view, seq, judgement.seq)))
}

function isSameAuthor(view: View, seq: number, other: number): boolean {
  const { party } = holderOf(view, seq)
  return party !== null && party === holderOf(view, other).party
}

function isOpposite(view: View, a: AssessmentState, b: AssessmentState): boolean {
  return sideOf(a.answer) * sideOf(b.answer) < 0 && overlap(view, a.target, b.target)
}

/** Whether two targets bear on the same text: the same thing in any revision, its document, its provision, the whole. */
function overlap(view: View, a: Target, b: Target): boolean {
  if ('instrument' in a || 'instrument' in b) return true
  if ('wording' in a && 'wording' in b) return a.wording === b.wording
  const documents = [documentOf(view, a), documentOf(view, b)]
  const wholeDocument = 'proposal' in a || 'proposal' in b
  if (wholeDocument) return documents[0] !== null && documents[0] === documents[1]
  if ('amendment' in a && 'amendment' in b && a.amendment === b.amendment) return true
  const provision = provisionOfTarget(view.state, a)
  return provision !== null && provision === provisionOfTarget(view.state, b)
}

function documentOf({ state }: View, target: Target): string | null {
  if ('proposal' in target) return target.proposal
  return 'amendment' in target ? (state.text.amendments.get(target.amendment)?.proposal ?? null) : null
}

/** What is recommended in place of the proposals, by author: assessments, and positions that refer them elsewhere. */
export function recommendations(view: View, scope: ThemeScope): Recommendation[] {
  const advised = assessmentsOf(view.state, scope).flatMap(({ recommends, forum, seq }) =>
    recommends === null ? [] : [{ recommends: recommends as Recommendation['recommends'], forum, seq }],
  )
  const all = new Map([...advised, ...referrals(view, scope)].map(a => [a.seq, a]))
  const grouped = new Map<string, number[]>()
  for (const seq of inOrder(view, all.keys())) {
    const { recommends, forum } = all.get(seq)!
    const key = `${recommends}\n${forum ?? ''}\n${holderOf(view, seq).party ?? `unnamed ${seq}`}`
    grouped.set(key, [...(grouped.get(key) ?? []), seq])
  }
  return [...grouped.values()].map(seqs => recommendation(view, all.get(seqs[0]!)!, seqs))
}

type Advice = Pick<Recommendation, 'recommends' | 'forum'>

function recommendation(view: View, { recommends, forum }: Advice, seqs: readonly number[]): Recommendation {
  const why = seqs.flatMap(seq => saying(view, seq) ?? [])
  return { recommends, forum, author: holderOf(view, seqs[0]!), why, ...factOf(view, seqs) }
}

/** Positions that would refer something of the theme to another forum. */
export function referrals(view: View, scope: ThemeScope): (Advice & { readonly seq: number })[] {
  return [...view.state.positions.positions].flatMap(([key, byParty]) => {
    if (!isInScope(scope, targetOfKey(key))) return []
    const refer = [...byParty.values()].filter(p => p.stance === 'refer')
    return refer.map(({ forum, seq }) => ({ recommends: 'refer' as const, forum, seq }))
  })
}
