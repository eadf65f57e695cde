/**
 * Packages as their page and JSON show them. They are worked out in a thread; whoever asks meanwhile waits a moment for
 * the proof, then gets what there is, and is told so. Rule PK11, docs/spec/package.md.
 */
import { type PackageAnswer, packageStart, questionOf } from '../core/analysis/package/answer.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { packageFirstWaitMs, packageWaitMs } from '../core/limits.js'
import { isOfferOpen } from '../core/negotiation/offers.js'
import { type PackageQueue, packageQueue, type Working } from '../workers/packages.js'
import type { Asked } from './resources/resource.js'
import { within } from './within.js'

/** The queue of one server, made when the first is asked for. */
export function packagesOf(server: object): PackageQueue {
  const known = byServer.get(server) ?? packageQueue()
  byServer.set(server, known)
  return known
}

const byServer = new WeakMap<object, PackageQueue>()

/** Query parameters: `floor`, `keep`, `drop` and `without` with commas between, `infer`. */
export async function packageAnswer(
  asked: Pick<Asked, 'view' | 'now' | 'query' | 'computed' | 'packages'>,
): Promise<Result<PackageAnswer>> {
  const { view, computed, query } = asked
  const [keep, drop, without] = [query.keep, query.drop, query.without].map(listOf) as [
    string[],
    string[],
    string[],
  ]
  const infer = query.infer === 'yes'
  const question = questionOf({ floor: query.floor || undefined, keep, drop, without, infer }, asked.now)
  if (!question.ok) return question
  const { now, ...named } = question.value
  // Offers lapse while the log stands still.
  const open = [...(view.state.offers?.values() ?? [])].filter(offer => isOfferOpen(offer, now))
  const key = JSON.stringify({ ...named, offers: open.map(({ seq }) => seq) })
  const start = computed(`package ${key}`, () => packageStart(view, question.value))
  if (!start.ok) return start
  const answer = { negotiation: view.state.record.name, at: view.at, ...start.value }
  const { work } = start.value
  if (work === null || work.problem.provisions.length === 0) return ok({ ...answer, front: null })
  const working = asked.packages(work.problem, work.allowed)
  if (working === null) return refuse('packages-later')
  await soon(working)
  const { front, died } = working
  return front === null && died ? refuse('package-failed') : ok({ ...answer, front })
}

/** Waits for the proof, but not long; for a first answer, a little longer. */
async function soon(working: Working): Promise<void> {
  await within(working.done, packageWaitMs)
  if (working.front === null) await within(working.begun, packageFirstWaitMs)
}

function listOf(text = ''): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(one => one !== ''))].map(one => one.slice(0, 120))
}
