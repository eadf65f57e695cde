/**
 * A signed judgement of a named author on a named wording or proposal: what it could do (effects), how it
 * fares under a criterion of a declared framework, what is recommended instead. Never added up. From semantics 2
 * on it is bound to one wording and the spans in it, with evidence; where the framework declares kinds of evidence,
 * an answer is asked for what its step needs. Rules AS5 to AS10, docs/spec/assessments.md.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { assessedSpansMax, evidenceItemsMax, wordingBytesMax } from '../../../limits.js'
import { defineAct, type Entry } from '../../act.js'
import { checkTarget, firstRefusal, isTargetableAct } from '../../lookup.js'
import { otherwise } from '../../permission.js'
import type { DeclaredFramework, State } from '../../state.js'
import { code, hash, lang, seq as seqField, target } from '../fields.js'
import { checkWording, isAssessable } from './assessed-wordings.js'

/** Steps are remedies: what would have to change. */
export const answers = [
  ...(['improves', 'none', 'wording', 'substance', 'incompatible', 'unclear'] as const),
  'does-not-arise',
] as const
export type Answer = (typeof answers)[number]

/** What can be missing where an answer cannot be told from the text. */
export const missingKinds = [
  ...(['definition', 'fact', 'bearer', 'limit', 'safeguard', 'relation', 'figure', 'other'] as const),
] as const

/** What an item of evidence is: an act, a text of this log, a result of an engine, or a line of the body's `evidence`. */
const evidence = z.union([
  z.strictObject({ kind: code, act: seqField }),
  z.strictObject({
    kind: code,
    text: z.strictObject({ hash, length: z.int().check(z.gte(0), z.lte(wordingBytesMax)) }),
  }),
  z.strictObject({ kind: code, result: hash }),
  z.strictObject({ kind: code, line: z.int().check(z.gte(1), z.lte(evidenceItemsMax)) }),
])
export type Evidence = z.output<typeof evidence>

/** UTF-16 offsets into the wording. */
const span = z.strictObject({ from: z.int().check(z.gte(0)), to: z.int().check(z.gte(1)) })

const schema = z.strictObject({
  kind: z.literal('assess'),
  target,
  effects: z.optional(z.array(code).check(z.maxLength(20))),
  criterion: z.optional(code),
  answer: z.optional(z.enum(answers)),
  recommends: z.optional(z.enum(['adopt', 'amend', 'no-change', 'refer', 'reject'])),
  /** refer: the forum it belongs in. */
  forum: z.optional(code),
  /** The assessment or statement it contradicts. */
  reply: z.optional(seqField),
  /** Semantics 2: whose criterion it is; left out, that of the first framework that has one of this name. */
  framework: z.optional(code),
  /** Semantics 2: in place of a criterion, all those of a family, which do not arise. */
  family: z.optional(code),
  /** Semantics 2: the wording it was written on, and the words in it that the answer rests on. */
  wording: z.optional(z.strictObject({ lang, hash })),
  spans: z.optional(z.array(span).check(z.minLength(1), z.maxLength(assessedSpansMax))),
  evidence: z.optional(z.array(evidence).check(z.minLength(1), z.maxLength(evidenceItemsMax))),
  /** Semantics 2: what would have to be known; the body says which. */
  missing: z.optional(z.array(z.enum(missingKinds)).check(z.minLength(1), z.maxLength(missingKinds.length))),
  confidence: z.optional(z.enum(['low', 'medium', 'high'])),
})
export type Assess = z.output<typeof schema>

/** Members that semantics 2 added. */
const later = [
  ...(['framework', 'family', 'wording', 'spans', 'evidence', 'missing', 'confidence'] as const),
] as const

export const assess = defineAct<Assess>({
  kind: 'assess',
  schema,
  check(state, entry) {
    const { act, author } = entry
    if (author.party === null && author.unnamed === undefined) return refuse('party-missing')
    const early = later.find(member => act[member] !== undefined)
    if (early !== undefined && state.proceedings === undefined)
      return refuse('malformed-act', { where: `assess.${early}`, args: { problem: 'semantics' } })
    if ([act.effects, act.criterion, act.family, act.recommends].every(member => member === undefined))
      return refuse('assessment-empty')
    const replied = act.reply === undefined || isTargetableAct(state, act.reply)
    return firstRefusal(
      checkTarget(state, act.target),
      replied ? null : refuse('unknown-act', { where: String(act.reply) }),
      checkNamed(state, act),
      checkBound(state, act),
      checkEvidence(entry),
    )
  },
  order(state, entry) {
    const lacking = checkAnswer(state, entry)
    return lacking === null ? null : { ...lacking, ...otherwise(state) }
  },
  evolve(state, { act, author, seq }) {
    state.positions.assessments.set(seq, {
      seq,
      party: author.party,
      target: act.target,
      effects: act.effects ?? [],
      criterion: act.criterion ?? null,
      answer: act.answer ?? null,
      recommends: act.recommends ?? null,
      forum: act.forum ?? null,
      reply: act.reply ?? null,
      ...Object.fromEntries(later.flatMap(name => (act[name] === undefined ? [] : [[name, act[name]]]))),
    })
  },
})

/** The framework in whose words an assessment answers; null where none that is declared has its criterion. */
export function frameworkOf(
  { record }: State,
  {
    framework,
    criterion,
  }: { readonly framework?: string | undefined; readonly criterion?: string | null | undefined },
): DeclaredFramework | null {
  if (framework !== undefined) return record.frameworks.get(framework) ?? null
  if (criterion == null) return null
  return [...record.frameworks.values()].find(f => f.criteria.some(({ id }) => id === criterion)) ?? null
}

/** A framework that is named has what is answered in its words. */
function checkNamed(state: State, { framework, criterion, family, answer }: Assess): Refusal | null {
  if (family !== undefined) {
    if (criterion !== undefined) return refuse('family-and-criterion', { where: family })
    if (answer !== 'does-not-arise') return refuse('family-arises', { where: family })
    if (framework === undefined) return refuse('framework-missing', { where: family })
  }
  if (framework === undefined) return null
  const found = state.record.frameworks.get(framework)
  if (found === undefined) return refuse('unknown-framework', { where: framework })
  if (criterion !== undefined && !found.criteria.some(({ id }) => id === criterion))
    return refuse('unknown-criterion', { where: criterion, args: { framework } })
  if (family !== undefined && !found.families?.some(({ id }) => id === family))
    return refuse('unknown-family', { where: family, args: { framework } })
  return null
}

/** Spans are of a wording, and the wording is one of what is assessed. */
function checkBound(state: State, { target, wording, spans = [] }: Assess): Refusal | null {
  if (wording === undefined) return spans.length === 0 ? null : refuse('wording-missing', { where: 'spans' })
  return checkWording(state, target, wording, spans)
}

/** What is named as evidence can be looked up: an earlier act, or a body that the line can be in. */
function checkEvidence({ act, author, seq }: Entry<Assess>): Refusal | null {
  for (const item of act.evidence ?? []) {
    if ('act' in item && item.act >= seq) return refuse('unknown-act', { where: String(item.act) })
    if ('line' in item && author.body === undefined)
      return refuse('evidence-unsaid', { where: String(item.line) })
  }
  return null
}

/** What each answer needs, under a framework that says what evidence there is. */
function checkAnswer(state: State, { act, author }: Pick<Entry<Assess>, 'act' | 'author'>): Refusal | null {
  const framework = frameworkOf(state, act)
  const { answer, evidence = [] } = act
  if (framework?.evidence === undefined || (act.criterion === undefined && act.family === undefined))
    return null
  const where = act.criterion ?? act.family ?? ''
  const stranger = evidence.find(({ kind }) => !framework.evidence!.some(({ id }) => id === kind))
  if (stranger !== undefined)
    return refuse('unknown-evidence-kind', { where: stranger.kind, args: { framework: framework.id } })
  if (answer === undefined) return refuse('answer-missing', { where })
  const worded = isAssessable(state, act.target)
  if (worded && act.wording === undefined) return refuse('wording-missing', { where })
  if (answer === 'none') return null
  if (author.body === undefined) return refuse('answer-unexplained', { where })
  if (worded && answer !== 'does-not-arise' && act.spans === undefined)
    return refuse('span-missing', { where })
  if ((answer === 'substance' || answer === 'incompatible') && evidence.length === 0)
    return refuse('evidence-missing', { where })
  return answer === 'unclear' && act.missing === undefined ? refuse('missing-unnamed', { where }) : null
}
