/**
 * The moment a reader asks for, as `--at` and `?at=` write it: a number of acts (`250`), or a time as when.ts
 * has it (`2012-12`, `2012-12-13`, `2012-12-13T19:30`). A year alone is read as a number of acts. A time that
 * is not exact means its end; observed negotiations go by the local time of the place, hosted ones by UTC.
 */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { Lens } from '../core/negotiation/replay.js'
import type { View } from '../core/negotiation/view.js'
import { isWhen, lastMinute } from '../core/record/when.js'

export interface Moment {
  /** What the moment lets through: a part of a lens, to which sources to leave out may be added. */
  readonly lens: Pick<Lens, 'size' | 'until'>
  /** The time asked for, as it was written; null for a number of acts, and for now. */
  readonly time: string | null
}

/** Now: everything the log holds. */
export const now: Moment = { lens: {}, time: null }

/** How a log is looked at: a moment, and maybe with sources left out. */
export interface Looked {
  readonly lens: Lens
  readonly time: string | null
}

/**
 * Two views of one log to be compared, the one with fewer acts first (`turned`: that is `b`), and within the other. Only
 * where one moment is a number of acts and the other a time may an observed log hold acts at the first that the second
 * lacks: these are left out.
 */
export function viewsInOrder<T extends Looked>(
  viewAt: (moment: T) => View,
  a: T,
  b: T,
): { readonly before: View; readonly after: View; readonly turned: boolean } {
  const views = [viewAt(a), viewAt(b)] as const
  const turned = views[0].state.record.acts > views[1].state.record.acts
  const [first, last] = turned ? [b, a] : [a, b]
  const [before, after] = turned ? [views[1], views[0]] : views
  const within = { ...first, lens: { ...last.lens, ...first.lens } }
  const same = Object.keys(within.lens).every(part => part in first.lens)
  return { before: same ? before : viewAt(within), after, turned }
}

/** Reads a moment. Refuses with `malformed-moment` what is neither a number of acts nor a time. */
export function parseAt(text: string): Result<Moment> {
  const written = text.trim()
  if (/^\d{1,9}$/.test(written)) return ok({ lens: { size: Number(written) }, time: null })
  const at = isWhen(written) ? endOf(written) : null
  if (at === null) return refuse('malformed-moment', { where: written.slice(0, 80) })
  return ok({ lens: { until: { at, when: written } }, time: written })
}

/** The last millisecond of the last minute that a time can mean, or null for a day that no calendar has. */
function endOf(when: string): number | null {
  const minute = lastMinute(when)
  const start = Date.parse(`${minute}Z`)
  const exists = !Number.isNaN(start) && new Date(start).toISOString().slice(0, 16) === minute
  return exists ? start + 59_999 : null
}
