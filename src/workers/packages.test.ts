import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { allowedBy } from '../core/analysis/package/allowed.js'
import { type Front, firstFront, type Solver, solvedFront } from '../core/analysis/package/front.js'
import { programOf } from '../core/analysis/package/lp.js'
import { modelOf } from '../core/analysis/package/model.js'
import { outcomeOf } from '../core/analysis/package/outcome.js'
import { anything, bruteFront, everyOutcome, smallProblem } from '../core/analysis/package/testing-package.js'
import { loadSolver } from './highs.js'

let solve: Solver
beforeAll(async () => {
  solve = await loadSolver()
})
const figures = ({ points }: Front) =>
  points.map(({ outcome }) => [outcome.settled, outcome.kept.length, outcome.departures] as const)

describe('packages against every package there is', () => {
  test('PK7: the front is the true one, proven, on hundreds of small problems', () => {
    fc.assert(
      fc.property(smallProblem, problem => {
        const front = solvedFront(problem, anything, solve)
        expect(figures(front)).toEqual(bruteFront(problem))
        expect([front.state, front.proven]).toEqual(['solved', true])
      }),
      { numRuns: 200 },
    )
  })
  test('PK10: the same problem has the same answer, byte for byte', () => {
    fc.assert(
      fc.property(smallProblem, problem => {
        const [one, two] = [1, 2].map(() => JSON.stringify(solvedFront(problem, anything, solve)))
        expect(one).toBe(two)
      }),
      { numRuns: 30 },
    )
  })
  test('PK8: the first answer is a package that can be had, and never better than what is proven', () => {
    fc.assert(
      fc.property(smallProblem, problem => {
        const truth = bruteFront(problem)
        for (const { outcome, keptMax } of firstFront(problem, anything).points) {
          expect(outcome).toEqual(outcomeOf(problem, outcome.choices))
          expect(outcome.meetsFloor).toBe(true)
          const best = truth.find(([settled]) => settled <= outcome.settled) ?? truth.at(-1)!
          const most = Math.max(
            ...truth.filter(([settled]) => settled >= outcome.settled).map(([, kept]) => kept),
          )
          expect(outcome.kept.length).toBeLessThanOrEqual(Math.max(most, best[1]))
          expect(keptMax).toBeGreaterThanOrEqual(outcome.kept.length)
        }
      }),
      { numRuns: 200 },
    )
  })
  test('PK12: with wishes, it is the best of the packages that keep them', () => {
    fc.assert(
      fc.property(smallProblem, problem => {
        const allowed = allowedBy(problem, { keep: ['1'], drop: [] })
        if (!allowed.ok) throw new Error(allowed.why)
        const kept = everyOutcome(problem)
          .filter(one => one.meetsFloor && !['nothing', 'refer'].includes(one.choices['1']!))
          .map(one => one.kept.length)
        const front = solvedFront(problem, allowed.value, solve)
        expect(Math.max(-1, ...front.points.map(({ outcome }) => outcome.kept.length))).toBe(
          Math.max(-1, ...kept),
        )
      }),
      { numRuns: 100 },
    )
  })
  test('PK9: what a solver says is counted again: wrong values, wrong bounds and failures change no answer', () => {
    const wrong: Solver[] = [
      () => ({ status: 'failed', values: null, bound: null, nodes: 0 }),
      ({ columns }) => ({ status: 'optimal', values: columns.map(() => 1), bound: 99, nodes: 1 }),
      ({ columns }) => ({ status: 'optimal', values: columns.map(() => 0), bound: -1, nodes: 1 }),
    ]
    fc.assert(
      fc.property(smallProblem, problem => {
        const first = firstFront(problem, anything)
        for (const solver of wrong) {
          const front = solvedFront(problem, anything, solver)
          expect(front.points.map(({ outcome }) => outcome)).toEqual(
            first.points.map(({ outcome }) => outcome),
          )
          if (front.programs > 0 && solver === wrong[0])
            expect([front.state, front.proven]).toEqual(['failed', false])
        }
      }),
      { numRuns: 60 },
    )
  })
  test('PK8: the program is read whole, in short lines; a text that is none is a failure, not an empty success', () => {
    fc.assert(
      fc.property(smallProblem, problem => {
        const { text, columns, size } = programOf(modelOf(problem, anything), 0, { of: 'parties' })
        expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThan(160)
        const task = { text, columns, size, start: {}, nodesMax: 1000 }
        expect(['optimal', 'infeasible']).toContain(solve(task).status)
        expect(solve({ ...task, text: 'no program' }).status).toBe('failed')
      }),
      { numRuns: 40 },
    )
  })
})
