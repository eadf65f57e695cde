/**
 * The heaviest increasing chain: of points given in reading order of one text, the subset that is also in
 * strict order in the other text and has the greatest weight. What stays in place between two versions is
 * such a chain, both for runs of words and for provisions. Binary indexed tree over the keys, O(n log n).
 */

/**
 * Indices into `keys`, ascending, whose keys (0 to `keyCount` - 1) strictly increase and whose weights sum
 * highest; ties are settled the same way every time. Points that exclude each other get descending keys.
 */
export function heaviestChain(
  keys: ArrayLike<number>,
  weights: ArrayLike<number>,
  keyCount: number,
): number[] {
  // best[at] is the point that ends the heaviest chain among the keys the tree keeps at `at`; -1 weighs nothing
  const best = new Int32Array(keyCount + 1).fill(-1)
  const total: number[] = []
  const before: number[] = []
  const weigh = (point: number) => total[point] ?? 0
  let last = -1
  for (let i = 0; i < keys.length; i++) {
    let found = -1
    for (let at = keys[i]!; at > 0; at -= at & -at) if (weigh(best[at]!) > weigh(found)) found = best[at]!
    before.push(found)
    total.push(weights[i]! + weigh(found))
    for (let at = keys[i]! + 1; at <= keyCount; at += at & -at) if (total[i]! > weigh(best[at]!)) best[at] = i
    if (total[i]! > weigh(last)) last = i
  }
  const chain: number[] = []
  for (; last >= 0; last = before[last]!) chain.push(last)
  return chain.reverse()
}
