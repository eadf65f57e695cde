/**
 * When an instrument first enters into force. What a rule counts is kept up with every consent and withdrawal, so
 * that a judgement never looks through those that came before. Rules T4..T8, docs/spec/treaty.md.
 */
import { type Count, countsIn, type Facts, type Rule, rulesIn, type Working } from './rule.js'

/** The day on which the rule of an instrument first held, with the last act of that day that it turned on. */
export interface Met {
  readonly on: string
  readonly seq: number
  readonly working: Working
}

/**
 * Sums of consents: how many (`consents`), what they weigh (`weight`), what everybody weighs (`all`); each in all, in
 * a group (`consents@asia`), among an electorate (`consents#members`), and in both (`consents#members@asia`).
 */
export type Sums = Map<string, number>

/** Where a consent or weight is counted: in a group, and among these electorates. */
export interface Place {
  readonly group: string | null
  readonly among: readonly string[]
}

/** Adds to the sums, or with a negative number takes away. */
export function addTo(sums: Sums, what: 'consents' | 'weight' | 'all', place: Place, by: number): void {
  for (const among of [undefined, ...place.among])
    for (const group of place.group === null ? [null] : [null, place.group]) {
      const key = sumKey(what, among, group)
      sums.set(key, (sums.get(key) ?? 0) + by)
    }
}

function sumKey(what: string, among: string | undefined, group: string | null): string {
  return `${what}${among === undefined ? '' : `#${among}`}${group === null ? '' : `@${group}`}`
}

/** What a rule over consents counts. Null for ballots, for weights where none were entered, and for who is present. */
export function countOf(
  sums: Sums,
  weighed: boolean,
  entitled: (electorate: string, group: string | null) => number | null,
): Facts['count'] {
  return (count, group) => {
    if (count.entitled !== undefined && count.among !== undefined) return entitled(count.among, group)
    const what = summed(count, weighed)
    return what === null ? null : (sums.get(sumKey(what, count.among, group)) ?? 0)
  }
}

function summed({ consents, weight, without }: Count, weighed: boolean): string | null {
  if (without !== undefined) return null
  if (consents !== undefined) return 'consents'
  if (weight === undefined || !weighed) return null
  return weight === 'all' ? 'all' : 'weight'
}

/** The electorates that a rule counts consents among. */
export function electoratesIn(rule: Rule): string[] {
  const counts = rulesIn(rule).flatMap(inner => countsIn(inner.rule))
  return [...new Set(counts.flatMap(({ count }) => count.among ?? []))]
}

/**
 * Whether the rule has held since some day, after something changed on this one. A day is judged as it ends; what an
 * earlier one settled, nothing undoes. Days come in order.
 */
export function settle(met: Met | null, on: string, seq: number, judged: () => Working): Met | null {
  if (met !== null && met.on < on) return met
  const working = judged()
  return working.verdict === 'holds' ? { on, seq, working } : null
}
