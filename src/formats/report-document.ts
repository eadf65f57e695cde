/**
 * A report as a document: sections of statements, each with the acts it rests on and, where somebody judged or
 * reasoned, their own words in their own language. The renderers (Markdown, plain table) only lay it out.
 */

import { compareStrings } from '../core/canonical/result.js'
import { localized, type View } from '../core/negotiation/view.js'
import type { LocalText } from '../core/procedure/procedure.js'
import { decidedAt } from '../core/reports/decided.js'
import { type Fact, type Holder, holderOf } from '../core/reports/facts.js'
import { type Subject, subjectOf } from '../core/reports/subjects.js'
import type { Translate } from '../locales/locale.js'

/** What a report is written with: the sentences, and the view whose bodies hold the words of others. */
export interface ReportPage {
  readonly t: Translate
  readonly view: View
  /** The address of an act; without it acts are named by number alone. */
  readonly link?: (act: number) => string
}

export interface ReportDocument {
  readonly title: string
  readonly moment: string
  readonly sections: readonly ReportSection[]
}

export interface ReportSection {
  readonly heading: string
  readonly statements: readonly Statement[]
}

export interface Statement {
  readonly text: string
  readonly acts: readonly number[]
  readonly sources: readonly string[]
  /** Recalled only, by whoever keeps the record. */
  readonly unverified: boolean
  readonly quotes: readonly Quote[]
  /** Statements that spell this one out. */
  readonly details: readonly Statement[]
}

/** Words of others, never ours: `lead` says whose or of what, where the statement does not. */
export interface Quote {
  readonly lead: string | null
  readonly lang: string
  readonly text: string
}

type Sentence = string | null | false

/** One statement of several sentences, with its footing. */
export function statement(
  { t }: ReportPage,
  fact: Partial<Fact>,
  sentences: readonly Sentence[],
  quotes: readonly Quote[] = [],
  details: readonly Statement[] = [],
): Statement {
  const said = sentences.filter((s): s is string => typeof s === 'string' && s !== '')
  const unverified = fact.confidence === 'C'
  const text = capitalised(plain(said.join(between(t, 'report-sentence-space'))))
  return { text, acts: fact.acts ?? [], sources: fact.sources ?? [], unverified, quotes, details }
}

function capitalised(text: string): string {
  const first = [...text.slice(0, 2)][0] ?? ''
  return first.toUpperCase() + text.slice(first.length)
}

/** A section, with a sentence of its own where there is nothing to state; without one it is left out. */
export function section(
  page: ReportPage,
  heading: string,
  statements: readonly Statement[],
  empty?: string,
): ReportSection[] {
  const title = plain(page.t(heading))
  if (statements.length > 0) return [{ heading: title, statements }]
  return empty === undefined ? [] : [{ heading: title, statements: [statement(page, {}, [page.t(empty)])] }]
}

/** Isolates are needed only where directions mix; elsewhere they would be litter in plain text. */
export function plain(text: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? text : text.replace(/[\u2066-\u2069]/g, '')
}

export function local({ t }: ReportPage, text: LocalText): string {
  return localized(text, t.lang).text
}

/** `a, b and c` */
export function list({ t }: ReportPage, items: readonly string[]): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  const first = items.slice(0, -1).join(between(t, 'report-separator'))
  return items.length === 1 ? last : t('report-and', { first, last })
}

/** What stands between items or sentences; its own isolates would isolate nothing. */
export function between(t: Translate, id: string): string {
  return t(id).replace(/[\u2066-\u2069]/g, '')
}

/** A list that stops after a few and says how many more there are. */
export function shortList(page: ReportPage, items: readonly string[], most = 12): string {
  if (items.length <= most) return list(page, items)
  const first = items.slice(0, most).join(between(page.t, 'report-separator'))
  return page.t('report-and-more', { first, count: items.length - most })
}

export function partyName(page: ReportPage, id: string): string {
  const party = page.view.state.seats.parties.get(id)
  return party === undefined ? id : local(page, party.name)
}

export function parties(page: ReportPage, ids: readonly string[]): string {
  return list(
    page,
    ids.map(id => partyName(page, id)),
  )
}

export function groupName(page: ReportPage, id: string): string {
  const group = page.view.state.record.procedure?.groups.find(g => g.id === id)
  return group === undefined ? id : local(page, group.label)
}

export function holderName(page: ReportPage, { party, group, unnamed }: Holder): string {
  if (party !== null) return partyName(page, party)
  if (unnamed === null) return page.t('report-by-the-record')
  const { howMany } = unnamed
  return group === null
    ? page.t('report-unnamed', { howMany })
    : page.t('report-unnamed-group', { howMany, group: groupName(page, group) })
}

/** How many acts about acts are named one within the other; further in stands the number. */
const nestedMax = 2

/** What an act is about. */
export function subjectName(
  page: ReportPage,
  { kind, label, was, title, target }: Subject,
  nested = 0,
): string {
  const { t } = page
  if (kind === 'instrument' || label === null)
    return 'act' in target ? actName(page, target.act, nested) : t('report-subject-instrument')
  const printed = kind === 'provision' ? placeName(page, label) : symbolName(page, label, title)
  const named = was === null ? printed : t('report-formerly', { label: printed, was })
  if (kind === 'resolution') return t('report-subject-resolution', { label: named })
  return kind === 'wording' ? t('report-subject-wording', { label: named }) : named
}

/** A label that is a bare number needs a word before it. */
export function placeName({ t }: ReportPage, label: string): string {
  return /^\d/.test(label) ? t('report-place', { label }) : label
}

/** A symbol with the title of its document. */
export function symbolName(page: ReportPage, symbol: string, title: LocalText | null): string {
  return title === null ? symbol : page.t('report-symbol-titled', { symbol, title: local(page, title) })
}

/** What was counted, asked, found, decided, objected to or seated; of any other act its kind, and whose it is. */
function actName(page: ReportPage, act: number, nested: number): string {
  const { t, view } = page
  if (nested === nestedMax) return t('report-subject-act', { act: String(act) })
  const on = decidedAt(view, act)
  const objection = view.state.positions.objections.get(act)
  const kind = view.leaf(act)?.author.act.kind
  const seated = view.leaf(act)?.author.act.seats
  const said = (kind: string, args: Record<string, string> = {}) =>
    t(`report-subject-${kind}`, { ...args, act: String(act) })
  if (on !== null)
    return said(on.kind, {
      subject: subjectName(page, on.subject, nested + 1),
      title: local(page, on.question ?? {}),
    })
  if (objection !== undefined) {
    const subject = subjectName(page, subjectOf(view.state, objection.target), nested + 1)
    return said('objection', { party: holderName(page, holderOf(view, act)), subject })
  }
  if (typeof seated === 'string') return said('seat', { party: partyName(page, seated) })
  if (kind === undefined) return said('act')
  return said('other', { kind: codeWord(page, 'kind', kind), party: holderName(page, holderOf(view, act)) })
}

/** A code of the record in words; one that has no message is shown as it is. */
export function codeWord({ t }: ReportPage, family: string, code: string): string {
  const id = `${family}-${code}`
  return t.has(id) ? t(id) : code.replaceAll('-', ' ')
}

/** What something is called by whoever declared it; without a name, its code in words. */
export function wordsOr(page: ReportPage, name: LocalText, family: string, code: string): string {
  return Object.keys(name).length === 0 ? codeWord(page, family, code) : local(page, name)
}

/** What an act says in its own words; that they were withheld is said, never papered over. */
export function wordsOf({ t, view }: ReportPage, act: number | null, lead: string | null = null): Quote[] {
  if (act === null) return []
  const body = view.body(act)
  const whose = lead === null ? null : plain(lead)
  if (body === null) return [{ lead: whose, lang: t.lang, text: t('report-withheld') }]
  const parts = Object.keys(body).filter(part => part !== 'lang' && body[part] !== '')
  const leadOf = (part: string) => (laterParts.includes(part) ? t(`report-quote-${part}`) : whose)
  return parts.sort(reasonsFirst).map(part => ({ lead: leadOf(part), lang: body.lang, text: body[part]! }))
}

/** What follows the reasons: what they rest on, what would have to be known, what would cure it. A body has no order of its own. */
const laterParts: readonly string[] = ['evidence', 'missing', 'cure']

function reasonsFirst(a: string, b: string): number {
  return laterParts.indexOf(a) - laterParts.indexOf(b) || compareStrings(a, b)
}

/** The moment a report is about, and the sources that it leaves out. */
export function momentOf(page: ReportPage): string {
  const { t } = page
  const { index, time, without = [] } = page.view.at
  const moment = time === null ? t('report-moment-now', { acts: index }) : t('report-moment-time', { time })
  return plain(
    without.length === 0
      ? moment
      : t('report-moment-without', { moment, sources: shortList(page, without), count: without.length }),
  )
}
