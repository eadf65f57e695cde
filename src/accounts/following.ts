/**
 * What an account follows, and when it is next told of it by mail. Rules A70 to A76, docs/spec/accounts.md.
 *
 * A digest is sent by whoever moves its `due` on from the value that they saw: of many at once that is one. What was told
 * of is noted after the mail was sent, so that a mail which was not sent loses nothing.
 */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { digestHour, digestRetryMs, digestRetryMsMax, subscriptionsMax } from '../core/limits.js'
import { type SubscriptionSubject, subjectKey } from '../core/reports/following.js'
import type { Lang } from '../locales/locale.js'
import type { Row, Tables } from '../store/postgres/tables.js'
import type { Address } from './addresses.js'
import { type FollowingStatement, followingStatements } from './following-statements.js'
import { makeId, type Random } from './tokens.js'

export type FollowingTables = Tables<FollowingStatement>

/** Something of a log that can be followed. */
export interface Subject extends SubscriptionSubject {
  readonly log: string
}

export interface Subscription extends Subject {
  readonly id: string
  /** The acts before this number were told of. */
  readonly since: number
  /** The dates up to this moment were told of, milliseconds. */
  readonly dates: number
}

const rhythms = ['day', 'week'] as const

/** How often mail may come: each day, or each Monday, at a full hour, UTC. */
interface Rhythm {
  readonly every: (typeof rhythms)[number]
  readonly hour: number
}

interface DueDigest extends Rhythm {
  readonly account: string
  /** Milliseconds. */
  readonly due: number
}

/** A digest that whoever holds this sends, and nobody else. */
export interface ClaimedDigest {
  readonly account: string
  readonly id: string
  readonly every: Rhythm['every']
  readonly address: Address
  readonly lang: Lang
  /** When the next one is due, and how often sending this one has failed. */
  readonly next: number
  readonly failures: number
}

/** Up to where a subscription was told. */
export type Told = Pick<Subscription, 'id' | 'since' | 'dates'>

export function followingIn(beside: {
  tables(of: typeof followingStatements): FollowingTables
}): FollowingTables {
  return beside.tables(followingStatements)
}

const [hourMs, dayMs] = [3_600_000, 24 * 3_600_000]
/** The first Monday of 1970, milliseconds. */
const firstMonday = 4 * dayMs

/** The first moment after `now` at which a digest of a rhythm is due, milliseconds. */
export function nextDue({ every, hour }: Rhythm, now: number): number {
  const [period, first] = every === 'day' ? [dayMs, 0] : [7 * dayMs, firstMonday]
  const offset = first + hour * hourMs
  return offset + (Math.floor((now - offset) / period) + 1) * period
}

/** Follows from act `since` on; what is followed already goes on as it was. `address-needed`, `too-many-followed`. */
export async function follow(
  tables: FollowingTables,
  account: string,
  { log, kind, subject }: Subject,
  { since, now, random }: { readonly since: number; readonly now: number; readonly random: Random },
): Promise<Result<null>> {
  const first = nextDue({ every: 'day', hour: digestHour }, now)
  const ids = [account, makeId(random), makeId(random)]
  const values = [...ids, log, kind, subject, since, now, subscriptionsMax, first, digestHour]
  const [followed] = await tables.query('follow', values)
  if (followed !== undefined) return ok(null)
  const { mailed, follows } = await followedIn(tables, account, log)
  if (!mailed) return refuse('address-needed')
  return follows.has(subjectKey({ kind, subject }))
    ? ok(null)
    : refuse('too-many-followed', { args: { max: subscriptionsMax } })
}

export async function unfollow(tables: FollowingTables, account: string, of: Subject): Promise<void> {
  await tables.query('unfollow', [account, of.log, of.kind, of.subject])
}

/** The same by the subscription's id, where it is the account's. */
export async function unfollowOne(tables: FollowingTables, account: string, id: string): Promise<void> {
  await tables.query('unfollowOne', [account, id])
}

/** What an account follows, the newest first. */
export async function subscriptionsOf(
  tables: FollowingTables,
  account: string,
): Promise<readonly Subscription[]> {
  return (await tables.query('subscriptions', [account, subscriptionsMax])).map(subscriptionOf)
}

/** What an account follows in one log, by `subjectKey`, and whether it has an address that mail can go to. */
export async function followedIn(
  tables: FollowingTables,
  account: string,
  log: string,
): Promise<{ readonly mailed: boolean; readonly follows: ReadonlySet<string> }> {
  const rows = await tables.query('followedIn', [account, log])
  const keys = rows.flatMap(({ kind, subject }) => (kind === null ? [] : [subjectKey({ kind, subject })]))
  return { mailed: rows[0]?.mailed === true, follows: new Set(keys) }
}

/** Null where the account never followed anything. */
export async function rhythmOf(tables: FollowingTables, account: string): Promise<Rhythm | null> {
  const [row] = await tables.query('rhythm', [account])
  return row === undefined ? null : { every: row.every, hour: row.hour }
}

/** Sets how often mail comes, from the next time on; `malformed-rhythm` for what is none. */
export async function setRhythm(
  tables: FollowingTables,
  account: string,
  written: { readonly every: string; readonly hour: string },
  now: number,
): Promise<Result<null>> {
  const every = rhythms.find(known => known === written.every)
  const hour = /^\d{1,2}$/.test(written.hour) ? Number(written.hour) : 24
  if (every === undefined || hour > 23) return refuse('malformed-rhythm')
  await tables.query('setRhythm', [account, every, hour, nextDue({ every, hour }, now)])
  return ok(null)
}

/** The digests that are due to accounts which follow something and have an address, the oldest first. */
export async function dueDigests(
  tables: FollowingTables,
  now: number,
  most: number,
): Promise<readonly DueDigest[]> {
  const rows = await tables.query('dueDigests', [now, most])
  return rows.map(({ account, every, hour, due }) => ({ account, every, hour, due: Number(due) }))
}

/** Takes a digest on, for its period; null where somebody else has, or there is nobody to send it to any more. */
export async function claimDigest(
  tables: FollowingTables,
  { account, due, ...rhythm }: DueDigest,
  now: number,
): Promise<ClaimedDigest | null> {
  const next = nextDue(rhythm, now)
  const [row] = await tables.query('claimDigest', [account, due, next])
  return row === undefined ? null : { account, next, ...row }
}

/** Notes what was told of, after the mail was sent or where there was nothing to tell. */
export async function digestTold(
  tables: FollowingTables,
  account: string,
  told: readonly Told[],
): Promise<void> {
  const column = (of: (one: Told) => string | number) => told.map(one => String(of(one)))
  const values = [column(t => t.id), column(t => t.since), column(t => t.dates)]
  await tables.query('digestTold', [account, ...values])
}

/** Has a digest that was not sent tried again, each time after a longer pause. */
export async function digestFailed(
  tables: FollowingTables,
  { account, next, failures }: ClaimedDigest,
  now: number,
): Promise<void> {
  const pause = Math.min(digestRetryMs * 2 ** Math.min(failures, 20), digestRetryMsMax)
  await tables.query('digestFailed', [account, next, Math.min(now + pause, next)])
}

/** What a link of a mail would stop: one subscription, or all of an account's. Nothing where there is none any more. */
export async function lookStop(
  tables: FollowingTables,
  id: string,
): Promise<{ readonly isAll: boolean; readonly subscriptions: readonly Subscription[] }> {
  const rows = await tables.query('lookStop', [id, subscriptionsMax])
  return { isAll: rows.some(row => row.is_all), subscriptions: rows.map(subscriptionOf) }
}

/** Does so. To do it again does nothing. */
export async function stop(tables: FollowingTables, id: string): Promise<void> {
  await tables.query('stop', [id])
}

function subscriptionOf({ id, log, kind, subject, since, dates }: Row): Subscription {
  return { id, log, kind, subject, since: Number(since), dates: Number(dates) }
}
