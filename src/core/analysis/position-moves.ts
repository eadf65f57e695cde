/** Positions that moved between two moments, whatever the revision of what they are on. Rule BA5, docs/spec/changes.md. */
import { compareStrings } from '../canonical/result.js'
import { subjectKey, type Target } from '../negotiation/acts/fields.js'
import type { Stance, State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { isLater, type Said, stancesOn, targetOfKey } from './stances.js'

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
export function positionMoves(before: View, after: View): PositionMove[] {
  const was = stancesAt(before)
  const moves = [...stancesAt(after)].flatMap(([key, { target, said }]) => {
    const old = was.get(key) ?? unspoken(before, target)
    const lapsed = old !== undefined && JSON.stringify(old.target) !== JSON.stringify(target)
    const parties = [...new Set([...(old?.said.keys() ?? []), ...said.keys()])]
    return parties.flatMap(party => {
      const [then, now] = [old?.said.get(party), said.get(party)]
      if (then?.stance === now?.stance || (then === undefined && isTabling(after, now!))) return []
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

/** Said by tabling a document, of what it would change, or of what it would leave as it is. */
function isTabling({ leaf }: View, { seq }: Said): boolean {
  const kind = leaf(seq)?.author.act.kind
  return kind === 'submit' || kind === 'revise'
}

function compareActs(view: View, a: number, b: number): number {
  return a === b ? 0 : isLater(view, a, b) ? 1 : -1
}
