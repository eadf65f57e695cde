/** What the server knows for all requests, and what it works out for one: language, seat, form token. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Address } from '../accounts/addresses.js'
import type { Bearer } from '../accounts/api-tokens.js'
import type { Directory } from '../accounts/directory.js'
import type { Institution } from '../accounts/institution.js'
import type { Outbox } from '../accounts/mail.js'
import { ok, type Result } from '../core/canonical/result.js'
import { momentOf } from '../core/negotiation/judging.js'
import type { Lens } from '../core/negotiation/replay.js'
import type { View } from '../core/negotiation/view.js'
import { localized } from '../core/negotiation/view.js'
import type { Procedure } from '../core/procedure/procedure.js'
import type { VerifierKey } from '../core/record/note.js'
import { direction, type Lang, languages, type Translate } from '../locales/locale.js'
import { now, parseAt } from '../sequencer/moment.js'
import type { Beside } from '../store/postgres/tables.js'
import type { Store } from '../store/store.js'
import type { Ctx, Person, Place, Query, Seat, Site, Steps } from '../views/context.js'
import { bearerOf } from './bearers.js'
import type { ComputedCache } from './computed.js'
import type { Actor } from './forms/form.js'
import type { Negotiation, Negotiations } from './negotiations.js'
import { formBinding, isSecure, visitorOf } from './visitor.js'

/** Everything a running server is made of. Time and randomness come from here and nowhere else. */
export interface Server {
  readonly negotiations: Negotiations
  readonly translations: Readonly<Record<Lang, Translate>>
  readonly assets: Readonly<Record<string, { readonly type: string; readonly body: string }>>
  /** The procedures that ship, read when somebody first asks for them. */
  readonly procedures: () => Promise<readonly Procedure[]>
  /** 32 bytes that sign cookies and form tokens; every node of a store has the same. */
  readonly key: Buffer
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly store: Store
  /** People: beside the record, deletable. */
  readonly directory: Directory
  /** The tables beside the record, for other statements than the directory's. */
  readonly beside: Beside
  /** Who may set up negotiations in the browser: verified addresses, as the operator gave them. */
  readonly organisers: ReadonlySet<Address>
  /** Where people may sign in besides here; null where the operator named none. */
  readonly institution: Institution | null
  /** Where mail goes. */
  readonly outbox: Outbox
  /** Tells the operator what went wrong, in one line. */
  readonly complain: (problem: string) => void
  /** Figures that are dear to compute. */
  readonly computed: ComputedCache
  /** 32 bytes by which nodes of one store know each other. */
  readonly nodeSecret: Uint8Array
  /** The public address, where the operator gave one: never taken from a request. */
  readonly origin: string | null
  /** That address, else the one it listens on. */
  readonly url: string
  /** What the site is called in mail. */
  readonly siteName: string
  /** Whether a proxy of the operator's own says in X-Forwarded-For where a request came from. */
  readonly trustProxy: boolean
  /** The public key that signs a log's checkpoints. */
  readonly logKey: (id: string) => Promise<VerifierKey>
  /** As a witness of other logs: its private key, and the keys of those logs. */
  readonly witnessSeed: () => Promise<Uint8Array>
  readonly witnessFor: readonly VerifierKey[]
}

const languageCookie = 'travaux-lang'
const cookieAge = 180 * 24 * 3600
/** Long enough for any server of the store to have caught up, seconds. */
const writeAge = 60

/** The reader's language: asked for in the address, remembered, or what the browser prefers. */
export function languageOf(server: Server, c: Context): Lang {
  const asked = known(c.req.query('lang'))
  if (asked !== null && asked !== getCookie(c, languageCookie))
    setCookie(c, languageCookie, asked, cookie(server))
  return asked ?? known(getCookie(c, languageCookie)) ?? languageWanted(c)
}

/** The same for what is read without cookies. */
export function languageWanted(c: Context): Lang {
  return known(c.req.query('lang')) ?? preferred(c.req.header('accept-language') ?? '') ?? 'en'
}

function known(lang: string | undefined): Lang | null {
  return languages.find(l => l === lang) ?? null
}

function preferred(header: string): Lang | null {
  for (const part of header.split(',')) {
    const lang = known(part.trim().slice(0, 2).toLowerCase())
    if (lang !== null) return lang
  }
  return null
}

function cookie(server: Server) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(server),
    maxAge: cookieAge,
  } as const
}

/** Of the number that tells one copy of a page from another. */
const onceBytes = 12

export function siteOf(server: Server, c: Context, demo: boolean): Site {
  const lang = languageOf(server, c)
  return {
    t: server.translations[lang],
    lang,
    dir: direction[lang],
    path: new URL(c.req.url).pathname,
    query: queryAsked(c),
    demo,
    person: personOf(c),
    formToken: formToken(server, c),
    once: Buffer.from(server.random(onceBytes)).toString('base64url'),
    now: server.now(),
  }
}

/** Who is signed in, as pages show them. */
function personOf(c: Context): Person | null {
  const visitor = visitorOf(c)
  return visitor === null ? null : { name: visitor.session.name }
}

/** A page of a negotiation, at the moment the address asks for and without the sources it leaves out. */
export function contextOf(server: Server, c: Context, negotiation: Negotiation): Result<Ctx> {
  const view = viewAsked(c, negotiation)
  if (!view.ok) return view
  const at = c.req.query('at')
  const site = siteOf(server, c, negotiation.demo)
  const seat = seatOf(server, c, negotiation, site.lang)
  const now = momentLooked(server, c, view.value)
  const steps = stepsOf(negotiation, view.value, at)
  return ok({
    ...site,
    now,
    base: `/n/${negotiation.id}`,
    view: view.value,
    at: at || undefined,
    steps,
    seat,
    following: c.get('following'),
  })
}

/** The moment that is looked at, milliseconds: now, the time asked for, or when the last of so many acts was done. */
export function momentLooked(server: Server, c: Context, { state, at, leaf }: View): number {
  const lens = lensAsked(c)
  const { until, size } = lens.ok ? lens.value : {}
  if (until !== undefined) return until.at
  const last = size === undefined ? null : leaf(at.index - 1)
  if (last === null) return server.now()
  // An act that says no moment of its own is not before the stage it was done in.
  return Math.max(momentOf(state, last), state.proceedings?.stages.at(-1)?.at ?? 0)
}

/** Where one stands who looks at a number of acts. */
function stepsOf({ sequencer }: Negotiation, { at }: View, asked: string | undefined): Steps | undefined {
  if (!/^\d{1,9}$/.test(asked?.trim() ?? '')) return undefined
  const stages = sequencer.view().state.proceedings?.stages ?? []
  return { at: at.index, total: sequencer.size(), stages: stages.map(({ seq }) => seq + 1) }
}

/** The lens that the address asks for: a moment, and sources to leave out. */
export function lensAsked(c: Context): Result<Lens> {
  const excludeSources = sourcesExcluded(c)
  const excluded = excludeSources.length === 0 ? {} : { excludeSources }
  const moment = c.req.query('at') ? parseAt(c.req.query('at')!) : ok(now)
  return moment.ok ? ok({ ...moment.value.lens, ...excluded }) : moment
}

export function viewAsked(c: Context, { sequencer }: Pick<Negotiation, 'sequencer'>): Result<View> {
  const lens = lensAsked(c)
  return lens.ok ? ok(sequencer.view(lens.value, lens.value.until?.when ?? null)) : lens
}

/** What was asked, each name once: links that keep the reader in place carry all the sources that are left out. */
export function queryAsked(c: Context): Query {
  const query = c.req.query()
  return query['exclude-source'] === undefined
    ? query
    : { ...query, 'exclude-source': sourcesExcluded(c).join() }
}

/** Several may stand in one parameter, with commas between, or each in its own; sorted, each once. */
function sourcesExcluded(c: Context): string[] {
  const named = c.req.queries('exclude-source')?.flatMap(ids => ids.split(',')) ?? []
  return [...new Set(named.filter(id => id !== ''))].sort()
}

function seatCookie(negotiation: Negotiation): string {
  return `travaux-seat-${negotiation.id}`
}

/**
 * Who the reader is in this negotiation: under which of the credentials that their account holds, or, in a
 * demonstration, the one that a cookie of ours says.
 */
export function actorOf(server: Server, c: Context, negotiation: Negotiation): Actor | null {
  const bearer = bearerOf(c)
  if (bearer !== null) return bearingActor(bearer, negotiation)
  const chosen = getCookie(c, seatCookie(negotiation)) ?? ''
  const [actor] = actorsOf(c, negotiation, chosen)
  return actor ?? visitingActor(server, negotiation, chosen)
}

function bearingActor({ log, credential }: Bearer, { id, sequencer }: Negotiation): Actor | null {
  const party = sequencer.view().state.seats.credentials.get(credential)?.party
  return log === id && party !== undefined ? { party, credential } : null
}

/** Everybody an account may act as in a negotiation, the one that was chosen first; those that were ended last. */
export function actorsOf(c: Context, negotiation: Negotiation, chosen = ''): Actor[] {
  const bearer = bearerOf(c)
  if (bearer !== null) return [bearingActor(bearer, negotiation)].filter(actor => actor !== null)
  const { id, sequencer } = negotiation
  const { credentials } = sequencer.view().state.seats
  const held = (visitorOf(c)?.held ?? []).filter(({ log }) => log === id)
  const rank = ({ credential }: { readonly credential: string }) =>
    credentials.get(credential)?.ended !== undefined ? 2 : credential === chosen ? 0 : 1
  return held
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap(({ credential }) => {
      const known = credentials.get(credential)
      return known === undefined ? [] : [{ party: known.party, credential }]
    })
}

function visitingActor(server: Server, negotiation: Negotiation, chosen: string): Actor | null {
  const [credential, seal] = chosen.split('.')
  if (!credential || !seal || !sameText(seal, sealOf(server, `${negotiation.id}/${credential}`))) return null
  const party = negotiation.sequencer.view().state.seats.credentials.get(credential)?.party
  return party === undefined ? null : { party, credential }
}

/** Of a demonstration: who sits where is known to the cookie alone, so it is sealed. */
export function rememberActor(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  { credential }: Actor,
): void {
  const seal = sealOf(server, `${negotiation.id}/${credential}`)
  setCookie(c, seatCookie(negotiation), `${credential}.${seal}`, cookie(server))
}

/** Which of the credentials that an account holds it acts under from now on: a wish, checked each time. */
export function chooseActor(server: Server, c: Context, negotiation: Negotiation, credential: string): void {
  setCookie(c, seatCookie(negotiation), credential, cookie(server))
}

export function forgetActor(server: Server, c: Context, negotiation: Negotiation): void {
  setCookie(c, seatCookie(negotiation), '', { ...cookie(server), maxAge: 0 })
}

function sizeCookie({ id }: Negotiation): string {
  return `travaux-size-${id}`
}

/** How much of the log this session has written or been told of. */
export function ownSize(c: Context, negotiation: Negotiation): number {
  const size = Number(getCookie(c, sizeCookie(negotiation)) ?? 0)
  return Number.isSafeInteger(size) && size > 0 ? size : 0
}

/** Remembers that this session wrote the act with this index. */
export function rememberWrite(server: Server, c: Context, negotiation: Negotiation, index: number): void {
  setCookie(c, sizeCookie(negotiation), String(index + 1), { ...cookie(server), maxAge: writeAge })
}

function seatOf(server: Server, c: Context, negotiation: Negotiation, lang: string): Seat | null {
  const actor = actorOf(server, c, negotiation)
  if (actor === null) return null
  const others = actorsOf(c, negotiation).filter(({ credential }) => credential !== actor.credential)
  return {
    ...placeOf(negotiation, actor, lang),
    visiting: !isHeld(c, negotiation, actor),
    keys: keysOf(negotiation, actor),
    others: others.map(other => placeOf(negotiation, other, lang)),
  }
}

/** Where an actor sits; their party and credential must be in the log. */
export function placeOf({ sequencer }: Negotiation, { party, credential }: Actor, lang: string): Place {
  const { parties, credentials } = sequencer.view().state.seats
  const { name, office } = parties.get(party)!
  const { role } = credentials.get(credential)!
  return { party, credential, name: localized(name, lang).text, office, role }
}

function keysOf({ sequencer }: Negotiation, { credential }: Actor): string[] {
  const keys = sequencer.view().state.seats.keys ?? []
  return [...keys].flatMap(([hex, key]) => (key.credential === credential && key.until === null ? [hex] : []))
}

function isHeld(c: Context, { id }: Negotiation, { credential }: Actor): boolean {
  return visitorOf(c)?.held.some(held => held.log === id && held.credential === credential) === true
}

function sealOf({ key }: Server, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url')
}

/** What every form carries: bound to the reader's cookies, so that no other site can send it for them. */
function formToken(server: Server, c: Context): string {
  // Those that are held alone: a log that is opened meanwhile makes no form that was shown before it strange.
  const seats = [...server.negotiations.values()]
    .map(n => getCookie(c, seatCookie(n)) ?? '')
    .filter(seat => seat !== '')
    .join('|')
  return sealOf(server, `form ${formBinding(server, c)}|${seats}`)
}

/** Whether a form came from our own page: its token fits, and the browser does not say that another site sent it. */
export function isOwnForm(server: Server, c: Context, token: string | undefined): boolean {
  if (bearerOf(c) !== null) return true
  const site = c.req.header('sec-fetch-site')
  const foreign = site === 'cross-site' || site === 'same-site'
  return !foreign && token !== undefined && sameText(token, formToken(server, c))
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
