/**
 * Red lines, and how each stands in a text: whether the text contains the words that it is drawn on, others in their
 * place, or neither, with some amendments supposed to be in it where a reader supposes any. Rules FC4, FC6 and FC10,
 * docs/spec/forecast.md.
 */
import { compareStrings } from '../canonical/result.js'
import type { Target, Wording } from '../negotiation/acts/fields.js'
import { provisionOf } from '../negotiation/lookup.js'
import type { AmendmentState, ObjectionState, ProvisionState, State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { isLater, isMet } from './stances.js'

/** A red line, and whether the text crosses it. */
export interface RedLine {
  /** The objection that draws it. */
  readonly act: number
  /** Null where the source names nobody. */
  readonly party: string | null
  readonly target: Target
  /** The text contains the words; or contains others in their place, of which its holder has not spoken; or neither. */
  readonly stands: 'crossed' | 'reworded' | 'not-in-text'
  /** Crossed since: the objection, or the act that brought the words in, whichever is later; null where supposed. */
  readonly since: number | null
}

/** The amendments that are supposed to be in the text, by id. */
type Supposed = ReadonlyMap<string, AmendmentState>

/** Every red line that is not met, with what it has to do with the text of this moment, `supposing` in it. */
export function redLines(view: View, supposing: readonly string[]): RedLine[] {
  const { amendments } = view.state.text
  const supposed = new Map(supposing.map(id => [id, amendments.get(id)!]))
  const found = [...view.state.positions.objections.values()].filter(o => o.redLine && !isMet(o))
  return found.map(o => redLine(view, o, supposed)).sort((a, b) => a.act - b.act)
}

/** Amendments in force on which a red line is drawn: what supposing them in the text would change. */
export function drawnOn({ text }: State, drawn: readonly RedLine[]): string[] {
  const ids = drawn.flatMap(({ target }) => {
    if ('amendment' in target) return [target.amendment]
    return 'proposal' in target ? (text.proposals.get(target.proposal)?.amendments ?? []) : []
  })
  return [...new Set(ids)].filter(id => text.amendments.get(id)?.status === 'in-force').sort(compareStrings)
}

function redLine(view: View, { seq, party, target }: ObjectionState, supposed: Supposed): RedLine {
  const { stands, by } = inText(view.state, target, supposed)
  const since =
    stands !== 'crossed' || by === 'supposed' ? null : by === null || isLater(view, seq, by) ? seq : by
  return { act: seq, party, target, stands, since }
}

/** How a text has what a target names, and the act by which it came in: null where it is of the objection's own time. */
interface Found {
  readonly stands: RedLine['stands']
  readonly by: number | 'supposed' | null
}
const absent: Found = { stands: 'not-in-text', by: null }
const reworded: Found = { stands: 'reworded', by: null }

function inText(state: State, target: Target, supposed: Supposed): Found {
  if ('provision' in target) return ofProvision(state, target.provision, target.version, supposed)
  if ('amendment' in target) return ofAmendment(state, target.amendment, target.rev, supposed)
  if ('proposal' in target) return ofProposal(state, target.proposal, supposed)
  if ('wording' in target) return ofWording(state, target.wording, supposed)
  if (!('instrument' in target)) return absent
  return target.instrument === state.text.version && supposed.size === 0
    ? { stands: 'crossed', by: null }
    : reworded
}

function ofProvision({ text }: State, id: string, version: number, supposed: Supposed): Found {
  const provision = text.provisions.get(id)
  const gone = takenOut(provision, supposed)
  if (provision === undefined || gone !== null) return gone ?? absent
  if (version !== provision.version) return reworded
  return { stands: 'crossed', by: provision.history.find(h => h.version === version)?.seq ?? null }
}

/** What became of the words of a provision that do not stand as they are: suppressed, or changed by what is supposed. */
function takenOut(provision: ProvisionState | undefined, supposed: Supposed): Found | null {
  if (provision === undefined || provision.suppressed !== null) return absent
  const change = [...supposed.values()].find(
    ({ mark, target }) =>
      (mark === 'MOD' || mark === 'SUP') && 'provision' in target && target.provision === provision.id,
  )
  if (change === undefined) return null
  return change.mark === 'SUP' ? absent : reworded
}

function ofAmendment(state: State, id: string, rev: number, supposed: Supposed): Found {
  const amendment = state.text.amendments.get(id)
  if (amendment === undefined) return absent
  if (supposed.has(id)) return amendment.rev === rev ? { stands: 'crossed', by: 'supposed' } : reworded
  if (amendment.status !== 'adopted' && amendment.status !== 'subsumed') return absent
  const found = asAdopted(state, amendment, supposed)
  if (found.stands !== 'crossed') return found
  return amendment.rev === rev ? found : reworded
}

/** An amendment that became text: as it was written, in other words, or taken out again since. */
function asAdopted(state: State, amendment: AmendmentState, supposed: Supposed): Found {
  const provision = state.text.provisions.get(provisionOf(state, amendment) ?? '')
  const { ended: by } = amendment
  if (amendment.mark === 'SUP') return provision?.suppressed == null ? absent : { stands: 'crossed', by }
  if (provision === undefined) return amendment.status === 'subsumed' ? reworded : absent
  if (amendment.mark === 'NOC' && 'provision' in amendment.target)
    return ofProvision(state, provision.id, amendment.target.version, supposed)
  const gone = takenOut(provision, supposed)
  if (gone !== null) return gone
  return shareWords(provision.wordings, amendment.wordings) ? { stands: 'crossed', by } : reworded
}

function shareWords(some: readonly Wording[], others: readonly Wording[]): boolean {
  return some.some(a => a.kind !== 'unknown' && has(others, a.hash))
}

function has(wordings: readonly Wording[], hash: string): boolean {
  return wordings.some(w => w.kind !== 'unknown' && w.hash === hash)
}

/** A document is in the text where any of its amendments is. */
function ofProposal(state: State, id: string, supposed: Supposed): Found {
  const { amendments = [] } = state.text.proposals.get(id) ?? {}
  const found = amendments.map(ref => ofAmendment(state, ref, state.text.amendments.get(ref)!.rev, supposed))
  return found.find(f => f.stands === 'crossed') ?? found.find(f => f.stands === 'reworded') ?? absent
}

function ofWording({ text }: State, hash: string, supposed: Supposed): Found {
  if ([...supposed.values()].some(({ wordings }) => has(wordings, hash)))
    return { stands: 'crossed', by: 'supposed' }
  const provision = [...text.provisions.values()].find(
    p => has(p.wordings, hash) && takenOut(p, supposed) === null,
  )
  return provision === undefined ? absent : { stands: 'crossed', by: provision.history.at(-1)?.seq ?? null }
}
