/**
 * HTTP. Pages and their JSON come from one table of resources; forms end in the sequencer like everything
 * else. Every answer that is not a success is one clear sentence with a code, never a stack trace.
 */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { newTerms } from '../core/assessment/terms.js'
import { fromUtf8 } from '../core/canonical/hash.js'
import { type Refusal, refuse } from '../core/canonical/result.js'
import { compareTextCharsMax, ownWriteWaitMs, queueActsMax, requestBytesMax } from '../core/limits.js'
import { through } from '../core/negotiation/replay.js'
import { formatVkey } from '../core/record/note.js'
import { redlineTexts } from '../core/text/redline.js'
import { proposalsCsv } from '../formats/proposals-csv.js'
import { filterProposals, readFilter } from '../views/models/amendments.js'
import type { Signed } from '../views/models/verify.js'
import { apiPage } from '../views/pages/api.js'
import { comparePage } from '../views/pages/compare.js'
import { homePage } from '../views/pages/home.js'
import { notFoundPage } from '../views/pages/not-found.js'
import { problemPage } from '../views/pages/problem.js'
import { seatPage } from '../views/pages/seat.js'
import { postAct, postAs, postLeave, postSeat } from './actions.js'
import { logsHere } from './analyses.js'
import { serveApiForms, takeSentOn } from './api-forms.js'
import { serveApiTokens } from './api-tokens.js'
import { recogniseBearers } from './bearers.js'
import { computedIn } from './computed.js'
import { serveConsultations } from './consultations.js'
import { depositsShown, serveDeposits } from './deposits.js'
import { invitationsShown, serveDesk } from './desk.js'
import { answerOnce } from './double-submits.js'
import { serveDrafts, serveDraftsJson } from './drafts.js'
import { embedSecurity, isFramable, serveEmbeds } from './embeds.js'
import { serveEvents } from './events.js'
import { serveFeeds } from './feeds.js'
import { serveFollowing } from './following.js'
import { serveInstitution } from './institution.js'
import { serveInvitations } from './invitations.js'
import { knownLogs } from './known-texts.js'
import { serveLogFiles } from './log-files.js'
import { LongJson, streamOf } from './long-json.js'
import { serveMailVoters } from './mail-voters.js'
import { drawnMap, mapsOf } from './maps.js'
import { serveMeetingParts, serveMeetings } from './meetings.js'
import type { Negotiation } from './negotiations.js'
import { serveNew } from './new.js'
import { sealedShown, serveOffers } from './offers.js'
import { apiEntries, apiRooms, openapi } from './openapi.js'
import { organiserOf } from './organisers.js'
import { packagesOf } from './packages.js'
import { servePasskeys } from './passkeys.js'
import { servePeople } from './people.js'
import { limitWrites } from './rate-limits.js'
import { serveRegistration } from './registration.js'
import { findResource } from './resources/index.js'
import type { Asked } from './resources/resource.js'
import { serveSignIn } from './sign-in.js'
import {
  contextOf,
  lensAsked,
  momentLooked,
  ownSize,
  queryAsked,
  type Server,
  siteOf,
  viewAsked,
} from './site.js'
import { serveSubmissions } from './submissions.js'
import { answerToSign } from './submit-as.js'
import { recogniseVisitors } from './visitor.js'
import { serveVotesJson } from './votes-json.js'
import { serveWitness } from './witness.js'
import { declaredOf, partyNotes, serveWorkspace } from './workspace.js'

const security: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Pages of one person, and those behind a link that nobody else should have. */
const personal: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

function securityOf(c: Context): Readonly<Record<string, string>> {
  if (isFramable(c)) return { ...security, ...embedSecurity }
  return /^\/(sign-in|account)(\/|$)/.test(c.req.path) ? { ...security, ...personal } : security
}

export function makeApp(server: Server): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(securityOf(c))) c.res.headers.set(name, value)
    // A page shows who reads it, and carries the token of their forms.
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-cache')
  })
  serveEvents(app, server)
  serveMeetingParts(app, server)
  app.use(compress())
  serveLogFiles(app, server)
  app.use(etag())
  serveSubmissions(app, server)
  app.use(
    bodyLimit({
      maxSize: requestBytesMax,
      onError: c => {
        // What is left of the request is not read, so the connection cannot be used again.
        c.header('Connection', 'close')
        return problem(server, c, refuse('request-too-large', { args: { max: requestBytesMax } }), 413)
      },
    }),
  )
  serveEmbeds(app, server) // before what reads a cookie
  app.use(answerToSign, recogniseVisitors(server), takeSentOn)
  app.use('/api/*', recogniseBearers(server))
  app.use(limitWrites(server))
  app.use(answerOnce(server))
  for (const path of ['/n/:id/*', '/api/n/:id/*'])
    app.use(path, async (c, next) =>
      (await hasOwnWrites(server, c)) ? next() : problem(server, c, refuse('still-catching-up'), 503),
    )
  serveApiTokens(app, server)
  serveAssets(app, server)
  serveHealth(app, server)
  serveWitness(app, server)
  serveSite(app, server)
  serveSignIn(app, server)
  servePasskeys(app, server)
  serveInstitution(app, server)
  serveWorkspace(app, server) // before what answers everything else under /api/n
  serveOffers(app, server)
  serveVotesJson(app, server)
  serveDraftsJson(app, server)
  serveApi(app, server)
  serveFollowing(app, server)
  serveFeeds(app, server, (c, refusal, status) => problem(server, c, refusal, status))
  serveNew(app, server)
  serveDesk(app, server)
  serveDeposits(app, server)
  serveInvitations(app, server)
  servePeople(app, server)
  serveRegistration(app, server)
  serveMeetings(app, server, c => missing(server, c))
  serveDrafts(app, server)
  serveConsultations(app, server)
  serveMailVoters(app, server)
  serveNegotiations(app, server)
  app.notFound(c => missing(server, c))
  app.onError((error, c) => {
    // Whoever leaves in the middle of a request is no fault of ours.
    if (!c.req.raw.signal.aborted) console.error(error)
    return problem(server, c, refuse('internal-error'), 500)
  })
  return app
}

function serveAssets(app: Hono, { assets }: Server): void {
  for (const [path, { type, body }] of Object.entries(assets))
    app.get(path, c => c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=300' }))
}

function serveHealth(app: Hono, server: Server): void {
  app.get('/health', c => c.json({ ok: true }))
  app.get('/ready', c => c.json({ ok: true, negotiations: [...server.negotiations.keys()] }))
  app.get('/metrics', c => c.text([...server.negotiations.values()].map(metricsOf).join('')))
}

function metricsOf({ id, sequencer }: Negotiation): string {
  return [
    `travaux_acts{negotiation="${id}"} ${sequencer.size()}`,
    `travaux_checkpoint_size{negotiation="${id}"} ${sequencer.checkpoint()?.size ?? 0}`,
    `travaux_leads{negotiation="${id}"} ${sequencer.role() === 'leader' ? 1 : 0}`,
    '',
  ].join('\n')
}

/** A reader never sees less than their own session wrote, whichever server of the store answers. */
async function hasOwnWrites({ negotiations }: Server, c: Context): Promise<boolean> {
  const negotiation = negotiations.get(c.req.param('id') ?? '')
  if (negotiation === undefined) return true
  const { sequencer } = negotiation
  if (!(await sequencer.loaded()).ok) return false
  const wanted = ownSize(c, negotiation)
  // A cookie can say anything: nobody is made to wait for what cannot be on its way.
  return wanted > sequencer.size() + queueActsMax || sequencer.waitFor(wanted, ownWriteWaitMs)
}

function serveSite(app: Hono, server: Server): void {
  app.get('/', async c => {
    const listed = [...server.negotiations.values()].filter(
      n => n.sequencer.view().state.consultation === undefined,
    )
    const negotiations = listed.map(n => ({
      base: `/n/${n.id}`,
      view: n.sequencer.view(),
      demo: n.demo,
      scenario: n.scenario,
    }))
    return c.html(
      homePage(siteOf(server, c, false), {
        negotiations,
        organises: (await organiserOf(server, c).catch(() => null)) !== null,
      }),
    )
  })
  app.get('/compare', c => c.html(comparePage(siteOf(server, c, false), {})))
  app.post('/compare', async c => {
    const { current = '', clause = '' } = await formOf(c)
    const site = siteOf(server, c, false)
    const bad = checkCompare(current, clause)
    return c.html(comparePage(site, { current, clause, problem: bad }), bad === null ? 200 : 400)
  })
}

function checkCompare(current: string, clause: string): Refusal | null {
  if (current.trim() === '' || clause.trim() === '') return refuse('texts-missing')
  const long = Math.max(current.length, clause.length) > compareTextCharsMax
  return long ? refuse('field-too-long', { where: 'text', args: { max: compareTextCharsMax } }) : null
}

function serveApi(app: Hono, server: Server): void {
  let description: string | undefined
  app.get('/openapi.json', c => {
    description ??= JSON.stringify(openapi(server.translations.en))
    return c.body(description, 200, { 'Content-Type': 'application/json' })
  })
  app.get('/api', c => {
    const example = server.negotiations.keys().next().value ?? ''
    const shown = { entries: apiEntries, rooms: apiRooms, example, server: server.url }
    return c.html(apiPage(siteOf(server, c, false), shown))
  })
  app.get('/api/negotiations', c => c.json([...server.negotiations.keys()]))
  app.post('/api/compare', async c => {
    const sent = (await c.req.json().catch(() => null)) as { current?: unknown; clause?: unknown } | null
    const { current, clause } = sent ?? {}
    if (typeof current !== 'string' || typeof clause !== 'string') return c.json(refuse('texts-missing'), 400)
    const bad = checkCompare(current, clause)
    return bad === null
      ? c.json({ edits: redlineTexts(current, clause), newTerms: newTerms([current], clause) })
      : c.json(bad, 400)
  })
  app.get('/api/n/:id', c => getJson(server, c, ''))
  app.get('/api/n/:id/*', c => getJson(server, c, below(c, 'api/n')))
  app.post('/api/n/:id/acts', c => withNegotiation(server, c, n => postAct(server, c, n, 'json')))
  serveApiForms(app)
}

function serveNegotiations(app: Hono, server: Server): void {
  app.get('/n/:id', c => getPage(server, c, ''))
  app.get('/n/:id/proposals.csv', c => withNegotiation(server, c, n => getCsv(server, c, n)))
  app.get('/n/:id/seat', c => withNegotiation(server, c, n => getSeat(server, c, n)))
  app.post('/n/:id/seat', c => withNegotiation(server, c, n => postSeat(server, c, n)))
  app.post('/n/:id/leave', c => withNegotiation(server, c, n => postLeave(server, c, n)))
  app.post('/n/:id/as', c => withNegotiation(server, c, n => postAs(server, c, n)))
  app.post('/n/:id/act', c => withNegotiation(server, c, n => postAct(server, c, n, 'form')))
  app.get('/n/:id/*', c => getPage(server, c, below(c, 'n')))
}

/** The path below `/n/ID` as it was sent, without a slash at its end. */
function below(c: Context, prefix: string): string {
  const path = new URL(c.req.url).pathname.slice(prefix.length + 2)
  const slash = path.indexOf('/')
  return slash < 0 ? '' : path.slice(slash).replace(/\/$/, '')
}

type Answer = Response | Promise<Response>

function withNegotiation(server: Server, c: Context, then: (negotiation: Negotiation) => Answer): Answer {
  const negotiation = server.negotiations.get(c.req.param('id') ?? '')
  return negotiation === undefined ? missing(server, c) : then(negotiation)
}

function getPage(server: Server, c: Context, path: string): Answer {
  return withNegotiation(server, c, async negotiation => {
    const found = findResource(path)
    const ctx = contextOf(server, c, negotiation)
    if (!ctx.ok) return problem(server, c, ctx)
    if (found === null) return missing(server, c)
    const html = await found.resource.page(
      ctx.value,
      askedOf(server, c, negotiation, { view: ctx.value.view, id: found.id }),
    )
    return html === null
      ? c.html(notFoundPage(ctx.value, { what: decoded(c), ctx: ctx.value }), 404)
      : c.html(html)
  })
}

async function getJson(server: Server, c: Context, path: string): Promise<Response> {
  const negotiation = server.negotiations.get(c.req.param('id') ?? '')
  const found = findResource(path)
  if (negotiation === undefined || found === null)
    return c.json(refuse('not-found', { where: decoded(c) }), 404)
  const view = viewAsked(c, negotiation)
  if (!view.ok) return c.json(view, 400)
  const answer = await found.resource.json(
    askedOf(server, c, negotiation, { view: view.value, id: found.id }),
  )
  if (!answer.ok) return c.json(answer, answerStatus(answer))
  return answer.value instanceof LongJson
    ? c.body(streamOf(answer.value), 200, { 'Content-Type': 'application/json' })
    : c.json(answer.value as object)
}

/** What is to be asked again later is no fault of the question. */
const ours = new Set(['packages-later', 'package-failed', 'recurrence-later'])

function answerStatus({ why }: Refusal): 400 | 404 | 503 {
  if (ours.has(why)) return 503
  return why.startsWith('unknown-') ? 404 : 400
}

/** `view` is what `viewAsked` has answered: the moment is well formed. */
export function askedOf(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  { view, id }: Pick<Asked, 'view' | 'id'>,
): Asked {
  const { sequencer } = negotiation
  const asked = lensAsked(c)
  const lens = asked.ok ? asked.value : {}
  const { excludeSources, ...moment } = lens
  const whole = excludeSources === undefined ? view : sequencer.view(moment)
  const log = sequencer.leaves()
  const computed = computedIn(server.computed, { log: negotiation.id, size: log.length, lens })
  return {
    id,
    negotiation: negotiation.id,
    query: queryAsked(c),
    view,
    viewAt: at => sequencer.view({ ...at.lens, ...(excludeSources && { excludeSources }) }, at.time),
    logs: () => logsHere(server.negotiations),
    known: knownLogs(server.negotiations),
    whole,
    now: momentLooked(server, c, whole),
    procedures: server.procedures,
    leaves: through(log, lens),
    log,
    signed: () => signedOf(negotiation),
    invitations: () => invitationsShown(server, c, negotiation),
    partyNotes: subject => partyNotes(server, c, negotiation, subject),
    declared: subject => declaredOf(server, c, negotiation, subject),
    sealed: () => sealedShown(server, c, negotiation),
    deposits: () => depositsShown(server, c, negotiation),
    address: `${server.url}/log/${negotiation.id}`,
    computed,
    map: () => {
      const newest = Object.keys(lens).length === 0
      return drawnMap(mapsOf(server), { id: negotiation.id, view, newest, computed })
    },
    packages: packagesOf(server),
    server: server.url,
  }
}

function signedOf({ sequencer, key }: Negotiation): Signed | null {
  const checkpoint = sequencer.checkpoint()
  if (checkpoint === null) return null
  const { size, note } = checkpoint
  const root = sequencer.root(size)
  const view = sequencer.view(size === sequencer.size() ? {} : { size })
  return { view, size, root, checkpoint: fromUtf8(note), key: formatVkey(key) }
}

function getCsv(server: Server, c: Context, negotiation: Negotiation): Answer {
  const view = viewAsked(c, negotiation)
  if (!view.ok) return problem(server, c, view)
  const found = filterProposals(view.value.state, readFilter(c.req.query()))
  return c.body(
    proposalsCsv(
      view.value,
      found.flatMap(f => f.amendments),
    ),
    200,
    {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${negotiation.id}-proposals.csv"`,
    },
  )
}

function getSeat(server: Server, c: Context, negotiation: Negotiation): Answer {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  return negotiation.demo ? c.html(seatPage(ctx.value, { back: c.req.query('back') })) : missing(server, c)
}

/** The fields of a form, in the order sent; one that was sent several times has a line for each. */
export async function formOf(c: Context): Promise<Record<string, string>> {
  const body = await c.req.parseBody({ all: true }).catch(() => ({}))
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      const texts = [value].flat().filter((one): one is string => typeof one === 'string')
      return texts.length === 0 ? [] : [[name, texts.join('\n').replace(/\r\n?/g, '\n')]]
    }),
  )
}

function decoded(c: Context): string {
  const { pathname } = new URL(c.req.url)
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

export function missing(server: Server, c: Context): Response | Promise<Response> {
  return c.html(notFoundPage(siteOf(server, c, false), { what: decoded(c) }), 404)
}

export function problem(
  server: Server,
  c: Context,
  refusal: Refusal,
  status: 400 | 401 | 403 | 404 | 413 | 429 | 500 | 503 = 400,
): Response | Promise<Response> {
  const wantsJson = new URL(c.req.url).pathname.startsWith('/api/')
  return wantsJson
    ? c.json(refusal, status)
    : c.html(problemPage(siteOf(server, c, false), { problem: refusal }), status)
}
