/**
 * Before and after: what is different between two moments of one negotiation. Text, the fate of amendments, positions
 * that moved, objections, decisions, signatures, each with the act that made the difference. Compares two views and
 * nothing in between: what came and went again is in the record, not here. Rules BA1..BA8, docs/spec/changes.md.
 */
import { compareStrings } from '../canonical/result.js'
import type { Target, Wording } from '../negotiation/acts/fields.js'
import { inFoldOrder } from '../negotiation/replay.js'
import type {
  AmendmentStatus,
  Intention,
  ObjectionFate,
  ProvisionState,
  State,
} from '../negotiation/state.js'
import { inReadingOrder } from '../negotiation/tree.js'
import { happened, type View } from '../negotiation/view.js'
import type { Leaf } from '../record/leaf.js'
import { lastMinute } from '../record/when.js'
import { type Deed, deedOf, partiesOfDeeds } from './deeds.js'
import { type PositionMove, positionMoves } from './position-moves.js'
import { ascending } from './stances.js'

export interface ProvisionChange {
  readonly id: string
  readonly what: 'added' | 'suppressed' | 'text' | 'status' | 'label'
  readonly before: ProvisionSeen | null
  readonly after: ProvisionSeen
  readonly acts: readonly number[]
}

interface ProvisionSeen extends Pick<ProvisionState, 'label' | 'margin' | 'version' | 'status'> {
  readonly wordings: readonly Wording[]
}

export interface AmendmentChange {
  readonly id: string
  /** Null where it was not tabled yet. */
  readonly before: AmendmentStatus | null
  readonly after: AmendmentStatus
  /** It was there before, in an earlier revision. */
  readonly revised: boolean
  readonly act: number
}

export interface ObjectionChange {
  readonly act: number
  readonly party: string | null
  readonly target: Target
  readonly redLine: boolean
  readonly before: ObjectionFate | null
  readonly after: ObjectionFate
  /** Answers given between. */
  readonly answers: readonly number[]
  /** The act that gave it its new fate. */
  readonly settled: number | null
}

/** Where a party stands towards signing: what it did, or last declared. */
type SigningStand = Deed['did'] | Intention

export interface SigningChange {
  readonly party: string
  readonly before: SigningStand | null
  readonly after: SigningStand
  readonly act: number
}

export interface Changes {
  readonly from: View['at']
  readonly to: View['at']
  /** Acts let through at each of the two moments. */
  readonly acts: { readonly before: number; readonly after: number }
  /** The stage at each; null where there are none. */
  readonly stage: { readonly before: string | null; readonly after: string | null }
  /** In reading order; a provision whose words and label changed is listed once, for its words. */
  readonly provisions: readonly ProvisionChange[]
  readonly amendments: readonly AmendmentChange[]
  readonly positions: readonly PositionMove[]
  readonly objections: readonly ObjectionChange[]
  /** Counts and decisions taken between. */
  readonly decisions: readonly number[]
  readonly signing: readonly SigningChange[]
}

/** What is different at `after`; the caller sees to it that it is the later of the two, and holds all that `before` does. */
export function changesBetween(before: View, after: View): Changes {
  return {
    from: before.at,
    to: after.at,
    acts: { before: before.state.record.acts, after: after.state.record.acts },
    stage: { before: stageOf(before.state), after: stageOf(after.state) },
    provisions: provisionChanges(before.state, after.state),
    amendments: amendmentChanges(before.state, after.state),
    positions: positionMoves(before, after),
    objections: objectionChanges(before.state, after.state),
    decisions: decisionsSince(before.state, after.state),
    signing: signingChanges(before.state, after.state),
  }
}

const dayMs = 24 * 3_600_000

/**
 * From when changes are told unless somebody asks otherwise: the day before the present stage began, or else before the
 * last act. `leaves` are the acts that the view lets through.
 */
export function changesFrom({ state, leaf }: View, leaves: readonly Leaf[]): string {
  const stage = state.proceedings?.stages.at(-1)
  const act = (stage === undefined ? inFoldOrder(leaves).at(-1) : leaf(stage.seq)) ?? null
  const minute = act === null ? '1970-01-02T00:00' : lastMinute(happened(act))
  return new Date(Date.parse(`${minute.slice(0, 10)}T00:00Z`) - dayMs).toISOString().slice(0, 10)
}

function stageOf({ proceedings }: State): string | null {
  return proceedings?.stages.at(-1)?.stage ?? null
}

function provisionChanges(before: State, after: State): ProvisionChange[] {
  return inReadingOrder(after.text).flatMap(now => {
    const was = before.text.provisions.get(now.id)
    const what = changeOf(was, now)
    if (what === null) return []
    return [
      {
        ...{ id: now.id, what },
        before: was === undefined ? null : seen(was),
        after: seen(now),
        acts: actsBetween(was, now, after),
      },
    ]
  })
}

function changeOf(was: ProvisionState | undefined, now: ProvisionState): ProvisionChange['what'] | null {
  if (was === undefined) return now.suppressed === null ? 'added' : null
  if (was.suppressed === null && now.suppressed !== null) return 'suppressed'
  if (was.version !== now.version) return 'text'
  if (was.status !== now.status) return 'status'
  return was.label === now.label && was.margin === now.margin ? null : 'label'
}

function seen({ label, margin, version, status, wordings }: ProvisionState): ProvisionSeen {
  return { label, margin, version, status, wordings }
}

/** The acts that changed its words and labels, suppressed it, or decided on it. */
function actsBetween(was: ProvisionState | undefined, now: ProvisionState, after: State): number[] {
  const old = new Set([...(was?.history ?? []), ...(was?.labels ?? [])].map(({ seq }) => seq))
  const own = [...now.history, ...now.labels].map(({ seq }) => seq).filter(seq => !old.has(seq))
  const ended = now.suppressed !== null && was?.suppressed == null ? [now.suppressed] : []
  const last =
    was?.status === now.status
      ? undefined
      : [...after.decisions.decisions.values()].findLast(d => d.touched?.includes(now.id))
  return ascending([...own, ...ended, ...(last === undefined ? [] : [last.seq])])
}

function amendmentChanges(before: State, after: State): AmendmentChange[] {
  const found = [...after.text.amendments.values()].flatMap(now => {
    const was = before.text.amendments.get(now.id)
    const revised = was !== undefined && was.rev !== now.rev
    if (was?.status === now.status && !revised) return []
    const act = was?.status === now.status ? now.seq : (now.ended ?? now.seq)
    return [{ id: now.id, before: was?.status ?? null, after: now.status, revised, act }]
  })
  return found.sort((a, b) => a.act - b.act || compareStrings(a.id, b.id))
}

function objectionChanges(before: State, after: State): ObjectionChange[] {
  return [...after.positions.objections.values()]
    .flatMap(now => {
      const was = before.positions.objections.get(now.seq)
      const had = new Set(was?.answers.map(({ seq }) => seq))
      const answers = now.answers.map(({ seq }) => seq).filter(seq => !had.has(seq))
      if (was?.fate === now.fate && answers.length === 0) return []
      const { seq: act, party, target, redLine } = now
      const settled = was?.fate === now.fate ? null : (now.settled?.seq ?? null)
      return [{ act, party, target, redLine, before: was?.fate ?? null, after: now.fate, answers, settled }]
    })
    .sort((a, b) => a.act - b.act)
}

function decisionsSince(before: State, after: State): number[] {
  const all = ({ decisions, proceedings }: State) => [
    ...decisions.counts.keys(),
    ...decisions.decisions.keys(),
    ...(proceedings?.findings.keys() ?? []),
  ]
  const old = new Set(all(before))
  return ascending(all(after).filter(seq => !old.has(seq)))
}

function signingChanges(before: State, after: State): SigningChange[] {
  const parties = new Set([...after.signature.intentions.keys(), ...partiesOfDeeds(after)])
  return [...parties].sort(compareStrings).flatMap(party => {
    const [was, now] = [standOf(before, party), standOf(after, party)]
    return now === null || now.stand === was?.stand
      ? []
      : [{ party, before: was?.stand ?? null, after: now.stand, act: now.act }]
  })
}

function standOf(state: State, party: string): { stand: SigningStand; act: number } | null {
  const deed = deedOf(state, party)
  if (deed !== null) return { stand: deed.did, act: deed.act }
  const word = state.signature.intentions.get(party)?.findLast(({ stated }) => stated === 'declared')
  return word === undefined ? null : { stand: word.intention, act: word.seq }
}
