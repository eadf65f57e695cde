/**
 * A generator of numbers that look random and are the same on every machine: xorshift32 (Marsaglia 2003,
 * doi 10.18637/jss.v008.i14). For starting points and resampling; nothing secret may come from it.
 */
export function seeded(seed: number): () => number {
  let x = seed | 0 || 1
  return () => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) / 0x1_0000_0000
  }
}
