/**
 * A provision at a glance: what it would newly impose and on whom, what named authors say it would do, which words are new,
 * how each group assesses it and why, what is unanswered, and what the record cannot tell. It gathers what the checks, the
 * assessments and the ledger have, and adds nothing. Rules GL1 to GL6, docs/spec/reports.md.
 */
import { subsumedBy } from '../analysis/process-audit/outside.js'
import type { CheckedAmendment } from '../assessment/checks/amendments.js'
import type { CheckBase } from '../assessment/checks/base.js'
import { runChecks } from '../assessment/checks/engine.js'
import type { CheckedClause } from '../assessment/checks/read.js'
import type { CheckSet, ClauseClass } from '../assessment/checks/rule.js'
import { effectsOf, type SaidEffect } from '../assessment/effects.js'
import { type Reason, sideOf, strongestOf } from '../assessment/reasons.js'
import { compareStrings } from '../canonical/result.js'
import type { Target, Wording } from '../negotiation/acts/fields.js'
import { isOpenObjection } from '../negotiation/lookup.js'
import type { AmendmentState, AssessmentState, ObjectionState, ProvisionState } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { addTexts, countIn, lookUpBase, termReader } from './base-words.js'
import { holderOf, type Remark, saying } from './facts.js'

/** What one wording does, read by the checks. `ref` is null for the provision as it reads. */
export interface GlanceWording {
  readonly ref: string | null
  /** A summary is read too, and said to be one: its words are the record keeper's. */
  readonly from: 'verbatim' | 'summary'
  readonly clauses: readonly {
    readonly does: ClauseClass
    readonly bearers: readonly string[]
    readonly count: number
  }[]
}

interface GlanceWord {
  readonly term: string
  /** Where it is used; null for the provision as it reads. */
  readonly refs: readonly (string | null)[]
}

/** One group, whatever its number: its judgements of this or of what it came from, and its open objections. */
export interface GlanceGroup {
  readonly group: string
  /** Acts by what they ask for; judgements of the whole text are among them only where the group has none nearer. */
  readonly asks: readonly number[]
  readonly fine: readonly number[]
  readonly unclear: readonly number[]
  readonly objections: readonly number[]
  /** How near the judgements are: of these words, of those they came from, of the whole text. */
  readonly on: 'here' | 'origin' | 'whole' | null
  /** The reason of it that is supported in most other groups. */
  readonly reason: Reason | null
}

export interface Glance {
  readonly wordings: readonly GlanceWording[]
  readonly effects: readonly SaidEffect[]
  readonly newWords: readonly GlanceWord[]
  /** All groups of the procedure, in its order. */
  readonly groups: readonly GlanceGroup[]
  /** Open objections and concerns without an answer. */
  readonly unanswered: readonly number[]
  readonly missing: readonly Remark[]
}

/** An amendment in force on the provision, and what the checks found in it. */
interface CheckedAlternative {
  readonly amendment: AmendmentState
  readonly checked: CheckedAmendment
}

/** `base` is the text as it stands, made ready for the checks. */
export function glance(
  view: View,
  set: CheckSet,
  base: CheckBase,
  provision: ProvisionState,
  alternatives: readonly CheckedAlternative[],
): Glance {
  const kin = kinOf(
    view,
    provision,
    alternatives.map(({ amendment }) => amendment),
  )
  const read = [
    ...presentWording(view, set, base, provision),
    ...alternatives.flatMap(one => alternative(view, set, base, one)),
  ]
  const objections = openObjections(view, kin)
  const groups = (view.state.record.procedure?.groups ?? []).map(({ id }) =>
    groupOf(view, id, kin, objections),
  )
  const found = {
    wordings: read,
    effects: effectsOf(view, kin.subjects),
    newWords: newWordsOf(view, set, provision, alternatives),
    groups,
    unanswered: objections.filter(({ answers }) => answers.length === 0).map(({ seq }) => seq),
  }
  return { ...found, missing: missingFrom(found) }
}

/** What is said of any of these is said of the provision: itself, what would change it, what it was made of. */
interface Kin {
  readonly here: { readonly provision: string; readonly amendments: ReadonlySet<string> }
  readonly origin: { readonly amendments: ReadonlySet<string>; readonly proposals: ReadonlySet<string> }
  readonly subjects: readonly Target[]
}

function kinOf(view: View, provision: ProvisionState, inForce: readonly AmendmentState[]): Kin {
  const { amendments } = view.state.text
  const origins = subsumedBy(view, provision.id, provision.history.at(-1)?.seq ?? -1)
  const made = amendments.get(provision.id)
  const all = [...inForce, ...(made === undefined ? [] : [made]), ...origins]
  return {
    here: { provision: provision.id, amendments: new Set(inForce.map(({ id }) => id)) },
    origin: {
      amendments: new Set(all.map(({ id }) => id)),
      proposals: new Set(all.map(({ proposal }) => proposal)),
    },
    subjects: [
      { provision: provision.id, version: provision.version },
      ...all.map(({ id, rev }) => ({ amendment: id, rev })),
    ],
  }
}

/** The provision as it reads, where it is not the base's: added, or reworded since. */
function presentWording(
  view: View,
  set: CheckSet,
  base: CheckBase,
  provision: ProvisionState,
): GlanceWording[] {
  if (provision.base && provision.version === 0) return []
  const { id, kind, parent, wordings } = provision
  return readWording(view, set, base, { ref: null, at: id, kind, parent }, wordings)
}

function alternative(
  view: View,
  set: CheckSet,
  base: CheckBase,
  { amendment, checked }: CheckedAlternative,
): GlanceWording[] {
  const { id, kind, wordings } = amendment
  if (checked.unread === null) return [{ ref: id, from: 'verbatim', clauses: counted(checked.clauses) }]
  if (checked.unread === 'no-text') return []
  return readWording(view, set, base, { ref: id, at: id, kind, parent: null }, wordings)
}

type At = Pick<GlanceWording, 'ref'> & { readonly at: string } & Pick<ProvisionState, 'kind' | 'parent'>

/** Its own words where the record has them, else its summary. */
function readWording(
  view: View,
  set: CheckSet,
  base: CheckBase,
  { ref, at, kind, parent }: At,
  wordings: readonly Wording[],
): GlanceWording[] {
  for (const from of ['verbatim', 'summary'] as const) {
    const wording = wordings.find(w => w.kind === from && w.lang === base.lang)
    const text = wording === undefined || wording.kind === 'unknown' ? null : view.text(wording.hash)
    if (text === null) continue
    const { clauses } = runChecks(set, base, [{ at, kind, parent, text }])
    return [{ ref, from, clauses: counted(clauses) }]
  }
  return []
}

/** Clauses that do the same to the same, once each; those that do nothing are left out. */
function counted(clauses: readonly CheckedClause[]): GlanceWording['clauses'] {
  const found = new Map<string, { does: ClauseClass; bearers: readonly string[]; count: number }>()
  for (const { modality, bearers } of clauses) {
    if (modality === 'none') continue
    const key = `${modality} ${bearers?.join(' ') ?? ''}`
    const count = (found.get(key)?.count ?? 0) + 1
    found.set(key, { does: modality, bearers: bearers ?? [], count })
  }
  return [...found.values()]
}

/** Words the checks find in verbatim wordings, and declared terms of themes that any wording uses, which the base has not. */
function newWordsOf(
  view: View,
  set: CheckSet,
  provision: ProvisionState,
  alternatives: readonly CheckedAlternative[],
): GlanceWord[] {
  const refs = new Map<string, (string | null)[]>()
  const add = (term: string, ref: string | null) => {
    const before = refs.get(term) ?? []
    if (!before.includes(ref)) refs.set(term, [...before, ref])
  }
  const checks = new Set(set.rules.flatMap(({ id, does }) => (does === 'new-words' ? [id] : [])))
  for (const { amendment, checked } of alternatives)
    for (const { check, args } of checked.findings)
      if (checks.has(check)) add(String(args.term), amendment.id)
  const terms = [...view.state.record.frameworks.values()].flatMap(f =>
    f.themes.flatMap(theme => theme.terms),
  )
  const reader = termReader([...new Set(terms)])
  const { found } = lookUpBase(view, reader)
  const own = provision.base && provision.version === 0 ? [] : [{ ref: null, wordings: provision.wordings }]
  for (const { ref, wordings } of [
    ...own,
    ...alternatives.map(({ amendment: a }) => ({ ref: a.id, wordings: a.wordings })),
  ]) {
    const texts = new Map<string, string[]>()
    for (const kind of ['verbatim', 'summary'] as const) addTexts(view, texts, wordings, kind)
    countIn(texts, reader).forEach((count, i) => {
      if (count > 0 && found[i]!.inBase === false) add(reader.terms[i]!, ref)
    })
  }
  return [...refs].map(([term, at]) => ({ term, refs: at })).sort((a, b) => compareStrings(a.term, b.term))
}

function openObjections({ state }: View, { here }: Kin): ObjectionState[] {
  return [...state.positions.objections.values()].filter(o => isOpenObjection(o) && isHere(here, o.target))
}

function isHere(here: Kin['here'], target: Target): boolean {
  if ('provision' in target) return target.provision === here.provision
  return 'amendment' in target && here.amendments.has(target.amendment)
}

function nearness({ here, origin }: Kin, target: Target): GlanceGroup['on'] {
  if (isHere(here, target)) return 'here'
  if ('amendment' in target && origin.amendments.has(target.amendment)) return 'origin'
  if ('proposal' in target && origin.proposals.has(target.proposal)) return 'origin'
  return 'instrument' in target ? 'whole' : null
}

function groupOf(view: View, group: string, kin: Kin, objections: readonly ObjectionState[]): GlanceGroup {
  const isOwn = (seq: number) => holderOf(view, seq).group === group
  const judged = [...view.state.positions.assessments.values()].filter(a => a.answer !== null && isOwn(a.seq))
  const on = (['here', 'origin', 'whole'] as const).find(near =>
    judged.some(a => nearness(kin, a.target) === near),
  )
  const nearest = judged.filter(a => on !== undefined && nearness(kin, a.target) === on)
  const bySide = (side: number) => nearest.filter(a => sideOf(a.answer) === side).map(({ seq }) => seq)
  const held = objections.filter(({ seq }) => isOwn(seq)).map(({ seq }) => seq)
  const said = [...held, ...nearest.map(({ seq }: AssessmentState) => seq)].filter(
    seq => saying(view, seq) !== null,
  )
  return {
    group,
    asks: bySide(-1),
    fine: bySide(1),
    unclear: bySide(0),
    objections: held,
    on: on ?? null,
    reason: strongestOf(view, said),
  }
}

function missingFrom({ wordings, effects, groups }: Omit<Glance, 'missing'>): Remark[] {
  const summaries = wordings.filter(({ from }) => from === 'summary').length
  const silent = groups.filter(g => g.on === null && g.objections.length === 0)
  return [
    ...(summaries === 0 ? [] : [{ code: 'glance-summaries', args: { count: summaries }, acts: [] }]),
    ...(wordings.length > 0 ? [] : [{ code: 'glance-no-words', args: {}, acts: [] }]),
    ...(effects.length > 0 ? [] : [{ code: 'glance-no-effects', args: {}, acts: [] }]),
    ...(silent.length === 0 ? [] : [{ code: 'glance-silent', args: { count: silent.length }, acts: [] }]),
  ]
}
