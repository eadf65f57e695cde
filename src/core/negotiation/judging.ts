/**
 * Judges what the procedure asks before something may be done: rules over the state, at a moment and on a
 * subject. What a clause came to is kept with the act, so that a page can show the working, and a stranger
 * recompute it. Rules P31..P33.
 */
import { type Refusal, refuse } from '../canonical/result.js'
import { ruleAt } from '../procedure/procedure.js'
import type { Condition, Facts, Rule, Verdict, Working } from '../procedure/rule.js'
import { judge } from '../procedure/rule.js'
import { lastMinute } from '../record/when.js'
import type { Entry } from './act.js'
import { subjectKey, type Target } from './acts/fields.js'
import { openMatter, provisionsWithin } from './matters.js'
import { isExcepted } from './permission.js'
import { isInForce } from './relations.js'
import type { Judged, ProvisionState, ProvisionStatus, State } from './state.js'
import { treatyProvisions } from './tree.js'

const dayMs = 24 * 3600 * 1000
/** How many things that stand in the way a working names; beyond it, their number. */
const namedMax = 20

/** When an act was done, milliseconds: when it was admitted, or, observed, by when it certainly had happened. */
export function momentOf({ record }: State, { author, at }: Pick<Entry, 'author' | 'at'>): number {
  if (record.mode === 'hosted') return at
  return author.on === undefined ? 0 : Date.parse(`${lastMinute(author.on)}:00Z`)
}

/** The day of an act, YYYY-MM-DD, UTC. */
export function dayOf(state: State, entry: Pick<Entry, 'author' | 'at'>): string {
  return new Date(momentOf(state, entry)).toISOString().slice(0, 10)
}

/** What conditions are asked of: when, and on what; without targets, of the negotiation as a whole. */
export interface Asked {
  readonly at: number
  readonly targets: readonly Target[]
}

/** Facts without a count: for rules about time, acts and open matters alone. */
const uncounted: Pick<Facts, 'count' | 'blocking'> = { count: () => null, blocking: () => null }

/** What a rule comes to. */
export function judgeRule(
  state: State,
  rule: Rule,
  asked: Asked,
  counting: Pick<Facts, 'count' | 'blocking'> = uncounted,
): Working {
  const groups = (state.record.procedure?.groups ?? []).map(({ id }) => id)
  return judge(rule, { ...counting, groups, condition: condition => conditionOf(state, condition, asked) })
}

/** What the rule at a place of the procedure comes to; `where` names what stands in its way. */
export function judgeAt(
  state: State,
  rule: string,
  { clause, why }: Pick<Judged, 'clause' | 'why'>,
  asked: Asked,
  counting?: Pick<Facts, 'count' | 'blocking'>,
): Judged {
  const working = judgeRule(state, ruleAt(state.record.procedure!, rule)!, asked, counting)
  const where = obstacles(working)
  const named = where.length === 0 ? {} : { where: where.join(', ') }
  return { clause, verdict: working.verdict, why, ...named, rule, working }
}

/** The same where the clause is no rule. */
export function plainly(clause: string, why: string, verdict: Verdict | boolean, where?: string): Judged {
  const said = typeof verdict === 'string' ? verdict : verdict ? 'holds' : 'fails'
  return { clause, verdict: said, why, ...(where === undefined ? {} : { where }) }
}

/** What the parts that came to the same say is in the way; those that hold are not. */
function obstacles({ verdict, where = [], parts = [] }: Working): string[] {
  if (verdict === 'holds') return []
  return [...where, ...parts.filter(part => part.verdict === verdict).flatMap(obstacles)]
}

/** The refusal that the first clause not kept gives. In an observed negotiation what nobody can tell breaks nothing. */
export function refusalOf(
  state: State,
  all: readonly Judged[],
  entry?: Pick<Entry, 'author' | 'at'>,
): Refusal | null {
  const stops = (one: Judged) =>
    one.verdict !== 'holds' &&
    (one.verdict === 'fails' || state.record.mode === 'hosted') &&
    (entry === undefined || !isExcepted(state, one, entry))
  const broken = all.find(stops)
  if (broken === undefined) return null
  const { why, clause, where } = broken
  return refuse(why, { clause, ...(where === undefined ? {} : { where }) })
}

function conditionOf(state: State, condition: Condition, asked: Asked): Working {
  if (condition.elapsed !== undefined) return elapsed(state, condition.elapsed, asked.at)
  if (condition.done !== undefined) return done(state, condition.done, asked.targets)
  if (condition.nothingOpen !== undefined)
    return nothing(openMatter(state, condition.nothingOpen, asked.targets))
  if (condition.agreed !== undefined) return agreed(state, condition.agreed, asked.targets)
  if (condition.everyLanguage !== undefined) return everyLanguage(state, asked.targets)
  if (condition.class !== undefined) return classed(state, condition.class)
  return inForce(state, condition.inForce!, asked.at)
}

function elapsed(
  state: State,
  { days, since, most }: NonNullable<Condition['elapsed']>,
  at: number,
): Working {
  const stages = state.proceedings!.stages
  const stage = since === undefined ? stages.at(-1) : stages.findLast(s => s.stage === since)
  if (stage === undefined) return { verdict: absent(state), of: null, base: days }
  /** An observed negotiation is opened by who records it, at no moment of its own. */
  if (stage.at === 0 && state.record.mode === 'observed') return { verdict: 'unknown', of: null, base: days }
  const passed = Math.floor((at - stage.at) / dayMs)
  const holds = most ? at - stage.at <= days * dayMs : passed >= days
  return { verdict: holds ? 'holds' : 'fails', of: passed, base: days }
}

/** What is not in an observed record may have happened all the same. */
function absent({ record }: State): Verdict {
  return record.mode === 'observed' ? 'unknown' : 'fails'
}

function done(
  state: State,
  { act, as, times = 1, inStage, onSubject }: NonNullable<Condition['done']>,
  targets: readonly Target[],
): Working {
  const { done: all, stages } = state.proceedings!
  const on = onSubject && targets[0] !== undefined ? `@${subjectKey(targets[0])}` : ''
  const found = all.get(as === undefined ? act : `${act}:${as}${on}`)
  const here = found?.stage === stages.at(-1)?.seq ? (found?.inStage ?? 0) : 0
  const of = inStage ? here : (found?.times ?? 0)
  return { verdict: of >= times ? 'holds' : absent(state), of, base: times }
}

function nothing(open: readonly string[]): Working {
  return { verdict: open.length === 0 ? 'holds' : 'fails', of: open.length, where: open.slice(0, namedMax) }
}

/** How far up text is agreed, the lowest first. */
export const levels: readonly ProvisionStatus[] = ['ad-referendum', 'group', 'committee', 'plenary']

function agreed(state: State, level: ProvisionStatus, targets: readonly Target[]): Working {
  const short = subjectProvisions(state, targets).filter(
    ({ status, suppressed }) => suppressed === null && levels.indexOf(status) < levels.indexOf(level),
  )
  const lacking = nothing(short.map(({ id }) => id))
  return short.length === 0 ? lacking : { ...lacking, verdict: absent(state) }
}

/** The provisions that targets bear on and that exist; all of the treaty's, where they bear on the whole. */
function subjectProvisions(state: State, targets: readonly Target[]): ProvisionState[] {
  const within = provisionsWithin(state, targets)
  if (within === null) return treatyProvisions(state)
  return [...within].flatMap(id => state.text.provisions.get(id) ?? [])
}

function everyLanguage(state: State, targets: readonly Target[]): Working {
  const lacking = subjectProvisions(state, targets).filter(
    provision => provision.suppressed === null && !isComplete(state, provision),
  )
  const short = nothing(lacking.map(({ id }) => id))
  return lacking.length === 0 ? short : { ...short, verdict: absent(state) }
}

/** Whether a provision has its words in every authentic language: its own, or a translation somebody verified. */
function isComplete({ record, text }: State, { wordings }: ProvisionState): boolean {
  const own = wordings.filter(w => w.kind === 'verbatim')
  const translated = own.flatMap(w => (w.kind === 'unknown' ? [] : (text.translations.get(w.hash) ?? [])))
  const languages = new Set([
    ...own.map(({ lang }) => lang),
    ...translated.filter(({ verifiedBy }) => verifiedBy !== null).map(({ lang }) => lang),
  ])
  return record.authentic.every(lang => languages.has(lang))
}

function classed(state: State, classes: readonly string[]): Working {
  const own = state.proceedings!.class
  if (own === null) return { verdict: absent(state) }
  return { verdict: classes.includes(own) ? 'holds' : 'fails', where: [own] }
}

function inForce(state: State, id: string, at: number): Working {
  const holds = isInForce(state, id, new Date(at).toISOString().slice(0, 10))
  return { verdict: holds ? 'holds' : 'fails', where: holds ? [] : [id] }
}
