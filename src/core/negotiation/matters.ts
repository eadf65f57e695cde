/**
 * What is open, and on what: objections by the matter they bear on, kept up as they are raised and settled, and
 * the other matters that rules can ask for. Rules P29, P30.
 */
import type { Matter } from '../procedure/rule.js'
import { subjectKey, type Target } from './acts/fields.js'
import { provisionOfTarget } from './lookup.js'
import type { ActSeq, ObjectionState, State } from './state.js'

/** Everything that is open, whatever it bears on. */
const everything = '*'

/** The matter a target bears on: its provision where it has one, else what it names, whatever its revision. */
export function matterOf(state: State, target: Target): string {
  const provision = provisionOfTarget(state, target)
  return provision === null ? subjectKey(target) : `p:${provision}`
}

/** The matters that deciding on a target settles: of the whole, everything; of a proposal, those of its amendments too. */
function mattersOf(state: State, target: Target): string[] {
  if ('instrument' in target) return [everything]
  if (!('proposal' in target)) return [matterOf(state, target)]
  const { amendments = [] } = state.text.proposals.get(target.proposal) ?? {}
  const own = amendments.flatMap(id => {
    const amendment = state.text.amendments.get(id)
    return amendment === undefined ? [] : [matterOf(state, { amendment: id, rev: amendment.rev })]
  })
  return [...new Set([subjectKey(target), ...own])]
}

/** Enters an objection among those that are open, or takes it out, as its fate says. */
export function indexObjection({ proceedings }: State, objection: ObjectionState): void {
  const { matter } = objection
  if (proceedings === undefined || matter === undefined) return
  const open = objection.fate === 'raised' || objection.fate === 'understood'
  for (const key of [everything, matter]) {
    const on = proceedings.objectionsOn.get(key) ?? new Map()
    if (open) on.set(objection.seq, objection.redLine ? 'red-line' : objection.degree)
    else on.delete(objection.seq)
    if (on.size > 0) proceedings.objectionsOn.set(key, on)
    else proceedings.objectionsOn.delete(key)
  }
}

/** Open objections that bear on any of these targets; concerns are none. */
export function openObjections(state: State, targets: readonly Target[]): ActSeq[] {
  return openOn(state, targets, degree => degree !== 'concern')
}

function openOn(state: State, targets: readonly Target[], wanted: (degree: string) => boolean): ActSeq[] {
  const matters = targets.length === 0 ? [everything] : targets.flatMap(target => mattersOf(state, target))
  const found = new Set<ActSeq>()
  for (const matter of matters)
    for (const [seq, degree] of state.proceedings?.objectionsOn.get(matter) ?? [])
      if (wanted(degree)) found.add(seq)
  return [...found].sort((a, b) => a - b)
}

/** What of a kind is open: on these targets, or at all where there are none. By seq or reference. */
export function openMatter(state: State, matter: Matter, targets: readonly Target[]): string[] {
  if (matter === 'objections') return openObjections(state, targets).map(String)
  if (matter === 'red-lines') return openOn(state, targets, degree => degree === 'red-line').map(String)
  if (matter === 'amendments') return openAmendments(state, targets)
  if (matter === 'reserves') return openReserves(state, targets)
  const { challenges, actions } = state.proceedings!
  return [...(matter === 'challenges' ? challenges : actions).values()]
    .filter(({ outcome }) => outcome === 'open')
    .map(({ seq }) => String(seq))
}

function openAmendments(state: State, targets: readonly Target[]): string[] {
  const within = provisionsWithin(state, targets)
  return [...state.text.amendments.values()]
    .filter(({ status, mark }) => status === 'in-force' && mark !== 'NOC' && mark !== 'OTHER')
    .filter(
      ({ id, rev }) => within === null || within.has(provisionOfTarget(state, { amendment: id, rev }) ?? ''),
    )
    .map(({ id }) => id)
    .sort()
}

function openReserves(state: State, targets: readonly Target[]): string[] {
  const within = provisionsWithin(state, targets)
  return [...state.text.reserves.values()]
    .filter(({ provision }) => within === null || within.has(provision))
    .map(({ provision, party }) => `${provision} (${party})`)
    .sort()
}

/** The provisions that targets bear on; null where that is all of them. */
export function provisionsWithin(state: State, targets: readonly Target[]): Set<string> | null {
  if (targets.length === 0 || targets.some(target => 'instrument' in target)) return null
  const matters = targets.flatMap(target => mattersOf(state, target))
  return new Set(matters.filter(key => key.startsWith('p:')).map(key => key.slice('p:'.length)))
}
