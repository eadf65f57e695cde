/**
 * Packages as their page and JSON show them. They are worked out in a thread; whoever asks meanwhile waits a moment for
 * the proof, then gets the first answer, and is told so. Rule PK11, docs/spec/package.md.
 */
import { type PackageAnswer, type PackageQuestion, packageStart } from '../core/analysis/package/answer.js'
import { floorOf } from '../core/analysis/package/file.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { packageWaitMs, packageWishesMax } from '../core/limits.js'
import { isOfferOpen } from '../core/negotiation/offers.js'
import { type PackageQueue, packageQueue, type Working } from '../workers/packages.js'
import type { Asked } from './resources.js'

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
  const { view, computed } = asked
  const question = questionOf(asked)
  if (!question.ok) return question
  const { now, ...named } = question.value
  // Offers lapse while the log stands still.
  const open = [...(view.state.offers?.values() ?? [])].filter(offer => isOfferOpen(offer, now))
  const key = JSON.stringify({ ...named, offers: open.map(({ seq }) => seq) })
  const start = computed(`package ${key}`, () => packageStart(view, question.value))
  if (!start.ok) return start
  const answer = { negotiation: view.state.record.name, at: view.at }
  const { work } = start.value
  if (work === null) return ok({ ...answer, ...start.value, front: null })
  if (work.problem.provisions.length === 0) return ok({ ...answer, ...start.value, front: null })
  const working = await computed(`packages ${key}`, () => asked.packages(work.problem, work.allowed)).catch(
    () => null,
  )
  return ok({ ...answer, ...start.value, front: working === null ? null : await soon(working) })
}

function questionOf({ query, now }: Pick<Asked, 'query' | 'now'>): Result<PackageQuestion> {
  const floor = floorOf(query.floor || defaultFloor)
  if (floor === null) return refuse('malformed-floor', { where: query.floor!.slice(0, 20) })
  const [keep, drop, acts] = [query.keep, query.drop, query.without].map(listOf) as [
    string[],
    string[],
    string[],
  ]
  if (keep.length + drop.length + acts.length > packageWishesMax)
    return refuse('too-many-wishes', { args: { max: packageWishesMax } })
  const strange = acts.find(act => !/^\d{1,9}$/.test(act))
  if (strange !== undefined) return refuse('not-a-red-line', { where: strange.slice(0, 20) })
  return ok({ floor, keep, drop, without: acts.map(Number), infer: query.infer === 'yes', now })
}

/** Half of every group. */
export const defaultFloor = '1/2'

function listOf(text = ''): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(one => one !== ''))].map(one => one.slice(0, 120))
}

/** What there is in a moment: the proven answer, else the first, which may be missing too. */
async function soon(working: Working): Promise<PackageAnswer['front']> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>(resolve => {
    timer = setTimeout(resolve, packageWaitMs, null)
  })
  const done = await Promise.race([working.done, late])
  clearTimeout(timer)
  return done ?? working.front
}
