/** The thread that works out one front of packages: says the first answer, then the proven one, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { solvedFront } from '../core/analysis/package/front.js'
import type { Allowed } from '../core/analysis/package/model.js'
import type { PackageProblem } from '../core/analysis/package/problem.js'
import { loadSolver } from './highs.js'

const { problem, allowed } = workerData as { readonly problem: PackageProblem; readonly allowed: Allowed }
const solve = await loadSolver()
parentPort!.postMessage(solvedFront(problem, allowed, solve, first => parentPort!.postMessage(first)))
