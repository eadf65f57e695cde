/**
 * Who says what of one wording: of every party the last thing it said, be it a position, an objection or the
 * proposal itself. Rules S1..S3, docs/spec/reports.md.
 */
import { type Target, targetKey } from '../negotiation/acts/fields.js'
import { isOpenObjection } from '../negotiation/lookup.js'
import { compareHappened } from '../negotiation/replay.js'
import type { AmendmentState, ObjectionState, ProposalState, Stance, State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'

export interface Said {
  readonly stance: Stance
  /** The act that says it. */
  readonly seq: number
}

/** An objection that stands in the way of a decision. */
export function isBlocking(objection: ObjectionState): boolean {
  return objection.degree === 'objection' && isOpenObjection(objection)
}

/** The stance of every party that has one here. */
export function stancesOn(view: View, target: Target): Map<string, Said> {
  const { state } = view
  const last = new Map<string, Said>()
  const hear = (party: string, said: Said) => {
    const before = last.get(party)
    if (before === undefined || isLater(view, said.seq, before.seq)) last.set(party, said)
  }
  for (const [party, seq] of sponsorsOf(state, target)) hear(party, { stance: 'support', seq })
  for (const objection of objectionsTo(state, target))
    if (objection.party !== null && !isMet(objection)) hear(objection.party, stanceOfObjection(objection))
  for (const [party, said] of state.positions.positions.get(targetKey(target)) ?? []) hear(party, said)
  return last
}

/** Whether an act happened after another, or at the same time and is later in the record. */
export function isLater(view: View, seq: number, than: number): boolean {
  const leaf = view.leaf(seq)
  const other = view.leaf(than)
  return leaf === null || other === null ? seq >= than : compareHappened(leaf, other) >= 0
}

/** Objections and concerns to exactly this, whatever became of them. */
export function objectionsTo(state: State, target: Target): readonly ObjectionState[] {
  return spokenIn(state).objections.get(targetKey(target)) ?? []
}

/** By what they are to: objections, and amendments in force that would keep a provision as it is. */
interface Spoken {
  readonly acts: number
  readonly objections: ReadonlyMap<string, readonly ObjectionState[]>
  readonly keep: ReadonlyMap<string, readonly AmendmentState[]>
}

/** Made anew after every act, since a state is updated in place; stances are asked of one target after another. */
const kept = new WeakMap<State, Spoken>()

function spokenIn(state: State): Spoken {
  const { acts } = state.record
  const before = kept.get(state)
  if (before?.acts === acts) return before
  const keep = [...state.text.amendments.values()].filter(a => a.mark === 'NOC' && a.status === 'in-force')
  const spoken = {
    acts,
    objections: byKey([...state.positions.objections.values()].map(o => [o.target, o])),
    keep: byKey(keep.flatMap(a => ('provision' in a.target ? [[a.target, a] as const] : []))),
  }
  kept.set(state, spoken)
  return spoken
}

function byKey<T>(all: readonly (readonly [Target, T])[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const [target, one] of all) {
    const key = targetKey(target)
    const own = found.get(key)
    if (own === undefined) found.set(key, [one])
    else own.push(one)
  }
  return found
}

/** Its holder said that it was met, or took it back: then it is no stance any more. */
export function isMet({ fate }: ObjectionState): boolean {
  return fate === 'accommodated' || fate === 'withdrawn'
}

function stanceOfObjection({ degree, seq }: ObjectionState): Said {
  return { stance: degree === 'objection' ? 'object' : 'concern', seq }
}

/** Who proposes what the target names: authors and co-sponsors, and under a provision those who say NOC. */
function sponsorsOf(state: State, target: Target): [string, number][] {
  const { text } = state
  if ('proposal' in target) return sponsors(text.proposals.get(target.proposal), target.rev)
  if ('amendment' in target) {
    const amendment = text.amendments.get(target.amendment)
    return amendment?.rev === target.rev ? sponsorsOfAmendment(text.proposals, amendment) : []
  }
  if (!('provision' in target)) return []
  const keep = spokenIn(state).keep.get(targetKey(target)) ?? []
  return keep.flatMap(a => sponsorsOfAmendment(text.proposals, a))
}

function sponsorsOfAmendment(
  proposals: ReadonlyMap<string, ProposalState>,
  { proposal, rev, status }: AmendmentState,
): [string, number][] {
  return status === 'withdrawn' || status === 'lapsed' ? [] : sponsors(proposals.get(proposal), rev)
}

function sponsors(proposal: ProposalState | undefined, rev: number): [string, number][] {
  const made = proposal?.revisions.find(r => r.rev === rev)
  if (proposal === undefined || made === undefined || proposal.rev !== rev) return []
  return [...proposal.authors.map((party): [string, number] => [party, made.seq]), ...proposal.cosponsors]
}

/** Seqs once each, in the order of the record. */
export function ascending(seqs: readonly number[]): number[] {
  return [...new Set(seqs)].sort((a, b) => a - b)
}

/** The target that a key of the positions stands for: the inverse of `targetKey`. */
export function targetOfKey(key: string): Target {
  const at = key.lastIndexOf('@')
  const name = key.slice(2, at)
  const n = Number(key.slice(at + 1))
  if (key.startsWith('a:')) return { amendment: name, rev: n }
  if (key.startsWith('d:')) return { proposal: name, rev: n }
  if (key.startsWith('p:')) return { provision: name, version: n }
  const rest = key.slice(2)
  if (key.startsWith('w:')) return { wording: rest }
  return key.startsWith('x:') ? { act: Number(rest) } : { instrument: Number(rest) }
}
