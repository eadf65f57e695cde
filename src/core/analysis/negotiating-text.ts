/**
 * The negotiating text of a state, in one language: lays provisions, amendments in force and reserves out for
 * `compile`, and puts beside each provision what cannot be merged: summaries, amendments written against an
 * older wording, and wordings that this language does not have yet.
 */

import { compareStrings } from '../canonical/result.js'
import { amendmentDepthMax } from '../limits.js'
import { provisionOf } from '../negotiation/lookup.js'
import type { AmendmentState, ProvisionState, State } from '../negotiation/state.js'
import { inReadingOrder, isBesideTreaty } from '../negotiation/tree.js'
import { type ShownText, shown, type View, verbatimIn } from '../negotiation/view.js'
import { compile, unplaced } from '../text/compile.js'
import type { Amendment, AmendmentTarget, CompiledProvision, Provision, Reserve } from '../text/types.js'

export interface NegotiatedProvision {
  readonly compiled: CompiledProvision
  /** Null for a provision that only an ADD in force would create. */
  readonly state: ProvisionState | null
  /** Summaries that stand beside the text; `ref` is empty for that of the base itself. */
  readonly summaries: readonly { readonly ref: string; readonly text: ShownText }[]
  /** Amendments in force that were written against a wording since replaced: they count once revised. */
  readonly behind: readonly string[]
  /** A resolution, or part of one: beside the treaty, never a provision of it. */
  readonly besideTreaty: boolean
  /** No verbatim wording in this language though there is one in another. */
  readonly missing: boolean
}

export interface NegotiatingText {
  readonly lang: string
  readonly provisions: readonly NegotiatedProvision[]
  /** Amendments in force that have no place in it, such as an ADD after one that was withdrawn. */
  readonly unplaced: readonly string[]
}

/** The compiled text with what stands beside it, provisions in reading order. */
export function negotiatingText(view: View, lang: string): NegotiatingText {
  const { state } = view
  const inForce = amendmentsInForce(state)
  const current = inForce.filter(amendment => !isBehind(state, amendment))
  const provisions = inReadingOrder(state.text).map(p => provisionIn(view, p, lang))
  const amendments = current.map(a => amendmentIn(view, a, lang))
  const compiled = compile(provisions, amendments, reservesIn(state, lang))
  const behind = groupByProvision(
    state,
    inForce.filter(amendment => isBehind(state, amendment)),
  )
  const shownIds = new Set(compiled.provisions.map(c => c.id))
  const lost = [...behind].flatMap(([id, refs]) => (shownIds.has(id) ? [] : refs))
  return {
    lang,
    provisions: compiled.provisions.map(c => beside(view, c, lang, behind.get(c.id) ?? [])),
    unplaced: [...unplaced(provisions, amendments).keys(), ...lost].sort(),
  }
}

/** Amendments in force that are about text, in order of reference. */
export function amendmentsInForce(state: State): AmendmentState[] {
  return [...state.text.amendments.values()]
    .filter(a => a.status === 'in-force' && a.mark !== 'OTHER' && !('general' in a.target))
    .sort((a, b) => compareStrings(a.id, b.id))
}

/** Whether the wording an amendment was written against has been replaced, or the amendment it amends has ended. */
export function isBehind(state: State, amendment: AmendmentState): boolean {
  let { target } = amendment
  for (let depth = 0; 'amendment' in target && depth < amendmentDepthMax; depth++) {
    const host = state.text.amendments.get(target.amendment)
    if (host === undefined || host.status !== 'in-force') return true
    target = host.target
  }
  return 'provision' in target && target.version < (state.text.provisions.get(target.provision)?.version ?? 0)
}

/** Authors and co-sponsors of an amendment's proposal, sorted. */
export function partiesOf(state: State, amendment: AmendmentState): string[] {
  const proposal = state.text.proposals.get(amendment.proposal)
  if (proposal === undefined) return []
  return [...new Set([...proposal.authors, ...proposal.cosponsors.keys()])].sort()
}

function provisionIn(view: View, p: ProvisionState, lang: string): Provision {
  return {
    id: p.id,
    parent: p.parent,
    kind: p.kind,
    text: verbatimIn(view, p.wordings, lang),
    ...(p.label === null ? {} : { label: p.label }),
    ...(p.margin === null ? {} : { margin: p.margin }),
    ...(p.suppressed === null ? {} : { suppressed: true }),
  }
}

function amendmentIn(view: View, a: AmendmentState, lang: string): Amendment {
  return {
    ref: a.id,
    parties: partiesOf(view.state, a),
    mark: a.mark,
    target: targetOf(a),
    kind: a.kind,
    ...(a.wordings.length === 0 ? {} : { text: verbatimIn(view, a.wordings, lang) }),
    ...(a.label === null ? {} : { label: a.label }),
    ...(a.editorial ? { editorial: true } : {}),
    ...(a.asserted ? { asserted: true } : {}),
    ...(a.twin === null ? {} : { twin: a.twin }),
  }
}

function targetOf({ target }: AmendmentState): AmendmentTarget {
  if ('provision' in target) return { provision: target.provision }
  if ('amendment' in target) return { amendment: target.amendment }
  return 'parent' in target ? { parent: target.parent, after: target.after } : { parent: null, after: null }
}

/** Reserves on wordings that still stand; parties with the same span are one reserve. */
function reservesIn(state: State, lang: string): Reserve[] {
  const spans = new Map<string, { provision: string; from: number; to: number; parties: string[] }>()
  for (const r of state.text.reserves.values()) {
    const stands = state.text.provisions
      .get(r.provision)
      ?.wordings.some(w => w.kind === 'verbatim' && w.hash === r.hash)
    if (r.lang !== lang || !stands) continue
    const key = `${r.provision}\n${r.from}\n${r.to}`
    const span = spans.get(key) ?? { provision: r.provision, from: r.from, to: r.to, parties: [] }
    span.parties.push(r.party)
    spans.set(key, span)
  }
  return [...spans.values()].map(span => ({ ...span, parties: span.parties.sort() }))
}

function groupByProvision(state: State, amendments: readonly AmendmentState[]): Map<string, string[]> {
  const grouped = new Map<string, string[]>()
  for (const a of amendments) {
    const provision = provisionOf(state, a)
    if (provision !== null) grouped.set(provision, [...(grouped.get(provision) ?? []), a.id])
  }
  return grouped
}

function beside(
  view: View,
  compiled: CompiledProvision,
  lang: string,
  behind: readonly string[],
): NegotiatedProvision {
  const state = view.state.text.provisions.get(compiled.id) ?? null
  const verbatim = (state?.wordings ?? []).filter(w => w.kind === 'verbatim')
  const missing = verbatim.length > 0 && !verbatim.some(w => w.lang === lang)
  return {
    compiled,
    state,
    summaries: summariesOf(view, compiled, state, lang),
    behind,
    besideTreaty: isBeside(view.state, compiled, state),
    missing,
  }
}

function summariesOf(
  view: View,
  compiled: CompiledProvision,
  state: ProvisionState | null,
  lang: string,
): NegotiatedProvision['summaries'] {
  const base =
    state === null || compiled.base !== null ? [] : [{ ref: '', text: shown(view, state.wordings, lang) }]
  const amended = compiled.beside.map(ref => ({
    ref,
    text: shown(view, view.state.text.amendments.get(ref)?.wordings ?? [], lang),
  }))
  return [...base, ...amended].flatMap(({ ref, text }) => (text === null ? [] : [{ ref, text }]))
}

function isBeside(state: State, compiled: CompiledProvision, own: ProvisionState | null): boolean {
  if (own !== null) return isBesideTreaty(state.text, own)
  const parent = compiled.parent === null ? undefined : state.text.provisions.get(compiled.parent)
  return compiled.kind === 'resolution' || (parent !== undefined && isBesideTreaty(state.text, parent))
}
