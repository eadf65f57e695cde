/**
 * The first answer: greedy, then a tabu search among sets of parties that could stay together. Deterministic: it stops
 * after so many steps without a better answer, and what it draws comes from a sequence of its own. Nothing is proven
 * by it. Rules PK7 and PK8, docs/spec/package.md.
 */
import { packageRuns, packageRunsFrom, packageStepsMax, packageStepsMin } from '../../limits.js'
import { builtUp } from './greedy.js'
import type { Model } from './model.js'
import {
  add,
  choose,
  emptyTrial,
  impossible,
  type Lines,
  linesOf,
  priceOf,
  remove,
  type Trial,
} from './trial.js'
import { betterThan, polish, type Worth, worthOf } from './worth.js'

export interface Found {
  readonly chosen: readonly number[]
  readonly worth: Worth
}

/**
 * The best package found for every number of provisions that have to stay in, from none to all; null from where on
 * that cannot be had. Each begins from the better of what was found with one more, and what is built up from nothing in.
 */
export function searchAll(model: Model): (Found | null)[] {
  const lines = linesOf(model)
  const built = builtUp(model, lines)
  const found = Array.from({ length: model.open.length + 1 }, (): Found | null => null)
  let before: Best | null = null
  for (let settled = model.open.length; settled >= 0; settled--) {
    const starts = [before?.stays ?? null, keptBy(model, lines, built[settled])]
    before = searchFrom(model, lines, model.open.length - settled, starts)
    const next = before === null ? null : improved(model, before.chosen, settled)
    if (next !== null) spread(found, next)
  }
  return found
}

/** The best package found with everything in; null where there is none. */
export function searchWhole(model: Model): Found | null {
  const best = searchWell(model, linesOf(model), 0)
  return best === null ? null : improved(model, best.chosen, model.open.length)
}

/** Parties that nothing chosen crosses. */
function keptBy(model: Model, lines: Lines, chosen: readonly number[] | undefined): readonly number[] | null {
  if (chosen === undefined) return null
  const lost = new Set(chosen.flatMap(v => lines.byVariable[v]!))
  return model.parties.flatMap((_, party) => (lost.has(party) ? [] : [party]))
}

/** The best of several searches from nothing, each with draws of its own; more where there is more to search. */
function searchWell(model: Model, lines: Lines, outsMax: number): Best | null {
  const runs = lines.count < packageRunsFrom ? 1 : packageRuns
  let best: Best | null = null
  for (let run = 1; run <= runs; run++) {
    const trial = emptyTrial(model, outsMax)
    if (trial === null) return null
    const found = search(trial, lines, stepsOf(lines), drawing(run))
    if (best === null || betterThan(found.worth, best.worth)) best = found
  }
  return best
}

/** From the better of the starts that there are; with everything in, from nothing too. */
function searchFrom(
  model: Model,
  lines: Lines,
  outsMax: number,
  starts: readonly (readonly number[] | null)[],
): Best | null {
  let best = outsMax === 0 ? searchWell(model, lines, outsMax) : null
  for (const stays of starts) {
    const trial = emptyTrial(model, outsMax)
    if (trial === null) return null
    if (stays === null) continue
    for (const party of stays) add(trial, lines, party)
    const found = search(trial, lines, stepsOf(lines) >> 2, drawing(1))
    if (best === null || betterThan(found.worth, best.worth)) best = found
  }
  return best ?? searchWell(model, lines, outsMax)
}

/** What was found stands for every number of provisions up to those that it has in, where nothing there is as good. */
export function spread(best: (Found | null)[], found: Found): void {
  for (let settled = found.worth.settled; settled >= 0; settled--) {
    const there = best[settled]!
    if (there === null || betterThan(found.worth, there.worth)) best[settled] = found
  }
}

/** The more red lines, the longer it takes to find what is best. */
function stepsOf({ count }: Lines): number {
  return Math.min(packageStepsMax, Math.max(packageStepsMin, count))
}

/** Null where the floor is not met. */
function improved(model: Model, chosen: readonly number[], settled: number): Found | null {
  const best = model.lifted.length === 0 ? [...chosen] : polish(model, chosen, settled)
  const worth = worthOf(model, best)
  return worth.short > 0 ? null : { chosen: best, worth }
}

interface Best {
  stays: number[]
  chosen: number[]
  worth: Worth
}

function bestOf(trial: Trial, chosen: number[]): Best {
  return { stays: staying(trial), chosen, worth: promised(trial, chosen) }
}

function staying({ stays }: Trial): number[] {
  const parties: number[] = []
  for (let party = 0; party < stays.length; party++) if (stays[party] === 1) parties.push(party)
  return parties
}

/** What a trial is worth at the least: others may stay too, whom its choices happen not to cross. */
function promised({ model, count }: Trial, chosen: readonly number[]): Worth {
  const departures = chosen.reduce((n, v) => (model.variables[v]!.favoured ? n : n + 1), 0)
  return { short: count.short, kept: count.stay, settled: model.open.length - count.out, departures }
}

/** Lets the party stay that costs least, again and again; who had to go may not come back at once. */
function search(trial: Trial, lines: Lines, steps: number, draw: (below: number) => number): Best {
  const { model } = trial
  const best = bestOf(trial, choose(trial))
  const barred = new Int32Array(model.parties.length)
  let since = 0
  for (let step = 1; since < steps; step++, since++) {
    const party = cheapestParty(trial, lines, barred, step, draw)
    if (party === -1) break
    for (const gone of evicted(trial, lines, party)) {
      remove(trial, lines, gone)
      barred[gone] = step + 10 + draw(10)
    }
    add(trial, lines, party)
    if (keepBest(trial, best)) since = 0
  }
  return best
}

/** Of those that may stay, one for whom fewest have to go; -1 where there is none. */
function cheapestParty(
  trial: Trial,
  lines: Lines,
  barred: Int32Array,
  step: number,
  draw: (below: number) => number,
): number {
  const { model, byGroup } = trial
  let best = -1
  let least = Number.MAX_SAFE_INTEGER - missedBonus
  let ties = 1
  for (let party = 0; party < trial.stays.length; party++) {
    if (trial.stays[party] === 1 || barred[party]! > step) continue
    const group = model.groupOf[party]!
    const bonus = byGroup[group]! < model.needed[group]! ? missedBonus : 0
    const price = priceOf(trial, lines, party, least + bonus)
    const cost = price - bonus
    if (price === impossible || cost > least) continue
    ties = cost < least ? 1 : ties + 1
    if (cost < least || draw(ties) === 0) best = party
    least = cost
  }
  return best
}

/** A party that is missing for the floor may cost so many more than one that is not. */
const missedBonus = 2

function evicted(trial: Trial, lines: Lines, party: number): Set<number> {
  const freed: number[] = []
  priceOf(trial, lines, party, Number.MAX_SAFE_INTEGER, freed)
  const gone = new Set<number>()
  for (const v of freed)
    for (const other of lines.byVariable[v]!) if (trial.stays[other] === 1) gone.add(other)
  return gone
}

/** Looks closer only at what has as many parties as the best so far. */
function keepBest(trial: Trial, best: Best): boolean {
  const { worth } = best
  const { short, stay } = trial.count
  if (short > worth.short || (short === worth.short && stay < worth.kept)) return false
  const chosen = choose(trial)
  if (!betterThan(promised(trial, chosen), worth)) return false
  Object.assign(best, bestOf(trial, chosen))
  return true
}

/** Whole numbers below a bound, the same sequence every time (xorshift32: Marsaglia, Xorshift RNGs, 2003). */
function drawing(run: number): (below: number) => number {
  let x = 2_463_534_242 * run
  return below => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) % below
  }
}
