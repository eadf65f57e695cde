/**
 * Rules as data, and what they come to. A rule is an object with one member that says which rule it is; rules
 * compose. It is judged against facts that its user supplies, in three values: where the record cannot tell what
 * a rule turns on, the answer is neither yes nor no (Kleene's strong logic). Exact integers throughout, and
 * nothing is carried by nobody. Rules P10..P19, docs/spec/procedure.md.
 */
import * as z from 'zod/mini'

const code = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))
const positive = z.int().check(z.gte(1))

/**
 * What is counted: parties whose ballot is one of `positions`, all that have `cast` one, that are `entitled` or
 * `present`, that have given `consents`, or the weight of those that did or of `all`. `among` keeps to an
 * electorate; `without` takes away those with a ballot in one of these positions.
 */
const countSchema = z.strictObject({
  positions: z.optional(z.array(code).check(z.minLength(1))),
  cast: z.optional(z.literal(true)),
  entitled: z.optional(z.literal(true)),
  present: z.optional(z.literal(true)),
  consents: z.optional(z.literal(true)),
  weight: z.optional(z.enum(['consents', 'all'])),
  among: z.optional(code),
  without: z.optional(z.array(code).check(z.minLength(1))),
})
export type Count = z.output<typeof countSchema>

/** The members of a count of which it has exactly one. */
export const counted = ['positions', 'cast', 'entitled', 'present', 'consents', 'weight'] as const

/** What may be open, and so keep something from being done. */
export const matters = ['objections', 'red-lines', 'amendments', 'reserves', 'challenges', 'actions'] as const
export type Matter = (typeof matters)[number]

/** One of these members and no other says which rule it is. */
export type Rule = {
  /** Every one of these. */
  readonly all?: readonly Rule[] | undefined
  /** At least one of these. */
  readonly any?: readonly Rule[] | undefined
  /** Nobody's ballot is in a position that blocks. */
  readonly noneBlocking?: true | undefined
  readonly atLeast?: { readonly count: number; readonly of: Count } | undefined
  readonly atMost?: { readonly count: number; readonly of: Count } | undefined
  /** `of` is at least num/den of `base`: more than that where `strict`, at most that where `most`. */
  readonly share?:
    | {
        readonly num: number
        readonly den: number
        readonly strict?: true | undefined
        readonly most?: true | undefined
        readonly of: Count
        readonly base: Count
      }
    | undefined
  /** The rule holds in so many groups, in `every` group, or in every group that was `heard`: of all, or of these. */
  readonly perGroup?:
    | {
        readonly rule: Rule
        readonly groups: number | 'every' | 'heard'
        readonly in?: readonly string[] | undefined
      }
    | undefined
  /** So many days since the present stage began, or since the stage that is named last began; no more where `most`. */
  readonly elapsed?:
    | { readonly days: number; readonly since?: string | undefined; readonly most?: true | undefined }
    | undefined
  /** Acts of a kind were done, so many times (once), with a certain result, at all or in this stage. */
  readonly done?:
    | {
        readonly act: string
        readonly as?: string | undefined
        readonly times?: number | undefined
        readonly inStage?: true | undefined
        /** On what is decided, and not on something else: of findings and closings. */
        readonly onSubject?: true | undefined
      }
    | undefined
  /** Nothing of this kind is open: on the subject, where there is one, else at all. */
  readonly nothingOpen?: Matter | undefined
  /** Every provision that is decided on is agreed at this level or a higher one. */
  readonly agreed?: 'ad-referendum' | 'group' | 'committee' | 'plenary' | undefined
  /** Every provision has its words in every authentic language. */
  readonly everyLanguage?: true | undefined
  /** What is negotiated is of one of these classes. */
  readonly class?: readonly string[] | undefined
  /** An instrument is in force. */
  readonly inForce?: string | undefined
}

/** The members of a rule of which it has exactly one. */
export const ruleMembers = [
  ...['all', 'any', 'noneBlocking', 'atLeast', 'atMost', 'share', 'perGroup', 'elapsed', 'done'],
  ...['nothingOpen', 'agreed', 'everyLanguage', 'class', 'inForce'],
] as (keyof Rule)[]

const rules = z.lazy(() => z.array(ruleSchema).check(z.minLength(1), z.maxLength(20)))

export const ruleSchema: z.ZodMiniType<Rule> = z.strictObject({
  all: z.optional(rules),
  any: z.optional(rules),
  noneBlocking: z.optional(z.literal(true)),
  atLeast: z.optional(z.strictObject({ count: positive, of: countSchema })),
  atMost: z.optional(z.strictObject({ count: z.int().check(z.gte(0)), of: countSchema })),
  share: z.optional(
    z.strictObject({
      num: z.int().check(z.gte(0)),
      den: positive,
      strict: z.optional(z.literal(true)),
      most: z.optional(z.literal(true)),
      of: countSchema,
      base: countSchema,
    }),
  ),
  perGroup: z.optional(
    z.strictObject({
      rule: z.lazy(() => ruleSchema),
      groups: z.union([positive, z.enum(['every', 'heard'])]),
      in: z.optional(z.array(code).check(z.minLength(1))),
    }),
  ),
  elapsed: z.optional(
    z.strictObject({
      days: z.int().check(z.gte(1), z.lte(3660)),
      since: z.optional(code),
      most: z.optional(z.literal(true)),
    }),
  ),
  done: z.optional(
    z.strictObject({
      act: code,
      as: z.optional(code),
      times: z.optional(positive),
      inStage: z.optional(z.literal(true)),
      onSubject: z.optional(z.literal(true)),
    }),
  ),
  nothingOpen: z.optional(z.enum(matters)),
  agreed: z.optional(z.enum(['ad-referendum', 'group', 'committee', 'plenary'])),
  everyLanguage: z.optional(z.literal(true)),
  class: z.optional(z.array(code).check(z.minLength(1))),
  inForce: z.optional(code),
})

export type Verdict = 'holds' | 'fails' | 'unknown'

/** What a rule came to, in the shape of the rule: one part for each rule in it, one for each group. */
export interface Working {
  readonly verdict: Verdict
  /** What was counted, and against what; null where the record cannot tell. */
  readonly of?: number | null
  readonly base?: number | null
  /** The group a part is about. */
  readonly group?: string
  /** What stands in the way: seqs, ids. */
  readonly where?: readonly string[]
  readonly parts?: readonly Working[]
}

/** The part of a rule that is no arithmetic: time, what was done, what is open. */
export type Condition = Pick<
  Rule,
  'elapsed' | 'done' | 'nothingOpen' | 'agreed' | 'everyLanguage' | 'class' | 'inForce'
>

/** What rules are judged against. */
export interface Facts {
  /** How many; in one group, where one is given. Null where the record cannot tell. */
  readonly count: (count: Count, group: string | null) => number | null
  /** Ballots in a position that blocks, in one group or all. */
  readonly blocking: (group: string | null) => number | null
  /** The groups of the procedure, in its order. */
  readonly groups: readonly string[]
  readonly condition: (condition: Condition) => Working
}

/** Judges a rule. */
export function judge(rule: Rule, facts: Facts, group: string | null = null): Working {
  if (rule.all !== undefined) return joined(rule.all, facts, group, allOf)
  if (rule.any !== undefined) return joined(rule.any, facts, group, anyOf)
  if (rule.noneBlocking !== undefined) return bounded(facts.blocking(group), blocking => blocking === 0)
  if (rule.atLeast !== undefined) {
    const { count, of } = rule.atLeast
    return bounded(facts.count(of, group), found => found >= count)
  }
  if (rule.atMost !== undefined) {
    const { count, of } = rule.atMost
    return bounded(facts.count(of, group), found => found <= count)
  }
  if (rule.share !== undefined) return shared(rule.share, facts, group)
  if (rule.perGroup !== undefined) return perGroup(rule.perGroup, facts)
  return facts.condition(rule)
}

function joined(
  rules: readonly Rule[],
  facts: Facts,
  group: string | null,
  join: (verdicts: readonly Verdict[]) => Verdict,
): Working {
  const parts = rules.map(rule => judge(rule, facts, group))
  return { verdict: join(parts.map(part => part.verdict)), parts }
}

/** One that fails decides; one that is unknown leaves it open. */
function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fails')) return 'fails'
  return verdicts.includes('unknown') ? 'unknown' : 'holds'
}

function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('holds')) return 'holds'
  return verdicts.includes('unknown') ? 'unknown' : 'fails'
}

function bounded(of: number | null, holds: (of: number) => boolean): Working {
  if (of === null) return { verdict: 'unknown', of }
  return { verdict: holds(of) ? 'holds' : 'fails', of }
}

/** Cross-multiplied, so that nothing is rounded; products of safe integers can be larger than one. */
function shared(
  { num, den, strict, most, of: part, base: whole }: NonNullable<Rule['share']>,
  facts: Facts,
  group: string | null,
): Working {
  const of = facts.count(part, group)
  const base = facts.count(whole, group)
  if (base === 0) return { verdict: 'fails', of, base }
  if (of === null || base === null) return { verdict: 'unknown', of, base }
  const left = BigInt(of) * BigInt(den)
  const right = BigInt(base) * BigInt(num)
  const beyond = most ? left < right : left > right
  return { verdict: beyond || (!strict && left === right) ? 'holds' : 'fails', of, base }
}

function perGroup({ rule, groups, in: among }: NonNullable<Rule['perGroup']>, facts: Facts): Working {
  const asked = facts.groups
    .filter(group => among === undefined || among.includes(group))
    .map(group => ({ group, heard: groups === 'heard' ? heard(facts, group) : ('holds' as const) }))
    .filter(each => each.heard !== 'fails')
  const parts = asked.map(each => partOf(rule, facts, each))
  const needed = typeof groups === 'number' ? groups : Math.max(1, asked.length)
  const holding = parts.filter(part => part.verdict === 'holds').length
  const possible = holding + parts.filter(part => part.verdict === 'unknown').length
  const verdict = holding >= needed ? 'holds' : possible >= needed ? 'unknown' : 'fails'
  /** Where it is not known that anybody was heard, it may be that nobody was. */
  const sure = groups !== 'heard' || asked.some(each => each.heard === 'holds')
  return { verdict: verdict === 'holds' && !sure ? 'unknown' : verdict, of: holding, base: needed, parts }
}

/** What a rule comes to in one group. One that may not have been heard may not be asked: it stops nothing for sure. */
function partOf(rule: Rule, facts: Facts, { group, heard }: { group: string; heard: Verdict }): Working {
  const working = judge(rule, facts, group)
  const stops = heard === 'holds' || working.verdict === 'holds'
  return { ...working, verdict: stops ? working.verdict : 'unknown', group }
}

/** Whether anybody of a group has cast a ballot or taken a position. */
function heard(facts: Facts, group: string): Verdict {
  const cast = facts.count({ cast: true }, group)
  return cast === null ? 'unknown' : cast > 0 ? 'holds' : 'fails'
}

/** The rules in a rule, itself among them, each with where it stands. */
export function rulesIn(
  rule: Rule,
  path: readonly PropertyKey[] = [],
): { rule: Rule; path: readonly PropertyKey[] }[] {
  const listed = (['all', 'any'] as const).flatMap(name =>
    (rule[name] ?? []).flatMap((inner, i) => rulesIn(inner, [...path, name, i])),
  )
  const grouped =
    rule.perGroup === undefined ? [] : rulesIn(rule.perGroup.rule, [...path, 'perGroup', 'rule'])
  return [{ rule, path }, ...listed, ...grouped]
}

/** The counts that a rule makes, each with where it stands. */
export function countsIn(rule: Rule): { count: Count; path: readonly PropertyKey[] }[] {
  const { atLeast, atMost, share } = rule
  return [
    ...(atLeast === undefined ? [] : [{ count: atLeast.of, path: ['atLeast', 'of'] }]),
    ...(atMost === undefined ? [] : [{ count: atMost.of, path: ['atMost', 'of'] }]),
    ...(share === undefined
      ? []
      : [
          { count: share.of, path: ['share', 'of'] },
          { count: share.base, path: ['share', 'base'] },
        ]),
  ]
}
