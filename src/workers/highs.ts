/**
 * HiGHS (highs.dev) as a solver of programs in LP format: one thread, one seed, no clock. It answers synchronously, so
 * a server calls it in a thread. A text that it cannot read is no error to it but an empty model: the size is checked.
 */
import type { Highs, Model } from 'highs'
import type { Solver, SolverAnswer, SolverTask } from '../core/analysis/package/front.js'

const failed: SolverAnswer = { status: 'failed', values: null, bound: null, nodes: 0 }

/** Loads HiGHS, 3.5 MB of WebAssembly, when it is asked for and not before; throws where it cannot. */
export async function loadSolver(): Promise<Solver> {
  const found = await import('highs')
  // Its types speak of the CommonJS module, where the function is one level down.
  const load = found.default as unknown as typeof found.default.default
  const highs = await load()
  return task => {
    try {
      return solved(highs, task)
    } catch {
      return failed
    }
  }
}

function solved(highs: Highs, { text, columns, size, start, nodesMax }: SolverTask): SolverAnswer {
  return highs.withModel({ format: 'lp', data: text }, model => {
    const { numCols, numRows } = model.getDimensions()
    if (numCols !== size.columns || numRows !== size.rows) return failed
    // The package leaves threads at one and parallel off. Only whole numbers are compared: half a unit is no gap.
    model.options.set({
      ...{ output_flag: false, random_seed: 0, mip_max_nodes: nodesMax },
      ...{ mip_rel_gap: 0, mip_abs_gap: 0.5 },
    })
    if (Object.keys(start).length > 0) begin(model, numCols, start)
    model.run()
    return answerOf(highs, model, columns)
  })
}

function begin(model: Model, columns: number, start: SolverTask['start']): void {
  const colValue = Float64Array.from({ length: columns }, (_, column) => start[model.getColName(column)] ?? 0)
  model.setSolution({ colValue })
}

function answerOf({ constants }: Highs, model: Model, columns: readonly string[]): SolverAnswer {
  const { optimal, infeasible, solutionLimit } = constants.modelStatus
  const status = model.getModelStatus()
  const nodes = Math.max(1, Number(model.info.get('mip_node_count')))
  if (status === infeasible) return { status: 'infeasible', values: null, bound: null, nodes }
  if (status !== optimal && status !== solutionLimit) return { ...failed, nodes }
  const has = model.info.get('primal_solution_status') === constants.solutionStatus.feasible
  const { colValue } = model.getSolution()
  const values = has ? columns.map(column => colValue[model.getColByName(column)]!) : null
  const bound = Number(model.info.get('mip_dual_bound'))
  return {
    status: status === optimal ? 'optimal' : 'node-limit',
    values,
    bound: Number.isFinite(bound) ? bound : null,
    nodes,
  }
}
