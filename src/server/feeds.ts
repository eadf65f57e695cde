/**
 * Being kept informed without an account: feeds of what one follows, and a calendar. Both are of the present record
 * and say the same to everybody: no cookie, no clock. Rules H28..H41, docs/spec/http.md.
 */
import type { Context, Hono } from 'hono'
import { type Refusal, refuse } from '../core/canonical/result.js'
import { withholdableCacheSeconds } from '../core/limits.js'
import { calendarDates } from '../core/reports/dates.js'
import { type Followed, followedActs } from '../core/reports/following.js'
import { atomFeed } from '../formats/atom.js'
import { iCalendar } from '../formats/icalendar.js'
import { direction, type Lang } from '../locales/locale.js'
import type { Ctx } from '../views/context.js'
import { calendarOf, feedOf } from '../views/models/following.js'
import type { Negotiation } from './negotiations.js'
import { languageWanted, type Server } from './site.js'

type Served = Pick<Negotiation, 'id' | 'sequencer'>

interface FeedServer extends Pick<Server, 'translations' | 'url'> {
  readonly negotiations: ReadonlyMap<string, Served>
}
type Refused = (c: Context, refusal: Refusal, status: 400 | 404) => Response | Promise<Response>

/** Serves the feeds and the calendar of every negotiation; `refused` answers for what there is not. */
export function serveFeeds(app: Hono, server: FeedServer, refused: Refused): void {
  const serve = (path: string, answer: (c: Context, n: Served) => Response | Refusal) =>
    app.get(`/n/:id/${path}`, c => {
      const negotiation = server.negotiations.get(c.req.param('id'))
      const answered = negotiation === undefined ? notFound(c) : answer(c, negotiation)
      if (answered instanceof Response) return answered
      return refused(c, answered, answered.why === 'malformed-before' ? 400 : 404)
    })
  serve('feed.atom', (c, n) => getFeed(server, c, n, { kind: 'negotiation' }))
  serve(':what{.+/feed\\.atom}', (c, n) => {
    const followed = followedBy(new URL(c.req.url).pathname)
    return followed === null ? notFound(c) : getFeed(server, c, n, followed)
  })
  serve('calendar.ics', (c, n) => getCalendar(server, c, n))
}

function notFound(c: Context): Refusal {
  return refuse('not-found', { where: new URL(c.req.url).pathname.slice(0, 100) })
}

const kinds: Readonly<Record<string, 'provision' | 'party' | 'theme'>> = {
  provisions: 'provision',
  parties: 'party',
  themes: 'theme',
}

function followedBy(path: string): Followed | null {
  const [, list = '', id = ''] = /^\/n\/[^/]+\/([^/]+)\/(.+)\/feed\.atom$/.exec(path) ?? []
  const kind = Object.hasOwn(kinds, list) ? kinds[list]! : null
  try {
    return kind === null ? null : { kind, id: decodeURIComponent(id) }
  } catch {
    return null
  }
}

function getFeed(
  server: FeedServer,
  c: Context,
  negotiation: Served,
  followed: Followed,
): Response | Refusal {
  const asked = c.req.query('before')
  if (asked !== undefined && !/^\d{1,9}$/.test(asked)) return refuse('malformed-before')
  const before = asked === undefined ? undefined : Number(asked)
  const { sequencer } = negotiation
  const ctx = publicCtx(server, languageWanted(c), negotiation)
  const found = followedActs(ctx.view, sequencer.leaves(), followed, before)
  if (!found.ok) return found
  return unlessKnown(c, ctx, 'application/atom+xml; charset=utf-8', () =>
    atomFeed(feedOf(ctx, { server: server.url, followed, found: found.value, before })),
  )
}

function getCalendar(server: FeedServer, c: Context, negotiation: Served): Response {
  const ctx = publicCtx(server, languageWanted(c), negotiation)
  c.header('Content-Disposition', `inline; filename="${negotiation.id}.ics"`)
  return unlessKnown(c, ctx, 'text/calendar; charset=utf-8', () =>
    iCalendar(calendarOf(ctx, server.url, calendarDates(ctx.view))),
  )
}

/** A page of the present record for nobody in particular: what it is read for knows neither moment nor seat. */
export function publicCtx(
  { translations }: Pick<Server, 'translations'>,
  lang: Lang,
  { id, sequencer }: Served,
): Ctx {
  const view = sequencer.view()
  const base = `/n/${id}`
  const now = view.leaf(view.at.index - 1)?.at ?? 0
  const site = { t: translations[lang], lang, dir: direction[lang], path: base, query: {}, demo: false }
  return { ...site, formToken: '', person: null, now, base, view }
}

/** What a log says in a language changes only as it grows: its size is the tag. */
function unlessKnown(c: Context, { view, lang }: Ctx, type: string, write: () => string): Response {
  const tag = `"${view.at.index}-${lang}"`
  c.header('ETag', tag)
  c.header('Cache-Control', `public, max-age=${withholdableCacheSeconds}`)
  c.header('Vary', 'Accept-Language')
  c.header('Access-Control-Allow-Origin', '*')
  if (
    c.req
      .header('if-none-match')
      ?.match(/"[^"]*"/g)
      ?.some(known => known === tag)
  )
    return c.body(null, 304)
  return c.body(write(), 200, { 'Content-Type': type })
}
