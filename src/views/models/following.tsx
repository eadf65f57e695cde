/** The feed of what somebody follows and the calendar of a negotiation, in the reader's language. */

import type { ComponentChildren } from 'preact'
import { feedSummaryUnitsMax } from '../../core/limits.js'
import { momentOf } from '../../core/negotiation/judging.js'
import type { Leaf } from '../../core/record/leaf.js'
import type { CalendarDate } from '../../core/reports/dates.js'
import type { Followed, FollowedActs } from '../../core/reports/following.js'
import type { AtomEntry, AtomFeed, AtomText } from '../../formats/atom.js'
import type { Calendar, CalendarEvent } from '../../formats/icalendar.js'
import { type Ctx, encodeQuery, to } from '../context.js'
import { ActLine } from '../parts/act-line.js'
import { feedPath } from '../parts/follow.js'
import { ActLink, Actor, PartyLink, ProvisionLink } from '../parts/names.js'
import { Caution } from '../parts/provenance.js'
import { WithheldNote } from '../parts/withheld.js'
import { Local } from '../parts/words.js'
import { plainText } from '../plain.js'
import { rich } from '../rich.js'

/** A page of a feed. `server` is the public address of the server, without a slash at its end. */
interface FeedAsked {
  readonly server: string
  readonly followed: Followed
  readonly found: FollowedActs
  /** The number of the act before which the page ends; undefined for the newest. */
  readonly before?: number | undefined
}

export function feedOf(ctx: Ctx, { server, followed, found, before }: FeedAsked): AtomFeed {
  const { t, lang, base } = ctx
  const { kind } = followed
  const id = 'id' in followed ? followed.id : ''
  const path = feedPath(ctx, kind, id)
  const asked = (at: number | null | undefined) => `${server}${path}${at == null ? '' : `&before=${at}`}`
  return {
    id: tagOf(ctx, path.slice(base.length + 1)),
    lang,
    title: titleOf(ctx, followed),
    subtitle: t('follow-subtitle', { kind }),
    updated: (found.acts[0] ?? ctx.view.leaf(0))?.at ?? 0,
    self: asked(before),
    alternate: `${server}${base}${followedPage(ctx, followed)}`,
    next: found.next === null ? null : asked(found.next),
    entries: found.acts.map(leaf => entryOf(ctx, server, leaf)),
  }
}

/** The negotiation, and what of it is followed. */
function titleOf(ctx: Ctx, followed: Followed): string {
  const whole = <Local site={ctx} text={ctx.view.state.record.title} />
  if (followed.kind === 'negotiation') return plainText(whole)
  return plainText([whole, ': ', followedName(ctx, followed)])
}

/** What a provision, party or theme is called; its id where the record does not have it. */
export function followedName(
  ctx: Ctx,
  { kind, id }: Exclude<Followed, { kind: 'negotiation' }>,
): ComponentChildren {
  if (kind === 'provision') return <ProvisionLink ctx={ctx} id={id} />
  if (kind === 'party') return <PartyLink ctx={ctx} id={id} />
  const { frameworks } = ctx.view.state.record
  const theme = [...frameworks.values()].flatMap(f => f.themes).find(one => one.id === id)
  return theme === undefined ? <bdi>{id}</bdi> : <Local site={ctx} text={theme.label} />
}

/** The page of what is followed, below `/n/ID`. */
export function followedPage({ lang }: Pick<Ctx, 'lang'>, followed: Followed): string {
  if (followed.kind === 'negotiation') return encodeQuery({ lang })
  const { kind, id } = followed
  if (kind === 'theme') return `/brief${encodeQuery({ theme: id, lang })}`
  return `${kind === 'party' ? to.party(id) : to.provision(id)}${encodeQuery({ lang })}`
}

/** One act. Observed ones are dated by when they had happened, and were published when they were recorded. */
function entryOf(ctx: Ctx, server: string, leaf: Leaf): AtomEntry {
  const { index, author } = leaf
  return {
    id: tagOf(ctx, `acts/${index}`),
    title: actSentence(ctx, leaf),
    published: leaf.at,
    updated: author.on === undefined ? leaf.at : momentOf(ctx.view.state, leaf),
    author: plainText(<Actor ctx={ctx} leaf={leaf} />),
    category: author.act.kind,
    link: addressOf(ctx, server, index),
    summary: summaryOf(ctx, leaf),
  }
}

/** The sentence of an act, with what is doubtful about it. */
export function actSentence(ctx: Ctx, leaf: Leaf): string {
  const caution = plainText(<Caution ctx={ctx} seq={leaf.index} />)
  const title = plainText(<ActLine ctx={ctx} leaf={leaf} />)
  return caution === '' ? title : `${title} (${caution})`
}

function addressOf({ base, lang }: Ctx, server: string, seq: number): string {
  return `${server}${base}${to.act(seq)}${encodeQuery({ lang })}`
}

/** The beginning of what was written with an act; what is withheld is said to be. */
function summaryOf(ctx: Ctx, { index, author }: Leaf): AtomText | null {
  const body = ctx.view.body(index)
  if (body === null)
    return author.body === undefined
      ? null
      : { lang: ctx.lang, text: plainText(<WithheldNote ctx={ctx} what={`body/${index}`} />) }
  const { lang, ...parts } = body
  const text = Object.values(parts)
    .filter(part => part !== '')
    .join('\n\n')
  return text === '' ? null : { lang, text: beginning(text) }
}

function beginning(text: string): string {
  if (text.length <= feedSummaryUnitsMax) return text
  const cut = text.slice(0, feedSummaryUnitsMax)
  return `${cut.slice(0, Math.max(cut.search(/\s\S*$/), cut.length / 2)).trimEnd()} …`
}

/** The calendar with these dates. */
export function calendarOf(ctx: Ctx, server: string, dates: readonly CalendarDate[]): Calendar {
  const { t, lang, base, view } = ctx
  const negotiation = <Local site={ctx} text={view.state.record.title} />
  return {
    lang,
    name: plainText(negotiation),
    url: `${server}${base}${encodeQuery({ lang })}`,
    events: dates.map((date): CalendarEvent => {
      const leaf = view.leaf(date.act)!
      return {
        uid: uidOf(ctx, date.key),
        stamp: leaf.at,
        sequence: date.act,
        span: date.span,
        summary: summaryOfDate(ctx, date, leaf),
        description: plainText(
          rich(t, 'date-from', { negotiation, act: <ActLink ctx={ctx} seq={date.act} /> }),
        ),
        url: addressOf(ctx, server, date.act),
      }
    }),
  }
}

/** What a date of the calendar is, in words. */
export function summaryOfDate(ctx: Ctx, { kind, title }: CalendarDate, leaf: Leaf): string {
  if (title === null) return plainText(<ActLine ctx={ctx} leaf={leaf} />)
  const words = <Local site={ctx} text={title} />
  if (kind === 'event') return plainText(words)
  const owner = kind === 'action' ? <PartyLink ctx={ctx} id={String(leaf.author.act.owner)} /> : ''
  return plainText(rich(ctx.t, `date-${kind}`, { title: words, owner }))
}

/** The log's origin as a domain and the rest: `demo.travaux.example` and `wcit-12`. What names no domain is under none. */
function originOf({ view }: Ctx): { readonly domain: string; readonly rest: string } {
  const { origin } = view.state.record
  const [first = '', ...rest] = origin.split('/')
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(first)
    ? { domain: first, rest: rest.map(encodeURIComponent).join('/') }
    : { domain: 'log.invalid', rest: encodeURIComponent(origin) }
}

/** A name that is the same on every server with this log (RFC 4151), of the day on which it was opened. */
function tagOf(ctx: Ctx, path: string): string {
  const { domain, rest } = originOf(ctx)
  const day = new Date(ctx.view.leaf(0)?.at ?? 0).toISOString().slice(0, 10)
  return `tag:${domain},${day}:${rest}/${path}`
}

function uidOf(ctx: Ctx, key: string): string {
  const { domain, rest } = originOf(ctx)
  return `${rest}/${key}@${domain}`
}
