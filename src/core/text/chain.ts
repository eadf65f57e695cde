/**
 * The heaviest increasing chain: of points given in reading order of one text, the subset that is also in
 * strict order in the other text and has the greatest weight. What stays in place between two versions is
 * such a chain, both for runs of words and for provisions. Binary indexed tree over the keys, O(n log n).
 */

/**
 * Indices into `keys`, ascending, whose keys (0 to `keyCount` - 1) strictly increase and whose weights sum
 * highest. Ties go to the point seen first. Points that exclude each other are put with descending keys.
 */
export function heaviestChain(keys: Int32Array, weights: Int32Array, keyCount: number): number[] {
  const best = new Int32Array(keyCount + 1).fill(-1)
  const total = new Float64Array(keys.length)
  const before = new Int32Array(keys.length)
  let last = -1
  for (let i = 0; i < keys.length; i++) {
    const from = bestBelow(best, total, keys[i]!)
    before[i] = from
    total[i] = weights[i]! + (from < 0 ? 0 : total[from]!)
    raise(best, total, keys[i]! + 1, i)
    if (last < 0 || total[i]! > total[last]!) last = i
  }
  const chain: number[] = []
  for (let i = last; i >= 0; i = before[i]!) chain.push(i)
  return chain.reverse()
}

function bestBelow(best: Int32Array, total: Float64Array, key: number): number {
  let found = -1
  for (let at = key; at > 0; at -= at & -at) {
    const candidate = best[at]!
    if (candidate >= 0 && (found < 0 || total[candidate]! > total[found]!)) found = candidate
  }
  return found
}

function raise(best: Int32Array, total: Float64Array, key: number, point: number): void {
  for (let at = key; at < best.length; at += at & -at) {
    const holder = best[at]!
    if (holder < 0 || total[point]! > total[holder]!) best[at] = point
  }
}
