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
export function objectionsTo(state: State, target: Target): ObjectionState[] {
  const key = targetKey(target)
  return [...state.positions.objections.values()].filter(o => targetKey(o.target) === key)
}

/** Its holder said that it was met, or took it back: then it is no stance any more. */
export function isMet({ fate }: ObjectionState): boolean {
  return fate === 'accommodated' || fate === 'withdrawn'
}

function stanceOfObjection({ degree, seq }: ObjectionState): Said {
  return { stance: degree === 'objection' ? 'object' : 'concern', seq }
}

/** Who proposes what the target names: authors and co-sponsors, and under a provision those who say NOC. */
function sponsorsOf({ text }: State, target: Target): [string, number][] {
  if ('proposal' in target) return sponsors(text.proposals.get(target.proposal), target.rev)
  if ('amendment' in target) {
    const amendment = text.amendments.get(target.amendment)
    return amendment?.rev === target.rev ? sponsorsOfAmendment(text.proposals, amendment) : []
  }
  if (!('provision' in target)) return []
  const keep = [...text.amendments.values()].filter(
    a => a.mark === 'NOC' && a.status === 'in-force' && isOn(a, target),
  )
  return keep.flatMap(a => sponsorsOfAmendment(text.proposals, a))
}

function isOn(
  { target: on }: AmendmentState,
  target: { readonly provision: string; readonly version: number },
): boolean {
  return 'provision' in on && on.provision === target.provision && on.version === target.version
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
