/**
 * Packages built up from leaving everything out: again and again the choice that loses fewest puts its provision in, and
 * what was put in before is put to the test again. Where much may stay out this finds what the search among sets of
 * parties would not. Rule PK8, docs/spec/package.md.
 */
import type { Model } from './model.js'
import type { Lines } from './trial.js'

interface Built {
  readonly model: Model
  readonly lines: Lines
  /** One variable of every provision. */
  readonly chosen: number[]
  /** By party: how many of the chosen it forbids; by group: how many stay. */
  readonly crossings: Int32Array
  readonly byGroup: Int32Array
  readonly count: { settled: number }
}

/** By number of provisions in: one variable of every provision; undefined where so few, or so many, cannot be in. */
export function builtUp(model: Model, lines: Lines): (readonly number[] | undefined)[] {
  const built = nothingIn(model, lines)
  const all: (readonly number[] | undefined)[] = []
  for (;;) {
    // Under a floor one exchange can undo another: so many, and no more.
    for (let n = 0; n < model.open.length && exchanged(built); n++);
    all[built.count.settled] = [...built.chosen]
    const next = cheapestIn(built)
    if (next === -1) return all
    put(built, next)
  }
}

/** Everything out that may be, by what fewest forbid; the rest in, by the same. */
function nothingIn(model: Model, lines: Lines): Built {
  const fewest = (variables: readonly number[]) =>
    variables.reduce((best, v) => (lines.byVariable[v]!.length < lines.byVariable[best]!.length ? v : best))
  const chosen = model.open.map(open => {
    const out = open.filter(v => lines.isIn[v] === 0)
    return fewest(out.length > 0 ? out : open)
  })
  const built: Built = {
    ...{ model, lines, chosen },
    crossings: new Int32Array(model.parties.length),
    byGroup: Int32Array.from(model.needed, (_, group) => model.groupOf.filter(of => of === group).length),
    count: { settled: chosen.filter(v => lines.isIn[v] === 1).length },
  }
  for (const v of chosen) cross(built, v, 1)
  return built
}

function cross({ model, lines, crossings, byGroup }: Built, variable: number, by: 1 | -1): void {
  for (const party of lines.byVariable[variable]!) {
    const before = crossings[party]!
    crossings[party] = before + by
    if (before === 0) byGroup[model.groupOf[party]!]!--
    else if (before + by === 0) byGroup[model.groupOf[party]!]!++
  }
}

function put(built: Built, variable: number): void {
  const { provision } = built.model.variables[variable]!
  const before = built.chosen[provision]!
  cross(built, before, -1)
  cross(built, variable, 1)
  built.chosen[provision] = variable
  built.count.settled += built.lines.isIn[variable]! - built.lines.isIn[before]!
}

/** What a choice would lose besides; a party that is missing for the floor then counts for three. */
function lossOf({ model, lines, crossings, byGroup }: Built, variable: number): number {
  let loss = 0
  for (const party of lines.byVariable[variable]!) {
    const group = model.groupOf[party]!
    if (crossings[party] === 0) loss += byGroup[group]! <= model.needed[group]! ? 3 : 1
  }
  return loss
}

/** The choice that puts in a provision which is out and loses fewest; -1 where nothing is left. */
function cheapestIn(built: Built): number {
  const { model, lines, chosen } = built
  let cheapest = -1
  let least = Number.MAX_SAFE_INTEGER
  model.open.forEach((open, provision) => {
    if (lines.isIn[chosen[provision]!] === 1) return
    for (const v of open) {
      const loss = lines.isIn[v] === 1 ? lossOf(built, v) : Number.MAX_SAFE_INTEGER
      if (loss < least) {
        cheapest = v
        least = loss
      }
    }
  })
  return cheapest
}

/** Takes out one after another, and puts in what loses fewest; whether any of them was worth it. */
function exchanged(built: Built): boolean {
  const { model, lines, chosen } = built
  for (const [provision, open] of model.open.entries()) {
    const before = chosen[provision]!
    const out = open.find(v => lines.isIn[v] === 0)
    if (lines.isIn[before] === 0 || out === undefined) continue
    put(built, out)
    const other = cheapestIn(built)
    if (lossOf(built, other) < lossOf(built, before)) {
      put(built, other)
      return true
    }
    put(built, before)
  }
  return false
}
