/**
 * The directions in which answers differ most: the first principal axes of the votes (Pearson 1901; as Polis uses them:
 * Small et al. 2021, doi 10.6035/recerca.5516). A missing vote is filled with the mean of its statement; after centring
 * such a cell is exactly 0, so that only votes that were cast are ever looked at: O(votes) for each pass. Exact, not
 * sampled: a restarted block Krylov method with a Rayleigh-Ritz step (Golub and Van Loan, section 10.3), from a fixed
 * start, stopped by its residual and by a number of passes, never by time. Rules OM5 to OM8, docs/spec/opinion-map.md.
 */
import { mapPassesMax } from '../../limits.js'
import { seeded } from './random.js'
import { eigenOf } from './symmetric.js'
import { meansOf, type Votes } from './votes.js'

export interface Axes {
  /** The mean vote on each statement. */
  readonly mean: Float64Array
  /** One loading for each statement; of unit length, the loading of largest magnitude positive. */
  readonly axes: readonly Float64Array[]
  /** Of the axes, and of the directions after them that were asked for. */
  readonly singularValues: readonly number[]
  /** Which share of the variance of all votes lies along each of these. */
  readonly shares: readonly number[]
  /** Passes over the votes. */
  readonly passes: number
  /** Whether the residual came down to the bar within `mapPassesMax` passes. */
  readonly converged: boolean
}

/** Axes of a map. */
const drawn = 2
/** Vectors that are carried through one pass together. */
export const blockWidth = 4
/** Blocks of one Krylov space, before it is restarted. */
const depth = 6
/** How far from an eigenvector an axis may be, as a share of the largest eigenvalue. */
const residualMax = 1e-11
/** The same of a direction of which only the singular value is wanted: that is off by the square of it. */
const residualBeyondMax = 1e-6
const startSeed = 2012

/** From where the search for axes begins, how near it must come, and of how many directions it gives singular values. */
interface Search {
  /** Axes that cannot be far off. */
  readonly near?: readonly Float64Array[]
  readonly tolerance?: number
  /** At most `blockWidth`; by default those of the axes. */
  readonly values?: number
}

/** The first two principal axes. Where votes have fewer, the rest are zero. */
export function principalAxes(votes: Votes, search: Search = {}): Axes {
  const { near = [], tolerance = residualMax, values: wanted = drawn } = search
  const mean = meansOf(votes)
  const start = [...near, ...startBlock(votes.statements)].slice(0, blockWidth)
  const farthest = (k: number) => (k < drawn ? tolerance : residualBeyondMax)
  let ritz: Ritz = { vectors: start, values: [], residuals: [1], whole: false }
  let passes = 0
  do {
    const space = krylov(votes, mean, ritz.vectors)
    passes += space.passes
    ritz = ritzOf(space, wanted)
  } while (
    ritz.residuals.some((far, k) => far > farthest(k)) &&
    !ritz.whole &&
    passes + depth <= mapPassesMax
  )
  const total = varianceOf(votes, mean)
  const found = Array.from({ length: wanted }, (_, k) => ritz.values[k] ?? 0)
  const values = found.map(value => (value > 1e-12 * total ? value : 0))
  return {
    mean,
    axes: values
      .slice(0, drawn)
      .map((value, k) => signed(value > 0 ? ritz.vectors[k]! : null, votes.statements)),
    singularValues: values.map(Math.sqrt),
    shares: values.map(value => (total === 0 ? 0 : value / total)),
    passes,
    converged: ritz.whole || ritz.residuals.slice(0, drawn).every(far => far <= tolerance),
  }
}

/** Fixed, and without any likeness to what people answer. */
function startBlock(statements: number): Float64Array[] {
  const random = seeded(startSeed)
  return Array.from({ length: blockWidth }, () => new Float64Array(statements).map(() => random() - 0.5))
}

interface Space {
  /** Orthonormal. */
  readonly basis: readonly Float64Array[]
  /** What the product with the votes makes of each. */
  readonly images: readonly Float64Array[]
  readonly passes: number
  /** Whether no further direction can be reached. */
  readonly whole: boolean
}

/** The space of the block and its images, each new block orthogonal to all before it. */
function krylov(votes: Votes, mean: Float64Array, start: readonly Float64Array[]): Space {
  const basis: Float64Array[] = []
  const images: Float64Array[] = []
  let block = orthonormal(start, basis)
  let passes = 0
  while (block.length > 0 && passes < depth) {
    const image = timesVotes(votes, mean, block)
    passes++
    basis.push(...block)
    images.push(...image)
    block = orthonormal(image, basis)
  }
  return { basis, images, passes, whole: block.length === 0 }
}

/** Gram-Schmidt, twice, which is enough; what is nearly in the span already is dropped. */
function orthonormal(vectors: readonly Float64Array[], basis: readonly Float64Array[]): Float64Array[] {
  const found: Float64Array[] = []
  for (const vector of vectors) {
    const rest = vector.slice()
    const before = Math.sqrt(dot(rest, rest))
    for (let turn = 0; turn < 2; turn++)
      for (const known of [...basis, ...found]) addScaled(rest, known, -dot(rest, known))
    const length = Math.sqrt(dot(rest, rest))
    if (length <= 1e-10 * before || length === 0) continue
    found.push(rest.map(x => x / length))
  }
  return found
}

interface Ritz {
  /** As many as a block is wide, by falling eigenvalue. */
  readonly vectors: readonly Float64Array[]
  readonly values: readonly number[]
  /** How far each of the wanted ones is from an eigenvector, as a share of the largest eigenvalue. */
  readonly residuals: readonly number[]
  readonly whole: boolean
}

/** The best approximations within a space (Rayleigh-Ritz), and how far they still are from being exact. */
function ritzOf({ basis, images, whole }: Space, count: number): Ritz {
  const products = basis.map(q => images.map(image => dot(q, image)))
  const { values, vectors } = eigenOf(products.map((row, i) => row.map((x, j) => (x + products[j]![i]!) / 2)))
  const best = vectors.slice(0, blockWidth)
  const ritz = best.map(weights => combined(basis, weights))
  const largest = Math.max(values[0] ?? 0, Number.MIN_VALUE)
  const residuals = best.slice(0, count).map((weights, k) => {
    const rest = combined(images, weights)
    addScaled(rest, ritz[k]!, -values[k]!)
    return Math.sqrt(dot(rest, rest)) / largest
  })
  return { vectors: ritz, values, residuals, whole }
}

function combined(vectors: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0)
  for (const [k, vector] of vectors.entries()) addScaled(sum, vector, weights[k]!)
  return sum
}

/** ZᵀZ times each vector of the block in one pass over the votes, where Z is the filled and centred matrix. */
function timesVotes(
  { participants, statements, start, statement, vote }: Votes,
  mean: Float64Array,
  block: readonly Float64Array[],
): Float64Array[] {
  const x = interleaved(block, statements)
  const y = new Float64Array(statements * blockWidth)
  for (let i = 0; i < participants; i++) {
    const end = start[i + 1]!
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let at = start[i]!; at < end; at++) {
      const j = statement[at]!
      const z = vote[at]! - mean[j]!
      const o = j * blockWidth
      a += z * x[o]!
      b += z * x[o + 1]!
      c += z * x[o + 2]!
      d += z * x[o + 3]!
    }
    for (let at = start[i]!; at < end; at++) {
      const j = statement[at]!
      const z = vote[at]! - mean[j]!
      const o = j * blockWidth
      y[o]! += z * a
      y[o + 1]! += z * b
      y[o + 2]! += z * c
      y[o + 3]! += z * d
    }
  }
  return block.map((_, k) => new Float64Array(statements).map((_, j) => y[j * blockWidth + k]!))
}

function interleaved(block: readonly Float64Array[], statements: number): Float64Array {
  const x = new Float64Array(statements * blockWidth)
  block.forEach((vector, k) => {
    for (let j = 0; j < statements; j++) x[j * blockWidth + k] = vector[j]!
  })
  return x
}

/** The sum of the squares of the centred votes. */
function varianceOf({ statement, vote }: Votes, mean: Float64Array): number {
  let sum = 0
  for (let at = 0; at < statement.length; at++) {
    const z = vote[at]! - mean[statement[at]!]!
    sum += z * z
  }
  return sum
}

/** With its loading of largest magnitude positive, the first of them in a tie; zeros where there is no axis. */
function signed(axis: Float64Array | null, statements: number): Float64Array {
  if (axis === null) return new Float64Array(statements)
  let largest = 0
  for (const x of axis) if (Math.abs(x) > Math.abs(largest)) largest = x
  return largest < 0 ? axis.map(x => -x) : axis
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function addScaled(to: Float64Array, vector: Float64Array, by: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += by * vector[i]!
}
