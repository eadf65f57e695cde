/** Whose voice was heard, group by group. */
import { isOpenObjection } from '../../negotiation/lookup.js'
import type { ObjectionState, State } from '../../negotiation/state.js'
import type { View } from '../../negotiation/view.js'
import type { Leaf } from '../../record/leaf.js'
import { ascending } from '../stances.js'
import { type AuditFigure, figure, isAnswered } from './figures.js'

export function voice(view: View, leaves: readonly Leaf[]): AuditFigure[] {
  const { state } = view
  const asides = new Set(state.record.dangling)
  const spoken = leaves.filter(leaf => !asides.has(leaf.index)).flatMap(leaf => spokenIn(state, leaf) ?? [])
  const objections = [...state.positions.objections.values()].map(objection => ({
    ...objection,
    group: groupOf(state, objection.party) ?? view.leaf(objection.seq)?.author.unnamed?.group ?? '',
  }))
  const groups = (state.record.procedure?.groups ?? []).map(({ id }) => id)
  return [...groups, ''].flatMap(group => [
    ...voiceOf(state, group, spoken),
    ...objectionsOf(
      group,
      objections.filter(one => one.group === group),
    ),
  ])
}

/** An act by which somebody was heard. */
interface Spoken {
  readonly act: number
  readonly kind: string
  readonly parties: readonly string[]
  readonly groups: ReadonlySet<string>
}

/** What a party does on its own behalf: not what the keeper of the record, or a chair as chair, enters. */
const voiceKinds: ReadonlySet<string> = new Set([
  ...['submit', 'revise', 'consolidate', 'support', 'reserve'],
  ...['position', 'statement', 'assess', 'answer', 'object', 'offer', 'ballot', 'challenge'],
  ...['intend', 'sign', 'consent', 'declare', 'denounce'],
])

/** Null where nobody speaks: the recorder, or somebody of whom the source tells nothing. */
function spokenIn(state: State, { index, author }: Leaf): Spoken | null {
  const { kind } = author.act
  if (!voiceKinds.has(kind)) return null
  const parties = whose(state, author).filter(id => state.seats.parties.get(id)?.office !== 'recorder')
  const groups = new Set(parties.map(id => groupOf(state, id)!))
  if (parties.length === 0 && author.party === null && author.unnamed !== undefined)
    groups.add(author.unnamed.group ?? '')
  return groups.size === 0 ? null : { act: index, kind, parties, groups }
}

/** The authors of a document, else whoever acts. */
function whose({ text }: State, { act, party }: Leaf['author']): readonly string[] {
  const authors =
    act.kind === 'submit' || act.kind === 'revise' ? text.proposals.get(String(act.proposal))?.authors : []
  if (authors !== undefined && authors.length > 0) return authors
  return party === null ? [] : [party]
}

/** Where a party is now; empty outside the groups, null where the source names nobody. */
function groupOf({ seats }: State, party: string | null): string | null {
  return party === null ? null : (seats.parties.get(party)?.group ?? '')
}

function voiceOf(state: State, group: string, spoken: readonly Spoken[]): AuditFigure[] {
  const own = spoken.filter(({ groups }) => groups.has(group))
  const kind = (...kinds: readonly string[]) =>
    own.filter(({ kind }) => kinds.includes(kind)).map(({ act }) => act)
  const count = (code: string, acts: readonly number[], more: Partial<AuditFigure> = {}) =>
    figure('voice', code, acts, { group, ...more })
  const floor = floorOf(state, group)
  const heard = new Set([...own.flatMap(({ parties }) => parties), ...floor.map(({ party }) => party)])
  const seated = [...state.seats.parties.values()].filter(
    p => (p.group ?? '') === group && p.office !== 'recorder',
  )
  const found = seated.filter(({ id }) => heard.has(id))
  const none = state.meetings === undefined ? { value: null } : {}
  const ms = floor.reduce(
    (sum, { from, until }) => sum + (from === null || until === null ? 0 : until - from),
    0,
  )
  const given = ascending(floor.map(({ given }) => given!))
  return [
    count('parties-heard', ascending(found.map(({ seq }) => seq)), {
      ...{ value: found.length, of: seated.length },
    }),
    count('proposals', kind('submit', 'revise', 'consolidate')),
    count('positions', kind('position')),
    count('statements', kind('statement', 'assess', 'answer')),
    count('floor-times', given, none),
    count('floor-seconds', given, { value: Math.round(ms / 1000), unit: 'seconds', ...none }),
  ]
}

/** Every time that somebody of a group had the floor. */
function floorOf({ meetings }: State, group: string) {
  return [...(meetings?.values() ?? [])]
    .flatMap(({ requests }) => [...requests.values()])
    .filter(request => request.given !== null && (request.group ?? '') === group)
}

function objectionsOf(group: string, raised: readonly ObjectionState[]): AuditFigure[] {
  const of = raised.length
  const count = (code: string, some: readonly ObjectionState[], more: Partial<AuditFigure> = {}) =>
    figure('voice', code, ascending(some.map(({ seq }) => seq)), { group, ...more })
  const unanswered = raised.filter(one => !isAnswered(one) && isOpenObjection(one))
  return [
    count('objections-raised', raised),
    count('objections-answered', raised.filter(isAnswered), { of }),
    count('objections-unanswered', unanswered, { of }),
  ]
}
