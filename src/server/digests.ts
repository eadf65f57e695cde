/**
 * Digests: the mail that tells an account what is new in what it follows. Every server of a store looks for those that are
 * due; whoever claims one sends it. Rules A72 to A75, docs/spec/accounts.md.
 */
import {
  type ClaimedDigest,
  claimDigest,
  digestFailed,
  digestTold,
  dueDigests,
  type FollowingTables,
  followingIn,
  type Subscription,
  subscriptionsOf,
  type Told,
} from '../accounts/following.js'
import type { Message } from '../accounts/mail.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { digestAheadMs, digestFailuresMax, digestsMs, digestsPerLookMax } from '../core/limits.js'
import type { Ctx } from '../views/context.js'
import { type DigestLink, type DigestPart, digestPart, digestText, stopLead } from '../views/models/digest.js'
import { publicCtx } from './feeds.js'
import type { Negotiation } from './negotiations.js'
import type { Server } from './site.js'
import { stopLink } from './stop-links.js'

export interface DigestServer
  extends Pick<Server, 'translations' | 'key' | 'url' | 'siteName' | 'outbox' | 'beside' | 'complain'> {
  readonly negotiations: ReadonlyMap<string, Pick<Negotiation, 'id' | 'sequencer'>>
}

/** Looks every few minutes, from now on; `stop` waits for the mail that is being sent, and the rest stays due. */
export function startDigests(server: Server): { stop(): Promise<void> } {
  let looking: Promise<unknown> | null = null
  let stopped = false
  const look = () => {
    looking ??= sendDigests(server, server.now(), () => stopped)
      .catch(error => server.complain(String(error)))
      .finally(() => {
        looking = null
      })
  }
  look()
  const timer = setInterval(look, digestsMs)
  timer.unref()
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
    },
  }
}

/** Sends the digests that are due at a moment, milliseconds, until it is stopped; answers how many were sent. */
export async function sendDigests(
  server: DigestServer,
  now: number,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const tables = followingIn(server.beside)
  let [sent, failed] = [0, 0]
  for (const due of await dueDigests(tables, now, digestsPerLookMax)) {
    const claimed = await claimDigest(tables, due, now)
    if (claimed === null) continue
    const outcome = await sendClaimed(server, tables, claimed, now)
    if (outcome === 'sent') sent++
    failed = outcome === 'failed' ? failed + 1 : 0
    if (failed === digestFailuresMax || isStopped()) break
  }
  return sent
}

type Outcome = 'sent' | 'nothing-new' | 'failed'

/**
 * What goes wrong with one digest, even by our own fault, leaves the others alone. Where it stays unknown whether the mail
 * went out, what was new is told again, in the next period.
 */
async function sendClaimed(
  server: DigestServer,
  tables: FollowingTables,
  claimed: ClaimedDigest,
  now: number,
): Promise<Outcome> {
  const subscriptions = await subscriptionsOf(tables, claimed.account)
  const mailed = await mail(server, claimed, subscriptions, now).catch(error =>
    refuse('internal-error', { args: { problem: String(error) } }),
  )
  if (!mailed.ok) {
    server.complain(`a digest was not sent: ${mailed.where ?? mailed.why}: ${mailed.args?.problem}`)
    await digestFailed(tables, claimed, now)
    return 'failed'
  }
  await digestTold(tables, claimed.account, mailed.value.told)
  return mailed.value.message === null ? 'nothing-new' : 'sent'
}

async function mail(
  server: DigestServer,
  claimed: ClaimedDigest,
  subscriptions: readonly Subscription[],
  now: number,
): Promise<Result<Digest>> {
  const digest = await compose(server, claimed, subscriptions, now)
  const sent = digest.message === null ? ok(null) : await server.outbox.send(digest.message)
  return sent.ok ? ok(digest) : sent
}

/** The mail, null where nothing is new, and up to where each subscription is told by it. */
interface Digest {
  readonly message: Message | null
  readonly told: readonly Told[]
}

async function compose(
  server: DigestServer,
  claimed: ClaimedDigest,
  subscriptions: readonly Subscription[],
  now: number,
): Promise<Digest> {
  const parts: DigestPart[] = []
  const told: Told[] = []
  const stops: DigestLink[] = []
  for (const log of new Set(subscriptions.map(one => one.log))) {
    const ctx = await ctxOf(server, claimed, log, now)
    if (ctx === null) continue
    const own = subscriptions.filter(one => one.log === log)
    const size = ctx.view.at.index
    told.push(...own.map(({ id }) => ({ id, since: size, dates: now + digestAheadMs })))
    const leaves = server.negotiations.get(log)!.sequencer.leaves().slice(0, size)
    const part = digestPart(ctx, own, { server: server.url, leaves })
    if (part === null) continue
    parts.push(part)
    stops.push(...own.map(one => ({ lead: stopLead(ctx, one), url: stopUrl(server, claimed, one.id) })))
  }
  return { message: parts.length === 0 ? null : messageOf(server, claimed, parts, stops), told }
}

/** The present of a log, in the language of the account; null where this server does not have it. */
async function ctxOf(
  server: DigestServer,
  { lang }: ClaimedDigest,
  log: string,
  now: number,
): Promise<Ctx | null> {
  const negotiation = server.negotiations.get(log)
  if (negotiation === undefined || !(await negotiation.sequencer.loaded()).ok) return null
  return { ...publicCtx(server, lang, negotiation), now }
}

function messageOf(
  server: DigestServer,
  claimed: ClaimedDigest,
  parts: readonly DigestPart[],
  stops: readonly DigestLink[],
): Message {
  const { id, address, lang, every } = claimed
  const t = server.translations[lang]
  const all = stopUrl(server, claimed, id)
  const settings = `${server.url}/account/following?lang=${lang}`
  const links = [...stops, { lead: t('digest-stop-all'), url: all }]
  const written = digestText(t, { site: server.siteName, parts, every, settings, stops: links })
  return { to: address, lang, ...written, unsubscribe: all }
}

function stopUrl(server: DigestServer, { lang }: ClaimedDigest, id: string): string {
  return `${server.url}${stopLink(server, id)}?lang=${lang}`
}
