/**
 * What a text would do, as named authors and sources say: never a fact of a page, always somebody's classification,
 * and contested like any judgement. Rules B3, docs/spec/reports.md, and AS21, docs/spec/assessments.md.
 */
import { subjectKey, type Target } from '../negotiation/acts/fields.js'
import { type Holder, holderOf, inOrder, saying } from '../negotiation/holders.js'
import type { AssessmentState, State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import { repliesIn } from './answers.js'
import { supportingGroups } from './reasons.js'
import { holdingOf, subjectNow } from './staleness.js'

export interface EffectClaim {
  readonly seq: number
  readonly author: Holder
  readonly target: Target
  readonly why: number | null
  /** Whether the act says nothing else: no answer, no recommendation. */
  readonly only: boolean
  readonly supportedByGroups: readonly string[]
  /** Said of words that are no longer these. */
  readonly stale: boolean
  /** Replies by others than its author that do not claim the same effect. */
  readonly contested: readonly number[]
}

export interface SaidEffect {
  readonly effect: string
  readonly label: LocalText
  readonly claims: readonly EffectClaim[]
}

/** Effects that somebody says one of these subjects has, in the order of the frameworks that declare them. */
export function effectsOf(view: View, subjects: readonly Target[]): SaidEffect[] {
  const keys = new Set(subjects.map(subjectKey))
  const claims = classifications(view).filter(
    a => keys.has(subjectKey(a.target)) || keys.has(subjectNow(view, a)),
  )
  const replies = repliesIn(view.state)
  return effectsKnown(view.state, claims).flatMap(({ id, label }) => {
    const own = claims.filter(({ effects }) => effects.includes(id)).map(({ seq }) => seq)
    const said = inOrder(view, own).map(seq => claimOf(view, seq, id, replies.get(seq) ?? []))
    return said.length === 0 ? [] : [{ effect: id, label, claims: said }]
  })
}

/**
 * Assessments that say what a text would do, and stand: where parties speak for themselves, of a party's on one subject the
 * last, whole, so that an effect it no longer names is dropped. With a `subject`, by `subjectKey`, only those on it.
 */
export function classifications(view: View, subject?: string): AssessmentState[] {
  const said = [...view.state.positions.assessments.values()].filter(
    a =>
      (a.effects.length > 0 || saysEffectsOnly(a)) &&
      (subject === undefined || subjectKey(a.target) === subject),
  )
  const bySeq = new Map(said.map(a => [a.seq, a]))
  const last = new Map(inOrder(view, bySeq.keys()).map(seq => [slotOf(view.state, bySeq.get(seq)!), seq]))
  return said.filter(a => a.effects.length > 0 && last.get(slotOf(view.state, a)) === a.seq)
}

/** What takes the place of one another. In an observed record nothing does: every act rests on its own source. */
function slotOf({ record }: State, { party, target, seq }: AssessmentState): string {
  return record.mode === 'observed' ? String(seq) : `${party}\n${subjectKey(target)}`
}

/** Whether all that an assessment says is what a text would do; without an effect, that it would do none of it. */
export function saysEffectsOnly({ answer, criterion, recommends }: AssessmentState): boolean {
  return answer === null && criterion === null && recommends === null
}

/** Declared effects by framework, then those that no framework declares. */
function effectsKnown({ record }: State, claims: readonly AssessmentState[]) {
  const declared = [...record.frameworks.values()].flatMap(f => f.effects)
  const named = claims.flatMap(({ effects }) => effects).map(id => ({ id, label: {} as LocalText }))
  const all = new Map<string, { readonly id: string; readonly label: LocalText }>()
  for (const effect of [...declared, ...named]) if (!all.has(effect.id)) all.set(effect.id, effect)
  return [...all.values()]
}

function claimOf(view: View, seq: number, effect: string, replies: readonly number[]): EffectClaim {
  const assessment = view.state.positions.assessments.get(seq)!
  const author = holderOf(view, seq)
  const { state } = holdingOf(view, assessment)
  return {
    seq,
    author,
    target: assessment.target,
    why: saying(view, seq),
    only: saysEffectsOnly(assessment),
    supportedByGroups: supportingGroups(view, seq),
    stale: state === 'stale',
    contested: replies.filter(reply => contests(view, reply, author, effect)),
  }
}

function contests(view: View, reply: number, author: Holder, effect: string): boolean {
  if (author.party !== null && holderOf(view, reply).party === author.party) return false
  return view.state.positions.assessments.get(reply)?.effects.includes(effect) !== true
}
