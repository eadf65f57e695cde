/**
 * Figures that are dear to compute, kept while the record they were computed from is the newest: the same question at the
 * same moment of the same log is answered once, however many ask. What is kept is the same for everybody: nothing of who
 * asks may go into it.
 */
import { computedMax } from '../core/limits.js'
import type { Lens } from '../core/negotiation/replay.js'

/**
 * Answers from what is kept, or computes and keeps it; `name` has everything that it depends on besides `ComputedFrom`. A
 * promise is kept as such, so that who asks meanwhile waits too; one that is broken is not, nor is what was thrown.
 */
export type Computed = <T>(name: string, compute: () => T) => T

interface Kept {
  readonly from: ComputedFrom
  readonly value: unknown
}

/** What was asked for last comes last, and stays longest. */
export type ComputedCache = Map<string, Kept>

/** A log, how many acts it has, and through which lens it is looked at. */
interface ComputedFrom {
  readonly log: string
  readonly size: number
  readonly lens: Lens
}

export function computedIn(cache: ComputedCache, from: ComputedFrom): Computed {
  for (const [key, kept] of cache)
    if (kept.from.log === from.log && kept.from.size < from.size) cache.delete(key)
  return <T>(name: string, compute: () => T): T => {
    const key = JSON.stringify([from, name])
    const before = cache.get(key)
    const kept = before ?? { from, value: compute() }
    cache.delete(key)
    cache.set(key, kept)
    if (cache.size > computedMax) cache.delete(cache.keys().next().value!)
    if (before === undefined && kept.value instanceof Promise)
      kept.value.catch(() => cache.get(key) === kept && cache.delete(key))
    return kept.value as T
  }
}
