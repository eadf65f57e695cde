/**
 * Requests that are done once, however often they are sent: after a double click, a lost answer, a restart. What is to
 * be submitted is kept before it is, so that whoever sends the request again submits the very same bytes, which the
 * record knows as one act (docs/spec/envelope.md, E4). Rule A63.
 */
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { requestKeptMs, turnMs, turnPollMs, turnWaitMs } from '../core/limits.js'
import type { ApiTables } from './api-tokens.js'
import { makeId, type Random } from './tokens.js'

interface RequestAsked {
  readonly log: string
  readonly credential: string
  readonly key: string
  /** SHA-256 of what is asked, 32 bytes. */
  readonly digest: Uint8Array
}

/**
 * Does a request once: `submit` gets what is to be submitted, of this time or the first. `request-key-reused` where the
 * key stands for another request. What was refused did nothing, and the key is free again. `isPast` says of what was
 * done that the same asked for now is another matter.
 */
export async function doOnce<S, R>(
  tables: ApiTables,
  { log, credential, key, digest }: RequestAsked,
  submission: S,
  submit: (submission: S) => Promise<Result<R>>,
  now: number,
  isPast: (receipt: R) => boolean = () => false,
): Promise<Result<R>> {
  const id = [log, credential, key]
  const begun = await tables.query('beginRequest', [...id, digest, JSON.stringify(submission), now])
  let first = submission
  if (begun.length === 0) {
    const [before] = await tables.query('request', id)
    // It was swept, or refused, in between: as if it had not been.
    if (before === undefined) return refuse('request-in-doubt')
    if (!Buffer.from(before.digest).equals(digest)) return refuse('request-key-reused', { where: key })
    if (before.receipt !== null) {
      const receipt = JSON.parse(before.receipt) as R
      if (!isPast(receipt)) return ok(receipt)
      const again = { log, credential, key: `${key}+`, digest }
      return doOnce(tables, again, submission, submit, now, isPast)
    }
    first = JSON.parse(before.submission)
  }
  const done = await submit(first)
  if (done.ok) await tables.query('endRequest', [...id, JSON.stringify(done.value)])
  else if (isRefused(done.why)) await tables.query('dropRequest', id)
  return done
}

/** What belongs to nobody's credential and is done by one server of a store at a time. */
interface Turn {
  readonly log: string
  readonly key: string
}

/** Where a turn has the time and its name from. */
interface Clock {
  readonly now: () => number
  readonly random: Random
}

const noDigest = new Uint8Array(32)

/**
 * Runs what must see what came of the same before it, on however many nodes it is asked for at once. Whoever waits longer
 * than `turnWaitMs` is told `request-in-doubt`; a turn that did not end within `turnMs` is over.
 */
export async function inTurnOfAll<T>(
  tables: ApiTables,
  { log, key }: Turn,
  { now, random }: Clock,
  run: () => Promise<T>,
): Promise<T | Refusal> {
  const [turn, own, until] = [`turn ${key}`, makeId(random), now() + turnWaitMs]
  const begin = () => tables.query('beginRequest', [log, '', turn, noDigest, own, now()])
  while ((await begin()).length === 0) {
    if (now() >= until) return refuse('request-in-doubt')
    await tables.query('endOldTurn', [log, turn, now() - turnMs])
    await new Promise(resolve => setTimeout(resolve, turnPollMs))
  }
  try {
    return await run()
  } finally {
    await tables.query('endTurn', [log, turn, own])
  }
}

/** Whether nothing was recorded for sure: where it may have been, the same bytes are to be sent again. */
function isRefused(why: string): boolean {
  return ![
    'store-unknown',
    'leader-unreachable',
    'sequencer-unavailable',
    'store-failed',
    'queue-full',
  ].includes(why)
}

/** Deletes what has run out: tokens, and requests that nobody will send again. */
export async function sweepApi(tables: ApiTables, now: number): Promise<void> {
  await tables.query('sweepApi', [now, now - requestKeptMs])
}
