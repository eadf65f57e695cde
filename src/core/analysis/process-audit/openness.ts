/** How open a negotiation was: its documents, how each became known and how late, what was withheld, who met informally. */
import { compareStrings } from '../../canonical/result.js'
import { isEnteredLate } from '../../negotiation/informals.js'
import type { View } from '../../negotiation/view.js'
import type { Leaf } from '../../record/leaf.js'
import { ascending } from '../stances.js'
import { type AuditDocument, type AuditFigure, figure, howKnown, spanOf, waysKnown } from './figures.js'

/** Every revision of every proposal, every text tabled by a chair, every document deposited; in the order of acts. */
export function documentsOf(view: View): AuditDocument[] {
  const { text, proceedings } = view.state
  const proposals = [...text.proposals.values()].flatMap(({ id, revisions }) =>
    revisions.map(({ seq }) => ({ ref: id, seq })),
  )
  const tabled = text.consolidations.map(({ proposal, seq }) => ({ ref: proposal, seq }))
  const published = publications(view)
  const open = [...proposals, ...tabled].map(({ ref, seq }) =>
    documentOf(view, ref, seq, published.get(ref) ?? []),
  )
  const deposited = [...(proceedings?.deposits.values() ?? [])].map(({ seq, released }) => ({
    ...{ ref: null, act: seq, known: 'deposited' as const, publicBy: released },
    days: released === null ? null : daysBetween(view, seq, released),
  }))
  return [...open, ...deposited].sort((a, b) => a.act - b.act)
}

/** The events that say that a document became public, by its reference. */
function publications({ state, leaf }: View): ReadonlyMap<string, readonly Leaf[]> {
  const found = new Map<string, Leaf[]>()
  for (const event of state.record.events.flatMap(seq => leaf(seq) ?? [])) {
    const { proposal } = event.author.act
    if (typeof proposal === 'string') found.set(proposal, [...(found.get(proposal) ?? []), event])
  }
  return found
}

function documentOf(view: View, ref: string, seq: number, published: readonly Leaf[]): AuditDocument {
  if (view.state.record.mode === 'hosted') return { ref, act: seq, known: 'record', publicBy: seq, days: 0 }
  const known = howKnown(view, seq)
  const made = view.leaf(seq)
  // What came out before a revision was written is not that revision.
  const [first] = published
    .filter(event => made !== null && spanOf(event).last >= spanOf(made).first)
    .sort((a, b) => compareStrings(spanOf(a).first, spanOf(b).first) || a.index - b.index)
  const publicBy = first?.index ?? null
  return { ref, act: seq, known, publicBy, days: publicBy === null ? null : daysBetween(view, seq, publicBy) }
}

const dayMs = 24 * 3_600_000
const dayOf = (minute: string) => Math.floor(Date.parse(`${minute}Z`) / dayMs)

/** Calendar days from one act to another: never more than there certainly were. */
function daysBetween({ leaf }: View, from: number, to: number): number | null {
  const [made, out] = [leaf(from), leaf(to)]
  if (made === null || out === null) return null
  return Math.max(0, dayOf(spanOf(out).first) - dayOf(spanOf(made).last))
}

export function openness(view: View, documents: readonly AuditDocument[]): AuditFigure[] {
  const { record, informals } = view.state
  const acts = (some: readonly AuditDocument[]) => ascending(some.map(({ act }) => act))
  const part = (code: string, some: readonly AuditDocument[]) =>
    figure('openness', code, acts(some), { of: documents.length })
  const dated = documents.filter(({ days }) => days !== null)
  const days = dated.map(({ days }) => days!).sort((a, b) => a - b)
  const span = (code: string, value: number | null) =>
    figure('openness', code, acts(dated), { value, of: null, unit: 'days' })
  const unreleased = documents.filter(({ known, publicBy }) => known === 'deposited' && publicBy === null)
  const held = [...(informals?.values() ?? [])]
  const told = view.state.proceedings !== undefined && record.mode === 'hosted'
  return [
    figure('openness', 'documents', acts(documents)),
    ...waysKnown.map(way =>
      part(
        `documents-${way}`,
        documents.filter(({ known }) => known === way),
      ),
    ),
    part('documents-unreleased', unreleased),
    part('documents-dated', dated),
    span('days-median', median(days)),
    span('days-least', days[0] ?? null),
    span('days-most', days.at(-1) ?? null),
    figure('openness', 'withheld', ascending([...(record.withheld?.values() ?? [])].map(({ seq }) => seq)), {
      value: record.withheld?.size ?? 0,
    }),
    figure(
      'openness',
      'informal-meetings',
      held.map(({ seq }) => seq),
      told ? {} : { value: null },
    ),
    figure(
      'openness',
      'informal-meetings-late',
      held.filter(one => isEnteredLate(view.state, one)).map(({ seq }) => seq),
      told ? { of: held.length } : { value: null },
    ),
  ]
}

/** The middle one; of an even number, halfway between the two in the middle. */
function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
