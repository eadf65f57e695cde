/** What two texts share: how many shingles, and which passages are word for word in both. Rules RC5 to RC7. */
import {
  placeIn,
  type Shingled,
  type ShingleSet,
  sameShingle,
  shingled,
  shingleSet,
  shingleWords,
} from './shingles.js'

/** Passages of one pair that are told, the longest. */
const passagesMax = 5
/** Places of one shingle in a text that are looked at: a text that repeats itself ever again has long passages anyway. */
export const placesMax = 16
/** Shingles of runs that are followed, in lengths of both texts: what repeats itself is in ever so many runs. */
const followedMax = 8

/** A run of words that both texts have, as long as it goes. Offsets are UTF-16 units; what is between words may differ. */
export interface Passage {
  readonly words: number
  readonly from: number
  readonly to: number
  readonly thereFrom: number
  readonly thereTo: number
}

/** Jaccard's index of two texts is `shared / union`, over their distinct shingles. */
export interface Shared {
  readonly shared: number
  readonly union: number
  /** The longest that do not overlap in the first text, the longest first. */
  readonly passages: readonly Passage[]
}

/** Compares two plain texts. */
export function sharedLanguage(text: string, other: string): Shared & { readonly wordsOf: [number, number] } {
  const a = shinglesOf(text)
  const b = shinglesOf(other)
  const counts: [number, number] = [a.of.from.length, b.of.from.length]
  return { ...compareShingles(a, b.of, b.count), wordsOf: counts }
}

function shinglesOf(text: string): ShingleSet {
  return shingleSet(shingled(text))
}

/** Compares a text with another, of which the number of distinct shingles is known. */
export function compareShingles(a: ShingleSet, b: Shingled, bCount: number): Shared {
  const seen = new Uint8Array(a.of.hashes.length)
  const runs: Run[] = []
  const covered = new Map<number, number>()
  let shared = 0
  let left = followedMax * (a.of.hashes.length + b.hashes.length)
  for (let j = 0; j < b.hashes.length; j++) {
    const first = placeIn(a, b, j)
    if (first < 0) continue
    if (seen[first] === 0) shared++
    seen[first] = 1
    let places = 0
    for (let i = first; i >= 0 && places < placesMax && left > 0; i = a.again[i]!, places++) {
      if ((covered.get(j - i) ?? -1) >= j) continue
      const run = runAround(a.of, i, b, j)
      left -= run.count
      covered.set(j - i, run.j + run.count - 1)
      runs.push(run)
    }
  }
  return { shared, union: a.count + bCount - shared, passages: longest(runs, a.of, b) }
}

/** Shingles `i` and on of one text that are shingles `j` and on of another. */
interface Run {
  readonly i: number
  readonly j: number
  readonly count: number
}

/** The longest run that both texts have around shingle `i` of one, which is shingle `j` of the other. */
function runAround(a: Shingled, i: number, b: Shingled, j: number): Run {
  let before = 0
  while (before < i && before < j && sameShingle(a, i - before - 1, b, j - before - 1)) before++
  const after = Math.min(a.hashes.length - i, b.hashes.length - j)
  let count = 1
  while (count < after && sameShingle(a, i + count, b, j + count)) count++
  return { i: i - before, j: j - before, count: before + count }
}

/** Words of that run. */
export function wordsAround(a: Shingled, i: number, b: Shingled, j: number): number {
  return wordsOf(runAround(a, i, b, j))
}

function wordsOf({ count }: Run): number {
  return count + shingleWords - 1
}

function longest(runs: readonly Run[], a: Shingled, b: Shingled): Passage[] {
  const chosen: Run[] = []
  for (const run of [...runs].sort((x, y) => y.count - x.count || x.i - y.i || x.j - y.j)) {
    if (chosen.length === passagesMax) break
    if (chosen.every(other => isApart(run, other))) chosen.push(run)
  }
  return chosen.map(run => passageOf(run, a, b))
}

function isApart(a: Run, b: Run): boolean {
  return a.i + wordsOf(a) <= b.i || b.i + wordsOf(b) <= a.i
}

function passageOf(run: Run, a: Shingled, b: Shingled): Passage {
  const { i, j } = run
  const words = wordsOf(run)
  return {
    words,
    from: a.from[i]!,
    to: a.to[i + words - 1]!,
    thereFrom: b.from[j]!,
    thereTo: b.to[j + words - 1]!,
  }
}
