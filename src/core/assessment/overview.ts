/**
 * What was assessed under one framework, subject by subject: which criteria have an answer and of which groups, what
 * cannot be told, what is stale, and what nobody has looked at. Rule AS22, docs/spec/assessments.md.
 */
import { subjectKey, type Target, targetKey } from '../negotiation/acts/fields.js'
import { assessableWordings } from '../negotiation/acts/positions/assessed-wordings.js'
import { presentTarget, provisionOf } from '../negotiation/lookup.js'
import type { AmendmentState, DeclaredFramework, State } from '../negotiation/state.js'
import { inReadingOrder } from '../negotiation/tree.js'
import type { View } from '../negotiation/view.js'
import { bySubject } from './answers.js'
import { assessmentOf } from './disagreement.js'
import { push } from './lists.js'

export interface AssessedRow {
  /** The subject as it is at present, as a target and as the key of its page. */
  readonly target: Target
  readonly key: string
  /** The provision it is on; null for the whole, or a document. */
  readonly provision: string | null
  /** Answers that cannot be told from the text, of those that hold. */
  readonly unclear: number
  readonly answers: number
  /** Criteria with an answer that holds, by id, and of which groups they are. */
  readonly criteria: readonly string[]
  readonly groups: readonly string[]
  /** Criteria that the words call for, without an answer. */
  readonly unanswered: readonly string[]
  readonly stale: number
  /** Criteria on which groups are apart, or one group is split. */
  readonly split: readonly string[]
  /** How many of its proponents have answered anything, of how many; null of the text as it is. */
  readonly selfAssessed: { readonly done: number; readonly of: number } | null
}

export interface AssessmentOverview {
  readonly framework: string
  readonly rows: readonly AssessedRow[]
  /** Texts that can be assessed and of which nobody has answered anything: provisions, then amendments in force. */
  readonly unassessed: readonly Target[]
}

/** The framework that is shown unless another is asked for: the first whose criteria are asked in families, else the first. */
export function chosenFramework({ record }: State, asked?: string): DeclaredFramework | null {
  const all = [...record.frameworks.values()].filter(({ criteria }) => criteria.length > 0)
  if (asked !== undefined) return all.find(({ id }) => id === asked) ?? null
  return all.find(({ families }) => families !== undefined) ?? all[0] ?? null
}

export function assessmentOverview(view: View, framework: DeclaredFramework): AssessmentOverview {
  const found = bySubject(view, framework)
  const subjects = subjectsOf(view.state)
  const open = new Set(subjects.map(subjectKey))
  const rest = [...found.keys()]
    .filter(key => !open.has(key))
    .flatMap(key => otherSubject(view.state, key) ?? [])
  const rows = [...subjects, ...rest].flatMap(subject => {
    const seqs = found.get(subjectKey(subject))
    return seqs === undefined ? [] : [rowOf(view, framework, subject, seqs)]
  })
  const unassessed = subjects.filter(
    subject => !found.has(subjectKey(subject)) && isClause(view.state, subject),
  )
  return { framework: framework.id, rows, unassessed }
}

/** Whether it has words of its own that say something: a heading is a name. */
function isClause(state: State, subject: Target): boolean {
  const kind = 'provision' in subject ? state.text.provisions.get(subject.provision)?.kind : undefined
  return kind !== 'article' && kind !== 'chapter' && assessableWordings(state, subject).length > 0
}

/** Provisions in reading order, each with its amendments in force after it; then those that go elsewhere. */
function subjectsOf(state: State): Target[] {
  const open = [...state.text.amendments.values()].filter(({ status }) => status === 'in-force')
  const on = new Map<string, AmendmentState[]>()
  for (const amendment of open) {
    const { target } = amendment
    const place =
      'parent' in target ? (target.after ?? target.parent ?? '') : (provisionOf(state, amendment) ?? '')
    push(on, place, amendment)
  }
  const known = inReadingOrder(state.text).filter(({ suppressed }) => suppressed === null)
  const ordered = known.flatMap(({ id, version }): Target[] => [
    { provision: id, version },
    ...(on.get(id) ?? []).map(({ id: amendment, rev }) => ({ amendment, rev })),
  ])
  const listed = new Set(ordered.map(subjectKey))
  const elsewhere = open.map(({ id, rev }): Target => ({ amendment: id, rev }))
  return [...ordered, ...elsewhere.filter(target => !listed.has(subjectKey(target)))]
}

/** What is assessed and no longer open: amendments that ended, documents, the whole. An adopted addition and its provision have one reference. */
function otherSubject(state: State, key: string): Target | null {
  if (key === 'i') return { instrument: state.text.version }
  if (key.startsWith('w:')) return { wording: key.slice(2) }
  if (key.startsWith('x:')) return { act: Number(key.slice(2)) }
  const amendment = key.startsWith('a:') ? state.text.amendments.get(key.slice(2)) : undefined
  return amendment === undefined
    ? presentTarget(state, key.slice(2))
    : { amendment: amendment.id, rev: amendment.rev }
}

function rowOf(
  view: View,
  framework: DeclaredFramework,
  target: Target,
  seqs: readonly number[],
): AssessedRow {
  const { proponents, criteria, unanswered } = assessmentOf(view, target, framework, seqs)
  const groups = new Set(criteria.flatMap(({ strips }) => strips.map(({ group }) => group)))
  const sum = (of: (c: (typeof criteria)[number]) => number) => criteria.reduce((n, c) => n + of(c), 0)
  return {
    target,
    key: targetKey(target),
    provision: provisionAt(view.state, target),
    unclear: sum(c => c.unclear),
    answers: sum(c => c.answered),
    criteria: criteria.filter(({ answered }) => answered > 0).map(({ criterion }) => criterion),
    groups: (view.state.record.procedure?.groups ?? []).map(({ id }) => id).filter(id => groups.has(id)),
    unanswered,
    stale: sum(c => c.stale.length),
    split: criteria
      .filter(c => c.splitBetween.length > 0 || c.strips.some(({ splitInside }) => splitInside))
      .map(({ criterion }) => criterion),
    selfAssessed:
      proponents.length === 0
        ? null
        : { done: proponents.filter(({ answered }) => answered.length > 0).length, of: proponents.length },
  }
}

function provisionAt(state: State, target: Target): string | null {
  if ('provision' in target) return target.provision
  const amendment = 'amendment' in target ? state.text.amendments.get(target.amendment) : undefined
  return amendment === undefined ? null : provisionOf(state, amendment)
}
