/** The thread that works out one front of packages: says the first answer, waits for its turn, says how far the proof is. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { begunFront } from '../core/analysis/package/front.js'
import type { Allowed } from '../core/analysis/package/model.js'
import type { PackageProblem } from '../core/analysis/package/problem.js'
import { loadSolver } from './highs.js'

const { problem, allowed } = workerData as { readonly problem: PackageProblem; readonly allowed: Allowed }
const { first, prove } = begunFront(problem, allowed)
parentPort!.postMessage(first)
await once(parentPort!, 'message')
const solve = await loadSolver()
parentPort!.postMessage(prove(solve, front => parentPort!.postMessage(front)))
