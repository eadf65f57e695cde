/**
 * The arithmetic of equal groups: a verdict, the lowest group and one smoothed figure from counts by group.
 * Verdict and lowest depend on the shares inside a group alone, never on how many it has; exact integers
 * throughout. Rules S4..S7, docs/spec/reports.md.
 */

export interface GroupStanding {
  readonly group: string
  /** Parties of the group that take a stance here. */
  readonly heard: number
  readonly support: number
  readonly accept: number
  readonly concern: number
  readonly object: number
  readonly refer: number
  /** What more than half of those heard say; `split` where no side is more than half. */
  readonly verdict: 'for' | 'against' | 'split' | 'not-heard'
  readonly acts: readonly number[]
}

/** More than half agree, more than half object or would refer it elsewhere, or neither. A concern is on no side. */
export function verdictOf(agree: number, against: number, heard: number): GroupStanding['verdict'] {
  if (heard === 0) return 'not-heard'
  if (2 * agree > heard) return 'for'
  return 2 * against > heard ? 'against' : 'split'
}

/** The group with the smallest share of agreement, the first in a tie. By cross-multiplication, never by division. */
export function lowestOf(heard: readonly GroupStanding[]): string | null {
  let lowest: GroupStanding | null = null
  for (const group of heard)
    if (lowest === null || agreeOf(group) * lowest.heard < agreeOf(lowest) * group.heard) lowest = group
  return lowest?.group ?? null
}

function agreeOf({ support, accept }: GroupStanding): number {
  return support + accept
}

/**
 * The geometric mean of (agree+1)/(heard+2) in thousandths, rounded half up: the largest p with (p − ½)/1000 at most the mean. Exact integers, because
 * roots and logarithms of floats may differ in the last place from one machine to another.
 */
export function meanPermille(heard: readonly GroupStanding[]): number {
  const power = BigInt(heard.length)
  const num = heard.reduce((product, g) => product * BigInt(agreeOf(g) + 1), 2000n ** power)
  const den = heard.reduce((product, g) => product * BigInt(g.heard + 2), 1n)
  let low = 0
  let high = 1000
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (BigInt(2 * middle - 1) ** power * den <= num) low = middle
    else high = middle - 1
  }
  return low
}
