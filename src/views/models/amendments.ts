/** Amendments as the pages list them: those that bear on a provision, and those a reader asked for. */
import { partiesOf } from '../../core/analysis/negotiating-text.js'
import { compareStrings } from '../../core/canonical/result.js'
import type { Wording } from '../../core/negotiation/acts/fields.js'
import { provisionOf } from '../../core/negotiation/lookup.js'
import type { AmendmentState, ProposalState, State } from '../../core/negotiation/state.js'
import { compareRef } from '../../core/text/numbering.js'

/** Every amendment there ever was to a provision, through amendments to amendments, and additions right after or under it. */
export function amendmentsOn(
  state: State,
  id: string,
): { readonly inForce: AmendmentState[]; readonly ended: AmendmentState[] } {
  const found = [...state.text.amendments.values()]
    .filter(a => bearsOn(state, a, id))
    .sort((a, b) => compareRef(a.id, b.id))
  return {
    inForce: found.filter(a => a.status === 'in-force'),
    ended: found.filter(a => a.status !== 'in-force'),
  }
}

function bearsOn(state: State, amendment: AmendmentState, id: string): boolean {
  const { target } = amendment
  if ('parent' in target) return target.after === id || (target.after === null && target.parent === id)
  return provisionOf(state, amendment) === id || amendment.id === id
}

/** The wordings an amendment was written against; none for an addition. */
export function wordingsBefore(state: State, { target }: AmendmentState): readonly Wording[] {
  if ('amendment' in target) return state.text.amendments.get(target.amendment)?.wordings ?? []
  if (!('provision' in target)) return []
  const provision = state.text.provisions.get(target.provision)
  return provision?.history.find(h => h.version === target.version)?.wordings ?? provision?.wordings ?? []
}

/** Whose amendments these are, sorted: co-sponsors too. */
export function proponentsOf(state: State, amendments: readonly AmendmentState[]): string[] {
  return [...new Set(amendments.flatMap(amendment => partiesOf(state, amendment)))].sort(compareStrings)
}

/** What a reader asks the list of proposals for; an empty string asks for nothing. */
export interface ProposalFilter {
  readonly theme: string
  readonly party: string
  readonly provision: string
  readonly status: string
  readonly mark: string
}

export const filterFields = ['theme', 'party', 'provision', 'status', 'mark'] as const

export function readFilter(query: Readonly<Record<string, string>>): ProposalFilter {
  const read = (name: string) => query[name] ?? ''
  return {
    theme: read('theme'),
    party: read('party'),
    provision: read('provision'),
    status: read('status'),
    mark: read('mark'),
  }
}

export interface FoundProposal {
  readonly proposal: ProposalState
  /** Those of its amendments that were asked for. */
  readonly amendments: readonly AmendmentState[]
}

/** The proposals of which something was asked for, in order of reference. */
export function filterProposals(state: State, filter: ProposalFilter): FoundProposal[] {
  return [...state.text.proposals.values()]
    .filter(p => filter.party === '' || p.authors.includes(filter.party) || p.cosponsors.has(filter.party))
    .map(proposal => ({
      proposal,
      amendments: amendmentsOf(state, proposal).filter(a => isAskedFor(state, a, filter)),
    }))
    .filter(found => found.amendments.length > 0)
    .sort((a, b) => compareRef(a.proposal.id, b.proposal.id))
}

export function amendmentsOf(state: State, proposal: ProposalState): AmendmentState[] {
  return proposal.amendments.flatMap(id => state.text.amendments.get(id) ?? [])
}

function isAskedFor(
  state: State,
  a: AmendmentState,
  { theme, provision, status, mark }: ProposalFilter,
): boolean {
  return (
    (theme === '' || a.themes.includes(theme)) &&
    (status === '' || a.status === status) &&
    (mark === '' || a.mark === mark) &&
    (provision === '' || bearsOn(state, a, provision))
  )
}

/** Every theme that an amendment is filed under, sorted. */
export function themesOf(state: State): string[] {
  return [...new Set([...state.text.amendments.values()].flatMap(a => a.themes))].sort(compareStrings)
}
