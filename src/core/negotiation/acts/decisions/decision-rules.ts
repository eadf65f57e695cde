/**
 * What a whole procedure says of a decision: whether it can be taken at all, in this stage and body, in this way,
 * on what it rests on, and with what is still open. Every clause that bears on it is judged, so that a page can
 * say which were kept, which were broken and which the record cannot judge. Rules P42..P46.
 */
import type { DecisionRule, Procedure, Way } from '../../../procedure/procedure.js'
import type { Entry } from '../../act.js'
import { type Asked, judgeAt, momentOf, plainly } from '../../judging.js'
import { openObjections } from '../../matters.js'
import { isOneOf, presentStage } from '../../permission.js'
import type { QuestionState } from '../../proceedings.js'
import type { AmendmentState, Judged, State } from '../../state.js'
import { subjectKey, type Target, targetKey, type Wording } from '../fields.js'
import type { Decision } from './decision.js'
import { questionKind } from './put.js'

/** Every clause that bears on a decision, and what it comes to when it is taken. */
export function judgeDecision(state: State, entry: Entry<Decision>): Judged[] {
  const { act, author } = entry
  const procedure = state.record.procedure!
  const rules = (procedure.decisions ?? []).filter(
    ({ on, outcomes }) =>
      outcomes.includes(act.outcome) && subjectsOf(act).every(subject => on.includes(subjectKind(subject))),
  )
  const rule = rules.find(r => fits(state, r, act)) ?? rules.find(r => isPlace(state, r, act)) ?? rules[0]
  if (rule === undefined)
    return [plainly(procedure.otherwise?.clause ?? '', 'not-provided-for', false, act.outcome)]
  const asked = { at: momentOf(state, entry), targets: subjectsOf(act) }
  return [
    ...placed(state, rule, act),
    ...presided(state, rule, act, author.party),
    ...settled(state, rule, act, asked),
    ...answered(state, procedure, act),
    ...sourced(state, procedure, act),
  ]
}

/** The kind of thing a target is, as procedures name it. */
export function subjectKind(target: Target): DecisionRule['on'][number] {
  const [kind] = (['amendment', 'proposal', 'provision', 'wording', 'instrument'] as const).filter(
    name => name in target,
  )
  return kind ?? 'act'
}

/** What came of an act on a subject: alone, with the kind of subject before it, and with the subject itself behind it. */
export function resultsOn(subject: Target, result: string): string[] {
  return [result, `${subjectKind(subject)}-${result}`, `${result}@${subjectKey(subject)}`]
}

function fits(state: State, rule: DecisionRule, act: Decision): boolean {
  return isPlace(state, rule, act) && rule.ways.some(({ how }) => how === act.how)
}

/** Whether it is decided in this stage and this body. */
function isPlace(state: State, rule: DecisionRule, act: Decision): boolean {
  return inStage(state, rule) && (isUnsaid(state, act) || inBody(state, rule, act))
}

function inStage(state: State, { stages }: DecisionRule): boolean {
  const stage = presentStage(state)
  return stages === undefined || (stage !== null && stages.includes(stage))
}

function inBody(state: State, rule: DecisionRule, { in: body, level }: Decision): boolean {
  if (rule.in === undefined) return true
  const kind = body === undefined ? level : state.proceedings!.bodies.get(body)?.kind
  return rule.in.some(known => known === kind)
}

/** An observed record may not say in which body it was. */
function isUnsaid({ record }: State, { in: body, level }: Decision): boolean {
  return record.mode === 'observed' && body === undefined && level === undefined
}

/** In which stage and body it is decided. */
function placed(state: State, rule: DecisionRule, act: Decision): Judged[] {
  const observed = state.record.mode === 'observed'
  /** That a stage was reached may have gone unrecorded. */
  const stage = inStage(state, rule) || (observed ? 'unknown' : false)
  return [
    ...(rule.stages === undefined
      ? []
      : [plainly(rule.clause, 'not-in-this-stage', stage, String(presentStage(state)))]),
    ...(rule.in === undefined
      ? []
      : [
          plainly(
            rule.clause,
            'not-in-this-body',
            isUnsaid(state, act) ? 'unknown' : inBody(state, rule, act),
            act.in,
          ),
        ]),
  ]
}

/** Who presides over the body that decides announces it, where the procedure says who that is. */
function presided(state: State, rule: DecisionRule, act: Decision, party: string | null): Judged[] {
  const { bodies = [] } = state.record.procedure!
  const kind = state.proceedings!.bodies.get(act.in ?? '')?.kind
  const { by } = bodies.find(({ id }) => id === act.in) ?? bodies.find(body => body.kind === kind) ?? {}
  if (by === undefined || party === null || state.record.mode === 'observed') return []
  return [plainly(rule.clause, 'not-presiding', isOneOf(state, party, by), act.in)]
}

/** The way in which it is decided, what that rests on, and what the decision asks for in any way. */
function settled(state: State, rule: DecisionRule, act: Decision, asked: Asked): Judged[] {
  const ways = rule.ways.filter(({ how }) => how === act.how)
  const judgedWays = ways.map(way => [...judgeWay(state, rule, way, asked), ...basis(state, way, act)])
  const best = judgedWays.find(all => all.every(({ verdict }) => verdict === 'holds')) ?? judgedWays[0]
  const told = state.record.procedure?.told?.clause
  const way =
    best ??
    (act.how === 'sense'
      ? [plainly(told ?? rule.clause, 'sense-decides-nothing', false)]
      : [plainly(rule.clause, 'way-not-provided', false, act.how)])
  return [...way, ...judgeRequires(state, rule, asked)]
}

/** What a decision asks for whatever the way. */
export function judgeRequires(state: State, rule: DecisionRule, asked: Asked): Judged[] {
  if (rule.requires === undefined) return []
  const clause = { clause: rule.clause, why: 'requirements-not-met' }
  return [judgeAt(state, `${placeOf(state, rule)}/requires`, clause, asked)]
}

/** Whether a way is open, where it is open only under a condition. */
export function judgeWay(state: State, rule: DecisionRule, way: Way, asked: Asked): Judged[] {
  if (way.when === undefined) return []
  const place = `${placeOf(state, rule)}/ways/${rule.ways.indexOf(way)}/when`
  return [judgeAt(state, place, { clause: way.clause, why: 'way-not-open' }, asked)]
}

function placeOf({ record }: State, rule: DecisionRule): string {
  return `decisions/${record.procedure!.decisions!.indexOf(rule)}`
}

/** What a way rests on: a question or vote that was carried, or a finding, and nobody has overturned since. */
function basis(state: State, way: Way, act: Decision): Judged[] {
  if (state.proceedings!.overturned.has(act.count ?? -1))
    return [plainly(way.clause, 'overturned-since', false, nameOf(act))]
  if (way.how === 'finding') return [plainly(way.clause, 'finding-does-not-carry', isFound(state, way, act))]
  if (way.how === 'question' || way.how === 'silence')
    return [plainly(way.clause, 'vote-not-carried', isCarried(state, way, act), nameOf(act))]
  if (way.how !== 'vote') return []
  const count = state.decisions.counts.get(act.count ?? -1)
  const asked =
    count !== undefined &&
    isOn(state, count.subject, act) &&
    (way.question === undefined || count.rule === way.question)
  if (!asked || resultsFor(act).length > 1)
    return [plainly(way.clause, 'vote-not-carried', asked, nameOf(act))]
  return [...(count.judged ?? [plainly(way.clause, 'vote-not-carried', false, nameOf(act))])]
}

/** What a question may have come to: to reject or put off a text, it need not have been carried. */
function resultsFor({ outcome }: Decision): QuestionState['result'][] {
  if (outcome === 'rejected') return ['carried', 'not-carried']
  return outcome === 'deferred' ? ['carried', 'not-carried', 'no-quorum', 'postponed'] : ['carried']
}

function nameOf({ count }: Decision): string | undefined {
  return count === undefined ? undefined : String(count)
}

function isFound(state: State, { findings }: Way, act: Decision): boolean {
  const found = state.proceedings!.findings.get(act.count ?? -1)
  if (found === undefined || !isOn(state, found.subject, act)) return false
  return findings?.includes(found.designation) ?? true
}

function isCarried(state: State, { question }: Way, act: Decision): boolean {
  const put = state.proceedings!.questions.get(act.count ?? -1)
  if (put === undefined || !resultsFor(act).includes(put.result)) return false
  const follows = questionKind(state, put.question)!.follows === true
  const same = follows && subjectKey(put.subject) === subjectKey(act.subject)
  return (same || isOn(state, put.subject, act)) && (question === undefined || put.question === question)
}

/** Whether what a decision rests on was about what is decided: the same, or the proposal that it is part of. */
function isOn(state: State, subject: Target, { subject: decided }: Decision): boolean {
  if (targetKey(subject) === targetKey(decided)) return true
  if (!('proposal' in subject && 'amendment' in decided)) return false
  const { proposal, rev } = state.text.amendments.get(decided.amendment)!
  return proposal === subject.proposal && rev === subject.rev
}

/** Objections need a fate before what they bear on is adopted or agreed, where the procedure says so. */
function answered(state: State, { answers }: Procedure, act: Decision): Judged[] {
  if (answers === undefined || (act.outcome !== 'adopted' && act.outcome !== 'agreed')) return []
  const open = openObjections(state, [act.subject, ...(act.package ?? [])])
  const where = open.length === 0 ? undefined : open.slice(0, 20).join(', ')
  return [plainly(answers.clause, 'unanswered-objection', open.length === 0, where)]
}

/** Words that a decision settles were proposed on the record, where the procedure says so. */
function sourced(state: State, { provenance }: Procedure, act: Decision): Judged[] {
  if (provenance === undefined || act.settles === undefined) return []
  const proposed = new Set(amendmentsOf(state, act).flatMap(({ wordings }) => wordings.flatMap(hashOf)))
  const foreign = act.settles.find(({ provision, text }) => {
    const before = (state.text.provisions.get(provision)?.history ?? []).flatMap(h =>
      h.wordings.flatMap(hashOf),
    )
    return !text.flatMap(hashOf).every(hash => proposed.has(hash) || before.includes(hash))
  })
  return [plainly(provenance.clause, 'not-from-the-record', foreign === undefined, foreign?.provision)]
}

function hashOf(wording: Wording): string[] {
  return wording.kind === 'unknown' ? [] : [wording.hash]
}

/** The amendments that are decided on, alone or as a proposal's. */
export function amendmentsOf(state: State, act: Decision): AmendmentState[] {
  return subjectsOf(act).flatMap(subject => {
    const ids =
      'amendment' in subject
        ? [subject.amendment]
        : 'proposal' in subject
          ? (state.text.proposals.get(subject.proposal)?.amendments ?? [])
          : []
    return ids.flatMap(id => state.text.amendments.get(id) ?? [])
  })
}

/** Everything that is decided together. */
export function subjectsOf(act: Decision): readonly Target[] {
  return [act.subject, ...(act.package ?? [])]
}
