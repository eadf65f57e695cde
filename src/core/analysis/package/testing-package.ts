/** For tests of the package finder: problems drawn by fast-check, and every package of a small one. */
import fc from 'fast-check'
import type { modelOf } from './model.js'
import { type Outcome, outcomeOf } from './outcome.js'
import type { Choice, Package, PackageProblem, RedLine } from './problem.js'

const choiceIds = ['base', 'A/1/1', 'B/1/1', 'nothing', 'refer'] as const

function choices(alternatives: number, support: readonly number[]): Choice[] {
  const ids = [...choiceIds.slice(0, 1 + alternatives), 'nothing', 'refer']
  return ids.map((id, i) => ({
    id,
    kind: id === 'base' || id === 'nothing' || id === 'refer' ? id : 'alternative',
    support: support[i] ?? 0,
  }))
}

/** Up to 6 parties in 3 groups, up to 4 provisions of up to 5 choices: at most 625 packages. */
export const smallProblem: fc.Arbitrary<PackageProblem> = fc
  .record({
    parties: fc.array(fc.nat(2), { minLength: 1, maxLength: 6 }),
    provisions: fc.array(fc.tuple(fc.nat(2), fc.array(fc.nat(2), { maxLength: 5 })), {
      minLength: 1,
      maxLength: 4,
    }),
    lines: fc.array(
      fc.record({
        party: fc.nat(5),
        provision: fc.nat(3),
        from: fc.nat(4),
        more: fc.nat(2),
        lift: fc.option(fc.nat(19), { freq: 3 }),
      }),
      { maxLength: 16 },
    ),
    floor: fc.constantFrom({ num: 0, den: 1 }, { num: 1, den: 2 }, { num: 1, den: 1 }),
  })
  .map(({ parties, provisions, lines, floor }) => {
    const open = provisions.map(([alternatives, support], i) => ({
      id: `${i + 1}`,
      choices: choices(alternatives, support),
    }))
    const at = (provision: number, from: number) => {
      const { id, choices } = open[provision % open.length]!
      return { provision: id, choice: choices[from % choices.length]!.id }
    }
    const redLines = lines.map(({ party, provision, from, more, lift }): RedLine => {
      const own = [...new Set(Array.from({ length: more + 1 }, (_, n) => at(provision, from + n).choice))]
      const id = `P${party % parties.length}`
      return {
        ...{ party: id, provision: at(provision, 0).provision, choices: own },
        unless: lift === null ? [] : [[at(lift >> 2, lift & 3)]],
        evidence: { kind: 'declared', by: id, acts: [] },
      }
    })
    const drawn = new Set(redLines.map(({ party }) => party))
    return {
      groups: ['g0', 'g1', 'g2'],
      parties: parties.map((group, i) => ({
        id: `P${i}`,
        group: `g${group}`,
        heard: drawn.has(`P${i}`) || i % 2 === 0,
      })),
      provisions: open,
      redLines,
      floor,
    }
  })

/** What every package there is comes to. */
export function everyOutcome(problem: PackageProblem): Outcome[] {
  let all: Package[] = [{}]
  for (const { id, choices } of problem.provisions)
    all = all.flatMap(some => choices.map(choice => ({ ...some, [id]: choice.id })))
  return all.map(one => outcomeOf(problem, one))
}

/** The front by looking at every package: for each number of provisions in, most parties, then fewest departures. */
export function bruteFront(
  problem: PackageProblem,
): (readonly [settled: number, kept: number, departures: number])[] {
  const all = everyOutcome(problem).filter(({ meetsFloor }) => meetsFloor)
  const front: [number, number, number][] = []
  let most = -1
  for (let settled = problem.provisions.length; settled >= 0; settled--) {
    const least = all.filter(one => one.settled >= settled)
    const kept = Math.max(-1, ...least.map(one => one.kept.length))
    if (kept <= most) continue
    most = kept
    const best = least.filter(one => one.kept.length === kept)
    front.push([settled, kept, Math.min(...best.map(one => one.departures))])
  }
  return front
}

/** No wishes at all. */
export const anything: Parameters<typeof modelOf>[1] = new Map()
