/**
 * How far answers on an ordered scale agree: the measure A of C. van der Eijk, "Measuring agreement in ordered rating
 * scales", Quality & Quantity 35 (2001), 325-341. From -1, half of them at either end, over 0, all steps alike, to 1,
 * all at one step. Exact fractions: no float decides whether a group is split. Rule AS17, docs/spec/assessments.md.
 */
import { assert } from '../canonical/result.js'

/** A fraction with a positive denominator, in lowest terms. */
interface Fraction {
  readonly num: bigint
  readonly den: bigint
}

/**
 * A of the counts on each step, from one end of the scale to the other. Null where nobody answered; at least three steps.
 *
 * The counts are taken apart into layers of equal height. A layer has U (1 − (S − 1)/(K − 1)), of K steps with S of them
 * taken, where U = ((K − 2) TU − (K − 1) TDU) / ((K − 2)(TU + TDU)): TU triples of steps read 110 or 011, TDU 101. It
 * weighs as many answers as it holds.
 */
export function agreement(counts: readonly number[]): Fraction | null {
  assert(counts.length > 2 && counts.every(n => Number.isSafeInteger(n) && n >= 0), 'counts of a scale')
  const total = counts.reduce((sum, n) => sum + n, 0)
  if (total === 0) return null
  let left = counts
  let sum: Fraction = { num: 0n, den: 1n }
  while (left.some(n => n > 0)) {
    const height = Math.min(...left.filter(n => n > 0))
    const taken = left.map(n => n > 0)
    const held = height * taken.filter(Boolean).length
    sum = plus(sum, times(ofLayer(taken), fraction(held, total)))
    left = left.map(n => Math.max(0, n - height))
  }
  return sum
}

/** In thousandths, rounded half away from zero. */
export function permille({ num, den }: Fraction): number {
  const twice = (2000n * (num < 0n ? -num : num) + den) / (2n * den)
  return Number(num < 0n ? -twice : twice)
}

function ofLayer(taken: readonly boolean[]): Fraction {
  const k = taken.length
  const s = taken.filter(Boolean).length
  if (s === 1) return { num: 1n, den: 1n }
  if (s === k) return { num: 0n, den: 1n }
  const { together, apart } = triples(taken)
  return times(
    fraction((k - 2) * together - (k - 1) * apart, (k - 2) * (together + apart)),
    fraction(k - s, k - 1),
  )
}

/** Triples of steps in order: of the two that are taken, those beside each other, and those with an empty one between. */
function triples(taken: readonly boolean[]): { readonly together: number; readonly apart: number } {
  let together = 0
  let apart = 0
  for (let a = 0; a < taken.length; a++)
    for (let b = a + 1; b < taken.length; b++)
      for (let c = b + 1; c < taken.length; c++) {
        if (taken[b] && taken[a] !== taken[c]) together++
        if (taken[a] && !taken[b] && taken[c]) apart++
      }
  return { together, apart }
}

function fraction(num: number, den: number): Fraction {
  return reduced(BigInt(num), BigInt(den))
}

function plus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.num * b.den + b.num * a.den, a.den * b.den)
}

function times(a: Fraction, b: Fraction): Fraction {
  return reduced(a.num * b.num, a.den * b.den)
}

function reduced(num: bigint, den: bigint): Fraction {
  const by = gcd(num < 0n ? -num : num, den)
  return { num: num / by, den: den / by }
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}
