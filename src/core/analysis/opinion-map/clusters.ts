/**
 * Groups that answers fall into on the map, if they do: k-means (Lloyd 1982) for two to five groups, begun from places
 * that are as far apart as can be, and of these the number with the best silhouette (Rousseeuw 1987). Without chance:
 * the same places give the same groups. Rules OM24 to OM26, docs/spec/opinion-map.md.
 */

export interface Clusters {
  readonly k: number
  /** The mean silhouette over at most `silhouetteMax` of the places. */
  readonly silhouette: number
  /** x and y of each centre. */
  readonly centres: Float64Array
  /** The group of each place. */
  readonly labels: Uint8Array
}

const groupsMin = 2
const groupsMax = 5
const roundsMax = 100
/** Places at even distances of which silhouettes are taken: their number grows by the square. */
const silhouetteMax = 1_000

/** The best of two to five groups; null where the places do not even make two. Places are x and y, one after another. */
export function clusterPlaces(places: Float64Array): Clusters | null {
  let best: Clusters | null = null
  for (let k = groupsMin; k <= groupsMax; k++) {
    const centres = settledCentres(places, k)
    if (centres.length < 2 * k) break
    const labels = nearestCentres(places, centres)
    const silhouette = meanSilhouette(places, labels, k)
    if (best === null || silhouette > best.silhouette) best = { k, silhouette, centres, labels }
  }
  return best
}

/** Centres that no longer move; fewer than `k` where there are not so many different places. */
export function settledCentres(places: Float64Array, k: number): Float64Array {
  let centres = farthestFirst(places, k)
  for (let round = 0; round < roundsMax; round++) {
    const next = meansAt(places, nearestCentres(places, centres), centres)
    if (next.every((x, i) => x === centres[i])) break
    centres = next
  }
  return centres
}

/** The place nearest to the middle of all, then each time the one farthest from those chosen; the first in a tie. */
function farthestFirst(places: Float64Array, k: number): Float64Array {
  const count = places.length / 2
  const away = distancesFrom(places, ...meanOf(places))
  const chosen: number[] = count === 0 ? [] : [away.reduce((best, d, i) => (d < away[best]! ? i : best), 0)]
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  while (chosen.length > 0 && chosen.length < k) {
    const last = chosen.at(-1)!
    const from = distancesFrom(places, places[2 * last]!, places[2 * last + 1]!)
    let far = 0
    for (let i = 0; i < count; i++) {
      nearest[i] = Math.min(nearest[i]!, from[i]!)
      if (nearest[i]! > nearest[far]!) far = i
    }
    if (nearest[far] === 0) break
    chosen.push(far)
  }
  return Float64Array.from(chosen.flatMap(i => [places[2 * i]!, places[2 * i + 1]!]))
}

function meanOf(places: Float64Array): [number, number] {
  let [x, y] = [0, 0]
  for (let i = 0; i < places.length; i += 2) {
    x += places[i]!
    y += places[i + 1]!
  }
  return [(2 * x) / places.length, (2 * y) / places.length]
}

/** Squared. */
function distancesFrom(places: Float64Array, x: number, y: number): Float64Array {
  return new Float64Array(places.length / 2).map((_, i) => {
    const [dx, dy] = [places[2 * i]! - x, places[2 * i + 1]! - y]
    return dx * dx + dy * dy
  })
}

/** The nearest centre of each place, the first in a tie. */
export function nearestCentres(places: Float64Array, centres: Float64Array): Uint8Array {
  const labels = new Uint8Array(places.length / 2)
  for (let i = 0; i < labels.length; i++) {
    let least = Number.POSITIVE_INFINITY
    for (let c = 0; c < centres.length; c += 2) {
      const [dx, dy] = [places[2 * i]! - centres[c]!, places[2 * i + 1]! - centres[c + 1]!]
      const distance = dx * dx + dy * dy
      if (distance >= least) continue
      least = distance
      labels[i] = c / 2
    }
  }
  return labels
}

/** A group that has lost all its places keeps its centre. */
function meansAt(places: Float64Array, labels: Uint8Array, centres: Float64Array): Float64Array {
  const sums = new Float64Array(centres.length)
  const counts = new Uint32Array(centres.length / 2)
  for (let i = 0; i < labels.length; i++) {
    sums[2 * labels[i]!]! += places[2 * i]!
    sums[2 * labels[i]! + 1]! += places[2 * i + 1]!
    counts[labels[i]!]! += 1
  }
  return sums.map((sum, i) => (counts[i >> 1] === 0 ? centres[i]! : sum / counts[i >> 1]!))
}

/** s = (b − a) / max(a, b), a the mean distance within the group, b that to the nearest other; 0 for one alone. */
function meanSilhouette(places: Float64Array, labels: Uint8Array, k: number): number {
  const step = Math.max(1, labels.length / silhouetteMax)
  const taken = Array.from({ length: Math.min(labels.length, silhouetteMax) }, (_, i) => Math.floor(i * step))
  const counts = new Uint32Array(k)
  for (const i of taken) counts[labels[i]!]! += 1
  let total = 0
  for (const i of taken) {
    const sums = new Float64Array(k)
    for (const j of taken) {
      const [dx, dy] = [places[2 * i]! - places[2 * j]!, places[2 * i + 1]! - places[2 * j + 1]!]
      sums[labels[j]!]! += Math.sqrt(dx * dx + dy * dy)
    }
    total += silhouetteOf(sums, counts, labels[i]!)
  }
  return total / taken.length
}

function silhouetteOf(sums: Float64Array, counts: Uint32Array, own: number): number {
  if (counts[own]! < 2) return 0
  const a = sums[own]! / (counts[own]! - 1)
  let b = Number.POSITIVE_INFINITY
  for (let g = 0; g < sums.length; g++)
    if (g !== own && counts[g]! > 0) b = Math.min(b, sums[g]! / counts[g]!)
  const larger = Math.max(a, b)
  return larger === 0 || b === Number.POSITIVE_INFINITY ? 0 : (b - a) / larger
}
