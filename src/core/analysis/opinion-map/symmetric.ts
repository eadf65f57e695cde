/**
 * The eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations,
 * section 8.5). Only sums, products, quotients and square roots: the same bits on every machine.
 */

interface Eigen {
  /** Largest first. */
  readonly values: readonly number[]
  /** `vectors[k][i]`: the i-th entry of the k-th. */
  readonly vectors: readonly (readonly number[])[]
}

const sweepsMax = 60

export function eigenOf(matrix: readonly (readonly number[])[]): Eigen {
  const n = matrix.length
  const a = matrix.map(row => [...row])
  const v = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < sweepsMax && !isDiagonal(a); sweep++)
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, p, q)
  const order = a.map((_, i) => i).sort((i, j) => a[j]![j]! - a[i]![i]! || i - j)
  return { values: order.map(i => a[i]![i]!), vectors: order.map(i => v.map(row => row[i]!)) }
}

/** Whether nothing beside the diagonal is left that a rotation could still move. */
function isDiagonal(a: readonly (readonly number[])[]): boolean {
  const scale = Math.max(0, ...a.map((row, i) => Math.abs(row[i]!)))
  return a.every((row, i) => row.every((x, j) => i === j || Math.abs(x) <= 1e-15 * scale))
}

/** Turns the p-th and q-th direction so that they no longer mix. */
function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const apq = a[p]![q]!
  if (apq === 0) return
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (const row of a) turn(row, p, q, c, s)
  const [ap, aq] = [a[p]!, a[q]!]
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [ap[k]!, aq[k]!]
    ap[k] = c * x - s * y
    aq[k] = s * x + c * y
  }
  ap[q] = 0
  aq[p] = 0
  for (const row of v) turn(row, p, q, c, s)
}

function turn(row: number[], p: number, q: number, c: number, s: number): void {
  const [x, y] = [row[p]!, row[q]!]
  row[p] = c * x - s * y
  row[q] = s * x + c * y
}
