/**
 * Before and after: what is different between two moments of one negotiation. Text, the fate of amendments, positions
 * that moved, objections, decisions, signatures, each with the act that made the difference. Compares two views and
 * nothing in between: what came and went again is in the record, not here. Rules BA1..BA10, docs/spec/changes.md.
 */
import { compareStrings } from '../canonical/result.js'
import { subjectKey, type Target, type Wording } from '../negotiation/acts/fields.js'
import type { AmendmentStatus, ObjectionFate, ProvisionState, Stance, State } from '../negotiation/state.js'
import { inReadingOrder } from '../negotiation/tree.js'
import { happened, type View } from '../negotiation/view.js'
import { lastMinute } from '../record/when.js'
import { ascending, isLater, type Said, stancesOn, targetOfKey } from './stances.js'

export interface ProvisionChange {
  readonly id: string
  readonly what: 'added' | 'suppressed' | 'text' | 'status' | 'label'
  readonly before: ProvisionSeen | null
  readonly after: ProvisionSeen
  readonly acts: readonly number[]
}

export interface ProvisionSeen extends Pick<ProvisionState, 'label' | 'margin' | 'version' | 'status'> {
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

export interface PositionMove {
  readonly party: string
  readonly target: Target
  /** Null where it had none, or has none any more. */
  readonly before: Stance | null
  readonly after: Stance | null
  /** The act that says the new stance, or else the one that said the old. */
  readonly act: number
  /** The words were revised or replaced, so that what was said of them is no stance any more. */
  readonly lapsed: boolean
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
export type SigningStand = 'signed' | 'sign' | 'refuse' | 'consult'

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

/** What is different at `after`; the caller sees to it that it is the later of the two. */
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

/** From when changes are told unless somebody asks otherwise: the day before the present stage began, or the last act. */
export function changesFrom({ state, leaf, at }: View): string {
  const seq = state.proceedings?.stages.at(-1)?.seq ?? at.index - 1
  const act = leaf(seq)
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
  if (was === undefined) return 'added'
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

type Stances = ReadonlyMap<string, { readonly target: Target; readonly said: ReadonlyMap<string, Said> }>

/** Who stands where on everything that can be spoken of at this moment, by what it is, whatever its revision. */
function stancesAt(view: View): Stances {
  const { text, positions } = view.state
  const spoken = [
    ...[...positions.positions.keys()].map(targetOfKey),
    ...[...positions.objections.values()].map(({ target }) => target),
  ]
  const present = spoken.flatMap(target => presentOf(view.state, target) ?? [])
  const amendments = [...text.amendments.values()]
    .filter(({ status }) => status === 'in-force')
    .map(({ id, rev }): Target => ({ amendment: id, rev }))
  return new Map(
    [...present, ...amendments].map(target => [
      subjectKey(target),
      { target, said: stancesOn(view, target) },
    ]),
  )
}

/** What nobody had spoken of yet, and some supported all the same by leaving it as it is. */
function unspoken(view: View, later: Target): { target: Target; said: Map<string, Said> } | undefined {
  const target = presentOf(view.state, later)
  return target === null ? undefined : { target, said: stancesOn(view, target) }
}

/** The same thing as it reads now; null once it can no longer be spoken of, and for acts and bare wordings. */
function presentOf({ text }: State, target: Target): Target | null {
  if ('amendment' in target) {
    const amendment = text.amendments.get(target.amendment)
    return amendment?.status === 'in-force' ? { amendment: amendment.id, rev: amendment.rev } : null
  }
  if ('provision' in target) {
    const provision = text.provisions.get(target.provision)
    return provision === undefined || provision.suppressed !== null
      ? null
      : { provision: provision.id, version: provision.version }
  }
  if ('proposal' in target) {
    const proposal = text.proposals.get(target.proposal)
    return proposal?.status === 'in-force' ? { proposal: proposal.id, rev: proposal.rev } : null
  }
  return 'instrument' in target ? { instrument: text.version } : null
}

/** Stances that differ. Whoever proposes something supports it from the start: that is its tabling, and no move. */
function positionMoves(before: View, after: View): PositionMove[] {
  const was = stancesAt(before)
  const moves = [...stancesAt(after)].flatMap(([key, { target, said }]) => {
    const old = was.get(key) ?? unspoken(before, target)
    const lapsed = old !== undefined && JSON.stringify(old.target) !== JSON.stringify(target)
    const parties = [...new Set([...(old?.said.keys() ?? []), ...said.keys()])]
    return parties.flatMap(party => {
      const [then, now] = [old?.said.get(party), said.get(party)]
      if (then?.stance === now?.stance || (then === undefined && isTabling(after.state, target, now!)))
        return []
      return [
        {
          ...{ party, target, before: then?.stance ?? null, after: now?.stance ?? null },
          act: (now ?? then)!.seq,
          lapsed: lapsed && now === undefined,
        },
      ]
    })
  })
  return moves.sort((a, b) => compareActs(after, a.act, b.act) || compareStrings(a.party, b.party))
}

function isTabling({ text }: State, target: Target, { seq }: Said): boolean {
  return 'amendment' in target && text.amendments.get(target.amendment)?.seq === seq
}

function compareActs(view: View, a: number, b: number): number {
  return a === b ? 0 : isLater(view, a, b) ? 1 : -1
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
  const parties = [...new Set([...after.signature.intentions.keys(), ...after.signature.signatures.keys()])]
  return parties.sort(compareStrings).flatMap(party => {
    const [was, now] = [standOf(before, party), standOf(after, party)]
    return now === null || now.stand === was?.stand
      ? []
      : [{ party, before: was?.stand ?? null, after: now.stand, act: now.act }]
  })
}

function standOf({ signature }: State, party: string): { stand: SigningStand; act: number } | null {
  const signed = signature.signatures.get(party)
  if (signed !== undefined) return { stand: 'signed', act: signed.seq }
  const word = signature.intentions.get(party)?.findLast(({ stated }) => stated === 'declared')
  return word === undefined ? null : { stand: word.intention, act: word.seq }
}
