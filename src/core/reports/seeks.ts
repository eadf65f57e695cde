/**
 * What the pending proposals seek: for every effect of the theme, the proposals that somebody says would have
 * it, and who says so. Where a single source says so, it is named: nothing else supports it. Rules B4..B6.
 */
import { classifications } from '../assessment/effects.js'
import { type Target, targetKey } from '../negotiation/acts/fields.js'
import type { AssessmentState } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import type { Unnamed } from '../record/leaf.js'
import { type Fact, factOf, holderOf, inOrder } from './facts.js'
import { type Subject, subjectOf, symbolOf } from './subjects.js'
import type { ThemeScope } from './theme.js'

/** A proposal, or one amendment of it, said to have an effect. */
export interface SoughtBy extends Fact {
  readonly ref: string
  /** As printed, in the revision that was classified. */
  readonly symbol: string
  /** Of its document. */
  readonly title: LocalText
  readonly authors: readonly string[]
  /** Its proponents, where the source names none. */
  readonly unnamed: Unnamed | null
  readonly status: string
  /** A newer revision has replaced the one that was classified. */
  readonly stale: boolean
}

/** Somebody who classifies proposals as having an effect. */
export interface Classifier extends Fact {
  /** The record's own keeper is `recorder`; null where the source names nobody. */
  readonly party: string | null
  readonly name: LocalText | null
  readonly group: string | null
}

export interface Sought {
  readonly effect: string
  readonly label: LocalText
  readonly proposals: readonly SoughtBy[]
  /** What else is said to have the effect: provisions, the whole. */
  readonly texts: readonly Subject[]
  readonly classifiedBy: readonly Classifier[]
  /** The source, when one alone says so; else empty. */
  readonly onlySources: readonly string[]
}

/** One row for every effect of the theme, in its order; a row without proposals or classifiers says that nobody says so. */
export function soughtEffects(view: View, { framework, theme }: ThemeScope): Sought[] {
  return theme.effects.map(effect => {
    const label = framework.effects.find(e => e.id === effect)?.label ?? {}
    const claims = claimsOf(view, effect)
    const { sources } = factOf(
      view,
      claims.map(c => c.seq),
    )
    return {
      effect,
      label,
      proposals: soughtBy(view, claims),
      texts: textsOf(view, claims),
      classifiedBy: classifiers(view, claims),
      onlySources: sources.length === 1 ? sources : [],
    }
  })
}

function textsOf({ state }: View, claims: readonly AssessmentState[]): Subject[] {
  const others = new Map(
    claims.flatMap(c => (namedBy(c.target) === null ? [[targetKey(c.target), c.target] as const] : [])),
  )
  return [...others.values()].map(target => subjectOf(state, target))
}

function claimsOf(view: View, effect: string): AssessmentState[] {
  return classifications(view).filter(a => a.effects.includes(effect))
}

function classifiers(view: View, claims: readonly AssessmentState[]): Classifier[] {
  const byAuthor = new Map<string, number[]>()
  for (const seq of inOrder(
    view,
    claims.map(c => c.seq),
  )) {
    const author = holderOf(view, seq).party ?? `unnamed ${seq}`
    byAuthor.set(author, [...(byAuthor.get(author) ?? []), seq])
  }
  return [...byAuthor.values()].map(seqs => {
    const { party, name, group } = holderOf(view, seqs[0]!)
    const keeper = party !== null && view.state.seats.parties.get(party)?.office === 'recorder'
    return { party: keeper ? 'recorder' : party, name, group, ...factOf(view, seqs) }
  })
}

/** Proposals by reference, each once, in the order in which they were submitted. */
function soughtBy(view: View, claims: readonly AssessmentState[]): SoughtBy[] {
  const found = new Map<string, { readonly rev: number; readonly claims: number[] }>()
  for (const { target, seq } of claims) {
    const named = namedBy(target)
    if (named === null) continue
    const before = found.get(named.ref)
    found.set(named.ref, {
      rev: Math.max(named.rev, before?.rev ?? 0),
      claims: [...(before?.claims ?? []), seq],
    })
  }
  const rows = [...found].flatMap(([ref, { rev, claims }]) => row(view, ref, rev, claims) ?? [])
  const entered = inOrder(view, new Set(rows.map(r => r.entered)))
  const order = new Map(entered.map((seq, i) => [seq, i]))
  return rows
    .sort((a, b) => order.get(a.entered)! - order.get(b.entered)! || a.n - b.n)
    .map(({ entered: _, n: __, ...shown }) => shown)
}

function namedBy(target: Target): { readonly ref: string; readonly rev: number } | null {
  if ('amendment' in target) return { ref: target.amendment, rev: target.rev }
  return 'proposal' in target ? { ref: target.proposal, rev: target.rev } : null
}

function row(
  view: View,
  ref: string,
  rev: number,
  claims: readonly number[],
): (SoughtBy & { entered: number; n: number }) | null {
  const { amendments, proposals } = view.state.text
  const amendment = amendments.get(ref)
  const proposal = proposals.get(amendment?.proposal ?? ref)
  if (proposal === undefined) return null
  const symbol = symbolOf(view.state, proposal.id, rev)
  const current = amendment ?? proposal
  return {
    ref,
    symbol: amendment === undefined ? symbol : `${symbol}/${amendment.n}`,
    title: proposal.title,
    authors: proposal.authors,
    unnamed: proposal.authors.length > 0 ? null : holderOf(view, proposal.first).unnamed,
    status: current.status,
    stale: rev < current.rev,
    ...factOf(view, [amendment?.seq ?? proposal.first, ...claims]),
    entered: proposal.first,
    n: amendment?.n ?? 0,
  }
}
