/** What was late, excepted, out of order, challenged or contested. */
import { isOpenObjection } from '../../negotiation/lookup.js'
import { emptyProceedings, type ProceedingsSlice } from '../../negotiation/proceedings.js'
import type { State } from '../../negotiation/state.js'
import type { View } from '../../negotiation/view.js'
import type { Leaf } from '../../record/leaf.js'
import { ascending, targetOfKey } from '../stances.js'
import {
  type AuditDeadline,
  type AuditDocument,
  type AuditFigure,
  figure,
  isAnswered,
  spanOf,
} from './figures.js'

/** Deadlines on record, each with the documents of parties that were certainly made after it. */
export function deadlinesOf(view: View, documents: readonly AuditDocument[]): readonly AuditDeadline[] {
  const made = ofParties(view, documents)
  return deadlineEvents(view).map(event => {
    const { at } = event.author.act
    const end = typeof at === 'number' ? new Date(at).toISOString().slice(0, 16) : spanOf(event).last
    return { act: event.index, after: made.filter(leaf => spanOf(leaf).first > end).map(l => l.index) }
  })
}

/** One that was called off, or in the place of which another stands, is none. */
function deadlineEvents({ state, leaf }: View): Leaf[] {
  const events = state.record.events.flatMap(seq => leaf(seq) ?? [])
  const replaced = new Set(events.map(({ author }) => author.act.instead))
  return events.filter(({ index, author: { act } }) => {
    const calledOff = act.at === undefined && act.instead !== undefined
    return act.type === 'deadline' && !replaced.has(index) && !calledOff
  })
}

/** Proposals and revisions, but for those of a chair or secretariat. */
function ofParties({ state, leaf }: View, documents: readonly AuditDocument[]): Leaf[] {
  const made = documents.filter(({ ref }) => ref !== null).flatMap(({ act }) => leaf(act) ?? [])
  return made.filter(
    ({ author: { party } }) => party === null || state.seats.parties.get(party)?.office == null,
  )
}

export function order(
  view: View,
  leaves: readonly Leaf[],
  documents: readonly AuditDocument[],
  deadlines: readonly AuditDeadline[],
): AuditFigure[] {
  const { record, positions, proceedings, decisions } = view.state
  const contested = contestedIn(view.state)
  const count = (code: string, acts: readonly number[], more: Partial<AuditFigure> = {}) =>
    figure('order', code, ascending(acts), more)
  const made = ofParties(view, documents).length
  const late = ascending(deadlines.flatMap(({ after }) => after))
  const decided = [...decisions.decisions.keys(), ...decisions.counts.keys()]
  const objections = [...positions.objections.values()]
  return [
    count(
      'deadlines',
      deadlines.map(({ act }) => act),
    ),
    count('documents-late', late, deadlines.length === 0 ? { value: null } : { of: made }),
    ...ofProceedings(proceedings ?? emptyProceedings(), leaves).map(f => ({
      ...f,
      ...(proceedings === undefined ? { value: null } : {}),
    })),
    count(
      'breaches',
      record.breaches.map(({ seq }) => seq),
    ),
    count('decisions', decided),
    count(
      'decisions-contested',
      decided.filter(seq => contested.has(seq)),
      { of: decided.length },
    ),
    count(
      'objections',
      objections.map(({ seq }) => seq),
    ),
    count(
      'objections-answered',
      objections.filter(isAnswered).map(({ seq }) => seq),
      { of: objections.length },
    ),
    count(
      'objections-open',
      objections.filter(isOpenObjection).map(({ seq }) => seq),
      { of: objections.length },
    ),
  ]
}

/** Late releases and actions as of the last act; exceptions; findings, challenges and what came of them. */
function ofProceedings(
  { deposits, actions, exceptions, findings, challenges }: ProceedingsSlice,
  leaves: readonly Leaf[],
): AuditFigure[] {
  const atOf = new Map(leaves.map(leaf => [leaf.index, Date.parse(`${spanOf(leaf).last}Z`)]))
  const now = [...atOf.values()].reduce((last, at) => Math.max(last, at), 0)
  const ended = (seq: number | null) => (seq === null ? now : (atOf.get(seq) ?? now))
  const seqs = (some: readonly { readonly seq: number }[]) => ascending(some.map(({ seq }) => seq))
  const count = (code: string, some: readonly { readonly seq: number }[], of: number | null = null) =>
    figure('order', code, seqs(some), { of })
  const all = [...challenges.values()]
  const challenged = new Set(all.flatMap(({ of, root }) => [of, root]))
  const released = [...deposits.values()]
  const owed = [...actions.values()]
  const found = [...findings.values()]
  const came = (outcome: string) => all.filter(c => c.outcome === outcome)
  return [
    count(
      'releases-late',
      released.filter(d => d.due.at !== null && ended(d.released) > d.due.at),
      released.length,
    ),
    count(
      'actions-late',
      owed.filter(a => a.due !== null && ended(a.ended) > a.due),
      owed.length,
    ),
    count('exceptions', [...exceptions.values()]),
    count('findings', found),
    count(
      'findings-challenged',
      found.filter(({ seq }) => challenged.has(seq)),
      found.length,
    ),
    count('challenges', all),
    count('challenges-overturned', came('overturned'), all.length),
    count('challenges-stands', came('stands'), all.length),
    count('challenges-open', came('open'), all.length),
  ]
}

/** The acts that somebody objects to, takes a position against, challenges, or reports otherwise. */
function contestedIn({ positions, record, proceedings }: State): ReadonlySet<number> {
  const objected = [...positions.objections.values()].map(({ target }) => target)
  const against = [...positions.positions]
    .filter(([, said]) =>
      [...said.values()].some(({ stance }) => stance === 'object' || stance === 'concern'),
    )
    .map(([key]) => targetOfKey(key))
  const acts = [...objected, ...against].flatMap(target => ('act' in target ? [target.act] : []))
  return new Set([...acts, ...record.counterReports.keys(), ...(proceedings?.challenged.keys() ?? [])])
}
