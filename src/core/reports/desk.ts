/**
 * What a secretariat has to see to: what is overdue and what is coming, who waits for whom, which party nobody can act
 * for, which words lack a translation. From the record and a moment alone, so that anybody can make the same list.
 * Rules D1..D7, docs/spec/reports.md.
 */
import { unansweredDaysMax } from '../limits.js'
import type { Wording } from '../negotiation/acts/fields.js'
import type { EventAct } from '../negotiation/acts/record/event.js'
import { isOpenObjection } from '../negotiation/lookup.js'
import { whatIsNext } from '../negotiation/next.js'
import type { CredentialState, Party, State } from '../negotiation/state.js'
import { inReadingOrder } from '../negotiation/tree.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import { type NewNumbers, renumbered } from '../text/renumbering.js'
import { type CalendarDate, calendarDates } from './dates.js'

const dayMs = 24 * 3600 * 1000

/** Something with a moment, milliseconds; null where a stage and no moment made it due. */
export interface DeskDate {
  readonly kind: CalendarDate['kind']
  readonly act: number
  readonly title: LocalText | null
  readonly at: number | null
}

export interface DeskParty {
  readonly party: string
  readonly group: string | null
  readonly office: Party['office']
  /** Credentials in force that may act, and the acts that gave them. */
  readonly people: number
  readonly acts: readonly number[]
}

/** A wording in force that some language of the negotiation lacks. */
export interface Untranslated {
  readonly provision?: string
  readonly amendment?: string
  /** The act that the wording came with. */
  readonly act: number
  readonly hash: string
  readonly lang: string
  readonly missing: readonly string[]
}

export interface Desk {
  readonly negotiation: string
  readonly at: View['at']
  readonly overdue: readonly DeskDate[]
  readonly coming: readonly DeskDate[]
  /** Credentials that nobody has examined yet, where the procedure examines any. */
  readonly unexamined: readonly {
    readonly party: string
    readonly credential: string
    readonly act: number
  }[]
  /** Open objections that nobody has answered for `unansweredDaysMax` days and longer. */
  readonly unanswered: readonly {
    readonly objection: number
    readonly party: string | null
    readonly days: number
  }[]
  readonly untranslated: readonly Untranslated[]
  readonly parties: readonly DeskParty[]
  /** Parties for which nobody can act. */
  readonly withoutPeople: readonly string[]
  /** Documents announced, the newest first. */
  readonly documents: readonly { readonly act: number; readonly title: LocalText }[]
  /** How many bodies and texts are withheld. */
  readonly withheld: number
}

/** The desk at a moment, milliseconds. */
export function desk(view: View, now: number): Desk {
  const { state } = view
  const parties = partiesOn(state, now)
  return {
    negotiation: state.record.name,
    at: view.at,
    overdue: overdueAt(state, now),
    coming: comingAt(view, now),
    unexamined: unexamined(state),
    unanswered: unanswered(view, now),
    untranslated: untranslated(state),
    parties,
    withoutPeople: parties.filter(({ people }) => people === 0).map(({ party }) => party),
    documents: documents(view),
    withheld: state.record.withheld?.size ?? 0,
  }
}

/** What should have been done by now: releases, actions, questions whose time for ballots is over. */
function overdueAt(state: State, now: number): DeskDate[] {
  const { deposits, actions, questions } = whatIsNext(state, now)
  const dated = (kind: DeskDate['kind'], one: { seq: number; title: LocalText }, at: number | null) => ({
    kind,
    act: one.seq,
    title: one.title,
    at,
  })
  return [
    ...deposits.filter(({ due }) => due).map(({ deposit }) => dated('release', deposit, deposit.due.at)),
    ...actions.filter(({ late }) => late).map(({ action }) => dated('action', action, action.due)),
    ...questions
      .filter(({ question }) => question.closes !== null && question.closes <= now)
      .map(({ question }) => dated('ballots-close', question, question.closes)),
  ].sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || a.act - b.act)
}

function comingAt(view: View, now: number): DeskDate[] {
  return calendarDates(view).flatMap(({ kind, span, act, title }) =>
    'at' in span && span.at > now ? [{ kind, act, title, at: span.at }] : [],
  )
}

function unexamined(state: State): Desk['unexamined'] {
  const { credentials: rule, permissions = [] } = state.record.procedure ?? {}
  const examines = rule !== undefined || permissions.some(({ acts }) => acts.includes('examine'))
  if (!examines || state.record.mode === 'observed') return []
  return [...state.seats.credentials].flatMap(([credential, { party, ended, examined, seq }]) =>
    ended === undefined && examined === undefined && !keepsRecord(state, party)
      ? [{ party, credential, act: seq }]
      : [],
  )
}

function keepsRecord({ record }: State, party: string): boolean {
  return party === record.secretariat
}

function unanswered({ state, leaf }: View, now: number): Desk['unanswered'] {
  // What an observed record says of an answer is when it was recorded, not when it was given.
  if (state.record.mode === 'observed') return []
  return [...state.positions.objections.values()].flatMap(objection => {
    const { seq, party, answers } = objection
    const days = Math.floor((now - (leaf(seq)?.at ?? now)) / dayMs)
    return isOpenObjection(objection) && answers.length === 0 && days >= unansweredDaysMax
      ? [{ objection: seq, party, days }]
      : []
  })
}

function untranslated({ record, text }: State): Untranslated[] {
  if (record.languages.length < 2) return []
  const lacking = (wordings: readonly Wording[]) => lackingOf(wordings, record.languages, text.translations)
  const provisions = inReadingOrder(text).flatMap(({ id, suppressed, wordings, history }) => {
    const found = suppressed === null ? lacking(wordings) : null
    return found === null ? [] : [{ provision: id, act: history.at(-1)!.seq, ...found }]
  })
  const amendments = [...text.amendments.values()].flatMap(({ id, status, wordings, seq }) => {
    const found = status === 'in-force' ? lacking(wordings) : null
    return found === null ? [] : [{ amendment: id, act: seq, ...found }]
  })
  return [...provisions, ...amendments]
}

/** The first verbatim wording, and the languages that have neither a wording nor a translation of it. */
function lackingOf(
  wordings: readonly Wording[],
  languages: readonly string[],
  translations: State['text']['translations'],
): Pick<Untranslated, 'hash' | 'lang' | 'missing'> | null {
  const verbatim = wordings.flatMap(wording => (wording.kind === 'verbatim' ? [wording] : []))
  const [first] = verbatim
  if (first === undefined) return null
  const there = new Set([
    ...verbatim.map(({ lang }) => lang),
    ...verbatim.flatMap(({ hash }) => (translations.get(hash) ?? []).map(({ lang }) => lang)),
  ])
  const missing = languages.filter(lang => !there.has(lang))
  return missing.length === 0 ? null : { hash: first.hash, lang: first.lang, missing }
}

function partiesOn({ seats }: State, now: number): DeskParty[] {
  const acts = new Map<string, number[]>()
  for (const credential of seats.credentials.values())
    if (mayAct(credential, now))
      acts.set(credential.party, [...(acts.get(credential.party) ?? []), credential.seq])
  return [...seats.parties.values()].map(({ id, group, office }) => {
    const given = acts.get(id) ?? []
    return { party: id, group, office, people: given.length, acts: given }
  })
}

function mayAct({ role, ended, until }: CredentialState, now: number): boolean {
  return role !== 'observer' && ended === undefined && (until === undefined || now <= until)
}

/** The type of event by which a document is announced. */
export const documentType = 'document'

function documents({ state, leaf }: View): Desk['documents'] {
  return state.record.events
    .flatMap(seq => {
      const act = leaf(seq)?.author.act as unknown as EventAct | undefined
      return act?.type === documentType ? [{ act: seq, title: act.title }] : []
    })
    .reverse()
}

/** The numbers of an edition of the present text, where they are others than now. */
export function renumberedText({ text }: State): NewNumbers[] {
  return renumbered(
    inReadingOrder(text).map(({ id, parent, kind, label, margin, suppressed }) => ({
      ...{ id, parent, kind, label, margin },
      suppressed: suppressed !== null,
    })),
  )
}
