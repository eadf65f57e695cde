/**
 * A procedure as data: which groups there are, which rights they hold, who may do what, what must be
 * reasoned, answered or shown before a text is adopted. It travels in the log whole, so that anyone can
 * see the rules a negotiation ran under, and it binds the secretariat too. Rules P1..P9, docs/spec/procedure.md.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../canonical/result.js'

export const rights = ['speak', 'propose', 'vote', 'sign', 'proxy'] as const
export type Right = (typeof rights)[number]

export const localText = z.record(
  z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)),
  z.string().check(z.minLength(1), z.maxLength(2000)),
)
/** A short public text in one or more languages, by BCP 47 tag. */
export type LocalText = Readonly<Record<string, string>>

const code = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))

const group = z.strictObject({ id: code, label: localText, rights: z.array(z.enum(rights)) })

/** Who may do an act: anybody seated, a holder of a right, or an office. */
const permission = z.strictObject({
  acts: z.array(code).check(z.minLength(1)),
  by: z.array(z.enum(['anyone', 'chair', 'secretariat', ...rights])).check(z.minLength(1)),
  clause: code,
})

/** Exact integers: passes when of·den ≥ num·base (or > when strict). Zero votes never pass. */
const share = z.strictObject({
  num: z.int().check(z.gte(0)),
  den: z.int().check(z.gte(1)),
  strict: z.boolean(),
})

export const procedureSchema = z.strictObject({
  id: code,
  version: z.int().check(z.gte(1)),
  title: localText,
  /** Stakeholder groups, in the order they are shown. They weigh the same. */
  groups: z.array(group).check(z.minLength(1)),
  permissions: z.array(permission),
  /** Kinds of act that must carry a body, and the clause that says so. */
  reasoned: z.array(z.strictObject({ acts: z.array(code), clause: code })),
  /** Whether every objection must have an answer before a decision, and the clause that says so. */
  answers: z.optional(z.strictObject({ clause: code })),
  /** What carries a vote: the votes for, as a share of those for and against. */
  vote: z.optional(z.strictObject({ share, clause: code })),
  /** Whether participants must be told what a count is before it is taken. */
  told: z.optional(z.strictObject({ clause: code })),
  /** Every clause that is named above, in words, with where it comes from. */
  clauses: z.array(
    z.strictObject({ id: code, text: localText, cites: z.optional(z.string()), verified: z.boolean() }),
  ),
})
export type Procedure = z.output<typeof procedureSchema>

/** Whether the votes carry. Exact: products of safe integers can be larger than one. */
export function carries(
  rule: Procedure['vote'],
  tally: { readonly for: number; readonly against: number },
): boolean {
  if (rule === undefined) return false
  const base = BigInt(tally.for) + BigInt(tally.against)
  if (base === 0n) return false
  const left = BigInt(tally.for) * BigInt(rule.share.den)
  const right = base * BigInt(rule.share.num)
  return rule.share.strict ? left > right : left >= right
}

/** Clauses named but not written out, or written twice; groups declared twice. Null when the procedure is whole. */
export function checkProcedure(procedure: Procedure): Refusal | null {
  const clauses = new Set<string>()
  for (const { id } of procedure.clauses) {
    if (clauses.has(id)) return refuse('procedure-duplicate-clause', { where: id })
    clauses.add(id)
  }
  const groups = procedure.groups.map(g => g.id)
  const twice = groups.find((id, i) => groups.indexOf(id) !== i)
  if (twice !== undefined) return refuse('procedure-duplicate-group', { where: twice })
  const missing = clausesNamed(procedure).find(id => !clauses.has(id))
  return missing === undefined ? null : refuse('procedure-unknown-clause', { where: missing })
}

function clausesNamed(procedure: Procedure): string[] {
  const single = [procedure.answers, procedure.vote, procedure.told].flatMap(rule =>
    rule ? [rule.clause] : [],
  )
  return [...procedure.permissions, ...procedure.reasoned].map(rule => rule.clause).concat(single)
}
