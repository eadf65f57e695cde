/** Numbers that a seed decides, and choices made by them: a run that failed is played again by its seed. */

/** Numbers in [0, 1): mulberry32 by Tommy Ettinger, public domain. */
export interface Random {
  (): number
  /** A whole number from `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number
  /** One of a list that is not empty. */
  readonly one: <T>(list: readonly T[]) => T
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean
  /** The list in another order. */
  readonly shuffled: <T>(list: readonly T[]) => T[]
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return Object.assign(next, {
    int,
    one: <T>(list: readonly T[]) => list[int(0, list.length - 1)]!,
    chance: (percent: number) => next() * 100 < percent,
    shuffled: <T>(list: readonly T[]) =>
      list
        .map(item => [next(), item] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, item]) => item),
  })
}
