/**
 * Decides: adopts, agrees, rejects or defers, by consensus, a vote, or (where it happened so) a sense of the
 * room. Adoption refuses while anything is open, and names what.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { outcomes, ways } from '../../../procedure/procedure.js'
import { defineAct, type Entry } from '../../act.js'
import { levels, refusalOf } from '../../judging.js'
import { checkTarget, firstRefusal, isOpenObjection, provisionOfTarget } from '../../lookup.js'
import type { AmendmentState, ProvisionState, ProvisionStatus, State } from '../../state.js'
import { addProvision, setWordings, treatyProvisions } from '../../tree.js'
import {
  code,
  provisionId,
  seq as seqField,
  type Target,
  target,
  targetKey,
  version,
  wordings,
} from '../fields.js'
import { endAmendment } from '../text/amendments.js'
import { amendmentsOf, judgeDecision, subjectKind, subjectsOf } from './decision-rules.js'

const schema = z.strictObject({
  kind: z.literal('decision'),
  subject: target,
  outcome: z.enum(outcomes),
  how: z.enum(ways),
  /** The vote, sense of the room, question or finding it rests on. */
  count: z.optional(seqField),
  /** How far up the text is agreed: ad referendum, in group, committee or plenary. */
  level: z.optional(z.enum(['ad-referendum', 'group', 'committee', 'plenary'])),
  /** Wordings settled, and the provision version each replaces, where the subject alone does not say it. */
  settles: z.optional(
    z.array(z.strictObject({ provision: provisionId, version, text: wordings })).check(z.maxLength(256)),
  ),
  /** Semantics 2: decided with it, together or not at all. */
  package: z.optional(z.array(target).check(z.minLength(1), z.maxLength(256))),
  /** Semantics 2: where it is referred to. */
  forum: z.optional(code),
  /** Semantics 2: the body that decides. */
  in: z.optional(code),
})
export type Decision = z.output<typeof schema>

export const decision = defineAct<Decision>({
  kind: 'decision',
  schema,
  check: (state, { act }) =>
    firstRefusal(
      checkTarget(state, act.subject),
      checkCount(state, act),
      checkSettled(state, act),
      checkWhole(state, act),
    ),
  order(state, entry) {
    const { act } = entry
    if (state.proceedings !== undefined) return refusalOf(state, judgeDecision(state, entry), entry)
    if (act.how === 'sense')
      return refuse('sense-decides-nothing', { clause: state.record.procedure?.told?.clause ?? '' })
    if (act.outcome === 'rejected' || act.outcome === 'deferred') return null
    return firstRefusal(checkCarried(state, act), checkAnswered(state, entry), checkNothingOpen(state, entry))
  },
  evolve(state, entry) {
    const { act, seq } = entry
    const level = levelOf(state, act)
    const judged = state.proceedings && judgeDecision(state, entry)
    if (act.outcome === 'rejected') reject(state, act, seq)
    const settles = act.outcome === 'adopted' || act.outcome === 'agreed'
    const touched = settles
      ? settleText(state, act, seq)
      : act.outcome === 'reopened'
        ? reopen(state, act)
        : []
    state.decisions.decisions.set(seq, {
      seq,
      subject: act.subject,
      outcome: act.outcome,
      how: act.how,
      count: act.count ?? null,
      level,
      ...(act.package === undefined ? {} : { package: act.package }),
      ...(act.forum === undefined ? {} : { forum: act.forum }),
      ...(act.in === undefined ? {} : { in: act.in }),
      ...(judged === undefined ? {} : { judged, touched: touched.map(({ id }) => id) }),
    })
  },
  results: (_state, { act }) => [act.outcome, `${subjectKind(act.subject)}-${act.outcome}`],
})

/** How far up it is agreed: as the act says, but never further than the body that decides reaches. */
function levelOf({ proceedings }: State, act: Decision): ProvisionStatus | null {
  const kind = proceedings?.bodies.get(act.in ?? '')?.kind
  if (kind === undefined) return act.level ?? null
  return act.level !== undefined && levels.indexOf(act.level) < levels.indexOf(kind) ? act.level : kind
}

/** What only whole procedures know: outcomes, ways, packages and bodies. */
function checkWhole(state: State, act: Decision): Refusal | null {
  if (state.proceedings === undefined) {
    const later = act.package ?? act.forum ?? act.in
    const known = laterOutcomes.includes(act.outcome) || laterWays.includes(act.how)
    return known || later !== undefined
      ? refuse('malformed-act', { where: 'decision', args: { problem: 'semantics' } })
      : null
  }
  if (act.in !== undefined && !state.proceedings.bodies.has(act.in))
    return refuse('unknown-body', { where: act.in })
  if (act.outcome === 'referred' && act.forum === undefined) return refuse('forum-missing')
  return firstRefusal(...(act.package ?? []).map(subject => checkTarget(state, subject)))
}

const laterOutcomes: readonly string[] = ['reopened', 'referred', 'nothing']
const laterWays: readonly string[] = ['no-objection', 'finding', 'silence', 'question']

function checkCount(state: State, act: Decision): Refusal | null {
  const resting = ['vote', 'sense', 'finding', 'silence', 'question'].includes(act.how)
  if (act.count === undefined) return resting ? refuse('count-missing') : null
  const counted =
    act.how === 'finding'
      ? state.proceedings?.findings.has(act.count)
      : act.how === 'silence' || act.how === 'question'
        ? state.proceedings?.questions.has(act.count)
        : state.decisions.counts.get(act.count)?.kind === act.how
  return counted ? null : refuse('unknown-count', { where: String(act.count) })
}

function checkSettled(state: State, act: Decision): Refusal | null {
  const unknown = (act.settles ?? []).find(({ provision }) => !state.text.provisions.has(provision))
  return unknown === undefined ? null : refuse('unknown-provision', { where: unknown.provision })
}

function checkCarried(state: State, act: Decision): Refusal | null {
  if (act.how !== 'vote') return null
  const rule = state.record.procedure?.vote
  const carried = state.decisions.counts.get(act.count!)?.result === 'for'
  return carried ? null : refuse('vote-not-carried', rule === undefined ? {} : { clause: rule.clause })
}

/** Every objection that bears on what is decided needs an answer first, where the procedure says so. */
function checkAnswered(state: State, { act }: Entry<Decision>): Refusal | null {
  const rule = state.record.procedure?.answers
  if (rule === undefined) return null
  for (const objection of state.positions.objections.values()) {
    if (!isOpenObjection(objection) || objection.degree !== 'objection') continue
    if ('instrument' in act.subject || isSameMatter(state, objection.target, act.subject))
      return refuse('unanswered-objection', { where: String(objection.seq), clause: rule.clause })
  }
  return null
}

/** Targets are the same matter when they bear on one provision, or are the same proposal or act. */
function isSameMatter(state: State, a: Target, b: Target): boolean {
  const provision = provisionOfTarget(state, a)
  return provision === null ? targetKey(a) === targetKey(b) : provision === provisionOfTarget(state, b)
}

/** The whole is adopted only when no amendment to it is still in force and no span is reserved. */
function checkNothingOpen(state: State, { act }: Entry<Decision>): Refusal | null {
  if (!('instrument' in act.subject)) return null
  const open = openMatters(state)
  return open.length === 0
    ? null
    : refuse('still-open', { where: open.join(', '), args: { count: open.length } })
}

/** What keeps the instrument from being adopted: amendments in force and reserves, by reference. */
function openMatters(state: State): string[] {
  const amendments = [...state.text.amendments.values()]
    .filter(a => a.status === 'in-force' && isOfText(a))
    .map(a => a.id)
  const reserves = [...state.text.reserves.values()].map(r => `${r.provision} (${r.party})`)
  return [...amendments, ...reserves].sort()
}

function isOfText(amendment: AmendmentState): boolean {
  return amendment.mark !== 'NOC' && amendment.mark !== 'OTHER'
}

function reject(state: State, act: Decision, seq: number): void {
  for (const amendment of amendmentsOf(state, act)) endAmendment(amendment, 'rejected', seq)
}

/** The provisions that are subjects themselves. */
function provisionsOf(state: State, act: Decision): ProvisionState[] {
  return subjectsOf(act).flatMap(subject => {
    if ('provision' in subject) return state.text.provisions.get(subject.provision)!
    return 'instrument' in subject ? treatyProvisions(state) : []
  })
}

function reopen(state: State, act: Decision): ProvisionState[] {
  const touched = provisionsOf(state, act)
  for (const provision of touched) provision.status = 'reopened'
  return touched
}

function settleText(state: State, act: Decision, seq: number): ProvisionState[] {
  const touched: ProvisionState[] = []
  for (const { provision: id, text } of act.settles ?? []) {
    const provision = state.text.provisions.get(id)!
    setWordings(provision, text, seq)
    touched.push(provision)
  }
  for (const amendment of amendmentsOf(state, act)) touched.push(...applyAmendment(state, amendment, seq))
  touched.push(...provisionsOf(state, act))
  for (const provision of touched) provision.status = levelOf(state, act) ?? 'plenary'
  if (touched.length > 0) state.text.version++
  return touched
}

/** Makes an amendment part of the text. Those written against the wording it replaces fall behind. */
function applyAmendment({ text }: State, amendment: AmendmentState, seq: number): ProvisionState[] {
  if (amendment.status !== 'in-force') return []
  endAmendment(amendment, 'adopted', seq)
  const { id, kind, label, margin, wordings, target } = amendment
  if (amendment.mark === 'ADD' && 'parent' in target && !text.provisions.has(id)) {
    addProvision(text, { id, kind, label, margin, text: wordings, defines: null, base: false }, target, seq)
    return [text.provisions.get(id)!]
  }
  const provision = 'provision' in target ? text.provisions.get(target.provision) : undefined
  if (provision === undefined) return []
  if (amendment.mark === 'SUP') provision.suppressed = seq
  if (amendment.mark === 'MOD') setWordings(provision, wordings, seq)
  return [provision]
}
