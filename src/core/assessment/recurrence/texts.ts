/**
 * An index over any number of texts that answers which of them have language of a given text: winnowed shingles in
 * an inverted index find the candidates, and what is likely is compared word for word. Adding or removing a text
 * costs its own length, whatever else is in the index. Rules RC3 to RC9 in docs/spec/recurrence.md.
 */
import { compareStrings } from '../../canonical/result.js'
import { allAtOnce, type Steps } from '../../canonical/steps.js'
import { recurrenceComparedMax } from '../../limits.js'
import { compareShingles, placesMax, type Shared, wordsAround } from './compare.js'
import {
  fingerprints,
  isWhole,
  passageWordsSure,
  placeIn,
  type Shingled,
  type ShingleSet,
  shingled,
  shingleSet,
} from './shingles.js'

export interface TextIndex {
  /** Adds a text under a key; one whose key is there already stays as it is. */
  add(key: string, text: string): void
  /** Forgets a text: nothing of it is left. */
  remove(key: string): void
  size(): number
  query(text: string, options?: QueryOptions): Recurrences
  /** The same with pauses. A text that comes or goes meanwhile may be told or not. */
  querySteps(text: string, options?: QueryOptions): Steps<Recurrences>
}

export interface QueryOptions {
  /** Texts of which Jaccard's index is at least so many thousandths are told. */
  readonly jaccardMin?: number
  /** So are those that share a passage of so many words: `passageWordsSure` or more; null: they are not. */
  readonly wordsMin?: number | null
  /** Keys that are not looked at. */
  readonly without?: (key: string) => boolean
}

export interface Recurrence extends Shared {
  readonly key: string
}

export interface Recurrences {
  /** The most alike first; of several the one with the longest passage, then by key. */
  readonly found: readonly Recurrence[]
  /** How many more were likely and were left out as too many, those that share least. */
  readonly left: number
  /** It has too few words to be compared. */
  readonly tooShort: boolean
}

/** Texts that are likely to share more than standing phrases. */
export const jaccardMinByDefault = 300

interface Entry {
  readonly key: string
  readonly text: Shingled
  /** Its distinct shingles. */
  readonly count: number
  /** Where its fingerprints stand. */
  readonly prints: Int32Array
}

/** Numbers of entries. A fingerprint is most often that of one text: then no set is made for it. */
type Holders = number | Set<number>

export function makeTextIndex(): TextIndex {
  const slots = new Map<string, number>()
  const entries: (Entry | null)[] = []
  const free: number[] = []
  const postings = new Map<number, Holders>()

  function add(key: string, text: string): void {
    if (slots.has(key)) return
    const slot = free.pop() ?? entries.length
    const entry = entryOf(key, text)
    slots.set(key, slot)
    entries[slot] = entry
    for (const at of entry.prints) {
      const hash = entry.text.hashes[at]!
      postings.set(hash, joined(postings.get(hash), slot))
    }
  }

  function remove(key: string): void {
    const slot = slots.get(key)
    if (slot === undefined) return
    const { prints, text } = entries[slot]!
    slots.delete(key)
    entries[slot] = null
    free.push(slot)
    for (const at of prints) {
      const holders = postings.get(text.hashes[at]!)
      if (holders instanceof Set) holders.delete(slot)
      if (holders === slot || (holders instanceof Set && holders.size === 0))
        postings.delete(text.hashes[at]!)
    }
  }

  function* querySteps(text: string, options: QueryOptions = {}): Steps<Recurrences> {
    const set = shingleSet(shingled(text))
    const { slots: hit, hits } = hitsOf(postings, set, entries.length)
    const likely: Likely[] = []
    // Looked up before the first pause: a place that is given up meanwhile may be another's by then.
    for (const [i, entry] of hit.map(slot => entries[slot]!).entries()) {
      yield
      const rank = rankOf(set, entry, hits[hit[i]!]!, options)
      if (rank !== null) likely.push({ entry, hits: hits[hit[i]!]!, rank })
    }
    likely.sort((a, b) => a.rank - b.rank || b.hits - a.hits || compareStrings(a.entry.key, b.entry.key))
    const found: Recurrence[] = []
    for (const { entry } of likely.slice(0, recurrenceComparedMax)) {
      yield
      const shared = compareShingles(set, entry.text, entry.count)
      if (isTold(shared, options)) found.push({ key: entry.key, ...shared })
    }
    return {
      found: found.sort(moreAlike),
      left: Math.max(0, likely.length - recurrenceComparedMax),
      tooShort: set.count === 0,
    }
  }

  const query: TextIndex['query'] = (text, options) => allAtOnce(querySteps(text, options))
  return { add, remove, size: () => slots.size, query, querySteps }
}

function entryOf(key: string, text: string): Entry {
  const cut = shingled(text)
  return { key, text: cut, count: shingleSet(cut).count, prints: fingerprints(cut) }
}

function joined(holders: Holders | undefined, slot: number): Holders {
  if (holders === undefined || holders === slot) return slot
  return holders instanceof Set ? holders.add(slot) : new Set([holders, slot])
}

/**
 * How many hashes of the query each entry has among its fingerprints, of those that have any. Every shingle of the
 * query is looked up, so that nothing depends on which of them would be its own fingerprints.
 */
function hitsOf(postings: ReadonlyMap<number, Holders>, set: ShingleSet, size: number): Hits {
  const hits = new Int32Array(size)
  const slots: number[] = []
  const hit = (slot: number) => {
    if (hits[slot]!++ === 0) slots.push(slot)
  }
  for (const hash of set.heads.keys()) {
    const holders = postings.get(hash)
    if (holders instanceof Set) for (const slot of holders) hit(slot)
    else if (holders !== undefined) hit(holders)
  }
  return { slots, hits }
}

interface Hits {
  readonly slots: readonly number[]
  /** By slot. */
  readonly hits: Int32Array
}

/** An entry that is worth comparing. What may be alike as a whole goes before what only shares a passage. */
interface Likely {
  readonly entry: Entry
  readonly hits: number
  readonly rank: 0 | 1
}

function rankOf(set: ShingleSet, entry: Entry, hits: number, options: QueryOptions): Likely['rank'] | null {
  const { jaccardMin = jaccardMinByDefault, wordsMin = passageWordsSure, without } = options
  if (mayBeAlike(set, entry, hits, jaccardMin)) return without?.(entry.key) ? null : 0
  const passage = wordsMin !== null && !without?.(entry.key) && hasPassage(set, entry, wordsMin)
  return passage ? 1 : null
}

/** An estimate from hits this many times too low still counts as likely. */
const slack = 2

/** Whether Jaccard's index can be so high: of an entry kept whole by a bound, of others by an estimate with slack. */
function mayBeAlike(set: ShingleSet, { count, text, prints }: Entry, hits: number, min: number): boolean {
  const whole = isWhole(text.hashes.length)
  const bound = whole ? hits + set.count - set.heads.size : (slack * hits * count) / prints.length
  const shared = Math.min(bound, set.count, count)
  return 1000 * shared >= min * (set.count + count - shared)
}

/**
 * Whether a shared run of so many words goes through a fingerprint of the entry: where there is one, it does (RC4). One
 * that stands in too many places is taken to be in such a run: comparing tells.
 */
function hasPassage(set: ShingleSet, { text, prints }: Entry, wordsMin: number): boolean {
  for (const j of prints) {
    let places = 0
    for (let i = placeIn(set, text, j); i >= 0; i = set.again[i]!)
      if (++places > placesMax || wordsAround(set.of, i, text, j) >= wordsMin) return true
  }
  return false
}

function isTold({ shared, union, passages }: Shared, options: QueryOptions): boolean {
  const { jaccardMin = jaccardMinByDefault, wordsMin = passageWordsSure } = options
  if (shared === 0) return false
  return 1000 * shared >= jaccardMin * union || (wordsMin !== null && passages[0]!.words >= wordsMin)
}

function moreAlike(a: Recurrence, b: Recurrence): number {
  return (
    b.shared * a.union - a.shared * b.union ||
    b.passages[0]!.words - a.passages[0]!.words ||
    compareStrings(a.key, b.key)
  )
}
