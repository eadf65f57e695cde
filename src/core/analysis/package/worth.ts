/** What a choice of variables is worth, in the order in which packages are compared; and small changes that make it better. */
import type { Model } from './model.js'

export interface Worth {
  /** Parties that are missing for the floor. */
  readonly short: number
  readonly kept: number
  readonly settled: number
  readonly departures: number
}

/** `chosen`: one variable of every provision, in their order. */
export function worthOf(model: Model, chosen: readonly number[]): Worth {
  const has = (v: number) => chosen[model.variables[v]!.provision] === v
  const stays = model.crossed.map(own => !own.some(has))
  for (const { party, variable, unless } of model.lifted)
    if (stays[party] && has(variable) && !unless.some(all => all.every(has))) stays[party] = false
  const byGroup = model.needed.map(() => 0)
  let kept = 0
  for (const [party, group] of model.groupOf.entries())
    if (stays[party]) {
      byGroup[group]!++
      kept++
    }
  return {
    short: model.needed.reduce((sum, needed, g) => sum + Math.max(0, needed - byGroup[g]!), 0),
    kept,
    settled: chosen.filter(v => model.variables[v]!.in).length,
    departures: chosen.filter(v => !model.variables[v]!.favoured).length,
  }
}

/** First the floor, then the parties, then the provisions, then the support. */
export function betterThan(a: Worth, b: Worth): boolean {
  if (a.short !== b.short) return a.short < b.short
  if (a.kept !== b.kept) return a.kept > b.kept
  if (a.settled !== b.settled) return a.settled > b.settled
  return a.departures < b.departures
}

/** Changes one choice, or one with all that lifts a red line on it, as long as that makes the package better. */
export function polish(model: Model, chosen: readonly number[], settledMin: number): number[] {
  const moves = [
    ...model.variables.map((_, v) => [v]),
    ...model.lifted.flatMap(({ variable, unless }) => unless.map(all => [variable, ...all])),
  ]
  let best = [...chosen]
  let worth = worthOf(model, best)
  for (let again = true; again; ) {
    again = false
    for (const move of moves) {
      const changed = [...best]
      for (const v of move) changed[model.variables[v]!.provision] = v
      const next = worthOf(model, changed)
      if (next.settled < settledMin || !betterThan(next, worth)) continue
      best = changed
      worth = next
      again = true
    }
  }
  return best
}
