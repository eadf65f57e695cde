/**
 * The JSON of every page: the same state, as data. Reports and the compiled text have the shapes that the
 * commands print, so that a figure on a page can be checked from either.
 */
import { negotiatingText } from '../core/analysis/negotiating-text.js'
import { compareStrings, ok, type Result, refuse } from '../core/canonical/result.js'
import { actsPerPageMax } from '../core/limits.js'
import { provisionOf, provisionOfTarget } from '../core/negotiation/lookup.js'
import type { AmendmentState, ProposalState, ProvisionState, State } from '../core/negotiation/state.js'
import { happened, shown, type View } from '../core/negotiation/view.js'
import { type Leaf, leafBytes, leafHash } from '../core/record/leaf.js'
import {
  amendmentsOf,
  type FoundProposal,
  filterProposals,
  type ProposalFilter,
} from '../views/models/amendments.js'

/** What an act says and rests on, with its body, or the word that it is withheld. */
export function actJson(view: View, seq: number): Result<unknown> {
  const leaf = view.leaf(seq)
  if (leaf === null) return refuse('unknown-act', { where: String(seq) })
  const body = leaf.author.body === undefined ? null : (view.body(seq) ?? { withheld: true })
  return ok({ seq, leafHash: leafHash(leafBytes(leaf)), leaf, body })
}

export function provisionJson(view: View, id: string, lang: string): Result<unknown> {
  const provision = view.state.text.provisions.get(id)
  const negotiated = negotiatingText(view, lang).provisions.find(p => p.compiled.id === id)
  if (negotiated === undefined) return refuse('unknown-provision', { where: id })
  return ok({
    ...negotiated.compiled,
    summaries: negotiated.summaries,
    behind: negotiated.behind,
    besideTreaty: negotiated.besideTreaty,
    history: provision === undefined ? [] : historyJson(view, provision, lang),
    labels: provision?.labels ?? [],
    amendments: amendmentsOn(view.state, id).map(a => amendmentJson(view, a, lang)),
    objections: [...view.state.positions.objections.values()]
      .filter(o => provisionOfTarget(view.state, o.target) === id)
      .map(o => ({ ...o, body: view.body(o.seq) })),
  })
}

function historyJson(view: View, provision: ProvisionState, lang: string): unknown[] {
  return provision.history.map(({ version, seq, wordings }) => ({
    version,
    act: seq,
    text: shown(view, wordings, lang),
  }))
}

function amendmentsOn(state: State, id: string): AmendmentState[] {
  return [...state.text.amendments.values()].filter(a => a.id === id || provisionOf(state, a) === id)
}

function amendmentJson(view: View, a: AmendmentState, lang: string): unknown {
  const { id, rev, mark, editorial, asserted, target, status, themes, seq } = a
  return {
    id,
    rev,
    mark,
    editorial,
    asserted,
    target,
    status,
    themes,
    act: seq,
    text: shown(view, a.wordings, lang),
  }
}

/** All of them; where something is asked for, as the page lists it: those that have it, with what of them it is. */
export function proposalsJson(view: View, lang: string, filter: ProposalFilter): unknown[] {
  const { state } = view
  const asked = Object.values(filter).some(value => value !== '')
  const found = asked
    ? filterProposals(state, filter)
    : [...state.text.proposals.values()].map(proposal => foundWhole(state, proposal))
  return found
    .sort((a, b) => compareStrings(a.proposal.id, b.proposal.id))
    .map(proposal => proposalOf(view, proposal, lang))
}

export function proposalJson(view: View, id: string, lang: string): Result<unknown> {
  const proposal = view.state.text.proposals.get(id)
  return proposal === undefined
    ? refuse('unknown-proposal', { where: id })
    : ok(proposalOf(view, foundWhole(view.state, proposal), lang))
}

function foundWhole(state: State, proposal: ProposalState): FoundProposal {
  return { proposal, amendments: amendmentsOf(state, proposal) }
}

function proposalOf(view: View, { proposal, amendments }: FoundProposal, lang: string): unknown {
  return {
    ...proposal,
    cosponsors: [...proposal.cosponsors].map(([party, act]) => ({ party, act })),
    amendments: amendments.map(amendment => amendmentJson(view, amendment, lang)),
    reasons: view.body(proposal.revisions.at(-1)!.seq),
  }
}

export function partiesJson(view: View): unknown[] {
  return [...view.state.seats.parties.values()].sort((a, b) => compareStrings(a.id, b.id))
}

export function partyJson(view: View, id: string): Result<unknown> {
  const { seats, text, positions, signature } = view.state
  const party = seats.parties.get(id)
  if (party === undefined) return refuse('unknown-party', { where: id })
  const proposals = [...text.proposals.values()]
    .filter(p => p.authors.includes(id) || p.cosponsors.has(id))
    .map(p => p.id)
  const stances = [...positions.positions].flatMap(([target, by]) =>
    by.has(id) ? [{ target, ...by.get(id)! }] : [],
  )
  const objections = [...positions.objections.values()].filter(o => o.party === id)
  const signed = signature.signatures.get(id) ?? null
  return ok({
    ...party,
    proposals,
    positions: stances,
    objections,
    intentions: signature.intentions.get(id) ?? [],
    signed,
  })
}

/** One page of the acts that fit the query: `kind`, `party`, `source`, and `page` from 1. */
export function actsJson(leaves: readonly Leaf[], query: Readonly<Record<string, string>>): unknown {
  const found = leaves.filter(({ author: { act, party, provenance } }) => {
    const cited = !query.source || provenance?.sources.includes(query.source) === true
    return (!query.kind || act.kind === query.kind) && (!query.party || party === query.party) && cited
  })
  const page = Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1)
  const shown = found.slice((page - 1) * actsPerPageMax, page * actsPerPageMax)
  return { count: found.length, page, acts: shown.map(leaf => ({ on: happened(leaf), ...leaf })) }
}

export function sourcesJson(view: View): unknown[] {
  return [...view.state.record.sources].map(([id, source]) => ({ id, ...source }))
}
