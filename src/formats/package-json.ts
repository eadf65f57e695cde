/** What the package finder answers, as JSON. Shapes: docs/spec/package.md. */
import type { PackageAnswer } from '../core/analysis/package/answer.js'
import { costsOf } from '../core/analysis/package/cost.js'
import type { Front } from '../core/analysis/package/front.js'
import type { PackageProblem } from '../core/analysis/package/problem.js'

/** Points with what they cost; `proven` where nobody can keep more, and nobody depart less often. */
export function frontJson(problem: PackageProblem, front: Front) {
  return {
    ...front,
    points: front.points.map(point => ({
      ...point,
      proven: point.keptMax === point.outcome.kept.length && point.departuresMin === point.outcome.departures,
      costs: costsOf(problem, point.outcome),
    })),
  }
}

export function packageJson({ negotiation, at, named, work, front }: PackageAnswer) {
  if (work === null) return { negotiation, at, observed: true, named, front: null }
  const { problem, question, unplaced, aside, offers, sealed } = work
  const { floor, keep, drop, without, infer } = question
  return {
    ...{ negotiation, at, observed: false },
    asked: { floor: `${floor.num}/${floor.den}`, keep, drop, without, infer },
    ...{ problem, unplaced, aside, offers, sealed },
    front: front === null ? null : frontJson(problem, front),
  }
}
