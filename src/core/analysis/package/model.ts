/**
 * A problem in numbers, as the search and the solver take it: parties that were heard, one variable for every choice
 * that is left open, and who cannot sign which. Nothing is lost on the way: answers go back by `packageOf` and are
 * counted again from the problem.
 */

import { neededOf } from './outcome.js'
import { type Choice, favoured, isIn, type Package, type PackageProblem } from './problem.js'

interface Variable {
  readonly provision: number
  readonly choice: string
  readonly in: boolean
  /** It is among what has most support, or nothing of the provision has any. */
  readonly favoured: boolean
}

/** That a party cannot sign a choice, but in packages that have all the variables of one of these lists. */
interface Lifted {
  readonly party: number
  readonly variable: number
  readonly unless: readonly (readonly number[])[]
}

export interface Model {
  readonly problem: PackageProblem
  /** The ids of the heard parties, and the group of each. */
  readonly parties: readonly string[]
  readonly groupOf: readonly number[]
  /** By group: how many have to stay. */
  readonly needed: readonly number[]
  readonly variables: readonly Variable[]
  /** By provision: its variables. */
  readonly open: readonly (readonly number[])[]
  /** By party: the variables that it can sign in no package. */
  readonly crossed: readonly (readonly number[])[]
  /** Red lines that an offer can lift. */
  readonly lifted: readonly Lifted[]
}

/** Choices that a reader allows, by provision; a provision that is not there is open. */
export type Allowed = ReadonlyMap<string, readonly string[]>

export function modelOf(problem: PackageProblem, allowed: Allowed): Model {
  const heard = problem.parties.filter(party => party.heard)
  const groupOf = heard.map(({ group }) => problem.groups.indexOf(group))
  const variables = problem.provisions.flatMap((provision, index) => {
    const best = favoured(provision)
    return provision.choices
      .filter(({ id }) => allowed.get(provision.id)?.includes(id) ?? true)
      .map(choice => variableOf(choice, index, best))
  })
  const open = problem.provisions.map((_, index) => indices(variables, v => v.provision === index))
  return {
    problem,
    parties: heard.map(({ id }) => id),
    groupOf,
    needed: problem.groups.map((_, g) => neededOf(problem.floor, groupOf.filter(of => of === g).length)),
    variables,
    open,
    ...linesOf(
      problem,
      heard.map(({ id }) => id),
      variables,
      open,
    ),
  }
}

function variableOf(choice: Choice, provision: number, best: readonly Choice[]): Variable {
  const isFavoured = best.length === 0 || best.includes(choice)
  return { provision, choice: choice.id, in: isIn(choice), favoured: isFavoured }
}

function linesOf(
  problem: PackageProblem,
  parties: readonly string[],
  variables: readonly Variable[],
  open: Model['open'],
): Pick<Model, 'crossed' | 'lifted'> {
  const place = new Map(problem.provisions.map(({ id }, index) => [id, index]))
  const party = new Map(parties.map((id, index) => [id, index]))
  const find = (provision: string, choice: string) =>
    open[place.get(provision)!]!.find(v => variables[v]!.choice === choice)
  const crossed = parties.map(() => new Set<number>())
  const lifted: Lifted[] = []
  for (const line of problem.redLines)
    for (const choice of line.choices) {
      const variable = find(line.provision, choice)
      const holder = party.get(line.party)
      if (variable === undefined || holder === undefined) continue
      // What lifts it may have been dropped by the reader: then it cannot be lifted that way.
      const unless = line.unless.flatMap(all => {
        const found = all.map(one => find(one.provision, one.choice))
        return found.includes(undefined) ? [] : [found as number[]]
      })
      if (unless.length === 0) crossed[holder]!.add(variable)
      else lifted.push({ party: holder, variable, unless })
    }
  return { crossed: crossed.map(set => [...set].sort((a, b) => a - b)), lifted }
}

/** A package from one variable of every provision. */
export function packageOf({ problem, variables }: Model, chosen: readonly number[]): Package {
  return Object.fromEntries(problem.provisions.map(({ id }, p) => [id, variables[chosen[p]!]!.choice]))
}

function indices<T>(list: readonly T[], is: (one: T) => boolean): number[] {
  return list.flatMap((one, index) => (is(one) ? [index] : []))
}
