/**
 * A set of parties that could stay together, kept so that one more, or one fewer, costs as much as it has red lines.
 * They can as long as every provision has a choice that none of them forbids, and not more provisions go out than may.
 */
import type { Model } from './model.js'

export interface Trial {
  readonly model: Model
  /** Provisions that may be left out. */
  readonly outsMax: number
  readonly stays: Uint8Array
  readonly count: { stay: number; out: number; short: number }
  readonly byGroup: Int32Array
  /** By variable: how many of those that stay forbid it. */
  readonly blockers: Int32Array
  /** By provision: choices that nobody who stays forbids, which keep it in, and which leave it out. */
  readonly freeIn: Int32Array
  readonly freeOut: Int32Array
}

/** What is fixed of a model while it is searched: by party, its red lines by provision; by variable, who forbids it. */
export interface Lines {
  readonly byParty: readonly (readonly Line[])[]
  readonly byVariable: readonly (readonly number[])[]
  /** By variable: 1 where it keeps its provision in. */
  readonly isIn: Uint8Array
  /** Of all parties together. */
  readonly count: number
}

interface Line {
  readonly provision: number
  readonly variables: readonly number[]
}

/** Red lines that an offer can lift count as if none did: what is found can be signed either way. */
export function linesOf(model: Model): Lines {
  const all = model.crossed.map(own => new Set(own))
  for (const { party, variable } of model.lifted) all[party]!.add(variable)
  const byVariable = model.variables.map((): number[] => [])
  const byParty = all.map((own, party) => {
    const lines = new Map<number, number[]>()
    for (const v of [...own].sort((a, b) => a - b)) {
      byVariable[v]!.push(party)
      const { provision } = model.variables[v]!
      lines.set(provision, [...(lines.get(provision) ?? []), v])
    }
    return [...lines].map(([provision, variables]) => ({ provision, variables }))
  })
  const isIn = Uint8Array.from(model.variables, variable => (variable.in ? 1 : 0))
  return { byParty, byVariable, isIn, count: byParty.reduce((sum, { length }) => sum + length, 0) }
}

/** Nobody stays yet, so nothing is forbidden. Null where too many provisions can only be left out. */
export function emptyTrial(model: Model, outsMax: number): Trial | null {
  const freeIn = Int32Array.from(model.open, open => open.filter(v => model.variables[v]!.in).length)
  const freeOut = Int32Array.from(model.open, open => open.filter(v => !model.variables[v]!.in).length)
  const out = freeIn.filter(free => free === 0).length
  if (out > outsMax) return null
  return {
    model,
    outsMax,
    stays: new Uint8Array(model.parties.length),
    count: { stay: 0, out, short: model.needed.reduce((sum, n) => sum + n, 0) },
    byGroup: new Int32Array(model.needed.length),
    blockers: new Int32Array(model.variables.length),
    freeIn,
    freeOut,
  }
}

export function add(trial: Trial, lines: Lines, party: number): void {
  trial.stays[party] = 1
  trial.count.stay++
  const group = trial.model.groupOf[party]!
  if (trial.byGroup[group]!++ < trial.model.needed[group]!) trial.count.short--
  for (const { provision, variables } of lines.byParty[party]!)
    for (const v of variables) if (trial.blockers[v]!++ === 0) free(trial, provision, v, -1)
}

export function remove(trial: Trial, lines: Lines, party: number): void {
  trial.stays[party] = 0
  trial.count.stay--
  const group = trial.model.groupOf[party]!
  if (--trial.byGroup[group]! < trial.model.needed[group]!) trial.count.short++
  for (const { provision, variables } of lines.byParty[party]!)
    for (const v of variables) if (--trial.blockers[v]! === 0) free(trial, provision, v, 1)
}

function free(trial: Trial, provision: number, variable: number, by: 1 | -1): void {
  if (!trial.model.variables[variable]!.in) {
    trial.freeOut[provision]! += by
    return
  }
  const before = trial.freeIn[provision]!
  trial.freeIn[provision] = before + by
  if (before === 0) trial.count.out--
  else if (before + by === 0) trial.count.out++
}

/** That nothing which is open would be left of a provision. */
export const impossible = -1

/**
 * How many would have to go for a party to stay, one that forbids two of the choices counted twice; `impossible`, or
 * more than `most`, where it is not worth knowing. `freed` is given the choices that nobody may forbid any more.
 */
export function priceOf(
  trial: Trial,
  lines: Lines,
  party: number,
  most: number,
  freed: number[] | null = null,
): number {
  const { blockers, freeIn, freeOut } = trial
  let cost = 0
  let spare = trial.outsMax - trial.count.out
  for (const { provision, variables } of lines.byParty[party]!) {
    let lostIn = 0
    let lostOut = 0
    for (const v of variables)
      if (blockers[v] === 0) {
        if (lines.isIn[v] === 1) lostIn++
        else lostOut++
      }
    const wasIn = freeIn[provision]! > 0
    if (freeIn[provision]! > lostIn) continue
    if (freeOut[provision]! > lostOut) {
      if (!wasIn) continue
      if (spare-- > 0) continue
    }
    const cheapest = cheapestOf(trial, lines, provision, variables, wasIn)
    if (cheapest === -1) return impossible
    cost += blockers[cheapest]!
    if (cost > most) return cost
    freed?.push(cheapest)
  }
  return cost
}

/** The choice of a provision with the fewest that forbid it, among those that the newcomer can sign. */
function cheapestOf(
  { blockers, model }: Trial,
  { isIn }: Lines,
  provision: number,
  forbidden: readonly number[],
  onlyIn: boolean,
): number {
  let cheapest = -1
  for (const v of model.open[provision]!) {
    if ((onlyIn && isIn[v] === 0) || forbidden.includes(v)) continue
    if (cheapest === -1 || blockers[v]! < blockers[cheapest]!) cheapest = v
  }
  return cheapest
}

/** One variable of every provision that nobody who stays forbids: in rather than out, with support rather than without. */
export function choose({ model, blockers }: Trial): number[] {
  return model.open.map(open => {
    let best = -1
    for (const v of open)
      if (blockers[v] === 0 && (best === -1 || worth(model, v) > worth(model, best))) best = v
    return best
  })
}

function worth({ variables }: Model, v: number): number {
  return (variables[v]!.in ? 2 : 0) + (variables[v]!.favoured ? 1 : 0)
}
