/**
 * What the disagreement is about: objections and concerns by their ground, and criteria under which judgements differ,
 * each with who holds it. Groups weigh the same: what more groups hold comes first. Rules O26 and B16,
 * docs/spec/reports.md.
 */
import { push } from '../assessment/lists.js'
import { sideOf } from '../assessment/reasons.js'
import { compareStrings } from '../canonical/result.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import { type Fact, factOf, holderOf } from './facts.js'
import type { Judgement } from './judgements.js'
import type { LedgerEntry } from './ledger.js'

export interface Contention extends Fact {
  readonly by: 'ground' | 'criterion'
  /** The ground of the objections, or the criterion. */
  readonly about: string
  /** What the framework calls the criterion; empty for a ground. */
  readonly label: LocalText
  /** Groups in which somebody holds it, in the procedure's order. */
  readonly groups: readonly string[]
  /** Parties, sorted. */
  readonly parties: readonly string[]
  /** Holders whom no source names. */
  readonly unnamed: number
  /** Objections, concerns or judgements; and how many of them are open, or ask for a change. */
  readonly count: number
  readonly open: number
}

/** There is disagreement under a criterion where answers stand on both sides, or one was replied to. */
export function contentions(
  view: View,
  entries: readonly LedgerEntry[],
  judgements: readonly Judgement[] = [],
): Contention[] {
  const grounds = grouped(entries, ({ ground }) => ground).map(held => ({
    ...contention(view, held),
    by: 'ground' as const,
    about: held[0]!.ground,
    label: {},
    open: held.filter(({ open }) => open).length,
  }))
  const criteria = grouped(judgements, ({ framework, criterion }) => `${framework ?? ''} ${criterion}`)
    .filter(isDisputed)
    .map(made => ({
      ...contention(view, made),
      by: 'criterion' as const,
      about: made[0]!.criterion,
      label: made[0]!.label,
      open: made.filter(isAgainst).length,
    }))
  return [...grounds, ...criteria].sort(byGroups)
}

function isAgainst({ answer }: Judgement): boolean {
  return sideOf(answer) < 0
}

function isDisputed(made: readonly Judgement[]): boolean {
  const replied = made.some(({ contrary }) => contrary !== null)
  return made.some(isAgainst) && (replied || made.some(({ answer }) => sideOf(answer) > 0))
}

function contention(view: View, held: readonly { readonly seq: number }[]) {
  const seqs = held.map(({ seq }) => seq)
  const holders = seqs.map(seq => holderOf(view, seq))
  const groups = new Set(holders.map(({ group }) => group))
  return {
    groups: (view.state.record.procedure?.groups ?? []).map(({ id }) => id).filter(id => groups.has(id)),
    parties: [...new Set(holders.flatMap(({ party }) => party ?? []))].sort(compareStrings),
    unnamed: holders.filter(({ party }) => party === null).length,
    count: held.length,
    ...factOf(view, seqs),
  }
}

function byGroups(a: Contention, b: Contention): number {
  return (
    b.groups.length - a.groups.length ||
    b.open - a.open ||
    b.count - a.count ||
    compareStrings(`${a.by} ${a.about}`, `${b.by} ${b.about}`)
  )
}

function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const found = new Map<string, T[]>()
  for (const item of items) push(found, key(item), item)
  return [...found.values()]
}
