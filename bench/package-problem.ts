/**
 * Large problems for the package finder, drawn from a seed: parties in 8 blocs, each of which cares most for 15 of the
 * provisions and mostly agrees among itself on which wording it could sign; a red line is on one or both of the others.
 */
import type { PackageProblem } from '../src/core/analysis/package/problem.js'

const blocs = 8
const partyCount = 193
const provisionCount = 60
const alternatives = 3
const dearTo = 15

/** As many red lines are drawn for every party; those on one provision become one. */
export function blocProblem(redLinesEach: number, seed: number): PackageProblem {
  const draw = drawing(seed * 1_000 + redLinesEach)
  const likes = table(() => draw(alternatives), provisionCount)
  const dear = table(() => draw(provisionCount), dearTo)
  const parties = Array.from({ length: partyCount }, (_, i) => ({ id: `P${i}`, bloc: i % blocs }))
  return {
    groups: Array.from({ length: blocs }, (_, bloc) => `bloc-${bloc}`),
    parties: parties.map(({ id, bloc }) => ({ id, group: `bloc-${bloc}`, heard: true })),
    provisions: Array.from({ length: provisionCount }, (_, p) => ({
      id: `p${p}`,
      choices: [
        ...Array.from({ length: alternatives }, (_, a) => ({
          ...{ id: `a${a}`, kind: a === 0 ? ('base' as const) : ('alternative' as const), support: 0 },
        })),
        { id: 'nothing', kind: 'nothing', support: 0 },
        { id: 'refer', kind: 'refer', support: 0 },
      ],
    })),
    redLines: parties.flatMap(({ id, bloc }) =>
      linesOf(redLinesEach, likes[bloc]!, dear[bloc]!, draw).map(({ provision, forbidden }) => ({
        ...{ party: id, provision: `p${provision}`, choices: forbidden.map(a => `a${a}`), unless: [] },
        evidence: { kind: 'declared' as const, by: id, acts: [] },
      })),
    ),
    floor: { num: 0, den: 1 },
  }
}

function linesOf(
  count: number,
  likes: readonly number[],
  dear: readonly number[],
  draw: (below: number) => number,
): { provision: number; forbidden: number[] }[] {
  const lines = new Map<number, Set<number>>()
  for (let n = 0; n < count; n++) {
    const provision = draw(100) < 70 ? dear[draw(dear.length)]! : draw(provisionCount)
    const signs = draw(100) < 94 ? likes[provision]! : draw(alternatives)
    const others = [0, 1, 2].filter(a => a !== signs)
    const forbidden = draw(100) < 70 ? others : [others[draw(2)]!]
    lines.set(provision, new Set([...(lines.get(provision) ?? []), ...forbidden]))
  }
  return [...lines].map(([provision, all]) => {
    // Nobody forbids every wording: one of them its bloc could sign.
    if (all.size === alternatives) all.delete(likes[provision]!)
    return { provision, forbidden: [...all].sort((a, b) => a - b) }
  })
}

function table<T>(cell: () => T, columns: number): T[][] {
  return Array.from({ length: blocs }, () => Array.from({ length: columns }, cell))
}

/** Whole numbers below a bound (mulberry32). */
function drawing(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}
