/**
 * Whether the same groups would be found if other participants of the same kind had come: the whole map is drawn again
 * from participants drawn with replacement (bootstrap, Efron 1979), everybody is put into its groups, and these are
 * compared with the first by the adjusted Rand index (Hubert and Arabie 1985): 1 the same, 0 no more alike than by
 * chance. Seeded, so that it comes out the same everywhere. Rules OM27 and OM28, docs/spec/opinion-map.md.
 */
import { type Axes, principalAxes } from './axes.js'
import { type Clusters, nearestCentres, settledCentres } from './clusters.js'
import { projectParticipants } from './project.js'
import { seeded } from './random.js'
import { type Votes, votesOf } from './votes.js'

/** Times that participants are drawn. */
export const resamples = 20
/** Participants drawn at most each time: with fewer drawn than there are, groups only look less stable. */
const resampleMax = 2_000
/** Below this, groups are not shown. */
export const stabilityMin = 0.8
/** With two digits, rounded down: what is below the bar reads so. */
export const stabilityShown = (stability: number): string => (Math.floor(100 * stability) / 100).toFixed(2)

const seed = 1988
/** Axes of a resample need not be exact, as a share of the largest eigenvalue. */
const residualMax = 1e-5

/** The mean agreement over the resamples. `labels` are the groups of all rows of `votes`, `k` how many they are. */
export function stabilityOf(
  votes: Votes,
  { axes: near }: Pick<Axes, 'axes'>,
  leftOut: number,
  { labels, k }: Pick<Clusters, 'labels' | 'k'>,
): number {
  const random = seeded(seed)
  const count = Math.min(votes.participants, resampleMax)
  let sum = 0
  for (let n = 0; n < resamples; n++) {
    const drawn = new Uint32Array(count).map(() => Math.floor(random() * votes.participants))
    const sample = votesOf(votes, drawn.sort())
    const axes = principalAxes(sample, { near, tolerance: residualMax })
    const centres = settledCentres(projectParticipants(sample, axes, leftOut), k)
    sum += adjustedRand(labels, nearestCentres(projectParticipants(votes, axes, leftOut), centres))
  }
  return sum / resamples
}

/** How alike two ways to group the same things are, beyond chance; what the groups are called does not matter. */
export function adjustedRand(a: Uint8Array, b: Uint8Array): number {
  const cells = new Map<number, number>()
  for (let i = 0; i < a.length; i++) {
    const cell = a[i]! * 256 + b[i]!
    cells.set(cell, (cells.get(cell) ?? 0) + 1)
  }
  const both = pairsIn(cells)
  const inA = pairsIn(marginal(cells, cell => cell >> 8))
  const inB = pairsIn(marginal(cells, cell => cell & 255))
  const all = (a.length * (a.length - 1)) / 2
  const expected = all === 0 ? 0 : (inA * inB) / all
  const most = (inA + inB) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}

function marginal(cells: ReadonlyMap<number, number>, of: (cell: number) => number): Map<number, number> {
  const sums = new Map<number, number>()
  for (const [cell, count] of cells) sums.set(of(cell), (sums.get(of(cell)) ?? 0) + count)
  return sums
}

function pairsIn(counts: ReadonlyMap<number, number>): number {
  let pairs = 0
  for (const n of counts.values()) pairs += (n * (n - 1)) / 2
  return pairs
}
