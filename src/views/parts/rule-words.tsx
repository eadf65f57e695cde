/** A rule of a procedure in words. A rule of rules is a list; all that it names is called by its label. */
import type { ComponentChildren } from 'preact'
import type { Procedure } from '../../core/procedure/procedure.js'
import type { Count, Rule } from '../../core/procedure/rule.js'
import type { Translate } from '../../locales/locale.js'
import type { Site } from '../context.js'
import { rich } from '../rich.js'
import { andList, deedWords, type Labelled, orList, quoted } from './procedure-words.js'
import { codeWord } from './words.js'

interface RuleProps {
  readonly site: Site
  readonly procedure: Procedure
  readonly rule: Rule
  /** What its counts are of: ballots on a question, or stances on a subject as in a finding. Ballots if left out. */
  readonly counting?: Counting | undefined
}

/** The id of a kind of question, or the positions that are taken on a subject. */
export type Counting = { readonly question: string } | 'stances'

/** A rule as a block; not for inside a paragraph, since it can be a list. */
export function RuleWords(props: RuleProps) {
  return <div class="rule">{ruleWords(props)}</div>
}

/** The same without the block around it. */
function ruleWords(props: RuleProps): ComponentChildren {
  const { rule } = props
  const inner = rulesUnder(rule)
  if (rule.perGroup === undefined && inner.length === 1) return ruleWords({ ...props, rule: inner[0]! })
  if (inner.length === 0) return ruleSentence(props)
  return [
    ruleSentence(props),
    <ul>
      {inner.map(part => (
        <li>{ruleWords({ ...props, rule: part })}</li>
      ))}
    </ul>,
  ]
}

/** The rules that a rule joins; none for one that stands alone. */
export function rulesUnder({ all, any, perGroup }: Rule): readonly Rule[] {
  return all ?? any ?? (perGroup === undefined ? [] : [perGroup.rule])
}

/** What a rule says itself, in one sentence; for one that joins others, the line above them. */
export function ruleSentence(props: RuleProps): ComponentChildren {
  const { site, rule } = props
  const { t } = site
  if (rule.all !== undefined) return t('rule-all')
  if (rule.any !== undefined) return t('rule-any')
  if (rule.noneBlocking !== undefined) return noneBlocking(props)
  if (rule.atLeast !== undefined) return bound(props, 'rule-at-least', rule.atLeast)
  if (rule.atMost !== undefined) return bound(props, 'rule-at-most', rule.atMost)
  if (rule.share !== undefined) return shareWords(props, rule.share)
  if (rule.perGroup !== undefined) return groupsWords(props, rule.perGroup)
  return conditionWords(props)
}

type Place = Omit<RuleProps, 'rule'>

function noneBlocking({ site, procedure, counting }: Place): ComponentChildren {
  if (counting === 'stances') return site.t('rule-none-against')
  const { positions = [], questions = [] } = procedure
  const asked = questions.find(({ id }) => id === counting?.question)?.positions
  const blocking = positions
    .filter(({ id, blocking }) => blocking && (asked === undefined || asked.includes(id)))
    .map(({ id }) => id)
  if (blocking.length === 0) return site.t('rule-none-blocking')
  return rich(site.t, 'rule-none-blocking-by', {
    positions: orList(site.t, quoted(site, positions, blocking)),
  })
}

function bound(
  place: Place,
  message: 'rule-at-least' | 'rule-at-most',
  { count, of }: { readonly count: number; readonly of: Count },
): ComponentChildren {
  const { t } = place.site
  const n = rich(t, `count-n-${countKind(place, of)}`, { ...named(place, of), n: count })
  const what = qualified(place, of, n)
  return count === 0 ? what : rich(t, message, { what: [what] })
}

function shareWords(
  place: Place,
  { num, den, strict, most, of, base }: NonNullable<Rule['share']>,
): ComponentChildren {
  const { t } = place.site
  const kind = of.weight === undefined ? 'count' : 'weight'
  const sides = { of: [countWords(place, of)], base: [countWords(place, base)] }
  const everybody = of.consents && base.entitled && of.among !== undefined && of.among === base.among
  if (num === den && everybody)
    return rich(t, 'rule-share-all-consented', {
      electorate: quoted(place.site, place.procedure.electorates, [of.among!]),
    })
  if (num === den && !strict && !most) return rich(t, 'rule-share-whole', { kind, ...sides })
  const how = most ? (strict ? 'less' : 'most') : strict ? 'more' : 'least'
  return rich(t, 'rule-share', { kind, how, share: fraction(t, num, den), ...sides })
}

/** `two thirds`, `60%`, `5/7` */
function fraction(t: Translate, num: number, den: number): string {
  if (t.has(`fraction-${num}-${den}`)) return t(`fraction-${num}-${den}`)
  return den === 100 ? t('fraction-percent', { num }) : t('fraction-other', { num, den })
}

function countKind({ counting }: Place, count: Count): string {
  const { positions, cast, entitled, present, consents, weight } = count
  if (positions !== undefined) return counting === 'stances' ? 'stances' : 'positions'
  if (cast) return counting === 'stances' ? 'stances-cast' : 'cast'
  if (entitled) return 'entitled'
  if (present) return 'present'
  if (consents) return 'consents'
  return `weight-${weight ?? 'all'}`
}

/** What is counted: `ballots “For” or “Against” among “Members”`. */
function countWords(place: Place, count: Count): ComponentChildren {
  return qualified(place, count, rich(place.site.t, `count-${countKind(place, count)}`, named(place, count)))
}

function named(place: Place, { positions }: Count): Record<string, object> {
  if (positions === undefined) return {}
  return place.counting === 'stances'
    ? { stances: positionWords(place, positions) }
    : { positions: positionWords(place, positions) }
}

function positionWords({ site, procedure, counting }: Place, ids: readonly string[]): ComponentChildren[] {
  const { t } = site
  if (counting !== 'stances') return orList(t, quoted(site, procedure.positions, ids))
  return orList(
    t,
    ids.map(id => codeWord(t, 'stance', id)),
  )
}

function qualified(place: Place, { among, without }: Count, what: ComponentChildren): ComponentChildren {
  const { site, procedure } = place
  const kept =
    among === undefined
      ? what
      : rich(site.t, 'count-among', {
          count: [what],
          electorate: quoted(site, procedure.electorates, [among]),
        })
  if (without === undefined) return kept
  return rich(site.t, 'count-without', { count: [kept], positions: positionWords(place, without) })
}

function groupsWords(
  { site, procedure }: Place,
  { groups: n, in: of }: NonNullable<Rule['perGroup']>,
): ComponentChildren {
  const { t } = site
  const { groups } = procedure
  const kind = typeof n === 'number' ? 'some' : n
  const count = typeof n === 'number' ? { n } : {}
  if (of !== undefined)
    return rich(t, `rule-groups-${kind}-of`, { ...count, groups: andList(t, quoted(site, groups, of)) })
  return typeof n === 'number' ? t('rule-groups-some', { n, total: groups.length }) : t(`rule-groups-${n}`)
}

function conditionWords({ site, procedure, rule }: RuleProps): ComponentChildren {
  const { t } = site
  const { elapsed, done, nothingOpen, agreed, everyLanguage, class: classes, inForce } = rule
  if (elapsed !== undefined) return elapsedWords(site, procedure, elapsed)
  if (done !== undefined) return doneWords(site, procedure, done)
  if (nothingOpen !== undefined) return t('rule-nothing-open', { matter: nothingOpen })
  if (agreed !== undefined) return t('rule-agreed', { level: agreed })
  if (everyLanguage !== undefined) return t('rule-every-language')
  if (classes !== undefined)
    return rich(t, 'rule-class', { classes: orList(t, quoted(site, procedure.classes, classes)) })
  return rich(t, 'rule-in-force', {
    instrument: [rich(t, 'rule-quoted', { words: <bdi>{inForce}</bdi> })],
  })
}

function elapsedWords(
  site: Site,
  { stages }: Procedure,
  { days, since, most }: NonNullable<Rule['elapsed']>,
): ComponentChildren {
  const { t } = site
  const message = most ? 'rule-elapsed-most' : 'rule-elapsed'
  if (since === undefined) return t(message, { days })
  return rich(t, `${message}-since`, { days, stage: quoted(site, stages, [since]) })
}

function doneWords(
  site: Site,
  procedure: Procedure,
  { act, as, times, inStage, onSubject }: NonNullable<Rule['done']>,
): ComponentChildren {
  const { t } = site
  const done = as === undefined ? doneSentence(site, act) : resultWords(site, procedure, act, as)
  const matter = onSubject ? rich(t, 'rule-done-subject', { done: [done] }) : done
  const often = times === undefined ? matter : rich(t, 'rule-done-times', { done: [matter], times })
  return inStage ? rich(t, 'rule-done-stage', { done: [often] }) : often
}

function doneSentence(site: Site, act: string): ComponentChildren {
  return rich(site.t, 'rule-done', { act, deed: deedWords(site, [act]) })
}

/** An act with its result; results are coded `QUESTION-RESULT` where an act has both. */
function resultWords(site: Site, procedure: Procedure, act: string, as: string): ComponentChildren {
  const { t } = site
  if (act === 'close' || act === 'vote') return questionResult(site, procedure, act, as)
  if (act === 'decision') return decisionResult(t, as)
  const declared = declaredResults(procedure)[act]
  if (declared !== undefined) {
    const { result, subject } = bySubject(as, bare => declared.some(({ id }) => id === bare))
    const done = rich(t, `rule-done-${act}`, { what: quoted(site, declared, [result]) })
    return onSubject(t, done, subject)
  }
  if (t.has(`rule-done-${act}`)) return t(`rule-done-${act}`, { what: as })
  const what = <bdi>{as.replaceAll('-', ' ')}</bdi>
  return rich(t, 'rule-done-other', { done: [doneSentence(site, act)], what })
}

/** Acts whose result is something that the procedure declares, and so has a label. */
function declaredResults(procedure: Procedure): Readonly<Record<string, readonly Labelled[] | undefined>> {
  return {
    advance: procedure.stages,
    appoint: procedure.roles,
    ballot: procedure.positions,
    classify: procedure.classes,
    deposit: procedure.circulation?.map(({ marking, label }) => ({ id: marking, label })),
    finding: procedure.finding?.scale,
    put: procedure.questions,
  }
}

function questionResult(
  site: Site,
  { questions = [] }: Procedure,
  act: 'close' | 'vote',
  as: string,
): ComponentChildren {
  const { t } = site
  const longest = [...questions].sort((a, b) => b.id.length - a.id.length)
  const asked = (result: string) => longest.find(({ id }) => result.startsWith(`${id}-`))
  const { result, subject } = bySubject(as, bare => asked(bare) !== undefined)
  const question = asked(result)
  if (question === undefined)
    return rich(t, 'rule-done-other', { done: [doneSentence(site, act)], what: <bdi>{as}</bdi> })
  const what = quoted(site, questions, [question.id])
  const done = rich(t, `rule-done-${act}`, { result: result.slice(question.id.length + 1), what })
  return onSubject(t, done, subject)
}

/** A result that may have the kind of its subject before it: `instrument-adoption-carried`. */
function bySubject(
  as: string,
  isKnown: (result: string) => boolean,
): { readonly result: string; readonly subject: string | null } {
  const dash = as.indexOf('-')
  const [subject, result] = [as.slice(0, dash), as.slice(dash + 1)]
  return isKnown(as) || dash < 0 || !isKnown(result) ? { result: as, subject: null } : { result, subject }
}

function onSubject(t: Translate, done: ComponentChildren, subject: string | null): ComponentChildren {
  if (subject === null) return done
  return rich(t, 'rule-done-on', { done: [done], subject: t('decision-subject', { subject }) })
}

function decisionResult(t: Translate, as: string): ComponentChildren {
  const dash = as.indexOf('-')
  if (dash < 0) return t('rule-done-decision', { what: as })
  const subject = t('decision-subject', { subject: as.slice(0, dash) })
  return rich(t, 'rule-done-decision-on', { subject: [subject], outcome: as.slice(dash + 1) })
}
