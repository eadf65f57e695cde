/**
 * The days and moments of a negotiation that somebody keeps a calendar for: when ballots close, what is due and
 * when, from when a stage can be left, what enters into force on which day, what took place. Read from the record
 * alone, by no clock: what is past stays. Rules H38, H41, docs/spec/http.md.
 */
import { calendarEntriesMax } from '../limits.js'
import { movesFrom } from '../negotiation/acts/procedure/advance.js'
import type { EventAct } from '../negotiation/acts/record/event.js'
import { forceFrom } from '../negotiation/relations.js'
import type { State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import type { Rule } from '../procedure/rule.js'
import type { Leaf } from '../record/leaf.js'

const dayMs = 24 * 3600 * 1000
/** Calendars write years with four digits. */
const endOfYears = Date.UTC(10_000, 0, 1)

/** A moment, milliseconds, or whole days from the first to the last, `YYYY-MM-DD`. */
export type DateSpan = { readonly at: number } | { readonly from: string; readonly to: string }

export interface CalendarDate {
  /** The same for the same matter in every reading of the log, and no other's. */
  readonly key: string
  readonly kind: 'opened' | 'ballots-close' | 'release' | 'action' | 'move' | 'invitation' | 'force' | 'event'
  readonly span: DateSpan
  /** The act that last set it. */
  readonly act: number
  /** What closes, is due, or took place; null where the sentence of the act says it. */
  readonly title: LocalText | null
}

/** By when they are; of very many, the last. */
export function calendarDates(view: View): CalendarDate[] {
  const { state } = view
  const dates = [...awaited(state), ...moves(state), ...treatyDays(view), ...events(view)].filter(
    ({ span }) => startOf(span) < endOfYears,
  )
  // An observed negotiation was not opened when its record was.
  return (state.record.mode === 'hosted' || dates.length === 0 ? [...opened(view), ...dates] : dates)
    .sort((a, b) => startOf(a.span) - startOf(b.span) || a.act - b.act || (a.key < b.key ? -1 : 1))
    .slice(-calendarEntriesMax)
}

/** When a span begins, milliseconds, UTC. */
export function startOf(span: DateSpan): number {
  return 'at' in span ? span.at : Date.parse(`${span.from}T00:00:00Z`)
}

/** That the record was opened: a calendar has at least one entry (RFC 5545, section 3.6). */
function opened({ leaf }: View): CalendarDate[] {
  const first = leaf(0)
  if (first === null) return []
  return [{ key: 'acts/0', kind: 'opened', span: { at: first.at }, act: 0, title: null }]
}

/** What is open and has a moment: a question, a deposit, an action. */
function awaited({ proceedings }: State): CalendarDate[] {
  if (proceedings === undefined) return []
  const { questions, deposits, actions } = proceedings
  const dated = (kind: CalendarDate['kind'], seq: number, at: number | null, title: LocalText) =>
    at === null ? [] : [{ key: `acts/${seq}`, kind, span: { at }, act: seq, title }]
  return [
    ...[...questions.values()]
      .filter(({ result }) => result === 'open')
      .flatMap(({ seq, closes, title }) => dated('ballots-close', seq, closes, title)),
    ...[...deposits.values()]
      .filter(({ released }) => released === null)
      .flatMap(({ seq, due, title }) => dated('release', seq, due.at, title)),
    ...[...actions.values()]
      .filter(({ outcome }) => outcome === 'open')
      .flatMap(({ seq, due, title }) => dated('action', seq, due, title)),
  ]
}

/** From when the present stage can be left at the earliest, for each stage it can be left for. */
function moves(state: State): CalendarDate[] {
  const stage = state.proceedings?.stages.at(-1)
  if (stage === undefined) return []
  const earliest = new Map<string, number>()
  for (const { to, when } of movesFrom(state)) {
    const at = when === undefined ? null : earliestOf(state, when)
    if (at !== null) earliest.set(to, Math.min(at, earliest.get(to) ?? at))
  }
  const labels = state.record.procedure?.stages ?? []
  return [...earliest].map(([to, at]) => ({
    key: `acts/${stage.seq}/to/${to}`,
    kind: 'move',
    span: { at },
    act: stage.seq,
    title: labels.find(({ id }) => id === to)?.label ?? null,
  }))
}

/** Before when a rule cannot hold by the days it asks for, milliseconds; null where days do not keep it from holding. */
export function earliestOf(state: State, rule: Rule): number | null {
  if (rule.elapsed !== undefined) return elapsedAt(state, rule.elapsed)
  if (rule.all !== undefined) {
    const bounds = rule.all.flatMap(part => earliestOf(state, part) ?? [])
    return bounds.length === 0 ? null : Math.max(...bounds)
  }
  if (rule.any === undefined) return null
  const bounds = rule.any.map(part => earliestOf(state, part))
  return bounds.includes(null) ? null : Math.min(...(bounds as number[]))
}

function elapsedAt(state: State, { days, since, most }: NonNullable<Rule['elapsed']>): number | null {
  const { stages } = state.proceedings!
  const stage = since === undefined ? stages.at(-1) : stages.findLast(s => s.stage === since)
  // An observed negotiation is opened at no moment of its own.
  const unknown = stage === undefined || (stage.at === 0 && state.record.mode === 'observed')
  return unknown || most ? null : stage.at + days * dayMs
}

/** Days on which parties were invited, and on which instruments enter into force. */
function treatyDays(view: View): CalendarDate[] {
  const { treaty } = view.state
  if (treaty === undefined) return []
  const invited = [...treaty.invitations.values()].flatMap(seq => {
    const span = happenedOn(view, seq)
    return span === null
      ? []
      : [{ key: `acts/${seq}`, kind: 'invitation' as const, span, act: seq, title: null }]
  })
  const inForce = [...treaty.instruments.values()].flatMap(instrument => {
    const day = forceFrom(view.state, instrument)
    if (day === null) return []
    const { id, title, met, seq } = instrument
    const span = { from: day, to: day }
    return [{ key: `instruments/${id}/force`, kind: 'force' as const, span, act: met?.seq ?? seq, title }]
  })
  return [...invited, ...inForce]
}

/** What was announced is at its moment; one in the place of which another stands is at none. */
function events(view: View): CalendarDate[] {
  const entered = view.state.record.events.flatMap(seq => {
    const leaf = view.leaf(seq)
    return leaf === null ? [] : [{ seq, act: leaf.author.act as unknown as EventAct }]
  })
  const replaced = new Set(entered.map(({ act }) => act.instead))
  return entered
    .filter(({ seq, act }) => !replaced.has(seq) && (act.at !== undefined || act.instead === undefined))
    .flatMap(({ seq, act: { at, title } }) => {
      const span = at === undefined ? happenedOn(view, seq) : { at }
      return span === null ? [] : [{ key: `acts/${seq}`, kind: 'event' as const, span, act: seq, title }]
    })
}

/**
 * When an act was done: hosted, the moment; observed, the days, where they are known to the day. What an observed
 * record says of hours is the time of the place, which no calendar can place in another.
 */
function happenedOn({ state, leaf }: View, seq: number): DateSpan | null {
  const found = leaf(seq)
  if (found === null) return null
  return state.record.mode === 'hosted' ? { at: found.at } : daysOf(found)
}

function daysOf({ author: { on = '' } }: Leaf): DateSpan | null {
  const [from = '', to = from] = on.split('/')
  const isDay = (point: string) => /^\d{4}-\d{2}-\d{2}/.test(point)
  return isDay(from) && isDay(to) ? { from: from.slice(0, 10), to: to.slice(0, 10) } : null
}
