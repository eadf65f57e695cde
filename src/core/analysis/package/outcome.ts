/**
 * What a package comes to, counted from the problem itself: the check that every answer passes before anybody sees
 * it, whoever found it. Rules PK3 to PK6 and PK9, docs/spec/package.md.
 */
import { assert } from '../../canonical/result.js'
import { type Chosen, favoured, isIn, type Package, type PackageProblem, type RedLine } from './problem.js'

/** How many of a group's heard parties stay. */
interface GroupKept {
  readonly group: string
  readonly kept: number
  readonly heard: number
}

export interface Outcome {
  readonly choices: Package
  /** Heard parties with no crossed red line that is known, and those with one. */
  readonly kept: readonly string[]
  readonly lost: readonly string[]
  /** Parties of which the record cannot tell. */
  readonly unknown: readonly string[]
  /** Provisions that stay in. */
  readonly settled: number
  /** Provisions whose choice is not among those with most support. */
  readonly departures: number
  /** Every group with a heard party, in the problem's order. */
  readonly groups: readonly GroupKept[]
  /** The group that keeps the smallest share; null where nobody was heard. */
  readonly lowest: string | null
  /** Every group keeps the share that was asked for. */
  readonly meetsFloor: boolean
}

export function outcomeOf(problem: PackageProblem, choices: Package): Outcome {
  const crossed = new Set(problem.redLines.filter(line => crosses(line, choices)).map(({ party }) => party))
  const heard = problem.parties.filter(party => party.heard)
  const groups = problem.groups.flatMap(group => {
    const own = heard.filter(party => party.group === group)
    const kept = own.filter(({ id }) => !crossed.has(id)).length
    return own.length === 0 ? [] : [{ group, kept, heard: own.length }]
  })
  const made = problem.provisions.map(provision => {
    const choice = provision.choices.find(({ id }) => id === choices[provision.id])
    assert(choice !== undefined, `the package has no choice of ${provision.id}`)
    const best = favoured(provision)
    return { settled: isIn(choice), departs: best.length > 0 && !best.includes(choice) }
  })
  return {
    choices,
    kept: heard.filter(({ id }) => !crossed.has(id)).map(({ id }) => id),
    lost: heard.filter(({ id }) => crossed.has(id)).map(({ id }) => id),
    unknown: problem.parties.filter(party => !party.heard).map(({ id }) => id),
    settled: made.filter(({ settled }) => settled).length,
    departures: made.filter(({ departs }) => departs).length,
    groups,
    lowest: lowestOf(groups),
    meetsFloor: groups.every(({ kept, heard: of }) => kept * problem.floor.den >= problem.floor.num * of),
  }
}

/** Whether a package has what a red line forbids, and nothing that lifts it. */
export function crosses({ provision, choices: forbidden, unless }: RedLine, choices: Package): boolean {
  return forbidden.includes(choices[provision] ?? '') && !unless.some(all => contains(choices, all))
}

function contains(choices: Package, all: readonly Chosen[]): boolean {
  return all.every(({ provision, choice }) => choices[provision] === choice)
}

/** By cross-multiplication, the first in a tie. */
function lowestOf(groups: readonly GroupKept[]): string | null {
  let lowest: GroupKept | null = null
  for (const group of groups)
    if (lowest === null || group.kept * lowest.heard < lowest.kept * group.heard) lowest = group
  return lowest?.group ?? null
}

/** How many of a group have to stay for the floor, rounded up. */
export function neededOf({ num, den }: PackageProblem['floor'], heard: number): number {
  return Math.ceil((num * heard) / den)
}
