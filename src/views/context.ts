/** What every page is given, and how pages link to each other: the one place that knows the addresses. */
import type { Target } from '../core/negotiation/acts/fields.js'
import type { Party } from '../core/negotiation/state.js'
import type { View } from '../core/negotiation/view.js'
import type { Lang, Translate } from '../locales/locale.js'

export type Query = Readonly<Record<string, string>>

/** A page of the site, whether or not it is about a negotiation. */
export interface Site {
  readonly t: Translate
  readonly lang: Lang
  readonly dir: 'ltr' | 'rtl'
  /** Path of this page, without the query. */
  readonly path: string
  /** What the page was asked with; links that keep the reader in place carry it on. */
  readonly query: Query
  /** A demonstration: anybody may take a seat, and it may be reset. */
  readonly demo: boolean
  readonly formToken: string
  /** Tells this copy of the page from every other: what one form of it makes is made once. */
  readonly once?: string
  /** Who is signed in; null for everybody else. */
  readonly person: Person | null
  /** The present moment, milliseconds; where an earlier one is looked at, that one. */
  readonly now: number
}

/** Who is signed in. */
export interface Person {
  readonly name: string
}

/** A place at the table: a party, and the credential under which somebody acts for it. */
export interface Place {
  readonly party: string
  readonly credential: string
  /** Of the party. */
  readonly name: string
  readonly office: Party['office']
  readonly role: string
}

/** The place that the reader holds now. */
export interface Seat extends Place {
  /** Taken in a demonstration, by nobody who is signed in. */
  readonly visiting: boolean
  /** Its keys in force, in hex. */
  readonly keys: readonly string[]
  /** The other places that their account holds here. */
  readonly others: readonly Place[]
}

/** Where a reader stands who steps through the record: after so many acts of so many. */
export interface Steps {
  readonly at: number
  readonly total: number
  /** The numbers of acts with which a stage began, ascending. */
  readonly stages: readonly number[]
}

/** A page of one negotiation. */
export interface Ctx extends Site {
  /** `/n/wcit-12` */
  readonly base: string
  readonly view: View
  /** The moment asked for; links keep it. */
  readonly at?: string | undefined
  /** Set where the moment is a number of acts. */
  readonly steps?: Steps | undefined
  readonly seat?: Seat | null | undefined
  /** What the reader follows here, on the pages of what can be followed. */
  readonly following?: Following | undefined
}

/** What an account is told of by mail in one negotiation. */
export interface Following {
  /** Whether it has an address that mail can go to. */
  readonly mailed: boolean
  /** By `subjectKey` (src/core/reports/following.ts). */
  readonly follows: ReadonlySet<string>
}

/** A form sent back with what was entered and why it was refused. `values` has the fields by name, `kind` and `target` among them. */
export interface FormState {
  readonly values: Query
  readonly problem: Problem | null
}

export interface Problem {
  readonly why: string
  readonly where?: string | undefined
  readonly clause?: string | undefined
  readonly args?: Readonly<Record<string, string | number>> | undefined
}

/** Encodes an id for a path; its slashes stay, since references have them. */
function encodePath(id: string): string {
  return id.split('/').map(encodeURIComponent).join('/')
}

/** `?a=1&b=2`, or nothing. */
export function encodeQuery(query: Query): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== '')
  return pairs.length === 0 ? '' : `?${pairs.map(pair => pair.map(encodeURIComponent).join('=')).join('&')}`
}

/** A link within the negotiation, at the moment and without the source that the reader chose. */
export function link(ctx: Ctx, to: string, query: Query = {}): string {
  const [path, hash] = to.split('#', 2)
  const kept = { at: ctx.at ?? '', 'exclude-source': ctx.query['exclude-source'] ?? '' }
  return `${ctx.base}${path}${encodeQuery({ ...kept, ...query })}${hash === undefined ? '' : `#${hash}`}`
}

/** The address of a file of the negotiation's log, beside the pages: `/log/ID/receipt/7`; without a path, of the log. */
export function logLink({ base }: Ctx, path = ''): string {
  return `${base.replace(/^\/n\//, '/log/')}${path}`
}

/** The same page with some of its query changed; an empty string leaves a member out. */
export function here(site: Site, changes: Query): string {
  return `${site.path}${encodeQuery({ ...site.query, ...changes })}`
}

export const to = {
  act: (seq: number) => `/acts/${seq}`,
  provision: (id: string) => `/provisions/${encodePath(id)}`,
  proposal: (id: string) => `/proposals/${encodePath(id)}`,
  amendment: (id: string) => `/proposals/${encodePath(id.slice(0, id.lastIndexOf('/')))}#${encodePath(id)}`,
  party: (id: string) => `/parties/${encodePath(id)}`,
  theme: (id: string) => `/themes/${encodePath(id)}`,
  decision: (seq: number) => `/decisions/${seq}`,
  objection: (seq: number) => `/objections#objection-${seq}`,
  meeting: (id: string) => `/meetings/${encodePath(id)}`,
  offer: (seq: number) => `/offers#offer-${seq}`,
  informal: (seq: number) => `/informal#informal-${seq}`,
  screen: (id: string) => `/meetings/${encodePath(id)}/screen`,
}

/** Where a target of an act is shown, or null where it has no place of its own. */
export function targetPath(target: Target): string | null {
  if ('amendment' in target) return to.amendment(target.amendment)
  if ('proposal' in target) return to.proposal(target.proposal)
  if ('provision' in target) return to.provision(target.provision)
  if ('act' in target) return to.act(target.act)
  return 'instrument' in target ? '/text' : null
}

/** Only addresses of the web become links: a source may call itself anything. */
export function webAddress(text: string): string | null {
  return /^https?:\/\/[^\s"<>]+$/.test(text) ? text : null
}
