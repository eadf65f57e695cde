/**
 * Views for other sites to frame: a provision, a decision, the signature board. They alone may be framed by others,
 * and so they know nobody: no cookie, no form, no seat. Rules H42..H48, docs/spec/http.md.
 */
import type { Context, Hono } from 'hono'
import { type Refusal, refuse } from '../core/canonical/result.js'
import { withholdableCacheSeconds } from '../core/limits.js'
import { momentOf } from '../core/negotiation/judging.js'
import { through } from '../core/negotiation/replay.js'
import type { Leaf } from '../core/record/leaf.js'
import { direction } from '../locales/locale.js'
import type { Site } from '../views/context.js'
import {
  type Embedded,
  embedDecision,
  embedProblem,
  embedProvision,
  embedSignatures,
} from '../views/pages/embed.js'
import type { Negotiation } from './negotiations.js'
import { isSeq } from './resources/resource.js'
import { languageWanted, lensAsked, queryAsked, type Server, viewAsked } from './site.js'

type Served = Pick<Negotiation, 'id' | 'sequencer'>

interface EmbedServer extends Pick<Server, 'translations'> {
  readonly negotiations: ReadonlyMap<string, Served>
}

/** Null where there is no such thing at this moment. */
type Shown = (embedded: Embedded, id: string) => string | null

/** What a view is sent with, over what every page is. */
export const embedSecurity: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors *; base-uri 'none'",
}

const framable = 'framable'

/** Whether the answer is a view that any site may frame. */
export function isFramable(c: Context): boolean {
  return c.get(framable) === true
}

/** Serves the views of every negotiation. What there is not is said in a frame too. */
export function serveEmbeds(app: Hono, server: EmbedServer): void {
  const serve = (path: string, shown: Shown) =>
    app.get(`/n/:id/embed/${path}`, c => getEmbed(server, c, shown))
  serve('provisions/:of{.+}', embedProvision)
  serve('decisions/:of', (embedded, id) => (isSeq(id) ? embedDecision(embedded, Number(id)) : null))
  serve('signatures', embedSignatures)
}

async function getEmbed(server: EmbedServer, c: Context, shown: Shown): Promise<Response> {
  const site = siteOf(server, c)
  const answer = await answerOf(server, c, site, shown)
  c.set(framable, true)
  if (typeof answer !== 'string') return c.html(embedProblem(site, answer), statusOf(answer))
  c.header('Cache-Control', `public, max-age=${withholdableCacheSeconds}`)
  c.header('Vary', 'Accept-Language')
  return c.html(answer)
}

async function answerOf(
  { negotiations }: EmbedServer,
  c: Context,
  site: Site,
  shown: Shown,
): Promise<string | Refusal> {
  const negotiation = negotiations.get(c.req.param('id') ?? '')
  if (negotiation === undefined) return notFound(site)
  if (!(await negotiation.sequencer.loaded()).ok) return refuse('still-catching-up')
  const embedded = embeddedAt(c, site, negotiation)
  if ('why' in embedded) return embedded
  return shown(embedded, c.req.param('of') ?? '') ?? notFound(site)
}

/** The moment asked for, for nobody in particular; refused where there is none, or nothing was done by then. */
function embeddedAt(c: Context, site: Site, negotiation: Served): Embedded | Refusal {
  const [lens, view] = [lensAsked(c), viewAsked(c, negotiation)]
  if (!lens.ok) return lens
  if (!view.ok) return view
  const moment = (leaf: Leaf) => momentOf(view.value.state, leaf)
  const leaves = through(negotiation.sequencer.leaves(), lens.value)
  if (leaves.length === 0) return notFound(site)
  const last = leaves.reduce((latest, leaf) => (moment(leaf) >= moment(latest) ? leaf : latest))
  const at = c.req.query('at') || undefined
  return {
    ctx: { ...site, now: moment(last), base: `/n/${negotiation.id}`, view: view.value, at },
    last,
  }
}

function siteOf({ translations }: EmbedServer, c: Context): Site {
  const lang = languageWanted(c)
  return {
    t: translations[lang],
    lang,
    dir: direction[lang],
    path: new URL(c.req.url).pathname,
    query: queryAsked(c),
    demo: false,
    formToken: '',
    person: null,
    now: 0,
  }
}

function notFound({ path }: Site): Refusal {
  return refuse('not-found', { where: path.slice(0, 100) })
}

function statusOf({ why }: Refusal): 400 | 404 | 503 {
  if (why === 'not-found') return 404
  return why === 'still-catching-up' ? 503 : 400
}
