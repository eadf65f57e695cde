/**
 * Meetings while they are held: the parts of their pages that change, and the view for the wall. What everybody sees is
 * made once for each size of the log, language and view, and sent to a thousand watchers from memory, compressed once.
 * What is a seat's own is made for it. Rules M16 to M20, docs/spec/meetings.md.
 */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Context, Hono } from 'hono'
import { meetingPartsKept, meetingWaitMs } from '../core/limits.js'
import { parseDecimal } from '../core/record/checkpoint.js'
import { direction } from '../locales/locale.js'
import type { Ctx } from '../views/context.js'
import { heldAt, phasesOf } from '../views/models/meeting.js'
import { meetingMine, meetingParts } from '../views/pages/meeting.js'
import { screenPage, screenParts } from '../views/pages/meeting-screen.js'
import type { Negotiation } from './negotiations.js'
import { contextOf, languageWanted, type Server } from './site.js'

type Served = Pick<Negotiation, 'id' | 'sequencer' | 'demo'>

interface PartsServer extends Pick<Server, 'translations' | 'now'> {
  readonly negotiations: ReadonlyMap<string, Served>
}

/** A part as it is sent. `stamp` says of which size of the log it is, and which questions were open. */
interface Made {
  readonly stamp: string
  readonly html: Buffer
  readonly gzip: Buffer
  readonly etag: string
}

const views = { live: meetingParts, 'screen/live': screenParts } as const
type ViewName = keyof typeof views

/** Serves what everybody sees of a meeting. Reads no cookie; to be served before what does. */
export function serveMeetingParts(app: Hono, server: PartsServer): void {
  const kept = new Map<string, Made>()
  for (const name of Object.keys(views) as ViewName[])
    app.get(`/n/:id/meetings/:meeting/${name}`, c => getParts(server, kept, c, name))
}

async function getParts(
  server: PartsServer,
  kept: Map<string, Made>,
  c: Context,
  name: ViewName,
): Promise<Response> {
  const negotiation = server.negotiations.get(c.req.param('id') ?? '')
  if (negotiation === undefined) return c.text('There is no such negotiation.\n', 404)
  if (!(await hasCome(negotiation, c)))
    return c.text('This log is not served now.\n', 503, { 'Retry-After': '5' })
  const made = partsOf(server, kept, c, negotiation, name)
  return made === null ? c.text('There is no such meeting.\n', 404) : send(c, made)
}

/** Waits for acts that the watcher was told of by another server of the same store. */
async function hasCome({ sequencer }: Served, c: Context): Promise<boolean> {
  if (!(await sequencer.loaded()).ok) return false
  const wanted = parseDecimal(c.req.query('size') ?? '0')
  return wanted === null || sequencer.waitFor(wanted, meetingWaitMs)
}

/** The part as the log stands, from memory where it was made for this size. */
function partsOf(
  server: PartsServer,
  kept: Map<string, Made>,
  c: Context,
  negotiation: Served,
  name: ViewName,
): Made | null {
  const ctx = publicContext(server, c, negotiation)
  const id = c.req.param('meeting') ?? ''
  const held = heldAt(ctx.view.state, id, ctx.now)
  if (held === null) return null
  const key = [negotiation.id, id, name, ctx.lang].join('/')
  const stamp = `${ctx.view.at.index} ${phasesOf(held, ctx.now)}`
  const known = kept.get(key)
  const made = known?.stamp === stamp ? known : make(stamp, views[name](ctx, id)!)
  kept.delete(key) // what was asked for last stands last
  kept.set(key, made)
  if (kept.size > meetingPartsKept) kept.delete(kept.keys().next().value!)
  return made
}

function make(stamp: string, words: string): Made {
  const html = Buffer.from(words)
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
  return { stamp, html, gzip: gzipSync(html), etag }
}

function send(c: Context, { html, gzip, etag }: Made): Response {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
    ETag: etag,
  }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
  const packed = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  return packed
    ? c.body(new Uint8Array(gzip), 200, { ...headers, 'Content-Encoding': 'gzip' })
    : c.body(new Uint8Array(html), 200, headers)
}

/** The page of a meeting as nobody in particular sees it: the links in it are those of the page. */
function publicContext({ translations, now }: PartsServer, c: Context, { id, sequencer, demo }: Served): Ctx {
  const lang = languageWanted(c)
  return {
    t: translations[lang],
    lang,
    dir: direction[lang],
    path: pagePath(c),
    query: {},
    demo,
    formToken: '',
    person: null,
    now: now(),
    base: `/n/${id}`,
    view: sequencer.view(),
    seat: null,
  }
}

function pagePath(c: Context): string {
  return new URL(c.req.url).pathname.replace(/\/(?:screen\/)?(?:live|mine)$/, '')
}

type Missing = (c: Context) => Response | Promise<Response>

/** Serves the view for the wall, and what is a seat's own. */
export function serveMeetings(app: Hono, server: Server, missing: Missing): void {
  const withCtx = (c: Context, shown: (ctx: Ctx, id: string) => string | null) => {
    const negotiation = server.negotiations.get(c.req.param('id') ?? '')
    const ctx = negotiation === undefined ? null : contextOf(server, c, negotiation)
    const html = ctx?.ok ? shown({ ...ctx.value, path: pagePath(c) }, c.req.param('meeting') ?? '') : null
    return html === null ? missing(c) : c.html(html)
  }
  app.get('/n/:id/meetings/:meeting/screen', c => withCtx(c, screenPage))
  app.get('/n/:id/meetings/:meeting/mine', c => {
    c.header('Cache-Control', 'no-store')
    return withCtx(c, meetingMine)
  })
}
