/**
 * What is new to somebody who follows parts of a negotiation, in plain text for a mail: the sentences of the feeds, what
 * awaits a party, and the dates ahead. Of bodies nothing is quoted: what was mailed cannot be withheld any more. What
 * others wrote stands within our sentences, one line each, so that none of it is a link on a line of its own.
 */
import type { ComponentChildren } from 'preact'
import {
  digestAheadMs,
  digestLinesMax,
  digestLineUnitsMax,
  digestSubjectLinesMax,
} from '../../core/limits.js'
import type { Leaf } from '../../core/record/leaf.js'
import { type Awaited, awaits, floorOf } from '../../core/reports/awaits.js'
import { type CalendarDate, calendarDates, startOf } from '../../core/reports/dates.js'
import {
  actsSince,
  followedBy,
  type SubscriptionSubject,
  subscriptionKinds,
} from '../../core/reports/following.js'
import type { Translate } from '../../locales/locale.js'
import { type Ctx, encodeQuery } from '../context.js'
import { AwaitedWords } from '../parts/awaited.js'
import { Moment, When } from '../parts/names.js'
import { Local } from '../parts/words.js'
import { plainText } from '../plain.js'
import { rich } from '../rich.js'
import { actSentence, followedName, followedPage, summaryOfDate } from './following.js'

export interface Subscribed extends SubscriptionSubject {
  /** The acts before this number were told of, and the dates up to this moment. */
  readonly since: number
  readonly dates: number
}

/** A sentence that leads to a page, and lines under it. */
interface DigestSection {
  readonly lead: string
  readonly url: string
  readonly lines: readonly string[]
  /** How many more there are. */
  readonly more: number
}

/** What one negotiation has. */
export interface DigestPart {
  readonly sections: readonly DigestSection[]
  /** How many things are new, each counted once. */
  readonly count: number
}

interface NewThings extends DigestSection {
  readonly count: number
}

/** `server` is its public address, without a slash at its end; `leaves` the log as far as the view goes. */
interface Asked {
  readonly server: string
  readonly leaves: readonly Leaf[]
}

/** What there is to tell of one negotiation; null where nothing is new. The moment is that of the page. */
export function digestPart(ctx: Ctx, subscriptions: readonly Subscribed[], asked: Asked): DigestPart | null {
  const seen = new Set<number>()
  const news = subscriptionKinds
    .flatMap(kind => subscriptions.filter(one => one.kind === kind))
    .flatMap(one => (one.kind === 'awaits' ? awaited(ctx, one, asked) : acts(ctx, one, asked, seen)))
  const ahead = datesAhead(ctx, subscriptions, asked)
  const count = [...news, ahead].reduce((sum, one) => sum + one.count, 0)
  if (count === 0) return null
  const { lang, base, view } = ctx
  const title = <Local site={ctx} text={view.state.record.title} />
  const head = { lead: lineOf(rich(ctx.t, 'digest-in', { title })), lines: [], more: 0 }
  const sections = ahead.lines.length === 0 ? news : [...news, ahead]
  return {
    count,
    sections: [{ ...head, url: `${asked.server}${base}${encodeQuery({ lang })}` }, ...sections],
  }
}

/** What the provision, theme or party of a subscription is called; nothing for the negotiation. */
function subjectName(ctx: Ctx, { kind, subject }: SubscriptionSubject): ComponentChildren {
  if (kind === 'negotiation') return ''
  return followedName(ctx, { kind: kind === 'awaits' ? 'party' : kind, id: subject })
}

/** What a subscription is to, in words. */
export function subjectWords(ctx: Ctx, of: SubscriptionSubject): ComponentChildren {
  if (of.kind === 'negotiation') return ctx.t('following-whole')
  const name = <>{subjectName(ctx, of)}</>
  return of.kind === 'awaits' ? rich(ctx.t, 'awaits-title-party', { party: name }) : name
}

/** The page of what a subscription is to, below `/n/ID`. */
export function subjectPage(ctx: Ctx, of: SubscriptionSubject): string {
  const followed = followedBy(of)
  if (followed !== null) return followedPage(ctx, followed)
  return `/awaits${encodeQuery({ party: of.subject, lang: ctx.lang })}`
}

/** Acts that no section before has told of. */
function acts(ctx: Ctx, one: Subscribed, { server, leaves }: Asked, seen: Set<number>): NewThings[] {
  const found = actsSince(ctx.view, leaves, followedBy(one)!, one.since)
  const fresh = found.ok ? found.value.filter(({ index }) => !seen.has(index)) : []
  if (fresh.length === 0) return []
  for (const { index } of fresh) seen.add(index)
  const lead = rich(ctx.t, `digest-on-${one.kind}`, { subject: <>{subjectName(ctx, one)}</> })
  const sentence = (leaf: Leaf) => `${actSentence(ctx, leaf)} (#${leaf.index})`
  return [{ ...listed(lead, fresh, sentence), url: `${server}${ctx.base}${subjectPage(ctx, one)}` }]
}

/** What awaits a party, where something of it is new. */
function awaited(ctx: Ctx, one: Subscribed, { server }: Asked): NewThings[] {
  const fresh = awaits(floorOf(ctx.view, ctx.now), one.subject).filter(
    each => newestAct(ctx, each) >= one.since,
  )
  if (fresh.length === 0) return []
  const lead = rich(ctx.t, 'digest-on-awaits', { subject: <>{subjectName(ctx, one)}</> })
  const url = `${server}${ctx.base}${subjectPage(ctx, one)}`
  return [{ ...listed(lead, fresh, each => awaitedSentence(ctx, each)), url }]
}

/** The last act that made it wait: of a position the last alternative on which nothing was said. */
function newestAct({ view }: Ctx, { act, on }: Awaited): number {
  const { amendments } = view.state.text
  const revised = on.map(target => ('amendment' in target ? (amendments.get(target.amendment)?.seq ?? 0) : 0))
  return Math.max(act, ...revised)
}

function awaitedSentence(ctx: Ctx, each: Awaited): ComponentChildren {
  const { t } = ctx
  const due = each.due === null ? null : <Moment site={ctx} ms={each.due} />
  return [
    t(`awaits-do-${each.kind}`),
    ' ',
    <AwaitedWords ctx={ctx} awaited={each} />,
    due === null ? null : [', ', rich(t, 'awaits-due', { when: due })],
  ]
}

/**
 * The dates of the days ahead. They are told of with whatever is new; one that has come near makes a mail by itself to those
 * who follow the whole, or what awaits a party.
 */
function datesAhead(ctx: Ctx, subscriptions: readonly Subscribed[], { server }: Asked): NewThings {
  const { t, base, lang, now, view } = ctx
  const dates = calendarDates(view).filter(
    ({ span }) => startOf(span) > now && startOf(span) <= now + digestAheadMs,
  )
  const told = subscriptions.filter(({ kind }) => kind === 'negotiation' || kind === 'awaits')
  const count = dates.filter(({ span }) => told.some(one => startOf(span) > one.dates)).length
  const line = (date: CalendarDate) => [
    dayOf(ctx, date),
    ': ',
    summaryOfDate(ctx, date, view.leaf(date.act)!),
  ]
  const url = `${server}${base}/next${encodeQuery({ lang })}`
  return { ...listed(t('digest-ahead'), dates, line), url, count }
}

function dayOf(ctx: Ctx, { span }: CalendarDate): ComponentChildren {
  if ('at' in span) return <Moment site={ctx} ms={span.at} />
  return <When site={ctx} when={span.from === span.to ? span.from : `${span.from}/${span.to}`} />
}

/** The first of a list, in lines. */
function listed<T>(
  lead: ComponentChildren,
  all: readonly T[],
  line: (one: T) => ComponentChildren,
): Omit<NewThings, 'url'> {
  const lines = all.slice(0, digestSubjectLinesMax).map(one => lineOf(line(one)))
  return { lead: lineOf(lead), lines, more: all.length - lines.length, count: all.length }
}

/** One line of bounded length, without signs that would steer the direction of the text after it. */
export function lineOf(words: ComponentChildren): string {
  const text = plainText(words).replace(/[\p{Cc}\u202A-\u202E]/gu, '')
  if (text.length <= digestLineUnitsMax) return text
  return `${text.slice(0, digestLineUnitsMax - 2).replace(/[\uD800-\uDBFF]$/, '')} …`
}

/** A link with the sentence that says what it does. */
export interface DigestLink {
  readonly lead: string
  readonly url: string
}

interface DigestMail {
  /** The name of the site, as its operator gave it. */
  readonly site: string
  readonly parts: readonly DigestPart[]
  /** Why it comes, and what ends it: each ends one subscription, the last all. */
  readonly every: 'day' | 'week'
  readonly settings: string
  readonly stops: readonly DigestLink[]
}

/** The subject and text of a digest; every link stands alone on its line. */
export function digestText(
  t: Translate,
  mail: DigestMail,
): { readonly subject: string; readonly text: string } {
  const { parts, every, settings, stops } = mail
  const site = <bdi>{mail.site}</bdi>
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const paragraphs = [
    lineOf(rich(t, 'digest-lead', { site })),
    ...withinLines(parts.flatMap(part => part.sections)).map(section => sectionText(t, section)),
    '--',
    `${lineOf(rich(t, 'digest-why', { site, every }))}\n${settings}`,
    ...stops.map(({ lead, url }) => `${lead}\n${url}`),
  ]
  return { subject: lineOf(rich(t, 'digest-subject', { site, count })), text: `${paragraphs.join('\n\n')}\n` }
}

/** Leaves out the lines beyond what one mail has, and counts them. */
function withinLines(sections: readonly DigestSection[]): DigestSection[] {
  let left = digestLinesMax
  return sections.map(section => {
    const lines = section.lines.slice(0, left)
    left -= lines.length
    return { ...section, lines, more: section.more + section.lines.length - lines.length }
  })
}

function sectionText(t: Translate, { lead, url, lines, more }: DigestSection): string {
  const rest = more === 0 ? [] : [lineOf(t('digest-more', { count: more }))]
  return [lead, url, ...lines.map(line => `- ${line}`), ...rest].join('\n')
}

/** The sentence before the link that stops mail about one subject. */
export function stopLead(ctx: Ctx, of: SubscriptionSubject): string {
  const title = <Local site={ctx} text={ctx.view.state.record.title} />
  const { kind } = of
  return lineOf(rich(ctx.t, 'digest-stop-one', { kind, title, subject: <>{subjectName(ctx, of)}</> }))
}
