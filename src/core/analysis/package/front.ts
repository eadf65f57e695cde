/**
 * The packages between which there is a choice, from everybody stays to everything stays in: none of them keeps more
 * parties than another with as many provisions in. The first answer is found, then a solver proves or improves it; what
 * it says is counted again before it is believed. It stops by counts of programs and nodes, never by time. Rules PK7 to
 * PK11, docs/spec/package.md.
 */
import {
  packageBetweenNodesMax,
  packageEndNodesMax,
  packageNodesMax,
  packageProgramsMax,
  packageProgramsMin,
  packageRowsMax,
} from '../../limits.js'
import { programOf, startOf } from './lp.js'
import { type Allowed, type Model, modelOf, packageOf } from './model.js'
import { type Outcome, outcomeOf } from './outcome.js'
import type { PackageProblem } from './problem.js'
import { type Found, searchAll, spread } from './search.js'
import { worthOf } from './worth.js'

/** What a solver is asked: a program, where it can begin, and how many nodes it may look at. */
export interface SolverTask {
  readonly text: string
  /** The columns whose values are wanted. */
  readonly columns: readonly string[]
  readonly size: { readonly columns: number; readonly rows: number }
  readonly start: Readonly<Record<string, number>>
  readonly nodesMax: number
}

export interface SolverAnswer {
  readonly status: 'optimal' | 'node-limit' | 'infeasible' | 'failed'
  /** By wanted column; null where it found nothing. */
  readonly values: readonly number[] | null
  /** Proven: no solution is better than this; null where it proved nothing. */
  readonly bound: number | null
  readonly nodes: number
}
export type Solver = (task: SolverTask) => SolverAnswer

/** A package on the front. */
export interface FrontPoint {
  readonly outcome: Outcome
  /** With as many provisions in, nobody can keep more parties than this; proven best where it is what the package keeps. */
  readonly keptMax: number
  /** With as many provisions in and parties kept, nobody can depart less often; null where that is not known. */
  readonly departuresMin: number | null
}

export interface Front {
  /** `first`: not all of it proven yet; `failed`: the solver failed, and what it had not proven is as first found. */
  readonly state: 'first' | 'solved' | 'failed'
  /** From most provisions in to most parties kept. */
  readonly points: readonly FrontPoint[]
  /** Provisions in from which on nothing was found that keeps the floor; null where the floor costs no provision. */
  readonly noneFrom: number | null
  /** Every package is proven best, by parties and by departures. */
  readonly proven: boolean
  /** What the solver looked at. */
  readonly programs: number
  readonly nodes: number
}

/** The same front with every outcome counted again from the problem: what comes out of a thread is not taken on trust. */
export function recounted(problem: PackageProblem, front: Front): Front {
  const points = front.points.map(point => ({ ...point, outcome: outcomeOf(problem, point.outcome.choices) }))
  return { ...front, points }
}

/** What is known while a front is worked out, by the number of provisions that have to stay in. */
interface Work {
  readonly model: Model
  readonly best: (Found | null)[]
  readonly keptMax: number[]
  readonly departuresMin: (number | null)[]
  /** There is proof that nothing meets the floor. */
  readonly none: boolean[]
  failed: boolean
  programs: number
  nodes: number
  /** Of these, between the ends. */
  between: number
}

/** A front whose first answer is there. */
interface Begun {
  readonly first: Front
  /** Proves it as far as the counts allow; before every program `say` is given how far it is. To be called once. */
  readonly prove: (solve: Solver, say?: (front: Front) => void) => Front
}

/** Finds the first answer. */
export function begunFront(problem: PackageProblem, allowed: Allowed): Begun {
  const work = workOf(problem, allowed)
  return {
    first: shown(work, 'first'),
    prove: (solve, say = () => {}) =>
      proven(work, task => {
        if (work.programs > 0) say(shown(work, 'first'))
        return solve(task)
      }),
  }
}

function proven(work: Work, solve: Solver): Front {
  solveParties(work, work.model.open.length, solve)
  solveParties(work, 0, solve)
  halve(work, solve)
  for (const settled of onFront(work)) solveDepartures(work, settled, solve)
  return shown(work, work.failed ? 'failed' : 'solved')
}

function workOf(problem: PackageProblem, allowed: Allowed): Work {
  const model = modelOf(problem, allowed)
  const best = searchAll(model)
  return {
    model,
    best,
    keptMax: best.map(() => model.parties.length),
    departuresMin: best.map(() => null),
    none: best.map(() => false),
    failed: false,
    programs: 0,
    nodes: 0,
    between: 0,
  }
}

/** Halves what lies between the ends, all stretches by turns, where their own ends leave it open. */
function halve(work: Work, solve: Solver): void {
  let stretches: (readonly [from: number, to: number])[] = [[0, work.model.open.length]]
  while (stretches.length > 0)
    stretches = stretches.flatMap(([from, to]) => {
      if (to - from < 2 || isSettled(work, from, to)) return []
      const middle = (from + to) >> 1
      solveParties(work, middle, solve)
      return [
        [from, middle],
        [middle, to],
      ]
    })
}

/** What stays in with more stands for fewer: where the ends keep as many, so does all between. */
function isSettled({ best, keptMax, none }: Work, from: number, to: number): boolean {
  return none[from + 1]! || (best[to] !== null && keptMax[from] === best[to]!.worth.kept)
}

function solveParties(work: Work, settled: number, solve: Solver): void {
  const { model, best, keptMax } = work
  if (work.none[settled] || best[settled]?.worth.kept === keptMax[settled]) return
  const program = programOf(model, settled, { of: 'parties' })
  const isEnd = settled === 0 || settled === model.open.length
  const nodesMax = isEnd ? packageEndNodesMax : between(work)
  const answer = asked(work, solve, program, best[settled] ?? null, nodesMax)
  if (answer === null) return
  if (answer.status === 'infeasible') {
    if (best[settled] === null) work.none.fill(true, settled)
    else work.failed = true
    return
  }
  const found = checked(work, answer, settled)
  if (found !== null) take(work, found)
  if (answer.bound === null) return
  const bound = Math.floor(answer.bound + program.free + solverDust)
  // A bound below what is there is a mistake of the solver's: it proves nothing.
  if (best[settled] !== null && bound < best[settled]!.worth.kept) work.failed = true
  else for (let k = settled; k < keptMax.length; k++) keptMax[k] = Math.min(keptMax[k]!, bound)
}

/** Objectives come back as 27.000000000000018. */
const solverDust = 1e-6

function solveDepartures(work: Work, settled: number, solve: Solver): void {
  const { model, best } = work
  const { kept, departures } = best[settled]!.worth
  if (departures === 0) {
    work.departuresMin[settled] = 0
    return
  }
  const program = programOf(model, settled, { of: 'support', kept })
  const answer = asked(work, solve, program, best[settled]!, between(work))
  if (answer === null) return
  const found = checked(work, answer, settled)
  if (found !== null) take(work, found)
  if (answer.bound === null) return
  const bound = Math.max(0, Math.ceil(answer.bound - solverDust))
  if (bound > best[settled]!.worth.departures) work.failed = true
  else work.departuresMin[settled] = bound
}

/** The larger a program, the fewer of them. */
function programsMax(rows: number): number {
  return Math.max(packageProgramsMin, Math.min(packageProgramsMax, Math.floor(packageRowsMax / rows)))
}

/** Nodes that a program between the ends may take. */
function between(work: Work): number {
  return Math.min(packageNodesMax, packageBetweenNodesMax - work.between)
}

/** Asks a solver, as long as the counts allow; null where they do not, or it failed. */
function asked(
  work: Work,
  solve: Solver,
  { text, columns, size }: ReturnType<typeof programOf>,
  from: Found | null,
  nodesMax: number,
): SolverAnswer | null {
  if (work.programs >= programsMax(size.rows) || nodesMax <= 0) return null
  const start = from === null ? {} : startOf(work.model, from.chosen)
  const answer = solve({ text, columns, size, start, nodesMax })
  work.programs++
  work.nodes += answer.nodes
  if (nodesMax <= packageNodesMax) work.between += answer.nodes
  if (answer.status !== 'failed') return answer
  work.failed = true
  return null
}

/** What a solver answered, counted anew: a choice of every provision, the floor kept, enough provisions in. */
function checked(work: Work, { values }: SolverAnswer, settled: number): Found | null {
  if (values === null) return null
  const { model } = work
  const chosen = model.open.map(open => open.filter(v => values[v]! > 0.5))
  if (chosen.some(({ length }) => length !== 1)) {
    work.failed = true
    return null
  }
  const found = chosen.map(([v]) => v!)
  const worth = worthOf(model, found)
  return worth.short > 0 || worth.settled < settled ? null : { chosen: found, worth }
}

/** Ours stands where the solver's is no better: so that a tie is the same tie. What refutes a proof shows that it was none. */
function take(work: Work, found: Found): void {
  const { best, keptMax, none, model } = work
  spread(best, found)
  for (let k = found.worth.settled; k >= 0; k--)
    if (none[k] || keptMax[k]! < found.worth.kept) {
      none[k] = false
      keptMax[k] = model.parties.length
      work.failed = true
    }
}

/** Numbers of provisions from most to fewest, of which each allows more parties than the one before. */
function onFront({ best }: Work): number[] {
  const front: number[] = []
  let most = -1
  for (let settled = best.length - 1; settled >= 0; settled--) {
    const kept = best[settled]?.worth.kept ?? -1
    if (kept > most) front.push(settled)
    most = Math.max(most, kept)
  }
  return front
}

function shown(work: Work, state: Front['state']): Front {
  const { model, best, keptMax } = work
  const points = onFront(work).map((settled): FrontPoint => {
    const outcome = outcomeOf(model.problem, packageOf(model, best[settled]!.chosen))
    return { outcome, keptMax: keptMax[settled]!, departuresMin: work.departuresMin[settled]! }
  })
  const gaps = best.some((found, k) => !work.none[k] && found?.worth.kept !== keptMax[k])
  const open = points.some(({ outcome, departuresMin }) => outcome.departures !== departuresMin)
  const none = best.indexOf(null)
  const most = model.open.filter(open => open.some(v => model.variables[v]!.in)).length
  return {
    state,
    points,
    noneFrom: none === -1 || none > most ? null : none,
    proven: state !== 'first' && !gaps && !open,
    programs: work.programs,
    nodes: work.nodes,
  }
}
