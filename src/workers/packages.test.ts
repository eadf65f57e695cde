import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { allowedBy } from '../core/analysis/package/allowed.js'
import { begunFront, type Front, type Solver } from '../core/analysis/package/front.js'
import { programOf } from '../core/analysis/package/lp.js'
import { modelOf } from '../core/analysis/package/model.js'
import { outcomeOf } from '../core/analysis/package/outcome.js'
import type { Choice, PackageProblem, RedLine } from '../core/analysis/package/problem.js'
import { anything, bruteFront, everyOutcome, smallProblem } from '../core/analysis/package/testing-package.js'
import { loadSolver } from './highs.js'

let solve: Solver
beforeAll(async () => {
  solve = await loadSolver()
})
/** Looking for packages with one provision in finds a better one with two, by an offer. */
const foundLate: PackageProblem = {
  ...{ groups: ['g'], parties: [{ id: 'P', group: 'g', heard: true }], floor: { num: 0, den: 1 } },
  provisions: [choicesOf('1', ['base', 'A'], 2), choicesOf('2', ['base', 'A', 'B'], 0)],
  redLines: [
    lineOf('2', ['A'], [[{ provision: '1', choice: 'refer' }]]),
    lineOf('2', ['nothing', 'refer', 'base'], []),
    lineOf('1', ['base', 'A'], [[{ provision: '1', choice: 'A' }]]),
  ],
}

function choicesOf(id: string, wordings: readonly string[], supportOfNothing: number) {
  const support = (one: string) =>
    one === 'nothing' ? supportOfNothing : one === 'base' && id === '1' ? 1 : 0
  const kindOf = (one: string) => (/^[AB]$/.test(one) ? 'alternative' : one) as Choice['kind']
  return {
    id,
    choices: [...wordings, 'nothing', 'refer'].map(one => ({
      id: one,
      kind: kindOf(one),
      support: support(one),
    })),
  }
}

function lineOf(provision: string, choices: readonly string[], unless: RedLine['unless']): RedLine {
  return { party: 'P', provision, choices, unless, evidence: { kind: 'declared', by: 'P', acts: [] } }
}

const figures = ({ points }: Pick<Front, 'points'>) =>
  points.map(({ outcome }) => [outcome.settled, outcome.kept.length, outcome.departures] as const)

describe('packages against every package there is', () => {
  test('PK7: the front is the true one, proven, on hundreds of small problems', () => {
    fc.assert(
      fc.property(smallProblem, problem => {
        const front = begunFront(problem, anything).prove(solve)
        expect(figures(front)).toEqual(bruteFront(problem))
        expect([front.state, front.proven]).toEqual(['solved', true])
      }),
      { numRuns: 200 },
    )
  })
  test('PK10: the same problem has the same answer, byte for byte', () => {
    fc.assert(
      fc.property(smallProblem, problem => {
        const [one, two] = [1, 2].map(() => JSON.stringify(begunFront(problem, anything).prove(solve)))
        expect(one).toBe(two)
      }),
      { numRuns: 30 },
    )
  })
  test('PK8: the first answer is a package that can be had, and never better than what is proven', () => {
    fc.assert(
      fc.property(smallProblem, problem => {
        const truth = bruteFront(problem)
        for (const { outcome, keptMax } of begunFront(problem, anything).first.points) {
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
  test('PK7: a first answer is a front too: no package of it beats another in both', () => {
    const isStrict = (problem: PackageProblem) => {
      const points = figures(begunFront(problem, anything).first)
      return points.every(
        ([settled, kept], i) => i === 0 || (settled < points[i - 1]![0] && kept > points[i - 1]![1]),
      )
    }
    expect(isStrict(foundLate)).toBe(true)
    fc.assert(fc.property(smallProblem, isStrict), { numRuns: 200 })
  })
  test('PK12: with wishes, it is the best of the packages that keep them', () => {
    fc.assert(
      fc.property(smallProblem, problem => {
        const allowed = allowedBy(problem, { keep: ['1'], drop: [] })
        if (!allowed.ok) throw new Error(allowed.why)
        const kept = everyOutcome(problem)
          .filter(one => one.meetsFloor && !['nothing', 'refer'].includes(one.choices['1']!))
          .map(one => one.kept.length)
        const front = begunFront(problem, allowed.value).prove(solve)
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
        const first = begunFront(problem, anything).first
        for (const solver of wrong) {
          const front = begunFront(problem, anything).prove(solver)
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
