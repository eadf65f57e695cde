/**
 * Which statement somebody is shown next: drawn by chance, with a weight that grows for statements that few have seen,
 * that people agree with, that set people apart, and that few pass on. The formula of Polis (Small et al. 2021;
 * polismath `conversation.clj`, `importance-metric`): with A agreements, P passes, S votes of those who are in groups
 * and E the extremity, importance = (1 − (P+1)/(S+2)) · (E + 1) · (A+1)/(S+2), and
 * priority = (importance · (1 + 8 · 2^(−S/5)))². Rules OM21 to OM23, docs/spec/opinion-map.md.
 */
import { smoothed } from './represent.js'

/** What a statement about voters, not about the matter, has instead. */
export const metaPriority = 49

export interface Seen {
  readonly agree: number
  readonly pass: number
  readonly votes: number
}

export function priorityOf({ agree, pass, votes }: Seen, extremity: number): number {
  const importance = (1 - smoothed(pass, votes)) * (extremity + 1) * smoothed(agree, votes)
  const weight = importance * (1 + 8 * fifthRootOfHalfTo(votes))
  return weight * weight
}

/** 2^(−k/5) for k from 0 to 4: powers of Math may differ in the last place. */
const fifths = [1, 0.8705505632961241, 0.757858283255199, 0.6597539553864471, 0.5743491774985175] as const

function fifthRootOfHalfTo(n: number): number {
  let power: number = fifths[(n % 5) as 0]
  for (let halvings = Math.floor(n / 5); halvings > 0 && power > 0; halvings--) power /= 2
  return power
}

/**
 * The statement that a number from 0 to 1 draws, each by its priority; null where there is none to draw from. The
 * statements are those that the person has not voted on and that are not left out, in their order.
 */
export function drawStatement(
  open: readonly { readonly statement: number; readonly priority: number }[],
  random: number,
): number | null {
  const total = open.reduce((sum, { priority }) => sum + priority, 0)
  let left = random * total
  for (const { statement, priority } of open) {
    left -= priority
    if (left < 0) return statement
  }
  return open.at(-1)?.statement ?? null
}
