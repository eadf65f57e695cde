/**
 * Figures that are dear to compute, kept while the record they were computed from is the newest: the same question at the
 * same moment of the same log is answered once, however many ask.
 */
import { computedMax } from '../core/limits.js'

/** Answers from what is kept, or computes and keeps it. A promise is kept as such, so that who asks meanwhile waits too. */
export type Computed = <T>(name: string, compute: () => T) => T

export type ComputedCache = Map<string, unknown>

/** `of` says from what it is computed: the log, its size, and how it is looked at. */
export function computedIn(cache: ComputedCache, of: readonly (string | number)[]): Computed {
  return <T>(name: string, compute: () => T): T => {
    const key = JSON.stringify([...of, name])
    const kept = cache.has(key) ? (cache.get(key) as T) : compute()
    // Asked last is dropped last.
    cache.delete(key)
    cache.set(key, kept)
    if (cache.size > computedMax) cache.delete(cache.keys().next().value!)
    if (kept instanceof Promise) kept.catch(() => cache.delete(key))
    return kept
  }
}
