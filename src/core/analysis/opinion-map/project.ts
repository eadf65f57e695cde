/**
 * Where participants and statements lie on the axes. A participant: sqrt(C / n) · Σ (vote − mean) · loading over the n
 * statements that they voted on, so that who voted on few is not drawn to the middle; a statement: the place of
 * somebody who only agrees with it, sqrt(C) · (1 − mean) · loading (Small et al. 2021; polismath `pca.clj`). Statements
 * that are left out count as voted on by everybody, with 0, as in Polis. Rules OM9 and OM10, docs/spec/opinion-map.md.
 */
import type { Axes } from './axes.js'
import type { Votes } from './votes.js'

/** x and y of each participant, one after another. `leftOut` says how many statements are left out. */
export function projectParticipants(votes: Votes, { mean, axes }: Axes, leftOut: number): Float64Array {
  const [first, second] = [axes[0]!, axes[1]!]
  const places = new Float64Array(2 * votes.participants)
  for (let i = 0; i < votes.participants; i++) {
    const [from, to] = [votes.start[i]!, votes.start[i + 1]!]
    let [x, y] = [0, 0]
    for (let at = from; at < to; at++) {
      const j = votes.statement[at]!
      const z = votes.vote[at]! - mean[j]!
      x += z * first[j]!
      y += z * second[j]!
    }
    const scale = Math.sqrt(votes.statements / Math.max(1, to - from + leftOut))
    places[2 * i] = scale * x
    places[2 * i + 1] = scale * y
  }
  return places
}

/** x and y of each statement, one after another. */
export function projectStatements({ mean, axes }: Axes): Float64Array {
  const places = new Float64Array(2 * mean.length)
  const scale = Math.sqrt(mean.length)
  mean.forEach((mu, j) => {
    places[2 * j] = scale * (1 - mu) * axes[0]![j]!
    places[2 * j + 1] = scale * (1 - mu) * axes[1]![j]!
  })
  return places
}

/** How far each statement lies from the middle. */
export function extremities(places: Float64Array): Float64Array {
  return new Float64Array(places.length / 2).map((_, j) => {
    const [x, y] = [places[2 * j]!, places[2 * j + 1]!]
    return Math.sqrt(x * x + y * y)
  })
}
